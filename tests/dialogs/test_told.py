"""For any decision or document: who was told, how, when and which version, and who was not; asked and exported."""

import asyncio
import json
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest

from boardclerk.bot.command_line import main
from tests.dialogs.minutes_scenes import (
    GRACE,
    HELEN,
    IN_MARCH,
    NIA,
    OLIVER,
    TOMASZ,
    agree_the_march_minutes,
    hold_the_march_meeting,
    release_the_march_minutes,
)
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.person(HELEN).removes()
        await release_the_march_minutes(t)
        await t.settle()
        yield t


async def exported(t: Talk, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    assert await asyncio.to_thread(main, ["export"], t.environ) == 0
    (board,) = json.loads(capsys.readouterr().out)["boards"]
    return board


@pytest.mark.parametrize(
    "asked",
    [
        "who was told about decision 3.1?", "who was told of decision D3.1?", "who was told of the decision in item 3?",
        "who has been told about the decision 3.1 of 13 March?",
    ],
)  # fmt: skip
async def test_who_was_told_of_a_decision_is_asked_by_its_number_or_its_item(t: Talk, asked: str) -> None:
    oliver = t.person(OLIVER)
    await oliver.says(asked)
    oliver.sees("Decision D3.1: Agreed to extend the pilot to July", "told of the decision in item 3")
    oliver.sees(f"{GRACE}\nTeams, 13 March, version 1", f"{NIA}\nTeams, 13 March, version 1")
    oliver.sees(f"{HELEN}\nWaiting to be told by hand", "Eleanor Marsh\nReleased them, 13 March, version 1")


@pytest.mark.parametrize("asked", ["who was told about the minutes?", "who was reminded?"])
async def test_people_are_listed_in_the_order_of_the_roll(t: Talk, asked: str) -> None:
    await t.person(OLIVER).says("start reminders")
    await t.at("2020-05-08T15:00+01:00")
    await t.person(OLIVER).says(asked)
    lines = t.person(OLIVER).answer.splitlines()
    roll = ["Tomasz Nowak", GRACE, "Fiona Blake", OLIVER]
    assert [line for line in lines if line in roll] == roll


async def test_a_day_without_a_meeting_is_said_to_be_one(t: Talk) -> None:
    await t.person(OLIVER).says("who was told of the minutes of 14 March?")
    t.person(OLIVER).sees("There is no meeting on Saturday 14 March.")


async def test_a_decision_that_is_not_there_is_not_made_up(t: Talk) -> None:
    await t.person(OLIVER).says("who was told about decision 9.9?")
    t.person(OLIVER).sees("I find no decision 9.9.")


async def test_who_was_told_by_hand_stands_with_how_when_and_by_whom(t: Talk) -> None:
    oliver = t.person(OLIVER)
    await oliver.says("I told Helen by phone")
    await oliver.says("who was told about the minutes?")
    oliver.sees(f"{HELEN}\nBy phone, 13 March, version 1, by {OLIVER}")


async def test_a_member_to_whom_nothing_ever_went_is_among_those_not_told(t: Talk) -> None:
    oliver = t.person(OLIVER)
    await oliver.says("add Rosa Lind as member")
    await oliver.says("yes")
    await oliver.says("who was told about the minutes?")
    oliver.sees("Rosa Lind\nNot told.")


async def test_who_was_told_of_the_agenda(tmp_path: Path) -> None:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        await t.meet(OLIVER, "Eleanor Marsh", TOMASZ, GRACE)
        oliver = t.person(OLIVER)
        await oliver.says("who was told of the agenda?")
        oliver.sees("The agenda for 13 March has not gone out yet, so nobody was told of it.")
        await oliver.says("send the agenda")
        await t.person("Eleanor Marsh").says("approve the agenda")
        await t.settle()
        eleanor = t.person("Eleanor Marsh")
        await eleanor.presses("Who was told")
        eleanor.sees("told of the agenda", f"{GRACE}\nTeams, 6 March")
        await oliver.says("who got the agenda?")
        oliver.sees("told of the agenda", f"{GRACE}\nTeams, 6 March", "Eleanor Marsh\nSent it out, 6 March")
        oliver.sees(f"{HELEN}\nWaiting to be told by hand")


async def test_it_is_asked_from_the_card_of_agreed_minutes_which_stays(t: Talk) -> None:
    await agree_the_march_minutes(t)
    oliver = t.person(OLIVER)
    await oliver.presses("Who was told", on="were agreed")
    oliver.sees("told of the minutes", f"{GRACE}\nTeams, 13 March, version 1")
    await oliver.presses("Publish", on="were agreed")
    oliver.sees("Publishing is off for this board")


async def test_the_export_holds_it_for_minutes_decisions_and_agendas(
    t: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    await t.person(OLIVER).says("I told Helen by phone")
    board = await exported(t, capsys)
    march = next(m for m in board["meetings"] if m["date"] == "2020-03-13")
    (decision,) = (d for d in board["decisions"] if (d["ref"], d["meeting"]) == ("D3.1", "2020-03-13"))
    for told in (march["minutes"]["told"], decision["told"]):
        by_name = {line["name"]: line for line in told}
        grace, helen = by_name[GRACE], by_name[HELEN]
        assert (grace["told"], grace["how"], grace["on"], grace["version"]) == (True, "Teams", "2020-03-13", 1)
        assert (helen["told"], helen["how"], helen["by"]) == (True, "phone", OLIVER)
    assert march["agenda_told"] == []


async def test_the_export_says_who_was_not_told_and_why(t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    board = await exported(t, capsys)
    march = next(m for m in board["meetings"] if m["date"] == "2020-03-13")
    helen = next(line for line in march["minutes"]["told"] if line["name"] == HELEN)
    assert helen["told"] is False
    assert helen["state"] == "by_hand"
    assert helen["why_not"]
