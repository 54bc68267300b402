"""The tables of minutes and agendas as plain words: attendance, action log, new actions, dates, items."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from boardclerk.board.minutes import ActionLine, AgendaLine, AgendaPaper, AttendanceLine, FutureMeeting
from boardclerk.documents.printed import anchor
from boardclerk.words.dates.shown import clock, day, span
from boardclerk.words.listing import joined
from boardclerk.words.phrases import documents as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`weight` is the column's share of the width. `strong`: bold. `kept`: printed although empty."""

    heading: str
    weight: int
    strong: bool = False
    centred: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`rows` hold one text a column; a line break within one begins a quieter line. `anchors`: one a row."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    anchors: tuple[str, ...] = ()

    def narrowed(self) -> "Table":
        """Return the table without those columns that are empty in every row and not kept."""
        keep = [n for n, c in enumerate(self.columns) if c.kept or any(row[n] for row in self.rows)]
        return Table(
            title=self.title,
            columns=tuple(self.columns[n] for n in keep),
            rows=tuple(tuple(row[n] for n in keep) for row in self.rows),
            anchors=self.anchors,
        )


def _columns(headings: Sequence[str], *shape: tuple[int, str]) -> tuple[Column, ...]:
    """`shape` is a weight and letters a column: s strong, c centred, k kept when empty."""
    return tuple(
        Column(heading=heading, weight=weight, strong="s" in how, centred="c" in how, kept="k" in how)
        for heading, (weight, how) in zip(headings, shape, strict=True)
    )


_ATTENDANCE = _columns(words.ATTENDANCE_COLUMNS, (24, "sk"), (27, "k"), (21, "k"), (14, "ck"), (14, "ck"))
_REVIEWED = _columns(words.REVIEWED_COLUMNS, (8, "sk"), (44, "k"), (20, ""), (28, "k"))
_ACTIONS = _columns(words.NEW_ACTION_COLUMNS, (8, "sk"), (44, "k"), (23, "sk"), (25, "k"))
_FUTURE = _columns(words.FUTURE_COLUMNS, (36, "sk"), (20, ""), (44, ""))
_AGENDA = _columns(words.AGENDA_COLUMNS, (7, "sk"), (39, "sk"), (19, ""), (16, ""), (19, ""))


def attendance_table(title: str, lines: Iterable[AttendanceLine], chair: str | None) -> Table:
    """Return an attendance table; who presided has Chair beneath the name, absence is said in a word."""
    rows = tuple(_attendance_row(line, chair) for line in lines)
    return Table(title=title, columns=_ATTENDANCE, rows=rows)


def _attendance_row(line: AttendanceLine, chair: str | None) -> tuple[str, ...]:
    name = f"{line.name}\n{words.CHAIR}" if line.name == chair else line.name
    attending = line.attending or ("" if line.apologies else words.ABSENT)
    apologies = words.TICK if line.apologies else ""
    if line.note and line.attending:
        attending = f"{attending}\n{line.note}"
    elif line.note:
        apologies = f"{apologies}\n{line.note}".lstrip("\n")
    return (name, line.title or "", line.organisation or "", attending, apologies)


def reviewed_table(lines: Iterable[ActionLine]) -> Table:
    """Return the action log as reviewed: the outcome in the words used, then whether it is closed."""
    rows = tuple((a.ref, a.text, a.owners, _outcome(a)) for a in lines)
    return Table(title=words.ACTION_LOG, columns=_REVIEWED, rows=rows).narrowed()


def _outcome(action: ActionLine) -> str:
    outcome = action.outcome or ""
    said = words.ACTION_CLOSED if action.closed else words.ACTION_OPEN
    if re.search(r"\bclosed\b" if action.closed else r"\bopen\b", outcome, re.I):
        return outcome
    return f"{outcome}\n{said}" if outcome else said


def actions_table(lines: Sequence[ActionLine]) -> Table:
    """Return the new actions of an item, or the open ones of a log: every one with an owner and a date."""
    rows = tuple((a.ref, a.text, a.owners or words.NO_OWNER, a.due or words.NO_DATE) for a in lines)
    anchors = tuple(f"action-{anchor(a.ref)}" for a in lines)
    return Table(title=words.new_actions_heading(len(lines)), columns=_ACTIONS, rows=rows, anchors=anchors)


def open_actions_table(lines: Sequence[ActionLine]) -> Table:
    """Return the open actions an agenda carries."""
    return replace(actions_table(lines), title=words.OPEN_ACTIONS)


def future_table(future: Iterable[FutureMeeting]) -> Table:
    rows = tuple((day(f.on), span(f.start, f.end), f.location or "") for f in future)
    return Table(title=words.FUTURE_MEETINGS, columns=_FUTURE, rows=rows).narrowed()


def agenda_table(paper: AgendaPaper) -> Table:
    """Return the items to be taken, each with its time of day as far as the planned minutes allow."""
    times = _times(paper)
    rows = tuple(
        (f"{line.number}.", _agenda_text(line), line.presenter or "", line.purpose or "", when)
        for line, when in zip(paper.items, times, strict=True)
    )
    return Table(title=words.AGENDA, columns=_AGENDA, rows=rows).narrowed()


def _agenda_text(line: AgendaLine) -> str:
    papers = f"{words.PAPERS}: {joined(line.papers)}" if line.papers else ""
    late = words.late_item(line.requested_by, line.approved_by) if line.late else ""
    return "\n".join(filter(None, (line.title, *line.sub, late, papers)))


def _times(paper: AgendaPaper) -> list[str]:
    """Return `14:10 (10 min)` an item; the time of day ends at the first item that has no length."""
    if not any(line.minutes_planned for line in paper.items):
        return [""] * len(paper.items)
    at = datetime.combine(paper.on, paper.start) if paper.start else None
    times: list[str] = []
    for line in paper.items:
        begins = clock(at.time()) if at else ""
        times.append(words.time_and_length(begins, line.minutes_planned))
        at = at + timedelta(minutes=line.minutes_planned) if at and line.minutes_planned else None
    return times
