"""Minutes as small boards type them: actions in sub-numbered lines, titles now and then, everything on one line."""

import io
from pathlib import Path

import docx
import pytest

from boardclerk.board.reading import Reading
from boardclerk.documents.reading import UnreadableMinutes, read_minutes, read_minutes_from

HALL = Path(__file__).parent / "minutes" / "st-brannock-hall-2020-03-04.txt"


def _typed(*lines: str) -> Reading:
    return read_minutes_from("minutes.txt", "\n".join(lines).encode())


def _listed(*lines: str) -> Reading:
    return _typed(
        "Quay Trust", "Minutes of the meeting held on 4 March 2020", "", *lines,
        "", "1. Finance", "The accounts were read.",
        "", "2. Roof", "Noted.", "", "3. Close", "Noted.",
    )  # fmt: skip


@pytest.fixture(scope="module")
def hall() -> Reading:
    return read_minutes(HALL)


def test_lines_numbered_under_an_item_are_no_items(hall: Reading) -> None:
    assert [item.no for item in hall.agenda_items] == ["1", "2", "3", "4", "5", "6"]
    assert hall.agenda_items[2].title == "Matters arising"
    assert [p.label for p in hall.agenda_items[2].paragraphs] == ["3.1", "3.2", "3.3"]


def test_an_action_from_an_earlier_month_is_reviewed_with_the_status_after_its_dash(hall: Reading) -> None:
    roof, insurance, gutter = hall.previous_actions
    assert (roof.text, roof.outcome, roof.closed) == ("Derek to get quotes for the roof", "completed", True)
    assert (roof.owners, roof.owner_kind) == (("Derek",), "person")
    assert (insurance.text, insurance.owners) == ("Joan to chase the insurance company", ("Joan Pell",))
    assert (insurance.status, insurance.outcome) == ("carried forward", "carried_forward")
    assert (gutter.text, gutter.outcome) == ("Lucy Hart to clear the gutter", "completed")
    assert [action.item for action in hall.previous_actions] == ["3", "3", "3"]


def test_the_new_actions_and_decisions_stand_under_the_items_that_gave_them(hall: Reading) -> None:
    assert [(action.ref, action.item, action.owners) for action in hall.new_actions] == [
        ("4.3", "4", ("Paul Okoro",)),
        ("5.3", "5", ("Lucy Hart",)),
    ]
    assert [decision.item for decision in hall.decisions] == ["2", "4", "5"]


@pytest.mark.parametrize("whose", ["Finance", "Management", "Governors", "The Treasurer"])
def test_one_capitalised_word_for_many_is_nobodys_forename(whose: str) -> None:
    reading = _listed("Present: Joan Pell (Chair)", "", "1. Hall", f"Action: {whose} to mend it.")
    assert [action.owner_kind for action in reading.new_actions] == ["group"]


def test_a_status_after_a_dash_is_read_under_any_item() -> None:
    reading = _listed("Present: Joan Pell (Chair), Derek Wray", "", "1. Hall", "1.1 Action: Derek to mend it - DONE.")
    (mended,) = reading.previous_actions
    assert (mended.text, mended.owners, mended.closed) == ("Derek to mend it", ("Derek Wray",), True)


def test_commas_after_a_bracketed_role_part_people(hall: Reading) -> None:
    reading = _listed("Present: Maria Keane (Chair), Paul Okoro, Lucy Hart; Ben Sharp (Clerk)")
    names = ["Maria Keane", "Paul Okoro", "Lucy Hart", "Ben Sharp"]
    assert [person.name for person in reading.present] == names
    assert [person.organisation for person in reading.present] == [None] * 4


def test_commas_between_semicolons_keep_roles_and_organisations() -> None:
    reading = _listed("Present: Maria Keane, Chair, Quay School; Paul Okoro (Treasurer), Quay Council; Lucy Hart")
    assert [(p.name, p.role, p.organisation) for p in reading.present] == [
        ("Maria Keane", "Chair", "Quay School"),
        ("Paul Okoro", "Treasurer", "Quay Council"),
        ("Lucy Hart", None, None),
    ]


def test_a_title_makes_nobody_another_person(hall: Reading) -> None:
    names = {person.name for person in hall.people()}
    assert sum("Barlow" in name for name in names) == 1
    assert "Shah" not in names
    assert any("Tim Barlow" in doubt for doubt in hall.doubts)


