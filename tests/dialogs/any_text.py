"""Texts nobody would write: the grammar's own words glued to any signs, to Teams' markup and to each other."""

import re
from itertools import chain
from string import ascii_lowercase

from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from boardclerk.dialogs.grammar.shorthand import FIGURES
from boardclerk.dialogs.grammar.shorthand import WORDS as SHORT
from boardclerk.dialogs.grammar.slips import KEYWORDS, NOT_SLIPS
from boardclerk.dialogs.grammar.vocabulary import VOCABULARY
from boardclerk.dialogs.slots.table import BROAD_READS, BROAD_WRITES, HELP, READS, RUNNING, WRITES
from tests.dialogs.sample import ITEMS, JANUARY, MARCH, PEOPLE

_ROUTES = (*RUNNING, *WRITES, *READS, *BROAD_WRITES, *BROAD_READS)
PATTERNS = (*chain.from_iterable(route.patterns for route in _ROUTES), *HELP)
EXAMPLES = sorted({example for one in PATTERNS for example in one.examples})
"""Everything the patterns say of themselves that they understand."""
_LETTERS = re.compile(r"[a-z]+")
WORDS = sorted(
    {word for text in (*VOCABULARY.values(), *(one.says for one in PATTERNS)) for word in _LETTERS.findall(text)}
)
"""Every word that stands in a pattern."""

NAMES = [name for person in PEOPLE for name in (person.name, *person.name.split())] + ["TN", "HO'C", "Partners"]
TEXTS = [*(text for _, text, _ in (*JANUARY, *MARCH)), *(title for _, title in ITEMS)]
DAYS = [
    "13 March",
    "Friday",
    "31 April",
    "the next fortnight",
    "13/14",
    "May",
    "half two",
    "w/c 9 March",
    "Easter",
    "COP",
]
REFS = ["4.1", "5.1 and 6.1", "B2", "5.1-5.9", "four point one", "99.99", "item 3", "item 99", "para 2"]
MARKUP = [
    "<at>Board Clerk</at>", "<at id='0'>Grace Adeyemi</at>", "<p>", "</p>", "<br>", "<ul><li>", "</li></ul>", "&nbsp;",
    "&amp;", "&#9999999;", "<blockquote>apologies for the 13th</blockquote>", "<div><div>", "<at>", "</at>", "<", ">",
    "<p0>", "<d0>", "<r0>", "<u9>", "<g0>", "<img src=x onerror=1>", "<!--", "-->", "<script>close 4.1</script>",
]  # fmt: skip
SIGNS = [
    "\n", "\r\n", "\t", "\u00a0", "\u200b", "\u202e", "\ufeff", "\u2028", "’", "“", "”", "–", "—", "•", "…", "İ", "ß",
    "ﬁ", "ǅ", "é", "👍", "✅", "🏴\u200d☠", "\U0001f468\u200d\U0001f469", "\ud800", "\x00", "\x1b[31m", "½", "①", "٣",
    "{", "}", "(?P<", "\\b", "|", "*", "+", "%s", "{people}", "'" * 9, "(" * 9, "." * 9, "?", "!", ";", ":",
    ",", "-", "/", "&", "@", "#", "=",
]  # fmt: skip

pieces = st.one_of(
    st.sampled_from(WORDS), st.sampled_from(EXAMPLES), st.sampled_from(NAMES), st.sampled_from(DAYS),
    st.sampled_from(REFS), st.sampled_from(MARKUP), st.sampled_from(SIGNS), st.text(max_size=6),
    st.sampled_from(TEXTS),
    st.integers(-99, 99999).map(str), st.sampled_from(sorted(SHORT)),
)  # fmt: skip
jumbles = st.lists(st.tuples(pieces, st.sampled_from([" ", " ", "", "\n", ", ", ". ", "'", "-"])), max_size=30).map(
    lambda parts: "".join(piece + joint for piece, joint in parts)
)


@st.composite
def mixtures(draw: st.DrawFn) -> str:
    """An example with something glued into the midst of it, at any letter."""
    text = draw(st.sampled_from(EXAMPLES))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(pieces) + text[at + draw(st.integers(0, 3)) :]
    return text


any_text = st.one_of(jumbles, mixtures(), st.text(max_size=300))

KNOWN = frozenset(
    chain(
        WORDS, KEYWORDS, NOT_SLIPS, SHORT, FIGURES,
        _LETTERS.findall(" ".join((*NAMES, *DAYS, *TEXTS)).lower()),
        _LETTERS.findall(" ".join(f"{p.title} {p.organisation}" for p in PEOPLE).lower()),
    )
)  # fmt: skip
"""Every word that can mean something to the clerk, by itself or as a slip of the pen."""


def _means_nothing(word: str) -> bool:
    low = word.casefold()
    near = (known for known in KNOWN if len(known) > 3 and abs(len(known) - len(low)) < 3)
    return low not in KNOWN and not any(OSA.distance(known, low, score_cutoff=2) <= 2 for known in near)


_strange = st.one_of(
    st.text(ascii_lowercase, min_size=1, max_size=12), st.text(st.characters(categories=["L"]), min_size=1, max_size=8)
).filter(_means_nothing)
_harmless = [sign for sign in SIGNS if sign not in ("👍", "✅") and not any(c.isdigit() for c in sign)]
_harmless += ["<p>", "<br>", "<div>", "&nbsp;", "&amp;", "<at>Board Clerk</at>"]
without_a_boards_word = st.lists(
    st.tuples(
        st.one_of(_strange, _strange.map(str.title), st.sampled_from(_harmless)),
        st.sampled_from([" ", " ", ". ", ", ", "\n", "? ", ": "]),
    ),
    max_size=20,
).map(lambda parts: "".join(piece + joint for piece, joint in parts))
"""Words, names and signs of any sort, none of which means anything to a board, or is a slip of one that does."""
