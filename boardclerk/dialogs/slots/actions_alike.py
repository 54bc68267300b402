"""News of an action, whatever its words: which action, who is to have it, until when, and what was said. Pure."""

import re

from boardclerk.dialogs.grammar.closing import NOT_DONE, PARTLY
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.actions import FOR_ONES_OWN, news_of, outcome_of
from boardclerk.dialogs.slots.actions_by_words import owned
from boardclerk.dialogs.slots.due import due_day, read_due
from boardclerk.dialogs.slots.handing import HANDED_OVER, PUT_OFF, changed_beside, due_beside, read_handed, slots_of
from boardclerk.dialogs.slots.owners import owners_in
from boardclerk.dialogs.slots.refs import can_reopen, doubt_about, meeting_of_refs, sharing_words
from boardclerk.dialogs.slots.replies import reminded_of
from boardclerk.dialogs.slots.scene import Scene, unaddressed
from boardclerk.words.late import late

_EDGE = " \t\n,;:-–—.()"
_IS_NOT_DONE = late(
    NOT_DONE.replace("{done}", "(?:done|complete|completed|finished|closed|sorted|actioned|signed|sent|reviewed)")
)
_REOPEN = late(
    r"\b(?:re-?open\w*|reopn|un-?close|re-?instate|un-?tick)\b|\bopen\b[^.]{0,20}\bagain\b|\bback (?:to|on|as) open\b"
    r"|\bclosed (?:by mistake|in error|too soon|wrongly)\b|\bnot have been closed\b"
)
_HANDED = late(
    r"\b(?:give|gives|given|gave|pass\w*|hand\w*|transfer\w*|reassign\w*|assign\w*|swap\w*|tak(?:e|es|ing"
    r"|en) (?:it |this"
    r" |that |<r\d+> )?(?:over|on)|takeover|pick(?:s|ing|ed)? (?:it |this |that )?up|owner\w*|owned|belongs?|joint\w*"
    r"|join|add|put|ad|shar(?:e|es|ing)|help|mine|not (?:for )?me|lead|leads|leading|responsib\w+|now with"
    r"|goes? to|sits? with|pass(?:es|ed))\b|<p\d+>'s\b"
)
_JOINED = late(
    r"\b(?:add|ad|joint\w*|join|as well|also|too|shar(?:e|es|ing)|help|alongside|co-?own\w*|(?<!are )both|jointly)\b"
)
_NOT_THESE = late(
    r"(?:\binstead of|\brather than|\bnot|\bfrom|\bin place of|\btake|\bremove|\bdrop)\s+(?P<gone><p\d+>|me\b)(?:'s)?"
    r"(?! (?:to|over|on)\b)"
)
_WHY_GIVEN = late(
    r"<p\d+>(?:,? and (?:<p\d+>|he|she|they|i))?(?:'s| is| are| has| have| was| were)"
    r" (?!tak|now\b|going|pick|to\b|join|respons|lead|the owner|got|help|shar|on\b)\w+"
    r"|(?:, |because |as |since |at )<p\d+>(?:'s)? (?:asked|agrees?|says?|said|thinks?|wants?|request|retir\w+|leav\w+)"
)
"""Somebody who is busy, or has agreed to it: why an action is handed over, and not to whom."""
_WISHED = late(r"\bought to\b|\b(?:can|could) (?:it|this|that|<r\d+>|<p\d+>)\b")
_UNTIL = late(
    r"\b(?:by|until|untill|till|til|to|due|extend\w*|push\w*|slip\w*|move\w*|need\w*|longer|ready|late|say"
    r"|before|will be"
    r"|'ll|shall|should|within|deadline|give|have|make it|done|finish\w*|sign\w*|next|on|for|time|instead|not)\b"
)
_LONGER = late(r"\b(?:longer|more time|extension|extend|another|extra)\b")
_WAS = late(
    r"\b(?:booked|went|was|were|sent|met|spoke|got|had|came|rang|wrote|agreed|since|signed|chased|emailed"
    r"|called)\b[^.;<]{0,25}<d\d+>"
    r"|<r\d+>[ ,(]*(?:from|of|in|at)?(?: the)? ?<d\d+>(?:'s)?(?: board| meeting)?|\b<d\d+>(?:'s)? <r\d+>"
)
"""A day on which something was, not one until which something is put off."""
_NUMBER = late(r"<d(\d+)>")


def _spoken_of(scene: Scene) -> tuple[list[str], bool, str | None]:
    """The refs of the actions spoken of, whether they are the speaker's own, and why they are not certain."""
    refs = scene.refs_in(scene.text)
    mine = {action.ref for action in owned(scene)}
    if refs or reminded_of(scene):
        refs = refs or reminded_of(scene)
        doubt = doubt_about(scene, refs, meeting_of_refs(scene))
        return refs, set(refs) <= mine, doubt
    written = scene.line.written(0, len(scene.text))
    found = sharing_words(scene, written, 2) or sharing_words(scene, written, 1)
    found = [action for action in found if action.ref in mine] or found
    refs = list(dict.fromkeys(action.ref for action in found))
    own = [action.ref for action in owned(scene)]
    if not refs and len(own) == 1 and re.search(r"\b(?:my|mine|our)\b", scene.text):
        refs = own
    doubt = None if len(refs) == 1 and len(found) < 2 else "which action"
    return refs, set(refs) <= mine, doubt


