"""Spells out what was shortened, dictated or misspelt, before anything is looked for. Pure."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from boardclerk.dialogs.grammar.line import Aligned, lowered
from boardclerk.dialogs.grammar.shorthand import FIGURES, WORDS
from boardclerk.dialogs.grammar.slips import KEYWORDS, NOT_SLIPS
from boardclerk.words.late import late

_TOKEN = late(r"w/(?= )|[a-zà-ÿ0-9]+(?:['/][a-zà-ÿ]+)*")
_POINT = late(rf"\b({'|'.join(FIGURES)}|\d{{1,2}}) (?:point|dot) ({'|'.join(FIGURES)}|\d{{1,2}})\b")
_ILL_HEALTH = late(r"\b(?:i'm|am|is|be|been|are|was|fell|taken|off|feeling|too|very|quite|really|still|mentally) $")
_NO_PROBLEM = late(r"\b(?:no|not? a|a|the|any|another) $")
"""Before “prob” or “probs”, which are then short for a problem."""


def _figure(word: str) -> str:
    return word if word.isdigit() else str(list(FIGURES).index(word))


_FRAME = (
    "close",
    "board",
    "action",
    "draft",
    "agenda",
    "please",
    "could",
    "would",
    "meeting",
    "done",
    "thanks",
    "sorry",
    "record",
)
_SWAPPED = {"".join(sorted(word)): word for word in _FRAME}
"""Words whose letters are often typed in another order."""


def _keyword(word: str) -> str | None:
    """The keyword `word` is a slip of, if it is one slip away from it and not a word itself."""
    if len(word) >= 4 and word.isalpha() and (swapped := _SWAPPED.get("".join(sorted(word)))):
        return swapped if word[0] == swapped[0] and word != swapped and word not in NOT_SLIPS else None
    if len(word) < 6 or word in NOT_SLIPS or word in KEYWORDS or not word.isalpha():
        return None
    near = (k for k in KEYWORDS if k[0] == word[0] and OSA.distance(word, k, score_cutoff=1) <= 1)
    return next((k for k in near if not _is_inflected(word, k)), None)


def _is_inflected(word: str, keyword: str) -> bool:
    """Whether the two are forms of one word, as "discharges" and "discharged" are."""
    ends = ("s", "d", "r")
    return (word[:-1] == keyword[:-1] and word[-1] in ends) or any(
        word == keyword + end or keyword == word + end for end in ends
    )


@lru_cache(maxsize=8192)
def _spelling(word: str) -> str | None:
    """How a word by itself is spelt out, if it is short for another or a slip of one."""
    return WORDS.get(word) or _keyword(word)


def _spelt(match: re.Match[str], text: str, known: frozenset[str]) -> str | None:
    word = match.group()
    spelt = _spelling(word)
    if spelt is None or word in known:
        return None
    if word == "ill" and _ILL_HEALTH.search(text[max(0, match.start() - 12) : match.start()]):
        return None
    if word in ("prob", "probs") and _NO_PROBLEM.search(text[max(0, match.start() - 9) : match.start()]):
        return None
    if word in ("rep", "id", "ta", "r", "its") and not _is_shorthand(word, text, match):
        return None
    return spelt


def _is_shorthand(word: str, text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 12]
    if word == "rep":
        return bool(re.match(r" (?:me|us|him|her|them)\b", after))
    if word == "id":
        return bool(re.match(r" (?:like|be|prefer|rather)\b", after))
    if word == "its":
        return bool(re.match(r" (?:a|the|not|done|all|been|complete|finished|closed|sorted)\b", after))
    return word == "ta" or bool(re.match(r" (?:you|we|they)\b", after))


_DICTATED = late(r",? (?P<stop>full stop|comma|colon|new (?:line|paragraph))(?= |$)")
_STOPS = {"full stop": ".", "comma": ",", "colon": ":"}
_FIGURE = "|".join(FIGURES[1:])
_TWO_FIGURES = late(
    rf"(?:(?<=action )|(?<=actions )|(?<=progress on )|(?<=update on )|^)({_FIGURE}) ({_FIGURE})\b"
    r"(?= (?:is|are|done|complete|closed|finished|comma|now)\b|,)"
)


_ITEM_IN_WORDS = late(
    rf"(?:(?<=item )|(?<=items )|(?<=item number ))({_FIGURE})\b(?! (?:point|dot|of|more|thing)\b)", re.IGNORECASE
)
"""The number of an item of the agenda, in words."""
_NEXT_ITEM = late(
    rf"(?:(?<=items \d and )|(?<=items \d, )|(?<=items \d & )|(?<=items \d to )|(?<=\d, \d and )|(?<=\d, \d, ))"
    rf"({_FIGURE})\b",
    re.IGNORECASE,
)


def _punctuated(message: Aligned) -> Aligned:
    """What was dictated with its commas and full stops said aloud."""
    low = lowered(message.text)
    if "," in low or ". " in low:
        return message
    return message.changed([(m.start(), m.end(), _STOPS.get(m["stop"], "\n")) for m in _DICTATED.finditer(low)])


def spelt_out(message: Aligned, low: str, known: frozenset[str]) -> Aligned:
    """`message` with its words spelt out; `low` is its text in lower case, `known` are never touched."""
    changes = [
        (match.start(), match.end(), new)
        for match in _TOKEN.finditer(low)
        if (new := _spelt(match, low, known)) is not None and new != match.group()
    ]
    changed = message.changed(changes)
    low = lowered(changed.text)
    if " comma" in low or " full stop" in low or " colon " in low:
        changed = _punctuated(changed)
        low = lowered(changed.text)
    if "item" in low:
        changed = changed.substituted(_ITEM_IN_WORDS, lambda match: str(FIGURES.index(match[1].lower())))
        while (
            more := changed.substituted(_NEXT_ITEM, lambda match: str(FIGURES.index(match[1].lower())))
        ) is not changed:
            changed = more
        low = lowered(changed.text)
    figures = list(_TWO_FIGURES.finditer(low))
    if not figures and " point " not in low and " dot " not in low:
        return changed
    said = sorted([*_POINT.finditer(low), *figures], key=lambda match: match.start())
    points = [(m.start(), m.end(), f"{_figure(m[1])}.{_figure(m[2])}") for m in said]
    return changed.changed(points)
