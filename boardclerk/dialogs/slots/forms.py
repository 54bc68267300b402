"""A deed that is named and no more, with whatever is known of it already. Pure."""

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.owners import owners_in
from boardclerk.dialogs.slots.parts import item_titled
from boardclerk.dialogs.slots.scene import Scene

NAMED_ALONE = frozenset(
    ["more than one thing is missing", "which one", "the words are to come", "attendance put right"]
)
"""Why a deed that is named and no more is asked about, or one kept in its own words: nothing in it is read again."""
_STANDINGS = ("member", "attendee", "deputy")


def read_form(scene: Scene, hit: Hit) -> Understood | None:
    """The form to be shown; what stands beside the deed is kept, so that it is not asked again."""
    groups = {name: value for name, value in hit.match.groupdict().items() if value}
    slots: dict[str, object] = {"form": hit.means}
    owners = owners_in(scene, groups.get("who") or groups.get("who2") or "")
    if hit.means == "action" and owners.names:
        slots["owners"] = list(owners.names)
    if item := groups.get("item"):
        slots["item"] = item
    days = scene.dates_in(" ".join(groups.get(name, "") for name in ("due", "day")))
    if days and days[0].on is not None:
        meetings = [day.isoformat() for day in days[0].meetings]
        if hit.means == "action":
            slots["due"] = meetings[0] if days[0].kind == "meeting" and meetings else days[0].on.isoformat()
        elif meetings:
            slots["meeting"] = meetings[0]
    if (standing := groups.get("as")) in _STANDINGS:
        slots["standing"] = standing
    if role := groups.get("role"):
        slots["role"] = "secretary" if role in ("secretary", "clerk") else "acting_chair"
    return scene.answer(str(hit.pattern.gives["intent"]), slots, "ask", "more than one thing is missing")


def read_words_to_come(scene: Scene, hit: Hit) -> Understood | None:
    """A minute or decision without its words; None where it is said to be about what is no item of the meeting."""
    item, about = hit.match["item"], hit.match["about"]
    day = scene.present_or_next()
    if about is not None:
        titled = item_titled(about, scene.meeting_on(day)) if day else []
        if not titled:
            return None
        item = titled[0]
    return scene.answer(hit.means, {"item": item}, "ask", "the words are to come")


def read_which(scene: Scene, hit: Hit) -> Understood | None:
    """The question which one is meant, where nothing but that is missing."""
    slots: dict[str, object] = {} if hit.means == "close" else {"which": hit.means}
    return scene.answer(str(hit.pattern.gives["intent"]), slots, "ask", "which one")
