"""A second look at what patterns made of a message, by what it is most like of all that people are known to say. Pure.

Where no pattern was found, likeness says what is meant and the slots are read from the whole message. Where one
was found and likeness says otherwise, the deed is shown before it is done; where a deed was to be shown only out
of caution and likeness is sure of it, it is done.
"""

import math
from dataclasses import replace

from boardclerk.dialogs.grammar.guards import ALREADY, MIGHT, NEGATED, NO_CAUSE
from boardclerk.dialogs.grammar.pattern import first
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.likeness.features import features, is_known
from boardclerk.dialogs.likeness.model import AT_ONCE, Likeness, model, readiness
from boardclerk.dialogs.slots.alike import read_alike
from boardclerk.dialogs.slots.caution import looked_over
from boardclerk.dialogs.slots.forms import NAMED_ALONE
from boardclerk.dialogs.slots.handing import HANDED_OVER, PUT_OFF
from boardclerk.dialogs.slots.plain import unquoted
from boardclerk.dialogs.slots.said_outright import asks_whether_to, is_said_outright, without_other_apologies
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.dialogs.two_readings import COMPARED, read_otherwise
from boardclerk.words.late import late

ASKING = frozenset(["list_actions", "next_meeting", "who_is_coming", "help"])
"""What changes nothing: it is answered whenever it is the likeliest."""
DEEDS = frozenset(
    [
        "send_apologies", "withdraw_apologies", "record_action", "close_action", "update_action", "circulate_minutes",
        "comment_on_minutes", "approve_minutes", "agenda_item",
    ]
)  # fmt: skip
"""What changes the record."""
_NEWS = frozenset(["update_action"])
"""Whatever is said with a ref may be news of it: as a reading it says little."""
_HAS_BEEN = frozenset(["past absence", "a meeting that has been"])
_SOFT = frozenset(["not understood", "nothing meant for the clerk", "another sort of apology", *_HAS_BEEN])
_GUARDED = frozenset(
    [
        "might", "if", "negation", "said before", "not done yet", "no approval", "no news", "not said to the clerk",
        *_HAS_BEEN,
    ]
)  # fmt: skip
"""Why a message means nothing; a question may still be meant where one of these was found."""
_COMING, _TRUST_COMING = frozenset(["confirm_attendance", "withdraw_apologies"]), 0.7
"""Who comes after all, or comes late, says so in the words of one who comes: there a pattern counts for less."""
_LONGEST = 1500
"""Characters; a longer message is like nothing anybody says to a clerk, and is read once."""
_TRUST = 2.0
"""What a pattern that was found adds to the likeness of its own deed, as a logarithm."""
LOOSELY = ", loosely"
"""What ends the reason of a deed a loose pattern found, which is shown first for that alone."""
_SURE, _VERY_SURE = 0.70, 0.85
_SURE_OF_LOOSE = 0.85
_FAIRLY = 0.50
_SURE_OF = {"agenda_item": 0.6, "comment_on_minutes": 0.5, "approve_minutes": 0.6}
"""What is put down as a wish, a remark or one's own word needs less; little else is said in such words."""
_SURE_OF_OWN_COPY = 0.4
_LEAST_ASKING, _LEAST_DEED = 0.30, 0.30
_GUARDED_ASKING, _GUARDED_DEED = 0.60, 0.85
_UNLIKE, _READY = 0.10, 0.25
_FAMILIAR, _NOT_THE_OPPOSITE = 0.5, 0.9
_SAID_PLAINLY, _BEYOND_DOUBT = frozenset(["send_apologies", "withdraw_apologies", "comment_on_minutes"]), 0.97
"""What is as good as never said in jest or in passing, where a message is like nothing else."""
_OVERHEARD = 0.80
_SAID_TO_ALL = {"not said to the clerk": 0.30, "approve": 0.60, "withdraw": 0.60}
"""How sure it has to be of what was not said to the clerk, and where a pattern says the same, by what was doubted."""
_CAREFUL = frozenset(
    [
        "done, by words", "done, it seems", "absent", "not said to the clerk",
    ]
)  # fmt: skip
"""Doubts that are about what is meant, not about what was read; likeness can settle those."""
_READ_BADLY = frozenset(
    [
        "no owner named", "which owner", "whose apologies", "somebody else named", "absent", "due when",
        "which words are the title", "several sentences",
    ]
)  # fmt: skip
"""Doubts that another reading of the same words may not have."""
_NOT_DONE = frozenset(["not done yet", "negation", "no news"])
_SAID_IN_QUOTES = frozenset(["comment_on_minutes", "agenda_item"])


