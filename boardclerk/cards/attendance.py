"""Cards on who comes to a meeting: apologies, deputies, and the lists of who is coming."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.cards import verbs
from boardclerk.cards.attendance_forms import change_form
from boardclerk.cards.frame import Button, Card, Link, Press, card
from boardclerk.cards.header import header
from boardclerk.words.dates.shown import clock
from boardclerk.words.phrases import cards as phrases
from boardclerk.words.phrases.lines import part_line, role_line


def apologies_recorded_card(
    *,
    board: Board,
    meeting: Meeting,
    person: Person,
    attendance: Attendance,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    deputy: Person | None = None,
    deputies: Sequence[Person] = (),
    items: Sequence[AgendaItem] = (),
    operation_id: str | None = None,
    others_read: bool = False,
) -> Card:
    """Return what was recorded, with Undo (where `operation_id` names it) and Change.

    Where `others_read` along it holds nothing beside what was said: neither roles, nor whom or what to choose.

    `deputy` is the deputy named, with role and organisation among the facts; `deputies` are the people
    offered in the Change form, `items` the agenda items apologies can be limited to.
    """
    facts: list[tuple[str, str]] = []
    if deputy is not None and not others_read:
        facts.append((phrases.DEPUTY, ", ".join(filter(None, (deputy.name, role_line(deputy))))))
    if part := part_line(attendance.part):
        facts.append((phrases.PART, part))
    buttons: list[Press] = [undo(operation_id)] if operation_id else []
    if not others_read:
        buttons.append(change_form(meeting, person, attendance, deputies, items))
    return card(**header(board, today, meeting), sentence=sentence, text=text, facts=facts, buttons=buttons)


def undo(operation_id: str) -> Button:
    """Return the button that takes an operation back; never the one that stands out."""
    return Button(phrases.UNDO, verbs.UNDO, {"operation": operation_id}, style="default")


def taken_back_card(
    *,
    board: Board,
    sentence: str,
    today: date,
    meeting: Meeting | None = None,
    text: Sequence[str] = (),
    buttons: Sequence[Press] = (),
) -> Card:
    """Return what a card becomes once Undo was pressed on it: what now stands."""
    return card(**header(board, today, meeting), sentence=sentence, text=text, buttons=buttons)


def deputy_named_card(
    *,
    board: Board,
    meeting: Meeting,
    member: Person,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    links: Sequence[Link] = (),
) -> Card:
    """Return what a deputy is told: whose place, which meeting; I can attend · Not right."""
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        facts=meeting_facts(meeting),
        buttons=[*deputy_buttons(meeting, member), *links],
    )


def deputy_buttons(meeting: Meeting, member: Person) -> list[Press]:
    """Return what a deputy answers: I can attend · Not right."""
    values = {"meeting": meeting.id, "member": member.id}
    return [
        Button(phrases.I_CAN_ATTEND, verbs.I_CAN_ATTEND, values),
        Button(phrases.NOT_RIGHT, verbs.NOT_RIGHT, values),
    ]


def spoken_for_card(
    *,
    board: Board,
    sentence: str,
    operation_id: str,
    today: date,
    meeting: Meeting | None = None,
    text: Sequence[str] = (),
) -> Card:
    """Return what somebody else said for this person (apologies, acting chair), with Not right."""
    wrong = Button(phrases.NOT_RIGHT, verbs.NOT_RIGHT, {"operation": operation_id}, style="default")
    return card(**header(board, today, meeting), sentence=sentence, text=text, buttons=[wrong])


def meeting_facts(meeting: Meeting) -> list[tuple[str, str]]:
    """Return the time and the place of a meeting as facts, the day standing in the header; unknown ones left out."""
    times = phrases.from_to([clock(at) for at in (meeting.start, meeting.end) if at])
    known = ((phrases.TIME, times), (phrases.WHERE, meeting.location or ""))
    return [(name, value) for name, value in known if value]
