"""The bot's own token, with which it speaks: fetched without blocking, kept until shortly before it ages."""

import asyncio
from collections.abc import Mapping
from typing import Any, cast

import aiohttp
import orjson

from boardclerk.bot.clock import stopwatch
from boardclerk.bot.config import AppType, Settings
from boardclerk.bot.logs import log

_EARLY = 300.0
_TIMEOUT = aiohttp.ClientTimeout(total=10, sock_connect=5)


class NoTokenError(Exception):
    """The bot's own token could not be had; nothing was sent."""


class OwnToken:
    """One token for all sends, of a client secret (one tenant or several) or a managed identity."""

    def __init__(self, session: aiohttp.ClientSession, settings: Settings) -> None:
        self._session = session
        self._settings = settings
        self._token = ""
        self._good_until = float("-inf")
        self._asking = asyncio.Lock()

    async def header(self, *, instead_of: str | None = None) -> str | None:
        """Return the Authorization header, or None where the bot has no credentials.

        `instead_of` is a header that was refused: a fresh token is fetched unless another turn already did.
        Raises NoTokenError.
        """
        if not self._settings.has_credentials:
            return None
        if self._usable(instead_of):
            return f"Bearer {self._token}"
        async with self._asking:
            if not self._usable(instead_of):
                await self._fetch()
        return f"Bearer {self._token}"

    def _usable(self, refused: str | None) -> bool:
        return stopwatch() < self._good_until and f"Bearer {self._token}" != refused

    async def _fetch(self) -> None:
        try:
            async with self._request() as answer:
                status, body = answer.status, await answer.read()
            found: object = orjson.loads(body) if status == 200 else None
        except (aiohttp.ClientError, TimeoutError, ValueError, OSError) as error:
            raise NoTokenError(type(error).__name__) from error
        answer_given = cast("dict[str, Any]", found if isinstance(found, dict) else {})
        token = answer_given.get("access_token")
        if not isinstance(token, str) or not token:
            raise NoTokenError(f"status {status}")
        self._token = token
        self._good_until = stopwatch() + _lifetime(answer_given)
        log("own_token_fetched")

    def _request(self) -> Any:
        settings = self._settings
        kind: dict[str, Any] = {"timeout": _TIMEOUT, "allow_redirects": False}
        if settings.app_type is AppType.MANAGED_IDENTITY:
            asked = {
                "api-version": "2018-02-01",
                "resource": settings.cloud.resource,
                "client_id": settings.app_id,
            }
            return self._session.get(settings.token_url, params=asked, headers={"Metadata": "true"}, **kind)
        form = {
            "grant_type": "client_credentials",
            "client_id": settings.app_id,
            "client_secret": settings.app_password,
            "scope": f"{settings.cloud.resource}/.default",
        }
        return self._session.post(settings.token_url, data=form, **kind)


def _lifetime(found: Mapping[str, Any]) -> float:
    """Return the seconds a token is used for: half an early margin is kept of one that lives very briefly."""
    try:
        seconds = float(found.get("expires_in", 0))
    except (TypeError, ValueError):
        seconds = 0.0
    return max(seconds - _EARLY, seconds / 2, 1.0)
