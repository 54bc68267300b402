"""What the minutes say of later meetings: when they are, and who will be away, deputise or take the chair."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from boardclerk.board.reading import ForwardApology, ReadMeeting, ReadTime
from boardclerk.documents.reading.blocks import Block, fold
from boardclerk.documents.reading.headings import is_next_meeting
from boardclerk.documents.reading.names import NAME, is_name, without_titles
from boardclerk.documents.reading.roster import Roster
from boardclerk.documents.reading.sections import Section
from boardclerk.documents.reading.sentences import sentences
from boardclerk.documents.reading.tables import table_of
from boardclerk.words.dates.printed import PrintedDate, dates_in, times_in

_NEXT_SENTENCE = re.compile(
    r"(?i)\b(?:next|future|following|forthcoming)\s+(?:\w+\s+){0,5}?meetings?\b.{0,80}?(?:\bis\b|\bare\b|\bwill\b"
    r"|\bwould\b|\bto be\b|\bon\b|\bas follows\b|:|–|-|\bscheduled\b|\bwas\b|\bheld\b)|\bdates? of (?:the )?next\b"
    r"|\bnext (?:meeting|agm|egm|annual general meeting)\b"
)


def future_meetings(sections: Sequence[Section], meeting: datetime.date | None) -> list[ReadMeeting]:
    """The later meetings announced, by date, each once."""
    found: dict[datetime.date, ReadMeeting] = {}
    for section in sections:
        whole = section.kind == "item" and is_next_meeting(section.title)
        announced = is_next_meeting(section.title) and dates_in(section.title)
        texts = [section.title] if announced else []
        for read in [read for text in texts for read in _in_text(text, meeting)]:
            found.setdefault(read.date, read)
        heading = False
        for block in section.blocks:
            if block.kind == "quote":
                continue
            if block.kind == "table":
                reads = (
                    list(_in_table(block, meeting)) if whole or heading or table_of(block).kind == "meetings" else []
                )
            else:
                alone = len(block.text) < 90 and is_next_meeting(block.text) and not dates_in(block.text)
                heading = alone or (heading and bool(dates_in(block.text)))
                reads = list(_in_block(block, whole or heading, meeting))
            for read in reads:
                earlier = found.get(read.date)
                if earlier is None or (earlier.time is None and read.time is not None):
                    found[read.date] = read
    return [found[day] for day in sorted(found)]


def _in_block(block: Block, whole: bool, meeting: datetime.date | None) -> Iterator[ReadMeeting]:
    for sentence in sentences(block.text):
        if whole or (_NEXT_SENTENCE.search(sentence) and _announces(sentence)):
            yield from _shared(list(_in_text(sentence, meeting)), sentence)


def _announces(sentence: str) -> bool:
    """True where the date is the next meeting's: it stands after the words, and near them."""
    match = _NEXT_SENTENCE.search(sentence)
    dates = dates_in(sentence)
    return bool(match and dates and dates[-1].start >= match.start() and dates[0].start - match.end() < 70)


def _in_text(text: str, meeting: datetime.date | None) -> Iterator[ReadMeeting]:
    dates = [date for date in dates_in(text) if (on := _on(date, meeting)) and (meeting is None or on > meeting)]
    for number, date in enumerate(dates):
        end = dates[number + 1].start if number + 1 < len(dates) else len(text)
        after = text[date.end : end]
        times = times_in(after) or times_in(after, loose=bool(re.match(r"\W*(?:at\b|\()", after)))
        if not times and number == 0:
            times = times_in(text[: date.start])
        if not times and number + 1 == len(dates) > 1:
            times = times_in(after)
        on = _on(date, meeting)
        assert on is not None
        single = len(dates) == 1
        yield ReadMeeting(
            date=on,
            time=ReadTime(start=times[0].start, end=times[0].end, raw=times[0].raw) if times else None,
            location=_place(after, times[0].raw if times else "")
            or (_place_before(text[: date.start]) if single else None),
            raw=fold(text) if single else re.sub(r"(?:\s+and|[ ,;&])+$", "", fold(text[date.start : end])),
            year_inferred=date.year is None,
        )


def _shared(meetings: list[ReadMeeting], text: str) -> list[ReadMeeting]:
    """ "14 January and 10 March, all at 5.30pm in the Hall": time and place hold for each."""
    last = meetings[-1] if meetings else None
    if last is None or not re.search(r"(?i)\b(?:all|each|both|every)\b", text):
        return meetings
    return [replace(read, time=read.time or last.time, location=read.location or last.location) for read in meetings]


