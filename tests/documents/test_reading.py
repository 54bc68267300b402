"""Invented minutes of several boards, laid out in the ways boards lay them out."""

import datetime
import io
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from boardclerk.board.reading import ForwardApology, ReadAction, Reading
from boardclerk.documents.reading import UnreadableMinutes, as_json, read_minutes, read_minutes_from

MINUTES = Path(__file__).parent / "minutes"


def _read(name: str) -> Reading:
    return read_minutes(MINUTES / name)


def _names(people: object) -> list[str]:
    return [person.name for person in people]  # type: ignore[attr-defined]


def _action(actions: tuple[ReadAction, ...], ref: str) -> ReadAction:
    (found,) = [action for action in actions if action.ref == ref]
    return found


class TestABoardsMinutesInTabbedText:
    @pytest.fixture(scope="class")
    def reading(self) -> Reading:
        return _read("harbour-lane-2020-01-17.txt")

    def test_the_meeting_has_its_own_facts(self, reading: Reading) -> None:
        assert reading.title == "Harbour Lane Partnership Board"
        assert reading.date == datetime.date(2020, 1, 17)
        assert reading.time is not None
        assert (reading.time.start, reading.time.end) == (datetime.time(14), datetime.time(16))
        assert reading.location == "Council Chamber, Wexcombe Town Hall"
        assert (reading.chair, reading.minute_taker) == ("Eleanor Marsh", "Oliver Reed")

    def test_a_deputy_named_in_the_members_attending_cell_takes_the_members_place(self, reading: Reading) -> None:
        away = next(person for person in reading.apologies if person.name == "Tomasz Nowak")
        came = next(person for person in reading.present if person.name == "Priya Raman")
        assert (away.deputy, came.deputy_for) == ("Priya Raman", "Tomasz Nowak")
        assert came.organisation == "Wexcombe Council"
        assert came.role is None
        assert (away.member, came.member) == (True, False)

    def test_those_in_attendance_are_no_members_and_keep_their_empty_fields(self, reading: Reading) -> None:
        assert _names(reading.in_attendance) == ["Daniel Osei", "Nia Bowen"]
        data = reading.in_attendance[1]
        assert (data.role, data.organisation, data.member) == (None, "(Data - Partnership Office)", None)
        assert reading.in_attendance[0].items == ("4",)

    def test_an_apology_for_one_item_is_kept_beside_the_one_for_the_meeting(self, reading: Reading) -> None:
        (helen,) = [person for person in reading.apologies if person.name == "Helen O'Connor"]
        assert helen.items == ("4",)

    def test_items_are_found_in_all_three_layouts_of_their_numbers(self, reading: Reading) -> None:
        assert [(item.no, item.title) for item in reading.agenda_items] == [
            ("1", "Welcome"),
            ("2", "Minutes of the meeting of 15 November 2019"),
            ("3", "Scrutiny plan"),
            ("4", "School transport"),
            ("5", "AOB"),
            ("6", "Dates of future meetings"),
        ]

    def test_a_sentence_cut_by_a_page_is_one_sentence_again(self, reading: Reading) -> None:
        texts = [paragraph.text for paragraph in reading.agenda_items[2].paragraphs]
        assert any(text.endswith("what they have seen since the street lights were changed.") for text in texts)

    def test_a_late_item_says_who_asked_for_it_and_who_allowed_it(self, reading: Reading) -> None:
        late = reading.agenda_items[2]
        assert late.late_item
        assert (late.requested_by, late.approved_by, late.presenter) == ("Imran Qureshi", "the Chair", "Nia Bowen")

    def test_lettered_points_are_list_items(self, reading: Reading) -> None:
        points = [it for it in reading.agenda_items[3].paragraphs if it.kind == "list item"]
        assert [(point.label, point.text) for point in points] == [
            ("a", "Fewer complaints were made in December."),
            ("b", "The crossing patrol is two people short."),
        ]

    def test_earlier_actions_keep_their_outcome_in_the_documents_words(self, reading: Reading) -> None:
        sent, planned, written = reading.previous_actions
        assert (sent.outcome, sent.closed, sent.status, sent.closed_raw) == (
            "completed", True, "Completed.", "Action closed.",
        )  # fmt: skip
        assert (planned.outcome, planned.due) == ("to_be_discussed", datetime.date(2020, 1, 17))
        assert (written.outcome, written.closed) == ("carried_forward", False)

    def test_one_ref_can_hold_two_tasks_with_an_owner_each(self, reading: Reading) -> None:
        both = _action(reading.previous_actions, "4.2")
        assert both.owners == ("Eleanor Marsh", "Helen O'Connor")
        assert [part.owners for part in both.parts] == [("Eleanor Marsh",), ("Helen O'Connor",)]

    def test_a_group_owns_and_a_recipient_does_not(self, reading: Reading) -> None:
        comments = _action(reading.new_actions, "3.1")
        assert (comments.owners, comments.owner_kind) == (("Partners",), "group")
        assert comments.recipient == "Imran Qureshi"
        assert comments.due == datetime.date(2020, 2, 14)

    def test_what_is_to_be_done_by_nobody_has_no_owner_and_is_doubted(self, reading: Reading) -> None:
        assert _action(reading.new_actions, "5.1").owners == ()
        assert "Action 5.1 has no owner." in reading.doubts

    def test_decisions_and_what_is_noted_stand_under_their_items(self, reading: Reading) -> None:
        assert [(it.item, it.kind) for it in reading.decisions] == [
            ("2", "agreed"), ("3", "noted"), ("3", "agreed"), ("4", "agreed"),
        ]  # fmt: skip

    def test_later_meetings_have_time_and_place(self, reading: Reading) -> None:
        assert [(it.date, it.time.start if it.time else None, it.location) for it in reading.future_meetings] == [
            (datetime.date(2020, 3, 13), datetime.time(14), "Council Chamber, Wexcombe Town Hall"),
            (datetime.date(2020, 5, 15), datetime.time(14), "Council Chamber, Wexcombe Town Hall"),
        ]

    def test_an_absence_told_ahead_its_deputy_and_the_acting_chair_are_three_facts(self, reading: Reading) -> None:
        assert reading.forward_apologies == (
            ForwardApology(
                name="Grace Adeyemi",
                meeting=datetime.date(2020, 3, 13),
                deputy=("Fiona Blake",),
                acting_chair="Imran Qureshi",
                text="Grace Adeyemi will not attend the next meeting, and Fiona Blake will represent her. "
                "Imran Qureshi will chair the meeting.",
            ),
        )

    def test_nothing_is_left_out(self, reading: Reading) -> None:
        assert reading.left_out == ()


