"""What is done about the parts that people and days have in a deed, beside what was read of it. Pure.

A deed that was read otherwise than the parts surely are is shown first; one that was to be shown first for a person
or a day nothing was made of is done where every part is sure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.roles.mentions import DAY, PERSON, SENDER, name_of
from boardclerk.dialogs.roles.reading import NONE, SLOTS, Role, roles_in
from boardclerk.dialogs.slots.caution import looked_over
from boardclerk.dialogs.slots.due import due_day
from boardclerk.dialogs.slots.frames import read_action_in_frame
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_OTHERWISE = 0.75
"""How sure a part must be for a deed that was read otherwise to be shown first."""
_HARDLY = 0.3
_SURE = 0.8
"""How sure every part must be for a deed to be done on their word."""
_LIKE = 0.7
"""How much a message must be like its deed for that."""
_PEOPLE = frozenset([PERSON, SENDER])
_HELD = frozenset(["send_apologies", "withdraw_apologies", "record_action"])
"""Deeds whose people are told surely enough to speak against what was read; of updates too few are known."""
_IDENTITY = frozenset(["who", "deputy", "owners", "add_owners"])
"""Parts of people that make it another deed."""
_SETTLED = {
    "send_apologies": frozenset(["somebody else named", "away over a span of days", "another day named"]),
    "withdraw_apologies": frozenset(["somebody else named"]),
    "record_action": frozenset(["no owner named"]),
    "update_action": frozenset(["given on", "put off", "somebody else named"]),
}
"""Why a deed is shown first that parts which are all sure can settle."""
_TWO_READINGS = "two readings of"
_READ_WELL = frozenset(["alike", "not called an action"])
_NAMED = late(r"<[pug]\d+>")
_JOINED = late(r"(?=(<[pug]\d+>)(?:,? and | ?[&+/] ?)(<[pug]\d+>))")
_CUT_OFF = late(r"<[pug]\d+> ?[&+/](?! ?<[pug])|\w ?[&+/] ?<[pug]\d+>")
"""Somebody joined to what is no name: initials nobody was found by."""


def held_by_roles(scene: Scene, one: Understood) -> Understood:
    """A deed about to be done, shown first where somebody surely has another part in it than was read."""
    if one.expect != "act" or one.intent not in _HELD or not _NAMED.search(scene.text):
        return one
    for role in roles_in(scene, one.intent, _PEOPLE):
        if (slot := _read_otherwise(one, role)) is not None:
            return replace(one, expect="confirm", why=f"another part for {role.mention.name}: {slot}")
    return one


def _read_otherwise(one: Understood, role: Role) -> str | None:
    """The part that somebody surely has and was not given, or was given and hardly has."""
    given = [slot for slot in role.shares if role.mention.name in _listed(one, slot)]
    if role.slot in _IDENTITY and role.sure > _OTHERWISE and role.slot not in given:
        return role.slot
    if given and _IDENTITY.issuperset(given) and all(role.shares[slot] < _HARDLY for slot in given):
        return f"not {given[0]}"
    return None


def settled_by_roles(scene: Scene, one: Understood, share: float) -> Understood:
    """A deed that was to be shown first for a person or a day, done where every part is sure."""
    if one.expect != "confirm" or one.intent not in _SETTLED or not scene.heard.addressed:
        return one
    if share < _LIKE or (one.why not in _SETTLED[one.intent] and not one.why.startswith(_TWO_READINGS)):
        return one
    roles = roles_in(scene, one.intent, frozenset(SLOTS))
    if any(role.sure < _SURE for role in roles) or _is_stranger_new(scene, one, roles) or _are_parted(scene, roles):
        return one
    people = _with_owner(scene, one, roles) if one.intent == "record_action" else _with_people(scene, one, roles)
    slots = people and _with_days(scene, one.intent, people, [role for role in roles if not role.is_person])
    if not slots:
        return one
    done = looked_over(scene, replace(one, slots=slots, expect="act"), settled=one.why)
    return done if done.expect == "act" else one


def _is_stranger_new(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    """A name nobody of the board has, that may be a place, and that the first reading did not take for a person."""
    known = {person.name for person in scene.world.people} | set(scene.world.groups)
    return any(
        role.is_person and role.slot in _IDENTITY and name not in known and name not in _listed(one, role.slot)
        for role in roles
        for name in [role.mention.name]
    )


def _are_parted(scene: Scene, roles: Sequence[Role]) -> bool:
    """Whether somebody joined to another by "and" has another part, or is joined to something that is no name."""
    parts = {role.mention.name: role.slot for role in roles if role.is_person}

    def part(mark: str) -> str | None:
        return parts.get(name_of(scene, *_split(mark)))

    joined: list[tuple[str, str]] = _JOINED.findall(scene.text)
    return any(part(one) != part(other) for one, other in joined) or bool(_CUT_OFF.search(scene.text))


def _split(mark: str) -> tuple[str, int]:
    return mark[1], int(mark[2:-1])


def _people_in(roles: Sequence[Role], slot: str) -> list[str]:
    return [role.mention.name for role in roles if role.is_person and role.slot == slot]


def _with_people(scene: Scene, one: Understood, roles: Sequence[Role]) -> Mapping[str, object] | None:
    """The slots of a deed with everybody in the slot they surely have; None where nobody's apologies are meant."""
    slots = dict(one.slots)
    for slot in SLOTS[PERSON][one.intent]:
        names = _people_in(roles, slot)
        if names:
            slots[slot] = names[0] if slot == "acting_chair" else names
        elif _listed(one, slot):
            del slots[slot]
    if "who" not in SLOTS[PERSON][one.intent]:
        return slots
    if one.intent == "send_apologies":
        slots["on_behalf"] = True if any(name != scene.sender_name for name in _people_in(roles, "who")) else None
    return {name: value for name, value in slots.items() if value is not None} if slots.get("who") else None


