"""How fast unasked messages may go out: below what Teams allows, with room left for the replies people wait for.

Source: Microsoft, "Optimize your bot with rate limiting": for each conversation 7 messages in a second, 8 in two,
60 in thirty and 1,800 in an hour; for each app and tenant 50 a second.
"""

from collections import deque

from boardclerk.bot.clock import stopwatch

_OF_A_CONVERSATION = ((1.0, 7), (2.0, 8), (30.0, 60), (3600.0, 1800))
_KEPT = 3600.0
_FORGET_EVERY = 300.0


class Pace:
    """What was sent lately, replies too. Replies never wait for it: what they use up, unasked messages have less of."""

    def __init__(self, a_second: int) -> None:
        """`a_second`: how many messages a tenant's people are sent, 0 for no limit."""
        self._a_second = float(a_second)
        self._tenants: dict[str, tuple[float, float]] = {}
        self._places: dict[tuple[str, str], deque[float]] = {}
        self._forgot_at = stopwatch()

    def sent(self, tenant_id: str, place: str) -> None:
        """Count a request to a conversation of a tenant."""
        now = stopwatch()
        if self._a_second:
            self._tenants[tenant_id] = (max(self._left(tenant_id, now) - 1, -self._a_second), now)
        if place:
            self._places.setdefault((tenant_id, place), deque()).append(now)
        if now - self._forgot_at > _FORGET_EVERY:
            self._forget(now)

    def room(self, tenant_id: str) -> int:
        """Return how many messages may be sent to a tenant's people now."""
        return int(self._left(tenant_id, stopwatch())) if self._a_second else 1_000_000

    def wait_of(self, tenant_id: str) -> float:
        """Return the seconds until a message may be sent to a tenant's people, 0 where one may be now."""
        if not self._a_second:
            return 0.0
        return max(0.0, (1 - self._left(tenant_id, stopwatch())) / self._a_second)

    def wait(self, tenant_id: str, place: str | None) -> float:
        """Return the seconds until a conversation may be sent something, 0 where it may be now."""
        times = self._places.get((tenant_id, place or ""))
        if not times:
            return 0.0
        now = stopwatch()
        while times and times[0] <= now - _KEPT:
            times.popleft()
        waits = (times[-most] + seconds - now for seconds, most in _OF_A_CONVERSATION if len(times) >= most)
        return max(0.0, max(waits, default=0.0))

    def _left(self, tenant_id: str, now: float) -> float:
        left, since = self._tenants.get(tenant_id, (self._a_second, now))
        return min(self._a_second, left + (now - since) * self._a_second)

    def _forget(self, now: float) -> None:
        self._forgot_at = now
        self._places = {place: times for place, times in self._places.items() if times[-1] > now - _KEPT}
        self._tenants = {tenant: (left, at) for tenant, (left, at) in self._tenants.items() if now - at < 2}
