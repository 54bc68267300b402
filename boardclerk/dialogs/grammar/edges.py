r"""The edges of words in a template, `\b`, where a mark such as <p0> is a word too. Pure."""

import re

from boardclerk.dialogs.grammar.alternatives import alternatives
from boardclerk.words.late import late

_OF_A_WORD = r"[\w<>]"
_EDGE = rf"(?:(?<!{_OF_A_WORD})(?={_OF_A_WORD})|(?<={_OF_A_WORD})(?!{_OF_A_WORD}))"
_BEGINS = rf"(?<!{_OF_A_WORD})"
"""The same where a sign of a word is sure to follow: it takes less than half as long to look for."""
_SIGN = late(r"(?:\\b)*(?:[a-z0-9<]|\\[wd])(?![?*{])")
_GROUP = late(r"\(\?(?::|P<\w+>)")
_LOOK = late(r"\(\?<?!")
_LOOKS_THEN_EDGE = late(r"(?<!\\)((?:\(\?<!(?:[^()\\]|\\b)*\))+)\\b")


def with_edges(template: str) -> str:
    r"""`template` with each `\b` spelt out."""
    template = _LOOKS_THEN_EDGE.sub(r"\\b\1", template)  # Few places are an edge: that is looked for before the rest.
    return re.sub(r"\\b", lambda edge: _BEGINS if _begins_a_word(template[edge.end() :]) else _EDGE, template)


def _begins_a_word(says: str) -> bool:
    """Whether whatever is found with `says` begins with a sign of a word; False where that is not plain to see."""
    if _SIGN.match(says):
        return True
    if look := _LOOK.match(says):
        return _begins_a_word(says[alternatives(says, look.end())[1] + 1 :])
    group = _GROUP.match(says)
    if group is None:
        return False
    ways, end = alternatives(says, group.end())
    return says[end + 1 : end + 2] not in ("?", "*", "{") and all(map(_begins_a_word, ways))
