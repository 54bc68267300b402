"""Answers: to a question of the clerk, or to a reminder about one action. Pure."""

import re

from boardclerk.dialogs.grammar.closing import PARTLY
from boardclerk.dialogs.grammar.guards import MIGHT
from boardclerk.dialogs.grammar.leftovers import HAND_OVER
from boardclerk.dialogs.grammar.talk import CAN_CLOSE, DONE_REPLY, NEEDS_LONGER, NO, NO_NEWS, NOT_MINE, THANKS, YES
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.actions import outcome_of
from boardclerk.dialogs.slots.due import due_day, read_due
from boardclerk.dialogs.slots.owners import owners_in
from boardclerk.dialogs.slots.plain import is_question
from boardclerk.dialogs.slots.refs import doubt_about
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_NOT_DONE = late(r"\b(?:not|n't|never|nowhere|isn't|hasn't|haven't)\b")
_EDGE = " \t\n,;:-–—."


def read_answer(scene: Scene) -> Understood | None:
    """Yes or no to what was asked; anything else is read as if it had been said by itself."""
    text = scene.text.strip()
    if re.match(YES, text):
        return scene.answer("confirm", {}, "act", "yes")
    if re.match(NO, text):
        return scene.answer("cancel", {}, "act", "no")
    return None


def reminded_of(scene: Scene) -> list[str]:
    reply = scene.heard.reply_to or ""
    return [reply.split(":", 1)[1].strip()] if reply.startswith("reminder:") else []


def read_reminder_answer(scene: Scene) -> Understood | None:
    """Done, not mine, or until when: what an answer to a reminder says about its action."""
    refs, text = reminded_of(scene), scene.text.strip()
    if not refs or scene.refs_in(text):
        return None
    handed = pattern(HAND_OVER).search(text)
    if handed:
        return _handed_over(scene, refs, next(marks for marks in handed.groups() if marks))
    if is_question(scene.text) and not _ASKS_LONGER.search(text):
        return scene.answer("list_actions", {"scope": "ref", "refs": refs}, "act", "a question about it")
    if pattern(NO_NEWS).search(text):
        return scene.answer("none", {}, "acknowledge", "no news")
    doubt = doubt_about(scene, refs, None)
    sure = "act" if doubt is None or "two meetings" in doubt else "ask"
    if pattern(NOT_MINE).search(text):
        return _not_mine(scene, refs, sure)
    if _NOT_NEEDED.match(text):
        note = scene.line.written(0, len(scene.text)).strip(_EDGE)
        slots = {"refs": refs, "outcome": "discharged", "note_text": note}
        return scene.answer(
            "close_action", slots, "confirm" if sure == "act" else sure, "no longer needed, in answer to a reminder"
        )
    partly = re.search(PARTLY, text)
    is_done = pattern(DONE_REPLY).match(text) or (pattern(CAN_CLOSE).search(text) and not _NOT_DONE.search(text))
    if is_done and not _NOT_DONE.search(text[:40]) and not partly:
        note = re.search(r"[-,;:.]\s*(?P<note>[^-,;:.].{6,})$", text)
        written = scene.line.written(*note.span("note")).strip(_EDGE) if note else None
        slots = {"refs": refs, "note_text": written, "outcome": outcome_of(text)}
        return scene.answer("close_action", slots, sure, "done, in answer to a reminder")
    if re.search(NEEDS_LONGER, text) and (not partly or scene.dates_in(text)):
        return _longer(scene, refs, sure)
    return None


_ASKS_LONGER = late(
    r"\b(?:can|may|could|might) (?:i|we) (?:please )?have (?:until|till|longer|more time|another|an? extension|a bit)"
    r"|\b(?:say|until|till|by|how about|what about|make it|is|would) (?:the )?<d\d+>|<d\d+>,? (?:would|ok|okay"
    r"|instead|alright"
    r"|all right|please|possible|be)\b|\b(?:trouble you for|possible to have|any chance of) [^?]{0,30}\b(?:longer"
    r"|extension|time)"
)
_NOT_NEEDED = late(
    r"^\W*(?:this is |it's |that's |it is )?(?:no longer|not) (?:needed|required|relevant|necessary|applicable)\b"
)


