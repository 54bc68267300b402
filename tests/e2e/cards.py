"""Gathers every golden card into out/e2e/cards, one file a card, for Microsoft's renderer to draw."""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "cards" / "golden"
GATHERED = ROOT / "out" / "e2e" / "cards"


def gather(golden: Path, to: Path) -> int:
    """Copy the cards found in the JSON files of `golden` to `to`, emptied first; return how many."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    count = 0
    for file in sorted(golden.rglob("*.json")):
        name = "-".join(file.relative_to(golden).with_suffix("").parts)
        for at, card in cards_in(json.loads(file.read_text(encoding="utf-8"))):
            (to / f"{name}{at}.json").write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")
            count += 1
    return count


def cards_in(value: Any, at: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the outermost cards in `value` with where each stands, as an ending of a file name."""
    if isinstance(value, dict):
        if value.get("type") == "AdaptiveCard":
            yield at, value
            return
        for key, each in value.items():
            yield from cards_in(each, f"{at}-{key}")
    elif isinstance(value, list):
        for number, each in enumerate(value, start=1):
            yield from cards_in(each, f"{at}-{number}")


if __name__ == "__main__":
    golden = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLDEN
    gathered = gather(golden, GATHERED)
    if not gathered:
        sys.exit(f"There is no card in {golden}: the card tests write them.")
    print(f"{gathered} cards gathered")
