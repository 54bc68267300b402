"""The people of a board, what they are to it, and who stands in for whom on a given day."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class Standing(StrEnum):
    """What a person is to the board at all times; offices are appointments beside it. `former`: a member once."""

    MEMBER = "member"
    DEPUTY = "deputy"
    ATTENDEE = "attendee"
    FORMER = "former"
    FORMER_ATTENDEE = "former_attendee"


class Office(StrEnum):
    """An office held for a time, or for one meeting."""

    CHAIR = "chair"
    ACTING_CHAIR = "acting_chair"
    SECRETARY = "secretary"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody a board knows. Every field but the name may be empty, as on paper."""

    id: str
    board_id: str
    name: str
    title: str | None = None
    organisation: str | None = None
    standing: Standing = Standing.ATTENDEE
    aliases: tuple[str, ...] = ()
    linked: bool = False

    def __hash__(self) -> int:
        """Return that of the id alone: people are looked up all the time, and hardly two share an id."""
        return hash(self.id)

    @property
    def is_member(self) -> bool:
        return self.standing is Standing.MEMBER

    @property
    def was_member(self) -> bool:
        """Return whether they left the board as a member: minutes of their time list them among its members."""
        return self.standing is Standing.FORMER

    @property
    def has_left(self) -> bool:
        return self.standing in (Standing.FORMER, Standing.FORMER_ATTENDEE)

    @property
    def may_stand_in(self) -> bool:
        """Return whether they can be offered as a deputy."""
        return not self.is_member and not self.has_left


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """An office a person holds: always, between two dates (both included), or for one meeting."""

    id: str
    person_id: str
    office: Office
    from_on: date | None = None
    until_on: date | None = None
    meeting_id: str | None = None

    def holds(self, on: date, meeting_id: str | None = None) -> bool:
        """Return whether the office is held on that day, or at that meeting."""
        if self.meeting_id is not None:
            return self.meeting_id == meeting_id
        return (self.from_on is None or self.from_on <= on) and (self.until_on is None or on <= self.until_on)


def holders(appointments: Iterable[Appointment], office: Office, on: date, meeting_id: str | None = None) -> list[str]:
    """Return the ids of those who hold `office` on that day (or at that meeting), in order of appointment."""
    held = [a.person_id for a in appointments if a.office is office and a.holds(on, meeting_id)]
    return list(dict.fromkeys(held))


def by_roll(roll: Iterable[Person], said: Iterable[T], whose: Callable[[T], str]) -> list[T]:
    """Return what was said of people in the order of the roll, by the id of each; of whoever is not on it last."""
    place = {person.id: number for number, person in enumerate(roll)}
    return sorted(said, key=lambda one: place.get(whose(one), len(place)))


def clerks(appointments: Iterable[Appointment], on: date) -> list[str]:
    """Return the ids of those to whom on that day goes what is for the secretary: the chair, where there is none."""
    known = list(appointments)
    return holders(known, Office.SECRETARY, on) or holders(known, Office.CHAIR, on)


def offices_of(
    person_id: str, appointments: Iterable[Appointment], on: date, meeting_id: str | None = None
) -> frozenset[Office]:
    """Return the offices a person holds on that day, or at that meeting."""
    return frozenset(a.office for a in appointments if a.person_id == person_id and a.holds(on, meeting_id))
