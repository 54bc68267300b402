"""A row of a table: plain values that know which columns they are kept in, and who is to hear of a change."""

import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any, ClassVar, Protocol, Union, cast, dataclass_transform, get_args, get_origin, get_type_hints

import orjson

Values = dict[str, Any]
Codec = Callable[[Any], Any]


class Keeper(Protocol):
    """Who a row belongs to once it is kept: it hears of every change before it is made."""

    def change(self, row: "Row", values: Mapping[str, Any]) -> None:
        """Set columns of a row."""
        ...


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it holds, and whether it may hold nothing."""

    name: str
    holds: type
    optional: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """How a kind of row is kept. `rank` orders tables so that what is referred to comes first.

    `undoable`: whether Undo puts a row back as it was. `counter`: a column that only ever grows. `numbered`:
    its only key is a number given in the order of entering. `passing`: not held in memory between transactions,
    since there are ever more of them. `unique`: columns, beside the key, that no two rows have in common.
    `documents`: the columns that hold lists or mappings. `fence`: columns that others may change beside the one
    writer; what is written holds only where they are as they were read.
    """

    table: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rank: int
    undoable: bool
    counter: str | None
    numbered: bool
    passing: bool
    unique: frozenset[str]
    documents: tuple[str, ...]
    names: tuple[str, ...]
    fence: tuple[str, ...]


KINDS: "dict[str, type[Row]]" = {}
"""Every kind of row by the name of its table, in the order they are declared."""


@dataclass_transform(kw_only_default=True, eq_default=False)
class Row:
    """The base of every row. Subclasses declare their columns as annotations; None is allowed where they say so."""

    __slots__ = ("_alive", "_keeper", "_stored")
    shape: ClassVar[Shape]

    def __init_subclass__(
        cls, *, table: str, key: str | tuple[str, ...] = "id", undoable: bool = True, counter: str | None = None,
        numbered: bool = False, passing: bool = False, unique: tuple[str, ...] = (), fence: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        super().__init_subclass__()
        hints = {name: hint for name, hint in get_type_hints(cls).items() if get_origin(hint) is not ClassVar}
        columns = tuple(_column(name, hint) for name, hint in hints.items())
        cls.shape = Shape(
            table=table, columns=columns, names=tuple(column.name for column in columns),
            documents=tuple(c.name for c in columns if c.holds in (list, dict)),
            key=(key,) if isinstance(key, str) else key, rank=len(KINDS), undoable=undoable, counter=counter,
            numbered=numbered, passing=passing, unique=frozenset(unique), fence=fence,
        )  # fmt: skip
        KINDS[table] = cls

    def __init__(self, **values: Any) -> None:
        _set(self, "_keeper", None)
        _set(self, "_alive", False)
        _set(self, "_stored", False)
        columns, shape = self.__dict__, self.shape
        for name in shape.names:
            value = values.get(name)
            columns[name] = value.value if isinstance(value, Enum) else value
        if not values.keys() <= columns.keys():
            raise TypeError(f"{shape.table} has no {', '.join(values.keys() - columns.keys())}")

    def __setattr__(self, name: str, value: Any) -> None:
        keeper: Keeper | None = self._keeper
        if keeper is None:
            self.__dict__[name] = plain(value)
        else:
            keeper.change(self, {name: value})

    @property
    def identity(self) -> tuple[Any, ...]:
        """Return the values that no other row of the table shares."""
        values = self.__dict__
        return tuple([values[name] for name in self.shape.key])


_set = object.__setattr__


def kept_by(row: Row, keeper: Keeper, *, alive: bool, stored: bool) -> None:
    """Hand a row over to whoever keeps it. `stored`: whether the database has it."""
    _set(row, "_keeper", keeper)
    mark(row, alive=alive, stored=stored)


def mark(row: Row, *, alive: bool | None = None, stored: bool | None = None) -> None:
    """Note whether a row is there, and whether the database has it."""
    if alive is not None:
        _set(row, "_alive", alive)
    if stored is not None:
        _set(row, "_stored", stored)


def is_alive(row: Row) -> bool:
    return row._alive  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]


def is_stored(row: Row) -> bool:
    return row._stored  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]


def made(kind: type[Row], values: Values, keeper: Keeper) -> Row:
    """Return a row as the database has it."""
    row = kind.__new__(kind)
    kept_by(row, keeper, alive=True, stored=True)
    row.__dict__.update(values)
    return row


def plain(value: Any) -> Any:
    """Return a value as a column holds it: of a member of an Enum, what it stands for."""
    return value.value if isinstance(value, Enum) else value


def own(document: Any) -> Any:
    """Return a list or mapping as the database would give it, which nobody else has in hand."""
    return None if document is None else orjson.loads(orjson.dumps(document))


def _column(name: str, hint: Any) -> Column:
    optional = False
    if get_origin(hint) in (types.UnionType, Union):
        parts = [part for part in get_args(hint) if part is not type(None)]
        optional, hint = True, parts[0]
    return Column(name, cast("type", get_origin(hint) or hint), optional)


# How each database takes and gives what a column holds; what is not named goes as it is.


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()


def _utc(value: datetime) -> datetime:
    return value.astimezone(UTC).replace(tzinfo=None)


def _sqlite_moment(value: datetime) -> str:
    return _utc(value).isoformat(" ", "microseconds")


def _sqlite_moment_read(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _aware(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, eq=False)
class Dialect:
    """How one kind of database takes values, gives them back, and marks a place for them."""

    name: str
    writes: Mapping[type, Codec]
    reads: Mapping[type, Codec]
    numbered_marks: bool

    def mark(self, number: int) -> str:
        """Return the mark of the `number`th value of a statement, from 1."""
        return f"${number}" if self.numbered_marks else "?"


SQLITE = Dialect(
    "sqlite",
    writes={
        datetime: _sqlite_moment, date: date.isoformat, time: lambda t: t.isoformat("microseconds"),
        list: _json, dict: _json, bool: int,
    },
    reads={
        datetime: _sqlite_moment_read, date: date.fromisoformat, time: time.fromisoformat,
        list: orjson.loads, dict: orjson.loads, bool: bool,
    },
    numbered_marks=False,
)  # fmt: skip
POSTGRESQL = Dialect(
    "postgresql",
    writes={datetime: _utc, list: _json, dict: _json},
    reads={datetime: _aware, list: orjson.loads, dict: orjson.loads},
    numbered_marks=True,
)
