"""Changes to actions: reopened, noted on, due later; what is given to others goes to action_giving."""

from dataclasses import replace
from datetime import date

from boardclerk.board.actions import Action, ActionState, Outcome, reopened
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.cards.actions import refused_card
from boardclerk.dialogs.action_answers import as_it_stands, beside, reminder_again
from boardclerk.dialogs.action_changing import Change, make, together
from boardclerk.dialogs.action_due import also_due, due_change
from boardclerk.dialogs.action_finding import (
    Found,
    find_actions,
    is_closed,
    is_done,
    is_open,
    is_stale,
    is_unclosed,
    may_mark,
    pressed_action,
    with_slots,
)
from boardclerk.dialogs.action_giving import give, not_mine, owners_change
from boardclerk.dialogs.action_outcomes import settle
from boardclerk.dialogs.action_owners import owners_named, whole_names
from boardclerk.dialogs.action_wording import require_may_reword, reword
from boardclerk.dialogs.asking import confirm
from boardclerk.dialogs.due_dates import ask_due, day_of, is_past
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import action_changes as phrases
from boardclerk.words.phrases import action_history as history_phrases
from boardclerk.words.phrases import actions as action_phrases


def update_action(turn: Turn) -> Reply:
    """Change what an action says of itself: its owners, its due date, its outcome, or how far it has come."""
    if turn.slots.get("reopen"):
        return reopen_action(turn)
    found = find_actions(turn, "update_action", (is_open, is_unclosed))
    if found.unclear is not None:
        return found.unclear
    if turn.slots.get("not_mine"):
        return not_mine(turn, found.actions[0], str(turn.slots.get("note_text") or "") or None)
    if turn.slots.get("text"):
        return reword(turn, found)
    if turn.slots.get("owners") or turn.slots.get("add_owners"):
        return give(turn, found)
    if turn.slots.get("due"):
        return _extend(turn, found)
    if (outcome := turn.slots.get("outcome")) and turn.may(Act.ANY_ACTION):
        return settle(turn, found.actions, Outcome(outcome), found.missing)
    if turn.slots.get("note_text"):
        return _note(turn, found)
    return as_it_stands(turn, found.actions[0])


def reopen_action(turn: Turn) -> Reply:
    """Open again what was marked complete or closed; its history keeps both. One's own word can be taken back."""
    found = find_actions(turn, "update_action", (is_done, is_closed))
    if found.unclear is not None:
        return found.unclear
    still_open = [a for a in found.actions if is_open(a)]
    if still_open:
        return say(action_phrases.open_already(still_open[0].ref))
    if any(a.state is not ActionState.DONE or a.done_by != turn.me.name for a in found.actions):
        turn.require(Act.ANY_ACTION)
    refs = [a.ref for a in found.actions]
    change = Change(
        verb="reopen_action",
        words=history_phrases.words_reopened(refs),
        sentence=phrases.reopened(refs),
        what=history_phrases.EVENT_REOPENED,
        rule=reopened,
    )
    if (owners := owners_change(turn, found)) is not None:
        turn.require(Act.REASSIGN_ACTION)
        change = together(change, owners)
    return make(turn, found, also_due(turn, found, change))


def _note(turn: Turn, found: Found) -> Reply:
    """Note how far an action has come, on the word of those who have it, the chair or the secretary."""
    if (refused := next((a for a in found.actions if not may_mark(turn, a)), None)) is not None:
        return show(refused_card(board=turn.board, sentence=phrases.may_not_note(refused), today=turn.today))
    note = str(turn.slots["note_text"]).strip()
    refs = [a.ref for a in found.actions]
    change = Change(
        verb="note_action",
        words=history_phrases.words_noted(refs),
        sentence=phrases.noted(refs),
        what=history_phrases.EVENT_NOTE,
        rule=lambda action: replace(action, note=note),
        note=note,
        text=[note],
    )
    return make(turn, found, change)


