"""Two processes write to one record: nothing is done twice, nothing is lost, and what is chained stays one chain."""

import asyncio
import hashlib
from collections import Counter
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from boardclerk.board.boards import Board
from boardclerk.board.people import Standing
from boardclerk.store import Book, Store, open_store
from boardclerk.store.notices import NoticeState

NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)
LEASE, RAN_OUT = timedelta(minutes=2), timedelta(seconds=-1)


@pytest.fixture
async def two(database_url: str) -> AsyncGenerator[tuple[Store, Store]]:
    """Two stores opened at the same moment on an empty database."""
    first, second = await asyncio.gather(open_store(database_url), open_store(database_url))
    await first.write(make_board)
    yield first, second
    await first.close()
    await second.close()


def make_board(book: Book) -> None:
    book.boards.add(Board(id="b1", tenant_id="", name="Harbour Lane", slug="harbour-lane"))
    for name in ("Grace Adeyemi", "Tomasz Nowak"):
        book.people.add("b1", name, standing=Standing.MEMBER)


def plan(book: Book, number: int, due_at: datetime = NOW) -> bool:
    grace = book.people.named("b1", "Grace Adeyemi")
    assert grace
    return book.notices.plan(
        tenant_id="", board_id="b1", kind="taken_back", subject=str(number), recipient_id=grace.id, due_at=due_at,
        now=NOW,
    )  # fmt: skip


async def test_two_hundred_due_notices_are_claimed_once_each(two: tuple[Store, Store]) -> None:
    await two[0].write(lambda book: [plan(book, number) for number in range(200)])
    claimed: Counter[str] = Counter()
    all_have_some = asyncio.Barrier(4)

    async def claim(store: Store) -> None:
        first = True
        while batch := await store.share(lambda book: book.outbox.claim(NOW, 7, LEASE)):
            claimed.update(notice.subject for notice in batch)
            if first:
                await all_have_some.wait()
            first = False

    async with asyncio.timeout(60):
        await asyncio.gather(*(claim(store) for store in (*two, *two)))
    assert claimed == Counter(str(number) for number in range(200))


async def test_what_is_due_first_is_claimed_first(two: tuple[Store, Store]) -> None:
    await two[0].write(lambda book: [plan(book, n, NOW - timedelta(hours=n)) for n in range(9)])
    batch = await two[1].share(lambda book: book.outbox.claim(NOW, 3, LEASE))
    assert [notice.subject for notice in batch] == ["8", "7", "6"]


async def test_a_claim_whose_lease_ran_out_is_no_longer_held_once_another_has_it(two: tuple[Store, Store]) -> None:
    await two[0].write(lambda book: plan(book, 1))
    (slow,) = await two[0].share(lambda book: book.outbox.claim(NOW, 1, RAN_OUT))
    await two[1].share(lambda book: book.outbox.give_back_expired())
    (quick,) = await two[1].share(lambda book: book.outbox.claim(NOW, 1, LEASE))
    assert await two[0].read(lambda book: book.notices.is_held(slow)) is False
    assert await two[1].read(lambda book: book.notices.is_held(quick)) is True


async def test_the_same_thing_planned_by_both_at_once_is_planned_once(two: tuple[Store, Store]) -> None:
    await asyncio.gather(*(two[n % 2].write(lambda book, n=n: plan(book, n // 4)) for n in range(40)))
    planned = await two[0].read(lambda book: book.notices.of_board("b1", [NoticeState.PLANNED]))
    assert sorted(int(notice.subject) for notice in planned) == list(range(10))


async def test_the_audit_of_both_is_one_chain(two: tuple[Store, Store]) -> None:
    def rename(book: Book, number: int) -> None:
        with book.operations.perform(
            board_id="b1", actor_id=None, actor_name="Oliver Reed", verb="rename", words=str(number), now=NOW
        ):
            book.boards.change("b1", name=f"Board {number}")

    await asyncio.gather(*(two[n % 2].write(lambda book, n=n: rename(book, n)) for n in range(30)))
    lines = await two[0].read(audit)
    assert len(lines) == 30
    for before, line in pairwise([("", "", "", ""), *lines]):
        digest, operation_id, verb, content = line
        said = "|".join((before[0], operation_id, verb, NOW.isoformat(), content))
        assert digest == hashlib.sha256(said.encode()).hexdigest()


def audit(book: Book) -> list[tuple[str, str, str, str]]:
    from boardclerk.store.rows import AuditRow

    rows = book.rows.select(AuditRow, 'ORDER BY "id"')
    return [(row.digest, row.operation_id, row.verb, row.content_digest) for row in rows]
