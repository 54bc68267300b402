"""Lines as segments parted by gaps or tabs, and lines in columns as the rows of a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from boardclerk.documents.reading.blocks import fold, starts_anew
from boardclerk.documents.reading.headings import attendance_of

MARK_ALONE = re.compile(r"^\(?(?:\d{1,4}(?:[./]\d{1,4})*|[a-z]|[ivx]{1,4})[.):]?$|^[•●○■▪◦·*-]$", re.I)
_NEAR = 3
"""How many columns apart two segments may begin and still stand in one column."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line between gaps, and the column it begins at."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line as segments; a blank line has none. `tabbed` where tabs, not gaps, part them.

    `hang` is the column at which the text after a bullet or number begins, where the line has one.
    """

    segments: tuple[Segment, ...] = ()
    tabbed: bool = False
    hang: int = 0

    @property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)

    @property
    def indent(self) -> int:
        return self.segments[0].column if self.segments else 0

    @property
    def edge(self) -> int:
        return self.segments[-1].column + len(self.segments[-1].text) if self.segments else 0


def segments_of(text: str, gap: int = 3) -> Line:
    """Cut a line at its tabs, or else at its gaps of `gap` spaces and more."""
    if "\t" in text.strip(" "):
        pieces = text.split("\t")
        return Line(tuple(Segment(fold(piece), number) for number, piece in enumerate(pieces)), tabbed=True)
    found = re.finditer(rf"\S+(?: {{1,{gap - 1}}}\S+)*", text)
    return Line(tuple(Segment(fold(match.group()), match.start()) for match in found))


def _starts(rows: Sequence[Line]) -> list[int]:
    """The columns at which segments begin, near ones taken as one."""
    starts: list[int] = []
    for column in sorted(segment.column for row in rows for segment in row.segments):
        if not starts or column - starts[-1] > _NEAR:
            starts.append(column)
    return starts


def _aligned(line: Line, starts: Sequence[int]) -> int:
    return sum(1 for segment in line.segments if any(abs(segment.column - start) <= _NEAR for start in starts))


def goes_on(rows: Sequence[Line], line: Line, after: Line, parted: bool) -> bool:
    """True where the line is one more row of the table, or a wrapped cell. `parted`: a blank line stands between."""
    starts = _starts(rows)
    first = line.segments[0].text
    if len(line.segments) >= 2:
        numbered = any(MARK_ALONE.match(row.segments[0].text) for row in rows[1:])
        if MARK_ALONE.match(first) and len(rows) > 1 and not numbered:
            return False
        return _aligned(line, starts) >= 2 if parted else _aligned(line, starts) >= 1
    if parted:
        return False
    if line.indent > rows[0].indent + 2:
        return _aligned(line, starts[1:]) == 1
    fits = len(starts) > 1 and line.edge < starts[1]
    wrapped = fits and len(after.segments) >= 2 and _aligned(after, starts) >= 2
    return wrapped and not starts_anew(first) and not attendance_of(first)


def columns_of(rows: Sequence[Line]) -> list[list[str]]:
    """The rows' cells; what is wrapped inside a cell is put with the row it belongs to."""
    starts = _starts(rows)
    table: list[list[list[str]]] = []
    for row in rows:
        cells: list[list[str]] = [[] for _ in starts]
        for segment in row.segments:
            cells[max(n for n, start in enumerate(starts) if start <= segment.column)].append(segment.text)
        if table and _wrapped(cells, table[-1]):
            for cell, more in zip(table[-1], cells, strict=True):
                cell += more
        else:
            table.append(cells)
    return [[" ".join(cell) for cell in row] for row in table]


def _wrapped(cells: Sequence[list[str]], above: Sequence[list[str]]) -> bool:
    filled = sum(1 for cell in cells if cell)
    if not cells[0]:
        return filled < len(cells)
    first = cells[0][0]
    fewer = filled < sum(1 for cell in above if cell)
    return fewer and (filled == 1 or first.startswith("(") or first[:1].islower())
