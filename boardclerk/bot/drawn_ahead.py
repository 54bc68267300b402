"""What will go out next, drawn while there is no room for it yet, so that nothing waits for that once there is.

It is used as long as the record stands as it did; otherwise it is drawn again as it goes out.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from boardclerk.bot.clock import Clock
from boardclerk.bot.logs import log_failure
from boardclerk.bot.preparing import Drawn, draw_all
from boardclerk.dialogs.place import Place
from boardclerk.store import Store, is_away
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice

_LASTS = timedelta(seconds=1)
"""What says that it is late, or that something is today, is not drawn much before it goes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ahead:
    """What a claim was drawn as (None where it has to be looked at by itself), for when, and how the record stood."""

    claims: int
    drawn: Drawn | None
    stand: tuple[int | None, int]
    now: datetime


class DrawnAhead:
    """What is drawn and has not gone out, by the ids of the notices."""

    def __init__(self, store: Store, clock: Clock, place: Place) -> None:
        self._store = store
        self._clock = clock
        self._place = place
        self._kept: dict[str, _Ahead] = {}
        self._drawing: asyncio.Task[None] | None = None

    def begin(self, coming: Sequence[Notice]) -> None:
        """Draw what comes next, beside whatever else is being done, where it is not drawn yet."""
        if self._drawing is not None and not self._drawing.done():
            return
        now = self._clock.now()
        self._kept = {n.id: kept for n in coming if (kept := self._kept.get(n.id)) and _is_fresh(kept, n, now)}
        if wanted := [notice for notice in coming if notice.id not in self._kept]:
            self._drawing = asyncio.ensure_future(self._draw(wanted, now))

    async def _draw(self, notices: Sequence[Notice], now: datetime) -> None:
        def draw(book: Book) -> None:
            drawn, stand = draw_all(book, notices, now, self._place), book.stand()
            ahead = {n.id: _Ahead(claims=n.claims, drawn=drawn.get(n.id), stand=stand, now=now) for n in notices}
            self._kept |= ahead  # as it is made, for whoever is in the very next transaction

        try:
            await self._store.share(draw)
        except Exception as error:
            if not is_away(error):
                log_failure("not_drawn_ahead", error)  # it is drawn as it goes out

    def of(self, book: Book, going: Sequence[Notice]) -> dict[str, Drawn | None]:
        """Return what is drawn of these and still holds; None is what has to be looked at by itself."""
        stand, now = book.stand(), self._clock.now()
        self._kept = {key: kept for key, kept in self._kept.items() if kept.stand == stand}
        return {n.id: kept.drawn for n in going if (kept := self._kept.get(n.id)) and _is_fresh(kept, n, now)}

    async def end(self) -> None:
        """Wait for what is being drawn."""
        if self._drawing is not None:
            await asyncio.wait([self._drawing])
        self._kept = {}


def _is_fresh(kept: _Ahead, notice: Notice, now: datetime) -> bool:
    return kept.claims == notice.claims and timedelta(0) <= now - kept.now <= _LASTS
