"""The people and days a message names, each with the signs by which its part in the message is told. Pure.

Nobody's name is a sign: what is learnt from one board's messages holds for another's.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from boardclerk.dialogs.grammar.stems import stem
from boardclerk.dialogs.likeness.features import kinds_of
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.dates.said import DateSaid
from boardclerk.words.late import late

PERSON, SENDER, DAY = "person", "sender", "day"
"""Kinds of mention; the sender is one in every message, by the words in which they speak of themselves."""
ONE_OF_SEVERAL = "P one of several"
"""The sign of a name that several people have."""
_TOKEN = late(r"<([a-z])(\d+)>|(\d+)(?:st|nd|rd|th)?|[a-z]+(?:'[a-z]+)?|[?!.,;:()\n]|-(?= )|&")
_SELF = frozenset(["i", "i'm", "i'll", "i've", "i'd", "me", "my", "mine", "myself", "im", "ill", "ive"])
_ENDS = frozenset(".?!;\n")
_FARTHEST = 12
"""Words on either side of a mention that count, within its sentence."""
_MOST_OF_SELF, _MOST_OTHERS = 6, 4


@dataclass(frozen=True, slots=True)
class Mention:
    """One person or day named: their full name, or the phrase that was read as a day, and what speaks of its part."""

    kind: str
    name: str
    day: DateSaid | None
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word as it counts, and the mark it stands for, if it is one."""

    word: str
    mark: str = ""
    number: int = 0


def mentions(scene: Scene, kinds: frozenset[str]) -> Iterator[Mention]:
    """Every mention of one of `kinds` in a message, in order, the sender last."""
    tokens = [_token(scene, match) for match in _TOKEN.finditer(scene.text)]
    people = [at for at, token in enumerate(tokens) if token.mark and token.mark in "pug"]
    days = [at for at, token in enumerate(tokens) if token.mark == "d"]
    own = [at for at, token in enumerate(tokens) if token.word in _SELF]
    counts = {f"N people {min(3, len(people))}", f"N days {min(3, len(days))}", f"N self {bool(own)}"}
    counts.add(f"N people {min(3, len(people))}, self {bool(own)}")
    for at in people if PERSON in kinds else ():
        name, signs = (
            name_of(scene, f"<{tokens[at].mark}{tokens[at].number}>"),
            _person(scene, tokens[at], speaks=bool(own)),
        )
        yield Mention(PERSON, name, None, frozenset({*signs, *counts, *_place(tokens, people, at)}))
    for at in days if DAY in kinds else ():
        day = scene.line.dates[tokens[at].number]
        signs = _day(scene, day)
        yield Mention(DAY, day.written, day, frozenset({*signs, *counts, *_place(tokens, days, at)}))
    if SENDER in kinds and scene.sender is not None:
        yield Mention(SENDER, scene.sender_name, None, frozenset({*_sender(scene, tokens, own, people), *counts}))


def _token(scene: Scene, match: re.Match[str]) -> _Token:
    mark, number, figure = match.groups()
    if not mark:
        return _Token("<number>" if figure else match.group())
    at, word = int(number), {"u": "<stranger>", "g": "<group>", "r": "<ref>"}.get(mark, "<other>")
    if mark == "p":
        word = "<me>" if scene.line.names[at].ids == (scene.world.sender,) else "<person>"
    elif mark == "d":
        word = "<meeting>" if scene.line.dates[at].meetings else "<date>"
    return _Token(word, mark, at)


@lru_cache(maxsize=8192)
def _signs(word: str) -> tuple[str, ...]:
    """What a word counts as: itself, its stem and its kinds."""
    root = stem(word)
    return (word, *([root] if root != word else []), *kinds_of(word))


