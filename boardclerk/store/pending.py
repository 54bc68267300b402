"""What a transaction has yet to write: rows that were touched, and what the database has of their changed columns."""

from boardclerk.store.row import Dialect, Row, Values, is_alive, is_stored, mark
from boardclerk.store.statements import Statement, delete_from, insert_into, update_of


class Pending:
    """Rows in the order they were touched. A row that is again as the database has it needs no statement."""

    def __init__(self) -> None:
        self._rows: dict[Row, Values] = {}
        self._kinds: set[type[Row]] = set()
        self._inserts: list[Row] = []
        self._updates: list[tuple[Row, list[str], Values]] = []
        self._deletes: list[Row] = []

    def touch(self, row: Row, **there: object) -> None:
        """Note a row that was entered or taken away, or what the database has where it was changed."""
        known = self._rows.setdefault(row, {})
        self._kinds.add(type(row))
        for name, value in there.items():
            known.setdefault(name, value)

    def sort(self) -> bool:
        """Find out what is to be inserted, updated and deleted, what is referred to first; return whether anything."""
        self._inserts, self._updates, self._deletes = [], [], []
        for row, there in self._rows.items():
            if not is_alive(row):
                if is_stored(row):
                    self._deletes.append(row)
            elif not is_stored(row):
                self._inserts.append(row)
            elif names := [name for name, value in there.items() if row.__dict__[name] != value]:
                self._updates.append((row, names, there))
        self._inserts.sort(key=lambda row: row.shape.rank)
        self._deletes.sort(key=lambda row: -row.shape.rank)
        return bool(self._inserts or self._updates or self._deletes)

    def statements(self, dialect: Dialect) -> list[list[Statement]]:
        """Return what writes what was sorted, in groups that come one after the other.

        Those of a group are about different rows, and in whichever order they are carried out none is in the way
        of another: what may make room for a row that is to be the only one of its kind stands by itself, before the
        rows of its table that are entered, and after those it may refer to.
        """
        alone = [one for one in self._updates if not one[0].shape.unique.isdisjoint(one[1])]
        plain = [
            update_of(row, dialect, names, there)
            for row, names, there in self._updates
            if row.shape.unique.isdisjoint(names)
        ]
        placed = [(row.shape.rank, 0, update_of(row, dialect, names, there)) for row, names, there in alone]
        placed += [(row.shape.rank, 1, insert_into(row, dialect)) for row in self._inserts]
        groups = [[delete_from(row, dialect)] for row in self._deletes]
        together: list[Statement] = []
        for _, may_wait, statement in sorted(placed, key=lambda one: one[:2]) if alone else placed:
            if may_wait:
                together.append(statement)
            else:
                groups += [together, [statement]]
                together = []
        return [group for group in [*groups, [*together, *plain]] if group]

    def touches(self, kind: type[Row]) -> bool:
        """Return whether a row of that kind was touched."""
        return kind in self._kinds

    def written(self) -> list[Row]:
        """Note that what was sorted is in the database; return the rows that are not any more."""
        for row in self._inserts:
            mark(row, stored=True)
        for row in self._deletes:
            mark(row, stored=False)
        gone = self._deletes
        self.clear()
        return gone

    def clear(self) -> None:
        self._rows.clear()
        self._kinds.clear()
        self._inserts, self._updates, self._deletes = [], [], []

    def holds_more_than(self, row: Row | None) -> bool:
        """Return whether any other row was touched."""
        return any(each is not row for each in self._rows)

    def __bool__(self) -> bool:
        return bool(self._rows)
