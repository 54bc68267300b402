"""Minutes asked for, shared with more people, and the day comments close on."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.board.people import Office, Person
from boardclerk.board.rights import Act
from boardclerk.board.versions import comments_until
from boardclerk.dialogs.circulation import (
    CORRECTED,
    Reader,
    granted,
    plan_next_version,
    reader_card,
    readers,
    send_round,
    told_before,
)
from boardclerk.dialogs.minutes import comments_asked, desk, minutes_card, minutes_meant, presides, send_to_chair
from boardclerk.dialogs.papers import presided
from boardclerk.dialogs.release import release_or_ask
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.phrases import minutes as phrases
from boardclerk.words.phrases import talk

_ROUND = frozenset({MinutesState.CIRCULATED, MinutesState.AGREED})
_DRAFTS = frozenset({MinutesState.DRAFT, MinutesState.WITH_CHAIR})


def circulate_minutes(turn: Turn) -> Reply:
    """Give the minutes to who asks for them, share them with more people, or set them on their way."""
    names = turn.slots.get("to") or ()
    people = [person for name in names for person in _people_named(turn, str(name))]
    if people == [turn.me]:
        return _send_me(turn)
    if people:
        return _share(turn, people)
    if not turn.may(Act.RELEASE_MINUTES):
        return _send_me(turn)
    meeting, minutes = minutes_meant(turn, _DRAFTS if _draft_waits(turn) else _ROUND)
    if minutes.state in _DRAFTS:
        if presides(turn, meeting):
            return release_or_ask(turn, meeting, minutes, comments_asked(turn))
        return send_to_chair(turn, meeting)
    return _go_round(turn, meeting, minutes)


def describe_circulate(turn: Turn) -> str:
    meeting, _ = minutes_meant(turn, _ROUND)
    names = [p.name for name in turn.slots.get("to") or () for p in _people_named(turn, str(name))]
    return phrases.ask_circulate(meeting.on, names, turn.today)


def _people_named(turn: Turn, name: str) -> list[Person]:
    """Return the person of that name, or the contacts of the group or unit."""
    group = turn.book.people.group_named(turn.board.id, name)
    return list(group.contacts) if group is not None and group.contacts else [turn.require_person(name)]


def _draft_waits(turn: Turn) -> bool:
    held = (turn.book.minutes.of_meeting(m.id) for m in turn.meetings)
    return any(minutes is not None and minutes.state in _DRAFTS for minutes in held)


def _go_round(turn: Turn, meeting: Meeting, minutes: Minutes) -> Reply:
    """Send round what arrived from elsewhere, or change the day comments close on."""
    turn.require(Act.RELEASE_MINUTES, meeting)
    if minutes.state is MinutesState.AGREED:
        return show(minutes_card(turn, meeting))
    by, told = comments_asked(turn), told_before(turn.book, meeting)
    if minutes.received and not told:
        return _send_received(turn, meeting, by or comments_until(turn.today, turn.board.comment_days))
    if by is None:
        return show(minutes_card(turn, meeting))
    words = phrases.in_words("given a new day for comments", meeting.on, turn.today)
    with turn.operation("set_comments_by", words) as operation:
        minutes = turn.book.minutes.change(meeting.id, comments_by=by)
        turn.book.notices.unplan(subject=meeting.id, kinds=[CORRECTED], reason="planned again", now=turn.now)
        plan_next_version(turn, meeting, minutes, told)
    sentence = phrases.deadline_changed(by, meeting.on, turn.today)
    return show(minutes_card(turn, meeting, sentence), operation_id=operation.id)


def _send_received(turn: Turn, meeting: Meeting, by: date) -> Reply:
    to = readers(turn.book, meeting)
    with turn.operation("release_minutes", phrases.in_words("sent round", meeting.on, turn.today)) as operation:
        minutes = turn.book.minutes.change(meeting.id, comments_by=by)
        send_round(turn, meeting, minutes, to)
    others = [each.person for each in to if each.person.id != turn.me.id]
    missed = [p.name for p in others if not turn.can_be_told(p)]
    sentence = phrases.released(meeting.on, turn.today, len(others) - len(missed))
    drawn = minutes_card(turn, meeting, sentence, [phrases.cannot_reach(missed)] if missed else [])
    return show(drawn, operation_id=operation.id)


def _share(turn: Turn, people: Sequence[Person]) -> Reply:
    meeting, minutes = minutes_meant(turn, _ROUND)
    turn.require(Act.RELEASE_MINUTES, meeting)
    if minutes.state in _DRAFTS:
        if people == [presided(turn.book, meeting)]:
            return send_to_chair(turn, meeting)
        return say(phrases.release_first(meeting.on, turn.today))
    with turn.operation("share_minutes", phrases.in_words("shared", meeting.on, turn.today)):
        fresh = send_round(turn, meeting, minutes, [Reader(person=p) for p in people])
    if not fresh:
        return say(phrases.shared_before([p.name for p in people], minutes.version))
    names = [each.person.name for each in fresh]
    said = phrases.shared(meeting.on, minutes.version, names, turn.today)
    missed = [each.person.name for each in fresh if not turn.can_be_told(each.person)]
    return say(f"{said} {phrases.cannot_reach(missed)}" if missed else said)


def _send_me(turn: Turn) -> Reply:
    """Give the speaker the minutes they may read; a question in a group is answered in their own chat."""
    turn.require(Act.ASK)
    meeting, minutes = minutes_meant(turn, _ROUND)
    if minutes.state in _DRAFTS:
        if turn.may(Act.DRAFT_MINUTES, meeting) and turn.personal:
            return show(minutes_card(turn, meeting))
        return say(phrases.not_round_yet(meeting.on, turn.today, minutes.state))
    mine = granted(turn.book, meeting, turn.me)
    if mine is None:
        secretaries = turn.holders(Office.SECRETARY)
        raise Refused(phrases.not_for_you(meeting.on, turn.today, secretaries[0].name if secretaries else None))
    if turn.personal:
        return show(reader_card(desk(turn), meeting, minutes, mine))
    if not turn.can_be_told(turn.me):
        return say(talk.PERSONALLY)
    with turn.operation("send_minutes", phrases.in_words("sent to you", meeting.on, turn.today)):
        turn.tell(turn.me, "minutes_sent", meeting.id)
    return say(phrases.sent_to_you(meeting.on, turn.today))
