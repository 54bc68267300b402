"""The examples a message is nearest to, for a person who mends them. Pure."""

import math
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from boardclerk.dialogs.grammar.line import lowered
from boardclerk.dialogs.grammar.stems import stem
from boardclerk.dialogs.likeness.learning import read_examples


@dataclass(frozen=True, slots=True)
class Kept:
    """One line of a file of examples."""

    intent: str
    said: str
    file: str
    words: frozenset[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"[a-z]+(?:'[a-z]+)?|\d+", lowered(text)))


@cache
def kept_examples() -> tuple[Kept, ...]:
    """Every example that comes with the clerk, in the order of its files."""
    folder = files("boardclerk.dialogs").joinpath("examples")
    named = sorted((one for one in folder.iterdir() if one.name.endswith(".txt")), key=lambda one: one.name)
    return tuple(
        Kept(intent, said, one.name, _words(said))
        for one in named
        for intent, _, said in read_examples(one.read_text(encoding="utf-8"))
    )


def nearest(text: str, intent: str, most: int = 2) -> list[Kept]:
    """The examples of `intent` that share most words with `text`, the nearest first."""
    words = _words(text)

    def shared(one: Kept) -> float:
        return len(words & one.words) / math.sqrt(max(1, len(words)) * max(1, len(one.words)))

    near = [one for one in kept_examples() if one.intent == intent and words & one.words]
    return sorted(near, key=lambda one: -shared(one))[:most]
