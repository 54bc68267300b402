"""Who was told to wait: the conversations and tenants that nothing is sent to before their time."""

from collections.abc import Callable

from boardclerk.bot.clock import stopwatch

_UNSAID = 2.0
_LONGEST = 3600.0
# A refusal does not say whether its limit is the conversation's or the tenant's: several conversations of one
# tenant that have to wait at once are taken to have met the tenant's.
_TENANT_AFTER = 3
# A timer may wake a moment before its time.
_NOTHING = 0.01


class Waits:
    """What 429 answers asked for. `seconds_now` is the clock it is waited by: the bot's, as all that is put off is.

    A `place` is a conversation, or whatever else of a tenant is limited on its own. A tenant that is not known
    is "": then each place waits for itself alone.
    """

    def __init__(self, seconds_now: Callable[[], float] = stopwatch) -> None:
        self._now = seconds_now
        self._places: dict[str, dict[str, float]] = {}
        self._tenants: dict[str, float] = {}

    def told(self, tenant_id: str, place: str, seconds: float | None) -> None:
        """Keep that `place` was told to wait; `seconds` is None where it was not told how long."""
        now = self._now()
        until = now + min(_UNSAID if seconds is None else seconds, _LONGEST)
        waiting = {name: end for name, end in self._places.get(tenant_id, {}).items() if end > now}
        waiting[place] = max(until, waiting.get(place, until))
        self._places[tenant_id] = waiting
        if tenant_id and len(waiting) >= _TENANT_AFTER:
            self._tenants[tenant_id] = max(until, self._tenants.get(tenant_id, until))

    def left_of(self, tenant_id: str) -> float:
        """Return the seconds until something may be sent to anybody of a tenant, 0 where it may be now."""
        left = self._tenants.get(tenant_id, 0.0) - self._now()
        return left if left > _NOTHING else 0.0

    def left(self, tenant_id: str, place: str) -> float:
        """Return the seconds until something may be sent to `place`, 0 where it may be now."""
        waiting = self._places.get(tenant_id)
        if waiting is None:
            return 0.0
        now = self._now()
        left = max(waiting.get(place, now), self._tenants.get(tenant_id, now)) - now
        return left if left > _NOTHING else 0.0
