"""What a message is made of, as far as likeness goes: its words, their kinds, their pairs, and where it was said. Pure.

People, days, refs and the board's own matters count as what they are, not as the words they are written in, so
that what is learnt from one board's messages holds for another's.
"""

import itertools
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from boardclerk.dialogs.grammar.guards import ALREADY, MIGHT, NEGATED, OTHER_APOLOGY, PAST_ABSENCE, TALK
from boardclerk.dialogs.grammar.pattern import bits, first, may_hold
from boardclerk.dialogs.grammar.stems import stem
from boardclerk.dialogs.slots.plain import is_question, sentences
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_TOKEN = late(r"<([a-z])(\d+)>|(\d+)(?:st|nd|rd|th)?|[a-z]+(?:'[a-z]+)?|[?!]")
_GUARDS = tuple((name, guards, bits(guards)) for name, guards in (
    ("might", MIGHT), ("negated", NEGATED), ("talk", TALK), ("past", PAST_ABSENCE), ("sorry", OTHER_APOLOGY),
    ("before", ALREADY),
))  # fmt: skip
_SHORTEST = 5
"""Letters; a shorter word is not looked at for how it sounds."""


def _read_kinds() -> tuple[dict[str, tuple[str, ...]], tuple[tuple[str, str], ...]]:
    whole, begun = dict[str, tuple[str, ...]](), list[tuple[str, str]]()
    text = files("boardclerk.dialogs.likeness").joinpath("words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        kind, colon, words = line.partition(":")
        for word in words.split() if colon and not line.startswith("#") else ():
            if word.endswith("*"):
                begun.append((word[:-1], kind))
            else:
                whole[word] = (*whole.get(word, ()), kind)
    return whole, tuple(begun)


_WHOLE, _BEGUN = _read_kinds()


def _sound(word: str) -> str:
    """The consonants of a word, by which "meting" and "meeting" are one."""
    return word[0] + re.sub(r"(.)\1", r"\1", re.sub(r"[aeiouy']", "", word[1:]))


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A word's stem, its kinds, and what it counts as by itself."""
    kinds = (*_WHOLE.get(word, ()), *(kind for start, kind in _BEGUN if word.startswith(start)))
    root = stem(word)
    signs = [f"w {word}", *(f"c {kind}" for kind in kinds)]
    if root != word:
        signs.append(f"s {root}")
    if len(word) >= _SHORTEST and word.isalpha():
        signs.append(f"x {_sound(word)}")
    return root, ((word, *kinds) if word.startswith("<") else kinds), tuple(signs)


def is_known(word: str, weights: Mapping[str, object]) -> bool:
    """Whether a word, or one that sounds like it, is among the features of a model."""
    return f"w {word}" in weights or (len(word) >= _SHORTEST and f"x {_sound(word)}" in weights)


def _words(scene: Scene) -> Iterator[str]:
    """The words of the line: marks as what they stand for, the board's matters as such."""
    line, matters = scene.line, scene.world.matters
    for match in _TOKEN.finditer(line.text):
        kind, number, figure = match.groups()
        if kind == "p":
            is_sender = line.names[int(number)].ids == (scene.world.sender,)
            yield "<me>" if is_sender else "<person>"
        elif kind == "d":
            yield "<meeting>" if line.dates[int(number)].meetings else "<date>"
        elif kind:
            yield _MARKS.get(kind, "<other>")
        elif figure:
            yield "<number>"
        else:
            word = match.group()
            root, kinds, _ = _of_word(word)
            yield "<matter>" if root in matters and not kinds else word


_MARKS = {"u": "<person>", "g": "<group>", "r": "<ref>"}


def features(scene: Scene) -> frozenset[str]:
    """Everything a message counts as, by name."""
    words, signs = tuple(_words(scene)), (*_mood(scene), *_said_where(scene))
    return _of_few_words(words, signs) if len(words) <= _FEW else _of_words(words, signs)


_FEW = 12
"""Words. Marked, messages of so few are often the same: what they count as is kept."""


def _of_words(words: tuple[str, ...], signs: tuple[str, ...]) -> frozenset[str]:
    found = {f"m {sign}" for sign in signs}
    for word in words:
        found.update(_of_word(word)[2])
    for left, right in itertools.pairwise(("^", *words, "$")):
        found.update(_of_pair(left, right))
    found.update(f"f {kind}" for word in (*words, "$")[:3] for kind in _root_and_kinds(word)[1])
    if words:
        found.add(f"1 {_of_word(words[0])[0]}")
    found.add(f"m matters {min(3, words.count('<matter>'))}")
    found.add(f"m length {min(6, len(words) // 4)}")
    return frozenset(found)


_of_few_words = lru_cache(maxsize=256)(_of_words)


@lru_cache(maxsize=16384)
def _of_pair(left: str, right: str) -> tuple[str, ...]:
    """What two words, one after the other, count as together; "^" and "$" stand for the beginning and the end."""
    (root, kinds), (next_root, next_kinds) = _root_and_kinds(left), _root_and_kinds(right)
    return (f"b {root} {next_root}", *(f"d {a} {b}" for a in kinds for b in next_kinds))


def _root_and_kinds(word: str) -> tuple[str, tuple[str, ...]]:
    return (word, (word,)) if word in ("^", "$") else _of_word(word)[:2]


def _mood(scene: Scene) -> Iterator[str]:
    asked = [is_question(one) for s, e in sentences(scene.text) if (one := scene.text[s:e]).strip()]
    if asked and all(asked):
        yield "asks"
    elif any(asked):
        yield "asks too"
    if asked and asked[-1]:
        yield "asks last"
    if scene.text.rstrip().endswith("?"):
        yield "ends in ?"
    may_be = may_hold(scene.text)
    yield from (name for name, guards, of_guards in _GUARDS if of_guards & may_be and first(guards, scene.line))


def _said_where(scene: Scene) -> Iterator[str]:
    if not scene.heard.addressed:
        yield "overheard"
    if scene.heard.reply_to:
        yield f"in answer to {scene.heard.reply_to.split(':')[0]}"
    if scene.is_running:
        yield "running"
