"""Minutes as a Word document."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from boardclerk.board.minutes import ItemPaper, MinutesState, paper_for_items
from boardclerk.documents.minutes import minutes_as_word
from tests.golden import Golden
from tests.make_paper import agreed_paper, minutes_paper, said
from tests.word_lines import word_lines


def test_circulated_minutes_look_as_they_did(golden: Golden) -> None:
    golden("minutes-circulated.docx.txt", word_lines(minutes_as_word(minutes_paper(marking="OFFICIAL-SENSITIVE"))))


def test_agreed_minutes_look_as_they_did(golden: Golden) -> None:
    golden("minutes-agreed.docx.txt", word_lines(minutes_as_word(agreed_paper())))


def test_an_extract_looks_as_it_did(golden: Golden) -> None:
    golden("minutes-extract.docx.txt", word_lines(minutes_as_word(paper_for_items(minutes_paper(), {"3"}))))


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert minutes_as_word(minutes_paper()) == minutes_as_word(minutes_paper())


def test_nothing_in_the_file_tells_when_it_was_written() -> None:
    with ZipFile(BytesIO(minutes_as_word(minutes_paper()))) as files:
        assert {entry.date_time for entry in files.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = files.read("docProps/core.xml").decode()
    assert "created" not in core
    assert "modified" not in core


def test_the_document_is_british_english_on_a4() -> None:
    document = Document(BytesIO(minutes_as_word(minutes_paper())))
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"
    section = document.sections[0]
    assert (round(section.page_width / Mm(1)), round(section.page_height / Mm(1))) == (210, 297)


def test_every_table_repeats_its_header_row() -> None:
    document = Document(BytesIO(minutes_as_word(minutes_paper())))
    assert len(document.tables) == 7
    for table in document.tables:
        assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (MinutesState.DRAFT, "Draft"),
        (MinutesState.WITH_CHAIR, "Draft – with the chair"),
        (MinutesState.CIRCULATED, "Draft version 2 – comments by Friday 7 February 2020"),
    ],
)
def test_the_status_stands_at_the_foot_of_every_page(state: MinutesState, status: str) -> None:
    lines = word_lines(minutes_as_word(minutes_paper(state=state))).split("\n")
    assert f"footer [Footer] {status} ⇥ Page  of  {{PAGE}} {{NUMPAGES}}" in lines


def test_a_protective_marking_stands_at_the_head_and_foot_of_every_page() -> None:
    lines = word_lines(minutes_as_word(minutes_paper(marking="OFFICIAL-SENSITIVE"))).split("\n")
    assert "header [Marking] OFFICIAL-SENSITIVE" in lines
    assert "footer [Marking] OFFICIAL-SENSITIVE" in lines


def test_the_deputy_stands_in_the_members_attending_cell() -> None:
    lines = word_lines(minutes_as_word(minutes_paper()))
    assert "|  Tomasz Nowak | Director of Children’s Services | Wexcombe Council | Priya Raman | ✓ |" in lines


def test_paragraph_numbers_are_those_an_amendment_names_even_where_one_is_missing() -> None:
    item = ItemPaper(number="1", title="Welcome", minutes=(*said("One."), *said("Four.", "Five.", first=4)))
    document = Document(BytesIO(minutes_as_word(minutes_paper(items=(item,)))))
    numbering = document.part.numbering_part.element
    starts = [n.get(qn("w:val")) for n in numbering.iter(qn("w:startOverride"))]
    assert starts == ["1", "4"]


def test_agreed_minutes_have_no_paragraph_numbers() -> None:
    document = Document(BytesIO(minutes_as_word(agreed_paper())))
    assert not list(document.element.body.iter(qn("w:numPr")))


def test_characters_no_document_can_hold_are_left_out_and_the_rest_is_kept() -> None:
    item = ItemPaper(number="1", title="A\x00B & <C>", minutes=said("x\x0by \ud800 z"))
    lines = word_lines(minutes_as_word(minutes_paper(items=(item,))))
    assert "[Heading 1] 1. ⇥ AB & <C>" in lines
    assert "xy  z" in lines


def test_the_title_block_says_who_stood_in_the_chair_and_who_released_and_agreed() -> None:
    lines = word_lines(
        minutes_as_word(
            agreed_paper(chair="Grace Adeyemi", chair_note="acting chair", released_note="Released by Oliver Reed.")
        )
    )
    assert "[Meeting Detail] **Chaired by:** ⇥ Grace Adeyemi (acting chair)\n" in lines
    assert "|  Grace Adeyemi / Chair | Chief Nurse" in lines
    assert (
        "**Status:** ⇥ Agreed on Friday 13 March 2020 – version 2. Tomasz Nowak presided. Released by Oliver Reed.\n"
    ) in lines


def test_what_is_not_known_has_no_line_of_its_own() -> None:
    bare = minutes_paper(
        start=None, end=None, location=None, chair=None, secretary=None, members=(), also=(), items=(), future=()
    )
    lines = word_lines(minutes_as_word(bare)).split("\n")
    assert [line.split("**")[1] for line in lines if "[Meeting Detail]" in line] == [
        "Meeting title:",
        "Date:",
        "Status:",
    ]
    assert not [line for line in lines if line.startswith("|")]