class TestGovernorsMinutesInPlainText:
    @pytest.fixture(scope="class")
    def reading(self) -> Reading:
        return _read("marsh-lane-governors-2023-03-14.txt")

    def test_people_stand_on_four_lists(self, reading: Reading) -> None:
        assert _names(reading.present) == ["Ann Beck", "Col Dent", "Eve Frost", "Guy Hart", "Ida Jupp"]
        assert _names(reading.in_attendance) == ["Kit Lowe", "Moira Nash"]
        assert _names(reading.apologies) == ["Oz Pratt", "Quin Rudd"]
        assert _names(reading.absent) == ["Sue Tate"]

    def test_initials_in_the_margin_own_the_paragraph_beside_them(self, reading: Reading) -> None:
        assert [(action.text, action.owners, action.kind) for action in reading.new_actions] == [
            ("CD to share the attendance tracker with governors.", ("Col Dent",), "margin"),
            ("GH to arrange a safeguarding visit before Easter.", ("Guy Hart",), "margin"),
        ]

    def test_matters_arising_tell_what_became_of_earlier_actions(self, reading: Reading) -> None:
        assert [(action.owners, action.outcome) for action in reading.previous_actions] == [
            (("Col Dent",), "completed"),
            (("Eve Frost",), "carried_forward"),
        ]

    def test_the_day_of_the_earlier_minutes_is_read_from_the_heading(self, reading: Reading) -> None:
        assert reading.previous_minutes_date == datetime.date(2023, 1, 24)


