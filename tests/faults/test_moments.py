"""Killed, paused or ended at a chosen moment of sending: the ledger is balanced afterwards."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.store import Store
from boardclerk.store.notices import NoticeState
from tests.connector import Connector
from tests.faults.due import (
    BEFORE,
    DUE,
    asked,
    assert_balanced,
    everything_held,
    finished,
    have_reminders_planned,
    let_it_finish,
    number_that_came,
    reminders,
    twice,
)
from tests.faults.killed import LEASE, Bot
from tests.faults.wexcombe import MANY, NAMES, SECRETARY, chat_of, said
from tests.seen import words_of

TWELVE, EIGHTY = NAMES[:12], MANY[:80]
AT_ONCE = 16
"""How many reminders are on their way at once, and so may be in doubt where the process dies."""
WAITING = {NoticeState.PLANNED, NoticeState.CLAIMED, NoticeState.SENDING}


@pytest.fixture
async def bot(tmp_path: Path, database_url: str) -> AsyncGenerator[Bot]:
    """A bot that is killed in the end, wherever it stands."""
    made = Bot(tmp_path, database_url)
    yield made
    await made.kill()


async def let_it_come_due(bot: Bot) -> "asyncio.Task[int | None]":
    """Move the bot's clock past the time, without waiting for what it says."""
    return asyncio.create_task(bot.post("/dev/clock", {"now": DUE}))


async def states(store: Store) -> list[NoticeState]:
    return [notice.state for notice in (await store.read(reminders)).values()]


async def test_killed_before_the_claim_everything_is_said_after_all(
    bot: Bot, store: Store, connector: Connector, database_url: str
) -> None:
    await have_reminders_planned(store, bot, connector, TWELVE)
    before = len(connector.requests)
    async with everything_held(database_url):
        moving = await let_it_come_due(bot)
        await asyncio.sleep(0.5)
        await bot.kill()
    await moving
    assert len(connector.requests) == before
    assert set(await states(store)) == {NoticeState.PLANNED}
    await let_it_finish(bot, store)
    assert set(await assert_balanced(store, connector, TWELVE)) == {NoticeState.SENT}


async def test_killed_during_the_post_what_was_claimed_is_said_and_what_was_being_sent_is_said_once_more(
    bot: Bot, store: Store, connector: Connector
) -> None:
    await have_reminders_planned(store, bot, connector, EIGHTY)
    connector.seconds, before = 15.0, len(connector.requests)
    connector.takes_from_the_dead = False
    moving = await let_it_come_due(bot)
    await asked(connector, before + AT_ONCE, store)
    stood = await states(store)
    await bot.kill()
    await moving
    assert stood.count(NoticeState.SENDING) == AT_ONCE
    assert {*stood} <= WAITING
    connector.seconds = 0.0
    await let_it_finish(bot, store)
    assert set(await assert_balanced(store, connector, EIGHTY)) == {NoticeState.SENT}
    repeated = [n for n in (await store.read(reminders)).values() if n.repeats]
    assert len(repeated) == AT_ONCE
    assert await twice(store, connector) == set()


async def test_killed_after_the_200_a_reminder_comes_twice_and_no_oftener(
    bot: Bot, store: Store, connector: Connector, database_url: str
) -> None:
    await have_reminders_planned(store, bot, connector, EIGHTY)
    before, held = len(connector.requests), connector.hold()
    moving = await let_it_come_due(bot)
    await asked(connector, before + AT_ONCE, store)
    async with everything_held(database_url):
        held.set()
        await asyncio.sleep(1)  # everything that is being sent has arrived, and the bot cannot write that
        await bot.kill()
    await moving
    await let_it_finish(bot, store)
    assert set(await assert_balanced(store, connector, EIGHTY)) == {NoticeState.SENT}
    assert len(await twice(store, connector)) == AT_ONCE


