"""What each phrase that names a month, a part of one or a day counted within one means. Pure."""

import re
from datetime import date, timedelta

from boardclerk.words.dates.calendar import BoardCalendar, last_day_of
from boardclerk.words.dates.said_readers import IMPOSSIBLE, WEEK, Read, day_made, nearest
from boardclerk.words.dates.said_words import MONTHS, WEEKDAYS, number_of, year_of


def _month(word: str, calendar: BoardCalendar) -> tuple[int, int]:
    """The (year, month) a word such as "april", "next month" or "the month" means: the coming one."""
    today = calendar.today
    if word in MONTHS:
        return (today.year + (MONTHS[word] < today.month), MONTHS[word])
    year, month = divmod(today.month - 1 + ("next" in word), 12)
    return today.year + year, month + 1


_LETTERS = {"eom": "month", "eow": "week", "eoy": "year"}


def end_of(match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """End of March, of the month, of the quarter, of next week, of the year, of the day; its last working day."""
    word, today = _LETTERS.get(match["what"], match["what"].strip()), calendar.today
    if "week" in word:
        friday = today + timedelta(days=4 - today.weekday())
        if friday == today and "next" not in word:
            return Read(friday, choices=(friday, friday + WEEK))
        return Read(friday + WEEK if "next" in word or friday < today else friday)
    if "financial" in word:
        return Read(date(today.year + (today > date(today.year, 3, 31)), 3, 31))
    if "year" in word:
        return Read(date(today.year, 12, 31))
    if "day" in word or "play" in word:
        return Read(today)
    year, month = _month(word, calendar)
    last = last_day_of(year, month + -month % 3) if "quarter" in word else last_day_of(year, month)
    while "working" in match.group() and last.weekday() > 4:
        last -= timedelta(days=1)
    return Read(last)


def part_of_month(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """Mid April, the middle of June, early March, the first week of June, the beginning of May."""
    year, month = _month(match["what"], calendar)
    part = match["part"]
    if part.startswith(("start", "beginning")):
        return Read(date(year, month, 1))
    if part.startswith(("mid", "the mid")):
        return Read(date(year, month, 15))
    first = {"early": 1, "first": 1, "late": 21, "second": 8, "third": 15, "last": 25}[part.split()[0]]
    last = {"early": 10, "first": 7, "late": 31, "second": 14, "third": 21, "last": 31}[part.split()[0]]
    return Read(date(year, month, first), day_made(year, month, last) or last_day_of(year, month), "span")


def whole_month(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """April, next month: its meetings, those to come before those that have been."""
    year, month = _month(match["what"], calendar)
    days = [d for d in calendar.days if d.month == month]
    if match["what"] not in MONTHS:
        days = [d for d in days if d.year == year]
    year = next((d.year for d in days if d >= calendar.today), year)
    same_year = [d for d in days if d.year == (nearest(days, calendar) or (date.min,))[0].year]
    return Read(date(year, month, 1), last_day_of(year, month), "month", tuple(same_year))


def day_of_near_month(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """The 13th of last month, the 2nd of next month."""
    shift = {"last": -1, "this": 0, "next": 1}[match["which"]]
    year, month = divmod(calendar.today.year * 12 + calendar.today.month - 1 + shift, 12)
    made = day_made(year, month + 1, number_of(match["day"]))
    return Read(made) if made else IMPOSSIBLE


_PLACES = {"last": -1, "final": -1}


def weekday_of_month(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """The second Friday in July, the last Monday of next month: never another month's."""
    weekday, place = WEEKDAYS[match["weekday"]], match["place"]
    year, month = _month(match["what"], calendar)
    said = year_of(match["year"])
    on = _counted_weekday(said or year, month, weekday, place)
    if on and on < calendar.today and not said and match["what"] in MONTHS:
        on = _counted_weekday(year + 1, month, weekday, place)
    return Read(on) if on else IMPOSSIBLE


def _counted_weekday(year: int, month: int, weekday: int, place: str) -> date | None:
    if place in _PLACES:
        last = last_day_of(year, month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    on = first + timedelta(days=(weekday - first.weekday()) % 7) + (number_of(place) - 1) * WEEK
    return on if on.month == month else None
