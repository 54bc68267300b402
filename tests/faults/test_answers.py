"""Killed at any instant while people speak to it: each thing said has one effect, and everybody is answered."""

import asyncio
import random
from collections import Counter
from pathlib import Path

import pytest

from boardclerk.board.attendance import Coming
from boardclerk.store import Store
from boardclerk.store.book import Book
from boardclerk.store.rows import OperationRow
from tests.bot.activities import Json
from tests.connector import Connector
from tests.faults.killed import Bot
from tests.faults.wexcombe import BOARD, MARCH, NAMES, make_board, said

NOW = "2020-03-06T09:00+00:00"
PEOPLE = NAMES[:10]
SAID = {Coming.APOLOGIES: "apologies for 13 March", Coming.ATTENDING: "I will attend on 13 March"}


class People:
    """People who say something new at each round once they were answered; Teams delivers again what was not."""

    def __init__(self, bot: Bot, connector: Connector, chance: random.Random) -> None:
        self._bot, self._connector, self._chance = bot, connector, chance
        self._unanswered: dict[str, Json] = {}
        self.latest: dict[str, Coming] = {}
        self.ids: dict[str, str] = {}

    async def speak(self) -> None:
        """Let everybody say the next thing, or have what they said delivered again."""
        await asyncio.gather(*(self._one(name) for name in PEOPLE))

    async def be_answered(self) -> None:
        """Deliver again until everybody has an answer."""
        while self._unanswered:
            await asyncio.gather(*(self._deliver(name) for name in list(self._unanswered)))

    async def _one(self, name: str) -> None:
        await asyncio.sleep(self._chance.uniform(0, 0.3))
        if name not in self._unanswered:
            before = self.latest.get(name)
            self.latest[name] = Coming.APOLOGIES if before is not Coming.APOLOGIES else Coming.ATTENDING
            number = 1583485200001 + len(self.ids)
            self._unanswered[name] = said(name, SAID[self.latest[name]], number, self._connector.url)
            self.ids[self._unanswered[name]["id"]] = name
        await self._deliver(name)

    async def _deliver(self, name: str) -> None:
        activity = self._unanswered[name]
        if await self._bot.post("/api/messages", activity) != 200:
            return
        if self._chance.random() < 0.3:
            await self._bot.post("/api/messages", activity)
        del self._unanswered[name]


def effects(book: Book) -> list[str]:
    """Return who made each change there is."""
    return [operation.actor_name for operation in book.rows.select(OperationRow, "")]


def standing(book: Book) -> dict[str, Coming]:
    meeting = book.meetings.on_day(BOARD, MARCH)
    assert meeting
    return {p.name: book.attendance.get(meeting.id, p.id).state for p in book.people.members(BOARD)}


@pytest.mark.parametrize("kills", [2, pytest.param(10, marks=pytest.mark.faults)])
async def test_everybody_is_answered_and_what_each_said_is_recorded_once(
    tmp_path: Path, database_url: str, store: Store, connector: Connector, kills: int
) -> None:
    await store.write(lambda book: make_board(book, PEOPLE))
    chance, bot = random.Random(kills), Bot(tmp_path, database_url)
    people = People(bot, connector, chance)
    try:
        for _ in range(kills):
            await bot.start(NOW)
            speaking = asyncio.create_task(people.speak())
            await asyncio.sleep(chance.uniform(0.02, 0.4))
            await bot.kill()
            await speaking
        await bot.start(NOW)
        await people.be_answered()
        await people.speak()
    finally:
        await bot.kill()
    answered = {request.path.rpartition("/")[2] for request in connector.requests}
    assert set(people.ids) <= answered
    assert Counter(await store.read(effects)) == Counter(people.ids.values())
    now_stands = await store.read(standing)
    assert {name: now_stands[name] for name in people.latest} == people.latest
