"""Golden files: what a card or a document looked like when somebody last looked at it and found it good.

They stand in the folder `golden` beside the test that compares with them. `make golden`, or
`pytest --refresh-golden`, or BOARDCLERK_REFRESH=1, writes them anew; the diff is then reviewed.
"""

import json
import os
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

Golden = Callable[[str, Any], None]
"""`golden("name.html", content)`: content is text, or anything JSON can hold (a card)."""

_SHOWN = 60


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare with golden/NAME beside the test; fail with the first lines that differ."""
    folder = request.path.parent / "golden"
    refresh = bool(request.config.getoption("--refresh-golden")) or bool(os.environ.get("BOARDCLERK_REFRESH"))

    def compare(name: str, content: Any) -> None:
        path, now = folder / name, _as_text(content)
        if refresh:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(now, encoding="utf-8", newline="\n")
        else:
            _assert_same(path, now)

    return compare


def _as_text(content: Any) -> str:
    if isinstance(content, str):
        return content
    return json.dumps(content, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _assert_same(path: Path, now: str) -> None:
    if not path.exists():
        pytest.fail(f"there is no golden file {path.name} yet: run the test with --refresh-golden and look at it")
    then = path.read_text(encoding="utf-8")
    if then == now:
        return
    diff = list(unified_diff(then.split("\n"), now.split("\n"), "golden", "now", lineterm="", n=1))
    more = [f"… and {len(diff) - _SHOWN} lines more"] if len(diff) > _SHOWN else []
    pytest.fail(
        "\n".join([f"{path.name} has changed (--refresh-golden accepts it):", *diff[:_SHOWN], *more]), pytrace=False
    )
