"""Agenda items in the book."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from boardclerk.board.agenda import AgendaItem
from boardclerk.store.rows import AgendaItemRow, new_id


class Agenda:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of_meeting(self, meeting_id: str) -> list[AgendaItem]:
        """Return the items in order."""
        rows = self._session.scalars(
            select(AgendaItemRow).where(AgendaItemRow.meeting_id == meeting_id).order_by(AgendaItemRow.position)
        )
        return [_item(row) for row in rows]

    def add(self, meeting_id: str, number: str, title: str, **fields: Any) -> AgendaItem:
        """Enter an item; without a `position` it comes last."""
        known = self.of_meeting(meeting_id)
        fields.setdefault("position", 1 + max((i.position for i in known), default=0))
        item = AgendaItem(id=new_id(), meeting_id=meeting_id, number=number, title=title, **fields)
        self._session.add(AgendaItemRow(**(asdict(item) | {"sub": list(item.sub)})))
        self._session.flush()
        return item

    def change(self, item_id: str, **fields: Any) -> AgendaItem:
        row = self._session.get_one(AgendaItemRow, item_id)
        for name, value in fields.items():
            setattr(row, name, value)
        self._session.flush()
        return _item(row)

    def remove(self, item_id: str) -> None:
        self._session.delete(self._session.get_one(AgendaItemRow, item_id))
        self._session.flush()


def _item(row: AgendaItemRow) -> AgendaItem:
    return AgendaItem(
        id=row.id, meeting_id=row.meeting_id, number=row.number, position=row.position, title=row.title,
        presenter=row.presenter, purpose=row.purpose, minutes_planned=row.minutes_planned,
        requested_by=row.requested_by, approved_by=row.approved_by, late=row.late, held_back=row.held_back,
        sub=tuple(row.sub),
    )  # fmt: skip
