"""What every fault test needs: a record of its own beside the bot's process, and somebody to send to."""

from collections.abc import AsyncGenerator

import pytest

from boardclerk.store import Store, open_store
from tests.connector import Connector


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[Store]:
    """The record, opened beside the bot."""
    opened = await open_store(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def connector() -> AsyncGenerator[Connector]:
    """Where the bot sends to; it goes on while the bot is killed."""
    made = await Connector().start()
    yield made
    await made.close()
