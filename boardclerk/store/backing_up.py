"""The record copied, put back and checked: SQLite by its own backup, PostgreSQL by its own tools."""

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from boardclerk.board.errors import ClerkError
from boardclerk.words.phrases import store as phrases

IN_MEMORY = "sqlite+aiosqlite://"


def sqlite_file(database_url: str) -> Path | None:
    """Return the file a SQLAlchemy URL names; None for another database, or one in memory."""
    try:
        url = make_url(database_url)
    except ArgumentError as error:
        raise ClerkError(phrases.NOT_A_DATABASE_URL) from error
    if not url.drivername.startswith("sqlite") or url.database in (None, "", ":memory:"):
        return None
    return Path(url.database)
