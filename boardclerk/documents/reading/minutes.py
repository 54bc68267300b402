"""One set of minutes read whole: every reader in turn, and what none of them could place."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from boardclerk.board.reading import ReadAction, Reading, ReadItem, ReadPerson
from boardclerk.documents.reading.actions import read_actions
from boardclerk.documents.reading.attendance import lists_of
from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.decisions import read_decisions
from boardclerk.documents.reading.due import Meetings
from boardclerk.documents.reading.files import UnreadableMinutes, content_blocks, file_blocks
from boardclerk.documents.reading.front import front_of
from boardclerk.documents.reading.front_labels import Front
from boardclerk.documents.reading.headings import is_minutes_of
from boardclerk.documents.reading.items import read_items, with_items
from boardclerk.documents.reading.later import forward_apologies, future_meetings
from boardclerk.documents.reading.left_over import left_over, strings_of
from boardclerk.documents.reading.lists import Lists
from boardclerk.documents.reading.names import NAME
from boardclerk.documents.reading.roster import Roster, same_forename
from boardclerk.documents.reading.sections import Section, prepared, sections_of
from boardclerk.documents.reading.sentences import sentences
from boardclerk.documents.reading.shape import as_json
from boardclerk.documents.reading.tables import unrolled
from boardclerk.words.dates.printed import dates_in
from boardclerk.words.phrases import reading as phrases


def read_minutes(path: Path) -> Reading:
    """What the file's minutes state. Raises UnreadableMinutes, whose message is one sentence."""
    blocks, beside = file_blocks(path)
    return _read(path.name, blocks, beside)


def read_minutes_from(name: str, content: bytes) -> Reading:
    """As `read_minutes`, for a file received rather than named; the name's ending tells its kind."""
    kind = f".{name.rsplit('.', 1)[-1].lower()}" if "." in name else ""
    blocks, beside = content_blocks(name, kind, content)
    return _read(name, blocks, beside)


def _read(doc: str, blocks: Sequence[Block], beside: Sequence[str]) -> Reading:
    found = blocks
    blocks = prepared(list(unrolled(found)))
    sections = sections_of(blocks)
    lists = lists_of(sections)
    front = front_of(sections, lists.all(), doc)
    roster = Roster(lists.all(), front.chair, front.minute_taker)
    front.chair = roster.resolve(front.chair) or front.chair if front.chair else None
    front.minute_taker = roster.resolve(front.minute_taker) or front.minute_taker if front.minute_taker else None
    roster.chair = front.chair
    _stand_ins(sections, lists, roster)
    meetings = future_meetings(sections, front.date)
    when = Meetings(front.date, meetings[0].date if meetings else None, front.date_in_text)
    forward = tuple(forward_apologies(sections, roster, meetings, front.date))
    actions = read_actions(sections, roster, when, [apology.text for apology in forward])
    items = read_items(sections, roster)
    decisions = tuple(read_decisions(sections, actions.new))
    _require_minutes(doc, lists, items, front)
    previous_date, previous_outcome = _previous_minutes(sections, front.date)
    reading = Reading(
        doc=doc,
        title=front.title,
        body=front.body,
        date=front.date,
        date_raw=front.date_raw,
        date_in_text=front.date_in_text,
        time=front.time,
        location=front.location,
        chair=front.chair,
        minute_taker=front.minute_taker,
        present=_marked(with_items(lists.present, sections, items, roster), front),
        apologies=tuple(lists.apologies),
        in_attendance=_marked(with_items(lists.in_attendance, sections, items, roster), front),
        absent=tuple(lists.absent),
        previous_minutes_date=previous_date,
        previous_minutes_outcome=previous_outcome,
        previous_actions=tuple(actions.previous),
        new_actions=tuple(actions.new),
        decisions=decisions,
        agenda_items=tuple(items),
        future_meetings=tuple(meetings),
        forward_apologies=forward,
        aliases=tuple(_aliases(sections, roster)),
        doubts=tuple(
            dict.fromkeys([*front.doubts, *lists.doubts, *_unknown_owners(actions.new, roster), *actions.doubts])
        ),
    )
    rest = left_over(found, strings_of(as_json(reading)))
    return replace(reading, left_out=tuple(dict.fromkeys([*rest, *beside])))


def _require_minutes(doc: str, lists: Lists, items: Sequence[ReadItem], front: Front) -> None:
    if not lists.all() and (not items or front.date is None):
        raise UnreadableMinutes(phrases.not_minutes(doc))


def _marked(people: Iterable[ReadPerson], front: Front) -> tuple[ReadPerson, ...]:
    return tuple(
        replace(person, chair=person.name == front.chair, minute_taker=person.name == front.minute_taker)
        for person in people
    )


