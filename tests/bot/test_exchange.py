"""A request as it goes over the wire, and every way in which an answer comes back."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest

from boardclerk.bot.connector import open_session
from boardclerk.bot.exchange import Answer, Exchange, NoAddressError, NotConnectedError

PATIENCE = aiohttp.ClientTimeout(total=5, connect=2, sock_connect=2)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


class Other:
    """The other end: what it was sent on which connection, and what it answers, one after the other."""

    def __init__(self, *answers: bytes) -> None:
        self.asked: list[tuple[int, bytes]] = []
        self._answers = list(answers)
        self._connections = 0

    async def hear(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections += 1
        number = self._connections
        while head := await reader.readuntil(b"\r\n\r\n"):
            length = next((int(line[15:]) for line in head.split(b"\r\n") if line.startswith(b"Content-Length:")), 0)
            self.asked.append((number, head + await reader.readexactly(length)))
            answer = self._answers.pop(0)
            writer.write(answer)
            await writer.drain()
            if b"until closed" in answer or not answer:
                break
        writer.close()


@asynccontextmanager
async def listening(other: Other) -> AsyncIterator[Callable[..., Awaitable[Answer]]]:
    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await other.hear(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(hear, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/teams/"
    async with server, open_session() as session:
        exchange = Exchange(session)

        async def ask(
            method: str = "POST", path: str = "/v3/x", body: bytes | None = b'{"a":1}', **more: str
        ) -> Answer:
            told = more.get("authorization")
            return await exchange.ask(method, url, path, body=body, authorization=told, patience=PATIENCE)

        yield ask


async def test_a_request_goes_out_in_one_piece_and_its_connection_is_used_again() -> None:
    other = Other(OK, OK)
    async with listening(other) as ask:
        answer = await ask(authorization="Bearer t")
        assert (answer.status, answer.body) == (200, b"{}")
        assert (await ask("GET", body=None)).status == 200
    (first, sent), (second, asked) = other.asked
    assert first == second == 1
    assert sent.startswith(b"POST /teams/v3/x HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"\r\nAuthorization: Bearer t\r\n" in sent
    assert sent.endswith(b'\r\nContent-Length: 7\r\n\r\n{"a":1}')
    assert asked.startswith(b"GET /teams/v3/x HTTP/1.1\r\n")
    assert b"Content-" not in asked


@pytest.mark.parametrize(
    "wire",
    [
        b"HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"id\r\n6\r\n\":\"m\"}\r\n0\r\n\r\n",
        b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":\"m\"}",
        b"HTTP/1.0 200 until closed\r\n\r\n{\"id\":\"m\"}",
    ],
    ids=["in chunks", "after early hints", "until the end of the connection"],
)  # fmt: skip
async def test_an_answer_is_read_whole_however_it_is_written(wire: bytes) -> None:
    async with listening(Other(wire)) as ask:
        answer = await ask()
    assert answer.status in (200, 201)
    assert answer.body == b'{"id":"m"}'


async def test_a_connection_the_other_end_closes_is_not_used_again() -> None:
    other = Other(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}", OK)
    async with listening(other) as ask:
        await ask()
        await ask()
    assert [connection for connection, _ in other.asked] == [1, 2]


@pytest.mark.parametrize("method", ["POST", "PUT"])
async def test_nothing_is_sent_a_second_time_by_itself(method: str) -> None:
    other = Other(OK, b"", OK)
    async with listening(other) as ask:
        await ask(method)
        with pytest.raises((aiohttp.ClientError, OSError)):
            await ask(method)
    assert len(other.asked) == 2


async def test_what_broke_off_after_its_head_was_still_answered() -> None:
    async with listening(Other(b"HTTP/1.1 200 until closed\r\nContent-Length: 99\r\n\r\n{")) as ask:
        answer = await ask()
    assert (answer.status, answer.body) == (200, None)


async def test_what_is_no_answer_is_an_error() -> None:
    async with listening(Other(b"until closed, and no HTTP\r\n\r\n")) as ask:
        with pytest.raises(aiohttp.ClientError):
            await ask()


@pytest.mark.parametrize(
    "wrong", [{"path": "/v3/x\r\nX: y"}, {"path": "/v3 x"}, {"authorization": "Bearer t\r\nX: y"}, {"path": "/é"}]
)
async def test_nothing_is_sent_that_would_be_read_as_more_than_it_is(wrong: dict[str, str]) -> None:
    other = Other(OK)
    async with listening(other) as ask:
        with pytest.raises(NoAddressError):
            await ask(**wrong)
    assert not other.asked


async def test_where_nobody_listens_nothing_was_sent() -> None:
    async with open_session() as session:
        asked = Exchange(session).ask(
            "GET", "http://127.0.0.1:9/", "/", body=None, authorization=None, patience=PATIENCE
        )
        with pytest.raises(NotConnectedError):
            await asked
