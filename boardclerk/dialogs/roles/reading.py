"""Which part each person and day named in a message has in a deed: weights learnt from examples, added up. Pure.

`person.json`, `sender.json` and `day.json` are worked out from labelled messages; nobody changes them by hand.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from boardclerk.dialogs.likeness.model import Model
from boardclerk.dialogs.roles.mentions import DAY, PERSON, SENDER, Mention, mentions
from boardclerk.dialogs.slots.scene import Scene

NONE = "none"
"""The part of whoever or whatever is only mentioned."""
_OF_PEOPLE: Mapping[str, tuple[str, ...]] = {
    "send_apologies": ("who", "deputy", "acting_chair", "deputy_removed"),
    "withdraw_apologies": ("who", "deputy_removed"),
    "record_action": ("owners", "recipient"),
    "update_action": ("owners", "add_owners"),
}
_OF_DAYS: Mapping[str, tuple[str, ...]] = {
    "send_apologies": ("meetings",),
    "withdraw_apologies": ("meetings",),
    "record_action": ("due",),
    "update_action": ("due",),
}
SLOTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {PERSON: _OF_PEOPLE, SENDER: _OF_PEOPLE, DAY: _OF_DAYS}
"""The parts a mention can have in a deed, by the kind of mention: the slots it may stand in."""


@dataclass(frozen=True, slots=True)
class Role:
    """The part of one person or day: the likeliest slot, or none, and how likely each is."""

    mention: Mention
    slot: str
    shares: Mapping[str, float]

    @property
    def sure(self) -> float:
        return self.shares[self.slot]

    @property
    def is_person(self) -> bool:
        return self.mention.day is None

    @property
    def days(self) -> frozenset[str]:
        """The days a phrase may mean, as they are written in slots."""
        day = self.mention.day
        return frozenset() if day is None else frozenset(str(one) for one in (day.on, day.until, *day.meetings) if one)


def signs_for(mention: Mention, intent: str) -> frozenset[str]:
    """What a mention counts as: its signs by themselves, and in a message of `intent`."""
    return frozenset((*mention.signs, *(f"{intent} {sign}" for sign in mention.signs)))


def roles_in(scene: Scene, intent: str, kinds: frozenset[str]) -> tuple[Role, ...]:
    """The part in a deed of everybody and of every day named, once each; whoever is named twice by what says most."""
    found: dict[object, Role] = {}
    for mention in mentions(scene, kinds):
        if intent not in SLOTS[mention.kind]:
            continue
        role = _role(mention, intent)
        key = mention.name if mention.day is None else mention.day.start
        before = found.get(key)
        found[key] = role if before is None else _together(before, role)
    return tuple(found.values())


def _role(mention: Mention, intent: str) -> Role:
    allowed = (NONE, *SLOTS[mention.kind][intent])
    likely = [one for one in model(mention.kind).likeness(signs_for(mention, intent)).shares if one[0] in allowed]
    whole = sum(share for _, share in likely)
    return Role(mention, likely[0][0], {slot: share / whole for slot, share in likely})


def _together(one: Role, other: Role) -> Role:
    """Of two mentions of a person: the one that says most surely that they have a part."""
    return min(one, other, key=lambda role: role.shares.get(NONE, 0.0))


@lru_cache(maxsize=3)
def model(kind: str) -> Model:
    """The weights for mentions of one kind, as they were learnt."""
    kept = json.loads(files("boardclerk.dialogs.roles").joinpath(f"{kind}.json").read_text(encoding="utf-8"))
    return Model(intents=tuple(kept["intents"]), bias=tuple(kept["bias"]), weights=kept["weights"])


def load_weights() -> None:
    """Read the weights in, so that the first message need not wait for it."""
    for kind in SLOTS:
        model(kind)


def explained(scene: Scene, intent: str) -> Iterator[str]:
    """A line for each mention: its likeliest part, and which signs weighed most."""
    for role in roles_in(scene, intent, frozenset(SLOTS)):
        kind = role.mention.kind
        weighed = model(kind).weighed(signs_for(role.mention, intent), role.slot)[:5]
        because = ", ".join(sign for sign, _ in weighed) or "nothing in particular"
        yield f"{role.mention.name!r} is {role.slot} {role.sure:.0%}, because of: {because}"
