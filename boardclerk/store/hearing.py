"""Hearing from other processes that something was planned, in PostgreSQL: whoever ticks looks for it at once."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import asyncpg  # pyright: ignore[reportMissingTypeStubs]

from boardclerk.store.databases import connect_to_postgres

PLANNED = "boardclerk_planned"
ANNOUNCE = f"SELECT pg_notify('{PLANNED}', '')"
_AGAIN_SECONDS = 1.0


class Hearing:
    """A connection of its own that listens until it is closed. Nothing rests on it: what is due is also looked for."""

    def __init__(self, address: str, heard: Callable[[], None]) -> None:
        """`heard` is called for every commit that planned something, and whenever it begins to listen."""
        self._address = address
        self._heard = heard
        self._listening = asyncio.get_running_loop().create_task(self._listen())

    async def close(self) -> None:
        """Listen no more."""
        self._listening.cancel()
        with suppress(asyncio.CancelledError):
            await self._listening

    async def _listen(self) -> None:
        while True:
            with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await self._until_lost()
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _until_lost(self) -> None:
        connection, lost = await connect_to_postgres(self._address), asyncio.Event()
        try:
            connection.add_termination_listener(_sets(lost))
            await connection.add_listener(PLANNED, self._hear)
            self._heard()
            await lost.wait()
        finally:
            connection.terminate()

    def _hear(self, *_: Any) -> None:
        self._heard()


def _sets(event: asyncio.Event) -> Callable[[Any], None]:
    return lambda _: event.set()
