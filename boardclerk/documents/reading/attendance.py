"""Who was present, in attendance, away with apologies or absent: lists, tables and sentences."""

import re
from collections.abc import Sequence
from dataclasses import replace

from boardclerk.board.reading import ReadPerson
from boardclerk.documents.reading.attendance_tables import read_table
from boardclerk.documents.reading.headings import attendance_of
from boardclerk.documents.reading.lists import List, Lists, read_entry
from boardclerk.documents.reading.people import people_in_list
from boardclerk.documents.reading.same_people import settle_names
from boardclerk.documents.reading.sections import Section
from boardclerk.documents.reading.sentences import sentences
from boardclerk.words.phrases import reading as phrases

_SENT = re.compile(
    r"(?:apolog(?:y|ies)|regrets)(?:\s+(?:for|of)\s+(?:\w+\s+)?(?:absence|lateness"
    r"|non-attendance))?\s*(?:\([^)]*\))?\s*"
    r"(?:(?:was|were|had been|have been|was also|were also)\s+)?(?:received|noted|accepted|given|sent|tendered|made"
    r"|offered|submitted|recorded|announced"
    r"|approved)?(?:\s+and\s+(?:accepted|noted|approved|received))?\s*(?:from|by|for|on behalf of)\s*:?\s*(?P<who>.+)",
    re.I,
)
_SENT_BY = re.compile(
    r"^(?P<who>.+?)\s+(?:had |have |has )?(?:sent|gave|given|tendered|offered|submitted|made)\s+(?:(?:his|her|their"
    r"|its) )?(?:apologies|regrets)\b",
    re.I,
)


def lists_of(sections: Sequence[Section]) -> Lists:
    """Everyone on the document's attendance lists."""
    lists = Lists()
    for section in sections:
        if section.kind in ("present", "apologies", "in_attendance", "absent"):
            _read_section(section, lists)
    items = [section for section in sections if section.kind == "item"]
    for section in sections:
        if section.kind in ("front", "item"):
            _read_sentences(section, lists, early=section.kind == "front" or section in items[:3])
    settle_names(lists)
    _settle_deputies(lists)
    if not lists.present and lists.in_attendance:
        lists.present, lists.in_attendance = lists.in_attendance, []
    for kind in ("apologies", "absent"):
        there: list[ReadPerson] = getattr(lists, kind)
        present = {person.name.lower() for person in lists.present}
        for person in there:
            if person.name.lower() in present and not person.items:
                lists.doubts.append(phrases.present_and_away(person.name, kind == "absent"))
    return lists


def _read_section(section: Section, lists: Lists) -> None:
    kind: List = section.kind  # type: ignore[assignment]
    entries = [block for block in section.blocks if block.kind != "table"]
    for block in section.blocks:
        if block.kind == "table":
            read_table(block, kind, lists)
    lines = len(entries)
    ticks = any(block.ticked for block in entries)
    for block in entries:
        text = f"{block.text} ({block.margin})" if block.margin else block.text
        sub = attendance_of(text.split(":")[0]) if ":" in text else None
        if sub and not re.match(r"(?i)\W*(?:clerk|secretariat|presenters?)\b", text):
            kind, text = sub, text.split(":", 1)[1]
        parts = sentences(text) if kind == "apologies" and lines == 1 else [text]
        for part in parts:
            absent = _ABSENT.match(part)
            who = absent["who"] if absent else _apologies_sentence(part) or part if kind == "apologies" else part
            away = absent or (kind == "present" and ticks and block.ticked is False)
            read_entry(who, "absent" if away else kind, lists, one_each=lines > 1)


def _apologies_sentence(text: str) -> str | None:
    match = _SENT.search(text)
    if match:
        return _TAKEN.sub("", sentences(match["who"])[0]).strip(" .")
    match = _SENT_BY.match(text)
    return match["who"] if match else None


