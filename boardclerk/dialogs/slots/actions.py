"""Actions closed, moved on, given to somebody, listed. Pure."""

import re
from dataclasses import replace

from boardclerk.dialogs.grammar.closing import CLOSE_OWN, NO_NEWS, NOT_DONE, OWN_NEWS, PARTLY
from boardclerk.dialogs.grammar.pattern import Hit, first
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.due import due_day, read_due
from boardclerk.dialogs.slots.handing import changed_beside, read_handed
from boardclerk.dialogs.slots.handing import slots_of as slots_of_handed
from boardclerk.dialogs.slots.owners import owners_in
from boardclerk.dialogs.slots.plain import sentences
from boardclerk.dialogs.slots.refs import by_words, can_reopen, doubt_about, meeting_of_refs, sharing_words
from boardclerk.dialogs.slots.scene import Scene, unaddressed
from boardclerk.words.late import late

_OUTCOMES = (
    ("discharged", r"\bdischarged?\b"),
    ("superseded", r"\bsuperseded\b|\bovertaken\b|\breplaced by\b"),
    ("to_be_discussed", r"\bto be discussed\b"),
    (
        "carried_forward",
        r"\bcarr(?:y|ied) (?:it )?(?:forward|over)\b|\bcarry forward\b|\bc/f\b|\brolled? (?:over|forward)\b",
    ),
    ("deferred", r"\bdeferred\b|\bon hold\b|\bparked\b"),
)
_NOTE = late(
    r"(?:^|\s)(?:-|–|:|;|,|\.|\()\s*(?P<note>(?!please\b|thanks|thank you|ta\b" r"|cheers)[^()]{3,}?)\)?[\s.!]*$"
)
_EDGE = " \t\n,;:-–—.()"
_DAYS = late(r"<d(\d+)>")


def outcome_of(text: str) -> str | None:
    return next((name for name, words in _OUTCOMES if re.search(words, text)), None)


_AND_ANOTHER = late(
    r"\s*(?:done|complete|completed|closed|finished|off)?[,;.]? ?(?:and|so (?:is|are|has|have)|also|plus|as (?:is"
    r"|are)|&)"
    r"(?: also| so (?:is|are))? (?P<more><r\d+>)(?: too| as well| also| likewise| is too)?[\s.!]*$"
)
"""A further action that is done too, after one that was said to be."""


def _refs(scene: Scene, hit: Hit) -> list[str]:
    marks = [value for key, value in hit.match.groupdict().items() if key.startswith("refs") and value]
    if more := _AND_ANOTHER.match(scene.text, hit.match.end()):
        marks.append(more["more"])
    return scene.refs_in(" ".join(marks)) or scene.refs_in(scene.text)


def _weighed(scene: Scene, refs: list[str]) -> tuple[str | None, str, str]:
    """The meeting the refs are from, what to expect and why."""
    meeting = meeting_of_refs(scene)
    doubt = doubt_about(scene, refs, meeting)
    named = meeting.isoformat() if meeting else None
    if doubt:
        return named, unaddressed(scene, "ask"), doubt
    return named, "act", ""


def read_close(scene: Scene, hit: Hit) -> Understood | None:
    """Actions said to be done; half done is an update that is shown first, not done is no change."""
    if re.search(NOT_DONE.replace("{done}", "(?:done|complete|completed|finished|closed|sorted|actioned)"), scene.text):
        return scene.answer("none", {}, "acknowledge" if scene.heard.addressed else "ignore", "not done yet")
    refs = _refs(scene, hit)
    if not scene.heard.addressed and not _PLAIN_NEWS.match(scene.text) and not _is_own_news(scene, refs):
        return scene.answer("none", {}, "ignore", "not said to the clerk")
    if re.search(PARTLY, FOR_ONES_OWN.sub(" ", _said_of_it(scene))):
        return _progress(scene, refs, _note_after(scene), "confirm", "partly done")
    outcome = outcome_of(scene.text)
    if outcome in ("carried_forward", "deferred", "to_be_discussed"):
        return _progress(scene, refs, _note_after(scene), "confirm", outcome)
    meeting, expect, why = _weighed(scene, refs)
    slots: dict[str, object] = {
        "refs": refs,
        "meeting": meeting,
        "outcome": outcome,
        "note_text": _close_note(scene, hit) or (_outcome_in_words(scene) if outcome else None),
    }
    if expect == "act" and _HEARSAY.search(scene.text):
        expect, why = "confirm", "somebody says so"
    return scene.answer("close_action", slots, expect, why or hit.means)


