"""What deputies, and those spoken for, are told."""

from collections.abc import Callable

from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.cards.attendance import deputy_named_card, spoken_for_card, taken_back_card
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.words.phrases import attendance as phrases
from boardclerk.words.phrases import notices as notice_phrases


def deputy_named(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    member = turn.book.people.get(turn.values["member"])
    if _over(meeting):
        return Pointless(reason=notice_phrases.MEETING_OVER)
    if turn.book.attendance.get(meeting.id, member.id).deputy_id != turn.person.id:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    by = turn.book.people.get(turn.values["by"])
    sentence = phrases.named_as_deputy(by.name, member.name, self_named=by.id == member.id)
    return send(
        deputy_named_card(board=turn.board, meeting=meeting, member=member, sentence=sentence, today=turn.today)
    )


def deputy_released(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    member = turn.book.people.get(turn.values["member"])
    if not turn.book.notices.was_told(turn.person.id, "deputy_named", meeting.id):
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    sentence = phrases.no_longer_deputy(member.name)
    return send(taken_back_card(board=turn.board, sentence=sentence, today=turn.today, meeting=meeting))


def deputy_declined(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    deputy, member = (turn.book.people.get(turn.values[who]) for who in ("deputy", "member"))
    sentence = phrases.deputy_declined(deputy.name, None if member.id == turn.person.id else member.name)
    return send(taken_back_card(board=turn.board, sentence=sentence, today=turn.today, meeting=meeting))


def apologies_given(turn: NoticeTurn) -> Outgoing | Pointless:
    return _spoken_for(turn, phrases.apologies_given_for_you)


def apologies_withdrawn(turn: NoticeTurn) -> Outgoing | Pointless:
    return _spoken_for(turn, phrases.apologies_withdrawn_for_you)


def _spoken_for(turn: NoticeTurn, sentence: Callable[[str], str]) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    if _over(meeting):
        return Pointless(reason=notice_phrases.MEETING_OVER)
    by = turn.book.people.get(turn.values["by"])
    return send(
        spoken_for_card(
            board=turn.board, sentence=sentence(by.name), today=turn.today, meeting=meeting,
            operation_id=turn.values["operation"],
        )
    )  # fmt: skip


def not_right(turn: NoticeTurn) -> Outgoing | Pointless:
    by = turn.book.people.get(turn.values["by"])
    sentence = phrases.said_not_right(by.name, turn.values["words"])
    return send(taken_back_card(board=turn.board, sentence=sentence, today=turn.today))


def taken_back(turn: NoticeTurn) -> Outgoing | Pointless:
    sentence = phrases.taken_back_by(turn.values["by"], turn.values["words"])
    return send(taken_back_card(board=turn.board, sentence=sentence, today=turn.today))


def _over(meeting: Meeting) -> bool:
    return meeting.state not in (MeetingState.PLANNED, MeetingState.RUNNING)
