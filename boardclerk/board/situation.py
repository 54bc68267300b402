"""How things stand, as far as reminders follow from it, and who has still to say or do something."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from boardclerk.board.actions import Action, OwnerKind
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.calendar import Calendar
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.owners import Contacts, partner_of
from boardclerk.board.people import Appointment, Office, Person, clerks, holders
from boardclerk.board.policy import Policy
from boardclerk.board.wishes import Wishes

Key = tuple[str, str, str, str]
"""Topic, subject, occurrence and recipient: what is said once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Draft minutes of a meeting that are being commented on until a day, and who has not said a word of them."""

    meeting: Meeting
    version: int
    comments_by: date
    silent: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Situation:
    """Everything reminders are planned from. Attendance and agendas are by meeting; people by their ids.

    `appointments` say who holds which office on which day: what is for an office is for whoever holds it when it is
    said. `said` is what was said already or is being said; `waiting` when what is planned will be said; `told`
    how many unasked messages somebody had about a meeting. `hearers`, where given: whose occasions alone are wanted.
    """

    policy: Policy
    calendar: Calendar
    now: datetime
    people: Sequence[Person] = ()
    meetings: Sequence[Meeting] = ()
    attendance: Mapping[str, Sequence[Attendance]] = field(default_factory=dict[str, Sequence[Attendance]])
    agendas: Mapping[str, Sequence[AgendaItem]] = field(default_factory=dict[str, Sequence[AgendaItem]])
    actions: Sequence[Action] = ()
    contacts: Contacts = field(default_factory=dict[str, Sequence[Person]])
    rounds: Sequence[Round] = ()
    appointments: Sequence[Appointment] = ()
    wishes: Wishes = field(default_factory=Wishes)
    said: frozenset[Key] = frozenset()
    waiting: Mapping[Key, datetime] = field(default_factory=dict[Key, datetime])
    told: Mapping[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    hearers: frozenset[str] | None = None

    @property
    def ahead(self) -> list[Meeting]:
        """The meetings to be held that have not begun, soonest first."""
        planned = [m for m in self.meetings if m.state is MeetingState.PLANNED]
        return sorted((m for m in planned if self.start(m) > self.now), key=self.start)

    def clerks(self, moment: datetime) -> list[str]:
        """Return who gets at that moment, or now where it has passed, what is for the secretary."""
        return self._holding[0] if self._is_steady else clerks(self.appointments, self._day(moment))

    def chairs(self, moment: datetime) -> list[str]:
        """Return who is the chair at that moment, or now where it has passed."""
        return self._holding[1] if self._is_steady else holders(self.appointments, Office.CHAIR, self._day(moment))

    def _day(self, moment: datetime) -> date:
        return max(moment, self.now).astimezone(ZoneInfo(self.calendar.zone)).date()

    @cached_property
    def _is_steady(self) -> bool:
        """Whether no office begins or ends from today on, so that whoever holds one goes on holding it."""
        today = self._day(self.now)
        terms = [a for a in self.appointments if a.meeting_id is None]
        begins = any(a.from_on is not None and a.from_on > today for a in terms)
        return not begins and not any(a.until_on is not None and a.until_on >= today for a in terms)

    @cached_property
    def _holding(self) -> tuple[list[str], list[str]]:
        today = self._day(self.now)
        return clerks(self.appointments, today), holders(self.appointments, Office.CHAIR, today)

    def start(self, meeting: Meeting) -> datetime:
        return meeting.starts_at(self.calendar.zone)


def reminded(people: Iterable[Person], attendance: Iterable[Attendance]) -> list[Person]:
    """Return who is reminded of a meeting: the members, the deputies named, and whoever else said they come."""
    said = list(attendance)
    deputies = {a.deputy_id for a in said if a.deputy_id}
    coming = {a.person_id for a in said if a.state is Coming.ATTENDING}
    return [p for p in people if p.is_member or p.id in deputies or p.id in coming]


def silent(people: Iterable[Person], attendance: Iterable[Attendance]) -> list[Person]:
    """Return the members who have not said whether they come."""
    said = {a.person_id for a in attendance if a.state is not Coming.EXPECTED}
    return [p for p in people if p.is_member and p.id not in said]


def unaccepted(people: Iterable[Person], attendance: Iterable[Attendance]) -> list[Person]:
    """Return the deputies who have not said that they come."""
    said = {a.person_id: a.state for a in attendance}
    named = {a.deputy_id for a in attendance if a.deputy_id and a.state is Coming.APOLOGIES}
    return [p for p in people if p.id in named and said.get(p.id, Coming.EXPECTED) is Coming.EXPECTED]


@dataclass(frozen=True, slots=True)
class Answerable:
    """Whose word on an open action is still wanted; `clerk_too`: somebody of them is nobody the board can turn to."""

    ids: tuple[str, ...]
    clerk_too: bool

    def at(self, moment: datetime, s: Situation) -> Sequence[str]:
        """Return who is to be reminded at that moment."""
        return list(dict.fromkeys([*self.ids, *s.clerks(moment)])) if self.clerk_too else self.ids


def answerable(action: Action, s: Situation) -> Answerable:
    """Return whose word on an open action is still wanted: its owners, the contacts of its groups and units.

    Where somebody of them is nobody the board can turn to, the secretary stands in.
    """
    here = {p.id for p in s.people if not p.has_left}
    said = {part.organisation for part in action.parts_done}
    found: list[str] = []
    nobody = not action.owners
    for owner in (o for o in action.owners if o.done_at is None):
        if owner.kind is OwnerKind.PERSON:
            ids = [owner.person_id] if owner.person_id in here else []
        else:
            named = [p for p in s.contacts.get(owner.name, ()) if p.id in here]
            ids = [p.id for p in named if owner.kind is OwnerKind.UNIT or partner_of(p) not in said]
            nobody = nobody or not named
        nobody = nobody or (owner.kind is OwnerKind.PERSON and not ids)
        found += [i for i in ids if i]
    return Answerable(tuple(dict.fromkeys(found)), nobody)
