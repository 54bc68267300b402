"""Who was told, by the bot or by hand, and who was not: nothing that had to be said is lost silently."""

from collections.abc import Callable, Sequence
from datetime import date

from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.cards.notices import Told, told_card
from boardclerk.dialogs.notices.telling import KIND, NOT_REACHED, not_told_of, waiting_of
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.dialogs.unasked import text_to_copy
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.words.phrases import changes as change_phrases
from boardclerk.words.phrases import operations as operation_phrases
from boardclerk.words.phrases import talk
from boardclerk.words.phrases import telling as phrases

MINUTES_KINDS = ("minutes_circulated", "minutes_corrected", "minutes_agreed")


def not_told(turn: Turn) -> Reply:
    """Answer who is waiting to be told by hand, the latest occasion first."""
    if not turn.personal:
        return say(talk.PERSONALLY)
    turn.require(Act.TOLD_BY_HAND)
    waiting = [n for n in turn.book.notices.of_board(turn.board.id, NOT_REACHED) if n.kind != KIND]
    if not waiting:
        return say(phrases.EVERYBODY_TOLD)
    last = waiting[-1]
    same = waiting_of(turn.book, last.subject, last.kind, last.occurrence)
    return show(not_told_of(turn.board, turn.book, same, _texts(turn), turn.today))


def press_not_told(turn: Turn) -> Reply:
    """Draw the card again, from where Show more goes on."""
    turn.require(Act.TOLD_BY_HAND)
    first = turn.book.notices.find(str(turn.slots.get("notice")))
    if first is None or first.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    waiting = waiting_of(turn.book, first.subject, first.kind, first.occurrence)
    if not waiting:
        return say(phrases.EVERYBODY_TOLD)
    start = int(turn.slots.get("start") or 0)
    return show(not_told_of(turn.board, turn.book, waiting, _texts(turn), turn.today, start))


def _texts(turn: Turn) -> Callable[[Notice], str]:
    return lambda notice: text_to_copy(notice, turn.book, turn.now, turn.place)


def press_told_them(turn: Turn) -> Reply:
    """Record from the card who was told, how and when."""
    turn.require(Act.TOLD_BY_HAND)
    first = turn.book.notices.find(str(turn.slots.get("notice")))
    if first is None or first.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    whom = set(fields.several(turn.slots.get(fields.PEOPLE)))
    waiting = [n for n in waiting_of(turn.book, first.subject, first.kind, first.occurrence) if n.recipient_id in whom]
    if not waiting and (told := _told_since(turn, first, whom)) is not None:
        return say(told)
    return _record_told(turn, waiting, str(turn.slots.get(fields.HOW)), str(turn.slots.get(fields.TOLD_ON) or ""))


def _told_since(turn: Turn, first: Notice, whom: set[str]) -> str | None:
    """Return by whom and when it was recorded that these people were told, None where nobody has said so."""
    about = turn.book.notices.about(first.subject, [first.kind])
    told = [n for n in about if n.recipient_id in whom and n.occurrence == first.occurrence and n.told_by]
    if not told or told[-1].settled_at is None:
        return None
    words = phrases.recorded_as_told([turn.book.people.get(n.recipient_id).name for n in told])
    by = None if told[-1].told_by == turn.me.name else told[-1].told_by
    return change_phrases.changed(words, by, told[-1].settled_at, turn.now, turn.board.zone)


def told_by_hand(turn: Turn) -> Reply:
    """Record in words that somebody was told: everything that waits to be told to them counts."""
    turn.require(Act.TOLD_BY_HAND)
    people = [turn.require_person(name) for name in turn.slots.get("who") or ()]
    if not people or not turn.slots.get("how"):
        return say(phrases.HOW_AND_WHOM)
    ids = {p.id for p in people}
    waiting = [n for n in turn.book.notices.of_board(turn.board.id, NOT_REACHED) if n.recipient_id in ids]
    if not waiting:
        return say(phrases.nothing_waiting(people[0].name))
    return _record_told(turn, waiting, str(turn.slots["how"]), str(turn.slots.get("on") or ""))


def _record_told(turn: Turn, waiting: Sequence[Notice], how: str, on: str) -> Reply:
    if not waiting:
        raise Refused(phrases.EVERYBODY_TOLD)
    day = date.fromisoformat(on) if on else turn.today
    names = list(dict.fromkeys(turn.book.people.get(n.recipient_id).name for n in waiting))
    sentence = phrases.recorded_told(names, how, day, turn.today)
    with turn.operation("told_by_hand", sentence.rstrip(".")):
        for notice in waiting:
            turn.book.notices.mark_told(notice.id, how=how, on=day, by=turn.me.name, now=turn.now)
    return say(sentence)


