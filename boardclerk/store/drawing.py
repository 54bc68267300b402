"""What is drawn from rows, kept for as long as what it was drawn from stands as it was.

Whatever is drawn watches the shelves, and the other drawings, that were looked at meanwhile; a change is passed on to
whoever watches, at once. So what is kept is known to be good without asking what it was drawn from, which may be much.
"""

from collections.abc import Callable, Hashable, Sequence
from functools import partial, wraps
from typing import Any, TypeVar, cast

from boardclerk.store.shelves import Shelf, Watched

T = TypeVar("T")


class Drawing(Watched):
    """A value and whether it is good. Those of one name share a mark: the last of them alone watches anything."""

    __slots__ = ("is_good", "mark", "value")

    def __init__(self, before: "Drawing | None") -> None:
        """`before` was drawn under the same name. A mark is found quicker than a name, which may be long."""
        super().__init__()
        self.mark = object() if before is None else before.mark
        self.value: Any = None
        self.is_good = True

    def changed(self) -> None:
        """Note that what this was drawn from has changed, and pass it on."""
        self.is_good = False
        super().changed()


class Drawings:
    """Drawings by name."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Drawing] = {}
        self._under_way: list[Drawing] = []

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def under_way(self) -> bool:
        """Whether something is being drawn."""
        return bool(self._under_way)

    def look_at(self, shelf: Shelf) -> None:
        """Note that a shelf is looked at, by whatever is being drawn."""
        if self._under_way:
            drawing = self._under_way[-1]
            shelf.watchers[drawing.mark] = drawing

    def look_aside(self) -> None:
        """Note that something is asked which no shelf stands for: what is being drawn is not kept."""
        if self._under_way:
            self._under_way[-1].is_good = False

    def drawn(self, name: Hashable, draw: Callable[[], T]) -> T:
        """Return what `draw` makes, made anew only when something it looked at has changed."""
        under_way = self._under_way
        drawing = self._kept.get(name)
        if drawing is None or not drawing.is_good:
            drawing = Drawing(drawing)
            under_way.append(drawing)
            try:
                drawing.value = draw()
            finally:
                under_way.pop()
            self._kept[name] = drawing
        if under_way:
            outer = under_way[-1]
            drawing.watchers[outer.mark] = outer
            if not drawing.is_good:
                outer.is_good = False
        return drawing.value

    def drawn_each(
        self, name: str, keys: Sequence[str], fetch: Callable[[list[str]], None], draw: Callable[[str], T]
    ) -> list[T]:
        """Return what `draw` makes of each key; `fetch` has in hand what is needed for those that are to be drawn."""
        kept = self._kept
        found = [kept.get((name, key)) for key in keys]
        missing = [at for at, drawing in enumerate(found) if drawing is None or not drawing.is_good]
        if missing:
            fetch([keys[at] for at in missing])
            for at in missing:
                self.drawn((name, keys[at]), partial(draw, keys[at]))
                found[at] = kept[name, keys[at]]
        drawings = cast("list[Drawing]", found)
        if self._under_way:
            outer = self._under_way[-1]
            mark = outer.mark
            for drawing in drawings:
                drawing.watchers[mark] = outer
                if not drawing.is_good:
                    outer.is_good = False
        return [drawing.value for drawing in drawings]


def drawn(query: Callable[..., T]) -> Callable[..., T]:
    """Let a facet's query of kept rows be drawn once for as long as those rows stand; its arguments say of what.

    What it returns is handed to many and must not be changed.
    """
    name = query.__qualname__

    @wraps(query)
    def ask(self: Any, *of: Any) -> T:
        return self._rows.drawn((name, *of), lambda: query(self, *of))

    return ask
