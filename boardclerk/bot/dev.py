"""What only development has: a clock that can be moved."""

from typing import Any

import orjson
from aiohttp import web

from boardclerk.bot.clock import Clock
from boardclerk.bot.config import read_instant
from boardclerk.bot.refusal import RefusedError, json_answer
from boardclerk.bot.tick import Ticker


class DevClock:
    """`POST /dev/clock`: goes to an instant once everything due until then has happened at its own time."""

    def __init__(self, clock: Clock, ticker: Ticker) -> None:
        self._clock = clock
        self._ticker = ticker

    def routes(self) -> list[web.RouteDef]:
        """Return where the clock is."""
        return [web.post("/dev/clock", self.move), web.get("/dev/clock", self.read)]

    async def read(self, request: web.Request) -> web.Response:
        """Say what time it is."""
        return json_answer({"now": self._clock.now().isoformat()})

    async def move(self, request: web.Request) -> web.Response:
        """Move the clock. Going back says nothing again."""
        try:
            asked: Any = orjson.loads(await request.read())
            to = read_instant(asked["now"])
        except (ValueError, KeyError, TypeError, OverflowError):
            refusal = RefusedError(400, 'Say when, in ISO 8601: {"now": "2020-03-12T09:00+00:00"}.')
            return refusal.response()
        await self._ticker.advance(to)
        return json_answer({"now": self._clock.now().isoformat()})
