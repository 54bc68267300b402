"""The header of a card, from the board and the meeting it is about."""

from datetime import date
from typing import TypedDict

from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.words.dates.shown import day


class Header(TypedDict):
    """The part of a card's arguments that every card of a board shares."""

    board: str
    about: str
    marking: str | None


def header(board: Board, today: date, meeting: Meeting | None = None) -> Header:
    """Return the header arguments of `card`: the board, its marking, the day of the meeting."""
    about = day(meeting.on, today) if meeting else ""
    return {"board": board.name, "about": about, "marking": board.marking}
