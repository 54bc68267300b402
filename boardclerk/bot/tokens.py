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
_REMEMBERED = 1000
# What a header may say that changes how a token is to be read: nothing of it is needed, so nothing is taken.
_NOT_TAKEN = ("crit", "b64", "zip")
_JWS = PyJWS(algorithms=["RS256"])
_UNREADABLE = (PyJWTError, ValueError, TypeError)


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


@dataclass(frozen=True, slots=True)
class _Verified:
    """A token whose signature and claims were good; what can change since is its time and its key."""

    bearer: Bearer
    key_id: str
    key: SigningKey
    not_before: float
    expires: float

    def check_time(self) -> None:
        """Raise RefusedError where the token has expired or is not valid yet, with leeway."""
        now = machine_now().timestamp()
        if self.expires + _LEEWAY < now:
            raise RefusedError(401, "The token has expired.")
        if self.not_before - _LEEWAY > now:
            raise RefusedError(401, "The token is not valid yet.")


class TokenCheck:
    """Checks tokens against one issuer, its keys, and our own application id.

    Teams sends one token with many activities: what was verified of a token is kept, as long as its key is
    among the issuer's. Only good tokens are kept, so nobody else can push them out.
    """

    def __init__(self, keys: SigningKeys, *, issuer: str, app_id: str) -> None:
        self._keys = keys
        self._issuer = issuer
        self._app_id = app_id
        self._kept: dict[str, _Verified] = {}

    async def bearer(self, header: str) -> Bearer:
        """Return whom the Authorization `header` proves. Raises RefusedError(401) for any fault in it."""
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not token or len(token) > _LARGEST:
            raise RefusedError(401, "A bearer token is needed.")
        verified = self._kept.get(token)
        if verified is None or self._keys.known(verified.key_id) is not verified.key:
            self._kept.pop(token, None)
            verified = await self._verify(token)
            verified.check_time()
            self._keep(token, verified)
        else:
            verified.check_time()
        return verified.bearer

    def _keep(self, token: str, verified: _Verified) -> None:
        if len(self._kept) >= _REMEMBERED:
            del self._kept[next(iter(self._kept))]
        self._kept[token] = verified

    async def _verify(self, token: str) -> _Verified:
        key_id = _key_id(token)
        key = await self._keys.find(key_id)
        if key is None:
            raise RefusedError(401, "The token's key is not known.")
        claims = _claims(token, key)
        if claims.get("iss") != self._issuer:
            raise RefusedError(401, "The token is of another issuer.")
        if claims.get("aud") != self._app_id:
            raise RefusedError(401, "The token is for another application.")
        expires, not_before = _instant(claims, "exp"), _instant(claims, "nbf")
        service_url = claims.get("serviceurl")
        if not isinstance(service_url, str) or not service_url:
            raise RefusedError(401, "The token names no service address.")
        if not key.endorsements:
            raise RefusedError(401, "The token's key is endorsed for no channel.")
        return _Verified(Bearer(service_url, key.endorsements), key_id, key, not_before, expires)


def _key_id(token: str) -> str:
    try:
        header = _JWS.get_unverified_header(token)
    except _UNREADABLE:
        raise RefusedError(401, "The token cannot be read.") from None
    key_id = header.get("kid")
    if header.get("alg") != "RS256" or not isinstance(key_id, str) or any(name in header for name in _NOT_TAKEN):
        raise RefusedError(401, "The token is not signed as it has to be.")
    return key_id


def _claims(token: str, key: SigningKey) -> Mapping[str, Any]:
    try:
        payload = _JWS.decode(token, key.public, algorithms=["RS256"])
        claims = orjson.loads(payload)
    except _UNREADABLE:
        raise RefusedError(401, "The token's signature is not good.") from None
    if not isinstance(claims, dict):
        raise RefusedError(401, "The token cannot be read.")
    return claims  # pyright: ignore[reportUnknownVariableType]


def _instant(claims: Mapping[str, Any], name: str) -> float:
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise RefusedError(401, f"The token has no {name}.")
    return float(value)
