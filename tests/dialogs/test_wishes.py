"""People settle their own reminders, and nobody else's: later, no more of one thing, none, and again."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.store.notices import NoticeState
from tests.dialogs.action_board import BOARD, board
from tests.talk import Talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi", "Nia Bowen", "Daniel Osei", "Tomasz Nowak") as t:
        await t.person("Oliver Reed").says("start reminders")
        yield t


async def test_a_reminder_is_put_off_from_its_card(t: Talk) -> None:
    nia = t.person("Nia Bowen")
    await t.at("2020-03-07T10:00Z")
    await nia.presses("Remind me", remind_on="2020-03-12")
    nia.sees("I will remind you of 5.1 on Thursday 12 March.", "Undo")
    await t.at("2020-03-11T10:00Z")
    nia.hears_nothing()
    await t.at("2020-03-12T10:00Z")
    nia.hears(
        "You asked me to remind you today.", "5.1 is overdue by 2 days", "Mark complete", "Need longer", "Not mine"
    )


async def test_putting_off_taken_back_the_reminder_comes_as_it_would_have(t: Talk) -> None:
    nia = t.person("Nia Bowen")
    await nia.says("remind me about 5.1 on Thursday")
    nia.sees("I will remind you of 5.1 on Thursday 12 March.")
    await nia.says("undo")
    await t.at("2020-03-10T10:00Z")
    nia.hears("5.1 is due today")


async def test_what_was_last_said_is_meant_where_nothing_is_named(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await t.at("2020-03-06T15:00Z")
    await grace.says("remind me on Wednesday")
    grace.sees("I will remind you of the meeting on Friday 13 March on Wednesday 11 March.")
    await t.at("2020-03-11T10:00Z")
    grace.hears("The board meets in 2 days", "Attending")


async def test_a_day_that_is_too_late_or_past_is_refused(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await t.at("2020-03-06T15:00Z")
    await grace.says("remind me on 16 March")
    grace.sees("would be too late: the meeting on Friday 13 March is over by then")
    await t.at("2020-03-12T15:00Z")
    grace.hears("The board meets tomorrow")


async def test_a_reminder_is_put_off_by_whom_it_was_sent_to_alone(t: Talk) -> None:
    nia, grace = t.person("Nia Bowen"), t.person("Grace Adeyemi")
    await t.at("2020-03-07T10:00Z")
    sent = await t.read(lambda book: book.notices.of_board(BOARD, [NoticeState.SENT]))
    (notice,) = (n for n in sent if n.kind == "action_ahead")
    data = {"notice": notice.id, "remind_on": "2020-03-12"}
    action = {"type": "Action.Execute", "verb": "remind_later", "data": data}
    value = {"action": action, "trigger": "manual"}
    await grace.posts(grace.activity("invoke", name="adaptiveCard/action", value=value))
    grace.sees("That reminder was sent to somebody else.")
    await grace.says("no more reminders about 5.1")
    await t.at("2020-03-10T10:00Z")
    nia.hears("5.1 is due today")


async def test_one_action_is_muted_and_begun_again_for_oneself_alone(t: Talk) -> None:
    nia = t.person("Nia Bowen")
    await nia.says("no more reminders about 5.1")
    nia.sees("I send you no more reminders about 5.1.", "remind me again about 5.1")
    await t.at("2020-03-09T10:00Z")
    assert "5.1 is due" not in str(nia.shown)
    await nia.says("remind me again about 5.1")
    nia.sees("I remind you again about 5.1.")
    await t.at("2020-03-10T10:00Z")
    nia.hears("5.1 is due today")


async def test_stop_ends_ones_reminders_tells_the_secretary_and_leaves_the_others(t: Talk) -> None:
    oliver, grace, tomasz = t.person("Oliver Reed"), t.person("Grace Adeyemi"), t.person("Tomasz Nowak")
    await grace.says("stop")
    grace.sees(
        "I send you no more reminders for the Harbour Lane Partnership Board.", "I am telling Oliver Reed.",
        "start reminding me again",
    )  # fmt: skip
    await t.settle()
    oliver.hears("Grace Adeyemi wants no more reminders from me.")
    await t.at("2020-03-06T15:00Z")
    grace.hears_nothing()
    tomasz.hears("The board meets in 7 days")
    await grace.says("start reminding me again")
    grace.sees("I remind you again")
    await t.settle()
    oliver.hears("Grace Adeyemi wants reminders from me again.")
    await t.at("2020-03-12T15:00Z")
    grace.hears("The board meets tomorrow")


async def test_the_secretarys_own_stop_says_how_to_end_them_for_everybody(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("stop")
    oliver.sees("I send you no more reminders", "Say “stop reminders” to end them for the whole board.")
    await t.at("2020-03-06T15:00Z")
    grace.hears("The board meets in 7 days")


async def test_who_stopped_is_not_among_those_i_could_not_tell(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await t.person("Daniel Osei").says("stop reminding me")
    await t.at("2020-03-06T15:00Z")
    await oliver.says("who have you not told?")
    oliver.does_not_see("Daniel Osei")
