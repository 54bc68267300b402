"""A Word document being written: page, running header and footer, paragraphs, tables, reproducible bytes."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Twips
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.table import _Row as WordRow
from docx.text.paragraph import Paragraph

from boardclerk.documents.printed import Table, printable
from boardclerk.documents.word import look
from boardclerk.words.phrases import documents as words

_UNWANTED = ("thumbnail", "stylesWithEffects", "customXml", "webSettings", "extended-properties")
_MARGIN = 1247
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


class Sheet:
    """Wraps one python-docx document; nothing else in the program touches its XML."""

    def __init__(self, *, title: str, author: str, status: str) -> None:
        self._document = Document()
        self._nums = 0
        self._dress()
        self._name(title, author, status)

    def _dress(self) -> None:
        part = self._document.part
        for owner in (part.package, part):
            for key, rel in list(owner.rels.items()):
                if rel.reltype.rsplit("/", 1)[-1] in _UNWANTED:
                    del owner.rels[key]
        _refill(self._document.styles.element, parse_xml(look.STYLES))
        numbering = part.numbering_part.element
        _refill(numbering, parse_xml(f"<w:numbering {nsdecls('w')}>{look.NUMBERING}</w:numbering>"))
        _settle(self._document.settings.element)

    def _name(self, title: str, author: str, status: str) -> None:
        core = self._document.core_properties
        for child in list(core._element):  # pyright: ignore[reportPrivateUsage]
            core._element.remove(child)  # pyright: ignore[reportPrivateUsage]
        core.title, core.author, core.content_status = printable(title), printable(author), printable(status)
        core.language = words.LANGUAGE

    def page(self, *, marking: str | None, name: str, status: str) -> None:
        """Set A4 and what stands on every page: marking, name, status, page number."""
        section: Section = self._document.sections[0]
        section.page_width, section.page_height = Twips(11906), Twips(16838)
        section.left_margin = section.right_margin = Twips(_MARGIN)
        section.top_margin = section.bottom_margin = Twips(1304)
        section.header_distance = section.footer_distance = Twips(567)
        header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
        header.style, footer.style = "Header", "Footer"
        _write(header, name)
        _write(footer, f"{status}\t{words.PAGE} ")
        _field(footer, "PAGE")
        _write(footer, f" {words.PAGE_OF} ")
        _field(footer, "NUMPAGES")
        if marking:
            _write(header.insert_paragraph_before(style="Marking"), marking)
            _write(section.footer.add_paragraph(style="Marking"), marking)

    def write(self, text: str, style: str) -> Paragraph:
        """Add a paragraph in a style of the style sheet."""
        paragraph = self._document.add_paragraph(style=style)
        _write(paragraph, text)
        return paragraph

    def labelled(self, label: str, text: str, style: str) -> Paragraph:
        """Add a paragraph that begins with `label` in bold."""
        paragraph = self._document.add_paragraph(style=style)
        _write(paragraph, label, bold=True)
        _write(paragraph, text)
        return paragraph

    def counting(self, first: int) -> int:
        """Begin counting paragraphs in the margin at `first`; returns what `count` wants."""
        self._nums += 1
        num = parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{self._nums}"><w:abstractNumId w:val="0"/>'
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
        )
        self._document.part.numbering_part.element.append(num)
        return self._nums

    def count(self, paragraph: Paragraph, counter: int, left: int) -> None:
        """Give a paragraph whose text begins at `left` the next small number, at the very margin."""
        properties = paragraph._p.get_or_add_pPr()  # pyright: ignore[reportPrivateUsage]
        properties.get_or_add_numPr().get_or_add_ilvl().val = 0
        properties.get_or_add_numPr().get_or_add_numId().val = counter
        paragraph.paragraph_format.left_indent = Twips(left)
        paragraph.paragraph_format.first_line_indent = Twips(-left)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(look.INDENT))

    def table(self, table: Table, *, indent: int = 0) -> None:
        """Add a table with a header row that is repeated on every page it reaches."""
        width = look.TEXT_WIDTH - indent
        whole = sum(column.weight for column in table.columns)
        widths = [width * column.weight // whole for column in table.columns]
        drawn = self._document.add_table(rows=0, cols=len(widths), style="Table Grid")
        _frame(drawn, table.title, widths, indent)
        _head(_row(drawn, widths), table)
        for texts in table.rows:
            for cell, column, text in zip(_row(drawn, widths).cells, table.columns, texts, strict=True):
                _fill(cell, text, bold=column.strong, centred=column.centred)
        self._document.add_paragraph(style="Table Text")

    def saved(self) -> bytes:
        """Return the file; the same document gives the same bytes."""
        raw, out = BytesIO(), BytesIO()
        self._document.save(raw)
        with ZipFile(raw) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
            for name in source.namelist():
                entry = ZipInfo(name, _LONG_AGO)
                entry.compress_type = ZIP_DEFLATED
                target.writestr(entry, source.read(name))
        return out.getvalue()


def _refill(element: BaseOxmlElement, other: BaseOxmlElement) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(list(other))


def _settle(settings: BaseOxmlElement) -> None:
    """Keep only what is ours: no compatibility mode, British English, no clock in revision marks."""
    wanted = (
        f'<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="15"/></w:compat><w:themeFontLang w:val="{words.LANGUAGE}"/></w:settings>'
    )
    _refill(settings, parse_xml(wanted))


def _write(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    run = paragraph.add_run(printable(text))
    if bold:
        run.bold = True


def _field(paragraph: Paragraph, code: str) -> None:
    """Add a field such as PAGE, which Word works out when it lays the page out."""
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))  # pyright: ignore[reportPrivateUsage]


def _frame(drawn: WordTable, title: str, widths: Iterable[int], indent: int) -> None:
    drawn.autofit = False
    properties = drawn._tbl.tblPr  # pyright: ignore[reportPrivateUsage]
    whole = parse_xml(f'<w:tblW {nsdecls("w")} w:w="{sum(widths)}" w:type="dxa"/>')
    inset = parse_xml(f'<w:tblInd {nsdecls("w")} w:w="{indent}" w:type="dxa"/>')
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    properties.insert(1, whole)
    properties.find(qn("w:tblLayout")).addprevious(inset)
    caption = parse_xml(f"<w:tblCaption {nsdecls('w')}/>")
    caption.set(qn("w:val"), printable(title))
    properties.append(caption)
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = Twips(width)


def _row(drawn: WordTable, widths: Iterable[int]) -> WordRow:
    row = drawn.add_row()
    properties = row._tr.get_or_add_trPr()  # pyright: ignore[reportPrivateUsage]
    properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Twips(width)
    return row


def _head(row: WordRow, table: Table) -> None:
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))  # pyright: ignore[reportPrivateUsage]
    for cell, column in zip(row.cells, table.columns, strict=True):
        _fill(cell, column.heading, bold=True, centred=column.centred)
        shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{look.SHADE}"/>'
        cell._tc.get_or_add_tcPr().append(parse_xml(shade))  # pyright: ignore[reportPrivateUsage]
        cell.paragraphs[0].paragraph_format.keep_with_next = True


def _fill(cell: WordCell, text: str, *, bold: bool, centred: bool) -> None:
    """Write a cell: its first line, bold where the column is, and each further line as a paragraph."""
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.style = "Table Text"
        _write(paragraph, line, bold=bold and number == 0)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
