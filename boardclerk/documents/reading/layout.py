"""Lines of text, as a text file or a laid out page has them, to blocks.

What only its position tells is read here: wrapped lines, columns parted by gaps or tabs, and what
stands in the right margin.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from boardclerk.documents.reading.blocks import Block, Cell, mark_of, paragraph, starts_anew
from boardclerk.documents.reading.columns import MARK_ALONE, Line, Segment, columns_of, goes_on
from boardclerk.documents.reading.markup import html_blocks

_TAG = re.compile(r"</?(?:p|ul|ol|li|i|b|em|strong|br|div|span|u|h[1-6])\b[^>]*>", re.I)
_LABEL_ALONE = re.compile(r"^[A-Za-z][\w'’/&() -]{0,40}:$")
_BULLET_MARK = re.compile(r"^[•●○■▪◦*·-]\s+")
_MARGIN = re.compile(
    r"^(?:all|chair|clerk|secretary|[A-Z]{2,4})(?:\s*(?:[/,&+]|and)\s*(?:all|chair|clerk|secretary|[A-Z]{2,4}))*$",
    re.I,
)


def merged(line: Line) -> Line:
    """A mark or a label alone in the first column belongs to the words after the gap."""
    if not line.tabbed and len(line.segments) == 1 and not line.hang:
        mark = _BULLET_MARK.match(line.text)
        return replace(line, hang=line.indent + mark.end()) if mark else line
    if line.tabbed or len(line.segments) < 2:
        return line
    first, second, *rest = line.segments
    if MARK_ALONE.match(first.text):
        joined = first.text if first.text[-1] in ".):" or not first.text[-1].isalnum() else f"{first.text}."
        return merged(Line((Segment(f"{joined} {second.text}", first.column), *rest), hang=second.column))
    if _LABEL_ALONE.match(first.text):
        return Line((Segment(f"{first.text} {line_rest(line)}", first.column),))
    return line


def _labels_apart(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """A label over a column ("Present:  Ann Lee  Chair", the next lines under Ann) made a line of its own."""
    for number, line in enumerate(lines):
        if line.tabbed or len(line.segments) < 2 or not _LABEL_ALONE.match(line.segments[0].text):
            yield (line,)
            continue
        after = lines[number + 1] if number + 1 < len(lines) else Line()
        column = line.segments[1].column
        under = bool(after.segments) and not after.tabbed and abs(after.indent - column) <= 2
        listed = under and "," not in line.segments[1].text
        if len(line.segments) > 2 or listed:
            label, *rest = line.segments
            below = Line(tuple(rest))
            yield (Line((label,)), Line(), below, Line()) if len(rest) == 1 else (Line((label,)), Line(), below)
        else:
            yield (line,)


def line_rest(line: Line) -> str:
    """What follows the first segment, on one line."""
    return " ".join(segment.text for segment in line.segments[1:])


def _wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the text is wrapped, or 0 where every line is a paragraph of its own."""
    edges = sorted(line.edge for line in lines if line.segments and not line.tabbed)
    if len(edges) < 4 or edges[-1] > 220:
        return 0
    width = edges[int(len(edges) * 0.95)]
    near = sum(1 for edge in edges if edge >= width - 14)
    return width if width >= 40 and near >= max(3, len(edges) // 12) else 0


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of the lines, in order."""
    lines = [part for line in _labels_apart(lines) for part in line]
    width = _wrap_width([merged(line) for line in lines])
    return _Gathering(width).run(lines)


@dataclass
class _Gathering:
    """Blocks so far, the paragraph being wrapped and the rows of the table being read."""

    width: int

    def __post_init__(self) -> None:
        self.out: list[Block] = []
        self.wrapped: list[str] = []
        self.margins: list[str] = []
        self.first: Line = Line()
        self.last: Line = Line()
        self.rows: list[Line] = []
        self.parted = False

    def run(self, lines: Sequence[Line]) -> list[Block]:
        for number, line in enumerate(lines):
            after = next((later for later in lines[number + 1 : number + 3] if later.segments), Line())
            self.take(line, after)
        self.end_table()
        self.end_paragraph()
        return self.out

    def take(self, line: Line, after: Line) -> None:
        if not line.segments:
            self.end_paragraph()
            self.parted = True
            if self.rows and self.rows[0].tabbed:
                self.end_table()
            return
        parted, self.parted = self.parted, False
        if line.tabbed:
            self.end_paragraph()
            if self.rows and not self.rows[0].tabbed:
                self.end_table()
            self.rows.append(line)
        elif self.rows and not self.rows[0].tabbed and goes_on(self.rows, line, after, parted):
            self.rows.append(line)
        else:
            self.end_table()
            self._take_apart(merged(line), line, merged(after))

    def _take_apart(self, line: Line, raw: Line, after: Line) -> None:
        """A line that goes on with no table: it begins one, or is text with or without a mark in its margin."""
        if len(line.segments) >= 2 and (margin := self._margin(line)):
            self.take_text(replace(line, segments=line.segments[:-1]), margin)
        elif len(line.segments) >= 2 and len(after.segments) >= 2 and not after.tabbed:
            self.end_paragraph()
            self.rows.append(raw)
        else:
            self.take_text(line, "")

    def _margin(self, line: Line) -> str:
        last = line.segments[-1]
        room = max(self.width, 60)
        far = last.column >= room * 0.6 and len(line.segments) == 2
        return last.text if far and len(last.text) <= 30 and _MARGIN.match(last.text) else ""

    def take_text(self, line: Line, margin: str) -> None:
        text = line.text
        if self.wrapped and not self._wraps(line, text):
            self.end_paragraph()
        self.first = self.first if self.wrapped else line
        self.wrapped.append(text)
        self.margins += [margin] if margin else []
        self.last = line

    def _wraps(self, line: Line, text: str) -> bool:
        """True where this line is the rest of the paragraph before it."""
        if starts_anew(text) or not self.width:
            return False
        hanging = self.first.hang and not line.hang and self.first.indent + 2 <= line.indent <= self.first.hang + 3
        if hanging and self.last.edge > self.width * 0.55:
            return True
        if self.margins and self.last.text.endswith((".", "!", "?")) and text[:1].isupper():
            return False
        first_word = text.split(" ", 1)[0]
        if self.last.edge + 1 + len(first_word) <= self.width - max(6, self.width // 10):
            return text[:1].islower() and self.last.edge > self.width * 0.6
        return line.indent >= self.last.indent - 2 or text[:1].islower()

    def end_paragraph(self) -> None:
        if self.wrapped:
            text, margin = " ".join(self.wrapped), ", ".join(self.margins)
            self.out += _text_blocks(text, margin, self.last.indent)
        self.wrapped, self.margins = [], []

    def end_table(self) -> None:
        rows, self.rows = self.rows, []
        if not rows:
            return
        if rows[0].tabbed:
            self.out += _tabbed(rows)
        elif len(rows) == 1:
            self.out += _text_blocks(merged(rows[0]).text, "", rows[0].indent)
        else:
            self.out.append(_table(columns_of(rows)))


def _text_blocks(text: str, margin: str, indent: int) -> list[Block]:
    if _TAG.search(text):
        return html_blocks(text)[0]
    block = paragraph(text, margin=margin)
    deep = indent // 4 if block.kind == "list item" else 0
    return [replace(block, level=deep)] if block.text else []


def _tabbed(rows: list[Line]) -> list[Block]:
    """Lines with tabs: labels with their values, or else a table."""
    out: list[Block] = []
    table: list[tuple[Cell, ...]] = []

    def end() -> None:
        if table:
            out.append(Block(kind="table", rows=tuple(table)))
            table.clear()

    for row in rows:
        filled = [segment.text for segment in row.segments if segment.text]
        if len(filled) == 2 and _LABEL_ALONE.match(filled[0]) and len(rows[0].segments) <= 2:
            end()
            out += _text_blocks(" ".join(filled), "", 0)
        elif len(filled) == 2 and MARK_ALONE.match(filled[0]) and not _TAG.search(filled[1]) and len(rows) == 1:
            end()
            out += _text_blocks(f"{filled[0].rstrip('.')}. {filled[1]}", "", 0)
        elif len(filled) == 1 and len(rows) == 1 and not _TAG.search(filled[0]):
            end()
            out += _text_blocks(filled[0], "", 0)
        elif filled:
            table.append(tuple(Cell(tuple(_text_blocks(segment.text, "", 0))) for segment in row.segments))
    end()
    return out


def _table(rows: list[list[str]]) -> Block:
    return Block(
        kind="table", rows=tuple(tuple(Cell(tuple(_text_blocks(text, "", 0))) for text in row) for row in rows)
    )


def is_mark(text: str) -> bool:
    """True for a number or letter that stands alone as the mark of what follows."""
    return bool(MARK_ALONE.match(text)) or (mark_of(f"{text} x")[0] is not None and len(text) < 12)
