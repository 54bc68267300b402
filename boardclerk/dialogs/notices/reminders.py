"""The reminder before a meeting: the question whether somebody comes, and their own open actions, in one message."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from boardclerk.board.actions import Action, ActionState
from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.meetings import MeetingState
from boardclerk.board.people import Person
from boardclerk.cards.meetings import meeting_reminder_card
from boardclerk.dialogs.notices.actions import unanswered
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.store.notices import NoticeState
from boardclerk.words.phrases import notices as notice_phrases
from boardclerk.words.phrases import reminders as phrases

LATE = timedelta(hours=1)


def meeting_reminder(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    if meeting.state is not MeetingState.PLANNED or meeting.on < turn.today:
        return Pointless(reason=notice_phrases.MEETING_OVER)
    if not turn.board.reminders_on:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    attendance = turn.book.attendance.get(meeting.id, turn.person.id)
    deputising = turn.book.attendance.deputising(meeting.id, turn.person.id)
    if not turn.person.is_member and not deputising and attendance.state is not Coming.ATTENDING:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    actions = open_actions_of(turn, turn.person)
    turn.book.notices.keep_values(turn.notice.id, {**turn.values, "refs": [a.ref for a in actions]})
    card = meeting_reminder_card(
        board=turn.board,
        meeting=meeting,
        sentence=phrases.reminder(meeting.on, meeting.start, turn.today),
        today=turn.today,
        text=[*_how_it_stands(turn, attendance, deputising), *_late(turn), *unanswered(turn)],
        attendance=attendance,
        deputies=[p for p in turn.book.people.of_board(turn.board.id) if p.may_stand_in and p.id != turn.person.id],
        actions=actions,
        may_answer=turn.person.is_member,
    )
    return send(card)


def open_actions_of(turn: NoticeTurn, person: Person) -> list[Action]:
    """Return the actions a person still has to do: their own, and those of groups they are the contact of."""
    groups = [g for g in turn.book.people.groups(turn.board.id) if any(c.id == person.id for c in g.contacts)]
    owned = turn.book.actions.of_person(turn.board.id, person.id, [g.name for g in groups])
    return [a for a in owned if a.state is ActionState.OPEN]


def _how_it_stands(turn: NoticeTurn, attendance: Attendance, deputising: list[Attendance]) -> list[str]:
    if deputising:
        member = turn.book.people.get(deputising[0].person_id)
        return [phrases.COMES_INSTEAD.format(member=member.name)]
    if attendance.state is Coming.APOLOGIES:
        deputy = turn.book.people.find(attendance.deputy_id)
        return [phrases.apologies(deputy.name if deputy else None)]
    return [phrases.ATTENDING if attendance.state is Coming.ATTENDING else phrases.NOT_ANSWERED]


def _late(turn: NoticeTurn) -> list[str]:
    being_sent = turn.notice.state is NoticeState.CLAIMED
    if not being_sent or turn.now - turn.notice.due_at < LATE:
        return []
    return [phrases.late(turn.notice.due_at.astimezone(ZoneInfo(turn.board.zone)).date(), turn.today)]
