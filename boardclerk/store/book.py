"""The open book: one transaction's view of everything kept, a facet a noun."""

from collections.abc import Callable, Hashable, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from boardclerk.store.accounts import Accounts
from boardclerk.store.actions import Actions
from boardclerk.store.agenda import Agenda
from boardclerk.store.attendance import AttendanceBook
from boardclerk.store.boards import Boards
from boardclerk.store.codes import Codes
from boardclerk.store.foresight import Foresight
from boardclerk.store.interests import Interests
from boardclerk.store.kept_words import KeptWordsBook
from boardclerk.store.ledger import Ledger
from boardclerk.store.linking import Linking
from boardclerk.store.meetings import Meetings
from boardclerk.store.minutes import MinutesBook
from boardclerk.store.notices import Notices
from boardclerk.store.operations import Operations
from boardclerk.store.outbox import Outbox
from boardclerk.store.paces import Paces
from boardclerk.store.papers import Papers
from boardclerk.store.people import People
from boardclerk.store.turns import Turns
from boardclerk.store.wishes import WishBook

T = TypeVar("T")


class Book:
    """Everything a turn reads and writes. It is open while its transaction runs, and is the only writer."""

    def __init__(self, rows: Ledger) -> None:
        self.rows = rows
        self.operations = Operations(rows)
        self.boards = Boards(rows)
        self.people = People(rows)
        self.accounts = Accounts(rows)
        self.linking = Linking(rows)
        self.codes = Codes(rows)
        self.meetings = Meetings(rows)
        self.agenda = Agenda(rows)
        self.attendance = AttendanceBook(rows)
        self.actions = Actions(rows)
        self.minutes = MinutesBook(rows)
        self.papers = Papers(rows)
        self.notices = Notices(rows, self.operations)
        self.outbox = Outbox(rows)
        self.foresight = Foresight(rows)
        self.paces = Paces(rows)
        self.turns = Turns(rows)
        self.wishes = WishBook(rows)
        self.interests = Interests(rows)
        self.kept_words = KeptWordsBook(rows)

    def stand(self) -> tuple[int | None, int]:
        """Return how the record stands: what was drawn from it earlier, while this was the same, still holds."""
        return self.rows.stand()

    def drawn(self, name: tuple[Hashable, ...], draw: Callable[[], T]) -> T:
        """Return what `draw` makes of the record, made anew only when something it read has changed.

        `name` says all else it depends on: what it is, of what, for whom, on which day. The value must not be changed.
        """
        return self.rows.drawn(name, draw)

    def drawn_each(self, name: str, keys: Sequence[str], draw: Callable[[str], T]) -> list[T]:
        """Return what `draw` makes of each key, made anew only where something it read has changed."""
        return self.rows.drawn_each(name, keys, _nothing_to_fetch, draw)

    def all_or_nothing(self) -> AbstractContextManager[object]:
        """Return a context in which an error takes back what was written in it, and nothing else."""
        return self.rows.frame()

    @property
    def is_refused(self) -> bool:
        """Whether the database has refused something in this transaction, of which then nothing lasts."""
        return self.rows.refused is not None

    def prove_writable(self) -> None:
        """Write to the record what nobody reads; what the database has against it is raised.

        SQLite writes nothing where a value stays the same, and has no use for the number; PostgreSQL does and has.
        """
        more = " + 1" if self.rows.dialect == "sqlite" else ""
        self.rows.query(f'UPDATE "record" SET "version" = "version"{more} RETURNING "version"')

    def write_later(self) -> None:
        """Write what was left for later."""
        self.rows.write_later()


def _nothing_to_fetch(keys: Sequence[str]) -> None:
    """What is drawn of each key is in hand already, or read singly."""