_ABOUT_HOW_LONG = late(r"\b(?:few|couple|some|more|another|longer|so|extra|bit)\b")
"""How much longer, roughly; a day that is named beside it is what is meant."""
_WAS_TO_BE = late(
    r"\b(?:due|said|promised|originally|supposed to be|meant to be|told you|instead of|not)(?: on"
    r"| by| for)? <d(\d+)>"
)
"""The day it was to be done by before."""


def _longer(scene: Scene, refs: list[str], sure: str) -> Understood | None:
    if re.search(r"\bsince (?:the )?<d", scene.text):
        return None
    due, said = read_due(scene, moved=True), scene.dates_in(scene.text)
    gone = {int(number) for number in _WAS_TO_BE.findall(scene.text)}
    kept = [scene.line.dates[int(n)] for n in re.findall(r"<d(\d+)>", scene.text) if int(n) not in gone]
    definite = [one for one in kept if not _ABOUT_HOW_LONG.search(one.written.lower())]
    if len(said) > 1 and len(definite) == 1:
        due, said = None, definite
    if due is None and not said:
        if re.fullmatch(
            (
                r"(?:no,? ?)?(?:not (?:yet|done|finished|complete)(?: yet)?|haven't(?: done it)?(?: yet)?"
                r"|still outstanding)[\s.!]*(?:sorry)?[\s.!]*"
            ),
            scene.text.strip(),
        ):
            return scene.answer("none", {}, "acknowledge", "not done yet")
        if re.search(r"need|longer|more time|extension|can i have", scene.text):
            return scene.answer("update_action", {"refs": refs}, "ask", "until when")
        return None
    if due is not None and due.on is not None:
        on, certain, raw = due.on, due.certain, due.raw
    elif said:
        on, certain, raw = *due_day(scene, said[0], scene.text), said[0].written
    else:
        return None
    certain = certain and not any(one.find(scene.text) for one in MIGHT)
    slots = {"refs": refs, "due": on.isoformat() if on else None, "due_raw": raw}
    return scene.answer("update_action", slots, sure if certain else "confirm", "needs longer, in answer to a reminder")


def _not_mine(scene: Scene, refs: list[str], sure: str) -> Understood:
    del sure
    owners = owners_in(scene, " ".join(re.findall(r"<[pg]\d+>", scene.text)))
    others = [name for name in owners.names if name != scene.sender_name]
    slots: dict[str, object] = {"refs": refs, "owners": others or None}
    return scene.answer("update_action", slots, "confirm" if others else "ask", "not theirs, in answer to a reminder")


def _handed_over(scene: Scene, refs: list[str], marks: str) -> Understood:
    owners = list(owners_in(scene, marks).names)
    return scene.answer(
        "update_action", {"refs": refs, "owners": owners}, "confirm", "given on, in answer to a reminder"
    )


_NOT_YET = late(
    r"^\W*(?:(?:no|sorry|afraid)[,.]? )*(?:it's |it is |that's |i'm )?(?:not|isn't|hasn't been"
    r"|haven't) (?:been )?(?:yet |quite )?"
    r"(?:done|complete|completed|finished|closed)(?: (?:yet|quite|it))*(?=[,.;:-]| because| as )"
)
"""An answer that begins with that it is not done, before the news."""


def read_note_in_answer(scene: Scene) -> Understood | None:
    """Any other statement in answer to a reminder is news of its action."""
    refs, text = reminded_of(scene), scene.text.strip()
    if not refs or (len(text.split()) < 2 and "%" not in text) or pattern(THANKS).match(text) or is_question(text):
        return None
    partly = re.search(PARTLY, text) and pattern(DONE_REPLY).match(text)
    partly = partly or re.search(r"\b(?:done|complete|completed|finished|closed)\b", _NOT_YET.sub(" ", text))
    slots = {"refs": refs, "note_text": scene.line.written(0, len(scene.text)).strip(_EDGE)}
    return scene.answer("update_action", slots, "confirm" if partly else "act", "news, in answer to a reminder")
