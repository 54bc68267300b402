"""What people wish for themselves of reminders: later, no more of one thing, none, and again. Never of others'."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from boardclerk.board.calendar import moment_of
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.action_finding import find_actions, is_open
from boardclerk.dialogs.filled_in import day_in
from boardclerk.dialogs.planning import TOPICS, items_of
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.store.wishes import Wish
from boardclerk.words.phrases import operations as operation_phrases
from boardclerk.words.phrases import wishes as phrases

_LATELY = timedelta(days=14)


def remind_later(turn: Turn) -> Reply:
    """Remind the speaker again on a day: of the actions named, else of what they were reminded of last."""
    on = _day(turn, turn.slots.get("on"))
    if turn.slots.get("refs"):
        found = find_actions(turn, "remind_later", [is_open])
        if found.unclear is not None:
            return found.unclear
        return _put_off(turn, [a.id for a in found.actions], on)
    answered = _reminder_answered(turn)
    if answered is not None:
        return _put_off(turn, _subjects(answered), on)
    if turn.next_meeting is None:
        raise Refused(phrases.NOTHING_TO_PUT_OFF)
    return _put_off(turn, [turn.next_meeting.id], on)


def press_later(turn: Turn) -> Reply:
    """Put a reminder off from its card: everything in it."""
    notice = turn.book.notices.find(str(turn.slots.get("notice")))
    if notice is None or notice.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    if notice.recipient_id != turn.me.id:
        raise Refused(phrases.NOT_YOURS)
    return _put_off(turn, _subjects(notice), _day(turn, turn.slots.get(fields.REMIND_ON)))


def _day(turn: Turn, said: object) -> date:
    if not turn.board.reminders_on:
        raise Refused(phrases.REMINDERS_OFF)
    on = day_in(said)
    if on is None:
        raise Refused(phrases.NOTHING_TO_PUT_OFF)
    if on <= turn.today:
        raise Refused(phrases.not_ahead(on, turn.today))
    return on


def _reminder_answered(turn: Turn) -> Notice | None:
    """Return the reminder that is answered, else the last one the speaker had of late."""
    if turn.said.reply_to and (answered := turn.book.notices.sent_as(turn.me.id, turn.said.reply_to)):
        return answered if answered.kind in TOPICS else None
    lately = turn.book.notices.of_kinds(turn.board.id, TOPICS, turn.now - _LATELY)
    mine = [n for n in lately if n.recipient_id == turn.me.id and n.state is NoticeState.SENT]
    return mine[-1] if mine else None


def _subjects(notice: Notice) -> list[str]:
    return list(dict.fromkeys(subject for _, subject, _, _ in items_of(notice)))


def _put_off(turn: Turn, subjects: Iterable[str], on: date) -> Reply:
    at = moment_of(on, turn.board.policy.at, turn.board.zone)
    named = [(i, name) for i in subjects if (name := _name(turn, i, at, on)) is not None]
    if not named:
        raise Refused(phrases.NOTHING_TO_PUT_OFF)
    words = [name for _, name in named]
    with turn.operation("remind_later", phrases.later_words(words)) as operation:
        for subject, _ in named:
            turn.book.wishes.put(turn.board.id, turn.me.id, Wish.LATER, subject, on)
    return _done(turn, phrases.later(words, on, turn.today), operation.id)


def _name(turn: Turn, subject: str, at: datetime, on: date) -> str | None:
    """Return what somebody is reminded of in words; None where it is settled. Refused where it will be over."""
    action, meeting = turn.book.actions.find(subject), turn.book.meetings.find(subject)
    if action is not None:
        return action.ref if is_open(action) else None
    if meeting is None:
        return None
    name = phrases.the_meeting(meeting.on, turn.today)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is None and meeting.starts_at(turn.board.zone) <= at:
        raise Refused(phrases.too_late(name, on, turn.today))
    return name


def mute_reminders(turn: Turn) -> Reply:
    """End reminders to the speaker about the actions named."""
    found = find_actions(turn, "mute_reminders", [is_open])
    if found.unclear is not None:
        return found.unclear
    refs = [a.ref for a in found.actions]
    with turn.operation("mute_reminders", phrases.later_words(refs)) as operation:
        for action in found.actions:
            turn.book.wishes.put(turn.board.id, turn.me.id, Wish.MUTED, action.id)
            turn.book.wishes.drop(turn.me.id, Wish.LATER, action.id)
    return _done(turn, phrases.muted(refs), operation.id)


def unmute_reminders(turn: Turn) -> Reply:
    """Begin again to remind the speaker about the actions named."""
    found = find_actions(turn, "unmute_reminders", [is_open])
    if found.unclear is not None:
        return found.unclear
    refs, muted = [a.ref for a in found.actions], turn.book.wishes.of_board(turn.board.id).muted
    if not any((turn.me.id, a.id) in muted for a in found.actions):
        return say(phrases.not_muted(refs))
    with turn.operation("unmute_reminders", phrases.later_words(refs)) as operation:
        for action in found.actions:
            turn.book.wishes.drop(turn.me.id, Wish.MUTED, action.id)
    return _done(turn, phrases.unmuted(refs), operation.id)


def stop_for_me(turn: Turn) -> Reply:
    """End all reminders to the speaker for this board; the secretary is told."""
    if turn.me.id in turn.book.wishes.of_board(turn.board.id).stopped:
        return say(phrases.STOPPED_ALREADY)
    with turn.operation("stop_for_me", phrases.told_stopped(turn.me.name).rstrip(".")) as operation:
        turn.book.wishes.put(turn.board.id, turn.me.id, Wish.STOPPED)
        told = _tell_secretaries(turn, stopped=True)
    for_all = [phrases.FOR_EVERYBODY] if turn.may(Act.SETTINGS) and turn.board.reminders_on else []
    return _done(turn, phrases.stopped(turn.board.name), operation.id, [*told, phrases.HOW_TO_BEGIN, *for_all])


def start_for_me(turn: Turn) -> Reply:
    """Begin again to remind the speaker; the secretary is told."""
    if turn.me.id not in turn.book.wishes.of_board(turn.board.id).stopped:
        return say(phrases.NOT_STOPPED if turn.board.reminders_on else phrases.REMINDERS_OFF)
    with turn.operation("start_for_me", phrases.told_started(turn.me.name).rstrip(".")) as operation:
        turn.book.wishes.drop(turn.me.id, Wish.STOPPED)
        told = _tell_secretaries(turn, stopped=False)
    return _done(turn, phrases.started(turn.board.name), operation.id, told)


def _tell_secretaries(turn: Turn, *, stopped: bool) -> list[str]:
    others = [p for p in turn.clerks if p.id != turn.me.id]
    for secretary in others:
        turn.tell(secretary, "reminders_wish", turn.board.id, values={"by": turn.me.id, "stopped": stopped})
    return [phrases.secretary_knows([p.name for p in others])] if others else []


def _done(turn: Turn, sentence: str, operation_id: str, text: Iterable[str] = ()) -> Reply:
    drawn = sentence_card(
        sentence=sentence, today=turn.today, board=turn.board, text=list(text), buttons=[undo(operation_id)]
    )
    return show(drawn, operation_id=operation_id)
