"""What is seen of a text at a glance never hides what a search would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.words.sieve import Sieve, needs_of

PATTERNS = [
    r"clos(?:e|ed|ing) (?:it|that)", r"\bif\b", r"<r\d+> (?:is )?done", r"(?:the )?\d{1,2}(?:st|nd)? of may",
    r"(?:please |just )*send(?: me| us)? (?P<what>[a-z ]{2,20}) minutes", r"(?<![\w.])(?:half|quarter) past \d",
    r"^[\s,]*(?:yes|ok)[.!]*$", r"wom[ae]n|(?:a|b)?cat\d", r"(?:not )?(?:to|will) (?:come|attend)(?! late)",
    r"(?:ab|cd)++ef", r"x{2,}y", r"(?=every)e\w+y", r"<[pu](\d+)>", r"[0-9]+",
]  # fmt: skip
PIECES = [
    "close", "closed", "closing ", "it", " that", "if", "<r1>", "<p12>", " done", " is", "the ", "21st", " of may",
    "please ", "send", " me", " the draft", " minutes", "half past ", "3", "yes", "!", "woman", "women", "acat7",
    "not ", "to come", " late", "abab", "ef", "xxx", "y", "every", " ", "\n", "7",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_pattern_that_is_found_was_seen(pattern: str, text: str) -> None:
    sieve = Sieve([re.compile(one) for one in PATTERNS])
    if re.search(pattern, text):
        assert sieve.seen(text) >> PATTERNS.index(pattern) & 1


def test_most_patterns_are_passed_over() -> None:
    assert Sieve([re.compile(r"apolog(?:y|ies)"), re.compile(r"minutes of <d\d+>")]).seen("4.1 done") == 0


def test_a_pattern_nothing_is_known_of_is_always_tried() -> None:
    assert needs_of(re.compile(r"\w+\s\w+")) == ()
    assert Sieve([re.compile(r"\w+\s\w+")]).seen("") == 1
