"""Agenda items in the book."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from boardclerk.board.agenda import NEW, AgendaItem
from boardclerk.store.agreed import STAYS_FREE, require_open
from boardclerk.store.drawing import drawn
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import AgendaItemRow, new_id


class Agenda:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def of_meeting(self, meeting_id: str) -> list[AgendaItem]:
        """Return the items in order, without those that wait for the chair's approval."""
        return [item for item in self._all(meeting_id) if item.number]

    def waiting(self, meeting_id: str) -> list[AgendaItem]:
        """Return the late items the chair has not approved yet."""
        return [item for item in self._all(meeting_id) if not item.number]

    def find(self, item_id: str | None) -> AgendaItem | None:
        row = self._rows.get(AgendaItemRow, item_id) if item_id else None
        return None if row is None else _item(row)

    def put(self, meeting_id: str, items: Iterable[AgendaItem]) -> list[AgendaItem]:
        """Make these the items of the agenda: new ones are entered, others changed, missing ones removed."""
        wanted = list(items)
        for known in self.of_meeting(meeting_id):
            if known.id not in {item.id for item in wanted}:
                self.remove(known.id)
        for item in wanted:
            if item.id == NEW:
                require_open(self._rows, meeting_id)
                self._rows.add(AgendaItemRow(**_columns(replace(item, id=new_id()))))
            else:
                self.change(item.id, **_columns(item))
        return self.of_meeting(meeting_id)

    @drawn
    def _all(self, meeting_id: str) -> tuple[AgendaItem, ...]:
        rows = sorted(self._rows.where(AgendaItemRow, meeting_id=meeting_id), key=lambda row: row.position)
        return tuple(_item(row) for row in rows)

    def add(self, meeting_id: str, number: str, title: str, **fields: Any) -> AgendaItem:
        """Enter an item; without a `position` it comes last."""
        require_open(self._rows, meeting_id)
        known = self._all(meeting_id)
        fields.setdefault("position", 1 + max((i.position for i in known), default=0))
        item = AgendaItem(id=new_id(), meeting_id=meeting_id, number=number, title=title, **fields)
        self._rows.add(AgendaItemRow(**_columns(item)))
        return item

    def change(self, item_id: str, **fields: Any) -> AgendaItem:
        """Change fields of an item by name; once its minutes were agreed, only whether it is held back."""
        row = self._rows.get_one(AgendaItemRow, item_id)
        if any(getattr(row, name) != value for name, value in fields.items() if name not in STAYS_FREE["agenda_items"]):
            require_open(self._rows, row.meeting_id)
        for name, value in fields.items():
            setattr(row, name, value)
        return _item(row)

    def remove(self, item_id: str) -> None:
        row = self._rows.get_one(AgendaItemRow, item_id)
        require_open(self._rows, row.meeting_id)
        self._rows.delete(row)


def _columns(item: AgendaItem) -> dict[str, Any]:
    return {**asdict(item), "sub": list(item.sub)}


def _item(row: AgendaItemRow) -> AgendaItem:
    return AgendaItem(
        id=row.id, meeting_id=row.meeting_id, number=row.number, position=row.position, title=row.title,
        presenter=row.presenter, purpose=row.purpose, minutes_planned=row.minutes_planned,
        requested_by=row.requested_by, approved_by=row.approved_by, late=row.late, held_back=row.held_back,
        sub=tuple(row.sub), paper_in_on=row.paper_in_on, paper_in_by=row.paper_in_by,
    )  # fmt: skip
