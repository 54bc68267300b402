"""The rows a process has in hand: read once, kept between transactions, changed in memory, written together.

A query is a lookup by equal values. What it found is kept as a shelf of rows, and every later change of a row puts it
on the right shelves at once, so that a turn finds in memory what it needs and writes what it changed in one go. What
is drawn from rows (frozen values) is kept for as long as the shelves it was drawn from stand as they were.

The ledger belongs to one lane of transactions (`store/lane.py`), which tells it when another process has written: then
it forgets everything.
"""

from collections.abc import Callable, Collection, Generator, Hashable, Iterable, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar, cast

from boardclerk.store.drawing import Drawings
from boardclerk.store.frames import UNKNOWN, Frame, NoSuchRow, ReadOnly
from boardclerk.store.guarded import Database, Guarded
from boardclerk.store.later import Later
from boardclerk.store.pending import Pending
from boardclerk.store.row import Row, Values, is_alive, is_stored, kept_by, mark, own, plain
from boardclerk.store.shelves import Key, Shelf, Shelves
from boardclerk.store.statements import (
    Columns,
    Statement,
    insert_unless_there,
    readable,
    reader_of,
    rows_of,
    select_any,
    select_equal,
    select_keys,
    select_where,
)

R = TypeVar("R", bound=Row)
T = TypeVar("T")

_MOST_ROWS = 200_000
_AT_ONCE = 400