_STAND_IN = re.compile(
    rf"(?P<who>{NAME})\s+(?:is|was|were|will be|has been)?\s*(?:attending|attended|standing in|deputi[sz]ing"
    rf"|deputi[sz]ed|substituting|stood in|sitting in|representing|represented)\b(?P<how>[^.]{{0,60}}?)"
    rf"\b(?:(?:for|on behalf of|in place of|instead of|representing)\s+(?P<for>{NAME})"
    rf"|in\s+(?P<whose>[A-Z][\w'’-]+(?:\s[A-Z][\w-]+)?)['’]s?\s+(?:absence|place|stead))"
)


def _stand_ins(sections: Sequence[Section], lists: Lists, roster: Roster) -> None:
    """Deputies told in a sentence: "… is standing in for this meeting in Ann's absence"."""
    for section in sections:
        for block in section.blocks:
            for match in _STAND_IN.finditer(block.text) if block.kind not in ("table", "quote") else ():
                who, whom = roster.resolve(match["who"]), roster.resolve(match["for"] or match["whose"] or "")
                if who and whom and who != whom and any(person.name == whom for person in lists.apologies):
                    lists.present = [replace(p, deputy_for=whom) if p.name == who else p for p in lists.present]
                    lists.in_attendance = [
                        replace(p, deputy_for=whom) if p.name == who else p for p in lists.in_attendance
                    ]
                    lists.apologies = [
                        replace(p, deputy=p.deputy or who) if p.name == whom else p for p in lists.apologies
                    ]


_ACCEPTED = re.compile(
    r"(?i)\b(?:were|was|are|be|having been)\s+(?P<how>(?:\w+ly\s+|also\s+|then\s+|duly\s+)*(?:agreed|approved"
    r"|accepted|adopted|confirmed|signed|taken|read|received|ratified|passed|correct|recorded|reviewed)\b.*)$"
    r"|\b(?P<unanimous>(?:unanimous(?:ly)? )?(?:adoption|approval|agreed|approved)\b.*)$"
)


def _previous_minutes(
    sections: Sequence[Section], meeting: datetime.date | None
) -> tuple[datetime.date | None, str | None]:
    """The day of the earlier minutes this meeting took, and in what words it took them."""
    day: datetime.date | None = None
    outcome: str | None = None
    for section in sections:
        if section.kind != "item":
            continue
        about = is_minutes_of(section.title)
        if about and day is None:
            day = _earlier(section.title, meeting)
        for block in section.blocks:
            if block.kind in ("table", "quote"):
                continue
            for sentence in sentences(block.text):
                if not re.search(r"(?i)\bminutes?\b", sentence) or re.search(
                    r"(?i)\bnext meeting\b|minute taker|\b\d+ minutes\b", sentence
                ):
                    continue
                accepted = _ACCEPTED.search(sentence)
                spoken = about or re.search(r"(?i)\bminutes of\b|\b(?:previous|last) (?:meeting|minutes)", sentence)
                if day is None and spoken and (about or accepted):
                    day = _earlier(sentence, meeting)
                if outcome is None and accepted and spoken:
                    outcome = (accepted["how"] or accepted["unanimous"]).rstrip(" .")
        if day and outcome:
            break
    return day, outcome


def _earlier(text: str, meeting: datetime.date | None) -> datetime.date | None:
    before = meeting - datetime.timedelta(days=1) if meeting else None
    for date in dates_in(text):
        on = date.on(before, "before")
        if on is not None and (meeting is None or on < meeting):
            return on
    return None


def _aliases(sections: Sequence[Section], roster: Roster) -> list[tuple[str, str]]:
    """Other forms of listed people's names met in the text: "Andy Hale" for Andrew Hale."""
    found: dict[str, str] = {}
    text = " ".join(
        block.text for section in sections for block in section.blocks if block.kind not in ("table", "quote")
    )
    for match in re.finditer(r"\b([A-Z][a-z]+) ([A-Z][\w'’-]+)\b", text):
        said = match.group()
        known = roster.resolve(said)
        if known and known != said and same_forename(match[1], known.split()[0]) and match[1] != known.split()[0]:
            found[said] = known
    return list(found.items())


def _unknown_owners(actions: Iterable[ReadAction], roster: Roster) -> list[str]:
    doubts: list[str] = []
    names = set(roster.names())
    for action in actions:
        called = phrases.action_called(action.ref, action.text)
        if not action.owners:
            doubts.append(phrases.no_owner(called))
        elif action.owner_kind == "person":
            doubts += [phrases.unknown_owner(called, name) for name in action.owners if name not in names]
    return doubts
