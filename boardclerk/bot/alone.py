"""One serving process to a SQLite record: whoever serves it holds a lock beside it for as long as it lives."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from boardclerk.board.errors import ClerkError
from boardclerk.store.backing_up import sqlite_file
from boardclerk.words.phrases import store as phrases

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def serving_alone(database_url: str) -> Generator[None]:
    """Hold the record's lock; ClerkError where another process serves it, or no lock can be made beside it.

    The kernel lets go of it when the process ends, however it does; the file itself stays, since taking it away
    would let two processes each lock a file of that name. PostgreSQL and a record in memory need none.
    """
    record = sqlite_file(database_url)
    if record is None:
        yield
        return
    with _opened(record) as file:
        try:
            _take(file)
        except OSError as error:
            raise ClerkError(phrases.served_already(str(record))) from error
        yield


def _opened(record: Path) -> BinaryIO:
    """Open the file of the lock: beside the record itself, by whichever links it was named."""
    whole = record.resolve()
    try:
        whole.parent.mkdir(parents=True, exist_ok=True)
        return whole.with_name(f"{whole.name}.serving").open("ab")
    except OSError as error:
        raise ClerkError(phrases.cannot_open(f"sqlite:///{record}", error.strerror or type(error).__name__)) from error
