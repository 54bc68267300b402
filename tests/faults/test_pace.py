"""However many processes send, a tenant's people are sent no more than one process might send them."""

import asyncio
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.bench.boards import NOW
from tests.bench.due import let_go
from tests.connector import Connector
from tests.faults.killed import Bot
from tests.faults.test_many import balanced, came_more, settled, with_due

A_SECOND, AT_ONCE, ROWS = 20, 5, 84
"""What the two may send together; all rows are of one tenant."""
PATIENCE, IN_DOUBT = 60, 16


@pytest.fixture
def two(tmp_path: Path, postgres_url: str) -> Generator[list[Bot]]:
    """Two processes on one record, killed in the end."""
    made = [Bot(tmp_path, postgres_url, tenant_sends=str(A_SECOND)) for _ in range(2)]
    yield made
    for bot in made:
        bot.kill_now()


@pytest.mark.parametrize("one_dies", [False, True])
async def test_two_replicas_keep_to_one_pace(
    tmp_path: Path, postgres_url: str, connector: Connector, two: list[Bot], one_dies: bool
) -> None:
    url = await with_due(ROWS, tmp_path, connector, postgres_url)
    await asyncio.gather(*(bot.start(NOW.isoformat()) for bot in two))
    began = time.monotonic()
    await asyncio.to_thread(let_go, url)
    if one_dies:
        await came_more(connector, ROWS // 3, PATIENCE)
        await two[0].kill()
    await came_more(connector, ROWS - len(connector.requests), PATIENCE)
    sent, seconds = len(connector.requests), time.monotonic() - began
    assert ROWS <= sent <= AT_ONCE + A_SECOND * seconds
    await settled(url, ROWS)
    await balanced(url, connector, ROWS, IN_DOUBT if one_dies else 0)
