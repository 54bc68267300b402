"""Changes to actions: reopened, noted on, due later, given to others, and said not to be one's own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from boardclerk.board.actions import Action, ActionState, Event, Outcome, extended, reopened
from boardclerk.board.owners import joined_by, reassigned
from boardclerk.board.people import Person
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.cards.actions import refused_card
from boardclerk.dialogs.action_answers import as_it_stands, beside, drawn, reminder_again
from boardclerk.dialogs.action_finding import (
    Found,
    contacts_of,
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
from boardclerk.dialogs.action_outcomes import settle
from boardclerk.dialogs.action_owners import (
    enter_groups,
    owners_named,
    tell_former_owners,
    tell_new_owners,
    told_lines,
    whole_names,
)
from boardclerk.dialogs.asking import confirm
from boardclerk.dialogs.due_dates import ask_due, day_of, is_past
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import action_changes as phrases
from boardclerk.words.phrases import action_history as history_phrases
from boardclerk.words.phrases import actions as action_phrases


def reopen_action(turn: Turn) -> Reply:
    """Open again what was marked complete or closed; its history keeps both."""
    found = find_actions(turn, "update_action", (is_done, is_closed))
    if found.unclear is not None:
        return found.unclear
    others = [a for a in found.actions if not (a.state is ActionState.DONE and a.done_by == turn.me.name)]
    if others:
        turn.require(Act.ANY_ACTION)
    still = [a for a in found.actions if is_open(a)]
    if still:
        return say(action_phrases.open_already(still[0].ref))
    refs = [a.ref for a in found.actions]
    return _change(
        turn, found, "reopen_action", history_phrases.words_reopened(refs), phrases.reopened(refs), reopened,
        history_phrases.EVENT_REOPENED,
    )  # fmt: skip


def update_action(turn: Turn) -> Reply:
    """Change what an action says of itself: its owners, its due date, or a note on how far it has come."""
    if turn.slots.get("reopen"):
        return reopen_action(turn)
    found = find_actions(turn, "update_action", (is_open, is_unclosed))
    if found.unclear is not None:
        return found.unclear
    if turn.slots.get("owners") or turn.slots.get("add_owners"):
        return _give(turn, found)
    if turn.slots.get("due"):
        return _extend(turn, found)
    if (outcome := turn.slots.get("outcome")) and turn.may(Act.ANY_ACTION):
        return settle(turn, found.actions, Outcome(outcome), found.missing)
    if turn.slots.get("note_text"):
        return _note(turn, found)
    return as_it_stands(turn, found.actions[0])


def _change(
    turn: Turn,
    found: Found,
    verb: str,
    words: str,
    sentence: str,
    rule: Callable[[Action], Action],
    what: str,
    *,
    note: str | None = None,
    text: Sequence[str] = (),
    tell: Callable[[Action, Action], Sequence[str]] | None = None,
) -> Reply:
    """Apply one rule to the actions found, in one operation, and answer with what became of them."""
    changed: list[Action] = []
    lines: list[str] = []
    with turn.operation(verb, words) as operation:
        for action in found.actions:
            event = Event(at=turn.now, by=turn.me.name, what=what, note=note)
            changed.append(turn.book.actions.keep(rule(action), event))
            lines += tell(action, changed[-1]) if tell else ()
    return drawn(turn, changed, sentence, [*text, *dict.fromkeys(lines), *found.missing], operation.id)


def _note(turn: Turn, found: Found) -> Reply:
    note = str(turn.slots["note_text"]).strip()
    if not note:
        return say(phrases.NOTE_EMPTY)
    refs = [a.ref for a in found.actions]
    return _change(
        turn, found, "note_action", history_phrases.words_noted(refs), phrases.noted(refs), lambda a: replace(a, note=note),
        history_phrases.EVENT_NOTE, note=note, text=[note],
    )  # fmt: skip


def _extend(turn: Turn, found: Found) -> Reply:
    refused = next((a for a in found.actions if not may_mark(turn, a)), None)
    if refused is not None:
        sentence = phrases.may_not_move(refused)
        return show(refused_card(board=turn.board, sentence=sentence, today=turn.today))
    due = day_of(turn)
    if is_past(turn, due):
        return ask_due(turn, "update_action", due, {**turn.slots, "ids": [a.id for a in found.actions]})
    raw: str | None = turn.slots.get("due_raw")
    note: str | None = turn.slots.get("note_text")
    reason: str | None = turn.slots.get("reason") or note
    first = found.actions[0]
    original = first.original_due_on or first.due_on
    text = [phrases.first_due(original, turn.today)] if original and original != due else []

    def later(action: Action) -> Action:
        return replace(extended(action, due, raw), note=note or action.note)

    def tell(before: Action, after: Action) -> Sequence[str]:
        return _tell_longer(turn, before, due, reason)

    refs = [a.ref for a in found.actions]
    sentence = " ".join(phrases.extended(ref, due, turn.today) for ref in refs)
    what = history_phrases.event_due(due, first.due_on)
    return _change(
        turn,
        found,
        "extend_action",
        history_phrases.words_due(refs, due),
        sentence,
        later,
        what,
        note=reason,
        text=text,
        tell=tell,
    )


def _tell_longer(turn: Turn, action: Action, due: date, reason: str | None) -> list[str]:
    if turn.may(Act.ANY_ACTION):
        return []
    values = {"by": turn.me.name, "due": due.isoformat(), "reason": reason}
    for secretary in turn.secretaries:
        turn.tell(secretary, "longer_asked", action.id, values=values)
    return told_lines(turn, turn.secretaries)


def _give(turn: Turn, found: Found) -> Reply:
    turn.require(Act.REASSIGN_ACTION)
    joins = not turn.slots.get("owners")
    new = owners_named(turn, turn.slots.get("add_owners" if joins else "owners") or ())
    if not new:
        return say(phrases.WHICH_OWNER)
    names = whole_names(new)
    refs = [a.ref for a in found.actions]

    def give(action: Action) -> Action:
        enter_groups(turn, new)
        return joined_by(action, new) if joins else reassigned(action, new)

    def tell(before: Action, after: Action) -> Sequence[str]:
        tell_former_owners(turn, before, after)
        known = {o.name for o in before.owners}
        return tell_new_owners(turn, after, [o for o in new if o.name not in known])

    sentence = phrases.shared(refs, names) if joins else phrases.reassigned(refs, names)
    return _change(
        turn, found, "reassign_action", history_phrases.words_owners(refs, names), sentence, give, history_phrases.event_owners(names),
        tell=tell,
    )  # fmt: skip


def ask_update(turn: Turn) -> Reply:
    """Settle which action is meant, or until when one is wanted; writes nothing."""
    if turn.slots.get("reopen"):
        found = find_actions(turn, "update_action", (is_done, is_closed))
        return found.unclear or confirm(turn, "update_action", describe_reopen(turn))
    found = find_actions(turn, "update_action", (is_open, is_unclosed))
    if found.unclear is not None:
        return found.unclear
    if not any(turn.slots.get(name) for name in ("due", "owners", "add_owners", "note_text")):
        return ask_due(turn, "update_action", None, {**turn.slots, "ids": [a.id for a in found.actions]})
    return confirm(turn, "update_action", describe_update(turn))


def describe_update(turn: Turn) -> str:
    refs = [str(ref) for ref in turn.slots.get("refs") or ()]
    names = turn.slots.get("owners") or turn.slots.get("add_owners") or ()
    due = date.fromisoformat(turn.slots["due"]) if turn.slots.get("due") else None
    if turn.slots.get("reopen"):
        return describe_reopen(turn)
    if not names and not due and turn.slots.get("outcome") and turn.may(Act.ANY_ACTION):
        return phrases.describe_outcome(refs, Outcome(turn.slots["outcome"]))
    return phrases.describe_update(refs, whole_names(owners_named(turn, names)) or None, due, turn.today)


def describe_reopen(turn: Turn) -> str:
    return phrases.describe_reopen([str(ref) for ref in turn.slots.get("refs") or ()])


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
    action = pressed_action(turn)
    note = str(fields.typed(turn.slots).get(fields.NOTE) or "").strip()
    if not note:
        return say(phrases.NOTE_EMPTY)
    return update_action(with_slots(turn, {"ids": [action.id], "note_text": note}))


def press_not_mine(turn: Turn) -> Reply:
    """Note that somebody says an action is not theirs; the secretary is told and asked to reassign it."""
    action = pressed_action(turn)
    if not action.is_open:
        return as_it_stands(turn, action)
    if not _has_it(turn, action):
        return say(phrases.not_yours(action.ref))
    reason = str(fields.typed(turn.slots).get(fields.REASON) or "").strip() or None
    secretaries = [s for s in turn.secretaries if s.id != turn.me.id]
    with turn.operation("not_mine", history_phrases.words_not_mine(action.ref, turn.me.name)) as operation:
        event = Event(at=turn.now, by=turn.me.name, what=history_phrases.EVENT_NOT_MINE, note=reason)
        turn.book.actions.note_event(action.id, event)
        for secretary in secretaries:
            turn.tell(
                secretary, "not_mine", action.id, values={"by": turn.me.name, "by_id": turn.me.id, "reason": reason}
            )
    hint = [] if secretaries else [phrases.reassign_hint(action.ref)]
    text = [*told_lines(turn, secretaries), *hint]
    reply = drawn(turn, [action], phrases.not_mine(action.ref), text, operation.id)
    return beside(reply, reminder_again(turn))


def _has_it(turn: Turn, action: Action) -> bool:
    contacts: list[Person] = [p for o in action.owners for p in contacts_of(turn).get(o.name, ())]
    return turn.me.id in (*action.owner_ids, *(p.id for p in contacts))
