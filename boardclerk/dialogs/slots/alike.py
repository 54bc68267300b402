"""What a message says of a deed that no pattern found in it, once its likeness to others has named the deed. Pure.

Each deed has its own reader, and each slot is looked for in the whole of the message, whatever the words around it.
"""

import re
from collections.abc import Callable

from boardclerk.dialogs.grammar.amendments import NIL
from boardclerk.dialogs.grammar.pattern import Hit, Pattern, first
from boardclerk.dialogs.grammar.talk import TOPICS
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots import attendance as of_attendance
from boardclerk.dialogs.slots import coming as of_coming
from boardclerk.dialogs.slots import meetings as of_meetings
from boardclerk.dialogs.slots import minutes as of_minutes
from boardclerk.dialogs.slots.actions_alike import read_closed, read_updated
from boardclerk.dialogs.slots.actions_listed import listed_in
from boardclerk.dialogs.slots.frames import read_action_in_frame, read_item_in_frame
from boardclerk.dialogs.slots.refs import sharing_words
from boardclerk.dialogs.slots.replies import reminded_of
from boardclerk.dialogs.slots.scene import Scene, organisation_in
from boardclerk.words.late import late

WHOLE = Pattern(means="alike", says=r"^")
"""Stands where a pattern would: the message as it is."""
_ALL = late(r"[\s\S]*")
_WHAT = tuple(
    (re.compile(words), Pattern(means="alike", says=r"^", gives={"what": what}))
    for words, what in (
        (r"\bchair\w*\b|\bpresid\w+\b", "chair"),
        (r"\bagenda\b|\bdiscuss\w*\b|\btalking about\b|\bitems?\b|\bpresenting\b", "agenda"),
        (
            r"\bwhere\w*\b|\brooms?\b|\bvenue\b|\blocation\b|\baddress\b|\bbuilding\b|\bonline\b|\bteams\b|\blink\b"
        , "location"),
        (r"\btimes?\b|\btym\b|\bstart\w*\b|\bfinish\w*\b|\bend\b|\blong\b|\bhour\b|o'clock", "time"),
        (r"\bdates\b|\bmeetings\b|\brest of the year\b|\bthis year\b|\bcalendar\b|\bclash\w*\b", "dates"),
        (r"", "next"),
    )
)  # fmt: skip
_ONLY = (
    (re.compile(
        r"\bquor\w+\b|\benough (?:people|members|of us)\b"
    ), Pattern(means="quorum", says=r"^", gives={"quorum": True})),
    (re.compile(
        r"\bdeput\w+\b|\bstanding in\b|\brepresenting\b|\bsubs?\b"
    ), Pattern(means="deputies", says=r"^", gives={"only": "deputies"})),
    (re.compile(r"\b(?:i|me|my)\b"), Pattern(means="own", says=r"^")),
    (re.compile(
        r"\bapologies\b|\baway\b|\bmissing\b|\babsent\b|\bcan't\b"
    ), Pattern(means="not coming", says=r"^", gives={"only": "apologies"})),
    (re.compile(r""), Pattern(means="who", says=r"^")),
)  # fmt: skip


def read_alike(scene: Scene, intent: str) -> Understood | None:
    """What `scene` says of `intent`; None where it does not hold what such a deed needs."""
    reader = _READERS.get(intent)
    found = reader(scene) if reader else None
    return None if found is None or found.intent == "none" else found


def _hit(scene: Scene, one: Pattern = WHOLE) -> Hit:
    match = _ALL.match(scene.text)
    assert match is not None
    return Hit(one, match)


def _apologies(scene: Scene) -> Understood | None:
    return of_attendance.read_absence(scene, _hit(scene))


def _withdrawal(scene: Scene) -> Understood | None:
    return of_coming.read_withdrawal(scene, _hit(scene))


def _coming(scene: Scene) -> Understood | None:
    return of_coming.read_coming(scene, _hit(scene))


