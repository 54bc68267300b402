"""The open connection of a lane: SQLite beside the loop, PostgreSQL across the network.

One writer at a time, in both: numbers are given, what is due is planned and the audit is chained by looking at what
is there first. SQLite has a lock for that of its own; in PostgreSQL replicas take an advisory one.
"""

import asyncio
import sqlite3
from collections.abc import Awaitable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, Protocol

import asyncpg  # pyright: ignore[reportMissingTypeStubs]

from boardclerk.store.row import POSTGRESQL, SQLITE, Dialect
from boardclerk.store.statements import Statement, as_one, with_version

ONE_WRITER = 0x626F617264  # "board": the number of the advisory lock
PATIENCE = 30.0
MS_ON_THE_LOOP = 5
"""How many milliseconds SQLite itself waits for a lock, while nothing else happens in this process."""
_STATEMENTS = 400
_QUICK_DISK = 0.01
"""Seconds. Where the last commit took no longer, one that nobody waits behind is not worth another thread."""


def is_away(error: BaseException) -> bool:
    """Return whether an error says that the record cannot be written now, whatever was to be written."""
    if isinstance(error, asyncpg.exceptions.DataError):
        return False
    return isinstance(error, _AWAY)


class BusyError(Exception):
    """Somebody else has been writing to the record for too long (database is locked)."""


class CommitUnknown(Exception):
    """The connection was lost at the commit, and nobody could be asked whether it was made (commit unknown)."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A transaction that has begun. `changed`: another connection has written since the last one of this one.

    `found` is what it was to ask, None where it was not asked.
    """

    changed: bool
    found: Sequence[Sequence[Any]] | None = None


