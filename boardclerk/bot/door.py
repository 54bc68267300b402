"""Where requests come in: what is no HTTP is refused in JSON, and no answer says which versions serve it."""

import asyncio
from http import HTTPStatus

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from boardclerk.bot.refusal import WENT_WRONG, RefusedError

_NAME = "Board Clerk"
_REASONS = {
    HTTPStatus.BAD_REQUEST: "The request is not HTTP as it should be.",
    HTTPStatus.INTERNAL_SERVER_ERROR: WENT_WRONG,
}


class DoorRunner(web.AppRunner):
    """Runs an application behind doors of our own."""

    async def _make_server(self) -> web.Server:
        plain = await super()._make_server()
        return _Doors(plain.request_handler, request_factory=plain.request_factory, **plain._kwargs)  # pyright: ignore[reportPrivateUsage]


class _Doors(web.Server):
    def __call__(self) -> RequestHandler:
        return _Door(self, loop=asyncio.get_running_loop(), **self._kwargs)


class _Door(RequestHandler):
    """One connection. Whatever aiohttp makes of what it cannot read, the answer is a refusal as all others are."""

    def handle_error(
        self, request: web.BaseRequest, status: int = 500, exc: BaseException | None = None, message: str | None = None
    ) -> web.StreamResponse:
        super().handle_error(request, status, exc, message)
        reason = _REASONS.get(HTTPStatus(status)) or f"{HTTPStatus(status).phrase}."
        answer = RefusedError(status, reason).response()
        answer.headers["Server"] = _NAME
        answer.force_close()
        return answer


async def expected(request: web.Request) -> web.StreamResponse | None:
    """Tell who waits with the body to go on; refuse, in JSON as all else is, whoever expects something else."""
    if request.headers.get("Expect", "").strip().lower() != "100-continue":
        return RefusedError(417, "No such thing can be expected here.").response()
    await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
    # As aiohttp's own does: it counts what was written towards the answer, which has not begun.
    request.writer.output_size = 0
    return None


async def sign(request: web.Request, response: web.StreamResponse) -> None:
    """Let an answer bear our name in place of aiohttp's and Python's with their versions."""
    del request
    response.headers["Server"] = _NAME
