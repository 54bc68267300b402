"""What reached nobody, of boards with neither secretary nor chair to be told of it: it comes to the operator."""

from datetime import datetime
from zoneinfo import ZoneInfo

from boardclerk.bot.clock import Clock
from boardclerk.bot.logs import log
from boardclerk.dialogs.notices.telling import unheard
from boardclerk.store import Store
from boardclerk.store.book import Book


class Unheard:
    """Counts it by board, and logs each board whose count has changed since it was last looked at."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._known: dict[str, int] = {}

    async def look(self) -> int:
        """Return how much there is now, over all boards."""
        now = self._clock.now()
        found = await self._store.read(lambda book: _by_board(book, now))
        for board_id, count in found.items():
            if self._known.get(board_id) != count:
                log("nobody_to_hear", board=board_id, unheard=count)
        self._known = found
        return sum(found.values())


def _by_board(book: Book, now: datetime) -> dict[str, int]:
    boards = book.boards.all()
    book.people.fetch_appointments([board.id for board in boards])
    counts = {b.id: unheard(book, b, now.astimezone(ZoneInfo(b.zone)).date()) for b in boards}
    return {board_id: count for board_id, count in counts.items() if count is not None}
