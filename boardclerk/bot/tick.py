"""What is due, said: claimed, checked again, marked as being sent, sent, settled. The scheduler only ticks."""

import asyncio
import random
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]

from boardclerk.board.boards import WORDS_KEPT_FOR
from boardclerk.bot.clock import Clock, machine_now, stopwatch
from boardclerk.bot.connector import Connector
from boardclerk.bot.figures import Figures
from boardclerk.bot.logs import log, log_failure
from boardclerk.bot.preparing import Settled, prepare
from boardclerk.bot.sending import Fate, SendResult
from boardclerk.bot.speech import outgoing
from boardclerk.dialogs import unasked
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.reply import Message
from boardclerk.store import Store
from boardclerk.store.accounts import Address
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.words.phrases import delivery as phrases

_EVERY_SECONDS = 1
_BATCH = 50
_AT_ONCE = 8
_LOOK_BACK_EVERY = 30.0
_ATTEMPTS = 6
# What was never sent is tried for some seven hours, longer than Teams or a network is away; then it is told by hand.
_PUT_OFFS = 40
# Teams gives up repeating within minutes.
_ANSWERS_KEPT = timedelta(days=7)
_FORGOTTEN_AT_ONCE = 500
_FIRST_PAUSE = 5.0
_LONGEST_PAUSE = 600.0
# So that what was refused together does not come again together.
_JITTER = 1.5
_NOT_KNOWN_TO_BE_SENT = (NoticeState.UNKNOWN, NoticeState.PLANNED)