def read_again(scene: Scene, found: tuple[Understood, ...]) -> tuple[Understood, ...]:
    """`found`, with the second reader's word on it."""
    kept = model()
    one = found[0]
    if (
        len(scene.text) > _LONGEST
        or len(found) > 1
        or one.intent not in kept.intents
        or one.why in NAMED_ALONE
        or (one.intent == "update_action" and "text" in one.slots)  # New words for an action are put like a correction.
        or is_said_outright(scene, one)
        or "multi" in one.slots  # A list of what each is to do is put like a list that is asked for.
        or (one.intent == "none" and one.why not in _SOFT | _GUARDED)
    ):
        return found
    if _says_too_little(scene):
        return found
    seen = features(without_other_apologies(scene) if one.intent in _COMING else scene)
    likeness = kept.likeness(seen)
    return tuple(_held_back(scene, each, seen, likeness) for each in _read(scene, one, likeness, seen))


def _held_back(scene: Scene, one: Understood, seen: frozenset[str], likeness: Likeness) -> Understood:
    """A deed is shown first where messages made of such words are hardly ever acted on at once."""
    if (
        one.expect != "act"
        or one.intent not in DEEDS
        or "part" in one.slots
        or (one.intent in _SAID_PLAINLY and likeness.of(one.intent) > _BEYOND_DOUBT)
        or _is_own_copy(scene, one)
        or one.why == "remove"  # An item that a pattern found to be taken off the agenda can be put back.
        or readiness().likeness(seen).of(AT_ONCE) > _READY
    ):
        return one
    return replace(one, expect="confirm", why="hardly ever done at once")


def _is_own_copy(scene: Scene, one: Understood) -> bool:
    """A copy for the one who asks for it changes nothing."""
    return one.intent == "circulate_minutes" and one.slots.get("to") == [scene.sender_name]


def _read(scene: Scene, one: Understood, likeness: Likeness, seen: frozenset[str]) -> tuple[Understood, ...]:
    chosen = _chosen(one, likeness)
    if not scene.heard.addressed:
        return (_overheard(scene, one, chosen, likeness),)
    if chosen == one.intent:
        return (_weighed(scene, one, likeness),)
    if one.intent == "none" and _is_too_little(scene, one, chosen, likeness):
        return (replace(one, near=_near(likeness)) if one.why in _SOFT else one,)
    if chosen == "none":
        return (_nothing_meant(one, likeness),)
    return (_proposed(scene, one, chosen, likeness, seen),)


def _chosen(one: Understood, likeness: Likeness) -> str:
    """The likeliest intent, where that of the pattern counts for more than it is like."""
    trust = 0.0 if one.why in _SOFT else _TRUST_COMING if one.intent in _COMING else _TRUST
    least = likeness.sure * _NEARLY
    scores = {name: math.log(share + 1e-9) for name, share in likeness.shares if share >= least or name == one.intent}
    scores[one.intent] += trust
    return max(sorted(scores), key=lambda name: scores[name])


_NEARLY = 1 - 1e-6
"""Nothing that is less like a message than this beside the likeliest can be the likeliest, but what was found."""


def _is_too_little(scene: Scene, one: Understood, chosen: str, likeness: Likeness) -> bool:
    """Whether a message that means nothing by its words is not like enough to something else."""
    share = likeness.of(chosen)
    if not _is_familiar(scene):
        return True
    if chosen in ASKING:
        return share < (_GUARDED_ASKING if one.why in _GUARDED else _LEAST_ASKING)
    if _speaks_against(one, chosen):
        return share < _GUARDED_DEED
    if chosen not in _SAID_IN_QUOTES and (bare := unquoted(scene.text)) != scene.text:
        aligned = replace(scene.line.aligned, text=bare)
        share = model().likeness(features(replace(scene, line=replace(scene.line, aligned=aligned)))).of(chosen)
    return share < _LEAST_DEED


