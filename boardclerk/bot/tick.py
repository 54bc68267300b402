"""The tick: what is due is looked for every second, and at once where a turn planned something."""

import asyncio
from datetime import UTC, date, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]

from boardclerk.board.boards import WORDS_KEPT_FOR
from boardclerk.bot.clock import Clock, stopwatch
from boardclerk.bot.connector import Connector
from boardclerk.bot.dispatch import Dispatch
from boardclerk.bot.figures import Figures
from boardclerk.bot.logs import log_failure
from boardclerk.bot.pace import Pace
from boardclerk.bot.waits import Waits
from boardclerk.dialogs.place import Place
from boardclerk.store import Store
from boardclerk.store.reasons import forget_past_reasons

_EVERY_SECONDS = 1
_LOOK_BACK_EVERY = 30.0
# Teams gives up repeating within minutes.
_ANSWERS_KEPT = timedelta(days=7)
_FORGOTTEN_AT_ONCE = 500


class Ticker:
    """Lets what is due by the bot's clock be sent, and judges what others were cut off at."""

    def __init__(
        self, store: Store, clock: Clock, connector: Connector, figures: Figures, place: Place, waits: Waits,
        pace: Pace, *, bot_id: str, lease: timedelta, alone: bool,
    ) -> None:  # fmt: skip
        """`alone`: no other process serves this record, so that nobody else's lease can still run."""
        self._store = store
        self._clock = clock
        self._figures = figures
        self._alone = alone
        self._dispatch = Dispatch(
            store, clock, connector, figures, place, waits, pace, bot_id=bot_id, lease=lease,
            stopped=lambda: self._closing,
        )  # fmt: skip
        self._look_back_every = min(_LOOK_BACK_EVERY, lease.total_seconds() / 4)
        self._ticking = asyncio.Lock()
        self._wanted = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._ended_at = self._ticked_at = stopwatch()
        self._asked_at: float | None = None
        self._tick_lag = 0.0
        self._looked_back_at = float("-inf")
        self._forgot_on: date | None = None
        self._closing = False

    def start(self) -> None:
        """Begin to tick."""
        self._task = asyncio.create_task(self._run())
        self._scheduler.add_job(  # pyright: ignore[reportUnknownMemberType]
            self._tick, "interval", seconds=_EVERY_SECONDS, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._scheduler.start()
        self._store.when_planned(self.wake)

    async def stop(self) -> None:
        """Claim nothing more, and wait until what is being sent is settled."""
        self._closing = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        self._wanted.set()
        if self._task:
            await self._task

    def wake(self) -> None:
        """Look at once at what is due, without waiting for it."""
        self._dispatch.look_again()
        self._wanted.set()

    async def overdue(self) -> float:
        """Return for how many seconds the oldest that is due has waited to be settled, 0 where nothing is due."""
        # Beside the one writer it is found by an index, whatever the server knows of the table.
        ask = self._store.share if self._store.is_shared else self._store.read
        due = await ask(lambda book: book.notices.oldest_unsettled())
        return max(0.0, (self._clock.now() - due).total_seconds()) if due else 0.0

    async def _tick(self) -> None:
        if self._asked_at is None:
            self._asked_at = stopwatch()
            self._tick_lag = max(0.0, self._asked_at - self._ticked_at - _EVERY_SECONDS)
        self._ticked_at = stopwatch()
        self.wake()

    @property
    def age(self) -> float:
        """Return the seconds since a tick last ended, or got a batch done."""
        return stopwatch() - max(self._ended_at, self._dispatch.progressed_at)

    async def drain(self) -> None:
        """Send everything due now, and what that makes due, before returning."""
        async with self._ticking:
            if stopwatch() - self._looked_back_at > self._look_back_every:
                await self._look_back()
            await self._forget_once_a_day()
            await self._dispatch.send_what_is_due()

    async def advance(self, to: datetime) -> None:
        """Go to the instant `to`, stopping wherever something is due so that it is sent at its own time."""
        try:
            await self.drain()
            while (due := await self._next_due()) and due <= to and not self._closing:
                self._clock.stand_at(max(due, self._clock.now()))
                await self.drain()
        finally:
            self._clock.move_to(to)
        await self.drain()

    async def _next_due(self) -> datetime | None:
        return await self._store.read(lambda book: book.notices.next_due())

    async def _run(self) -> None:
        while not self._closing:
            await self._wanted.wait()
            self._wanted.clear()
            began = stopwatch()
            if self._asked_at is not None:
                self._figures.tick_lag = self._tick_lag + began - self._asked_at
                self._asked_at = None
            try:
                await self.drain()
            except Exception as error:
                log_failure("tick_failed", error)
            self._ended_at = stopwatch()
            self._figures.ticks += 1
            self._figures.tick_seconds += self._ended_at - began

    async def _look_back(self) -> None:
        """Judge what was cut off, and forget answers that nobody asks for again."""
        now, first = self._clock.now(), self._looked_back_at == float("-inf")
        self._looked_back_at = stopwatch()
        if first and self._alone:
            await self._store.share(lambda book: book.outbox.end_leases())
        await self._dispatch.judge.look_back(self._dispatch.has)
        await self._store.write(lambda book: book.turns.forget_answers(now - _ANSWERS_KEPT, _FORGOTTEN_AT_ONCE))
        await self._store.write(lambda book: book.kept_words.forget(now - WORDS_KEPT_FOR, _FORGOTTEN_AT_ONCE))

    async def _forget_once_a_day(self) -> None:
        """Forget the reasons given for meetings that are over though nobody ended them."""
        now = self._clock.now()
        if self._forgot_on != now.date():
            self._forgot_on = now.date()
            await self._store.write(lambda book: forget_past_reasons(book, now))
