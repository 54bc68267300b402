"""The other end: one client for every send, update and roster, on one pooled HTTP session.

No redirect is followed and nothing is sent again behind the caller's back, save what was certainly not taken:
once with a fresh token after a 401, and in a smaller form after a 413. Whoever was told to wait is sent nothing
before its time. Source: Microsoft, "Bot Connector REST API reference", v3.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from functools import lru_cache
from typing import Any, cast
from urllib.parse import quote

import aiohttp
import orjson

from boardclerk.bot.clock import stopwatch
from boardclerk.bot.exchange import Exchange, NoAddressError, NotConnectedError
from boardclerk.bot.hosts import Hosts
from boardclerk.bot.own_token import NoTokenError, OwnToken
from boardclerk.bot.pace import Pace
from boardclerk.bot.sending import Fate, SendResult, judge
from boardclerk.bot.too_large import smaller
from boardclerk.bot.waits import Waits

_TIMEOUT = aiohttp.ClientTimeout(total=20, connect=10, sock_connect=5)
_PAGE = 200
_MOST_PAGES = 1000

Activity = Mapping[str, Any]


class RosterError(Exception):
    """A roster could not be read to its end; `result` says why."""

    def __init__(self, result: SendResult) -> None:
        super().__init__(f"{result.fate} {result.status or ''}".strip())
        self.result = result


class _NeverLeftError(Exception):
    """A request of which nothing reached the other end; `fate` is what that comes to."""

    def __init__(self, fate: Fate, retry_after: float | None = None) -> None:
        super().__init__(fate)
        self.fate = fate
        self.retry_after = retry_after


def open_session() -> aiohttp.ClientSession:
    """Return the session that everything goes out by: pooled, without cookies, proxies or redirects."""
    pool = aiohttp.TCPConnector(limit=200, limit_per_host=100, keepalive_timeout=15)
    return aiohttp.ClientSession(connector=pool, cookie_jar=aiohttp.DummyCookieJar())


class Connector:
    """Speaks to whichever connector a service URL names, where that is an allowed host."""

    def __init__(
        self, session: aiohttp.ClientSession, token: OwnToken, hosts: Hosts, waits: Waits | None = None,
        took: Callable[[float], None] | None = None, pace: Pace | None = None,
    ) -> None:  # fmt: skip
        """`took` is given the seconds of each request that was made, whatever came of it."""
        self._exchange_with = Exchange(session)
        self._token = token
        self._hosts = hosts
        self._waits = waits or Waits()
        self._took = took
        self._pace = pace

    async def send(
        self, service_url: str, conversation_id: str, activity: Activity, *, tenant_id: str = ""
    ) -> SendResult:
        """Send `activity` to a conversation; in several where it is too large for one.

        A conversation that was told to wait, and one of a tenant that was, is LIMITED until then.
        """
        limit = (tenant_id, conversation_id)
        return await self._say(service_url, limit, _activities(conversation_id), activity)

    async def reply(
        self, service_url: str, conversation_id: str, to_activity_id: str, activity: Activity, *, tenant_id: str = ""
    ) -> SendResult:
        """Send `activity` in answer to another, otherwise as `send` does."""
        path = f"{_activities(conversation_id)}/{_once_quoted(to_activity_id)}"
        limit = (tenant_id, conversation_id)
        return await self._say(service_url, limit, path, {**activity, "replyToId": to_activity_id})

    async def update(
        self, service_url: str, conversation_id: str, activity_id: str, activity: Activity, *, tenant_id: str = ""
    ) -> SendResult:
        """Put `activity` in the place of one that was sent; in a smaller form where that fits into one."""
        path, limit = f"{_activities(conversation_id)}/{_once_quoted(activity_id)}", (tenant_id, conversation_id)
        result = await self._call("PUT", service_url, limit, path, {**activity, "id": activity_id})
        parts = smaller(activity) if result.fate is Fate.TOO_LARGE else []
        if len(parts) != 1:
            return result
        return await self._call("PUT", service_url, limit, path, {**parts[0], "id": activity_id})

    async def open_chat(self, service_url: str, *, tenant_id: str, bot_id: str, teams_id: str) -> SendResult:
        """Open the personal chat with one account; `resource_id` is the conversation's id."""
        asked = {
            "isGroup": False,
            "bot": {"id": bot_id},
            "members": [{"id": teams_id}],
            "tenantId": tenant_id,
            "channelData": {"tenant": {"id": tenant_id}},
        }
        result = await self._call("POST", service_url, (tenant_id, ""), "/v3/conversations", asked)
        if result.delivered and not result.resource_id:
            return SendResult(fate=Fate.UNKNOWN, status=result.status)
        return result

    async def members(self, service_url: str, conversation_id: str) -> AsyncIterator[Mapping[str, Any]]:
        """Yield every member of a conversation, page by page. Raises RosterError."""
        token, seen = "", set[str]()
        for _ in range(_MOST_PAGES):
            path = f"/v3/conversations/{_quoted(conversation_id)}/pagedmembers?pageSize={_PAGE}"
            path += f"&continuationToken={_quoted(token)}" if token else ""
            result, page = await self._exchange("GET", service_url, ("", conversation_id), path, None)
            if not result.delivered or page is None:
                raise RosterError(result)
            for member in cast("list[Any]", page.get("members") or []):
                if isinstance(member, dict):
                    yield cast("Mapping[str, Any]", member)
            seen.add(token)
            token = str(page.get("continuationToken") or "")
            if not token or token in seen:
                return

    async def _say(self, service_url: str, limit: tuple[str, str], path: str, activity: Activity) -> SendResult:
        result = await self._call("POST", service_url, limit, path, activity)
        if result.fate is not Fate.TOO_LARGE:
            return result
        said: SendResult | None = None
        for part in smaller(activity):
            result = await self._call("POST", service_url, limit, path, part)
            if not result.delivered:
                # Half of it is there: to say that nothing arrived would bring the first half twice.
                return SendResult(fate=Fate.UNKNOWN, status=result.status) if said else result
            said = said or result
        return said or result

    async def _call(
        self, method: str, service_url: str, limit: tuple[str, str], path: str, body: Activity
    ) -> SendResult:
        return (await self._exchange(method, service_url, limit, path, body))[0]

    async def _exchange(
        self, method: str, service_url: str, limit: tuple[str, str], path: str, body: Activity | None
    ) -> tuple[SendResult, Mapping[str, Any] | None]:
        """Make one request, unless the tenant and place that are its `limit` have to wait.

        What certainly never left takes up none of the room there is for what is sent.
        """
        if self._pace is not None:
            self._pace.sent(*limit)
        try:
            return await self._asked(method, service_url, limit, path, body)
        except _NeverLeftError as never:
            if self._pace is not None:
                self._pace.never_left(*limit)
            return SendResult(fate=never.fate, retry_after=never.retry_after), None

    async def _asked(
        self, method: str, service_url: str, limit: tuple[str, str], path: str, body: Activity | None
    ) -> tuple[SendResult, Mapping[str, Any] | None]:
        if not self._hosts.allow(service_url):
            raise _NeverLeftError(Fate.REFUSED)
        if left := self._waits.left(*limit):
            raise _NeverLeftError(Fate.LIMITED, left)
        payload, answered = orjson.dumps(body) if body is not None else None, False
        try:
            token = await self._token.header()
            result, found = await self._once(method, service_url, path, payload, token)
            if result.status == 401 and token is not None:
                answered = True
                token = await self._token.header(instead_of=token)
                result, found = await self._once(method, service_url, path, payload, token)
        except (NoTokenError, NotConnectedError, NoAddressError) as error:
            fate = Fate.REFUSED if isinstance(error, NoAddressError) else Fate.UNAVAILABLE
            if not answered:
                raise _NeverLeftError(fate) from error
            return SendResult(fate=fate), None
        except (aiohttp.ClientError, TimeoutError, OSError):
            return SendResult(fate=Fate.UNKNOWN), None
        if result.fate is Fate.LIMITED:
            self._waits.told(*limit, result.retry_after)
        return result, found

    async def _once(
        self, method: str, service_url: str, path: str, payload: bytes | None, token: str | None
    ) -> tuple[SendResult, Mapping[str, Any] | None]:
        began = stopwatch()
        try:
            answer = await self._exchange_with.ask(
                method, service_url, path, body=payload, authorization=token, patience=_TIMEOUT
            )
        finally:
            if self._took:
                self._took(stopwatch() - began)
        found = _object(answer.body) if answer.body and answer.status < 400 else None
        given = found.get("id") if found else None
        return judge(answer.status, answer.headers, given if isinstance(given, str) else None), found


def _object(body: bytes) -> Mapping[str, Any] | None:
    """Return the JSON object of an answer, or None: what was delivered stays so whatever the body is."""
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    return cast("Mapping[str, Any]", found) if isinstance(found, dict) else None


def _activities(conversation_id: str) -> str:
    return f"/v3/conversations/{_quoted(conversation_id)}/activities"


def _once_quoted(part: str) -> str:
    """Return a part of a path that comes but once, like the id of an activity; Teams' are digits."""
    return part if part.isascii() and part.isalnum() else quote(part, safe="")


@lru_cache(maxsize=1024)
def _quoted(part: str) -> str:
    return quote(part, safe="")
