"""What is due is said once, at its time, or it is known why not."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from apscheduler.jobstores.memory import MemoryJobStore

from boardclerk.board.people import Office
from boardclerk.store.book import Book
from boardclerk.store.notices import NoticeState
from tests.bot.small_board import NOW, notice, plan, set_up
from tests.connector import Request
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path) as made:
        await set_up(made)
        await made.meet("Grace Adeyemi", "Priya Raman", "Tomasz Nowak")
        yield made


async def test_what_is_due_is_said_in_the_personal_chat(t: Talk):
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await t.settle()
    grace = t.person("Grace Adeyemi")
    grace.hears("the apologies")
    told = await notice(t, "the apologies")
    assert (told.state, told.activity_id) == (NoticeState.SENT, grace.shown[-1].activity_id)


async def test_nothing_is_said_before_it_is_due_nor_twice(t: Talk):
    await plan(t, "Grace Adeyemi", "the apologies", NOW + timedelta(hours=3))
    grace = t.person("Grace Adeyemi")
    await t.at("2020-03-06T11:59Z")
    grace.hears_nothing()
    await t.at("2020-03-06T12:00Z")
    grace.hears("the apologies")
    await t.at("2020-03-09T12:00Z")
    grace.hears_nothing()


async def test_moving_the_clock_says_everything_at_its_own_time_and_in_order(t: Talk):
    hours = {"third": 30, "first": 2, "second": 5}
    for words, after in hours.items():
        await plan(t, "Grace Adeyemi", words, NOW + timedelta(hours=after))
    await t.at("2020-03-08T09:00Z")
    grace = t.person("Grace Adeyemi")
    assert grace.answer.index("first") < grace.answer.index("second") < grace.answer.index("third")
    for words, after in hours.items():
        assert (await notice(t, words)).settled_at == NOW + timedelta(hours=after)
    assert t.server.parts.clock.now() - datetime(2020, 3, 8, 9, tzinfo=UTC) < timedelta(seconds=30)


async def test_a_chat_is_opened_with_somebody_who_never_spoke_there(tmp_path: Path):
    async with talk(tmp_path) as t:
        await set_up(t)
        await t.channel().person("Priya Raman").says("@clerk help")
        await plan(t, "Priya Raman", "the apologies", NOW)
        await t.settle()
        t.person("Priya Raman").hears("the apologies")
        opened = [request for request in t.connector.requests if request.path == "/v3/conversations"]
        assert len(opened) == 1
        await plan(t, "Priya Raman", "the agenda", NOW)
        await t.settle()
        t.person("Priya Raman").hears("the agenda")
        assert len([request for request in t.connector.requests if request.path == "/v3/conversations"]) == 1


@pytest.mark.parametrize("status", [403, 404])
async def test_somebody_who_blocked_the_bot_is_left_to_the_secretary(t: Talk, status: int):
    t.connector.fail(status, path="priya")
    await plan(t, "Priya Raman", "the apologies", NOW)
    await plan(t, "Grace Adeyemi", "the agenda", NOW)
    await t.settle()
    assert (await notice(t, "the apologies")).state is NoticeState.BY_HAND
    assert (await notice(t, "the agenda")).state is NoticeState.SENT
    await plan(t, "Priya Raman", "another", NOW)
    await t.settle()
    assert (await notice(t, "another")).state is NoticeState.BY_HAND
    assert len([request for request in t.connector.requests if "priya" in request.path]) <= 2


async def test_whoever_has_no_account_is_left_to_the_secretary(tmp_path: Path):
    async with talk(tmp_path) as t:
        await set_up(t)
        await plan(t, "Priya Raman", "the apologies", NOW)
        await t.settle()
        left = await notice(t, "the apologies")
        assert left.state is NoticeState.BY_HAND
        assert left.reason
        assert t.connector.requests == []


@pytest.mark.parametrize(("status", "headers"), [(429, {"Retry-After": "60"}), (503, {"Retry-After": "60"}), (412, {})])
async def test_what_certainly_did_not_arrive_is_tried_again(t: Talk, status: int, headers: dict[str, str]):
    t.connector.fail(status, times=2, headers=headers, path="grace")
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await t.settle()
    grace = t.person("Grace Adeyemi")
    assert "the apologies" not in grace.answer
    await t.at("2020-03-06T10:00Z")
    grace.hears("the apologies")
    assert [shown.how for shown in grace.shown if "the apologies" in str(shown.activity)] == ["sent"]


async def test_what_is_never_taken_fails_after_six_attempts_with_a_reason(t: Talk):
    t.connector.fail(412, times=100, path="grace")
    before = len(asked_of(t, "grace"))
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await t.at("2020-03-07T10:00Z")
    failed = await notice(t, "the apologies")
    assert (failed.state, failed.attempt) == (NoticeState.FAILED, 6)
    assert failed.reason == "Teams did not take the message in 6 attempts."
    assert len(asked_of(t, "grace")) - before == 6


@pytest.mark.parametrize("headers", [{}, {"Retry-After": "90"}, {"Retry-After": "soon"}])
async def test_being_told_to_wait_uses_up_no_attempt(t: Talk, headers: dict[str, str]):
    t.connector.fail(429, times=8, headers=headers, path="grace")
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await t.at("2020-03-07T10:00Z")
    told = await notice(t, "the apologies")
    assert (told.state, told.attempt, told.put_off) == (NoticeState.SENT, 1, 8)
    t.person("Grace Adeyemi").hears("the apologies")


async def test_what_was_told_to_wait_for_hours_says_when_it_should_have_come(t: Talk):
    t.connector.fail(429, times=3, headers={"Retry-After": "3000"}, path="grace")
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await t.at("2020-03-07T10:00Z")
    t.person("Grace Adeyemi").hears("This comes late: it should have reached you on Friday 6 March, 09:00.")


async def test_a_place_that_cannot_be_reached_uses_up_no_attempt(t: Talk):
    await t.connector.close()
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await t.at("2020-03-06T10:00Z")
    waits = await notice(t, "the apologies")
    assert (waits.state, waits.attempt) == (NoticeState.PLANNED, 0)
    assert waits.put_off > 6


async def test_what_is_told_to_wait_for_ever_fails_within_a_day_with_a_reason(t: Talk):
    t.connector.fail(429, times=1000, path="grace")
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await t.at("2020-03-06T12:00Z")
    assert (await notice(t, "the apologies")).state is NoticeState.PLANNED
    await t.at("2020-03-07T09:00Z")
    failed = await notice(t, "the apologies")
    assert (failed.state, failed.attempt) == (NoticeState.FAILED, 0)
    assert failed.reason == "The message could not be sent to Teams; I have tried 40 times."


async def test_each_pause_is_longer_than_the_one_before_and_none_is_the_same_for_all(t: Talk):
    t.connector.fail(412, times=10, path="grace")
    for words in ("the apologies", "the agenda"):
        await plan(t, "Grace Adeyemi", words, NOW)
    await t.settle()
    tried_after = NOW
    for least in (5, 10, 20, 40):
        first, second = await notice(t, "the apologies"), await notice(t, "the agenda")
        assert first.due_at != second.due_at
        assert tried_after + timedelta(seconds=least) <= first.due_at
        assert first.due_at < t.server.parts.clock.now() + timedelta(seconds=1.5 * least)
        tried_after = first.due_at
        await t.at(max(first.due_at, second.due_at).isoformat())


def asked_of(t: Talk, whose: str) -> list[Request]:
    return [request for request in t.connector.requests if whose in request.path]


@pytest.mark.parametrize("status", [500, 502, 408])
async def test_what_may_have_arrived_is_not_sent_again(t: Talk, status: int):
    t.connector.fail(status, after=True, path="grace")
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await t.at("2020-03-07T10:00Z")
    assert (await notice(t, "the apologies")).state is NoticeState.UNKNOWN
    assert len([s for s in t.person("Grace Adeyemi").shown if "the apologies" in str(s.activity)]) == 1


async def test_the_scheduler_ticks_and_holds_nothing_of_what_is_planned(t: Talk):
    for number in range(20):
        await plan(t, "Grace Adeyemi", f"paper {number}", NOW + timedelta(hours=3))
    scheduler = t.server.parts.ticker._scheduler  # pyright: ignore[reportPrivateUsage]
    assert len(scheduler.get_jobs()) == 1
    assert isinstance(scheduler._lookup_jobstore("default"), MemoryJobStore)
    found = await t.read(lambda book: book.rows.query("SELECT name FROM sqlite_master WHERE name LIKE '%sched%'"))
    assert list(found) == []


async def test_what_was_planned_survives_a_restart(t: Talk):
    await plan(t, "Grace Adeyemi", "the apologies", NOW + timedelta(days=1))
    await t.restart()
    await t.at("2020-03-08T09:00Z")
    t.person("Grace Adeyemi").hears("the apologies")


async def test_a_notice_that_cannot_be_written_fails_alone_and_the_secretary_is_told_once(t: Talk):
    def plan_bad(book: Book) -> None:
        tomasz, grace = (book.people.named("b1", name) for name in ("Tomasz Nowak", "Grace Adeyemi"))
        assert tomasz
        assert grace
        book.people.appoint("b1", tomasz.id, Office.SECRETARY)
        book.notices.plan(
            tenant_id="", board_id="b1", kind="deputy_named", subject="no such meeting", recipient_id=grace.id,
            due_at=NOW, now=NOW,
        )  # fmt: skip

    await t.server.parts.store.write(plan_bad)
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await t.settle()
    bad = await notice(t, "no such meeting", "deputy_named")
    assert (bad.state, bad.reason) == (NoticeState.FAILED, "I could not write this message.")
    t.person("Grace Adeyemi").hears("the apologies")
    t.person("Tomasz Nowak").hears("I could not tell 1 person", "Grace Adeyemi", "I could not write this message.")
    await t.at("2020-03-09T09:00Z")
    t.person("Tomasz Nowak").hears_nothing()


async def test_a_clock_that_cannot_be_read_says_how(t: Talk):
    for body in ({}, {"now": "soon"}, {"now": 5}, []):
        status, answer = await t.post("/dev/clock", body)
        assert (status, answer["error"]["code"]) == (400, 400)
