"""What is said unasked about the calendar and about offices: a meeting moved or cancelled, an appointment."""

from boardclerk.board.meetings import MeetingState
from boardclerk.board.people import Office
from boardclerk.cards.attendance import spoken_for_card, taken_back_card
from boardclerk.cards.meetings import next_meeting_card
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.words.dates import shown
from boardclerk.words.phrases import appointments as appointment_phrases
from boardclerk.words.phrases import meetings as phrases
from boardclerk.words.phrases import notices as notice_phrases


def meeting_moved(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    if turn.values["what"] == "cancelled":
        if meeting.state is not MeetingState.CANCELLED:
            return Pointless(reason=notice_phrases.NO_LONGER_SO)
        return send(taken_back_card(board=turn.board, sentence=phrases.cancelled(turn.values["old"]), today=turn.today))
    if meeting.state is not MeetingState.PLANNED:
        return Pointless(reason=notice_phrases.MEETING_OVER)
    by = turn.book.people.get(turn.values["by"])
    known = turn.book.attendance.get(meeting.id, turn.person.id)
    stands = known.state == "apologies" and turn.values["new_day"]
    when = shown.day_and_time(meeting.on, meeting.start, turn.today)
    sentence = phrases.moved_told(turn.values["old"], when, by.name)
    if turn.values["old"] == when:
        sentence = phrases.place_changed(when, meeting.location or "")
    return send(
        next_meeting_card(
            board=turn.board, meeting=meeting, sentence=sentence, today=turn.today, attendance=known,
            text=[phrases.your_apologies()] if stands else [], may_answer=turn.person.is_member,
            deputies=[p for p in turn.book.people.of_board(turn.board.id) if p.may_stand_in],
        )
    )  # fmt: skip


def appointed(turn: NoticeTurn) -> Outgoing | Pointless:
    """Tell somebody which office they were given, for which meeting or between which days."""
    operation = turn.book.operations.find(turn.values["operation"])
    if operation is None or operation.undone_at is not None:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    meeting = turn.book.meetings.find(turn.notice.subject)
    by, office = turn.book.people.get(turn.values["by"]), Office(turn.values["office"])
    if meeting is not None and meeting.state not in (MeetingState.PLANNED, MeetingState.RUNNING):
        return Pointless(reason=notice_phrases.MEETING_OVER)
    when = shown.day(meeting.on, turn.today) if meeting else str(turn.values.get("when") or "")
    sentence = appointment_phrases.told(by.name, office, when, meeting=meeting is not None)
    return send(
        spoken_for_card(
            board=turn.board, sentence=sentence, operation_id=operation.id, today=turn.today, meeting=meeting
        )
    )
