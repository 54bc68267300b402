"""Killed in the middle of a turn and spoken to again: one effect, and the person is answered."""

import asyncio
import subprocess
from collections.abc import AsyncGenerator
from pathlib import Path

import aiohttp
import pytest

from boardclerk.board.attendance import Coming
from boardclerk.store import open_store
from boardclerk.store.book import Book
from tests.bot.activities import activity
from tests.bot.process import serve, wait_until_ready
from tests.bot.small_board import make_board
from tests.connector import Connector
from tests.ports import free_port


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


async def post(port: int, said: dict[str, object]) -> int | None:
    """Return the status of the answer, None where the connection broke off before there was one."""
    async with aiohttp.ClientSession() as session:
        try:
            async with session.post(f"http://127.0.0.1:{port}/api/messages", json=said) as answer:
                return answer.status
        except aiohttp.ClientError:
            return None


async def begin(folder: Path, port: int) -> subprocess.Popen[str]:
    process = serve(folder, port, "--dev", now="2020-03-06T09:00+00:00")
    await asyncio.to_thread(wait_until_ready, port)
    return process


async def test_killed_while_answering_it_has_recorded_once_and_answers_the_second_time(
    tmp_path: Path, other: Connector
):
    url = f"sqlite:///{tmp_path}/boardclerk.sqlite"
    store = await open_store(url)
    await store.write(make_board)
    said = activity(serviceUrl=other.url, text="apologies for 13 March, Priya Raman will represent me")
    port, other.seconds = free_port(), 1.5
    process = await begin(tmp_path, port)
    try:
        telling = asyncio.create_task(post(port, said))
        await asyncio.wait_for(other.asked.wait(), 60)
        process.kill()
        await asyncio.to_thread(process.communicate)
        assert await telling is None
        assert await store.read(operations) == (Coming.APOLOGIES, 1)
        before, other.seconds = len(other.requests), 0.0
        process = await begin(tmp_path, port)
        assert await post(port, said) == 200
        assert len(other.requests) == before + 1
        assert await store.read(operations) == (Coming.APOLOGIES, 1)
    finally:
        process.kill()
        await asyncio.to_thread(process.communicate)
        await store.close()


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
