"""The limits: an aiohttp handler that posts one reply, and nothing else. `python bare.py PORT [flags]`.

`--commit` keeps each activity in SQLite first: one durable commit a turn, as the record's own settings have it.
`--asyncio` leaves uvloop out.
"""

import argparse
import asyncio
import sqlite3
from urllib.parse import quote

import aiohttp
import orjson
import uvloop
from aiohttp import web
from yarl import URL

SESSION = web.AppKey("session", aiohttp.ClientSession)


class Kept:
    """A table of what was said, each line committed durably before it is answered."""

    def __init__(self, file: str) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("CREATE TABLE IF NOT EXISTS said (id TEXT PRIMARY KEY, text TEXT NOT NULL)")

    def keep(self, activity_id: str, text: str) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO said VALUES (?, ?)", (activity_id, text))
        self._connection.execute("COMMIT")


def application(kept: Kept | None) -> web.Application:
    async def messages(request: web.Request) -> web.Response:
        said = orjson.loads(await request.read())
        if kept is not None:
            kept.keep(said["id"], said["text"])
        conversation, to = quote(said["conversation"]["id"], safe=""), quote(said["id"], safe="")
        address = f"{said['serviceUrl'].rstrip('/')}/v3/conversations/{conversation}/activities/{to}"
        reply = {"type": "message", "text": f"Echo: {said['text']}", "replyToId": said["id"]}
        headers = {"Content-Type": "application/json"}
        async with request.app[SESSION].post(
            URL(address, encoded=True), data=orjson.dumps(reply), headers=headers
        ) as answer:
            await answer.read()
        return web.Response(status=200)

    async def pooled(app: web.Application):
        pool = aiohttp.TCPConnector(limit=200)
        async with aiohttp.ClientSession(connector=pool, cookie_jar=aiohttp.DummyCookieJar()) as app[SESSION]:
            yield

    app = web.Application()
    app.cleanup_ctx.append(pooled)
    app.router.add_post("/api/messages", messages)
    return app


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("port", type=int)
    parser.add_argument("--commit", metavar="FILE")
    parser.add_argument("--asyncio", action="store_true")
    given = parser.parse_args()
    loop = asyncio.new_event_loop() if given.asyncio else uvloop.new_event_loop()
    app = application(Kept(given.commit) if given.commit else None)
    web.run_app(app, host="127.0.0.1", port=given.port, print=None, access_log=None, loop=loop)
