"""The database is locked, restarted or lost: nothing is done twice, and nobody else waits for it."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable
from pathlib import Path

import asyncpg  # pyright: ignore[reportMissingTypeStubs]
import pytest

from boardclerk.store import Book, Store, databases, open_store
from boardclerk.store.databases import CommitUnknown
from boardclerk.store.rows import AccountRow
from tests.cutting import Cutting
from tests.store.entering import asks_how_many, kept, meets, together


async def test_others_go_on_reading_while_another_process_keeps_the_record_locked(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/board.db")
    beside = sqlite3.connect(tmp_path / "board.db", isolation_level=None)
    beside.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(store.write(meets("ada")))
    for _ in range(200):
        assert await store.read(asks_how_many) == 0
    assert not waiting.done()
    beside.execute("ROLLBACK")
    await waiting
    assert await kept(store) == ["ada"]
    beside.close()
    await store.close()


@pytest.fixture
async def on_postgres(postgres_url: str) -> AsyncGenerator[Store]:
    store = await open_store(postgres_url)
    yield store
    await store.close()


async def test_a_connection_lost_in_the_middle_of_a_group_is_everybodys_once(on_postgres: Store) -> None:
    cuts = iter([True])

    def cut_off(book: Book) -> None:
        meets("ben")(book)
        if next(cuts, False):
            book.rows.query("SELECT pg_terminate_backend(pg_backend_pid())")

    outcomes = await together(on_postgres.write(meets("ada")), on_postgres.write(cut_off))
    assert outcomes == [None, None]
    assert await kept(on_postgres) == ["ada", "ben"]


async def test_a_connection_lost_by_one_alone_is_told_and_opened_again(on_postgres: Store) -> None:
    def cut_off(book: Book) -> None:
        meets("ben")(book)
        book.rows.query("SELECT pg_terminate_backend(pg_backend_pid())")

    with pytest.raises((OSError, asyncpg.PostgresError, asyncpg.InterfaceError)):
        await on_postgres.write(cut_off)
    await on_postgres.write(meets("ada"))
    assert await kept(on_postgres) == ["ada"]


@pytest.mark.parametrize("passed_on", [True, False])
@pytest.mark.parametrize("names", [("ada",), ("ada", "ben")])
async def test_a_connection_lost_at_the_commit_does_nothing_twice_and_loses_nothing(
    postgres_url: str, names: tuple[str, ...], passed_on: bool
) -> None:
    cutting = Cutting(postgres_url, passed_on=passed_on)
    async with cutting as way:
        store = await open_store(way)
        runs: list[str] = []

        def work(name: str) -> Callable[[Book], None]:
            def run(book: Book) -> None:
                runs.append(name)
                meets(f"{name}{len(book.rows.where(AccountRow, name=name))}", name)(book)

            return run

        await store.write(asks_how_many)
        await cutting.arm()
        outcomes = await together(*(store.write(work(name)) for name in names))
        if passed_on or len(names) > 1:
            assert outcomes == [None] * len(names)
            assert await kept(store) == [f"{name}0" for name in names]
        else:
            assert isinstance(outcomes[0], Exception)
            assert not isinstance(outcomes[0], CommitUnknown)
            assert await kept(store) == []
        await store.write(meets("cyd"))
        assert "cyd" in await kept(store)
        await store.close()


async def test_where_nobody_can_say_whether_a_commit_was_made_it_is_not_done_again(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "PATIENCE", 0.3)
    cutting = Cutting(postgres_url, passed_on=True)
    async with cutting as way:
        store = await open_store(way)
        await store.write(asks_how_many)
        await cutting.arm()
        cutting.for_good = True
        outcomes = await together(store.write(meets("ada")), store.write(meets("ben")))
        assert [type(outcome) for outcome in outcomes] == [CommitUnknown] * 2
        cutting.for_good = False
        assert await kept(store) == ["ada", "ben"]
        await store.close()
