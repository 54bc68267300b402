"""From what was said to what was meant: deterministic, pure, and never a guess about the record.

A message is cleaned and marked (`grammar/`), tried against the table of patterns (`slots/table.py`) and
read by the function beside the pattern that fits. Guards come first; what is left doubtful is asked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from boardclerk.dialogs.clauses import parts_of
from boardclerk.dialogs.grammar.guards import (
    AUTOMATIC,
    HIDDEN,
    HOSTILE,
    MIGHT,
    OTHER_APOLOGY,
    PAST_ABSENCE,
    TALK,
    UNSURE,
)
from boardclerk.dialogs.grammar.line import Line
from boardclerk.dialogs.grammar.marking import prepare
from boardclerk.dialogs.grammar.pattern import Hit, Pattern, first, hits, may_hold
from boardclerk.dialogs.grammar.talk import CANCEL, HELP, THANKS, TOPICS
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import (
    Heard,
    KnownAction,
    KnownBoard,
    KnownMeeting,
    KnownPerson,
    Understood,
    World,
)
from boardclerk.dialogs.likeness.model import model
from boardclerk.dialogs.second_reading import LOOSELY, read_again
from boardclerk.dialogs.slots.alike import read_alike
from boardclerk.dialogs.slots.caution import looked_over
from boardclerk.dialogs.slots.halves import read_halves
from boardclerk.dialogs.slots.interests import with_interests
from boardclerk.dialogs.slots.plain import clause, is_question, plain, sentences, trimmed, unquoted
from boardclerk.dialogs.slots.replies import read_answer, read_note_in_answer, read_reminder_answer
from boardclerk.dialogs.slots.scene import Scene, Tried
from boardclerk.dialogs.slots.small_talk import without_small_talk
from boardclerk.dialogs.slots.table import (
    BROAD_READS,
    BROAD_WRITES,
    CALLED_ACTION,
    NEAREST,
    READS,
    RUNNING,
    WRITES,
    Route,
)
from boardclerk.words.late import late

__all__ = [
    "Heard",
    "KnownAction",
    "KnownBoard",
    "KnownMeeting",
    "KnownPerson",
    "Understood",
    "World",
    "learn_patterns",
    "understand",
]

LONGEST = 4000
"""Characters; a longer message is not acted on."""

_READ_VERB = late(
    r"^\W*(?:please |can you |could you |pls )*(?:show|list|see|display|view|tell me"
    r"|remind me (?:of|what|when|who|which|where)|give me (?:a |the |my )?(?:list|actions?|dates"
    r"|log)|send me (?:a |the |my )?(?:list|actions?|action log|dates)|get me|let me see|find"
    r"|search|look up|check (?:who|what|when|if|my)|my (?:open |outstanding )?actions|action log"
    r"|actions? list)\b"
)


def understand(heard: Heard, world: World) -> tuple[Understood, ...]:
    """Say what `heard` means on the board of `world`: one thing, or several said in one message.

    Pure and total: any text gets an answer and no text raises. Depends on nothing but its arguments.
    """
    refused = _unread(heard)
    if refused:
        return refused
    return _understood(heard, scene_of(heard, world))


def learn_patterns() -> None:
    """Compile the grammar, which takes about a second, so that the first message need not wait for it."""
    nobody = World(board=KnownBoard(name="", zone="UTC"), now=datetime(2020, 1, 1, tzinfo=UTC))
    for text in ("Apologies for 13 March at 3pm, item 2 of the minutes is done", "when do we meet?"):
        understand(Heard(text=text, personal=True, addressed=True), nobody)
    scene = scene_of(Heard(text="Action: please add it to the agenda", personal=True, addressed=True), nobody)
    for intent in model().intents:
        read_alike(scene, intent)


def understood_and_tried(heard: Heard, world: World) -> tuple[tuple[Understood, ...], Line | None, list[Tried]]:
    """What `understand` says, with the line as patterns saw it, and every pattern that was found in it."""
    refused = _unread(heard)
    if refused:
        return refused, None, []
    tried: list[Tried] = []
    scene = replace(scene_of(heard, world), tried=tried)
    return _understood(heard, scene), scene.line, tried


def _unread(heard: Heard) -> tuple[Understood, ...]:
    if len(heard.text) > LONGEST:
        return (_nothing(heard, "over 4,000 characters", "ask"),)
    if re.search(HIDDEN, heard.text, re.IGNORECASE):
        return (_nothing(heard, "an instruction hidden in words"),)
    if re.search(AUTOMATIC, heard.text, re.IGNORECASE):
        return (_nothing(heard, "an automatic reply"),)
    return ()


def _understood(heard: Heard, scene: Scene) -> tuple[Understood, ...]:
    spoken = without_small_talk(scene)
    early = _before_all(scene) if re.search(r"[a-z0-9?👍👎✅❌✔]", scene.text) else _nothing(heard, "no words")
    if early is not None:
        return read_again(spoken, (early,))
    meant = _meant(spoken)
    return with_interests(spoken, meant) or read_again(spoken, meant)


def _meant(scene: Scene) -> tuple[Understood, ...]:
    parts = parts_of(scene)
    read = [tuple(_things(part, again=1 < len(parts) <= _MOST_PARTS)) for part in parts]
    if len(parts) == 2 and all(one.why == _UNCLEAR for one in read[1]):
        read = [tuple(_things(scene, again=False))]
    found = [understood for things in read for understood in things]
    meant = [understood for understood in found if understood.intent != "none" or understood.why == "might"]
    if any(understood.intent != "none" for understood in meant):
        return _under_items(_joined(meant))
    may_be_note = scene.heard.reply_to and all(one.why.startswith("away") for one in found)
    note = read_note_in_answer(scene) if may_be_note else None
    if note is not None:
        note = _shown_first(note) if _is_doubtful(scene) else looked_over(scene, note)
    return (note or (found[0] if found else _unclear(scene)),)


_UNCLEAR = "not understood"
"""Why the second half of a message is no matter of its own: it belongs to what was said before it."""


def _joined(meant: list[Understood]) -> tuple[Understood, ...]:
    """Actions closed one after the other in the same breath are closed together."""
    joined: list[Understood] = []
    for one in meant:
        last = joined[-1] if joined else None
        if last is not None and set(one.slots) == set(last.slots) == {"refs"} and _are_done(last, one):
            more_careful = last if last.expect == "confirm" else one
            joined[-1] = replace(more_careful, slots={"refs": [*_refs(last), *_refs(one)]})
        else:
            joined.append(one)
    return tuple(joined)


_FOR_THE_RECORD = frozenset({"record_minute", "record_decision", "record_action"})


def _under_items(meant: tuple[Understood, ...]) -> tuple[Understood, ...]:
    """What is put down after a minute or a decision under an item goes under that item too, unless it names another."""
    item: object = None
    placed: list[Understood] = []
    for one in meant:
        if one.intent in _FOR_THE_RECORD:
            if item and "multi" not in one.slots and not one.slots.get("item"):
                one = replace(one, slots={**one.slots, "item": item})
            item = one.slots.get("item") or item
        placed.append(one)
    return tuple(placed)


def _are_done(*ones: Understood) -> bool:
    return all(one.expect in ("act", "confirm") and one.intent == ones[0].intent for one in ones)


def _refs(one: Understood) -> list[object]:
    refs = one.slots["refs"]
    return list(refs) if isinstance(refs, list) else []  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


_HAILS = late(
    r"^\W*(?:(?:board )?clerk\b\W|(?:for|(?:quick )?note (?:for|to)) the (?:board's )?(?:clerk|log|record)\b)"
)
"""How somebody turns to the clerk in company, without naming it as Teams would have them do."""


def scene_of(heard: Heard, world: World) -> Scene:
    """A message made ready to be read."""
    line = trimmed(prepare(heard.text, world), addressed=heard.addressed)
    if not heard.addressed and _HAILS.search(line.text):
        heard = replace(heard, addressed=True)
    return Scene(heard=heard, world=world, calendar=world.calendar, line=line, plain=plain(line.text), whole=line)


def _before_all(scene: Scene) -> Understood | None:
    """What is settled before any deed is looked for: answers, hidden instructions, undo, thanks, talk."""
    heard, text = scene.heard, scene.text.strip()
    if heard.reply_to and heard.addressed:
        answer = read_reminder_answer(scene) if heard.reply_to.startswith("reminder:") else read_answer(scene)
        if answer is not None:
            return looked_over(scene, answer)
    hostile = first(HOSTILE, scene.line)
    if hostile is not None:
        scene.note(hostile.pattern, hostile.match, "nothing is done")
        return _nothing(heard, hostile.means)
    if heard.addressed and first(CANCEL, scene.line):
        return scene.answer("cancel", {}, "act", "undo")
    if pattern(THANKS).match(text):
        return _nothing(heard, "thanks", "acknowledge")
    between = first(TALK[:1] if heard.addressed else TALK, scene.line)
    if between is not None:
        scene.note(between.pattern, between.match, "nothing is done")
        return _nothing(heard, "talk between people", "ignore")
    return None


def _one(scene: Scene) -> Understood | None:
    """The one thing a message or a part of it means; None when it means nothing by itself."""
    if scene.heard.addressed:
        called = _first_of(CALLED_ACTION, scene) if _CALLED_ACTION.match(scene.text) else _called_last(scene)
        found = called or _first_of(RUNNING, scene) or _help(scene)
        if found is not None:
            return found
        if _asks(scene):
            found = _first_of(READS, scene)
            if found is not None:
                return found
    found = _first_of(WRITES, scene)
    if found is not None or not scene.heard.addressed:
        return found
    found = _first_of(READS, scene) if _may_ask(scene) else None
    if found is None and _is_asked(scene):
        found = _first_of(BROAD_READS, scene)
    return found or _first_of(BROAD_WRITES, scene)


def _called_last(scene: Scene) -> Understood | None:
    """What somebody is to do, called an action at the end: no decision of the board's."""
    called = _CALLED_LAST.search(scene.text) if scene.may_record else None
    if called is None:
        return None
    from_owner = scene.part(called.start(), len(scene.text))
    found = _first_of(CALLED_ACTION, from_owner) or read_alike(from_owner, "record_action")
    return looked_over(scene, found) if found and found.expect == "act" else None


