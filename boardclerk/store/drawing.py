"""What is drawn from rows, kept for as long as the shelves it was drawn from stand as they were."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar, cast

from boardclerk.store.shelves import Shelf

T = TypeVar("T")
_Stamps = list[tuple[Shelf, int]]
_NEVER = -1


class Drawings:
    """Values by name, each with the shelves that were looked at while it was drawn."""

    def __init__(self) -> None:
        self._values: dict[Hashable, tuple[Any, _Stamps]] = {}
        self._looked_at: list[dict[Shelf, int]] = []

    def __len__(self) -> int:
        return len(self._values)

    @property
    def under_way(self) -> bool:
        """Whether something is being drawn."""
        return bool(self._looked_at)

    def look_at(self, shelf: Shelf) -> None:
        """Note that a shelf is looked at, by whatever is being drawn."""
        if self._looked_at:
            self._looked_at[-1].setdefault(shelf, shelf.stamp)

    def look_aside(self) -> None:
        """Note that something is asked which no shelf stands for: what is being drawn is not kept."""
        if self._looked_at:
            self._looked_at[-1][Shelf([])] = _NEVER

    def drawn(self, name: Hashable, draw: Callable[[], T]) -> T:
        """Return what `draw` makes, made anew only when a shelf it looked at has changed."""
        known = self._values.get(name)
        if known is not None:
            for shelf, stamp in known[1]:
                if shelf.stamp != stamp:
                    break
            else:
                self._pass_on(known[1])
                return cast("T", known[0])
        self._looked_at.append({})
        try:
            value = draw()
        finally:
            looked_at = list(self._looked_at.pop().items())
        self._pass_on(looked_at)
        self._values[name] = (value, looked_at)
        return value

    def _pass_on(self, looked_at: _Stamps) -> None:
        """What is drawn from something drawn looks at the same shelves."""
        if self._looked_at:
            outer = self._looked_at[-1]
            for shelf, stamp in looked_at:
                outer.setdefault(shelf, stamp)


def drawn(query: Callable[..., T]) -> Callable[..., T]:
    """Let a facet's query of kept rows be drawn once for as long as those rows stand; its arguments say of what.

    What it returns is handed to many and must not be changed.
    """
    name = query.__qualname__

    @wraps(query)
    def ask(self: Any, *of: Any) -> T:
        return self._rows.drawn((name, *of), lambda: query(self, *of))

    return ask