def who_was_told(turn: Turn) -> Reply:
    """Answer who was told of a decision, or of the minutes: names, ways, dates, versions and failures."""
    if not turn.personal:
        return say(talk.PERSONALLY)
    turn.require(Act.WHO_WAS_TOLD)
    meeting = _minuted_meeting(turn)
    item = turn.slots.get("item")
    decisions = turn.book.minutes.decisions(meeting.id)
    about = [d for d in decisions if d.item == item or d.ref == turn.slots.get("ref")]
    if item and not about:
        return say(phrases.no_decision(str(item)))
    values = {"meeting": meeting.id, **({"item": str(item)} if item else {})}
    return _told(turn, meeting, [phrases.decision_told(d.ref, d.text) for d in about], values, 0)


def press_who_was_told(turn: Turn) -> Reply:
    turn.require(Act.WHO_WAS_TOLD)
    meeting = turn.book.meetings.find(str(turn.slots.get("meeting")))
    if meeting is None or meeting.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    item = str(turn.slots.get("item") or "")
    about = [d for d in turn.book.minutes.decisions(meeting.id) if d.item == item]
    values = {"meeting": meeting.id, **({"item": item} if item else {})}
    text = [phrases.decision_told(d.ref, d.text) for d in about]
    return _told(turn, meeting, text, values, int(turn.slots.get("start") or 0))


def _told(turn: Turn, meeting: Meeting, text: list[str], values: dict[str, str], start: int) -> Reply:
    notices = turn.book.notices.about(meeting.id, MINUTES_KINDS)
    if "item" in values:
        notices = [n for n in notices if not n.values.get("items") or values["item"] in n.values["items"]]
    notices = [n for n in notices if n.state not in (NoticeState.PLANNED, NoticeState.SKIPPED)]
    released = _released(turn, meeting)
    lines = _one_each([*([released] if released else []), *(_line(turn, n) for n in notices)])
    reached = sum(line.reached for line in lines)
    drawn = told_card(
        board=turn.board, told=lines, sentence=phrases.who_was_told(reached, values.get("item")), values=values,
        today=turn.today, meeting=meeting, start=start, text=text,
    )  # fmt: skip
    return show(drawn)


def _one_each(lines: Sequence[Told]) -> list[Told]:
    """Return one line a person: every way they were reached, else the last that came of trying."""
    by_name: dict[str, list[Told]] = {}
    for line in lines:
        by_name.setdefault(line.name, []).append(line)
    return [_all_ways(theirs) for theirs in by_name.values()]


def _all_ways(lines: Sequence[Told]) -> Told:
    reached = [line for line in lines if line.reached]
    words = phrases.ways([line.words for line in reached])
    return Told(name=lines[0].name, words=words) if reached else lines[-1]


def _released(turn: Turn, meeting: Meeting) -> Told | None:
    """Return the line of whoever released the minutes and so had them first."""
    minutes = turn.book.minutes.of_meeting(meeting.id)
    version = turn.book.minutes.version(meeting.id, 1)
    if minutes is None or not minutes.released_by or version is None:
        return None
    on = version.made_at.astimezone(turn.local_now.tzinfo).date()
    return Told(name=minutes.released_by, words=phrases.released(on, turn.today))


def _line(turn: Turn, notice: Notice) -> Told:
    on = notice.told_on or (notice.settled_at.astimezone(turn.local_now.tzinfo).date() if notice.settled_at else None)
    words = phrases.way(
        notice.state, how=notice.told_how, on=on, version=notice.values.get("version"), reason=notice.reason,
        by=notice.told_by, today=turn.today,
    )  # fmt: skip
    name = turn.book.people.get(notice.recipient_id).name
    return Told(name=name, words=words, reached=notice.state in (NoticeState.SENT, NoticeState.TOLD))


def _minuted_meeting(turn: Turn) -> Meeting:
    """Return the meeting asked about: named, else the last one held."""
    if iso := turn.slots.get("meeting"):
        return turn.meeting_on(str(iso))
    held = [m for m in turn.meetings if m.state is MeetingState.ENDED and turn.book.minutes.of_meeting(m.id)]
    if not held:
        raise Refused(phrases.NOTHING_SENT)
    return held[-1]
