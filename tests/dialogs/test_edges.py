r"""The edge of a word is looked for in fewer steps where a word is sure to follow, and found in the same places."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.dialogs.grammar.edges import with_edges

FULL = r"(?:(?<![\w<>])(?=[\w<>])|(?<=[\w<>])(?![\w<>]))"
PLAIN = [r"\bif\b", r"\b(?:if|unless|\bin case)\b", r"(?<!glad )(?<!\bi )\bif\b", r"\b(?!if not)(?:if|in)", r"\b<p\d+>"]
DOUBTFUL = [r"\bi?f", r"\b(?:if|)", r"\b(?:if|x*i)?", r"\b[^i]", r"not\b", r"\b(?:if |, )in", r"\b\W"]
PIECES = ["if", "unless", "in case", "glad ", "i ", " ", "<p1>", "not", "x", "f", ", ", "\n", "é"]


@pytest.mark.parametrize("template", PLAIN + DOUBTFUL)
@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_an_edge_is_found_where_it_would_be_by_the_longer_way(template: str, text: str) -> None:
    longer = re.compile(template.replace(r"\b", FULL))
    found = [match.span() for match in re.finditer(with_edges(template), text)]
    assert found == [match.span() for match in longer.finditer(text)]


@pytest.mark.parametrize("template", PLAIN)
def test_the_shorter_way_is_taken_where_a_word_is_sure_to_follow(template: str) -> None:
    assert with_edges(template).startswith(r"(?<![\w<>])")


@pytest.mark.parametrize("template", DOUBTFUL)
def test_the_longer_way_is_taken_everywhere_else(template: str) -> None:
    assert FULL in with_edges(template)
