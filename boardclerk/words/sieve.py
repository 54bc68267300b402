"""Which patterns a text can hold at all, seen at a glance, so that most need not be searched for. Pure.

A pattern such as `clos(?:e|ed) (?:it|that)` can only be found where "clo" stands, and " it" or "hat". From
every pattern sets of such threes are taken, one of each set has to stand in a text it is found in; a text is
taken apart into its threes once, and they say which patterns are left to be searched for. A pattern nothing
is known of (it may be all signs) is always left, so that nothing is missed that a search would find.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from re import _parser  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
from typing import Any, cast

from boardclerk.words.late import late

Threes = frozenset[str]
Items = Iterable[tuple[Any, Any]]
"""A pattern taken apart, as the standard library does it: what each part is, and of what."""

A_DIGIT = "0"
_NOTHING: Threes = frozenset([""])
_MOST_SPELLINGS = 60
_MOST_NEEDS = 3
_COMMON_TEXT = (
    "0|<d|d0>|<d0| <d| th|the|0> |he |on | on|for| to|to |or | fo|<p|<p0|p0>|ing|es |ng |n <| <p|e t| me| co|ed |"
    "ion|e a| be|ll |nd |tio| it|log|pol| an|lea|at | ha|ve |min|olo|apo|ies| i |me | of|end|r <|cti|ogi|gie| re|"
    " in|act|>, |is |se |er | ap|0>,| mi|eas|ase|t t|hat|r0>|<r|<r0|s f|one|re |ple|as |you| no| do|e <|in | yo|"
    "and|'s |n t|e o|be |tes|an | wi|can|of |ave| so| ca| is|s a|ute| at|e m|tha|ot |my |her|n't|inu|nut|ut |d t|"
    "e i|not|ent|'t | ac| se| my| pl|ard|out| bo|com| a | fr|e d|om |hav|te |> a|s t|th |ite|sen|ne |ate|r t| <r|"
    "rom|st |e s|fro|all|e b|ou |e c|ver|s o|t a| we|it |ld |t o| as|t m| sh|ere|e f| i'|en |rd |> t| le|e w| wa|"
    " wh|e, |nt |ill|, i|t i|thi|boa|tem| go|n a|oar|tin|ove|ith| cl|so | he|em |oul|0>.|wit|uld| ag| ma|e p|by |"
    "ten| by|aft|d <|s i|ce |y a|f t|o t|> i| fi|e l|nce|ter| ch|nda| st|cou|et | da|ke | sa|has|ay | ou|don|are|"
    "ly |, s|d a|tte|d o| al|e r|eve|dra|d i|i'm|'m |ose|cha|s, |age|wil|do | ne|pro| la|g t|o <|y <| dr|our|hin|"
    "ome|ake|r a|los| pa|t b|att|off|g o| ab|eed|res|wha| wo|raf|ead"
)
_COMMON = {three: place for place, three in enumerate(_COMMON_TEXT.split("|"))}
"""What stands in most messages to a board's clerk, once names, days and refs are marked; the commonest first."""
_OFTEN = " etaoinshrdlucmwfgypbv'kxjqz"


_DIGIT = late("[0-9]")


def threes(text: str) -> set[str]:
    """What stands in `text`: each three signs in a row, each mark such as "<p", and A_DIGIT for a digit."""
    found = {text[at : at + 3] for at in range(len(text) - 2)}
    at = text.find("<")
    while at >= 0:
        found.add(text[at : at + 2])
        at = text.find("<", at + 1)
    if _DIGIT.search(text) or (not text.isascii() and any(map(str.isdigit, text))):
        found.add(A_DIGIT)
    return found


