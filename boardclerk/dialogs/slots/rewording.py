"""An action given other words. Pure."""

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.plain import quoted_in
from boardclerk.dialogs.slots.refs import doubt_about, meeting_of_refs
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_OF_MINUTES = late(r"\b(?:minutes|mins|draft minutes|para|paragraph|amendment)\b")


def read_reword(scene: Scene, hit: Hit) -> Understood | None:
    """One action and its new words, as they were written; shown before they take the place of the old ones."""
    groups = {name: value for name, value in hit.match.groupdict().items() if value}
    name = next(name for name in groups if name.startswith("new"))
    start, end = hit.match.span(name)
    if (
        len(quoted_in(scene.text)) > 1
        or not scene.heard.addressed
        or _OF_MINUTES.search(scene.text[: hit.match.start(name)])
    ):
        return None
    refs = scene.refs_in(next(value for key, value in groups.items() if key.startswith("ref")))
    meeting = meeting_of_refs(scene.part(0, start))
    doubt = doubt_about(scene, refs, meeting)
    slots: dict[str, object] = {
        "refs": refs,
        "text": scene.line.written(start, end).strip(" .'\"“”"),
        "meeting": meeting.isoformat() if meeting else None,
    }
    if doubt or len(refs) != 1:
        return scene.answer("update_action", slots, "ask", doubt or "which action")
    return scene.answer("update_action", slots, "confirm", hit.means)
