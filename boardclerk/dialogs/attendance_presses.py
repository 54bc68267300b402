"""What the buttons on attendance cards do; each leads to the same change as the sentence that says it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from boardclerk.board.attendance import Coming, Way, attendance_mark
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Office, Person
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.dialogs.agenda import no_longer_presenting
from boardclerk.dialogs.attendance import Wish, as_recorded, record, record_apologies, require_ahead, when_of
from boardclerk.dialogs.changed import changed_by, changed_by_others
from boardclerk.dialogs.filled_in import time_in
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.taking_back import take_back, taken_back_already
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.notices import Notice
from boardclerk.words.dates import shown
from boardclerk.words.phrases import agenda as agenda_phrases
from boardclerk.words.phrases import appointments as appointment_phrases
from boardclerk.words.phrases import attendance as phrases
from boardclerk.words.phrases import interests as interest_phrases
from boardclerk.words.phrases import operations as operation_phrases

MOST_IN_A_NAME = 120


def press_attending(turn: Turn) -> Reply:
    meeting = pressed_meeting(turn)
    if (stale := _changed_meanwhile(turn, meeting, turn.me)) is not None:
        return stale
    wish = Wish(people=[turn.me], meetings=[meeting], state=Coming.ATTENDING, deputies=(), words="attendance")
    return record(turn.but(slots={}), wish)


def press_apologies(turn: Turn) -> Reply:
    meeting = pressed_meeting(turn)
    if (stale := _changed_meanwhile(turn, meeting, turn.me)) is not None:
        return stale
    return record_apologies(turn.but(slots={"meetings": [meeting.on.isoformat()]}))


def press_deputy(turn: Turn) -> Reply:
    """Record apologies with the deputy chosen or typed on the form."""
    meeting = pressed_meeting(turn)
    deputy = _deputy_on_form(turn)
    if deputy is None:
        raise Refused(phrases.NO_DEPUTY_NAMED)
    if (stale := _changed_meanwhile(turn, meeting, turn.me)) is not None:
        return stale
    return record_apologies(turn.but(slots={"meetings": [meeting.on.isoformat()], "deputy": [deputy]}))


def press_change(turn: Turn) -> Reply:
    """Record what the Change form says, for the speaker or for somebody they may speak for."""
    meeting = pressed_meeting(turn)
    person = turn.book.people.find(str(turn.slots.get("person")))
    if person is None or person.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    if person.id != turn.me.id:
        turn.require(Act.OTHERS_ATTENDANCE, meeting)
    if (stale := _changed_meanwhile(turn, meeting, person)) is not None:
        return stale
    part = str(turn.slots.get(fields.PART, fields.WHOLE))
    slots = _part_slots(turn, part)
    deputy = _deputy_on_form(turn)
    way = str(turn.slots.get(fields.WAY) or "")
    wish = Wish(
        people=[person],
        meetings=[meeting],
        state=Coming.APOLOGIES if part == fields.WHOLE else Coming.ATTENDING,
        deputies=(deputy,) if deputy else (),
        way=Way(way) if way in list(Way) else None,
        words="apologies" if part == fields.WHOLE else "attendance",
    )
    return record(turn.but(slots=slots), wish)


def _changed_meanwhile(turn: Turn, meeting: Meeting, person: Person) -> Reply | None:
    """Answer a button that was drawn before somebody else said how this person comes: with how it stands now."""
    known = turn.book.attendance.get(meeting.id, person.id)
    if turn.slots.get("seen") in (None, attendance_mark(known)):
        return None
    changed = changed_by_others(turn, "attendance", [meeting.id, person.id])
    return None if changed is None else show(as_recorded(turn, meeting, person, changed))


def _part_slots(turn: Turn, part: str) -> dict[str, object]:
    at = _clock(str(turn.slots.get(fields.AT_TIME) or ""))
    items = list(fields.several(turn.slots.get(fields.ITEMS)))
    by_part: dict[str, dict[str, object]] = {
        fields.LATE: {"join_at": at} if at else {"arrive_late": True},
        fields.LEAVING: {"leave_at": at} if at else {},
        fields.ITEMS_ONLY: {"only_items": items},
        fields.ITEMS_WITHOUT: {"absent_items": items},
    }
    said = by_part.get(part, {})
    if part == fields.LEAVING and not at:
        raise Refused(phrases.WHEN_LEAVING)
    if part in (fields.ITEMS_ONLY, fields.ITEMS_WITHOUT) and not items:
        raise Refused(phrases.WHICH_ITEMS)
    return {"scope": "part", "part": said} if said else {}


def _clock(written: str) -> str | None:
    at = time_in(written)
    return at.isoformat("minutes") if at else None


def _deputy_on_form(turn: Turn) -> str | None:
    """Return the deputy's name: the one typed, else the one chosen."""
    typed = " ".join(str(turn.slots.get(fields.DEPUTY_NAME) or "").split())[:MOST_IN_A_NAME]
    if typed:
        return typed
    person = turn.book.people.find(str(turn.slots.get(fields.DEPUTY) or ""))
    return person.name if person is not None and person.board_id == turn.board.id else None


