"""What a set of minutes makes of a board, before anything is written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.board import importing as rules
from boardclerk.board.actions import Outcome
from boardclerk.board.minutes import DecisionKind
from boardclerk.board.people import Standing
from boardclerk.board.reading import ReadAction, ReadDecision, Reading, ReadItem, ReadMeeting, ReadParagraph, ReadPerson

MARCH = date(2020, 3, 13)


def titled(title: str | None, body: str | None = None) -> Reading:
    return Reading(doc="minutes.txt", title=title, body=body)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Harbour Lane Partnership Board Meeting", "Harbour Lane Partnership Board"),
        ("Minutes of the Harbour Lane Governing Body", "Harbour Lane Governing Body"),
        ("Draft minutes of the meeting of the Quay Trustees held on 3 May 2020", "Quay Trustees"),
        ("Wexcombe Steering Group Meeting #4", "Wexcombe Steering Group"),
        ("Quay Committee Meeting - Minutes", "Quay Committee"),
        ("Harbour Lane Board – Minutes of Meeting No. 12", "Harbour Lane Board"),
        ("The Minute Takers' Guild meeting", "The Minute Takers' Guild"),
        ("Minutes", None),
        ("Minutes of the Meeting held on Tuesday", None),
        (None, None),
    ],
)
def test_a_board_is_called_by_its_title_without_meeting_and_minutes(title: str | None, name: str | None) -> None:
    assert rules.board_name(titled(title)) == name


def test_the_body_a_document_names_comes_before_its_title() -> None:
    reading = titled("Minutes for meeting held Tuesday 6th February", "Wexcombe Community Council")
    assert rules.board_name(reading) == "Wexcombe Community Council"


@given(st.text(max_size=120))
def test_no_title_makes_a_name_that_is_empty_or_never_settles(title: str) -> None:
    name = rules.board_name(titled(title))
    assert name is None or name.strip() == name != ""


def test_members_stand_first_in_the_order_of_the_document() -> None:
    reading = Reading(
        doc="m",
        present=(
            ReadPerson(name="Priya Raman", deputy_for="Tomasz Nowak", member=False, place=1),
            ReadPerson(name="Grace Adeyemi", member=True, place=2),
        ),
        apologies=(ReadPerson(name="Tomasz Nowak", member=True, deputy="Priya Raman", place=0),),
        in_attendance=(ReadPerson(name="Nia Bowen", place=3),),
    )
    assert [(e.name, e.standing) for e in rules.roster(reading)] == [
        ("Tomasz Nowak", Standing.MEMBER),
        ("Grace Adeyemi", Standing.MEMBER),
        ("Priya Raman", Standing.DEPUTY),
        ("Nia Bowen", Standing.ATTENDEE),
    ]


def test_a_deputy_named_on_no_list_is_entered_for_the_members_organisation() -> None:
    away = ReadPerson(name="Tomasz Nowak", organisation="Wexcombe Council", deputy="Priya Raman")
    (_, deputy) = rules.roster(Reading(doc="m", apologies=(away,)))
    assert (deputy.name, deputy.organisation, deputy.standing) == ("Priya Raman", "Wexcombe Council", Standing.DEPUTY)


def test_somebody_listed_twice_is_one_person_with_what_both_lines_say() -> None:
    present = (ReadPerson(name="Nia Bowen", role="Data Analyst"),)
    (entry,) = rules.roster(
        Reading(doc="m", present=present, in_attendance=(ReadPerson(name="NIA BOWEN", initials="NB"),))
    )
    assert (entry.title, entry.initials, entry.standing) == ("Data Analyst", "NB", Standing.MEMBER)


@given(st.lists(st.tuples(st.sampled_from(["3.1", "4.1", None]), st.sampled_from(["3", "12", None])), max_size=12))
def test_every_action_gets_a_ref_of_its_own(written: list[tuple[str | None, str | None]]) -> None:
    taken: list[str] = []
    for ref, item in written:
        taken.append(rules.own_ref(ReadAction(text="x", ref=ref, item=item), taken, "A"))
    assert len(set(taken)) == len(taken)


def test_items_without_numbers_are_counted_on_and_none_is_used_twice() -> None:
    items = tuple(ReadItem(title="x", no=no) for no in ("1.", None, "2", "2", "4a"))
    assert rules.numbered_items(Reading(doc="m", agenda_items=items)) == ["1", "3", "2", "4", "4a"]


@pytest.mark.parametrize(
    ("words", "agreed"),
    [
        ("agreed as an accurate account of the meeting", True),
        ("approved as a correct record", True),
        ("Unanimous adoption of previous minutes", True),
        ("agreed subject to one amendment", False),
        ("not agreed", False),
        ("deferred to the next meeting", False),
        (None, False),
    ],
)
def test_minutes_count_as_agreed_only_as_they_stood(words: str | None, agreed: bool) -> None:
    assert rules.minutes_were_agreed(words) is agreed


@pytest.mark.parametrize(
    ("read", "settled"),
    [
        (ReadAction(text="x", outcome="completed", closed=True), (Outcome.COMPLETED, True)),
        (ReadAction(text="x", outcome="completed"), (Outcome.COMPLETED, True)),
        (ReadAction(text="x", outcome="completed", closed=False), (Outcome.COMPLETED, False)),
        (ReadAction(text="x", outcome="carried_forward"), (Outcome.CARRIED_FORWARD, False)),
        (ReadAction(text="x", closed=True), (Outcome.COMPLETED, True)),
        (ReadAction(text="x"), (Outcome.OPEN, False)),
    ],
)
def test_what_became_of_an_earlier_action(read: ReadAction, settled: tuple[Outcome, bool]) -> None:
    assert rules.settled(read) == settled


def test_approval_is_agreement_unless_it_is_in_principle() -> None:
    kinds = [
        rules.decision_kind(ReadDecision(text=text, kind=kind))
        for text, kind in (
            ("The lease was approved.", "approved"),
            ("The lease was approved in principle.", "approved"),
            ("The Board noted it.", "noted"),
        )
    ]  # type: ignore[arg-type]
    assert kinds == [DecisionKind.AGREED, DecisionKind.APPROVED_IN_PRINCIPLE, DecisionKind.NOTED]


def test_a_decision_without_an_item_belongs_where_its_words_stand() -> None:
    items = (
        ReadItem(title="Youth club", no="4", paragraphs=(ReadParagraph(text="It was agreed to sign. It is spring."),)),
    )
    reading = Reading(doc="m", agenda_items=items)
    assert rules.item_of_decision(reading, ReadDecision(text="It was agreed to sign.")) == "4"
    assert rules.item_of_decision(reading, ReadDecision(text="Nowhere.")) is None


def test_the_next_meeting_is_the_first_one_announced() -> None:
    future = [ReadMeeting(date=date(2020, 7, 10)), ReadMeeting(date=date(2020, 5, 15))]
    assert rules.meeting_meant("the next meeting", future, MARCH) == date(2020, 5, 15)
    assert rules.meeting_meant(None, future, MARCH) == date(2020, 5, 15)
    assert rules.meeting_meant(date(2020, 7, 10), future, MARCH) == date(2020, 7, 10)
    assert rules.meeting_meant("some future meetings", future, MARCH) is None


def test_an_item_without_a_number_takes_none_from_the_items_after_it() -> None:
    items = (
        ReadItem(title="Matters arising", no="3"),
        ReadItem(title="A heading in between"),
        ReadItem(title="Finance", no="4"),
        ReadItem(title="Roof", no="5"),
    )
    reading = Reading(doc="m", agenda_items=items)
    assert rules.numbered_items(reading) == ["3", "6", "4", "5"]
    assert rules.item_of_decision(reading, ReadDecision(item="4", text="Agreed to pay.")) == "4"
    assert rules.item_of_action(reading, ReadAction(item="5", text="Ann to ring the roofer.")) == "5"


def test_a_number_written_twice_means_the_item_that_holds_the_words() -> None:
    items = (
        ReadItem(title="Finance", no="4", paragraphs=(ReadParagraph(text="The accounts were read."),)),
        ReadItem(title="Roof", no="4", paragraphs=(ReadParagraph(text="Agreed to mend the roof."),)),
    )
    reading = Reading(doc="m", agenda_items=items)
    assert rules.numbered_items(reading) == ["4", "5"]
    assert rules.item_of_decision(reading, ReadDecision(item="4", text="Agreed to mend the roof.")) == "5"


def test_an_action_of_an_earlier_month_is_not_printed_again_as_a_paragraph() -> None:
    action = ReadAction(text="Derek to get quotes", status="DONE", outcome="completed")
    said = ReadParagraph(text="Action from December: Derek to get quotes - DONE.", label="3.1")
    item = ReadItem(title="Matters arising", no="3", paragraphs=(said,))
    reading = Reading(doc="m", previous_actions=(action,), agenda_items=(item,))
    assert rules.minutes_of(reading, item) == []
