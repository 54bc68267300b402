"""An action somebody takes on: "log it as mine", "an action in my name". Pure."""

import re

from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.action_asides import due_in_tail
from boardclerk.dialogs.slots.owners import OwnersSaid
from boardclerk.dialogs.slots.record import slots_of
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_MINE = (
    r"(?:\b(?:as|is|one's|that's|this|it's|for|action|task|both|owner|and|one|log|it)?[\s,:-]*\bmine\b(?: to do)?"
    r"|\b(?:in|against|under|to|on|beside) my (?:own )?name\b|\bagainst me\b|\baction (?:on|for|to) (?:me|myself)\b"
    r"|\bput me down\b|\b(?:i'll|i will|i'd like to|i'm going to|let me|i shall|i'm) tak(?:e|ing) (?:on |away )?"
    r"(?:an|the|this|that|one) (?:new )?(?:action|task|one)?\b)"
)
_LEADS = late(
    r"^[^<]{0,60}?" + _MINE + r"[^<:.?]{0,45}?"
    r"(?:[:?.]\s+|\s[-–—]\s|,\s+(?=i\b|i'|to\b|brief\b)|,?\s+to\s+(?=[a-z])|\s+(?=i'll\b|i'm to\b|i've to\b|that i\b))"
)
_FOLLOWS = late(_MINE)
_I_DO = late(
    r"^(?:that |so |right |to )*(?:i'll|i will|i shall|i need to|i have to|i've to|i've got to|i'm going to|i am to"
    r"|i'm to"
    r"|i must|i should|i said i'd|i said i would|i agreed to|i promised to|i undertook to|i want to"
    r"|to)(?: personally)? "
)
_ANOTHER_DOES = late(
    r"^\W*(?:<[pgu]\d+>|he|she|they|we|who|which|it)\b|<[pgu]\d+>(?:,? and <[pgu]\d+>)? (?:to|will|must)\b"
)


def own_action(scene: Scene, text: str, end: int) -> Understood | None:
    """The writer's own action, where the message says that it is theirs and nobody else has a part in it."""
    lead = _LEADS.search(text[:end])
    if lead is not None:
        start = lead.end()
    elif _FOLLOWS.search(text, end):
        start = 0
        if not _I_DO.search(text[start:end]):
            return None
    else:
        return None
    if does := _I_DO.match(text[start:end]):
        start += does.end()
    if _ANOTHER_DOES.search(text[start:end]):
        return None
    read = slots_of(scene, start, end, OwnersSaid(names=(scene.sender_name,)), None)
    if read is None:
        return None
    slots, doubt = read
    words = str(slots["text"])
    if len(words.split()) < 2:
        return None
    if slots["due"] is None and (due := due_in_tail(scene, end)) is not None and due.on is not None:
        slots |= {"due": due.on.isoformat(), "due_raw": due.raw}
        doubt = doubt or (None if due.certain else "due when")
    if re.search(r"[.!?] +\S", words):
        doubt = doubt or "several sentences"
    return scene.answer("record_action", slots, "confirm" if doubt else "act", doubt or "alike")
