"""A meeting ended: who never came is absent, and the draft minutes begin."""

from boardclerk.board.attendance import Coming, at_the_end, looked_for
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import Minutes
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.reply import Reply, show
from boardclerk.dialogs.running import draft_minutes_button, over, pressed_while_running, while_running
from boardclerk.dialogs.running_attendance import show_form
from boardclerk.dialogs.turn import Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import running as phrases

QUESTION = "were_they_there"


@while_running
def end_meeting(turn: Turn, meeting: Meeting) -> Reply:
    return _end_or_ask(turn, meeting)


@pressed_while_running
def press_end(turn: Turn, meeting: Meeting) -> Reply:
    return _end_or_ask(turn, meeting)


def answer_were_they_there(turn: Turn) -> Reply | None:
    """Take whether those who were expected came, and end the meeting; or show the form."""
    words = chosen(turn)
    if words is None or turn.waiting is None:
        return None
    meeting = turn.book.meetings.get(str(turn.waiting.values["meeting"]))
    turn.require(Act.RUN_MEETING, meeting)
    if meeting.state is not MeetingState.RUNNING:
        return over(turn, meeting)
    if words == phrases.ATTENDANCE_FORM:
        return show_form(turn, meeting, phrases.TAKE_ATTENDANCE)
    return _end(turn, meeting, came=words == phrases.ALL_PRESENT)


def _end_or_ask(turn: Turn, meeting: Meeting) -> Reply:
    """End the meeting, but ask first of those who were to come and are not recorded: the minutes will name them."""
    waiting = set(looked_for(turn.book.attendance.of_meeting(meeting.id)))
    names = [p.name for p in turn.people if p.id in waiting]
    if not names:
        return _end(turn, meeting, came=False)
    options = [(words, words) for words in (phrases.ALL_PRESENT, phrases.NONE_PRESENT, phrases.ATTENDANCE_FORM)]
    return ask(turn, QUESTION, phrases.were_they_there(names), options, {"meeting": meeting.id}, meeting)


def _end(turn: Turn, meeting: Meeting, *, came: bool) -> Reply:
    when = shown.day(meeting.on, turn.today)
    with turn.operation("end_meeting", phrases.words_end(when)) as operation:
        settled = at_the_end(turn.people, turn.book.attendance.of_meeting(meeting.id), meeting.id, came=came)
        for attendance in settled:
            turn.book.attendance.put(attendance)
        turn.book.meetings.change(meeting.id, state=MeetingState.ENDED, current_item=None)
        turn.book.minutes.close_gaps(meeting.id)
        if turn.book.minutes.of_meeting(meeting.id) is None:
            turn.book.minutes.begin(Minutes(meeting_id=meeting.id))
    absent = [turn.book.people.get(a.person_id).name for a in settled if a.state is Coming.ABSENT]
    drawn = sentence_card(
        sentence=phrases.meeting_ended(when), today=turn.today, board=turn.board, meeting=meeting,
        text=[phrases.absent(absent)] if absent else [], buttons=[draft_minutes_button(), undo(operation.id)],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)
