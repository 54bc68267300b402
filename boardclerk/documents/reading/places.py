"""Where a meeting was held, from the lines that tell it."""

import re
from collections.abc import Iterator

from boardclerk.documents.reading.names import is_name
from boardclerk.words.dates.printed import dates_in, times_in

_PLACES = re.compile(
    r"\b(?:hall|room|centre|center|hotel|school|church|office|offices|house|building|library|chamber|chambers"
    r"|pavilion|club|pub|inn|zoom|teams|skype|online|virtual"
    r"|discord|street|road|lane|avenue|campus|college|university|hospital|theatre|suite|boardroom|headquarters|hq"
    r"|court|square|park|institute|village|town|clinic|surgery"
    r"|video|telephone|teleconference|webex|google meet|hangouts|slack|irc|jitsi|bluejeans|cafe|café|station|depot"
    r"|lodge|abbey|barn|castle|museum)\b",
    re.I,
)


_NAMED_HALL = re.compile(
    r"(?i)^(?:the )?(?:village|town|parish|church|community|council|committee|memorial|main|meeting|school|guild|city)"
    r" (?:hall|room|centre|house|office|chamber|library|institute)\b"
)


def looks_like_place(text: str) -> bool:
    """True where a word of the text names a kind of place: hall, room, school, Zoom."""
    if _NAMED_HALL.match(text):
        return True
    online = re.search(r"(?i)\b(?:ms|microsoft) teams\b|\bzoom\b|\bonline\b", text)
    return bool(online or (_PLACES.search(text) and not is_name(text)))


def place_in(line: str) -> str | None:
    """The place in "held in the Village Hall on Monday at 7pm"; a time, a day or "public" is none."""
    for after in _after_how(line):
        rest = after
        for date in dates_in(rest)[:1]:
            rest = rest[: date.start]
        for time in times_in(rest)[:1]:
            rest = rest[: time.at] if time.at > 3 else rest[time.to :]
        rest = re.sub(r"(?i)^\W*(?:at|in|on)\s+", "", rest)
        rest = re.split(
            r"(?i)\s*[,;]?\s+(?:commencing|starting|beginning|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\.\s",
            rest,
        )[0]
        rest = re.sub(
            r"(?i)[\s,;.–—-]+(?:(?:on|at|from|commencing|starting|beginning|for|to|and|the)[\s,;.]*)*$", "", rest
        )
        place = re.sub(
            r"(?i)^(?:(?:via|by|on|using|through)\s+)?(?:the\s+(?=zoom|teams|microsoft))?", "", rest.strip(" .,;:–—-(")
        )
        if 3 < len(place) <= 120 and not place[:1].isdigit() and (_PLACES.search(place) or re.search(r"[A-Z]", place)):
            return place
    return None


_HOW = re.compile(
    r"\b(?i:at|in|via|by|on|using|through)\s+(?=(?P<place>(?:(?:[Tt]he|[Aa]|[Oo]ur)\s+)?[A-Z0-9].*|(?:the"
    r"|our)\s+[a-z].*))"
)
_NO_PLACE = re.compile(
    r"(?i)^(?:(?:the )?(?:public|private|person|common|attendance|order|which|chair)\b|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day|the \d"
    r"|the council['’]?s history)"
)


def _after_how(line: str) -> Iterator[str]:
    """What follows "at", "in", "via" after words that say a meeting was held."""
    held = re.search(r"(?i)\b(?:held|took place|met|convened|meeting)\b(?P<after>.*)", line)
    for how in _HOW.finditer(held["after"]) if held else ():
        text = how["place"]
        dates = dates_in(text[:28])
        lower = re.match(r"(?:the|our) [a-z]", text) and not _PLACES.search(text[:60])
        if not (_NO_PLACE.match(text) or lower or times_in(text[:5]) or (dates and dates[0].start < 6)):
            yield text
