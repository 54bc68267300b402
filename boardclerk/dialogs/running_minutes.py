"""Minutes and decisions recorded as the meeting goes."""

from collections.abc import Mapping, Sequence

from boardclerk.board.agenda import item_numbered
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import DecisionKind, MinuteKind
from boardclerk.dialogs.agenda import agenda_of
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.reply import Reply, say
from boardclerk.dialogs.running import Step, running_reply, while_running
from boardclerk.dialogs.running_items import ask_new_item, go_to_item, item_number, stand_at
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.lettered import read_minute
from boardclerk.words.phrases import running as phrases
from boardclerk.words.phrases import talk

QUESTION = "which_words"
"""What is to be minuted, or was decided: the next words are the answer."""


@while_running
def record_minute(turn: Turn, meeting: Meeting) -> Reply:
    """Record a minute under the item named, or the one being taken; lettered lines are sub-points."""
    lines = read_minute(str(turn.slots.get("text") or ""))
    if not lines:
        return say(phrases.NOTHING_SAID)
    number = _number(turn, meeting)
    if _is_title(turn, meeting, number, lines):
        return go_to_item(turn.but(slots={"item": number}))
    if (asked := ask_new_item(turn, meeting, "record_minute", number)) is not None:
        return asked
    with turn.operation("record_minute", phrases.words_minute(number)) as operation:
        added = stand_at(turn, meeting, number)
        kept = [turn.book.minutes.add_paragraph(meeting.id, number, text, kind) for kind, text in lines]
    sentence = phrases.minute_recorded(number, kept[0].number, kept[-1].number)
    return running_reply(turn, meeting, sentence, operation_id=operation.id, text=added)


@while_running
def record_decision(turn: Turn, meeting: Meeting) -> Reply:
    """Record a decision under the item named, or the one being taken: agreed, noted, or approved in principle."""
    text = str(turn.slots.get("text") or "").strip()
    if not text:
        return say(phrases.NOTHING_SAID)
    number = _number(turn, meeting)
    if (asked := ask_new_item(turn, meeting, "record_decision", number)) is not None:
        return asked
    kind = decision_kind(str(turn.slots.get("kind") or ""))
    with turn.operation("record_decision", phrases.words_decision(number)) as operation:
        added = stand_at(turn, meeting, number)
        kept = turn.book.minutes.add_decision(meeting.id, number, text, kind)
    sentence = phrases.decision_recorded(kept.ref, kind)
    return running_reply(turn, meeting, sentence, operation_id=operation.id, text=added)


@while_running
def ask_minute_words(turn: Turn, meeting: Meeting) -> Reply:
    """Ask for the words of a minute that was named without them."""
    number = _number(turn, meeting)
    return _ask_words(turn, meeting, number, "record_minute", phrases.ask_minute(number))


@while_running
def ask_decision_words(turn: Turn, meeting: Meeting) -> Reply:
    """Ask for the words of a decision that was named without them."""
    number = _number(turn, meeting)
    return _ask_words(turn, meeting, number, "record_decision", phrases.ask_decision(number))


def _ask_words(turn: Turn, meeting: Meeting, number: str, intent: str, sentence: str) -> Reply:
    options = [(phrases.LEAVE_IT, phrases.LEAVE_IT)]
    return ask(turn, QUESTION, sentence, options, {"intent": intent, "item": number}, meeting)


def answer_words(turn: Turn) -> Reply | None:
    """Take what is written as the words asked for; another deed, or a question, is none."""
    if turn.waiting is None:
        return None
    if chosen(turn) or turn.said.text.strip(" .!").casefold() in talk.NOES:
        return say(talk.LEFT_AS_IT_WAS)
    said, intent = turn.understood[0] if turn.understood else None, str(turn.waiting.values["intent"])
    if said is None or (said.intent not in ("none", *_STEPS) and said.expect == "act") or said.intent in _ANSWERED:
        return None
    if said.intent in _STEPS and said.expect == "ask":
        return None
    words: dict[str, object] = {"text": turn.said.text.strip()}
    if said.intent in _STEPS:
        intent, words = said.intent, dict(said.slots)
    item = words.get("item") or turn.waiting.values["item"]
    return _STEPS[intent](turn.but(slots={**words, "item": item}, expect="act", waiting=None))


def _is_title(turn: Turn, meeting: Meeting, number: str, lines: Sequence[tuple[MinuteKind, str]]) -> bool:
    """Return whether `item 3: Pilot results` names the item to be taken and says nothing to be minuted."""
    item = item_numbered(agenda_of(turn, meeting), number)
    said = [text.strip(" .").casefold() for _, text in lines]
    return item is not None and said == [item.title.strip(" .").casefold()]


def decision_kind(said: str) -> DecisionKind:
    """Return the kind of a decision as it was said; a decision nobody qualified was agreed."""
    kind = said.strip().casefold().replace(" ", "_")
    return DecisionKind(kind) if kind in list(DecisionKind) else DecisionKind.AGREED


def _number(turn: Turn, meeting: Meeting) -> str:
    said = turn.slots.get("item")
    number = item_number(str(said)) if said else meeting.current_item
    if number is None:
        raise Refused(phrases.NO_ITEM)
    return number


_STEPS: Mapping[str, Step] = {"record_minute": record_minute, "record_decision": record_decision}
_ANSWERED = frozenset({"help", "list_actions", "next_meeting", "who_is_coming", "show_agenda", "cancel"})
"""What is answered, however doubtful, and is no words for the record."""
