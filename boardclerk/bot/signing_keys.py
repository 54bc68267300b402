"""The keys that sign what comes in: fetched without blocking, kept, refreshed, and used through an outage."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlsplit

import aiohttp
import orjson
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.algorithms import RSAAlgorithm
from jwt.exceptions import InvalidKeyError

from boardclerk.bot.clock import stopwatch
from boardclerk.bot.hosts import is_loopback
from boardclerk.bot.logs import log, log_failure

_REFRESH_AFTER = 6 * 3600.0
_ASK_AGAIN_AFTER = 60.0
_ASK_AGAIN_EMPTY = 5.0
_LARGEST = 1_000_000
# Shorter ones can be guessed, and longer ones make each check dear.
_BITS = range(2048, 8193)
_PATIENCE = 8.0
_TIMEOUT = aiohttp.ClientTimeout(total=5, sock_connect=3)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key and the channels it is endorsed for."""

    public: RSAPublicKey
    endorsements: frozenset[str]


class SigningKeys:
    """The issuer's keys, by id. Seconds are of the machine's own clock, whatever year the board lives in."""

    def __init__(self, session: aiohttp.ClientSession, metadata_url: str, *, dev: bool) -> None:
        self._session = session
        self._metadata_url = metadata_url
        self._dev = dev
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched_at = float("-inf")
        self._asked_at = float("-inf")
        self._asking: asyncio.Task[None] | None = None

    def known(self, key_id: str) -> SigningKey | None:
        """Return the key called `key_id` where it is at hand; keys that age are asked for beside that."""
        key = self._keys.get(key_id)
        if key is not None and stopwatch() - self._fetched_at > _REFRESH_AFTER:
            self._ask()
        return key

    async def find(self, key_id: str) -> SigningKey | None:
        """Return the key called `key_id`. One not known is asked for, by one asking for all, at most once a minute.

        Only who comes with a key that is not known ever waits for the issuer.
        """
        key = self.known(key_id)
        if key is not None:
            return key
        asking = self._ask()
        if asking:
            await asyncio.shield(asking)
        return self._keys.get(key_id)

    async def close(self) -> None:
        """Stop an asking that is under way."""
        if self._asking:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)

    def _ask(self) -> asyncio.Task[None] | None:
        """Return the asking under way, one begun now, or None where it is too soon to ask again."""
        if self._asking and not self._asking.done():
            return self._asking
        pause = _ASK_AGAIN_AFTER if self._keys else _ASK_AGAIN_EMPTY
        if stopwatch() - self._asked_at < pause:
            return None
        self._asked_at = stopwatch()
        self._asking = asyncio.create_task(self._refresh())
        return self._asking

    async def _refresh(self) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                keys = await self._fetch()
        except Exception as error:
            # Whatever the issuer does, who speaks is refused or heard by the keys at hand.
            log_failure("signing_keys_not_fetched", error, kept=len(self._keys))
            return
        if keys:
            # A key that stayed the same stays the same object: tokens verified with it go on counting.
            kept = self._keys
            self._keys = {name: kept[name] if kept.get(name) == key else key for name, key in keys.items()}
            self._fetched_at = stopwatch()
        log("signing_keys_fetched", keys=len(keys))

    async def _fetch(self) -> Mapping[str, SigningKey]:
        metadata = await self._get(self._metadata_url)
        address = metadata.get("jwks_uri")
        if not isinstance(address, str):
            raise ValueError("the metadata names no keys")
        listed = (await self._get(address)).get("keys")
        keys: dict[str, SigningKey] = {}
        for entry in cast("list[Any]", listed if isinstance(listed, list) else []):
            key = _read_key(entry)
            if key:
                keys[entry["kid"]] = key
        return keys

    async def _get(self, address: str) -> Mapping[str, Any]:
        parts = urlsplit(address)
        if parts.scheme != "https" and not (self._dev and is_loopback(parts.hostname or "")):
            raise ValueError("keys are taken over https only")
        async with self._session.get(address, timeout=_TIMEOUT, allow_redirects=False) as answer:
            if answer.status != 200:
                raise ValueError(f"status {answer.status}")
            body = await answer.content.read(_LARGEST)
            while chunk := await answer.content.read(_LARGEST):
                body += chunk
                if len(body) > _LARGEST:
                    raise ValueError("the answer is too large")
        found = orjson.loads(body)
        if not isinstance(found, dict):
            raise ValueError("the answer is not a JSON object")
        return cast("Mapping[str, Any]", found)


def _read_key(entry: object) -> SigningKey | None:
    if not isinstance(entry, dict):
        return None
    fields = cast("dict[str, Any]", entry)
    if not isinstance(fields.get("kid"), str) or not _is_for_tokens(fields):
        return None
    endorsed = fields.get("endorsements")
    names = cast("list[object]", endorsed if isinstance(endorsed, list) else [])
    try:
        public = RSAAlgorithm.from_jwk({"kty": "RSA", "n": fields["n"], "e": fields["e"]})
    except (InvalidKeyError, KeyError, ValueError, TypeError):
        return None
    if not isinstance(public, RSAPublicKey) or public.key_size not in _BITS:
        return None
    return SigningKey(public, frozenset(name for name in names if isinstance(name, str)))


def _is_for_tokens(fields: Mapping[str, Any]) -> bool:
    """Whether a key, by what it says of itself, may verify RS256; what it leaves out it does not forbid."""
    operations = fields.get("key_ops", ["verify"])
    return (
        fields.get("kty") == "RSA"
        and fields.get("use", "sig") == "sig"
        and fields.get("alg", "RS256") == "RS256"
        and isinstance(operations, list)
        and "verify" in operations
    )
