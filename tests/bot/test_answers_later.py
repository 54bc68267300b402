"""An answer Teams will not take now is given later, once: whoever asked need not ask again."""

from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import pytest

from boardclerk.store.notices import NoticeState
from tests.bot.small_board import NOW, set_up
from tests.bot.test_dispatch import BUSY, fill
from tests.seen import words_of
from tests.talk import Talk, talk

LATER = (NOW + timedelta(minutes=10)).isoformat()


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path) as made:
        await set_up(made)
        await made.meet("Grace Adeyemi", "Tomasz Nowak")
        yield made


def times(t: Talk, words: str) -> int:
    return sum(words in words_of(shown.activity) for shown in t.person("Grace Adeyemi").shown if shown.how == "sent")


async def test_told_to_wait_for_a_minute_it_answers_after_that(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    t.connector.fail(429, headers={"Retry-After": "60"}, path="grace")
    await grace.says("apologies for 13 March")
    assert times(t, "Apologies recorded") == 0
    await t.at(LATER)
    assert times(t, "Apologies recorded") == 1
    await grace.presses("Undo")
    grace.sees("Taken back")


async def test_what_is_delivered_again_meanwhile_is_answered_once(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    t.connector.fail(429, headers={"Retry-After": "60"}, path="grace")
    await grace.says("apologies for 13 March")
    said = grace.last_activity
    await t.restart()
    await grace.posts(said)
    await t.at(LATER)
    await grace.posts(said)
    assert times(t, "Apologies recorded") == 1


async def test_a_press_that_cannot_be_followed_up_at_once_is_followed_up_later(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("apologies for 13 March")
    before = times(t, "")
    t.connector.fail(412, times=3, path="grace")
    await grace.says("help")
    await t.at(LATER)
    assert times(t, "") == before + 1


async def test_an_answer_goes_before_everything_said_unasked(tmp_path: Path) -> None:
    async with talk(tmp_path, tenant_sends="0") as t:
        await set_up(t)
        await t.meet("Grace Adeyemi")
        url = t.connector.url
        t.connector.fail(429, headers={"Retry-After": "60"}, path="grace")
        await t.person("Grace Adeyemi").says("apologies for 13 March")
        await t.server.parts.store.write(lambda book: fill(book, BUSY, 200, url, -1))
        t.server.parts.clock.move_to(NOW + timedelta(minutes=10))
        before = len(t.connector.requests)
        await t.settle()
        order = ["grace" in request.path for request in t.connector.requests[before:]]
        assert order.count(True) == 1
        assert order.index(True) < 100


async def test_an_answer_that_is_hours_late_is_not_given_and_nobody_else_hears_of_it(t: Talk) -> None:
    t.connector.fail(429, times=60, headers={"Retry-After": "3600"}, path="grace")
    await t.person("Grace Adeyemi").says("apologies for 13 March")
    await t.at("2020-03-07T09:00Z")
    rows = await t.read(lambda book: book.notices.of_board("b1"))
    assert [(n.kind, n.state) for n in rows if n.kind in ("answer", "not_told")] == [("answer", NoticeState.SKIPPED)]