_MARK = late(r"<[a-z]\d+>")
_WORD = late(r"[a-z]+(?:'[a-z]+)?")
_LITTLE = frozenset(["on", "by", "the", "for", "at", "and", "to", "no", "yes", "please", "until", "item", "me"])


def _says_too_little(scene: Scene) -> bool:
    """A name, a day or a ref alone, or a yes or no, answers a question and says nothing by itself."""
    words = _WORD.findall(_MARK.sub(" ", scene.text))
    return scene.heard.reply_to is None and _LITTLE.issuperset(words)


def _is_familiar(scene: Scene) -> bool:
    """Whether more of the words of a message than not were met before, in that spelling or by their sound."""
    words = _WORD.findall(_MARK.sub(" ", scene.text))
    known = sum(is_known(word, model().weights) for word in words)
    return not words or known > len(words) * _FAMILIAR


def _overheard(scene: Scene, one: Understood, chosen: str, likeness: Likeness) -> Understood:
    """What was not said to the clerk is done only where it is plainly said to the board; nothing is answered."""
    if one.why == "not said to the clerk" and chosen == "close_action" and scene.refs_in(scene.text):
        pass  # News of an action by its ref is for the log, whoever it was said to.
    elif one.intent == "none" and one.why not in _SOFT:
        return one
    if chosen == "none":
        return replace(one, intent="none", slots={}, expect="ignore") if likeness.sure > _SURE else one
    if chosen in ASKING or _is_guarded(scene):
        return one
    addressed = replace(scene, heard=replace(scene.heard, addressed=True))
    if one.expect == "confirm" and (least := _SAID_TO_ALL.get(one.why)) is not None and _is_for_all(scene, one):
        return looked_over(addressed, replace(one, expect="act")) if likeness.of(one.intent) > least else one
    if likeness.of(chosen) < (_FAIRLY if chosen == "confirm_attendance" and _names_a_meeting(scene) else _OVERHEARD):
        return one
    read = read_alike(addressed, chosen)
    read = None if read is None else looked_over(addressed, read)
    if read is None or read.expect != "act" or (chosen == "close_action" and _SOMEBODY.search(scene.text)):
        return one
    return read


def _is_for_all(scene: Scene, one: Understood) -> bool:
    """What is agreed while a meeting is held is the meeting's word, nobody's own."""
    return one.intent != "approve_minutes" or not scene.is_running


_SOMEBODY = late(r"<p\d+>")
"""What somebody else has done is news in passing; who has done it says so."""


def _names_a_meeting(scene: Scene) -> bool:
    return any(day.meetings for day in scene.dates_in(scene.text))


def _weighed(scene: Scene, one: Understood, likeness: Likeness) -> Understood:
    """Patterns and likeness agree, more or less."""
    share = likeness.of(one.intent)
    if one.intent == "none":
        return replace(one, near=_near(likeness)) if one.why in _SOFT else one
    if one.expect == "act" and one.intent not in ASKING and share < _UNLIKE:
        return replace(one, expect="confirm", why=f"unlike {one.intent}")
    unlike = likeness.intent != one.intent and likeness.sure > _FAIRLY and not _is_promised(scene, one, likeness)
    if one.expect == "act" and one.intent in DEEDS and unlike:
        return replace(one, expect="confirm", why=f"like {likeness.intent}")
    if one.intent == "update_action" and not _CHANGES & set(one.slots) and one.expect == "act":
        more = _more_than_a_note(scene, one, share)
        if more.why == HANDED_OVER:
            return more
    if one.expect == "act" and one.intent in COMPARED and (unlike := read_otherwise(scene, one)):
        return replace(one, expect="confirm", why=f"two readings of {unlike}")
    if one.intent == "update_action" and not _CHANGES & set(one.slots):
        return _more_than_a_note(scene, one, share)
    if one.expect != "confirm" or share < _SURE:
        return one
    if _is_plain_enough(one, share) and not _is_guarded(scene, one.intent):
        return looked_over(scene, replace(one, expect="act"))
    if one.why in _READ_BADLY and (read := read_alike(scene, one.intent)) is not None:
        read = looked_over(scene, read)
        loses = _CHANGES & (set(one.slots) - set(read.slots))
        if read.expect == "act" and not loses and not _is_guarded(scene, one.intent):
            return read
    careful = one.why in _CAREFUL or (
        one.why.endswith(LOOSELY) and share > _SURE_OF_LOOSE and not _is_guarded(scene, one.intent)
    )
    return looked_over(scene, replace(one, expect="act")) if careful else one