def _extend(turn: Turn, found: Found) -> Reply:
    """Record a later due date; an owner's own wish is told to the secretary."""
    refused = next((a for a in found.actions if not may_mark(turn, a)), None)
    if refused is not None:
        sentence = phrases.may_not_move(refused)
        return show(refused_card(board=turn.board, sentence=sentence, today=turn.today))
    due = day_of(turn)
    if is_past(turn, due):
        return ask_due(turn, "update_action", due, {**turn.slots, "ids": [a.id for a in found.actions]})
    note: str | None = turn.slots.get("note_text")
    reason: str | None = turn.slots.get("reason") or note
    change = due_change(turn, found, due, reason)

    def noted(action: Action) -> Action:
        return replace(change.rule(action), note=note or action.note)

    return make(turn, found, replace(change, rule=noted))


def ask_update(turn: Turn) -> Reply:
    """Settle which action is meant, or until when one is wanted; writes nothing."""
    if turn.slots.get("reopen"):
        found = find_actions(turn, "update_action", (is_done, is_closed))
        return found.unclear or confirm(turn, "update_action", describe_update(turn))
    found = find_actions(turn, "update_action", (is_open, is_unclosed))
    if found.unclear is not None:
        return found.unclear
    if turn.slots.get("not_mine"):
        return update_action(turn)
    if not any(turn.slots.get(name) for name in ("due", "owners", "add_owners", "note_text", "text")):
        return ask_due(turn, "update_action", None, {**turn.slots, "ids": [a.id for a in found.actions]})
    return confirm(turn, "update_action", describe_update(turn))


def confirm_update(turn: Turn) -> Reply:
    """Ask whether to change what is in doubt; a due date that is past is no choice, so the day is asked for at once."""
    due = turn.slots.get("due")
    if due and not turn.slots.get("owners") and is_past(turn, date.fromisoformat(str(due))):
        return update_action(turn)
    return confirm(turn, "update_action", describe_update(turn))


def describe_update(turn: Turn) -> str:
    refs = [str(ref) for ref in turn.slots.get("refs") or ()]
    if turn.slots.get("reopen"):
        given = whole_names(owners_named(turn, turn.slots.get("owners") or ())) or None
        return phrases.describe_reopen(refs, given, _day_said(turn), turn.today)
    if turn.slots.get("text"):
        require_may_reword(turn)
        return phrases.describe_reword(refs, str(turn.slots["text"]))
    names = turn.slots.get("owners") or turn.slots.get("add_owners") or ()
    due = _day_said(turn)
    outcome = turn.slots.get("outcome")
    if outcome and not names and not due and turn.may(Act.ANY_ACTION):
        return action_phrases.describe_outcome(refs, Outcome(outcome))
    return phrases.describe_update(refs, whole_names(owners_named(turn, names)) or None, due, turn.today)


def _day_said(turn: Turn) -> date | None:
    return date.fromisoformat(turn.slots["due"]) if turn.slots.get("due") else None


def press_need_longer(turn: Turn) -> Reply:
    """Take Need longer: a later day, and why."""
    action = pressed_action(turn)
    if is_stale(turn, action) or not is_open(action):
        return as_it_stands(turn, action)
    typed = fields.typed(turn.slots)
    due = str(typed.get(fields.DUE_ON) or "")
    if not due:
        return say(phrases.CHOOSE_DAY)
    reason = str(typed.get(fields.REASON) or "").strip() or None
    reply = update_action(with_slots(turn, {"ids": [action.id], "due": due, "reason": reason}))
    return beside(reply, reminder_again(turn))


def press_add_note(turn: Turn) -> Reply:
    """Take Add a note; an empty one changes nothing."""
    action = pressed_action(turn)
    own_word = turn.board.owner_closes and action.done_by == turn.me.name
    note = str(fields.typed(turn.slots).get(fields.NOTE) or "").strip()
    if is_stale(turn, action) or (not action.is_open and not own_word):
        return as_it_stands(turn, action, [note] if note else [])
    if not note:
        return say(phrases.NOTE_EMPTY)
    return _note(with_slots(turn, {"note_text": note}), Found(actions=[action]))
