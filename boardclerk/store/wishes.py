"""What people wish for themselves of a board's reminders."""

from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from boardclerk.board.wishes import Wishes
from boardclerk.store.rows import WishRow

EVERYTHING = ""


class Wish(StrEnum):
    STOPPED = "stopped"
    MUTED = "muted"
    LATER = "later"


class WishBook:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of_board(self, board_id: str) -> Wishes:
        rows = self._session.scalars(select(WishRow).where(WishRow.board_id == board_id)).all()
        return Wishes(
            stopped=frozenset(r.person_id for r in rows if r.what == Wish.STOPPED),
            muted=frozenset((r.person_id, r.subject) for r in rows if r.what == Wish.MUTED),
            later={(r.person_id, r.subject): r.until_on for r in rows if r.what == Wish.LATER and r.until_on},
        )

    def put(
        self, board_id: str, person_id: str, what: Wish, subject: str = EVERYTHING, until_on: date | None = None
    ) -> None:
        """Keep a wish, in place of the same wish of the same subject."""
        row = self._session.get(WishRow, (person_id, what.value, subject))
        if row is None:
            row = WishRow(board_id=board_id, person_id=person_id, what=what.value, subject=subject, until_on=until_on)
            self._session.add(row)
        row.until_on = until_on
        self._session.flush()

    def drop(self, person_id: str, what: Wish, subject: str = EVERYTHING) -> bool:
        """Forget a wish; return whether there was one."""
        row = self._session.get(WishRow, (person_id, what.value, subject))
        if row is not None:
            self._session.delete(row)
            self._session.flush()
        return row is not None
