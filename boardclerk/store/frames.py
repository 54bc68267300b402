"""What rows were before a piece of work touched them, and why it may not."""

from typing import Any

from boardclerk.store.row import Row, Values, is_alive

UNKNOWN = object()
"""What was remembered of the database where nothing was."""
Before = tuple[bool, Values]


class NoSuchRow(LookupError):
    """A row that has to be there is not."""


class ReadOnly(Exception):
    """Something was written in a transaction that only reads (read-only)."""


class Frame:
    """What was before: of each row touched, whether it was there and its values; and of what was remembered."""

    __slots__ = ("numbers", "rows")

    def __init__(self) -> None:
        self.rows: dict[Row, Before] = {}
        self.numbers: dict[Any, Any] = {}

    def note(self, row: Row) -> None:
        """Keep what a row is, unless it was touched before."""
        if row not in self.rows:
            self.rows[row] = (is_alive(row), dict(row.__dict__))

    def take_over(self, inner: "Frame") -> None:
        """Let what happened in a frame within this one count as this one's."""
        for row, before in inner.rows.items():
            self.rows.setdefault(row, before)
        for name, number in inner.numbers.items():
            self.numbers.setdefault(name, number)

    def put_back(self, numbers: dict[Any, Any]) -> None:
        """Put back what was remembered of the database."""
        for name, number in self.numbers.items():
            if number is UNKNOWN:
                numbers.pop(name, None)
            else:
                numbers[name] = number
