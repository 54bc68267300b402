"""Apologies taken back, and who says they will come. Pure."""

import re

from boardclerk.dialogs.grammar.attendance import CHANGED, ONLINE
from boardclerk.dialogs.grammar.leftovers import STANDS
from boardclerk.dialogs.grammar.pattern import Hit, first
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.deputies import read_deputies_off
from boardclerk.dialogs.slots.plain import clause, sentences
from boardclerk.dialogs.slots.scene import Scene, unaddressed
from boardclerk.dialogs.slots.subjects import first_subject, giver_of_apologies, subject_before
from boardclerk.dialogs.slots.when import meetings_said
from boardclerk.words.late import late


def read_withdrawal(scene: Scene, hit: Hit) -> Understood | None:
    """Apologies taken back, and the deputies who are therefore not needed."""
    off = [] if re.search(r"\bneeds? to (?:send|give)\b", scene.text) else read_deputies_off(scene)
    meetings = meetings_said(_without_standing(scene))
    given = giver_of_apologies(scene)
    if given is None and (theirs := _THEIRS.search(scene.whole.text)) and _THEIRS.search(scene.text):
        named = re.findall(r"<p\d+>", scene.whole.text[: theirs.start()])
        given = scene.names_in(named[0]) if named else None
    if given is None and hit.means == "alike":
        given = first_subject(scene, without=tuple(off))
    who, certain = given or subject_before(scene, hit.match.start() + 4, without=tuple(off))
    day = scene.present_or_next()
    if meetings.doubt == "past":
        return None
    days = meetings.iso or ([day.isoformat()] if day and meetings.doubt == "not said" else [])
    slots: dict[str, object] = {"who": who, "meetings": days, "deputy_removed": off or None}
    if meetings.doubt in ("no meeting", "impossible") or not who:
        return scene.answer("withdraw_apologies", slots, unaddressed(scene, "ask"), "which meeting")
    sure = certain and (meetings.doubt is None or (meetings.doubt == "not said" and scene.is_running))
    return scene.answer("withdraw_apologies", slots, unaddressed(scene, "act" if sure else "confirm"), hit.means)


def _without_standing(scene: Scene) -> Scene:
    """The message up to where it names apologies that are not taken back."""
    for start, end in sentences(scene.text):
        if start > 0 and pattern(STANDS).search(scene.text[start:end]):
            return scene.part(0, start)
    return scene


_THEIRS = late(
    r"\b(?:withdraw|cancel|remove|retract|scrap|scrub|delete|take (?:back|off)) (?P<he>his|her|their) (?:apologies"
    r"|apology)\b"
)
"""Apologies of somebody named before."""
_NEGATED_BEFORE = late(
    r"\b(?:not|never|nor|unable|no longer|nobody|none|neither|hardly|who|someone|somebody|anyone)\b|n't\b(?! worry)"
)


def read_coming(scene: Scene, hit: Hit) -> Understood | None:
    """Somebody says they will come; where plans have changed, that takes their apologies back."""
    if hit.means != "alike" and first(CHANGED, scene.line):
        return read_withdrawal(scene, hit)
    meetings = meetings_said(scene)
    if _NEGATED_BEFORE.search(clause(scene.text, hit.match.start(), hit.match.end())):
        return None
    who, certain = (
        first_subject(scene) if hit.means == "alike" else subject_before(scene, hit.match.start() + 4)
    )  # fmt: skip
    if not all(map(scene.knows, who)):
        return None
    day = scene.present_or_next()
    if meetings.doubt in ("past", "impossible") or not scene.heard.addressed:
        return None
    days = meetings.iso or ([day.isoformat()] if day and meetings.doubt == "not said" else [])
    if not days:
        return scene.answer("confirm_attendance", {"who": who}, "ask", "which meeting")
    slots: dict[str, object] = {
        "who": who,
        "meetings": days,
        "online": True if re.search(ONLINE, scene.text) else None,
    }
    return scene.answer("confirm_attendance", slots, "act" if certain else "confirm", hit.means)
