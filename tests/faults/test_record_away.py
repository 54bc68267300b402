"""The record cannot be written for a while, in the middle of sending: everything is said once it can be again."""

import asyncio
import resource
from collections.abc import AsyncGenerator, Awaitable, Callable
from pathlib import Path

import pytest

from boardclerk.store import Store, open_store
from boardclerk.store.notices import NoticeState
from tests.connector import Connector
from tests.faults.due import (
    DUE,
    asked,
    assert_balanced,
    everything_held,
    finished,
    have_reminders_planned,
    reminders,
    twice,
)
from tests.faults.killed import LEASE, Bot
from tests.faults.wexcombe import NAMES
from tests.postgres import Crashing

_LONG_LEASE = 120
FORTY = NAMES[:40]
_NO_ROOM = 4096


@pytest.fixture
async def bot(tmp_path: Path, database_url: str) -> AsyncGenerator[Bot]:
    """A bot whose lease is longer than the record is away."""
    made = Bot(tmp_path, database_url, lease_seconds=str(_LONG_LEASE))
    yield made
    await made.kill()


async def while_sending(bot: Bot, store: Store, connector: Connector, happens: Callable[[], Awaitable[None]]) -> None:
    """Let something happen once some messages have arrived and others are on their way; then let it finish."""
    await have_reminders_planned(store, bot, connector, FORTY)
    connector.seconds, before = 0.3, len(connector.requests)
    moving = asyncio.create_task(bot.post("/dev/clock", {"now": DUE}))
    await asked(connector, before + 20, store)
    await happens()
    connector.seconds = 0.0
    await moving
    await finished(store)


@pytest.mark.parametrize("seconds", [3, pytest.param(60, marks=pytest.mark.faults)])
async def test_the_record_is_locked_for_a_while(
    bot: Bot, store: Store, connector: Connector, database_url: str, seconds: int
) -> None:
    async def locked() -> None:
        async with everything_held(database_url):
            await asyncio.sleep(seconds)

    await while_sending(bot, store, connector, locked)
    assert set(await assert_balanced(store, connector, FORTY)) == {NoticeState.SENT}
    assert await twice(store, connector) == set()


async def test_the_disk_is_full_for_a_while(tmp_path: Path, connector: Connector) -> None:
    """The system refuses the process every write to a file, as it does where a quota or the disk is used up."""
    url = f"sqlite:///{tmp_path}/board.db"
    store, bot = await open_store(url), Bot(tmp_path, url, lease_seconds=str(_LONG_LEASE))

    async def full() -> None:
        before = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (_NO_ROOM, before[1]))
        await asyncio.sleep(1)  # what is on its way arrives
        said = len(connector.requests)
        for _ in range(60):  # what was proved lately is not proved again
            if await bot.get("/readyz") == 503:
                break
            await asyncio.sleep(0.5)
        assert await bot.get("/readyz") == 503
        assert len(connector.requests) == said
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, before)

    try:
        await while_sending(bot, store, connector, full)
    finally:
        await bot.kill()
    assert set(await assert_balanced(store, connector, FORTY)) == {NoticeState.SENT}
    assert await twice(store, connector) == set()
    await store.close()


@pytest.mark.parametrize("crashes", [1, pytest.param(4, marks=pytest.mark.faults)])
async def test_postgresql_is_ended_at_once_and_started_again(
    tmp_path: Path, crashing_postgres: Crashing, connector: Connector, crashes: int
) -> None:
    url = crashing_postgres.url
    store, bot = await open_store(url), Bot(tmp_path, url, lease_seconds=str(_LONG_LEASE))

    async def crash() -> None:
        for _ in range(crashes):
            await asyncio.to_thread(crashing_postgres.crash)
            await asyncio.sleep(0.5)
            await asyncio.to_thread(crashing_postgres.start)
            await asyncio.sleep(0.5)

    try:
        await while_sending(bot, store, connector, crash)
    finally:
        await bot.kill()
    assert set(await assert_balanced(store, connector, FORTY)) == {NoticeState.SENT}
    assert await twice(store, connector) == set()
    await store.close()


async def test_killed_while_the_record_is_locked_what_had_arrived_may_come_once_more(
    tmp_path: Path, database_url: str, store: Store, connector: Connector
) -> None:
    bot = Bot(tmp_path, database_url)
    await have_reminders_planned(store, bot, connector, FORTY)
    connector.seconds, before = 0.3, len(connector.requests)
    moving = asyncio.create_task(bot.post("/dev/clock", {"now": DUE}))
    try:
        await asked(connector, before + 20, store)
        async with everything_held(database_url):
            await asyncio.sleep(LEASE)
            await bot.kill()
        await moving
        connector.seconds = 0.0
        await bot.start(DUE)
        await finished(store)
    finally:
        await bot.kill()
    assert set(await assert_balanced(store, connector, FORTY)) == {NoticeState.SENT}
    repeated = {name for name, notice in (await store.read(reminders)).items() if notice.repeats}
    assert await twice(store, connector) <= repeated