FOR_ONES_OWN = late(r"\b(?:from|on|at) (?:my|our) (?:side|end|part)\b")
"""Said of one's own share, which is all that one's own word counts for anyhow."""


def _is_own_news(scene: Scene, refs: list[str]) -> bool:
    """Whether an owner says in passing, and plainly, that their own actions are done."""
    of_refs = [a for a in scene.open_actions() if a.ref in refs]
    own = all(any(owner == scene.sender_name for owner in action.owners) for action in of_refs)
    says = pattern(OWN_NEWS).search(scene.whole.text) and not pattern(NO_NEWS).search(scene.whole.text)
    return bool(of_refs and own and says)


def _said_of_it(scene: Scene) -> str:
    """The sentences that name an action by its ref, and those that take something back of it."""
    said = [scene.text[start:end] for start, end in sentences(scene.text)]
    kept = [re.sub(r"^\W*but\b", "", one) for one in said if "<r" in one]
    kept += [one for one in said if "<r" not in one and re.match(r"\W*(?:but|except|apart|only|just|still)\b", one)]
    return " ".join(kept)


_HEARSAY = late(
    r"<[pu]\d+> (?:says?|said|tells|told|mentioned|reckons|claims|claimed|insists)\b[^.]*<r\d+>"
    r"|according to <[pu]\d+>"
)
_PLAIN_NEWS = late(
    r"^\W*(?:actions? |i've |i have |we've |my |please |close |mark |completed?:? |done:? "
    r"|finished |done |now |all |just |also |(?:re|on) (?:the )?[a-z]+: )*+<r\d+>"
)


def read_dropped(scene: Scene, hit: Hit) -> Understood | None:
    """An action nobody needs any more: closed where the word is said, else that is asked."""
    refs = _refs(scene, hit)
    meeting, expect, why = _weighed(scene, refs)
    said = re.search(
        r"\b(?:discharged?|close[d]?|withdraw)\b|\b(?:mark|record|log|class|treat|show"
        r"|note)\b.* as\b",
        scene.text,
    )
    if expect == "act" and not said:
        expect, why = "confirm", "no longer needed"
    slots = {"refs": refs, "meeting": meeting, "outcome": "discharged", "note_text": _note_after(scene)}
    return scene.answer("close_action", slots, expect, why or hit.means)


def _close_note(scene: Scene, hit: Hit) -> str | None:
    rest = scene.text[hit.match.end() :]
    match = _NOTE.search(rest)
    if match is None:
        return None
    start = hit.match.end() + match.start("note")
    note = scene.line.written(start, hit.match.end() + match.end("note")).strip(_EDGE)
    return note if len(note.split()) > 1 else None


def _note_after(scene: Scene) -> str | None:
    match = re.search(r"<r\d+>\W*", scene.text)
    if match is None or len(scene.text) - match.end() < 3:
        return scene.line.written(0, len(scene.text)).strip(_EDGE) or None
    return scene.line.written(match.end(), len(scene.text)).strip(_EDGE) or None


_IN_WORDS = late(r"\b(?:superseded|overtaken|replaced|discharged) (?P<by>by [^.;\n]{3,})")


def _outcome_in_words(scene: Scene) -> str | None:
    """By what an action was overtaken, in the words used."""
    match = _IN_WORDS.search(scene.text)
    return scene.line.written(*match.span("by")).strip(_EDGE) if match else None


