"""Who was told, by the bot or by hand, and who was not: nothing that had to be said is lost silently."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from boardclerk.board.meetings import AgendaState, Meeting, MeetingState
from boardclerk.board.minutes import Decision
from boardclerk.board.people import by_roll
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.cards.notices import AGENDA, REMINDERS, Told, told_card
from boardclerk.dialogs.filled_in import day_in
from boardclerk.dialogs.knowledge import require_its_day
from boardclerk.dialogs.notices.telling import KIND, NOT_REACHED, not_told_of, waiting_of
from boardclerk.dialogs.reply import Message, Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.dialogs.unasked import text_to_copy
from boardclerk.store.notices import Notice
from boardclerk.store.telling import Word, told_of_agenda, told_of_minutes, told_of_reminders
from boardclerk.words.phrases import changes as change_phrases
from boardclerk.words.phrases import operations as operation_phrases
from boardclerk.words.phrases import talk
from boardclerk.words.phrases import telling as phrases

LATELY = 30
"""How many days back it is answered who was reminded."""


def not_told(turn: Turn) -> Reply:
    """Answer who is waiting to be told by hand of the latest occasion, and of what else somebody waits."""
    if not turn.personal:
        return say(talk.PERSONALLY)
    turn.require(Act.TOLD_BY_HAND)
    waiting = [n for n in turn.book.notices.of_board(turn.board.id, NOT_REACHED) if n.kind != KIND]
    if not waiting:
        return say(phrases.EVERYBODY_TOLD)
    rolled = by_roll(turn.people, waiting, lambda notice: notice.recipient_id)
    latest = sorted(rolled, key=lambda notice: (notice.due_at, notice.kind), reverse=True)
    occasions = {(n.subject, n.kind, n.occurrence): n.kind for n in latest}
    (first, _), *others = occasions.items()
    text = [phrases.also_waiting([kind for _, kind in others])] if others else []
    return show(not_told_of(turn.board, turn.book, waiting_of(turn.book, *first), _texts(turn), turn.today, text=text))


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
    day = day_in(on) or turn.today
    names = list(dict.fromkeys(turn.book.people.get(n.recipient_id).name for n in waiting))
    sentence = phrases.recorded_told(names, how, day, turn.today)
    with turn.operation("told_by_hand", sentence.rstrip(".")):
        for notice in waiting:
            turn.book.notices.mark_told(notice.id, how=how, on=day, by=turn.me.name, now=turn.now)
    return say(sentence)


def who_was_told(turn: Turn) -> Reply:
    """Answer who was told of a decision, the minutes or the agenda: names, ways, dates, versions, and who was not."""
    if not turn.personal:
        return say(talk.PERSONALLY)
    turn.require(Act.WHO_WAS_TOLD)
    require_its_day(turn)
    if turn.slots.get("what") == AGENDA:
        return _told_agenda(turn, _agenda_meeting(turn), 0)
    if turn.slots.get("what") == REMINDERS:
        named = turn.slots.get("meeting")
        return _reminded(turn, turn.meeting_on(str(named)) if named else None, 0)
    meeting = _minuted_meeting(turn)
    item, ref = turn.slots.get("item"), turn.slots.get("ref")
    about = _decisions(turn, meeting, item=item, ref=ref)
    if (item or ref or turn.slots.get("what") == "decision") and not about:
        return say(phrases.no_decision(str(item)) if item else phrases.no_decision_of(ref))
    only = str(item or about[0].item) if about else None
    return _told_minutes(turn, meeting, about, only, 0)


def press_who_was_told(turn: Turn) -> Reply:
    """Answer beside the card of a document; Show more on the answer goes on in its place."""
    turn.require(Act.WHO_WAS_TOLD)
    reply = _pressed(turn)
    if "start" in turn.slots or reply.card is None:
        return reply
    return replace(reply, card=None, messages=(Message(card=reply.card), *reply.messages))


def _pressed(turn: Turn) -> Reply:
    start, named = int(turn.slots.get("start") or 0), str(turn.slots.get("meeting") or "")
    if turn.slots.get("what") == REMINDERS and not named:
        return _reminded(turn, None, start)
    meeting = turn.book.meetings.find(named)
    if meeting is None or meeting.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    if turn.slots.get("what") == REMINDERS:
        return _reminded(turn, meeting, start)
    if turn.slots.get("what") == AGENDA:
        return _told_agenda(turn, meeting, start)
    item, ref = str(turn.slots.get("item") or "") or None, str(turn.slots.get("ref") or "") or None
    return _told_minutes(turn, meeting, _decisions(turn, meeting, item=item, ref=ref), item, start)


def _decisions(turn: Turn, meeting: Meeting, *, item: object, ref: object) -> list[Decision]:
    """Return the decisions meant: the one of that ref, as it is written with or without its D, or those of an item."""
    found = turn.book.minutes.decisions(meeting.id)
    if ref:
        return [d for d in found if d.ref.upper().removeprefix("D") == str(ref).upper().removeprefix("D")]
    return [d for d in found if d.item == item]


def _told_minutes(turn: Turn, meeting: Meeting, about: list[Decision], item: str | None, start: int) -> Reply:
    ref = about[0].ref if len(about) == 1 else None
    values = {"meeting": meeting.id, **({"item": item} if item else {}), **({"ref": ref} if ref else {})}
    text = [phrases.decision_told(d.ref, d.text) for d in about]
    words = told_of_minutes(turn.book, turn.board, meeting, item)
    return _told(turn, meeting, words, lambda n: phrases.who_was_told(n, item), values, start, text)


def _told_agenda(turn: Turn, meeting: Meeting, start: int) -> Reply:
    if meeting.agenda_state is not AgendaState.CIRCULATED:
        return say(phrases.agenda_not_out(meeting.on, turn.today))
    words = told_of_agenda(turn.book, turn.board, meeting)
    return _told(turn, meeting, words, phrases.told_agenda, {"meeting": meeting.id, "what": AGENDA}, start)


def _reminded(turn: Turn, meeting: Meeting | None, start: int) -> Reply:
    """Answer who was reminded lately, of what and when, and who could not be reached."""
    since = turn.now - timedelta(days=LATELY)
    words = told_of_reminders(turn.book, turn.board, since, meeting)
    if not words:
        return say(phrases.nobody_reminded(meeting.on if meeting else None, turn.today, LATELY))
    by_name: dict[tuple[str, bool], list[str]] = {}
    for word in words:
        by_name.setdefault((word.name, word.told), []).append(phrases.of_what(_line(turn, word).words, word.kind))
    lines = [Told(name=name, words=phrases.ways(said), reached=told) for (name, told), said in by_name.items()]
    reached = sum(line.reached for line in lines)
    values = {"what": REMINDERS, "meeting": meeting.id if meeting else "", "board": turn.board.id}
    return show(
        told_card(
            board=turn.board, told=lines, values=values, today=turn.today, meeting=meeting, start=start,
            sentence=phrases.who_was_reminded(
                reached, len(lines) - reached, meeting.on if meeting else None, turn.today, LATELY
            ),
        )
    )  # fmt: skip


def _told(
    turn: Turn, meeting: Meeting, words: Sequence[Word], sentence: Callable[[int], str], values: dict[str, str],
    start: int, text: Sequence[str] = (),
) -> Reply:  # fmt: skip
    lines = _one_each([_line(turn, word) for word in words])
    return show(
        told_card(
            board=turn.board, told=lines, sentence=sentence(sum(line.reached for line in lines)), values=values,
            today=turn.today, meeting=meeting, start=start, text=text,
        )
    )  # fmt: skip


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


def _line(turn: Turn, word: Word) -> Told:
    if word.first:
        return Told(name=word.name, words=phrases.sent_out(word.on, turn.today, word.version))
    words = phrases.way(
        word.state or "", how=word.how, on=word.on, version=word.version, reason=word.reason, by=word.by,
        today=turn.today,
    )  # fmt: skip
    return Told(name=word.name, words=words, reached=word.told)


def _agenda_meeting(turn: Turn) -> Meeting:
    """Return the meeting asked about: named, else the next one."""
    if iso := turn.slots.get("meeting"):
        return turn.meeting_on(str(iso))
    if turn.next_meeting is None:
        raise Refused(phrases.NOTHING_SENT)
    return turn.next_meeting


def _minuted_meeting(turn: Turn) -> Meeting:
    """Return the meeting asked about: named, else the last one held."""
    if iso := turn.slots.get("meeting"):
        return turn.meeting_on(str(iso))
    held = [m for m in turn.meetings if m.state is MeetingState.ENDED and turn.book.minutes.of_meeting(m.id)]
    if not held:
        raise Refused(phrases.NOTHING_SENT)
    return held[-1]