class TestTrusteesMinutesInMarkdown:
    @pytest.fixture(scope="class")
    def reading(self) -> Reading:
        return _read("wexcombe-trustees.md")

    def test_an_action_in_the_text_and_in_the_closing_table_is_one_action(self, reading: Reading) -> None:
        assert [(action.ref, action.owners, action.due) for action in reading.new_actions] == [
            ("1", ("Ben Cole",), datetime.date(2022, 10, 31)),
            ("2", ("Dina Eve", "Farid Gul"), datetime.date(2022, 11, 14)),
            ("3", ("Ruth Amey",), datetime.date(2022, 9, 30)),
        ]

    def test_a_table_with_a_status_reviews_earlier_actions(self, reading: Reading) -> None:
        assert [(action.status, action.outcome, action.closed) for action in reading.previous_actions] == [
            ("Done", "completed", True),
            ("In progress", "open", False),
            ("Carried over", "carried_forward", False),
        ]

    def test_a_deputy_named_in_brackets_is_found_in_the_other_list(self, reading: Reading) -> None:
        (hetty,) = reading.apologies
        assert hetty.deputy == "Jo Kerr"
        assert next(person for person in reading.in_attendance if person.name == "Jo Kerr").deputy_for == "Hetty Ives"

    def test_a_labelled_decision_is_one(self, reading: Reading) -> None:
        assert "Run the appeal in November." in [it.text for it in reading.decisions]


class TestAParishCouncilsPage:
    @pytest.fixture(scope="class")
    def reading(self) -> Reading:
        return _read("wexcombe-parish-council.html")

    def test_one_paragraph_of_councillors_is_a_list_of_people(self, reading: Reading) -> None:
        assert _names(reading.present) == ["A. Penhale", "B. Trewin", "C. Osborne", "D. Luxton", "E. Vane"]
        assert [person.role for person in reading.present] == ["Chairman", "Cllr", "Cllr", "Cllr", "Clerk"]
        assert _names(reading.in_attendance) == ["F. Gale"]

    def test_apologies_told_in_a_sentence_are_not_those_of_the_absent(self, reading: Reading) -> None:
        assert _names(reading.apologies) == ["G. Hext", "H. Ivory"]
        assert _names(reading.absent) == ["J. Kerr"]

    def test_the_heading_tells_day_time_and_place(self, reading: Reading) -> None:
        assert reading.date == datetime.date(2020, 3, 2)
        assert reading.location == "the Village Hall, Quay Road"
        assert reading.time is not None
        assert (reading.time.start, reading.time.end) == (datetime.time(19, 30), datetime.time(21, 5))

    def test_without_marked_actions_the_sentences_tell_them(self, reading: Reading) -> None:
        assert [(action.owners, action.kind, action.due) for action in reading.new_actions] == [
            (("E. Vane",), "inline", datetime.date(2020, 4, 6)),
            (("D. Luxton",), "inline", None),
        ]

    def test_resolutions_and_carried_proposals_are_decisions(self, reading: Reading) -> None:
        assert [it.item for it in reading.decisions] == ["20/33", "20/34"]

    def test_menus_and_footers_are_told_as_left_out(self, reading: Reading) -> None:
        assert {"Home News", "Site by nobody"} <= set(reading.left_out)


class TestASteeringGroupsPdf:
    @pytest.fixture(scope="class")
    def reading(self) -> Reading:
        return _read("estuary-steering-group-2020-03-05.pdf")

    def test_columns_of_the_page_are_read_as_a_table_with_its_wrapped_cells(self, reading: Reading) -> None:
        assert _names(reading.present) == ["Grace Adeyemi", "Priya Raman", "Helen O'Connor"]
        assert reading.present[0].organisation == "Wexcombe Health Trust"
        assert [(person.name, person.initials, person.deputy) for person in reading.apologies] == [
            ("Tomasz Nowak", "TN", "Priya Raman"),
            ("Imran Qureshi", "IQ", None),
        ]

    def test_actions_are_read_from_tables_and_labels(self, reading: Reading) -> None:
        assert [(it.ref, it.outcome) for it in reading.previous_actions] == [
            ("3.1", "completed"), ("3.2", "carried_forward"),
        ]  # fmt: skip
        assert [(it.ref, it.owners, it.due) for it in reading.new_actions] == [
            ("4.1", ("Helen O'Connor",), datetime.date(2020, 3, 27)),
            ("4.2", ("Grace Adeyemi", "Imran Qureshi"), datetime.date(2020, 4, 2)),
        ]