def read_close_all(scene: Scene, hit: Hit) -> Understood | None:
    """Everything at once is asked about, never done."""
    del hit
    refs = [action.ref for action in scene.open_actions()]
    return scene.answer(
        "close_action", {"refs": refs}, "ask" if scene.heard.addressed else "ignore", "many actions at once"
    )


def read_close_by_words(scene: Scene, hit: Hit) -> Understood | None:
    """An action named by what it is about; shown before it is closed."""
    if re.search(NOT_DONE.replace("{done}", "(?:done|complete|completed|finished|closed|sorted|actioned)"), scene.text):
        return scene.answer("none", {}, "acknowledge" if scene.heard.addressed else "ignore", "not done yet")
    start, end = hit.match.span("what")
    found = by_words(scene, scene.line.written(start, end))
    if not found or not scene.heard.addressed:
        return None
    refs = list(dict.fromkeys(action.ref for action in found))
    if re.search(PARTLY, scene.text):
        return _progress(scene, refs, scene.line.written(0, len(scene.text)), "confirm", "partly done")
    sure = len(found) == 1 and scene.sender_name in found[0].owners and first(CLOSE_OWN[:1], scene.line)
    expect, why = ("act" if sure else "confirm", hit.means) if len(found) == 1 else ("ask", "which action")
    return scene.answer("close_action", {"refs": refs, "outcome": outcome_of(scene.text)}, expect, why)


def _progress(scene: Scene, refs: list[str], note: str | None, expect: str, why: str) -> Understood:
    meeting, weighed, doubt = _weighed(scene, refs)
    if weighed != "act":
        expect, why = weighed, doubt
    outcome = outcome_of(scene.text)
    if outcome is not None and expect == "act":
        expect, why = "confirm", outcome
    slots: dict[str, object] = {"refs": refs, "note_text": note, "meeting": meeting, "outcome": outcome}
    due = read_due(scene) if re.search(PARTLY, scene.text) else None
    if due is not None and due.on is not None and due.on > scene.calendar.today:
        slots |= {"due": due.on.isoformat(), "due_raw": due.raw}
        expect = "confirm" if expect == "act" else expect
    return scene.answer("update_action", slots, expect, why)


def news_of(scene: Scene, refs: list[str], note: str) -> Understood:
    """What is said of actions, kept beside them in the words it was said in."""
    return _progress(scene, refs, note, "act", "alike")


def read_reopen(scene: Scene, hit: Hit) -> Understood | None:
    """A closed action opened again: it is meant to be one that is not open."""
    refs = _refs(scene, hit)
    meeting = meeting_of_refs(scene)
    slots: dict[str, object] = {"refs": refs, "reopen": True, "meeting": meeting.isoformat() if meeting else None}
    changed = changed_beside(scene, refs)
    expect = "confirm" if changed is None else "act"
    why = hit.means if changed is not None else "somebody else named"
    return scene.answer("update_action", slots | (changed or {}), expect if can_reopen(scene, refs) else "ask", why)


def read_give(scene: Scene, hit: Hit) -> Understood | None:
    """An action given to somebody else, or shared with one more."""
    groups = {key: value for key, value in hit.match.groupdict().items() if value}
    joint = hit.means == "joint owner"
    words = next((v for k, v in groups.items() if k.startswith("add" if joint else "to")), "")
    owners = owners_in(scene, words)
    refs = _refs(scene, hit) or _refs_about(scene, groups.get("what"))
    if not owners.names or not refs:
        return None
    meeting, expect, why = _weighed(scene, refs)
    if expect == "act" and not owners.certain:
        expect, why = "confirm", "which owner"
    names = list(owners.names) if joint else _instead_of(scene, refs, list(owners.names))
    handed = None if joint else read_handed(scene, refs)
    if handed is not None and not handed.joins and set(handed.names) < set(names):
        names = list(handed.names)  # "To Priya, Helen agreed it": not to Helen too.
        expect, why = (expect, why) if handed.certain else ("confirm" if expect == "act" else expect, "which owner")
    key = "add_owners" if joint else "owners"
    due = read_due(scene, hit.match.end())
    slots: dict[str, object] = {
        "refs": refs,
        key: names,
        "meeting": meeting,
        "due": due.on.isoformat() if due and due.on else None,
        "due_raw": due.raw if due else None,
    }
    return scene.answer("update_action", slots, unaddressed(scene, expect), why or hit.means)


