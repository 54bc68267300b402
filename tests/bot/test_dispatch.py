"""Sending keeps to Teams' limits, lets every tenant have its turn, and leaves what is broken to itself."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import pytest

from boardclerk.board.boards import Board
from boardclerk.bot.pace import Pace
from boardclerk.store.book import Book
from boardclerk.store.notices import NoticeState
from boardclerk.store.rows import NoticeRow
from tests.bot.small_board import NOW, notice, plan, set_up
from tests.bot.test_figures import figure
from tests.dialogs.action_board import board
from tests.seen import words_of
from tests.talk import Talk, talk

BUSY, QUIET = "busy-tenant", "quiet-tenant"


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path) as made:
        await set_up(made)
        await made.meet("Grace Adeyemi", "Priya Raman", "Tomasz Nowak")
        yield made


def fill(book: Book, tenant_id: str, people: int, service_url: str, minutes_ago: int) -> None:
    """Make a board of a tenant, and plan that everybody on it is told something."""
    book.boards.add(Board(id=tenant_id, tenant_id=tenant_id, name=tenant_id, slug=tenant_id))
    for n in range(people):
        person = book.people.add(tenant_id, f"Person {n} of {tenant_id}")
        book.accounts.meet(
            tenant_id=tenant_id, account_id=f"account {n}", teams_id=f"29:{n}", name=person.name,
            service_url=service_url, conversation_id=f"a:{tenant_id}-{n}", now=NOW, link_by_name=False,
        )  # fmt: skip
        book.accounts.link(tenant_id, f"account {n}", person.id, NOW)
        book.notices.plan(
            tenant_id=tenant_id, board_id=tenant_id, kind="taken_back", subject=f"{n}", recipient_id=person.id,
            due_at=NOW - timedelta(minutes=minutes_ago), now=NOW, values={"by": "Oliver Reed", "words": "it"},
        )  # fmt: skip


async def test_a_tenant_with_very_much_due_keeps_no_other_waiting(tmp_path: Path) -> None:
    async with talk(tmp_path, tenant_sends="0") as t:
        store, url = t.server.parts.store, t.connector.url
        await store.write(lambda book: fill(book, BUSY, 400, url, -30))
        await store.write(lambda book: fill(book, QUIET, 5, url, -31))
        t.server.parts.clock.move_to(NOW + timedelta(minutes=40))
        await t.settle()
        order = [BUSY if BUSY in request.path else QUIET for request in t.connector.requests]
        assert (order.count(BUSY), order.count(QUIET)) == (400, 5)
        assert max(at for at, tenant in enumerate(order) if tenant == QUIET) < 100


async def test_no_more_than_sixteen_are_on_their_way_of_what_must_not_come_twice(tmp_path: Path) -> None:
    """So many are in doubt at most where the process dies, and of each the secretary has to be asked."""
    async with talk(tmp_path, tenant_sends="0") as t:
        await t.server.parts.store.write(lambda book: fill(book, BUSY, 40, t.connector.url, 1))
        held = t.connector.hold()
        settling = asyncio.create_task(t.settle())
        while len(t.connector.requests) < 16:
            t.connector.asked.clear()
            await t.connector.asked.wait()
        await asyncio.sleep(0.3)  # for one more, if there were to be one
        assert len(t.connector.requests) == 16
        t.connector.hold_no_more()
        held.set()
        await settling
        assert len(t.connector.requests) == 40


async def test_what_was_drawn_before_there_was_room_says_what_is_true_when_it_goes_out(
    tmp_path: Path, database_url: str
) -> None:
    """Twenty-four wait while sixteen are on their way; meanwhile the board gets another name, and one is let go."""
    async with talk(tmp_path, tenant_sends="0", database_url=database_url) as t:
        store = t.server.parts.store
        await store.write(lambda book: fill(book, BUSY, 40, t.connector.url, 1))
        held = t.connector.hold()
        settling = asyncio.create_task(t.settle())
        while len(t.connector.requests) < 16:
            t.connector.asked.clear()
            await t.connector.asked.wait()
        await asyncio.sleep(0.3)  # the next are drawn meanwhile
        notices = await t.read(lambda book: book.notices.of_board(BUSY))
        waiting = [each.id for each in notices if each.state is NoticeState.CLAIMED]

        def change(book: Book) -> None:
            book.boards.change(BUSY, name="Renamed board")
            book.notices.skip(waiting[0], "let go", NOW)

        await store.write(change)
        t.connector.hold_no_more()
        held.set()
        await settling
        said = [words_of(each.body) for each in t.connector.requests]
        assert ["Renamed board" in one for one in said] == [False] * 16 + [True] * 23


async def test_what_a_tenant_is_sent_in_a_second_is_limited_and_everything_comes(tmp_path: Path) -> None:
    async with talk(tmp_path, tenant_sends="20") as t:
        await t.server.parts.store.write(lambda book: fill(book, BUSY, 45, t.connector.url, 1))
        await t.settle()
        assert len(t.connector.requests) == 45
        assert await figure(t, "boardclerk_paced_seconds_total") > 0


def test_replies_use_up_what_reminders_may_and_never_wait() -> None:
    pace = Pace(40)
    assert pace.room("t") == 10
    for n in range(12):
        pace.sent("t", f"chat {n}")
    assert pace.room("t") <= 0
    assert 0 < pace.wait_of("t") <= 0.1
    assert pace.room("another") == 10


def test_what_never_reached_teams_takes_up_no_room() -> None:
    pace = Pace(40)
    for _ in range(100):
        pace.sent("t", "chat")
        pace.never_left("t", "chat")
    assert pace.room("t") == 10
    assert pace.wait("t", "chat") == 0


@pytest.mark.parametrize("limit", [7, 60])
def test_a_conversation_is_not_crowded(limit: int) -> None:
    pace = Pace(0)
    assert pace.wait("t", "chat") == 0
    for _ in range(limit - 1):
        pace.sent("t", "chat")
    before = pace.wait("t", "chat")
    pace.sent("t", "chat")
    assert pace.wait("t", "chat") > max(before, 0.5 if limit == 7 else 25)
    assert pace.wait("t", "another chat") == 0


async def test_a_whole_tenant_that_is_told_to_wait_is_put_off_together_and_not_asked_of_again_and_again(
    tmp_path: Path,
) -> None:
    async with talk(tmp_path, tenant_sends="0") as t:
        t.connector.fail(429, times=16, headers={"Retry-After": "600"}, path=BUSY)
        await t.server.parts.store.write(lambda book: fill(book, BUSY, 100, t.connector.url, 1))
        await t.settle()
        assert len(t.connector.requests) <= 32
        await t.at((NOW + timedelta(hours=2)).isoformat())
        assert len(t.connector.chats) == 100
        states = await t.read(lambda book: [n.state for n in book.notices.of_board(BUSY)])
        assert set(states) == {NoticeState.SENT}


async def test_what_arrived_counts_as_sent_whatever_id_teams_gives_it(tmp_path: Path, postgres_url: str) -> None:
    """PostgreSQL keeps no NUL; another message of the same batch is not to suffer for it either."""
    async with talk(tmp_path, database_url=postgres_url) as t:
        await set_up(t)
        await t.meet("Grace Adeyemi", "Tomasz Nowak")
        t.connector.fail(201, body='{"id": "a\\u0000b"}', after=True, path="grace")
        await plan(t, "Grace Adeyemi", "the apologies", NOW)
        await plan(t, "Tomasz Nowak", "the agenda", NOW)
        await t.settle()
        for words in ("the apologies", "the agenda"):
            assert (await notice(t, words)).state is NoticeState.SENT
        assert (await notice(t, "the apologies")).activity_id is None
        assert sum("the apologies" in words_of(each.activity) for each in t.person("Grace Adeyemi").shown) == 1


async def test_a_reminder_is_sent_again_after_a_crash_once_and_then_the_secretary_is_asked(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await oliver.says("start reminders")
        await t.at("2020-03-06T15:00Z")
        for times in (2, 2):
            await t.server.parts.store.write(lambda book: was_being_sent(book, "Grace Adeyemi"))
            await t.restart()
            await t.settle()
            assert sum("The board meets in 7 days" in words_of(shown.activity) for shown in grace.shown) == times
        oliver.hears("I could not tell", "For Grace Adeyemi:")
        (stands,) = await t.read(lambda book: [n for n in reminders_of(book, "Grace Adeyemi") if n.repeats])
        assert (stands.state, stands.repeats, stands.attempt) == (NoticeState.UNKNOWN.value, 1, 2)


def reminders_of(book: Book, name: str) -> list[NoticeRow]:
    (one,) = book.boards.all()
    person = book.people.named(one.id, name)
    assert person
    rows = book.rows.where(NoticeRow, recipient_id=person.id)
    return [row for row in rows if row.kind == "meeting_reminder" and row.settled_at]


def was_being_sent(book: Book, name: str) -> None:
    """Leave a reminder as it is where the process ends after it went out, before that is written."""
    from boardclerk.bot.clock import machine_now

    for row in reminders_of(book, name):
        row.state, row.lease_until, row.settled_at = NoticeState.SENDING, machine_now(), None


async def test_what_replanning_drops_is_counted_with_its_reason(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("start reminders")
        name = 'boardclerk_notices_skipped_total{reason="Planned again as things now stand."}'
        before = await figure(t, name)
        await oliver.says("move the meeting on 13 March to 20 March")
        assert await figure(t, name) > before


async def test_what_was_marked_and_could_not_be_begun_within_its_lease_is_sent_without_being_in_doubt(
    tmp_path: Path,
) -> None:
    """Opening her chat takes longer than the lease; nothing was sent by then."""
    async with talk(tmp_path, lease_seconds="1") as t:
        await set_up(t)
        await t.server.parts.store.write(lambda book: meet_without_a_chat(book, "Grace Adeyemi", t.connector.url))
        await plan(t, "Grace Adeyemi", "the apologies", NOW)
        t.connector.seconds = 1.2
        await t.settle()
        sent = await notice(t, "the apologies")
        assert (sent.state, sent.attempt, sent.repeats) == (NoticeState.SENT, 1, 0)
        assert sent.put_off >= 1
        assert sum("the apologies" in str(request.body) for request in t.connector.requests) == 1


def meet_without_a_chat(book: Book, name: str, service_url: str) -> None:
    person = book.people.named("b1", name)
    assert person
    book.accounts.meet(
        tenant_id="", account_id="grace", teams_id="29:grace", name=name, service_url=service_url,
        conversation_id=None, now=NOW, link_by_name=False,
    )  # fmt: skip
    book.accounts.link("", "grace", person.id, NOW)
