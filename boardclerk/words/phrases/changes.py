"""What was changed, by whom and when: said to somebody whose card is older than that."""

from datetime import datetime
from zoneinfo import ZoneInfo

from boardclerk.words.dates.shown import clock, day
from boardclerk.words.listing import capital


def moment(at: datetime, now: datetime, zone: str) -> str:
    """Return `at 10:14 today`, or `at 10:14 on Thursday 5 March`."""
    local, today = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    on = "today" if local.date() == today else f"on {day(local.date(), today)}"
    return f"at {clock(local.time())} {on}"


def changed(words: str, by: str | None, at: datetime, now: datetime, zone: str) -> str:
    """Return `3.1 marked complete by Fiona Blake at 10:14 today.`; `by` is None for the reader."""
    return f"{capital(words)} by {by or 'you'} {moment(at, now, zone)}."


def taken_back(words: str) -> str:
    return f"{words} taken back"
