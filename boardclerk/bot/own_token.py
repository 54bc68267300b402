"""The bot's own token, with which it speaks: fetched without blocking, kept until shortly before it ages."""

import asyncio
import math
from collections.abc import Mapping
from typing import Any, cast

import aiohttp
import orjson

from boardclerk.bot.clock import machine_now, stopwatch
from boardclerk.bot.config import AppType, Settings
from boardclerk.bot.logs import log

_EARLY = 300.0
_LONGEST = 86_400.0
_ASK_AGAIN_AFTER = 2.0
_TIMEOUT = aiohttp.ClientTimeout(total=10, sock_connect=5)


class NoTokenError(Exception):
    """The bot's own token could not be had; nothing was sent."""


class OwnToken:
    """One token for all sends, of a client secret (one tenant or several) or a managed identity."""

    def __init__(self, session: aiohttp.ClientSession, settings: Settings) -> None:
        self._session = session
        self._settings = settings
        self._token = ""
        self._renew_at = float("-inf")
        self._good_until = float("-inf")
        self._failed_at = float("-inf")
        self._asking = asyncio.Lock()

    async def header(self, *, instead_of: str | None = None) -> str | None:
        """Return the Authorization header, or None where the bot has no credentials.

        `instead_of` is a header that was refused: a fresh token is fetched unless another turn already did. One
        that ages is renewed by whoever needs it first, and goes on being used where that fails or takes long.
        Raises NoTokenError.
        """
        if not self._settings.has_credentials:
            return None
        if not self._before(self._renew_at, instead_of):
            good = self._before(self._good_until, instead_of)
            if not (good and self._asking.locked()):
                await self._renew(instead_of)
        return f"Bearer {self._token}"

    def _before(self, end: float, refused: str | None) -> bool:
        return stopwatch() < end and f"Bearer {self._token}" != refused

    async def _renew(self, refused: str | None) -> None:
        async with self._asking:
            if self._before(self._renew_at, refused):
                return
            try:
                if stopwatch() - self._failed_at < _ASK_AGAIN_AFTER:
                    raise NoTokenError("asked for in vain a moment ago")
                await self._fetch()
            except NoTokenError:
                if not self._before(self._good_until, refused):
                    raise

    async def _fetch(self) -> None:
        try:
            async with self._request() as answer:
                status, body = answer.status, await answer.read()
            found: object = orjson.loads(body) if status == 200 else None
        except (aiohttp.ClientError, TimeoutError, ValueError, OSError) as error:
            self._failed_at = stopwatch()
            raise NoTokenError(type(error).__name__) from error
        answer_given = cast("dict[str, Any]", found if isinstance(found, dict) else {})
        token = answer_given.get("access_token")
        if not isinstance(token, str) or not token:
            self._failed_at = stopwatch()
            log("own_token_not_given", status=status)
            raise NoTokenError(f"status {status}")
        seconds = _lifetime(answer_given)
        self._token, self._good_until = token, stopwatch() + seconds
        self._renew_at = stopwatch() + max(seconds - _EARLY, seconds / 2)
        log("own_token_fetched")

    def _request(self) -> Any:
        settings = self._settings
        kind: dict[str, Any] = {"timeout": _TIMEOUT, "allow_redirects": False}
        if settings.app_type is AppType.MANAGED_IDENTITY:
            asked = {"resource": settings.cloud.resource, "client_id": settings.app_id}
            if settings.identity_header:
                secret = {"X-IDENTITY-HEADER": settings.identity_header}
                return self._session.get(
                    settings.token_url, params={"api-version": "2019-08-01", **asked}, headers=secret, **kind
                )
            return self._session.get(
                settings.token_url, params={"api-version": "2018-02-01", **asked}, headers={"Metadata": "true"}, **kind
            )
        form = {
            "grant_type": "client_credentials",
            "client_id": settings.app_id,
            "client_secret": settings.app_password,
            "scope": f"{settings.cloud.resource}/.default",
        }
        return self._session.post(settings.token_url, data=form, **kind)


def _lifetime(found: Mapping[str, Any]) -> float:
    """Return the seconds a token is good for, which some say as such and some as an instant; at least one."""
    try:
        if "expires_in" in found:
            seconds = float(found["expires_in"])
        else:
            seconds = float(found.get("expires_on", 0)) - machine_now().timestamp()
    except (TypeError, ValueError):
        seconds = 0.0
    return min(max(seconds, 1.0), _LONGEST) if math.isfinite(seconds) else 1.0
