"""Where the measuring tests find the first board's real minutes and messages."""

import os
from pathlib import Path

import pytest

_DEFAULT = Path(__file__).resolve().parents[2] / "shared"


def shared_path(name: str) -> Path:
    """Return the file or folder `name` of the measuring data; skip the test where there is none.

    In CI its absence is an error, since a measurement that silently did not happen proves nothing.
    """
    path = Path(os.environ.get("BOARDCLERK_SHARED", _DEFAULT)) / name
    if not path.exists():
        if os.environ.get("CI"):
            pytest.fail(f"{name} is not there to measure on: set BOARDCLERK_SHARED")
        pytest.skip(f"measures on {name}, which is not here (BOARDCLERK_SHARED names its folder)")
    return path
