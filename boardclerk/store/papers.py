"""Documents handed out by an address that cannot be guessed, and pages that are published."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime

from boardclerk.board.errors import ClerkError
from boardclerk.store.agreed import are_agreed
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import PageRow, PaperRow
from boardclerk.words.phrases import minutes as phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document: its file name, media type and bytes."""

    key: str
    filename: str
    content_type: str
    body: bytes


class NotAgreed(ClerkError):
    """Only agreed minutes are published."""


class Papers:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def keep(self, meeting_id: str, filename: str, content_type: str, body: bytes, now: datetime) -> Paper:
        """Keep a document and return it with the key of its address; the same bytes keep their key."""
        known = self._rows.where(PaperRow, meeting_id=meeting_id, filename=filename)
        row = next((r for r in known if r.body == body), None)
        if row is None:
            row = PaperRow(
                key=secrets.token_urlsafe(24), meeting_id=meeting_id, filename=filename,
                content_type=content_type, body=body, made_at=now,
            )  # fmt: skip
            self._rows.add(row)
        return _paper(row)

    def get(self, key: str) -> Paper | None:
        row = self._rows.get(PaperRow, key)
        return None if row is None else _paper(row)

    def publish(self, meeting_id: str, slug: str, on: date, html: str, *, by: str, now: datetime) -> None:
        """Put a page up, in place of any earlier one of the same meeting; raise NotAgreed before its minutes are."""
        if not are_agreed(self._rows, meeting_id):
            raise NotAgreed(phrases.NOT_AGREED_YET)
        self._rows.put(
            PageRow(
                meeting_id=meeting_id,
                slug=slug,
                on=on,
                html=html,
                put_up_at=now,
                put_up_by=by,
                taken_down_at=None,
            )
        )

    def take_down(self, meeting_id: str, now: datetime) -> None:
        self._rows.get_one(PageRow, meeting_id).taken_down_at = now

    def put_up_at(self, meeting_id: str) -> datetime | None:
        """Return when the page of a meeting that is up was put there, None where none is up."""
        row = self._rows.get(PageRow, meeting_id)
        return None if row is None or row.taken_down_at is not None else row.put_up_at

    def published_page(self, slug: str, on: date) -> str | None:
        """Return the page of a board's meeting, None where none is up."""
        row = self._rows.first(PageRow, slug=slug, on=on)
        return None if row is None or row.taken_down_at is not None else row.html


def _paper(row: PaperRow) -> Paper:
    return Paper(key=row.key, filename=row.filename, content_type=row.content_type, body=row.body)
