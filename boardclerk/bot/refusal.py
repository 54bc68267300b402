"""A request that is not let in: an HTTP status and a sentence that says why, and nothing of the code."""

import orjson
from aiohttp import web

WENT_WRONG = "Something went wrong; nothing was recorded."


class RefusedError(Exception):
    """A request that goes no further. `status` is HTTP's, `reason` is shown to whoever sent it."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason

    def response(self) -> web.Response:
        """Return the refusal as a JSON answer."""
        answer = json_answer({"error": {"code": self.status, "message": self.reason}}, status=self.status)
        if self.status == 405:
            answer.headers["Allow"] = "POST"
        if self.status in (408, 413):
            answer.force_close()
        return answer


def json_answer(body: object, *, status: int = 200) -> web.Response:
    """Return `body` as a JSON response."""
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")
