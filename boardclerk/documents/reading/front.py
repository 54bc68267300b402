"""What stands above the items: which meeting, on what day, when, where, and who took the chair."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardclerk.board.reading import ReadPerson, ReadTime
from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.headings import attendance_of, bare
from boardclerk.documents.reading.names import is_name, without_titles
from boardclerk.documents.reading.people import person_in
from boardclerk.documents.reading.places import looks_like_place, place_in
from boardclerk.documents.reading.sections import Section
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
_BODY = re.compile(
    r"\b(?:council|board|committee|group|trust|governors|governing body|partnership|society|association|forum"
    r"|trustees|panel|club|assembly|team|community"
    r"|federation|foundation|network|union|consortium|school|academy|meeting|minutes|working party|working group"
    r"|steering|executive|agm|cabinet)\b",
    re.I,
)


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


def front_of(sections: Sequence[Section], people: Sequence[ReadPerson], doc: str) -> Front:
    """The meeting's own facts, labelled ones first, then those told in its heading."""
    front = Front()
    lines = [
        block for section in sections if section.kind == "front" for block in section.blocks if block.kind != "table"
    ]
    opening = [
        block for section in sections[:4] for block in section.blocks[:12] if block.kind not in ("table", "quote")
    ]
    _read_labels(front, [*lines, *[block for block in opening if block not in lines]])
    head = _head(sections, lines)
    _read_title(front, head)
    _read_date(front, [*head, *[block.text for block in lines], *[block.text for block in opening]], doc)
    _read_time(front, sections, [*head, *[block.text for block in lines]])
    _read_place(front, [*[block.text for block in lines], *head], opening)
    _read_officers(front, people, sections)
    return front


def _labelled(text: str) -> tuple[str, str] | None:
    match = _LINE.match(text)
    if not match:
        return None
    label = bare(match["label"])
    kind = next((kind for kind, pattern in _LABEL.items() if pattern.match(label)), None)
    return (kind, match["value"].strip()) if kind else None


def _read_labels(front: Front, lines: Sequence[Block]) -> None:
    for block in lines:
        for piece in re.split(r"\s+\|\s+|\s{2,}|;\s+(?=[A-Z][a-z]+:)", block.text):
            found = _labelled(piece)
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
        _take_date(front, dates[0])
        _take_times(front, value[: dates[0].start] + value[dates[0].end :], loose=False)
        rest = value[dates[0].end :]
        place = re.search(r"\b(?:at|in|via|venue:)\s+(?!\d)(?P<place>[A-Z].+)$", rest)
        front.location = front.location or (place["place"].strip(" .") if place else None)
    elif kind == "time" and times and front.time is None:
        _take_times(front, value, loose=True)
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


def _take_date(front: Front, date: PrintedDate) -> None:
    front.date_raw, front.date = date.raw, date.on(None)


def _take_times(front: Front, text: str, *, loose: bool) -> None:
    times = times_in(text, loose=loose)
    if times and front.time is None:
        front.time = ReadTime(start=times[0].start, end=times[0].end, raw=times[0].raw)


def _head(sections: Sequence[Section], lines: Sequence[Block]) -> list[str]:
    """The lines a title can be found in: those above the first list or item, topmost headings first."""
    before = [block for block in sections[0].blocks if block.kind in ("heading", "paragraph")]
    texts = [block.text for block in before] or [block.text for block in lines[:4]]
    if not texts and len(sections) > 1 and sections[1].kind == "item":
        texts = [sections[1].title]
    return texts


