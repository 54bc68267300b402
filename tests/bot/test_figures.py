"""What a process says of itself: how late it is, what became of what it said, and whether it can do its work."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import asyncpg
import pytest

from boardclerk.board.meetings import MeetingState
from boardclerk.bot import pages
from boardclerk.bot.figures import GAUGES, Durations, Figures
from boardclerk.store.book import Book
from boardclerk.store.databases import ONE_WRITER
from boardclerk.store.outbox import Ready
from tests.bot.small_board import NOW, notice, plan, set_up
from tests.talk import Talk, talk

OPERATING = (Path(__file__).parents[2] / "docs/operating.md").read_text("utf-8")


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path) as made:
        await set_up(made)
        await made.meet("Grace Adeyemi", "Priya Raman")
        yield made


async def figure(t: Talk, name: str) -> float:
    """Return a figure, 0 where it was not counted yet."""
    status, text = await t.get("/metrics")
    assert status == 200
    values = [line.rpartition(" ")[2] for line in text.splitlines() if line.rpartition(" ")[0] == name]
    return float(values[0]) if values else 0.0


async def test_the_oldest_that_is_due_and_waits_is_as_old_as_it_is(t: Talk) -> None:
    assert await figure(t, "boardclerk_oldest_due_seconds") == 0
    await t.server.parts.ticker.stop()
    await plan(t, "Grace Adeyemi", "the agenda", NOW + timedelta(hours=5))
    assert await figure(t, "boardclerk_oldest_due_seconds") == 0
    await plan(t, "Grace Adeyemi", "the apologies", NOW - timedelta(hours=1))
    assert 3600 <= await figure(t, "boardclerk_oldest_due_seconds") < 4000


async def test_what_is_being_sent_still_counts_as_waiting(t: Talk) -> None:
    await t.server.parts.ticker.stop()
    await plan(t, "Grace Adeyemi", "the apologies", NOW - timedelta(hours=1))
    store, lease = t.server.parts.store, timedelta(hours=1)
    (claimed,) = await store.share(lambda book: book.outbox.claim(NOW, 9, lease))
    assert await figure(t, "boardclerk_oldest_due_seconds") >= 3600
    await store.share(lambda book: book.outbox.mark_sending([Ready(notice=claimed)], lease))
    assert await figure(t, "boardclerk_oldest_due_seconds") >= 3600


async def test_what_became_of_what_was_due_is_counted_by_outcome_and_reason(t: Talk) -> None:
    def plan_for_a_meeting_that_is_over(book: Book) -> None:
        meeting, grace = book.meetings.of_board("b1")[0], book.people.named("b1", "Grace Adeyemi")
        assert grace
        book.meetings.change(meeting.id, state=MeetingState.ENDED)
        book.notices.plan(
            tenant_id="", board_id="b1", kind="agenda", subject=meeting.id, recipient_id=grace.id, due_at=NOW, now=NOW
        )

    t.connector.fail(413, times=9, path="grace")
    t.connector.fail(403, times=9, path="priya")
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await plan(t, "Priya Raman", "the agenda", NOW)
    await plan(t, "Tomasz Nowak", "the draft", NOW)
    await t.server.parts.store.write(plan_for_a_meeting_that_is_over)
    await t.settle()
    outcomes = {"failed": 1, "by_hand": 2, "skipped": 1, "sent": 0}
    for outcome, number in outcomes.items():
        assert await figure(t, f'boardclerk_notices_total{{outcome="{outcome}"}}') == number, outcome
    assert await figure(t, 'boardclerk_notices_skipped_total{reason="The meeting is over."}') == 1
    assert (await notice(t, "the draft")).reason == "No Teams account is known for them."


async def test_turns_and_sends_are_counted_by_how_long_they_took(t: Talk) -> None:
    before = await figure(t, "boardclerk_turn_seconds_count"), await figure(t, "boardclerk_send_seconds_count")
    t.connector.seconds = 0.3
    await t.person("Grace Adeyemi").says("help")
    assert await figure(t, "boardclerk_turn_seconds_count") == before[0] + 1
    assert await figure(t, "boardclerk_send_seconds_count") == before[1] + 1
    assert await figure(t, 'boardclerk_send_seconds_bucket{le="+Inf"}') == before[1] + 1
    assert await figure(t, "boardclerk_send_seconds_sum") >= 0.3


async def test_everything_an_operator_is_promised_is_among_the_figures(t: Talk) -> None:
    """One message of each fate; the names are a contract, and stay."""
    t.connector.fail(201, path="grace")
    t.connector.fail(500, path="priya")
    await plan(t, "Grace Adeyemi", "the apologies", NOW)
    await plan(t, "Priya Raman", "the agenda", NOW)
    await t.settle()
    await t.person("Grace Adeyemi").says("help")
    _, text = await t.get("/metrics")
    given = {line.rpartition(" ")[0] for line in text.splitlines() if not line.startswith("#")}
    promised = {
        "boardclerk_oldest_due_seconds",
        'boardclerk_notices_total{outcome="sent"}',
        'boardclerk_notices_total{outcome="unknown"}',
        "boardclerk_tick_lag_seconds",
        "boardclerk_tick_age_seconds",
        "boardclerk_turn_seconds_count",
        "boardclerk_turn_seconds_sum",
        "boardclerk_send_seconds_count",
        "boardclerk_send_seconds_sum",
    }
    assert promised - given == set()


async def test_not_ready_once_the_tick_has_stopped_and_ready_again_after_a_restart(
    t: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_TICK_TOO_OLD", 2.0)
    await t.server.parts.ticker.stop()
    assert "the tick has stopped" in await said_by_readyz(t, 503)
    assert (await t.get("/healthz"))[0] == 200
    await t.restart()
    assert "ready" in await said_by_readyz(t, 200)


async def said_by_readyz(t: Talk, wanted: int) -> str:
    """Return what the page says once it has that status."""
    async with asyncio.timeout(60):
        while True:
            status, body = await t.get("/readyz")
            if status == wanted:
                return body
            await asyncio.sleep(0.2)


def test_a_histogram_adds_up() -> None:
    durations = Durations()
    for seconds in (0.005, 0.006, 3, 3, 100):
        durations.took(seconds)
    counted = dict(re.findall(r'le="([^"]+)"\} (\d+)', "\n".join(durations.lines("x", "y"))))
    assert [counted[up_to] for up_to in ("0.005", "0.01", "2.5", "5.0", "20.0", "+Inf")] == [
        "1",
        "2",
        "2",
        "4",
        "4",
        "5",
    ]


def test_a_reason_with_quotes_in_it_stays_one_label() -> None:
    figures = Figures()
    figures.skipped['The paper "Lease" is\nno longer \\ there'] += 1
    assert 'reason="The paper \\"Lease\\" is\\nno longer \\\\ there"} 1' in figures.prometheus()


def test_every_figure_is_explained() -> None:
    text = Figures().prometheus(**dict.fromkeys(GAUGES, 0.0))
    names = set(re.findall(r"^# TYPE (\w+)", text, re.MULTILINE))
    assert {name for name in names if name not in OPERATING} == set()


async def test_a_record_that_another_program_holds_is_not_ready_until_it_lets_go(tmp_path: Path) -> None:
    async with talk(tmp_path) as t:
        with closing(sqlite3.connect(tmp_path / "boardclerk.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            status, body = await t.get("/readyz")
            assert (status, "the record cannot be written" in body) == (503, True)
            assert (await t.get("/metrics"))[0] == 200
            other.execute("ROLLBACK")
        assert (await t.get("/readyz"))[0] == 200


async def test_on_postgresql_too(tmp_path: Path, postgres_url: str) -> None:
    async with talk(tmp_path, database_url=postgres_url) as t:
        other = await asyncpg.connect(postgres_url)
        await other.execute(f"SELECT pg_advisory_lock({ONE_WRITER})")
        assert (await t.get("/readyz"))[0] == 503
        await other.close()
        assert (await t.get("/readyz"))[0] == 200