def _is_promised(scene: Scene, one: Understood, likeness: Likeness) -> bool:
    """A day by which it will be done, in answer to a reminder, however little else it is like."""
    return bool(scene.heard.reply_to) and "due" in one.slots and likeness.intent == "none"


_SETTLED = frozenset(["due when", "whose action"])
"""What was doubted of news until the day, or the owner, was read from it."""
_CHANGES = frozenset(["due", "owners", "add_owners", "reopen", "not_mine", "text"])


def _more_than_a_note(scene: Scene, one: Understood, share: float) -> Understood:
    """News that hands an action over, or puts it off, is not only kept as a note."""
    read = read_alike(scene, "update_action")
    if read is None or not _CHANGES & set(read.slots) or read.slots.get("refs") != one.slots.get("refs"):
        return one
    read = looked_over(scene, read)
    settled = one.expect == "act" or (one.why in _SETTLED and read.why in (HANDED_OVER, PUT_OFF))
    # What was doubted of a note was looked for in the other as well.
    settled = settled or (share >= _SURE and not _is_guarded(scene))
    return read if settled or read.expect != "act" else replace(read, expect="confirm")


def _nothing_meant(one: Understood, likeness: Likeness) -> Understood:
    near = tuple(dict.fromkeys((one.intent, *_near(likeness))))
    return Understood(intent="none", expect="ask", why="nothing meant, by likeness", near=near[:2])


def _near(likeness: Likeness) -> tuple[str, ...]:
    return tuple(name for name, _ in likeness.shares if name not in ("none", "cancel", "confirm"))[:2]


_MISSED = late(r"\bwithout me\b|\b(?:out|off|away) (?:on|for) (?:the )?<d|\bcount me out\b|\bno me\b")
_TAKES_BACK = frozenset(["c undo", "c withdraw"])
_NEEDED = {
    "send_apologies": frozenset(
        ["c apologies", "c sorry", "c cannot", "c absent", "c late", "c part", "c deputy", "c not"]
    ),
    "close_action": frozenset(["c ended", "c close", "m in answer to reminder"]),
    "approve_minutes": frozenset(["c approve", "c yes"]),
    "withdraw_apologies": frozenset(["c withdraw", "c change", "c again", "c not", "c undo"]),
}
"""What a deed is not done without unless a message is very much like it: a word of its kind."""


