"""The people of a board, their offices, and the groups and units among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from boardclerk.board.actions import OwnerKind
from boardclerk.board.people import Appointment, Office, Person, Standing, clerks, holders, offices_of
from boardclerk.store.drawing import drawn
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import AppointmentRow, GroupContactRow, GroupRow, LinkRow, PersonRow, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of partners or a unit; `contacts` are the people who answer for it, once named."""

    id: str
    name: str
    kind: OwnerKind
    contacts: tuple[Person, ...] = ()


class People:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def add(
        self, board_id: str, name: str, *, title: str | None = None, organisation: str | None = None,
        standing: Standing = Standing.ATTENDEE, aliases: tuple[str, ...] = (),
    ) -> Person:  # fmt: skip
        count = len(self._rows.where(PersonRow, board_id=board_id))
        row = PersonRow(
            id=new_id(), board_id=board_id, position=count, name=name, title=title, organisation=organisation,
            standing=standing, aliases=list(aliases),
        )  # fmt: skip
        self._rows.add(row)
        return _person(row, linked=False)

    def change(self, person_id: str, **fields: str | None) -> Person:
        row = self._rows.get_one(PersonRow, person_id)
        for name, value in fields.items():
            setattr(row, name, value)
        return self.get(person_id)

    @drawn
    def get(self, person_id: str) -> Person:
        row = self._rows.get_one(PersonRow, person_id)
        return _person(row, linked=self._is_linked(person_id))

    def find(self, person_id: str | None) -> Person | None:
        """Return the person of that id, None for None or nobody."""
        row = self._rows.get(PersonRow, person_id) if person_id else None
        return None if row is None else self.get(row.id)

    def of_board(self, board_id: str) -> list[Person]:
        """Return everybody the board knows, in the order they were entered."""
        return list(self._of_board(board_id))

    @drawn
    def _of_board(self, board_id: str) -> tuple[Person, ...]:
        linked = {link.person_id for link in self._rows.where(LinkRow, board_id=board_id)}
        rows = sorted(self._rows.where(PersonRow, board_id=board_id), key=lambda row: row.position)
        return tuple(_person(row, linked=row.id in linked) for row in rows)

    def members(self, board_id: str) -> list[Person]:
        return [p for p in self.of_board(board_id) if p.is_member]

    def named(self, board_id: str, name: str) -> Person | None:
        """Return the person of exactly that full name or alias, in any case; None where two share it."""
        wanted = name.casefold()
        found = [p for p in self.of_board(board_id) if p.name.casefold() == wanted]
        found = found or [p for p in self.of_board(board_id) if wanted in (alias.casefold() for alias in p.aliases)]
        return found[0] if len(found) == 1 else None

    def appoint(
        self, board_id: str, person_id: str, office: Office, *,
        from_on: date | None = None, until_on: date | None = None, meeting_id: str | None = None,
    ) -> Appointment:  # fmt: skip
        """Give a person an office: always, between two dates (both included) or for one meeting."""
        count = len(self._rows.where(AppointmentRow, board_id=board_id))
        row = AppointmentRow(
            id=new_id(), board_id=board_id, person_id=person_id, office=office, from_on=from_on,
            until_on=until_on, meeting_id=meeting_id, position=count,
        )  # fmt: skip
        self._rows.add(row)
        return _appointment(row)

    def end_appointment(self, appointment_id: str, until_on: date) -> None:
        self._rows.get_one(AppointmentRow, appointment_id).until_on = until_on

    def withdraw_appointment(self, appointment_id: str) -> None:
        """Take an appointment away altogether, as one for a meeting that somebody else will chair."""
        self._rows.delete(self._rows.get_one(AppointmentRow, appointment_id))

    def appointments(self, board_id: str) -> list[Appointment]:
        return list(self._appointments(board_id))

    @drawn
    def _appointments(self, board_id: str) -> tuple[Appointment, ...]:
        rows = sorted(self._rows.where(AppointmentRow, board_id=board_id), key=lambda row: row.position)
        return tuple(_appointment(row) for row in rows)

    def holders(self, board_id: str, office: Office, on: date, meeting_id: str | None = None) -> list[Person]:
        """Return who holds an office on that day, or at that meeting."""
        return [self.get(i) for i in holders(self.appointments(board_id), office, on, meeting_id)]

    def clerks(self, board_id: str, on: date) -> list[Person]:
        """Return to whom on that day goes what is for the secretary: to the chair where there is none."""
        return list(self._clerks(board_id, on))

    @drawn
    def _clerks(self, board_id: str, on: date) -> tuple[Person, ...]:
        return tuple(self.get(i) for i in clerks(self.appointments(board_id), on))

    def are_there_clerks(self, board_id: str, on: date) -> bool:
        """Return whether anybody on that day is told what is for the secretary."""
        return bool(clerks(self.appointments(board_id), on))

    def fetch_appointments(self, board_ids: Sequence[str]) -> None:
        """Have the offices of several boards in hand, with few statements."""
        self._rows.fetch(AppointmentRow, "board_id", board_ids)

    def offices(self, board_id: str, person_id: str, on: date, meeting_id: str | None = None) -> frozenset[Office]:
        return offices_of(person_id, self.appointments(board_id), on, meeting_id)

    def groups(self, board_id: str) -> list[Group]:
        return list(self._groups(board_id))

    @drawn
    def _groups(self, board_id: str) -> tuple[Group, ...]:
        rows = sorted(self._rows.where(GroupRow, board_id=board_id), key=lambda row: row.name)
        return tuple(self._group(row) for row in rows)

    def group_named(self, board_id: str, name: str) -> Group | None:
        return next((g for g in self.groups(board_id) if g.name.casefold() == name.casefold()), None)

    def add_group(self, board_id: str, name: str, kind: OwnerKind) -> Group:
        """Return the group or unit of that name, entering it where it is new."""
        known = self.group_named(board_id, name)
        if known is not None:
            return known
        row = GroupRow(id=new_id(), board_id=board_id, name=name, kind=kind)
        self._rows.add(row)
        return self._group(row)

    def name_contacts(self, group_id: str, person_ids: list[str]) -> Group:
        """Make these people the contacts of a group, in place of the ones before."""
        for row in self._rows.where(GroupContactRow, group_id=group_id):
            self._rows.delete(row)
        self._rows.add_all(GroupContactRow(group_id=group_id, person_id=p) for p in dict.fromkeys(person_ids))
        return self._group(self._rows.get_one(GroupRow, group_id))

    def _group(self, row: GroupRow) -> Group:
        rows = self._rows.where(GroupContactRow, group_id=row.id)
        people = sorted([self._rows.get_one(PersonRow, each.person_id) for each in rows], key=lambda p: p.position)
        contacts = tuple(self.get(person.id) for person in people)
        return Group(id=row.id, name=row.name, kind=OwnerKind(row.kind), contacts=contacts)

    def _is_linked(self, person_id: str) -> bool:
        return bool(self._rows.where(LinkRow, person_id=person_id))


def _person(row: PersonRow, *, linked: bool) -> Person:
    return Person(
        id=row.id, board_id=row.board_id, name=row.name, title=row.title, organisation=row.organisation,
        standing=Standing(row.standing), aliases=tuple(row.aliases), linked=linked,
    )  # fmt: skip


def _appointment(row: AppointmentRow) -> Appointment:
    return Appointment(
        id=row.id, person_id=row.person_id, office=Office(row.office), from_on=row.from_on,
        until_on=row.until_on, meeting_id=row.meeting_id,
    )  # fmt: skip
