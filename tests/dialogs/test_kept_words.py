"""Words that were not understood are kept where the board has said so, and then for 30 days at most."""

import asyncio
import json
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.bot.command_line import main
from tests.dialogs.action_board import BOARD, board
from tests.talk import Talk

STRANGE = "the pelican has landed on the bandstand"


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path) as t:
        yield t


async def kept(t: Talk) -> list[str]:
    return [one.text for one in await t.read(lambda book: book.kept_words.of_board(BOARD))]


async def switch_on(t: Talk) -> None:
    await t.person("Oliver Reed").says("keep the words you don't understand")
    t.person("Oliver Reed").sees("are kept for 30 days from now on, without names", "Undo")


async def test_no_words_are_kept_until_the_secretary_says_so(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(STRANGE)
    tomasz.sees("I am not sure what you mean")
    tomasz.does_not_see("I keep what I did not understand")
    assert await kept(t) == []
    await tomasz.says("keep the words you don't understand")
    tomasz.sees("Only the secretary")
    await tomasz.says("do you keep words you don't understand?")
    tomasz.sees("are not kept")


async def test_words_are_kept_without_a_name_and_their_writer_is_told(t: Talk) -> None:
    tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
    await switch_on(t)
    await tomasz.says(STRANGE)
    tomasz.sees("I am not sure what you mean", "I keep what I did not understand for 30 days, without your name")
    await tomasz.says("what are my actions?")
    assert await kept(t) == [STRANGE]
    await oliver.says("are you keeping words?")
    oliver.sees("1 message is kept now")


async def test_nothing_is_kept_of_a_group_nor_of_what_may_be_about_health(t: Talk) -> None:
    await switch_on(t)
    room, tomasz = t.group(), t.person("Tomasz Nowak")
    await room.person("Grace Adeyemi").says(f"@clerk {STRANGE}")
    await room.person("Grace Adeyemi").says(STRANGE)
    await tomasz.says("my chemotherapy pelican is on the bandstand")
    assert await kept(t) == []


async def test_switching_off_erases_what_was_kept(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await switch_on(t)
    await t.person("Tomasz Nowak").says(STRANGE)
    await oliver.says("stop keeping the words you don't understand")
    oliver.sees("are not kept any more", "1 message that was kept is erased")
    assert await kept(t) == []
    await t.person("Tomasz Nowak").says(STRANGE)
    assert await kept(t) == []


async def test_words_are_erased_by_their_age(t: Talk) -> None:
    await switch_on(t)
    await t.person("Tomasz Nowak").says(STRANGE)
    await t.restart("2020-03-20T09:00+00:00")
    await t.person("Tomasz Nowak").says("another pelican on the bandstand")
    await t.restart("2020-04-04T09:00+00:00")
    assert len(await kept(t)) == 2
    await t.restart("2020-04-05T09:01+00:00")
    await t.person("Tomasz Nowak").says("help")
    assert await kept(t) == ["another pelican on the bandstand"]


async def test_an_operator_reads_what_is_kept(t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    await switch_on(t)
    await t.person("Tomasz Nowak").says(STRANGE)
    await t.close()
    assert await asyncio.to_thread(main, ["kept-words"], t.environ) == 0
    printed = capsys.readouterr().out
    assert printed.splitlines() == ["Harbour Lane Partnership Board", f"2020-03-06 09:00  {STRANGE}"]
    assert "Tomasz" not in printed
    assert await asyncio.to_thread(main, ["kept-words", "--json"], t.environ) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["text"] == STRANGE
