"""What PostgreSQL is stricter about than SQLite, and what an operator sees when it cannot be used."""

import asyncio
from datetime import UTC, date, datetime, time
from threading import Thread

import pytest

from boardclerk.board.boards import Board
from boardclerk.board.errors import ClerkError
from boardclerk.board.people import Standing
from boardclerk.store import Book, open_store
from boardclerk.store.frames import ReadOnly
from boardclerk.store.opening import open_to_read

NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)
MARCH = date(2020, 3, 13)
OTHER_CONNECTIONS = "datname = current_database() AND pid <> pg_backend_pid()"


def make_board(book: Book) -> None:
    book.boards.add(Board(id="b1", tenant_id="", name="Harbour Lane", slug="harbour-lane"))


async def test_words_of_any_length_are_kept_whole(database_url: str) -> None:
    store = await open_store(database_url)
    title = "Director of " + "very " * 300 + "much"
    await store.write(make_board)
    await store.write(lambda b: b.people.add("b1", "Grace Adeyemi", title=title, standing=Standing.MEMBER))
    assert [p.title for p in await store.read(lambda b: b.people.of_board("b1"))] == [title]
    await store.close()


async def test_the_addresses_operators_write_are_all_understood(postgres_url: str) -> None:
    for written in (
        postgres_url,
        postgres_url.replace("postgresql://", "postgres://"),
        postgres_url.replace("postgresql://", "postgresql+asyncpg://"),
        postgres_url + "?sslmode=prefer",
    ):
        store = await open_store(written)
        assert await store.read(lambda b: b.boards.all()) == []
        await store.close()


async def test_reading_writes_nothing(postgres_url: str) -> None:
    store = await open_store(postgres_url)
    with pytest.raises(ReadOnly):
        await store.read(make_board)
    assert await store.read(lambda b: b.boards.all()) == []
    await store.close()


async def test_a_reader_sees_one_moment_while_others_write(database_url: str) -> None:
    store = await open_store(database_url)
    await store.write(make_board)

    async def write() -> None:
        beside = await open_store(database_url)
        await beside.write(lambda b: b.people.add("b1", "Grace Adeyemi"))
        await beside.close()

    def read(book: Book) -> tuple[int, int]:
        before = len(book.people.of_board("b1"))
        another = Thread(target=lambda: asyncio.run(write()))
        another.start()
        another.join()
        book.rows.forget()
        return before, len(book.people.of_board("b1"))

    assert await store.read(read) == (0, 0)
    assert await store.read(lambda b: [p.name for p in b.people.of_board("b1")]) == ["Grace Adeyemi"]
    await store.close()


async def test_times_of_day_are_put_back_as_they_were(database_url: str) -> None:
    store = await open_store(database_url)
    await store.write(make_board)
    meeting = await store.write(lambda b: b.meetings.add("b1", MARCH, start=time(14), end=time(16, 30)))

    def change(book: Book) -> str:
        with book.operations.perform(
            board_id="b1", actor_id=None, actor_name="Oliver Reed", verb="change_meeting", words="x", now=NOW
        ) as operation:
            book.meetings.change(meeting.id, start=None, end=time(17, 15, 30), on=date(2020, 3, 20))
        return operation.id

    changed = await store.write(change)
    await store.write(lambda b: b.operations.take_back(changed, actor_id=None, actor_name="Oliver Reed", now=NOW))
    assert await store.read(lambda b: b.meetings.get(meeting.id)) == meeting
    await store.close()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("/board_", "/no_such_"), "does not exist"),
        (("@127.0.0.1", "@127.0.0.2"), "Connect call failed"),
        (("postgresql:", "mysql:"), "kept in SQLite or PostgreSQL"),
    ],
)
async def test_a_database_that_cannot_be_used_is_refused_in_one_line(
    postgres_url: str, change: tuple[str, str], says: str
) -> None:
    for open_it in (open_store, open_to_read):
        with pytest.raises(ClerkError) as error:
            await open_it(postgres_url.replace(*change))
        assert says in str(error.value)
        assert "\n" not in str(error.value)


async def test_the_password_is_not_shown_when_the_database_cannot_be_opened(postgres_url: str) -> None:
    with pytest.raises(ClerkError) as error:
        await open_store(postgres_url.replace("clerk@", "nobody:correct-horse@"))
    assert "correct-horse" not in str(error.value)


async def test_a_record_not_made_yet_is_not_made_by_reading(postgres_url: str) -> None:
    with pytest.raises(ClerkError, match="boardclerk migrate"):
        await open_to_read(postgres_url)


async def test_a_connection_lost_between_two_turns_is_opened_again(postgres_url: str) -> None:
    store, beside = await open_store(postgres_url), await open_store(postgres_url)
    await store.write(make_board)
    end_them = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {OTHER_CONNECTIONS}"
    await beside.write(lambda b: b.rows.query(end_them))
    assert [board.id for board in await store.read(lambda b: b.boards.all())] == ["b1"]
    await store.close()
    await beside.close()
