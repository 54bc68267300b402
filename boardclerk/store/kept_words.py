"""Words that were not understood, kept for a while so that the grammar can be mended; nobody's name beside them."""

from dataclasses import dataclass
from datetime import datetime

from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import KeptWordsRow, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWords:
    """What somebody wrote in their own chat that nothing could be made of."""

    board_id: str
    text: str
    at: datetime


class KeptWordsBook:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def keep(self, board_id: str, text: str, now: datetime) -> None:
        self._rows.add(KeptWordsRow(id=new_id(), board_id=board_id, text=text, at=now))

    def of_board(self, board_id: str) -> list[KeptWords]:
        """Return what is kept for a board, the oldest first."""
        rows = sorted(self._rows.where(KeptWordsRow, board_id=board_id), key=lambda row: (row.at, row.id))
        return [KeptWords(board_id=row.board_id, text=row.text, at=row.at) for row in rows]

    def forget(self, before: datetime, most: int) -> int:
        """Forget what was kept before then, at most so many at once; return how many."""
        rows = self._rows.select(KeptWordsRow, 'WHERE "at" < ? LIMIT ?', before, most)
        for row in rows:
            self._rows.delete(row)
        return len(rows)

    def forget_all(self, board_id: str) -> int:
        """Forget all that is kept for a board; return how many there were."""
        rows = self._rows.where(KeptWordsRow, board_id=board_id)
        for row in rows:
            self._rows.delete(row)
        return len(rows)