def _refs_about(scene: Scene, what: str | None) -> list[str]:
    """The ref of the one action some words are about."""
    found = sharing_words(scene, what, 1) if what else []
    return [found[0].ref] if len(found) == 1 else []


def _instead_of(scene: Scene, refs: list[str], names: list[str]) -> list[str]:
    """The owners of an action after one of several is replaced: the others keep it."""
    match = re.search(
        r"\b(?:instead of|in place of|rather than) (<p\d+>|me\b)|\btak(?:e|ing) (<p\d+>|me\b) off\b", scene.text
    )
    if match is None or len(refs) != 1:
        return names
    mark = match[1] or match[2]
    gone = [scene.sender_name] if mark == "me" else scene.names_in(mark)[0]
    owners = next((action.owners for action in scene.open_actions() if action.ref == refs[0]), ())
    kept = [owner for owner in owners if owner not in gone and owner not in names]
    return [*names, *kept] if any(owner in gone for owner in owners) else names


def read_not_mine(scene: Scene, hit: Hit) -> Understood | None:
    """An action somebody says is not theirs: the secretary hears of it, with the words used."""
    refs = _refs(scene, hit)
    if not refs or not scene.heard.addressed:
        return None
    meeting, expect, why = _weighed(scene, refs)
    slots: dict[str, object] = {"refs": refs, "meeting": meeting, "not_mine": True, "note_text": _note_after(scene)}
    return scene.answer("update_action", slots, expect, why or hit.means)


def read_extension(scene: Scene, hit: Hit, refs: list[str] | None = None) -> Understood | None:
    """A new due date, or a wish for one."""
    refs = refs or _refs(scene, hit)
    if not refs:
        return None
    meeting, expect, why = _weighed(scene, refs)
    due = read_due(scene, moved=True)
    if due is None or due.on is None:
        number = hit.match.groupdict().get("due") or next(iter(_DAYS.findall(scene.text)), None)
        if number is None:
            slots: dict[str, object] = {"refs": refs, "meeting": meeting}
            return scene.answer("update_action", slots, unaddressed(scene, "ask"), "until when")
        said = scene.line.dates[int(number)]
        on, certain, raw = *due_day(scene, said, scene.text), said.written
        certain = certain and said.kind != "span"
    else:
        on, certain, raw = due.on, due.certain, due.raw
    if on is not None and on < scene.calendar.today and re.search(r"\b(?:completed?|done|finished)\b", scene.text):
        return None
    if expect == "act" and not certain:
        expect, why = "confirm", "due when"
    slots = {"refs": refs, "due": on.isoformat() if on else None, "due_raw": raw, "meeting": meeting}
    slots["note_text"] = _news_before(scene, due.start) if due else None
    handed = read_handed(scene, refs)
    if handed is not None and handed.certain and due is not None:
        slots |= slots_of_handed(handed)
    return scene.answer("update_action", slots, unaddressed(scene, expect), why or hit.means)


_NEWS = late(
    r"\b(?:half|part(?:ly)?|nearly|almost|mostly|chas(?:ed|ing)|waiting|awaiting|drafted|started|begun|in progress"
    r"|under ?way|working on)\b"
)


def _news_before(scene: Scene, due: int) -> str | None:
    """How far an action is, where that is said between its ref and its new day."""
    ref = re.search(r"<r\d+>", scene.text[:due])
    if ref is None or not _NEWS.search(scene.text, ref.end(), due):
        return None
    return scene.line.written(ref.end(), due).strip(_EDGE) or None


