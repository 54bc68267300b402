"""A record carried between PostgreSQL and a SQLite file, table by table, in one transaction at either end."""

import sqlite3
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from boardclerk.board.errors import ClerkError
from boardclerk.store.addresses import Address, read_address
from boardclerk.store.databases import PostgresConnection, SqliteConnection, connect_to_postgres
from boardclerk.store.lane import DATABASE_ERRORS
from boardclerk.store.migrating import NEWEST, migrate, migrating_postgres, revision
from boardclerk.store.row import KINDS, POSTGRESQL, SQLITE, Codec, Row
from boardclerk.store.statements import carried_over, insert_any, select_all
from boardclerk.words.phrases import operator as phrases
from boardclerk.words.phrases import store as store_phrases

_AT_ONCE = 1000


async def read_postgres(address: Address, into: Path) -> None:
    """Copy every table into a new SQLite file, as they stand at one moment; ClerkError where that cannot be."""
    await _make_tables(into)
    try:
        connection = await connect_to_postgres(address.dsn)
        try:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                await _require_newest(connection)
                with closing(sqlite3.connect(into)) as writing:
                    for kind in KINDS.values():
                        await _read_table(connection, kind, writing)
                    writing.commit()
        finally:
            await connection.close(timeout=5)
    except DATABASE_ERRORS as error:
        if isinstance(error, sqlite3.Error):
            raise
        raise ClerkError(store_phrases.cannot_open(address.shown, str(error) or type(error).__name__)) from error


async def require_empty(address: Address) -> None:
    """Raise ClerkError where the database holds the tables of a record, or cannot be reached."""
    connection = PostgresConnection(address.dsn)
    try:
        found = await revision(address, connection)
    except DATABASE_ERRORS as error:
        raise ClerkError(store_phrases.cannot_open(address.shown, str(error) or type(error).__name__)) from error
    finally:
        await connection.close()
    if found is not None:
        raise ClerkError(phrases.not_empty(address.shown))


async def fill_postgres(address: Address, source: Path) -> None:
    """Make the tables in an empty database and fill them from a SQLite file; nothing is left of it where it fails."""
    await require_empty(address)
    with closing(sqlite3.connect(source)) as reading:
        async with migrating_postgres(address) as connection:
            for kind in KINDS.values():
                names = kind.shape.names
                converted = _converted(reading.execute(select_all(kind)), _codecs(kind, back=True))
                while rows := list(islice(converted, _AT_ONCE)):
                    await connection.copy_records_to_table(kind.shape.table, records=rows, columns=names)
                here = await connection.fetchval(f'SELECT count(*) FROM "{kind.shape.table}"')
                _require_whole(kind, reading.execute(_count(kind)).fetchone()[0], here)


async def _make_tables(file: Path) -> None:
    connection = SqliteConnection(str(file))
    try:
        await migrate(read_address(f"sqlite:///{file}"), connection)
    finally:
        await connection.close()


async def _require_newest(connection: Any) -> None:
    if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
        raise ClerkError(store_phrases.OLDER_DATABASE)
    here = await connection.fetchval("SELECT version_num FROM alembic_version")
    if here != NEWEST:
        raise ClerkError(store_phrases.OLDER_DATABASE if here < NEWEST else store_phrases.NEWER_DATABASE)


async def _read_table(connection: Any, kind: type[Row], writing: sqlite3.Connection) -> None:
    insert, codecs = insert_any(kind, SQLITE), _codecs(kind)
    async for rows in _in_batches(connection.cursor(select_all(kind), prefetch=_AT_ONCE)):
        writing.executemany(insert, _converted(rows, codecs))
    there = await connection.fetchval(_count(kind))
    _require_whole(kind, there, writing.execute(_count(kind)).fetchone()[0])


async def _in_batches(cursor: Any) -> AsyncIterator[list[Sequence[Any]]]:
    rows: list[Sequence[Any]] = []
    async for row in cursor:
        rows.append(row)
        if len(rows) == _AT_ONCE:
            yield rows
            rows = []
    yield rows


def _codecs(kind: type[Row], *, back: bool = False) -> tuple[Codec | None, ...]:
    return carried_over(kind, SQLITE, POSTGRESQL) if back else carried_over(kind, POSTGRESQL, SQLITE)


def _converted(rows: Iterable[Sequence[Any]], codecs: Sequence[Codec | None]) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        yield tuple(
            value if codec is None or value is None else codec(value) for value, codec in zip(row, codecs, strict=True)
        )


def _count(kind: type[Row]) -> str:
    return f'SELECT count(*) FROM "{kind.shape.table}"'


def _require_whole(kind: type[Row], there: int, here: int) -> None:
    if there != here:
        raise ClerkError(phrases.not_copied(kind.shape.table, there, here))
