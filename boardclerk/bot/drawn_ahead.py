"""What will go out next, drawn while there is no room for it yet, so that nothing waits for that once there is.

It is used as long as the record stands as it did; otherwise it is drawn again as it goes out.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from boardclerk.bot.clock import Clock, stopwatch
from boardclerk.bot.logs import log_failure
from boardclerk.bot.preparing import Drawn, draw_all
from boardclerk.dialogs.place import Place
from boardclerk.store import Store, is_away
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice

_LASTS = 1.0
"""Seconds; what says that it is late, or that something is today, is not drawn much before it goes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ahead:
    """Which claim was drawn as what (None where it has to be looked at by itself), when, and how the record stood."""

    claims: int
    drawn: Drawn | None
    stand: tuple[int | None, int]
    at: float

    def is_old(self) -> bool:
        return stopwatch() - self.at > _LASTS


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
        self._kept = {n.id: kept for n in coming if (kept := self._kept.get(n.id)) and not kept.is_old()}
        if wanted := [notice for notice in coming if notice.id not in self._kept]:
            self._drawing = asyncio.ensure_future(self._draw(wanted))

    async def _draw(self, notices: Sequence[Notice]) -> None:
        def draw(book: Book) -> None:
            # Kept as it is made, for whoever is in the very next transaction.
            drawn, at, stand = draw_all(book, notices, self._clock.now(), self._place), stopwatch(), book.stand()
            self._kept |= {
                n.id: _Ahead(claims=n.claims, drawn=drawn.get(n.id), stand=stand, at=at) for n in notices
            }  # fmt: skip

        try:
            await self._store.share(draw)
        except Exception as error:
            if not is_away(error):
                log_failure("not_drawn_ahead", error)  # it is drawn as it goes out

    def of(self, book: Book, going: Sequence[Notice]) -> dict[str, Drawn]:
        """Return what is drawn of these and still holds."""
        found, stand = dict[str, Drawn](), book.stand()
        for notice in going:
            kept = self._kept.get(notice.id)
            if kept and kept.drawn and kept.claims == notice.claims and kept.stand == stand and not kept.is_old():
                found[notice.id] = kept.drawn
        return found

    async def end(self) -> None:
        """Wait for what is being drawn."""
        if self._drawing is not None:
            await asyncio.wait([self._drawing])
        self._kept = {}
