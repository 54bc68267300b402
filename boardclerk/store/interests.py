"""Interests declared in agenda items, in the book."""

from boardclerk.board.interests import Interest, InterestState
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import InterestRow, new_id


class Interests:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def find(self, interest_id: str) -> Interest | None:
        row = self._rows.get(InterestRow, interest_id)
        return None if row is None else _interest(row)

    def of_meeting(self, meeting_id: str) -> list[Interest]:
        """Return what was declared for a meeting."""
        return [_interest(row) for row in self._rows.where(InterestRow, meeting_id=meeting_id)]

    def waiting(self, meeting_id: str, item_id: str, person_id: str) -> Interest | None:
        """Return what this person declared of this item, where nobody has settled it yet."""
        same = self._rows.where(InterestRow, meeting_id=meeting_id, item_id=item_id, person_id=person_id)
        return next((_interest(row) for row in same if row.state == InterestState.OFFERED), None)

    def declare(self, meeting_id: str, item_id: str, person_id: str, *, leaves: bool) -> Interest:
        row = InterestRow(
            id=new_id(), meeting_id=meeting_id, item_id=item_id, person_id=person_id, leaves=leaves,
            state=InterestState.OFFERED,
        )  # fmt: skip
        self._rows.add(row)
        return _interest(row)

    def leave_for(self, interest_id: str) -> Interest:
        """Let it be known that they take no part in the item."""
        row = self._rows.get_one(InterestRow, interest_id)
        row.leaves = True
        return _interest(row)

    def settle(self, interest_id: str, state: InterestState) -> Interest:
        row = self._rows.get_one(InterestRow, interest_id)
        row.state = state
        return _interest(row)


def _interest(row: InterestRow) -> Interest:
    return Interest(
        id=row.id, meeting_id=row.meeting_id, item_id=row.item_id, person_id=row.person_id, leaves=row.leaves,
        state=InterestState(row.state),
    )  # fmt: skip
