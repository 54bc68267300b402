"""Sentences about exports, for an operator."""

from datetime import date

from boardclerk.words.dates.shown import day

NO_BOARD = "There is no board yet; boardclerk import makes one from existing minutes."
TO_A_FILE = "A Word document is not for the terminal; name a file with -o."


def no_such_board(name: str, names: str) -> str:
    return f"There is no board {name!r}; there are: {names}."


def several_boards(names: str) -> str:
    return f"There are several boards; name one with --board: {names}."


def no_minutes(board: str) -> str:
    return f"{board} has no minutes yet."


def no_meeting(board: str, on: date) -> str:
    return f"{board} has no minutes of {day(on)}."


def not_a_day(written: str) -> str:
    return f"{written!r} is not a day; write it like this: 2020-03-13"
