"""Dates as people say them in chat, read against the board's calendar first. Pure.

Day before month always. Where a phrase has two readings both are in `choices`; a day that does not
exist is `impossible`. Nothing that is not a date is read as one: "close 5.1", "I may struggle".
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from boardclerk.words.dates.calendar import BoardCalendar, holiday
from boardclerk.words.dates.said_words import MONTHS, NUMBERS, WEEKDAYS, compiled, number_of


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


class Read(NamedTuple):
    """What a rule makes of its match."""

    on: date | None
    until: date | None = None
    kind: str = "day"
    meetings: tuple[date, ...] | None = None
    choices: tuple[date, ...] = ()


type_reader = Callable[["re.Match[str]", BoardCalendar], "Read | None"]
IMPOSSIBLE = Read(None, kind="impossible")
WEEK = timedelta(days=7)


def _nearest(days: Iterable[date], calendar: BoardCalendar) -> tuple[date, ...]:
    """The one of `days` that lies nearest, one to come before one that has been."""
    ranked = sorted(days, key=lambda day: (day < calendar.today, abs((day - calendar.today).days)))
    return tuple(ranked[:1])


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming_weekday(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _day_and_month(day: int, month: int, calendar: BoardCalendar) -> Read:
    """The next such day, and the board's meeting on such a day, whichever side of today it lies."""
    years = (calendar.today.year - 1, calendar.today.year, calendar.today.year + 1, calendar.today.year + 2)
    days = [made for year in years if (made := _made(year, month, day)) is not None]
    if not days:
        return IMPOSSIBLE
    coming = next((made for made in days if made >= calendar.today), days[-1])
    held = _nearest([d for d in calendar.days() if d in days], calendar)
    before = next((made for made in reversed(days) if made < calendar.today), coming)
    just_gone = not held and (calendar.today - before).days < 90 < (coming - calendar.today).days
    return Read(coming, meetings=held, choices=(before, coming) if just_gone else ())


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    year = int(written.lstrip("'"))
    return year + 2000 if year < 100 else year


def _full(day: int, month: int, year: int | None, calendar: BoardCalendar) -> Read:
    if year is None:
        return _day_and_month(day, month, calendar)
    made = _made(year, month, day)
    return Read(made) if made else IMPOSSIBLE