def _with_owner(scene: Scene, one: Understood, roles: Sequence[Role]) -> Mapping[str, object] | None:
    """The slots of an action: as they were read, or read anew from where its owner is named."""
    owners = _people_in(roles, "owners")
    if one.why != "no owner named":
        return one.slots if owners == _listed(one, "owners") else None
    marks = (match for match in _NAMED.finditer(scene.text) if name_of(scene, *_split(match.group())) in owners)
    mark = next(marks, None)
    read = read_action_in_frame(scene.part(mark.start(), len(scene.text))) if mark else None
    if read is None or read.why not in _READ_WELL or sorted(_listed(read, "owners")) != sorted(owners):
        return None
    return {**one.slots, **read.slots}


def _with_days(
    scene: Scene, intent: str, slots: Mapping[str, object], roles: Sequence[Role]
) -> Mapping[str, object] | None:
    """`slots` with the days of `roles`; None where they do not make one reading."""
    kept = [role for role in roles if role.slot != NONE]
    if "due" in SLOTS[DAY][intent]:
        return _with_due(scene, slots, kept)
    today = str(scene.calendar.today)
    days = {day for role in kept if role.mention.day for day in map(str, role.mention.day.meetings) if day >= today}
    return {**slots, "meetings": sorted(days)} if days else None if roles else slots


def _with_due(scene: Scene, slots: Mapping[str, object], kept: Sequence[Role]) -> Mapping[str, object] | None:
    if len(kept) != 1 or kept[0].mention.day is None:
        return None if kept or slots.get("due") else slots
    said = kept[0].mention.day
    if str(slots.get("due")) in kept[0].days:
        return None if said.choices else slots
    on, certain = due_day(scene, said, said.written)
    return {**slots, "due": str(on), "due_raw": said.written} if on is not None and certain else None


def _listed(one: Understood, slot: str) -> list[str]:
    value = one.slots.get(slot)
    if isinstance(value, list):
        return [str(each) for each in cast("list[object]", value)]
    return [] if value is None else [str(value)]
