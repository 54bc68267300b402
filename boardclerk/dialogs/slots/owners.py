"""Who owns an action, as people name owners: names, initials, groups, the chair, me. Pure."""

import re
from dataclasses import dataclass

from boardclerk.dialogs.grammar.action_recording import OWNER_UNKNOWN
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_MARK = late(
    r"<([pgu])(\d+)>|\b(the chair|chair|the secretary|secretary|the clerk|clerk|me|myself|my(?= name)|i"
    r"|all partners|all members|each partner|everyone|everybody|all|partners|members)\b"
)
_OF_A_BODY = late(r"(?P<who><p\d+>) \((?:the )?<g\d+>\)")
"""A group in brackets behind somebody's name says where they are from."""
_ALL = {"all partners", "all members", "each partner", "everyone", "everybody", "all", "partners", "members"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnersSaid:
    """Owners in the order said; `certain` when every one is known and nobody else could be meant."""

    names: tuple[str, ...] = ()
    certain: bool = True


def owners_in(scene: Scene, words: str) -> OwnersSaid:
    """The owners a stretch of the line names."""
    names, certain = list[str](), True
    words = _OF_A_BODY.sub(r"\g<who>", words)
    for mark in _MARK.finditer(words):
        kind, number, role = mark.groups()
        if role in _ALL and re.match(r" (?:the )?<g", words[mark.end() :]):
            continue
        if kind == "g":
            names.append(scene.line.groups[int(number)])
        elif kind:
            found, sure = scene.names_in(mark.group())
            names += found
            certain = certain and sure and kind == "p"
        else:
            name, sure = _of_role(scene, role)
            names.append(name)
            certain = certain and sure
    return OwnersSaid(names=tuple(dict.fromkeys(names)), certain=certain)


def _of_role(scene: Scene, role: str) -> tuple[str, bool]:
    if role in ("me", "myself", "my", "i"):
        return scene.sender_name, scene.sender is not None
    if role in _ALL:
        return role.capitalize(), False
    is_chair = role.endswith("chair")
    found = [p.name for p in scene.world.people if (p.chair if is_chair else p.secretary)]
    return (found[0], len(found) == 1) if found else (role, False)


def without_owner_note(text: str) -> tuple[str, bool]:
    """`text` without "owner tbc", and whether that was there."""
    cut = re.sub(OWNER_UNKNOWN + r"[\s.]*$", "", text)
    return cut, cut != text
