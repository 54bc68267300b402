"""Killed at each instant of a turn and spoken to again: one effect, and the person is answered."""

import asyncio
import subprocess
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from boardclerk.board.attendance import Coming
from boardclerk.store import Store, open_store
from boardclerk.store.book import Book
from boardclerk.store.rows import AuditRow
from tests.bot.activities import activity
from tests.bot.process import serve, wait_until_ready
from tests.bot.small_board import make_board
from tests.connector import Connector
from tests.faults.due import everything_held
from tests.faults.killed import Bot
from tests.ports import free_port
from tests.seen import buttons_of

NOW = "2020-03-06T09:00+00:00"


@pytest.fixture
async def other() -> AsyncGenerator[Connector]:
    made = await Connector().start()
    yield made
    await made.close()


def operations(book: Book) -> tuple[Coming, int]:
    (meeting,) = book.meetings.of_board("b1")
    tomasz = book.people.named("b1", "Tomasz Nowak")
    assert tomasz
    return book.attendance.get(meeting.id, tomasz.id).state, len(book.notices.of_board("b1"))


def written(book: Book) -> list[str]:
    """Return every change that was made."""
    return [line.verb for line in sorted(book.rows.where(AuditRow, board_id="b1"), key=lambda line: line.id)]


async def post(port: int, said: dict[str, object]) -> int | None:
    """Return the status of the answer, None where the connection broke off before there was one."""
    async with aiohttp.ClientSession() as session:
        try:
            async with session.post(f"http://127.0.0.1:{port}/api/messages", json=said) as answer:
                return answer.status
        except aiohttp.ClientError:
            return None


async def begin(folder: Path, port: int) -> subprocess.Popen[str]:
    process = serve(folder, port, "--dev", now=NOW)
    await asyncio.to_thread(wait_until_ready, port)
    return process


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[Store]:
    """A record of each kind in turn, with the small board in it."""
    made = await open_store(database_url)
    await made.write(make_board)
    yield made
    await made.close()


Dying = Callable[[Connector, str], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def before_the_commit(other: Connector, database_url: str) -> AsyncGenerator[None]:
    """Nobody can write to the record: what is said cannot have been committed."""
    async with everything_held(database_url):
        yield
        await asyncio.sleep(1)


@asynccontextmanager
async def before_the_answer_arrives(other: Connector, database_url: str) -> AsyncGenerator[None]:
    """The connector has the request for the answer, and shows it to nobody."""
    other.fail(503, seconds=30)
    yield
    await asyncio.wait_for(other.asked.wait(), 60)


@asynccontextmanager
async def after_the_answer_arrived(other: Connector, database_url: str) -> AsyncGenerator[None]:
    """The person has been shown the answer, and the bot is not told so."""
    other.fail(201, seconds=30, after=True)
    yield
    await asyncio.wait_for(other.asked.wait(), 60)


NOTHING, ONCE = (Coming.EXPECTED, 0), (Coming.APOLOGIES, 1)


@pytest.mark.parametrize(
    ("dying", "recorded", "shown"),
    [
        pytest.param(before_the_commit, NOTHING, 1, id="before the commit", marks=pytest.mark.faults),
        pytest.param(before_the_answer_arrives, ONCE, 1, id="before the answer arrives"),
        pytest.param(after_the_answer_arrived, ONCE, 2, id="after the answer arrived", marks=pytest.mark.faults),
    ],
)
async def test_killed_at_an_instant_of_a_turn_it_has_one_effect_and_the_next_process_answers(
    tmp_path: Path, database_url: str, store: Store, other: Connector, dying: Dying, recorded: object, shown: int
) -> None:
    said = activity(serviceUrl=other.url, text="apologies for 13 March, Priya Raman will represent me")
    bot = Bot(tmp_path, database_url)
    try:
        await bot.start(NOW)
        async with dying(other, database_url):
            telling = asyncio.create_task(bot.post("/api/messages", said))
        await bot.kill()
        assert await telling is None
        assert await store.read(operations) == recorded
        await bot.start(NOW)
        for _ in range(2):
            assert await bot.post("/api/messages", said) == 200
        assert await store.read(operations) == ONCE
        answers = [str(one.activity["attachments"]) for one in other.chats["a:tomasz"]]
        assert len(answers) == shown
        assert len(set(answers)) == 1
    finally:
        await bot.kill()


@pytest.mark.faults
async def test_a_press_whose_answer_was_lost_has_one_effect_though_it_comes_again_under_another_id(
    tmp_path: Path, database_url: str, store: Store, other: Connector
) -> None:
    bot = Bot(tmp_path, database_url)
    try:
        await bot.start(NOW)
        said = activity(serviceUrl=other.url, text="apologies for 13 March, Priya Raman will represent me")
        assert await bot.post("/api/messages", said) == 200
        (shown,) = other.chats["a:tomasz"]
        undo = next(b for b in buttons_of(shown.activity["attachments"][0]["content"]) if b.title == "Undo").action
        value = {"action": {"type": "Action.Execute", "verb": undo["verb"], "data": undo["data"]}, "trigger": "manual"}
        pressed = activity(
            serviceUrl=other.url, type="invoke", name="adaptiveCard/action", text=None, value=value,
            replyToId=shown.activity_id,
        )  # fmt: skip
        async with before_the_answer_arrives(other, database_url):
            other.asked.clear()
            pressing = asyncio.create_task(bot.post("/api/messages", {**pressed, "id": "f:1"}))
        await bot.kill()
        assert await pressing is None
        assert (await store.read(operations))[0] is Coming.EXPECTED
        lines = await store.read(written)
        await bot.start(NOW)
        assert await bot.post("/api/messages", {**pressed, "id": "f:2"}) == 200
        assert await store.read(written) == lines
    finally:
        await bot.kill()


async def test_told_to_stop_while_answering_it_finishes_the_answer(tmp_path: Path, other: Connector):
    port, other.seconds = free_port(), 1.0
    process = await begin(tmp_path, port)
    try:
        telling = asyncio.create_task(post(port, activity(serviceUrl=other.url, text="help")))
        await asyncio.wait_for(other.asked.wait(), 60)
        process.terminate()
        assert await telling == 200
        await asyncio.to_thread(process.communicate, timeout=20)
    finally:
        process.kill()
    assert process.returncode == 0
    assert len(other.chats["a:tomasz"]) == 1
