"""Dates and times written for people: Tuesday 7 April, 10:00."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(on: date, today: date | None = None) -> str:
    """Return `Tuesday 7 April 2020`; without the year where it is the year of `today`."""
    year = "" if today is not None and today.year == on.year else f" {on.year}"
    return f"{_DAYS[on.weekday()]} {on.day} {_MONTHS[on.month - 1]}{year}"


def short_day(on: date, today: date | None = None) -> str:
    """Return `7 April 2020`; without the year where it is the year of `today`."""
    year = "" if today is not None and today.year == on.year else f" {on.year}"
    return f"{on.day} {_MONTHS[on.month - 1]}{year}"


def clock(at: time) -> str:
    """Return `10:00`, on the 24-hour clock."""
    return f"{at.hour:02}:{at.minute:02}"


def day_and_time(on: date, start: time | None, today: date | None = None) -> str:
    """Return `Tuesday 7 April, 10:00`, or the day alone where the time is not known."""
    return day(on, today) if start is None else f"{day(on, today)}, {clock(start)}"


def span(start: time | None, end: time | None) -> str:
    """Return `10:00–12:00` as documents write it; what is unknown is left out."""
    return "–".join(clock(at) for at in (start, end) if at is not None)


def moment(at: datetime, zone: str, today: date | None = None) -> str:
    """Return an aware moment as a day and a time in `zone`."""
    local = at.astimezone(ZoneInfo(zone))
    return day_and_time(local.date(), local.time(), today)
