"""The style sheet of our Word documents: A4, plain type, black on white. Lengths in twentieths of a point.

The template that comes with python-docx brings blue headings and American English; this takes its place.
"""

from docx.oxml.ns import nsdecls

from boardclerk.words.phrases.documents import LANGUAGE

FONT = "Arial"
TEXT_WIDTH = 9412
"""Between the side margins of A4 (11906 less 2 × 1247)."""
INDENT = 567
"""Where an item's text begins, right of its number."""
GREY = "595959"
SHADE = "E7E6E6"

_DEFAULTS = f"""
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:eastAsia="{FONT}"/>
    <w:sz w:val="22"/><w:szCs w:val="22"/>
    <w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>"""


def _style(name: str, paragraph: str = "", letters: str = "", *, after: str = "", quick: bool = True) -> str:
    """One paragraph style based on Normal; `after` names the style of the paragraph that follows."""
    identity = name.replace(" ", "")
    built_on = "" if name == "Normal" else '<w:basedOn w:val="Normal"/>'
    following = f'<w:next w:val="{after}"/>' if after else ""
    default = ' w:default="1"' if name == "Normal" else ""
    shown_name = name.lower() if name.startswith(("Heading", "Header", "Footer")) else name
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{identity}"><w:name w:val="{shown_name}"/>'
        f"{built_on}{following}{'<w:qFormat/>' if quick else ''}"
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _gap(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


_BOLD = "<w:b/><w:bCs/>"
_KEEP = "<w:keepNext/><w:keepLines/>"
_RIGHT_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
_BAR = f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{GREY}"/></w:pBdr>'
_LABEL_TAB = 2268

_PARAGRAPHS = (
    _style("Normal"),
    _style("Title", _KEEP + _gap(0, 40), _BOLD + _size(36), after="Subtitle"),
    _style("Subtitle", _KEEP + _gap(0, 240), _size(26), after="MeetingDetail"),
    _style(
        "Heading 1",
        f'{_KEEP}<w:tabs><w:tab w:val="left" w:pos="{INDENT}"/></w:tabs>{_gap(320, 120)}'
        f'<w:ind w:left="{INDENT}" w:hanging="{INDENT}"/><w:outlineLvl w:val="0"/>',
        _BOLD + _size(24),
        after="BodyText",
    ),
    _style(
        "Table Heading",
        f'{_KEEP}{_gap(200, 80)}<w:ind w:left="{INDENT}"/>',
        _BOLD,
        after="BodyText",
    ),
    _style(
        "Meeting Detail",
        f'<w:tabs><w:tab w:val="left" w:pos="{_LABEL_TAB}"/></w:tabs>{_gap(0, 60)}'
        f'<w:ind w:left="{_LABEL_TAB}" w:hanging="{_LABEL_TAB}"/>',
    ),
    _style("Small Print", _gap(120, 120), f'<w:color w:val="{GREY}"/>' + _size(18)),
    _style("Body Text", f'<w:ind w:left="{INDENT}"/>'),
    _style("List", f'<w:ind w:left="{INDENT + 425}" w:hanging="425"/>'),
    _style("Note", f'<w:ind w:left="{INDENT}"/>', "<w:i/><w:iCs/>"),
    _style("Decision", f'<w:keepLines/>{_BAR}{_gap(120, 120)}<w:ind w:left="{INDENT + 200}"/>'),
    _style("Table Text", '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>', _size(20)),
    _style("Table Gap", '<w:spacing w:before="0" w:after="0" w:line="40" w:lineRule="exact"/>', _size(4)),
    _style("Header", _RIGHT_TAB + _gap(0, 0), f'<w:color w:val="{GREY}"/>' + _size(18), quick=False),
    _style("Footer", _RIGHT_TAB + _gap(0, 0), f'<w:color w:val="{GREY}"/>' + _size(18), quick=False),
    _style("Marking", f'{_gap(0, 60)}<w:jc w:val="center"/>', _BOLD + _size(22), quick=False),
)

_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_OTHERS = f"""
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr><w:tblBorders>{_EDGES}</w:tblBorders><w:tblCellMar>
    <w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>"""

STYLES = f"<w:styles {nsdecls('w')}>{_DEFAULTS}{''.join(_PARAGRAPHS)}{_OTHERS}</w:styles>"

NUMBERING = f"""<w:numbering {nsdecls("w")}>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="tab"/><w:lvlText w:val="%1"/>
<w:lvlJc w:val="left"/><w:rPr><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="{GREY}"/>
<w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:lvl></w:abstractNum></w:numbering>"""
"""The small numbers beside the paragraphs of an item."""

SETTINGS = f"""<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="{INDENT}"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"
w:val="15"/></w:compat><w:themeFontLang w:val="{LANGUAGE}"/></w:settings>"""
"""No compatibility mode, British English."""
