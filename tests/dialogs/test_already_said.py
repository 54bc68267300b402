"""What was said is not asked again, what is asked is answered in any words, and nothing of a message is dropped."""

from collections.abc import AsyncGenerator
from datetime import date
from pathlib import Path

import pytest

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.people import Standing
from boardclerk.dialogs.understanding import Heard, understand
from boardclerk.store.book import Book
from tests.dialogs.action_board import BOARD, action_of, board
from tests.dialogs.sample import said, sample_world
from tests.talk import Talk

MARCH, MAY = date(2020, 3, 13), date(2020, 5, 15)
TOMASZ, OLIVER, PRIYA = "Tomasz Nowak", "Oliver Reed", "Priya Raman"


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path) as t:
        yield t


async def recorded(t: Talk, name: str, on: date) -> Attendance:
    def read(book: Book) -> Attendance:
        person, meeting = book.people.named(BOARD, name), book.meetings.on_day(BOARD, on)
        assert person
        assert meeting
        return book.attendance.get(meeting.id, person.id)

    return await t.read(read)


@pytest.mark.parametrize(
    ("answer", "on"), [("yes", MARCH), ("the 13th", MARCH), ("15 May", MAY), ("the May meeting please", MAY)]
)
async def test_a_deputy_said_before_the_meeting_is_settled_is_not_asked_for_again(
    t: Talk, answer: str, on: date
) -> None:
    tomasz = t.person(TOMASZ)
    await tomasz.says("apologies, Priya will sub")
    tomasz.sees("Record apologies for Friday 13 March, 14:00, with Priya Raman as deputy?")
    await tomasz.says(answer)
    tomasz.sees("Apologies recorded for Friday", "Priya Raman is named as your deputy")
    known = await recorded(t, TOMASZ, on)
    assert known.state is Coming.APOLOGIES
    assert await t.read(lambda book: book.people.get(str(known.deputy_id)).name) == PRIYA


@pytest.mark.parametrize("question", ["when is the 13th meeting?", "who's coming on 15 May?", "4.1 is done"])
async def test_a_question_or_another_deed_is_no_yes(t: Talk, question: str) -> None:
    tomasz = t.person(TOMASZ)
    await tomasz.says("apologies, Priya will sub")
    await tomasz.says(question)
    for on in (MARCH, MAY):
        assert (await recorded(t, TOMASZ, on)).state is Coming.EXPECTED


async def test_a_reason_said_with_what_is_asked_about_is_kept_through_the_question(t: Talk) -> None:
    tomasz = t.person(TOMASZ)
    await tomasz.says("can't make it, stuck in Lisbon")
    tomasz.sees("Are these apologies for Friday 13 March, 14:00?")
    await tomasz.presses("Yes")
    assert (await recorded(t, TOMASZ, MARCH)).reason == "stuck in Lisbon"


async def test_two_deeds_and_a_question_in_one_sentence_are_all_taken(t: Talk) -> None:
    tomasz = t.person(TOMASZ)
    await tomasz.says("4.1 is done, add parking to the agenda and who's coming on the 13th?")
    tomasz.sees("4.1 is marked complete", "“Parking” is item 7", "members coming")
    assert (await action_of(t, "4.1")).done_by == TOMASZ


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("apologies for the 13th and when is the next one after that?", ["send_apologies", "next_meeting"]),
        ("4.1 is done and who's coming on the 13th?", ["close_action", "who_is_coming"]),
    ],
)
def test_a_question_joined_by_and_is_a_thing_of_its_own(text: str, intents: list[str]) -> None:
    assert [
        one.intent for one in understand(Heard(text=text, personal=True, addressed=True), sample_world())
    ] == intents


def test_two_questions_joined_by_and_close_nothing() -> None:
    assert said("is 5.1 done and who's doing 5.2?").intent == "list_actions"
    assert said("Grace said 4.1 is done and what's next?").expect != "act"


async def test_of_two_people_with_one_forename_neither_is_guessed(t: Talk) -> None:
    await t.server.parts.store.write(
        lambda book: book.people.add(BOARD, "Grace Potter", organisation="Wexcombe Council", standing=Standing.MEMBER)
    )
    oliver = t.person(OLIVER)
    await oliver.says("apologies from Grace for the 13th")
    for name in ("Grace Adeyemi", "Grace Potter"):
        assert (await recorded(t, name, MARCH)).state is Coming.EXPECTED
    await oliver.says("apologies from Grace Potter for the 13th")
    oliver.sees("Apologies from Grace Potter recorded")
    assert (await recorded(t, "Grace Potter", MARCH)).state is Coming.APOLOGIES
    assert (await recorded(t, "Grace Adeyemi", MARCH)).state is Coming.EXPECTED


async def test_lists_are_given_of_a_unit_before_a_day_and_from_a_meeting(t: Talk) -> None:
    oliver = t.person(OLIVER)
    await oliver.says("what are the actions of the Partnership Office?")
    oliver.sees("The Partnership Office has 2 open actions.", "5.3")
    await oliver.says("actions due before 15 March")
    oliver.sees("2 open actions are due by Sunday 15 March.", "4.1", "5.1")
    await oliver.says("actions from the January meeting")
    oliver.sees("6 actions of Friday 17 January.")


async def test_who_is_coming_from_whom_the_quorum_and_the_dates_of_the_year_are_answered(t: Talk) -> None:
    oliver = t.person(OLIVER)
    await oliver.says("who is coming from Wexcombe Council?")
    oliver.sees("Tomasz Nowak")
    oliver.does_not_see("Grace Adeyemi")
    await oliver.says("are we quorate?")
    oliver.sees("the board has set no quorum")
    await oliver.says("set the quorum to 4")
    await oliver.says("are we quorate?")
    oliver.sees("the quorum of 4 is not met, 4 more needed")
    await oliver.says("dates for the year")
    oliver.sees("2 meetings are in the calendar.", "Friday 13 March", "Friday 15 May")
