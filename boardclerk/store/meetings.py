"""Meetings in the book."""

from datetime import date, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from boardclerk.board.meetings import AgendaState, Meeting, MeetingState, coming
from boardclerk.store.rows import MeetingRow, new_id


class Meetings:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self, board_id: str, on: date, *, start: time | None = None, end: time | None = None,
        location: str | None = None, title: str | None = None, state: MeetingState = MeetingState.PLANNED,
    ) -> Meeting:  # fmt: skip
        row = MeetingRow(
            id=new_id(), board_id=board_id, on=on, start=start, end=end, location=location, title=title,
            state=state, agenda_state=AgendaState.DRAFT, chair_id=None, current_item=None,
        )  # fmt: skip
        self._session.add(row)
        self._session.flush()
        return _meeting(row)

    def get(self, meeting_id: str) -> Meeting:
        return _meeting(self._session.get_one(MeetingRow, meeting_id))

    def find(self, meeting_id: str | None) -> Meeting | None:
        row = self._session.get(MeetingRow, meeting_id) if meeting_id else None
        return None if row is None else _meeting(row)

    def change(self, meeting_id: str, **fields: Any) -> Meeting:
        """Change fields of a meeting by name and return it as it is now."""
        row = self._session.get_one(MeetingRow, meeting_id)
        for name, value in fields.items():
            setattr(row, name, value)
        self._session.flush()
        return _meeting(row)

    def of_board(self, board_id: str) -> list[Meeting]:
        rows = self._session.scalars(select(MeetingRow).where(MeetingRow.board_id == board_id).order_by(MeetingRow.on))
        return [_meeting(row) for row in rows]

    def on_day(self, board_id: str, on: date) -> Meeting | None:
        row = self._session.scalars(
            select(MeetingRow).where(MeetingRow.board_id == board_id, MeetingRow.on == on)
        ).first()
        return None if row is None else _meeting(row)

    def coming(self, board_id: str, today: date) -> list[Meeting]:
        """Return the meetings still to be held or running, soonest first."""
        return coming(self.of_board(board_id), today)

    def running(self, board_id: str) -> Meeting | None:
        row = self._session.scalars(
            select(MeetingRow).where(MeetingRow.board_id == board_id, MeetingRow.state == MeetingState.RUNNING)
        ).first()
        return None if row is None else _meeting(row)


def _meeting(row: MeetingRow) -> Meeting:
    return Meeting(
        id=row.id, board_id=row.board_id, on=row.on, start=row.start, end=row.end, location=row.location,
        state=MeetingState(row.state), agenda_state=AgendaState(row.agenda_state), chair_id=row.chair_id,
        current_item=row.current_item, title=row.title,
    )  # fmt: skip
