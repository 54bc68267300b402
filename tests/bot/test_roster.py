"""A team's roster is read when the bot is added, however long it is, so that people can be reached."""

from pathlib import Path
from typing import Any

import pytest

from tests.bot.small_board import NOW, plan, set_up
from tests.talk import BOT, Talk, talk

TEAM = "19:team@thread.tacv2"


def roster(t: Talk, *names: str) -> list[dict[str, str]]:
    people = [t.person(name) for name in names]
    return [{"id": person.teams_id, "name": person.name, "aadObjectId": person.account_id} for person in people]


async def test_everybody_in_the_team_can_be_reached_once_the_bot_is_added(tmp_path: Path):
    async with talk(tmp_path) as t:
        await set_up(t)
        t.connector.page_size = 2
        others = [f"Somebody {number}" for number in range(7)]
        t.connector.rosters[TEAM] = roster(t, *others, "Grace Adeyemi")
        await t.channel().installs("Tomasz Nowak")
        await plan(t, "Grace Adeyemi", "the apologies", NOW)
        await t.settle()
        t.person("Grace Adeyemi").hears("the apologies")


async def test_a_roster_that_cannot_be_read_harms_nothing(tmp_path: Path):
    async with talk(tmp_path) as t:
        await set_up(t)
        t.connector.rosters[TEAM] = [{"name": "no ids"}, *roster(t, "Grace Adeyemi")]
        t.connector.fail(500, path="pagedmembers")
        await t.channel().installs("Tomasz Nowak")
        await t.person("Tomasz Nowak").says("help")
        t.person("Tomasz Nowak").sees("What you can say")


def installation(t: Talk, name: str) -> list[dict[str, Any]]:
    """What Teams sends when somebody adds the app: twice, in two words, and without their name."""
    person = t.person(name)
    sender = {"id": person.teams_id, "aadObjectId": person.account_id}
    return [
        {**person.activity("installationUpdate", action="add"), "from": sender},
        {**person.activity("conversationUpdate", membersAdded=[BOT]), "from": sender},
    ]


async def test_a_person_who_adds_the_app_is_welcomed_once_and_by_name(tmp_path: Path):
    async with talk(tmp_path) as t:
        await set_up(t)
        grace = t.person("Grace Adeyemi")
        t.connector.rosters[grace.conversation] = roster(t, "Grace Adeyemi")
        for activity in installation(t, "Grace Adeyemi"):
            await grace.posts(activity)
        assert len(grace.shown) == 1
        assert "Grace" in str(grace.card)


@pytest.mark.parametrize("times", [0, 2])
async def test_a_person_nobody_knows_is_told_so_once_when_they_add_the_app(tmp_path: Path, times: int):
    async with talk(tmp_path) as t:
        await set_up(t)
        stranger = t.person("Nobody Known")
        t.connector.rosters[stranger.conversation] = roster(t, "Nobody Known")
        t.connector.fail(500, times=times, path="pagedmembers")
        for activity in installation(t, "Nobody Known"):
            await stranger.posts(activity)
        assert len(stranger.shown) == 1
        assert "I do not know you yet" in str(stranger.shown[0].activity)
