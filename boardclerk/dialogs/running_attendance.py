"""Attendance taken at the meeting: by name, for everybody, on the form; and whether it makes a quorum."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import time

from boardclerk.board.attendance import Attendance, Coming, Part, Way, not_recorded, quorum_present, roll_mark, taken_as
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person, Standing
from boardclerk.cards import fields
from boardclerk.cards.running import attendance_form_card
from boardclerk.dialogs.changed import changed_by_others
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.running import pressed_while_running, running_reply, while_running
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.listing import joined
from boardclerk.words.phrases import running as phrases
from boardclerk.words.phrases import talk


@dataclass(kw_only=True)
class _Taken:
    """What is recorded in this turn, in the words it is answered with."""

    present: list[Person] = field(default_factory=list[Person])
    online: list[Person] = field(default_factory=list[Person])
    absent: list[Person] = field(default_factory=list[Person])
    entered: list[str] = field(default_factory=list[str])
    lines: list[str] = field(default_factory=list[str])


@while_running
def record_attendance(turn: Turn, meeting: Meeting) -> Reply:
    """Record who is present, online or absent, who stands in for whom, and who is there for some items."""
    named = {slot: _names(turn, slot) for slot in ("present", "online", "absent", "left")}
    places: Mapping[str, str] = turn.slots.get("in_place_of") or {}
    if not any(named.values()) and not places and not turn.slots.get("all_present"):
        return show_form(turn, meeting, phrases.NOBODY_NAMED)
    before = _standing(turn, meeting)
    taken = _Taken()
    with turn.operation("take_attendance", phrases.WORDS_ATTENDANCE) as operation:
        if turn.slots.get("all_present"):
            _take_everybody(turn, meeting, {n.casefold() for names in named.values() for n in names}, taken)
        for deputy, member in places.items():
            _take_deputy(turn, meeting, _person(turn, deputy, taken), turn.require_person(member), taken)
        part = Part(only_items=tuple(map(str, turn.slots["only_items"]))) if turn.slots.get("only_items") else None
        for slot, names in named.items():
            for person in [_person(turn, name, taken) for name in names]:
                _take(turn, meeting, person, slot, part, taken)
    sentence, *text = [*_sentences(taken), *_not_known(turn)] or [phrases.taken()]
    text += _quorum_lost(turn, meeting, before)
    return running_reply(turn, meeting, sentence, operation_id=operation.id, text=text)


def _not_known(turn: Turn) -> list[str]:
    """Say which of the names in a list are nobody's, so that none is left out in silence."""
    unknown: Mapping[str, Sequence[str]] = turn.slots.get("unknown") or {}
    present, absent = (unknown.get(state, ()) for state in ("present", "absent"))
    lines = [phrases.full_name(joined(present))] if present else []
    return [*lines, *([talk.no_such_person(joined(absent))] if absent else [])]


def describe_attendance(turn: Turn) -> str:
    """Say who would be recorded how, for names that are in doubt."""
    return phrases.ask_attendance({state: _names(turn, state) for state in ("present", "online", "absent")})


@pressed_while_running
def press_open_attendance(turn: Turn, meeting: Meeting) -> Reply:
    return show_form(turn, meeting, phrases.TAKE_ATTENDANCE)


def show_form(turn: Turn, meeting: Meeting, sentence: str) -> Reply:
    """Show the form for everyone, prefilled from what is known."""
    known = turn.book.attendance.of_meeting(meeting.id)
    there = {a.person_id for a in known} | {a.deputy_id for a in known if a.deputy_id}
    people = [p for p in turn.people if p.is_member or p.id in there]
    drawn = attendance_form_card(
        board=turn.board, meeting=meeting, people=people, attendance=known, sentence=sentence, today=turn.today
    )
    return show(drawn)


@pressed_while_running
def press_take_attendance(turn: Turn, meeting: Meeting) -> Reply:
    """Record the whole form; a line left open says nothing of that person."""
    said = {fields.person_of(key): str(value) for key, value in fields.typed(turn.slots).items() if value}
    chosen = [(p, said[p.id]) for p in turn.people if p.id in said]
    if not chosen:
        return say(phrases.NOBODY_NAMED)
    if turn.slots.get("seen") not in (None, roll_mark(turn.book.attendance.of_meeting(meeting.id))):
        rows = [("attendance", [meeting.id, person.id]) for person in turn.people]
        if (changed := changed_by_others(turn, "meetings", [meeting.id], *rows)) is not None:
            return show_form(turn, meeting, changed)
    before = _standing(turn, meeting)
    with turn.operation("take_attendance", phrases.WORDS_ATTENDANCE) as operation:
        for person, choice in chosen:
            _take_choice(turn, meeting, person, choice)
    text = _quorum_lost(turn, meeting, before)
    return running_reply(turn, meeting, phrases.taken(), operation_id=operation.id, text=text)


def _take_choice(turn: Turn, meeting: Meeting, person: Person, choice: str) -> None:
    known = turn.book.attendance.get(meeting.id, person.id)
    deputy = turn.book.people.find(fields.deputy_of(choice))
    if deputy is not None and deputy.board_id == turn.board.id:
        _put_deputy(turn, meeting, deputy, person)
    elif choice in (Way.ROOM, Way.ONLINE):
        turn.book.attendance.put(taken_as(known, Coming.PRESENT, Way(choice)))
    elif choice in (Coming.APOLOGIES, Coming.ABSENT):
        _deputy_goes(turn, meeting, known)
        left = replace(known, state=Coming.EXPECTED, deputy_id=None)
        turn.book.attendance.put(taken_as(left, Coming(choice)))


