"""What a request brings: its body, read, inflated and parsed within bounds that keep it cheap to refuse."""

import asyncio
import zlib
from collections.abc import Iterable, Mapping
from typing import Any, cast

import aiohttp
import orjson
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from boardclerk.bot.refusal import RefusedError

LARGEST_BODY = 256 * 1024
ENCODINGS: Mapping[str, int] = {"gzip": 31, "deflate": 15}
"""The content encodings taken, each with what zlib calls it."""

_PATIENCE = 10.0
_MOST_PIECES = 1000
_DEEPEST = 64
# A team's thousand members come with five values each; nothing honest comes near these.
_MOST_CONTAINERS = 10_000
_MOST_VALUES = 20_000
_MOST = {"attachments": 50, "entities": 200, "membersAdded": 1000, "membersRemoved": 1000}
_DRAINED_BYTES, _DRAINED_PIECES, _DRAINED_SECONDS = 2 * 1024 * 1024, 64, 1.0
_BROKEN = (aiohttp.ClientError, web.RequestPayloadError, HttpProcessingError, OSError)


async def read_object(request: web.Request, encoding: str) -> Mapping[str, Any]:
    """Return the JSON object that is the body of `request`. Raises RefusedError."""
    try:
        body = await _whole(request.content)
    except _BROKEN:
        raise RefusedError(400, "The body broke off.") from None
    if encoding in ENCODINGS:
        body = _inflated(body, ENCODINGS[encoding])
    return parsed(body)


async def drain(content: aiohttp.StreamReader) -> None:
    """Read and forget a little of what is still coming, so that whoever was refused hears why before the end."""
    left, pieces = _DRAINED_BYTES, _DRAINED_PIECES
    try:
        async with asyncio.timeout(_DRAINED_SECONDS):
            while left > 0 and pieces > 0 and not content.at_eof():
                left -= len(await content.readany())
                pieces -= 1
    except (TimeoutError, *_BROKEN):
        return


def parsed(body: bytes) -> Mapping[str, Any]:
    """Return the JSON object in `body`, each of its fields named once. Raises RefusedError."""
    if body.count(b"[") + body.count(b"{") > _MOST_CONTAINERS:
        raise RefusedError(400, "The activity holds too many lists and objects.")
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise RefusedError(400, "The body is not JSON.") from None
    if not isinstance(found, dict):
        raise RefusedError(400, "The body is not a JSON object.")
    activity = cast("dict[str, Any]", found)
    _check_counts(activity)
    if _strings_within(activity) != _strings_written(body):
        raise RefusedError(400, "The activity names one field twice.")
    return activity


async def _whole(content: aiohttp.StreamReader) -> bytes:
    if content.is_eof():
        body = content.read_nowait()
        return body if len(body) <= LARGEST_BODY else _too_large()
    gathered = bytearray()
    try:
        async with asyncio.timeout(_PATIENCE):
            pieces = 0
            async for piece, _ in content.iter_chunks():
                gathered += piece
                pieces += 1
                if len(gathered) > LARGEST_BODY:
                    _too_large()
                if pieces > _MOST_PIECES:
                    raise RefusedError(400, "The body comes in too many pieces.")
    except TimeoutError:
        raise RefusedError(408, "The body came too slowly.") from None
    return bytes(gathered)


def _inflated(body: bytes, wbits: int) -> bytes:
    inflating = zlib.decompressobj(wbits)
    try:
        whole = inflating.decompress(body, LARGEST_BODY + 1)
    except zlib.error:
        raise RefusedError(400, "The body cannot be inflated.") from None
    if len(whole) > LARGEST_BODY:
        _too_large()
    if not inflating.eof or inflating.unused_data:
        raise RefusedError(400, "The body cannot be inflated.")
    return whole


def _too_large() -> Any:
    raise RefusedError(413, "The body is larger than 256 KiB.")


def _check_counts(activity: Mapping[str, Any]) -> None:
    for key, most in _MOST.items():
        value = activity.get(key)
        if isinstance(value, list) and len(cast("list[object]", value)) > most:
            raise RefusedError(400, f"The activity has too many {key}.")


def _strings_within(activity: dict[str, Any]) -> int:
    """Return how many strings an activity is made of, names of fields among them, going no deeper than is taken."""
    level: list[Any] = [activity]
    values = strings = 0
    for _ in range(_DEEPEST):
        inner: list[Any] = []
        for outer in level:
            values += len(outer)
            if values > _MOST_VALUES:
                raise RefusedError(400, "The activity holds too many values.")
            held = cast("Iterable[object]", outer)
            if type(outer) is dict:
                strings += len(cast("dict[str, Any]", outer))
                held = cast("dict[str, object]", outer).values()
            for value in held:
                kind = type(value)
                if kind is str:
                    strings += 1
                elif kind is dict or kind is list:
                    inner.append(value)
        if not inner:
            return strings
        level = inner
    raise RefusedError(400, "The activity is nested too deeply.")


def _strings_written(body: bytes) -> int:
    """Return how many strings stand in JSON that is known to be good; more than its values hold: a field comes twice.

    Raises RefusedError where one of them holds a NUL.
    """
    if b"\\" not in body:
        return body.count(b'"') // 2
    unescaped = body.replace(b"\\\\", b"")
    if b"\\u0000" in unescaped:
        raise RefusedError(400, "The activity holds a NUL.")
    return (unescaped.count(b'"') - unescaped.count(b'\\"')) // 2
