"""Everything said unasked: a planned row becomes a message, or a reason why it is no longer said."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from boardclerk.board.policy import Topic
from boardclerk.cards.late import begun_with
from boardclerk.cards.plain import as_text
from boardclerk.dialogs.notices import (
    actions,
    agenda,
    amendments,
    answers,
    attendance,
    coming_back,
    interests,
    linking,
    meetings,
    minutes,
    reminders,
    telling,
    wishes,
)
from boardclerk.dialogs.notices.answers import is_answer
from boardclerk.dialogs.notices.telling import TOO_LATE, could_not_tell, may_come_twice, was_too_late
from boardclerk.dialogs.notices.turn import Later, NoticeTurn, Outgoing, Pointless, Renderer
from boardclerk.dialogs.place import Place
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.store.outbox import ANSWER
from boardclerk.words.phrases import notices as phrases

__all__ = [
    "KINDS",
    "Later",
    "Outgoing",
    "Pointless",
    "could_not_tell",
    "is_answer",
    "may_come_twice",
    "render",
    "take_up_again",
    "text_to_copy",
    "was_too_late",
]

_LATE = timedelta(hours=1)
"""From when on it is said that something comes late: a restart, or a wait Teams asks for, is over within the hour."""
_MISSED = timedelta(minutes=1)
"""What is drawn this long after it was due was not drawn in time: there is a tick every second."""

KINDS: Mapping[str, Renderer] = {
    "deputy_named": attendance.deputy_named,
    "deputy_released": attendance.deputy_released,
    "deputy_declined": attendance.deputy_declined,
    "apologies_given": attendance.apologies_given,
    "apologies_withdrawn": attendance.apologies_withdrawn,
    "not_right": attendance.not_right,
    "taken_back": attendance.taken_back,
    "interest_declared": interests.interest_declared,
    "interest_for_you": interests.interest_for_you,
    "agenda_for_chair": agenda.agenda_for_chair,
    "agenda": agenda.agenda,
    "agenda_change_asked": agenda.agenda_change_asked,
    "agenda_item_added": agenda.agenda_item_added,
    "late_item": agenda.late_item,
    "late_item_settled": agenda.late_item_settled,
    "presenting": agenda.presenting,
    "meeting_moved": meetings.meeting_moved,
    "appointed": meetings.appointed,
    "action_given": actions.action_given,
    "action_reworded": actions.action_reworded,
    "action_reassigned": actions.action_reassigned,
    "action_believed_done": actions.action_believed_done,
    "not_mine": actions.not_mine,
    "longer_asked": actions.longer_asked,
    "contacts_wanted": actions.contacts_wanted,
    "draft_for_chair": minutes.draft_for_chair,
    "draft_change_asked": minutes.draft_change_asked,
    "minutes_circulated": minutes.minutes_circulated,
    "minutes_corrected": minutes.minutes_corrected,
    "minutes_agreed": minutes.minutes_agreed,
    "minutes_sent": minutes.minutes_sent,
    "amendment_suggested": amendments.amendment_suggested,
    "amendment_settled": amendments.amendment_settled,
    "amendment_left": amendments.amendment_left,
    "correction_asked": amendments.correction_asked,
    "link_asked": linking.link_asked,
    "linked": linking.linked,
    "accounts_found": linking.accounts_found,
    **dict.fromkeys(Topic, reminders.reminder),
    "reminders_wish": wishes.reminders_wish,
    ANSWER: answers.answer,
    "not_told": telling.not_told,
    "too_late": telling.too_late,
}


def render(notice: Notice, book: Book, now: datetime, place: Place | None = None) -> Outgoing | Pointless | Later:
    """Draw what is said for a planned row, as things stand now.

    Pointless when it no longer should be said, Later when it should not be now; what comes late says so. Runs in a
    transaction that may write: a row can be what brings about what it tells (a new version).
    """
    place = place or Place()
    person = book.people.find(notice.recipient_id)
    renderer = KINDS.get(notice.kind)
    if person is None or renderer is None:
        return Pointless(reason=phrases.NOBODY_TO_TELL)
    turn = NoticeTurn(
        notice=notice, book=book, now=now, place=place, board=book.boards.get(notice.board_id), person=person,
        text_of=lambda other: text_to_copy(other, book, now, place),
    )  # fmt: skip
    return _as_late_as_it_is(turn, renderer(turn))


def _as_late_as_it_is(turn: NoticeTurn, ready: Outgoing | Pointless | Later) -> Outgoing | Pointless | Later:
    """Let what is being sent say that it comes late, and what is not be missed where it was late for it alone."""
    notice = turn.notice
    late = turn.now - notice.was_due_at
    if isinstance(ready, Pointless):
        return replace(ready, missed=ready.reason in TOO_LATE and late > _MISSED)
    if not isinstance(ready, Outgoing) or notice.state is not NoticeState.CLAIMED or late < _LATE:
        return ready
    line, message = phrases.late(notice.was_due_at, turn.board.zone, turn.today), ready.message
    if message.card is not None:
        return replace(ready, message=replace(message, card=begun_with(message.card, line)))
    return replace(ready, message=replace(message, text=f"{line}\n{message.text}"))


def take_up_again(book: Book, person_ids: Iterable[str], now: datetime, place: Place) -> int:
    """Plan anew what still makes sense of what people were not told while they could not be reached."""
    return coming_back.take_up_again(book, person_ids, now, lambda n: bool(text_to_copy(n, book, now, place)))


def text_to_copy(notice: Notice, book: Book, now: datetime, place: Place) -> str:
    """Return what a notice says as plain text, for a person to pass on; empty where it says nothing any more.

    Empty too where it cannot be drawn: that its person was not told is said all the same.
    """
    try:
        with book.all_or_nothing():
            ready = render(notice, book, now, place)
    except Exception:
        return ""
    if not isinstance(ready, Outgoing):
        return ""
    return ready.message.text or as_text(ready.message.card or {})