def _deputy_goes(turn: Turn, meeting: Meeting, known: Attendance) -> None:
    if known.deputy_id is None:
        return
    own = turn.book.attendance.get(meeting.id, known.deputy_id)
    if own.state is Coming.PRESENT:
        turn.book.attendance.put(replace(own, state=Coming.ABSENT))


def _names(turn: Turn, slot: str) -> list[str]:
    said: str | list[str] = turn.slots.get(slot) or []
    return [said] if isinstance(said, str) else list(said)


def _person(turn: Turn, name: str, taken: _Taken) -> Person:
    """Return the person of that name, entering as in attendance one whose full name is not on the roster."""
    known = turn.person_named(name)
    if known is not None:
        return known
    if len(name.split()) < 2:
        raise Refused(phrases.full_name(name))
    taken.entered.append(name)
    return turn.book.people.add(turn.board.id, name, standing=Standing.ATTENDEE)


def _take_everybody(turn: Turn, meeting: Meeting, named: set[str], taken: _Taken) -> None:
    """Record who sent no apologies, the deputies of those who did, and whoever else said they come."""
    known = {a.person_id: a for a in turn.book.attendance.of_meeting(meeting.id)}
    away = {i for i, a in known.items() if a.state is Coming.APOLOGIES}
    sent = {a.deputy_id: i for i, a in known.items() if a.deputy_id and i in away}
    spoken_of = {p.id for p in turn.people if p.name.casefold() in named}
    number = 0
    for person in turn.people:
        own = known.get(person.id, Attendance(meeting_id=meeting.id, person_id=person.id))
        comes = person.is_member or person.id in sent or own.state is Coming.ATTENDING
        if not comes or person.id in away | spoken_of or (person.id in sent and own.state is Coming.ABSENT):
            continue
        turn.book.attendance.put(taken_as(own, Coming.PRESENT))
        if person.is_member:
            number += 1
        elif person.id in sent:
            taken.lines.append(phrases.in_place(person.name, turn.book.people.get(sent[person.id]).name))
        else:
            taken.present.append(person)
    taken.lines.insert(0, phrases.everybody(number))


def _take_deputy(turn: Turn, meeting: Meeting, deputy: Person, member: Person, taken: _Taken) -> None:
    _put_deputy(turn, meeting, deputy, member)
    taken.lines.append(phrases.in_place(deputy.name, member.name))


def _put_deputy(turn: Turn, meeting: Meeting, deputy: Person, member: Person) -> None:
    known = turn.book.attendance.get(meeting.id, member.id)
    instead = replace(known, state=Coming.APOLOGIES, way=None, part=None, deputy_id=deputy.id, deputy_open=False)
    turn.book.attendance.put(instead)
    own = turn.book.attendance.get(meeting.id, deputy.id)
    turn.book.attendance.put(replace(own, state=Coming.PRESENT))


def _take(turn: Turn, meeting: Meeting, person: Person, slot: str, part: Part | None, taken: _Taken) -> None:
    known = turn.book.attendance.get(meeting.id, person.id)
    if slot == "left":
        at = _time_left(turn)
        leaves = replace(known.part or Part(), leave_at=at)
        turn.book.attendance.put(taken_as(known, Coming.PRESENT, part=leaves))
        taken.lines.append(phrases.left(person.name, shown.clock(at)))
        return
    if slot == "absent":
        turn.book.attendance.put(taken_as(known, Coming.ABSENT))
        if known.state is Coming.APOLOGIES:
            taken.lines.append(phrases.apologies_stand([person.name]))
        else:
            taken.absent.append(person)
        return
    way = Way.ONLINE if slot == "online" else None
    turn.book.attendance.put(taken_as(known, Coming.PRESENT, way, part))
    if part is not None:
        taken.lines.append(phrases.for_items(person.name, part.only_items))
    else:
        (taken.online if way else taken.present).append(person)


def _time_left(turn: Turn) -> time:
    """Return the time somebody is said to have left at, else the time it is."""
    part: Mapping[str, object] = turn.slots.get("part") or {}
    said = turn.slots.get("at") or part.get("leave_at")
    return time.fromisoformat(str(said)) if said else turn.local_now.time().replace(second=0, microsecond=0)


def _sentences(taken: _Taken) -> list[str]:
    said = [
        phrases.attendance_recorded([p.name for p in people], state)
        for people, state in (
            (taken.present, phrases.PRESENT),
            (taken.online, phrases.ONLINE),
            (taken.absent, phrases.ABSENT),
        )
        if people
    ]
    return [*said, *taken.lines, *([phrases.entered(taken.entered)] if taken.entered else [])]


def _standing(turn: Turn, meeting: Meeting) -> tuple[bool, bool]:
    """Return whether the meeting is quorate (or has no quorum), and whether everybody's attendance is known."""
    known = turn.book.attendance.of_meeting(meeting.id)
    met = quorum_present(turn.people, known, turn.board.quorum, turn.local_now.time()).met
    return met is not False, not not_recorded(turn.people, known)


def _quorum_lost(turn: Turn, meeting: Meeting, before: tuple[bool, bool]) -> list[str]:
    """Warn once: as soon as everybody's attendance is known and the meeting is found not quorate."""
    was_quorate, all_known = before
    quorate, known_now = _standing(turn, meeting)
    return [phrases.NOT_QUORATE] if known_now and not quorate and (was_quorate or not all_known) else []


def quorum_unknown(turn: Turn, meeting: Meeting) -> bool:
    """Return whether somebody's attendance is still open and those known to be there make no quorum."""
    quorate, all_known = _standing(turn, meeting)
    return not quorate and not all_known
