"""The demo's own end of HTTP: it takes what the clerk sends, as Teams would, and knows who is in the team."""

from dataclasses import dataclass
from itertools import count
from urllib.parse import unquote

from aiohttp import web

from boardclerk.bot.demo.seen import Json


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands in a conversation from some moment on."""

    order: int
    conversation: str
    activity_id: str
    activity: Json


class Connector:
    """Listens on loopback. `roster` are the team's members as Teams pages them."""

    def __init__(self, roster: list[Json]) -> None:
        self.shown: list[Shown] = []
        self.url = ""
        self._roster = roster
        self._count = count(1)
        self._runner: web.AppRunner | None = None

    async def open(self) -> None:
        """Listen on any free port."""
        app = web.Application(client_max_size=10_000_000)
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        port: int = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}/"

    async def close(self) -> None:
        """Listen no more."""
        if self._runner:
            await self._runner.cleanup()

    def show(self, conversation: str, activity_id: str, activity: Json) -> None:
        """Let a message stand so in a conversation from now on."""
        self.shown.append(Shown(next(self._count), conversation, activity_id, activity))

    async def _answer(self, request: web.Request) -> web.Response:
        body: Json = await request.json() if request.can_read_body else {}
        path = request.raw_path.partition("?")[0]
        match [request.method, *(unquote(part) for part in path.strip("/").split("/"))]:
            case ["POST", "v3", "conversations"]:
                return web.json_response({"id": chat_with(body["members"][0]["id"])}, status=201)
            case ["POST", "v3", "conversations", conversation, "activities", *_]:
                activity_id = f"m{next(self._count)}"
                self.show(conversation, activity_id, body)
                return web.json_response({"id": activity_id}, status=201)
            case ["PUT", "v3", "conversations", conversation, "activities", activity_id]:
                self.show(conversation, activity_id, body)
                return web.json_response({"id": activity_id})
            case ["GET", "v3", "conversations", _, "pagedmembers"]:
                return web.json_response({"members": self._roster})
            case _:
                return web.json_response({"error": {"code": "NotFound"}}, status=404)


def chat_with(teams_id: str) -> str:
    """Return the id of somebody's personal chat with the clerk."""
    return f"a:chat-with-{teams_id}"
