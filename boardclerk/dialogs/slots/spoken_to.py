"""Those named only because a message turns to them, or because they were told of it. Pure."""

import re

from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_TOLD = late(
    r"\b(?:told|informed|e-?mailed|mentioned (?:it |this |that )?to|spoken (?:to|with)|spoke (?:to|with))"
    r" (?P<who><p\d+>(?:,? and <p\d+>)?)(?= (?:as much|so\b|already|otherwise|that i\b|i\b|about|of (?:it|this)"
    r"|earlier|yesterday"
    r"|last|<d)|[,.;!]|$)"
)
_CALLED = late(
    r"(?:^|(?<=[.!?\n])|(?<=[.!?\n] ))\W*(?P<who><p\d+>)(?:/clerk)?[,:](?= ?[a-z<])"
    r"|, (?P<last><p\d+>)(?=[.!?]\s|[.!? ]*$)"
)


def without_those_told(scene: Scene, text: str | None = None) -> str:
    """A text, or that of `scene`, without the marks of those who are spoken to, or were told, and do nothing in it."""
    text = scene.text if text is None else text
    return _CALLED.sub(lambda match: _unless_secretary(scene, match), _TOLD.sub(" ", text))


def _unless_secretary(scene: Scene, match: re.Match[str]) -> str:
    """Only the secretary is turned to by name; anybody else so named may be one of those who are away."""
    name = scene.line.names[int(re.findall(r"\d+", match["who"] or match["last"])[0])]
    person = scene.person(name.ids[0]) if len(name.ids) == 1 else None
    is_secretary = person is not None and person.secretary and person.name != scene.sender_name
    return " " if is_secretary else match.group()
