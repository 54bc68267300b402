"""A meeting ended: who never came is absent, and the draft minutes begin."""

from boardclerk.board.attendance import Coming, at_the_end
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import Minutes
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.reply import Reply, show
from boardclerk.dialogs.running import draft_minutes_button, pressed_while_running, while_running
from boardclerk.dialogs.turn import Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import running as phrases


@while_running
def end_meeting(turn: Turn, meeting: Meeting) -> Reply:
    return _end(turn, meeting)


@pressed_while_running
def press_end(turn: Turn, meeting: Meeting) -> Reply:
    return _end(turn, meeting)


def _end(turn: Turn, meeting: Meeting) -> Reply:
    when = shown.day(meeting.on, turn.today)
    with turn.operation("end_meeting", phrases.words_end(when)) as operation:
        settled = at_the_end(turn.people, turn.book.attendance.of_meeting(meeting.id), meeting.id)
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