def named_day(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """21 February, Friday 21st Feb 2020; a weekday that does not fit gives both readings."""
    read = _full(number_of(match["day"]), MONTHS[match["month"]], _year(match["year"] or None), calendar)
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
    made = _made(int(match["y"]), int(match["m"]), int(match["d"]))
    return Read(made) if made else IMPOSSIBLE


def number_day(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """07/04/20 is 7 April; 4/21 can only have been meant the other way round, so both are offered."""
    day, month, year = int(match["d"]), int(match["m"]), _year(match["y"])
    if month > 12 >= day:
        swapped = _full(month, day, year, calendar)
        return swapped._replace(choices=(swapped.on,)) if swapped.on else IMPOSSIBLE
    return _full(day, month, year, calendar) if month <= 12 else IMPOSSIBLE


def day_of_month(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """The 21st: the coming one; the board's meeting on a 21st is what it means where there is one."""
    day, today = number_of(match["day"]), calendar.today
    if not 1 <= day <= 31:
        return IMPOSSIBLE
    months = [divmod(today.month - 1 + ahead, 12) for ahead in range(4)]
    days = [made for y, m in months if (made := _made(today.year + y, m + 1, day))]
    on = next((made for made in days if made >= today), days[-1])
    said = match.groupdict().get("weekday")
    meetings = _nearest([d for d in calendar.days() if d.day == day], calendar)
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
    weeks = 2 if re.search(r"fortnight|two weeks|2 weeks", match.group()) else 1
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
    shift = 2 if "day after" in word else 1 if "tomorrow" in word else -1 if "yesterday" in word else 0
    return Read(calendar.today + timedelta(days=shift))


def counted(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """In two weeks, within a fortnight, ten working days, two more weeks: counted from today."""
    number = number_of(match["number"] or "a")
    unit, on = match["unit"], calendar.today
    if unit.startswith("month"):
        year, month = divmod(on.month - 1 + number, 12)
        made = _made(on.year + year, month + 1, on.day)
        return Read(made or _last_day(on.year + year, month + 1))
    if unit.startswith("working"):
        while number > 0:
            on += timedelta(days=1)
            number -= on.weekday() < 5
        return Read(on)
    days = 14 if unit.startswith("fortnight") else 7 if unit[0] == "w" else 1
    return Read(on + timedelta(days=days * min(number, 400)))


def _last_day(year: int, month: int) -> date:
    return (date(year + month // 12, month % 12 + 1, 1)) - timedelta(days=1)


def _month(word: str, calendar: BoardCalendar) -> tuple[int, int]:
    """The (year, month) a word such as "april", "next month" or "the month" means: the coming one."""
    today = calendar.today
    if word in MONTHS:
        return (today.year + (MONTHS[word] < today.month), MONTHS[word])
    year, month = divmod(today.month - 1 + ("next" in word), 12)
    return today.year + year, month + 1


def end_of(match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """End of March, of the month, of next week, of the year, of the day."""
    word, today = match["what"].strip(), calendar.today
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
    return Read(_last_day(*_month(word, calendar)))


def part_of_month(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """Mid April, early March, the first week of June, the beginning of May."""
    year, month = _month(match["what"], calendar)
    part = match["part"]
    if part.startswith(("start", "beginning")):
        return Read(date(year, month, 1))
    if part.startswith("mid"):
        return Read(date(year, month, 15))
    first = {"early": 1, "first": 1, "late": 21, "second": 8, "third": 15, "last": 25}[part.split()[0]]
    last = {"early": 10, "first": 7, "late": 31, "second": 14, "third": 21, "last": 31}[part.split()[0]]
    return Read(date(year, month, first), _made(year, month, last) or _last_day(year, month), "span")


def whole_month(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """April, next month: its meetings, those to come before those that have been."""
    year, month = _month(match["what"], calendar)
    days = [d for d in calendar.days() if d.month == month]
    if match["what"] not in MONTHS:
        days = [d for d in days if d.year == year]
    year = next((d.year for d in days if d >= calendar.today), year)
    same_year = [d for d in days if d.year == (_nearest(days, calendar) or (date.min,))[0].year]
    return Read(date(year, month, 1), _last_day(year, month), "month", tuple(same_year))


def week(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """This week, next week, the week after next."""
    monday = calendar.today - timedelta(days=calendar.today.weekday())
    word = match.group()
    monday += WEEK * (2 if "after next" in word else 1 if "next" in word else -1 if "last" in word else 0)
    return Read(monday, monday + timedelta(days=6), "span")


def named_holiday(match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """Good Friday, the May Day holiday, Christmas: the coming one."""
    years = (calendar.today.year - 1, calendar.today.year, calendar.today.year + 1)
    days = [day for year in years if (day := holiday(match["holiday"], year))]
    return Read(next((day for day in days if day >= calendar.today), None))


def next_meeting(match: re.Match[str], calendar: BoardCalendar) -> Read | None:
    """The next board, the meeting after next, the next two meetings, the last one."""
    word, coming = match.group(), calendar.coming()
    number = match.groupdict().get("number")
    if re.search(r"\b(last|previous|prior)\b", word) and not number:
        days = calendar.past()[-1:]
    elif "after next" in word:
        days = coming[1:2]
    elif re.match(r"(the )?(rest|remaining|all)", word):
        days = coming
    elif re.search(r"today|this afternoon|this morning|tonight|current", word):
        days = (calendar.current or calendar.today,)
    elif number:
        days = coming[: number_of(number)]
    elif word.startswith("this ") and calendar.current:
        days = (calendar.current,)
    else:
        days = coming[:1]
    return Read(days[0], days[-1] if len(days) > 1 else None, "meeting", tuple(days)) if days else None


RULES: tuple[tuple[str, type_reader], ...] = (
    (r"(?:the )?(?P<day>{cardinal}) (?:of )?(?P<month>{sure_month})\b(?P<weekday>)?(?P<year>)?", named_day),
    (r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", iso_day),
    (r"(?P<d>\d{1,2})(?P<sep>[/-])(?P<m>\d{1,2})(?:(?P=sep)(?P<y>20\d\d|\d\d))?(?![\d/])(?! of\b)", number_day),
    (r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d|\d\d)\b", number_day),
    (r"(?:(?:the )?{weekday}\.?,? )?(?:the )?{day}(?: day)?(?: of| in)? ?{month}(?:\.?,? {year})?", named_day),
    (r"(?:(?:the )?{weekday}\.?,? )?{month}\.? (?:the )?{day}(?! ?(?:o'clock|[ap]m|items?))(?:,? {year})?", named_day),
    (r"(?:the |on |of )?(?!(?:first|second|third)\b){ordinal}(?! (?:\\d|item|hour|half|para|one|action|bullet|point|line|page|draft|meeting"
     r"|board|time|version|name|part|thing|week|quarter|sentence))", day_of_month),
    (r"(?:the )?{weekday},? (?:the )?{ordinal}", day_of_month),
    (r"(?:this |this coming |the coming |coming )?(?!sat (?:with|on|in|at|down|next)\b){weekday}"
     r"(?: (?:this week|coming))?", weekday),
    (r"(?:next )?{weekday} (?:of |in )?next week", weekday_next_week),
    (r"next week(?:,| on)? {weekday}", weekday_next_week),
    (r"next {weekday}", next_weekday),
    (r"{weekday} (?:week|fortnight)\b(?! commencing)", week_after),
    (r"(?:a |one )?(?:week|fortnight|two weeks|2 weeks)(?: from| on)? (?:this )?{weekday}", week_after),
    (r"(?:a )?(?:week|fortnight|two weeks)(?: from)? (?:today|tomorrow)|(?:today|tomorrow) (?:week|fortnight)\b", week_after),
    (r"last {weekday}", last_weekday),
    (r"(?:the )?day after tomorrow|tomorrow(?: (?:morning|afternoon|evening))?|today|tonight"
     r"|this (?:morning|afternoon|evening)|yesterday(?: (?:morning|afternoon))?", near_day),
    (r"(?:in|within) (?:the next )?{number} {unit}(?: time)?", counted),
    (r"{number} (?:more |extra |further )?{unit}(?: time\b| from (?:now|today)| more\b| longer\b)", counted),
    (r"(?:a|an|another|{number}) (?:more|extra|further) {unit}", counted),
    (r"another (?:(?P<number>\d+|couple of|two|three|four|five|six|ten) )?{unit}", counted),
    (r"(?:the )?(?:very )?end of (?P<what>(?:the |this |next )?(?:month|week|year|financial year|day|play)\b"
     r"|today|{plain_month})", end_of),
    (r"(?P<what>month|week|year)[- ]end\b", end_of),
    (r"(?:the )?(?P<part>start of|beginning of|mid|mid-|early|late|(?:first|second|third|last) week (?:of|in))"
     r"[ -]?(?P<what>{plain_month}|next month)", part_of_month),
    (r"(?P<what>{safe_month})(?:'s)?\b", whole_month),
    (r"(?:this|next) (?P<what>{plain_month})\b", whole_month),
    (r"(?P<what>(?:this|next) month)(?:'s)?\b", whole_month),
    (r"(?<!in )(?<!in a )(?:this|next|last|the following|the coming) week\b|(?:the )?week after next\b", week),
    (r"{holiday}", named_holiday),
    (r"(?:the |our )?(?:next|forthcoming|upcoming|last|previous|prior|coming) {meeting}(?: but one)?", next_meeting),
    (r"(?:the )?{meeting} after next", next_meeting),
    (r"(?:the )?next one\b(?! (?:is|on))", next_meeting),
    (r"(?:this|today's|this afternoon's|this morning's|tonight's|the current) {meeting}", next_meeting),
    (r"(?:the )?next (?P<number>two|three|four|2|3|4|couple of) (?:board |board )?(?:meetings|boards)", next_meeting),
    (r"(?:(?:the )?rest of the year|all (?:the )?(?:remaining|future) meetings|the remaining meetings)", next_meeting),
)  # fmt: skip

_PLAIN_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_CARDINAL = "|".join(sorted((w for w, n in NUMBERS.items() if 1 <= n <= 31 and len(w) > 2 and " of" not in w and w not in ("couple", "another", "a few", "a couple")), key=len, reverse=True))
_SURE_MONTH = "|".join(sorted((m for m in MONTHS if m not in ("may", "mar", "dec", "sep")), key=len, reverse=True))
_SAFE = "|".join(sorted((m for m in MONTHS if m not in ("may", "mar", "march", "dec", "sep")), key=len, reverse=True))
_AFTER_PREPOSITION = (
    r"(?:(?<=in )|(?<=for )|(?<=by )|(?<=until )|(?<=till )|(?<=before )|(?<=since )|(?<=of )|(?<=from )"
    r"|(?<=the )|(?<=and )|(?<=last )|(?<=, )|(?<=our )|(?<=or )|(?<=both )|(?<=cover )|(?<=do )|(?<=make )|(?<=miss )|(?<=attend ))"
)
_NOT_A_VERB = r"(?! (?:be|have|not|need|struggle|i|well|want|come|take|also|still|miss|run|get|we|he|she|do|make)\b)"
_SAFE_MONTH = rf"{_SAFE}|{_AFTER_PREPOSITION}(?:may|march|mar|dec|sep){_NOT_A_VERB}|(?:may|march)(?= (?:meeting|board|agenda|minutes))"
_JOIN = re.compile(r"\s*(?:-|–|—|to|until|till|til|through|through to|thru)\s*(?:the\s+)?$")
_SPAN = compiled(
    r"(?<![\w./])(?:from )?(?:the )?(?P<first>\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|until|till|and) ?(?:the )?{day}(?: of)? {month}"
    r"(?:,? {year})?"
)
_MINUTES = re.compile(r"(?<=\d)[:.][0-5]\d(?!\d)")
"""What makes the number before it an hour: 3 June 10:00 is not 10 June."""
_WEEK_OF = re.compile(r"(?:w/?c|w/?b|week commencing|week beginning|(?:the )?week of)\.? (?:the )?(?:\w+ )?$")


def _compile(template: str) -> re.Pattern[str]:
    template = template.replace("{plain_month}", _PLAIN_MONTH).replace("{safe_month}", _SAFE_MONTH)
    template = template.replace("{cardinal}", _CARDINAL).replace("{sure_month}", _SURE_MONTH)
    return compiled(rf"(?<![\w./])(?:{template})")


_COMPILED = tuple((_compile(template), reader) for template, reader in RULES)


def _span(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """1–14 July; "the 3rd and 4th June" is two days, kept as a span of them."""
    last = named_day_parts(match, calendar)
    if last.on is None:
        return IMPOSSIBLE
    first = _made(last.on.year, last.on.month, int(match["first"]))
    return Read(first, last.on, "span") if first and first <= last.on else IMPOSSIBLE


def named_day_parts(match: re.Match[str], calendar: BoardCalendar) -> Read:
    """The day, month and year of a match that has no weekday."""
    return _full(number_of(match["day"]), MONTHS[match["month"]], _year(match["year"]), calendar)


def _said(match: re.Match[str], read: Read, calendar: BoardCalendar) -> DateSaid:
    meetings = read.meetings
    if meetings is None:
        last = read.until or read.on
        meetings = tuple(d for d in calendar.days() if read.on and last and read.on <= d <= last)
    return DateSaid(
        start=match.start(), end=match.end(), written=match.group(), kind=read.kind, on=read.on,
        until=read.until, meetings=meetings, choices=read.choices,
    )  # fmt: skip


def _candidates(text: str, calendar: BoardCalendar) -> list[DateSaid]:
    found = [_said(match, _span(match, calendar), calendar) for match in _SPAN.finditer(text)]
    for pattern, reader in _COMPILED:
        for match in pattern.finditer(text):
            read = None if _MINUTES.match(text, match.end()) else _try(reader, match, calendar)
            if read is not None:
                found.append(_said(match, read, calendar))
    return found


def _try(reader: type_reader, match: re.Match[str], calendar: BoardCalendar) -> Read | None:
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


def _week_of(text: str, said: DateSaid) -> DateSaid:
    """W/c 2 March: the week that begins then."""
    before = _WEEK_OF.search(text[: said.start])
    if not before or said.on is None or said.kind != "day":
        return said
    monday = said.on - timedelta(days=said.on.weekday())
    start = before.start()
    return replace(
        said, start=start, written=text[start : said.end], kind="span", on=monday, until=monday + timedelta(days=6)
    )


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
            held = tuple(d for d in calendar.days() if before.on <= d <= last)
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
    found = [_week_of(plain, said) for said in _longest(_candidates(plain, calendar))]
    return tuple(
        replace(said, written=text[said.start : said.end]) for said in _joined(plain, found, calendar)
    )


_PLAIN = str.maketrans("’‘–—\u00a0", "''-- ")
