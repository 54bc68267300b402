"""Text files to blocks: lines wrapped or not, tabs or gaps for columns, stray tags taken as tags."""

import re

from boardclerk.documents.reading.blocks import Block
from boardclerk.documents.reading.columns import segments_of
from boardclerk.documents.reading.layout import blocks_of

_RULE = re.compile(r"^\s*[-=_*~#.]{3,}\s*$")


def plain_blocks(text: str) -> list[Block]:
    """The blocks of a text file; ruled lines ("-----", "=====") part paragraphs and say nothing."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n")
    return blocks_of([segments_of("" if _RULE.match(line) else line.rstrip()) for line in lines])
