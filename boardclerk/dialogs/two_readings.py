"""A deed read twice, by its pattern and of the whole message: what the two readings have otherwise. Pure."""

from typing import cast

from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.alike import read_alike
from boardclerk.dialogs.slots.halves import NO_TO_ONE
from boardclerk.dialogs.slots.scene import Scene

COMPARED = {
    "send_apologies": ("who", "meetings", "deputy"),
    "withdraw_apologies": ("who", "meetings"),
    "record_action": ("due",),
    "close_action": ("refs",),
    "update_action": ("refs", "owners", "add_owners"),
}
"""What two readings of a deed, by its pattern and of the whole message, have to agree on before it is done."""


def read_otherwise(scene: Scene, one: Understood) -> str | None:
    """The first slot that a reading of the whole message has otherwise."""
    other = read_alike(scene, one.intent)
    if other is None or {"multi", "not_mine", "reopen"} & set(one.slots) or one.why == NO_TO_ONE:
        return None
    names = COMPARED[one.intent]
    if one.intent == "update_action" and _is_given_alike(scene, one, other):
        names = ("refs",)
    return next((name for name in names if _values(one, name) != _values(other, name)), None)


def _is_given_alike(scene: Scene, one: Understood, other: Understood) -> bool:
    """Whether a second reading knows of nobody else to have an action, who has it already or is named to keep it."""
    had = {o for action in scene.open_actions() if action.ref in _values(one, "refs") for o in action.owners}
    new = {name: _values(one, name) - had for name in ("owners", "add_owners")}
    again = {name: _values(other, name) - had for name in new}
    return new == again or (scene.may_record and not any(again.values()))


def _values(one: Understood, name: str) -> set[str]:
    value = one.slots.get(name)
    if isinstance(value, list):
        return {str(each) for each in cast("list[object]", value)}
    return {str(value)} if value else set()
