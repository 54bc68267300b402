"""Agendas as a Word document and as a page."""

from dataclasses import replace
from datetime import time

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from boardclerk.board.minutes import AgendaLine
from boardclerk.documents import tables
from boardclerk.documents.agenda import agenda_as_html, agenda_as_word
from tests.golden import Golden
from tests.make_paper import agenda_paper
from tests.word_lines import word_lines


def test_the_agenda_in_word_looks_as_it_did(golden: Golden) -> None:
    golden("agenda.docx.txt", word_lines(agenda_as_word(agenda_paper(marking="OFFICIAL"))))


def test_the_agenda_as_a_page_looks_as_it_did(golden: Golden) -> None:
    golden("agenda.html", agenda_as_html(agenda_paper(marking="OFFICIAL")))


def test_the_same_agenda_gives_the_same_bytes() -> None:
    assert agenda_as_word(agenda_paper()) == agenda_as_word(agenda_paper())


def test_an_agenda_the_chair_has_not_seen_says_so() -> None:
    assert "Draft agenda – with the chair" in word_lines(agenda_as_word(agenda_paper(draft=True)))
    assert "Draft agenda" not in word_lines(agenda_as_word(agenda_paper()))
    assert "Draft agenda – with the chair" in agenda_as_html(agenda_paper(draft=True))


def times(*planned: int | None, start: time | None = time(14)) -> list[str]:
    items = tuple(AgendaLine(number=str(n), title="x", minutes_planned=p) for n, p in enumerate(planned, start=1))
    drawn = tables.agenda_table(agenda_paper(items=items, start=start))
    return [row[-1] for row in drawn.rows]


def test_each_item_has_its_time_of_day_as_far_as_it_is_known() -> None:
    assert times(5, 15, None, 10) == ["14:00 (5 min)", "14:05 (15 min)", "14:20", "10 min"]
    assert times(5, 15, start=None) == ["5 min", "15 min"]


def test_a_column_nobody_filled_in_is_not_printed() -> None:
    bare = tuple(AgendaLine(number=str(n), title="x") for n in (1, 2))
    drawn = tables.agenda_table(agenda_paper(items=bare))
    assert [column.heading for column in drawn.columns] == ["No.", "Item"]


def test_a_late_item_says_who_asked_and_who_allowed_it() -> None:
    page = HTMLParser(agenda_as_html(agenda_paper()))
    assert "Late item, requested by Helen O'Connor, approved by the Chair" in page.text()


def test_without_open_actions_there_is_no_empty_table() -> None:
    paper = replace(agenda_paper(), open_actions=())
    assert len(HTMLParser(agenda_as_html(paper)).css("table")) == 1
