"""python -m tests.bench.refusals: what each kind of refused request costs the bot's process.

Every hostile request of the tests is sent some times over to a bot in a process of its own that checks tokens;
printed are the milliseconds of processor time one of them costs, the dearest first. A good request that nothing
comes of stands below them for comparison.
"""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import aiohttp

from tests.bot.hostile import activities, bodies, tokens
from tests.bot.hostile.case import Case, refused
from tests.bot.issuer import Issuer
from tests.bot.process import serve, wait_until_ready
from tests.bot.production import Scene
from tests.connector import Connector
from tests.ports import free_port

TIMES = int(os.environ.get("BENCH_TIMES", "20"))
SHOWN = 25
HIGHEST = 50.0


async def _endless() -> AsyncIterator[bytes]:
    for _ in range(200):
        yield b" " * 65_536


async def _crumbs() -> AsyncIterator[bytes]:
    for _ in range(20_000):
        yield b"["


def _in_one(text: bytes) -> bytes:
    return b'{"a":[' + b",".join([text] * (250_000 // (len(text) + 1))) + b"]}"


NO_TOKEN: Mapping[str, str | None] = {"Authorization": None}
_REFUSED = (*bodies.CASES, *tokens.CASES, *activities.CASES)
MORE: tuple[Case, ...] = (
    refused("13 MB without a token", 401, "", _endless, **NO_TOKEN),
    refused("20,000 chunks of a byte", 400, "", _crumbs),
    refused("20,000 chunks of a byte without a token", 401, "", _crumbs, **NO_TOKEN),
    refused("256 KiB of empty objects", 400, "", _in_one(b"{}")),
    refused("256 KiB of arrays 900 deep", 400, "", _in_one(b"[" * 900 + b"]" * 900)),
    refused("256 KiB of empty strings", 400, "", _in_one(b'""')),
    refused("256 KiB of long numbers", 400, "", _in_one(b"1.7976931348623157e308")),
    refused("256 KiB of escapes", 403, "", b'{"a":"' + b"\\u0041" * 43_000 + b'"}'),
    refused("256 KiB of backslashes", 403, "", b'{"a":"' + b"\\\\" * 130_000 + b'"}'),
    refused("9,000 objects at the cap of depth", 400, "", _in_one(b'{"a":' * 60 + b"1" + b"}" * 60)[:200_000]),
)


async def main() -> None:
    """Measure, and print a table."""
    issuer, connector = await Issuer().start(), await Connector().start()
    issuer.published |= {"endorsed for nothing": None, "endorsed emptily": [], "endorsed for skype": ["skype"]}
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        process = serve(Path(folder), port, "--dev", log_level="error", **issuer.settings)
        try:
            await asyncio.to_thread(wait_until_ready, port, 30)
            async with aiohttp.ClientSession(skip_auto_headers=["Content-Type"]) as http:
                server = cast("Any", SimpleNamespace(address=f"http://127.0.0.1:{port}"))
                scene = Scene(server, issuer, connector, http, Path(folder))
                await _quiet(process.pid)
                await _measure(scene, process.pid)
        finally:
            process.terminate()
            await asyncio.to_thread(process.communicate)
    await issuer.close()
    await connector.close()


async def _measure(scene: Scene, pid: int) -> None:
    costs = sorted(await _costs(scene, pid, [*_REFUSED, *MORE]), reverse=True)
    print(f"{len(costs)} kinds of refused request, each {TIMES} times; the {SHOWN} dearest\n")
    print(f"{'CPU ms':>8}  status  request")
    for ms, status, name in costs[:SHOWN]:
        print(f"{ms:>8.2f}  {status:>6}  {name}")
    typing = next(case for case in activities.CASES if case.name == "a reaction")
    print(f"{await _cost(scene, pid, typing):>8.2f}     200  for comparison: a good request of which nothing comes")
    print(f"\nThe dearest costs {costs[0][0]:.1f} ms; at most {HIGHEST:.0f} are allowed.")


async def _quiet(pid: int) -> None:
    """Return once the process rests: it compiles its grammar beside its first requests, which is none of their cost."""
    for _ in range(60):
        before = _cpu(pid)
        await asyncio.sleep(0.5)
        if _cpu(pid) - before < 0.02:
            return


async def _costs(scene: Scene, pid: int, cases: list[Case]) -> list[tuple[float, int, str]]:
    found = list[tuple[float, int, str]]()
    for case in cases:
        status = await _send(scene, case)
        if status is None or status >= 400:
            found.append((await _cost(scene, pid, case), status or 0, case.name))
    return found


async def _cost(scene: Scene, pid: int, case: Case) -> float:
    before = _cpu(pid)
    for _ in range(TIMES):
        await _send(scene, case)
    return (_cpu(pid) - before) / TIMES * 1000


async def _send(scene: Scene, case: Case) -> int | None:
    """Return the status, None where the bot hung up on what would not end."""
    body, headers = case.send(scene)
    try:
        status, _, _ = await scene.post(body, headers, case.method)
    except aiohttp.ClientError:
        return None
    return status


def _cpu(pid: int) -> float:
    """Return the seconds of processor time a process has used, to the nanosecond."""
    return sum(int(Path(task, "schedstat").read_text().split()[0]) for task in _tasks(pid)) / 1e9


def _tasks(pid: int) -> Iterator[Path]:
    yield from Path(f"/proc/{pid}/task").iterdir()


if __name__ == "__main__":
    asyncio.run(main())
