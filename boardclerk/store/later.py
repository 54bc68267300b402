"""Rows left for later: they are written with the next commit, or a little after, and may be lost until then."""

from boardclerk.store.row import Row

_Key = tuple[type[Row], tuple[object, ...]]


class Later:
    """Rows by their key. What a transaction left or wrote counts from its commit on, and not where it is taken back."""

    def __init__(self) -> None:
        self._left: dict[_Key, Row] = {}
        self._new: dict[_Key, Row] = {}
        self._written: set[_Key] = set()

    def __len__(self) -> int:
        return len(self._left) + len(self._new) - len(self._written)

    def get(self, kind: type[Row], key: tuple[object, ...]) -> Row | None:
        """Return the row of that key that was left for later, also one that this transaction has written."""
        return self._new.get((kind, key)) or self._left.get((kind, key))

    def leave(self, row: Row) -> None:
        """Leave a row for later; it takes the place of an earlier one."""
        key = (type(row), row.identity)
        self.drop(key)
        self._new[key] = row

    def drop(self, key: _Key) -> None:
        """Leave a row for later no more."""
        self._left.pop(key, None)
        self._new.pop(key, None)
        self._written.discard(key)

    def take(self) -> list[Row]:
        """Return what is to be written, which this transaction then has written."""
        rows = {key: row for key, row in (*self._left.items(), *self._new.items()) if key not in self._written}
        self._written.update(rows)
        return list(rows.values())

    def mark(self) -> int:
        """Return how much this transaction has left so far."""
        return len(self._new)

    def back_to(self, mark: int) -> None:
        """Take back what was left since `mark`."""
        for key in list(self._new)[mark:]:
            self.drop(key)

    def commit(self) -> None:
        """Let what the transaction did last."""
        self._left.update(self._new)
        for key in self._written:
            del self._left[key]
        self._new.clear()
        self._written.clear()

    def roll_back(self) -> None:
        """Take back what the transaction did."""
        self._new.clear()
        self._written.clear()
