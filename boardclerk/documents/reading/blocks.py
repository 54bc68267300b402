"""The common form every kind of file is brought to before it is read: blocks in reading order."""

import re
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "list item", "quote", "table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One heading, paragraph, list item, quoted paragraph or table.

    `level` is a heading's level (1 is the topmost) or how deep a list item is nested (0 is outermost).
    `label` is the mark of a numbered or lettered paragraph as printed, without brackets or full stop.
    `lead` is the part of the text set in bold at its beginning, `margin` what stands beside it.
    `ticked` tells of a list's tick box: True, False, or None where there is none.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    label: str | None = None
    lead: str = ""
    margin: str = ""
    ticked: bool | None = None
    rows: tuple[tuple["Cell", ...], ...] = ()

    @property
    def bold(self) -> bool:
        """True where the whole text is set in bold."""
        return bool(self.text) and len(self.lead) >= len(self.text.rstrip(" :"))


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    blocks: tuple[Block, ...] = ()

    @property
    def text(self) -> str:
        """All of the cell's words on one line."""
        return " ".join(words for block in self.blocks for words in whole_text(block))

    @property
    def lines(self) -> tuple[str, ...]:
        """The cell's paragraphs, those of tables within it included."""
        return tuple(words for block in self.blocks for words in whole_text(block))


def whole_text(block: Block) -> tuple[str, ...]:
    """Every piece of text in the block, its label and its cells included."""
    if block.kind == "table":
        return tuple(text for row in block.rows for cell in row for text in cell.lines)
    label = f"{block.label} " if block.label else ""
    return tuple(part for part in (f"{label}{block.text}".strip(), block.margin) if part)


_SPACE = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"})


def fold(text: str) -> str:
    """The words alone: white space folded, invisible characters and ligatures taken out."""
    text = text.replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "")
    return _SPACE.sub(" ", _CONTROL.sub("", text).translate(_LIGATURES)).strip()


_BULLET = re.compile(r"^(?:[•●○■▪◦‣⁃∙·–—\uf0b7\uf0a7]|[-*+o](?=\s))\s*")
_MARK = re.compile(
    r"^(?:item\s+)?(?:"
    r"(?P<ref>(?:\d{1,4}[/.]\d{1,4}(?:[/.]\d{1,4})*(?:\s?\([a-z]\)|[a-z])?"
    r"|(?-i:[A-Z]{1,4})/?\d{0,4}/\d{1,4}(?:/\d{1,4})*|(?-i:[A-Z]{1,3})\d{1,3}(?:\.\d{1,3})*(?=[.):]|\s[-–—])))(?:[.):]"
    r"|\s*[-–—])?\s+"
    r"|(?P<number>\d{1,3})\s?(?:[.):]|\s[-–—])\s*(?!\d)"
    r"|(?P<plain>\d{1,3})\s{2,}"
    r"|\(?(?P<letter>[a-zA-Z]|[ivx]{1,5})[.)]\s+"
    r"|\((?P<bracket>\d{1,2})\)\s+"
    r")(?=\S)",
    re.I,
)


def mark_of(text: str) -> tuple[str | None, bool, str]:
    """Split a line into its mark, whether that mark is a bullet or letter, and the rest.

    "3. Finance" gives ("3", False, "Finance"), "- milk" (None, True, "milk"), "a) x" ("a", True, "x").
    """
    bullet = _BULLET.match(text)
    if bullet and len(bullet.group()) < len(text):
        return None, True, text[bullet.end() :]
    match = _MARK.match(text)
    if not match:
        return None, False, text
    rest = text[match.end() :]
    if match["ref"]:
        return match["ref"], False, rest
    if match["number"] or match["plain"]:
        return match["number"] or match["plain"], False, rest
    return match["letter"] or match["bracket"], True, rest


_BOX = re.compile(r"^(?:\[([ xX✓✔]?)\]\s+|([☑✅])\s*|☐()\s*)(?=\S)")


def paragraph(text: str, *, lead: str = "", margin: str = "", level: int = 0) -> Block:
    """A block for one line of text: its mark read off, so that it may be a list item."""
    text = fold(text)
    label, listed, rest = mark_of(text)
    box = _BOX.match(rest)
    rest = rest[box.end() :] if box else rest
    lead = fold(lead)
    if lead and rest != text:
        lead = lead[len(text) - len(rest) :].lstrip()
    return Block(
        kind="list item" if listed else "paragraph",
        text=rest,
        label=label,
        lead=lead,
        margin=margin,
        level=level,
        ticked=None if box is None else bool((box[1] or box[2] or "").strip()),
    )


_LABELLED = re.compile(r"^[A-Z][A-Za-z'’/&() -]{1,40}:(?:\s|$)")
_ACTION = re.compile(r"^\W{0,3}(?:ACTIONS?|Actions?|RESOLVED|AGREED|NOTED|DECISION)\b\s*(?:[:\-–—(]|[A-Z]{2,4}\b)")


def starts_anew(line: str) -> bool:
    """True where a line cannot be the wrapped rest of the one before: it has a mark or a label of its own."""
    line = line.strip()
    label, listed, _rest = mark_of(line)
    return bool(label or listed or _LABELLED.match(line) or _ACTION.match(line))
