"""What a tick costs where very many reminders are planned and none is due: a look at an index, however many."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from statistics import median

from boardclerk.store import open_store
from tests.bench.boards import NOW
from tests.bench.report import table

_PLANNED = 1_000_000
_TICKS = 50
_MOST_MS = 5.0
_MOST_MORE_MS = 1.0


def planned_for(rows: int) -> int:
    """Return how many are planned beside so many that are due."""
    return min(_PLANNED, 10 * rows)


def tick_costs(planned: int, record: Callable[[str], str], postgres: bool) -> dict[str, tuple[float, float]]:
    """Return what a tick that finds nothing due costs, in ms, with a hundredth planned and with all.

    `record` makes a record in a database of that name, and returns its address.
    """
    found: dict[str, tuple[float, float]] = {}
    for database in ("SQLite", *(["PostgreSQL"] if postgres else [])):
        url = record(database)
        asyncio.run(_plan(url, planned // 100))
        few = asyncio.run(_tick_ms(url))
        asyncio.run(_plan(url, planned))
        found[database] = (few, asyncio.run(_tick_ms(url)))
    return found


async def _tick_ms(url: str) -> float:
    """Return the milliseconds of what a tick asks where nothing is due: the median of many."""
    store = await open_store(url)
    taken: list[float] = []
    for _ in range(_TICKS):
        began = time.perf_counter()
        due = await store.share(lambda book: book.notices.next_due())
        assert due is None or due > NOW
        taken.append((time.perf_counter() - began) * 1000)
    await store.close()
    return median(taken)


async def _plan(url: str, rows: int) -> None:
    """Have so many rows planned for later and none due, copied from those that are held."""
    columns = (
        'tenant_id, board_id, kind, subject, recipient_id, "values", attempt, put_off, claims, repeats, planned_at'
    )
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})"
    one = f"(SELECT {columns} FROM notices WHERE state = 'held' LIMIT 1)"
    later = "'2031-01-01 09:00:00.000000'"
    statement = (
        f"{numbers} INSERT INTO notices (id, occurrence, due_at, state, {columns}) "
        f"SELECT 'later-' || i, 'later-' || i, {later}, 'planned', {columns} FROM n, {one} AS one"
    )
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
            connection.execute("DELETE FROM notices WHERE id LIKE 'later-%'")
            connection.execute(statement)
            connection.commit()
        return
    import asyncpg

    connection = await asyncpg.connect(url)
    await connection.execute("DELETE FROM notices WHERE id LIKE 'later-%'")
    await connection.execute(statement)
    await connection.execute("VACUUM ANALYZE notices")
    await connection.close()


def _is_flat(few: float, many: float) -> bool:
    return many < _MOST_MS and many < few + _MOST_MORE_MS


def ticks_table(ticks: dict[str, tuple[float, float]], planned: int) -> str:
    rows = [
        (name, f"{few:.2f}", f"{many:.2f}", "reached" if _is_flat(few, many) else "NOT REACHED")
        for name, (few, many) in ticks.items()
    ]
    told = f"under {_MOST_MS:g} ms, flat"
    head = ("a tick with nothing due", f"ms, {planned // 100:,} planned", f"ms, {planned:,} planned", told)
    return table(head, rows)
