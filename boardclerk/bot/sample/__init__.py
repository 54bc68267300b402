"""The invented board of `make run` and the demo: the Harbour Lane Partnership Board of Wexcombe, in 2020.

It is made as a real board is made, from the minutes of a meeting that lie beside this file.
"""

from datetime import datetime
from pathlib import Path

from boardclerk.board.reading import Reading
from boardclerk.dialogs.papers import drawn_paper
from boardclerk.documents.reading import read_minutes
from boardclerk.store import Book, Store
from boardclerk.store.boards import ANY_TENANT
from boardclerk.store.importing import take_in

MINUTES = Path(__file__).parent / "harbour-lane-2020-01-17.txt"
_QUORUM = 4


async def load(store: Store, now: datetime) -> bool:
    """Make the sample board where there is no board at all; return whether it was made."""
    reading = read_minutes(MINUTES)
    return await store.write(lambda book: load_into(book, reading, now))


def load_into(book: Book, reading: Reading, now: datetime) -> bool:
    """As `load`, within a transaction that is open."""
    if book.boards.all():
        return False
    imported = take_in(book, reading, tenant_id=ANY_TENANT, now=now, paper_of=drawn_paper)
    book.boards.change(imported.board.id, quorum=_QUORUM)
    return True
