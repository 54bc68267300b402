"""Who was there, as minutes print it: the members in order, a deputy in the member's cell, then everybody else."""

from collections.abc import Sequence

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import AttendanceLine
from boardclerk.board.people import Person
from boardclerk.store.book import Book
from boardclerk.words.phrases import documents as words
from boardclerk.words.phrases.lines import part_line

_NEVER_CAME = (Coming.EXPECTED, Coming.ATTENDING, Coming.ABSENT)


def attendance_lines(
    book: Book, meeting: Meeting, chair: Person | None
) -> tuple[tuple[AttendanceLine, ...], tuple[AttendanceLine, ...]]:
    """Return the members' table and that of those also in attendance.

    A deputy who stands in a member's cell is not listed again, unless it was they who presided.
    """
    people = book.people.of_board(meeting.board_id)
    said = {a.person_id: a for a in book.attendance.of_meeting(meeting.id)}
    members = [p for p in people if (p.is_member or p.was_member) and p.id in said]
    deputies = {d.id for p in members if (d := _deputy_who_came(people, said, said[p.id]))}
    if chair is not None:
        deputies.discard(chair.id)
    listed = {p.id for p in members} | deputies
    others = [p for p in people if p.id in said and p.id not in listed]
    return (
        tuple(_line(p, said[p.id], _deputy_who_came(people, said, said[p.id])) for p in members),
        tuple(_line(p, said[p.id], None) for p in others if said[p.id].state not in _NEVER_CAME),
    )


def _deputy_who_came(people: Sequence[Person], said: dict[str, Attendance], line: Attendance) -> Person | None:
    if line.deputy_id is None or line.state is Coming.PRESENT:
        return None
    own = said.get(line.deputy_id)
    if own is not None and own.state in (Coming.APOLOGIES, Coming.ABSENT):
        return None
    return next((p for p in people if p.id == line.deputy_id), None)


def _line(person: Person, attendance: Attendance, deputy: Person | None) -> AttendanceLine:
    here = attendance.state is Coming.PRESENT
    open_still = words.NOT_RECORDED if attendance.state is Coming.ATTENDING else ""
    return AttendanceLine(
        name=person.name,
        title=person.title,
        organisation=person.organisation,
        attending=words.TICK if here else deputy.name if deputy else open_still,
        apologies=attendance.state is Coming.APOLOGIES,
        note=_note(attendance),
    )


def _note(attendance: Attendance) -> str | None:
    """Return for what part somebody was there or, where apologies were for some items alone, for which."""
    part = attendance.part
    if attendance.state is Coming.APOLOGIES and part is not None and part.without_items:
        return words.for_items(part.without_items)
    return part_line(part) or None
