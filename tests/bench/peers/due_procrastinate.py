"""procrastinate on PostgreSQL: jobs that each post one message.

`python due_procrastinate.py fill|work|work-checked DSN URL ROWS`. `fill` puts the jobs in. `work` says `ready` once it
is connected, and works from the line it then reads until it is ended. A job is marked as being done before it posts and
as done after it, each in a commit of its own.

With `work-checked` a job sees to what Board Clerk sees to: in one statement it finds whether its message is still to be
sent, and takes of what a conversation may be sent by all workers together.
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
MAY_GO = """
WITH taken AS (
    INSERT INTO paces (place, room, at) VALUES (%(number)s, 6, clock_timestamp())
    ON CONFLICT (place) DO UPDATE SET at = clock_timestamp(),
        room = LEAST(7, paces.room + EXTRACT(EPOCH FROM clock_timestamp() - paces.at) * 7) - 1
    RETURNING room
)
SELECT room >= 0 AND EXISTS (SELECT FROM messages WHERE number = %(number)s AND wanted) AS may_go FROM taken
"""


@app.task(name="remind")
async def remind(number: int) -> None:
    if action == "work-checked" and not (await app.connector.execute_query_one_async(MAY_GO, number=number))["may_go"]:
        return
    await post(sessions[0], url, number)


async def fill() -> None:
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        for start in range(0, rows, 5000):
            await remind.batch_defer_async(*({"number": n} for n in range(start, min(start + 5000, rows))))
        await app.connector.execute_query_async("CREATE TABLE messages (number INTEGER PRIMARY KEY, wanted BOOLEAN)")
        await app.connector.execute_query_async(
            "CREATE TABLE paces (place INTEGER PRIMARY KEY, room REAL, at TIMESTAMPTZ)"
        )
        put_in = "INSERT INTO messages SELECT number, true FROM generate_series(0, %(rows)s) AS number"
        await app.connector.execute_query_async(put_in, rows=rows)


async def work() -> None:
    async with app.open_async(), aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=ONE)) as session:
        sessions.append(session)
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        await app.run_worker_async(concurrency=AT_ONCE, wait=True, install_signal_handlers=False)


asyncio.run(fill() if action == "fill" else work())
