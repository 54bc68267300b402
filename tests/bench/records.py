"""Fresh records for servers: a template made once for a size, and a copy of it for each start, in either database."""

import asyncio
import csv
import io
import shutil
import sqlite3
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import asyncpg

from boardclerk.store import open_store
from tests.bench.boards import Size, make_record
from tests.postgres import Postgres, durable_postgres

_NULL = "\N{SYMBOL FOR NULL}"


class Records:
    """Templates and their copies, in one folder."""

    def __init__(self, folder: Path, service_url: str) -> None:
        self._folder = folder
        self._service_url = service_url
        self._templates: dict[Size, Path] = {}
        self._databases: dict[Size, str] = {}
        self._numbers = count(1)
        self._open = ExitStack()
        self._postgres: Postgres | None = None

    def template(self, size: Size) -> Path:
        """Return the SQLite file that copies of this size are made from."""
        if size not in self._templates:
            self._templates[size] = self._folder / f"template-{len(self._templates) + 1}.sqlite"
            make_record(self._templates[size], size, self._service_url)
        return self._templates[size]

    def sqlite(self, size: Size) -> str:
        """Return the address of a fresh SQLite record."""
        file = self._folder / f"record-{next(self._numbers)}.sqlite"
        shutil.copy(self.template(size), file)
        return f"sqlite:///{file}"

    def postgres(self, size: Size) -> str:
        """Return the address of a fresh record in PostgreSQL, which makes every commit durable.

        Raises LookupError where PostgreSQL is not installed.
        """
        if self._postgres is None:
            self._postgres = self._open.enter_context(durable_postgres())
        if size not in self._databases:
            self._databases[size] = self._postgres.create()
            asyncio.run(copy_to_postgres(self.template(size), self._databases[size]))
        return self._postgres.create(like=self._databases[size])

    def close(self) -> None:
        self._open.close()


async def copy_to_postgres(file: Path, url: str) -> None:
    """Copy a SQLite record, row by row as text, into an empty PostgreSQL database."""
    await (await open_store(url)).close()
    kept, into = sqlite3.connect(file), await asyncpg.connect(url)
    try:
        await into.execute("SET session_replication_role = replica")  # rows come table by table, not by reference
        found = kept.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        for (table,) in found.fetchall():
            if table not in ("alembic_version", "record"):
                await _copy_table(kept, into, table)
        await into.execute("ANALYZE")
    finally:
        await into.close()
        kept.close()


async def _copy_table(kept: sqlite3.Connection, into: asyncpg.Connection, table: str) -> None:
    about = kept.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = [column[2].upper() for column in about if column[5]]
    columns = [column[1] for column in about if not (column[5] and keys == ["INTEGER"])]
    names = ", ".join(f'"{column}"' for column in columns)
    written = io.StringIO()
    rows = kept.execute(f'SELECT {names} FROM "{table}"')
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([_NULL if v is None else v for v in row] for row in rows)
    source = io.BytesIO(written.getvalue().encode())
    await into.copy_to_table(table, source=source, columns=columns, format="csv", null=_NULL, force_null=columns)
