"""What is said unasked about agendas: to the chair, to everyone, and to those who asked for something."""

from boardclerk.board.meetings import AgendaState, Meeting, MeetingState
from boardclerk.cards import verbs
from boardclerk.cards.agenda import agenda_card
from boardclerk.cards.attendance import spoken_for_card
from boardclerk.cards.frame import Button, Link
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.agenda_round import agenda_links
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.words.dates import shown
from boardclerk.words.phrases import agenda as phrases
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import notices as notice_phrases


def agenda_for_chair(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    if meeting.state is not MeetingState.PLANNED:
        return Pointless(reason=notice_phrases.MEETING_OVER)
    if meeting.agenda_state is not AgendaState.WITH_CHAIR:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    sentence = phrases.for_chair(_by(turn), _when(turn, meeting))
    return send(
        agenda_card(
            board=turn.board, meeting=meeting, items=turn.book.agenda.of_meeting(meeting.id), sentence=sentence,
            today=turn.today, may_circulate=True, links=_links(turn),
        )
    )  # fmt: skip


def agenda(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    if meeting.state not in (MeetingState.PLANNED, MeetingState.RUNNING):
        return Pointless(reason=notice_phrases.MEETING_OVER)
    sentence = phrases.for_everyone(_when(turn, meeting), revised=bool(turn.values.get("revised")))
    return send(
        agenda_card(
            board=turn.board, meeting=meeting, items=turn.book.agenda.of_meeting(meeting.id), sentence=sentence,
            today=turn.today, links=_links(turn),
        )
    )  # fmt: skip


def agenda_change_asked(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    if meeting.state is not MeetingState.PLANNED:
        return Pointless(reason=notice_phrases.MEETING_OVER)
    sentence = phrases.change_asked(_by(turn), _when(turn, meeting))
    return send(
        sentence_card(
            sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, text=[turn.values["words"]],
            buttons=[_agenda_button(meeting)],
        )
    )  # fmt: skip


def agenda_item_added(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    if meeting.state is not MeetingState.PLANNED:
        return Pointless(reason=notice_phrases.MEETING_OVER)
    title, number = turn.values["title"], turn.values["number"]
    sentence = phrases.told_added(_by(turn), title, number, _when(turn, meeting))
    return send(
        sentence_card(
            sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, buttons=[_agenda_button(meeting)]
        )
    )


def late_item(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    item = turn.book.agenda.find(turn.values["item"])
    if meeting.state is not MeetingState.PLANNED:
        return Pointless(reason=notice_phrases.MEETING_OVER)
    if item is None or item.number:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    values = {"meeting": meeting.id, "item": item.id}
    buttons = [
        Button(phrases.APPROVE, verbs.APPROVE_ITEM, values),
        Button(phrases.NOT_NOW, verbs.DECLINE_ITEM, values, style="default"),
        _agenda_button(meeting),
    ]
    sentence = phrases.late_asked(_by(turn), item.title, _when(turn, meeting))
    facts = [(phrases.PRESENTED_BY, item.presenter)] if item.presenter else []
    return send(
        sentence_card(
            sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, facts=facts, buttons=buttons
        )
    )


def late_item_settled(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    title, number, when = turn.values["title"], turn.values["number"], _when(turn, meeting)
    sentence = phrases.late_approved(title, number, when) if number else phrases.late_declined(title, when)
    return send(
        sentence_card(
            sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, buttons=[_agenda_button(meeting)]
        )
    )


def presenting(turn: NoticeTurn) -> Outgoing | Pointless:
    meeting = turn.book.meetings.get(turn.notice.subject)
    if meeting.state is not MeetingState.PLANNED:
        return Pointless(reason=notice_phrases.MEETING_OVER)
    return send(
        spoken_for_card(
            board=turn.board, sentence=phrases.presents(_by(turn), turn.values["title"], _when(turn, meeting)),
            operation_id=turn.values["operation"], today=turn.today, meeting=meeting,
        )
    )  # fmt: skip


def _by(turn: NoticeTurn) -> str:
    return turn.book.people.get(turn.values["by"]).name


def _when(turn: NoticeTurn, meeting: Meeting) -> str:
    return shown.day(meeting.on, turn.today)


def _links(turn: NoticeTurn) -> list[Link]:
    kept = [turn.book.papers.get(key) for key in turn.values["papers"]]
    return agenda_links(turn.place, [paper for paper in kept if paper])


def _agenda_button(meeting: Meeting) -> Button:
    return Button(card_phrases.AGENDA, verbs.AGENDA, {"meeting": meeting.id, "start": 0}, style="default")
