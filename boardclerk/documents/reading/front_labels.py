"""The meeting's own facts, and the labels that give them: "Date:", "Venue:", "Chaired by:"."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardclerk.board.reading import ReadTime
from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.headings import attendance_of, bare
from boardclerk.documents.reading.people import person_in
from boardclerk.words.dates.printed import PrintedDate, dates_in, times_in

_LABELS = {
    "title": r"(?:meeting )?(?:title|name)|(?:name|title|type) of (?:meeting|committee|group)|meeting|subject"
    r"|meeting (?:name|type)|committee|group|board",
    "date": r"(?:meeting )?date(?: of (?:the )?meeting)?|date held|when|day|date (?:and|&|/) ?time|date/time|held on"
    r"|date,? time(?:,? (?:and|&))? (?:venue|place|location)",
    "time": r"(?:meeting |start )?times?(?: of meeting)?|start(?:ed|s)?|commenced|start time|opened"
    r"|meeting (?:opened|started|times?)|called to order(?: at)?|time started",
    "end": r"(?:end|finish)(?:ed)?(?: time)?|closed|adjourned(?: at)?|time (?:ended|closed)|meeting closed",
    "place": r"(?:meeting )?(?:location|venue|place)(?: of meeting)?|where|held (?:at|in|via|on)|room|platform"
    r"|date and venue",
    "chair": r"(?:meeting )?chair(?:ed by|man|person|woman|ing)?|in the chair|presiding(?: officer)?"
    r"|meeting (?:chaired|led|called) by|facilitator|convenor|convener|chair of meeting",
    "minutes": r"minutes? ?(?:taken by|by|taker|taking|secretary|recorded by)?|minuted by|note ?taker"
    r"|notes? (?:taken )?by|scribe|secretary|clerk|recorder|recorded by|minutes recorded by"
    r"|in attendance to take minutes",
    "body": r"organi[sz]ation|council|company|charity|school|trust",
}
_LABEL = {kind: re.compile(rf"^(?:{pattern})$", re.I) for kind, pattern in _LABELS.items()}
_LINE = re.compile(r"^\W{0,3}(?P<label>[A-Za-z][A-Za-z /&,'’]{1,40}?)\s*(?:\*\*)?\s*(?::|\s[–—-])\s*(?P<value>.+)$")


@dataclass
class Front:
    """What was found; `used` are the texts it was found in."""

    title: str | None = None
    body: str | None = None
    date: datetime.date | None = None
    date_raw: str | None = None
    date_in_text: bool = True
    time: ReadTime | None = None
    location: str | None = None
    chair: str | None = None
    minute_taker: str | None = None
    matter_date: str = ""
    used: set[str] = field(default_factory=set[str])
    doubts: list[str] = field(default_factory=list[str])


def labelled(text: str) -> tuple[str, str] | None:
    """What a labelled line tells and in what words: ("date", "17 January"); None for any other line."""
    match = _LINE.match(text)
    if not match:
        return None
    label = bare(match["label"])
    kind = next((kind for kind, pattern in _LABEL.items() if pattern.match(label)), None)
    return (kind, match["value"].strip()) if kind else None


def read_labels(front: Front, lines: Sequence[Block]) -> None:
    """Take into `front` what labels tell, on their own line or with the value on the next."""
    for block in lines:
        for piece in re.split(r"\s+\|\s+|\s{2,}|;\s+(?=[A-Z][a-z]+:)", block.text):
            found = labelled(piece)
            if found and _take_label(front, *found):
                front.used.add(block.text)
    for n, block in enumerate(lines[:-1]):  # "Venue:" with its value on the next line
        label = bare(block.text)
        if block.text.endswith(":") and len(label) < 30:
            kind = next((kind for kind, pattern in _LABEL.items() if pattern.match(label)), None)
            if kind and not attendance_of(label) and _take_label(front, kind, lines[n + 1].text):
                front.used |= {block.text, lines[n + 1].text}


def _take_label(front: Front, kind: str, value: str) -> bool:
    value = value.strip(" *_")
    dates, times = dates_in(value), times_in(value, loose=kind in ("time", "end"))
    if kind == "title" and front.title is None and not dates[1:]:
        front.title = value
    elif kind == "body" and front.body is None:
        front.body = value
    elif kind in ("date", "place", "time") and dates and front.date_raw is None:
        take_date(front, dates[0])
        take_times(front, value[: dates[0].start] + value[dates[0].end :], loose=False)
        rest = value[dates[0].end :]
        place = re.search(r"\b(?:at|in|via|venue:)\s+(?!\d)(?P<place>[A-Z].+)$", rest)
        front.location = front.location or (place["place"].strip(" .") if place else None)
    elif kind == "time" and times and front.time is None:
        take_times(front, value, loose=True)
    elif kind == "end" and times and front.time is not None and front.time.end is None:
        front.time = ReadTime(start=front.time.start, end=times[0].start, raw=f"{front.time.raw} / {value}")
    elif kind == "place" and front.location is None:
        front.location = value.rstrip(" .")
    elif kind == "chair" and front.chair is None and (person := person_in(value)):
        front.chair = person.name
    elif kind == "minutes" and front.minute_taker is None and (person := person_in(value)):
        front.minute_taker = person.name
    else:
        return False
    return True


def take_date(front: Front, date: PrintedDate) -> None:
    """Take the meeting's date as printed; without a year it stays unfinished."""
    front.date_raw, front.date = date.raw, date.on(None)


def take_times(front: Front, text: str, *, loose: bool) -> None:
    """Take the first times in `text`, where none are known yet."""
    times = times_in(text, loose=loose)
    if times and front.time is None:
        front.time = ReadTime(start=times[0].start, end=times[0].end, raw=times[0].raw)
