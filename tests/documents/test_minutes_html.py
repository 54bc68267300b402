"""Minutes as a page, for members and for the public."""

import re

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from boardclerk.board.minutes import AttendanceLine, ItemPaper
from boardclerk.documents.html.look import quoted
from boardclerk.documents.html.page import text
from boardclerk.documents.minutes import minutes_as_html
from tests.golden import Golden
from tests.make_paper import agreed_paper, minutes_paper, said

PRINTED = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]))


def test_circulated_minutes_look_as_they_did(golden: Golden) -> None:
    golden("minutes-circulated.html", minutes_as_html(minutes_paper(marking="OFFICIAL-SENSITIVE")))


def test_published_minutes_look_as_they_did(golden: Golden) -> None:
    golden("minutes-published.html", minutes_as_html(agreed_paper(), public=True))


def test_a_held_back_item_is_a_heading_on_the_public_page_and_nothing_more() -> None:
    page = HTMLParser(minutes_as_html(agreed_paper(), public=True))
    item = page.css_first("#item-5")
    assert item is not None
    assert " ".join(item.text(separator=" ").split()) == (
        "5. A matter concerning one pupil The minutes of this item are held back from publication."
    )
    assert "Write to the family" not in page.html
    assert "5.1" not in page.css_first("nav").text()


def test_the_public_page_does_not_say_who_released_the_minutes() -> None:
    paper = agreed_paper(released_note="Released by Tomasz Nowak in the chair’s place")
    assert "Released by Tomasz Nowak" in minutes_as_html(paper)
    assert "Released by" not in minutes_as_html(paper, public=True)


def test_only_the_public_page_may_be_listed_by_search_engines() -> None:
    assert 'content="noindex"' in minutes_as_html(minutes_paper())
    assert "noindex" not in minutes_as_html(agreed_paper(), public=True)


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    page = HTMLParser(minutes_as_html(minutes_paper()))
    assert not page.css("script, link, img, iframe")
    assert "url(" not in page.css_first("style").text()
    assert all(a.attributes["href"].startswith("#") for a in page.css("a"))


def test_every_link_leads_to_something_on_the_page() -> None:
    page = HTMLParser(minutes_as_html(minutes_paper()))
    links = [a.attributes["href"] for a in page.css("a")]
    assert links == ["#action-3-2", "#action-5-1", "#action-3-1", "#action-4-1"]
    assert all(len(page.css(link)) == 1 for link in links)


def test_each_paragraph_has_an_address_and_the_number_an_amendment_names() -> None:
    page = HTMLParser(minutes_as_html(minutes_paper()))
    bullet = page.css_first("#item-3-4")
    assert bullet.tag == "li"
    assert bullet.attributes["data-number"] == "4"
    assert "data-number" not in minutes_as_html(agreed_paper()).split("</style>")[1]


def test_somebody_absent_without_apologies_is_told_apart_from_one_who_sent_them() -> None:
    gone = AttendanceLine(name="Ida Voss", title=None, organisation=None, attending="", apologies=False)
    page = HTMLParser(minutes_as_html(minutes_paper(members=(gone,), also=())))
    assert [cell.text(strip=True) for cell in page.css("tbody tr")[0].css("td")] == ["", "", "Absent", ""]


def test_a_persons_markup_is_shown_and_never_obeyed() -> None:
    item = ItemPaper(number="1", title="<script>alert(1)</script>", minutes=said("<b>&amp;</b>"))
    paper = minutes_paper(items=(item,), board='</style><img src=x onerror="alert(1)">', marking='"}</style><i>')
    page = HTMLParser(minutes_as_html(paper))
    assert not page.css("script, img, i, b")
    assert page.css_first("#item-1-1").text() == "<b>&amp;</b>"
    assert page.css_first("h1").text() == paper.board


@given(PRINTED)
def test_whatever_is_written_is_shown_unchanged(written: str) -> None:
    shown = HTMLParser(f"<p>x{text(written)}x</p>").css_first("p").text()
    assert shown == f"x{written}x"


@given(st.text())
def test_no_text_ends_the_style_it_is_printed_in(written: str) -> None:
    assert re.fullmatch(r'"(\w| |\\[0-9a-f]+ )*"', quoted(written))
