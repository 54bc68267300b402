"""Reminders start on the secretary's word, arrive by themselves, and never say what is no longer so."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.seen import words_of
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-02T09:00+00:00", sample=True) as t:
        await t.meet("Oliver Reed", "Eleanor Marsh", "Tomasz Nowak", "Priya Raman", "Grace Adeyemi")
        yield t


async def test_nothing_is_sent_before_the_secretary_says_so(t: Talk) -> None:
    await t.at("2020-03-12T18:00Z")
    t.person("Tomasz Nowak").hears_nothing()


async def test_the_reminder_comes_by_itself_with_the_readers_own_actions(t: Talk) -> None:
    oliver, tomasz = t.person("Oliver Reed"), t.person("Tomasz Nowak")
    await oliver.says("start reminders")
    oliver.sees("Reminders are on: 7 days and 1 day", "Friday 6 March, 14:00")
    await t.at("2020-03-06T14:30Z")
    tomasz.hears("The board meets in 7 days, on Friday 13 March, 14:00")
    tomasz.hears("Attending", "Send apologies", "Send a deputy")
    await tomasz.presses("Attending")
    tomasz.sees("You are attending Friday 13 March")


async def test_each_reminder_is_sent_once_over_restarts(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("start reminders")
    await t.at("2020-03-06T14:30Z")
    grace.hears("The board meets in 7 days")
    await t.restart()
    await t.at("2020-03-07T14:30Z")
    grace.hears_nothing()
    await t.at("2020-03-12T14:30Z")
    grace.hears("The board meets tomorrow, Friday 13 March")


async def test_a_deputy_is_reminded_and_told_in_whose_place(t: Talk) -> None:
    await t.person("Oliver Reed").says("start reminders")
    await t.person("Tomasz Nowak").says("apologies for 13 March, Priya will represent me")
    await t.at("2020-03-12T14:30Z")
    t.person("Priya Raman").hears("deputy for Tomasz Nowak")
    t.person("Tomasz Nowak").hears("Priya Raman comes instead")


@pytest.mark.parametrize(
    ("said", "read_back"),
    [
        ("remind 500 days before", "500 days"), ("remind 5000 hours before", "5000 hours"),
        ("remind 7 days and 100 weeks before", "700 days and 7 days"), ("lead times 700, 1", "700 days and 1 day"),
    ],
)  # fmt: skip
async def test_a_lead_time_that_is_too_long_is_refused_and_not_cut_short(t: Talk, said: str, read_back: str) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says(said)
    oliver.sees(f"“{read_back}” cannot be set: reminders go out 0 to 60 days, or up to 1,440 hours, before a meeting.")
    board = await t.read(lambda book: book.boards.all()[0])
    assert [lead.code for lead in board.policy.before_meeting] == ["7", "1"]


async def test_lead_times_are_the_boards(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("start reminders")
    await oliver.says("remind 3 days before")
    oliver.sees("3 days before each meeting")
    await t.at("2020-03-07T12:00Z")
    grace.hears_nothing()
    await t.at("2020-03-10T15:00Z")
    grace.hears("The board meets in 3 days")


async def test_only_those_who_may_switch_reminders_on(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("start reminders")
    grace.sees("Only the secretary")


async def test_stopping_ends_what_was_planned(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("start reminders")
    await oliver.says("stop reminders")
    oliver.sees("Reminders are off")
    await t.at("2020-03-12T18:00Z")
    grace.hears_nothing()


async def test_people_without_teams_are_on_the_secretarys_card(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("start reminders")
    await t.at("2020-03-06T14:30Z")
    oliver.hears("I could not tell", "Helen O'Connor", "Imran Qureshi", "No Teams account")


async def test_somebody_who_blocked_the_bot_comes_to_the_secretary_too(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("start reminders")
    t.connector.fail(403, times=9, path=grace.conversation)
    await t.at("2020-03-06T14:30Z")
    oliver.hears("Grace Adeyemi", "removed or blocked")


async def test_a_reminder_that_comes_late_says_so_and_the_text_to_pass_on_does_not(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("start reminders")
    await t.restart(now="2020-03-07T09:00+00:00")
    await t.settle()
    grace.hears("The board meets in 6 days")
    assert grace.card["body"][0]["text"] == "This comes late: it should have reached you on Friday 6 March, 14:00."
    await oliver.says("who have you not told?")
    oliver.sees("Helen O'Connor")
    oliver.does_not_see("This comes late")


async def test_a_reminder_that_waits_to_be_sent_again_is_not_lost_when_plans_change(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("start reminders")
    t.connector.fail(429, times=1, headers={"Retry-After": "600"}, path=grace.conversation)
    await t.at("2020-03-06T14:01Z")
    grace.hears_nothing()
    await oliver.says("remind 7 days and 2 days before")
    await t.person("Tomasz Nowak").says("apologies for 13 March")
    await t.at("2020-03-06T14:30Z")
    grace.hears("The board meets in 7 days")
    await t.at("2020-03-11T13:00Z")
    grace.hears_nothing()


async def test_a_reminder_that_waited_for_less_than_an_hour_says_nothing_of_it(t: Talk) -> None:
    await t.person("Oliver Reed").says("start reminders")
    await t.restart(now="2020-03-06T14:50+00:00")
    await t.settle()
    assert "The board meets in 7 days" in t.person("Grace Adeyemi").answer
    assert "late" not in t.person("Grace Adeyemi").answer


async def test_down_past_the_meeting_nothing_stale_is_said_and_the_secretary_knows_who_was_not_reminded(
    t: Talk,
) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("start reminders")
    await t.at("2020-03-11T09:00Z")
    await t.restart(now="2020-03-13T17:00+00:00")
    await t.at("2020-03-13T17:01Z")
    grace.hears_nothing()
    oliver.hears("I was too late to tell", "of the reminder of the meeting", "Grace Adeyemi", "The meeting is over.")
    await t.at("2020-03-14T17:00Z")
    assert sum("I was too late" in words_of(shown.activity) for shown in oliver.shown) == 1


@pytest.mark.parametrize("done", [True, False])
async def test_what_was_settled_meanwhile_or_is_said_otherwise_was_not_missed(t: Talk, done: bool) -> None:
    oliver, tomasz = t.person("Oliver Reed"), t.person("Tomasz Nowak")
    await oliver.says("start reminders")
    await oliver.says("action for Tomasz Nowak: ring the harbour master by 9 March")
    if done:
        await tomasz.says("B1 done")
        tomasz.sees("B1")
    await t.restart(now="2020-03-10T17:00+00:00")
    await t.settle()
    assert "I was too late" not in oliver.answer
    assert done or "overdue" in tomasz.answer
