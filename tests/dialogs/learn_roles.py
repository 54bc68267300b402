"""Learns which part people and days have in a message, from what the labelled messages have in their slots."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import boardclerk.dialogs
from boardclerk.dialogs.grammar.world import Heard
from boardclerk.dialogs.likeness.learning import Example, learn, written
from boardclerk.dialogs.roles.mentions import DAY, Mention, mentions
from boardclerk.dialogs.roles.reading import NONE, SLOTS, signs_for
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.dialogs.slots.small_talk import without_small_talk
from boardclerk.dialogs.understanding import scene_of
from tests.dialogs.sample import sample_world
from tests.dialogs.scoring import messages

FOLDER = Path(boardclerk.dialogs.__file__).parent / "roles"
_ROUNDS = 12


def _scene(row: Mapping[str, Any]) -> Scene:
    addressed = row.get("addressed", True)
    heard = Heard(text=row["text"], personal=addressed, addressed=addressed, reply_to=row.get("reply_to"))
    return without_small_talk(scene_of(heard, sample_world(row["when"], row["sender"])))


def _values(slots: Mapping[str, Any], slot: str) -> set[str]:
    value = slots.get(slot)
    return set() if value is None else {str(one) for one in (value if isinstance(value, list) else [value])}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def _said(mention: Mention) -> set[str]:
    day = mention.day
    return {mention.name} if day is None else {str(one) for one in (day.on, day.until, *day.meetings) if one}


def _parts(row: Mapping[str, Any], found: Sequence[Mention], slots: Sequence[str]) -> list[str] | None:
    """The slot each mention stands in; None where a slot holds what none of them says, or several things are meant."""
    if "multi" in row["slots"]:
        return None
    parts = [next((s for s in slots if _said(one) & _values(row["slots"], s)), NONE) for one in found]
    for slot in slots:
        said = {value for one, part in zip(found, parts, strict=True) if part == slot for value in _said(one)}
        if not _values(row["slots"], slot) <= said:
            return None
    return parts


def parts_labelled(lots: Sequence[str]) -> dict[str, list[Example]]:
    """Every mention in the labelled messages, with the slot it stands in, by the kind of mention."""
    examples: dict[str, list[Example]] = {kind: [] for kind in SLOTS}
    for row in (row for lot in lots for row in messages(lot)):
        intent = row["intent"]
        if not any(intent in of_kind for of_kind in SLOTS.values()):
            continue
        found = list(mentions(_scene(row), frozenset(SLOTS)))
        for group in ([one for one in found if one.kind != DAY], [one for one in found if one.kind == DAY]):
            slots = SLOTS[group[0].kind].get(intent, ()) if group else ()
            parts = _parts(row, group, slots) if slots else None
            for mention, part in zip(group, parts or [], strict=False):
                examples[mention.kind].append(Example(part, signs_for(mention, intent)))
    return examples


def roles_learnt(lots: Sequence[str]) -> dict[Path, str]:
    """What the files of weights hold, by file."""
    labelled = parts_labelled(lots)
    return {FOLDER / f"{kind}.json": written(learn(labelled[kind], rounds=_ROUNDS)) for kind in SLOTS}
