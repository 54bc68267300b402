"""Who comes to a meeting, in whose place, for what part of it, and whether that makes a quorum."""

import hashlib
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
    """The part of a meeting somebody is there for. Items are agenda item numbers.

    `late` and `early`: joining late, leaving early, where no time was said.
    """

    join_at: time | None = None
    leave_at: time | None = None
    late_by_minutes: int | None = None
    only_items: tuple[str, ...] = ()
    without_items: tuple[str, ...] = ()
    late: bool = False
    early: bool = False


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
    counted = sum(1 for p in people if p.is_member and (a := said.get(p.id)) and _fills_the_seat(a, said))
    return Quorum(counted=counted, needed=needed)


def _fills_the_seat(attendance: Attendance, said: Mapping[str, Attendance]) -> bool:
    if attendance.state in (Coming.ATTENDING, Coming.PRESENT):
        return True
    if attendance.state is not Coming.APOLOGIES or attendance.deputy_id is None:
        return False
    deputy = said.get(attendance.deputy_id)
    return deputy is None or deputy.state not in (Coming.APOLOGIES, Coming.ABSENT)


def quorum_present(people: Iterable[Person], attendance: Iterable[Attendance], needed: int | None, at: time) -> Quorum:
    """Count the members who are recorded as present, or whose deputy is, and have not left by the time `at`."""
    said = {a.person_id: a for a in attendance}
    present = {i for i, a in said.items() if a.state is Coming.PRESENT and not left_by(a, at)}
    deputies = {i: a.deputy_id for i, a in said.items()}
    counted = sum(1 for p in people if p.is_member and {p.id, deputies.get(p.id)} & present)
    return Quorum(counted=counted, needed=needed)


def left_by(attendance: Attendance, at: time) -> bool:
    """Return whether somebody is recorded as having left by that time of the meeting's day."""
    part = attendance.part
    return part is not None and part.leave_at is not None and part.leave_at <= at


def part_from(said: Mapping[str, Any]) -> Part | None:
    """Return the part of a meeting described by words already read: times as `HH:MM`, minutes, item numbers.

    Keys: join_at, leave_at, leave_after_min, leave_early, arrive_late_min, arrive_late, only_items, absent_items.
    None where nothing is said.
    """
    part = Part(
        join_at=_time(said.get("join_at")),
        leave_at=_time(said.get("leave_at")),
        late_by_minutes=said.get("arrive_late_min"),
        only_items=tuple(said.get("only_items") or ()),
        without_items=tuple(said.get("absent_items") or ()),
        late=bool(said.get("arrive_late")),
        early=not said.get("leave_at") and bool(said.get("leave_early") or said.get("leave_after_min")),
    )
    return None if part == Part() else part


def _time(written: str | None) -> time | None:
    return time.fromisoformat(written) if written else None


def at_the_start(attendance: Iterable[Attendance], meeting_id: str, chair_id: str) -> list[Attendance]:
    """Return what changes as a meeting starts: who presides is present.

    Apologies stand. Who said they come, and a deputy who was named, is only expected until attendance is taken.
    """
    known = {a.person_id: a for a in attendance}
    own = known.get(chair_id, Attendance(meeting_id=meeting_id, person_id=chair_id))
    return [taken_as(own, Coming.PRESENT)]


def looked_for(attendance: Iterable[Attendance]) -> list[str]:
    """Return who said they come or was sent as a deputy, and is not recorded as there or not there: their ids."""
    said = {a.person_id: a for a in attendance}
    coming = [a.person_id for a in said.values() if a.state is Coming.ATTENDING]
    sent = [a.deputy_id for a in said.values() if a.deputy_id]
    waiting = [i for i in sent if _is_silent(said.get(i))]
    return list(dict.fromkeys([*coming, *waiting]))


def not_recorded(people: Iterable[Person], attendance: Iterable[Attendance]) -> list[Person]:
    """Return the members, and those otherwise looked for, of whom the meeting does not know yet whether they came."""
    said = {a.person_id: a for a in attendance}
    waiting = set(looked_for(said.values()))
    return [p for p in people if p.id in waiting or (p.is_member and _is_silent(said.get(p.id)))]


def _is_silent(attendance: Attendance | None) -> bool:
    return attendance is None or attendance.state is Coming.EXPECTED


def at_the_end(
    people: Iterable[Person], attendance: Iterable[Attendance], meeting_id: str, *, came: bool | None
) -> list[Attendance]:
    """Return what changes as a meeting ends: members who neither came nor sent word are absent, without apologies.

    `came`: whether those who were looked for and never recorded were there; None leaves them as they stand.
    """
    said = {a.person_id: a for a in attendance}
    waiting = looked_for(said.values())
    silent = [p.id for p in people if p.is_member and _is_silent(said.get(p.id))]
    states = dict.fromkeys((i for i in silent if i not in waiting), Coming.ABSENT)
    if came is not None:
        states |= dict.fromkeys(waiting, Coming.PRESENT if came else Coming.ABSENT)
    nothing = {i: Attendance(meeting_id=meeting_id, person_id=i) for i in states}
    return [taken_as(said.get(i, nothing[i]), state) for i, state in states.items()]


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


def attendance_mark(attendance: Attendance | None) -> str:
    """Return what tells one state of somebody's attendance from another, for a button to carry."""
    if attendance is None or attendance.state is Coming.EXPECTED:
        return ""
    said = (attendance.state, attendance.way, attendance.deputy_id, attendance.deputy_open, attendance.part)
    return hashlib.sha256(repr(said).encode()).hexdigest()[:12]


def roll_mark(attendance: Iterable[Attendance]) -> str:
    """Return the same of everybody's attendance at a meeting."""
    said = sorted(f"{a.person_id}={mark}" for a in attendance if (mark := attendance_mark(a)))
    return hashlib.sha256("|".join(said).encode()).hexdigest()[:12]
