"""What tests of the store may ask for."""

from collections.abc import AsyncGenerator

import pytest

from boardclerk.board.boards import Board
from boardclerk.store import Store, open_store


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[Store]:
    """A record with one board."""
    store = await open_store(database_url)
    await store.write(lambda b: b.boards.add(Board(id="b1", tenant_id="", name="Harbour Lane", slug="harbour-lane")))
    yield store
    await store.close()
