"""Records to measure on: so many boards, with so many actions, their people linked to accounts of their own.

The first board is written through the store, as the bot writes one. The others are copies of its rows with ids, names
and accounts of their own, whatever the columns are.
"""

import asyncio
import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from boardclerk.board.actions import Action, ActionState, Outcome, Owner, OwnerKind
from boardclerk.board.boards import Board
from boardclerk.board.meetings import MeetingState
from boardclerk.board.people import Office, Person, Standing
from boardclerk.store import Book, open_store

NOW = datetime(2020, 3, 2, 9, tzinfo=UTC)
BOARD = "Harbour Lane Partnership Board"
FIRST_BOARD = "board-0"
PEOPLE = (
    ("Eleanor Marsh", "Superintendent", "Wexcombe Police", Standing.MEMBER),
    ("Tomasz Nowak", "Director of Children's Services", "Wexcombe Council", Standing.MEMBER),
    ("Grace Adeyemi", "Chief Nurse", "Wexcombe Health Trust", Standing.MEMBER),
    ("Helen O'Connor", "Headteacher", "Harbour Lane School", Standing.MEMBER),
    ("Imran Qureshi", "Independent Adviser", None, Standing.MEMBER),
    ("Fiona Blake", "Partnership Manager", "Partnership Office", Standing.MEMBER),
    ("Oliver Reed", "Clerk to the Board", "Partnership Office", Standing.MEMBER),
    ("Priya Raman", "Head of Safeguarding", "Wexcombe Council", Standing.ATTENDEE),
    ("Daniel Osei", "Inspector", "Wexcombe Police", Standing.ATTENDEE),
    ("Nia Bowen", "Data Analyst", "Partnership Office", Standing.ATTENDEE),
)
CHAIR, SECRETARY = PEOPLE[0][0], PEOPLE[6][0]
HELD, COMING = date(2020, 1, 17), (date(2020, 3, 13), date(2020, 5, 15), date(2020, 7, 10))
ITEMS, EACH = 5, 8  # a meeting's log: 3.1 to 7.8
SYLLABLES = ("", "by", "combe", "dale", "ford", "ham", "leigh", "ton", "wick", "worth")


@dataclass(frozen=True, slots=True)
class Size:
    """How much a record holds; actions are a board's. `in_a_tenant` boards share a tenant."""

    boards: int = 1
    open_actions: int = ITEMS * EACH
    closed_actions: int = 0
    in_a_tenant: int = 5

    @property
    def actions(self) -> int:
        return self.boards * (self.open_actions + self.closed_actions)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody as Teams knows them, on one board. `meeting_id` is the next meeting's."""

    tenant: str
    account: str
    teams_id: str
    name: str
    conversation: str
    board_id: str
    meeting_id: str


@dataclass(frozen=True, slots=True)
class Fresh:
    """An open action nobody has said anything of, and who owns it."""

    speaker: Speaker
    action_id: str
    ref: str


def make_record(file: Path, size: Size, service_url: str) -> None:
    """Make a record of `size` in a new SQLite file."""
    asyncio.run(_first_board(file, size, service_url))
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        _copy_boards(connection, size)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


async def _first_board(file: Path, size: Size, service_url: str) -> None:
    store = await open_store(f"sqlite:///{file}")
    await store.write(lambda book: _write_board(book, size, service_url))
    await store.close()


def _write_board(book: Book, size: Size, service_url: str) -> None:
    board = book.boards.add(Board(id=FIRST_BOARD, tenant_id="tenant-0", name=f"{BOARD} 1", slug="harbour-lane-1"))
    people = [_write_person(book, board, *person, service_url) for person in PEOPLE]
    for name, office in ((CHAIR, Office.CHAIR), (SECRETARY, Office.SECRETARY)):
        book.people.appoint(board.id, next(p.id for p in people if p.name == name), office)
    for on in COMING:
        book.meetings.add(board.id, on, start=time(14), end=time(16), location="Council Chamber")
    _write_actions(book, board, people, HELD, size.open_actions, ActionState.OPEN)
    left, before = size.closed_actions, HELD
    while left > 0:
        before -= timedelta(days=63)
        _write_actions(book, board, people, before, min(left, ITEMS * EACH), ActionState.CLOSED)
        left -= ITEMS * EACH


def _write_person(
    book: Book, board: Board, name: str, title: str, organisation: str | None, standing: Standing, service_url: str
) -> Person:
    person = book.people.add(board.id, name, title=title, organisation=organisation, standing=standing)
    account = f"account of {name}"
    book.accounts.meet(
        tenant_id=board.tenant_id, account_id=account, teams_id=f"29:{name}", name=name,
        conversation_id=f"a:{name}", service_url=service_url, now=NOW, link_by_name=False,
    )  # fmt: skip
    book.accounts.link(board.tenant_id, account, person.id, NOW)
    return person


