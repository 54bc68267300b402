"""Who was reminded and who could not be reached is said to the secretary in words: asked, and with the digest."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.dialogs.action_board import board
from tests.talk import Talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path, "Oliver Reed", "Eleanor Marsh", "Grace Adeyemi", "Nia Bowen") as t:
        await t.person("Oliver Reed").says("start reminders")
        yield t


async def test_before_anything_was_said_nobody_was_reminded(t: Talk) -> None:
    await t.person("Oliver Reed").says("who was reminded?")
    t.person("Oliver Reed").sees("I have reminded nobody in the last 30 days.")


@pytest.mark.parametrize("asked", ["who was reminded?", "whom have you reminded?", "how did the reminders go?"])
async def test_who_was_reminded_of_what_and_when_and_who_was_not(t: Talk, asked: str) -> None:
    oliver = t.person("Oliver Reed")
    await t.at("2020-03-07T10:00Z")
    await oliver.says(asked)
    oliver.sees("I reminded 4 people in the last 30 days. I could not reach 5.")
    oliver.sees("Grace Adeyemi\nTeams, 6 March (reminder of the meeting)", "Nia Bowen", "an action that is due soon")
    oliver.sees("Helen O'Connor\nWaiting to be told by hand. No Teams account is known for them")


async def test_of_one_meeting_alone(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await t.at("2020-03-07T10:00Z")
    await oliver.says("who was reminded of the meeting on 13 March?")
    oliver.sees("I reminded 4 people of the meeting on 13 March. I could not reach 5.", "Grace Adeyemi")
    oliver.does_not_see("an action that is due soon")


async def test_the_digest_says_it_unasked(t: Talk) -> None:
    await t.at("2020-03-11T10:00Z")
    t.person("Oliver Reed").hears(
        "How the meeting on Friday 13 March, 14:00 stands.", "I have reminded 4 people of it.", "I could not reach",
        "Helen O'Connor",
    )  # fmt: skip


async def test_it_is_for_the_secretary_and_the_chair_and_in_no_channel(t: Talk) -> None:
    await t.at("2020-03-07T10:00Z")
    grace = t.person("Grace Adeyemi")
    await grace.says("who was reminded?")
    grace.does_not_see("Helen O'Connor")
