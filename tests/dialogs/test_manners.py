"""How the clerk behaves in conversation: one question at a time, all that was said done, nothing done unasked."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.dialogs.action_board import action_of, board
from tests.dialogs.sample import SECRETARY, said
from tests.talk import Talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path) as t:
        yield t


async def test_several_things_in_one_message_are_all_done_and_all_said(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("apologies for the 13th, Priya will sub, and 4.1 is done and can we add parking to the agenda")
    tomasz.sees("Apologies recorded for Friday 13 March, 14:00", "Priya Raman is named as your deputy")
    tomasz.sees("4.1 is marked complete", "“Parking” is item 7 on the agenda")
    assert (await action_of(t, "4.1")).done_by == "Tomasz Nowak"
    t.person("Priya Raman").hears("has named you as deputy", "Not right")


async def test_of_two_doubtful_things_the_second_is_asked_when_the_first_is_settled(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("4.1 carried forward and apologies from Grace")
    oliver.sees("Record 4.1 as carried forward?")
    oliver.does_not_see("Grace Adeyemi")
    await oliver.presses("No")
    oliver.sees("Left as it was", "apologies from Grace Adeyemi for Friday 13 March")
    await oliver.presses("Yes")
    oliver.sees("Apologies from Grace Adeyemi recorded")


async def test_cancel_ends_both_questions(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("4.1 carried forward. apologies from Grace")
    await oliver.says("cancel")
    oliver.sees("Cancelled. Nothing was changed.")
    oliver.does_not_see("Grace")
    await oliver.says("yes")
    oliver.sees("I have asked nothing that is still open")


async def test_a_question_can_be_left_and_come_back_to(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("apologies")
    for left in ("what are my actions?", "who's coming?", "help with minutes", "the pelican has landed"):
        await grace.says(left)
    await grace.says("yes")
    grace.sees("Apologies recorded for Friday 13 March")


async def test_bulk_changes_ask_which(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("close everything")
    oliver.sees("Which are complete?", "Leave them open")
    assert (await action_of(t, "4.1")).is_open


@pytest.mark.parametrize(
    "text",
    [
        "thanks Tomasz, see you at the school", "I might be late on the 13th", "4.1 is done isn't it Nia?",
        "can't believe the weather", "Grace can you send apologies for me", "is 5.1 done?", "sorry I'm late",
    ],
)  # fmt: skip
async def test_in_a_group_nothing_is_said_when_nothing_was_meant(t: Talk, text: str) -> None:
    room, before = t.group(), await t.read(lambda book: len(book.actions.open_of_board("harbour")))
    await room.person("Grace Adeyemi").says(text)
    room.person("Grace Adeyemi").hears_nothing()
    t.person("Grace Adeyemi").hears_nothing()
    assert await t.read(lambda book: len(book.actions.open_of_board("harbour"))) == before


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("might not make the 13th", "Nothing is recorded yet. Tell me when you know."),
        ("apologies for the delay", "Thank you."),
        ("sorry I missed the last one", "Thank you."),
        ("4.1 is not done yet", "Thank you."),
    ],
)
async def test_what_only_sounds_like_a_deed_is_answered_and_changes_nothing(t: Talk, text: str, seen: str) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(text)
    assert tomasz.answer == seen
    await t.person("Oliver Reed").says("apologies so far")
    t.person("Oliver Reed").sees("No apologies so far")


async def test_the_reply_says_what_was_understood_day_names_board_and_words(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("action: TN to book the hall by second Friday in July")
    oliver.sees("Harbour Lane Partnership Board", "B1 recorded: Tomasz Nowak to book the hall, due Friday 10 July.")
    await oliver.says("4.1 to 20 March please")
    oliver.sees("Change the due date of 4.1 to Friday 20 March?")


@pytest.mark.parametrize(
    "text",
    [
        "actions - Tomasz: lease; Grace: form", "action on item 4 owner tbc: find a surveyor",
        "action to find a surveyor, no owner yet",
    ],
)  # fmt: skip
async def test_an_action_that_is_doubtful_is_shown_before_it_is_recorded(t: Talk, text: str) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says(text)
    oliver.sees("Record", "action", "Yes", "No")
    await oliver.says("what are the open actions?")
    oliver.does_not_see("B1")


async def test_a_bare_done_counts_only_as_the_answer_to_a_reminder(t: Talk) -> None:
    nia = t.person("Nia Bowen")
    await nia.says("done")
    nia.sees("I am not sure what you mean")
    assert (await action_of(t, "5.1")).is_open


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("what do Wexcombe Police have?", "Wexcombe Police"), ("what does the council have open?", "Wexcombe Council"),
        ("what's on the school's list?", "Harbour Lane School"),
    ],
)  # fmt: skip
def test_the_actions_of_an_organisation_are_asked_for_by_its_name(text: str, whose: str) -> None:
    understood = said(text)
    assert (understood.intent, understood.slots["group"]) == ("list_actions", whose)


async def test_help_with_one_topic_says_more_of_it_and_leads_back_to_the_rest(t: Talk) -> None:
    tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
    await tomasz.says("help with actions")
    tomasz.sees("What you can say about actions", "3.1 is not mine", "Help")
    tomasz.does_not_see("Apologies for", "Record an action")
    await oliver.says("help with actions")
    oliver.sees("Record an action")
    await tomasz.presses("Help")
    tomasz.sees("What you can say to me")


def test_the_meeting_but_one_is_the_one_after_the_next() -> None:
    assert said("when is the next meeting but one?", sender=SECRETARY).slots["meeting"] == "2020-05-15"
