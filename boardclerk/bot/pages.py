"""The pages besides the messages: published minutes, documents, and what operators ask of a process."""

import asyncio
from collections.abc import Mapping
from datetime import date
from urllib.parse import quote

from aiohttp import web

from boardclerk.bot.clock import stopwatch
from boardclerk.bot.figures import Figures
from boardclerk.bot.logs import log_failure
from boardclerk.bot.refusal import json_answer
from boardclerk.bot.tick import Ticker
from boardclerk.bot.unheard import Unheard
from boardclerk.documents.about import about_as_html
from boardclerk.store import Store

# Ten missed ticks: then nothing is being said unasked, and another process should serve.
_TICK_TOO_OLD = 10.0
# Whoever asks more often is told what was so then: no stranger makes the disk work by asking.
_PROVED_FOR = 5.0
# Those who ask wait for a second or few themselves.
_PATIENCE = 2.0
_SAFE: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
}


class Pages:
    """The pages, as handlers of requests. Minutes and documents are read from the record at each request."""

    def __init__(self, store: Store, ticker: Ticker, figures: Figures, unheard: Unheard) -> None:
        self._store = store
        self._unheard = unheard
        self._ticker = ticker
        self._figures = figures
        self._written_at = float("-inf")

    def routes(self) -> list[web.RouteDef]:
        """Return where each page is."""
        return [
            web.get("/healthz", self.healthz),
            web.get("/readyz", self.readyz),
            web.get("/metrics", self.metrics),
            web.get("/about", self.about),
            web.get("/minutes/{board}/{date}", self.minutes),
            web.get("/papers/{key}/{filename}", self.paper),
        ]

    async def healthz(self, request: web.Request) -> web.Response:
        """Say that the process runs."""
        return json_answer({"status": "ok"})

    async def readyz(self, request: web.Request) -> web.Response:
        """Say whether the process can serve: the record can be written and the tick has not stopped."""
        if not await self._is_writable():
            return json_answer({"status": "the record cannot be written"}, status=503)
        if self._ticker.age > _TICK_TOO_OLD:
            return json_answer({"status": "the tick has stopped"}, status=503)
        return json_answer({"status": "ready"})

    async def _is_writable(self) -> bool:
        if stopwatch() - self._written_at < _PROVED_FOR:
            return True
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._store.write(lambda book: book.prove_writable())
        except Exception as error:
            log_failure("record_not_writable", error)
            return False
        self._written_at = stopwatch()
        return True

    async def metrics(self, request: web.Request) -> web.Response:
        """Give the process's figures in Prometheus' text format; where the record is shut, without what is in it."""
        gauges, unheard = {"tick_age": self._ticker.age}, None
        try:
            async with asyncio.timeout(_PATIENCE):
                gauges["oldest_due"] = await self._ticker.overdue()
                unheard = await self._unheard.look()
        except Exception as error:
            log_failure("record_not_readable", error)
        return web.Response(
            text=self._figures.prometheus(unheard, **gauges), content_type="text/plain", charset="utf-8"
        )

    async def about(self, request: web.Request) -> web.Response:
        """Say who the bot is, what it keeps, and on what terms: what its listing in Teams links to."""
        return web.Response(text=about_as_html(), content_type="text/html", charset="utf-8", headers=_SAFE)

    async def minutes(self, request: web.Request) -> web.Response:
        """Give the published minutes of a board's meeting."""
        board, on = request.match_info["board"], _date(request.match_info["date"])
        page = await self._store.read(lambda book: book.papers.published_page(board, on)) if on else None
        if page is None:
            return _not_found()
        return web.Response(text=page, content_type="text/html", charset="utf-8", headers=_SAFE)

    async def paper(self, request: web.Request) -> web.Response:
        """Give a document to whoever has its address."""
        key, filename = request.match_info["key"], request.match_info["filename"]
        paper = await self._store.read(lambda book: book.papers.get(key))
        if paper is None or paper.filename != filename:
            return _not_found()
        shown = "inline" if paper.content_type.startswith("text/html") else "attachment"
        headers = {
            **_SAFE,
            "Content-Type": paper.content_type,
            "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(paper.filename, safe='')}",
        }
        return web.Response(body=paper.body, headers=headers)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _not_found() -> web.Response:
    return web.Response(status=404, text="There is no such page.\n", headers=_SAFE)
