"""What the secretary settles once: the quorum; and what the clerk answers to a greeting."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.words.phrases import talk as phrases
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-02T09:00+00:00", sample=True) as t:
        await t.meet("Oliver Reed", "Grace Adeyemi")
        yield t


async def quorum(t: Talk) -> int | None:
    return await t.read(lambda book: book.boards.all()[0].quorum)


async def test_the_secretary_sets_the_quorum_and_takes_it_back(t: Talk) -> None:
    oliver, before = t.person("Oliver Reed"), await quorum(t)
    await oliver.says("set the quorum to 6")
    oliver.sees("The quorum is 6 members from now on.")
    assert await quorum(t) == 6
    await oliver.presses("Undo")
    assert await quorum(t) == before
    await oliver.says("set the quorum to 0")
    oliver.sees("The board has no quorum from now on.")
    assert await quorum(t) is None


async def test_a_quorum_nobody_could_meet_or_nobody_may_set_is_refused(t: Talk) -> None:
    oliver, grace, before = t.person("Oliver Reed"), t.person("Grace Adeyemi"), await quorum(t)
    await oliver.says("set the quorum to 12")
    oliver.sees("The board has 7 members; a quorum of 12 could never be met.")
    await grace.says("set the quorum to 3")
    grace.sees("Only the secretary")
    assert await quorum(t) == before


async def test_a_greeting_is_answered_with_what_can_be_said_next(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("hello")
    grace.sees("Good morning. Say help for what I can do.")
    await grace.says("thanks")
    grace.sees("Thank you.")


@pytest.mark.parametrize(("hour", "part"), [(0, "morning"), (11, "morning"), (12, "afternoon"), (18, "evening")])
def test_the_greeting_goes_by_the_hour(hour: int, part: str) -> None:
    assert phrases.greeting(hour).startswith(f"Good {part}.")


@pytest.mark.parametrize("text", ["set the quorum", "set the quorum to 2.5", "change the quorum to a third of us"])
async def test_a_quorum_without_a_whole_number_is_asked_for(t: Talk, text: str) -> None:
    oliver, before = t.person("Oliver Reed"), await quorum(t)
    await oliver.says(text)
    assert oliver.answer == "How many members make a quorum? Write: set the quorum to 5."
    assert await quorum(t) == before


@pytest.mark.parametrize("text", ["", "  \n "])
async def test_a_message_without_words_is_not_thanked_for(t: Talk, text: str) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says(text)
    assert oliver.answer == "There were no words in that message. Say help for what I can do."
