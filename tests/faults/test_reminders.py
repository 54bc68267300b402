"""Killed while it sends reminders to a slow Teams: none vanishes, and none comes more than twice.

What was cut off is sent once more; where that is cut off too, nobody knows whether it came, and the secretary is asked.
"""

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
    assert_balanced,
    let_it_finish,
    reminders,
)
from tests.faults.killed import Bot
from tests.faults.wexcombe import MANY, SECRETARY, make_board, meet, said

_AT_ONCE = 16
"""As many reminders as are on their way at once; a kill may cut off each of them."""


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
async def test_every_reminder_came_and_none_more_than_twice(
    tmp_path: Path, database_url: str, store: Store, connector: Connector, kills: int
) -> None:
    names = MANY[: _AT_ONCE * (kills + 1)]
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
    stands = set(await assert_balanced(store, connector, names))
    assert stands == {NoticeState.SENT} if kills == 1 else stands <= {NoticeState.SENT, NoticeState.UNKNOWN}
    repeated = [notice for notice in (await store.read(reminders)).values() if notice.repeats]
    assert repeated, "the bot was to be killed while it was sending"
    assert len(repeated) <= _AT_ONCE * kills
