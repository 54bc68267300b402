"""HTML and Markdown to blocks. Markdown is made into HTML first, so that both are read alike."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser, LexborNode

from boardclerk.documents.reading.blocks import Block, BlockKind, Cell, fold, paragraph, starts_anew

_IGNORED = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "form", "button", "select"})
_FURNITURE = frozenset({"nav", "footer", "aside"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAK = "\n"
_SOFT = "\x1f"
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "blockquote",
    }
    | {
        "body",
        "html",
        "pre",
        "hr",
        "address",
        "figure",
        "details",
        "summary",
        "center",
        "form",
        "nav",
        "footer",
    }
    | {"aside", "tr", "td", "th", "tbody", "thead"}
    | set(_HEADINGS)
)


@dataclass
class _Line:
    """The inline text gathered so far, and how much of its beginning is bold."""

    text: str = ""
    lead: str = ""
    leading: bool = True

    def add(self, text: str, bold: bool) -> None:
        if self.leading and bold:
            self.lead += text
        elif self.leading and text.strip():
            self.leading = False
        elif self.leading:
            self.lead += text
        self.text += text


@dataclass
class _Walk:
    """Where the walk stands: what is being listed, quoted or headed."""

    soft_breaks: bool
    out: list[Block] = field(default_factory=list[Block])
    left_out: list[str] = field(default_factory=list[str])
    line: _Line = field(default_factory=_Line)

    def flush(self, kind: BlockKind, level: int, label: str | None = None) -> bool:
        line, self.line = self.line, _Line()
        pieces = _split_lines(line)
        for number, piece in enumerate(pieces):
            self.out.append(_block(piece, kind, level, label if number == 0 else None))
        return bool(pieces)


_SOFT_LINE = re.compile(f"{_SOFT}([^{_SOFT}{_BREAK}]*)")


def _kept_or_joined(match: re.Match[str]) -> str:
    """A source line's end is only a space, unless what follows begins something of its own."""
    return (_BREAK if starts_anew(match[1]) else " ") + match[1]


def _split_lines(line: _Line) -> list[_Line]:
    pieces: list[_Line] = []
    lead = line.lead
    for text in _SOFT_LINE.sub(_kept_or_joined, line.text).split(_BREAK):
        own, lead = lead[: len(text)], lead[len(text) + 1 :]
        if fold(text):
            pieces.append(_Line(text, own))
    return pieces


def _block(piece: _Line, kind: BlockKind, level: int, label: str | None) -> Block:
    if kind == "heading":
        read = paragraph(piece.text)
        return Block(kind="heading", text=read.text, label=read.label, level=level)
    if kind == "list item":
        read = paragraph(piece.text, lead=piece.lead)
        return replace(read, kind="list item", label=label or read.label, level=level)
    read = paragraph(piece.text, lead=piece.lead)
    return replace(read, kind="quote") if kind == "quote" else read


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _walk(node: LexborNode, walk: _Walk, kind: BlockKind, level: int, bold: bool) -> None:
    for child in _children(node):
        tag = (child.tag or "").lower()
        if tag == "-text":
            text = (child.text(deep=False) or "").replace("\r", "")
            text = re.sub(r"\s*\n\s*", _SOFT if walk.soft_breaks else " ", text)
            walk.line.add(text.replace("\t", " "), bold)
        elif tag == "br":
            walk.line.add(_BREAK, bold or walk.line.leading)
        elif tag in _IGNORED or tag.startswith(("_", "-", "!")):
            continue
        elif tag in _FURNITURE:
            text = fold(child.text(separator=" "))
            walk.left_out += [text] if text else []
        elif tag in _BLOCKS:
            _walk_block(child, tag, walk, kind, level, bold)
        else:
            _walk(child, walk, kind, level, bold or tag in ("strong", "b"))


def _walk_block(node: LexborNode, tag: str, walk: _Walk, kind: BlockKind, level: int, bold: bool) -> None:
    walk.flush(kind, level)
    if tag in _HEADINGS:
        _walk(node, walk, "heading", _HEADINGS[tag], False)
        walk.line.text = walk.line.text.replace(_BREAK, " ")
        walk.flush("heading", _HEADINGS[tag])
    elif tag == "table":
        walk.out += _table(node, walk)
    elif tag in ("ul", "ol"):
        _walk_list(node, tag, walk, level, kind == "list item")
    elif tag == "blockquote":
        _walk(node, walk, "quote", level, bold)
        walk.flush("quote", level)
    else:
        inner: BlockKind = "list item" if tag == "li" else kind
        _walk(node, walk, inner, level, bold or tag == "dt")
        walk.flush(inner, level)


