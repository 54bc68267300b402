"""An interest in an item of the agenda: whose, in which item, and whether they leave for it. Pure.

It is a deed of its own beside apologies for the item, and never a private reason for them.
"""

from dataclasses import replace

from boardclerk.dialogs.grammar.guards import MIGHT
from boardclerk.dialogs.grammar.interests import INTEREST, LEAVES, NONE_DECLARED
from boardclerk.dialogs.grammar.pattern import Hit, first
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import KnownMeeting, Understood
from boardclerk.dialogs.slots.parts import items_named
from boardclerk.dialogs.slots.plain import is_question
from boardclerk.dialogs.slots.scene import Scene, unaddressed
from boardclerk.dialogs.slots.subjects import subject_before
from boardclerk.dialogs.slots.when import meetings_said
from boardclerk.words.late import late

_ITEM = late(r"\b(?:agenda )?items? (?:number |no\.? )?\d{1,2}(?:(?:,| and| &) \d{1,2})*")
_ABOUT = late(r"\b(?:in|on|with|over|about|for|at|regarding|concerning|re) (?P<what>(?:the |our )?[^.,;!?\n]{3,60})")
_ENDS = late(r"\b(?:so|and|because|as|since|at|on <d\d+>|<d\d+>|i'll|i will|please)(?!\w)")


def with_interests(scene: Scene, found: tuple[Understood, ...]) -> tuple[Understood, ...]:
    """What was understood, and the interest declared beside it or instead of it; nothing where none is declared."""
    declared = _declared(scene)
    if declared is None:
        return ()
    others = [_without_the_reason(one) for one in found if one.intent != "none"]
    settled = [one for one in others if one.intent != "send_apologies" or one.expect == "act"]
    is_absent = any(one.intent == "send_apologies" for one in settled)
    if declared.slots.get("leaves") and declared.expect == "act" and not is_absent:
        settled.append(_absence(scene, declared))
    return (*settled, declared)


def _declared(scene: Scene) -> Understood | None:
    """The interest a message declares; None where it asks about one, or says there is none."""
    hit = first(INTEREST, scene.line)
    if hit is None or first(NONE_DECLARED, scene.line) or is_question(scene.text):
        return None
    if not any(one.find(scene.plain) for one in INTEREST):
        return None
    scene.note(hit.pattern, hit.match, "an interest is declared")
    meetings = meetings_said(scene)
    day = meetings.days[0] if meetings.days else scene.present_or_next()
    who, certain = subject_before(scene, hit.match.start())
    who = who or [scene.sender_name]
    items = _items(scene, hit, scene.meeting_on(day) if day else None)
    slots: dict[str, object] = {
        "who": who,
        "meeting": day.isoformat() if day else None,
        "items": items or None,
        "leaves": True if pattern(LEAVES).search(scene.text) else None,
    }
    if day is None or not items or meetings.doubt in ("past", "impossible", "no meeting"):
        return scene.answer("declare_interest", slots, unaddressed(scene, "ask"), "which item")
    doubtful = not certain or who != [scene.sender_name] or any(first((one,), scene.line) for one in MIGHT)
    return scene.answer("declare_interest", slots, unaddressed(scene, "confirm" if doubtful else "act"), hit.means)


def _items(scene: Scene, hit: Hit, meeting: KnownMeeting | None) -> list[str]:
    """The items of the agenda that are named, by number anywhere, or by their title beside the interest."""
    if (numbered := _ITEM.search(scene.text)) is not None:
        return items_named(scene.line.written(*numbered.span()), meeting)
    for about in (*_ABOUT.finditer(scene.text, hit.match.start()), *_ABOUT.finditer(scene.text, 0, hit.match.start())):
        ends = _ENDS.search(scene.text, about.start("what") + 1, about.end("what"))
        end = ends.start() if ends else about.end("what")
        if named := items_named(scene.line.written(about.start("what"), end), meeting):
            return named
    before = scene.line.written(0, hit.match.start())
    return items_named(before, meeting) if len(before.split()) < 12 else []


def _without_the_reason(one: Understood) -> Understood:
    """Apologies with a conflict of interest as their reason have no private reason."""
    return replace(one, slots={name: value for name, value in one.slots.items() if name != "reason"})


def _absence(scene: Scene, declared: Understood) -> Understood:
    """The part of the meeting somebody misses who leaves for the item."""
    slots: dict[str, object] = {
        "who": declared.slots["who"],
        "meetings": [declared.slots["meeting"]],
        "scope": "part",
        "part": {"absent_items": declared.slots["items"]},
    }
    return scene.answer("send_apologies", slots, declared.expect, "leaves for the item")
