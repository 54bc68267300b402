"""Two processes on one record send a conversation, and a tenant's people, what one might; replies count as well."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import asyncpg  # pyright: ignore[reportMissingTypeStubs]
import pytest

from boardclerk.bot.shared_pace import SharedPace
from boardclerk.store import Store, open_store
from boardclerk.store.notices import Notice
from tests.bot.small_board import NOW
from tests.bot.test_dispatch import BUSY, fill
from tests.postgres import UNTIL_SOMEBODY_WAITS_FOR_ME

EACH = 12


@pytest.fixture
async def two(tmp_path: Path, postgres_url: str) -> AsyncGenerator[tuple[Store, Store]]:
    """Two processes' ways into a record in which so many people of one tenant are to be told something."""
    async with AsyncExitStack() as until_done:
        stores = (await open_store(postgres_url), await open_store(postgres_url))
        for store in stores:
            until_done.push_async_callback(store.close)
        await stores[0].write(lambda book: fill(book, BUSY, EACH, "http://127.0.0.1", 1))
        yield stores


async def claimed(store: Store) -> list[Notice]:
    return await store.share(lambda book: book.outbox.claim(NOW, EACH, timedelta(minutes=2)))


async def take(store: Store, pace: SharedPace, going: list[Notice]) -> int:
    """Take room for these, send what got some, and return how many that were."""
    taken = await store.share(lambda book: pace.take(book, going))
    pace.taken(taken)
    for notice in taken.going:
        assert notice.recipient
        pace.sent(notice.tenant_id, notice.recipient.conversation_id or "")
    return len(taken.going)


async def test_a_conversation_is_not_crowded_by_two_together(two: tuple[Store, Store]) -> None:
    one, other = SharedPace(0), SharedPace(0)
    (notice, *_) = await claimed(two[0])
    assert notice.recipient
    place = notice.recipient.conversation_id
    assert [await take(two[n % 2], (one, other)[n % 2], [notice]) for n in range(8)] == [1] * 6 + [0] * 2
    assert one.wait(BUSY, place) > 0
    assert other.wait(BUSY, place) > 0
    assert one.wait(BUSY, "another") == 0


async def test_a_tenant_is_not_crowded_by_two_together(two: tuple[Store, Store]) -> None:
    one, other = SharedPace(4), SharedPace(4)
    notices = await claimed(two[0])
    sent = await take(two[0], one, notices[:6]) + await take(two[1], other, notices[6:])
    assert sent < EACH
    assert one.room(BUSY) == 0
    assert one.wait_of(BUSY) > 0


async def test_what_one_replies_the_other_is_told(two: tuple[Store, Store]) -> None:
    one, other = SharedPace(4, tell_every=0), SharedPace(4)
    for _ in range(200):
        one.sent(BUSY, "a chat")
    await one.tell(two[0])
    assert await take(two[1], other, await claimed(two[1])) == 0


async def test_what_was_taken_of_the_record_is_not_told_it_again(two: tuple[Store, Store]) -> None:
    pace = SharedPace(1000)
    notices = await claimed(two[0])
    assert await take(two[0], pace, notices) == EACH
    asked = await two[0].share(lambda book: pace.take(book, notices[:1]).asked)
    assert [each.said for each in asked] == [0.0, 0.0]


async def test_what_is_said_to_somebody_of_another_tenant_counts_as_theirs(two: tuple[Store, Store]) -> None:
    """The board's tenant and a person's may differ: room is taken where it is counted that something went out."""
    pace = SharedPace(1000)
    (notice, *_) = await claimed(two[0])
    assert notice.recipient
    guest = replace(notice, recipient=replace(notice.recipient, tenant_id="another-tenant"))
    taken = await two[0].share(lambda book: pace.take(book, [guest]))
    pace.taken(taken)
    assert {each.tenant_id for each in taken.asked} == {"another-tenant"}
    pace.sent("another-tenant", notice.recipient.conversation_id or "")
    again = await two[0].share(lambda book: pace.take(book, [guest]))
    assert [each.said for each in again.asked] == [0.0, 0.0]


async def test_what_never_reaches_teams_takes_no_room_from_either(two: tuple[Store, Store]) -> None:
    one, other = SharedPace(0, tell_every=0), SharedPace(0)
    (notice, *_) = await claimed(two[0])
    assert notice.recipient
    place = notice.recipient.conversation_id or ""
    for _ in range(20):
        assert await take(two[0], one, [notice]) == 1
        one.never_left(BUSY, place)
    await one.tell(two[0])
    assert [await take(two[1], other, [notice]) for _ in range(7)] == [1] * 6 + [0]


async def test_a_reply_that_never_reached_teams_gives_back_no_more_than_it_took(two: tuple[Store, Store]) -> None:
    one, other = SharedPace(0, tell_every=0), SharedPace(0)
    (notice, *_) = await claimed(two[0])
    assert notice.recipient
    place = notice.recipient.conversation_id or ""
    assert [await take(two[1], other, [notice]) for _ in range(6)] == [1] * 6
    one.sent(BUSY, place)
    one.never_left(BUSY, place)
    await one.tell(two[0])
    assert await take(two[1], other, [notice]) == 0


async def test_room_that_was_taken_for_what_is_then_not_sent_is_given_back(two: tuple[Store, Store]) -> None:
    one, other = SharedPace(0, tell_every=0), SharedPace(0)
    (notice, *_) = await claimed(two[0])
    for _ in range(20):
        taken = await two[0].share(lambda book: one.take(book, [notice]))
        assert len(taken.going) == 1
        one.taken(taken)
        one.give_back(notice)
    await one.tell(two[0])
    assert [await take(two[1], other, [notice]) for _ in range(7)] == [1] * 6 + [0]


async def test_what_was_said_is_not_forgotten_where_another_begins_a_conversation_in_the_same_moment(
    two: tuple[Store, Store], postgres_url: str
) -> None:
    pace, other = SharedPace(0, tell_every=0), await asyncpg.connect(postgres_url)
    (notice, *_) = await claimed(two[0])
    assert notice.recipient
    place = notice.recipient.conversation_id or ""
    for _ in range(4):
        pace.sent(BUSY, place)
    try:
        beginning = other.transaction()
        await beginning.start()
        await other.execute("INSERT INTO paces VALUES ($1, $2, 6, now() AT TIME ZONE 'UTC')", BUSY, place)
        taking = asyncio.create_task(take(two[0], pace, [notice]))
        await other.execute(UNTIL_SOMEBODY_WAITS_FOR_ME, timeout=60)
        await beginning.commit()
    finally:
        await other.close()
    assert await taking == 0
    assert pace.wait(BUSY, place) > 0
    await pace.tell(two[0])
    assert [await take(two[1], SharedPace(0), [notice]) for _ in range(3)] == [1, 1, 0]