def _write_actions(book: Book, board: Board, people: list[Person], on: date, count: int, state: ActionState) -> None:
    meeting = book.meetings.add(board.id, on, start=time(14), end=time(16), state=MeetingState.ENDED)
    closed = state is ActionState.CLOSED
    for n in range(count):
        owner = people[n % len(people)]
        ref = f"{n // EACH % ITEMS + 3}.{n % EACH + 1}"
        action = Action(
            id=f"action-{on}-{n}", board_id=board.id, meeting_id=meeting.id, meeting_on=on, ref=ref, item=ref[0],
            text=f"To report on the attendance pilot at the next meeting, part {n + 1}", state=state,
            owners=(Owner(kind=OwnerKind.PERSON, name=owner.name, person_id=owner.id),),
            due_on=COMING[0] if not closed else on, outcome=Outcome.COMPLETED if closed else None,
        )  # fmt: skip
        book.actions.add(action, by=SECRETARY, at=NOW, what="Recorded.")


def _copy_boards(connection: sqlite3.Connection, size: Size) -> None:
    tables = list(_tables(connection))
    own = _own_words(connection, tables)
    for table, columns in tables:
        names = ", ".join(f'"{column}"' for column in columns)
        rows = connection.execute(f'SELECT {names} FROM "{table}"').fetchall()
        marks = ", ".join("?" * len(columns))
        for number in range(1, size.boards):
            copied = ([_renamed(value, own, number, size) for value in row] for row in rows)
            # OR IGNORE: what a tenant's boards share (nothing of a board's own) is there already.
            connection.executemany(f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})', copied)


def _tables(connection: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    """Yield each table with rows of a board and its columns, save a key that counts by itself."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    for (table,) in found.fetchall():
        about = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        keys = [(name, kind) for _, name, kind, _, _, key in about if key]
        counts = keys[0][0] if len(keys) == 1 and keys[0][1].upper() == "INTEGER" else None
        if table != "alembic_version":
            yield table, [column[1] for column in about if column[1] != counts]


def _own_words(connection: sqlite3.Connection, tables: list[tuple[str, list[str]]]) -> frozenset[str]:
    """Return every text that has to be another one on another board: keys, names, accounts, conversations."""
    own = {"tenant-0"}
    for table, columns in tables:
        about = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        keys = {name for _, name, _, _, _, key in about if key}
        keys |= {"name", "slug", "conversation_id", "teams_id"} & set(columns)
        for column in keys & set(columns):
            found = connection.execute(f'SELECT "{column}" FROM "{table}"')
            own |= {value for (value,) in found if isinstance(value, str)}
    return frozenset(own)


def _renamed(value: object, own: frozenset[str], number: int, size: Size) -> object:
    if not isinstance(value, str) or value not in own:
        return value
    if value == "tenant-0":
        return f"tenant-{number // size.in_a_tenant}"
    for name, *_ in PEOPLE:
        if value.endswith(name):
            return value + surname_of(number)
    if value.endswith((" 1", "-1")) and "arbour" in value:
        return f"{value[:-1]}{number + 1}"
    return hashlib.sha256(f"{value} {number}".encode()).hexdigest()[:20]


def surname_of(number: int) -> str:
    """Return what a board's people bear at the end of their surnames, so that no two boards share a name."""
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:03d}")


def speakers(file: Path) -> list[Speaker]:
    """Return everybody linked on every board, the boards in turn."""
    return [Speaker(*row) for row in _ask(file, f"SELECT {_SPEAKER} {_LINKED} ORDER BY p.position, l.board_id")]


def fresh_actions(file: Path) -> list[Fresh]:
    """Return the open actions with their owners, the boards in turn."""
    asked = (
        f"SELECT {_SPEAKER}, a.id, a.ref {_LINKED} JOIN owners o ON o.person_id = p.id AND o.position = 0 "
        "JOIN actions a ON a.id = o.action_id WHERE a.state = 'open' ORDER BY a.ref, a.board_id"
    )
    return [Fresh(Speaker(*row[:7]), row[7], row[8]) for row in _ask(file, asked)]


_SPEAKER = "l.tenant_id, l.account_id, c.teams_id, p.name, c.conversation_id, l.board_id, m.id"
_LINKED = (
    "FROM links l JOIN people p ON p.id = l.person_id "
    "JOIN accounts c ON c.tenant_id = l.tenant_id AND c.account_id = l.account_id "
    f"JOIN meetings m ON m.board_id = l.board_id AND m.\"on\" = '{COMING[0]}'"
)


def _ask(file: Path, asked: str) -> list[tuple[str, ...]]:
    connection = sqlite3.connect(file)
    try:
        return connection.execute(asked).fetchall()
    finally:
        connection.close()