@pytest.mark.parametrize(
    "title", ["Revd", "Rev", "Fr", "Cllr", "Dr", "Prof", "Mr", "Ms", "Sir", "Canon", "Supt", "Det Insp"]
)
def test_every_title_is_left_aside(title: str) -> None:
    reading = _listed(f"Present: Maria Keane (Chair), {title} Tim Barlow", "In attendance: Tim Barlow, Ann Lee")
    assert len({person.name for person in reading.people() if "Barlow" in person.name}) == 1


def test_a_surname_two_people_have_is_doubtful() -> None:
    reading = _listed("Present: Maria Keane (Chair), Amir Shah, Dina Shah", "Apologies: Mr Shah")
    assert any("Shah" in doubt and "Amir Shah" in doubt and "Dina Shah" in doubt for doubt in reading.doubts)


@pytest.mark.parametrize(
    "entry",
    [
        "Joan Pell (deputy: Mark Stone)",
        "Joan Pell, Treasurer (deputy: Mark Stone)",
        "Joan Pell (Treasurer; deputy: Mark Stone)",
    ],
)
def test_a_deputy_in_brackets_comes_in_the_place_of_who_is_away(entry: str) -> None:
    reading = _listed("Present: Maria Keane (Chair), Paul Okoro", f"Apologies: {entry}")
    (joan,) = reading.apologies
    assert (joan.name, joan.deputy) == ("Joan Pell", "Mark Stone")
    assert next(p for p in reading.present if p.name == "Mark Stone").deputy_for == "Joan Pell"
    assert reading.left_out == ()


def test_who_is_marked_in_attendance_in_a_table_is_no_member() -> None:
    document = docx.Document()
    document.add_paragraph("Minutes of the Quay Trust")
    document.add_paragraph("Date: 4 March 2020, Village Hall")
    rows = [("Name", "Role", "Attendance"), ("Maria Keane", "Chair", "Present"), ("Joan Pell", "Trustee", "Apologies"),
            ("Ann Lee", "Surveyor", "In attendance")]  # fmt: skip
    table = document.add_table(rows=0, cols=3)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for number, title in enumerate(("Finance", "Roof", "Close"), 1):
        document.add_heading(f"{number}. {title}", 2)
        document.add_paragraph("Noted.")
    content = io.BytesIO()
    document.save(content)
    reading = read_minutes_from("minutes.docx", content.getvalue())
    assert [person.name for person in reading.present] == ["Maria Keane"]
    assert [(person.name, person.member) for person in reading.in_attendance] == [("Ann Lee", None)]
    assert (str(reading.date), reading.location) == ("2020-03-04", "Village Hall")
    assert reading.left_out == ()


def test_the_line_of_date_place_and_time_is_read_whole(hall: Reading) -> None:
    assert (str(hall.date), hall.location) == ("2020-03-04", "Village Hall")
    assert hall.left_out == ()


def test_a_damaged_pdf_makes_no_noise_beside_its_sentence(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(UnreadableMinutes):
        read_minutes_from("bad.pdf", b"%PDF-1.4 and then nothing that a reader of PDF could follow")
    assert caplog.records == []


def test_a_folder_is_refused_in_a_whole_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "march").mkdir()
    monkeypatch.chdir(tmp_path / "march")
    with pytest.raises(UnreadableMinutes, match=r"^march is a folder; name the file with the minutes\.$"):
        read_minutes(Path())


def test_an_action_that_was_reviewed_is_not_given_again() -> None:
    reading = _listed(
        "Present: Joan Pell (Chair)", "", "1. Hall", "1.1 Action from January: Joan to pay (carried forward)."
    )
    assert [action.text for action in reading.previous_actions] == ["Joan to pay"]
    assert reading.new_actions == ()


def test_and_parts_people_between_semicolons_too() -> None:
    reading = _listed("Present: Maria Keane (Chair), Lucy Hart and Amir Shah; Ben Sharp (Clerk)")
    assert [person.name for person in reading.present] == ["Maria Keane", "Lucy Hart", "Amir Shah", "Ben Sharp"]


def test_an_items_number_may_stand_before_one_space_where_its_lines_go_on_from_it() -> None:
    reading = _typed(
        "Quay Trust", "Minutes of the meeting held on 4 March 2020", "", "Present: Maria Keane (Chair), Paul Okoro", "",
        "1 Finance", "1.1 The accounts were read.", "1.2 Action: Paul to pay the bill.", "",
        "2 Roof", "2.1 It leaks.", "", "3 Close", "3.1 None.",
    )  # fmt: skip
    assert [(item.no, item.title) for item in reading.agenda_items] == [("1", "Finance"), ("2", "Roof"), ("3", "Close")]
    assert [(action.ref, action.item, action.owners) for action in reading.new_actions] == [
        ("1.2", "1", ("Paul Okoro",))
    ]
