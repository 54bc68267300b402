"""make bench: turns a second of a served bot, each one a message over HTTP with its answer delivered.

Two kinds of turn are measured on the sample board with 1, 16 and 64 at once: a question, and apologies (a write,
journalled, with somebody to be told). Times are this machine's; the connector and the load run beside the bot.
"""

import asyncio
import os
import socket
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from itertools import count

import aiohttp

from tests.connector import Connector

SECONDS = float(os.environ.get("BENCH_SECONDS", "5"))
AT_ONCE = (1, 16, 64)
KINDS = {"question": "when is the next meeting?", "apologies": "apologies for 13 March"}
NAMES = ("Eleanor Marsh", "Tomasz Nowak", "Grace Adeyemi", "Helen O'Connor", "Fiona Blake", "Priya Raman", "Nia Bowen")


class Bot:
    """The bot in a process of its own, on a fresh record."""

    def __init__(self, folder: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._environ = {
            **os.environ,
            "BOARDCLERK_DATA_DIR": folder,
            "BOARDCLERK_PORT": str(self.port),
            "BOARDCLERK_NOW": "2020-03-02T09:00+00:00",
            "BOARDCLERK_LOG_LEVEL": "error",
            "BOARDCLERK_PERSON_TURNS": "0",
            "BOARDCLERK_TENANT_TURNS": "0",
        }

    async def start(self, http: aiohttp.ClientSession) -> float:
        """Start it, and return after how many seconds it was ready."""
        began = time.perf_counter()
        command = (sys.executable, "-m", "boardclerk", "serve", "--dev", "--sample")
        self.process = await asyncio.create_subprocess_exec(
            *command, env=self._environ, stdout=asyncio.subprocess.DEVNULL
        )
        while True:
            try:
                async with http.get(f"{self.address}/readyz") as answer:
                    if answer.status == 200:
                        return time.perf_counter() - began
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.02)

    def cpu(self) -> float:
        """Return the seconds of processor time it has used."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def stop(self) -> float:
        """Stop it, and return after how many seconds it was gone."""
        began = time.perf_counter()
        self.process.terminate()
        await self.process.wait()
        return time.perf_counter() - began


def message(number: int, text: str, service_url: str) -> dict[str, object]:
    """Return a message from one of the board's people, as Teams makes it."""
    name = NAMES[number % len(NAMES)]
    teams_id = f"29:{name}"
    return {
        "type": "message", "id": str(number), "channelId": "msteams", "serviceUrl": service_url, "text": text,
        "from": {"id": teams_id, "name": name, "aadObjectId": f"account of {name}"},
        "recipient": {"id": "28:boardclerk", "name": "Board Clerk"},
        "conversation": {"id": f"a:{name}", "conversationType": "personal", "tenantId": "bench"},
        "channelData": {"tenant": {"id": "bench"}},
    }  # fmt: skip


async def turns(say: Callable[[], Awaitable[None]], at_once: int) -> tuple[float, float]:
    """Return how many turns a second `at_once` speakers get through, and the middle one's wait in milliseconds."""
    waits: list[float] = []
    until = time.perf_counter() + SECONDS

    async def speaker() -> None:
        while time.perf_counter() < until:
            began = time.perf_counter()
            await say()
            waits.append(time.perf_counter() - began)

    began = time.perf_counter()
    await asyncio.gather(*(speaker() for _ in range(at_once)))
    return len(waits) / (time.perf_counter() - began), sorted(waits)[len(waits) // 2] * 1000


async def main() -> None:
    """Measure, and print a table."""
    connector = await Connector().start()
    numbers = count(1)
    with tempfile.TemporaryDirectory() as folder:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=128)) as http:
            bot = Bot(folder)
            print(f"ready after {await bot.start(http):.2f} s")
            print(f"{'turn':<12}{'at once':>8}{'turns/s':>10}{'middle ms':>11}{'CPU ms':>8}")
            for kind, text in KINDS.items():
                for at_once in AT_ONCE:

                    async def say(text: str = text) -> None:
                        body = message(next(numbers), text, connector.url)
                        async with http.post(f"{bot.address}/api/messages", json=body) as answer:
                            assert answer.status == 200, await answer.text()

                    before = bot.cpu()
                    rate, wait = await turns(say, at_once)
                    each = (bot.cpu() - before) / (rate * SECONDS) * 1000
                    print(f"{kind:<12}{at_once:>8}{rate:>10.0f}{wait:>11.1f}{each:>8.1f}", flush=True)
            print(f"gone {await bot.stop():.2f} s after SIGTERM")
    await connector.close()


if __name__ == "__main__":
    asyncio.run(main())
