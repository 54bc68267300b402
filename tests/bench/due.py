"""Reminders that are due at once, very many of them: each of one member of a board, of one of its meetings.

They are entered as held, and come due together when they are let go. Whoever sends them has to find that each still
makes sense, and to draw its card from the board it belongs to.
"""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

import asyncpg

from boardclerk.board.policy import Topic
from tests.bench.boards import COMING, NOW, Size

LEADS = ("7", "1")
MEMBERS = 7
A_BOARD = MEMBERS * len(COMING) * len(LEADS)
DUE = NOW - timedelta(minutes=1)


def size_for(rows: int) -> Size:
    """Return how large a record has to be for so many reminders: a person gets six of them."""
    return Size(boards=-(-rows // A_BOARD), open_actions=2, in_a_tenant=5)


def enter(file: Path, rows: int) -> None:
    """Enter so many reminders into a SQLite record, held."""
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE boards SET reminders_on = 1")
        found = connection.execute(_PEOPLE_AND_MEETINGS).fetchall()
        due, planned = _text(DUE), _text(NOW)
        wanted = [
            (f"due-{n}", tenant, board, _KIND, meeting, f"{on}/{lead}", person, "{}", due, "held", planned)
            for n, (tenant, board, person, meeting, on, lead) in enumerate(
                (*row, lead) for row in found for lead in LEADS
            )
        ]
        connection.executemany(_ENTER, wanted[:rows])
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def let_go(url: str, rows: int | None = None) -> None:
    """Let so many of what is held be due now, or everything."""
    some = "" if rows is None else f" AND id IN (SELECT id FROM notices WHERE state = 'held' ORDER BY id LIMIT {rows})"
    statement = f"UPDATE notices SET state = 'planned' WHERE state = 'held'{some}"
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite:///"), timeout=30) as connection:
            connection.execute(statement)
        connection.close()
    else:
        asyncio.run(_ask_postgres(url, statement))


def standing(url: str) -> dict[str, int]:
    """Return how many reminders stand in each state."""
    asked = "SELECT state, count(*) FROM notices WHERE id LIKE 'due-%' GROUP BY state"
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=30)
        found = connection.execute(asked).fetchall()
        connection.close()
    else:
        found = asyncio.run(_ask_postgres(url, asked))
    return dict(found)


async def _ask_postgres(url: str, statement: str) -> list[tuple[str, int]]:
    connection = await asyncpg.connect(url)
    try:
        return [tuple(row) for row in await connection.fetch(statement)]
    finally:
        await connection.close()


_KIND = Topic.MEETING.value


def _text(moment: object) -> str:
    return str(moment).replace("+00:00", ".000000")


_PEOPLE_AND_MEETINGS = (
    'SELECT b.tenant_id, b.id, p.id, m.id, m."on" FROM boards b JOIN people p ON p.board_id = b.id '
    f'JOIN meetings m ON m.board_id = b.id AND m."on" IN {tuple(map(str, COMING))} '
    "WHERE p.standing = 'member' ORDER BY m.\"on\", p.position, b.id"
)
_ENTER = (
    'INSERT INTO notices (id, tenant_id, board_id, kind, subject, occurrence, recipient_id, "values", due_at, state, '
    "planned_at, attempt, put_off, claims, repeats) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)"
)