def _read_title(front: Front, head: Sequence[str]) -> None:
    matter = {
        line.split(": ", 1)[0].removeprefix("Front matter "): line.split(": ", 1)[1]
        for line in head
        if line.startswith("Front matter ")
    }
    front.used |= {line for line in head if line.startswith("Front matter ")}
    plain = [line for line in head if not line.startswith("Front matter ") and _can_be_title(line)]
    said = [line for line in plain[:6] if re.search(r"(?i)\bminutes\b|\bmeeting\b|\bagm\b", line)]
    named = [line for line in plain[:4] if _BODY.search(line)]
    chosen = next(iter(said or named or plain[:1]), None)
    if chosen and re.fullmatch(
        r"(?i)\W*(?:draft |approved |confirmed |unconfirmed )?(?:meeting |board )?(?:minutes"
        r"|meeting)(?: of (?:the )?meeting)?\W*",
        chosen,
    ):
        chosen = next(iter([line for line in [*said, *named] if line != chosen]), chosen)
    if front.title is None:
        front.title = chosen.strip(" .") if chosen else matter.get("title")
        if chosen:
            front.used.add(chosen)
    if front.body is None:
        front.body = next(
            (line.strip(" .") for line in named if line != chosen and line != front.title and not dates_in(line)), None
        )
    _from_matter(front, matter)


def _from_matter(front: Front, matter: dict[str, str]) -> None:
    front.matter_date = matter.get("date", "")
    front.location = front.location or matter.get("location") or matter.get("venue")
    if "time" in matter:
        _take_times(front, matter["time"], loose=True)


def _can_be_title(line: str) -> bool:
    if len(line) > 250 or _labelled(line) or re.fullmatch(r"[\W\d]*", line):
        return False
    without = line
    for date in reversed(dates_in(line)):
        without = without[: date.start] + without[date.end :]
    words = re.findall(r"[A-Za-z]{3,}", without)
    letters = sum(letter.isalpha() or letter.isspace() for letter in line)
    return (
        bool(words)
        and letters >= len(line) * 0.6
        and not re.match(r"(?i)^(?:draft|page|held|at|in|on|unconfirmed|approved)\b.{0,40}$", line)
    )


def _read_date(front: Front, lines: Sequence[str], doc: str) -> None:
    named = _date_in_name(doc)
    if front.date_raw is None:
        lines = [line for line in lines if not line.startswith("Front matter ")]
        for line in [front.title or "", *lines[:14], front.matter_date]:
            if re.search(r"(?i)\bnext meeting|previous (?:meeting|minutes)|last meeting|\bapproved\b", line):
                continue
            dates = dates_in(line)
            if dates:
                _take_date(front, dates[0])
                front.used.add(line)
                break
    if front.date is None and front.date_raw is not None:
        partial = dates_in(front.date_raw)[0]
        year = next((date.year for line in lines for date in dates_in(line) if date.year), None)
        if named and (named.day, named.month) == (partial.day, partial.month):
            front.date, front.date_in_text = named, False
            front.doubts.append(f"The year of the meeting was taken from the file's name: {named.year}.")
        elif year:
            front.date = partial.on(datetime.date(year, 1, 1))
            front.doubts.append(f"The meeting's date has no year; {year} was taken from another date on the page.")
    if front.date_raw is None and named:
        front.date, front.date_in_text = named, False
        front.doubts.append("The date of the meeting was taken from the file's name.")
    if front.date is None:
        front.doubts.append("The date of the meeting was not found.")


def _date_in_name(doc: str) -> datetime.date | None:
    stem = re.sub(r"[_ ]", "-", doc.rsplit(".", 1)[0])
    match = re.search(r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)", stem)
    if match:
        try:
            return datetime.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    dates = dates_in(stem.replace("-", " "))
    return dates[0].on(None) if dates else None


