"""APScheduler with its SQLAlchemy job store: jobs that each post one message.

`python due_apscheduler.py fill|work DATABASE_URL URL ROWS`. `fill` puts the jobs in, all due. `work` says `ready` and
begins at the line it then reads. The job store takes a job out before it is run: what is running when the process
dies is lost, and so is what waits for its turn.
"""

import asyncio
import pickle
import sys
from datetime import UTC, datetime

import aiohttp
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from said import ONE, post
from sqlalchemy import create_engine, text

AT_ONCE = 16
action, database, url, rows = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
sessions: list[aiohttp.ClientSession] = []
turns = asyncio.Semaphore(AT_ONCE)


async def remind(number: int) -> None:
    async with turns:
        await post(sessions[0], url, number)


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


async def work() -> None:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=ONE)) as session:
        sessions.append(session)
        made = scheduler(paused=True)
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        made.resume()
        await asyncio.Event().wait()


if __name__ == "__main__":
    sys.modules["due_apscheduler"] = sys.modules["__main__"]
    asyncio.run(fill() if action == "fill" else work())
