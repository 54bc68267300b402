"""Everything that is due, sent: claimed in turn for each tenant, marked and settled many in one commit.

A process has at most `_AT_ONCE` messages on their way, so that no more than these are in doubt where it dies. Nothing
is marked as being sent before there is room for it: in a tenant's and a conversation's pace, and on the way.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import timedelta
from typing import Any

from boardclerk.bot.claimed import RECORD_AWAY_PAUSE, Claimed
from boardclerk.bot.clock import Clock, stopwatch
from boardclerk.bot.connector import Connector
from boardclerk.bot.drawn_ahead import DrawnAhead
from boardclerk.bot.figures import Figures
from boardclerk.bot.judging import Judge
from boardclerk.bot.logs import log, log_failure
from boardclerk.bot.pace import Pace, Taken
from boardclerk.bot.preparing import Prepared, Sending, prepare, prepare_all
from boardclerk.bot.sending import Fate, SendResult
from boardclerk.bot.speech import outgoing
from boardclerk.bot.waits import Waits
from boardclerk.dialogs.place import Place
from boardclerk.store import Store, is_away
from boardclerk.store.accounts import Address
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice
from boardclerk.store.outbox import Arrived
from boardclerk.words.phrases import delivery as phrases

_AT_ONCE = 16
# What arrives within so many seconds is settled in one commit, and so is what goes out in its place. Where Teams takes
# its time, messages so come back a few at a time, and go out a few at a time.
_TOGETHER = 0.001
# So long after a commit nothing is settled: where Teams answers at once, what went out then arrives with the others.
_APART = 0.004


class Dispatch:
    """Sends what is due. `stopped` says that nothing more is to be begun."""

    def __init__(
        self, store: Store, clock: Clock, connector: Connector, figures: Figures, place: Place, waits: Waits,
        pace: Pace, *, bot_id: str, lease: timedelta, stopped: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._store = store
        self._clock = clock
        self._connector = connector
        self._figures = figures
        self._place = place
        self._waits = waits
        self._pace = pace
        self._bot_id = bot_id
        self._lease = lease
        self._stopped = stopped
        self.judge = Judge(store, clock, figures, stopped)
        self._claimed = Claimed(store, clock, waits, pace, lease)
        self._ahead = DrawnAhead(store, clock, place)
        self._claiming: asyncio.Task[bool] | None = None
        self._crowded = False
        self._under_way: dict[asyncio.Task[Arrived | None], Notice] = {}
        self._arrived: list[Arrived] = []
        self._committed_at = 0.0
        self.progressed_at = stopwatch()

    def look_again(self) -> None:
        """Note that something may have become due since it was last looked."""
        self._claimed.look_again()

    def has(self, notice: Notice) -> bool:
        """Return whether this process is sending a notice right now, by that very claim."""
        return any(n.id == notice.id and n.claims == notice.claims for n in self._under_way.values())

    async def send_what_is_due(self) -> None:
        """Send everything due now, and what that makes due, before returning."""
        self._claimed.look_again()
        self._crowded = False
        try:
            await self._tell_pace()
            while await self._go_on():
                self.progressed_at = stopwatch()
                await self._tell_pace()
        finally:
            await self._end()

    async def _tell_pace(self) -> None:
        try:
            await self._pace.tell(self._store)
        except Exception as error:
            log_failure("pace_not_told", error)  # it is told within a second, or as something goes out

    async def _go_on(self) -> bool:
        """Do whatever can be done now, or wait until something can; False where nothing is left to do."""
        await self._give_time()
        stopped = self._stopped()
        if not stopped:
            self._begin_to_claim()
        self._collect()
        going = [] if stopped else self._next_to_go()
        if going or self._arrived:
            await self._step(going)
            await asyncio.sleep(0)  # what was claimed in the same commit goes out in the next step
            self._crowded = False
        elif self._under_way or self._claiming:
            if not stopped and self._under_way:
                self._ahead.begin(self._claimed.coming(_AT_ONCE))
            await self._wait()
        elif stopped or (not self._claimed and self._claimed.nothing_due):
            return False
        else:
            pause = self._claimed.pause()
            self._figures.paced_seconds += pause
            await asyncio.sleep(pause)
            self._crowded = False
        return True

    async def _give_time(self) -> None:
        """Let what has just gone out arrive, so that it is settled together with what did already."""
        if self._under_way and (left := self._committed_at + _APART - stopwatch()) > 0:
            await asyncio.sleep(left)

    async def _wait(self) -> None:
        """Wait until something has arrived, or was claimed."""
        tasks: list[asyncio.Task[Any]] = [*self._under_way, *([self._claiming] if self._claiming else [])]
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if not done.isdisjoint(self._under_way):
            self._crowded = False
            await asyncio.sleep(_TOGETHER)

    def _begin_to_claim(self) -> None:
        """Claim more before what is claimed has gone out, beside whatever else is being done."""
        wanted = not self._claimed.nothing_due and not self._crowded and len(self._claimed) <= _AT_ONCE
        if wanted and self._claiming is None:
            self._claiming = asyncio.ensure_future(self._claimed.more())

    def _next_to_go(self) -> list[Notice]:
        under_way = list(self._under_way.values())
        return self._claimed.next_to_go(under_way, _AT_ONCE - len(under_way))

    def _collect(self) -> None:
        if self._claiming is not None and self._claiming.done():
            claiming, self._claiming = self._claiming, None
            self._crowded = not claiming.result()
        self._collect_sent()

    def _collect_sent(self) -> None:
        for task in [task for task in self._under_way if task.done()]:
            notice = self._under_way.pop(task)
            try:
                arrived = task.result()
            except Exception as error:
                log_failure("notice_not_settled", error, notice=notice.id, kind=notice.kind)
                continue
            if arrived is not None:
                self._arrived.append(arrived)

    async def _step(self, going: Sequence[Notice]) -> None:
        """Settle what arrived and mark what goes out next, in one commit; then let it go out."""
        arrived, self._arrived = self._arrived, []
        now = self._clock.now()

        def step(book: Book) -> tuple[set[str], Taken, Prepared]:
            settled = book.outbox.mark_arrived(arrived, now) if arrived else set[str]()
            if not going:
                return settled, Taken(going=()), _NOTHING
            taken = self._pace.take(book, going)
            ahead = self._ahead.of(book, taken.going)
            return settled, taken, prepare_all(book, taken.going, ahead, now, self._lease, self._place)

        marked_at = stopwatch()
        try:
            settled, taken, prepared = await self._store.share(step)
        except Exception as error:
            log_failure("batch_failed", error)
            if is_away(error) and not self._stopped():
                self._arrived.extend(arrived)
                self._claimed.went(but=going)
                await asyncio.sleep(RECORD_AWAY_PAUSE)
                return
            settled, taken, prepared = set[str](), Taken(going=going), Prepared(sending=(), left=going)
        self._pace.taken(taken)
        self._claimed.went(but=taken.held)
        for sending in prepared.sending:
            self._start(sending, marked_at)
        self._committed_at = stopwatch()
        for each in arrived:
            if each.notice.id in settled:
                self._count(each.notice, "sent")
            else:
                self._beside(each.notice, self._late_arrival(each))
        for notice in prepared.left:
            self._beside(notice, self._alone(notice))

    def _beside(self, notice: Notice, work: Coroutine[object, object, Arrived | None]) -> None:
        self._under_way[asyncio.ensure_future(work)] = notice

    def _start(self, sending: Sending, marked_at: float) -> None:
        self._beside(sending.notice, self._send(sending, marked_at))

    async def _late_arrival(self, arrived: Arrived) -> None:
        self._count(arrived.notice, await self.judge.arrived(arrived.notice, arrived.activity_id))

    async def _alone(self, notice: Notice) -> Arrived | None:
        """Bring one notice to an end, or to another attempt. What is wrong with it stays with it alone."""
        marked_at = stopwatch()
        try:
            ready = await self._store.write(
                lambda book: prepare(book, notice, self._clock.now(), self._lease, self._place)
            )
        except Exception as error:
            if is_away(error):
                self._claimed.put_first([notice])
                await asyncio.sleep(RECORD_AWAY_PAUSE)
                return None
            log_failure("notice_not_rendered", error, notice=notice.id, kind=notice.kind)
            self._count(notice, await self.judge.settle(notice, "failed", phrases.not_rendered()))
            return None
        if isinstance(ready, Sending):
            return await self._send(ready, marked_at)
        self._pace.give_back(notice)
        if ready.reason:
            self._figures.skipped[ready.reason] += 1
        self._count(notice, ready.outcome)
        return None

    async def _send(self, sending: Sending, marked_at: float) -> Arrived | None:
        """Send what was marked as being sent, and settle it here where it did not arrive."""
        notice, address = sending.notice, sending.address
        result = await self._sent(sending, marked_at)
        if result is None:
            self._count(notice, await self.judge.not_begun(notice))
            return None
        self._figures.sends[result.fate] += 1
        if result.delivered:
            return Arrived(notice=notice, activity_id=result.resource_id)
        self._count(notice, await self.judge.judge(notice, address, result))
        return None

    async def _sent(self, sending: Sending, marked_at: float) -> SendResult | None:
        """Send; None where this process was stopped for so long that others may have taken it over."""
        address = sending.address
        place = sending.place or address.conversation_id
        if place is None:
            chat = await self._connector.open_chat(
                address.service_url, tenant_id=address.tenant_id, bot_id=self._bot_id, teams_id=address.teams_id
            )
            place = chat.resource_id
            if place is None or not chat.delivered:
                # A chat that was opened without our hearing of it has no message in it yet.
                return SendResult(fate=Fate.UNAVAILABLE) if chat.fate is Fate.UNKNOWN else chat
            await self._keep_chat(address, place)
        if stopwatch() - marked_at > self._lease.total_seconds():
            return None
        activity = outgoing(sending.message, self._bot_id) | {"conversation": {"id": place}}
        return await self._connector.send(address.service_url, place, activity, tenant_id=address.tenant_id)

    async def _keep_chat(self, address: Address, conversation_id: str) -> None:
        try:
            await self._store.write(
                lambda book: book.accounts.keep_chat(address.tenant_id, address.account_id, conversation_id)
            )
        except Exception as error:
            log_failure("chat_not_kept", error)  # it is opened again the next time

    def _count(self, notice: Notice, outcome: str) -> None:
        self._figures.notices[outcome] += 1
        # What it made due, such as a word to the secretary, is to be looked for.
        if outcome != "sent":
            self._claimed.look_again()
        log("notice", notice=notice.id, kind=notice.kind, outcome=outcome, claim=notice.claims)

    async def _end(self) -> None:
        """Wait for what is on its way, and let others have what is claimed and was not sent."""
        if self._claiming is not None:
            await asyncio.wait([self._claiming])
        while self._under_way:
            await asyncio.wait(self._under_way)
            self._collect_sent()
        if self._arrived:
            await self._step(())
        while self._under_way:
            await asyncio.wait(self._under_way)
            self._collect_sent()
        await self._ahead.end()
        await self._claimed.give_back()
        self._collect()


_NOTHING = Prepared(sending=(), left=())
