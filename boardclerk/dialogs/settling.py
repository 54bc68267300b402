"""Amendments settled by the secretary: accepted as suggested or in other words, or declined."""

from collections.abc import Sequence

from boardclerk.board.amendments import is_exact, paragraph_and_words
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Amendment, AmendmentState, Minutes, MinutesState
from boardclerk.board.rights import Act
from boardclerk.board.versions import comments_close
from boardclerk.cards import fields
from boardclerk.cards.attendance import undo
from boardclerk.cards.minutes import amendment_card
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.correcting import text_at, write
from boardclerk.dialogs.reply import Card, Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.phrases import amendments as phrases
from boardclerk.words.phrases import minutes as minutes_phrases
from boardclerk.words.phrases import operations as operation_phrases


def press_accept(turn: Turn) -> Reply:
    """Accept an amendment as it was suggested; where its words are not exact, ask for them."""
    amendment, meeting, minutes = _pressed(turn)
    if amendment.state is not AmendmentState.SUGGESTED:
        return show(_settled_card(turn, meeting, amendment))
    if not is_exact(amendment):
        return show(drawn(turn, meeting, amendment, phrases.supply_words(amendment.item)))
    return _accept(turn, meeting, minutes, amendment, amendment.number, amendment.words)


def press_accept_other(turn: Turn) -> Reply:
    """Accept an amendment in the words the secretary gives; `paragraph 2: …` says which paragraph they are for."""
    amendment, meeting, minutes = _pressed(turn)
    if amendment.state is not AmendmentState.SUGGESTED:
        typed = str(turn.slots.get(fields.WORDS) or "").strip()
        return show(_settled_card(turn, meeting, amendment, [typed] if typed else []))
    typed = str(turn.slots.get(fields.WORDS) or "").strip()
    if not typed:
        return say(phrases.WRITE_WORDS)
    if not amendment.item:
        raise Refused(phrases.WHERE)
    number, words = paragraph_and_words(typed) if not is_exact(amendment) else (None, typed)
    return _accept(turn, meeting, minutes, amendment, number or amendment.number, words)


def press_decline(turn: Turn) -> Reply:
    """Decline an amendment, with a reason where one is given."""
    amendment, meeting, minutes = _pressed(turn)
    if amendment.state is not AmendmentState.SUGGESTED:
        return show(_settled_card(turn, meeting, amendment))
    reason = str(turn.slots.get(fields.REASON) or "").strip()
    words = f"{_words(amendment, meeting, turn)} declined"
    with turn.operation("settle_amendment", words) as operation:
        turn.book.minutes.settle(amendment.id, AmendmentState.DECLINED, by=turn.me.name, version=minutes.version)
        told = _tell(turn, amendment, reason)
    sentence = phrases.declined(amendment.item, amendment.number)
    said = sentence_card(
        sentence=sentence, today=turn.today, board=turn.board, meeting=meeting,
        text=[*([reason] if reason else []), *told], buttons=[undo(operation.id)],
    )  # fmt: skip
    return show(said, operation_id=operation.id)


def accept_own(turn: Turn, meeting: Meeting, minutes: Minutes, amendment: Amendment) -> None:
    """Settle what a secretary suggests themselves at once, in the operation that records it."""
    before, _ = write(turn, meeting, amendment.item, amendment.number, amendment.words)
    turn.book.minutes.settle(
        amendment.id, AmendmentState.ACCEPTED, by=turn.me.name, version=minutes.version, before=before
    )


def _pressed(turn: Turn) -> tuple[Amendment, Meeting, Minutes]:
    found = turn.book.minutes.amendment(str(turn.slots.get("amendment")))
    meeting = turn.book.meetings.get(found[0].meeting_id) if found else None
    if found is None or meeting is None or meeting.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    turn.require(Act.SETTLE_AMENDMENT, meeting)
    minutes = turn.book.minutes.held(meeting.id)
    assert minutes is not None
    if minutes.state is MinutesState.AGREED:
        at = turn.book.meetings.find(minutes.agreed_at_meeting_id)
        raise Refused(minutes_phrases.already_agreed(meeting.on, at.on if at else None, turn.today))
    return found[0], meeting, minutes


def _accept(
    turn: Turn, meeting: Meeting, minutes: Minutes, amendment: Amendment, number: int | None, words: str
) -> Reply:
    with turn.operation("settle_amendment", f"{_words(amendment, meeting, turn)} accepted") as operation:
        before, number = write(turn, meeting, amendment.item, number, words)
        turn.book.minutes.settle(
            amendment.id, AmendmentState.ACCEPTED, by=turn.me.name, version=minutes.version, before=before, words=words
        )
        told = _tell(turn, amendment, "")
    out = turn.now < comments_close(minutes.comments_by, turn.board.zone) if minutes.comments_by else False
    goes_out = phrases.goes_out(minutes.comments_by if out else None, minutes.version + 1, turn.today)
    facts = [*([(phrases.WORDS_BEFORE, before)] if before else []), (phrases.WORDS_NOW, words)]
    said = sentence_card(
        sentence=phrases.accepted(amendment.item, number), today=turn.today, board=turn.board, meeting=meeting,
        text=[goes_out, *told], facts=facts, buttons=[undo(operation.id)],
    )  # fmt: skip
    return show(said, operation_id=operation.id)


def _tell(turn: Turn, amendment: Amendment, reason: str) -> list[str]:
    """Tell whoever suggested it what became of it; return that in words."""
    found = turn.book.minutes.amendment(amendment.id)
    by = turn.book.people.find(found[1]) if found else None
    if by is None or by.id == turn.me.id:
        return []
    turn.tell(by, "amendment_settled", amendment.id, values={"reason": reason})
    return [phrases.telling(turn.short(by), told=turn.can_be_told(by))]


def _words(amendment: Amendment, meeting: Meeting, turn: Turn) -> str:
    return phrases.suggestion_words(amendment.item, amendment.number, meeting.on, turn.today)


def drawn(turn: Turn, meeting: Meeting, amendment: Amendment, sentence: str) -> Card:
    return amendment_card(
        board=turn.board, meeting=meeting, amendment=amendment, sentence=sentence, today=turn.today,
        before=text_at(turn.book, meeting, amendment.item, amendment.number),
    )  # fmt: skip


def _settled_card(turn: Turn, meeting: Meeting, amendment: Amendment, text: Sequence[str] = ()) -> Card:
    """Return what became of an amendment, by whom and when; `text` is what was typed for it."""
    was_accepted = amendment.state is AmendmentState.ACCEPTED
    sentence = changed_by(turn, "amendments", [amendment.id]) or phrases.settled_already(
        amendment.settled_by or "", amendment.item, amendment.number, accepted=was_accepted
    )
    facts = [(phrases.WORDS_NOW, amendment.words)] if was_accepted else []
    return sentence_card(sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, text=text, facts=facts)