def _walk_list(node: LexborNode, tag: str, walk: _Walk, level: int, nested: bool) -> None:
    deep = level + 1 if nested else level
    start = node.attributes.get("start") or "1"
    number = int(start) if start.isdecimal() and len(start) < 6 else 1
    style = (node.attributes.get("type") or "").lower()
    for child in _children(node):
        if (child.tag or "").lower() != "li":
            if fold(child.text()):
                _walk(_wrapped(child), walk, "list item", deep, False)
                walk.flush("list item", deep)
            continue
        label = None
        if tag == "ol":
            label = chr(96 + (number - 1) % 26 + 1) if style == "a" else str(number)
            number += 1
        before = len(walk.out)
        _walk(child, walk, "list item", deep, False)
        walk.flush("list item", deep)
        if label and len(walk.out) > before and walk.out[before].kind != "table":
            first = walk.out[before]
            walk.out[before] = replace(first, label=first.label or label)


def _wrapped(node: LexborNode) -> LexborNode:
    """`node` inside a parent of its own, so that the walk sees it as a child."""
    tree = LexborHTMLParser(f"<div>{node.html or ''}</div>")
    return tree.body or node


def _table(node: LexborNode, walk: _Walk) -> list[Block]:
    rows: list[tuple[Cell, ...]] = []
    for row in node.css("tr"):
        if _owner(row) != node.mem_id:
            continue
        cells = [cell for cell in _children(row) if (cell.tag or "").lower() in ("td", "th")]
        rows.append(tuple(_cell(cell, walk) for cell in cells))
    return [Block(kind="table", rows=tuple(row for row in rows if row))]


def _owner(row: LexborNode) -> int | None:
    parent = row.parent
    while parent is not None and (parent.tag or "").lower() != "table":
        parent = parent.parent
    return parent.mem_id if parent is not None else None


def _cell(node: LexborNode, walk: _Walk) -> Cell:
    inner = _Walk(walk.soft_breaks)
    _walk(node, inner, "paragraph", 0, (node.tag or "").lower() == "th")
    inner.flush("paragraph", 0)
    walk.left_out += inner.left_out
    return Cell(tuple(inner.out))


def html_blocks(text: str, *, soft_breaks: bool = False) -> tuple[list[Block], list[str]]:
    """The blocks of a page or fragment, and the text of its furniture (menus, footers)."""
    walk = _Walk(soft_breaks)
    tree = LexborHTMLParser(text)
    body = tree.body
    if body is None:
        return [], []
    for main in (tree.css("main"), tree.css("article")):
        if len(main) == 1 and len(fold(main[0].text())) > len(fold(body.text())) / 2:
            whole, chosen = fold(body.text(separator=" ")), fold(main[0].text(separator=" "))
            start = whole.find(chosen)
            if start >= 0:
                walk.left_out += [
                    part for part in (whole[:start].strip(), whole[start + len(chosen) :].strip()) if part
                ]
                body = main[0]
            break
    _walk(body, walk, "paragraph", 0, False)
    walk.flush("paragraph", 0)
    return walk.out, walk.left_out


_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FRONT_LINE = re.compile(r"^(title|date|time|location|venue|chair)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.I)


def markdown_blocks(text: str) -> tuple[list[Block], list[str]]:
    """The blocks of a Markdown file; what its front matter says of the meeting comes first."""
    front, left_out = list[Block](), list[str]()
    match = _FRONT_MATTER.match(text)
    if match:
        text = text[match.end() :]
        for line in match[1].split("\n"):
            known = _FRONT_LINE.match(line)
            if known:
                front.append(Block(kind="paragraph", text=f"Front matter {known[1].lower()}: {fold(known[2])}"))
            elif fold(line):
                left_out.append(fold(line))
    renderer = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
    html = renderer.render(_spaced_tables(text))
    blocks, furniture = html_blocks(html, soft_breaks=True)
    return front + blocks, left_out + furniture


def _spaced_tables(text: str) -> str:
    """A table directly under a line of text is still a table: give it the blank line it wants."""
    return re.sub(r"(?m)^(?!\s*\|)(.*\S.*)\n(?=\s*\|.*\|\s*\n\s*\|[\s:|-]+\|\s*$)", r"\1\n\n", text)
