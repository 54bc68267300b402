"""The ways a person's name is written, one a line in names.txt: one is meant, two are asked about, none is forced.

Who each line means was settled by what a clerk would take it for, not by what the matching does.
"""

from pathlib import Path

import pytest

from boardclerk.words.names import match_name
from tests.words.test_names import Somebody

LINES = (Path(__file__).parent / "names.txt").read_text(encoding="utf-8").splitlines()
BOARD = tuple(
    Somebody(name.strip()) for name in " ".join(line[1:] for line in LINES[:3]).split(":", 1)[1].strip(" .").split(",")
)
TABLE = [(written, meant) for line in LINES if line and line[0] != "#" for written, meant in [line.split(" = ")]]


def test_the_board_is_read_from_the_table() -> None:
    assert len(BOARD) == 20
    assert BOARD[-1].name == "Anna van der Berg"


@pytest.mark.parametrize(("written", "meant"), TABLE)
def test_a_name_means_whom_it_means(written: str, meant: str) -> None:
    found = [person.name for person in match_name(written, BOARD)]
    assert found == ([] if meant == "nobody" else meant.split(", "))
