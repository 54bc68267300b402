"""Until when comments are asked for, which have come and who has not replied: asked and answered in a sentence."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.dialogs.minutes_scenes import (
    COMMENTS_CLOSE,
    DANIEL,
    ELEANOR,
    GRACE,
    IMRAN,
    IN_MARCH,
    OLIVER,
    hold_the_march_meeting,
    release_the_march_minutes,
)
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        yield t


@pytest.mark.parametrize(
    "said", ["when do comments close?", "what's the deadline for comments?", "by when are comments due?"]
)
async def test_when_comments_close_is_answered_with_the_day_and_the_hour(t: Talk, said: str) -> None:
    await release_the_march_minutes(t)
    for name in (GRACE, OLIVER):
        await t.person(name).says(said)
        t.person(name).sees("Comments on the minutes of Friday 13 March close on Friday 20 March, 17:00.")
    t.person(OLIVER).does_not_see("Suggest an amendment")
    await t.at(COMMENTS_CLOSE)
    await t.person(GRACE).says(said)
    t.person(GRACE).sees("closed on Friday 20 March, 17:00")


async def test_amendments_so_far_are_counted_for_whoever_has_the_minutes(t: Talk) -> None:
    await release_the_march_minutes(t)
    grace, oliver = t.person(GRACE), t.person(OLIVER)
    await grace.says("any amendments so far?")
    grace.sees("No amendments to the minutes of Friday 13 March so far.")
    await grace.says('item 3 para 2: "three points" should be "four points"')
    await oliver.says("any amendments so far?")
    oliver.sees("1 amendment to the minutes of Friday 13 March so far, 1 not settled.")
    await t.person(DANIEL).says("any amendments so far?")
    t.person(DANIEL).sees("went to the members and to those who attended")


async def test_who_has_not_replied_is_for_the_chair_and_the_secretary(t: Talk) -> None:
    await release_the_march_minutes(t)
    await t.person(GRACE).says("no amendments")
    await t.person(OLIVER).says("who hasn't replied on the draft?")
    t.person(OLIVER).sees("Eleanor Marsh, Tomasz Nowak, Helen O'Connor, Imran Qureshi", "have not replied")
    t.person(OLIVER).does_not_see("Grace Adeyemi")
    await t.person(IMRAN).says("who hasn't replied on the draft?")
    t.person(IMRAN).sees("Only the chair or the secretary")


@pytest.mark.parametrize(
    "said", ["send to the chair", "send it to Eleanor", "ready for the chair", "let the chair have the draft"]
)
async def test_the_draft_goes_to_the_chair_when_that_is_typed(t: Talk, said: str) -> None:
    await t.person(OLIVER).says("any amendments so far?")
    t.person(OLIVER).sees("have not gone round yet")
    await t.person(OLIVER).says(said)
    t.person(OLIVER).sees("on their way to Eleanor Marsh")
    t.person(ELEANOR).hears("ready for you to release")


@pytest.mark.parametrize("said", ["which version of the minutes is current?", "what version of the draft do we have?"])
async def test_which_version_went_round_last_is_answered(t: Talk, said: str) -> None:
    await release_the_march_minutes(t)
    await t.person(GRACE).says(said)
    t.person(GRACE).sees("Version 1 of the minutes of Friday 13 March is the one that went round last.")
    await t.person(GRACE).says('item 3 para 2: "three points" should be "four points"')
    await t.person(OLIVER).presses("Accept")
    await t.at(COMMENTS_CLOSE)
    await t.person(GRACE).says(said)
    t.person(GRACE).sees("Version 2 of the minutes of Friday 13 March")


@pytest.mark.parametrize(
    "said", ["which amendments are open?", "show open amendments", "what amendments are still outstanding?"]
)
async def test_the_open_amendments_are_those_to_the_minutes_and_no_actions(t: Talk, said: str) -> None:
    await release_the_march_minutes(t)
    await t.person(GRACE).says('item 3 para 2: "three points" should be "four points"')
    await t.person(OLIVER).says(said)
    t.person(OLIVER).sees("1 amendment to the minutes of Friday 13 March so far, 1 not settled.")
    t.person(OLIVER).does_not_see("actions are open")
