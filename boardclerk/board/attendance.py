"""Who comes to a meeting, in whose place, for what part of it, and whether that makes a quorum."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

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
