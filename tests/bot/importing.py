"""The command line at work on a record of its own, as an operator uses it."""

import json
from pathlib import Path
from typing import Any

import pytest

from boardclerk.bot.command_line import main

JANUARY = Path(__file__).resolve().parents[2] / "boardclerk/bot/sample/harbour-lane-2020-01-17.txt"
MARCH = Path(__file__).parent / "minutes/harbour-lane-2020-03-13.txt"


class Operator:
    """Runs `boardclerk` on the record in a folder, and reads what it prints."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.environ = {"BOARDCLERK_DATA_DIR": str(folder), "BOARDCLERK_NOW": "2020-03-06T09:00+00:00"}
        self.printed = ""
        self.told = ""
        self._capsys = capsys

    def runs(self, *arguments: str | Path) -> int:
        """Run a command; `printed` and `told` are what it wrote to standard output and standard error."""
        self._capsys.readouterr()
        status = main([str(a) for a in arguments], self.environ)
        self.printed, self.told = self._capsys.readouterr()
        return status

    def record(self) -> dict[str, Any]:
        """Return everything the record holds."""
        assert self.runs("export", "--format", "json") == 0, self.told
        return json.loads(self.printed)

    def board(self) -> dict[str, Any]:
        """Return the one board there is."""
        (board,) = self.record()["boards"]
        return board

    def meeting(self, on: str) -> dict[str, Any]:
        """Return a meeting of the one board."""
        return next(m for m in self.board()["meetings"] if m["date"] == on)

    def attendance(self, on: str, name: str) -> dict[str, Any]:
        """Return what is recorded of one person and one meeting."""
        return next(line for line in self.meeting(on)["attendance"] if line["name"] == name)
