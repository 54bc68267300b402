"""Killed while it sends reminders to a slow Teams: none vanishes, none comes twice, who may have missed it is named."""

import asyncio
import random
from contextlib import suppress
from pathlib import Path

import pytest

from boardclerk.store import Store
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice, NoticeState
from tests.connector import Connector
from tests.faults.killed import LEASE, Bot
from tests.faults.wexcombe import BOARD, LOADED, MARCH, NAMES, SECRETARY, chat_of, make_board, meet, said
from tests.seen import words_of

BEFORE, DUE = LOADED.isoformat(), "2020-03-06T14:05+00:00"
PATIENCE = 60
UNDER_WAY = (NoticeState.PLANNED, NoticeState.CLAIMED, NoticeState.SENDING)


def reminders(book: Book) -> dict[str, Notice]:
    """Return the reminders that fell due, by the names of those they are for."""
    meeting = book.meetings.on_day(BOARD, MARCH)
    assert meeting
    planned = book.notices.about(meeting.id, ["meeting_reminder"])
    return {book.people.get(n.recipient_id).name: n for n in planned if n.due_at == planned[0].due_at}


def unsettled(book: Book) -> list[Notice]:
    """Return what is due and was not dealt with."""
    return [n for n in (*reminders(book).values(), *words_to_the_secretary(book)) if n.state in UNDER_WAY]


def words_to_the_secretary(book: Book) -> list[Notice]:
    """Return what was planned to tell the secretary of those who were not told."""
    return [notice for notice in book.notices.of_board(BOARD) if notice.kind == "not_told"]


async def asked(connector: Connector, times: int, store: Store) -> None:
    """Return once the connector was asked so many times, or there is nothing more to send."""
    while len(connector.requests) < times and await store.read(unsettled):
        connector.asked.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(connector.asked.wait(), 1)


async def kill_while_reminding(bot: Bot, connector: Connector, store: Store, kills: int) -> None:
    chance, connector.seconds = random.Random(kills), 0.3
    for _ in range(kills):
        before = len(connector.requests)
        await bot.start(DUE)
        await asked(connector, before + chance.randint(1, 8), store)
        await asyncio.sleep(chance.uniform(0, 0.15))
        await bot.kill()
    connector.seconds = 0.0


async def let_it_finish(bot: Bot, store: Store) -> None:
    await bot.start(DUE)
    for _ in range(PATIENCE):
        if not await store.read(unsettled):
            return
        await asyncio.sleep(LEASE / 2)
    raise AssertionError([f"{n.kind} {n.state}" for n in await store.read(unsettled)])


@pytest.mark.parametrize("kills", [1, pytest.param(4, marks=pytest.mark.faults)])
async def test_every_reminder_came_or_the_secretary_knows_that_it_may_not_have(
    tmp_path: Path, database_url: str, store: Store, connector: Connector, kills: int
) -> None:
    names = NAMES[: 12 * kills]
    await store.write(lambda book: make_board(book, names))
    await store.write(lambda book: meet(book, (*names, SECRETARY), connector.url))
    bot = Bot(tmp_path, database_url)
    try:
        await bot.start(BEFORE)
        assert await bot.post("/api/messages", said(SECRETARY, "start reminders", 1, connector.url)) == 200
        await bot.kill()
        await kill_while_reminding(bot, connector, store, kills)
        await let_it_finish(bot, store)
    finally:
        await bot.kill()
    due = await store.read(reminders)
    assert set(due) == {*names, SECRETARY}
    came = {name: number_that_came(connector, name) for name in due}
    sent = {name for name, notice in due.items() if notice.state is NoticeState.SENT}
    unsure = {name for name, notice in due.items() if notice.state is NoticeState.UNKNOWN}
    assert sent | unsure == set(due)
    assert unsure, "the bot was to be killed while it was sending"
    assert {name for name in sent if came[name] != 1} == set()
    assert {name for name in unsure if came[name] > 1} == set()
    assert unsure <= named_to_the_secretary(connector, unsure)


def number_that_came(connector: Connector, name: str) -> int:
    """Return how many reminders came to somebody; a card with one to pass on is none."""
    said_there = [words_of(sent) for sent in connector.sent_to(chat_of(name))]
    return sum("The board meets" in words and "could not tell" not in words for words in said_there)


def named_to_the_secretary(connector: Connector, names: set[str]) -> set[str]:
    """Return which of these the secretary was told of."""
    cards = [words_of(sent) for sent in connector.sent_to(chat_of(SECRETARY))]
    told = [words for words in cards if "could not tell" in words]
    return {name for name in names if any(name in words for words in told)}
