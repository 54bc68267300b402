"""A table of ours as the XML Word keeps: fixed widths, a header row that repeats, no row split in two."""

from collections.abc import Sequence
from html import escape

from docx.oxml.ns import nsdecls

from boardclerk.documents.printed import printable
from boardclerk.documents.tables import Column, Table
from boardclerk.documents.word import look


def table_xml(table: Table, *, indent: int) -> str:
    """Return the `w:tbl` of a table that begins `indent` twentieths of a point inside the text."""
    width = look.TEXT_WIDTH - indent
    whole = sum(column.weight for column in table.columns)
    widths = [width * column.weight // whole for column in table.columns]
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    rows = "".join(_row(table.columns, widths, row) for row in table.rows)
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{indent}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:firstColumn="0"/>'
        f'<w:tblCaption w:val="{_text(table.title)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_head(table.columns, widths)}{rows}</w:tbl>"
    )


def _head(columns: Sequence[Column], widths: Sequence[int]) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.SHADE}"/>'
    cells = (
        _cell(_line(column.heading, bold=True, centred=column.centred, kept=True), width, shade)
        for column, width in zip(columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(columns: Sequence[Column], widths: Sequence[int], texts: Sequence[str]) -> str:
    cells = (_cell(_lines(column, text), width) for column, width, text in zip(columns, widths, texts, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(content: str, width: int, shade: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{content}</w:tc>'


def _lines(column: Column, text: str) -> str:
    """Return a cell's first line, bold where the column is, and each further line as a paragraph."""
    return "".join(
        _line(line, bold=column.strong and number == 0, centred=column.centred)
        for number, line in enumerate(printable(text).split("\n"))
    )


def _line(text: str, *, bold: bool, centred: bool, kept: bool = False) -> str:
    keep = "<w:keepNext/>" if kept else ""
    centre = '<w:jc w:val="center"/>' if centred else ""
    letters = "<w:rPr><w:b/><w:bCs/></w:rPr>" if bold else ""
    run = f'<w:r>{letters}<w:t xml:space="preserve">{_text(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="TableText"/>{keep}{centre}</w:pPr>{run}</w:p>'


def _text(text: str) -> str:
    return escape(printable(text))
