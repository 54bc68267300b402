"""A process of the bot that is killed and started again, beside people who go on speaking to it."""

import asyncio
import signal
import subprocess
from pathlib import Path
from typing import Any

import aiohttp

from tests.bot.process import free_port, serve, wait_until_ready

LEASE = 2
_PATIENCE = 40


class Bot:
    """`boardclerk serve --dev` on one database: started, killed in the middle of what it does, started again."""

    def __init__(self, folder: Path, database_url: str) -> None:
        self._folder, self._database_url = folder, database_url
        self._port = free_port()
        self._process: subprocess.Popen[str] | None = None

    async def start(self, now: str) -> None:
        """Start it at an instant of the board's time, and return once it is ready."""
        self._process = serve(
            self._folder, self._port, "--dev", now=now, database_url=self._database_url, log_level="error",
            lease_seconds=str(LEASE),
        )  # fmt: skip
        try:
            await asyncio.to_thread(wait_until_ready, self._port, _PATIENCE)
        except AssertionError as late:
            self._process.kill()
            _, complaint = await asyncio.to_thread(self._process.communicate)
            raise AssertionError(f"{late}: {complaint[-2000:]}") from None

    async def kill(self) -> None:
        """End it with SIGKILL, wherever it stands."""
        if self._process:
            self._process.kill()
            await asyncio.to_thread(self._process.communicate)
            self._process = None

    def pause(self) -> None:
        """Stop it where it stands, as a machine does that is put to sleep."""
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let it go on, as if no time had passed."""
        self._signal(signal.SIGCONT)

    async def terminate(self, times: int, seconds_between: float) -> int:
        """Tell it to end, so many times; return its exit status once it has."""
        process = self._process
        assert process
        for _ in range(times):
            self._signal(signal.SIGTERM)
            await asyncio.sleep(seconds_between)
        await asyncio.to_thread(process.communicate, timeout=_PATIENCE)
        self._process = None
        return process.returncode

    def _signal(self, number: signal.Signals) -> None:
        assert self._process
        self._process.send_signal(number)

    async def post(self, path: str, body: Any) -> int | None:
        """Return the status of the answer, None where it broke off or nobody was there to give one."""
        limit = aiohttp.ClientTimeout(total=_PATIENCE)
        async with aiohttp.ClientSession(timeout=limit) as session:
            try:
                async with session.post(f"http://127.0.0.1:{self._port}{path}", json=body) as answer:
                    return answer.status
            except aiohttp.ClientError:
                return None
