"""The action log in the book: actions, their owners, their history and their reviews."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from boardclerk.board.actions import (
    Action,
    ActionState,
    Event,
    Outcome,
    Owner,
    OwnerKind,
    PartDone,
    ref_order,
)
from boardclerk.store.agreed import TEXT_OF_AN_ACTION, require_open
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import ActionRow, EventRow, OwnerRow, PartDoneRow, ReviewRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a meeting made of an earlier action, under which item, in which words."""

    meeting_id: str
    action_id: str
    outcome: Outcome
    words: str
    closed: bool
    item: str | None = None


_UNCLOSED = (ActionState.OPEN, ActionState.DONE)


class Actions:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def add(self, action: Action, *, by: str, at: datetime, what: str) -> Action:
        """Enter an action with its owners and the first line of its history."""
        self._rows.add(ActionRow(**_columns(action)))
        self._put_owners(action.id, action.owners)
        self.note_event(action.id, Event(at=at, by=by, what=what))
        return action

    def get(self, action_id: str) -> Action:
        self._rows.get_one(ActionRow, action_id)
        return self._action(action_id)

    def find(self, action_id: str | None) -> Action | None:
        row = self._rows.get(ActionRow, action_id) if action_id else None
        return None if row is None else self._action(row.id)

    def of_board(self, board_id: str) -> list[Action]:
        """Return every action of a board, oldest meeting first, by ref."""
        return self._select(board_id=board_id)

    def open_of_board(self, board_id: str) -> list[Action]:
        """Return the actions not yet closed."""
        return self._select(board_id=board_id, state=_UNCLOSED)

    def of_meeting(self, meeting_id: str) -> list[Action]:
        return self._select(meeting_id=meeting_id)

    def by_ref(self, board_id: str, ref: str) -> list[Action]:
        """Return every action that ever had this ref on the board; a ref comes back at each meeting."""
        return self._select(board_id=board_id, ref=ref)

    def of_person(self, board_id: str, person_id: str, group_names: Iterable[str] = ()) -> list[Action]:
        """Return the unclosed actions somebody owns, alone, with others, or through one of these groups."""
        names = frozenset(group_names)
        return [
            action
            for action in self.open_of_board(board_id)
            if any(owner.person_id == person_id or owner.name in names for owner in action.owners)
        ]

    def change(
        self, action_id: str, *, by: str, at: datetime, what: str, note: str | None = None, **fields: Any
    ) -> Action:
        """Change fields of an action by name (`owners` too), with one line of history; return it as it is now."""
        row = self._rows.get_one(ActionRow, action_id)
        self._require_text_kept(row, fields)
        owners: Sequence[Owner] | None = fields.pop("owners", None)
        for name, value in fields.items():
            setattr(row, name, value)
        row.version += 1
        if owners is not None:
            self._put_owners(action_id, owners)
        self.note_event(action_id, Event(at=at, by=by, what=what, note=note))
        return self.get(action_id)

    def keep(self, action: Action, event: Event) -> Action:
        """Write an action as a rule of the board left it, with one line of history; return it as it is now."""
        row, known = self._rows.get_one(ActionRow, action.id), self._action(action.id)
        changed = {name: to for name, to in _columns(action).items() if to is not getattr(known, name)}
        self._require_text_kept(row, changed)
        self._rows.change(row, {**changed, "version": row.version + 1})
        if action.owners != known.owners:
            self._put_owners(action.id, action.owners)
        if action.parts_done != known.parts_done:
            self._put_parts(action.id, action.parts_done)
        self.note_event(action.id, event)
        return self.get(action.id)

    def _require_text_kept(self, row: ActionRow, fields: dict[str, Any]) -> None:
        """Raise AgreedMinutes where the words of an action would change that stand in agreed minutes."""
        if any(getattr(row, name) != fields[name] for name in TEXT_OF_AN_ACTION & set(fields)):
            require_open(self._rows, row.meeting_id)

    def mark_part_done(self, action_id: str, part: PartDone) -> None:
        """Record one organisation's word on an action a group owns."""
        self._rows.put(PartDoneRow(action_id=action_id, organisation=part.organisation, by=part.by, at=part.at))

    def note_event(self, action_id: str, event: Event) -> None:
        self._rows.add(EventRow(action_id=action_id, at=event.at, by=event.by, what=event.what, note=event.note))

    def history(self, action_id: str) -> list[Event]:
        """Return what happened to an action, oldest first."""
        rows = sorted(self._rows.where(EventRow, action_id=action_id), key=lambda row: row.id)
        return [Event(at=row.at, by=row.by, what=row.what, note=row.note) for row in rows]

    def review(self, review: Review) -> None:
        """Record what a meeting made of an earlier action, in place of what it said of it before."""
        known = self._rows.get(ReviewRow, review.meeting_id, review.action_id)
        position = known.position if known else len(self.reviews_at(review.meeting_id))
        self._rows.put(
            ReviewRow(
                meeting_id=review.meeting_id, action_id=review.action_id, item=review.item, position=position,
                outcome=review.outcome, words=review.words, closed=review.closed,
            )
        )  # fmt: skip

    def reviews_at(self, meeting_id: str) -> list[Review]:
        rows = sorted(self._rows.where(ReviewRow, meeting_id=meeting_id), key=lambda row: row.position)
        return [
            Review(
                meeting_id=row.meeting_id, action_id=row.action_id, outcome=Outcome(row.outcome), words=row.words,
                closed=row.closed, item=row.item,
            )
            for row in rows
        ]  # fmt: skip

    def _select(self, **equal: Any) -> list[Action]:
        name = tuple(equal.items())
        return list(self._rows.drawn(("Actions", name), lambda: self._ordered(equal)))

    def _ordered(self, equal: dict[str, Any]) -> tuple[Action, ...]:
        ids = [row.id for row in self._rows.where(ActionRow, **equal)]
        found = self._rows.drawn_each("Actions._action", ids, self._fetch_owners, self._drawn)
        return tuple(sorted(found, key=_in_order))

    def fetch_open(self, board_ids: Sequence[str]) -> None:
        """Have the actions not yet closed of several boards in hand, with few statements."""
        ids = [row.id for state in _UNCLOSED for row in self._rows.where(ActionRow, board_id=board_ids, state=state)]
        self._fetch_owners(ids)

    def _fetch_owners(self, action_ids: list[str]) -> None:
        self._rows.fetch(OwnerRow, "action_id", action_ids)
        self._rows.fetch(PartDoneRow, "action_id", action_ids)

    def _put_owners(self, action_id: str, owners: Sequence[Owner]) -> None:
        for row in self._rows.where(OwnerRow, action_id=action_id):
            if row.position >= len(owners):
                self._rows.delete(row)
        for n, o in enumerate(owners):
            self._rows.put(
                OwnerRow(
                    action_id=action_id, position=n, kind=o.kind, name=o.name, person_id=o.person_id,
                    done_at=o.done_at, done_by=o.done_by,
                )
            )  # fmt: skip

    def _put_parts(self, action_id: str, parts: Sequence[PartDone]) -> None:
        kept = {part.organisation for part in parts}
        for row in self._rows.where(PartDoneRow, action_id=action_id):
            if row.organisation not in kept:
                self._rows.delete(row)
        for part in parts:
            self.mark_part_done(action_id, part)

    def _action(self, action_id: str) -> Action:
        return self._rows.drawn(("Actions._action", action_id), lambda: self._drawn(action_id))

    def _drawn(self, action_id: str) -> Action:
        owners = sorted(self._rows.where(OwnerRow, action_id=action_id), key=lambda row: row.position)
        parts = sorted(self._rows.where(PartDoneRow, action_id=action_id), key=lambda row: (row.at, row.organisation))
        return _action(
            self._rows.get_one(ActionRow, action_id),
            tuple(_owner(row) for row in owners),
            tuple(PartDone(organisation=row.organisation, by=row.by, at=row.at) for row in parts),
        )


def _in_order(action: Action) -> tuple[date, tuple[object, ...]]:
    return action.meeting_on, ref_order(action.ref)


def _owner(row: OwnerRow) -> Owner:
    return Owner(
        kind=OwnerKind(row.kind), name=row.name, person_id=row.person_id, done_at=row.done_at, done_by=row.done_by
    )


def _columns(action: Action) -> dict[str, Any]:
    return {name: getattr(action, name) for name in ActionRow.shape.names}


def _action(row: ActionRow, owners: tuple[Owner, ...], parts: tuple[PartDone, ...]) -> Action:
    return Action(
        id=row.id, board_id=row.board_id, meeting_id=row.meeting_id, meeting_on=row.meeting_on, ref=row.ref,
        text=row.text, item=row.item, owners=owners, recipient=row.recipient, due_on=row.due_on,
        due_words=row.due_words, original_due_on=row.original_due_on, state=ActionState(row.state),
        outcome=Outcome(row.outcome) if row.outcome else None, outcome_words=row.outcome_words, note=row.note,
        parts_done=parts, done_at=row.done_at, done_by=row.done_by, between=row.between, version=row.version,
    )  # fmt: skip
