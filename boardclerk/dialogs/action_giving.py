"""Actions given to others, and said not to be one's own."""

from collections.abc import Sequence

from boardclerk.board.actions import Action, Event
from boardclerk.board.owners import joined_by, reassigned
from boardclerk.board.people import Person
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.dialogs.action_answers import as_it_stands, beside, drawn, reminder_again
from boardclerk.dialogs.action_changing import Change, make
from boardclerk.dialogs.action_due import also_due
from boardclerk.dialogs.action_finding import Found, contacts_of, is_stale, pressed_action
from boardclerk.dialogs.action_owners import (
    enter_groups,
    owners_named,
    tell_former_owners,
    tell_new_owners,
    told_lines,
    whole_names,
)
from boardclerk.dialogs.reply import Reply, say
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import action_changes as phrases
from boardclerk.words.phrases import action_history as history_phrases


def give(turn: Turn, found: Found) -> Reply:
    """Give actions to other owners, or to further ones beside their own; both sides are told."""
    turn.require(Act.REASSIGN_ACTION)
    change = owners_change(turn, found)
    return say(phrases.WHICH_OWNER) if change is None else make(turn, found, also_due(turn, found, change))


def owners_change(turn: Turn, found: Found) -> Change | None:
    """The change of owners the slots ask for; None where they name nobody."""
    joins = not turn.slots.get("owners")
    new = owners_named(turn, turn.slots.get("add_owners" if joins else "owners") or ())
    if not new:
        return None
    names, refs = whole_names(new), [a.ref for a in found.actions]

    outside: list[str] = []

    def to_them(action: Action) -> Action:
        outside.extend(enter_groups(turn, new))
        return joined_by(action, new) if joins else reassigned(action, new)

    def tell(before: Action, after: Action) -> Sequence[str]:
        tell_former_owners(turn, before, after)
        known = {o.name for o in before.owners}
        return tell_new_owners(turn, after, [o for o in new if o.name not in known], outside)

    return Change(
        verb="reassign_action",
        words=history_phrases.words_owners(refs, names),
        sentence=phrases.shared(refs, names, len(new)) if joins else phrases.reassigned(refs, names),
        what=history_phrases.event_owners(names),
        rule=to_them,
        tell=tell,
    )


def press_not_mine(turn: Turn) -> Reply:
    """Note that somebody says an action is not theirs; the secretary is told and asked to reassign it."""
    reason = str(fields.typed(turn.slots).get(fields.REASON) or "").strip() or None
    action = pressed_action(turn)
    if is_stale(turn, action):
        return as_it_stands(turn, action, [reason] if reason else [])
    return not_mine(turn, action, reason)


def not_mine(turn: Turn, action: Action, reason: str | None) -> Reply:
    """Note in the action's history that the speaker says it is not theirs; nobody else is given it yet."""
    if not action.is_open:
        return as_it_stands(turn, action)
    if not _has_it(turn, action):
        return say(phrases.not_yours(action.ref))
    secretaries = [s for s in turn.clerks if s.id != turn.me.id]
    values = {"by": turn.me.name, "by_id": turn.me.id, "reason": reason}
    with turn.operation("not_mine", history_phrases.words_not_mine(action.ref, turn.me.name)) as operation:
        event = Event(at=turn.now, by=turn.me.name, what=history_phrases.EVENT_NOT_MINE, note=reason)
        turn.book.actions.note_event(action.id, event)
        for secretary in secretaries:
            turn.tell(secretary, "not_mine", action.id, values=values)
    hint = [] if secretaries else [phrases.reassign_hint(action.ref)]
    text = [*told_lines(turn, secretaries), *hint]
    reply = drawn(turn, [action], phrases.not_mine(action.ref), text, operation.id)
    return beside(reply, reminder_again(turn))


def _has_it(turn: Turn, action: Action) -> bool:
    contacts: list[Person] = [p for o in action.owners for p in contacts_of(turn).get(o.name, ())]
    return turn.me.id in (*action.owner_ids, *(p.id for p in contacts))