_OVERDUE = late(r"\boverdu\w*\b|\blate\b|\bpast (?:its|their|the) (?:date|deadline)\b|\bmissed\b")
_MINE = late(r"\b(?:i|my|me|mine|i've)\b")


def _list(scene: Scene) -> Understood | None:
    refs = scene.refs_in(scene.text) or reminded_of(scene)
    if refs:
        slots: dict[str, object] = {"scope": "ref", "refs": refs}
    elif about := sharing_words(scene, scene.line.written(0, len(scene.text)), 1):
        query = about[0].text if len(about) == 1 else scene.line.written(0, len(scene.text)).strip(" ?.!")
        slots = {"scope": "search", "query": query}
    elif _OVERDUE.search(scene.text):
        slots = {"scope": "overdue"}
    elif _MINE.search(scene.text) and not re.search(r"<[pg]\d|\b(?:show|send|give|tell|remind|let) me\b", scene.text):
        slots = {"scope": "mine"}
    else:
        slots = listed_in(scene)
    return scene.answer("list_actions", slots, "act", "alike")


_ASKS_FOR_OWN = late(
    r"\b(?:can|could|may|might) i\b|\bi (?:never|haven't|didn't|need|want|would|'d|have not)\b|\bi'd\b"
    r"|\b(?:send|show|give|let|forward|e-?mail|resend)(?: it| them)? (?:to )?me\b|\bwhere\b|\bso (?:that )?i\b"
)


def _circulate(scene: Scene) -> Understood | None:
    to_others = re.search(r"<[pg]\d|\bto (?:everyone|everybody|all\b)", scene.text)
    own = _ASKS_FOR_OWN.search(scene.text) and not to_others
    return of_minutes.read_circulate(scene, _hit(scene, _OWN_COPY if own else WHOLE))


_OWN_COPY = Pattern(means="ask", says=r"^")


def _comment(scene: Scene) -> Understood | None:
    if first(NIL, scene.line):
        return of_minutes.read_nil(scene, _hit(scene))
    return of_minutes.read_comment(scene, _hit(scene))


def _approve(scene: Scene) -> Understood | None:
    return of_minutes.read_approve(scene, _hit(scene))


def _calendar(scene: Scene) -> Understood | None:
    what = next(one for words, one in _WHAT if words.search(scene.text))
    return of_meetings.read_calendar(scene, _hit(scene, what))


def _who(scene: Scene) -> Understood | None:
    named = re.search(r"<[pg]\d", scene.text) or organisation_in(re.sub(r"<[a-z]\d+>", " ", scene.text), scene.world)
    one = next(one for words, one in _ONLY if words.search(scene.text) and not (named and one.means == "own"))
    return of_meetings.read_who(scene, _hit(scene, one))


def _help(scene: Scene) -> Understood | None:
    topic = next((name for name, words in TOPICS if pattern(words).search(scene.text)), None)
    return scene.answer("help", {"topic": topic}, "act", "alike")


def _cancel(scene: Scene) -> Understood | None:
    return scene.answer("cancel", {}, "act", "alike")


def _confirm(scene: Scene) -> Understood | None:
    return scene.answer("confirm", {}, "act", "alike") if scene.heard.reply_to else None


_READERS: dict[str, Callable[[Scene], Understood | None]] = {
    "send_apologies": _apologies,
    "withdraw_apologies": _withdrawal,
    "confirm_attendance": _coming,
    "record_action": read_action_in_frame,
    "close_action": read_closed,
    "update_action": read_updated,
    "list_actions": _list,
    "circulate_minutes": _circulate,
    "comment_on_minutes": _comment,
    "approve_minutes": _approve,
    "next_meeting": _calendar,
    "who_is_coming": _who,
    "agenda_item": read_item_in_frame,
    "help": _help,
    "cancel": _cancel,
    "confirm": _confirm,
}
