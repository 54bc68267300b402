"""A minute is read as it was typed: paragraphs, and lettered points where there are any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.board.minutes import MinuteKind
from boardclerk.words.lettered import read_minute

P, B = MinuteKind.PARAGRAPH, MinuteKind.BULLET


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("The Chair welcomed Priya.", [(P, "The Chair welcomed Priya.")]),
        ("Three points:\na) cost\nb) staff\nc) site", [(P, "Three points:"), (B, "cost"), (B, "staff"), (B, "site")]),
        ("(a) cost\n(b) staff", [(B, "cost"), (B, "staff")]),
        ("a. cost\nb. staff\nAll agreed.", [(B, "cost"), (B, "staff"), (P, "All agreed.")]),
        ("Asked: a) for the cost b) for the date", [(P, "Asked:"), (B, "for the cost"), (B, "for the date")]),
        ("- cost\n- staff", [(B, "cost"), (B, "staff")]),
        ("Plan b) was dropped.", [(P, "Plan b) was dropped.")]),
        ("Grade a) was given.", [(P, "Grade a) was given.")]),
        ("First.\n\nSecond.", [(P, "First."), (P, "Second.")]),
        ("A. Marsh spoke\nI. Qureshi replied", [(P, "A. Marsh spoke"), (P, "I. Qureshi replied")]),
        ("  \n ", []),
    ],
)  # fmt: skip
def test_lettered_lines_are_points_of_a_list(typed: str, lines: list[tuple[MinuteKind, str]]) -> None:
    assert read_minute(typed) == lines


@given(st.text())
def test_any_text_is_read_and_no_word_is_lost(text: str) -> None:
    kept = "".join("".join(line for _, line in read_minute(text)).split())
    assert len(kept) <= len("".join(text.split()))
    if not any(c in text for c in ").-–•*"):
        assert kept == "".join(text.split())
