"""Who comes to a meeting, in whose place, for what part of it, and whether that makes a quorum."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import Any

from boardclerk.board.people import Person


class Coming(StrEnum):
    """`expected`: nothing was said yet. `present` and `absent` are of the meeting itself."""

    EXPECTED = "expected"
    ATTENDING = "attending"
    APOLOGIES = "apologies"
    PRESENT = "present"
    ABSENT = "absent"


class Way(StrEnum):
    ROOM = "room"
    ONLINE = "online"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The part of a meeting somebody is there for. Items are agenda item numbers."""

    join_at: time | None = None
    leave_at: time | None = None
    late_by_minutes: int | None = None
    only_items: tuple[str, ...] = ()
    without_items: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """What is known of one person and one meeting.

    `deputy_id` is the person who comes in this one's place; `deputy_open` when a deputy will be named later.
    `reason` is private to the chair and the secretary and never holds a matter of health.
    """

    meeting_id: str
    person_id: str
    state: Coming = Coming.EXPECTED
    way: Way | None = None
    deputy_id: str | None = None
    deputy_open: bool = False
    part: Part | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """How a meeting stands against its quorum. `needed` is None where the board has set none."""

    counted: int
    needed: int | None

    @property
    def met(self) -> bool | None:
        return None if self.needed is None else self.counted >= self.needed


def quorum_of(people: Iterable[Person], attendance: Iterable[Attendance], needed: int | None) -> Quorum:
    """Count the members who come, or whose deputy does, against `needed`.

    A member who comes for part of the meeting counts; one who has said nothing does not.
    """
    said = {a.person_id: a for a in attendance}
    counted = sum(1 for p in people if p.is_member and (a := said.get(p.id)) and _fills_the_seat(a))
    return Quorum(counted=counted, needed=needed)


def _fills_the_seat(attendance: Attendance) -> bool:
    if attendance.state in (Coming.ATTENDING, Coming.PRESENT):
        return True
    return attendance.state is Coming.APOLOGIES and attendance.deputy_id is not None


def part_from(said: Mapping[str, Any]) -> Part | None:
    """Return the part of a meeting described by words already read: times as `HH:MM`, minutes, item numbers.

    Keys: join_at, leave_at, arrive_late_min, arrive_late, only_items, absent_items. None where nothing is said.
    """
    part = Part(
        join_at=_time(said.get("join_at")),
        leave_at=_time(said.get("leave_at")),
        late_by_minutes=said.get("arrive_late_min"),
        only_items=tuple(said.get("only_items") or ()),
        without_items=tuple(said.get("absent_items") or ()),
        late=bool(said.get("arrive_late")),
    )
    return None if part == Part() else part


def _time(written: str | None) -> time | None:
    return time.fromisoformat(written) if written else None


def at_the_start(attendance: Iterable[Attendance], meeting_id: str) -> list[Attendance]:
    """Return what changes as a meeting starts: who said they come is present, and so is a deputy who is sent.

    Apologies stand. Who has said nothing stays expected until attendance is taken; a deputy who sent
    apologies themselves is not made present.
    """
    said = {a.person_id: a for a in attendance}
    present = {i: replace(a, state=Coming.PRESENT) for i, a in said.items() if a.state is Coming.ATTENDING}
    for deputy_id in (a.deputy_id for a in said.values() if a.deputy_id):
        own = said.get(deputy_id, Attendance(meeting_id=meeting_id, person_id=deputy_id))
        if own.state in (Coming.EXPECTED, Coming.ATTENDING):
            present[deputy_id] = replace(own, state=Coming.PRESENT)
    return list(present.values())


def at_the_end(people: Iterable[Person], attendance: Iterable[Attendance], meeting_id: str) -> list[Attendance]:
    """Return what changes as a meeting ends: members who neither came nor sent word are absent, without apologies.

    Who said while it ran that they attend was present.
    """
    said = {a.person_id: a for a in attendance}
    members = [said.get(p.id, Attendance(meeting_id=meeting_id, person_id=p.id)) for p in people if p.is_member]
    absent = [replace(a, state=Coming.ABSENT) for a in members if a.state is Coming.EXPECTED]
    present = [replace(a, state=Coming.PRESENT) for a in said.values() if a.state is Coming.ATTENDING]
    return [*absent, *present]


def taken_as(known: Attendance, state: Coming, way: Way | None = None, part: Part | None = None) -> Attendance:
    """Return the attendance as it was taken at the meeting.

    Absence keeps apologies that were sent, which is not the same; presence ends them and the deputy's place,
    but for a member who is there for a part.
    """
    if state is Coming.ABSENT:
        kept = known.state is Coming.APOLOGIES
        return known if kept else replace(known, state=Coming.ABSENT, way=None, part=None)
    if state is Coming.APOLOGIES:
        return replace(known, state=state, way=None, part=None, deputy_id=None, deputy_open=False)
    deputy_id = known.deputy_id if known.part is not None else None
    return replace(
        known, state=state, way=way or known.way, part=part or known.part, deputy_id=deputy_id, deputy_open=False
    )
