"""Opening the database, bringing it up to date, and running one transaction at a time against it."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.orm import Session

from boardclerk.board.errors import ClerkError
from boardclerk.store.book import Book
from boardclerk.words.phrases import store as phrases

T = TypeVar("T")
_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}


class Store:
    """The one database. Every call is one transaction; what it is given runs in it from start to end."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._sqlite = engine.dialect.name == "sqlite"
        self._writing = asyncio.Lock()

    async def write(self, work: Callable[[Book], T]) -> T:
        """Run `work` in one transaction and commit; an error rolls everything back."""
        if not self._sqlite:
            return await self._run(work)
        async with self._writing:
            return await self._run(work, "BEGIN IMMEDIATE")

    async def read(self, work: Callable[[Book], T]) -> T:
        """Run `work` in one transaction that writes nothing."""
        return await self._run(work, "BEGIN")

    async def close(self) -> None:
        await self._engine.dispose()

    async def _run(self, work: Callable[[Book], T], begin: str | None = None) -> T:
        async with self._engine.connect() as connection:
            if self._sqlite and begin:
                await connection.exec_driver_sql(begin)
            try:
                result = await connection.run_sync(_with_book, work)
                await connection.commit()
            except BaseException:
                await connection.rollback()
                raise
            return result


def _with_book(connection: Connection, work: Callable[[Book], T]) -> T:
    with Session(connection, expire_on_commit=False) as session:
        result = work(Book(session))
        session.flush()
        return result


async def open_store(database_url: str) -> Store:
    """Open the database at a SQLAlchemy URL, making or updating its tables; ClerkError where it cannot be used."""
    engine = _engine(database_url)
    try:
        async with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                await connection.exec_driver_sql("BEGIN IMMEDIATE")
            await connection.run_sync(_migrate)
            await connection.commit()
    except OperationalError as error:
        await engine.dispose()
        raise ClerkError(phrases.cannot_open(str(engine.url.render_as_string()), str(error.orig))) from error
    except BaseException:
        await engine.dispose()
        raise
    return Store(engine)


async def open_to_read(database_url: str) -> Store:
    """Open a record that is there, changing nothing, also beside a process that writes to it.

    ClerkError where there is none, or where its tables are not up to date.
    """
    engine = _engine(database_url, make=False)
    try:
        async with engine.connect() as connection:
            await connection.run_sync(_require_up_to_date)
    except OperationalError as error:
        await engine.dispose()
        raise ClerkError(phrases.cannot_open(str(engine.url.render_as_string()), str(error.orig))) from error
    except BaseException:
        await engine.dispose()
        raise
    return Store(engine)


def _engine(database_url: str, *, make: bool = True) -> AsyncEngine:
    try:
        url = make_url(database_url)
    except ArgumentError as error:
        raise ClerkError(phrases.NOT_A_DATABASE_URL) from error
    url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    if not url.drivername.startswith("sqlite"):
        return create_async_engine(url)
    if url.database and url.database != ":memory:":
        if not make and not Path(url.database).exists():
            raise ClerkError(phrases.no_record(url.database))
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_async_engine(url, pool_size=4, connect_args={"timeout": 30})
    else:
        engine = create_async_engine(url, connect_args={"timeout": 30})
    event.listen(engine.sync_engine, "connect", _set_up_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's BEGIN is ours to write: IMMEDIATE for a writer
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def _migrate(connection: Connection) -> None:
    config = _migrations()
    script = ScriptDirectory.from_config(config)
    here = MigrationContext.configure(connection).get_current_revision()
    if here is not None and here not in {revision.revision for revision in script.walk_revisions()}:
        raise ClerkError(phrases.NEWER_DATABASE)
    if here == script.get_current_head():
        return
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _require_up_to_date(connection: Connection) -> None:
    script = ScriptDirectory.from_config(_migrations())
    here = MigrationContext.configure(connection).get_current_revision()
    if here != script.get_current_head():
        known = here is None or here in {revision.revision for revision in script.walk_revisions()}
        raise ClerkError(phrases.OLDER_DATABASE if known else phrases.NEWER_DATABASE)
