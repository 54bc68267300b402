"""Words that people are known to write, so that one that is none of them may be somebody's name. Pure."""

import re
from functools import cache
from importlib.resources import files

from boardclerk.dialogs.grammar.not_names import NOT_NAMES
from boardclerk.dialogs.grammar.shorthand import WORDS
from boardclerk.dialogs.grammar.slips import KEYWORDS, NOT_SLIPS

_SMALL = re.compile(r"(?<![A-Za-z'’-])[a-z]+(?![A-Za-z])")


@cache
def common_words() -> frozenset[str]:
    """Every word in small letters in the examples and among the kinds of words, and those that are nobody's name."""
    folder = files("boardclerk.dialogs").joinpath("examples")
    texts = [one.read_text(encoding="utf-8") for one in folder.iterdir() if one.name.endswith(".txt")]
    texts.append(files("boardclerk.dialogs.likeness").joinpath("words.txt").read_text(encoding="utf-8"))
    return frozenset(_SMALL.findall(" ".join(texts))) | NOT_NAMES | frozenset(WORDS) | frozenset(KEYWORDS) | NOT_SLIPS