_MOVED = late(
    r"^\W*(?:now )?to <d\d+>(?: please| pls| thanks)?[\s.!]*$"
    r"|^\W*(?:will be|it'll be|should be|be|more like|make it|say) (?:on |by |about )?<d\d+>"
    r"|^\W*(?:please )?(?:by|until|till|needs? (?:until|till|to)|due|extend\w*(?: to| until)?"
    r"|not before) (?:the end of )?<d\d+>"
    r"|\b(?:slips?|slipped|slipping|pushed(?: back)?|moved?|moves|put back|extended|needs|until|till)(?: back)?(?: to"
    r"| until| till)?"
    r" (?:the end of )?<d\d+>|\b(?:signing|publishing|sending|finishing|circulating|submitting|completing|reporting"
    r"|meeting)"
    r" (?:on |it )?<d\d+>"
)
"""News that an action will be done on another day."""


_STAYS_OPEN = late(
    r"^\W*(?:must|should|has to|have to|needs? to|ought to|please)(?: still)? (?:stay|remain|be (?:kept|left)"
    r"|keep) open\W*$"
)
"""Nothing is changed of an action that is to stay as it is."""


def read_progress(scene: Scene, hit: Hit) -> Understood | None:
    """News of an action: the words are kept beside it."""
    refs = _refs(scene, hit)
    start, end = hit.match.span("note")
    tail = scene.text[start:end]
    if re.match(r"\W*(?:please|thanks|\?|$)", tail) or not refs:
        return None
    if _MOVED.search(tail) and (moved := read_extension(scene, hit, refs)) is not None:
        note = _note_after(scene) if len(tail.split()) > 6 else None
        return replace(moved, slots={**moved.slots, **({"note_text": note} if note else {})})
    if _STAYS_OPEN.match(tail):
        return scene.answer("none", {}, "acknowledge" if scene.heard.addressed else "ignore", "not done yet")
    if re.search(r"^\W*(?:is |are |was )?(?:not|isn't|hasn't|haven't|never)\b[^,;-]{0,30}$", tail):
        return scene.answer("none", {}, "acknowledge" if scene.heard.addressed else "ignore", "not done yet")
    if hit.match.group().rstrip().endswith("?"):
        return None
    finished = re.search(r"\b(?:done|complete|completed|finished|closed|sorted|actioned)\b", tail)
    if finished and re.search(
        r"\b(?:not|nowhere|far from|yet to|thought|won't|never|isn't|hasn't|haven't|can't|cannot|no)\b", tail
    ):
        return scene.answer("none", {}, "acknowledge" if scene.heard.addressed else "ignore", "not done yet")
    if finished and not re.search(PARTLY, tail):
        return _finished(scene, refs, tail)
    lead = re.match(r"[\s:,.\-–—)]*", tail)
    note = scene.line.written(start + (lead.end() if lead else 0), end).strip(" \t\n-–—")
    if scene.text[hit.match.start("note") - 1 : hit.match.start("note")].isalpha():
        note = _note_after(scene) or note
    return _progress(scene, refs, note, "act", hit.means)


def _finished(scene: Scene, refs: list[str], tail: str) -> Understood:
    """News that ends in "so that's done" closes; news that only has the word in it is shown first."""
    ends = re.search(
        (
            r"(?:\bso|,|-|and|all|now|is|are|that's|it's) (?:now |all |is |it's |that's |this is |can be "
            r"|please |been |we're |mark (?:it|this|that)(?: as)? )*(?:done|complete|completed|finished|closed|sorted"
            r"|actioned)[\s.!]*(?:now|too|thanks)?[\s.!]*$"
        ),
        tail,
    )
    meeting, expect, why = _weighed(scene, refs)
    if expect == "act" and not ends:
        expect, why = "confirm", "done, it seems"
    slots = {"refs": refs, "meeting": meeting, "outcome": outcome_of(scene.text), "note_text": _note_after(scene)}
    return scene.answer("close_action", slots, expect, why or "done")
