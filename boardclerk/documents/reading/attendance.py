"""Who was present, in attendance, away with apologies or absent: tables, lists, sentences."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from boardclerk.board.reading import ReadPerson
from boardclerk.documents.reading.blocks import Block, Cell, fold
from boardclerk.documents.reading.headings import attendance_of
from boardclerk.documents.reading.names import has_role_word, is_name, is_single_name, without_titles
from boardclerk.documents.reading.people import NOBODY, people_in_list, person_in
from boardclerk.documents.reading.sections import Section
from boardclerk.documents.reading.sentences import sentences
from boardclerk.documents.reading.tables import Table, column_of, table_of

List = Literal["present", "apologies", "in_attendance", "absent"]

_TICK = re.compile(
    r"^(?:[✓✔√☑✅x×yp/•●1]|yes|present|attended|in person|online|remote|via \w+|here|\(?in attendance\)?)$", re.I
)
_CROSS = re.compile(r"^(?:[✗✘❌☒n0-]|no|absent|a/?b|did not attend|dna)$", re.I)
_APOLOGIES = re.compile(
    r"^(?:a|ap|apol\w*\.?|apologies?(?: (?:received|sent|given))?|sent apologies|regrets|apologised)\b", re.I
)
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


@dataclass
class Lists:
    """The lists as they are read, and what in them named nobody."""

    present: list[ReadPerson] = field(default_factory=list[ReadPerson])
    apologies: list[ReadPerson] = field(default_factory=list[ReadPerson])
    in_attendance: list[ReadPerson] = field(default_factory=list[ReadPerson])
    absent: list[ReadPerson] = field(default_factory=list[ReadPerson])
    unread: list[str] = field(default_factory=list[str])
    doubts: list[str] = field(default_factory=list[str])

    def all(self) -> list[ReadPerson]:
        return [*self.present, *self.in_attendance, *self.apologies, *self.absent]

    def add(self, kind: List, people: Iterable[ReadPerson]) -> None:
        """Put people on a list; somebody named twice on it stands there once."""
        there: list[ReadPerson] = getattr(self, kind)
        for person in people:
            same = next((n for n, other in enumerate(there) if other.name.lower() == person.name.lower()), None)
            if same is None:
                there.append(person if person.place is not None else replace(person, place=len(self.all())))
            else:
                there[same] = _merged(there[same], person)


def _merged(first: ReadPerson, second: ReadPerson) -> ReadPerson:
    return replace(
        first,
        role=first.role or second.role,
        organisation=first.organisation or second.organisation,
        initials=first.initials or second.initials,
        deputy=first.deputy or second.deputy,
        items=first.items or second.items,
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
    _settle_deputies(lists)
    if not lists.present and lists.in_attendance:
        lists.present, lists.in_attendance = lists.in_attendance, []
    for kind in ("apologies", "absent"):
        there: list[ReadPerson] = getattr(lists, kind)
        present = {person.name.lower() for person in lists.present}
        for person in there:
            if person.name.lower() in present and not person.items:
                lists.doubts.append(
                    f"{person.name} is listed as present and "
                    f"as {'absent' if kind == 'absent' else 'having sent apologies'}."
                )
    return lists


def _read_section(section: Section, lists: Lists) -> None:
    kind: List = section.kind  # type: ignore[assignment]
    entries = [block for block in section.blocks if block.kind != "table"]
    for block in section.blocks:
        if block.kind == "table":
            read_table(block, kind, lists)
    lines = len(entries)
    for block in entries:
        text = f"{block.text} ({block.margin})" if block.margin else block.text
        sub = attendance_of(text.split(":")[0]) if ":" in text else None
        if sub:
            kind, text = sub, text.split(":", 1)[1]
        parts = sentences(text) if kind == "apologies" and lines == 1 else [text]
        for part in parts:
            absent = _ABSENT.match(part)
            who = absent["who"] if absent else _apologies_sentence(part) or part if kind == "apologies" else part
            _read_entry(who, "absent" if absent else kind, lists, one_each=lines > 1)


def _read_entry(text: str, kind: List, lists: Lists, *, one_each: bool) -> None:
    text = fold(text)
    if not text or NOBODY.match(text):
        return
    people, unread = people_in_list(text)
    person = person_in(text)
    several = len(people) >= (3 if one_each else 2) or (len(people) == 2 and _two_names(text))
    if person is not None and not several:
        people, unread = [person], []
    if not people:
        lists.unread.append(text)
        return
    lists.unread += unread
    moved = [person for person in people if kind == "present" and _of_the_public(person)]
    lists.add(kind, [person for person in people if person not in moved])
    lists.add("in_attendance", moved)


def _two_names(text: str) -> bool:
    parts = re.split(r"\s*(?:,|;|&|\band\b)\s*", re.sub(r"\([^)]*\)", "", text).strip())
    return len(parts) == 2 and all(is_name(part.strip(" .")) for part in parts)


def _of_the_public(person: ReadPerson) -> bool:
    return bool(
        re.search(
            r"(?i)members? of (?:the )?public|resident|observer|press|guest|visitor|speaker|invited", person.role or ""
        )
    )


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


def read_table(block: Block, kind: List, lists: Lists) -> None:
    """An attendance table's people; the columns say who came, the heading above it on which list they stand."""
    table = table_of(block)
    if table.kind == "names":
        for row in table.rows:
            for head, cell in zip(table.columns, row, strict=False):
                for line in cell.lines:
                    _read_entry(line, attendance_of(head) or kind, lists, one_each=len(cell.lines) > 1)
        return
    if table.kind != "attendance":
        table = _headless(table)
    ticked = _has_ticks(table)
    for row in table.rows:
        _read_row(row, table, kind, lists, ticked)


