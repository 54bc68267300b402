"""What people wish for themselves of a board's reminders."""

from datetime import date
from enum import StrEnum

from boardclerk.board.wishes import Wishes
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import WishRow

EVERYTHING = ""


class Wish(StrEnum):
    STOPPED = "stopped"
    MUTED = "muted"
    LATER = "later"


class WishBook:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def of_board(self, board_id: str) -> Wishes:
        rows = self._rows.where(WishRow, board_id=board_id)
        return Wishes(
            stopped=frozenset(r.person_id for r in rows if r.what == Wish.STOPPED),
            muted=frozenset((r.person_id, r.subject) for r in rows if r.what == Wish.MUTED),
            later={(r.person_id, r.subject): r.until_on for r in rows if r.what == Wish.LATER and r.until_on},
        )

    def put(
        self, board_id: str, person_id: str, what: Wish, subject: str = EVERYTHING, until_on: date | None = None
    ) -> None:
        """Keep a wish, in place of the same wish of the same subject."""
        row = self._rows.get(WishRow, person_id, what.value, subject)
        if row is None:
            row = WishRow(board_id=board_id, person_id=person_id, what=what.value, subject=subject, until_on=until_on)
            self._rows.add(row)
        row.until_on = until_on

    def drop(self, person_id: str, what: Wish, subject: str = EVERYTHING) -> bool:
        """Forget a wish; return whether there was one."""
        row = self._rows.get(WishRow, person_id, what.value, subject)
        if row is not None:
            self._rows.delete(row)
        return row is not None
