"""What became of one thing sent: delivered, certainly not, or nobody can say."""

from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum

from boardclerk.bot.clock import machine_now

_LONGEST_WAIT = 3600.0


class Fate(StrEnum):
    """What became of a send.

    BLOCKED: the person removed or blocked the bot. GONE: the conversation is no more. LIMITED: too many at
    once, nothing was delivered. TOO_LARGE and REFUSED: it will never be taken as it is. UNAVAILABLE:
    certainly not delivered, may be tried again. UNKNOWN: may have been delivered.
    """

    DELIVERED = "delivered"
    BLOCKED = "blocked"
    GONE = "gone"
    LIMITED = "limited"
    TOO_LARGE = "too large"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class SendResult:
    """The fate of one send. `retry_after` is in seconds; `resource_id` is an activity's or conversation's."""

    fate: Fate
    resource_id: str | None = None
    status: int | None = None
    retry_after: float | None = None

    @property
    def delivered(self) -> bool:
        """Whether it certainly arrived."""
        return self.fate is Fate.DELIVERED

    @property
    def may_try_again(self) -> bool:
        """Whether it certainly did not arrive, and might another time."""
        return self.fate in (Fate.LIMITED, Fate.UNAVAILABLE)


_FATES: Mapping[int, Fate] = {
    401: Fate.UNAVAILABLE,
    403: Fate.BLOCKED,
    404: Fate.GONE,
    408: Fate.UNKNOWN,
    412: Fate.UNAVAILABLE,
    413: Fate.TOO_LARGE,
    429: Fate.LIMITED,
}


def judge(status: int, headers: Mapping[str, str], resource_id: str | None) -> SendResult:
    """Return what an HTTP answer says became of the send.

    A 5xx may come from a gateway behind which the message was taken, so it is UNKNOWN; only a 503 that asks
    to come again is trusted to mean that it was not.
    """
    wait = retry_after(headers.get("Retry-After"))
    if 200 <= status < 300:
        return SendResult(fate=Fate.DELIVERED, resource_id=resource_id, status=status)
    if status == 503 and wait is not None:
        fate = Fate.UNAVAILABLE
    else:
        fate = _FATES.get(status, Fate.UNKNOWN if status >= 500 else Fate.REFUSED)
    return SendResult(fate=fate, status=status, retry_after=wait)


def retry_after(value: str | None) -> float | None:
    """Return the seconds a Retry-After asks for, given as seconds or as a date; None if it cannot be read.

    Nobody can make the bot wait for more than an hour: by then the answer may be another.
    """
    if not value:
        return None
    text = value.strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return min(float(text), _LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        return None
    return min(max(0.0, (moment - machine_now()).total_seconds()), _LONGEST_WAIT)
