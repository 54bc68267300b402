"""Dates, times and ranges as documents print them, in British order: day, month, year.

Only what is certainly a date is one: a month's name needs a day beside it, a pair of numbers a year.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from boardclerk.words.late import late

_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = "(?:" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sat|sun)(?:day)?\b\.?,?\s*(?:the\s+)?)?"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:,?\s*(?P<{0}>(?:19|20)\d\d)(?!\d))"

_DAY_FIRST = late(
    rf"{_WEEKDAY}(?<![\d.,:/£$-])(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+day)?(?:\s+of)?[\s-]*(?P<month>{_MONTH})"
    rf"(?:[-/\s]*{_YEAR.format('year')}|[-\s]+['’]?(?P<short>\d\d)(?![\d:.]\d|\d|\s*[ap]\.?m))?",
    re.I,
)
_MONTH_FIRST = late(
    rf"{_WEEKDAY}\b(?P<month>{_MONTH})\s+(?:the\s+)?(?P<day>\d{{1,2}})(?P<ordinal>{_ORDINAL})(?![\d:.]\d|\d)"
    rf"{_YEAR.format('year')}?",
    re.I,
)
_ISO = late(r"(?<![\d-])(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d-])")
_NUMBERS = late(
    rf"{_WEEKDAY}(?<![\d./-])(?:(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<year>(?:19|20)\d\d)"
    r"|(?P<day2>\d{1,2})/(?P<month2>\d{1,2})/(?P<year2>\d\d)"
    r"|(?P<day3>\d\d)(?P<mark3>[.-])(?P<month3>\d\d)(?P=mark3)(?P<year3>\d\d))(?![\d/-]|\.\d)",
    re.I,
)
_MORE_DAYS = late(rf"(?<![\d./:-])(?P<day>\d{{1,2}}){_ORDINAL}\s*(?:,|&|and|to|-|–)\s*$", re.I)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A day as printed: `start` and `end` are where it stands in the text it was read from.

    `year` is None where none is printed; `on` then finishes the date.
    """

    day: int
    month: int
    year: int | None
    raw: str
    start: int
    end: int

    def on(self, near: datetime.date | None, way: Literal["after", "before"] = "after") -> datetime.date | None:
        """The date; a missing year is the first that puts the day at or after (before) `near`."""
        if self.year is not None:
            return _valid(self.year, self.month, self.day)
        if near is None:
            return None
        step = 1 if way == "after" else -1
        for year in range(near.year, near.year + 9 * step, step):  # 29 February comes every eighth year at worst
            found = _valid(year, self.month, self.day)
            if found and (found >= near if way == "after" else found <= near):
                return found
        return None


