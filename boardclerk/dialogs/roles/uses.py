"""What is done about the parts that people and days have in a deed, beside what was read of it. Pure.

A deed that was read otherwise than the parts surely are is shown first; one that was to be shown first for a person
or a day nothing was made of is done where every part is sure.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.roles.mentions import DAY, PERSON, SENDER
from boardclerk.dialogs.roles.reading import NONE, SLOTS, Role, roles_in
from boardclerk.dialogs.slots.caution import looked_over
from boardclerk.dialogs.slots.due import due_day
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
_NAMED = late(r"<[pug]\d+>")


def held_by_roles(scene: Scene, one: Understood) -> Understood:
    """A deed about to be done, shown first where somebody surely has another part in it than was read."""
    if one.expect != "act" or one.intent not in SLOTS[PERSON] or not _NAMED.search(scene.text):
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
    if any(role.sure < _SURE for role in roles) or _is_stranger_new(scene, one, roles):
        return one
    slots = _with_people(one, roles)
    slots = None if slots is None else _with_days(scene, one, slots, [role for role in roles if role.mention.kind == DAY])
    if slots is None:
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


def _with_people(one: Understood, roles: Sequence[Role]) -> dict[str, object] | None:
    slots = dict(one.slots)
    for slot in SLOTS[PERSON][one.intent]:
        names = [role.mention.name for role in roles if role.is_person and role.slot == slot]
        if names:
            slots[slot] = names[0] if slot in ("acting_chair", "recipient") else names
        elif slot != "recipient":
            slots.pop(slot, None)
    needed = {"send_apologies": "who", "withdraw_apologies": "who", "record_action": "owners"}.get(one.intent)
    return None if needed and not slots.get(needed) else slots


def _with_days(
    scene: Scene, one: Understood, slots: dict[str, object], roles: Sequence[Role]
) -> dict[str, object] | None:
    """`slots` with the days of `roles`; None where they do not make one reading."""
    kept = [role for role in roles if role.slot != NONE]
    if "due" in SLOTS[DAY][one.intent]:
        return _with_due(scene, slots, kept)
    if roles:
        today = str(scene.calendar.today)
        days = {str(day) for role in kept if role.mention.day for day in role.mention.day.meetings if str(day) >= today}
        if not days:
            return None
        slots["meetings"] = sorted(days)
    return slots


def _with_due(scene: Scene, slots: dict[str, object], kept: Sequence[Role]) -> dict[str, object] | None:
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
