"""Word files to blocks, walking the body in order: content controls, insertions and text boxes too."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from boardclerk.documents.reading.blocks import Block, Cell, fold, paragraph
from boardclerk.documents.reading.word_numbers import Numbering

_SKIPPED = frozenset(
    qn(tag) for tag in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:commentReference")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
_PARTS_LEFT_OUT = ("header", "footer", "footnotes", "endnotes")


def word_blocks(content: bytes) -> tuple[list[Block], list[str]]:
    """The body's blocks in order, and the words of headers, footers and notes."""
    document = cast(Any, docx.Document(io.BytesIO(content)))
    walk = _Walk(document)
    blocks = list(walk.blocks(document.element.body))
    left_out: list[str] = []
    for part in document.part.package.iter_parts():
        name = str(part.partname).rsplit("/", 1)[-1]
        if name.startswith(_PARTS_LEFT_OUT) and name.endswith(".xml"):
            for text in _paragraph_texts(part):
                left_out += [text] if text and text not in left_out else []
    return blocks, left_out


def _paragraph_texts(part: Any) -> Iterator[str]:
    element = cast(Any, getattr(part, "element", None))
    if element is None:  # a part python-docx does not parse itself
        element = cast(Any, parse_xml(part.blob))
    for found in element.iter(qn("w:p")):
        yield fold("".join(text.text or "" for text in found.iter(qn("w:t"))))


class _Walk:
    def __init__(self, document: Any) -> None:
        self._styles = {style.style_id: style for style in document.styles}
        self._numbering = Numbering(document)

    def blocks(self, parent: Any) -> Iterator[Block]:
        for element in parent:
            if element.tag == qn("w:p"):
                yield from self._paragraph(element)
            elif element.tag == qn("w:tbl"):
                yield self._table(element)
            elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:smartTag")):
                yield from self.blocks(element)

    def _table(self, table: Any) -> Block:
        rows: list[tuple[Cell, ...]] = []
        for row in table.iter(qn("w:tr")):
            if _nearest_table(row) is not table:
                continue
            cells = [cell for cell in row.iter(qn("w:tc")) if _nearest_row(cell) is row]
            rows.append(tuple(Cell(tuple(self.blocks(cell))) for cell in cells))
        return Block(kind="table", rows=tuple(rows))

    def _paragraph(self, element: Any) -> Iterator[Block]:
        style = self._style(element)
        level = _heading_level(style)
        label, depth = self._numbering.label(element, style)
        boxes: list[Any] = []
        runs = list(_runs(element, boxes))
        for number, (text, lead) in enumerate(_lines(runs)):
            block = paragraph(text, lead=lead)
            if label is not None and number == 0:
                listed = not label or not label[0].isdigit()
                block = replace(block, label=block.label or label or None, level=depth)
                block = replace(block, kind="list item" if listed else block.kind)
            if level:
                block = replace(block, kind="heading", level=level)
            if block.text:
                yield block
        for box in boxes:
            yield from self.blocks(box)

    def _style(self, element: Any) -> Any:
        properties = element.find(qn("w:pPr"))
        found = properties.find(qn("w:pStyle")) if properties is not None else None
        return self._styles.get(found.get(qn("w:val"))) if found is not None else None


def _nearest_table(element: Any) -> Any:
    return next(element.iterancestors(qn("w:tbl")), None)


def _nearest_row(element: Any) -> Any:
    return next(element.iterancestors(qn("w:tr")), None)


def _heading_level(style: Any) -> int:
    name = (getattr(style, "name", "") or "").lower()
    if name == "title":
        return 1
    if name.startswith("heading") and name[-1:].isdigit():
        return int(name[-1])
    return 0


def _runs(parent: Any, boxes: list[Any]) -> Iterator[tuple[str, bool]]:
    """Pieces of text with whether each is bold; text boxes met on the way are put into `boxes`."""
    for element in parent:
        if element.tag in _SKIPPED or not isinstance(element.tag, str):
            continue
        if element.tag == qn("w:txbxContent"):
            boxes.append(element)
        elif element.tag == qn("w:t"):
            yield element.text or "", _is_bold(element.getparent())
        elif element.tag in _BREAKS:
            yield _BREAKS[element.tag], _is_bold(element.getparent())
        else:
            yield from _runs(element, boxes)


def _is_bold(run: Any) -> bool:
    properties = run.find(qn("w:rPr"))
    bold = properties.find(qn("w:b")) if properties is not None else None
    return bold is not None and bold.get(qn("w:val")) not in ("0", "false", "off")


def _lines(runs: list[tuple[str, bool]]) -> Iterator[tuple[str, str]]:
    """Lines of the paragraph, parted at its own line breaks, each with its bold beginning."""
    text, lead, leading = "", "", True
    for piece, bold in runs:
        for number, part in enumerate(piece.split("\n")):
            if number:
                yield text, lead
                text, lead, leading = "", "", True
            leading = leading and (bold or not part.strip())
            lead += part if leading else ""
            text += part
    yield text, lead
