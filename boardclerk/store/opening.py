"""Opening the database, bringing it up to date, and running one transaction at a time against it."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.orm import Session

from boardclerk.board.errors import ClerkError
from boardclerk.store.book import Book
from boardclerk.store.connecting import begin_to_read, begin_to_write, make_engine
from boardclerk.words.phrases import store as phrases

T = TypeVar("T")
Begin = Callable[[AsyncConnection], Awaitable[None]]


class Store:
    """The one database. Every call is one transaction; what it is given runs in it from start to end."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writing = asyncio.Lock()

    async def write(self, work: Callable[[Book], T]) -> T:
        """Run `work` in one transaction and commit; an error rolls everything back."""
        async with self._writing:
            return await self._run(work, begin_to_write)

    async def read(self, work: Callable[[Book], T]) -> T:
        """Run `work` in one transaction that writes nothing."""
        return await self._run(work, begin_to_read)

    async def close(self) -> None:
        await self._engine.dispose()

    async def _run(self, work: Callable[[Book], T], begin: Begin) -> T:
        async with self._engine.connect() as connection:
            try:
                await begin(connection)
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
    engine = make_engine(database_url)
    async with _opening(engine) as connection:
        await begin_to_write(connection)
        await connection.run_sync(_migrate)
        await connection.commit()
    return Store(engine)


async def open_to_read(database_url: str) -> Store:
    """Open a record that is there, changing nothing, also beside a process that writes to it.

    ClerkError where there is none, or where its tables are not up to date.
    """
    engine = make_engine(database_url, make=False)
    async with _opening(engine) as connection:
        await connection.run_sync(_require_up_to_date)
    return Store(engine)


@asynccontextmanager
async def _opening(engine: AsyncEngine) -> AsyncGenerator[AsyncConnection]:
    """Connect for the first time; ClerkError, and nothing left open, where that fails."""
    try:
        async with engine.connect() as connection:
            yield connection
    except (DBAPIError, OSError) as error:
        await engine.dispose()
        why = str(error.orig if isinstance(error, DBAPIError) else error)
        raise ClerkError(phrases.cannot_open(engine.url.render_as_string(), why.splitlines()[0])) from error
    except BaseException:
        await engine.dispose()
        raise


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
