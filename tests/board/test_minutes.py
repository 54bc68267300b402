"""The rules of minutes: versions kept and read back, what may differ between them, where amendments go."""

from dataclasses import replace
from datetime import UTC, date, datetime
from string import ascii_letters

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from boardclerk.board.amendments import (
    Place,
    PlaceKind,
    accepted_since,
    finished,
    is_exact,
    item_paragraph_and_words,
    may_agree,
    may_approve,
    paragraph_and_words,
    place_named,
    places_of,
    replaced_once,
    were_there,
    words_meant,
)
from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.minutes import (
    ActionLine,
    Amendment,
    AmendmentState,
    MinutesState,
    digest_of,
    paper_for_items,
)
from boardclerk.board.versions import (
    agreed,
    comments_close,
    content_of,
    held_back_as_now,
    paper_from,
    renewed,
    same_words,
)
from tests.make_paper import minutes_paper

WORDS = st.text(ascii_letters + " .,", min_size=1, max_size=40)


def test_a_kept_paper_is_read_back_word_for_word() -> None:
    for paper in (minutes_paper(), minutes_paper(start=None, end=None), paper_for_items(minutes_paper(), ["3"])):
        assert paper_from(content_of(paper)) == paper
        assert digest_of(paper_from(content_of(paper))) == digest_of(paper)


@given(title=st.text(max_size=50), text=st.text(max_size=200))
def test_whatever_was_written_a_kept_paper_is_read_back(title: str, text: str) -> None:
    assume(not any(0xD800 <= ord(c) <= 0xDFFF for c in title + text))
    paper = minutes_paper(title=title)
    first = replace(paper.items[0], minutes=(replace(paper.items[0].minutes[0], text=text),))
    paper = replace(paper, items=(first, *paper.items[1:]))
    assert paper_from(content_of(paper)) == paper


def test_the_next_version_has_the_new_words_and_the_old_attendance_owners_and_dates() -> None:
    kept = minutes_paper()
    item = next(i for i in kept.items if i.actions)
    now = replace(
        item,
        minutes=(replace(item.minutes[0], text="Corrected."), *item.minutes[1:]),
        actions=tuple(replace(a, owners="Somebody else", due="Never", text=f"{a.text} Soon.") for a in item.actions),
    )
    drawn = replace(kept, members=(), future=(), items=tuple(now if i is item else i for i in kept.items))
    after = renewed(kept, drawn)
    found = next(i for i in after.items if i.number == item.number)
    assert (after.members, after.future) == (kept.members, kept.future)
    assert found.minutes[0].text == "Corrected."
    assert [(a.owners, a.due) for a in found.actions] == [(a.owners, a.due) for a in item.actions]
    assert all(a.text.endswith(" Soon.") for a in found.actions)


def test_how_far_a_paper_has_come_does_not_make_it_read_otherwise() -> None:
    paper = minutes_paper()
    other = replace(paper, state=MinutesState.AGREED, version=4, comments_by=None, agreed_on=date(2020, 5, 15))
    assert same_words(paper, other)
    assert not same_words(paper, replace(paper, items=paper.items[1:]))


def test_what_is_held_back_later_is_held_back_in_a_version_kept_before() -> None:
    kept = minutes_paper()
    held = tuple(replace(i, held_back=i.number == "3") for i in kept.items)
    after = held_back_as_now(kept, replace(kept, items=held))
    item = next(i for i in after.items if i.number == "3")
    assert item.held_back
    assert all(a.held_back for a in item.actions)
    assert same_words(after, kept)


def test_an_earlier_action_held_back_since_is_marked_where_it_was_reviewed() -> None:
    kept = minutes_paper()
    drawn = replace(
        kept,
        items=tuple(replace(i, reviewed=tuple(replace(a, held_back=True) for a in i.reviewed)) for i in kept.items),
    )
    lines = [a for i in held_back_as_now(kept, drawn).items for a in i.reviewed]
    assert lines
    assert all(isinstance(a, ActionLine) and a.held_back for a in lines)


def test_agreed_minutes_say_when_and_under_whom_and_ask_for_no_comments() -> None:
    paper = agreed(minutes_paper(comments_by=date(2020, 1, 31)), date(2020, 3, 13), "Eleanor Marsh")
    assert (paper.state, paper.agreed_on, paper.agreed_under) == (
        MinutesState.AGREED, date(2020, 3, 13), "Eleanor Marsh",
    )  # fmt: skip
    assert paper.comments_by is None


def test_comments_close_at_five_by_the_boards_clock() -> None:
    winter = comments_close(date(2020, 3, 20), "Europe/London")
    summer = comments_close(date(2020, 4, 3), "Europe/London")
    assert winter.astimezone(UTC) == datetime(2020, 3, 20, 17, tzinfo=UTC)
    assert summer.astimezone(UTC) == datetime(2020, 4, 3, 16, tzinfo=UTC)


