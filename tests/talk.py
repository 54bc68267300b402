"""Conversations with the bot over real HTTP: a real server, a real database file, a connector of our own.

    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("apologies for 13 March, Priya will represent me")
        tomasz.sees("Apologies recorded", "Priya Raman")
        await tomasz.presses("Undo")
        await t.at("2020-03-12T09:00Z")
        tomasz.hears("Reminder")

`sees` is about the answer to what a person last said or pressed; `hears` about everything told to them since
they last spoke or the clock last moved; `hears_nothing` about what followed anybody's last word.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import aiohttp

from boardclerk.board.errors import ClerkError
from boardclerk.bot.command_line import main
from boardclerk.bot.config import read_settings
from boardclerk.bot.serving import Server, start
from boardclerk.store.book import Book
from tests.connector import Connector
from tests.ports import free_port
from tests.ready_made import put_record
from tests.voice import BOT, TENANT, Voice, slug

__all__ = ["BOT", "TENANT", "Room", "Talk", "Voice", "talk"]

T = TypeVar("T")
UNHURRIED = {"BOARDCLERK_PERSON_TURNS": "0", "BOARDCLERK_TENANT_TURNS": "0"}
"""Tests speak faster than people do."""


@asynccontextmanager
async def talk(
    tmp_path: Path, *, now: str = "2020-03-06T09:00+00:00", sample: bool = False, minutes: Path | None = None,
    links_by_name: bool = True, **settings: str,
) -> AsyncGenerator["Talk"]:  # fmt: skip
    """Serve in development mode on a fresh database, with the sample board or one read from `minutes`.

    Without `links_by_name` nobody is anybody on a board until they are linked, as outside development.
    `settings` are BOARDCLERK_* settings by their names in lower case.
    """
    connector = await Connector().start()
    environ = {
        "BOARDCLERK_DATA_DIR": str(tmp_path),
        "BOARDCLERK_PORT": str(free_port()),
        "BOARDCLERK_NOW": now,
        "BOARDCLERK_LOG_LEVEL": "error",
        **UNHURRIED,
        **{f"BOARDCLERK_{name.upper()}": value for name, value in settings.items()},
    }
    if "database_url" not in settings:
        await asyncio.to_thread(put_record, tmp_path, sample=sample)
    if minutes is not None:
        status = await asyncio.to_thread(main, ["import", str(minutes)], environ)
        assert status == 0, f"importing {minutes.name} failed"
    t = Talk(connector, environ, links_by_name=links_by_name)
    try:
        await t.serve(sample=sample)
        yield t
    finally:
        await t.close()
        await connector.close()
    assert not t.failures, f"answered with a server error: {t.failures}"


class Talk:
    """A served bot and everybody who speaks to it."""

    def __init__(self, connector: Connector, environ: dict[str, str], *, links_by_name: bool = True) -> None:
        self.connector = connector
        self.environ = environ
        self._links_by_name = links_by_name
        self.failures: list[str] = []
        self.mark = 0
        self.moved = 0
        self._server: Server | None = None
        self._http: aiohttp.ClientSession | None = None
        self._voices: dict[tuple[str, str], Voice] = {}
        self._ids = count(1583485200001)

    @property
    def server(self) -> Server:
        """The running server."""
        assert self._server, "the bot is not running"
        return self._server

    async def serve(self, *, sample: bool = False) -> None:
        """Start the server, and load the sample board where asked for."""
        self._http = aiohttp.ClientSession()
        self._server = await self._start()
        if sample:
            from boardclerk.bot import sample as sample_board

            await sample_board.load(self.server.parts.store, self.server.parts.clock.now())

    async def _start(self) -> Server:
        """Start on the port chosen; on another where a test beside this one was quicker to take it."""
        for _ in range(5):
            try:
                return await start(read_settings(self.environ), dev=True, links_by_name=self._links_by_name)
            except ClerkError as taken:
                if "is in use" not in str(taken):
                    raise
                self.environ["BOARDCLERK_PORT"] = str(free_port())
        raise AssertionError("no free port")

    async def close(self) -> None:
        """Stop the server."""
        if self._http:
            await self._http.close()
        if self._server:
            await self._server.stop()

    async def restart(self, now: str | None = None) -> None:
        """Stop the process's every part and start it again on the same database, at the same time or at `now`."""
        self.environ["BOARDCLERK_NOW"] = now or self.server.parts.clock.now().isoformat()
        await self.close()
        await self.serve()

    def person(self, name: str) -> Voice:
        """Return a person in their personal chat with the bot."""
        return self._voice(name, f"a:chat-with-{slug(name)}", "personal", "")

    def channel(self, name: str = "General") -> "Room":
        """Return a channel of the board's team."""
        return Room(self, f"19:{slug(name)}@thread.tacv2", "channel", name)

    def group(self, name: str = "Board chat") -> "Room":
        """Return a group chat."""
        return Room(self, f"19:{slug(name)}@thread.v2", "groupChat", name)

    async def meet(self, *names: str) -> None:
        """Let each of these people install the bot, and forget what it says to that."""
        for name in names:
            await self.person(name).installs()

    async def at(self, instant: str) -> None:
        """Move the clock; everything due until then is said before this returns."""
        self.mark = self.moved = self.connector.moment
        status, body = await self.post("/dev/clock", {"now": instant})
        assert status == 200, body
        await self.settle()

    async def settle(self) -> None:
        """Wait until everything that follows from what was just said has been said."""
        await self.server.parts.beside.finish()
        await self.server.parts.ticker.drain()

    async def read(self, query: Callable[[Book], T]) -> T:
        """Return what a query finds in the record."""
        return await self.server.parts.store.read(query)

    async def get(self, path: str) -> tuple[int, str]:
        """Fetch a page of the bot's: its status and text. `path` may be a whole address."""
        assert self._http
        address = path if path.startswith("http") else self.server.address + path
        async with self._http.get(address) as answer:
            return answer.status, (await answer.read()).decode("utf-8", "replace")

    async def post(self, path: str, body: object, headers: dict[str, str] | None = None) -> tuple[int, Any]:
        """Post JSON to the bot: the status and the JSON that comes back, or None."""
        assert self._http
        async with self._http.post(self.server.address + path, json=body, headers=headers) as answer:
            if answer.status >= 500:
                self.failures.append(f"{answer.status} to {body}")
            return answer.status, (await answer.json()) if await answer.read() else None

    def next_id(self) -> str:
        """Return a new activity id, as Teams makes them."""
        return str(next(self._ids))

    def _voice(self, name: str, conversation: str, kind: str, room: str) -> Voice:
        key = (name, conversation)
        if key not in self._voices:
            self._voices[key] = Voice(self, name, conversation, kind, room)
        return self._voices[key]


class Room:
    """A channel or group chat, in which several people can speak."""

    def __init__(self, t: Talk, conversation: str, kind: str, name: str) -> None:
        self._t, self._kind, self._name = t, kind, name
        self.conversation = conversation

    def person(self, name: str) -> Voice:
        """Return somebody speaking here. Write @clerk to mention the bot, @[Name] to mention somebody."""
        return self._t._voice(name, self.conversation, self._kind, self._name)

    async def installs(self, by: str) -> None:
        """Add the bot here."""
        await self.person(by).installs()
