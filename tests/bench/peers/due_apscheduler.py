"""APScheduler with its SQLAlchemy job store: jobs that each post one message.

`python due_apscheduler.py fill|work|work-kept DATABASE_URL URL ROWS`. `fill` puts the jobs in, all due. `work` says
`ready` and begins at the line it then reads. The job store takes a job out before it is run: what is running when the
process dies is lost, and so is what waits for its turn.

With `work-kept` the jobs see to it themselves that nothing is: a row for each message, put in with its job, is marked
as being sent before it is posted and as sent after it, each in a commit of its own. What a crash leaves behind can be
told by these rows, and put in again.
"""

import asyncio
import pickle
import sqlite3
import sys
from datetime import UTC, datetime

import aiohttp
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from said import ONE, post
from sqlalchemy import Engine, create_engine, event, text

AT_ONCE = 16
action, database, url, rows = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
sessions: list[aiohttp.ClientSession] = []
kept: list[Engine] = []
turns = asyncio.Semaphore(AT_ONCE)
MARK = text("UPDATE messages SET state = :state WHERE number = :number")


async def remind(number: int) -> None:
    async with turns:
        await mark(number, "sending")
        await post(sessions[0], url, number)
        await mark(number, "sent")


async def mark(number: int, state: str) -> None:
    """Commit how far a message is, where that is kept. In SQLite, where one writes at a time, that needs no waiting."""
    for engine in kept:
        if engine.dialect.name == "sqlite":
            commit(engine, number, state)
        else:
            await asyncio.to_thread(commit, engine, number, state)


def commit(engine: Engine, number: int, state: str) -> None:
    with engine.begin() as connection:
        connection.execute(MARK, {"state": state, "number": number})


def keep() -> Engine:
    """Connect to the rows of the messages, as durably as Board Clerk's record is kept."""
    if not database.startswith("sqlite"):
        return create_engine(database, pool_size=AT_ONCE)
    engine = create_engine(database)

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")

    return engine


def scheduler(*, paused: bool) -> AsyncIOScheduler:
    made = AsyncIOScheduler(timezone=UTC, jobstores={"default": SQLAlchemyJobStore(url=database)})
    made.start(paused=paused)
    return made


async def fill() -> None:
    """Put one job in as one does, and the others as copies of it, all together: one by one takes minutes."""
    made, due = scheduler(paused=True), datetime.now(UTC)
    job = made.add_job("due_apscheduler:remind", "date", run_date=due, args=[0], misfire_grace_time=None)
    made.shutdown()
    engine = create_engine(database)
    with engine.begin() as connection:
        moment, state = connection.execute(text("SELECT next_run_time, job_state FROM apscheduler_jobs")).one()
        known = pickle.loads(state)
        others = [{**known, "id": f"{job.id}-{number}", "args": (number,)} for number in range(1, rows)]
        enter = text("INSERT INTO apscheduler_jobs (id, next_run_time, job_state) VALUES (:id, :at, :state)")
        for start in range(0, len(others), 1000):
            some = others[start : start + 1000]
            connection.execute(enter, [{"id": o["id"], "at": moment, "state": pickle.dumps(o)} for o in some])
        connection.execute(text("CREATE TABLE messages (number INTEGER PRIMARY KEY, state TEXT NOT NULL)"))
        put_in = text("INSERT INTO messages (number, state) VALUES (:number, 'planned')")
        connection.execute(put_in, [{"number": number} for number in range(rows)])


async def work() -> None:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=ONE)) as session:
        sessions.append(session)
        if action == "work-kept":
            kept.append(keep())
        made = scheduler(paused=True)
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        made.resume()
        await asyncio.Event().wait()


if __name__ == "__main__":
    sys.modules["due_apscheduler"] = sys.modules["__main__"]
    asyncio.run(fill() if action == "fill" else work())
