"""A later day for actions, by itself or beside another change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from boardclerk.board.actions import Action, extended
from boardclerk.board.rights import Act
from boardclerk.dialogs.action_changing import Change, together
from boardclerk.dialogs.action_finding import Found
from boardclerk.dialogs.action_owners import told_lines
from boardclerk.dialogs.due_dates import day_of, is_past
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import action_changes as phrases
from boardclerk.words.phrases import action_history as history_phrases


def due_change(turn: Turn, found: Found, due: date, reason: str | None) -> Change:
    """A new due date; an owner's own wish is told to the secretary."""
    raw: str | None = turn.slots.get("due_raw")
    refs, first = [a.ref for a in found.actions], found.actions[0]
    original = first.original_due_on or first.due_on
    return Change(
        verb="extend_action",
        words=history_phrases.words_due(refs, due),
        sentence=" ".join(phrases.extended(ref, due, turn.today) for ref in refs),
        what=history_phrases.event_due(due, first.due_on),
        rule=lambda action: extended(action, due, raw),
        note=reason,
        text=[phrases.first_due(original, turn.today)] if original and original != due else [],
        tell=lambda before, _: _tell_longer(turn, before, due, reason),
    )


def also_due(turn: Turn, found: Found, change: Change) -> Change:
    """`change` with the new day said beside it, if one was; that one which is past was not taken is said."""
    if not turn.slots.get("due"):
        return change
    due = day_of(turn)
    if is_past(turn, due):
        return replace(change, text=[*change.text, phrases.past_day_not_taken(due, turn.today)])
    return together(change, due_change(turn, found, due, None))


def _tell_longer(turn: Turn, action: Action, due: date, reason: str | None) -> Sequence[str]:
    if turn.may(Act.ANY_ACTION):
        return ()
    values = {"by": turn.me.name, "due": due.isoformat(), "reason": reason}
    for secretary in turn.clerks:
        turn.tell(secretary, "longer_asked", action.id, values=values)
    return told_lines(turn, turn.clerks)
