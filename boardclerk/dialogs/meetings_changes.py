"""The calendar changed: a meeting added, moved or cancelled, and everyone told."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from boardclerk.board.attendance import Coming
from boardclerk.board.meetings import Meeting, MeetingState, times_moved
from boardclerk.board.people import Person
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import meeting_facts, undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.agenda import written_agenda
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import meetings as phrases
from boardclerk.words.phrases import talk


def add_meeting(turn: Turn) -> Reply:
    """Enter a meeting, with the board's standing agenda; one cancelled on that day is held after all."""
    turn.require(Act.CALENDAR)
    _require_day(turn)
    on = _day(turn, "on")
    if on is None:
        return say(phrases.SAY_WHEN)
    known = turn.book.meetings.on_day(turn.board.id, on)
    _require_free(turn, on, known)
    start, end = _time(turn, "start"), _time(turn, "end")
    location = turn.slots.get("location")
    when = shown.day_and_time(on, start, turn.today)
    with turn.operation("add_meeting", phrases.added_words(when)) as operation:
        if known is None:
            meeting = turn.book.meetings.add(turn.board.id, on, start=start, end=end, location=location)
        else:
            meeting = turn.book.meetings.change(
                known.id, state=MeetingState.PLANNED, start=start or known.start, end=end or known.end,
                location=location or known.location,
            )  # fmt: skip
        written_agenda(turn, meeting)
    return _changed(turn, meeting, phrases.added(when), [], operation.id)


def move_meeting(turn: Turn) -> Reply:
    """Move a meeting to another day, time or place; everyone is told, and what was due at it moves with it."""
    turn.require(Act.CALENDAR)
    _require_day(turn)
    meeting = _meeting_meant(turn)
    _require_planned(turn, meeting)
    on = _day(turn, "on") or meeting.on
    start, end = times_moved(meeting, _time(turn, "start"), _time(turn, "end"))
    location = turn.slots.get("location") or meeting.location
    wanted = replace(meeting, on=on, start=start, end=end, location=location)
    if wanted == meeting:
        return say(phrases.SAY_WHERE_TO)
    if on != meeting.on:
        _require_free(turn, on, turn.book.meetings.on_day(turn.board.id, on), moving=True)
    old, new = (shown.day_and_time(m.on, m.start, turn.today) for m in (meeting, wanted))
    readers = concerned(turn, meeting)
    with turn.operation("move_meeting", phrases.moved_words(old, new)) as operation:
        moved = turn.book.meetings.change(meeting.id, on=on, start=start, end=end, location=location)
        _take_along(turn, meeting, moved)
        values = {"by": turn.me.id, "old": old, "new_day": on != meeting.on, "what": "moved"}
        _tell_all(turn, meeting, readers, values)
    same = (moved.on, moved.start, moved.end) == (meeting.on, meeting.start, meeting.end)
    sentence = phrases.place_changed(new, location or "") if same else phrases.moved(old, new)
    return _changed(turn, moved, sentence, _said_for_the_old_day(turn, meeting, moved, readers), operation.id)


def cancel_meeting(turn: Turn) -> Reply:
    """Cancel a meeting; everyone is told, and nobody is reminded of it."""
    turn.require(Act.CALENDAR)
    meeting = _meeting_meant(turn)
    _require_planned(turn, meeting)
    when = shown.day_and_time(meeting.on, meeting.start, turn.today)
    readers = concerned(turn, meeting)
    with turn.operation("cancel_meeting", phrases.cancelled_words(when)) as operation:
        cancelled = turn.book.meetings.change(meeting.id, state=MeetingState.CANCELLED)
        _tell_all(turn, meeting, readers, {"by": turn.me.id, "old": when, "what": "cancelled"})
    return _changed(turn, cancelled, phrases.cancelled(when), [phrases.telling(len(readers))], operation.id)


def _require_day(turn: Turn) -> None:
    """Refuse a day that no calendar has, whatever else was said of the meeting."""
    if written := turn.slots.get("no_day"):
        raise Refused(talk.no_such_day(str(written)))


def describe_add(turn: Turn) -> str:
    turn.require(Act.CALENDAR)
    _require_day(turn)
    on = _day(turn, "on")
    return phrases.ask_add(shown.day_and_time(on, _time(turn, "start"), turn.today)) if on else phrases.SAY_WHEN


