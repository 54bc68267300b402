"""The board's calendar as a reader of dates needs it, and the bank holidays people name."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDay:
    """A day on which the board meets. `held`: that meeting has ended, whatever the time."""

    on: date
    start: time | None = None
    end: time | None = None
    held: bool = False


@dataclass(frozen=True, kw_only=True)
class BoardCalendar:
    """Now, where the board is, and the days it meets; `current` is the meeting being held, if any."""

    now: datetime
    meetings: tuple[MeetingDay, ...] = ()
    current: date | None = None
    said_on: date | None = None

    @cached_property
    def today(self) -> date:
        """The day "today" means: the speaker's, which far from the board can be another than the board's."""
        return self.said_on or self.now.date()

    @cached_property
    def days(self) -> tuple[date, ...]:
        return tuple(sorted(meeting.on for meeting in self.meetings))

    @cached_property
    def coming(self) -> tuple[date, ...]:
        """The meetings still to be held: today's until it has ended, the running one not counted."""
        return tuple(sorted(m.on for m in self.meetings if self._is_to_come(m)))

    @cached_property
    def past(self) -> tuple[date, ...]:
        return tuple(sorted(m.on for m in self.meetings if not self._is_to_come(m) and m.on != self.current))

    def on(self, day: date) -> MeetingDay | None:
        return next((meeting for meeting in self.meetings if meeting.on == day), None)

    def _is_to_come(self, meeting: MeetingDay) -> bool:
        if meeting.on == self.current or meeting.held:
            return False
        here = self.now.date()
        if meeting.on == here:
            return (meeting.end or meeting.start or time(23, 59)) >= self.now.time()
        return meeting.on > here


def easter_sunday(year: int) -> date:
    """Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=-first.weekday() % 7)


def _last_monday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=last.weekday())


def holiday(name: str, year: int) -> date | None:
    """The day a holiday of England and Wales falls on in `year`, by the name people give it.

    The early May holiday of 2020 was moved to Friday 8 May (VE day).
    """
    easter = easter_sunday(year)
    name = f"{name}iday" if name.endswith(" hol") else name
    days = {
        "good friday": easter - timedelta(days=2),
        "easter monday": easter + timedelta(days=1),
        "easter bank holiday monday": easter + timedelta(days=1),
        "easter sunday": easter,
        "easter": easter,
        "maundy thursday": easter - timedelta(days=3),
        "may day": date(2020, 5, 8) if year == 2020 else _first_monday(year, 5),
        "may day bank holiday": date(2020, 5, 8) if year == 2020 else _first_monday(year, 5),
        "early may bank holiday": date(2020, 5, 8) if year == 2020 else _first_monday(year, 5),
        "may bank holiday": date(2020, 5, 8) if year == 2020 else _first_monday(year, 5),
        "ve day": date(year, 5, 8),
        "spring bank holiday": _last_monday(year, 5),
        "late may bank holiday": _last_monday(year, 5),
        "whitsun bank holiday": _last_monday(year, 5),
        "whitsun": _last_monday(year, 5),
        "august bank holiday": _last_monday(year, 8),
        "summer bank holiday": _last_monday(year, 8),
        "christmas eve": date(year, 12, 24),
        "christmas day": date(year, 12, 25),
        "christmas": date(year, 12, 25),
        "xmas": date(year, 12, 25),
        "boxing day": date(year, 12, 26),
        "new year's eve": date(year, 12, 31),
        "new year's day": date(year + 1, 1, 1),
        "new year": date(year + 1, 1, 1),
    }
    return days.get(name)


_BANK_HOLIDAYS = (
    "new year's day", "good friday", "easter monday", "may day", "spring bank holiday", "august bank holiday",
    "christmas day", "boxing day",
)  # fmt: skip


def bank_holidays(year: int) -> tuple[date, ...]:
    """The bank holidays of England and Wales that begin in `year` or end it, as they are named."""
    return tuple(sorted(day for name in _BANK_HOLIDAYS if (day := holiday(name, year))))


def last_day_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
