"""Attendance tables: who stands in them, on which list their marks put them, and who came in their place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from boardclerk.board.reading import ReadPerson
from boardclerk.documents.reading.blocks import Block, Cell, fold
from boardclerk.documents.reading.headings import attendance_of
from boardclerk.documents.reading.lists import List, Lists, read_entry
from boardclerk.documents.reading.names import has_role_word, is_name, is_single_name, without_titles
from boardclerk.documents.reading.people import NOBODY, person_in
from boardclerk.documents.reading.tables import Table, column_of, section_of, table_of
from boardclerk.words.phrases import reading as phrases

_TICK = re.compile(
    r"^(?:[✓✔√☑✅x×yp/•●1]|yes|present|attended|in person|online|remote|via \w+|here|\(?in attendance\)?)$", re.I
)
_BESIDE = re.compile(r"^\(?in attendance\)?$", re.I)
_CROSS = re.compile(r"^(?:[✗✘❌☒n0-]|no|absent|a/?b|did not attend|dna)$", re.I)
_APOLOGIES = re.compile(
    r"^(?:a|ap|apol\w*\.?|apologies?(?: (?:received|sent|given))?|sent apologies|regrets|apologised)\b", re.I
)


def read_table(block: Block, kind: List, lists: Lists) -> None:
    """An attendance table's people; the columns say who came, the heading above it on which list they stand."""
    table = table_of(block)
    if table.kind == "names":
        for row in table.rows:
            for head, cell in zip(table.columns, row, strict=False):
                for line in cell.lines:
                    read_entry(line, attendance_of(head) or kind, lists, one_each=len(cell.lines) > 1)
        return
    if table.kind != "attendance":
        table = _headless(table)
    ticked = _has_ticks(table)
    apart = any(_TICK.match(mark) and not _BESIDE.match(mark) for mark in _marks(table))
    for row in table.rows:
        announced = section_of(row)
        kind = announced or kind
        if announced is None:
            _read_row(row, table, _kind_marked(row, table, kind, apart), lists, ticked)


def _headless(table: Table) -> Table:
    """A table without heads: names in its first column, what follows read by its words."""
    rows = table.rows
    width = max((len(row) for row in rows), default=0)
    return Table("attendance", ("name", *["note"] * (width - 1)), rows)


def _has_ticks(table: Table) -> bool:
    return any(_TICK.match(mark) or _APOLOGIES.match(mark) for mark in _marks(table))


def _marks(table: Table) -> list[str]:
    columns = ("attending", "apologies", "status")
    return [mark for row in table.rows for column in columns if (mark := table.cell(row, column))]


def _kind_marked(row: Sequence[Cell], table: Table, kind: List, apart: bool) -> List:
    """The list of the row: "In attendance" beside others marked "Present" tells who is no member."""
    mark = table.cell(row, "attending") or table.cell(row, "status")
    return "in_attendance" if apart and kind == "present" and _BESIDE.match(mark) else kind


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
        lists.doubts.append(phrases.no_mark(person.name))
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