class Ticker:
    """Sends what is due by the bot's clock. Leases run by the machine's, which nobody moves."""

    def __init__(
        self, store: Store, clock: Clock, connector: Connector, figures: Figures, place: Place, *, bot_id: str,
        lease: timedelta,
    ) -> None:  # fmt: skip
        self._store = store
        self._clock = clock
        self._connector = connector
        self._figures = figures
        self._place = place
        self._bot_id = bot_id
        self._lease = lease
        self._look_back_every = min(_LOOK_BACK_EVERY, lease.total_seconds() / 4)
        self._ticking = asyncio.Lock()
        self._wanted = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._ended_at = self._ticked_at = stopwatch()
        self._asked_at: float | None = None
        self._tick_lag = 0.0
        self._looked_back_at = float("-inf")
        self._closing = False

    def start(self) -> None:
        """Begin to tick."""
        self._task = asyncio.create_task(self._run())
        self._scheduler.add_job(  # pyright: ignore[reportUnknownMemberType]
            self._tick, "interval", seconds=_EVERY_SECONDS, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._scheduler.start()

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
        self._wanted.set()

    async def overdue(self) -> float:
        """Return for how many seconds the oldest that is due has waited to be settled, 0 where nothing is due."""
        due = await self._store.read(lambda book: book.notices.oldest_unsettled())
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
        return stopwatch() - self._ended_at

    async def drain(self) -> None:
        """Send everything due now, and what that makes due, before returning."""
        async with self._ticking:
            if stopwatch() - self._looked_back_at > self._look_back_every:
                await self._settle_cut_off()
            while await self._anything_due() and await self._send_batch():
                pass

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

    async def _anything_due(self) -> bool:
        due = await self._next_due()
        return due is not None and due <= self._clock.now() and not self._closing

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

    async def _settle_cut_off(self) -> None:
        now, self._looked_back_at = self._clock.now(), stopwatch()

        def settle(book: Book) -> int:
            cut_off = book.notices.give_back_expired(machine_now())
            again = [n for n in cut_off if unasked.may_come_twice(n) and n.attempt < _ATTEMPTS]
            for notice in again:
                book.notices.wait(notice.id, now, phrases.cut_off())
            unknown = [n for n in cut_off if n not in again]
            for notice in unknown:
                book.notices.mark_unknown(notice.id, phrases.cut_off(), now)
                unasked.could_not_tell(book, notice, now)
            return len(unknown)

        self._figures.notices["unknown"] += await self._store.write(settle)
        await self._store.write(lambda book: book.turns.forget_answers(now - _ANSWERS_KEPT, _FORGOTTEN_AT_ONCE))
        await self._store.write(lambda book: book.kept_words.forget(now - WORDS_KEPT_FOR, _FORGOTTEN_AT_ONCE))

    async def _send_batch(self) -> bool:
        """Claim and send one batch, to each person in order; return whether there may be more."""
        now, until = self._clock.now(), machine_now() + self._lease
        batch = await self._store.write(lambda book: book.notices.claim_due(now, _BATCH, until))
        turns = asyncio.Semaphore(_AT_ONCE)

        async def in_order(to_one: list[Notice]) -> None:
            async with turns:
                for notice in to_one:
                    await self._deal_with(notice)

        people = dict.fromkeys(notice.recipient_id for notice in batch)
        await asyncio.gather(*(in_order([n for n in batch if n.recipient_id == person]) for person in people))
        self._ended_at = stopwatch()
        return bool(batch)

    async def _deal_with(self, notice: Notice) -> None:
        """Bring one notice to an end, or to another attempt. What is wrong with it stays with it alone."""
        now = self._clock.now()
        try:
            until = machine_now() + self._lease
            ready = await self._store.write(lambda book: prepare(book, notice, now, until, self._place))
        except Exception as error:
            log_failure("notice_not_rendered", error, notice=notice.id, kind=notice.kind)
            ready = Settled(outcome=await self._settle(notice, "failed", phrases.not_rendered()))
        if isinstance(ready, Settled):
            outcome = ready.outcome
            if ready.reason:
                self._figures.skipped[ready.reason] += 1
        else:
            outcome = await self._send(ready.notice, ready.address, ready.message)
        self._figures.notices[outcome] += 1
        log("notice", notice=notice.id, kind=notice.kind, outcome=outcome, claim=notice.claims)

    async def _send(self, notice: Notice, address: Address, message: Message) -> str:
        """Send what was marked as being sent, and judge what became of it."""
        place = address.conversation_id
        if place is None:
            chat = await self._connector.open_chat(
                address.service_url,
                tenant_id=address.tenant_id,
                bot_id=self._bot_id,
                teams_id=address.teams_id,
            )
            place = chat.resource_id
            if place is None or not chat.delivered:
                # A chat that was opened without our hearing of it has no message in it yet.
                lost = SendResult(fate=Fate.UNAVAILABLE) if chat.fate is Fate.UNKNOWN else chat
                return await self._judge(notice, address, lost)
            await self._keep_chat(address, place)
        activity = outgoing(message, self._bot_id) | {"conversation": {"id": place}}
        result = await self._connector.send(address.service_url, place, activity, tenant_id=address.tenant_id)
        return await self._judge(notice, address, result)

    async def _keep_chat(self, address: Address, conversation_id: str) -> None:
        await self._store.write(
            lambda book: book.accounts.keep_chat(address.tenant_id, address.account_id, conversation_id)
        )

    async def _judge(self, notice: Notice, address: Address, result: SendResult) -> str:
        self._figures.sends[result.fate] += 1
        match result.fate:
            case Fate.DELIVERED:
                return await self._arrived(notice, result.resource_id)
            case Fate.BLOCKED:
                return await self._settle(notice, "by_hand", phrases.blocked(), unreachable=address)
            case Fate.GONE:
                return await self._settle(notice, "by_hand", phrases.gone(), unreachable=address)
            case Fate.TOO_LARGE:
                return await self._settle(notice, "failed", phrases.too_large())
            case Fate.REFUSED:
                return await self._settle(notice, "failed", phrases.refused(result.status))
            case Fate.UNKNOWN:
                return await self._settle(notice, "unknown", phrases.unknown())
            case Fate.LIMITED | Fate.UNAVAILABLE:
                return await self._again(notice, result)

    async def _arrived(self, notice: Notice, activity_id: str | None) -> str:
        now = self._clock.now()

        def settle(book: Book) -> None:
            # Also where others gave it up for unknown, or are to send it once more: it is known now.
            if book.notices.is_held(notice) or book.notices.get(notice.id).state in _NOT_KNOWN_TO_BE_SENT:
                book.notices.mark_sent(notice.id, activity_id, now)

        await self._store.write(settle)
        return "sent"

    async def _again(self, notice: Notice, result: SendResult) -> str:
        """Put a notice off that certainly did not arrive, for longer each time; give it up in the end.

        An attempt is used up only by an answer that is not a request to wait.
        """
        was_sent = result.status is not None and result.fate is not Fate.LIMITED
        reason = phrases.unavailable(notice.attempt) if was_sent else phrases.held_back(notice.put_off + 1)
        given_up = (was_sent and notice.attempt >= _ATTEMPTS) or notice.put_off + 1 >= _PUT_OFFS
        pause = max(min(_FIRST_PAUSE * 2**notice.put_off, _LONGEST_PAUSE), result.retry_after or 0)
        now = self._clock.now()

        def put_off(book: Book) -> str:
            if not book.notices.is_held(notice):
                return "let go"
            book.notices.count_put_off(notice.id, was_sent=was_sent)
            if given_up:
                book.notices.mark_failed(notice.id, reason, now)
                unasked.could_not_tell(book, notice, now)
                return "failed"
            at = now + timedelta(seconds=pause * random.uniform(1, _JITTER))
            book.notices.wait(notice.id, at, reason)
            return "put off"

        return await self._store.write(put_off)

    async def _settle(self, notice: Notice, outcome: str, reason: str, *, unreachable: Address | None = None) -> str:
        now = self._clock.now()

        def settle(book: Book) -> str:
            if not book.notices.is_held(notice):
                return "let go"
            if unreachable:
                book.accounts.mark_blocked(unreachable.tenant_id, unreachable.account_id, now)
            match outcome:
                case "by_hand":
                    book.notices.mark_by_hand(notice.id, reason, now)
                case "unknown":
                    book.notices.mark_unknown(notice.id, reason, now)
                case _:
                    book.notices.mark_failed(notice.id, reason, now)
            unasked.could_not_tell(book, notice, now)
            return outcome

        return await self._store.write(settle)
