"""The contacts of a group or unit, as they are named. Pure."""

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.scene import Scene, unaddressed


def read_contacts(scene: Scene, hit: Hit) -> Understood | None:
    """The people named as contacts, all of whom have to be known, and the group they answer for."""
    who, certain = scene.names_in(hit.match["who"])
    group = scene.line.groups[int(hit.match["group"].strip("<g>"))]
    slots: dict[str, object] = {"who": who, "group": group}
    sure = certain and all(map(scene.knows, who))
    return scene.answer("name_contacts", slots, unaddressed(scene, "act" if sure else "confirm"), hit.means)
