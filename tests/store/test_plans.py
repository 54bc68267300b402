"""What is asked every second is found by an index, however few notices there were when it was first asked."""

import re
from collections.abc import AsyncGenerator, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from boardclerk.store import Book, Store, open_store
from boardclerk.store.databases import PostgresConnection, SqliteConnection
from boardclerk.store.notices import Notice
from boardclerk.store.outbox import Arrived, Ready
from tests.store.test_two_writers import make_board, plan

NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)
Query = Callable[[Any, str, Sequence[Any]], Sequence[Sequence[Any]]]
_EVERY_ONE = r"^SCAN (notices|n)\b(?! USING .*INDEX)|^USE TEMP B-TREE|Seq Scan on notices|^\s*(->)?\s*Aggregate\b"
LATER, LEASE = NOW + timedelta(days=30), timedelta(minutes=2)


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[Store]:
    """A record of which the database knows nothing yet, with one notice due and two for later."""
    store = await open_store(database_url)
    await store.write(make_board)
    await store.write(lambda book: [plan(book, number, due) for number, due in enumerate((NOW, LATER, LATER))])
    yield store
    await store.close()


ASKED: dict[str, tuple[Callable[[Book], object], str]] = {
    "when the next is due": (lambda book: book.notices.next_due(), "notices_due"),
    "for whom something is due": (lambda book: book.outbox.tenants(NOW), "notices_due_of_tenant"),
    "what is due for one of them": (
        lambda book: book.outbox.claim_of_tenants(NOW, LEASE, {"": 64}),
        "notices_due_of_tenant",
    ),
    "what is due for several": (
        lambda book: book.outbox.claim_of_tenants(NOW, LEASE, {"": 64, "another": 64}),
        "notices_due_of_tenant",
    ),
    "what others have left claimed": (lambda book: book.outbox.give_back_expired(), "notices_under_way"),
    "what others were cut off at": (lambda book: book.outbox.cut_off(), "notices_under_way"),
}
"""What is asked for, and the index that finds it."""


@pytest.mark.parametrize("asked", ASKED)
async def test_what_is_asked_every_second_is_found_by_its_index(
    store: Store, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    ask, index = ASKED[asked]
    plan_of = await _plan(store, monkeypatch, ask)
    assert index in plan_of.split(), plan_of
    assert not _reads_all(plan_of), plan_of


async def test_what_is_claimed_is_marked_and_settled_by_its_key(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    (notice,) = await store.share(lambda book: book.outbox.claim(NOW, 64, LEASE))
    assert not _reads_all(await _plan(store, monkeypatch, lambda book: _mark(book, notice)))
    arrived = Arrived(notice=notice, activity_id="a1")
    assert not _reads_all(await _plan(store, monkeypatch, lambda book: book.outbox.mark_arrived([arrived], NOW)))


async def test_what_has_waited_longest_is_looked_for_among_what_is_under_way_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_of = await _plan(store, monkeypatch, lambda book: book.notices.oldest_unsettled())
    assert {"notices_due", "notices_under_way"} <= set(plan_of.split()), plan_of
    assert not re.search(r"Seq Scan|SCAN (notices|n)\b(?! USING .*INDEX)", plan_of), plan_of


def _mark(book: Book, notice: Notice) -> object:
    return book.outbox.mark_sending([Ready(notice=notice)], LEASE)


def _reads_all(plan_of: str) -> bool:
    """Return whether notices are read from the first to the last, be it by an index."""
    return any(re.search(_EVERY_ONE, line) for line in plan_of.splitlines())


async def _plan(store: Store, monkeypatch: pytest.MonkeyPatch, ask: Callable[[Book], object]) -> str:
    """Return how the database finds what is asked, as it says itself on the connection that asks."""
    said: list[str] = []
    with monkeypatch.context() as patched:
        for kind, explain in ((SqliteConnection, "EXPLAIN QUERY PLAN"), (PostgresConnection, "EXPLAIN")):
            patched.setattr(kind, "query", _explained(kind.query, explain, said))
        await store.share(ask)
    assert said
    return "\n".join(said)


def _explained(query: Query, explain: str, said: list[str]) -> Query:
    def asked(connection: Any, statement: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        if "notices" in statement:
            said.extend(row[-1] for row in query(connection, f"{explain} {statement}", values))
        return query(connection, statement, values)

    return asked
