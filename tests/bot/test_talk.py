"""Conversations with the sample board, made in the two ways a board is made."""

from pathlib import Path

from boardclerk.bot.sample import MINUTES
from tests.talk import talk


async def test_the_sample_board_answers_at_once(tmp_path: Path):
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        tomasz, priya = t.person("Tomasz Nowak"), t.person("Priya Raman")
        await t.meet("Priya Raman")
        await tomasz.says("apologies for 13 March, Priya will represent me")
        tomasz.sees("Apologies recorded", "Friday 13 March", "Priya Raman")
        priya.hears("deputy")
        await tomasz.presses("Undo")
        tomasz.sees("Taken back")
        t.person("Grace Adeyemi").hears_nothing()


async def test_a_board_read_from_minutes_answers_and_survives_a_restart(tmp_path: Path):
    async with talk(tmp_path, minutes=MINUTES) as t:
        grace = t.person("Grace Adeyemi")
        await grace.says("apologies for 13 March")
        grace.sees("Apologies recorded")
        await t.restart()
        await grace.presses("Undo")
        grace.sees("Taken back")


async def test_a_person_in_a_channel_is_answered_there(tmp_path: Path):
    async with talk(tmp_path, sample=True) as t:
        oliver = t.channel().person("Oliver Reed")
        await oliver.says("@clerk when is the next meeting?")
        oliver.sees("13 March")
        t.person("Oliver Reed").hears_nothing()
        await oliver.says("talking among ourselves about 13 March")
        oliver.hears_nothing()
