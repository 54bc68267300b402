"""What each phrase that names a day means, given the words of it and the board's calendar. Pure."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from boardclerk.words.dates.calendar import BoardCalendar, bank_holidays, holiday, last_day_of
from boardclerk.words.dates.said_words import MONTHS, WEEKDAYS, number_of, year_of


class Read(NamedTuple):
    """What a rule makes of its match."""

    on: date | None
    until: date | None = None
    kind: str = "day"
    meetings: tuple[date, ...] | None = None
    choices: tuple[date, ...] = ()


Reader = Callable[["re.Match[str]", BoardCalendar], "Read | None"]
IMPOSSIBLE = Read(None, kind="impossible")
WEEK = timedelta(days=7)


def nearest(days: Iterable[date], calendar: BoardCalendar) -> tuple[date, ...]:
    """The one of `days` that lies nearest, one to come before one that has been."""
    ranked = sorted(days, key=lambda day: (day < calendar.today, abs((day - calendar.today).days)))
    return tuple(ranked[:1])


def day_made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming_weekday(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _day_and_month(day: int, month: int, calendar: BoardCalendar) -> Read:
    """The next such day, and the board's meeting on such a day, whichever side of today it lies."""
    years = (calendar.today.year - 1, calendar.today.year, calendar.today.year + 1, calendar.today.year + 2)
    days = [made for year in years if (made := day_made(year, month, day)) is not None]
    if not days:
        return IMPOSSIBLE
    coming = next((made for made in days if made >= calendar.today), days[-1])
    held = nearest([d for d in calendar.days if d in days], calendar)
    before = next((made for made in reversed(days) if made < calendar.today), coming)
    just_gone = not held and (calendar.today - before).days < 90 < (coming - calendar.today).days
    return Read(coming, meetings=held, choices=(before, coming) if just_gone else ())


def full_date(day: int, month: int, year: int | None, calendar: BoardCalendar) -> Read:
    if year is None:
        return _day_and_month(day, month, calendar)
    made = day_made(year, month, day)
    return Read(made) if made else IMPOSSIBLE


