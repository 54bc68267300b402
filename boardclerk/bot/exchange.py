"""One request to a connector and its answer, over the connections that aiohttp makes and keeps.

aiohttp looks up hosts, connects, checks certificates, keeps what can be used again, and reads answers. What its
client does around each request (a task for the body; objects for the request, the answer, its cookies and where it
was redirected from; a second try of what may be repeated) is left out: a request is written once, and in one piece.
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

import aiohttp
from aiohttp.client_reqrep import ClientRequest
from aiohttp.http_exceptions import HttpProcessingError
from yarl import URL

_MOST_PLACES = 1000
_SWITCHING = 101


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. `body` is None where it did not come whole, or was not wanted."""

    status: int
    headers: Mapping[str, str]
    body: bytes | None


class NotConnectedError(aiohttp.ClientConnectionError):
    """No connection could be had, so nothing was sent."""


class NoAddressError(Exception):
    """What a request was to be sent to is no address."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a service address leads: `head` is what each request to it begins with after its first line."""

    target: str
    connects: ClientRequest
    head: str


class Exchange:
    """Asks over the connections of one session."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session
        self._places: dict[str, _Place] = {}

    async def ask(
        self, method: str, service_url: str, path: str, *, body: bytes | None, authorization: str | None,
        patience: aiohttp.ClientTimeout,
    ) -> Answer:  # fmt: skip
        """Ask once. The body of an answer is read where it says that all went well.

        Raises NoAddressError and NotConnectedError, where nothing was sent; aiohttp's ClientError, OSError and
        TimeoutError, where it may have been.
        """
        place = self._places.get(service_url) or self._found(service_url)
        wire = _written(method, place, path, body, authorization)
        connection = await self._connected(place, patience)
        try:
            answer = await _exchanged(connection, wire, patience.total)
        except HttpProcessingError as error:
            connection.close()
            raise aiohttp.ClientConnectionError(error.message) from error
        except BaseException:
            connection.close()
            raise
        if answer.body is None:
            connection.close()
        else:
            connection.release()
        return answer

    async def _connected(self, place: _Place, patience: aiohttp.ClientTimeout) -> aiohttp.connector.Connection:
        if self._session.connector is None or self._session.closed:
            raise NotConnectedError("the session is closed")
        try:
            return await self._session.connector.connect(place.connects, [], patience)
        except (TimeoutError, aiohttp.ClientConnectorError) as error:
            raise NotConnectedError(type(error).__name__) from error
        except aiohttp.InvalidURL as error:
            raise NoAddressError from error

    def _found(self, service_url: str) -> _Place:
        try:
            url = URL(service_url, encoded=True)
            connects = ClientRequest("POST", url, loop=asyncio.get_running_loop(), session=self._session)
        except ValueError as error:  # aiohttp's own kinds are ValueErrors too
            raise NoAddressError from error
        head = f"Host: {connects.headers['Host']}\r\nAccept: */*\r\nUser-Agent: Board Clerk\r\n"
        if len(self._places) >= _MOST_PLACES:
            self._places.clear()
        place = self._places[service_url] = _Place(url.raw_path.rstrip("/"), connects, head)
        return place


def _written(method: str, place: _Place, path: str, body: bytes | None, authorization: str | None) -> bytes:
    """Return a request as it goes over the wire. Raises NoAddressError where a part of it would be read as another."""
    line, told = f"{method} {place.target}{path} HTTP/1.1", authorization or ""
    if not (line.isascii() and line.isprintable() and line.count(" ") == 2 and told.isascii() and told.isprintable()):
        raise NoAddressError
    head = f"{line}\r\n{place.head}"
    if authorization is not None:
        head += f"Authorization: {authorization}\r\n"
    if body is None:
        return f"{head}\r\n".encode()
    return f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


async def _exchanged(connection: aiohttp.connector.Connection, wire: bytes, seconds: float | None) -> Answer:
    until = None if seconds is None else asyncio.get_running_loop().time() + seconds
    protocol, transport = connection.protocol, connection.transport
    if protocol is None or transport is None:
        raise NotConnectedError("the connection was closed")
    protocol.set_response_params(read_until_eof=True)
    transport.write(wire)
    async with asyncio.timeout_at(until):
        message, payload = await protocol.read()
        while message.code < 200 and message.code != _SWITCHING:
            message, payload = await protocol.read()
    if payload.is_eof():
        return Answer(message.code, message.headers, await payload.read())
    body: bytes | None = None
    if message.code < 400:
        # What was delivered stays so, whatever becomes of the rest.
        with suppress(aiohttp.ClientError, TimeoutError, OSError, HttpProcessingError):
            async with asyncio.timeout_at(until):
                body = await payload.read()
    return Answer(message.code, message.headers, body)
