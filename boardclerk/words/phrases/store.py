"""Sentences about the database itself, for an operator."""

NOT_A_DATABASE_URL = "BOARDCLERK_DATABASE_URL is not a SQLAlchemy URL; sqlite:///board.db is one."
NEWER_DATABASE = "This database was made by a newer Board Clerk; install that version or restore a backup."
OLDER_DATABASE = "This database was made by an older Board Clerk; bring it up to date with boardclerk migrate."


def no_record(where: str) -> str:
    return f"There is no record at {where}; boardclerk import makes one from existing minutes."


def cannot_open(url: str, why: str) -> str:
    return f"The database {url} cannot be opened: {why}."


def not_a_database_we_use(kind: str) -> str:
    return f"The record is kept in SQLite or PostgreSQL; BOARDCLERK_DATABASE_URL names {kind}."


def served_already(where: str) -> str:
    return f"Another process serves the record at {where}: stop it first, or keep the record in PostgreSQL to share it."
