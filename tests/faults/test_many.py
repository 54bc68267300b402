"""Very many reminders that are due at once, sent by processes that are killed, or stopped past their lease."""

import asyncio
import random
import re
from collections import Counter
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import orjson
import pytest

from boardclerk.cards.verbs import REMIND_LATER
from boardclerk.store import open_store
from boardclerk.store.notices import NoticeState
from boardclerk.store.rows import NoticeRow
from tests.bench.boards import NOW, make_record
from tests.bench.due import enter, let_go, size_for, standing
from tests.bench.records import copy_to_postgres
from tests.connector import Connector
from tests.faults.killed import LEASE, Bot

_ROW = re.compile(rb'"(due-\d+)"')
_PUT_OFF = f'"{REMIND_LATER}"'.encode()
"""What a reminder's card has, and no card has that tells the secretary of one that did not come."""
_AT_ONCE = 16
_PATIENCE = 300
_SECONDS_TO_START = 4


@pytest.fixture
def bots(tmp_path: Path) -> Generator[list[Bot]]:
    """The processes of a test, killed in the end."""
    made: list[Bot] = []
    yield made
    for bot in made:
        bot.kill_now()


async def with_due(rows: int, folder: Path, connector: Connector, postgres_url: str | None) -> str:
    """Make a record with so many reminders that are due; return its address."""
    file = folder / "due.sqlite"
    await asyncio.to_thread(make_record, file, size_for(rows), connector.url)
    await asyncio.to_thread(enter, file, rows)
    url = postgres_url or f"sqlite:///{file}"
    if postgres_url:
        await copy_to_postgres(file, postgres_url)
    return url


def number_that_came(connector: Connector) -> Counter[str]:
    """Return how many times each reminder came."""
    came: Counter[str] = Counter()
    for shown in (each for chat in connector.chats.values() for each in chat):
        text = orjson.dumps(shown.activity)
        if _PUT_OFF in text and (row := _ROW.search(text)):
            came[row[1].decode()] += 1
    return came


async def balanced(url: str, connector: Connector, rows: int, doubles: int) -> None:
    """Check that every row was sent, and came once, or twice where it was cut off and sent again: so many at most.

    What was cut off a second time may have come or not; the secretary is told of each of these.
    """
    store = await open_store(url)
    found = await store.read(lambda book: book.rows.select(NoticeRow, "WHERE id LIKE 'due-%'"))
    told = await store.read(lambda book: book.rows.select(NoticeRow, "WHERE kind = 'not_told'"))
    await store.close()
    came = number_that_came(connector)
    assert len(found) == rows
    assert Counter(row.state for row in found) - Counter({NoticeState.SENT.value: rows}) <= Counter(unknown=doubles)
    unknown = {row.id: (row.subject, row.kind, row.occurrence) for row in found if row.state == NoticeState.UNKNOWN}
    assert {row.id for row in found if not came[row.id]} <= unknown.keys()
    assert set(unknown.values()) <= {(row.subject, row.values["kind"], row.values["occurrence"]) for row in told}
    assert {row.id: came[row.id] for row in found if came[row.id] > 1 + row.repeats} == {}
    assert max(row.repeats for row in found) <= 1
    assert sum(number > 1 for number in came.values()) <= doubles


async def settled(url: str, rows: int) -> None:
    """Return once nothing of it is left to be sent."""
    async with asyncio.timeout(_PATIENCE):
        while True:
            stands = await asyncio.to_thread(standing, url)
            if not {"held", "planned", "claimed", "sending"} & set(stands):
                return
            await asyncio.sleep(0.5)


async def came_more(connector: Connector, number: int, seconds: float) -> None:
    """Return once so many more requests came, or the time is over."""
    until = len(connector.requests) + number
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while len(connector.requests) < until:
                connector.asked.clear()
                await connector.asked.wait()


@pytest.mark.parametrize(
    ("kind", "rows", "kills"),
    [
        ("sqlite", 60, 3),
        ("postgresql", 60, 3),
        pytest.param("sqlite", 1000, 100, marks=pytest.mark.faults),
        pytest.param("postgresql", 1000, 100, marks=pytest.mark.faults),
    ],
)
async def test_killed_again_and_again_at_any_instant(
    tmp_path: Path, kind: str, request: pytest.FixtureRequest, connector: Connector, bots: list[Bot], rows: int,
    kills: int,
) -> None:  # fmt: skip
    postgres = str(request.getfixturevalue("postgres_url")) if kind == "postgresql" else None
    url = await with_due(rows, tmp_path, connector, postgres)
    chance, bot, each_time = random.Random(kills), Bot(tmp_path, url), rows // kills
    bots.append(bot)
    for _ in range(kills):
        await asyncio.to_thread(let_go, url, each_time)  # so that there is something to be sent at each kill
        connector.seconds = chance.uniform(0, 0.05)
        await bot.start(NOW.isoformat(), wait=False)
        if wanted := chance.randint(0, each_time):
            await came_more(connector, wanted, _PATIENCE)
            await asyncio.sleep(chance.uniform(0, 0.05))
        else:
            await asyncio.sleep(chance.uniform(0, _SECONDS_TO_START))
        await bot.kill()
    connector.seconds = 0.0
    await bot.start(NOW.isoformat())
    await settled(url, rows)
    await balanced(url, connector, rows, kills * _AT_ONCE)


@pytest.mark.parametrize("rows", [150, pytest.param(10_000, marks=pytest.mark.faults)])
async def test_two_share_the_work_and_one_is_stopped_past_its_lease_and_goes_on(
    tmp_path: Path, postgres_url: str, connector: Connector, bots: list[Bot], rows: int
) -> None:
    url = await with_due(rows, tmp_path, connector, postgres_url)
    one, other = Bot(tmp_path, url), Bot(tmp_path, url)
    bots += [one, other]
    await asyncio.gather(one.start(NOW.isoformat()), other.start(NOW.isoformat()))
    connector.seconds = 0.05
    await asyncio.to_thread(let_go, url)
    await came_more(connector, rows // 4, _PATIENCE)
    one.pause()
    await asyncio.sleep(3 * LEASE)
    one.resume()
    await settled(url, rows)
    await asyncio.sleep(1)
    await balanced(url, connector, rows, _AT_ONCE)


@pytest.mark.parametrize("rows", [150, pytest.param(3_000, marks=pytest.mark.faults)])
async def test_any_of_three_may_die(
    tmp_path: Path, postgres_url: str, connector: Connector, bots: list[Bot], rows: int
) -> None:
    url = await with_due(rows, tmp_path, connector, postgres_url)
    bots += [Bot(tmp_path, url) for _ in range(3)]
    await asyncio.gather(*(bot.start(NOW.isoformat()) for bot in bots))
    connector.seconds = 0.05
    await asyncio.to_thread(let_go, url)
    for bot in bots[:2]:
        await came_more(connector, rows // 5, _PATIENCE)
        await bot.kill()
    await settled(url, rows)
    await balanced(url, connector, rows, 2 * _AT_ONCE)