_ABSENT = re.compile(r"^(?P<who>[A-Z][^:]{3,80}?)\s+(?:was|were)\s+(?:also\s+)?absent\b(?! from the (?:room|vote))")
_TAKEN = re.compile(
    r"(?i)[\s,]+(?:(?:were|was)\s+)?(?:duly\s+)?(?:noted|accepted|received|recorded)(?: and (?:noted|accepted"
    r"|approved))?\W*$"
)


def _read_sentences(section: Section, lists: Lists, *, early: bool) -> None:
    """Apologies told in sentences: "Apologies were received from …", for one item where the item says so."""
    for block in section.blocks:
        if block.kind in ("table", "quote"):
            continue
        for sentence in sentences(block.text) if early else ():
            absent = _ABSENT.match(sentence)
            if absent:
                lists.add("absent", people_in_list(absent["who"])[0])
        if not re.search(r"(?i)\bapolog|\bregrets\b", block.text):
            continue
        for sentence in sentences(block.text):
            if re.search(r"(?i)\b(?:next|future|following) meeting|apologi[sz]ed (?:for|to)", sentence):
                continue
            one = re.match(
                r"(?i)^an? apology (?:from|by)\s+(?P<who>.+?)\s+(?:was|were)\b|^apolog(?:y|ies) (?:from"
                r"|by)\s+(?P<many>.+?)\s+(?:was|were|noted|received|accepted|recorded)\b",
                sentence,
            )
            who = (one["who"] or one["many"]) if one else _apologies_sentence(sentence)
            if who:
                _add_told(who, section, lists, early)


def _add_told(who: str, section: Section, lists: Lists, first_item: bool) -> None:
    people, _unread = people_in_list(
        re.split(r"(?i)\s+(?:due to|because|owing to|as (?:he|she|they)|who |for this item|and these|which)\b", who)[0]
    )
    known = {person.name.lower(): person for person in lists.all()}
    for person in people:
        name = _known_name(person.name, lists)
        if name is None and not first_item:
            continue
        person = replace(person, name=name or person.name)
        if section.number and not first_item:
            person = replace(person, items=(section.number,))
        if person.name.lower() in {other.name.lower() for other in lists.apologies}:
            lists.apologies = [
                replace(other, items=other.items + tuple(no for no in person.items if no not in other.items))
                if other.name.lower() == person.name.lower()
                else other
                for other in lists.apologies
            ]
        elif person.name.lower() in known:
            if person.items:
                lists.add("apologies", [replace(known[person.name.lower()], items=person.items)])
        else:
            lists.add("apologies", [person])


def _known_name(name: str, lists: Lists) -> str | None:
    names = [person.name for person in lists.all()]
    return next((other for other in names if other.lower() == name.lower()), None)


def _settle_deputies(lists: Lists) -> None:
    """Say each deputising on both sides: beside who is away and beside who came; the organisation passes on."""
    everyone = {person.name.lower(): person for person in lists.all()}
    for kind in ("present", "in_attendance"):
        there: list[ReadPerson] = getattr(lists, kind)
        for n, person in enumerate(there):
            if person.deputy_for is None:
                continue
            away = everyone.get(person.deputy_for.lower())
            if away is not None:
                there[n] = replace(person, organisation=person.organisation or away.organisation, deputy_for=away.name)
            lists.add("apologies", [replace(away or ReadPerson(name=person.deputy_for), deputy=person.name)])
    for person in lists.apologies:
        if person.deputy and not any(
            other.name.lower() == person.deputy.lower() for other in [*lists.present, *lists.in_attendance]
        ):
            lists.present.append(
                ReadPerson(name=person.deputy, deputy_for=person.name, organisation=person.organisation, member=False)
            )
        elif person.deputy:
            for kind in ("present", "in_attendance"):
                there = getattr(lists, kind)
                for n, other in enumerate(there):
                    if other.name.lower() == person.deputy.lower() and other.deputy_for is None:
                        there[n] = replace(other, deputy_for=person.name)
