"""Actions spoken of by what they are about, not by ref: whose word it is tells how sure it is. Pure."""

import re

from boardclerk.dialogs.grammar.closing import NOT_DONE, PARTLY
from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import KnownAction, Understood
from boardclerk.dialogs.slots.actions import outcome_of, read_extension
from boardclerk.dialogs.slots.refs import sharing_words
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_EDGE = " \t\n,;:-–—.()"
_TO_COME = late(r"\b(?:will|to be|going to|should be|can be|by <d|once|when|until|next)\b")
_IS_NOT_DONE = late(
    NOT_DONE.replace("{done}", "(?:done|complete|completed|finished|closed|sorted|actioned|signed|sent|reviewed)")
)


def owned(scene: Scene) -> list[KnownAction]:
    """The open actions of the one who speaks, or of their office."""
    sender = scene.sender
    if sender is None:
        return []
    mine = {sender.name, sender.organisation}
    return [action for action in scene.open_actions() if mine & set(action.owners)]


def _spoken_of(scene: Scene, least: int) -> list[KnownAction]:
    return sharing_words(scene, scene.line.written(0, len(scene.text)), least)


def read_close(scene: Scene, hit: Hit) -> Understood | None:
    """Done, says somebody: their own action by its words, or the only one they have, closes; another's is shown."""
    if (
        not scene.heard.addressed
        or scene.refs_in(scene.whole.text)
        or "minutes" in scene.text
        or "agenda" in scene.text
    ):
        return None
    if _IS_NOT_DONE.search(scene.text):
        return scene.answer("none", {}, "acknowledge", "not done yet")
    says_close, mine = hit.means == "close their own", owned(scene)
    found = _spoken_of(scene, 1 if says_close else 2)
    found = found or [action for action in _spoken_of(scene, 1) if action in mine]
    own = [action for action in found if action in mine] or ([] if found else mine if says_close else [])
    found = own or found
    if not found:
        return scene.answer("close_action", {"refs": []}, "ask", "which action") if "action" in scene.text else None
    refs = list(dict.fromkeys(action.ref for action in found))
    note = scene.line.written(0, len(scene.text)).strip(_EDGE)
    slots: dict[str, object] = {"refs": refs, "outcome": outcome_of(scene.text), "note_text": note}
    if len(found) > 1:
        return scene.answer("close_action", slots, "ask", "which action")
    if re.search(PARTLY, scene.text):
        return scene.answer("update_action", {"refs": refs, "note_text": note}, "confirm", "partly done")
    if not says_close and _TO_COME.search(scene.text):
        return None
    return scene.answer("close_action", slots, "act" if says_close and own else "confirm", hit.means)


def read_news(scene: Scene, hit: Hit) -> Understood | None:
    """News of one's own action is kept beside it; of another's it is shown first."""
    if (
        not scene.heard.addressed
        or scene.refs_in(scene.whole.text)
        or "minutes" in scene.text
        or "agenda" in scene.text
    ):
        return None
    found, mine = _spoken_of(scene, 2), owned(scene)
    own = [action for action in found or _spoken_of(scene, 1) if action in mine]
    found = own or found
    if len(found) != 1:
        return None
    note = scene.line.written(0, len(scene.text)).strip(_EDGE)
    slots: dict[str, object] = {"refs": [found[0].ref], "note_text": note}
    return scene.answer("update_action", slots, "act" if own else "confirm", hit.means)


def read_more_time(scene: Scene, hit: Hit) -> Understood | None:
    """More time for an action named by its words."""
    if not scene.heard.addressed or scene.refs_in(scene.whole.text):
        return None
    found, mine = _spoken_of(scene, 1), owned(scene)
    found = [action for action in found if action in mine] or found
    if len(found) != 1:
        return None
    return read_extension(scene, hit, [found[0].ref])
