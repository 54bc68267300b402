"""The record copied, put back and checked: SQLite by its own backup, PostgreSQL by its own tools."""

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from boardclerk.board.errors import ClerkError
from boardclerk.store.addresses import read_address
from boardclerk.store.opening import open_store
from boardclerk.words.phrases import operator as phrases
from boardclerk.words.phrases import store as store_phrases

IN_MEMORY = "sqlite://"


def sqlite_file(database_url: str) -> Path | None:
    """Return the file a SQLAlchemy URL names; None for another database, or one in memory."""
    address = read_address(database_url)
    return None if address.is_postgres or address.in_memory else Path(address.file)


def back_up(database_url: str, to: Path) -> int:
    """Copy the record into the new file `to`, also while it is being written, and check it; return its boards.

    Raises ClerkError where `to` is there, or the record is not a SQLite file that is there.
    """
    record = _file(database_url)
    if not record.exists():
        raise ClerkError(store_phrases.no_record(str(record)))
    if to.exists():
        raise ClerkError(phrases.is_there(str(to)))
    return _copied(record, to)


def put_back(backup: Path, database_url: str) -> int:
    """Put a backup where there is no record yet, bring its tables up to date, and hold what it would say.

    Returns how many messages are held. Raises ClerkError and leaves nothing where it cannot be done.
    """
    record = _file(database_url)
    if not backup.is_file():
        raise ClerkError(phrases.no_backup(str(backup)))
    if record.exists():
        raise ClerkError(phrases.not_empty(str(record)))
    record.parent.mkdir(parents=True, exist_ok=True)
    apart = record.with_name(f"{record.name}.restoring")
    apart.unlink(missing_ok=True)
    try:
        _copied(backup, apart)
        held = asyncio.run(_hold(f"sqlite:///{apart.resolve()}"))
        apart.rename(record)
    finally:
        for leftover in record.parent.glob(f"{apart.name}*"):
            leftover.unlink()
    return held


async def _hold(database_url: str) -> int:
    store = await open_store(database_url)
    try:
        return await store.write(lambda book: book.notices.hold(phrases.HELD_SINCE_RESTORE))
    finally:
        await store.close()


def _file(database_url: str) -> Path:
    if read_address(database_url).is_postgres:
        raise ClerkError(phrases.USE_PG_DUMP)
    record = sqlite_file(database_url)
    if record is None:
        raise ClerkError(phrases.IN_MEMORY)
    return record


def _copied(source: Path, to: Path) -> int:
    """Copy a SQLite file with its own backup into one file that stands alone; check it, and return its boards."""
    apart = to.with_name(f"{to.name}.part")
    apart.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as reading,
            closing(sqlite3.connect(apart)) as writing,
        ):
            reading.backup(writing)
            writing.execute("PRAGMA journal_mode=DELETE")
            boards = _checked(writing, source)
        os.chmod(apart, 0o600)
        with apart.open("rb+") as file:
            os.fsync(file.fileno())
        apart.rename(to)
    except sqlite3.DatabaseError as error:
        raise ClerkError(phrases.not_a_backup(str(source))) from error
    finally:
        apart.unlink(missing_ok=True)
    return boards


def _checked(copy: sqlite3.Connection, source: Path) -> int:
    found = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if found != "ok":
        raise ClerkError(phrases.damaged(str(source), found))
    tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {"alembic_version", "boards", "audit"} <= tables:
        raise ClerkError(phrases.not_a_backup(str(source)))
    return int(copy.execute("SELECT count(*) FROM boards").fetchone()[0])