_CALLED_ACTION = late(r"^\W*action(?: (?:(?:for|under) )?(?:item )?\d{1,2})?\s*(?::|[-–] )\s*\S")
_CALLED_LAST = late(
    r"(?<!not )<[pgu]\d+>(?:(?:,? and |, | ?& ?| ?/ ?| or )<[pgu]\d+>)*,? (?:is |are )?to [a-z][^.]*[.;,–-]\s+"
    r"(?:an? )?action(?: please)?\W*$"
)
_MOST_PARTS = 6
"""Things in one message; those of a longer list are not each read twice."""


def _things(scene: Scene, *, again: bool) -> tuple[Understood, ...]:
    """What a part of a message means: one thing, or yes to one meeting and no to another."""
    halves = read_halves(scene)
    if halves:
        # Which day is meant was just told from the other's.
        return tuple(half if (seen := looked_over(scene, half)).why == "which day" else seen for half in halves)
    one = _one(scene)
    if one is None:
        return ()
    return read_again(scene, (one,)) if again else (one,)


_ASKING = late(
    r"\b(?:all|what|what's|which|who|who's|when|where|how|show|list|any|anything|everything|send|give|see|status"
    r"|remind|tell"
    r"|get|log|let|view|confirm|check|whether|find|open|outstanding|overdue|next|minutes|agenda|quor\w+)\b|\?"
)


