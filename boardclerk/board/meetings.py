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
    ahead = [
        m for m in meetings if m.state is MeetingState.RUNNING or (m.on >= today and m.state in open_states)
    ]
    return sorted(ahead, key=lambda m: (m.on, m.start or time.min))
