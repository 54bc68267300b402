"""A meeting ended: who never came is absent, and the draft minutes begin."""

from boardclerk.board.attendance import Attendance, Coming, at_the_end, looked_for
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.reply import Reply, show
from boardclerk.dialogs.running import draft_minutes_button, over, pressed_while_running, while_running
from boardclerk.dialogs.turn import Turn
from boardclerk.store.reasons import forget_reasons
from boardclerk.words.dates import shown
from boardclerk.words.phrases import running as phrases

QUESTION = "were_they_there"


@while_running
def end_meeting(turn: Turn, meeting: Meeting) -> Reply:
    return _end(turn, meeting)


@pressed_while_running
def press_end(turn: Turn, meeting: Meeting) -> Reply:
    return _end(turn, meeting)


def _end(turn: Turn, meeting: Meeting) -> Reply:
    """End the meeting; of those who were to come and are not recorded, ask: the minutes will name them."""
    when = shown.day(meeting.on, turn.today)
    with turn.operation("end_meeting", phrases.words_end(when)) as operation:
        settled = _settle(turn, meeting, came=None)
        turn.book.meetings.change(meeting.id, state=MeetingState.ENDED, current_item=None)
        turn.book.minutes.close_gaps(meeting.id)
        if turn.book.minutes.of_meeting(meeting.id) is None:
            turn.book.minutes.begin(Minutes(meeting_id=meeting.id))
    # Why somebody did not come was for the chair and the secretary, and for as long as the meeting was to come.
    forget_reasons(turn.book, meeting, turn.now)
    absent = [turn.book.people.get(a.person_id).name for a in settled if a.state is Coming.ABSENT]
    sentence, text = phrases.meeting_ended(when), [phrases.absent(absent)] if absent else []
    waiting = set(looked_for(turn.book.attendance.of_meeting(meeting.id)))
    names = [p.name for p in turn.people if p.id in waiting]
    if names:
        options = [(words, words) for words in (phrases.ALL_PRESENT, phrases.NONE_PRESENT)]
        question = [phrases.were_they_there(names), *text]
        return ask(turn, QUESTION, sentence, options, {"meeting": meeting.id}, meeting, text=question)
    return _ended(turn, meeting, sentence, text, operation.id)


def answer_were_they_there(turn: Turn) -> Reply | None:
    """Take whether those who were expected at the meeting came, while its minutes are a draft."""
    words = chosen(turn)
    if words is None or turn.waiting is None:
        return None
    meeting = turn.book.meetings.get(str(turn.waiting.values["meeting"]))
    turn.require(Act.RUN_MEETING, meeting)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is None or minutes.state not in (MinutesState.DRAFT, MinutesState.WITH_CHAIR):
        return over(turn, meeting)
    when = shown.day(meeting.on, turn.today)
    with turn.operation("take_attendance", phrases.words_attendance_settled(when)) as operation:
        settled = _settle(turn, meeting, came=words == phrases.ALL_PRESENT)
    names = [turn.book.people.get(a.person_id).name for a in settled]
    there = words == phrases.ALL_PRESENT
    return _ended(turn, meeting, phrases.were_there(names) if there else phrases.absent(names), [], operation.id)


def _settle(turn: Turn, meeting: Meeting, *, came: bool | None) -> list[Attendance]:
    known = turn.book.attendance.of_meeting(meeting.id)
    settled = at_the_end(turn.people, known, meeting.id, came=came)
    for attendance in settled:
        turn.book.attendance.put(attendance)
    return settled


def _ended(turn: Turn, meeting: Meeting, sentence: str, text: list[str], operation_id: str) -> Reply:
    buttons = [draft_minutes_button(), undo(operation_id)]
    drawn = sentence_card(
        sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, text=text, buttons=buttons
    )
    return show(drawn, operation_id=operation_id)
