"""The action log in the book: actions, their owners, their history and their reviews."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

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


class Actions:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, action: Action, *, by: str, at: datetime, what: str) -> Action:
        """Enter an action with its owners and the first line of its history."""
        self._session.add(ActionRow(**_columns(action)))
        self._put_owners(action.id, action.owners)
        self.note_event(action.id, Event(at=at, by=by, what=what))
        return action

    def get(self, action_id: str) -> Action:
        return self._actions([self._session.get_one(ActionRow, action_id)])[0]

    def find(self, action_id: str | None) -> Action | None:
        row = self._session.get(ActionRow, action_id) if action_id else None
        return None if row is None else self._actions([row])[0]

    def of_board(self, board_id: str) -> list[Action]:
        """Return every action of a board, oldest meeting first, by ref."""
        return self._select(ActionRow.board_id == board_id)

    def open_of_board(self, board_id: str) -> list[Action]:
        """Return the actions not yet closed."""
        return self._select(ActionRow.board_id == board_id, ActionRow.state != ActionState.CLOSED)

    def of_meeting(self, meeting_id: str) -> list[Action]:
        return self._select(ActionRow.meeting_id == meeting_id)

    def by_ref(self, board_id: str, ref: str) -> list[Action]:
        """Return every action that ever had this ref on the board; a ref comes back at each meeting."""
        return self._select(ActionRow.board_id == board_id, ActionRow.ref == ref)

    def of_person(self, board_id: str, person_id: str, group_names: Iterable[str] = ()) -> list[Action]:
        """Return the unclosed actions somebody owns, alone, with others, or through one of these groups."""
        owned = select(OwnerRow.action_id).where(
            or_(OwnerRow.person_id == person_id, OwnerRow.name.in_(list(group_names)))
        )
        return self._select(
            ActionRow.board_id == board_id, ActionRow.state != ActionState.CLOSED, ActionRow.id.in_(owned)
        )

    def change(
        self, action_id: str, *, by: str, at: datetime, what: str, note: str | None = None, **fields: Any
    ) -> Action:
        """Change fields of an action by name (`owners` too), with one line of history; return it as it is now."""
        row = self._session.get_one(ActionRow, action_id)
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
        row = self._session.get_one(ActionRow, action.id)
        self._require_text_kept(row, _columns(action))
        for name, value in _columns(action).items():
            if name != "version":
                setattr(row, name, value)
        row.version += 1
        self._put_owners(action.id, action.owners)
        self._put_parts(action.id, action.parts_done)
        self.note_event(action.id, event)
        return self.get(action.id)

    def _require_text_kept(self, row: ActionRow, fields: dict[str, Any]) -> None:
        """Raise AgreedMinutes where the words of an action would change that stand in agreed minutes."""
        if any(getattr(row, name) != fields[name] for name in TEXT_OF_AN_ACTION & set(fields)):
            require_open(self._session, row.meeting_id)

    def mark_part_done(self, action_id: str, part: PartDone) -> None:
        """Record one organisation's word on an action a group owns."""
        self._session.merge(PartDoneRow(action_id=action_id, organisation=part.organisation, by=part.by, at=part.at))
        self._session.flush()

    def note_event(self, action_id: str, event: Event) -> None:
        self._session.add(EventRow(action_id=action_id, at=event.at, by=event.by, what=event.what, note=event.note))
        self._session.flush()

    def history(self, action_id: str) -> list[Event]:
        """Return what happened to an action, oldest first."""
        rows = self._session.scalars(select(EventRow).where(EventRow.action_id == action_id).order_by(EventRow.id))
        return [Event(at=row.at, by=row.by, what=row.what, note=row.note) for row in rows]

    def review(self, review: Review) -> None:
        """Record what a meeting made of an earlier action, in place of what it said of it before."""
        known = self._session.get(ReviewRow, (review.meeting_id, review.action_id))
        position = known.position if known else len(self.reviews_at(review.meeting_id))
        self._session.merge(
            ReviewRow(
                meeting_id=review.meeting_id, action_id=review.action_id, item=review.item, position=position,
                outcome=review.outcome, words=review.words, closed=review.closed,
            )
        )  # fmt: skip
        self._session.flush()

    def reviews_at(self, meeting_id: str) -> list[Review]:
        rows = self._session.scalars(
            select(ReviewRow).where(ReviewRow.meeting_id == meeting_id).order_by(ReviewRow.position)
        )
        return [
            Review(
                meeting_id=row.meeting_id, action_id=row.action_id, outcome=Outcome(row.outcome), words=row.words,
                closed=row.closed, item=row.item,
            )
            for row in rows
        ]  # fmt: skip

    def _select(self, *where: Any) -> list[Action]:
        rows = self._session.scalars(select(ActionRow).where(*where)).all()
        return sorted(self._actions(rows), key=lambda a: (a.meeting_on, ref_order(a.ref)))

    def _put_owners(self, action_id: str, owners: Sequence[Owner]) -> None:
        for row in self._session.scalars(select(OwnerRow).where(OwnerRow.action_id == action_id)).all():
            if row.position >= len(owners):
                self._session.delete(row)
        for n, o in enumerate(owners):
            self._session.merge(
                OwnerRow(
                    action_id=action_id, position=n, kind=o.kind, name=o.name, person_id=o.person_id,
                    done_at=o.done_at, done_by=o.done_by,
                )
            )  # fmt: skip
        self._session.flush()

    def _put_parts(self, action_id: str, parts: Sequence[PartDone]) -> None:
        kept = {part.organisation for part in parts}
        for row in self._session.scalars(select(PartDoneRow).where(PartDoneRow.action_id == action_id)).all():
            if row.organisation not in kept:
                self._session.delete(row)
        for part in parts:
            self.mark_part_done(action_id, part)

    def _actions(self, rows: Sequence[ActionRow]) -> list[Action]:
        ids = [row.id for row in rows]
        owners: dict[str, list[Owner]] = {i: [] for i in ids}
        parts: dict[str, list[PartDone]] = {i: [] for i in ids}
        for o in self._session.scalars(select(OwnerRow).where(OwnerRow.action_id.in_(ids)).order_by(OwnerRow.position)):
            owners[o.action_id].append(
                Owner(
                    kind=OwnerKind(o.kind),
                    name=o.name,
                    person_id=o.person_id,
                    done_at=o.done_at,
                    done_by=o.done_by,
                )
            )
        for p in self._session.scalars(select(PartDoneRow).where(PartDoneRow.action_id.in_(ids))):
            parts[p.action_id].append(PartDone(organisation=p.organisation, by=p.by, at=p.at))
        return [_action(row, tuple(owners[row.id]), tuple(parts[row.id])) for row in rows]


def _columns(action: Action) -> dict[str, Any]:
    names = [column.key for column in ActionRow.__table__.columns]
    return {name: getattr(action, name) for name in names}


def _action(row: ActionRow, owners: tuple[Owner, ...], parts: tuple[PartDone, ...]) -> Action:
    return Action(
        id=row.id, board_id=row.board_id, meeting_id=row.meeting_id, meeting_on=row.meeting_on, ref=row.ref,
        text=row.text, item=row.item, owners=owners, recipient=row.recipient, due_on=row.due_on,
        due_words=row.due_words, original_due_on=row.original_due_on, state=ActionState(row.state),
        outcome=Outcome(row.outcome) if row.outcome else None, outcome_words=row.outcome_words, note=row.note,
        parts_done=parts, done_at=row.done_at, done_by=row.done_by, between=row.between, version=row.version,
    )  # fmt: skip
