"""One way of saying one thing, with the examples that prove it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import methodcaller

from boardclerk.dialogs.grammar.alternatives import alternatives
from boardclerk.dialogs.grammar.line import Line
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.words.sieve import Sieve, Threes, needs_of, threes

_NUMBERS: dict[str, int] = {}
"""Every way of saying something has a number, in the order they are read in from the files of the grammar."""


def _ways(says: str) -> tuple[str, ...]:
    """The alternatives `says` lists outside all brackets; all of it as one where it names parts of its match."""
    if "(?P<" in says:
        return (says,)
    return tuple(alternatives(says)[0])


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
        known = len(_NUMBERS)
        ways = tuple((1 << _NUMBERS.setdefault(way, len(_NUMBERS)), way) for way in _ways(self.says))
        if len(_NUMBERS) > known:
            forget_looks()
        object.__setattr__(self, "ways", ways)
        object.__setattr__(self, "bit", sum({bit for bit, _ in ways}))

    def find(self, text: str) -> re.Match[str] | None:
        """The first place in `text` where one of the ways is found, as one search for all of them would find it."""
        may_be = may_hold(text)
        return self.search(text, may_be) if self.bit & may_be else None

    def search(self, text: str, may_be: int) -> re.Match[str] | None:
        """What `find` finds, where it is known already which patterns `text` may hold."""
        seen = look(text)
        if len(self.ways) == 1:
            return _found(self.says, text, seen)
        matches: list[re.Match[str]] = []
        for bit, way in self.ways:
            if bit & may_be and (match := _found(way, text, seen)) is not None:
                matches.append(match)
        return min(matches, key=_start) if matches else None


_start = methodcaller("start")
SHORT = 80
"""Characters. Marked, most messages are alike: "<r0> done", "apologies for <d0>"; what is found in them is kept."""


class Look:
    """One look at a text: its threes, the bits of the patterns it may hold, and what was found in it so far."""

    __slots__ = ("found", "may_be", "threes")

    def __init__(self, text: str) -> None:
        self.threes = frozenset(threes(text))
        self.may_be = _sieve(len(_NUMBERS)).seen_in(self.threes)
        self.found: dict[str, re.Match[str] | None] = {}


_look_short = lru_cache(maxsize=512)(Look)
_look_long = lru_cache(maxsize=32)(Look)
"""Those of long texts are kept no longer than it takes to read one message."""


def forget_looks() -> None:
    """What was seen while fewer patterns were known is looked at again."""
    _look_short.cache_clear()
    _look_long.cache_clear()


def look(text: str) -> Look:
    """What is seen of `text` at a glance."""
    return _look_short(text) if len(text) <= SHORT else _look_long(text)


def _found(says: str, text: str, seen: Look) -> re.Match[str] | None:
    try:
        return seen.found[says]
    except KeyError:
        match = seen.found[says] = pattern(says).search(text)
        return match


def search(says: str, text: str) -> re.Match[str] | None:
    """Where a template is found in a text; it is not looked for in one that cannot hold it."""
    seen = look(text)
    if says in seen.found:
        return seen.found[says]
    for need in _needs(says):
        if need.isdisjoint(seen.threes):
            return None
    return _found(says, text, seen)


@cache
def _needs(says: str) -> tuple[Threes, ...]:
    return needs_of(pattern(says))


def may_hold(text: str) -> int:
    """The bits of the patterns `text` may hold; a pattern whose bit is not set is not found in it."""
    return look(text).may_be


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
    """The first of `patterns`, in their own order, that is found in `line`."""
    text = line.text
    may_be = look(text).may_be
    for one in patterns:
        if one.bit & may_be and (match := one.search(text, may_be)) is not None:
            return Hit(one, match)
    return None
