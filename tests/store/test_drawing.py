"""What is drawn is made anew when what it was drawn from has changed, and not before."""

from collections import Counter
from collections.abc import Sequence

import pytest

from boardclerk.store.drawing import Drawings
from boardclerk.store.shelves import Shelf


class Easel:
    """Drawings of shelves, and how often each was made."""

    def __init__(self) -> None:
        self.drawings = Drawings()
        self.shelves = {name: Shelf([]) for name in "abc"}
        self.made = Counter[str]()

    def of(self, name: str, *shelves: str, of: Sequence[str] = (), aside: bool = False) -> str:
        def draw() -> str:
            self.made[name] += 1
            for shelf in shelves:
                self.drawings.look_at(self.shelves[shelf])
            for inner in of:
                self.of(inner, inner)
            if aside:
                self.drawings.look_aside()
            return f"{name} {self.made[name]}"

        return self.drawings.drawn(name, draw)


def test_what_stands_as_it_was_is_not_made_again() -> None:
    easel = Easel()
    assert [easel.of("x", "a", "b") for _ in range(3)] == ["x 1"] * 3


def test_a_change_of_any_shelf_looked_at_has_it_made_anew_once() -> None:
    easel = Easel()
    easel.of("x", "a", "b")
    for shelf in ("b", "a", "a"):
        easel.shelves[shelf].changed()
    assert [easel.of("x", "a", "b") for _ in range(2)] == ["x 2"] * 2
    easel.shelves["c"].changed()
    assert easel.of("x", "a", "b") == "x 2"


def test_what_is_drawn_from_something_drawn_hears_of_its_changes_also_where_that_was_kept() -> None:
    easel = Easel()
    easel.of("a", "a")
    assert easel.of("x", of=["a", "b"]) == "x 1"
    assert easel.made == {"a": 1, "b": 1, "x": 1}
    easel.shelves["a"].changed()
    assert easel.of("x", of=["a", "b"]) == "x 2"
    assert easel.made == {"a": 2, "b": 1, "x": 2}
    easel.shelves["a"].changed()
    easel.of("a", "a")
    assert easel.of("x", of=["a", "b"]) == "x 3"


def test_what_asked_past_the_shelves_is_not_kept_nor_what_is_drawn_from_it() -> None:
    easel = Easel()
    assert [easel.of("x", aside=True) for _ in range(2)] == ["x 1", "x 2"]

    def outer() -> str:
        easel.made["y"] += 1
        return easel.of("x", aside=True)

    assert [easel.drawings.drawn("y", outer) for _ in range(2)] == ["x 3", "x 4"]


def test_what_fails_is_drawn_again() -> None:
    easel = Easel()

    def fail() -> str:
        raise LookupError

    with pytest.raises(LookupError):
        easel.drawings.drawn("x", fail)
    assert not easel.drawings.under_way
    assert easel.of("x", "a") == "x 1"


def test_of_several_those_alone_are_made_that_are_missing_or_changed() -> None:
    easel, fetched = Easel(), list[list[str]]()

    def each(key: str) -> str:
        easel.made[key] += 1
        easel.drawings.look_at(easel.shelves[key])
        return f"{key} {easel.made[key]}"

    def outer() -> list[str]:
        return easel.drawings.drawn_each("each", list("abc"), fetched.append, each)

    assert easel.drawings.drawn("x", outer) == ["a 1", "b 1", "c 1"]
    easel.shelves["b"].changed()
    assert easel.drawings.drawn("x", outer) == ["a 1", "b 2", "c 1"]
    easel.shelves["a"].changed()
    assert easel.drawings.drawn("x", outer) == ["a 2", "b 2", "c 1"]
    assert fetched == [["a", "b", "c"], ["b"], ["a"]]