def _may_ask(scene: Scene) -> bool:
    """A long statement with no word in it that asks for anything asks for nothing."""
    return len(scene.text.split()) <= 6 or bool(_ASKING.search(scene.text))


def _is_asked(scene: Scene) -> bool:
    return any(is_question(scene.text[start:end]) for start, end in sentences(scene.text))


def _asks(scene: Scene) -> bool:
    """Whether nothing but questions, or an order to show something, is left to look at."""
    return not re.search(r"[a-z0-9]", scene.plain) or bool(_READ_VERB.match(scene.text))


def _first_of(routes: Sequence[Route], scene: Scene) -> Understood | None:
    """What the first pattern means that is found, not forbidden by a guard, and can be read."""
    forbidden: Understood | None = None
    texts = {"plain": scene.plain, "unquoted": unquoted(scene.text), "all": scene.text}
    may_be = {sees: may_hold(text) for sees, text in texts.items()}
    for route in [route for route in routes if route.bits & may_be[route.sees]]:
        if not _is_open_to(route, scene):
            continue
        text = texts[route.sees]
        for one in [one for one in route.patterns if one.bit & may_be[route.sees]]:
            match = one.search(text, may_be[route.sees])
            if match is None:
                continue
            if route.sees == "all" and route.family in ("record", "minutes") and _in_question(scene, match.start()):
                continue
            guard = _forbids(route.guards, clause(text, match.start(), match.end()))
            if guard is not None:
                scene.note(one, match, "", guard)
                forbidden = forbidden or _forbidden(scene, route, guard)
                continue
            found = route.read(scene, Hit(one, match))
            scene.note(one, match, f"{found.intent}, {found.why}" if found else "nothing could be read from it")
            if found is not None:
                return _shown_first(found) if route.is_broad else looked_over(scene, found)
    return forbidden


