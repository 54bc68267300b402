"""How fast unasked messages may go out: below what Teams allows, with room left for the replies people wait for.

Source: Microsoft, "Optimize your bot with rate limiting": for each conversation 7 messages in a second, 8 in two,
60 in thirty and 1,800 in an hour; for each app and tenant 50 a second.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from boardclerk.bot.clock import stopwatch
from boardclerk.store import Book, Store
from boardclerk.store.notices import Notice
from boardclerk.store.paces import Asked, Given

_OF_A_CONVERSATION = ((1.0, 7), (2.0, 8), (30.0, 60), (3600.0, 1800))
_AT_ONCE = 0.25
"""What may go out at once of what may in a second: then no second sees more than five quarters, which Teams allows."""
_KEPT = 3600.0
_FORGET_EVERY = 300.0


def tenant_sent_to(notice: Notice) -> str:
    """Return the tenant whose limits count for a notice: that of its person, where it is known how they are reached."""
    return notice.recipient.tenant_id if notice.recipient else notice.tenant_id


class Room:
    """How many messages may go out: at most `most` at once, and so many `a_second`."""

    __slots__ = ("_a_second", "_left", "_most", "_since")

    def __init__(self, most: float, a_second: float) -> None:
        self._most = self._left = most
        self._a_second = a_second
        self._since = stopwatch()

    def use(self) -> None:
        """Count one that goes out, whether or not there is room for it."""
        now = stopwatch()
        self._left, self._since = max(self.left - 1, -self._most), now

    def give_back(self) -> None:
        """Count one back that did not go out after all."""
        self._left = min(self._most, self._left + 1)

    @property
    def left(self) -> float:
        return min(self._most, self._left + (stopwatch() - self._since) * self._a_second)

    @property
    def wait(self) -> float:
        """Return the seconds until one may go out, 0 where one may now."""
        return max(0.0, (1 - self.left) / self._a_second)

    @property
    def is_full(self) -> bool:
        return self.left >= self._most


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Who may be sent to now, and who has to wait; what was asked of the record for it, and what it gave."""

    going: Sequence[Notice]
    held: Sequence[Notice] = ()
    asked: Sequence[Asked] = ()
    given: Mapping[tuple[str, str], Given] = field(default_factory=dict[tuple[str, str], Given])


class Pace:
    """What was sent lately, replies too. Replies never wait for it: what they use up, unasked messages have less of."""

    def __init__(self, a_second: int) -> None:
        """`a_second`: how many messages a tenant's people are sent, 0 for no limit."""
        self.a_second = float(a_second)
        self.at_once = max(1.0, a_second * _AT_ONCE)
        self._tenants: dict[str, Room] = {}
        self._places: dict[tuple[str, str], deque[float]] = {}
        self._held: dict[tuple[str, str], float] = {}
        self._forgot_at = stopwatch()

    def sent(self, tenant_id: str, place: str) -> None:
        """Count a request to a conversation of a tenant."""
        now = stopwatch()
        if self.a_second:
            if tenant_id not in self._tenants:
                self._tenants[tenant_id] = Room(self.at_once, self.a_second)
            self._tenants[tenant_id].use()
        if place:
            self._places.setdefault((tenant_id, place), deque()).append(now)
        if now - self._forgot_at > _FORGET_EVERY:
            self._forget(now)

    def never_left(self, tenant_id: str, place: str) -> None:
        """Count back a request that was counted and certainly did not reach Teams."""
        if room := self._tenants.get(tenant_id):
            room.give_back()
        if times := self._places.get((tenant_id, place)):
            times.pop()
            if not times:
                del self._places[tenant_id, place]

    def give_back(self, notice: Notice) -> None:
        """Let others have the room that was taken for a notice which then was not sent."""

    def take(self, book: Book, going: Sequence[Notice]) -> Taken:
        """Take room for what is about to go out, of others who send: here there are none."""
        return Taken(going=going)

    def taken(self, taken: Taken) -> None:
        """Note, once that is committed, what was taken."""

    async def tell(self, store: Store) -> None:
        """Tell others who send what was said without taking room for it."""

    def hold(self, tenant_id: str, place: str, seconds: float) -> None:
        """Let nothing unasked go out for so long, to a conversation, or with "" to anybody of a tenant."""
        self._held[tenant_id, place] = stopwatch() + seconds

    def room(self, tenant_id: str) -> int:
        """Return how many messages may be sent to a tenant's people now."""
        if not self.a_second:
            return 1_000_000
        if self._holds(tenant_id, ""):
            return 0
        room = self._tenants.get(tenant_id)
        return int(room.left if room else self.at_once)

    def wait_of(self, tenant_id: str) -> float:
        """Return the seconds until a message may be sent to a tenant's people, 0 where one may be now."""
        room = self._tenants.get(tenant_id)
        return max(room.wait if room else 0.0, self._holds(tenant_id, ""))

    def wait(self, tenant_id: str, place: str | None) -> float:
        """Return the seconds until a conversation may be sent something, 0 where it may be now."""
        held = self._holds(tenant_id, place) if place else 0.0
        times = self._places.get((tenant_id, place or ""))
        if not times:
            return held
        now = stopwatch()
        while times and times[0] <= now - _KEPT:
            times.popleft()
        waits = (times[-most] + seconds - now for seconds, most in _OF_A_CONVERSATION if len(times) >= most)
        return max(held, *waits, 0.0)

    def _holds(self, tenant_id: str, place: str) -> float:
        return max(0.0, self._held.get((tenant_id, place), 0.0) - stopwatch()) if self._held else 0.0

    def _forget(self, now: float) -> None:
        self._forgot_at = now
        self._places = {place: times for place, times in self._places.items() if times[-1] > now - _KEPT}
        self._tenants = {tenant: room for tenant, room in self._tenants.items() if not room.is_full}
        self._held = {key: until for key, until in self._held.items() if until > now}
