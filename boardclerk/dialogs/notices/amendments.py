"""What is said unasked about amendments: to the secretary who settles them, and to whoever suggested one."""

from boardclerk.board.amendments import is_exact
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Amendment, AmendmentState, MinutesState
from boardclerk.board.versions import comments_close
from boardclerk.cards.minutes import amendment_card
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.correcting import text_at
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.words.phrases import amendments as phrases
from boardclerk.words.phrases import notices as notice_phrases


def amendment_suggested(turn: NoticeTurn) -> Outgoing | Pointless:
    found = _amendment(turn)
    if found is None or found[0].state is not AmendmentState.SUGGESTED:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    amendment, meeting = found
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is None or minutes.state is MinutesState.AGREED:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    text: list[str] = []
    if minutes.comments_by and amendment.at >= comments_close(minutes.comments_by, turn.board.zone):
        text.append(phrases.LATE)
    if not is_exact(amendment) and amendment.item:
        text.append(phrases.ADDS_NOTE if amendment.item == "attendance" else phrases.ADDS_PARAGRAPH)
    return send(
        amendment_card(
            board=turn.board, meeting=meeting, amendment=amendment, today=turn.today, text=text,
            before=text_at(turn.book, meeting, amendment.item, amendment.number),
            sentence=phrases.suggested_by(amendment.by, amendment.item, amendment.number, meeting.on, turn.today),
        )
    )  # fmt: skip


def amendment_settled(turn: NoticeTurn) -> Outgoing | Pointless:
    found = _amendment(turn)
    if found is None or found[0].state is AmendmentState.SUGGESTED:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    amendment, meeting = found
    accepted = amendment.state is AmendmentState.ACCEPTED
    said = phrases.was_accepted if accepted else phrases.was_declined
    reason = str(turn.values.get("reason") or "")
    return send(
        sentence_card(
            sentence=said(amendment.item, amendment.number, meeting.on, turn.today), today=turn.today,
            board=turn.board, meeting=meeting, text=[reason] if reason else [],
            facts=[(phrases.WORDS_NOW, amendment.words)] if accepted else [],
        )
    )  # fmt: skip


def amendment_left(turn: NoticeTurn) -> Outgoing | Pointless:
    """Say to whoever suggested an amendment that the minutes were agreed before anybody had settled it."""
    found = _amendment(turn)
    minutes = turn.book.minutes.of_meeting(found[1].id) if found else None
    if found is None or found[0].state is not AmendmentState.SUGGESTED or minutes is None:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    amendment, meeting = found
    at = turn.book.meetings.find(minutes.agreed_at_meeting_id)
    return send(
        sentence_card(
            sentence=phrases.was_left(amendment.item, amendment.number, meeting.on, at.on if at else None, turn.today),
            today=turn.today, board=turn.board, meeting=meeting, text=[phrases.CORRECTION_AT_MEETING],
            facts=[(phrases.WORDS_SUGGESTED, amendment.words)],
        )
    )  # fmt: skip


def correction_asked(turn: NoticeTurn) -> Outgoing | Pointless:
    """Bring to the secretary what somebody finds wrong in minutes that can no longer be changed."""
    meeting = turn.book.meetings.get(turn.notice.subject)
    by = turn.book.people.get(turn.values["by"]).name
    return send(
        sentence_card(
            sentence=phrases.correction_asked(by, meeting.on, turn.today), today=turn.today, board=turn.board,
            meeting=meeting, text=[turn.values["words"], phrases.CORRECTION_AT_MEETING],
        )
    )  # fmt: skip


def _amendment(turn: NoticeTurn) -> tuple[Amendment, Meeting] | None:
    found = turn.book.minutes.amendment(turn.notice.subject)
    return (found[0], turn.book.meetings.get(found[0].meeting_id)) if found else None
