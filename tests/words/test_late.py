"""Patterns that are compiled when they are first searched with."""

import pkgutil
import re
from importlib import import_module

import pytest

import boardclerk.dialogs
import boardclerk.words
from boardclerk.words.late import late


def test_it_is_compiled_at_the_first_search_and_then_as_good_as_any() -> None:
    word = late(r"(?P<word>[A-Z]+)", re.IGNORECASE)
    assert not hasattr(word, "no_such_thing")
    assert "search" not in vars(word)
    match = word.search("one two")
    assert match
    assert match["word"] == "one"
    assert word.sub("x", "one two") == "x x"
    assert vars(word)["search"] == re.compile(r"(?P<word>[A-Z]+)", re.IGNORECASE).search


def test_what_is_wrong_with_one_is_raised_when_it_is_searched_with() -> None:
    with pytest.raises(re.error):
        late("(").search("")


def test_every_one_there_is_can_be_compiled() -> None:
    seen = 0
    for package in (boardclerk.words, boardclerk.dialogs):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(import_module(module.name)).values():
                if type(value).__name__ == "_Late":
                    assert isinstance(value.pattern, str)
                    seen += 1
    assert seen > 100
