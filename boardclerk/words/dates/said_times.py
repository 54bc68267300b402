"""Times of day and lengths of time as people say them: half three, 3.30, quarter past, the first hour. Pure."""

from dataclasses import dataclass
from datetime import time

from boardclerk.words.dates.said_words import NUMBERS, number_of
from boardclerk.words.late import late


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSaid:
    """A time of day at `start:end` of the text."""

    start: int
    end: int
    written: str
    at: time


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthSaid:
    """A length of time at `start:end` of the text."""

    start: int
    end: int
    written: str
    minutes: int


_HOUR_WORDS = {word: number for word, number in NUMBERS.items() if 1 <= number <= 12 and len(word) > 2}
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(_HOUR_WORDS)})"
_HALF_DAY = r"(?: ?(?P<half>a\.?m\b\.?|p\.?m\b\.?))"
_BEFORE = r"(?P<lead>(?:at|until|till|til|by|from|around|about|before|after|for|between|and|past|to" r"|approx|c) )"
_CLOCK = tuple(
    late(pattern)
    for pattern in (
        rf"(?<![\w./:])(?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d){_HALF_DAY}",
        r"(?<![\w./:])(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?![\d:])",
        rf"(?<![\w./:])(?P<hour>\d{{1,2}}){_HALF_DAY}",
        rf"{_BEFORE}(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d)(?![\d.]|\.\d)",
        rf"{_BEFORE}(?P<hour>[01]\d)(?P<minute>[0-5]\d)\b(?! ?(?:hrs|hours|h)\b)",
        r"(?<![\w./:])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?(?:hrs|hours|h)\b",
        rf"\b(?P<past>half|quarter|ten|twenty|five|10|20|5|25|twenty[- ]five)(?: minutes)? (?P<way>past|to) {_HOUR}\b",
        rf"\b(?!one am\b)(?P<hour>{'|'.join(_HOUR_WORDS)}){_HALF_DAY}",
        rf"(?<![\w-])(?P<hour>{'|'.join(_HOUR_WORDS)}) (?P<spelt>fifteen|thirty|forty[- ]five)\b"
        r"(?! ?(?:mins?|minutes|people)\b)",
        rf"\b(?P<past>half) {_HOUR}\b(?! (?:hour|day|of))",
        rf"\b{_HOUR} ?o'? ?clock",
        rf"(?<!\w){_HOUR}[- ]?ish\b",
        r"\b(?P<noon>noon|midday|lunchtime)\b",
        rf"{_BEFORE}{_HOUR}(?=$|[,;!?)]|\.(?!\d)| (?:on|so|as|for|because|but|then|and|i|today|tomorrow|if|please"
        rf"|latest|sharp|at the|-|due|this)\b)",
    )
)
_LENGTH = tuple(
    late(pattern)
    for pattern in (
        r"\b(?P<halves>an? hour and a half|one and a half hours|hour and a half|1\.5 hours)",
        r"\b(?P<quarters>three quarters of an hour|quarter of an hour|half an hour|half hour|half-hour)",
        r"(?<![\w.])(?P<number>\d{1,3}|{numbers})[ -]?(?P<unit>min(?:ute)?s?|m|hours?|hrs?)\b(?! time)".replace(
            "{numbers}", "|".join(sorted(NUMBERS, key=len, reverse=True))
        ),
        r"\b(?P<first>first|last|final) (?P<unit>hour)\b",
    )
)
_QUARTERS = {"three quarters of an hour": 45, "quarter of an hour": 15}


def read_times(text: str, window: tuple[time, time] = (time(8), time(18))) -> tuple[TimeSaid, ...]:
    """The times of day in lower-case `text`; a bare "3" or "half three" is read inside `window`."""
    found: list[TimeSaid] = []
    for pattern in _CLOCK:
        for match in pattern.finditer(text):
            start = match.start() + len(match.groupdict().get("lead") or "")
            at = _clock(match.groupdict(), window)
            if at is not None and all(match.end() <= f.start or start >= f.end for f in found):
                found.append(TimeSaid(start=start, end=match.end(), written=text[start : match.end()], at=at))
    return tuple(sorted(found, key=lambda said: said.start))


def _clock(parts: dict[str, str | None], window: tuple[time, time]) -> time | None:
    if parts.get("noon"):
        return time(12)
    hour = number_of(parts["hour"] or "0")
    minute = int(parts.get("minute") or 0) or number_of(parts.get("spelt") or "zero")
    past = parts.get("past")
    if past:
        minute = {"half": 30, "quarter": 15}.get(past) or number_of(past.replace("-", " "))
        if parts.get("way") == "to":
            hour, minute = hour - 1, 60 - minute
    half = parts.get("half")
    if hour > 23 or (half and hour > 12):
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
        return time(hour, minute)
    return _in_window(hour, minute, window)


def _in_window(hour: int, minute: int, window: tuple[time, time]) -> time:
    """3.30 is half past three in the afternoon unless the meeting is in the night."""
    first, last = window
    if hour < 12:
        morning, afternoon = time(hour, minute), time(hour + 12, minute)
        if first <= afternoon <= last and not first <= morning <= last:
            return afternoon
        if first <= morning <= last:
            return morning
        return afternoon if hour < 7 else morning
    return time(hour, minute)


def read_lengths(text: str) -> tuple[LengthSaid, ...]:
    """The lengths of time in lower-case `text`, in minutes."""
    found: list[LengthSaid] = []
    for pattern in _LENGTH:
        for match in pattern.finditer(text):
            if all(match.end() <= f.start or match.start() >= f.end for f in found):
                minutes = _minutes(match.groupdict())
                found.append(LengthSaid(start=match.start(), end=match.end(), written=match.group(), minutes=minutes))
    return tuple(sorted(found, key=lambda said: said.start))


def _minutes(parts: dict[str, str | None]) -> int:
    if parts.get("halves"):
        return 90
    if parts.get("quarters"):
        return _QUARTERS.get(parts["quarters"] or "", 30)
    if parts.get("first"):
        return 60
    number = number_of(parts["number"] or "0")
    return number * 60 if (parts["unit"] or "").startswith("h") else number
