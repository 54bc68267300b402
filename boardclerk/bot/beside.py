"""What goes on beside a turn that was already answered, and is finished before the process ends."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from boardclerk.bot.logs import log_failure


class Beside:
    """Work under way. A failure of it is logged under its name and harms nothing else."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[None]] = set()

    def start(self, name: str, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Begin `work` and return its task, which never raises."""
        task = asyncio.create_task(_kept(name, work))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def finish(self) -> None:
        """Wait until everything that was begun, and what it began, has ended."""
        while self._under_way:
            await asyncio.gather(*self._under_way, return_exceptions=True)


async def _kept(name: str, work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception as error:
        log_failure(f"{name}_failed", error)