def _valid(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _long_year(year: str | None) -> int | None:
    if year is None:
        return None
    return int(year) if len(year) == 4 else 2000 + int(year)


def _candidate(match: re.Match[str]) -> PrintedDate | None:
    groups = match.groupdict()
    day = int(groups.get("day") or groups.get("day2") or groups.get("day3") or 0)
    month_text = groups.get("month") or groups.get("month2") or groups.get("month3") or ""
    month = _MONTH_NUMBER.get(month_text.lower().rstrip("."), 0)
    if not month and month_text.isdecimal():
        month = int(month_text)
    year = _long_year(groups.get("year") or groups.get("year2") or groups.get("year3") or groups.get("short"))
    if month > 12 >= day and year is not None and not groups.get("ordinal"):
        day, month = month, day  # the only order in which these numbers are a date
    if not 1 <= month <= 12 or _valid(year or 2000, month, day) is None:
        return None
    raw = match.group().strip().rstrip(",")
    start = match.start() + (len(match.group()) - len(match.group().lstrip()))
    return PrintedDate(day, month, year, raw, start, start + len(raw))


def _is_date_like(match: re.Match[str]) -> bool:
    """Month first without a year: "March 5th", not "may 5 people" nor "in March 20 of us"."""
    return bool(match["year"] or (match["month"][0].isupper() and match["ordinal"].strip()))


def _found(text: str) -> Iterator[PrintedDate]:
    for pattern in (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(text):
            if pattern is _MONTH_FIRST and not _is_date_like(match):
                continue
            candidate = _candidate(match)
            if candidate:
                yield candidate


def dates_in(text: str) -> tuple[PrintedDate, ...]:
    """Every date printed in `text`, in order. "9 and 10 May 2020" gives two, the year shared."""
    kept: list[PrintedDate] = []
    for date in sorted(_found(text), key=lambda found: (found.start, -found.end)):
        if kept and date.start < kept[-1].end:
            continue
        more = _MORE_DAYS.search(text, kept[-1].end if kept else 0, date.start)
        if more and _valid(date.year or 2000, date.month, int(more["day"])):
            raw = re.sub(r"\s*(?:,|&|and|to|-|–)\s*$", "", more.group())
            kept.append(
                PrintedDate(int(more["day"]), date.month, date.year, raw, more.start(), more.start() + len(raw))
            )
        kept.append(date)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class PrintedTimes:
    """A time or a range of times, where it stands and how it is written."""

    start: datetime.time
    end: datetime.time | None
    raw: str
    at: int
    to: int


_CLOCK = (
    r"(?:(?P<noon{n}>12\s*noon|noon|midday|midnight)"
    r"|(?P<hour{n}>[01]?\d|2[0-4])(?:\s?[:.]\s?(?P<minute{n}>[0-5]\d))?\s*(?P<half{n}>[ap]\.?\s?m\b\.?)?"
    r"|(?P<four{n}>(?:[01]\d|2[0-3])[0-5]\d\b){after})"
)
_AFTER_FOUR_DIGITS = r"(?=\s*(?:h(?:ou)?rs?|h)\b|\s*(?:-|–|—|to)\s*(?:[01]\d|2[0-3])[0-5]\d\b(?!-))"
_ZONE = r"(?:\s*(?:h(?:ou)?rs?\b|h\b|GMT\b|BST\b|UTC\b|CET\b|CEST\b))?"
_RANGE = late(
    rf"(?<![\d.:/£$-]){_CLOCK.format(n=1, after=_AFTER_FOUR_DIGITS)}{_ZONE}"
    rf"(?:\s*(?:-|–|—|to|until|till)\s*{_CLOCK.format(n=2, after='')}{_ZONE})?(?![\d/%]|[.:]\d)",
    re.I,
)


def _clock(match: re.Match[str], n: int, half: str | None) -> datetime.time | None:
    if match[f"noon{n}"]:
        return datetime.time(0 if "night" in match[f"noon{n}"].lower() else 12)
    if match[f"four{n}"]:
        return datetime.time(int(match[f"four{n}"][:2]), int(match[f"four{n}"][2:]))
    if match[f"hour{n}"] is None:
        return None
    hour, minute = int(match[f"hour{n}"]), int(match[f"minute{n}"] or 0)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    return datetime.time(hour, minute) if hour < 24 else None


def _is_time(match: re.Match[str], loose: bool) -> bool:
    """A bare "10" or "3.1" is a time only where one is expected (`loose`) or in a range: 10.00 – 12.00.

    A range of four digits without "hrs" is one of years ("2019-2020") unless both are quarter hours.
    """
    if match["four1"]:
        quarters = all(int(match[four][2:]) % 15 == 0 for four in ("four1", "four2") if match[four])
        return quarters or re.search(r"\dh|h(?:ou)?rs", match.group(), re.I) is not None
    if match["noon1"] or match["half1"] or match["half2"]:
        return True
    if match["minute1"] is None:
        return loose and match.group().strip().isdecimal()
    colon = ":" in match.group()
    ranged = match["minute2"] is not None or bool(match["noon2"])
    return colon or ranged or loose or re.search(r"h(?:ou)?rs", match.group(), re.I) is not None


def times_in(text: str, *, loose: bool = False) -> tuple[PrintedTimes, ...]:
    """Every time or range of times in `text`; `loose` where the text is known to speak of a time ("7.30")."""
    found: list[PrintedTimes] = []
    letters = list(text)
    for date in dates_in(text):
        letters[date.start : date.end] = "_" * (date.end - date.start)
    text = "".join(letters)
    for match in _RANGE.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        at = bool(re.search(r"\b(?:at|from|commenc\w+(?: at)?|start\w*(?: at)?|opened at|closed at)\s*$", before, re.I))
        bare_hour = match["minute1"] is None and at and not loose
        if not _is_time(match, loose or (at and not bare_hour)):
            continue
        end = _clock(match, 2, match["half2"])
        half = match["half1"] or match["half2"]
        start = _clock(match, 1, half)
        if start and end and not match["half1"] and match["half2"] and start > end:
            start = _clock(match, 1, "am")
        if start is not None:
            raw = match.group().strip()
            found.append(PrintedTimes(start, end, raw, match.start(), match.start() + len(raw)))
    return tuple(found)
