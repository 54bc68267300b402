"""One way of saying one thing, with the examples that prove it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from boardclerk.dialogs.grammar.line import Line
from boardclerk.dialogs.grammar.vocabulary import pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Words that mean something: `says` is looked for in the marked message, `means` is an intent or a sign.

    `gives` are slots known from the words alone; every one of `examples` has to be understood so.
    """

    means: str
    says: str
    examples: tuple[str, ...] = ()
    gives: Mapping[str, object] = field(default_factory=dict[str, object])

    def find(self, text: str) -> re.Match[str] | None:
        return pattern(self.says).search(text)


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
    for one in patterns:
        match = one.find(line.text)
        if match is not None:
            yield Hit(one, match)


def first(patterns: tuple[Pattern, ...], line: Line) -> Hit | None:
    return next(hits(patterns, line), None)
