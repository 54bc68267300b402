"""Rows in hand, found by equal values: each lookup has a shelf, and a row stands on every shelf it belongs on."""

from collections.abc import Iterable
from typing import Any

from boardclerk.store.row import Keeper, Row, Values, made
from boardclerk.store.statements import Columns

Key = tuple[Any, ...]


class Watched:
    """Something that is told of to whoever watches it, once: who still wants to know looks again.

    Watchers stand under their mark: of those that share one the last alone is told.
    """

    __slots__ = ("watchers",)

    def __init__(self) -> None:
        self.watchers: dict[object, Watched] = {}

    def changed(self) -> None:
        """Tell whoever watches that something is not as it was."""
        if self.watchers:
            watchers, self.watchers = self.watchers, {}
            for watcher in watchers.values():
                watcher.changed()


class Shelf(Watched):
    """The rows that have the same values in some columns."""

    __slots__ = ("rows",)

    def __init__(self, rows: list[Row]) -> None:
        super().__init__()
        self.rows = rows


class Shelves:
    """Rows by their key, and the shelves of the lookups that were made so far; a shelf that is here is complete."""

    def __init__(self) -> None:
        self._rows: dict[tuple[type[Row], Key], Row] = {}
        self._shelves: dict[tuple[type[Row], Columns, Key], Shelf] = {}
        self._sorted_by: dict[type[Row], list[Columns]] = {}

    def __len__(self) -> int:
        """Return how much there is in hand: rows, or lookups where many found nothing."""
        return max(len(self._rows), len(self._shelves))

    def row(self, kind: type[Row], key: Key) -> Row | None:
        """Return the row of that key where it is in hand, also one that was taken away and not yet written so."""
        return self._rows.get((kind, key))

    def hold(self, row: Row) -> None:
        """Have a row in hand."""
        self._rows[type(row), row.identity] = row

    def drop(self, row: Row) -> None:
        """Have a row in hand no more; another of its key stays."""
        if self._rows.get((type(row), row.identity)) is row:
            del self._rows[type(row), row.identity]

    def take(self, kind: type[Row], values: Values, keeper: Keeper) -> Row:
        """Return the row the database gave as `values`: the one in hand where there is one."""
        key = tuple([values[name] for name in kind.shape.key])
        row = self._rows.get((kind, key))
        if row is None:
            row = self._rows[kind, key] = made(kind, values, keeper)
        return row

    def shelf(self, kind: type[Row], columns: Columns, values: Key) -> Shelf | None:
        """Return the shelf of a lookup, None where it has not been made."""
        return self._shelves.get((kind, columns, values))

    def fill(self, kind: type[Row], columns: Columns, values: Key, rows: list[Row]) -> Shelf:
        """Make the shelf of a lookup from all the rows it found."""
        known = self._sorted_by.setdefault(kind, [])
        if columns not in known:
            known.append(columns)
        shelf = self._shelves[kind, columns, values] = Shelf(rows)
        return shelf

    def enter(self, row: Row) -> None:
        """Put a row on its shelves."""
        for shelf in self._of(row, self._sorted_by.get(type(row), ())):
            shelf.rows.append(row)
            shelf.changed()

    def leave(self, row: Row) -> None:
        """Take a row from its shelves."""
        for shelf in self._of(row, self._sorted_by.get(type(row), ())):
            shelf.rows.remove(row)
            shelf.changed()

    def set(self, row: Row, values: Values) -> None:
        """Set columns of a row that is there, and move it to the shelves it then belongs on."""
        sorted_by = self._sorted_by.get(type(row), ())
        moving = [columns for columns in sorted_by if not values.keys().isdisjoint(columns)]
        for shelf in self._of(row, moving):
            shelf.rows.remove(row)
            shelf.changed()
        row.__dict__.update(values)
        for shelf in self._of(row, moving):
            shelf.rows.append(row)
        for shelf in self._of(row, sorted_by):
            shelf.changed()

    def _of(self, row: Row, sorted_by: Iterable[Columns]) -> list[Shelf]:
        kind, values, known = type(row), row.__dict__, self._shelves
        found = [known.get((kind, columns, tuple([values[name] for name in columns]))) for columns in sorted_by]
        return [shelf for shelf in found if shelf is not None]
