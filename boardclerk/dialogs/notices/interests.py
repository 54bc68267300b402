"""What is said unasked of interests: to the secretary, who is to record them, and to those they were declared for."""

from boardclerk.board.interests import InterestState
from boardclerk.board.meetings import MeetingState
from boardclerk.cards.attendance import spoken_for_card
from boardclerk.cards.interests import interest_card
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.words.dates import shown
from boardclerk.words.phrases import interests as phrases
from boardclerk.words.phrases import notices as notice_phrases


def interest_declared(turn: NoticeTurn) -> Outgoing | Pointless:
    interest = turn.book.interests.find(turn.values["interest"])
    item = turn.book.agenda.find(interest.item_id) if interest else None
    if interest is None or item is None or interest.state is not InterestState.OFFERED:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    meeting, by = turn.book.meetings.get(interest.meeting_id), turn.book.people.get(turn.values["by"])
    name = turn.book.people.get(interest.person_id).name
    item_words = phrases.item_of(item.number, item.title)
    sentence = phrases.offered(name, item_words, shown.day(meeting.on, turn.today))
    return send(
        interest_card(
            board=turn.board, meeting=meeting, interest=interest, sentence=sentence, today=turn.today,
            by=by.name if by.id != interest.person_id else None,
        )
    )  # fmt: skip


def interest_for_you(turn: NoticeTurn) -> Outgoing | Pointless:
    interest = turn.book.interests.find(turn.values["interest"])
    item = turn.book.agenda.find(interest.item_id) if interest else None
    meeting = turn.book.meetings.get(turn.notice.subject)
    if interest is None or item is None:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    if meeting.state not in (MeetingState.PLANNED, MeetingState.RUNNING):
        return Pointless(reason=notice_phrases.MEETING_OVER)
    by = turn.book.people.get(turn.values["by"]).name
    sentence = phrases.declared_for_you(by, phrases.item_of(item.number, item.title), shown.day(meeting.on, turn.today))
    return send(
        spoken_for_card(
            board=turn.board, sentence=sentence, today=turn.today, meeting=meeting,
            operation_id=turn.values["operation"],
        )
    )  # fmt: skip
