"""What the tests of the ledger and its lane enter, and what they ask for."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from boardclerk.store import Book, Store
from boardclerk.store.rows import AccountRow, AskingRow, BoardRow, LinkRow, SeenRow

NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)


def seen(activity_id: str, answer: str = "yes") -> SeenRow:
    return SeenRow(tenant_id="", conversation_id="c1", activity_id=activity_id, answer=answer, at=NOW)


def asking(account_id: str, question: str = "when") -> AskingRow:
    return AskingRow(
        tenant_id="", conversation_id="c1", account_id=account_id, question=question, values={}, at=NOW
    )  # fmt: skip


def meets(account_id: str, name: str = "Ada") -> Callable[[Book], None]:
    return lambda book: book.rows.add(
        AccountRow(
            tenant_id="", account_id=account_id, teams_id="29", name=name, service_url="", conversation_id=None,
            blocked_at=None, met_at=NOW, email=None, is_guest=None,
        )
    )  # fmt: skip


def asks_how_many(book: Book) -> int:
    return len(book.rows.select(BoardRow, ""))


def breaks_the_record(book: Book) -> None:
    """Write what the database itself refuses."""
    book.rows.add(LinkRow(tenant_id="", account_id="a", person_id="nobody", board_id="b1", linked_at=NOW))


def kept(store: Store) -> Any:
    """Return the accounts the database has."""
    return store.read(lambda book: sorted(row[0] for row in book.rows.query('SELECT "account_id" FROM "accounts"')))


async def together(*calls: Any) -> list[Any]:
    return await asyncio.gather(*calls, return_exceptions=True)