def _note(scene: Scene) -> str:
    return scene.line.written(0, len(scene.text)).strip(_EDGE)


def read_closed(scene: Scene) -> Understood | None:
    """Said to be done: one's own action closes, one that is only spoken of by its words is shown first."""
    if not scene.heard.addressed or _IS_NOT_DONE.search(scene.text):
        return None
    refs, own, doubt = _spoken_of(scene)
    if not refs:
        return None
    slots: dict[str, object] = {"refs": refs, "outcome": outcome_of(scene.text), "note_text": _note(scene)}
    if doubt:
        return scene.answer("close_action", slots, "ask", doubt)
    if re.search(PARTLY, FOR_ONES_OWN.sub(" ", scene.text)):
        return scene.answer("close_action", slots, "confirm", "partly done")
    named = bool(scene.refs_in(scene.text) or reminded_of(scene))
    return scene.answer("close_action", slots, "act" if own or named else "confirm", "alike")


def read_updated(scene: Scene) -> Understood | None:
    """News, another owner, a later day, or open again."""
    if not scene.heard.addressed:
        return None
    refs, own, doubt = _spoken_of(scene)
    if _REOPEN.search(scene.text) and scene.refs_in(scene.text):
        return _reopened(scene, scene.refs_in(scene.text))
    if not refs:
        return None
    found = _given(scene, refs) or _put_off(scene, refs)
    if found is None:
        found = news_of(scene, refs, _note(scene))
        found = found if own or found.expect != "act" or scene.refs_in(scene.text) else _shown(scene, found)
    if doubt:
        return scene.answer("update_action", found.slots, unaddressed(scene, "ask"), doubt)
    return found


def _shown(scene: Scene, found: Understood) -> Understood:
    return scene.answer(found.intent, found.slots, "confirm", "somebody else's action")


def _reopened(scene: Scene, refs: list[str]) -> Understood:
    meeting = meeting_of_refs(scene)
    slots: dict[str, object] = {"refs": refs, "reopen": True, "meeting": meeting.isoformat() if meeting else None}
    changed = changed_beside(scene, refs)
    expect = "confirm" if changed is None else "act"
    return scene.answer("update_action", slots | (changed or {}), expect if can_reopen(scene, refs) else "ask", "alike")


def _given(scene: Scene, refs: list[str]) -> Understood | None:
    """Somebody named beside a word of handing over; none where they are only spoken of."""
    handed = read_handed(scene, refs)
    if handed is not None and handed.certain:
        meeting, due = meeting_of_refs(scene), due_beside(scene)
        slots = {"refs": refs, "meeting": meeting.isoformat() if meeting else None, **slots_of(handed), **(due or {})}
        return scene.answer("update_action", slots, "confirm" if due is None else "act", HANDED_OVER)
    if not _HANDED.search(scene.text) or not re.search(r"<[pgu]\d", scene.text):
        return None
    gone = [match["gone"] for match in _NOT_THESE.finditer(scene.text)]
    kept = _WHY_GIVEN.sub(" ", _NOT_THESE.sub(" ", scene.text))
    owners = owners_in(scene, " ".join(re.findall(r"<[pgu]\d+>", kept)))
    had = {owner for action in scene.open_actions() if action.ref in refs for owner in action.owners}
    joint = bool(_JOINED.search(scene.text)) and not gone
    names = [name for name in owners.names if name not in had]
    if not names:
        return None
    sure = owners.certain and len(names) == 1
    slots: dict[str, object] = {"refs": refs, "add_owners" if joint else "owners": names}
    left = scene.names_in(" ".join(gone))[0]
    sure = sure and set(left) <= had and not _WISHED.search(scene.text)
    return scene.answer("update_action", slots, "act" if sure else "confirm", "given on")


def _put_off(scene: Scene, refs: list[str]) -> Understood | None:
    numbers = _NUMBER.findall(_WAS.sub(" ", scene.text))
    if not numbers:
        if _LONGER.search(scene.text):
            return scene.answer("update_action", {"refs": refs}, "ask", "until when")
        return None
    if not _UNTIL.search(scene.text) and not reminded_of(scene):
        return None
    due = read_due(scene, moved=True)
    if due is not None and due.on is not None:
        on, certain, raw = due.on, due.certain, due.raw
    else:
        said = scene.line.dates[int(numbers[-1])]
        on, certain, raw = *due_day(scene, said, scene.text), said.written
        certain = certain and said.kind != "span" and len(numbers) == 1
    if on is None or on <= scene.calendar.today:
        return None
    long = len(scene.text.split()) > 8
    slots: dict[str, object] = {
        "refs": refs, "due": on.isoformat(), "due_raw": raw, "note_text": _note(scene) if long else None,
    }  # fmt: skip
    return scene.answer("update_action", slots, "act" if certain else "confirm", PUT_OFF)
