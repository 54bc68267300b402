"""Dates as people say them in chat, read against the board's calendar first. Pure.

Day before month always. Where a phrase has two readings both are in `choices`; a day that does not
exist is `impossible`. Nothing that is not a date is read as one: "close 5.1", "I may struggle".
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from boardclerk.words.dates.calendar import BoardCalendar
from boardclerk.words.dates.said_readers import (
    IMPOSSIBLE,
    Read,
    Reader,
    before_meeting,
    beside_holiday,
    counted,
    day_made,
    day_of_month,
    day_of_near_month,
    end_of,
    full_date,
    iso_day,
    last_weekday,
    named_day,
    named_holiday,
    near_day,
    next_meeting,
    next_weekday,
    number_day,
    part_of_month,
    week,
    week_after,
    weekday,
    weekday_next_week,
    whole_month,
    year_of,
)
from boardclerk.words.dates.said_words import MONTHS, NUMBERS, WEEKDAYS, compiled, number_of
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


RULES: tuple[tuple[str, Reader], ...] = (
    (r"(?:the )?(?P<day>{cardinal}) (?:of )?(?P<month>{sure_month})\b(?P<weekday>)?(?P<year>)?", named_day),
    (r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", iso_day),
    (r"(?P<d>\d{1,2})(?P<sep>[/-])(?P<m>\d{1,2})(?:(?P=sep)(?P<y>20\d\d|\d\d))?(?![\d/])(?! of\b)", number_day),
    (r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d|\d\d)\b", number_day),
    (r"(?:(?:the )?{weekday}\.?,? )?(?:the )?{day}(?: day)?(?: of| in)? ?{month}(?:\.?,? {year})?", named_day),
    (
        (r"(?:(?:the )?{weekday}\.?,? )?{month}\.? (?:the )?{day}(?! ?(?:o'clock|[ap]m" r"|items?))(?:,? {year})?"),
        named_day,
    ),
    (
        r"(?:the |on |of )?(?!(?:first|second|third)\b){ordinal}(?! (?:\\d|item|hour|half|para|one"
        r"|action|bullet|point|line|page|draft|meeting"
        r"|board|time|version|name|part|thing|week|quarter|sentence))",
        day_of_month,
    ),
    (r"(?:the )?{weekday},? (?:the )?{ordinal}", day_of_month),
    (r"(?:the )?{ordinal} of (?P<which>last|this|next) month", day_of_near_month),
    (
        r"(?:this |this coming |the coming |coming )?(?!sat (?:with|on|in|at|down|next)\b){weekday}"
        r"(?: (?:this week|coming))?",
        weekday,
    ),
    (r"(?:next )?{weekday} (?:of |in )?next week", weekday_next_week),
    (r"next week(?:,| on)? {weekday}", weekday_next_week),
    (r"next {weekday}", next_weekday),
    (r"{weekday} (?:week|fortnight)\b(?! commencing)", week_after),
    (r"(?:a |one )?(?:week|fortnight|two weeks|2 weeks)(?: from| on)? (?:this )?{weekday}", week_after),
    (
        (
            r"(?:a )?(?:week|fortnight|two weeks)(?: from)? (?:today|tomorrow)|(?:today|tomorrow) (?:week"
            r"|fortnight)\b"
        ),
        week_after,
    ),
    (r"last {weekday}", last_weekday),
    (
        r"(?:the )?day after tomorrow|tomorrow(?: (?:morning|afternoon|evening))?|today|tonight"
        r"|this (?:morning|afternoon|evening)|yesterday(?: (?:morning|afternoon))?",
        near_day,
    ),
    (r"(?:in|within) (?:the next )?{number} {unit}(?: time)?", counted),
    (r"{number} (?:more |extra |further )?{unit}(?: time\b| from (?:now|today)| more\b| longer\b)", counted),
    (r"(?:a|an|another|{number}) (?:more|extra|further) {unit}", counted),
    (r"another (?:(?P<number>\d+|couple of|two|three|four|five|six|ten) )?{unit}", counted),
    (
        r"(?:the )?(?:very )?end of (?P<what>(?:the |this |next )?(?:month|week|year|financial year|day"
        r"|play)\b"
        r"|today|{plain_month})",
        end_of,
    ),
    (r"(?P<what>month|week|year)[- ]end\b", end_of),
    (
        r"(?:the )?(?P<part>start of|beginning of|mid|mid-|early|late|(?:first|second|third"
        r"|last) week (?:of|in))"
        r"[ -]?(?P<what>{plain_month}|next month)",
        part_of_month,
    ),
    (r"(?P<what>{safe_month})(?:'s)?\b", whole_month),
    (r"(?:this|next) (?P<what>{plain_month})\b", whole_month),
    (r"(?P<what>(?:this|next) month)(?:'s)?\b", whole_month),
    (r"(?<!in )(?<!in a )(?:this|next|last|the following|the coming) week\b|(?:the )?week after next\b", week),
    (r"{holiday}", named_holiday),
    (r"(?:the )?{weekday} (?P<side>after|before) (?:the )?{holiday}", beside_holiday),
    (r"(?:the )?(?P<number>day|week) before (?:the |our )?(?:next )?{meeting}", before_meeting),
    (r"(?:in )?{number} {unit}(?:'s|s') time\b", counted),
    (r"(?:the )?last (?:working )?day of (?P<what>(?:the |this |next )?(?:month|year)\b|{plain_month})", end_of),
    (r"(?P<what>eo[mwy])\b", end_of),
    (r"this day week\b", week_after),
    (r"(?:the |our )?(?:next|forthcoming|upcoming|last|previous|prior|coming) {meeting}(?: but one)?", next_meeting),
    (r"(?:the )?{meeting} after next", next_meeting),
    (
        r"(?:the )?next one\b(?! (?:is|on))|(?<=for )next time\b(?! i\b)|\bnext time(?= (?:please|pls)|[.!]?$)",
        next_meeting,
    ),
    (r"(?:this|today's|this afternoon's|this morning's|tonight's|the current) {meeting}", next_meeting),
    (r"(?:the )?next (?P<number>two|three|four|2|3|4|couple of) (?:board |board )?(?:meetings|boards)", next_meeting),
    (r"(?:(?:the )?rest of the year|all (?:the )?(?:remaining|future) meetings|the remaining meetings)", next_meeting),
)

_PLAIN_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_CARDINAL = "|".join(
    sorted(
        (
            w
            for w, n in NUMBERS.items()
            if 1 <= n <= 31 and len(w) > 2 and " of" not in w and w not in ("couple", "another", "a few", "a couple")
        ),
        key=len,
        reverse=True,
    )
)
_SURE_MONTH = "|".join(sorted((m for m in MONTHS if m not in ("may", "mar", "dec", "sep")), key=len, reverse=True))
_SAFE = "|".join(sorted((m for m in MONTHS if m not in ("may", "mar", "march", "dec", "sep")), key=len, reverse=True))
_AFTER_PREPOSITION = (
    r"(?:(?<=in )|(?<=for )|(?<=by )|(?<=until )|(?<=till )|(?<=before )|(?<=since )|(?<=of )"
    r"|(?<=from )"
    r"|(?<=the )|(?<=and )|(?<=last )|(?<=, )|(?<=our )|(?<=or )|(?<=both )|(?<=cover )|(?<=do )"
    r"|(?<=make )|(?<=miss )|(?<=attend ))"
)
_NOT_A_VERB = (
    r"(?! (?:be|have|not|need|struggle|i|well|want|come|take|also|still|miss|run|get|we|he|she|do" r"|make)\b)"
)
_SAFE_MONTH = (
    rf"{_SAFE}|{_AFTER_PREPOSITION}(?:may|march|mar|dec|sep){_NOT_A_VERB}"
    r"|(?:may|march)(?= (?:meeting|board|agenda|minutes))"
)
_JOIN = re.compile(r"\s*(?:-|–|—|to|until|till|til|through|through to|thru)\s*(?:the\s+)?$")
_SPAN = compiled(
    r"(?<![\w./])(?:from )?(?:the )?(?P<first>\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|until|till"
    r"|and) ?(?:the )?{day}(?: of)? {month}"
    r"(?:,? {year})?"
)
_MINUTES = re.compile(r"(?<=\d)[:.][0-5]\d(?!\d)")
"""What makes the number before it an hour: 3 June 10:00 is not 10 June."""
_WEEK_OF = re.compile(r"(?:w/?c|w/?b|week commencing|week beginning|(?:the )?week of)\.? (?:the )?(?:\w+ )?$")


def _compile(template: str) -> re.Pattern[str]:
    template = template.replace("{plain_month}", _PLAIN_MONTH).replace("{safe_month}", _SAFE_MONTH)
    template = template.replace("{cardinal}", _CARDINAL).replace("{sure_month}", _SURE_MONTH)
    return compiled(rf"(?<![\w./])(?:{template})")


_COMPILED = tuple((1 << number, _compile(template), reader) for number, (template, reader) in enumerate(RULES))


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
    found = [_said(match, _span(match, calendar), calendar) for match in spans]
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
