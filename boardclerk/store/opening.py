"""Opening the database, bringing it up to date, and running transactions against it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from boardclerk.board.errors import ClerkError
from boardclerk.store.addresses import Address, read_address
from boardclerk.store.book import Book
from boardclerk.store.databases import Connection, PostgresConnection, SqliteConnection
from boardclerk.store.hearing import ANNOUNCE, Hearing
from boardclerk.store.lane import DATABASE_ERRORS, Lane
from boardclerk.store.migrating import NEWEST, migrate, revision
from boardclerk.store.turns import Seen
from boardclerk.words.phrases import store as phrases

T = TypeVar("T")


class Store:
    """The one database. Every call is one transaction; what it is given runs in it from start to end.

    What is given may be run again, from the start, where the database refused it together with others.
    """

    def __init__(
        self, reading: Lane, writing: Lane | None, beside: Lane | None = None, address: str = ""
    ) -> None:  # fmt: skip
        """`beside` and `address` are PostgreSQL's, where other processes may serve the same record."""
        self._reading = reading
        self._writing = writing
        self._beside = beside
        self._address = address
        self._hearing: list[Hearing] = []

    async def write(self, work: Callable[[Book], T], *, seen: Sequence[Seen] = ()) -> T:
        """Run `work` and commit; an error takes everything back. Returns once what was written lasts.

        `seen` are those whose earlier answers the work asks for first: what waits together asks together.
        """
        return await (self._writing or self._reading).run(_announced(work) if self._beside else work, seen=seen)

    def when_planned(self, heard: Callable[[], None]) -> None:
        """Call `heard`, until the store is closed, when any process plans something to be said."""
        if self._beside is not None:
            self._hearing.append(Hearing(self._address, heard))

    async def share(self, work: Callable[[Book], T]) -> T:
        """Run `work` and commit as `write` does, in PostgreSQL without waiting for the one writer.

        For what holds its own ground when several processes do it at once: claims, and what came of them.
        """
        return await (self._beside or self._writing or self._reading).run(work)

    async def read(self, work: Callable[[Book], T]) -> T:
        """Run `work` on the record as it is at one moment; writing anything raises ReadOnly."""
        return await self._reading.run(work, read_only=True)

    @property
    def is_shared(self) -> bool:
        """Whether other processes may serve the same record at the same time."""
        return self._beside is not None

    async def close(self) -> None:
        """Finish what waits, and close the connections."""
        for hearing in self._hearing:
            await hearing.close()
        for lane in dict.fromkeys((self._beside, self._writing, self._reading)):
            if lane is not None:
                await lane.close()


async def open_store(database_url: str) -> Store:
    """Open the database at a SQLAlchemy URL, making or updating its tables; ClerkError where it cannot be used."""
    address = read_address(database_url)
    address.make_folder()
    writing = _connect(address)
    try:
        await migrate(address, writing)
        lane = Lane(writing, to_write=True, in_greenlet=address.is_postgres)
        if address.in_memory:
            return Store(lane, lane)
        beside = _connect(address)
    except DATABASE_ERRORS as error:
        await _close(writing)
        raise ClerkError(phrases.cannot_open(address.shown, _why(error))) from error
    except BaseException:
        await _close(writing)
        raise
    reading = Lane(beside, to_write=False, in_greenlet=address.is_postgres)
    if not address.is_postgres:
        return Store(reading, lane)
    sharing = PostgresConnection(address.dsn, beside=True)
    return Store(reading, lane, Lane(sharing, to_write=True, in_greenlet=True), address.dsn)


async def open_record(database_url: str) -> Store:
    """Open a record that is there, as `open_store` does; ClerkError where there is none, and none is made."""
    read_address(database_url).require_there()
    return await open_store(database_url)


async def open_to_read(database_url: str) -> Store:
    """Open a record that is there, changing nothing, also beside a process that writes to it.

    ClerkError where there is none, or where its tables are not up to date.
    """
    address = read_address(database_url)
    address.require_there()
    connection = _connect(address)
    try:
        here = await revision(address, connection)
    except DATABASE_ERRORS as error:
        await _close(connection)
        raise ClerkError(phrases.cannot_open(address.shown, _why(error))) from error
    if here != NEWEST:
        await _close(connection)
        raise ClerkError(phrases.OLDER_DATABASE if here is None or here < NEWEST else phrases.NEWER_DATABASE)
    return Store(Lane(connection, to_write=False, in_greenlet=address.is_postgres), None)


def _announced(work: Callable[[Book], T]) -> Callable[[Book], T]:
    """Let other processes hear, once it is committed, that this planned something."""

    def announced(book: Book) -> T:
        planned = book.notices.planned
        outcome = work(book)
        if book.notices.planned != planned:
            book.rows.query(ANNOUNCE)
        return outcome

    return announced


def _connect(address: Address) -> Connection:
    try:
        return PostgresConnection(address.dsn) if address.is_postgres else SqliteConnection(address.file)
    except DATABASE_ERRORS as error:
        raise ClerkError(phrases.cannot_open(address.shown, _why(error))) from error


async def _close(connection: Connection) -> None:
    with suppress(*DATABASE_ERRORS):
        await connection.close()


def _why(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
