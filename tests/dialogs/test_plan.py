"""What will be sent, to whom, when and why: for the secretary and the chair, on a card and at a terminal."""

import asyncio
from pathlib import Path

import pytest

from boardclerk.bot.command_line import main
from tests.dialogs.action_board import board


async def test_the_secretary_sees_what_will_be_sent_to_whom_and_why(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await oliver.says("start reminders")
        await oliver.says("What will you send?")
        oliver.sees(
            "messages will be sent.", "Friday 6 March, 14:00",
            # In the order of the roll, whatever their keys are.
            "14:00 Eleanor Marsh, Tomasz Nowak, Grace Adeyemi, Helen O'Connor, Imran Qureshi and 2 more",
            "7 days before the meeting on Friday 13 March",
            "Nia Bowen", "Open actions, 7 days before the meeting on Friday 13 March reviews them", "Saturday 7"
            " March, 09:00",
            "5.1 is due on Tuesday 10 March, 3 days before", "4.1 is overdue since Friday 28 February, if it is"
            " still open",
            "Show more",
        )  # fmt: skip
        await oliver.presses(next(title for title in oliver.buttons if title.startswith("Show")))
        oliver.sees("1 day before the meeting on Friday 15 May")
        await oliver.says("what will you send until 7 March?")
        oliver.sees("until Saturday 7 March", "Saturday 7 March, 09:00")
        oliver.does_not_see("Tuesday 10 March, 09:00")
        await oliver.says("no reminders after 12:00")
        await oliver.says("what will you send to Grace?")
        oliver.sees("Thursday 12 March, 11:30", "moved out of quiet hours")
        oliver.does_not_see("Nia Bowen")
        await grace.says("what will you send?")
        grace.sees("Only the chair or the secretary")


async def test_what_is_planned_is_what_is_sent(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Nia Bowen") as t:
        oliver, nia = t.person("Oliver Reed"), t.person("Nia Bowen")
        await oliver.says("start reminders")
        await oliver.says("what will you send to Nia until 10 March?")
        oliver.sees("Friday 6 March, 14:00", "Saturday 7 March, 09:00", "Tuesday 10 March, 09:00")
        for moment in ("2020-03-06T14:00Z", "2020-03-07T09:00Z", "2020-03-10T09:00Z"):
            await t.at(moment)
            nia.hears("5.1")
        await oliver.says("what will you send to Nia until 10 March?")
        oliver.sees("Nothing is planned to be said to Nia Bowen.")


async def test_the_plan_is_printed_at_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with board(tmp_path, "Oliver Reed") as t:
        await t.person("Oliver Reed").says("start reminders")
    environ = {"BOARDCLERK_DATA_DIR": str(tmp_path), "BOARDCLERK_NOW": "2020-03-06T10:00+00:00"}
    assert await _run(environ, "plan", "--until", "2020-03-07") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Harbour Lane Partnership Board"
    assert "2020-03-06 14:00  Grace Adeyemi: 7 days before the meeting on Friday 13 March" in lines
    assert lines[-1].startswith("2020-03-07 09:00  Nia Bowen: 5.1 is due on Tuesday 10 March")
    assert await _run(environ, "plan", "--board", "Nowhere") == 1
    assert "Nowhere" in capsys.readouterr().err


async def _run(environ: dict[str, str], *arguments: str) -> int:
    return await asyncio.to_thread(main, list(arguments), environ)
