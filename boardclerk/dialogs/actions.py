"""Actions marked complete, closed with an outcome, or refused to somebody who may not."""

from collections.abc import Sequence
from dataclasses import replace

from boardclerk.board.actions import Action, ActionState, Event, Outcome
from boardclerk.board.owners import Word, marked_complete, outstanding
from boardclerk.cards import fields
from boardclerk.cards.actions import choose_actions_card
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs import action_changes, action_lists, action_recording
from boardclerk.dialogs.action_answers import as_it_stands, beside, drawn, reminder_again
from boardclerk.dialogs.action_finding import (
    contacts_of,
    find_actions,
    is_open,
    is_stale,
    is_unclosed,
    may_mark,
    picked_slots,
    pressed_action,
    with_slots,
)
from boardclerk.dialogs.action_outcomes import settle
from boardclerk.dialogs.action_refusals import refusal
from boardclerk.dialogs.action_weighing import for_whom, sort_by_word
from boardclerk.dialogs.asking import ask, chosen, confirm
from boardclerk.dialogs.due_dates import due_slots
from boardclerk.dialogs.reply import Message, Reply, say, show
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import action_history as history_phrases
from boardclerk.words.phrases import actions as phrases

_MOST_OFFERED = 20


def close_action(turn: Turn) -> Reply:
    """Mark actions complete on the speaker's word, or close them with the outcome the chair or secretary gives."""
    if turn.slots.get("reopen"):
        return action_changes.reopen_action(turn)
    if not turn.slots.get("refs") and not turn.slots.get("ids"):
        return ask_which_complete(turn)
    found = find_actions(turn, "close_action", (is_open, is_unclosed))
    if found.unclear is not None:
        return found.unclear
    outcome = turn.slots.get("outcome")
    if outcome and Outcome(outcome) is not Outcome.COMPLETED:
        return settle(turn, found.actions, Outcome(outcome), found.missing)
    return _complete(turn, found.actions, found.missing)


def _complete(turn: Turn, actions: Sequence[Action], missing: Sequence[str]) -> Reply:
    split = sort_by_word(turn, actions)
    if split.doubtful is not None:
        return _ask_whose(turn, *split.doubtful, actions)
    refusals = [Message(card=refusal(turn, action)) for action in split.refused]
    if not split.marks:
        if refusals and not split.said:
            return show(refusals[0].card or {}).then(*refusals[1:])
        return _nothing_new(turn, actions[0], [*split.said, *missing]).then(*refusals)
    marked: list[Action] = []
    refs = [action.ref for action, _ in split.marks]
    with turn.operation("close_action", history_phrases.words_complete(refs)) as operation:
        for action, word in split.marks:
            marked.append(_mark(turn, action, word))
    words = [word for _, word in split.marks]
    return _marked(turn, marked, words, [*split.said, *missing], operation.id).then(*refusals)


def _ask_whose(turn: Turn, action: Action, own: Word, actions: Sequence[Action]) -> Reply:
    mine = phrases.named(own.partner) if own.partner else phrases.YOU
    own_title = phrases.for_one(mine if own.partner else phrases.ME)
    slots = {**_kept_slots(turn), "ids": [a.id for a in actions]}
    options = [(own_title, "mine"), (phrases.FOR_ALL, "everyone")]
    return ask(turn, "whose_word", phrases.for_whom(action.ref, mine), options, {"slots": slots})


def _kept_slots(turn: Turn) -> dict[str, object]:
    return {name: turn.slots[name] for name in ("outcome", "note_text") if turn.slots.get(name)}


def answer_whose_word(turn: Turn) -> Reply | None:
    """Take the answer whether an action is complete for the speaker or for everyone who has it."""
    if turn.waiting is None:
        return None
    words = chosen(turn)
    typed = turn.said.text.casefold().split()
    if words == "everyone" or {"everyone", "all", "everybody"} & set(typed):
        everyone = True
    elif words == "mine" or {"me", "mine", "us", "only"} & set(typed):
        everyone = False
    else:
        return None
    return close_action(with_slots(turn, {**turn.waiting.values["slots"], "everyone": everyone}))


def answer_which_action(turn: Turn) -> Reply | None:
    """Take the answer which of several actions with one ref is meant, and go on with what was asked."""
    slots = picked_slots(turn)
    if slots is None or turn.waiting is None:
        return None
    from boardclerk.dialogs.routes import INTENTS  # the table names this very step

    return INTENTS[turn.waiting.values["intent"]].step(with_slots(turn, slots))


def answer_which_due(turn: Turn) -> Reply | None:
    """Take the due date that was asked for, pressed or typed."""
    slots = due_slots(turn)
    if slots is None or turn.waiting is None:
        return None
    records = turn.waiting.values["intent"] == "record_action"
    step = action_recording.record_action if records else action_changes.update_action
    return step(with_slots(turn, slots))


