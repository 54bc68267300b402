"""Who comes to which meeting, in the book."""

from datetime import time
from typing import Any

from boardclerk.board.attendance import Attendance, Coming, Part, Way
from boardclerk.store.agreed import require_open
from boardclerk.store.drawing import drawn
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import AttendanceRow


class AttendanceBook:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def get(self, meeting_id: str, person_id: str) -> Attendance:
        """Return what is known of one person and one meeting; nothing known is `expected`."""
        row = self._rows.get(AttendanceRow, meeting_id, person_id)
        return Attendance(meeting_id=meeting_id, person_id=person_id) if row is None else _attendance(row)

    def of_meeting(self, meeting_id: str) -> list[Attendance]:
        """Return what was recorded for a meeting; those nothing was recorded for are not in it."""
        return list(self._of_meeting(meeting_id))

    @drawn
    def _of_meeting(self, meeting_id: str) -> tuple[Attendance, ...]:
        return tuple(_attendance(row) for row in self._rows.where(AttendanceRow, meeting_id=meeting_id))

    def deputising(self, meeting_id: str, person_id: str) -> list[Attendance]:
        """Return the attendance lines in which this person comes in another's place."""
        return [a for a in self.of_meeting(meeting_id) if a.deputy_id == person_id]

    def put(self, attendance: Attendance) -> Attendance:
        """Record an attendance, in place of what was known before; never once the meeting's minutes were agreed."""
        require_open(self._rows, attendance.meeting_id)
        self._rows.put(
            AttendanceRow(
                meeting_id=attendance.meeting_id, person_id=attendance.person_id, state=attendance.state,
                way=attendance.way, deputy_id=attendance.deputy_id, deputy_open=attendance.deputy_open,
                part=_part_columns(attendance.part), reason=attendance.reason,
            )
        )  # fmt: skip
        return attendance

    def forget(self, meeting_id: str, person_id: str) -> None:
        """Forget what was recorded of a person and a meeting that is still to come."""
        require_open(self._rows, meeting_id)
        row = self._rows.get(AttendanceRow, meeting_id, person_id)
        if row is not None:
            self._rows.delete(row)


def _part_columns(part: Part | None) -> dict[str, Any] | None:
    if part is None:
        return None
    return {
        "join_at": part.join_at.isoformat() if part.join_at else None,
        "leave_at": part.leave_at.isoformat() if part.leave_at else None,
        "late_by_minutes": part.late_by_minutes,
        "only_items": list(part.only_items),
        "without_items": list(part.without_items),
        "late": part.late,
        "early": part.early,
    }


def _part(columns: dict[str, Any] | None) -> Part | None:
    if columns is None:
        return None
    return Part(
        join_at=time.fromisoformat(columns["join_at"]) if columns["join_at"] else None,
        leave_at=time.fromisoformat(columns["leave_at"]) if columns["leave_at"] else None,
        late_by_minutes=columns["late_by_minutes"],
        only_items=tuple(columns["only_items"]),
        without_items=tuple(columns["without_items"]),
        late=columns["late"],
        early=columns.get("early", False),
    )


def _attendance(row: AttendanceRow) -> Attendance:
    return Attendance(
        meeting_id=row.meeting_id, person_id=row.person_id, state=Coming(row.state),
        way=Way(row.way) if row.way else None, deputy_id=row.deputy_id, deputy_open=row.deputy_open,
        part=_part(row.part), reason=row.reason,
    )  # fmt: skip
