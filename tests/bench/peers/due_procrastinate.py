"""procrastinate on PostgreSQL: jobs that each post one message. `python due_procrastinate.py fill|work DSN URL ROWS`.

`fill` puts the jobs in. `work` says `ready` once it is connected, and works from the line it then reads until it is
ended. A job is marked as being done before it posts and as done after it, each in a commit of its own.
"""

import asyncio
import sys

import aiohttp
from procrastinate import App, PsycopgConnector
from said import ONE, post

AT_ONCE = 16
action, dsn, url, rows = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
app = App(connector=PsycopgConnector(conninfo=dsn))
sessions: list[aiohttp.ClientSession] = []


@app.task(name="remind")
async def remind(number: int) -> None:
    await post(sessions[0], url, number)


async def fill() -> None:
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        for start in range(0, rows, 5000):
            await remind.batch_defer_async(*({"number": n} for n in range(start, min(start + 5000, rows))))


async def work() -> None:
    async with app.open_async(), aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=ONE)) as session:
        sessions.append(session)
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        await app.run_worker_async(concurrency=AT_ONCE, wait=True, install_signal_handlers=False)


asyncio.run(fill() if action == "fill" else work())
