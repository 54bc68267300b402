"""The clerk and the person: the first meeting, help, undo, cancel, and what was not understood."""

from collections.abc import Sequence

from boardclerk.board.people import Office, Person
from boardclerk.board.rights import CHANGES, Act
from boardclerk.board.rooms import Company
from boardclerk.cards import verbs
from boardclerk.cards.attendance import taken_back_card
from boardclerk.cards.frame import Button
from boardclerk.cards.meetings import help_card, welcome_card
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.linking import WELCOME
from boardclerk.dialogs.reply import SILENCE, Message, Reply, say, show
from boardclerk.dialogs.running import RECORDED_WHILE_RUNNING, running_reply
from boardclerk.dialogs.taking_back import changed_again, take_back, taken_back_already
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.operations import ChangedSince, Operation
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import help_topics as topic_phrases
from boardclerk.words.phrases import operations as operation_phrases
from boardclerk.words.phrases import people as phrases
from boardclerk.words.phrases import talk


def welcome(turn: Turn) -> Reply:
    """Say once who the clerk is, for which board, and three things to say today."""
    key = (turn.said.tenant_id, turn.said.conversation_id, "welcomed")
    greeted = turn.personal and turn.speaker and turn.book.notices.was_told(turn.speaker.id, WELCOME, turn.board.id)
    if greeted or turn.book.turns.seen_answer(*key) is not None:
        return SILENCE
    turn.book.turns.keep_answer(*key, "", turn.now)
    name = turn.short(turn.speaker) if turn.speaker and turn.personal else None
    examples = [_attendance_examples(turn)[0], phrases.examples_actions(None)[0], phrases.EXAMPLES_MEETINGS[0]]
    drawn = welcome_card(
        sentence=phrases.welcome(name, turn.board.name), examples=examples, today=turn.today, board=turn.board,
        text=[phrases.WELCOME_TEXT], lead=phrases.WELCOME_LEAD,
    )  # fmt: skip
    return show(drawn)


def show_help(turn: Turn) -> Reply:
    """Answer with what this person may do here, in today's dates and this board's names; of one topic, with more."""
    topic = str(turn.slots.get("topic") or "")
    if topic in topic_phrases.TITLES:
        return _help_with(turn, topic)
    groups: list[tuple[str, Sequence[str]]] = [(phrases.TOPIC_ATTENDANCE, _attendance_examples(turn))]
    groups.append((phrases.TOPIC_ACTIONS, phrases.examples_actions(_own_ref(turn))))
    groups.append((phrases.TOPIC_MEETINGS, phrases.EXAMPLES_MEETINGS))
    if turn.personal and turn.may(Act.RUN_MEETING):
        groups.append((phrases.TOPIC_RUNNING, phrases.EXAMPLES_RUNNING))
    if turn.personal and {Office.CHAIR, Office.ACTING_CHAIR} & (turn.offices() if turn.speaker else set[Office]()):
        groups.append((phrases.TOPIC_CHAIR, phrases.EXAMPLES_CHAIR))
    if turn.personal and turn.may(Act.SETTINGS):
        groups.append((phrases.TOPIC_CLERK, phrases.EXAMPLES_CLERK))
    settles = turn.personal and turn.may(Act.SETTLE_AMENDMENT)
    text = [phrases.HELP, *([phrases.AMENDMENTS] if settles else [])]
    drawn = help_card(sentence=talk.HELP_TITLE, groups=groups, today=turn.today, board=turn.board, text=text)
    return show(drawn)


def _help_with(turn: Turn, topic: str) -> Reply:
    examples = list(topic_phrases.EXAMPLES[topic])
    if turn.personal and turn.may(Act.RUN_MEETING):
        examples += topic_phrases.EXAMPLES_KEEPING.get(topic, ())
    everything = Button(card_phrases.HELP, verbs.HELP, {"board": turn.board.id}, style="default")
    drawn = help_card(
        sentence=topic_phrases.TITLES[topic], groups=[("", examples)], today=turn.today, board=turn.board,
        text=[phrases.HELP], buttons=[everything],
    )  # fmt: skip
    return show(drawn)


