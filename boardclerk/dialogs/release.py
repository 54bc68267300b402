"""Minutes released: by whoever presided or, with a word in the record, by the secretary in the chair's place."""

from datetime import date

from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.board.rights import Act
from boardclerk.board.versions import comments_until
from boardclerk.cards.minutes import circulated_card
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.changed import draft_changed
from boardclerk.dialogs.circulation import readers, send_round
from boardclerk.dialogs.minutes import (
    comments_asked,
    draft_mark,
    minutes_card,
    minutes_changed,
    minutes_meant,
    presides,
)
from boardclerk.dialogs.minutes import links as minutes_links
from boardclerk.dialogs.papers import drawn_paper, keep_next_version, presided
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.running import require_personal
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.phrases import minutes as phrases
from boardclerk.words.phrases import talk

STAND_IN = "release_stand_in"
_DRAFTS = frozenset({MinutesState.DRAFT, MinutesState.WITH_CHAIR})


def release_minutes(turn: Turn) -> Reply:
    """Release the draft that waits, on the chair's word; anybody else is asked whether they stand in."""
    require_personal(turn)
    meeting, minutes = minutes_meant(turn, _DRAFTS)
    _require_may_release(turn, meeting)
    return release_or_ask(turn, meeting, minutes, comments_asked(turn))


def describe_release(turn: Turn) -> str:
    meeting, _ = minutes_meant(turn, _DRAFTS)
    return phrases.ask_release(meeting.on, turn.today)


def press_release(turn: Turn) -> Reply:
    """Release the draft as its card showed it; one that was changed since is shown again instead."""
    meeting = pressed_meeting(turn)
    _require_may_release(turn, meeting)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is None:
        raise Refused(phrases.none_of(meeting.on, turn.today))
    mark = turn.slots.get("mark")
    if minutes.state in _DRAFTS and mark and mark != draft_mark(drawn_paper(turn.book, turn.board, meeting)):
        by = draft_changed(turn, meeting)
        text = [phrases.changed_since_sent(meeting.on, turn.today)] if by else []
        return show(minutes_card(turn, meeting, by or phrases.changed_since_sent(meeting.on, turn.today), text))
    if minutes.state not in _DRAFTS and (by := minutes_changed(turn, meeting)):
        return show(minutes_card(turn, meeting, by))
    return release_or_ask(turn, meeting, minutes, None)


def _require_may_release(turn: Turn, meeting: Meeting) -> None:
    if not presides(turn, meeting):
        turn.require(Act.RELEASE_MINUTES, meeting)


def release_or_ask(turn: Turn, meeting: Meeting, minutes: Minutes, by: date | None) -> Reply:
    if minutes.state not in _DRAFTS:
        return show(minutes_card(turn, meeting, _released_already(turn, meeting, minutes)))
    if presides(turn, meeting):
        return _release(turn, meeting, minutes, by, stood_in=False)
    chair = presided(turn.book, meeting)
    question = phrases.ask_stand_in(
        chair.name if chair else None, meeting.on, turn.today, seen=minutes.state is MinutesState.WITH_CHAIR
    )
    values = {"meeting": meeting.id, "by": by.isoformat() if by else None}
    return ask(turn, STAND_IN, question, [(talk.YES, "yes"), (talk.NO, "no")], values, meeting)


def answer_stand_in(turn: Turn) -> Reply | None:
    """Take the answer whether somebody releases the minutes in the chair's place."""
    words = chosen(turn)
    if words is None or turn.waiting is None:
        return None
    if words == "no":
        return say(talk.LEFT_AS_IT_WAS)
    meeting = turn.book.meetings.get(str(turn.waiting.values["meeting"]))
    _require_may_release(turn, meeting)
    minutes = turn.book.minutes.of_meeting(meeting.id)
    if minutes is None or minutes.state not in _DRAFTS:
        return show(minutes_card(turn, meeting))
    said = turn.waiting.values.get("by")
    by = date.fromisoformat(said) if said else None
    return _release(turn, meeting, minutes, by, stood_in=True)


def _released_already(turn: Turn, meeting: Meeting, minutes: Minutes) -> str:
    if minutes.state is MinutesState.AGREED:
        return phrases.already_agreed(meeting.on, None, turn.today)
    return phrases.already_released(minutes.released_by, meeting.on, turn.today)


def _release(turn: Turn, meeting: Meeting, minutes: Minutes, by: date | None, *, stood_in: bool) -> Reply:
    planned = minutes.comments_by if minutes.comments_by and minutes.comments_by > turn.today else None
    by = by or planned or comments_until(turn.today, turn.board.comment_days)
    to = readers(turn.book, meeting)
    with turn.operation("release_minutes", phrases.in_words("released", meeting.on, turn.today)) as operation:
        turn.book.minutes.change(
            meeting.id, state=MinutesState.CIRCULATED, version=1, comments_by=by, released_by=turn.me.name,
            stood_in=stood_in,
        )  # fmt: skip
        minutes = keep_next_version(turn.book, turn.board, meeting, turn.now)
        send_round(turn, meeting, minutes, to)
    others = [each.person for each in to if each.person.id != turn.me.id]
    text = [f"{phrases.released_note(turn.me.name, stood_in=True)}."] if stood_in else []
    if missed := [p.name for p in others if not turn.can_be_told(p)]:
        text.append(phrases.cannot_reach(missed))
    drawn = circulated_card(
        board=turn.board, meeting=meeting, minutes=minutes, items=turn.book.agenda.of_meeting(meeting.id),
        sentence=phrases.released(meeting.on, turn.today, len(others) - len(missed)), today=turn.today, text=text,
        links=minutes_links(turn, meeting),
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)
