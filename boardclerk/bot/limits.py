"""How many turns one person and one tenant may take: more than anybody in a hurry needs, less than harm needs."""

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from boardclerk.bot.clock import stopwatch
from boardclerk.dialogs.said import Happening, Said
from boardclerk.words.phrases import turns as phrases

WINDOW_SECONDS = 30
_REMEMBERED = 20_000
# Whoever is held back is let in again once this share of the whole is there, so that they are told once.
_LET_IN = 1 / 3

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limited:
    """A turn that is not taken: what to say, and whether to say it to somebody who only waits for a message."""

    sentence: str
    first: bool


@dataclass(slots=True)
class _Bucket:
    """What is left to somebody, as of a moment. `held`: nothing is taken until enough has come back."""

    left: float
    at: float
    held: bool = False
    told: bool = False


class Limits:
    """Counts turns in this process; 0 is no limit. Its memory is bounded: who was quiet longest is forgotten."""

    def __init__(self, *, a_person: int, a_tenant: int, seconds: Callable[[], float] = stopwatch) -> None:
        self._people = _Buckets[tuple[str, str]](a_person)
        self._tenants = _Buckets[str](a_tenant)
        self._seconds = seconds

    def over(self, said: Said) -> Limited | None:
        """Count a turn that is about to be taken; return why it is not to be, None where it may be."""
        if said.happening in (Happening.INSTALLED, Happening.REMOVED):
            return None
        now = self._seconds()
        person = self._people.of((said.tenant_id, said.speaker.account_id), now)
        tenant = self._tenants.of(said.tenant_id, now)
        wait = self._people.wait(person)
        words = phrases.too_quick
        if wait is None:
            wait, words = self._tenants.wait(tenant), phrases.too_many_here
        if wait is None:
            self._people.take(person)
            self._tenants.take(tenant)
            return None
        first, person.told = not person.told, True
        return Limited(sentence=words(max(1, math.ceil(wait))), first=first and said.addressed)


class _Buckets(Generic[Key]):
    """Token buckets that hold `most` turns and fill up in the window."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._rate = most / WINDOW_SECONDS
        self._buckets: OrderedDict[Key, _Bucket] = OrderedDict()

    def of(self, key: Key, now: float) -> _Bucket:
        """Return somebody's bucket, filled up to now."""
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = _Bucket(self._most, now)
            if len(self._buckets) > _REMEMBERED:
                self._buckets.popitem(last=False)
        self._buckets.move_to_end(key)
        bucket.left = min(self._most, bucket.left + (now - bucket.at) * self._rate)
        bucket.at = now
        return bucket

    def wait(self, bucket: _Bucket) -> float | None:
        """Return for how many seconds nothing is taken, None where a turn may be."""
        if not self._most:
            return None
        enough = max(1.0, self._most * _LET_IN)
        bucket.held = bucket.left < (enough if bucket.held else 1)
        return (enough - bucket.left) / self._rate if bucket.held else None

    def take(self, bucket: _Bucket) -> None:
        bucket.left -= 1
        bucket.told = False