def _is_open_to(route: Route, scene: Scene) -> bool:
    """Whether a deed that is only for a running meeting, or for those who keep the record, may be meant."""
    if route.only_running:
        return scene.is_running and scene.may_record
    return not route.for_recorders or scene.may_record or scene.is_running


def _shown_first(found: Understood) -> Understood:
    """What a loose pattern found is shown before it is stored."""
    return replace(found, expect="confirm", why=f"{found.why}{LOOSELY}") if found.expect == "act" else found


def _in_question(scene: Scene, start: int) -> bool:
    return not scene.plain[start : start + 40].strip()


def _forbids(guards: Sequence[Pattern], words: str) -> Pattern | None:
    return next((guard for guard in guards if guard.find(words)), None)


def _forbidden(scene: Scene, route: Route, guard: Pattern) -> Understood:
    doubtful = guard.means in ("might", "if") and route.family in ("attendance", "coming", "actions")
    return _nothing(scene.heard, guard.means, "ask" if doubtful else None)


def _help(scene: Scene) -> Understood | None:
    found = list(hits(HELP, scene.line))
    asked = [
        value for hit in found for key, value in hit.match.groupdict().items() if key.startswith("topic") and value
    ]
    topics = [name for words_asked in asked for name, words in TOPICS if pattern(words).search(words_asked)]
    if topics:
        return scene.answer("help", {"topic": topics[0]}, "act", "help")
    return scene.answer("help", {}, "act", "help") if len(found) > len(asked) else None


def _is_doubtful(scene: Scene) -> bool:
    return any(first((guard,), scene.line) for guard in MIGHT)


def _nothing(heard: Heard, why: str, expect: str | None = None) -> Understood:
    """No deed: silence in a group, a short word where the clerk was spoken to."""
    if expect is None:
        expect = "acknowledge" if heard.addressed else "ignore"
    if expect == "ask" and not heard.addressed and why not in ("might", "if"):
        expect = "ignore"
    return Understood(intent="none", expect=expect, why=why)


def _unclear(scene: Scene) -> Understood:
    """Not understood: the two nearest things that can be done, for one who spoke to the clerk."""
    if not scene.heard.addressed:
        return _nothing(scene.heard, "nothing meant for the clerk", "ignore")
    if pattern(UNSURE).search(scene.text):
        return _nothing(scene.heard, "might", "ask")
    for guard in (*OTHER_APOLOGY, *PAST_ABSENCE):
        if guard.find(scene.text):
            return _nothing(scene.heard, guard.means)
    near = [intent for intent, words in NEAREST if pattern(words).search(scene.text)]
    near += [intent for intent in ("help", "list_actions", "next_meeting") if intent not in near]
    return Understood(intent="none", expect="ask", why="not understood", near=tuple(near[:2]))
