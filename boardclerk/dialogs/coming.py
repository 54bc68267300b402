"""The question who is coming: everybody, one person, one organisation, the apologies alone, the quorum."""

from collections.abc import Sequence

from boardclerk.board.attendance import Attendance, Coming, left_by, quorum_of, quorum_present
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.board.rights import Act
from boardclerk.cards.coming import apologies_so_far_card, who_is_coming_card
from boardclerk.dialogs.attendance import when_of
from boardclerk.dialogs.reply import Card, Reply, say, show
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import attendance as phrases
from boardclerk.words.phrases.lines import part_line


def who_is_coming(turn: Turn) -> Reply:
    """Answer who comes to a meeting, or how one person, an organisation or the quorum stands."""
    turn.require(Act.ASK)
    iso = turn.slots.get("meeting")
    meeting = turn.meeting_on(iso) if iso else turn.next_meeting
    if meeting is None:
        return say(phrases.NO_MEETING_AHEAD)
    if name := turn.slots.get("person"):
        return say(_one_person(turn, meeting, turn.require_person(name)))
    if turn.slots.get("only") == "apologies":
        return _apologies_so_far(turn, meeting, 0)
    if turn.slots.get("now") and turn.running is not None and turn.running.id == meeting.id:
        return _who_is_here(turn, meeting)
    return _who_is_coming(turn, meeting, 0, turn.slots.get("organisation"))


def _who_is_here(turn: Turn, meeting: Meeting) -> Reply:
    """Answer who is recorded as present at the running meeting and has not left."""
    attendance, at = turn.book.attendance.of_meeting(meeting.id), turn.local_now.time()
    there = [a for a in attendance if a.state is Coming.PRESENT and not left_by(a, at)]
    here = {a.person_id for a in there}
    drawn = who_is_coming_card(
        board=turn.board, meeting=meeting, people=[p for p in turn.people if p.id in here], attendance=there,
        today=turn.today, quorum=quorum_present(turn.people, attendance, turn.board.quorum, at), present=True,
    )  # fmt: skip
    return show(drawn)


def _one_person(turn: Turn, meeting: Meeting, person: Person) -> str:
    attendance = turn.book.attendance.get(meeting.id, person.id)
    deputy = turn.book.people.find(attendance.deputy_id)
    return phrases.one_person(
        person.name, attendance.state, deputy=deputy.name if deputy else None, when=when_of(turn, meeting),
        part=part_line(attendance.part),
    )  # fmt: skip


def _who_is_coming(turn: Turn, meeting: Meeting, start: int, organisation: str | None = None) -> Reply:
    reasons = turn.personal and turn.may(Act.SEE_REASONS, meeting)

    def draw() -> Card:
        attendance = turn.book.attendance.of_meeting(meeting.id)
        people = turn.book.people.of_board(turn.board.id)
        board = turn.book.boards.get(turn.board.id)
        return who_is_coming_card(
            board=board, meeting=turn.book.meetings.get(meeting.id), start=start,
            people=[p for p in people if organisation is None or p.organisation == organisation],
            attendance=attendance, today=turn.today, quorum=quorum_of(people, attendance, board.quorum),
            text=_reasons(people, attendance) if reasons else [],
        )  # fmt: skip

    return show(turn.book.drawn(("who is coming", meeting.id, start, organisation, reasons, turn.today), draw))


def _apologies_so_far(turn: Turn, meeting: Meeting, start: int) -> Reply:
    attendance = turn.book.attendance.of_meeting(meeting.id)
    number = sum(a.state is Coming.APOLOGIES for a in attendance)
    drawn = apologies_so_far_card(
        board=turn.board, meeting=meeting, people=turn.people, attendance=attendance, today=turn.today, start=start,
        sentence=phrases.apologies_so_far(number),
    )  # fmt: skip
    return show(drawn)


def _reasons(people: Sequence[Person], attendance: Sequence[Attendance]) -> list[str]:
    """Return the reasons given: for the chair and the secretary alone, and in their own chat alone."""
    reasons = {a.person_id: a.reason for a in attendance if a.reason}
    return [phrases.reason_line(p.name, reasons[p.id]) for p in people if p.id in reasons]


def press_who_is_coming(turn: Turn) -> Reply:
    return _who_is_coming(turn, pressed_meeting(turn), int(turn.slots.get("start") or 0))


def press_apologies_so_far(turn: Turn) -> Reply:
    return _apologies_so_far(turn, pressed_meeting(turn), int(turn.slots.get("start") or 0))
