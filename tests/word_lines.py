"""A Word file as lines of text, so that a person can review what changed in it."""

from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from docx.section import Section
from docx.table import Table
from docx.text.paragraph import Paragraph


def word_lines(content: bytes) -> str:
    """Return properties, header, footer and body: `[Style] text`, table rows between bars."""
    document = Document(BytesIO(content))
    core = document.core_properties
    lines = [f"title: {core.title}", f"author: {core.author}", f"status: {core.content_status}"]
    section: Section = document.sections[0]
    lines += [f"header {_said(p)}" for p in section.header.paragraphs]
    lines += [f"footer {_said(p)}" for p in section.footer.paragraphs]
    for block in document.iter_inner_content():
        lines += _rows(block) if isinstance(block, Table) else [_said(block)]
    return "\n".join(line for line in lines if line != "[Table Gap] ") + "\n"


def _said(paragraph: Paragraph) -> str:
    fields = "".join(f" {{{f.get(qn('w:instr'), '').strip()}}}" for f in paragraph._p.iter(qn("w:fldSimple")))
    bold = "".join(f"**{run.text}**" if run.bold else run.text for run in paragraph.runs)
    counted = "# " if paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None else ""
    return f"[{paragraph.style.name if paragraph.style else ''}] {counted}{bold}{fields}".replace("\t", " ⇥ ")


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        properties = row._tr.find(qn("w:trPr"))
        heads = properties is not None and properties.find(qn("w:tblHeader")) is not None
        cells = (" / ".join(p.text for p in cell.paragraphs) for cell in row.cells)
        yield f"{'|=' if heads else '| '} {' | '.join(cells)} |"