def _mark(turn: Turn, action: Action, word: Word) -> Action:
    note: str | None = turn.slots.get("note_text")
    marked = marked_complete(
        action, word, by=turn.me.name, at=turn.now, contacts=contacts_of(turn), closes=turn.board.owner_closes
    )
    whom = for_whom(action, word)
    what = history_phrases.event_complete_for(whom) if is_open(marked) and whom else history_phrases.EVENT_COMPLETE
    event = Event(at=turn.now, by=turn.me.name, what=what, note=note)
    return turn.book.actions.keep(replace(marked, note=note) if note else marked, event)


def _marked(
    turn: Turn, marked: Sequence[Action], words: Sequence[Word], missing: Sequence[str], operation_id: str
) -> Reply:
    whole = [a for a in marked if not is_open(a)]
    sentences: list[str] = []
    if whole:
        closed = all(a.state is ActionState.CLOSED for a in whole)
        refs = [a.ref for a in whole]
        sentences.append(phrases.closed(refs, None) if closed else phrases.complete(refs))
    text: list[str] = [phrases.NOTE_KEPT] if turn.slots.get("note_text") else []
    if any(a.state is ActionState.DONE for a in whole):
        text.append(_board_sees(turn))
    for action, word in zip(marked, words, strict=True):
        if is_open(action):
            sentences.append(phrases.complete_for(action.ref, for_whom(action, word)))
            text += _left(turn, action)
    return drawn(turn, marked, " ".join(sentences), [*text, *missing], operation_id, may_note=True)


def _board_sees(turn: Turn) -> str:
    meeting = turn.next_meeting
    return phrases.board_sees(meeting.on if meeting else None, turn.today)


def _left(turn: Turn, action: Action) -> list[str]:
    left = outstanding(action, contacts_of(turn))
    whom = [*left.owners, *left.partners]
    lines = [phrases.outstanding(whom)] if whom else []
    return [*lines, *([phrases.contacts_unknown(left.unnamed)] if left.unnamed else [])]


def _nothing_new(turn: Turn, action: Action, said: Sequence[str]) -> Reply:
    """Answer a word that was given before; a note said with it is kept."""
    if turn.slots.get("note_text") and len(said) == 1:
        return action_changes.update_action(with_slots(turn, {**_kept_slots(turn), "ids": [action.id]}))
    return drawn(turn, [action], said[0], [*said[1:], *_left_if_open(turn, action)], None)


def _left_if_open(turn: Turn, action: Action) -> list[str]:
    return _left(turn, action) if is_open(action) else []


def describe_complete(turn: Turn) -> str:
    refs = [str(ref) for ref in turn.slots.get("refs") or ()]
    outcome = Outcome(turn.slots.get("outcome") or Outcome.COMPLETED)
    return phrases.describe_complete(refs) if outcome is Outcome.COMPLETED else phrases.describe_outcome(refs, outcome)


def ask_which_complete(turn: Turn) -> Reply:
    """Ask whether an action is complete, or which of several are; writes nothing."""
    if not turn.slots.get("refs"):
        return _offer(turn, turn.book.actions.open_of_board(turn.board.id))
    found = find_actions(turn, "close_action", (is_open, is_unclosed))
    if found.unclear is not None and not _many(turn):
        return found.unclear
    if len(found.actions) == 1:
        return confirm(turn, "close_action", describe_complete(turn))
    return _offer(turn, found.actions or turn.book.actions.open_of_board(turn.board.id))


def _many(turn: Turn) -> bool:
    return len(turn.slots.get("refs") or ()) > 1


def _offer(turn: Turn, actions: Sequence[Action]) -> Reply:
    offered = [a for a in actions if is_open(a) and may_mark(turn, a)][:_MOST_OFFERED]
    if not offered:
        return say(phrases.NONE_OF_YOURS if actions else phrases.NOTHING_OPEN)
    sentence = phrases.which_complete([a.ref for a in offered])
    return show(choose_actions_card(board=turn.board, actions=offered, sentence=sentence, today=turn.today))


def press_mark_complete(turn: Turn) -> Reply:
    """Take Mark complete; on a card drawn before the action was settled, answer with how it stands."""
    action = pressed_action(turn)
    if is_stale(turn, action) or not is_open(action):
        return as_it_stands(turn, action)
    reply = close_action(with_slots(turn, {"ids": [action.id]}))
    return beside(reply, action_lists.drawn_again(turn) or reminder_again(turn))


def press_chosen(turn: Turn) -> Reply:
    ids = fields.several(fields.typed(turn.slots).get(fields.ACTIONS))
    if not ids:
        return say(phrases.NOTHING_CHOSEN)
    return close_action(with_slots(turn, {"ids": list(ids)}))


def press_leave_open(turn: Turn) -> Reply:
    return show(sentence_card(board=turn.board, sentence=phrases.LEFT_OPEN, today=turn.today))
