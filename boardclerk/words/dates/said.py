"""Dates as people say them in chat, read against the board's calendar first. Pure.

Day before month always. Where a phrase has two readings both are in `choices`; a day that does not
exist is `impossible`. Nothing that is not a date is read as one: "close 5.1", "I may struggle".
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from boardclerk.words.dates.calendar import BoardCalendar
from boardclerk.words.dates.said_readers import IMPOSSIBLE, Read, Reader, day_made, full_date
from boardclerk.words.dates.said_rules import RULES, compiled_rule
from boardclerk.words.dates.said_words import MONTHS, WEEKDAYS, compiled, number_of, year_of
from boardclerk.words.late import late
from boardclerk.words.sieve import Sieve


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSaid:
    """One phrase that names days, at `start:end` of the text.

    `on` is its plain reading (the first day of a span), `until` the last day of a span. `meetings` are
    the board's meetings it can mean. `choices` holds every reading when there are several.
    """

    start: int
    end: int
    written: str
    kind: str = "day"  # day, span, month, meeting, impossible
    on: date | None = None
    until: date | None = None
    meetings: tuple[date, ...] = ()
    choices: tuple[date, ...] = ()


_JOIN = late(r"\s*(?:-|–|—|to|until|till|til|through|through to|thru)\s*(?:the\s+)?$")
_SPAN = compiled(
    r"(?<![\w./])(?:from )?(?:the )?(?P<first>\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|until|till"
    r"|and) ?(?:the )?{day}(?: of)? {month}"
    r"(?:,? {year})?"
)
_MINUTES = late(r"(?<=\d)[:.][0-5]\d(?!\d)")
"""What makes the number before it an hour: 3 June 10:00 is not 10 June."""
_WEEK_OF = late(r"(?:w/?c|w/?b|week commencing|week beginning|(?:the )?week of)\.? (?:the )?(?:\w+ )?$")


_COMPILED = tuple((1 << number, compiled_rule(template), reader) for number, (template, reader) in enumerate(RULES))


@lru_cache(maxsize=1)
def _sieve() -> Sieve:
    return Sieve([*(pattern for _, pattern, _ in _COMPILED), _SPAN])


def _span(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """1–14 July; "the 3rd and 4th June" is two days, kept as a span of them."""
    last = named_day_parts(match, calendar)
    if last.on is None:
        return IMPOSSIBLE
    first = day_made(last.on.year, last.on.month, int(match["first"]))
    return Read(first, last.on, "span") if first and first <= last.on else IMPOSSIBLE


def _are_two_days(match: re.Match[str], calendar: BoardCalendar) -> bool:
    """The 15th and the 10th July: no days from the one to the other, but a meeting on each, in months of their own."""
    if " and " not in match.group() or match.string[match.end("first") :][:2] not in ("st", "nd", "rd", "th"):
        return False  # A bare number is no day by itself.
    span, first = _span(match, calendar), int(match["first"])
    if span.on is None:
        return any(day.day == first for day in calendar.coming)
    last = span.until or span.on
    before = any(day.day == first and day < last for day in calendar.coming)
    return before and span.on not in calendar.days and last in calendar.days


def named_day_parts(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """The day, month and year of a match that has no weekday."""
    return full_date(number_of(match["day"]), MONTHS[match["month"]], year_of(match["year"]), calendar)


def _said(match: re.Match[str], read: Read, calendar: BoardCalendar) -> DateSaid:
    meetings = read.meetings
    if meetings is None:
        last = read.until or read.on
        meetings = tuple(d for d in calendar.days if read.on and last and read.on <= d <= last)
    return DateSaid(
        start=match.start(),
        end=match.end(),
        written=match.group(),
        kind=read.kind,
        on=read.on,
        until=read.until,
        meetings=meetings,
        choices=read.choices,
    )


def _candidates(text: str, calendar: BoardCalendar) -> list[DateSaid]:
    spans, phrases = _phrases(text)
    found = [_said(match, _span(match, calendar), calendar) for match in spans if not _are_two_days(match, calendar)]
    for reader, match in phrases:
        read = _try(reader, match, calendar)
        if read is not None:
            found.append(_said(match, read, calendar))
    return found


@lru_cache(maxsize=256)
def _phrases(text: str) -> tuple[list[re.Match[str]], list[tuple[Reader, re.Match[str]]]]:
    """What in a text may name a span or a day, whatever day it is and whenever a board meets."""
    may_be = _sieve().seen(text)
    spans = list(_SPAN.finditer(text)) if may_be >> len(_COMPILED) else []
    phrases = [
        (reader, match)
        for bit, pattern, reader in _COMPILED
        if bit & may_be
        for match in pattern.finditer(text)
        if not _MINUTES.match(text, match.end())
    ]
    return spans, phrases


def _try(reader: Reader, match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """A number out of every range, such as "in 999 months", is no date rather than an error."""
    try:
        return reader(match, calendar)
    except (KeyError, OverflowError, ValueError):
        return None


def _longest(found: list[DateSaid]) -> list[DateSaid]:
    """Of phrases that overlap the longest wins."""
    chosen: list[DateSaid] = []
    for said in sorted(found, key=lambda said: (said.start - said.end, said.start)):
        if all(said.end <= other.start or said.start >= other.end for other in chosen):
            chosen.append(said)
    return sorted(chosen, key=lambda said: said.start)


def _week_of(text: str, said: DateSaid, calendar: BoardCalendar) -> DateSaid:
    """W/c 2 March: the week that begins then."""
    before = _WEEK_OF.search(text[: said.start])
    if not before or said.on is None or said.kind != "day":
        return said
    monday = said.on - timedelta(days=said.on.weekday())
    start = before.start()
    last = monday + timedelta(days=6)
    held = tuple(day for day in calendar.days if monday <= day <= last)
    return replace(said, start=start, written=text[start : said.end], kind="span", on=monday, until=last, meetings=held)


def _joined(text: str, found: list[DateSaid], calendar: BoardCalendar) -> list[DateSaid]:
    """30 March to 10 April, from Monday until Thursday: two days joined into a span."""
    joined: list[DateSaid] = []
    for said in found:
        before = joined[-1] if joined else None
        between = text[before.end : said.start] if before else ""
        apart = "between" in text[max(0, before.start - 9) : before.start] if before else False
        spans = _JOIN.match(between) or (apart and between.strip() in ("and", "and the"))
        if before and not between.strip(" ,") and before.written in WEEKDAYS and said.on and before.end < said.start:
            fits = said.on.weekday() == WEEKDAYS[before.written]
            both = said.choices if fits or not before.on else (said.on, before.on)
            joined[-1] = replace(said, start=before.start, choices=both)
        elif before and spans and before.on and said.on and before.on <= said.on and before.kind in ("day", "month"):
            last = said.until or said.on
            held = tuple(d for d in calendar.days if before.on <= d <= last)
            written = text[before.start : said.end]
            joined[-1] = replace(
                before, end=said.end, written=written, kind="span", until=last, meetings=held, choices=()
            )
        else:
            joined.append(said)
    return joined


def read_dates(text: str, calendar: BoardCalendar) -> tuple[DateSaid, ...]:
    """Every phrase of `text` that names a day or days, in order, with its place in the text."""
    plain = text.translate(_PLAIN).lower()
    if len(plain) != len(text):
        plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_PLAIN))
    found = [_week_of(plain, said, calendar) for said in _longest(_candidates(plain, calendar))]
    return tuple(_as_written(said, text) for said in _joined(plain, found, calendar))


def _as_written(said: DateSaid, text: str) -> DateSaid:
    written = text[said.start : said.end]
    return said if written == said.written else replace(said, written=written)


_PLAIN = str.maketrans("’‘–—\u00a0", "''-- ")
