"""PDF files to blocks.

The layout of a page (indents, columns) is taken from pypdf's layout mode, the spaces between words
from its plain mode, since each alone loses what the other keeps.
"""

import io
import logging
import re
from collections import Counter

from pypdf import PdfReader

from boardclerk.documents.reading.blocks import Block, fold
from boardclerk.documents.reading.columns import Line, segments_of
from boardclerk.documents.reading.layout import blocks_of

logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what is wrong with a file is said in one sentence of ours

_PAGE_NUMBER = re.compile(r"^\W*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*$", re.I)
_WIDE, _NARROW = 5, 3
"""Spaces that part columns: in a page whose words are themselves set wide apart, and in any other."""


def pdf_blocks(content: bytes) -> tuple[list[Block], list[str]]:
    """The blocks of all pages, and the lines that stand on every page or number it."""
    reader = PdfReader(io.BytesIO(content))
    texts = [(page.extract_text(extraction_mode="layout"), page.extract_text()) for page in reader.pages]
    gap = _gap("\n".join(layout for layout, _ in texts))
    pages = [_page_lines(layout, plain, gap) for layout, plain in texts]
    running = _running_lines(pages)
    lines: list[Line] = []
    left_out: list[str] = []
    for page in pages:
        for number, line in enumerate(page):
            edge = number < 3 or number >= len(page) - 3
            if edge and (_shape(line) in running or _PAGE_NUMBER.match(line)):
                left_out += [fold(line)] if fold(line) and fold(line) not in left_out else []
            else:
                lines.append(segments_of(line, gap))
    return blocks_of(_without_page_gaps(lines)), left_out


def _gap(layout: str) -> int:
    """How many spaces part columns here, by how wide the spaces between words are."""
    widths = [len(match[1]) for match in re.finditer(r"\S( +)(?=\S)", layout)]
    single = sum(1 for width in widths if width == 1)
    return _NARROW if single > len(widths) * 0.8 else _WIDE


def _page_lines(layout: str, plain: str, gap: int) -> list[str]:
    spaced = _spaced(layout.replace("\t", "    "), plain, gap)
    lines = [line.rstrip() for line in spaced.split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return _closed_up(lines)


def _closed_up(lines: list[str]) -> list[str]:
    """Double spacing taken out: where nearly every second line is blank, a blank one says nothing."""
    blanks = sum(1 for line in lines if not line)
    if blanks * 5 > len(lines) * 2:
        return [line for number, line in enumerate(lines) if line or (number and not lines[number - 1])]
    return lines


def _spaced(layout: str, plain: str, gap: int) -> str:
    """The layout's lines with the plain text's spaces between words, where a line's letters are found there.

    Only where the layout sets words wide apart: it loses spaces then, as the plain text does in spaced out type.
    """
    if gap == _NARROW:
        return layout
    letters = "".join(plain.split())
    ends: dict[int, bool] = {}  # where words end, and whether a line ends there too, which is no guess of pypdf's
    count = 0
    for word in re.finditer(r"(\S+)(\s*)", plain):
        count += len(word[1])
        ends[count] = "\n" in word[2]
    out: list[str] = []
    reached = 0
    for line in layout.split("\n"):
        own = "".join(line.split())
        found = letters.find(own, reached) if own else -1
        found = found if found >= 0 else letters.find(own)
        if own and found >= 0:
            reached = found + len(own)
            line = _respaced(line, found, ends, gap)
        out.append(line)
    return "\n".join(out)


def _respaced(line: str, at: int, ends: dict[int, bool], wide: int) -> str:
    """One line whose letters begin at letter `at` of the plain text, in which words end at `ends`."""
    stripped = line.lstrip()
    out = [line[: len(line) - len(stripped)]]
    for piece in re.finditer(r"(\S)(\s*)", stripped):
        at += 1
        gap = piece[2]
        out.append(piece[1] + (gap if len(gap) >= wide else " " if at in ends and (gap or ends[at]) else ""))
    return "".join(out)


def _shape(line: str) -> str:
    """A line without its numbers, by which a running header or footer is known."""
    return re.sub(r"\d+", "0", fold(line)).lower()


def _running_lines(pages: list[list[str]]) -> set[str]:
    counts = Counter(shape for page in pages for shape in {_shape(line) for line in page[:3] + page[-3:] if line})
    return {shape for shape, count in counts.items() if count > 2 and count > len(pages) / 2}


def _without_page_gaps(lines: list[Line]) -> list[Line]:
    """Blank lines more than one in a row taken out."""
    return [line for n, line in enumerate(lines) if line.segments or (n and lines[n - 1].segments)]
