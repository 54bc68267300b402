"""What understanding may know of a board, taken from the open book."""

from datetime import date

from boardclerk.board.actions import Action
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Office
from boardclerk.dialogs.grammar.marking import calendar_of
from boardclerk.dialogs.turn import Turn
from boardclerk.dialogs.understanding import Heard, KnownAction, KnownMeeting, KnownPerson, World
from boardclerk.words.dates.said import read_dates


def world_of(turn: Turn) -> World:
    """Return the board as far as a message can speak of it."""
    chairs = {p.id for p in turn.holders(Office.CHAIR)}
    secretaries = {p.id for p in turn.secretaries}
    running = turn.running
    return World(
        board=turn.board.name,
        zone=turn.board.zone,
        now=turn.local_now,
        sender=turn.speaker.id if turn.speaker else None,
        people=tuple(
            KnownPerson(
                id=p.id, name=p.name, aliases=p.aliases, title=p.title, organisation=p.organisation,
                member=p.is_member, chair=p.id in chairs, secretary=p.id in secretaries,
            )
            for p in turn.people
        ),
        groups=tuple(g.name for g in turn.book.people.groups(turn.board.id)),
        meetings=tuple(_meeting(turn, m.id) for m in turn.meetings if _counts(m, turn.today)),
        current_meeting_id=running.id if running else None,
        actions=tuple(_action(a) for a in turn.book.actions.of_board(turn.board.id)),
    )  # fmt: skip


def _counts(meeting: Meeting, today: date) -> bool:
    """Return whether people can mean a meeting: it was not cancelled, and was held or is still to come."""
    return meeting.state in (MeetingState.RUNNING, MeetingState.ENDED) or (
        meeting.state is MeetingState.PLANNED and meeting.on >= today
    )


def heard(turn: Turn, reply_to: str | None) -> Heard:
    return Heard(text=turn.said.text, personal=turn.personal, addressed=turn.said.addressed, reply_to=reply_to)


def _meeting(turn: Turn, meeting_id: str) -> KnownMeeting:
    meeting = turn.book.meetings.get(meeting_id)
    items = tuple((i.number, i.title) for i in turn.book.agenda.of_meeting(meeting_id))
    held = meeting.state is MeetingState.ENDED
    return KnownMeeting(id=meeting.id, on=meeting.on, start=meeting.start, end=meeting.end, items=items, held=held)


def _action(action: Action) -> KnownAction:
    return KnownAction(
        id=action.id, meeting_on=action.meeting_on, ref=action.ref, text=action.text,
        owners=tuple(o.name for o in action.owners), is_open=action.is_open,
    )  # fmt: skip


def reply_to(turn: Turn) -> str | None:
    """Return what a message answers: "confirm", "reminder:REF" for a reminder of one action, else None."""
    if turn.waiting is not None:
        return "confirm"
    if turn.said.reply_to is None or turn.speaker is None:
        return None
    notice = turn.book.notices.sent_as(turn.speaker.id, turn.said.reply_to)
    refs: list[str] = notice.values.get("refs", []) if notice else []
    return f"reminder:{refs[0]}" if len(refs) == 1 else None


def meetings_said(turn: Turn) -> list[str]:
    """Return the ISO days of the board's meetings a text names, for an answer that is no more than a date."""
    read = read_dates(turn.said.text, calendar_of(world_of(turn)))
    days = [m.on for m in turn.meetings]
    named = [day for said in read for day in (said.meetings or ((said.on,) if said.on in days else ()))]
    return [day.isoformat() for day in dict.fromkeys(named) if day is not None]
