"""The other end of HTTP: a connector of our own that takes what the bot sends and remembers it.

It can refuse (403, 404, 429, 5xx, anything), be slow, take a message and still fail, and page a roster.
"""

import asyncio
import ssl
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import unquote

from aiohttp import web

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """One message as it stood from some moment on: sent, updated, or given in answer to one person's press."""

    order: int
    activity_id: str
    activity: Json
    how: str
    only_for: str | None = None


@dataclass(slots=True)
class Fault:
    """How the next requests are answered, after so many `seconds`. `after` takes the message first, then fails."""

    status: int
    times: int
    headers: dict[str, str]
    body: str
    after: bool
    path: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came."""

    method: str
    path: str
    body: Json | None
    authorization: str | None


@dataclass
class Connector:
    """Listens on loopback; `url` is the service URL to give to the bot.

    `takes_from_the_dead`: whether a message counts as taken where whoever sent it is gone before it is answered.
    """

    url: str = ""
    seconds: float = 0.0
    page_size: int = 200
    takes_from_the_dead: bool = True
    requests: list[Request] = field(default_factory=list)
    chats: defaultdict[str, list[Shown]] = field(default_factory=lambda: defaultdict(list))
    rosters: dict[str, list[Json]] = field(default_factory=dict)
    personal: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.asked = asyncio.Event()
        self.may_answer = _at_once()
        self._faults: list[Fault] = []
        self._ids = count(1)
        self._order = count(1)
        self._runner: web.AppRunner | None = None

    async def start(self, tls: ssl.SSLContext | None = None) -> "Connector":
        """Listen on any free port; over https where `tls` is given."""
        app = web.Application(client_max_size=10_000_000)
        app.router.add_route("*", "/{path:.*}", self._answer)
        # What it still holds back then is for nobody any more.
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0, ssl_context=tls).start()
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self._runner.addresses[0][1]}/"
        return self

    def hold(self) -> asyncio.Event:
        """Answer nothing that comes from now on until the event is set that this returns."""
        self.may_answer = asyncio.Event()
        return self.may_answer

    def hold_no_more(self) -> None:
        """Answer at once what comes from now on; what is held stays so."""
        self.may_answer = _at_once()

    async def close(self) -> None:
        """Listen no more."""
        if self._runner:
            await self._runner.cleanup()

    def fail(
        self, status: int, *, times: int = 1, headers: Json | None = None, body: str = "{}", after: bool = False,
        path: str = "", seconds: float = 0.0,
    ) -> None:  # fmt: skip
        """Answer the next `times` requests whose path contains `path` with `status`; 0 resets the connection."""
        self._faults.append(Fault(status, times, headers or {}, body, after, path, seconds))

    def show(
        self, conversation_id: str, activity_id: str, activity: Json, how: str, only_for: str | None = None
    ) -> None:
        """Remember that a message stands so from now on."""
        self.chats[conversation_id].append(Shown(next(self._order), activity_id, activity, how, only_for))

    @property
    def moment(self) -> int:
        """A mark: whatever is shown later has a higher order."""
        return next(self._order)

    def sent_to(self, conversation_id: str) -> list[Json]:
        """Return every message sent to a conversation, as first sent."""
        return [shown.activity for shown in self.chats[conversation_id] if shown.how == "sent"]

    async def _answer(self, request: web.Request) -> web.Response:
        body = await request.json() if request.can_read_body else None
        path = request.raw_path.partition("?")[0]
        self.requests.append(Request(request.method, unquote(path), body, request.headers.get("Authorization")))
        self.asked.set()
        if self.seconds:
            await asyncio.sleep(self.seconds)
        await self.may_answer.wait()
        if request.transport is None and not self.takes_from_the_dead:
            return web.Response(status=500)
        fault = next((f for f in self._faults if f.times and f.path in unquote(path)), None)
        if fault:
            fault.times -= 1
            if fault.after:
                self._take(request, path, body)
            await asyncio.sleep(fault.seconds)
            if not fault.status and request.transport is not None:
                request.transport.abort()
            return web.Response(
                status=fault.status or 500, headers=fault.headers, text=fault.body, content_type="application/json"
            )
        return self._take(request, path, body)

    def _take(self, request: web.Request, path: str, body: Json | None) -> web.Response:
        match [request.method, *(unquote(part) for part in path.strip("/").split("/"))]:
            case ["POST", "v3", "conversations"]:
                return self._open(body or {})
            case ["POST", "v3", "conversations", conversation, "activities", *_]:
                activity_id = f"m{next(self._ids)}"
                self.show(conversation, activity_id, body or {}, "sent")
                return web.json_response({"id": activity_id}, status=201)
            case ["PUT", "v3", "conversations", conversation, "activities", activity_id]:
                if not any(shown.activity_id == activity_id for shown in self.chats[conversation]):
                    return web.json_response({"error": {"code": "ActivityNotFoundInConversation"}}, status=404)
                self.show(conversation, activity_id, body or {}, "updated")
                return web.json_response({"id": activity_id})
            case ["GET", "v3", "conversations", conversation, "pagedmembers"]:
                return self._page(conversation, request.query.get("continuationToken", "0"))
            case _:
                return web.json_response({"error": {"code": "NotFound"}}, status=404)

    def _open(self, body: Json) -> web.Response:
        teams_id = body["members"][0]["id"]
        return web.json_response({"id": self.personal.setdefault(teams_id, f"a:opened-for-{teams_id}")}, status=201)

    def _page(self, conversation: str, token: str) -> web.Response:
        start = int(token)
        # A standard channel has the roster of its team.
        team = "19:team@thread.tacv2" if conversation.endswith("@thread.tacv2") else ""
        members = self.rosters.get(conversation, self.rosters.get(team, []))
        page: Json = {"members": members[start : start + self.page_size]}
        if start + self.page_size < len(members):
            page["continuationToken"] = str(start + self.page_size)
        return web.json_response(page)


def _at_once() -> asyncio.Event:
    event = asyncio.Event()
    event.set()
    return event
