"""Agenda items in the book."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from boardclerk.board.agenda import NEW, AgendaItem
from boardclerk.store.agreed import STAYS_FREE, require_open
from boardclerk.store.rows import AgendaItemRow, new_id


class Agenda:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of_meeting(self, meeting_id: str) -> list[AgendaItem]:
        """Return the items in order, without those that wait for the chair's approval."""
        return [item for item in self._all(meeting_id) if item.number]

    def waiting(self, meeting_id: str) -> list[AgendaItem]:
        """Return the late items the chair has not approved yet."""
        return [item for item in self._all(meeting_id) if not item.number]

    def find(self, item_id: str | None) -> AgendaItem | None:
        row = self._session.get(AgendaItemRow, item_id) if item_id else None
        return None if row is None else _item(row)

    def put(self, meeting_id: str, items: Iterable[AgendaItem]) -> list[AgendaItem]:
        """Make these the items of the agenda: new ones are entered, others changed, missing ones removed."""
        wanted = list(items)
        for known in self.of_meeting(meeting_id):
            if known.id not in {item.id for item in wanted}:
                self.remove(known.id)
        for item in wanted:
            fields = {**asdict(item), "sub": list(item.sub), "id": new_id() if item.id == NEW else item.id}
            if item.id == NEW:
                require_open(self._session, meeting_id)
                self._session.add(AgendaItemRow(**fields))
            else:
                self.change(item.id, **fields)
        self._session.flush()
        return self.of_meeting(meeting_id)

    def _all(self, meeting_id: str) -> list[AgendaItem]:
        rows = self._session.scalars(
            select(AgendaItemRow).where(AgendaItemRow.meeting_id == meeting_id).order_by(AgendaItemRow.position)
        )
        return [_item(row) for row in rows]

    def add(self, meeting_id: str, number: str, title: str, **fields: Any) -> AgendaItem:
        """Enter an item; without a `position` it comes last."""
        require_open(self._session, meeting_id)
        known = self._all(meeting_id)
        fields.setdefault("position", 1 + max((i.position for i in known), default=0))
        item = AgendaItem(id=new_id(), meeting_id=meeting_id, number=number, title=title, **fields)
        self._session.add(AgendaItemRow(**(asdict(item) | {"sub": list(item.sub)})))
        self._session.flush()
        return item

    def change(self, item_id: str, **fields: Any) -> AgendaItem:
        """Change fields of an item by name; once its minutes were agreed, only whether it is held back."""
        row = self._session.get_one(AgendaItemRow, item_id)
        if any(getattr(row, name) != value for name, value in fields.items() if name not in STAYS_FREE["agenda_items"]):
            require_open(self._session, row.meeting_id)
        for name, value in fields.items():
            setattr(row, name, value)
        self._session.flush()
        return _item(row)

    def remove(self, item_id: str) -> None:
        row = self._session.get_one(AgendaItemRow, item_id)
        require_open(self._session, row.meeting_id)
        self._session.delete(row)
        self._session.flush()


def _item(row: AgendaItemRow) -> AgendaItem:
    return AgendaItem(
        id=row.id, meeting_id=row.meeting_id, number=row.number, position=row.position, title=row.title,
        presenter=row.presenter, purpose=row.purpose, minutes_planned=row.minutes_planned,
        requested_by=row.requested_by, approved_by=row.approved_by, late=row.late, held_back=row.held_back,
        sub=tuple(row.sub),
    )  # fmt: skip
