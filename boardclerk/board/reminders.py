"""When a board's reminders fall due, by the wall clock of the board."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One reminder of one meeting: `occurrence` is its day and lead, so that a moved meeting is reminded anew."""

    meeting_id: str
    person_id: str
    occurrence: str
    due_at: datetime


def reminder_at(meeting: Meeting, lead_days: int, zone: str) -> datetime:
    """Return when the reminder so many days ahead is due: the meeting's own time of day, on that day.

    The wall clock counts, not hours: a day before 10:00 is 10:00 whatever the clocks do that night. A time
    that the change to summer time skips is taken as it would have been before the change (PEP 495, fold 0).
    """
    start = meeting.starts_at(zone)
    return datetime.combine(meeting.on - timedelta(days=lead_days), start.time(), ZoneInfo(zone))


def reminded(people: Iterable[Person], attendance: Iterable[Attendance]) -> list[Person]:
    """Return who is reminded of a meeting: the members, the deputies named, and whoever else said they come."""
    said = list(attendance)
    deputies = {a.deputy_id for a in said if a.deputy_id}
    coming = {a.person_id for a in said if a.state is Coming.ATTENDING}
    return [p for p in people if p.is_member or p.id in deputies or p.id in coming]


def reminders_of(
    meeting: Meeting, people: Iterable[Person], lead_days: Iterable[int], zone: str, now: datetime
) -> list[Reminder]:
    """Return every reminder of a planned meeting that is still ahead of `now`."""
    if meeting.state is not MeetingState.PLANNED:
        return []
    ahead = [(days, reminder_at(meeting, days, zone)) for days in sorted(set(lead_days), reverse=True)]
    return [
        Reminder(meeting_id=meeting.id, person_id=p.id, occurrence=_occurrence(meeting.on, days), due_at=at)
        for days, at in ahead
        if at > now
        for p in people
    ]


def _occurrence(on: date, days: int) -> str:
    return f"{on.isoformat()}/{days}"


def lead_of(occurrence: str) -> int:
    """Return how many days ahead a reminder's occurrence stands for."""
    return int(occurrence.rpartition("/")[2])
