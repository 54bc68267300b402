"""Actions: numbering, owners, states and outcomes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache


class ActionState(StrEnum):
    """`done` is its owner's word; `closed` is the board's. `open` covers reopened and carried forward."""

    OPEN = "open"
    DONE = "done"
    CLOSED = "closed"


class OwnerKind(StrEnum):
    PERSON = "person"
    GROUP = "group"
    UNIT = "unit"


class Outcome(StrEnum):
    COMPLETED = "completed"
    DISCHARGED = "discharged"
    SUPERSEDED = "superseded"
    TO_BE_DISCUSSED = "to_be_discussed"
    CARRIED_FORWARD = "carried_forward"
    DEFERRED = "deferred"
    OPEN = "open"

    @property
    def closes(self) -> bool:
        """Return whether this outcome closes the action (the board can still say otherwise in words)."""
        return self not in (Outcome.CARRIED_FORWARD, Outcome.DEFERRED, Outcome.OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """One owner of an action; `person_id` only for a person. `done_at`/`done_by`: this owner's own word."""

    kind: OwnerKind
    name: str
    person_id: str | None = None
    done_at: datetime | None = None
    done_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDone:
    """One organisation's word on an action a group of partners owns."""

    organisation: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of an action's history, never changed and never lost. `by` is a person's name."""

    at: datetime
    by: str
    what: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One action of the log. Its identity is board + `meeting_on` + `ref`; `version` grows with every change.

    `due_on` with `due_words` as they were said ("next meeting" has words and the date known for it);
    `original_due_on` never changes once set. `outcome_words` are the words used when it was reviewed.
    `between`: recorded between meetings (`B1`, `B2` …), in the coming meeting's log.
    """

    id: str
    board_id: str
    meeting_id: str
    meeting_on: date
    ref: str
    text: str
    item: str | None = None
    owners: tuple[Owner, ...] = ()
    recipient: str | None = None
    due_on: date | None = None
    due_words: str | None = None
    original_due_on: date | None = None
    state: ActionState = ActionState.OPEN
    outcome: Outcome | None = None
    outcome_words: str | None = None
    note: str | None = None
    parts_done: tuple[PartDone, ...] = ()
    done_at: datetime | None = None
    done_by: str | None = None
    between: bool = False
    version: int = 1

    @property
    def is_open(self) -> bool:
        return self.state is not ActionState.CLOSED

    @property
    def owner_ids(self) -> tuple[str, ...]:
        return tuple(o.person_id for o in self.owners if o.person_id)

    def overdue_days(self, today: date) -> int:
        """Return by how many days an open action is past its due date; 0 when it is not."""
        late = self.state is ActionState.OPEN and self.due_on is not None and self.due_on < today
        return (today - self.due_on).days if late and self.due_on else 0


def next_ref(item: str, taken: Iterable[str]) -> str:
    """Return the next free ref under an agenda item: item.sequence, counted from 1."""
    return f"{item}.{_last_number(rf'{re.escape(item)}[.]([0-9]+)', taken) + 1}"


def next_between_ref(taken: Iterable[str]) -> str:
    """Return the next free ref for an action recorded between meetings: B1, B2 …"""
    return f"B{_last_number('B([0-9]+)', taken) + 1}"


def _last_number(pattern: str, refs: Iterable[str]) -> int:
    return max((int(m[1]) for ref in refs if (m := re.fullmatch(pattern, ref))), default=0)


@lru_cache(maxsize=4096)
def ref_order(ref: str) -> tuple[object, ...]:
    """Return a key that sorts refs as people count: 3.1, 3.2, 3.10, 10.1, B1."""
    return tuple((0, int(p)) if p.isdigit() else (1, p) for p in re.split(r"(\d+)", ref) if p and p != ".")


def review(action: Action, outcome: Outcome, words: str, closed: bool | None) -> Action:
    """Return the action as a meeting left it: `outcome` in `words`, closed where the board says so.

    `closed` None means what the outcome says by itself. What stays open is open again whatever its owner
    had said of it; a partner's word on an action that was still open stands.
    """
    if outcome.closes if closed is None else closed:
        return replace(action, state=ActionState.CLOSED, outcome=outcome, outcome_words=words or None)
    left = reopened(action) if action.state is not ActionState.OPEN else action
    return replace(left, outcome=outcome, outcome_words=words or None)


def reopened(action: Action) -> Action:
    """Return the action as open again, with nobody's word on it and no outcome; its history keeps both."""
    return replace(
        action,
        state=ActionState.OPEN,
        outcome=None,
        outcome_words=None,
        done_at=None,
        done_by=None,
        parts_done=(),
        owners=tuple(replace(o, done_at=None, done_by=None) for o in action.owners),
    )


def extended(action: Action, due_on: date, words: str | None = None) -> Action:
    """Return the action with a new due date; the first one it ever had is kept beside it."""
    original = action.original_due_on or action.due_on or due_on
    return replace(action, due_on=due_on, due_words=words, original_due_on=original)


def said_already(text: str, item: str | None, actions: Iterable[Action]) -> Action | None:
    """Return the open action that says the same under the same item, so that none is entered twice."""
    wanted = _bare(text)
    return next((a for a in actions if a.is_open and a.item == item and _bare(a.text) == wanted), None)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
