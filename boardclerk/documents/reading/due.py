"""When an action is due, from the words of its column or of the action itself."""

import datetime
import re
from dataclasses import dataclass

from boardclerk.words.dates.printed import dates_in

_BY = re.compile(
    r"\b(?P<raw>(?:(?:by|before|no later than|due(?: by| on)?|deadline:?|in time for|ready for|prior to|for|on|at"
    r"|until|ahead of)\s+)"
    r"(?P<when>(?:the\s+)?(?:end of\s+)?(?:next|following|forthcoming|coming)\s+(?:\w+\s+){0,4}?(?:meeting|(?:board"
    r"|committee)(?: meeting)?|agenda|session|fgb)\b"
    r"|(?:its|the|their) (?:first|next) (?:\w+ ){0,4}meeting\b"
    r"|(?:the\s+)?end of (?:the )?(?:next |this )?(?:week|month|term|year|\w+)\b|(?:early|mid|late)[- ]\w+|(?:mon"
    r"|tues|wednes|thurs|fri|satur|sun)day\b|(?:next|this) (?:week|month|term|year)\b|christmas|easter"
    r"|(?P<date>\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?\d|(?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)"
    r"[\w/., -]*))",
    re.I,
)
_LOOSE = re.compile(
    r"\b(?:asap|as soon as possible|immediately|urgently|(?:some ?time |in the |within the )?next (?:week|month"
    r"|term)|within (?:the next )?\w+ (?:days?|weeks?|months?)|in due course|ongoing)\b",
    re.I,
)
_NEXT_MEETING = re.compile(
    r"\b(?:next|following|forthcoming|coming)\b(?:\s+\w+){0,4}?\s+(?:meeting|board|committee|agenda|session|fgb)\b"
    r"|^next(?: mtg| meeting)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Due:
    """The words for when, and the day they mean where that is certain."""

    raw: str | None = None
    on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Meetings:
    """What dates are reckoned from: this meeting, the next one, and whether the page tells this one's year."""

    this: datetime.date | None = None
    next: datetime.date | None = None
    year_known: bool = True


def due_in_column(text: str, meetings: Meetings) -> Due:
    """What a due column says."""
    text = text.strip()
    if not text or re.fullmatch(r"[-–—?.]+|n/?a|tbc|tba", text, re.I):
        return Due()
    return Due(text, _day(text, meetings))


def due_in_words(text: str, meetings: Meetings) -> Due:
    """What an action's own words say: "by 19 March", "before the next meeting". Two times for one thing give no day."""
    found = [match for match in _BY.finditer(text) if match["date"] is None or dates_in(match["raw"])]
    found = [
        match for match in found if match["raw"].split()[0].lower() not in ("on", "at", "for") or _fits_loosely(match)
    ]
    if not found:
        loose = _LOOSE.search(text)
        return Due(loose.group()) if loose else Due()
    if len(found) > 1:
        raw = text[found[0].start("raw") : found[-1].end("raw")]
        days = {_day(match["raw"], meetings) for match in found}
        return Due(raw.strip(" .,"), days.pop() if len(days) == 1 else None)
    raw = found[0]["raw"]
    dates = dates_in(raw)
    if dates:
        raw = raw[: dates[0].end]
    return Due(raw.strip(" .,"), _day(raw, meetings))


def _fits_loosely(match: re.Match[str]) -> bool:
    """ "for" and "at" tell when only before a meeting; "on 19 March" may be the date of what is talked of."""
    return match["date"] is None and bool(re.search(r"(?i)meeting|board|committee|agenda", match["when"]))


def _day(text: str, meetings: Meetings) -> datetime.date | None:
    dates = dates_in(text)
    if dates:
        date = dates[-1] if len({(date.day, date.month, date.year) for date in dates}) == 1 else dates[0]
        if date.year is None and not meetings.year_known:
            return None
        return date.on(meetings.this)
    if _NEXT_MEETING.search(text) and not re.search(r"(?i)\b(?:group|sub-?committee|forum|panel)\b", text):
        return meetings.next
    return None
