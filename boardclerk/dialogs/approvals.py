"""One person's own word on minutes that went round: nothing to amend, or approval. Only a meeting agrees them."""

from boardclerk.board.amendments import may_approve, were_there
from boardclerk.board.minutes import MinutesState
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.circulation import reader_card
from boardclerk.dialogs.minutes import desk, minutes_changed, minutes_meant
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.suggesting import keep, reader_links, reader_of, within
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.minutes import Approval
from boardclerk.words.phrases import amendments as phrases
from boardclerk.words.phrases import minutes as minutes_phrases

_DRAFTS = frozenset({MinutesState.DRAFT, MinutesState.WITH_CHAIR})
_OPEN = frozenset({MinutesState.CIRCULATED})


def approve_minutes(turn: Turn) -> Reply:
    """Record the speaker's own approval; what it is subject to is an amendment. Only a meeting agrees minutes."""
    subject_to = str(turn.slots.get("subject_to") or "").strip()
    return _own_word(turn, phrases.APPROVED_SUBJECT_TO if subject_to else phrases.APPROVED, subject_to or None)


def describe_approve(turn: Turn) -> str:
    meeting, _ = minutes_meant(turn, _OPEN)
    return phrases.ask_approve(meeting.on, turn.today)


def press_no_amendments(turn: Turn) -> Reply:
    """Record from the card that somebody has nothing to amend; on the card of an earlier version, show this one."""
    pressed_meeting(turn)
    meeting, minutes = minutes_meant(turn, _OPEN)
    shown = str(turn.slots.get("version") or minutes.version)
    if minutes.state is MinutesState.CIRCULATED and shown != str(minutes.version):
        changed = minutes_changed(turn, meeting) or ""
        return show(reader_card(desk(turn), meeting, minutes, reader_of(turn, meeting), changed))
    return nothing_to_amend(turn)


def nothing_to_amend(turn: Turn) -> Reply:
    return _own_word(turn, phrases.NOTHING_TO_AMEND)


def _own_word(turn: Turn, word: str, subject_to: str | None = None) -> Reply:
    meeting, minutes = minutes_meant(turn, _OPEN)
    mine = reader_of(turn, meeting)
    if minutes.state in _DRAFTS:
        raise Refused(phrases.not_round(meeting.on, turn.today))
    if minutes.state is MinutesState.AGREED:
        at = turn.book.meetings.find(minutes.agreed_at_meeting_id)
        return say(minutes_phrases.already_agreed(meeting.on, at.on if at else None, turn.today))
    there = were_there(turn.book.attendance.of_meeting(meeting.id))
    approves = word != phrases.NOTHING_TO_AMEND
    if approves and not may_approve(turn.me.id, there, absent_may=turn.board.absent_may_agree):
        raise Refused(phrases.only_those_there(meeting.on, turn.today))
    said = within(turn.but(slots={**turn.slots, "text": subject_to}), meeting, mine) if subject_to else None
    with turn.operation("approve_minutes", phrases.approval_words(meeting.on, turn.today)) as operation:
        turn.book.minutes.approve(
            Approval(
                meeting_id=meeting.id, person_id=turn.me.id, version=minutes.version, word=word,
                subject_to=subject_to, at=turn.now,
            )
        )  # fmt: skip
        if said is not None:
            keep(turn, meeting, minutes, said)
    sentence = {
        phrases.NOTHING_TO_AMEND: phrases.nothing_to_amend,
        phrases.APPROVED: phrases.approved,
        phrases.APPROVED_SUBJECT_TO: phrases.approved_subject,
    }[word](meeting.on, turn.today)
    names = [p.name for p in turn.clerks if p.id != turn.me.id]
    drawn = sentence_card(
        sentence=sentence, today=turn.today, board=turn.board, meeting=meeting,
        text=[phrases.passed_to(names)] if said else [], buttons=[undo(operation.id), *reader_links(turn, meeting)],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)
