"""Who is at the door: the token of everything that comes in, checked before its body is read.

Source: Microsoft, "Authenticate requests from the Bot Connector service to your bot".
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from jwt.api_jws import PyJWS
from jwt.exceptions import PyJWTError

from boardclerk.bot.clock import machine_now
from boardclerk.bot.refusal import RefusedError
from boardclerk.bot.signing_keys import SigningKey, SigningKeys

_LEEWAY = 300.0
_LARGEST = 16_384
_JWS = PyJWS(algorithms=["RS256"])


@dataclass(frozen=True, slots=True)
class Bearer:
    """What a good token says of who bears it: where it may be answered, and the channels it speaks for."""

    service_url: str
    channels: frozenset[str]

    def vouch_for(self, channel: str, service_url: str) -> None:
        """Raise RefusedError where the activity is of another channel or address than the token."""
        if channel not in self.channels:
            raise RefusedError(403, "The token is not endorsed for this channel.")
        if service_url.rstrip("/") != self.service_url.rstrip("/"):
            raise RefusedError(403, "The token is for another service address.")


class TokenCheck:
    """Checks tokens against one issuer, its keys, and our own application id."""

    def __init__(self, keys: SigningKeys, *, issuer: str, app_id: str) -> None:
        self._keys = keys
        self._issuer = issuer
        self._app_id = app_id

    async def bearer(self, header: str) -> Bearer:
        """Return whom the Authorization `header` proves. Raises RefusedError(401) for any fault in it."""
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not token or len(token) > _LARGEST:
            raise RefusedError(401, "A bearer token is needed.")
        key = await self._key(token)
        claims = _verified(token, key)
        self._check(claims)
        service_url = claims.get("serviceurl")
        if not isinstance(service_url, str) or not service_url:
            raise RefusedError(401, "The token names no service address.")
        if not key.endorsements:
            raise RefusedError(401, "The token's key is endorsed for no channel.")
        return Bearer(service_url, key.endorsements)

    async def _key(self, token: str) -> SigningKey:
        try:
            header = _JWS.get_unverified_header(token)
        except (PyJWTError, ValueError):
            raise RefusedError(401, "The token cannot be read.") from None
        key_id = header.get("kid")
        if header.get("alg") != "RS256" or not isinstance(key_id, str):
            raise RefusedError(401, "The token is not signed as it has to be.")
        key = await self._keys.find(key_id)
        if key is None:
            raise RefusedError(401, "The token's key is not known.")
        return key

    def _check(self, claims: Mapping[str, Any]) -> None:
        if claims.get("iss") != self._issuer:
            raise RefusedError(401, "The token is of another issuer.")
        if claims.get("aud") != self._app_id:
            raise RefusedError(401, "The token is for another application.")
        now = machine_now().timestamp()
        if _instant(claims, "exp") + _LEEWAY < now:
            raise RefusedError(401, "The token has expired.")
        if _instant(claims, "nbf") - _LEEWAY > now:
            raise RefusedError(401, "The token is not valid yet.")


def _verified(token: str, key: SigningKey) -> Mapping[str, Any]:
    try:
        payload = _JWS.decode(token, key.public, algorithms=["RS256"])
        claims = orjson.loads(payload)
    except (PyJWTError, ValueError, TypeError):
        raise RefusedError(401, "The token's signature is not good.") from None
    if not isinstance(claims, dict):
        raise RefusedError(401, "The token cannot be read.")
    return claims  # pyright: ignore[reportUnknownVariableType]


def _instant(claims: Mapping[str, Any], name: str) -> float:
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise RefusedError(401, f"The token has no {name}.")
    return float(value)
