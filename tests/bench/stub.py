"""The other end, in a process of its own: a connector that takes what is sent, and an issuer that signs real tokens.

`python -m tests.bench.stub` says on standard output, as one line of JSON, where it listens and which tokens to show.
What is sent bears the id of the turn it answers, `turn` and digits, in its path or its body; the moment it arrived
is kept (CLOCK_MONOTONIC, which all processes share) until it is asked for.
"""

import asyncio
import gc
import re
import sys
import time
from typing import cast

import orjson
import uvloop

from tests.bot.issuer import Issuer

TOKENS = 8
_TURN = re.compile(rb"turn(\d+)")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class Taken:
    """What has arrived: moment by turn, how many lacked the words they should have, and how much there was."""

    def __init__(self) -> None:
        self.delay = 0.0
        self.begin({})

    def begin(self, asked: dict[str, object]) -> None:
        """Forget everything; from now on answer after `delay` seconds and look for the pattern `words`."""
        self.delay = float(str(asked.get("delay", self.delay)))
        self.words = re.compile(str(asked.get("words", "")).encode())
        self.moments: dict[int, float] = {}
        self.wrong: list[str] = []
        self.requests = 0

    def take(self, path: bytes, body: bytes) -> None:
        self.requests += 1
        turn = _TURN.search(path) or _TURN.search(body)
        if turn is None:
            return
        if self.words.search(body):
            self.moments.setdefault(int(turn[1]), time.monotonic())
        elif len(self.wrong) < 20:
            self.wrong.append(body.decode(errors="replace")[:600])

    def report(self) -> dict[str, object]:
        return {
            "turns": list(self.moments),
            "moments": list(self.moments.values()),
            "wrong": self.wrong,
            "requests": self.requests,
            "cpu": time.process_time(),
        }


class Connector(asyncio.Protocol):
    """HTTP/1.1 as connector clients speak it: one request after the other on a connection that stays open."""

    def __init__(self, taken: Taken) -> None:
        self._taken = taken
        self._bytes = b""
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one by its methods alone

    def data_received(self, data: bytes) -> None:
        self._bytes = self._bytes + data if self._bytes else data
        while (request := self._whole()) is not None:
            self._answer(*request)

    def _whole(self) -> tuple[bytes, bytes, bytes] | None:
        head_end = self._bytes.find(b"\r\n\r\n")
        if head_end < 0:
            return None
        head, rest = self._bytes[:head_end], self._bytes[head_end + 4 :]
        declared = _LENGTH.search(head)
        if declared is None and b"chunked" in head.lower():
            if not rest.endswith(b"0\r\n\r\n"):
                return None
            self._bytes = b""
            return *head.split(b" ", 2)[:2], rest
        length = int(declared[1]) if declared else 0
        if len(rest) < length:
            return None
        self._bytes = rest[length:]
        method, path, _ = head.split(b" ", 2)
        return method, path, rest[:length]

    def _answer(self, method: bytes, path: bytes, body: bytes) -> None:
        if path == b"/bench/begin":
            self._taken.begin(orjson.loads(body))
            gc.collect()
            self._say(b"{}")
        elif path == b"/bench/report":
            self._say(orjson.dumps(self._taken.report()))
        elif self._taken.delay:
            asyncio.get_running_loop().call_later(self._taken.delay, self._take, path, body)
        else:
            self._take(path, body)

    def _take(self, path: bytes, body: bytes) -> None:
        self._taken.take(path, body)
        self._say(b'{"id":"m%d"}' % self._taken.requests)

    def _say(self, body: bytes) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        if not self._transport.is_closing():
            self._transport.write(head + body)


async def main() -> None:
    """Listen until standard input ends."""
    loop = asyncio.get_running_loop()
    issuer = await Issuer().start()
    taken = Taken()
    server = await loop.create_server(lambda: Connector(taken), "127.0.0.1", 0, backlog=512)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/teams/"
    tokens = [issuer.header(url, exp=time.time() + 24 * 3600 + n)["Authorization"] for n in range(TOKENS)]
    print(orjson.dumps({"url": url, "settings": issuer.settings, "tokens": tokens}).decode(), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    await issuer.close()


if __name__ == "__main__":
    uvloop.run(main())
