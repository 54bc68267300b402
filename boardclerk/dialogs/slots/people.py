"""Somebody entered on the board or taken off it: the name, the title, the organisation. Pure."""

import re

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_NAME = late(
    r"(?:(?:Mrs?|Ms|Dr|Prof|Cllr|Sir|Dame)\.? )?[A-ZÀ-Þ][\w'’\-]*(?: (?:(?:de|van|von|der|al) )?[A-ZÀ-Þ][\w'’\-]*)+"
)
_STANDING = {"observer": "attendee", "board member": "member"}


def read_added(scene: Scene, hit: Hit) -> Understood | None:
    """A new person of the board; shown before they are entered."""
    groups = hit.match.groupdict()
    start, end = hit.match.span("who")
    name, *rest = _details(scene.line.written(start, end))
    known, _ = scene.names_in(scene.text[start:end].split(",")[0].split("(")[0])
    if len(known) == 1 and scene.knows(known[0]):
        name = known[0]
    if not _NAME.fullmatch(name):
        return None
    title, organisation = _title_and_organisation(scene, rest)
    said = groups.get("standing") or "member"
    slots: dict[str, object] = {
        "name": name,
        "title": title,
        "organisation": organisation,
        "standing": _STANDING.get(said, said),
    }
    return scene.answer("add_person", slots, "confirm", hit.means)


def _details(written: str) -> list[str]:
    parts = re.split(r"\s*[,;()]\s*|\s+[-–]\s+", written.strip())
    return [part for part in parts if part] or [""]


def _title_and_organisation(scene: Scene, rest: list[str]) -> tuple[str | None, str | None]:
    """The last of two is the organisation; one alone is it only where the board knows it by that name."""
    if len(rest) > 1:
        return ", ".join(rest[:-1]), rest[-1]
    organisations = {p.organisation.casefold(): p.organisation for p in scene.world.people if p.organisation}
    if rest and rest[0].casefold() in organisations:
        return None, organisations[rest[0].casefold()]
    return (rest[0] if rest else None), None


def read_linking(scene: Scene, hit: Hit) -> Understood:
    """The list of who is linked to an account, and who may be."""
    return scene.answer("link_people", {}, "act", hit.means)


def read_unlinked(scene: Scene, hit: Hit) -> Understood | None:
    """Somebody whose account is to be taken away."""
    names, certain = scene.names_in(hit.match.group("who"))
    if len(names) != 1:
        return None
    return scene.answer("unlink_person", {"who": names[0]}, "act" if certain else "confirm", hit.means)


def read_removed(scene: Scene, hit: Hit) -> Understood | None:
    """Somebody who is no longer of the board; shown before they are taken off it."""
    groups = hit.match.groupdict()
    names, certain = scene.names_in(groups.get("who") or groups.get("who2") or "")
    if len(names) != 1:
        return None
    return scene.answer("remove_person", {"who": names[0]}, "confirm", hit.means if certain else "who is meant")
