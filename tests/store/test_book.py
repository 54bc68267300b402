"""The book keeps what it is told, takes back what it is asked to, and opens again as it was left."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import create_engine

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.boards import Board
from boardclerk.board.people import Person, Standing
from boardclerk.store import Book, open_store
from boardclerk.store.operations import ChangedSince
from boardclerk.store.row import KINDS

NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)


def a_board(book: Book) -> tuple[Board, Person, str]:
    board = book.boards.add(Board(id="b1", tenant_id="", name="Harbour Lane", slug="harbour-lane"))
    grace = book.people.add("b1", "Grace Adeyemi", standing=Standing.MEMBER)
    meeting = book.meetings.add("b1", date(2020, 3, 13))
    return board, grace, meeting.id


def apologise(book: Book, meeting_id: str, person: Person, state: Coming = Coming.APOLOGIES) -> str:
    with book.operations.perform(
        board_id="b1", actor_id=person.id, actor_name=person.name, verb="record_apologies", words="x", now=NOW
    ) as operation:
        book.attendance.put(Attendance(meeting_id=meeting_id, person_id=person.id, state=state))
        book.notices.plan(
            tenant_id="", board_id="b1", kind="test", subject=meeting_id, recipient_id=person.id,
            due_at=NOW, now=NOW,
        )  # fmt: skip
    return operation.id


async def test_what_was_written_is_there_after_a_restart(database_url: str) -> None:
    store = await open_store(database_url)
    await store.write(a_board)
    await store.close()
    again = await open_store(database_url)
    assert [p.name for p in await again.read(lambda b: b.people.of_board("b1"))] == ["Grace Adeyemi"]
    await again.close()


async def test_an_operation_taken_back_leaves_everything_as_it_was(database_url: str) -> None:
    store = await open_store(database_url)
    _, grace, meeting = await store.write(a_board)
    first = await store.write(lambda b: apologise(b, meeting, grace))
    second = await store.write(lambda b: apologise(b, meeting, grace, Coming.ATTENDING))
    await store.write(lambda b: b.operations.take_back(second, actor_id=None, actor_name="Oliver Reed", now=NOW))
    assert (await store.read(lambda b: b.attendance.get(meeting, grace.id))).state is Coming.APOLOGIES
    sent = await store.write(lambda b: b.operations.take_back(first, actor_id=None, actor_name="Oliver Reed", now=NOW))
    assert sent == []
    assert (await store.read(lambda b: b.attendance.get(meeting, grace.id))).state is Coming.EXPECTED
    assert [n.state for n in await store.read(lambda b: b.notices.about(meeting))] == ["skipped"]
    await store.close()


async def test_what_was_changed_since_is_not_taken_back(database_url: str) -> None:
    store = await open_store(database_url)
    _, grace, meeting = await store.write(a_board)
    first = await store.write(lambda b: apologise(b, meeting, grace))
    await store.write(lambda b: apologise(b, meeting, grace, Coming.ATTENDING))
    with pytest.raises(ChangedSince):
        await store.write(lambda b: b.operations.take_back(first, actor_id=None, actor_name="x", now=NOW))
    assert (await store.read(lambda b: b.attendance.get(meeting, grace.id))).state is Coming.ATTENDING
    await store.close()


async def test_a_failed_change_leaves_nothing_behind(database_url: str) -> None:
    store = await open_store(database_url)
    _, grace, meeting = await store.write(a_board)

    def fail(book: Book) -> None:
        apologise(book, meeting, grace)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await store.write(fail)
    assert await store.read(lambda b: b.attendance.of_meeting(meeting)) == []
    await store.close()


async def test_a_due_notice_is_claimed_once(database_url: str) -> None:
    store = await open_store(database_url)
    _, grace, meeting = await store.write(a_board)
    await store.write(lambda b: apologise(b, meeting, grace))
    lease = timedelta(minutes=1)
    claimed = await store.share(lambda b: b.outbox.claim(NOW, 10, lease))
    assert [n.recipient_id for n in claimed] == [grace.id]
    assert await store.share(lambda b: b.outbox.claim(NOW, 10, lease)) == []
    await store.close()


_HOLDS: dict[type, tuple[str, ...]] = {
    str: ("VARCHAR", "TEXT"), int: ("INTEGER",), bool: ("BOOLEAN",), date: ("DATE",), time: ("TIME",),
    datetime: ("DATETIME", "TIMESTAMP"), list: ("JSON",), dict: ("JSON",), bytes: ("BLOB", "BYTEA"),
}  # fmt: skip


async def test_the_rows_are_those_of_the_tables_the_migrations_make(database_url: str) -> None:
    from sqlalchemy import Connection, inspect
    from sqlalchemy.ext.asyncio import create_async_engine

    def tables(connection: Connection) -> dict[str, tuple[list[str], list[tuple[str, str, bool]]]]:
        found = inspect(connection)
        return {
            table: (
                found.get_pk_constraint(table)["constrained_columns"],
                sorted((c["name"], str(c["type"]), bool(c["nullable"])) for c in found.get_columns(table)),
            )
            for table in found.get_table_names()
        }

    await (await open_store(database_url)).close()
    if database_url.startswith("sqlite"):
        engine = create_engine(database_url)
        with engine.connect() as connection:
            made = tables(connection)
        engine.dispose()
    else:
        asynchronous = create_async_engine(database_url.replace("postgresql:", "postgresql+asyncpg:"))
        async with asynchronous.connect() as connection:
            made = await connection.run_sync(tables)
        await asynchronous.dispose()
    assert set(made) - set(KINDS) == {"alembic_version", "record", "paces"}
    for table, kind in KINDS.items():
        key, columns = made[table]
        assert tuple(key) == kind.shape.key, table
        assert [(name, optional) for name, _, optional in columns] == sorted(
            (column.name, column.optional) for column in kind.shape.columns
        ), table
        for name, holds, _ in columns:
            column = next(c for c in kind.shape.columns if c.name == name)
            assert holds.split("(")[0] in _HOLDS[column.holds], (table, name, holds)