def press_can_attend(turn: Turn) -> Reply:
    """A deputy accepts: they attend in the member's place."""
    member = _member(turn)
    meeting = pressed_meeting(turn)
    require_ahead(turn, meeting)
    known = turn.book.attendance.get(meeting.id, turn.me.id)
    with turn.operation("accept_as_deputy", phrases.in_words("acceptance", [turn.me.name], [])):
        turn.book.attendance.put(replace(known, state=Coming.ATTENDING))
    return say(phrases.thank_deputy(member.name))


def press_not_right(turn: Turn) -> Reply:
    """Somebody spoken for objects: what was said for them is taken back and whoever said it is told."""
    operation_id = turn.slots.get("operation")
    if operation_id is not None:
        return _object_to_operation(turn, str(operation_id))
    member, meeting = _member(turn), pressed_meeting(turn)
    require_ahead(turn, meeting)
    known = turn.book.attendance.get(meeting.id, member.id)
    with turn.operation("decline_as_deputy", phrases.in_words("deputy", [turn.me.name], [])):
        turn.book.attendance.put(replace(known, deputy_id=None, deputy_open=True))
        own = turn.book.attendance.get(meeting.id, turn.me.id)
        if own.state is Coming.ATTENDING and not turn.me.is_member:
            turn.book.attendance.put(replace(own, state=Coming.EXPECTED))
        for person in _concerned(turn, member):
            turn.tell(person, "deputy_declined", meeting.id, values={"deputy": turn.me.id, "member": member.id})
    return say(phrases.deputy_withdrawn(member.name))


def _object_to_operation(turn: Turn, operation_id: str) -> Reply:
    """Take back what an operation said of the speaker; what it said of others stands."""
    operation = turn.book.operations.find(operation_id)
    said = [n for n in turn.book.notices.of_operation(operation_id) if n.recipient_id == turn.me.id]
    said = [n for n in said if n.kind in SPOKEN_FOR]
    if operation is None or operation.board_id != turn.board.id or not said:
        raise Refused(operation_phrases.NOT_FOUND)
    if (stale := taken_back_already(turn, operation)) is not None:
        return stale
    words = SPOKEN_FOR[said[0].kind](turn, said)
    if said[0].kind == "presenting":
        no_longer_presenting(turn, turn.book.meetings.get(said[0].subject), said[0].values["title"], words)
    else:
        take_back(turn, operation, about=turn.me.id, words=words)
    with turn.operation("object", words):
        for person in _concerned(turn, turn.book.people.find(operation.actor_id)):
            turn.tell(person, "not_right", operation_id, values={"by": turn.me.id, "words": words})
    return say(operation_phrases.taken_back(words))


def _apologies_in_words(turn: Turn, said: Sequence[Notice]) -> str:
    when = [when_of(turn, turn.book.meetings.get(notice.subject)) for notice in said]
    return phrases.in_words("apologies", [turn.me.name], when)


def _withdrawal_in_words(turn: Turn, said: Sequence[Notice]) -> str:
    when = [when_of(turn, turn.book.meetings.get(notice.subject)) for notice in said]
    return phrases.in_words("withdrawal", [turn.me.name], when)


def _appointment_in_words(turn: Turn, said: Sequence[Notice]) -> str:
    values, meeting = said[0].values, turn.book.meetings.find(said[0].subject)
    when = shown.day(meeting.on, turn.today) if meeting else str(values.get("when") or "")
    return appointment_phrases.in_words(turn.me.name, Office(values["office"]), when)


def _presenting_in_words(turn: Turn, said: Sequence[Notice]) -> str:
    when = shown.day(turn.book.meetings.get(said[0].subject).on, turn.today)
    return agenda_phrases.in_words(agenda_phrases.presenting_words(turn.me.name, said[0].values["title"]), when)


def _interest_in_words(turn: Turn, said: Sequence[Notice]) -> str:
    item = turn.book.agenda.find(str(said[0].values["item"]))
    return interest_phrases.words_declared(turn.me.name, item.number if item else "")


SPOKEN_FOR: Mapping[str, Callable[[Turn, Sequence[Notice]], str]] = {
    "apologies_given": _apologies_in_words,
    "apologies_withdrawn": _withdrawal_in_words,
    "appointed": _appointment_in_words,
    "presenting": _presenting_in_words,
    "interest_for_you": _interest_in_words,
}
"""What somebody can say is not right, by the notice that told them, and how that is said in a few words."""


def _member(turn: Turn) -> Person:
    """Return the member in whose place the speaker is named; Refused where they are not any more."""
    meeting = pressed_meeting(turn)
    member = turn.book.people.find(str(turn.slots.get("member")))
    if member is None or member.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    if turn.book.attendance.get(meeting.id, member.id).deputy_id != turn.me.id:
        changed = changed_by(turn, "attendance", [meeting.id, member.id])
        raise Refused(" ".join(filter(None, (changed, phrases.NOT_DEPUTY))))
    return member


def _concerned(turn: Turn, person: Person | None) -> list[Person]:
    told = {p.id: p for p in (*([person] if person else []), *turn.clerks)}
    return [p for p in told.values() if p.id != turn.me.id]