def _attendance_examples(turn: Turn) -> list[str]:
    meeting = turn.next_meeting
    known = [] if turn.company is Company.OTHERS else _deputies_known(turn)
    deputy = known[0] if known else None
    return phrases.examples_attendance(meeting.on if meeting else None, turn.today, deputy.name if deputy else None)


def _deputies_known(turn: Turn) -> list[Person]:
    me = turn.speaker
    if me is None or not me.is_member:
        return []
    return [p for p in turn.people if p.may_stand_in and p.organisation == me.organisation]


def _own_ref(turn: Turn) -> str | None:
    if turn.speaker is None:
        return None
    own = turn.book.actions.of_person(turn.board.id, turn.speaker.id)
    return own[0].ref if own else None


def not_understood(turn: Turn, near: Sequence[str], kept: str | None = None) -> Reply:
    """Say so, with the two nearest things the clerk can do; `kept` says what becomes of the words."""
    can = [talk.CAN[intent] for intent in near if intent in talk.CAN]
    values = {intent: {"text": talk.EXAMPLES[intent]} for intent in near if intent in talk.EXAMPLES}
    buttons = [Button(each["text"], verbs.SENTENCE, each, style="default") for each in values.values()]
    if "help" not in near:
        buttons.append(Button(card_phrases.HELP, verbs.HELP, {"board": turn.board.id}, style="default"))
    drawn = sentence_card(
        sentence=talk.not_understood(can), today=turn.today, board=turn.board, text=[kept] if kept else [],
        buttons=buttons,
    )  # fmt: skip
    return show(drawn)


def acknowledge(turn: Turn) -> Reply:
    """Answer a yes that answers nothing."""
    return say(talk.NOTED) if turn.personal else SILENCE


def cancel_or_undo(turn: Turn) -> Reply:
    """Take back what the speaker did last; a question being asked is cancelled before this is reached."""
    last = turn.book.operations.last_by(turn.me.id, turn.board.id)
    if last is None:
        return say(operation_phrases.NOTHING_TO_TAKE_BACK)
    _require_may_take_back(turn, last)
    return _take_back(turn, last)


def undo(turn: Turn) -> Reply:
    """Take back the operation a button names: the speaker's own, or anybody's for the chair and the secretary."""
    operation = turn.book.operations.find(str(turn.slots.get("operation")))
    if operation is None or operation.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    _require_may_take_back(turn, operation)
    if (stale := taken_back_already(turn, operation)) is not None:
        return stale
    try:
        return _take_back(turn, operation)
    except ChangedSince as error:
        return changed_again(turn, operation, str(error))


def _require_may_take_back(turn: Turn, operation: Operation) -> None:
    """Raise Refused where the change is somebody else's to take back, or of an office the speaker no longer holds.

    An office is held for whole days, one for a meeting until that day is over: what was made today by its
    holder needs no second look.
    """
    act, own = CHANGES.get(operation.verb), operation.actor_id == turn.me.id
    if not own:
        turn.require(Act.ANY_ACTION)
    if act is not None and not (own and operation.at.astimezone(turn.local_now.tzinfo).date() == turn.today):
        turn.require(act)


def _take_back(turn: Turn, operation: Operation) -> Reply:
    take_back(turn, operation)
    sentence, running = operation_phrases.taken_back(operation.words), turn.running
    if running is not None and operation.verb in RECORDED_WHILE_RUNNING:
        return running_reply(turn, running, sentence)
    return show(taken_back_card(board=turn.board, sentence=sentence, today=turn.today))


def messages_of(reply: Reply) -> tuple[Message, ...]:
    """Return all a reply says as messages, for when several replies go out as one."""
    return (*([Message(card=reply.card)] if reply.card else []), *reply.messages)
