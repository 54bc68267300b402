"""What stands above the items: which meeting, on what day, when, where, and who took the chair."""

import datetime
import re
from collections.abc import Sequence

from boardclerk.board.reading import ReadPerson, ReadTime
from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.front_labels import Front, labelled, read_labels, take_date, take_times
from boardclerk.documents.reading.officers import read_officers
from boardclerk.documents.reading.places import looks_like_place, place_in
from boardclerk.documents.reading.sections import Section
from boardclerk.words.dates.printed import dates_in, times_in
from boardclerk.words.phrases import reading as phrases

_BODY = re.compile(
    r"\b(?:council|board|committee|group|trust|governors|governing body|partnership|society|association|forum"
    r"|trustees|panel|club|assembly|team|community"
    r"|federation|foundation|network|union|consortium|school|academy|meeting|minutes|working party|working group"
    r"|steering|executive|agm|cabinet)\b",
    re.I,
)


def front_of(sections: Sequence[Section], people: Sequence[ReadPerson], doc: str) -> Front:
    """The meeting's own facts, labelled ones first, then those told in its heading."""
    front = Front()
    lines = [
        block for section in sections if section.kind == "front" for block in section.blocks if block.kind != "table"
    ]
    opening = [
        block for section in sections[:4] for block in section.blocks[:12] if block.kind not in ("table", "quote")
    ]
    read_labels(front, [*lines, *[block for block in opening if block not in lines]])
    head = _head(sections, lines)
    _read_title(front, head)
    _read_date(front, [*head, *[block.text for block in lines], *[block.text for block in opening]], doc)
    _read_time(front, sections, [*head, *[block.text for block in lines]])
    _read_place(front, list(dict.fromkeys([*[block.text for block in lines], *head])), opening)
    read_officers(front, people, sections)
    return front


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
    if chosen and _NAMELESS.match(chosen):  # the body's own name stands above it
        above = [line for line in named if line != chosen and plain.index(line) < plain.index(chosen)]
        chosen = above[-1] if above else chosen
    if front.title is None:
        front.title = chosen.strip(" .") if chosen else matter.get("title")
        if chosen:
            front.used.add(chosen)
    if front.body is None:
        front.body = next(
            (line.strip(" .") for line in named if line != chosen and line != front.title and not dates_in(line)), None
        )
    _from_matter(front, matter)


_NAMELESS = re.compile(
    r"(?i)^\W*(?:draft |confirmed |unconfirmed )?(?:minutes|notes|record) (?:of|for|from) (?:the |a )?(?:\w+ )?meeting"
    r",? (?:held )?(?:on|at|in|dated|\W)*\s*(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)"
)


def _from_matter(front: Front, matter: dict[str, str]) -> None:
    front.matter_date = matter.get("date", "")
    front.location = front.location or matter.get("location") or matter.get("venue")
    if "time" in matter:
        take_times(front, matter["time"], loose=True)


def _can_be_title(line: str) -> bool:
    if len(line) > 250 or labelled(line) or re.fullmatch(r"[\W\d]*", line):
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
                take_date(front, dates[0])
                front.used.add(line)
                break
    if front.date is None and front.date_raw is not None:
        partial = dates_in(front.date_raw)[0]
        year = next((date.year for line in lines for date in dates_in(line) if date.year), None)
        if named and (named.day, named.month) == (partial.day, partial.month):
            front.date, front.date_in_text = named, False
            front.doubts.append(phrases.year_from_name(named.year))
        elif year:
            front.date = partial.on(datetime.date(year, 1, 1))
            front.doubts.append(phrases.year_from_page(year))
    if front.date_raw is None and named:
        front.date, front.date_in_text = named, False
        front.doubts.append(phrases.DATE_FROM_NAME)
    if front.date is None:
        front.doubts.append(phrases.DATE_NOT_FOUND)


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
                take_times(front, line, loose=False)
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
            take_times(front, match["at"], loose=True)
            break
    for text in reversed(texts[-40:]):
        match = re.search(
            r"(?i)\b(?:meeting|chair\w*|mayor)\b.{0,60}\b(?:closed|ended|finished|concluded"
            r"|adjourned)\b.{0,30}?\s(?P<at>[\d.:]+\s*(?:[ap]\.?m\.?)?(?:\s*hrs)?)",
            text,
        )
        if match and front.time is not None and front.time.end is None and (times := times_in(match["at"], loose=True)):
            front.time = ReadTime(start=front.time.start, end=times[0].start, raw=f"{front.time.raw} / {match.group()}")
            break


def _rest_of_date_line(line: str) -> str | None:
    dates = dates_in(line)
    if not dates or len(line) > 160:
        return None
    rest = line[dates[0].end :]
    for time in times_in(rest)[:1]:
        rest = rest[: time.at] if re.search(r"[A-Za-z]{3}", rest[: time.at]) else rest[time.to :]
    rest = re.sub(r"^(?:\W|\b(?:UTC|GMT|BST|CET|CEST|hrs|at|in|via)\b)+", "", rest).strip(" .,;*_")
    return rest if 2 < len(rest) <= 80 and looks_like_place(rest) and not times_in(rest) else None


def _read_place(front: Front, lines: Sequence[str], opening: Sequence[Block]) -> None:
    if front.location is not None:
        return
    for line in lines[:16]:
        if place := place_in(line):
            front.location = place
            return
    for line in lines[:10]:  # "8 June 2021, 16:00–17:00, Zoom"
        place = _rest_of_date_line(line)
        if place:
            front.location = place
            return
    for n, line in enumerate(lines[:10]):  # an address on the line under the date
        if (dates_in(line) or times_in(line)) and n + 1 < len(lines) and not line.startswith("Front"):
            following = lines[n + 1].strip(" .")
            if (
                4 < len(following) <= 90
                and not dates_in(following)
                and not labelled(following)
                and looks_like_place(following)
            ):
                front.location = following
                return
    for block in opening[:6]:
        told = len(block.text) < 300 and re.search(r"(?i)\bheld\b|\btook place\b", block.text)
        if told and (place := place_in(block.text)):
            front.location = place
            return