@given(before=WORDS, old=WORDS, after=WORDS, new=WORDS)
def test_words_are_replaced_only_where_they_stand_once(before: str, old: str, after: str, new: str) -> None:
    text = before + old + after
    result = replaced_once(text, old, new)
    starts = [i for i in range(len(text)) if text.startswith(old, i)]
    if len(starts) == 1:
        assert result == before + new + after
    else:
        assert result is None or text.casefold().count(old.casefold()) == 1


def test_words_in_other_letters_are_found_where_they_stand_once() -> None:
    assert replaced_once("The Board agreed.", "the board", "The Partners") == "The Partners agreed."
    assert replaced_once("the board and The Board", "THE BOARD", "x") is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("should read: Attendance rose.", "Attendance rose."),
        ("to read “Attendance rose.”", "Attendance rose."),
        ('should say "rose"', "rose"),
        ("Attendance rose.", "Attendance rose."),
        ("ought to be Wexcombe", "Wexcombe"),
    ],
)
def test_the_words_meant_are_those_after_should_read(said: str, meant: str) -> None:
    assert words_meant(said) == meant


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("item 3 paragraph 2: It rose.", ("3", 2, "It rose.")),
        ("item 3, para 2 should read It rose.", ("3", 2, "should read It rose.")),
        ("3.1: write to the schools", ("3.1", None, "write to the schools")),
        ("the figure in the third line", None),
    ],
)
def test_a_place_is_read_from_before_the_words(said: str, place: object) -> None:
    assert item_paragraph_and_words(said) == place


def test_a_paragraph_named_before_the_words_is_where_they_go() -> None:
    assert paragraph_and_words("paragraph 2: It rose.") == (2, "It rose.")
    assert paragraph_and_words("It rose.") == (None, "It rose.")


def test_a_sentence_put_for_a_sentence_ends_as_one() -> None:
    assert finished("It rose", "It fell.") == "It rose."
    assert finished("It rose!", "It fell.") == "It rose!"
    assert finished("two", "three") == "two"


PLACES = [
    Place(kind=PlaceKind.PARAGRAPH, item="3", number=1, id="m1", text="It rose by two.", under="3"),
    Place(kind=PlaceKind.PARAGRAPH, item="3", number=2, id="m2", text="It fell by two.", under="3"),
    Place(kind=PlaceKind.ACTION, item="3.1", id="a1", text="Write to the schools.", under="3"),
    Place(kind=PlaceKind.ITEM, item="3", text="Pilot", under="3"),
]


def test_a_place_is_named_by_item_and_paragraph_or_by_ref() -> None:
    assert place_named(PLACES, "3", 2) is PLACES[1]
    assert place_named(PLACES, "3.1", None) is PLACES[2]
    assert place_named(PLACES, "3", None) is PLACES[3]
    assert place_named(PLACES, "3", 7) is None
    assert place_named(PLACES, None, None) is None


def test_words_in_two_places_have_no_one_place() -> None:
    assert places_of(PLACES, "rose") == [PLACES[0]]
    assert places_of(PLACES, "by two") == PLACES[:2]


def amendment(**other: object) -> Amendment:
    given: dict[str, object] = {
        "id": "am1", "meeting_id": "m1", "version": 1, "item": "3", "number": 2, "words": "It rose.",
        "by": "Grace Adeyemi", "at": datetime(2020, 3, 14, 9, tzinfo=UTC), **other,
    }  # fmt: skip
    return Amendment(**given)  # type: ignore[arg-type]


def test_an_amendment_is_exact_where_one_paragraph_or_one_ref_is_meant() -> None:
    assert is_exact(amendment())
    assert is_exact(amendment(item="3.1", number=None))
    assert not is_exact(amendment(number=None))
    assert not is_exact(amendment(item="attendance", number=None))


def test_the_next_version_holds_what_was_accepted_since_the_last() -> None:
    accepted = amendment(state=AmendmentState.ACCEPTED)
    earlier = amendment(state=AmendmentState.ACCEPTED, version=0)
    assert accepted_since([accepted, earlier, amendment(), amendment(state=AmendmentState.DECLINED)], 1) == [accepted]


THEN = [
    Attendance(meeting_id="m1", person_id="eleanor", state=Coming.PRESENT),
    Attendance(meeting_id="m1", person_id="tomasz", state=Coming.APOLOGIES, deputy_id="priya"),
    Attendance(meeting_id="m1", person_id="helen", state=Coming.ABSENT),
]


def test_a_deputy_was_there_and_the_member_was_not() -> None:
    assert were_there(THEN) == {"eleanor", "priya"}


def test_whether_the_absent_may_approve_and_agree_is_the_boards_own_rule() -> None:
    there = were_there(THEN)
    assert may_approve("helen", there, absent_may=True)
    assert not may_approve("helen", there, absent_may=False)
    assert may_agree(there, {"helen"}, absent_may=True)
    assert not may_agree(there, {"helen", "tomasz"}, absent_may=False)
    assert may_agree(there, {"helen", "priya"}, absent_may=False)
