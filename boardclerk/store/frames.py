"""What rows were before a piece of work touched them."""

from typing import Any

from boardclerk.store.row import Row, Values

Before = tuple[bool, Values]


class Frame:
    """What was before: of each row touched, whether it was there and its values; and of what was remembered."""

    __slots__ = ("numbers", "rows")

    def __init__(self) -> None:
        self.rows: dict[Row, Before] = {}
        self.numbers: dict[Any, Any] = {}
