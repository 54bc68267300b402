"""One-time codes by which an operator makes the first secretary: kept as salted digests alone."""

import secrets
from datetime import datetime

from boardclerk.board.codes import LIFE, WRONG_FOR, Code, digest_of, new_code
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import SecretaryCodeRow, WrongCodeRow, new_id


class Codes:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def issue(self, board_id: str, person_id: str | None, now: datetime) -> str:
        """Return a new code, which is shown this once; an earlier one of the board is good no longer."""
        for row in self._rows.where(SecretaryCodeRow, board_id=board_id):
            row.expires_at = min(row.expires_at, now)
        code, salt = new_code(secrets.choice), secrets.token_hex(16)
        row = SecretaryCodeRow(
            id=new_id(), board_id=board_id, person_id=person_id, salt=salt, digest=digest_of(code, salt),
            expires_at=now + LIFE, used_at=None,
        )  # fmt: skip
        self._rows.add(row)
        return code

    def find(self, written: str) -> Code | None:
        """Return what is kept of a code, whatever became of it; None for one that never was."""
        return next((code for code in map(_code, self._rows.select(SecretaryCodeRow, "")) if code.fits(written)), None)

    def use(self, code_id: str, now: datetime) -> None:
        """Mark a code as used, so that it is good no longer."""
        self._rows.get_one(SecretaryCodeRow, code_id).used_at = now

    def wrong_since(self, tenant_id: str, account_id: str, now: datetime) -> tuple[int, datetime]:
        """Return how many wrong codes an account typed lately, and since when."""
        row = self._rows.get(WrongCodeRow, tenant_id, account_id)
        return (0, now) if row is None or row.since + WRONG_FOR <= now else (row.times, row.since)

    def count_wrong(self, tenant_id: str, account_id: str, now: datetime) -> None:
        times, since = self.wrong_since(tenant_id, account_id, now)
        row = self._rows.get(WrongCodeRow, tenant_id, account_id)
        if row is None:
            row = WrongCodeRow(tenant_id=tenant_id, account_id=account_id, times=0, since=now)
            self._rows.add(row)
        row.times, row.since = times + 1, since


def _code(row: SecretaryCodeRow) -> Code:
    return Code(
        id=row.id, board_id=row.board_id, person_id=row.person_id, salt=row.salt, digest=row.digest,
        expires_at=row.expires_at, used_at=row.used_at,
    )  # fmt: skip
