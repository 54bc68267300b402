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


def _ways(says: str) -> tuple[str, ...]:
    """The alternatives `says` lists outside all brackets; all of it as one where it names parts of its match."""
    if "(?P<" in says:
        return (says,)
    found, depth, start, at = list[str](), 0, 0, 0
    while at < len(says):
        sign = says[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = says.index("]", at + 2)
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 0:
            found.append(says[start:at])
            start = at + 1
        at += 1
    return (*found, says[start:])


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
    ways: tuple[tuple[int, str], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ways = tuple((1 << _NUMBERS.setdefault(way, len(_NUMBERS)), way) for way in _ways(self.says))
        object.__setattr__(self, "ways", ways)
        object.__setattr__(self, "bit", sum({bit for bit, _ in ways}))

    def find(self, text: str) -> re.Match[str] | None:
        """The first place in `text` where one of the ways is found, as one search for all of them would find it."""
        may_be = may_hold(text)
        return self.search(text, may_be) if self.bit & may_be else None

    def search(self, text: str, may_be: int) -> re.Match[str] | None:
        """What `find` finds, where it is known already which patterns `text` may hold."""
        found = search if len(text) <= SHORT else _search
        if len(self.ways) == 1:
            return found(self.says, text)
        matches = [match for bit, way in self.ways if bit & may_be and (match := found(way, text))]
        return min(matches, key=lambda match: match.start()) if matches else None


SHORT = 80
"""Characters. Marked, most messages are alike: "<r0> done", "apologies for <d0>"; what is found in them is kept."""


def _search(says: str, text: str) -> re.Match[str] | None:
    return pattern(says).search(text)


search = lru_cache(maxsize=8192)(_search)
"""Where a template is found in a short text."""


def may_hold(text: str) -> int:
    """The bits of the patterns `text` may hold; a pattern whose bit is not set is not found in it."""
    return _seen(text, len(_NUMBERS))


@lru_cache(maxsize=256)
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
        if one.bit & may_be and (match := one.search(text, may_be)) is not None:
            yield Hit(one, match)


def first(patterns: tuple[Pattern, ...], line: Line) -> Hit | None:
    return next(hits(patterns, line), None)
