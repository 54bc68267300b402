"""Meetings of a board: when, where, and how far each has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo


class MeetingState(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"


class AgendaState(StrEnum):
    DRAFT = "draft"
    WITH_CHAIR = "with_chair"
    APPROVED = "approved"
    CIRCULATED = "circulated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting. `start` and `end` are wall-clock times in the board's zone; either may be unknown.

    `chair_id` is who presides or presided, None until the meeting starts. `current_item` is the number of
    the agenda item being taken while it runs.
    """

    id: str
    board_id: str
    on: date
    start: time | None = None
    end: time | None = None
    location: str | None = None
    state: MeetingState = MeetingState.PLANNED
    agenda_state: AgendaState = AgendaState.DRAFT
    chair_id: str | None = None
    current_item: str | None = None
    title: str | None = None

    def starts_at(self, zone: str) -> datetime:
        """Return the start as an aware moment; a meeting of unknown time counts as starting at 09:00."""
        return datetime.combine(self.on, self.start or time(9), ZoneInfo(zone))


def coming(meetings: Iterable[Meeting], today: date) -> list[Meeting]:
    """Return the meetings that are still to be held or running, soonest first."""
    open_states = (MeetingState.PLANNED, MeetingState.RUNNING)
    ahead = [m for m in meetings if m.state is MeetingState.RUNNING or (m.on >= today and m.state in open_states)]
    return sorted(ahead, key=lambda m: (m.on, m.start or time.min))


def held_today(meetings: Iterable[Meeting], today: date) -> Meeting | None:
    """Return the meeting planned for today, the one that is started without asking; None where there is none."""
    return next((m for m in meetings if m.on == today and m.state is MeetingState.PLANNED), None)


def may_be_meant(meetings: Iterable[Meeting], today: date) -> list[Meeting]:
    """Return the meetings somebody may mean who starts one on a day without: the next, and the last not held."""
    planned = sorted((m for m in meetings if m.state is MeetingState.PLANNED), key=lambda m: m.on)
    ahead = [m for m in planned if m.on >= today][:1]
    missed = [m for m in planned if m.on < today][-1:]
    return [*ahead, *missed]


def last_ended(meetings: Iterable[Meeting]) -> Meeting | None:
    """Return the meeting that ended last, or None."""
    ended = [m for m in meetings if m.state is MeetingState.ENDED]
    return max(ended, key=lambda m: m.on, default=None)


def times_moved(meeting: Meeting, start: time | None, end: time | None) -> tuple[time | None, time | None]:
    """Return start and end of a moved meeting; a new start alone keeps how long it was to last."""
    if start is None or end is not None or meeting.start is None or meeting.end is None:
        return start or meeting.start, end or meeting.end
    lasted = _minutes(meeting.end) - _minutes(meeting.start)
    ends = _minutes(start) + lasted
    return start, time(ends // 60, ends % 60) if 0 <= ends < 24 * 60 else None


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