async def test_a_meeting_moved_while_its_reminders_are_claimed_is_not_spoken_of_as_it_was(
    bot: Bot, store: Store, connector: Connector
) -> None:
    await have_reminders_planned(store, bot, connector, EIGHTY)
    names = {notice.id: name for name, notice in (await store.read(reminders)).items()}
    before, held = len(connector.requests), connector.hold()
    moving = await let_it_come_due(bot)
    await asked(connector, before + AT_ONCE, store)
    stood = await states(store)
    assert stood.count(NoticeState.SENDING) == AT_ONCE
    assert {*stood} <= WAITING
    connector.hold_no_more()
    move = said(SECRETARY, "move the meeting on 13 March to 20 March", 2, connector.url)
    assert await bot.post("/api/messages", move) == 200
    held.set()
    await moving
    rows = {names[key]: notice for key in names if (notice := await store.read(lambda b, k=key: b.notices.get(k)))}
    assert {notice.state for notice in rows.values()} == {NoticeState.SENT, NoticeState.SKIPPED}
    came = {name: number_that_came(connector, name) for name in rows}
    assert {n for n, notice in rows.items() if (notice.state is NoticeState.SENT) != (came[n] == 1)} == set()
    assert sum(notice.state is NoticeState.SENT for notice in rows.values()) == AT_ONCE
    planned = await store.read(lambda book: book.notices.about(rows[SECRETARY].subject, ["meeting_reminder"]))
    ahead = {n.recipient_id for n in planned if n.occurrence.startswith("2020-03-20/")}
    assert ahead == {notice.recipient_id for notice in rows.values()}


async def test_told_to_end_twice_it_finishes_what_it_sends_and_leaves_the_rest_for_the_next(
    bot: Bot, store: Store, connector: Connector
) -> None:
    await have_reminders_planned(store, bot, connector, MANY)
    connector.seconds, before = 0.4, len(connector.requests)
    moving = await let_it_come_due(bot)
    await asked(connector, before + 3, store)
    assert await bot.terminate(2, 0.2) == 0
    await moving
    assert NoticeState.SENDING not in await states(store)
    connector.seconds = 0.0
    await let_it_finish(bot, store)
    assert set(await assert_balanced(store, connector, MANY)) == {NoticeState.SENT}


async def test_down_for_two_hours_over_the_due_time_everything_comes_and_says_that_it_is_late(
    bot: Bot, store: Store, connector: Connector
) -> None:
    await have_reminders_planned(store, bot, connector, TWELVE)
    await bot.kill()
    await let_it_finish(bot, store, "2020-03-06T16:05+00:00")
    assert set(await assert_balanced(store, connector, TWELVE)) == {NoticeState.SENT}
    for name in TWELVE:
        assert any("it should have reached you on Friday 6 March, 14:00" in w for w in sent_to(connector, name))


async def test_a_clock_that_goes_two_hours_back_says_nothing_twice(
    bot: Bot, store: Store, connector: Connector
) -> None:
    await have_reminders_planned(store, bot, connector, TWELVE)
    await let_it_come_due(bot)
    await finished(store)
    await bot.kill()
    before = len(connector.requests)
    await bot.start("2020-03-06T12:05+00:00")
    assert await bot.post("/dev/clock", {"now": "2020-03-06T14:10+00:00"}) == 200
    assert len(connector.requests) == before
    assert set(await assert_balanced(store, connector, TWELVE)) == {NoticeState.SENT}


async def test_down_past_the_meeting_nothing_is_said_of_it_and_the_secretary_knows(
    bot: Bot, store: Store, connector: Connector
) -> None:
    await have_reminders_planned(store, bot, connector, TWELVE)
    await bot.kill()
    await let_it_finish(bot, store, "2020-03-13T17:00+00:00")
    assert set(await assert_balanced(store, connector, TWELVE)) == {NoticeState.SKIPPED}
    assert [name for name in TWELVE if sent_to(connector, name)] == []


def sent_to(connector: Connector, name: str) -> list[str]:
    return [words_of(sent) for sent in connector.sent_to(chat_of(name))]


@pytest.mark.parametrize("number", [80, pytest.param(len(MANY), marks=pytest.mark.faults)])
async def test_two_processes_share_what_is_due_and_one_that_sleeps_past_its_lease_says_nothing_again(
    tmp_path: Path, postgres_url: str, connector: Connector, number: int
) -> None:
    from boardclerk.store import open_store

    names, store = MANY[:number], await open_store(postgres_url)
    one, other = Bot(tmp_path, postgres_url), Bot(tmp_path, postgres_url)
    try:
        await have_reminders_planned(store, one, connector, names)
        connector.seconds, before = 0.3, len(connector.requests)
        await other.start(BEFORE)
        moving = [await let_it_come_due(one)]
        await asked(connector, before + 8, store)
        one.pause()
        moving.append(await let_it_come_due(other))
        await asyncio.sleep(LEASE)
        await finished(store)
        one.resume()
        assert await asyncio.gather(*moving) == [200, 200]
        await asyncio.sleep(1)
        stands = await assert_balanced(store, connector, names)
        assert set(stands) == {NoticeState.SENT}
        assert len(await twice(store, connector)) <= AT_ONCE
    finally:
        await one.kill()
        await other.kill()
        await store.close()
