"""A paper that has come: for which item, of which meeting, and whose. Pure."""

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.scene import Scene


def read_paper_in(scene: Scene, hit: Hit) -> Understood | None:
    """Slots: item (its number), who (names; nobody where it is the speaker's own), meeting (an ISO day)."""
    if not scene.heard.addressed:
        return None
    groups = hit.match.groupdict()
    who, certain = scene.names_in(groups.get("who") or "")
    days = [day for said in scene.dates_in(groups.get("on") or "") for day in said.meetings]
    slots = {"item": groups.get("item"), "who": who or None, "meeting": days[0].isoformat() if days else None}
    return scene.answer("paper_in", slots, "act" if certain or not who else "confirm", hit.means)
