"""Meetings in the book."""

from datetime import date, time
from typing import Any

from boardclerk.board.meetings import AgendaState, Meeting, MeetingState, coming
from boardclerk.store.drawing import drawn
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import MeetingRow, new_id


class Meetings:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def add(
        self, board_id: str, on: date, *, start: time | None = None, end: time | None = None,
        location: str | None = None, title: str | None = None, state: MeetingState = MeetingState.PLANNED,
    ) -> Meeting:  # fmt: skip
        row = MeetingRow(
            id=new_id(), board_id=board_id, on=on, start=start, end=end, location=location, title=title,
            state=state, agenda_state=AgendaState.DRAFT, chair_id=None, current_item=None,
        )  # fmt: skip
        self._rows.add(row)
        return _meeting(row)

    def get(self, meeting_id: str) -> Meeting:
        return self._get(meeting_id)

    def find(self, meeting_id: str | None) -> Meeting | None:
        row = self._rows.get(MeetingRow, meeting_id) if meeting_id else None
        return None if row is None else self._get(row.id)

    @drawn
    def _get(self, meeting_id: str) -> Meeting:
        return _meeting(self._rows.get_one(MeetingRow, meeting_id))

    def change(self, meeting_id: str, **fields: Any) -> Meeting:
        """Change fields of a meeting by name and return it as it is now."""
        row = self._rows.get_one(MeetingRow, meeting_id)
        for name, value in fields.items():
            setattr(row, name, value)
        return _meeting(row)

    def of_board(self, board_id: str) -> list[Meeting]:
        return list(self._of_board(board_id))

    @drawn
    def _of_board(self, board_id: str) -> tuple[Meeting, ...]:
        rows = sorted(self._rows.where(MeetingRow, board_id=board_id), key=lambda row: row.on)
        return tuple(_meeting(row) for row in rows)

    def on_day(self, board_id: str, on: date) -> Meeting | None:
        return next((meeting for meeting in self._of_board(board_id) if meeting.on == on), None)

    def coming(self, board_id: str, today: date) -> list[Meeting]:
        """Return the meetings still to be held or running, soonest first."""
        return coming(self.of_board(board_id), today)

    def running(self, board_id: str) -> Meeting | None:
        return next((m for m in self._of_board(board_id) if m.state is MeetingState.RUNNING), None)


def _meeting(row: MeetingRow) -> Meeting:
    return Meeting(
        id=row.id, board_id=row.board_id, on=row.on, start=row.start, end=row.end, location=row.location,
        state=MeetingState(row.state), agenda_state=AgendaState(row.agenda_state), chair_id=row.chair_id,
        current_item=row.current_item, title=row.title,
    )  # fmt: skip
