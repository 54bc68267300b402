"""The sample board as outside development: nobody is known until the operator's code and the secretary say so."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from boardclerk.bot.commands.secretary import issue
from boardclerk.bot.config import read_settings
from tests.dialogs.sample import PEOPLE
from tests.talk import Room, Talk, Voice, talk

TEAM = "19:team@thread.tacv2"
BOARD = [person.name for person in PEOPLE]


@asynccontextmanager
async def linking(tmp_path: Path, *, now: str = "2020-03-06T09:00+00:00") -> AsyncGenerator[tuple[Talk, Voice]]:
    """Serve the sample board with Oliver Reed as its linked secretary, in his personal chat."""
    async with talk(tmp_path, sample=True, links_by_name=False, now=now) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says(await code(t))
        oliver.sees("You are the secretary")
        yield t, oliver


async def code(t: Talk, name: str | None = None) -> str:
    """Have the operator make a one-time code."""
    return (await issue(None, name, read_settings(t.environ)))[0]


def in_team(t: Talk, *names: str, place: str = TEAM, **more: Any) -> None:
    """Put people into a team's roster, with what Teams says of each."""
    for name in names:
        person = t.person(name)
        address = f"{name.split()[0].casefold()}@wexcombe.example"
        t.connector.rosters.setdefault(place, []).append(
            {
                "id": person.teams_id, "name": name, "aadObjectId": person.account_id, "email": address,
                "userPrincipalName": address, "userRole": "user", **more,
            }
        )  # fmt: skip


async def among_the_board(t: Talk, room: Room, *others: str) -> Room:
    """Let everybody on the sample board, and these others, be in a room the bot is added to."""
    in_team(t, *BOARD, *others, place=room.conversation if room.conversation.endswith("@thread.v2") else TEAM)
    await room.installs("Oliver Reed")
    return room


def namesake(t: Talk, name: str, *, number: int = 2, **more: Any) -> None:
    """Put a second account of the same name into the team's roster."""
    t.connector.rosters.setdefault(TEAM, []).append(
        {
            "id": f"29:namesake-{number}", "name": name, "aadObjectId": f"namesake-{number}",
            "email": f"namesake-{number}@wexcombe.example", "userRole": "user", **more,
        }
    )  # fmt: skip


async def links(t: Talk) -> dict[str, list[str]]:
    """Return who on the board is linked to which accounts."""
    found = await t.read(lambda book: [
        (book.people.get(link.person_id).name, link.account_id)
        for link in book.linking.links(book.boards.all()[0].id)
    ])  # fmt: skip
    by_name: dict[str, list[str]] = {}
    for name, account in found:
        by_name.setdefault(name, []).append(account)
    return by_name


async def together(*acts: Any) -> None:
    """Do several things at once."""
    await asyncio.gather(*acts)
