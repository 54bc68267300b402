"""Reminders before meetings: switched on by the secretary, planned as rows, planned again when anything moves."""

from collections.abc import Sequence
from datetime import datetime

from boardclerk.board.meetings import Meeting
from boardclerk.board.reminders import Reminder, reminded, reminders_of
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import reminders as phrases

KIND = "meeting_reminder"
MOST_DAYS = 60


def start_reminders(turn: Turn) -> Reply:
    """Switch the board's reminders on and say what goes out first, and whom the bot cannot reach."""
    turn.require(Act.SETTINGS)
    if turn.board.reminders_on:
        return say(phrases.ALREADY_ON)
    with turn.operation("start_reminders", "reminders switched on") as operation:
        turn.book.boards.change(turn.board.id, reminders_on=True)
        planned = [r for m in turn.book.meetings.coming(turn.board.id, turn.today) for r in _plan(turn, m)]
    sentence = phrases.started(list(turn.board.lead_days), None)
    return _settled(turn, sentence if planned else phrases.NOTHING_TO_REMIND, planned, operation.id)


def stop_reminders(turn: Turn) -> Reply:
    """Switch them off; what was planned is no longer sent."""
    turn.require(Act.SETTINGS)
    if not turn.board.reminders_on:
        return say(phrases.ALREADY_OFF)
    with turn.operation("stop_reminders", "reminders switched off"):
        turn.book.boards.change(turn.board.id, reminders_on=False)
        for meeting in turn.book.meetings.coming(turn.board.id, turn.today):
            _unplan(turn, meeting)
    return say(phrases.STOPPED)


def set_lead_times(turn: Turn) -> Reply:
    """Set how many days before a meeting its reminders go out."""
    turn.require(Act.SETTINGS)
    days = sorted({int(d) for d in turn.slots.get("days") or ()}, reverse=True)
    if not days or days[0] > MOST_DAYS or days[-1] < 0:
        raise Refused(phrases.not_days(", ".join(map(str, days)) or turn.said.text))
    with turn.operation("set_lead_times", f"reminders {phrases.leads_in_words(days)} before") as operation:
        turn.book.boards.change(turn.board.id, lead_days=tuple(days))
        planned = [r for m in turn.book.meetings.coming(turn.board.id, turn.today) for r in replan(turn, m)]
    return _settled(turn, phrases.leads_set(days), planned, operation.id)


def replan(turn: Turn, meeting: Meeting, *, afresh: bool = False) -> list[Reminder]:
    """Plan a meeting's reminders as things now stand, in place of those planned; to be called in an operation.

    Nothing is planned while the board's reminders are off. Who is waiting to be reminded by hand still is,
    unless the meeting itself is no longer what it was (`afresh`).
    """
    _unplan(turn, meeting, by_hand_too=afresh)
    return _plan(turn, meeting) if turn.book.boards.get(turn.board.id).reminders_on else []


def _plan(turn: Turn, meeting: Meeting) -> list[Reminder]:
    board = turn.book.boards.get(turn.board.id)
    people = reminded(turn.book.people.of_board(board.id), turn.book.attendance.of_meeting(meeting.id))
    wanted = reminders_of(meeting, people, board.lead_days, board.zone, turn.now)
    for reminder in wanted:
        person = turn.book.people.get(reminder.person_id)
        turn.tell(person, KIND, meeting.id, occurrence=reminder.occurrence, due_at=reminder.due_at)
    return wanted


def _unplan(turn: Turn, meeting: Meeting, *, by_hand_too: bool = True) -> None:
    turn.book.notices.unplan(
        subject=meeting.id, kinds=[KIND], reason="planned again", now=turn.now, by_hand_too=by_hand_too
    )


def _settled(turn: Turn, sentence: str, planned: Sequence[Reminder], operation_id: str) -> Reply:
    text: list[str] = []
    if planned:
        first: datetime = min(r.due_at for r in planned)
        text.append(phrases.first_due(shown.moment(first, turn.board.zone, turn.today)))
    people = [turn.book.people.get(i) for i in dict.fromkeys(r.person_id for r in planned)]
    unreachable = [p.name for p in people if not turn.can_be_told(p)]
    if unreachable:
        text.append(phrases.unreachable(unreachable))
    buttons = [undo(operation_id)]
    drawn = sentence_card(sentence=sentence, today=turn.today, board=turn.board, text=text, buttons=buttons)
    return show(drawn, operation_id=operation_id)