def _on(date: PrintedDate, meeting: datetime.date | None) -> datetime.date | None:
    return date.on(meeting + datetime.timedelta(days=1) if meeting else None)


_PLACE = re.compile(
    r"\b(?:at|in|via|by|on|venue\s*:?|location\s*:?|place\s*:?)\s+(?P<place>(?:the\s+)?[A-Z][^.;]*)", re.I
)
_FILLER = re.compile(
    r"(?i)^(?:\W|\b(?:at|in|on|from|the|and|to be|be|will|held|starting|commencing|hrs|hours|venue|location|via"
    r"|prompt|start)\b)+|\W+$"
)


def _place(after: str, time_raw: str) -> str | None:
    """The place after a date: what follows the time, fillers taken off."""
    text = after.replace(time_raw, " ", 1) if time_raw else after
    text = re.sub(r"\(\s*\)", " ", text)
    match = _PLACE.search(text)
    rest = match["place"] if match else text
    rest = _FILLER.sub(
        "", fold(re.split(r"(?i)\.\s|\band (?:will|then|thereafter)\b|\bcommencing\b|\bstarting\b", rest)[0])
    )
    if match is None and not re.match(r"^[A-Z(]", rest):
        return None
    clean = rest.strip(" .,;()-–")
    if re.match(
        r"(?i)^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:tbc|tba|all welcome|agm|apologies|meeting|full)\b", clean
    ) or dates_in(clean):
        return None
    return clean if 2 < len(clean) <= 100 and re.search(r"[A-Za-z]{3}", clean) else None


def _place_before(before: str) -> str | None:
    match = re.search(r"\b(?:at|in|via)\s+(?P<place>(?:the\s+)?[A-Z][\w'’ ,&.-]{2,80}?)\s*(?:,|\bon\b)?\s*$", before)
    return match["place"].strip(" ,") if match and not times_in(match["place"]) else None


def _in_table(block: Block, meeting: datetime.date | None) -> Iterator[ReadMeeting]:
    table = table_of(block)
    for row in table.rows:
        text = ", ".join(cell.text for cell in row if cell.text)
        day = table.cell(row, "date") or text
        dates = [date for date in dates_in(day) if (on := _on(date, meeting)) and (meeting is None or on > meeting)]
        if not dates:
            continue
        on = _on(dates[0], meeting)
        assert on is not None
        times = times_in(table.cell(row, "time"), loose=True) or times_in(text)
        yield ReadMeeting(
            date=on,
            time=ReadTime(start=times[0].start, end=times[0].end, raw=times[0].raw) if times else None,
            location=table.cell(row, "place") or None,
            raw=text,
            year_inferred=dates[0].year is None,
        )


_AWAY = re.compile(
    r"(?i)\b(?:will|would|shall|could|can|may|is|are|was|were|be)\b[^.;]{0,30}?\b(?:not (?:be )?(?:able to "
    r"|available to |in a position to |going to )?(?:attend|be (?:present|available|at|attending)|make)"
    r"|unable to (?:attend|make|be at|join)|no longer be able t[op] (?:attend|make)|not attending|absent from"
    r"|away for)"
    r"|\b(?:gave|given|sent|sends|tendered|offered|submitted)\b[^.;]{0,20}\bapologies\b[^.;]{0,30}\b(?:next|future"
    r"|following|forthcoming|\d)|\bapologies\b[^.;]{0,40}\bfor (?:the )?(?:next|following|forthcoming"
    r"|\w+) (?:\w+ )?meeting|\b(?:can(?:no|')t|cannot|won['’]t) (?:attend|make|be at)"
)
_ABOUT_LATER = re.compile(
    r"(?i)\b(?:next|future|following|forthcoming|upcoming|\w+ber|january|february|march|april|may|june|july|august"
    r"|all \d+)\b.{0,40}\bmeetings?\b|\bmeetings?\b.{0,30}\b(?:on|in) \b|\bnext (?:time|month|one)\b"
    r"|\bmeetings?\b.{0,20}\bevery month\b"
)
_SUBJECT = re.compile(
    rf"^(?:(?:It was noted|The \w+ noted|Members noted|Apologies from) that\s+|Apologies (?:were|was|had been"
    rf"|have been)?\s*(?:received|noted|given)?\s*(?:from|by)\s+|Apologies from\s+)?(?P<who>(?:(?:The )?(?:Cllr"
    rf"|Councillor|Mr|Mrs|Ms|Miss|Dr|Rev)\.?\s+)?(?:{NAME}|[A-Z]{{2,4}}\b|[A-Z][a-z]+\b)|[Tt]he (?:[Cc]hair(?:man"
    rf"|woman|person)?|[Cc]lerk|[Ss]ecretary|[Tt]reasurer))"
)
_DEPUTY = re.compile(
    rf"(?P<who>(?:(?:Cllr|Mr|Mrs|Ms|Dr)\.?\s+)?(?:{NAME}|[A-Z][a-z]+|[A-Z]{{2,4}}))\s+(?:will|would|shall|is to|to"
    rf"|has agreed to|agreed to)\s+(?:represent|deputi[sz]e|stand in|attend (?:in (?:his|her|their) place|instead"
    rf"|on (?:his|her|their) behalf)|substitute|cover)\b"
)
_CHAIRS = re.compile(
    rf"(?P<who>(?:(?:Cllr|Mr|Mrs|Ms|Dr)\.?\s+)?(?:{NAME}|[A-Z][a-z]+|[A-Z]{{2,4}})|[Tt]he [Vv]ice[- ][Cc]hair(?:man"
    rf"|woman|person)?)\s+(?:will|would|shall|is to|to|has agreed to|agreed to)\s+(?:chair|take the chair"
    rf"|act as chair|preside)\b"
)
_OVER = re.compile(
    r"\basked\s+(?P<who>(?:Cllrs?\.?\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?(?:\s*(?:,|and"
    r"|&)\s*[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)*)\s+to\s+(?:take|attend|cover|represent|stand|deputi[sz]e)"
)


