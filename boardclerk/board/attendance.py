"""Who comes to a meeting, in whose place, for what part of it, and whether that makes a quorum."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
