"""What stands in the record of reminders that fell due, what came of them, and whether the two agree."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing, suppress

import asyncpg

from boardclerk.store import Store
from boardclerk.store.book import Book
from boardclerk.store.databases import ONE_WRITER
from boardclerk.store.notices import Notice, NoticeState
from tests.connector import Connector
from tests.faults.killed import LEASE, Bot
from tests.faults.wexcombe import BOARD, LOADED, MARCH, SECRETARY, chat_of, make_board, meet, said
from tests.seen import words_of

BEFORE, DUE = LOADED.isoformat(), "2020-03-06T14:05+00:00"
PATIENCE = 120
UNDER_WAY = (NoticeState.PLANNED, NoticeState.CLAIMED, NoticeState.SENDING)


def reminders(book: Book) -> dict[str, Notice]:
    """Return the reminders that fell due, by the names of those they are for."""
    meeting = book.meetings.on_day(BOARD, MARCH)
    assert meeting
    planned = book.notices.about(meeting.id, ["meeting_reminder"])
    first = min(n.was_due_at for n in planned)
    return {book.people.get(n.recipient_id).name: n for n in planned if n.was_due_at == first}


def unsettled(book: Book) -> list[Notice]:
    """Return what is due and was not dealt with."""
    return [n for n in (*reminders(book).values(), *words_to_the_secretary(book)) if n.state in UNDER_WAY]


def words_to_the_secretary(book: Book) -> list[Notice]:
    """Return what was planned to tell the secretary of those who were not told."""
    return [notice for notice in book.notices.of_board(BOARD) if notice.kind in ("not_told", "too_late")]


async def asked(connector: Connector, times: int, store: Store) -> None:
    """Return once the connector was asked so many times, or there is nothing more to send."""
    while len(connector.requests) < times and await store.read(unsettled):
        connector.asked.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(connector.asked.wait(), 1)


async def let_it_finish(bot: Bot, store: Store, now: str = DUE) -> None:
    """Start the bot and return once everything due is settled."""
    await bot.start(now)
    await finished(store)


async def finished(store: Store) -> None:
    """Return once everything due is settled."""
    for _ in range(PATIENCE):
        if not await store.read(unsettled):
            return
        await asyncio.sleep(LEASE / 2)
    raise AssertionError([f"{n.kind} {n.state}" for n in await store.read(unsettled)])


def number_that_came(connector: Connector, name: str) -> int:
    """Return how many reminders came to somebody; a card with one to pass on is none."""
    said_there = [words_of(sent) for sent in connector.sent_to(chat_of(name))]
    return sum("The board meets in" in words and "could not tell" not in words for words in said_there)


def named_to_the_secretary(connector: Connector, names: set[str]) -> set[str]:
    """Return which of these the secretary was told of."""
    cards = [words_of(sent) for sent in connector.sent_to(chat_of(SECRETARY))]
    told = [words for words in cards if "could not tell" in words or "was too late to tell" in words]
    return {name for name in names if any(name in words for words in told)}


async def have_reminders_planned(store: Store, bot: Bot, connector: Connector, names: tuple[str, ...]) -> None:
    """Make the board with these people, all met, and let the secretary switch reminders on; the bot runs on."""
    await store.write(lambda book: make_board(book, names))
    await store.write(lambda book: meet(book, (*names, SECRETARY), connector.url))
    await bot.start(BEFORE)
    assert await bot.post("/api/messages", said(SECRETARY, "start reminders", 1, connector.url)) == 200


@asynccontextmanager
async def held(database_url: str) -> AsyncGenerator[None]:
    """Hold the record, so that nobody else writes to it until the end of this."""
    if database_url.startswith("postgresql"):
        other = await asyncpg.connect(database_url)
        await other.execute(f"SELECT pg_advisory_lock({ONE_WRITER})")
        try:
            yield
        finally:
            await other.close()
        return
    with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"), isolation_level=None)) as file:
        file.execute("BEGIN IMMEDIATE")
        yield


@asynccontextmanager
async def everything_held(database_url: str) -> AsyncGenerator[None]:
    """Hold the record, so that nobody writes to it at all, until the end of this; in PostgreSQL nobody even claims."""
    if not database_url.startswith("postgresql"):
        async with held(database_url):
            yield
        return
    other = await asyncpg.connect(database_url)
    await other.execute("BEGIN; LOCK TABLE notices IN EXCLUSIVE MODE")
    try:
        yield
    finally:
        await other.close()


async def assert_balanced(store: Store, connector: Connector, names: tuple[str, ...]) -> dict[NoticeState, set[str]]:
    """Check that nobody's reminder vanished, that all are as the record says, and that the secretary knows of the rest.

    Nothing came twice but what was sent again after a crash, and that once. Returns who stands where in the record.
    """
    due = await store.read(reminders)
    assert set(due) == {*names, SECRETARY}
    stands: dict[NoticeState, set[str]] = {}
    for name, notice in due.items():
        stands.setdefault(notice.state, set()).add(name)
    came = {name: number_that_came(connector, name) for name in due}
    assert {name: n for name, n in came.items() if n > 1 + due[name].repeats} == {}
    assert {name for name, notice in due.items() if notice.repeats > 1} == set()
    assert {name for name in stands.get(NoticeState.SENT, set()) if not came[name]} == set()
    untold = {name for name, notice in due.items() if notice.state is not NoticeState.SENT}
    assert {name for name in untold if not due[name].reason} == set()
    assert untold - named_to_the_secretary(connector, untold) == set()
    return stands


async def twice(store: Store, connector: Connector) -> set[str]:
    """Return whose reminder came twice."""
    return {name for name in await store.read(reminders) if number_that_came(connector, name) > 1}
