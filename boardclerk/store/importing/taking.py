"""What every part of taking minutes in works with."""

from dataclasses import dataclass, field
from datetime import date, datetime

from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.reading import Reading
from boardclerk.store.book import Book
from boardclerk.store.importing.roster import Roster


@dataclass(kw_only=True)
class Taking:
    """One document being taken in: the open book, the board and meeting it concerns, and the doubts so far."""

    book: Book
    board: Board
    reading: Reading
    meeting: Meeting
    on: date
    now: datetime
    roster: Roster
    doubts: list[str] = field(default_factory=list[str])
