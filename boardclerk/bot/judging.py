"""What became of a notice that was sent or was about to be, written down so that nothing is lost or told wrongly."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeVar

from boardclerk.bot.clock import Clock
from boardclerk.bot.figures import Figures
from boardclerk.bot.logs import log_failure
from boardclerk.bot.sending import Fate, SendResult
from boardclerk.dialogs import unasked
from boardclerk.store import Store, is_away
from boardclerk.store.accounts import Address
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.words.phrases import delivery as phrases

T = TypeVar("T")
_ATTEMPTS = 6
# What was never sent is tried for some seven hours, longer than Teams or a network is away; then it is told by hand.
_PUT_OFFS = 40
_FIRST_PAUSE = 5.0
_LONGEST_PAUSE = 600.0
# So that what was refused together does not come again together.
_JITTER = 1.5
_RECORD_AWAY_PAUSE = 0.5
_NOT_KNOWN_TO_BE_SENT = (NoticeState.UNKNOWN, NoticeState.PLANNED, NoticeState.CLAIMED)


class Judge:
    """Settles notices one by one. Where the record is away it goes on trying until it is there, or `gives_up`."""

    def __init__(self, store: Store, clock: Clock, figures: Figures, gives_up: Callable[[], bool]) -> None:
        self._store = store
        self._clock = clock
        self._figures = figures
        self._gives_up = gives_up

    async def judge(self, notice: Notice, address: Address, result: SendResult) -> str:
        """Settle what was sent and did not certainly arrive, or put it off; return what became of it."""
        match result.fate:
            case Fate.BLOCKED:
                return await self.settle(notice, "by_hand", phrases.blocked(), unreachable=address)
            case Fate.GONE:
                return await self.settle(notice, "by_hand", phrases.gone(), unreachable=address)
            case Fate.TOO_LARGE:
                return await self.settle(notice, "failed", phrases.too_large())
            case Fate.REFUSED:
                return await self.settle(notice, "failed", phrases.refused(result.status))
            case Fate.UNKNOWN:
                return await self.settle(notice, "unknown", phrases.unknown())
            case Fate.DELIVERED:
                return await self.arrived(notice, result.resource_id)
            case Fate.LIMITED | Fate.UNAVAILABLE:
                return await self._again(notice, result)

    async def arrived(self, notice: Notice, activity_id: str | None) -> str:
        """Settle what certainly arrived, also where others gave it up for unknown, or are to send it once more."""

        def settle(book: Book, activity_id: str | None) -> None:
            now = self._clock.now()
            if book.notices.is_held(notice) or book.notices.get(notice.id).state in _NOT_KNOWN_TO_BE_SENT:
                book.notices.mark_sent(notice.id, activity_id, now)

        try:
            await self._surely(lambda: self._store.write(lambda book: settle(book, activity_id)))
        except Exception as error:
            # The id is Teams' own, and may be one that cannot be kept; that it arrived has to be.
            log_failure("activity_id_not_kept", error, notice=notice.id)
            await self._surely(lambda: self._store.write(lambda book: settle(book, None)))
        return "sent"

    async def not_begun(self, notice: Notice) -> str:
        """Plan anew what was marked and certainly not sent, where nobody else has taken it up since."""

        def again(book: Book) -> str:
            if not book.notices.is_held(notice):
                return "let go"
            book.notices.count_put_off(notice.id, was_sent=False)
            book.notices.wait(notice.id, self._clock.now(), phrases.held_back(notice.put_off + 1))
            return "put off"

        return await self._surely(lambda: self._store.write(again))

    async def _again(self, notice: Notice, result: SendResult) -> str:
        """Put a notice off that certainly did not arrive, for longer each time; give it up in the end.

        An attempt is used up only by an answer that is not a request to wait.
        """
        was_sent = result.status is not None and result.fate is not Fate.LIMITED
        reason = phrases.unavailable(notice.attempt) if was_sent else phrases.held_back(notice.put_off + 1)
        given_up = (was_sent and notice.attempt >= _ATTEMPTS) or notice.put_off + 1 >= _PUT_OFFS
        pause = max(min(_FIRST_PAUSE * 2**notice.put_off, _LONGEST_PAUSE), result.retry_after or 0)

        def put_off(book: Book) -> str:
            now = self._clock.now()
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

        return await self._surely(lambda: self._store.write(put_off))

    async def settle(self, notice: Notice, outcome: str, reason: str, *, unreachable: Address | None = None) -> str:
        """Settle a notice that did not arrive, and bring it to the secretary.

        Where that cannot be told, because what it speaks of is broken, it is settled without a word.
        """

        def settle(book: Book, *, telling: bool = True) -> str:
            now = self._clock.now()
            if not book.notices.is_held(notice):
                return "let go"
            if unreachable:
                book.accounts.mark_blocked(unreachable.tenant_id, unreachable.account_id, now)
            _mark(book, notice, outcome, reason, now)
            if telling:
                unasked.could_not_tell(book, notice, now)
            return outcome

        try:
            return await self._surely(lambda: self._store.write(settle))
        except Exception as error:
            log_failure("notice_not_settled", error, notice=notice.id, kind=notice.kind)
            return await self._surely(lambda: self._store.write(lambda book: settle(book, telling=False)))

    async def look_back(self, ours: Callable[[Notice], bool]) -> None:
        """Judge what other processes, or an earlier one, were cut off at; each by itself. `ours` is under way here."""
        await self._store.share(lambda book: book.outbox.give_back_expired())
        if self._store.is_shared:
            await self._store.share(lambda book: book.paces.forget())
        for notice in await self._store.share(lambda book: book.outbox.cut_off()):
            if ours(notice):
                continue
            try:
                outcome = await self._after_cut_off(notice)
            except Exception as error:
                log_failure("notice_not_judged", error, notice=notice.id, kind=notice.kind)
            else:
                self._figures.notices[outcome] += 1

    async def _after_cut_off(self, notice: Notice) -> str:
        """Send a reminder again, once; of anything else the secretary is asked."""
        if not unasked.may_come_twice(notice):
            return await self.settle(notice, "unknown", phrases.cut_off())

        def repeat(book: Book) -> str:
            if not book.notices.is_held(notice):
                return "let go"
            book.notices.repeat(notice.id, self._clock.now(), phrases.cut_off())
            return "repeated"

        return await self._store.write(repeat)

    async def _surely(self, settling: Callable[[], Awaitable[T]]) -> T:
        """Do it; again and again where the record is away. What is known must not be lost for that."""
        while True:
            try:
                return await settling()
            except Exception as error:
                if not is_away(error) or self._gives_up():
                    raise
                log_failure("record_away", error)
            await asyncio.sleep(_RECORD_AWAY_PAUSE)


def _mark(book: Book, notice: Notice, outcome: str, reason: str, now: datetime) -> None:
    if unasked.is_answer(notice):
        book.notices.skip(notice.id, reason, now)
        return
    match outcome:
        case "by_hand":
            book.notices.mark_by_hand(notice.id, reason, now)
        case "unknown":
            book.notices.mark_unknown(notice.id, reason, now)
        case _:
            book.notices.mark_failed(notice.id, reason, now)