def _read_time(front: Front, sections: Sequence[Section], lines: Sequence[str]) -> None:
    """The start from the heading or the first words of the minutes, the end from the last."""
    if front.time is None:
        for line in lines[:14]:
            if times_in(line) and not re.search(r"(?i)next meeting", line):
                _take_times(front, line, loose=False)
                break
    texts = [
        block.text
        for section in sections
        if section.kind != "agenda"
        for block in section.blocks
        if block.kind not in ("table", "quote")
    ]
    for text in texts[:40] if front.time is None else []:
        match = re.search(
            r"(?i)\b(?:meeting|chair\w*|mayor|convenor|session)?\b.{0,60}\b(?:opened|started|commenced|began"
            r"|convened|called (?:the meeting )?to order"
            r"|declared\w* open)\b.{0,40}?\bat\s+(?P<at>[\d.:]+\s*(?:[ap]\.?m\.?)?(?:\s*hrs)?)",
            text,
        )
        if match and times_in(match["at"], loose=True):
            _take_times(front, match["at"], loose=True)
            break
    for text in reversed(texts[-40:]):
        match = re.search(
            r"(?i)\b(?:meeting|chair\w*|mayor)\b.{0,60}\b(?:closed|ended|finished|concluded"
            r"|adjourned)\b.{0,30}?\bat\s+(?P<at>[\d.:]+\s*(?:[ap]\.?m\.?)?(?:\s*hrs)?)",
            text,
        )
        if match and front.time is not None and front.time.end is None and (times := times_in(match["at"], loose=True)):
            front.time = ReadTime(start=front.time.start, end=times[0].start, raw=f"{front.time.raw} / {match.group()}")
            break


def _read_place(front: Front, lines: Sequence[str], opening: Sequence[Block]) -> None:
    if front.location is not None:
        return
    for line in lines[:16]:
        if place := place_in(line):
            front.location = place
            return
    for n, line in enumerate(lines[:10]):  # an address on the line under the date
        if (dates_in(line) or times_in(line)) and n + 1 < len(lines) and not line.startswith("Front"):
            following = lines[n + 1].strip(" .")
            if (
                4 < len(following) <= 90
                and not dates_in(following)
                and not _labelled(following)
                and looks_like_place(following)
            ):
                front.location = following
                return
    for block in opening[:6]:
        told = len(block.text) < 300 and re.search(r"(?i)\bheld\b|\btook place\b", block.text)
        if told and (place := place_in(block.text)):
            front.location = place
            return


_CHAIRED = re.compile(
    r"(?P<who>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4})\s+(?:\(\w{2,4}\)\s+)?(?i:chaired (?:the|this) meeting"
    r"|took the chair|was in the chair|in the chair|presided|presiding|was elected (?:as )?chair\w* (?:of"
    r"|for) (?:the|this) meeting|acted as chair\w*|agreed to chair)\b"
)


def _read_officers(front: Front, people: Sequence[ReadPerson], sections: Sequence[Section]) -> None:
    """Chair and minute taker by the roles beside names, where no label named them."""
    for person in people:
        role = f"{person.role or ''} {person.note or ''}"
        if front.chair is None and (person.chair or _is_chair(role)):
            front.chair = person.name
        taker = re.search(
            r"(?i)\bminut(?:es|ing|e[- ]?taker|e secretary)|note[- ]?taker|taking (?:the )?minutes|scribe", role
        )
        if front.minute_taker is None and taker:
            front.minute_taker = person.name
    if front.minute_taker is None:
        front.minute_taker = next(
            (person.name for person in people if re.search(r"(?i)\b(?:secretary|clerk)\b", person.role or "")), None
        )
    texts = [block.text for section in sections[:8] for block in section.blocks[:6] if block.kind != "table"]
    for text in texts:
        match = _CHAIRED.search(text)
        if match:
            said = without_titles(match["who"])
            known = [
                person.name for person in people if said and person.name.lower().endswith(said.split()[-1].lower())
            ]
            if known or is_name(match["who"]):
                front.chair = known[0] if len(known) == 1 else front.chair or said
                break


def _is_chair(role: str) -> bool:
    return bool(re.search(r"(?i)\bchair(?:man|woman|person|ing)?\b", role)) and not re.search(
        r"(?i)\b(?:vice|deputy|co-?vice|former|past|previous|elect)\b|chair of (?:the )?(?:\w+ )+(?:committee|sub)",
        role,
    )
