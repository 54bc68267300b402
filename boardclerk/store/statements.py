"""The statements a ledger needs, written once for each kind of row and database."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from boardclerk.store.row import Codec, Dialect, Row, Values

Statement = tuple[str, tuple[Any, ...]]
Reader = tuple[tuple[str, ...], Mapping[str, Codec]]
"""The names of the columns found, in order, and how those that are not plain are read."""

Columns = tuple[str, ...]


def insert_into(row: Row, dialect: Dialect) -> Statement:
    """Return what enters a row."""
    kind = type(row)
    return insert_any(kind, dialect), _given(row, kind.shape.names, dialect)


def insert_unless_there(row: Row, dialect: Dialect) -> Statement:
    """Return what enters a row where there is none of its key."""
    kind = type(row)
    return _insert_unless_there(kind, dialect), _given(row, kind.shape.names, dialect)


def update_of(row: Row, dialect: Dialect, names: Iterable[str], there: Mapping[str, Any]) -> Statement:
    """Return what writes these columns of a row; `there`: what the database has where it was changed."""
    kind, columns = type(row), tuple(sorted(names))
    fence = tuple([there.get(name, row.__dict__[name]) for name in kind.shape.fence])
    return _update(kind, dialect, columns), (*_given(row, (*columns, *kind.shape.key), dialect), *fence)


def delete_from(row: Row, dialect: Dialect) -> Statement:
    """Return what takes a row away."""
    kind = type(row)
    return _delete(kind, dialect), _given(row, kind.shape.key, dialect)


def as_one(statements: Sequence[Statement]) -> Statement:
    """Return statements with numbered marks as one, which does what they do at once and finds what the last finds."""
    if len(statements) == 1:
        return statements[0]
    values = tuple([value for _, given in statements for value in given])
    return _as_one(tuple([(statement, len(given)) for statement, given in statements])), values


@lru_cache(maxsize=512)
def _as_one(statements: tuple[tuple[str, int], ...]) -> str:
    parts, before = list[str](), 0
    for statement, count in statements:
        parts.append(_MARK.sub(lambda mark, before=before: f"${int(mark[1]) + before}", statement))
        before += count
    beside = ", ".join(f"s{n} AS ({part})" for n, part in enumerate(parts[:-1]))
    return f"WITH {beside} {parts[-1]}"


_MARK = re.compile(r"\$(\d+)")


@cache
def select_where(kind: type[Row], dialect: Dialect, condition: str) -> str:
    """Return what finds the rows of a condition in SQL, ordered and limited as it says; `?` marks each value."""
    return numbered(f"{select_all(kind)} {condition}", dialect)


@cache
def select_equal(kind: type[Row], dialect: Dialect, columns: Columns, nothing: Columns) -> str:
    """Return what finds the rows with given values in these columns, but for those that hold `nothing`."""
    given = tuple([name for name in columns if name not in nothing])
    parts = [*([_equal(given, dialect)] if given else []), *(f'"{name}" IS NULL' for name in nothing)]
    return f"{select_all(kind)} WHERE {' AND '.join(parts)}"


def select_any(kind: type[Row], dialect: Dialect, columns: Columns, several: int, count: int) -> str:
    """Return what finds the rows with given values, of which the column at `several` may have any of `count`."""
    parts, number = list[str](), 1
    for place, name in enumerate(columns):
        if place == several:
            marks = ", ".join(dialect.mark(number + n) for n in range(count))
            parts.append(f'"{name}" IN ({marks})')
            number += count
        else:
            parts.append(f'"{name}" = {dialect.mark(number)}')
            number += 1
    return f"{select_all(kind)} WHERE {' AND '.join(parts)}"


@lru_cache(maxsize=256)
def select_keys(kind: type[Row], dialect: Dialect, count: int) -> str:
    """Return what finds the rows of any of `count` keys, whose values come one key after the other."""
    key = kind.shape.key
    parts = [f"({_equal(key, dialect, 1 + n * len(key))})" for n in range(count)]
    return f"{select_all(kind)} WHERE {' OR '.join(parts)}"


@lru_cache(maxsize=256)
def with_version(statement: str) -> str:
    """Return what finds the number of the last change beside each row a statement finds, or alone where it finds none.

    The number comes first, and last whether there is a row.
    """
    return f'SELECT "version", found.* FROM "record" LEFT JOIN (SELECT *, true FROM ({statement}) each) found ON true'


@cache
def reader_of(kind: type[Row], dialect: Dialect) -> Reader:
    """Return how the rows of a table are read."""
    shape = kind.shape
    return shape.names, {c.name: dialect.reads[c.holds] for c in shape.columns if c.holds in dialect.reads}


def rows_of(found: Sequence[Sequence[Any]], reader: Reader) -> list[Values]:
    """Return what was found as values by column."""
    names, codecs = reader
    rows: list[Values] = []
    for row in found:
        values = dict(zip(names, row, strict=True))
        for name, codec in codecs.items():
            if values[name] is not None:
                values[name] = codec(values[name])
        rows.append(values)
    return rows


def readable(found: Iterable[Sequence[Any]], reader: Reader) -> tuple[list[Values], list[Sequence[Any]]]:
    """Return what was found as values by column, and apart from it what cannot be read."""
    rows, broken = list[Values](), list[Sequence[Any]]()
    for each in found:
        try:
            rows += rows_of([each], reader)
        except ValueError:
            broken.append(each)
    return rows, broken


def carried_over(kind: type[Row], given: Dialect, taken: Dialect) -> tuple[Codec | None, ...]:
    """Return, for each column in order, how a value that one kind of database gives is put as another takes it."""
    return tuple(_carried(given.reads.get(c.holds), taken.writes.get(c.holds)) for c in kind.shape.columns)


def _carried(read: Codec | None, write: Codec | None) -> Codec | None:
    if read is None or write is None:
        return read or write
    return lambda value: write(read(value))


@cache
def select_all(kind: type[Row]) -> str:
    """Return what finds every row of a table."""
    columns = ", ".join(f'"{name}"' for name in kind.shape.names)
    return f'SELECT {columns} FROM "{kind.shape.table}"'


@cache
def insert_any(kind: type[Row], dialect: Dialect) -> str:
    """Return what enters a row, with a mark for each of its columns."""
    names = kind.shape.names
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join(dialect.mark(n) for n in range(1, len(names) + 1))
    return f'INSERT INTO "{kind.shape.table}" ({columns}) VALUES ({marks})'


@cache
def numbered(statement: str, dialect: Dialect) -> str:
    """Return a statement with its `?` marks as the database knows them."""
    if not dialect.numbered_marks:
        return statement
    parts = statement.split("?")
    return "".join([part + (f"${n}" if n < len(parts) else "") for n, part in enumerate(parts, start=1)])


@cache
def _insert_unless_there(kind: type[Row], dialect: Dialect) -> str:
    return f"{insert_any(kind, dialect)} ON CONFLICT DO NOTHING"


@cache
def _update(kind: type[Row], dialect: Dialect, columns: Columns) -> str:
    sets = ", ".join(f'"{name}" = {dialect.mark(n)}' for n, name in enumerate(columns, start=1))
    known = _equal(kind.shape.key, dialect, len(columns) + 1)
    if kind.shape.fence:
        as_read = _equal(kind.shape.fence, dialect, len(columns) + len(kind.shape.key) + 1)
        known += f" AND {_fenced(known, as_read) if dialect.numbered_marks else as_read}"
    return f'UPDATE "{kind.shape.table}" SET {sets} WHERE {known}'


def _fenced(known: str, as_read: str) -> str:
    """Return a condition that is an error for the row itself where it is not as it was read, for PostgreSQL.

    It is none for any other row, in whichever order the server looks at conditions. In SQLite nobody changes a row
    while another transaction is open.
    """
    return f"1 / (CASE WHEN {known} AND NOT ({as_read}) THEN 0 ELSE 1 END) = 1"


@cache
def _delete(kind: type[Row], dialect: Dialect) -> str:
    return f'DELETE FROM "{kind.shape.table}" WHERE {_equal(kind.shape.key, dialect)}'


def _equal(columns: Columns, dialect: Dialect, first: int = 1) -> str:
    return " AND ".join(f'"{name}" = {dialect.mark(n)}' for n, name in enumerate(columns, start=first))


@cache
def _writers(kind: type[Row], dialect: Dialect, names: Columns) -> Sequence[tuple[str, Codec | None]]:
    writers = {c.name: dialect.writes[c.holds] for c in kind.shape.columns if c.holds in dialect.writes}
    return [(name, writers.get(name)) for name in names]


def _given(row: Row, names: Columns, dialect: Dialect) -> tuple[Any, ...]:
    values = row.__dict__
    return tuple(
        [
            value if (value := values[name]) is None or write is None else write(value)
            for name, write in _writers(type(row), dialect, names)
        ]
    )
