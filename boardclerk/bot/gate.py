"""The gate: who and what is let in, decided before anything is parsed deeply."""

import asyncio
import zlib
from collections.abc import Mapping
from typing import Any, cast

import orjson
from aiohttp import web

from boardclerk.bot.hosts import Hosts
from boardclerk.bot.inbound import MalformedError, tenant_of
from boardclerk.bot.refusal import RefusedError
from boardclerk.bot.tokens import Bearer, TokenCheck

LARGEST_BODY = 256 * 1024
_PATIENCE = 10.0
_DEEPEST = 64
_MOST = {"attachments": 50, "entities": 200, "membersAdded": 1000, "membersRemoved": 1000}
_INFLATE = {"gzip": 31, "deflate": 15}


class Gate:
    """Lets in what comes from Teams: checked in the order of what a check costs.

    `tokens` is None only in development without credentials: then any tenant and any loopback connector
    are taken. `tenants` empty means any, which only development may have.
    """

    def __init__(self, *, tokens: TokenCheck | None, hosts: Hosts, tenants: frozenset[str], dev: bool) -> None:
        self._tokens = tokens
        self._hosts = hosts
        self._tenants = tenants
        self._dev = dev

    async def admit(self, request: web.Request) -> Mapping[str, Any]:
        """Return the activity in `request`. Raises RefusedError; then nothing of it has been acted on."""
        _check_kind(request)
        bearer = await self._tokens.bearer(request.headers.get("Authorization", "")) if self._tokens else None
        activity = _parsed(await _body(request))
        _check_counts(activity)
        self.check_origin(activity, bearer)
        return activity

    def check_origin(self, activity: Mapping[str, Any], bearer: Bearer | None) -> None:
        """Raise RefusedError where the activity is not from a channel, address and tenant this bot serves."""
        channel, service_url = activity.get("channelId"), activity.get("serviceUrl")
        if not isinstance(service_url, str) or not self._hosts.allow(service_url):
            raise RefusedError(403, "The service address is not one this bot answers to.")
        if bearer is not None:
            if channel != "msteams":
                raise RefusedError(403, "This bot speaks in Microsoft Teams only.")
            bearer.vouch_for("msteams", service_url)
        try:
            tenant = tenant_of(activity, dev=self._dev)
        except MalformedError:
            raise RefusedError(403, "The activity names no tenant.") from None
        if self._tenants and tenant.lower() not in self._tenants:
            raise RefusedError(403, "This bot does not serve that tenant.")


def _check_kind(request: web.Request) -> None:
    if request.method != "POST":
        raise RefusedError(405, "Activities are posted here.")
    if request.content_type != "application/json":
        raise RefusedError(415, "The body has to be application/json.")
    if (request.charset or "utf-8").lower() not in ("utf-8", "utf8"):
        raise RefusedError(415, "The body has to be in UTF-8.")
    if _encoding(request) not in ("", "identity", *_INFLATE):
        raise RefusedError(415, "The body has an encoding that is not taken.")
    if request.content_length is not None and request.content_length > LARGEST_BODY:
        raise RefusedError(413, "The body is larger than 256 KiB.")


def _encoding(request: web.Request) -> str:
    return request.headers.get("Content-Encoding", "").strip().lower()


async def _body(request: web.Request) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(_PATIENCE):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > LARGEST_BODY:
                    raise RefusedError(413, "The body is larger than 256 KiB.")
    except TimeoutError:
        raise RefusedError(408, "The body came too slowly.") from None
    wbits = _INFLATE.get(_encoding(request))
    return _inflated(bytes(body), wbits) if wbits else bytes(body)


def _inflated(body: bytes, wbits: int) -> bytes:
    try:
        whole = zlib.decompressobj(wbits).decompress(body, LARGEST_BODY + 1)
    except zlib.error:
        raise RefusedError(400, "The body cannot be inflated.") from None
    if len(whole) > LARGEST_BODY:
        raise RefusedError(413, "The body is larger than 256 KiB.")
    return whole


def _parsed(body: bytes) -> Mapping[str, Any]:
    try:
        activity = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise RefusedError(400, "The body is not JSON.") from None
    if not isinstance(activity, dict):
        raise RefusedError(400, "The body is not a JSON object.")
    return cast("Mapping[str, Any]", activity)


def _check_counts(activity: Mapping[str, Any]) -> None:
    for key, most in _MOST.items():
        value = activity.get(key)
        if isinstance(value, list) and len(cast("list[object]", value)) > most:
            raise RefusedError(400, f"The activity has too many {key}.")
    level: list[object] = [activity]
    for _ in range(_DEEPEST):
        level = [inner for outer in level for inner in _within(outer)]
        if not level:
            return
    raise RefusedError(400, "The activity is nested too deeply.")


def _within(outer: object) -> list[object]:
    if isinstance(outer, dict):
        values = cast("dict[str, object]", outer).values()
    else:
        values = cast("list[object]", outer)
    return [value for value in values if isinstance(value, dict | list)]
