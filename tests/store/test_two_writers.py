"""Two processes write to one record: nothing is done twice, nothing is lost, and what is chained stays one chain."""

import asyncio
import hashlib
import sqlite3
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import asyncpg
import pytest

from boardclerk.board.boards import Board
from boardclerk.board.people import Standing
from boardclerk.store import Book, Store, open_store
from boardclerk.store.databases import ONE_WRITER
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.store.outbox import Ready
from boardclerk.store.rows import AuditRow

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
    for before, line in zip(["", *(line.digest for line in lines)], lines, strict=False):
        covered = ("2", before, line.operation_id, "rename", NOW.isoformat(), line.content_digest, "b1", "")
        assert line.digest == hashlib.sha256("|".join(covered).encode()).hexdigest()


def audit(book: Book) -> list[AuditRow]:
    return book.rows.select(AuditRow, 'ORDER BY "id"')


async def test_what_one_takes_back_while_the_other_claims_it_is_not_said_and_nothing_else_is_lost(
    two: tuple[Store, Store],
) -> None:
    """In PostgreSQL a claim does not wait for the one writer: a row read by a turn may be claimed before it commits."""
    await two[0].write(lambda book: [plan(book, number) for number in range(3)])
    claimed: list[Notice] = []

    def take_back(book: Book) -> int:
        taken = book.notices.unplan(subject="1", kinds=["taken_back"], reason="Taken back.", now=NOW)
        if two[0].is_shared and not claimed:
            claimed.extend(claim_beside(two[1]))
        return taken

    taken = await two[0].write(take_back)
    if not two[0].is_shared:
        claimed.extend(await two[1].share(lambda book: book.outbox.claim(NOW, 9, LEASE)))
    stands = {n.subject: n.state for n in await two[0].read(lambda book: book.notices.of_board("b1"))}
    held = {n.subject for n in claimed}
    assert (taken, held) == ((0, {"0", "1", "2"}) if two[0].is_shared else (1, {"0", "2"}))
    assert stands["1"] is (NoticeState.SKIPPED if taken else NoticeState.CLAIMED)
    ready = [Ready(notice=notice) for notice in claimed]
    marked = await two[1].share(lambda book: book.outbox.mark_sending(ready, LEASE))
    assert {n.subject for n in marked.values()} == held


def claim_beside(store: Store) -> list[Notice]:
    """Claim everything while another transaction is open, in a thread of its own."""
    found: list[Notice] = []
    url = store._address  # pyright: ignore[reportPrivateUsage]

    async def claim() -> None:
        beside = await open_store(url)
        found.extend(await beside.share(lambda book: book.outbox.claim(NOW, 9, LEASE)))
        await beside.close()

    another = Thread(target=lambda: asyncio.run(claim()))
    another.start()
    another.join()
    return found


async def test_what_was_drawn_before_somebody_else_wrote_is_not_sent_as_it_was_drawn(postgres_url: str) -> None:
    store, other = await open_store(postgres_url), await open_store(postgres_url)
    await store.write(make_board)
    await store.write(lambda book: plan(book, 1))
    (claimed,) = await store.share(lambda book: book.outbox.claim(NOW, 1, LEASE))

    def mark_after_a_turn(book: Book) -> set[str]:
        rename = Thread(target=lambda: asyncio.run(renamed(postgres_url)))
        rename.start()
        rename.join()
        return set(book.outbox.mark_sending([Ready(notice=claimed)], LEASE))

    assert await store.share(mark_after_a_turn) == set()
    assert await store.share(lambda book: set(book.outbox.mark_sending([Ready(notice=claimed)], LEASE))) == {claimed.id}
    await store.close()
    await other.close()


async def renamed(url: str) -> None:
    store = await open_store(url)
    await store.write(lambda book: book.boards.change("b1", name="Another name"))
    await store.close()


async def test_a_turn_that_planned_is_heard_of_by_the_other_process(postgres_url: str) -> None:
    store, other = await open_store(postgres_url), await open_store(postgres_url)
    heard = asyncio.Event()
    other.when_planned(heard.set)
    await store.write(make_board)
    async with asyncio.timeout(20):
        await heard.wait()  # it listens
        heard.clear()
        await store.write(lambda book: plan(book, 1))
        await heard.wait()
    await store.close()
    await other.close()


async def test_claiming_does_not_wait_for_the_one_writer(postgres_url: str) -> None:
    store = await open_store(postgres_url)
    await store.write(make_board)
    await store.write(lambda book: plan(book, 1))
    holder = await asyncpg.connect(postgres_url)
    await holder.execute(f"SELECT pg_advisory_lock({ONE_WRITER})")
    async with asyncio.timeout(10):
        assert len(await store.share(lambda book: book.outbox.claim(NOW, 1, LEASE))) == 1
    await holder.close()
    await store.close()


async def test_a_row_that_cannot_be_read_is_set_aside_and_the_others_are_claimed(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/board.db"
    store = await open_store(url)
    await store.write(make_board)
    await store.write(lambda book: [plan(book, number) for number in range(3)])
    with closing(sqlite3.connect(tmp_path / "board.db", isolation_level=None)) as file:
        file.execute("""UPDATE notices SET "values" = '{not json', due_at = '' WHERE subject = '1'""")
    due = await store.read(lambda book: book.notices.next_due())
    assert due is not None
    assert due < NOW
    assert {n.subject for n in await store.share(lambda book: book.outbox.claim(NOW, 9, LEASE))} == {"0", "2"}
    (bad,) = await store.read(lambda book: book.notices.about("1"))
    assert (bad.state, bad.reason) == (NoticeState.FAILED, "What I had kept of this message cannot be read.")
    await store.close()


async def test_the_record_stands_otherwise_after_any_change_by_whoever_it_was(two: tuple[Store, Store]) -> None:
    """What a process drew earlier must not go out once anything it was drawn from may have changed."""
    one, other = two

    def rename(book: Book) -> tuple[int | None, int]:
        before = book.stand()
        book.boards.change("b1", name="Harbour Row")
        assert book.stand() != before  # in the very transaction, before anything else was asked
        return before

    async def stands() -> tuple[int | None, int]:
        return await one.share(lambda book: book.stand())

    at_first = await stands()
    assert await stands() == at_first
    await one.write(rename)
    renamed = await stands()
    assert renamed != at_first
    assert await stands() == renamed
    await other.write(lambda book: book.boards.change("b1", name="Harbour Lane"))
    assert await stands() != renamed
