"""What is done about the parts that people and days have in a deed, beside what was read of it. Pure.

A deed that was read otherwise than the parts surely are is shown first; one that was to be shown first for a person
or a day nothing was made of is done where every part is sure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.roles.doubts import IDENTITY, LEFT
from boardclerk.dialogs.roles.mentions import DAY, PERSON, SENDER, name_of
from boardclerk.dialogs.roles.reading import NONE, SLOTS, Role, roles_in
from boardclerk.dialogs.slots.alike import WHOLE
from boardclerk.dialogs.slots.caution import looked_over
from boardclerk.dialogs.slots.due import due_day
from boardclerk.dialogs.slots.frames import read_action_in_frame
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_OTHERWISE = 0.75
"""How sure a part must be for a deed that was read otherwise to be shown first."""
_HARDLY = 0.3
_SURE = 0.9
"""How sure every part must be for a deed to be done on their word."""
_LIKE = 0.7
"""How much a message must be like its deed for that."""
_PEOPLE = frozenset([PERSON, SENDER])
_HELD = frozenset(["send_apologies", "withdraw_apologies", "record_action"])
"""Deeds whose people are told surely enough to speak against what was read; of updates too few are known."""
_SETTLED = {
    "send_apologies": frozenset(["somebody else named", "away over a span of days", "another day named"]),
    "withdraw_apologies": frozenset(["somebody else named"]),
    "record_action": frozenset(["no owner named"]),
    "update_action": frozenset(["given on", "put off", "somebody else named"]),
}
"""Why a deed is shown first that parts which are all sure can settle."""
_TWO_READINGS = "two readings of"
_EACH_IS_SURE = "by the part of each"
_UNCALLED = "not called an action"
_TOLD = late(r"\b(?:action|log|record|minute|note|register|task|to-?do)\b")
"""What says that an action is to be put down, before its owner is named."""
_FIGURES = late(r"\d[./]\d")
"""Of a day nothing was made of."""
_NAMED = late(r"<[pug]\d+>")


def held_by_roles(scene: Scene, one: Understood) -> Understood:
    """A deed read of the whole message, shown first where somebody surely has another part in it than was read."""
    if one.expect != "act" or one.why != WHOLE.means or one.intent not in _HELD or not _NAMED.search(scene.text):
        return one
    for role in roles_in(scene, one.intent, _PEOPLE):
        if (slot := _read_otherwise(one, role)) is not None:
            return replace(one, expect="confirm", why=f"{_TWO_READINGS} {slot}")
    return one


def _read_otherwise(one: Understood, role: Role) -> str | None:
    """The part that somebody surely has and was not given, or was given and hardly has."""
    given = [slot for slot in role.shares if role.mention.name in _listed(one, slot)]
    if role.slot in IDENTITY and role.sure > _OTHERWISE and role.slot not in given:
        return role.slot
    if given and IDENTITY.issuperset(given) and all(role.shares[slot] < _HARDLY for slot in given):
        return given[0]
    return None


def settled_by_roles(scene: Scene, one: Understood, share: float) -> Understood:
    """A deed that was to be shown first for a person or a day, done where every part is sure."""
    if one.expect != "confirm" or one.intent not in _SETTLED or not scene.heard.addressed:
        return one
    if share < _LIKE or (one.why not in _SETTLED[one.intent] and not one.why.startswith(_TWO_READINGS)):
        return one
    roles = roles_in(scene, one.intent, frozenset(SLOTS))
    if any(role.sure < _SURE for role in roles) or any(doubt(scene, one, roles) for doubt in LEFT):
        return one
    people = _with_owner(scene, one, roles) if one.intent == "record_action" else _with_people(scene, one, roles)
    slots = people and _with_days(scene, one.intent, people, [role for role in roles if not role.is_person])
    if not slots:
        return one
    done = looked_over(scene, replace(one, slots=slots, expect="act"), settled=one.why)
    return replace(done, why=_EACH_IS_SURE) if done.expect == "act" else one


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
    marks = (match for match in _NAMED.finditer(scene.text) if name_of(scene, match.group()) in owners)
    mark = next(marks, None)
    read = read_action_in_frame(scene.part(mark.start(), len(scene.text))) if mark else None
    if read is None or not (read.why == WHOLE.means or (read.why == _UNCALLED and _TOLD.search(scene.text))):
        return None
    if sorted(_listed(read, "owners")) != sorted(owners):
        return None
    return None if _FIGURES.search(str(read.slots.get("text"))) else {**one.slots, **read.slots}


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
    if str(slots.get("due")) in kept[0].days and slots.get("due_raw") != said.written:
        return None if said.choices else slots  # Read with the words before it, which tell more of it.
    on, certain = due_day(scene, said, said.written)
    return {**slots, "due": str(on), "due_raw": said.written} if on is not None and certain else None


def _listed(one: Understood, slot: str) -> list[str]:
    value = one.slots.get(slot)
    if isinstance(value, list):
        return [str(each) for each in cast("list[object]", value)]
    return [] if value is None else [str(value)]