def _word_minutes() -> bytes:
    """A health trust's minutes: items numbered by Word itself, owners in a column of their own."""
    document = docx.Document()
    document.add_heading("Wexcombe Health Trust", 0)
    document.add_paragraph("Minutes of the Quality Committee held on Tuesday 4 February 2020 at 09:30 in the Boardroom")
    people = document.add_table(rows=1, cols=3)
    for cell, head in zip(people.rows[0].cells, ("Name", "Job title", "Present"), strict=True):
        cell.text = head
    rows = [
        ("Grace Adeyemi (Chair)", "Chief Nurse", "✓"),
        ("Priya Raman", "Head of Safeguarding", "A"),
        ("Nia Bowen", "Data Analyst", "✓"),
    ]
    for row in rows:
        for cell, text in zip(people.add_row().cells, row, strict=True):
            cell.text = text
    for title, said in [
        ("Welcome and apologies", "The Chair welcomed the committee."),
        ("Infection report", "Nia Bowen presented the report. The Committee approved the plan."),
        ("Date of next meeting", "Tuesday 3 March 2020, 09:30"),
    ]:
        document.add_paragraph(title, style="List Number")
        document.add_paragraph(said)
    action = document.add_paragraph("Action: ")
    inserted = OxmlElement("w:ins")
    inserted.append(action.add_run("Nia Bowen to circulate the figures by 20 February 2020.")._r)
    action._p.append(inserted)
    control = OxmlElement("w:sdt")
    content = OxmlElement("w:sdtContent")
    content.append(document.add_paragraph("Words in a content control.")._p)
    control.append(content)
    document.element.body.insert(-1, control)
    document.sections[0].footer.paragraphs[0].text = "Confirmed minutes"
    assert document.element.body.find(qn("w:sdt")) is not None
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class TestAWordFile:
    @pytest.fixture(scope="class")
    def reading(self) -> Reading:
        return read_minutes_from("quality.docx", _word_minutes())

    def test_numbers_that_word_counts_itself_number_the_items(self, reading: Reading) -> None:
        assert [(item.no, item.title) for item in reading.agenda_items] == [
            ("1", "Welcome and apologies"), ("2", "Infection report"), ("3", "Date of next meeting"),
        ]  # fmt: skip

    def test_marks_in_one_column_tell_present_from_apologies(self, reading: Reading) -> None:
        assert _names(reading.present) == ["Grace Adeyemi", "Nia Bowen"]
        assert _names(reading.apologies) == ["Priya Raman"]
        assert reading.chair == "Grace Adeyemi"

    def test_tracked_insertions_and_content_controls_are_read(self, reading: Reading) -> None:
        assert [(it.owners, it.due) for it in reading.new_actions] == [(("Nia Bowen",), datetime.date(2020, 2, 20))]
        assert any(it.text == "Words in a content control." for item in reading.agenda_items for it in item.paragraphs)

    def test_the_footer_is_told_as_left_out(self, reading: Reading) -> None:
        assert "Confirmed minutes" in reading.left_out


class TestRefusals:
    def test_a_missing_file_is_named(self) -> None:
        with pytest.raises(UnreadableMinutes, match=r"^There is no file none\.txt\.$"):
            read_minutes(MINUTES / "none.txt")

    @pytest.mark.parametrize(
        ("name", "content", "says"),
        [
            ("a.txt", b"", "empty"),
            ("a.txt", b" \n\t ", "empty"),
            ("a.doc", b"words", "save the minutes as"),
            ("a", b"words", "save the minutes as"),
            ("a.docx", b"not a zip", "damaged"),
            ("a.docx", b"PK\x03\x04rest", "damaged"),
            ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
            ("a.pdf", b"%PDF-1.4 rubbish", "damaged"),
            ("a.html", b"<p> </p>", "no text"),
            ("a.txt", b"\x00\x01\x02" * 50, "does not hold text"),
            ("a.md", b"Buy milk and eggs.", "does not look like minutes"),
        ],
    )
    def test_what_cannot_be_read_is_refused_in_a_sentence(self, name: str, content: bytes, says: str) -> None:
        with pytest.raises(UnreadableMinutes, match=says):
            read_minutes_from(name, content)

    def test_an_encrypted_pdf_asks_for_one_without_a_password(self) -> None:
        from pypdf import PdfReader, PdfWriter

        writer = PdfWriter(clone_from=PdfReader(MINUTES / "estuary-steering-group-2020-03-05.pdf"))
        writer.encrypt("secret", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        with pytest.raises(UnreadableMinutes, match="password"):
            read_minutes_from("locked.pdf", out.getvalue())


def test_the_json_leaves_out_what_the_document_does_not_state() -> None:
    told = as_json(_read("wexcombe-trustees.md"))
    assert "body" not in told
    assert "due" not in told["previous_actions"][0]
    assert (
        told["apologies"] == [{"name": "Hetty Ives", "role": None, "organisation": None, "deputy": "Jo Kerr"}]
        or told["apologies"][0]["deputy"] == "Jo Kerr"
    )
