"""The record copied, put back and checked.

A backup is one SQLite file whichever database the record is in, and is put back into either: also how a record moves
from one to the other.
"""

import asyncio
import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from boardclerk.board.errors import ClerkError
from boardclerk.store.addresses import Address, read_address
from boardclerk.store.opening import open_store
from boardclerk.store.pouring import fill_postgres, read_postgres, require_empty
from boardclerk.words.phrases import operator as phrases
from boardclerk.words.phrases import store as store_phrases

IN_MEMORY = "sqlite://"


def sqlite_file(database_url: str) -> Path | None:
    """Return the file a SQLAlchemy URL names; None for another database, or one in memory."""
    address = read_address(database_url)
    return None if address.is_postgres or address.in_memory else Path(address.file)


def back_up(database_url: str, to: Path) -> int:
    """Copy the record into the new file `to`, also while it is being written, and check it; return its boards.

    It is the record as it stood at one moment. Raises ClerkError where `to` is there or has no folder, or where there
    is no record.
    """
    if to.exists():
        raise ClerkError(phrases.is_there(str(to)))
    if not to.parent.is_dir():
        raise ClerkError(phrases.no_folder(str(to.parent)))
    address = read_address(database_url)
    if address.is_postgres:
        return _made(to, lambda apart: asyncio.run(read_postgres(address, apart)), address.shown)
    record = _file(address)
    if not record.exists():
        raise ClerkError(store_phrases.no_record(str(record)))
    return _made(to, lambda apart: _copy(record, apart), str(record))


def put_back(backup: Path, database_url: str) -> int:
    """Put a backup where there is no record yet, bring its tables up to date, and hold what it would say.

    Returns how many messages are held. Raises ClerkError and leaves nothing where it cannot be done.
    """
    address = read_address(database_url)
    if not backup.is_file():
        raise ClerkError(phrases.no_backup(str(backup)))
    if address.is_postgres:
        asyncio.run(require_empty(address))
        with tempfile.TemporaryDirectory(prefix="boardclerk-restore-") as folder:
            apart = Path(folder) / "record"
            held = _held_copy(backup, apart)
            asyncio.run(fill_postgres(address, apart))
        return held
    record = _file(address)
    if record.exists():
        raise ClerkError(phrases.not_empty(str(record)))
    record.parent.mkdir(parents=True, exist_ok=True)
    apart = record.with_name(f"{record.name}.restoring")
    apart.unlink(missing_ok=True)
    try:
        held = _held_copy(backup, apart)
        apart.rename(record)
    finally:
        for leftover in record.parent.glob(f"{apart.name}*"):
            leftover.unlink()
    return held


def _held_copy(backup: Path, to: Path) -> int:
    _made(to, lambda apart: _copy(backup, apart), str(backup))
    return asyncio.run(_hold(f"sqlite:///{to.resolve()}"))


async def _hold(database_url: str) -> int:
    store = await open_store(database_url)
    try:
        return await store.write(lambda book: book.notices.hold(phrases.HELD_SINCE_RESTORE))
    finally:
        await store.close()


def _file(address: Address) -> Path:
    if address.in_memory:
        raise ClerkError(phrases.IN_MEMORY)
    return Path(address.file)


def _made(to: Path, fill: Callable[[Path], None], source: str) -> int:
    """Let a SQLite file be filled that stands alone; check it, put it at `to` whole, and return its boards."""
    apart = to.with_name(f"{to.name}.part")
    apart.unlink(missing_ok=True)
    try:
        fill(apart)
        with closing(sqlite3.connect(apart)) as copy:
            copy.execute("PRAGMA journal_mode=DELETE")
            boards = _checked(copy, source)
        os.chmod(apart, 0o600)
        with apart.open("rb+") as file:
            os.fsync(file.fileno())
        apart.rename(to)
    except sqlite3.DatabaseError as error:
        raise ClerkError(phrases.not_a_backup(source)) from error
    finally:
        for leftover in to.parent.glob(f"{apart.name}*"):
            leftover.unlink()
    return boards


def _copy(source: Path, apart: Path) -> None:
    """Copy a SQLite file by its own means, which see one moment of it while others write."""
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as reading,
        closing(sqlite3.connect(apart)) as writing,
    ):
        os.chmod(apart, 0o600)
        reading.backup(writing)


def _checked(copy: sqlite3.Connection, source: str) -> int:
    found = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if found != "ok":
        raise ClerkError(phrases.damaged(source, found))
    tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {"alembic_version", "boards", "audit"} <= tables:
        raise ClerkError(phrases.not_a_backup(source))
    lost = copy.execute("PRAGMA foreign_key_check").fetchone()
    if lost is not None:
        raise ClerkError(phrases.damaged(source, f"a row of {lost[0]} refers to one of {lost[2]} that is gone"))
    return int(copy.execute("SELECT count(*) FROM boards").fetchone()[0])
