"""One way of saying one thing, with the examples that prove it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from boardclerk.dialogs.grammar.line import Line
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.words.sieve import Sieve

_NUMBERS: dict[str, int] = {}
"""Every way of saying something has a number, in the order they are read in from the files of the grammar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Words that mean something: `says` is looked for in the marked message, `means` is an intent or a sign.

    `gives` are slots known from the words alone; every one of `examples` has to be understood so.
    """

    means: str
    says: str
    examples: tuple[str, ...] = ()
    gives: Mapping[str, object] = field(default_factory=dict[str, object])
    bit: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bit", 1 << _NUMBERS.setdefault(self.says, len(_NUMBERS)))

    def find(self, text: str) -> re.Match[str] | None:
        return pattern(self.says).search(text) if self.bit & may_hold(text) else None

    def search(self, text: str) -> re.Match[str] | None:
        """What `find` finds, where `may_hold` has been asked already."""
        return pattern(self.says).search(text)


def may_hold(text: str) -> int:
    """The bits of the patterns `text` may hold; a pattern whose bit is not set is not found in it."""
    return _seen(text, len(_NUMBERS))


@lru_cache(maxsize=32)
def _seen(text: str, numbered: int) -> int:
    return _sieve(numbered).seen(text)


@lru_cache(maxsize=1)
def _sieve(numbered: int) -> Sieve:
    return Sieve([pattern(says) for says in list(_NUMBERS)[:numbered]])


def bits(patterns: Iterable[Pattern]) -> int:
    """The bits of several patterns together."""
    together = 0
    for one in patterns:
        together |= one.bit
    return together


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found in a line, and where."""

    pattern: Pattern
    match: re.Match[str]

    @property
    def means(self) -> str:
        return self.pattern.means


def hits(patterns: tuple[Pattern, ...], line: Line) -> Iterator[Hit]:
    """The patterns found in `line`, in their own order."""
    text = line.text
    may_be = may_hold(text)
    for one in patterns:
        if one.bit & may_be and (match := one.search(text)) is not None:
            yield Hit(one, match)


def first(patterns: tuple[Pattern, ...], line: Line) -> Hit | None:
    return next(hits(patterns, line), None)