def _headless(table: Table) -> Table:
    """A table without heads: names in its first column, what follows read by its words."""
    rows = table.rows
    width = max((len(row) for row in rows), default=0)
    return Table("attendance", ("name", *["note"] * (width - 1)), rows)


def _has_ticks(table: Table) -> bool:
    marks = [table.cell(row, column) for row in table.rows for column in ("attending", "apologies", "status")]
    return any(_TICK.match(mark) or _APOLOGIES.match(mark) for mark in marks if mark)


def _read_row(row: Sequence[Cell], table: Table, kind: List, lists: Lists, ticked: bool) -> None:
    cell = table.cells(row, "name")
    entries = cell.lines or ((table.cell(row, "initials"),) if table.cell(row, "initials") else ())
    filled = [one.text for one in row if one.text]
    sub = attendance_of(filled[0]) if len(set(filled)) == 1 else None
    if sub or not entries:
        if not sub:
            lists.unread += [" | ".join(filled)] if filled else []
        return
    person = person_in(" ".join(entries)) or (ReadPerson(name=entries[0]) if is_single_name(entries[0]) else None)
    if person is None:
        named = [found for line in entries if (found := person_in(line))]
        if not named:
            if not NOBODY.match(cell.text):
                lists.unread.append(" | ".join(filled))
            return
        person = named[0]
    chair = bool(re.search(r"(?i)\bchair", person.role or "")) and not re.search(r"(?i)vice|deputy", person.role or "")
    role = table.cell(row, "role") or None
    person = replace(
        person,
        role=role or person.role,
        organisation=table.cell(row, "organisation") or person.organisation,
        initials=table.cell(row, "initials") or person.initials,
        chair=person.chair or chair,
    )
    if "note" in table.columns:
        for further in row[1:]:
            person = _with_note(person, further.text)
    _place(person, row, table, kind, lists, ticked)


def _also(first: str | None, second: str) -> str:
    return f"{first}; {second}" if first else second


def _with_note(person: ReadPerson, text: str) -> ReadPerson:
    if not text or _TICK.match(text):
        return person
    read = person_in(f"{person.name}, {text}")
    if read is None or _APOLOGIES.match(text):
        return replace(person, note=text)
    return replace(
        person,
        role=person.role or read.role,
        organisation=person.organisation or read.organisation,
        initials=person.initials or read.initials,
        items=person.items + read.items,
        note=_also(person.note, read.note) if read.note else person.note,
    )


def _place(person: ReadPerson, row: Sequence[Cell], table: Table, kind: List, lists: Lists, ticked: bool) -> None:
    """Put the row's person on the list its marks say, and a deputy named in a mark's place beside them."""
    came = (
        table.cell(row, "attending")
        or table.cell(row, "status")
        or (person.note or "" if "note" in table.columns else "")
    )
    away = table.cell(row, "apologies")
    member = kind == "present"
    deputy = _deputy_in(came) or _deputy_in(away) or person.deputy
    marked = "attending" in table.columns or "apologies" in table.columns or "status" in table.columns
    if deputy and deputy.lower() != person.name.lower():
        lists.add("apologies", [replace(person, deputy=deputy, member=member)])
        lists.add(
            kind, [ReadPerson(name=deputy, deputy_for=person.name, organisation=person.organisation, member=False)]
        )
    elif (away and not (_CROSS.match(away) and not ticked)) or _APOLOGIES.match(came):
        lists.add("apologies", [replace(person, member=member)])
    elif came and _CROSS.match(came) and ticked:
        lists.add("absent", [replace(person, member=member)])
    elif came or not marked or not ticked or kind in ("apologies", "absent"):
        lists.add(kind, [replace(person, member=member if kind != "in_attendance" else None)])
    else:
        lists.doubts.append(f"{person.name} is listed with no mark for present or apologies; read as absent.")
        lists.add("absent", [replace(person, member=member)])


def _deputy_in(mark: str) -> str | None:
    """The name in an attendance mark: "Sam Hale", "Sam Hale (deputy)", "Apologies – Sam Hale attended"."""
    if not mark or _TICK.match(mark) or _CROSS.match(mark):
        return None
    text = re.sub(
        r"(?i)^(?:apolog\w*|apols?\.?|a)\b[\s:;,–(-]*|\b(?:(?:attending|attended|represented|deputi[sz]ed"
        r"|substituted)(?: by)?|deputi[sz]ing|as (?:deputy|sub\w*)"
        r"|in (?:his|her|their) place|on (?:his|her|their) behalf|deputy|substitute|sub|rep)\b\.?\s*:?|[()✓✔]"
        r"|\bfor (?:him|her|them)\b",
        " ",
        mark,
    )
    name = without_titles(fold(text).strip(" -–:,.;"))
    return name if is_name(name) and not has_role_word(name) and column_of(name) == "" else None


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