def _beside(tokens: Sequence[_Token], at: int) -> Iterator[str]:
    """The two words on either side, alone and in pairs, and those of the sentence before and after."""
    before2, before, after, after2 = (
        _signs(tokens[near].word if 0 <= near < len(tokens) else "^" if near < 0 else "$")
        for near in (at - 2, at - 1, at + 1, at + 2)
    )
    for where, signs in (("-2", before2), ("-1", before), ("+1", after), ("+2", after2)):
        yield from (f"{where} {sign}" for sign in signs)
    for where, first, second in (("--", before2, before), ("++", after, after2)):
        yield from (f"{where} {a} {b}" for a in first[-2:] for b in second[-2:])
    for where, step in (("<", -1), (">", 1)):
        yield from (f"{where} {sign}" for word in _until_end(tokens, at, step) for sign in _signs(word))


def _until_end(tokens: Sequence[_Token], at: int, step: int) -> Iterator[str]:
    near = tokens[at + 1 : at + 1 + _FARTHEST] if step > 0 else tokens[max(0, at - _FARTHEST) : at][::-1]
    return itertools.takewhile(lambda word: word not in _ENDS, (token.word for token in near))


def _place(tokens: Sequence[_Token], alike: Sequence[int], at: int) -> Iterator[str]:
    """Where a mention stands among its words, and among the others of its kind."""
    yield from _beside(tokens, at)
    number, last = alike.index(at), len(alike) - 1
    yield f"o first {number == 0}"
    yield f"o last {number == last}"
    yield f"o {min(number, 3)} of {min(last, 3)}"
    if number:
        yield from (f"b {s}" for token in tokens[alike[number - 1] + 1 : at][:8] for s in _signs(token.word))
    if number < last:
        yield from (f"a {s}" for token in tokens[at + 1 : alike[number + 1]][:8] for s in _signs(token.word))


def name_of(scene: Scene, mark: str) -> str:
    """The full name of the person or group that stands as a mark."""
    return scene.line.groups[int(mark[2:-1])] if mark.startswith("<g") else scene.names_in(mark)[0][0]


def _person(scene: Scene, token: _Token, *, speaks: bool) -> Iterator[str]:
    """What whoever is named is to the board, and to the sender."""
    if token.mark in "gu":
        return iter(["P group" if token.mark == "g" else "P stranger"])
    return _known(scene, token, speaks=speaks)


def _known(scene: Scene, token: _Token, *, speaks: bool) -> Iterator[str]:
    ids = scene.line.names[token.number].ids
    person = scene.person(ids[0]) if len(ids) == 1 else None
    if person is None:
        yield ONE_OF_SEVERAL
        return
    standing = "member" if person.member else "attendee"
    yield f"P {standing}"
    if speaks:
        yield f"P {standing}, self"
    if person.chair:
        yield "P chair"
    if person.secretary:
        yield "P secretary"
    sender = scene.sender
    if person == sender:
        yield "P sender"
    elif sender and sender.organisation and person.organisation == sender.organisation:
        yield "P of the sender's organisation"


def _day(scene: Scene, day: DateSaid) -> Iterator[str]:
    yield f"D {day.kind}"
    yield f"D meetings {min(2, len(day.meetings))}"
    last = max(day.meetings, default=day.until or day.on)
    if last is not None:
        today = scene.calendar.today
        yield f"D {'past' if last < today else 'today' if last == today else 'to come'} {bool(day.meetings)}"


def _sender(scene: Scene, tokens: Sequence[_Token], own: Sequence[int], people: Sequence[int]) -> Iterator[str]:
    """What is said around every "I" and "me", around those named, and anywhere in the message."""
    yield f"S {'speaks of self' if own else 'does not speak of self'}"
    sender = scene.sender
    if sender is not None:
        yield "S member" if sender.member else "S attendee"
        if scene.may_record:
            yield "S keeps the record"
    for at in own[:_MOST_OF_SELF]:
        yield f"S {tokens[at].word}"
        yield from (sign for sign in _beside(tokens, at) if sign.startswith(("-1", "+", ">")))
    if own:
        yield f"S at the start {own[0] < 2}"
        if people:
            yield f"S before people {own[0] < people[0]}"
    for at in people[:_MOST_OTHERS]:
        yield from (f"O {sign}" for sign in _beside(tokens, at) if sign.startswith(("-1", "+1", "++")))
    yield from {f"c {kind}" for token in tokens for kind in kinds_of(token.word)}
