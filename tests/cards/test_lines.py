"""The quiet lines of lists on cards."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from boardclerk.board.actions import ActionState, PartDone
from boardclerk.board.attendance import Part, Quorum
from boardclerk.words.phrases.lines import action_line, overdue_line, part_line, quorum_line, role_line
from tests.cards import sample as s


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (None, ""),
        (Part(), ""),
        (Part(join_at=time(14, 30), late=True), "Joining at 14:30"),
        (Part(late_by_minutes=10), "Joining 10 minutes late"),
        (Part(late=True), "Joining late"),
        (Part(late=True, leave_at=time(15)), "Joining late and leaving at 15:00"),
        (Part(only_items=("3",)), "For item 3 only"),
        (Part(without_items=("3", "5")), "Not for items 3 and 5"),
    ],
)
def test_the_part_somebody_is_there_for_is_said_in_words(part: Part | None, words: str) -> None:
    assert part_line(part) == words


def test_a_quorum_that_is_not_set_is_not_guessed() -> None:
    assert quorum_line(Quorum(counted=1, needed=None)) == "1 member coming; the board has set no quorum."


def test_a_quorum_says_how_many_are_missing() -> None:
    line = quorum_line(Quorum(counted=2, needed=4), present=True)
    assert line == "2 members: the quorum of 4 is not met, 2 more needed."


def test_an_extended_action_keeps_its_first_due_date() -> None:
    assert action_line(s.EXTENDED, s.TODAY, s.BOARD.zone) == (
        "Tomasz Nowak and Grace Adeyemi · due Friday 13 March, originally 28 February"
    )


def test_an_action_without_owner_or_date_says_so() -> None:
    bare = replace(s.UNOWNED, due_on=None)
    assert action_line(bare, s.TODAY, s.BOARD.zone) == "No owner yet · no due date"


def test_a_partners_word_stands_beside_the_action() -> None:
    part = PartDone(organisation="Wexcombe Police", by="Eleanor Marsh", at=datetime(2020, 3, 2, tzinfo=UTC))
    line = action_line(replace(s.GROUPS, parts_done=(part,)), s.TODAY, s.BOARD.zone)
    assert line == "Partners · due next meeting · complete for Wexcombe Police"


def test_a_closed_action_says_its_outcome_in_the_words_used() -> None:
    closed = replace(s.DONE, state=ActionState.CLOSED, outcome_words="Discharged, left to Oliver to finalise")
    assert action_line(closed, s.TODAY, s.BOARD.zone) == "Oliver Reed · Discharged, left to Oliver to finalise"


def test_an_overdue_action_says_by_how_long_and_one_due_today_is_not_overdue() -> None:
    assert overdue_line(s.OVERDUE, s.TODAY) == "Overdue by 14 days"
    assert overdue_line(s.OVERDUE, date(2020, 2, 22)) == "Overdue by 1 day"
    assert overdue_line(s.OVERDUE, date(2020, 2, 21)) == ""


def test_somebody_without_an_organisation_is_named_by_role_alone() -> None:
    assert role_line(s.IMRAN) == "Independent Adviser"
