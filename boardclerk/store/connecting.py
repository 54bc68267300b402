"""The database engine, and how a transaction begins: what differs between SQLite and PostgreSQL, in one place.

One writer at a time, in both: numbers are given, what is due is planned and the audit is chained by looking at
what is there first. SQLite has a lock for that of its own; in PostgreSQL replicas take an advisory one.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, func, make_url, select
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from boardclerk.board.errors import ClerkError
from boardclerk.words.phrases import store as phrases

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
_ONE_WRITER = 0x626F617264  # "board": the number of the advisory lock


def make_engine(database_url: str, *, make: bool = True) -> AsyncEngine:
    """Return an engine for a SQLAlchemy URL; ClerkError where it is none, or names a file that has to be there."""
    try:
        url = make_url(database_url)
    except ArgumentError as error:
        raise ClerkError(phrases.NOT_A_DATABASE_URL) from error
    url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    if url.drivername not in _DRIVERS.values():
        raise ClerkError(phrases.not_a_database_we_use(url.drivername))
    if url.drivername.startswith("postgresql"):
        return create_async_engine(_for_asyncpg(url), pool_pre_ping=True)
    if url.database and url.database != ":memory:":
        if not make and not Path(url.database).exists():
            raise ClerkError(phrases.no_record(url.database))
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_async_engine(url, pool_size=4, connect_args={"timeout": 30})
    else:
        engine = create_async_engine(url, connect_args={"timeout": 30})
    event.listen(engine.sync_engine, "connect", _set_up_sqlite)
    return engine


async def begin_to_write(connection: AsyncConnection) -> None:
    """Begin a transaction that nobody else writes beside, waiting for whoever does."""
    if connection.dialect.name == "sqlite":
        await connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        await connection.execute(select(func.pg_advisory_xact_lock(_ONE_WRITER)))


async def begin_to_read(connection: AsyncConnection) -> None:
    """Begin a transaction that sees the record as it is at this moment, from start to end."""
    if connection.dialect.name == "sqlite":
        await connection.exec_driver_sql("BEGIN")
    else:
        await connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _for_asyncpg(url: URL) -> URL:
    """Return the URL with `sslmode`, as everybody writes it, by the name asyncpg knows."""
    mode = url.query.get("sslmode")
    return url if mode is None else url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's BEGIN is ours to write: IMMEDIATE for a writer
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
