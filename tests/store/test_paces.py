"""What all processes together may send: the record gives each of them a part of the same room."""

import asyncio
from collections.abc import AsyncGenerator

import asyncpg  # pyright: ignore[reportMissingTypeStubs]
import pytest
from asyncpg import DivisionByZeroError

from boardclerk.store import Store, open_store
from boardclerk.store.paces import Asked, Given
from tests.postgres import UNTIL_SOMEBODY_WAITS_FOR_ME

SLOWLY = 0.001
"""So few a second that no room grows while a test runs."""


@pytest.fixture
async def two(postgres_url: str) -> AsyncGenerator[tuple[Store, Store]]:
    """Two processes' ways into one record."""
    stores = (await open_store(postgres_url), await open_store(postgres_url))
    yield stores
    for store in stores:
        await store.close()


def asked(wanted: int, *, place: str = "", said: float = 0, a_second: float = SLOWLY) -> Asked:
    return Asked(tenant_id="t", place=place, wanted=wanted, said=said, most=10, a_second=a_second)


async def take(store: Store, *asking: Asked) -> list[Given]:
    given = await store.share(lambda book: book.paces.take(asking))
    return [given[each.key] for each in asking]


async def test_both_take_of_the_same_room(two: tuple[Store, Store]) -> None:
    assert [each.number for each in await take(two[0], asked(7))] == [7]
    (rest,) = await take(two[1], asked(7))
    assert rest.number == 3
    assert 900 < rest.wait <= 1000
    assert [each.number for each in await take(two[0], asked(1))] == [0]


async def test_a_tenant_and_each_conversation_have_room_of_their_own(two: tuple[Store, Store]) -> None:
    await take(two[0], asked(10), asked(4, place="a"))
    tenant, one, other = await take(two[1], asked(1), asked(8, place="a"), asked(8, place="b"))
    assert (tenant.number, one.number, other.number) == (0, 6, 8)


async def test_replies_said_by_one_leave_less_room_to_the_other(two: tuple[Store, Store]) -> None:
    await take(two[0], asked(0, said=8))
    assert [each.number for each in await take(two[1], asked(5))] == [2]


async def test_very_many_replies_are_made_up_for_once(two: tuple[Store, Store]) -> None:
    await take(two[0], asked(0, said=10_000))
    (given,) = await take(two[1], asked(1))
    assert given.number == 0
    assert given.wait <= 11 / SLOWLY


async def test_what_was_taken_in_vain_is_there_again_and_no_more_than_that(two: tuple[Store, Store]) -> None:
    await take(two[0], asked(10))
    await take(two[0], asked(0, said=-4))
    assert [each.number for each in await take(two[1], asked(10))] == [4]
    await take(two[0], asked(0, said=-400))
    assert [each.number for each in await take(two[1], asked(400))] == [10]


async def test_room_grows_again_up_to_what_may_go_out_at_once(two: tuple[Store, Store]) -> None:
    await take(two[0], asked(10, a_second=1e9))
    assert [each.number for each in await take(two[1], asked(1000, a_second=1e9))] == [10]


async def test_what_is_not_committed_was_not_taken(two: tuple[Store, Store]) -> None:
    await take(two[0], asked(1))
    with pytest.raises(DivisionByZeroError):
        await two[0].share(lambda book: (book.paces.take([asked(9)]), book.rows.query("SELECT 1 / 0")))
    assert [each.number for each in await take(two[1], asked(9))] == [9]


async def test_what_another_begins_in_this_very_moment_is_not_waited_for_twice(
    two: tuple[Store, Store], postgres_url: str
) -> None:
    """Each conversation met for the first time is put in by whoever is first; the other asks again later."""
    other = await asyncpg.connect(postgres_url)
    try:
        held = other.transaction()
        await held.start()
        await other.execute("INSERT INTO paces VALUES ('t', 'a', 3, now() AT TIME ZONE 'UTC')")
        asking = [asked(1, place="a"), asked(1, place="b")]
        taking = asyncio.create_task(two[0].share(lambda book: book.paces.take(asking)))
        await other.execute(UNTIL_SOMEBODY_WAITS_FOR_ME, timeout=60)
        await held.commit()
        assert list(await taking) == [("t", "b")]
    finally:
        await other.close()
    assert [each.number for each in await take(two[0], *asking)] == [1, 1]
    assert [each.number for each in await take(two[1], asked(9, place="a"), asked(9, place="b"))] == [2, 8]


async def test_where_nothing_was_sent_for_long_is_forgotten(two: tuple[Store, Store]) -> None:
    await take(two[0], asked(1), asked(1, place="a"))
    await two[0].share(lambda book: book.rows.query("UPDATE paces SET at = at - interval '2 minutes' WHERE place = ''"))
    await two[1].share(lambda book: book.paces.forget())
    left = await two[0].read(lambda book: book.rows.query("SELECT place FROM paces"))
    assert [place for (place,) in left] == ["a"]