def named_day(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """21 February, Friday 21st Feb 2020; a weekday that does not fit gives both readings."""
    read = full_date(number_of(match["day"]), MONTHS[match["month"]], year_of(match["year"] or None), calendar)
    said = match["weekday"] or None
    fitting = (read.on, *(read.meetings or ()))
    if read.on is None or said is None or any(d and d.weekday() == WEEKDAYS[said] for d in fitting):
        return read
    on = min(read.choices or (read.on,), key=lambda day: abs((day - calendar.today).days))
    near = (on + timedelta(days=shift) for shift in range(-3, 4))
    other = next(day for day in near if day.weekday() == WEEKDAYS[said])
    return Read(on, meetings=(), choices=(on, other))


def iso_day(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """2020-04-07."""
    del calendar
    made = day_made(int(match["y"]), int(match["m"]), int(match["d"]))
    return Read(made) if made else IMPOSSIBLE


def number_day(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """07/04/20 is 7 April; 4/21 can only have been meant the other way round, so both are offered."""
    day, month, year = int(match["d"]), int(match["m"]), year_of(match["y"])
    if month > 12 >= day:
        swapped = full_date(month, day, year, calendar)
        return swapped._replace(choices=(swapped.on,)) if swapped.on else IMPOSSIBLE
    return full_date(day, month, year, calendar) if month <= 12 else IMPOSSIBLE


def day_of_month(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """The 21st: the coming one; the board's meeting on a 21st is what it means where there is one."""
    day, today = number_of(match["day"]), calendar.today
    if not 1 <= day <= 31:
        return IMPOSSIBLE
    months = [divmod(today.month - 1 + ahead, 12) for ahead in range(4)]
    days = [made for y, m in months if (made := day_made(today.year + y, m + 1, day))]
    on = next((made for made in days if made >= today), days[-1])
    said = match.groupdict().get("weekday")
    meetings = nearest([d for d in calendar.days if d.day == day], calendar)
    if said is not None:
        meetings = tuple(d for d in meetings if d.weekday() == WEEKDAYS[said])
        on = next((d for d in days if d >= today and d.weekday() == WEEKDAYS[said]), on)
        if on.weekday() != WEEKDAYS[said] and not meetings:
            return Read(on, meetings=(), choices=(on, _coming_weekday(WEEKDAYS[said], today)))
    return Read(on, meetings=meetings)


def weekday(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """Friday, this Friday: the coming one, or today when the board meets today."""
    day = WEEKDAYS[match["weekday"]]
    if calendar.today.weekday() == day and calendar.on(calendar.today):
        return Read(calendar.today)
    return Read(_coming_weekday(day, calendar.today))


def next_weekday(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """Next Thursday: next week's; said early in the week it can be this week's, so both are offered."""
    coming = _coming_weekday(WEEKDAYS[match["weekday"]], calendar.today)
    this_week = coming.isocalendar()[:2] == calendar.today.isocalendar()[:2]
    if not this_week:
        return Read(coming)
    both = (coming, coming + WEEK)
    held = tuple(day for day in both if calendar.on(day))
    if len(held) == 1:
        return Read(held[0], meetings=held)
    return Read(both[1], meetings=(), choices=both)


def week_after(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """Thursday week, a week on Thursday, Friday fortnight, a week today."""
    number = match.groupdict().get("number") or "a"
    weeks = 2 if "fortnight" in match.group() else min(number_of(number), 52)
    today = calendar.today
    if match.groupdict().get("weekday") is None:
        start = today + timedelta(days=1) if "tomorrow" in match.group() else today
        return Read(start + weeks * WEEK)
    on = _coming_weekday(WEEKDAYS[match["weekday"]], today) + weeks * WEEK
    if WEEKDAYS[match["weekday"]] == today.weekday():
        return Read(on - WEEK, choices=(on - WEEK, on))
    return Read(on)


def weekday_next_week(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """Tuesday of next week, next week Tuesday."""
    monday = calendar.today - timedelta(days=calendar.today.weekday()) + WEEK
    return Read(monday + timedelta(days=WEEKDAYS[match["weekday"]]))


def last_weekday(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """Last Friday."""
    return Read(_coming_weekday(WEEKDAYS[match["weekday"]], calendar.today - WEEK - timedelta(days=1)))


def near_day(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """Today, tomorrow, the day after tomorrow, yesterday."""
    word = match.group()
    shift = 2 if "day after" in word else 1 if re.match("t(omo|m)|2m", word) else -1 if "yesterday" in word else 0
    return Read(calendar.today + timedelta(days=shift))


def counted(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """In two weeks, within a fortnight, ten working days, within 48 hours, two more weeks: counted from today."""
    number = number_of(match["number"] or "a")
    unit, on = match["unit"], calendar.today
    if unit.startswith("h"):
        return Read(on + timedelta(hours=number))
    if unit.startswith("month"):
        year, month = divmod(on.month - 1 + number, 12)
        made = day_made(on.year + year, month + 1, on.day)
        return Read(made or last_day_of(on.year + year, month + 1))
    if unit.startswith("working"):
        while number > 0:
            on += timedelta(days=1)
            number -= on.weekday() < 5
        return Read(on)
    days = 14 if unit.startswith("fortnight") else 7 if unit[0] == "w" else 1
    return Read(on + timedelta(days=days * min(number, 400)))


def days_ahead(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """In the next fortnight, within the next two weeks, over the next month: from today to its last day."""
    return Read(calendar.today, counted(match, calendar).on, "span")


def week(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """This week, next week, the week after next."""
    monday = calendar.today - timedelta(days=calendar.today.weekday())
    word = match.group()
    monday += WEEK * (2 if "after next" in word else 1 if "next" in word else -1 if "last" in word else 0)
    return Read(monday, monday + timedelta(days=6), "span")


def named_holiday(match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """Good Friday, the May Day holiday, Christmas, the next bank holiday, bank holiday Monday: the coming one."""
    years = (calendar.today.year - 1, calendar.today.year, calendar.today.year + 1)
    days = [day for year in years if (day := holiday(match["holiday"], year))]
    if not days:
        days = [day for year in years for day in bank_holidays(year) if day.weekday() == 0 or "monday" not in match[0]]
    return Read(next((day for day in days if day >= calendar.today), None))


def next_meeting(match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """The next board, the meeting after next, the next two meetings, the last one."""
    word, coming = match.group(), calendar.coming
    number = match.groupdict().get("number")
    if re.search(r"\b(last|previous|prior)\b", word) and not number:
        days = calendar.past[-1:]
    elif "after next" in word or word.endswith("but one"):
        days = coming[1:2]
    elif re.match(r"(the )?(rest|remaining|all)", word):
        days = coming
    elif re.search(r"today|this afternoon|this morning|tonight|current", word):
        days = (calendar.current or calendar.today,)
    elif word == "this one":
        days = (calendar.current,) if calendar.current else coming[:1]
    elif number:
        days = coming[: number_of(number)]
    elif word.startswith("this ") and calendar.current:
        days = (calendar.current,)
    else:
        days = coming[:1]
    return Read(days[0], days[-1] if len(days) > 1 else None, "meeting", tuple(days)) if days else None


def this_and_next(match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """This one and the next: the meeting being held or to come, and the one after it."""
    del match
    first = calendar.current or next(iter(calendar.coming), None)
    days = (*([first] if first else []), *[day for day in calendar.coming if day != first][:1])
    return Read(days[0], days[-1] if len(days) > 1 else None, "meeting", days) if days else None


def beside_holiday(match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """The Friday after Easter Monday, the day before Christmas."""
    on = (named_holiday(match, calendar) or Read(None)).on
    if on is None:
        return None
    is_after = match["side"] == "after"
    if match.groupdict().get("weekday") is None:
        return Read(on + timedelta(days=1 if is_after else -1))
    weekday = WEEKDAYS[match["weekday"]]
    return Read(_coming_weekday(weekday, on) if is_after else _coming_weekday(weekday, on - WEEK - timedelta(days=1)))


def ago(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """A week ago, three days ago."""
    days = 14 if match["unit"].startswith("fortnight") else 7 if match["unit"][0] == "w" else 1
    return Read(calendar.today - timedelta(days=days * min(number_of(match["number"]), 400)))


def before_meeting(match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """The day before the board, the week before the next meeting."""
    if not calendar.coming:
        return None
    return Read(calendar.coming[0] - (WEEK if match["number"] == "week" else timedelta(days=1)), meetings=())
