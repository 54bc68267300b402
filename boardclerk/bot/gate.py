"""The gate: who and what is let in, decided before anything is parsed deeply."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from boardclerk.bot.body import ENCODINGS, LARGEST_BODY, drain, read_object
from boardclerk.bot.hosts import Hosts
from boardclerk.bot.inbound import MalformedError, tenant_of
from boardclerk.bot.refusal import RefusedError
from boardclerk.bot.tokens import Bearer, TokenCheck

# As Teams writes them; any other way of writing the same is read with care.
_PLAIN = ("application/json; charset=utf-8", "application/json")


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
        try:
            return await self._admitted(request)
        except RefusedError as refused:
            if refused.status != 408:
                await drain(request.content)
            raise

    async def _admitted(self, request: web.Request) -> Mapping[str, Any]:
        encoding = _checked_encoding(request)
        bearer = await self._tokens.bearer(_token_header(request)) if self._tokens else None
        activity = await read_object(request, encoding)
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


def _token_header(request: web.Request) -> str:
    """Return the one Authorization there is; of several, whoever stands before us may have read another."""
    given = request.headers.getall("Authorization", ())
    return given[0] if len(given) == 1 else ""


def _checked_encoding(request: web.Request) -> str:
    """Return the encoding of the body of `request`, "" for none. Raises RefusedError for what is not taken."""
    if request.method != "POST":
        raise RefusedError(405, "Activities are posted here.")
    headers = request.headers
    if headers.get("Content-Type") not in _PLAIN:
        _check_content_type(request)
    encoding = ",".join(headers.getall("Content-Encoding", ())).strip().lower()
    if encoding not in ("", "identity", *ENCODINGS):
        raise RefusedError(415, "The body has an encoding that is not taken.")
    if (request.content_length or 0) > LARGEST_BODY:
        raise RefusedError(413, "The body is larger than 256 KiB.")
    return encoding


def _check_content_type(request: web.Request) -> None:
    if request.content_type != "application/json":
        raise RefusedError(415, "The body has to be application/json.")
    if (request.charset or "utf-8").lower() not in ("utf-8", "utf8"):
        raise RefusedError(415, "The body has to be in UTF-8.")
