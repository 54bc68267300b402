"""Killed while it sends reminders to a slow Teams: none vanishes, none comes twice, who may have missed it is named."""

import asyncio
import random
from pathlib import Path

import pytest

from boardclerk.store import Store
from boardclerk.store.notices import NoticeState
from tests.connector import Connector
from tests.faults.due import (
    BEFORE,
    DUE,
    asked,
    let_it_finish,
    named_to_the_secretary,
    number_that_came,
    reminders,
)
from tests.faults.killed import Bot
from tests.faults.wexcombe import NAMES, SECRETARY, make_board, meet, said


async def kill_while_reminding(bot: Bot, connector: Connector, store: Store, kills: int) -> None:
    chance, connector.seconds = random.Random(kills), 0.3
    for _ in range(kills):
        before = len(connector.requests)
        await bot.start(DUE)
        await asked(connector, before + chance.randint(1, 8), store)
        await asyncio.sleep(chance.uniform(0, 0.15))
        await bot.kill()
    connector.seconds = 0.0


@pytest.mark.parametrize("kills", [1, pytest.param(4, marks=pytest.mark.faults)])
async def test_every_reminder_came_or_the_secretary_knows_that_it_may_not_have(
    tmp_path: Path, database_url: str, store: Store, connector: Connector, kills: int
) -> None:
    names = NAMES[: 12 * kills]
    await store.write(lambda book: make_board(book, names))
    await store.write(lambda book: meet(book, (*names, SECRETARY), connector.url))
    bot = Bot(tmp_path, database_url)
    try:
        await bot.start(BEFORE)
        assert await bot.post("/api/messages", said(SECRETARY, "start reminders", 1, connector.url)) == 200
        await bot.kill()
        await kill_while_reminding(bot, connector, store, kills)
        await let_it_finish(bot, store)
    finally:
        await bot.kill()
    due = await store.read(reminders)
    assert set(due) == {*names, SECRETARY}
    came = {name: number_that_came(connector, name) for name in due}
    sent = {name for name, notice in due.items() if notice.state is NoticeState.SENT}
    unsure = {name for name, notice in due.items() if notice.state is NoticeState.UNKNOWN}
    assert sent | unsure == set(due)
    assert unsure, "the bot was to be killed while it was sending"
    assert {name for name in sent if came[name] != 1} == set()
    assert {name for name in unsure if came[name] > 1} == set()
    assert unsure <= named_to_the_secretary(connector, unsure)
