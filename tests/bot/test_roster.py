"""A team's roster is read when the bot is added, however long it is, so that people can be reached."""

from pathlib import Path

from tests.bot.small_board import NOW, plan, set_up
from tests.talk import Talk, talk

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