class Connection(Protocol):
    """One connection, used by one transaction at a time."""

    dialect: Dialect

    @property
    def version(self) -> int | None:
        """The number of the last commit that was seen, where others can commit while a transaction runs."""
        ...

    async def begin(self, *, to_write: bool, asking: Statement | None = None) -> "Begun":
        """Begin a transaction. What `asking` finds comes with it, where that spares asking by itself."""
        ...

    async def commit(self, *, wrote: bool, alone: bool = False) -> None:
        """Make what was written last; on return it survives a power cut. `alone`: nobody waits for the next one."""
        ...

    async def rollback(self) -> None:
        """Take back what was written."""
        ...

    async def close(self) -> None:
        """Close the connection."""
        ...

    def query(self, statement: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        """Return what a statement finds."""
        ...

    def run(self, groups: Sequence[Sequence[Statement]]) -> None:
        """Carry out groups of statements, one after the other; in a group their order makes no difference."""
        ...


class SqliteConnection:
    """SQLite in this process. A statement takes microseconds and runs on the loop; a commit waits for the disk."""

    dialect = SQLITE
    version = None

    def __init__(self, file: str) -> None:
        self._connection = sqlite3.connect(
            file, timeout=PATIENCE, isolation_level=None, check_same_thread=False, cached_statements=_STATEMENTS
        )
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={MS_ON_THE_LOOP}"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._disk = ThreadPoolExecutor(1, "commit")
        self._last_commit = 0.0
        self._version = -1

    @property
    def raw(self) -> sqlite3.Connection:
        """The driver's own connection, for bringing the tables up to date."""
        return self._connection

    async def begin(self, *, to_write: bool, asking: Statement | None = None) -> Begun:
        del asking  # a statement of its own costs next to nothing here
        loop = asyncio.get_running_loop()
        until, pause = loop.time() + PATIENCE, 0.005
        while True:
            try:
                await self.rollback()
                self._connection.execute("BEGIN IMMEDIATE" if to_write else "BEGIN")
                version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
                break
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
                if loop.time() > until:
                    raise BusyError("database is locked") from error
            await asyncio.sleep(pause)
            pause = min(pause * 2, 0.05)
        changed, self._version = version != self._version, version
        return Begun(changed)

    async def commit(self, *, wrote: bool, alone: bool = False) -> None:
        if not wrote:
            self._connection.commit()
            return
        loop = asyncio.get_running_loop()
        began = loop.time()
        if alone and self._last_commit < _QUICK_DISK:
            self._connection.commit()
        else:
            await loop.run_in_executor(self._disk, self._connection.commit)
        self._last_commit = loop.time() - began

    async def rollback(self) -> None:
        if self._connection.in_transaction:
            self._connection.rollback()

    async def close(self) -> None:
        self._disk.shutdown()
        self._connection.close()

    def query(self, statement: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        return self._connection.execute(statement, values).fetchall()

    def run(self, groups: Sequence[Sequence[Statement]]) -> None:
        for group in groups:
            for statement, alike in groupby(group, itemgetter(0)):
                self._connection.executemany(statement, [values for _, values in alike])


class PostgresConnection:
    """PostgreSQL, reached from within a greenlet, so that a turn reads like what it does and the loop goes on."""

    dialect = POSTGRESQL

    def __init__(self, address: str, *, beside: bool = False) -> None:
        """`beside`: it writes without being the one writer, and nobody has to look anew for what it wrote."""
        self._address = address
        self._to_write = _BESIDE if beside else _TO_WRITE
        self._settings = {**_BY_INDEX, **_SETTINGS} if beside else _SETTINGS
        self._beside = beside
        self._connection: Any = None
        self._version = -1
        self._held: Sequence[Statement] = ()

    @property
    def version(self) -> int | None:
        return self._version

    async def begin(self, *, to_write: bool, asking: Statement | None = None) -> Begun:
        fresh = not self._is_open
        if fresh:
            await self._connect()
        begin = self._to_write if to_write else _TO_READ
        try:
            version, found = await self._begun(begin, asking)
        except LOST:
            if fresh:
                raise
            # The server was restarted, or ended the connection, between two transactions: nothing is lost yet.
            await self._connect()
            version, found = await self._begun(begin, asking)
        changed, self._version = version != self._version, version
        return Begun(changed, found)

    async def _begun(self, begin: str, asking: Statement | None) -> tuple[int, Sequence[Sequence[Any]] | None]:
        await self._connection.execute(begin)
        if asking is None:
            return await self._connection.fetchval(_VERSION), None
        statement, values = asking
        rows = await self._connection.fetch(with_version(statement), *values)
        return rows[0][0], [row[1:-1] for row in rows if row[-1]]

    async def ask(self, statement: str) -> Any:
        """Return the one value a statement finds, outside a transaction."""
        if not self._is_open:
            await self._connect()
        return await self._connection.fetchval(statement)

    async def commit(self, *, wrote: bool, alone: bool = False) -> None:
        del alone
        held, self._held = self._held, ()
        if not wrote or self._beside:
            if held:
                statement, values = as_one(held)
                await self._connection.execute(statement, *values)
            await self._connection.execute("COMMIT")
            return
        statement, values = as_one([*held, _RAISE_VERSION])
        number: int = await self._connection.fetchval(statement, *values)
        try:
            await self._connection.execute("COMMIT")
        except LOST:
            if not await self._was_committed(number):
                raise
            self._version = -1
        else:
            self._version += 1

    async def rollback(self) -> None:
        self._version, self._held = -1, ()
        if not self._is_open:
            return
        try:
            await self._connection.execute("ROLLBACK")
        except (OSError, asyncpg.InterfaceError, asyncpg.PostgresError):
            self._connection.terminate()

    async def close(self) -> None:
        if self._is_open:
            await self._connection.close(timeout=5)

    def query(self, statement: str, values: Sequence[Any]) -> Sequence[Sequence[Any]]:
        self._send_held()
        return _awaited(self._connection.fetch(statement, *values))

    def run(self, groups: Sequence[Sequence[Statement]]) -> None:
        for group in groups:
            for start in range(0, len(group), _AS_ONE):
                self._send_held()
                # The last ones go out together with what the commit writes.
                self._held = group[start : start + _AS_ONE]

    def _send_held(self) -> None:
        if self._held:
            held, self._held = self._held, ()
            statement, values = as_one(held)
            _awaited(self._connection.execute(statement, *values))

    @property
    def _is_open(self) -> bool:
        return self._connection is not None and not self._connection.is_closed()

    async def _was_committed(self, number: int) -> bool:
        """Ask the server, on a new connection, what became of a transaction; CommitUnknown where it cannot be asked."""
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE
        while loop.time() < until:
            try:
                await self._connect()
                state: str | None = await self._connection.fetchval("SELECT txid_status($1)", number)
            except asyncpg.InvalidParameterValueError:
                return False  # it never came to the server's disk
            except (OSError, asyncpg.InterfaceError, asyncpg.PostgresError):
                state = None
            if state in ("committed", "aborted"):
                return state == "committed"
            await asyncio.sleep(0.1)
        raise CommitUnknown("the connection was lost at the commit")

    async def _connect(self) -> None:
        if self._connection is not None:
            self._connection.terminate()
        self._version = -1
        self._connection = await connect_to_postgres(
            self._address, statement_cache_size=_STATEMENTS, server_settings=self._settings
        )


def _awaited(answer: Awaitable[Any]) -> Any:
    """Return what comes of `answer`, letting the loop go on until it does."""
    from sqlalchemy.util import await_  # a quarter of a second to import, and SQLite needs none of it

    return await_(answer)


async def connect_to_postgres(address: str, **options: Any) -> Any:
    """Return a connection of the driver's own; it has ten seconds to be made."""
    connect: Any = asyncpg.connect  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return await connect(address, timeout=10, **options)


LOST = (OSError, asyncpg.InterfaceError, asyncpg.PostgresConnectionError, asyncpg.OperatorInterventionError)
"""How the driver says that the connection is gone."""
_VERSION = 'SELECT "version" FROM "record"'
_RAISE_VERSION: Statement = ('UPDATE "record" SET "version" = "version" + 1 RETURNING txid_current()', ())
_AS_ONE = 12
"""How many statements PostgreSQL is given as one: what a turn writes fits, and what is prepared is met again."""
OVERTAKEN = asyncpg.DivisionByZeroError
"""How PostgreSQL says that a row was changed beside the one writer after it was read (see `statements.py`)."""
_AWAY = (
    *LOST, BusyError, CommitUnknown, sqlite3.OperationalError, asyncpg.InsufficientResourcesError,
    asyncpg.exceptions.TransactionRollbackError,
)  # fmt: skip
_TO_WRITE = f"BEGIN; SELECT pg_advisory_xact_lock({ONE_WRITER})"
_BESIDE = "BEGIN"
_TO_READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
# A process that is stopped in the middle of a transaction must not keep the others from writing for ever.
_SETTINGS = {"idle_in_transaction_session_timeout": "20s"}
# A plan is kept with its statement. Made while few notices were there, it would read all of them, and still do so when
# they have become a million, until the server has looked at the table again. What reads none so costs the planner a
# number at which it would compile every statement. Nor is anything put in order that an index has in order: what is
# first would be looked for among all.
_BY_INDEX = {"enable_seqscan": "off", "enable_sort": "off", "enable_incremental_sort": "off", "jit": "off"}
