"""Bringing the tables up to date, and knowing whether they are, without loading what that takes when they are."""

import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg  # pyright: ignore[reportMissingTypeStubs]

from boardclerk.board.errors import ClerkError
from boardclerk.store.addresses import Address
from boardclerk.store.databases import (
    MS_ON_THE_LOOP,
    ONE_WRITER,
    Connection,
    PostgresConnection,
    SqliteConnection,
    connect_to_postgres,
)
from boardclerk.words.phrases import store as phrases

if TYPE_CHECKING:
    from sqlalchemy import Connection as Open

_FOLDER = Path(__file__).parent / "migrations"
REVISIONS = tuple(sorted(file.name.partition("_")[0] for file in (_FOLDER / "versions").glob("0*.py")))
"""Every state the tables have been in, oldest first: the numbers that the files of the migrations begin with."""
NEWEST = REVISIONS[-1]
_ASK = "SELECT version_num FROM alembic_version"


async def revision(address: Address, connection: Connection) -> str | None:
    """Return the state of the tables; None where there are none."""
    if isinstance(connection, PostgresConnection):
        with suppress(asyncpg.UndefinedTableError):
            return await connection.ask(_ASK)
        return None
    try:
        found = connection.query(_ASK, ())
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        return None
    return found[0][0] if found else None


async def migrate(address: Address, connection: Connection) -> None:
    """Make the tables, or bring them up to date; ClerkError where a newer release made them."""
    here = await revision(address, connection)
    if here == NEWEST:
        return
    if here is not None and here not in REVISIONS:
        raise ClerkError(phrases.NEWER_DATABASE)
    if isinstance(connection, SqliteConnection):
        _migrate_sqlite(connection)
    else:
        async with migrating_postgres(address):
            pass


def _migrate_sqlite(connection: SqliteConnection) -> None:
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", poolclass=StaticPool, creator=lambda: connection.raw)
    with engine.connect() as opened:
        opened.exec_driver_sql("PRAGMA busy_timeout=30000")
        # Two that start at once: the second waits here, and then finds nothing left to do.
        opened.exec_driver_sql("PRAGMA foreign_keys=OFF")
        opened.exec_driver_sql("BEGIN IMMEDIATE")
        _upgrade(opened)
        opened.commit()
        for pragma in ("foreign_keys=ON", f"busy_timeout={MS_ON_THE_LOOP}"):
            opened.exec_driver_sql(f"PRAGMA {pragma}")


@asynccontextmanager
async def migrating_postgres(address: Address) -> AsyncGenerator[Any]:
    """Bring the tables up to date and yield the driver's connection, in the same transaction; an error undoes both."""
    from sqlalchemy import func, select
    from sqlalchemy.ext.asyncio import create_async_engine

    async def connect() -> Any:
        return await connect_to_postgres(address.dsn)

    engine = create_async_engine("postgresql+asyncpg://", async_creator=connect)
    try:
        async with engine.begin() as opened:
            await opened.execute(select(func.pg_advisory_xact_lock(ONE_WRITER)))
            await opened.run_sync(_upgrade)
            yield (await opened.get_raw_connection()).driver_connection
    finally:
        await engine.dispose()


def _upgrade(opened: "Open") -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = opened
    command.upgrade(config, "head")
