"""The way to a PostgreSQL server, cut at a commit."""

import asyncio
from urllib.parse import urlsplit


class Cutting:
    """A way to a server that is cut, when `armed`, at a commit: once it was passed on, or before."""

    def __init__(self, url: str, *, passed_on: bool) -> None:
        self._to = urlsplit(url)
        self._passed_on = passed_on
        self.armed = False
        self.for_good = False

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
            writer.write(data)
        writer.close()
