"""One action written twice in the minutes kept once."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from boardclerk.board.reading import ReadAction


def without_repeats(actions: Sequence[ReadAction]) -> list[ReadAction]:
    """One action written twice (where it arose and in the list at the end) kept once, the fuller way."""
    out: list[ReadAction] = []
    for action in actions:
        same = next((n for n, other in enumerate(out) if _same(action, other)), None)
        if same is None:
            out.append(action)
        else:
            out[same] = _fuller(out[same], action)
    return out


def _core(action: ReadAction) -> str:
    """What is to be done, without who ("Jo to …") and without what stands in brackets."""
    text = re.sub(r"\s*\([^)]*\)", "", action.text.lower()).strip(" .")
    who = re.escape((action.owners_raw or "").lower())
    return re.sub(rf"^{who} (?:to|will) (?=\w)", "", text) if who else text


def _same(one: ReadAction, other: ReadAction) -> bool:
    if one.ref and other.ref and one.ref != other.ref:
        return False
    if one.owners and other.owners and not set(one.owners) & set(other.owners):
        return False
    short, long = sorted((_core(one), _core(other)), key=len)
    if bool(one.owners) and set(one.owners) == set(other.owners) and long.startswith(short):
        return True
    if (
        one.owners
        and set(one.owners) == set(other.owners)
        and len(short.split()) >= 3
        and fuzz.token_set_ratio(short, long) >= 92
    ):
        return True
    return fuzz.token_sort_ratio(short, long) >= 88


def _fuller(first: ReadAction, second: ReadAction) -> ReadAction:
    longer = second if len(second.text) > len(first.text) or (second.ref and not first.ref) else first
    return replace(
        longer,
        ref=second.ref or first.ref,
        item=first.item or second.item,
        owners=first.owners if len(first.owners) >= len(second.owners) else second.owners,
        owner_kind=first.owner_kind or second.owner_kind,
        owners_raw=first.owners_raw or second.owners_raw,
        due=second.due or first.due,
        due_raw=second.due_raw or first.due_raw,
    )
