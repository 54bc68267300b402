"""The only reader of the clock. Everything else is given `now`."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """The bot's own time: it starts at `start`, or at the machine's time, and runs on from there.

    In development it can be moved, and made to stand while what is due at an instant is sent. Every
    instant is aware and in UTC.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._standing = False
        self._set(start or machine_now())

    def now(self) -> datetime:
        """Return the bot's present instant."""
        if self._standing:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._since)

    def move_to(self, instant: datetime) -> None:
        """Go to `instant` and run on from there."""
        self._standing = False
        self._set(instant)

    def stand_at(self, instant: datetime) -> None:
        """Go to `instant` and stay there until moved again."""
        self._standing = True
        self._set(instant)

    def _set(self, instant: datetime) -> None:
        if instant.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        self._base = instant.astimezone(UTC)
        self._since = time.monotonic()


def machine_now() -> datetime:
    """Return the machine's own time, by which tokens expire whatever year the board lives in."""
    return datetime.now(UTC)


def stopwatch() -> float:
    """Return seconds on a clock that only runs forward, for measuring how long something took."""
    return time.monotonic()