class Ledger:
    """One process's rows. Lookups and changes are made inside `transaction` alone."""

    def __init__(self, database: Database) -> None:
        self._database = Guarded(database)
        self._kept = Shelves()
        self._passing = Shelves()
        self._drawings = Drawings()
        self._pending = Pending()
        self._later = Later()
        self._frames: list[Frame] = []
        self._numbers: dict[Any, Any] = {}
        self._changes = 0
        self._read_only = self._altered = False
        self._own: Row | None = None
        self.wrote = self.asked = False

    # Lookups

    def get(self, kind: type[R], *key: Any) -> R | None:
        """Return the row of that key, or None."""
        if kind.shape.passing and (later := self._later.get(kind, key)) is not None:
            return cast("R", later)
        rows = self._shelf(kind, kind.shape.key, key).rows
        return cast("R", rows[0]) if rows else None

    def get_one(self, kind: type[R], *key: Any) -> R:
        """Return the row of that key; NoSuchRow where there is none."""
        row = self.get(kind, *key)
        if row is None:
            raise NoSuchRow(f"{kind.shape.table} {key}")
        return row

    def where(self, kind: type[R], /, **equal: Any) -> list[R]:
        """Return the rows whose columns equal these values; a list, tuple or set means any of its values."""
        columns = tuple(equal)
        several = next((n for n, v in enumerate(equal.values()) if isinstance(v, (list, tuple, set, frozenset))), None)
        if several is None:
            return cast("list[R]", list(self._shelf(kind, columns, tuple(equal.values())).rows))
        given = list(equal.values())
        wanted = list(dict.fromkeys(cast("Collection[Any]", given[several])))
        places = [(*given[:several], value, *given[several + 1 :]) for value in wanted]
        self._fetch(kind, columns, places, several)
        return cast("list[R]", [row for place in places for row in self._shelf(kind, columns, place).rows])

    def fetch(self, kind: type[Row], column: str, values: Collection[Any]) -> None:
        """Have the rows with any of these values in hand, for lookups by one of them each."""
        self._fetch(kind, (column,), [(value,) for value in values], 0)

    def fetch_keys(self, kind: type[Row], keys: Collection[Key]) -> None:
        """Have in hand the rows of these keys, and that there is none of the others."""
        shelves, columns = self._shelves_of(kind), kind.shape.key
        missing = [key for key in dict.fromkeys(keys) if shelves.shelf(kind, columns, key) is None]
        if len(missing) < 2:
            return
        self.flush(kind)
        self.take_keys(kind, missing, self._database.query(*self.asking_keys(kind, missing)))

    def asking_keys(self, kind: type[Row], keys: Collection[Key]) -> Statement:
        """Return what finds the rows of these keys, for `take_keys`."""
        return select_keys(kind, self._database.dialect, len(keys)), tuple([value for key in keys for value in key])

    def take_keys(self, kind: type[Row], keys: Collection[Key], found: Sequence[Sequence[Any]]) -> None:
        """Have in hand what was found of these keys, and that there is none of the others."""
        shelves, columns = self._shelves_of(kind), kind.shape.key
        read = rows_of(found, reader_of(kind, self._database.dialect))
        rows = {row.identity: row for row in [shelves.take(kind, values, self) for values in read]}
        for key in keys:
            shelves.fill(kind, columns, key, [rows[key]] if key in rows else [])

    def first(self, kind: type[R], /, **equal: Any) -> R | None:
        """Return one of the rows whose columns equal these values, or None."""
        found = self.where(kind, **equal)
        return found[0] if found else None

    def select(self, kind: type[R], what: str, *values: Any) -> list[R]:
        """Return the rows that a condition in SQL finds, ordered and limited as it says; `?` marks each value."""
        self._drawings.look_aside()
        self.flush()
        statement, shelves = select_where(kind, self._database.dialect, what), self._shelves_of(kind)
        return cast("list[R]", [shelves.take(kind, row, self) for row in self._found(kind, statement, values)])

    def query(self, statement: str, *values: Any) -> list[Sequence[Any]]:
        """Return what a statement finds, as the database has it; `?` marks each value."""
        self.asked = True
        self._drawings.look_aside()
        self.flush()
        return list(self._database.query(statement, values))

    def alter(self, kind: type[R], statement: str, *values: Any) -> tuple[list[R], list[Sequence[Any]]]:
        """Carry out a statement that changes rows of a kind not kept, and returns them with all their columns.

        Returns the rows, and what the database gave of those that cannot be read. It is not taken back by itself:
        an error after it, in the same piece of work, ends the transaction.
        """
        found = self.carry_out(statement, *values)
        read, broken = readable(found, reader_of(kind, self._database.dialect))
        return [cast("R", self._passing.take(kind, row, self)) for row in read], broken

    def carry_out(self, statement: str, *values: Any) -> list[Sequence[Any]]:
        """Carry out a statement that changes rows of kinds not kept, as `alter` does; return what it finds."""
        self._drawings.look_aside()
        self.flush()
        if self._read_only:
            raise ReadOnly("this transaction is read-only")
        self._passing, self.wrote, self._altered = Shelves(), True, True
        return list(self._database.query(statement, values))

    def read(self, holds: type[T], value: Any) -> T:
        """Return a value of a statement as a column that holds such values gives it."""
        read = self._database.dialect.reads.get(holds)
        return value if read is None else read(value)

    @property
    def version(self) -> int | None:
        """The number of the last commit this transaction has seen, where others can commit while it runs."""
        return self._database.version

    def stand(self) -> tuple[int | None, int]:
        """Return how the record stands: what was drawn from it while this was the same still holds.

        It says nothing of claims, of what came of them and of the pace, which are changed beside (`carry_out`).
        """
        self.flush()
        return self._database.version, self._changes

    @property
    def dialect(self) -> str:
        """Which kind of database this is: sqlite or postgresql."""
        return self._database.dialect.name

    def drawn(self, name: Hashable, draw: Callable[[], T]) -> T:
        """Return what `draw` makes of kept rows, made anew only when one of them has changed.

        `name` says what it is and of what; the value must not be changed by anybody.
        """
        return self._drawings.drawn(name, draw)

    def drawn_each(
        self, name: str, keys: Sequence[str], fetch: Callable[[list[str]], None], draw: Callable[[str], T]
    ) -> list[T]:
        """Return what is `drawn` of each key; `fetch` has in hand what is needed for those that are to be drawn."""
        return self._drawings.drawn_each(name, keys, fetch, draw)

    def number(self, name: Any, first: Callable[[], Any]) -> Any:
        """Return something remembered of the database between transactions, asked for once with `first`."""
        if name not in self._numbers:
            self._numbers[name] = first()
        return self._numbers[name]

    def remember(self, name: Any, value: Any) -> None:
        """Remember something of the database that this transaction has made so."""
        self._frames[-1].numbers.setdefault(name, self._numbers.get(name, UNKNOWN))
        self._numbers[name] = value

    # Changes

    def add(self, row: Row) -> None:
        """Enter a new row; ValueError where one of its key is known to be there."""
        kind = type(row)
        shape = kind.shape
        if shape.numbered and not row.identity[0]:
            row.__dict__[shape.key[0]] = self._next_number(kind)
        shelves = self._shelves_of(kind)
        before = shelves.row(kind, row.identity)
        if before is not None and is_alive(before):
            raise ValueError(f"{shape.table} {row.identity} is there already")
        if before is not None and is_stored(before):
            self.flush()
        self._later.drop((kind, row.identity))
        for name in shape.documents:
            row.__dict__[name] = own(row.__dict__[name])
        kept_by(row, self, alive=False, stored=False)
        self._frames[-1].note(row)
        mark(row, alive=True)
        shelves.hold(row)
        shelves.enter(row)
        self._pending.touch(row)

    def add_all(self, rows: Iterable[Row]) -> None:
        """Enter new rows."""
        for row in rows:
            self.add(row)

    def put(self, row: R) -> R:
        """Enter a row, or give the one of its key these values; return the row that is kept."""
        self._later.drop((type(row), row.identity))
        known = self.get(type(row), *row.identity)
        if known is None:
            self.add(row)
            return row
        self.change(known, row.__dict__)
        return known

    def change(self, row: Row, values: Mapping[str, Any]) -> None:
        """Set columns of a row; NoSuchRow where it was taken away."""
        is_now, shape = row.__dict__, row.shape
        new = {n: to for n, value in values.items() if is_now[n] != value and is_now[n] != (to := plain(value))}
        if not new:
            return
        if not new.keys().isdisjoint(shape.key):
            raise TypeError(f"{shape.table}: a key stays as it is")
        if not is_alive(row):
            raise NoSuchRow(f"{shape.table} {row.identity}")
        self._frames[-1].note(row)
        for name in new.keys() & shape.documents:
            new[name] = own(new[name])
        self._pending.touch(row, **{name: is_now[name] for name in new})
        self._shelves_of(type(row)).set(row, new)

    def delete(self, row: Row) -> None:
        """Take a row away, where it is still there."""
        if not is_alive(row):
            return
        self._frames[-1].note(row)
        self._shelves_of(type(row)).leave(row)
        mark(row, alive=False)
        self._pending.touch(row)

    @property
    def has_changes(self) -> bool:
        """Whether anything was changed by the piece of work that runs."""
        return any(frame.rows for frame in self._frames)

    def add_later(self, row: Row) -> None:
        """Enter a row of a kind not kept that may be lost if the process dies before the next write.

        Nothing may rest on it.
        """
        if not row.shape.passing:
            raise TypeError(f"{row.shape.table} are kept, and written at once")
        if self._read_only:
            raise ReadOnly("this transaction is read-only")
        self._later.leave(row)

    @contextmanager
    def frame(self) -> Generator[Frame]:
        """Yield what rows were before they were touched in here; an error puts every one of them back."""
        frame = Frame()
        self._frames.append(frame)
        try:
            yield frame
        except BaseException:
            self._frames.pop()
            self._put_back(frame)
            raise
        self._frames.pop()
        if self._frames:
            self._frames[-1].take_over(frame)

    @contextmanager
    def aside(self, own: Row) -> Generator[None]:
        """Let nothing but `own` be changed in here, and take that back in the end; ReadOnly where more would be."""
        self.flush()
        self._own = own
        frame = Frame()
        self._frames.append(frame)
        try:
            yield
            self.flush()
        finally:
            self._own = None
            self._frames.pop()
            self._put_back(frame)

    def flush(self, before: type[Row] | None = None) -> None:
        """Write what was changed to the database; `before` rows of a kind are asked for, where some of it are those."""
        if not self._pending if before is None else not self._pending.touches(before):
            return
        if self._own is not None:
            if self._pending.holds_more_than(self._own):
                raise ReadOnly("nothing but one row may be changed here")
            return
        if self._pending.sort():
            if self._read_only:
                raise ReadOnly("this transaction is read-only")
            self.wrote = True
            self._changes += 1
            with self._database.asked():
                self._database.run(self._pending.statements(self._database.dialect))
        for row in self._pending.written():
            self._shelves_of(type(row)).drop(row)

    # Transactions, as the lane runs them

    @contextmanager
    def transaction(self, *, read_only: bool = False) -> Generator[None]:
        """Run one piece of work; an error takes back what it changed, here and in what was flushed."""
        if read_only:
            self.flush()  # what others in this group changed is theirs
        self._read_only, self._altered = read_only, False
        left = self._later.mark()
        try:
            with self.frame():
                yield
                if read_only:
                    self.flush()
        except BaseException as error:
            self._later.back_to(left)
            if self._altered:
                self._database.refuse(error)
            raise
        finally:
            self._read_only = False

    def settle(self) -> None:
        """Flush, with what was left for later, since there is something to commit."""
        self.flush()
        if self.wrote:
            self.write_later()

    def write_later(self) -> None:
        """Flush what was left for later, but for what another process has written meanwhile."""
        rows = self._later.take()
        if rows:
            self.wrote = True
            with self._database.asked():
                self._database.run([[insert_unless_there(row, self._database.dialect) for row in rows]])

    @property
    def refused(self) -> Exception | None:
        """What the database refused in this transaction, of which then nothing may last."""
        return self._database.refused

    @property
    def waiting(self) -> int:
        """Return how many rows were left for later."""
        return len(self._later)

    def end(self) -> None:
        """Let go of what is not kept between transactions, and of everything where it has become too much."""
        self._passing, self.wrote, self.asked = Shelves(), False, False
        self._later.commit()
        if len(self._kept) > _MOST_ROWS or len(self._drawings) > _MOST_ROWS:
            self.forget()

    def forget(self) -> None:
        """Know nothing of what was committed, and less of what was not: the next lookup asks the database."""
        self._kept, self._passing, self._drawings = Shelves(), Shelves(), Drawings()
        self._changes += 1
        self._pending.clear()
        self._numbers.clear()
        self._later.roll_back()
        self.wrote = self.asked = False
        self._database.refused = None

    # Shelves

    def _shelves_of(self, kind: type[Row]) -> Shelves:
        return self._passing if kind.shape.passing else self._kept

    def _shelf(self, kind: type[Row], columns: Columns, values: Key) -> Shelf:
        if not kind.shape.passing:
            shelf = self._kept.shelf(kind, columns, values) or self._filled(kind, columns, values)
            self._drawings.look_at(shelf)
            return shelf
        if self._drawings.under_way:
            raise TypeError(f"{kind.shape.table} are not kept, and nothing drawn from them can be")
        return self._passing.shelf(kind, columns, values) or self._filled(kind, columns, values)

    def _filled(self, kind: type[Row], columns: Columns, values: Key) -> Shelf:
        shelves = self._shelves_of(kind)
        if columns == kind.shape.key and (row := shelves.row(kind, values)) is not None:
            return shelves.fill(kind, columns, values, [row] if is_alive(row) else [])
        if columns != kind.shape.key:  # a row of that key that is not in hand was not touched either
            self.flush(kind)
        nothing = tuple([name for name, value in zip(columns, values, strict=True) if value is None])
        statement = select_equal(kind, self._database.dialect, columns, nothing)
        found = self._found(kind, statement, [value for value in values if value is not None])
        return shelves.fill(kind, columns, values, [shelves.take(kind, row, self) for row in found])

    def _fetch(self, kind: type[Row], columns: Columns, places: Sequence[Key], several: int) -> None:
        """Fill every shelf that is missing of these, which differ in one column, with few statements."""
        shelves = self._shelves_of(kind)
        missing = [place for place in places if None not in place and shelves.shelf(kind, columns, place) is None]
        if len(missing) < 2:
            return
        self.flush(kind)
        for start in range(0, len(missing), _AT_ONCE):
            batch = missing[start : start + _AT_ONCE]
            wanted = _filled_up([place[several] for place in batch])
            statement = select_any(kind, self._database.dialect, columns, several, len(wanted))
            given = [*batch[0][:several], *wanted, *batch[0][several + 1 :]]
            found: dict[Key, list[Row]] = {place: [] for place in batch}
            for values in self._found(kind, statement, given):
                row = shelves.take(kind, values, self)
                found[tuple([row.__dict__[name] for name in columns])].append(row)
            for place, rows in found.items():
                shelves.fill(kind, columns, place, rows)

    # What was before

    def _put_back(self, frame: Frame) -> None:
        frame.put_back(self._numbers)
        for row, (was_alive, values) in reversed(frame.rows.items()):
            shelves = self._shelves_of(type(row))
            if is_alive(row):
                shelves.leave(row)
            self._pending.touch(row, **{name: now for name, now in row.__dict__.items() if values[name] != now})
            row.__dict__.update(values)
            mark(row, alive=was_alive)
            if was_alive:
                shelves.hold(row)
                shelves.enter(row)
            elif not is_stored(row):
                shelves.drop(row)

    def _next_number(self, kind: type[Row]) -> int:
        name = (kind, "number")
        table, column = kind.shape.table, kind.shape.key[0]
        last: int = self.number(name, lambda: self.query(f'SELECT max("{column}") FROM "{table}"')[0][0] or 0)
        self.remember(name, last + 1)
        return last + 1

    def _found(self, kind: type[Row], statement: str, values: Sequence[Any]) -> list[Values]:
        return rows_of(self._database.query(statement, values), reader_of(kind, self._database.dialect))


def _filled_up(values: list[Any]) -> list[Any]:
    """Return values with the last repeated, up to one of few lengths: what the database prepared is met again."""
    length = 2
    while length < len(values):
        length *= 2
    return values + values[-1:] * (length - len(values))
