"""One change made to the actions found: a rule of the board, a line of history, one answer with Undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from boardclerk.board.actions import Action, Event
from boardclerk.dialogs.action_answers import drawn
from boardclerk.dialogs.action_finding import Found
from boardclerk.dialogs.reply import Reply
from boardclerk.dialogs.turn import Turn


def _nobody(before: Action, after: Action) -> Sequence[str]:
    del before, after
    return ()


@dataclass(frozen=True, kw_only=True)
class Change:
    """What is done to an action and how it is said.

    `words` say it in a few words for Undo, `what` for the action's history (with `note`), `sentence` and
    `text` for the answer. `tell` plans what others are told and returns sentences that say so.
    """

    verb: str
    words: str
    sentence: str
    what: str
    rule: Callable[[Action], Action]
    note: str | None = None
    text: Sequence[str] = ()
    tell: Callable[[Action, Action], Sequence[str]] = _nobody


def together(first: Change, then: Change) -> Change:
    """Two changes of the same actions made as one, and said one after the other."""

    def rule(action: Action) -> Action:
        return then.rule(first.rule(action))

    def tell(before: Action, after: Action) -> Sequence[str]:
        return [*first.tell(before, after), *then.tell(before, after)]

    return replace(
        first,
        words=f"{first.words}, {then.words}",
        sentence=f"{first.sentence} {then.sentence}",
        what=f"{first.what}. {then.what}",
        rule=rule,
        note=first.note or then.note,
        text=[*first.text, *then.text],
        tell=tell,
    )


def make(turn: Turn, found: Found, change: Change) -> Reply:
    """Make one change to the actions found, in one operation, and answer with what became of them."""
    changed: list[Action] = []
    lines: list[str] = []
    with turn.operation(change.verb, change.words) as operation:
        for action in found.actions:
            event = Event(at=turn.now, by=turn.me.name, what=change.what, note=change.note)
            changed.append(turn.book.actions.keep(change.rule(action), event))
            lines += change.tell(action, changed[-1])
    text = [*change.text, *dict.fromkeys(lines), *found.missing]
    return drawn(turn, changed, change.sentence, text, operation.id)
