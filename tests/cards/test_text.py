"""A person's text stands on a card as it was written."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from boardclerk.cards.text import UNSEEN, aloud, beyond, bold, escape, folded, paragraphs, shortened

DESKTOP = MarkdownIt("js-default")
TRAPS = st.text(st.sampled_from(list("*_[]()`~<>&#;\\!|{}-+=.1 2aé:/\n\t\u200b\u202e\u0007\"'@")), max_size=30)


def as_read_on_the_desktop(markdown: str) -> str:
    """Return what markdown-it leaves to be read: it must have made one paragraph and no mark-up in it."""
    drawn = DESKTOP.render(markdown).strip()
    if not drawn:
        return ""
    inside = re.fullmatch(r"<p>(.*)</p>", drawn, re.DOTALL)
    assert inside, f"{markdown!r} became {drawn!r}"
    assert "<" not in inside[1], f"{markdown!r} became {drawn!r}"
    return html.unescape(inside[1]).replace(UNSEEN, "").strip()


@given(TRAPS)
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    assert as_read_on_the_desktop(escape(text)) == folded(text).replace(UNSEEN, "").strip()


@pytest.mark.parametrize(
    "text",
    [
        "<at>Everyone</at> please",
        "1. first",
        "- dash",
        "# heading",
        "> quoted",
        "**loud** and _quiet_",
        "[press me](https://example.org)",
        "<https://example.org>",
        "R&amp;D and R&D",
        r"C:\temp\*.doc",
        "`code` ~~gone~~",
        "---",
    ],
)
def test_the_usual_traps_are_read_as_they_were_written(text: str) -> None:
    assert as_read_on_the_desktop(escape(text)) == text


@given(TRAPS)
def test_no_text_is_left_that_the_card_would_fill_in_as_a_date(text: str) -> None:
    assert "{{" not in escape("{{DATE(2020-03-13T14:00:00Z)}}" + text)


@pytest.mark.parametrize("text", ["No, thank you.", "3.1 and 5.1 are open", "Helen O'Connor (online)", "a_b@c.org"])
def test_ordinary_text_gets_nothing_that_a_phone_would_show(text: str) -> None:
    assert escape(text).replace("\\_", "_") == text


def test_text_over_several_lines_becomes_one_line_or_paragraphs() -> None:
    assert folded(" one\n two\x07 ") == "one two"
    assert paragraphs("one\n\n two \n") == ["one", "two"]


@given(st.text(st.sampled_from(list("ab .!?…\n")), max_size=80), st.integers(8, 40))
def test_what_a_heading_has_no_room_for_goes_on_where_it_stops(text: str, most: int) -> None:
    line, head, rest = folded(text), shortened(text, most), beyond(text, most)
    assert bool(rest) == (len(line) > most)
    if rest:
        assert f"{head.removesuffix(' …')}{rest}".replace(" ", "") == line.replace(" ", "")
    else:
        assert head == line


def test_bold_text_is_bold_and_nothing_else() -> None:
    assert DESKTOP.render(bold("3.1 *")) == "<p><strong>3.1 *</strong></p>\n"
    assert bold(" ") == ""


def test_what_is_read_aloud_holds_no_mark_up() -> None:
    assert aloud("<say>Marsh & Reed</say>") == "say Marsh and Reed /say"
