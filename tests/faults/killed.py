"""A process of the bot that is killed and started again, beside people who go on speaking to it."""

import asyncio
import signal
import subprocess
from pathlib import Path
from typing import Any

import aiohttp

from tests.bot.process import serve, wait_until_ready
from tests.ports import free_port

LEASE = 2
_PATIENCE = 90


class Bot:
    """`boardclerk serve --dev` on one database: started, killed in the middle of what it does, started again."""

    def __init__(self, folder: Path, database_url: str, **settings: str) -> None:
        """`settings` are BOARDCLERK_* settings by their names in lower case."""
        self._folder, self._database_url = folder, database_url
        self._settings = {"log_level": "error", "lease_seconds": str(LEASE), "tenant_sends": "0", **settings}
        self._port = free_port()
        self._process: subprocess.Popen[str] | None = None

    async def start(self, now: str, *, wait: bool = True) -> None:
        """Start it at an instant of the board's time, and return once it is ready, or at once without `wait`."""
        self._process = serve(
            self._folder, self._port, "--dev", now=now, database_url=self._database_url, **self._settings
        )
        if not wait:
            return
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

    def kill_now(self) -> None:
        """End it with SIGKILL, without waiting for others meanwhile."""
        if self._process:
            self._process.kill()
            self._process.communicate()
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

    async def get(self, path: str) -> int:
        """Return the status a page is given with."""
        async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{self._port}{path}") as answer:
            return answer.status

    @property
    def pid(self) -> int:
        """The process, as the system knows it."""
        assert self._process
        return self._process.pid

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
