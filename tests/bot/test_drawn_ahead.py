"""What is drawn before there is room for it is used while it holds, and not any longer."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from boardclerk.bot.clock import Clock
from boardclerk.bot.drawn_ahead import DrawnAhead
from boardclerk.dialogs.place import Place
from boardclerk.store import Store, open_store
from boardclerk.store.notices import Notice
from tests.bot.small_board import NOW
from tests.bot.test_dispatch import BUSY, fill

LEASE = timedelta(minutes=2)
PLACE = Place(public_url="", welcomes_all=True)


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[Store]:
    """A record in which three people are to be told something."""
    store = await open_store(database_url)
    await store.write(lambda book: fill(book, BUSY, 3, "http://127.0.0.1", 1))
    yield store
    await store.close()


def standing(at: datetime) -> Clock:
    clock = Clock()
    clock.stand_at(at)
    return clock


async def drawn_of(store: Store, ahead: DrawnAhead, notices: Sequence[Notice]) -> list[str]:
    """Return what is drawn of these, as words, once what was begun is drawn."""
    await asyncio.sleep(0)  # for what was begun to ask for its transaction
    found = await store.share(lambda book: ahead.of(book, notices))
    return [str(each[1].message) for each in found.values() if each is not None]


async def test_what_is_drawn_is_used_until_something_it_was_drawn_from_may_have_changed(store: Store) -> None:
    ahead = DrawnAhead(store, standing(NOW), PLACE)
    notices = await store.share(lambda book: book.outbox.claim(NOW, 3, LEASE))
    ahead.begin(notices)
    assert all("Oliver Reed" in words for words in await drawn_of(store, ahead, notices))
    assert len(await drawn_of(store, ahead, notices)) == 3
    assert len(await drawn_of(store, ahead, notices[:1])) == 1
    await store.write(lambda book: book.boards.change(BUSY, name="Renamed board"))
    assert await drawn_of(store, ahead, notices) == []
    ahead.begin(notices)
    assert all("Renamed board" in words for words in await drawn_of(store, ahead, notices))
    assert len(await drawn_of(store, ahead, notices)) == 3
    await ahead.end()
    assert await drawn_of(store, ahead, notices) == []


async def test_what_another_claim_was_drawn_for_is_not_used(store: Store) -> None:
    ahead = DrawnAhead(store, standing(NOW), PLACE)
    notices = await store.share(lambda book: book.outbox.claim(NOW, 3, LEASE))
    ahead.begin(notices)
    assert len(await drawn_of(store, ahead, notices)) == 3
    assert await drawn_of(store, ahead, [replace(notice, claims=notice.claims + 1) for notice in notices]) == []


@pytest.mark.parametrize("moved", [timedelta(hours=2), timedelta(seconds=1, milliseconds=1), timedelta(hours=-2)])
async def test_what_was_drawn_for_another_time_is_not_used(store: Store, moved: timedelta) -> None:
    clock = standing(NOW)
    ahead = DrawnAhead(store, clock, PLACE)
    notices = await store.share(lambda book: book.outbox.claim(NOW, 3, LEASE))
    ahead.begin(notices)
    assert len(await drawn_of(store, ahead, notices)) == 3
    clock.stand_at(NOW + moved)
    assert await drawn_of(store, ahead, notices) == []


async def test_what_has_to_be_looked_at_by_itself_is_known_to_be_so(store: Store) -> None:
    """Somebody who has blocked the bot is not simply sent anything: it is not drawn again to find that out."""
    await store.write(lambda book: book.accounts.mark_blocked(BUSY, "account 1", NOW))
    ahead = DrawnAhead(store, standing(NOW), PLACE)
    notices = await store.share(lambda book: book.outbox.claim(NOW, 3, LEASE))
    ahead.begin(notices)
    await asyncio.sleep(0)
    found = await store.share(lambda book: ahead.of(book, notices))
    assert sorted(each is None for each in found.values()) == [False, False, True]
