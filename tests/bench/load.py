"""The load: speakers who say one thing after the other over connections that stay open, as lean as can be."""

import asyncio
import gc
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Request:
    """One turn, ready to go over the wire. `words` stand in the answer where the answer itself is the reply."""

    turn: int
    wire: bytes
    words: re.Pattern[bytes] | None = None


@dataclass(slots=True)
class Heard:
    """What became of the turns of one stretch: moments by turn, and the answers that were refusals."""

    began: dict[int, float] = field(default_factory=dict)
    answered: dict[int, float] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    seconds: float = 0.0
    cpu: float = 0.0
    ran_out: bool = False


class Speaker(asyncio.Protocol):
    """A connection that asks and waits for the answer."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._waiting: asyncio.Future[tuple[int, bytes]] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one by its methods alone

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(ConnectionResetError("the server closed the connection"))

    @property
    def is_open(self) -> bool:
        return self._transport is not None and not self._transport.is_closing()

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()

    def ask(self, wire: bytes) -> "asyncio.Future[tuple[int, bytes]]":
        """Send a request; the result is the status and the body of its answer."""
        assert self._transport is not None
        self._waiting = asyncio.get_running_loop().create_future()
        self._transport.write(wire)
        return self._waiting

    def data_received(self, data: bytes) -> None:
        self._bytes += data
        head_end = self._bytes.find(b"\r\n\r\n")
        if head_end < 0 or self._waiting is None or self._waiting.done():
            return
        head, rest = bytes(self._bytes[:head_end]), self._bytes[head_end + 4 :]
        declared = _LENGTH.search(head)
        whole = len(rest) >= int(declared[1]) if declared else b"chunked" not in head or rest.endswith(b"0\r\n\r\n")
        if whole:
            self._bytes.clear()
            self._waiting.set_result((int(head[9:12]), bytes(rest)))


async def speak(port: int, requests: Iterator[Request], *, at_once: int, seconds: float, patience: float = 30) -> Heard:
    """Let `at_once` speakers go through `requests` for so many seconds, each waiting for its answers."""
    heard = Heard()
    speakers = [await _connected(port) for _ in range(at_once)]
    gc.collect()
    gc.freeze()
    gc.disable()
    cpu, start = time.process_time(), time.monotonic()
    until = start + seconds
    tasks = [asyncio.create_task(_talk(port, speaker, requests, until, heard)) for speaker in speakers]
    _, late = await asyncio.wait(tasks, timeout=seconds + patience)
    for task in late:
        task.cancel()
    heard.seconds, heard.cpu = time.monotonic() - start, time.process_time() - cpu
    gc.enable()
    gc.unfreeze()
    for task in tasks:
        if task not in late:
            task.result()
    return heard


async def _talk(port: int, speaker: Speaker, requests: Iterator[Request], until: float, heard: Heard) -> None:
    while time.monotonic() < until:
        request = next(requests, None)
        if request is None:
            heard.ran_out = True
            break
        if not speaker.is_open:
            speaker = await _connected(port)
        heard.began[request.turn] = time.monotonic()
        try:
            status, body = await speaker.ask(request.wire)
        except ConnectionResetError as error:
            heard.refused.append(str(error))
            continue
        if 200 <= status < 300 and (request.words is None or request.words.search(body)):
            heard.answered[request.turn] = time.monotonic()
        elif len(heard.refused) < 20:
            heard.refused.append(f"{status} {body.decode(errors='replace')[:600]}")
    speaker.close()


async def _connected(port: int) -> Speaker:
    _, speaker = await asyncio.get_running_loop().create_connection(Speaker, "127.0.0.1", port)
    return speaker
