"""Why a message is understood as it is, in lines for a person who mends the grammar. Pure."""

from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import cast

from boardclerk.dialogs.grammar import (
    action_log,
    action_recording,
    actions,
    agenda,
    agenda_round,
    amendments,
    attendance,
    broad,
    calendar,
    closing,
    contacts,
    deputies,
    forms,
    guards,
    house,
    interests,
    meetings,
    minutes,
    parts,
    people,
    record,
    rewording,
    talk,
)
from boardclerk.dialogs.grammar.line import Line
from boardclerk.dialogs.grammar.pattern import Pattern
from boardclerk.dialogs.grammar.world import Heard, Understood, World
from boardclerk.dialogs.likeness.features import features
from boardclerk.dialogs.likeness.model import model
from boardclerk.dialogs.likeness.nearest import nearest
from boardclerk.dialogs.slots.scene import Tried
from boardclerk.dialogs.understanding import scene_of, understood_and_tried

_MODULES = (
    action_log, action_recording, actions, agenda, agenda_round, amendments, attendance, broad, calendar, closing,
    contacts, deputies, forms, guards, house, interests, meetings, minutes, parts, people, record, rewording, talk,
)  # fmt: skip
_EXPECT = {
    "act": "does it, and it can be undone",
    "confirm": "shows it and asks first",
    "ask": "asks",
    "acknowledge": "says a word and changes nothing",
    "ignore": "says nothing",
}


def explain(heard: Heard, world: World) -> list[str]:
    """Lines that say how `heard` was read, which patterns were found, what came of them, and why it asks."""
    understood, line, tried = understood_and_tried(heard, world)
    lines = [repr(heard.text), *(f"  {each}" for each in _marked(line, world))]
    lines += [f"  {_tried(one)}" for one in tried] or ["  no pattern was found in it"]
    lines += [f"  {each}" for each in _likeness(heard, world)] if line else []
    for one in understood:
        lines.append(f"  = {one.intent}: {_EXPECT[one.expect]} ({one.why})")
        lines += [f"      {name} = {_shown(value)}{_from(value, line, world)}" for name, value in one.slots.items()]
        lines += _asks(one)
    return lines


def _likeness(heard: Heard, world: World) -> Iterator[str]:
    """What the message is most like, which of its words weighed most, and the examples nearest to it."""
    seen = features(scene_of(heard, world))
    like = model().likeness(seen)
    yield "like " + ", ".join(f"{name} {share:.0%}" for name, share in like.shares[:3])
    weighed = ", ".join(feature.split(" ", 1)[1] for feature, _ in model().weighed(seen, like.intent)[:6])
    yield f"  because of: {weighed or 'nothing in particular'}"
    for one in nearest(heard.text, like.intent):
        yield f"  near {one.said!r} in examples/{one.file}"


def _marked(line: Line | None, world: World) -> Iterator[str]:
    if line is None:
        return
    yield f"read as: {line.text}"
    for number, name in enumerate(line.names):
        persons = [world.board.by_id[each].name for each in name.ids]
        yield f"<p{number}> is {name.written!r}: {' or '.join(persons)}"
    for number, written in enumerate(line.strangers):
        yield f"<u{number}> is {written!r}: a name the board does not know"
    for number, group in enumerate(line.groups):
        yield f"<g{number}> is the group {group}"
    for number, said in enumerate(line.dates):
        days = [said.on, said.until] if said.until else [said.on]
        held = f", the meeting of {_days(said.meetings)}" if said.meetings else ""
        choices = f", or one of {_days(said.choices)}" if said.choices else ""
        yield f"<d{number}> is {said.written!r}: {said.kind} {_days(days)}{held}{choices}"
    for number, refs in enumerate(line.refs):
        yield f"<r{number}> is action {refs.replace(',', ', ')}"


def _days(days: Iterable[object]) -> str:
    return " to ".join(str(day) for day in days if day is not None) or "that does not exist"


def _tried(one: Tried) -> str:
    outcome = one.outcome if one.guard is None else f"stopped by the guard {one.guard.means!r} at {place(one.guard)}"
    return f"{one.words!r} fits {place(one.pattern)} ({one.pattern.means}): {outcome}"


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, cast("list[object]", value))) or "nobody"
    return str(value)


def _from(value: object, line: Line | None, world: World) -> str:
    """The words of the message a slot was read from, where they can be told."""
    if line is None:
        return ""
    values = [str(each) for each in (cast("list[object]", value) if isinstance(value, list) else [value])]
    said = {world.board.by_id[n.ids[0]].name: n.written for n in line.names}
    said |= {str(day): each.written for each in line.dates for day in (each.on, each.until, *each.meetings)}
    words = [said.get(each) or (each if each.casefold() in line.aligned.source.casefold() else None) for each in values]
    found = [repr(each) for each in dict.fromkeys(words) if each]
    return f"   from {', '.join(found)}" if found else "   from the situation"


def _asks(one: Understood) -> list[str]:
    if one.expect not in ("ask", "confirm"):
        return []
    near = f"; nearest: {', '.join(one.near)}" if one.near else ""
    return [f"      it asks because: {one.why}{near}"]


def place(pattern: Pattern) -> str:
    """Where a pattern stands: the file, its list and its place in it, counted from one."""
    return _places().get(pattern.says, "a pattern made in passing")


@cache
def _places() -> dict[str, str]:
    found: dict[str, str] = {}
    for module in _MODULES:
        for name, number, pattern in _patterns(module):
            found.setdefault(pattern.says, f"grammar/{module.__name__.rsplit('.', 1)[-1]}.py {name} {number}")
    return found


def _patterns(module: ModuleType) -> Iterator[tuple[str, int, Pattern]]:
    for name, value in vars(module).items():
        if not isinstance(value, tuple):
            continue
        for number, one in enumerate(cast("tuple[object, ...]", value), start=1):
            if isinstance(one, Pattern):
                yield name, number, one