class Sieve:
    """Patterns, numbered as they stand, and what tells which of them a text may hold."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._width = len(patterns)
        self._by_three: dict[str, int] = {}
        self._always = 0
        for number, pattern in enumerate(patterns):
            needs = needs_of(pattern)
            for row in range(_MOST_NEEDS):
                bit = 1 << (row * self._width + number)
                self._always |= bit if row >= len(needs) else 0
                for three in needs[row] if row < len(needs) else ():
                    self._by_three[three] = self._by_three.get(three, 0) | bit

    def seen(self, text: str) -> int:
        """The patterns `text` may hold: bit n is set for pattern n."""
        return self.seen_in(threes(text))

    def seen_in(self, found: Set[str]) -> int:
        """The patterns a text with these threes may hold.

        A row of bits for the first need of every pattern, one for the second and one for the third are
        filled together; a pattern is left where all three are.
        """
        rows, by_three = self._always, self._by_three
        for three in by_three.keys() & found:
            rows |= by_three[three]
        every = (1 << self._width) - 1
        for row in range(_MOST_NEEDS):
            every &= rows >> (row * self._width)
        return every


def needs_of(pattern: re.Pattern[str]) -> tuple[Threes, ...]:
    """Sets of threes of each of which one stands in any text `pattern` is found in; none where none is known."""
    if pattern.flags & re.IGNORECASE:
        return ()
    parsed = cast("Items", _parser.parse(pattern.pattern))  # pyright: ignore[reportUnknownMemberType]
    sets = [one for spellings in _sequence(parsed) for one in _covers(spellings)]
    return tuple(dict.fromkeys(sorted(sets, key=_chance)))[:_MOST_NEEDS]


@cache
def _chance_of(three: str) -> float:
    """About how likely three signs, or a mark, are to stand in a message."""
    place = _COMMON.get(three)
    if place is not None:
        return 0.5 / (1 + place / 12)
    by_letters = 40 * math.prod(1 / (_OFTEN.find(sign) + 9) if sign in _OFTEN else 0.02 for sign in three)
    return min(0.02, by_letters)


def _chance(any_of: Threes) -> float:
    return sum(map(_chance_of, any_of))


def _covers(spellings: Threes) -> Iterator[Threes]:
    """Two sets of threes of each of which one is in any text that holds one of `spellings`; none if one is short."""
    pieces = {spelling: _pieces(spelling) for spelling in spellings}
    if not all(pieces.values()):
        return
    first = _cover(pieces)
    yield first
    rest = {spelling: threes - first for spelling, threes in pieces.items()}
    if all(rest.values()):
        yield _cover(rest)


def _cover(pieces: Mapping[str, Threes]) -> Threes:
    """Threes that between them stand in every spelling, the unlikely and the much shared ones first."""
    left: dict[str, Threes] = {**pieces}
    chosen = set[str]()
    while left:
        shared = Counter[str](three for threes in left.values() for three in threes)
        best = min(shared, key=lambda three: (_chance_of(three) / shared[three], three))
        chosen.add(best)
        left = {spelling: threes for spelling, threes in left.items() if best not in threes}
    return frozenset(chosen)


def _pieces(spelling: str) -> Threes:
    if spelling == A_DIGIT or (len(spelling) == 2 and spelling[0] == "<"):
        return frozenset([spelling])
    return frozenset(spelling[at : at + 3] for at in range(len(spelling) - 2))


def _sequence(items: Items) -> list[Threes]:
    """Sets of spellings one of each of which is in whatever `items`, one after the other, match."""
    found: list[Threes] = []
    run: Threes = _NOTHING
    for op, value in items:
        spelt = _spellings(op, value)
        if spelt is not None and len(run) * len(spelt) <= _MOST_SPELLINGS:
            run = frozenset(before + after for before in run for after in spelt)
            continue
        found += [run] if "" not in run else []
        found += _inside(op, value) if spelt is None else []
        run = spelt if spelt is not None else _NOTHING
    return found + ([run] if "" not in run else [])


def _inside(op: Any, value: Any) -> list[Threes]:
    """What has to stand in a match of one part that cannot be spelt out whole."""
    match str(op):
        case "SUBPATTERN":
            return _sequence(value[3])
        case "ATOMIC_GROUP":
            return _sequence(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if value[0] > 0:
            return _sequence(value[2])
        case "BRANCH":
            best = [_best(_sequence(one)) for one in value[1]]
            return [frozenset[str]().union(*(one for one in best if one))] if all(best) else []
        case "IN" if all(map(_is_digits, value)):
            return [frozenset([A_DIGIT])]
        case _:
            return []


def _best(sets: list[Threes]) -> Threes | None:
    """Of several sets of spellings the one that says most of a text."""
    of_use = [one for one in sets if all(map(_pieces, one))]
    return min(of_use, key=_least_chance, default=None)


def _least_chance(spellings: Threes) -> float:
    return sum(min(map(_chance_of, _pieces(spelling))) for spelling in spellings)


def _is_digits(item: tuple[Any, Any]) -> bool:
    op, value = item
    match str(op):
        case "CATEGORY":
            return str(value) == "CATEGORY_DIGIT"
        case "LITERAL":
            return chr(value).isdigit()
        case "RANGE":
            return 48 <= value[0] <= value[1] <= 57
        case _:
            return False


def _spellings(op: Any, value: Any) -> Threes | None:
    """Every text one part of a pattern matches; None when they are too many to spell out."""
    match str(op):
        case "LITERAL":
            return frozenset([chr(value)])
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _NOTHING
        case "IN" if all(str(one) == "LITERAL" for one, _ in value):
            return frozenset(chr(sign) for _, sign in value)
        case "SUBPATTERN":
            return _spelt_out(value[3])
        case "ATOMIC_GROUP":
            return _spelt_out(value)
        case "BRANCH":
            return _any_of([_spelt_out(one) for one in value[1]])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if value[1] == 1:
            spelt = _spelt_out(value[2])
            return spelt if spelt is None or value[0] else spelt | {""}
        case _:
            return None


def _spelt_out(items: Items) -> Threes | None:
    run: Threes = _NOTHING
    for op, value in items:
        spelt = _spellings(op, value)
        if spelt is None or len(run) * len(spelt) > _MOST_SPELLINGS:
            return None
        run = frozenset(before + after for before in run for after in spelt)
    return run


def _any_of(several: list[Threes | None]) -> Threes | None:
    known = [one for one in several if one is not None]
    spellings = frozenset[str]().union(*known)
    return spellings if len(known) == len(several) and len(spellings) <= _MOST_SPELLINGS else None
