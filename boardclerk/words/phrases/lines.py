"""The quiet lines of lists: who owns an action and by when, who somebody is, when and where a meeting is."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from boardclerk.board.actions import Action, ActionState
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance, Part, Quorum
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.words.dates.shown import clock, day, short_day, span
from boardclerk.words.listing import counted, joined
from boardclerk.words.phrases.cards import STATES


def role_line(person: Person) -> str:
    """Return `Chief Nurse, Wexcombe Health Trust`, or what is known of it."""
    return ", ".join(filter(None, (person.title, person.organisation)))


def owners_line(action: Action) -> str:
    """Return the owners of an action in words."""
    return joined([owner.name for owner in action.owners]) or "No owner yet"


def due_line(action: Action, today: date) -> str:
    """Return when an action is due, and when it was first due where that has changed."""
    if action.due_on is None:
        return f"due {action.due_words}" if action.due_words else "no due date"
    moved = action.original_due_on not in (None, action.due_on)
    first = f", originally {short_day(action.original_due_on, today)}" if moved and action.original_due_on else ""
    return f"due {day(action.due_on, today)}{first}"


def action_line(action: Action, today: date, zone: str) -> str:
    """Return owner · due, and the state of an action that is no longer open, whose days are those of `zone`."""
    parts = [owners_line(action)]
    if action.state is ActionState.OPEN:
        parts.append(due_line(action, today))
    elif action.state is ActionState.DONE and action.done_by and action.done_at:
        on = action.done_at.astimezone(ZoneInfo(zone)).date()
        parts.append(f"marked complete by {action.done_by}, {short_day(on, today)}")
    else:
        parts.append(action.outcome_words or STATES[action.state])
    if action.parts_done and action.is_open:
        parts.append(f"complete for {joined([p.organisation for p in action.parts_done])}")
    return " · ".join(parts)


def overdue_line(action: Action, today: date) -> str:
    """Return by how long an action is overdue, or nothing."""
    days = action.overdue_days(today)
    return f"Overdue by {counted(days, 'day')}" if days else ""


def meeting_line(meeting: Meeting) -> str:
    """Return the time and the place of a meeting."""
    return ", ".join(filter(None, (span(meeting.start, meeting.end), meeting.location)))


def part_line(part: Part | None) -> str:
    """Return the part of a meeting somebody is there for, in words; nothing for the whole of it."""
    if part is None:
        return ""
    said: list[str] = []
    if part.join_at:
        said.append(f"joining at {clock(part.join_at)}")
    elif part.late_by_minutes:
        said.append(f"joining {counted(part.late_by_minutes, 'minute')} late")
    elif part.late:
        said.append("joining late")
    if part.leave_at:
        said.append(f"leaving at {clock(part.leave_at)}")
    elif part.early:
        said.append("leaving early")
    if part.only_items:
        said.append(f"for {_items(part.only_items)} only")
    if part.without_items:
        said.append(f"not for {_items(part.without_items)}")
    words = joined(said)
    return words[:1].upper() + words[1:]


def _items(numbers: Iterable[str]) -> str:
    listed = list(numbers)
    return f"{'item' if len(listed) == 1 else 'items'} {joined(listed)}"


def quorum_line(quorum: Quorum, *, present: bool = False) -> str:
    """Return how a meeting stands against its quorum; without one it says so instead of guessing.

    `present`: the line stands beside the word "Present".
    """
    who = counted(quorum.counted, "member") + ("" if present else " coming")
    if quorum.needed is None:
        return f"{who}; the board has set no quorum."
    if quorum.met:
        return f"{who}: the quorum of {quorum.needed} is met."
    return f"{who}: the quorum of {quorum.needed} is not met, {quorum.needed - quorum.counted} more needed."


def coming_line(person: Person, attendance: Attendance | None, names: dict[str, str]) -> str:
    """Return the line under a person in a list of who is coming: the deputy, the part, else who they are."""
    if attendance is None:
        return role_line(person)
    if attendance.deputy_id:
        return f"Deputy: {names.get(attendance.deputy_id, 'named')}"
    if attendance.deputy_open:
        return "Deputy to be named"
    return part_line(attendance.part) or role_line(person)


def item_line(item: AgendaItem) -> str:
    """Return who presents an agenda item, what for, how long, and whether it came late."""
    planned = counted(item.minutes_planned, "minute") if item.minutes_planned else ""
    late = "late item" if item.late else ""
    return " · ".join(filter(None, (item.presenter, item.purpose, planned, late)))
