"""The way to a PostgreSQL server, cut at a commit."""

import asyncio
from urllib.parse import urlsplit

_AT_REST = b"Z\0\0\0\5I"
"""How a server says that it waits for whatever comes next, outside a transaction."""


class Cutting:
    """A way to a server that is cut, when `armed`, at a commit: once it was passed on, or before."""

    def __init__(self, url: str, *, passed_on: bool) -> None:
        self._to = urlsplit(url)
        self._passed_on = passed_on
        self.armed = False
        self.for_good = False
        self._said_last: dict[int, bytes] = {}
        self._at_rest = asyncio.Event()

    async def arm(self) -> None:
        """Cut the next commit, once every transaction that is open has come to its end."""
        async with asyncio.timeout(10):
            await self._at_rest.wait()
        self.armed = True

    async def __aenter__(self) -> str:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        return self._to._replace(netloc=f"clerk@127.0.0.1:{port}").geturl()

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.for_good:
            writer.close()
            return
        there, back = await asyncio.open_connection("127.0.0.1", self._to.port)
        answers = asyncio.create_task(self._pass(there, writer))
        while data := await reader.read(65536):
            cut = self.armed and b"COMMIT" in data
            if cut:
                self.armed = False
                answers.cancel()
                self._said_last.pop(id(writer), None)
                await asyncio.wait([answers])
            if not cut or self._passed_on:
                back.write(data)
                await back.drain()
            if cut:
                if self._passed_on:
                    await there.read(1)
                break
        writer.close()
        back.close()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            self._said_last[id(writer)] = (self._said_last.get(id(writer), b"") + data)[-len(_AT_REST) :]
            self._look()
            writer.write(data)
        self._ended(writer)
        writer.close()

    def _ended(self, writer: asyncio.StreamWriter) -> None:
        self._said_last.pop(id(writer), None)
        self._look()

    def _look(self) -> None:
        if all(said == _AT_REST for said in self._said_last.values()):
            self._at_rest.set()
        else:
            self._at_rest.clear()
