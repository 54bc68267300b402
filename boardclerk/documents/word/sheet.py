"""A Word document being written: page, running header and footer, paragraphs, tables, reproducible bytes."""

from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from boardclerk.documents.printed import printable
from boardclerk.documents.tables import Table
from boardclerk.documents.word import look
from boardclerk.documents.word.tables import table_xml
from boardclerk.words.phrases import documents as words

_UNWANTED = frozenset({"thumbnail", "stylesWithEffects", "customXml", "webSettings", "extended-properties"})
_SIDE, _TOP, _BOTTOM, _EDGE = Twips(1247), Twips(1531), Twips(1418), Twips(567)
_CORE = "docProps/core.xml"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


class Sheet:
    """One document with the styles of `look` in place of the template's. `status` is kept in its properties."""

    def __init__(self, *, title: str, author: str, status: str) -> None:
        self._document = Document()
        self._core = _core_xml(title, author, status)
        self._counters = 0
        part = self._document.part
        _leave_out(part.rels)
        if part.package:
            _leave_out(part.package.rels)
        self._numbering: Any = part.numbering_part.element
        _refill(self._document.styles.element, look.STYLES)
        _refill(self._numbering, look.NUMBERING)
        _refill(self._document.settings.element, look.SETTINGS)

    def page(self, *, marking: str | None, name: str, status: str) -> None:
        """Set A4 and what stands on every page: marking, name, status, page number."""
        section = self._document.sections[0]
        section.page_width, section.page_height = Twips(11906), Twips(16838)
        section.left_margin = section.right_margin = _SIDE
        section.top_margin, section.bottom_margin = _TOP, _BOTTOM
        section.header_distance = section.footer_distance = _EDGE
        header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
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
        return self.labelled("", text, style)

    def labelled(self, label: str, text: str, style: str) -> Paragraph:
        """Add a paragraph that begins with `label` in bold."""
        paragraph = self._document.add_paragraph(style=style)
        if label:
            _write(paragraph, label, bold=True)
        _write(paragraph, text)
        return paragraph

    def counting(self, first: int) -> int:
        """Begin counting paragraphs in the margin at `first`; returns what `count` wants."""
        self._counters += 1
        self._numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{self._counters}"><w:abstractNumId w:val="0"/>'
                f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
            )
        )
        return self._counters

    def count(self, paragraph: Paragraph, counter: int, left: int) -> None:
        """Give a paragraph whose text begins at `left` the next small number, at the very margin."""
        layout = paragraph.paragraph_format
        element: Any = layout.element
        numbered = element.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val = 0
        numbered.get_or_add_numId().val = counter
        layout.left_indent, layout.first_line_indent = Twips(left), Twips(-left)
        layout.tab_stops.add_tab_stop(Twips(look.INDENT))  # pyright: ignore[reportUnknownMemberType]

    def table(self, table: Table, *, indent: int = 0) -> None:
        """Add a table, `indent` twentieths of a point inside the text, and the small gap after it."""
        gap: Any = self._document.add_paragraph(style="Table Gap").paragraph_format.element
        gap.addprevious(parse_xml(table_xml(table, indent=indent)))

    def saved(self) -> bytes:
        """Return the file. The same document gives the same bytes: nothing in it tells when it was written."""
        raw, out = BytesIO(), BytesIO()
        self._document.save(raw)
        with ZipFile(raw) as source, ZipFile(out, "w") as target:
            for name in source.namelist():
                entry = ZipInfo(name, _LONG_AGO)
                entry.compress_type = ZIP_DEFLATED
                target.writestr(entry, self._core if name == _CORE else source.read(name))
        return out.getvalue()


def _leave_out(rels: dict[str, Any]) -> None:
    """Part with what the template brings along and nobody needs: a picture of it, another style sheet."""
    for key in [key for key, rel in rels.items() if rel.reltype.rsplit("/", 1)[-1] in _UNWANTED]:
        del rels[key]


def _refill(element: Any, xml: str) -> None:
    """Put the children of `xml` in place of the element's own."""
    for child in list(element):
        element.remove(child)
    other: Any = parse_xml(xml)
    element.extend(list(other))


def _core_xml(title: str, author: str, status: str) -> str:
    """Return the document's properties, without the dates python-docx would put in."""
    title, author, status = (escape(printable(each)) for each in (title, author, status))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<cp:coreProperties {nsdecls('cp', 'dc')}><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
        f"<dc:language>{words.LANGUAGE}</dc:language><cp:contentStatus>{status}</cp:contentStatus>"
        "</cp:coreProperties>"
    )


def _write(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    run = paragraph.add_run(printable(text))
    if bold:
        run.bold = True


def _field(paragraph: Paragraph, code: str) -> None:
    """Add a field such as PAGE, which Word works out when it lays the page out."""
    element: Any = paragraph.paragraph_format.element
    element.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
