"""What is answered in a channel whoever reads along, what is said in none, and what buttons pressed there do."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.board.actions import ActionState
from tests.dialogs.linked import BOARD, in_team
from tests.dialogs.reading_along import GRACE, OLIVER, STRANGER, TOMASZ, channel, january, joins, personally
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        yield t


# What somebody says of their own coming


async def test_apologies_are_answered_openly_and_say_nothing_but_what_was_said(t: Talk) -> None:
    grace = (await channel(t, STRANGER)).person(GRACE)
    await grace.says("@clerk apologies for 13 March, stuck in a budget hearing")
    grace.sees("Apologies recorded for Friday 13 March")
    grace.does_not_see("budget hearing", "Change", "Priya Raman", "School attendance pilot")
    t.person(GRACE).hears_nothing()
    await grace.presses("Undo")
    grace.sees("Taken back")


async def test_a_question_about_apologies_is_asked_and_answered_in_the_room(t: Talk) -> None:
    grace = (await channel(t, STRANGER)).person(GRACE)
    await grace.says("@clerk apologies")
    grace.sees("Friday 13 March")
    await grace.presses("Yes")
    grace.sees("Apologies recorded for Friday 13 March")
    t.person(GRACE).hears_nothing()


async def test_what_becomes_of_another_deputy_is_not_said_to_strangers(t: Talk) -> None:
    await t.person(TOMASZ).says("apologies for 13 March, Priya Raman will represent me")
    tomasz = (await channel(t, STRANGER)).person(TOMASZ)
    await tomasz.says("@clerk I can attend on 13 March after all")
    tomasz.sees("13 March")
    tomasz.does_not_see("Priya")


@pytest.mark.parametrize("others", [(), (STRANGER,)])
async def test_that_a_deputy_is_not_reached_is_never_said_in_a_room(t: Talk, others: tuple[str, ...]) -> None:
    in_team(t, *[name for name in BOARD if name != "Daniel Osei"], *others)
    await t.channel().installs(OLIVER)
    eleanor = t.channel().person("Eleanor Marsh")
    await eleanor.says("@clerk apologies for 13 March, Daniel Osei will represent me")
    eleanor.sees("Daniel Osei is named as your deputy.")
    eleanor.does_not_see("cannot reach", "pass it on")


async def test_that_somebody_is_not_reached_is_said_personally_even_among_the_board(t: Talk) -> None:
    in_team(t, *[name for name in BOARD if name != "Imran Qureshi"])
    await t.channel().installs(OLIVER)
    oliver = t.channel().person(OLIVER)
    await oliver.says("@clerk Imran will chair on 13 March")
    personally(t, oliver, "I cannot reach Imran")


# Presses


async def test_a_button_pressed_among_strangers_is_answered_personally_and_leaves_the_card(t: Talk) -> None:
    room = await channel(t, STRANGER)
    grace = room.person(GRACE)
    await grace.presses("Help")
    personally(t, grace, "What you can say to me")
    first = grace.last_answer
    await grace.posts(grace.last_activity)
    assert grace.last_answer == first


async def test_undo_on_a_card_from_before_somebody_joined_is_answered_personally(t: Talk) -> None:
    room = await channel(t)
    tomasz = room.person(TOMASZ)
    await tomasz.says("@clerk 4.1 done")
    tomasz.sees("4.1 is marked complete")
    await joins(room, STRANGER, t)
    await tomasz.presses("Undo")
    personally(t, tomasz, "Taken back")
    assert (await t.read(january("4.1"))).state is ActionState.OPEN


async def test_the_welcome_names_nobody_where_it_is_not_known_who_reads_it(t: Talk) -> None:
    room = await channel(t)
    room.person(OLIVER).does_not_see("Nia Bowen")
    assert "Nia Bowen" not in str(room.person(OLIVER).card)


async def test_help_for_somebody_of_the_board_comes_personally(t: Talk) -> None:
    tomasz = (await channel(t, STRANGER)).person(TOMASZ)
    await tomasz.says("@clerk help")
    personally(t, tomasz, "4.1")
