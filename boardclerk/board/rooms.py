"""Who reads along where something is asked, and what may be answered openly there."""

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

ROSTER_STANDS = timedelta(days=1)
"""How long a roster is relied on before it is read again, should word of somebody's joining have been lost."""


class Company(StrEnum):
    """Who reads along: nobody, people of the board alone, or others among them, as where it is not known who."""

    NOBODY = "nobody"
    BOARD = "board"
    OTHERS = "others"


class Matter(StrEnum):
    """What is answered: dates and places, what the asker has said of coming themselves, or what the record holds."""

    DATES = "dates"
    OWN_WORD = "own_word"
    RECORD = "record"


def company(there: Collection[str] | None, on_board: Collection[str]) -> Company:
    """Return who reads along in a room of these accounts; `there` is None where nobody has said who is in it."""
    return Company.BOARD if there and set(there) <= set(on_board) else Company.OTHERS


def is_open(matter: Matter, reads_along: Company) -> bool:
    """Return whether something may be answered where it was asked; what may not goes to the asker personally."""
    return matter is not Matter.RECORD or reads_along is not Company.OTHERS


def is_to_be_read(read_at: datetime | None, now: datetime) -> bool:
    """Return whether a roster read then has to be read again."""
    return read_at is None or now - read_at >= ROSTER_STANDS