def describe_move(turn: Turn) -> str:
    turn.require(Act.CALENDAR)
    _require_day(turn)
    meeting = _meeting_meant(turn)
    old = shown.day_and_time(meeting.on, meeting.start, turn.today)
    on, start = _day(turn, "on") or meeting.on, _time(turn, "start") or meeting.start
    new = shown.day_and_time(on, start, turn.today)
    location = turn.slots.get("location")
    return phrases.ask_place(new, str(location)) if old == new and location else phrases.ask_move(old, new)


def describe_cancel(turn: Turn) -> str:
    meeting = _meeting_meant(turn)
    turn.require(Act.CALENDAR)
    _require_planned(turn, meeting)
    return phrases.ask_cancel(shown.day_and_time(meeting.on, meeting.start, turn.today))


def concerned(turn: Turn, meeting: Meeting) -> list[Person]:
    """Return who is told when a meeting moves: members, named deputies and whoever said they come, not the speaker."""
    said = turn.book.attendance.of_meeting(meeting.id)
    others = {a.deputy_id for a in said if a.deputy_id} | {a.person_id for a in said}
    return [p for p in turn.people if (p.is_member or p.id in others) and p.id != turn.me.id]


def _tell_all(turn: Turn, meeting: Meeting, readers: list[Person], values: dict[str, Any]) -> None:
    for reader in readers:
        turn.tell(reader, "meeting_moved", meeting.id, values=values)


def _take_along(turn: Turn, before: Meeting, after: Meeting) -> None:
    if before.on == after.on:
        return
    for action in turn.book.actions.of_meeting(before.id):
        turn.book.actions.change(action.id, by=turn.me.name, at=turn.now, what=phrases.LOG_FOLLOWS, meeting_on=after.on)
    for action in turn.book.actions.open_of_board(turn.board.id):
        if action.due_on == before.on and action.due_words:
            what = phrases.follows_meeting(shown.day(after.on, turn.today))
            turn.book.actions.change(action.id, by=turn.me.name, at=turn.now, what=what, due_on=after.on)


def _said_for_the_old_day(turn: Turn, before: Meeting, after: Meeting, readers: list[Person]) -> list[str]:
    lines = [phrases.telling(len(readers))]
    said = turn.book.attendance.of_meeting(before.id) if before.on != after.on else []
    away = {a.person_id for a in said if a.state is Coming.APOLOGIES}
    if names := [p.name for p in turn.people if p.id in away]:
        lines.append(phrases.stands(names))
    return lines


def _changed(turn: Turn, meeting: Meeting, sentence: str, text: list[str], operation_id: str) -> Reply:
    facts = meeting_facts(meeting) if meeting.state is MeetingState.PLANNED else []
    drawn = sentence_card(
        sentence=sentence,
        today=turn.today,
        board=turn.board,
        meeting=meeting,
        text=text,
        facts=facts,
        buttons=[undo(operation_id)],
    )
    return show(drawn, operation_id=operation_id)


def _meeting_meant(turn: Turn) -> Meeting:
    iso = turn.slots.get("meeting")
    meeting = turn.meeting_on(str(iso)) if iso else turn.next_meeting
    if meeting is None:
        raise Refused(phrases.NONE_AHEAD)
    return meeting


def _require_planned(turn: Turn, meeting: Meeting) -> None:
    if meeting.state is not MeetingState.PLANNED:
        raise Refused(phrases.only_planned(shown.day(meeting.on, turn.today)))


def _require_free(turn: Turn, on: date, known: Meeting | None, *, moving: bool = False) -> None:
    when = shown.day(on, turn.today)
    if on < turn.today:
        raise Refused(phrases.past(when))
    if known is not None and known.state is not MeetingState.CANCELLED:
        raise Refused(phrases.there_already(when))
    if known is not None and moving:
        raise Refused(phrases.cancelled_there(when))


def _day(turn: Turn, slot: str) -> date | None:
    said = turn.slots.get(slot)
    return date.fromisoformat(str(said)) if said else None


def _time(turn: Turn, slot: str) -> time | None:
    said = turn.slots.get(slot)
    return time.fromisoformat(str(said)) if said else None