def _proposed(scene: Scene, one: Understood, intent: str, likeness: Likeness, seen: frozenset[str]) -> Understood:
    read = read_alike(scene, intent)
    if intent == "cancel" and not scene.heard.reply_to and not (_TAKES_BACK & seen and likeness.sure > _SURE):
        read = None  # What was done last is not taken back by a guess.
    if read is None:
        if one.intent == "none":
            return replace(one, near=_near(likeness))
        is_deed = one.expect == "act" and one.intent not in ASKING
        return replace(one, expect="confirm", why=f"like {intent}") if is_deed else one
    if intent in ASKING or (intent in ("confirm", "cancel") and likeness.of(intent) > _FAIRLY):
        return read
    if read.expect == "act":
        read = looked_over(scene, read)
    share = likeness.of(intent)
    if _is_plain_enough(read, share) and not _is_guarded(scene, intent):
        read = looked_over(scene, replace(read, expect="act"))
    enough = _SURE_OF_OWN_COPY if _is_own_copy(scene, read) else _SURE_OF.get(intent, _SURE)
    lacks = (
        (intent == "send_apologies" or share < _VERY_SURE)
        and intent in _NEEDED
        and not _NEEDED[intent] & seen
        and "part" not in read.slots
        and not (share > _VERY_SURE and _MISSED.search(scene.text))
    )
    against = _is_guarded(scene, intent) or _speaks_against(one, intent) or (intent in DEEDS and asks_whether_to(scene))
    if intent == "update_action" and read.why == PUT_OFF and one.why in _NOT_DONE:
        against = False  # Not done, and by when it will be: that is the news.
    if intent == "agenda_item" and share > _VERY_SURE and _is_only_polite(scene):
        against = False
    if read.expect == "act" and (share < enough or lacks or against):
        return replace(read, expect="confirm", why="not sure enough")
    is_other = _is_another_deed(one, intent, share) and not is_said_outright(scene, read)
    if read.expect == "act" and (is_other or _is_the_opposite(one, read, share)):
        return replace(read, expect="confirm", why=f"or {one.intent}")
    said = intent in _SAID_IN_QUOTES or "subject_to" in read.slots
    if read.expect == "act" and not said and unquoted(scene.text) != scene.text:
        return replace(read, expect="confirm", why="said in quotation marks")
    return read


_POLITELY = late(
    r"\b(?:should|would) be (?:most |very )?(?:grateful|obliged|glad|pleased) if\b.{0,80}?\b(?:could|might|would"
    r"|can) be\b"
    r"|\bif (?:i may|there(?:'s| is) (?:room|time|space)|the chair (?:will|would|is|agrees|allows"
    r"|permits)(?: have it| so)?"
    r"|(?:at all )?possible|it's not too late|that's (?:ok|okay|all right))\b|^\W*might\b|\bmight be (?:placed"
    r"|put|added)\b"
    r"|\bno confusion\b"
)


def _is_only_polite(scene: Scene) -> bool:
    """Whether the only thing said against a wish for the agenda is how politely it is put."""
    bare = _POLITELY.sub(" ", scene.text)
    return bare != scene.text and not any(one.find(bare) for each in (MIGHT, NEGATED) for one in each)


def _is_another_deed(one: Understood, intent: str, share: float) -> bool:
    """Whether a pattern is as sure of one deed as likeness is of another."""
    if one.expect != "act" or one.intent not in DEEDS - _NEWS or intent not in DEEDS:
        return False
    return one.intent not in _COMING or share < _VERY_SURE


def _is_the_opposite(one: Understood, read: Understood, share: float) -> bool:
    """Whether apologies were read where a pattern says that they are taken back; not of one who misses a part."""
    taken_back = one.intent == "withdraw_apologies" and read.intent == "send_apologies"
    return taken_back and "part" not in read.slots and share < _NOT_THE_OPPOSITE


_PLAIN_WHEN_LIKE = {
    ("agenda_item", "alike"): 0.85, ("circulate_minutes", "alike"): 0.7, ("comment_on_minutes", "alike"): 0.7,
    ("update_action", "given on"): 0.95,
}  # fmt: skip
"""How surely a reading that is only shown first has to be like its deed to be done: by deed and by what was doubted."""


def _is_plain_enough(read: Understood, share: float) -> bool:
    return read.expect == "confirm" and share > _PLAIN_WHEN_LIKE.get((read.intent, read.why), 1.0)


def _speaks_against(one: Understood, intent: str) -> bool:
    """Whether what stopped a message stops this deed; an absence that has been stops apologies alone."""
    return one.why in _GUARDED and (one.why not in _HAS_BEEN or intent in ("send_apologies", "withdraw_apologies"))


def _is_guarded(scene: Scene, intent: str = "") -> bool:
    """Whether anything is said against a deed; a wish for the agenda is always put as one ("might we have")."""
    guards = (NEGATED,) if intent == "agenda_item" else (MIGHT, NEGATED, ALREADY, NO_CAUSE)
    return any(first(each, scene.line) for each in guards)
