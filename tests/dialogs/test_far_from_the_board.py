"""Somebody far away says "tomorrow" by their own clock; the board's days and times are the board's."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.dialogs.action_board import action_of, board
from tests.talk import Talk
from tests.voice import Voice

EVENING = "2020-03-12T21:30+00:00"
"""Thursday evening at the board, Friday 13 March already in Sydney."""


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path, now=EVENING) as t:
        yield t


async def says_from(voice: Voice, zone: str, text: str, *, in_entity: bool = False) -> None:
    """Type a message on a client whose clock is in that zone, said as Teams says it in either place."""
    client = [{"type": "clientInfo", "locale": "en-AU", "platform": "iOS", "timezone": zone}]
    where = {"entities": client} if in_entity else {"localTimezone": zone}
    await voice.posts(voice.activity("message", text=text, textFormat="plain", **where))


@pytest.mark.parametrize("in_entity", [False, True])
async def test_today_is_the_day_it_is_where_it_is_said(t: Talk, in_entity: bool) -> None:
    tomasz = t.person("Tomasz Nowak")
    await says_from(tomasz, "Australia/Sydney", "I can't make today's meeting", in_entity=in_entity)
    tomasz.sees("Friday 13 March")


async def test_a_due_date_is_counted_from_the_speakers_day(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await says_from(oliver, "Australia/Sydney", "4.1 needs until tomorrow")
    oliver.sees("Saturday 14 March")
    await says_from(oliver, "Europe/London", "4.1 needs until tomorrow")
    assert (await action_of(t, "4.1")).due_on.isoformat() == "2020-03-13"  # pyright: ignore[reportOptionalMemberAccess]


async def test_a_time_is_by_the_boards_clock_and_says_so_to_somebody_elsewhere(t: Talk) -> None:
    tomasz, grace = t.person("Tomasz Nowak"), t.person("Grace Adeyemi")
    await says_from(tomasz, "Europe/Paris", "I have to leave at 3.30 on the 13th")
    tomasz.sees("Leaving at 15:30", "Times are by the board's clock, Europe/London.")
    await says_from(grace, "Europe/London", "I have to leave at 3.30 on the 13th")
    grace.sees("Leaving at 15:30")
    grace.does_not_see("board's clock")


@pytest.mark.parametrize("zone", ["Middle/Earth", "", "../etc/passwd", "x" * 500])
async def test_a_zone_nobody_knows_is_the_boards(t: Talk, zone: str) -> None:
    tomasz = t.person("Tomasz Nowak")
    await says_from(tomasz, zone, "I can't make tomorrow's meeting")
    tomasz.sees("Friday 13 March")
