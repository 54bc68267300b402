"""Minutes as Markdown."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from boardclerk.board.minutes import ItemPaper
from boardclerk.documents.markdown import text
from boardclerk.documents.minutes import minutes_as_markdown
from tests.golden import Golden
from tests.make_paper import minutes_paper, said

READER = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
MARKS = st.text(st.sampled_from("a1 #*_-+=.)(>|`~<&;[]!\\:x\n"))


def shown(markdown: str) -> HTMLParser:
    return HTMLParser(READER.render(markdown))


def test_circulated_minutes_look_as_they_did(golden: Golden) -> None:
    golden("minutes-circulated.md", minutes_as_markdown(minutes_paper(marking="OFFICIAL-SENSITIVE")))


def test_every_table_is_a_table() -> None:
    assert len(shown(minutes_as_markdown(minutes_paper())).css("table")) == 7


def test_a_bar_in_a_name_does_not_make_another_column() -> None:
    member = minutes_paper().members[0]
    named = minutes_paper(
        members=(type(member)(name="A | B", title="*C*", organisation=None, attending="✓", apologies=False),)
    )
    cells = shown(minutes_as_markdown(named)).css_first("tbody tr").css("td")
    assert [cell.text() for cell in cells] == ["A | B", "*C*", "", "✓", ""]


def test_a_paragraph_that_begins_like_a_list_stays_a_paragraph() -> None:
    item = ItemPaper(number="1", title="Welcome", minutes=said("1. First", "+ plus", "# hash", "– dash"))
    page = shown(minutes_as_markdown(minutes_paper(items=(item,), members=(), also=(), future=())))
    assert [p.text() for p in page.css("p")][-4:] == ["1. First", "+ plus", "# hash", "– dash"]


@given(MARKS)
def test_whatever_marks_are_written_are_shown_as_written(written: str) -> None:
    page = shown(f"{text('x' + written)}\n")
    assert page.css_first("body").text(separator=" ").split() == f"x{written}".split()
    assert {node.tag for node in page.css("body *")} <= {"p", "br"}


@given(MARKS.filter(str.strip))
def test_no_mark_at_the_beginning_of_a_line_makes_anything_but_text(written: str) -> None:
    page = shown(f"{text(written)}\n")
    assert page.css_first("body").text(separator=" ").split() == written.split()
    assert {node.tag for node in page.css("body *")} <= {"p", "br"}
