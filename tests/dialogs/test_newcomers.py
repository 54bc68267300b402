"""Conversations of newcomers that once ended in the wrong record, or in a wrong word."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        yield t


async def test_yes_to_one_meeting_and_no_to_another_are_both_recorded(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("I can make 13 March, not 15 May")
    grace.sees("Friday 13 March", "Apologies recorded", "Friday 15 May")


async def test_a_deputy_declines_in_words_and_the_member_is_told(t: Talk) -> None:
    tomasz, priya = t.person("Tomasz Nowak"), t.person("Priya Raman")
    await tomasz.says("hello")
    await priya.says("I can't deputise for Tomasz on the 13th")
    priya.sees("You are not named as deputy for Tomasz Nowak")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    await priya.says("I can't deputise for Tomasz, I'm in court that day")
    priya.sees("You are no longer named as deputy for Tomasz Nowak")
    tomasz.hears("Priya Raman")


async def test_an_action_said_not_to_be_mine_is_told_to_the_secretary(t: Talk) -> None:
    tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
    await oliver.says("hello")
    await tomasz.says("4.1 isn't mine, it's Fiona's")
    tomasz.sees("4.1")
    oliver.hears("4.1", "Tomasz Nowak", "it's Fiona's")


async def test_a_no_after_something_else_was_done_answers_nothing(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("I can't make 13 March, speak to Helen about it")
    grace.sees("?")
    await grace.says("add parking to the agenda")
    await grace.says("no")
    grace.sees("I have asked nothing that is still open")
    await grace.says("blorp flurb")
    await grace.says("undo")
    grace.sees("Taken back", "Parking")


async def test_a_question_asked_between_leaves_the_first_one_open(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("I can't make 13 March, speak to Helen about it")
    await grace.says("when is the next meeting?")
    grace.does_not_see("Apologies recorded")
    await grace.says("who is coming on 15 May?")
    grace.does_not_see("Apologies recorded")
    await grace.says("no")
    grace.sees("Nothing was changed")


async def test_what_somebody_might_do_is_not_recorded_and_that_is_said(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("I might not be able to make it")
    grace.sees("Nothing is recorded yet")


async def test_who_is_here_names_only_those_recorded_as_present(tmp_path: Path) -> None:
    async with talk(tmp_path, now="2020-03-13T13:55+00:00", sample=True) as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await oliver.says("start the meeting")
        await oliver.says("present: Eleanor, Grace, Helen, Fiona")
        await oliver.says("Fiona left at 13.55")
        await grace.says("who is here?")
        grace.sees("3 members", "Present (3)", "Eleanor Marsh", "Grace Adeyemi", "Helen O'Connor")
        grace.does_not_see("Fiona Blake")
        grace.does_not_see("Tomasz Nowak")
