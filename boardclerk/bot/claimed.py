"""What this process has claimed and not yet sent: more of it for each tenant in turn, and who of them may go out now.

It says what can be sent by the pace; how many may be on their way at once is for whoever sends to say.
"""

import asyncio
from collections import Counter, deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from boardclerk.bot.clock import Clock
from boardclerk.bot.logs import log_failure
from boardclerk.bot.pace import Pace, tenant_sent_to
from boardclerk.bot.preparing import in_turn
from boardclerk.bot.waits import Waits
from boardclerk.store import Store, is_away
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice
from boardclerk.words.phrases import delivery as phrases

RECORD_AWAY_PAUSE = 0.5
_AT_ONCE = 64
# Of few tenants at a time, many each: a board that is met for the first time is read whole, and then used up.
_TENANTS_AT_ONCE = 3
_LONGEST_PAUSE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """What was claimed, and which tenants have still to have their turn."""

    notices: Sequence[Notice] = ()
    tenants: Sequence[str] = ()
    nothing_due: bool = False


class Claimed:
    """Claimed notices in the order they are to go out. `lease` is how long others leave them to us."""

    def __init__(self, store: Store, clock: Clock, waits: Waits, pace: Pace, lease: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._waits = waits
        self._pace = pace
        self._lease = lease
        self._notices: deque[Notice] = deque()
        self._tenants: Sequence[str] = ()
        self._going: Sequence[Notice] = ()
        self._news = 0
        self.nothing_due = False

    def __len__(self) -> int:
        return len(self._notices)

    def coming(self, most: int) -> list[Notice]:
        """Return what will go out next, so many at `most`, as far as the pace lets it."""
        return list(islice(self._notices, most))

    def look_again(self) -> None:
        """Note that something may have become due since it was last looked."""
        self.nothing_due = False
        self._news += 1

    async def more(self) -> bool:
        """Claim more; where the record is away, wait a little instead. False where nothing that is due has room."""
        news = self._news
        try:
            claim = await self._store.share(lambda book: self._claim(book, self._clock.now()))
        except Exception as error:
            if not is_away(error):
                raise
            log_failure("record_away", error)
            await asyncio.sleep(RECORD_AWAY_PAUSE)
            return True
        self._tenants = claim.tenants
        self._notices.extend(claim.notices)
        self.nothing_due = claim.nothing_due and news == self._news
        return bool(claim.notices or claim.tenants or claim.nothing_due)

    def _claim(self, book: Book, now: datetime) -> _Claim:
        """Claim for some of the tenants that something is due for, each in its turn, no more than they can be sent."""
        tenants = self._tenants
        if not tenants:
            due = book.notices.next_due()
            if due is None or due > now:
                return _Claim(nothing_due=True)
            tenants = book.outbox.tenants(now)
        ahead = Counter(notice.tenant_id for notice in (*self._notices, *self._going))
        wanted: dict[str, int] = {}
        for tenant_id in tenants[:_TENANTS_AT_ONCE]:
            if left := self._waits.left_of(tenant_id):
                until, reason = now + timedelta(seconds=left), phrases.told_to_wait()
                book.outbox.put_off_tenant(tenant_id, until, now, reason)
            elif (room := self._pace.room(tenant_id) - ahead[tenant_id]) > 0:
                wanted[tenant_id] = room
        claimed = list[Notice]()
        if wanted:
            each = -(-_AT_ONCE // len(wanted))
            limits = {tenant_id: min(room, each) for tenant_id, room in wanted.items()}
            claimed = in_turn(book.outbox.claim_of_tenants(now, self._lease, limits))
            book.foresight.have_in_hand(claimed)
        return _Claim(notices=claimed, tenants=tenants[_TENANTS_AT_ONCE:])

    def next_to_go(self, under_way: Collection[Notice], most: int) -> list[Notice]:
        """Take what may go out now, to each person one after another: so many at `most`."""
        going, kept = list[Notice](), deque[Notice]()
        busy = {notice.recipient_id for notice in under_way}
        chosen = Counter[str]()  # those on their way are counted by the pace already
        while self._notices and len(going) < most:
            notice = self._notices.popleft()
            if notice.recipient_id not in busy and self._has_room(notice, chosen[tenant_sent_to(notice)]):
                going.append(notice)
                chosen[tenant_sent_to(notice)] += 1
            else:
                kept.append(notice)
            busy.add(notice.recipient_id)
        kept.extend(self._notices)
        self._notices, self._going = kept, going
        return going

    def went(self, but: Sequence[Notice] = ()) -> None:
        """Note that what was taken to go out is on its way; these wait once more."""
        self._going = ()
        self.put_first(but)

    def _has_room(self, notice: Notice, chosen: int) -> bool:
        place = notice.recipient.conversation_id if notice.recipient else None
        tenant = tenant_sent_to(notice)
        return self._pace.room(tenant) > chosen and not self._pace.wait(tenant, place)

    def put_first(self, notices: Sequence[Notice]) -> None:
        """Have these back, before all others."""
        self._notices.extendleft(reversed(notices))

    def pause(self) -> float:
        """Return for how long nothing can go out: a tenant's or a conversation's pace is used up."""
        waits = [
            max(self._pace.wait_of(tenant_sent_to(n)), self._pace.wait(tenant_sent_to(n), n.recipient.conversation_id))
            for n in self._notices
            if n.recipient
        ]
        return min([_LONGEST_PAUSE, *waits]) or 0.01

    async def give_back(self) -> None:
        """Let others have what was claimed and not sent."""
        self._tenants = ()
        if left := list(self._notices):
            await self._store.share(lambda book: book.outbox.give_back(left))
            self._notices.clear()  # else it is still ours, and goes out the next time