def forward_apologies(
    sections: Sequence[Section], roster: Roster, meetings: Sequence[ReadMeeting], meeting: datetime.date | None
) -> Iterator[ForwardApology]:
    """Absences from later meetings, with the deputy and the acting chair named beside them."""
    seen: set[str] = set()
    for section in sections:
        if section.kind not in ("item", "front"):
            continue
        for block in section.blocks:
            if block.kind in ("table", "quote"):
                continue
            said = sentences(block.text)
            for number, sentence in enumerate(said):
                if not (_AWAY.search(sentence) and _ABOUT_LATER.search(sentence)):
                    continue
                match = _SUBJECT.match(sentence)
                who = match["who"] if match else ""
                name = roster.resolve(who) or (without_titles(who) if is_name(who) else None)
                if name and name not in seen:
                    seen.add(name)
                    yield _forward(name, said[number : number + 3], roster, meetings, meeting)


def _forward(
    name: str, said: Sequence[str], roster: Roster, meetings: Sequence[ReadMeeting], meeting: datetime.date | None
) -> ForwardApology:
    first, *rest = said
    used = [first]
    for sentence in rest:
        if not (_DEPUTY.search(sentence) or _CHAIRS.search(sentence)):
            break
        used.append(sentence)
    text = " ".join(used)
    deputy = _DEPUTY.search(text)
    deputies = [deputy["who"]] if deputy else []
    over = _OVER.search(text)
    if over and not deputies:
        deputies = re.split(r"\s*(?:,|\band\b|&)\s*", re.sub(r"^Cllrs?\.?\s+", "", over["who"]))
    chairs = _CHAIRS.search(text)
    return ForwardApology(
        name=name,
        text=text,
        meeting=_which(first, meetings, meeting),
        deputy=tuple(roster.resolve(who) or without_titles(who) for who in deputies if who),
        acting_chair=(roster.resolve(chairs["who"]) or without_titles(chairs["who"])) if chairs else None,
    )


def _which(sentence: str, meetings: Sequence[ReadMeeting], meeting: datetime.date | None) -> datetime.date | str | None:
    """The day of the meeting spoken of, or the document's words where they name no one day."""
    dates = [on for date in dates_in(sentence) if (on := _on(date, meeting)) and (meeting is None or on > meeting)]
    if dates:
        return dates[0]
    month = re.search(
        r"(?i)\b(january|february|march|april|may|june|july|august|september|october|november"
        r"|december)(?:['’]s)? meeting",
        sentence,
    )
    if month:
        return next(
            (read.date for read in meetings if read.date.strftime("%B").lower() == month[1].lower()), month.group()
        )
    if re.search(r"(?i)\b(?:next|following|forthcoming|coming)\b(?:\s+\w+){0,3}\s+(?:meeting|time|one)\b", sentence):
        return meetings[0].date if meetings else "next meeting"
    words = re.search(r"(?i)(?:all|some|future|any|the)\b[^,.;]{0,40}\bmeetings\b(?: every month)?", sentence)
    return fold(words.group()) if words else None
