"""Requests that are wrong before anybody asks what they say."""

import gzip
import json
import zlib
from collections.abc import AsyncIterator

from tests.bot.hostile.case import Case, refused

_LARGE = "larger than 256 KiB"


async def _chunks() -> AsyncIterator[bytes]:
    for _ in range(300):
        yield b" " * 1024


async def _crumbs() -> AsyncIterator[bytes]:
    for _ in range(3000):
        yield b"["


def _many(**fields: object) -> bytes:
    return json.dumps({"type": "message", **fields}).encode()


CASES: tuple[Case, ...] = (
    *(refused(f"a {m}", 405, "posted", None, method=m) for m in ("GET", "PUT", "DELETE", "PATCH", "OPTIONS")),
    refused("no content type", 415, "application/json", Content_Type=None),
    refused("plain text", 415, "application/json", Content_Type="text/plain"),
    refused("a form", 415, "application/json", Content_Type="application/x-www-form-urlencoded"),
    refused("JSON by a name like it", 415, "application/json", Content_Type="application/jsonp"),
    refused("Latin-1", 415, "UTF-8", Content_Type="application/json; charset=latin-1"),
    refused("UTF-16", 415, "UTF-8", Content_Type="application/json; charset=utf-16"),
    refused("Brotli", 415, "encoding", Content_Encoding="br"),
    refused("Zstandard", 415, "encoding", Content_Encoding="zstd"),
    refused("gzip twice over", 415, "encoding", Content_Encoding="gzip, gzip"),
    refused("990 KB of 330,000 empty attachments", 413, _LARGE, lambda: _many(attachments=[{}] * 330_000)),
    refused("chunks over the cap", 413, _LARGE, _chunks),
    refused("three thousand chunks of a byte", 400, "The body", _crumbs),
    refused("a gzip bomb", 413, _LARGE, lambda: gzip.compress(b" " * 50_000_000), Content_Encoding="gzip"),
    refused("a deflate bomb", 413, _LARGE, lambda: zlib.compress(b"[" * 50_000_000), Content_Encoding="deflate"),
    refused("a gzip that is none", 400, "inflated", b"not gzip", Content_Encoding="gzip"),
    refused("a gzip cut off", 400, "inflated", gzip.compress(b'{"a": 1}' * 99)[:-9], Content_Encoding="gzip"),
    refused("a gzip with more after it", 400, "inflated", gzip.compress(b"{}") * 2, Content_Encoding="gzip"),
    refused("no body", 400, "not JSON", b""),
    refused("an array", 400, "not a JSON object", b"[]"),
    refused("a string", 400, "not a JSON object", b'"text"'),
    refused("a number", 400, "not a JSON object", b"12"),
    refused("null", 400, "not a JSON object", b"null"),
    refused("an object cut off", 400, "not JSON", b'{"type": "message"'),
    refused("something after the object", 400, "not JSON", b"{} {}"),
    refused("a comment", 400, "not JSON", b"{} // all of it"),
    refused("NaN", 400, "not JSON", b'{"a": NaN}'),
    refused("Infinity", 400, "not JSON", b'{"a": -Infinity}'),
    refused("a number beyond any", 400, "not JSON", b'{"a": 1e999}'),
    refused("a byte order mark", 400, "not JSON", b"\xef\xbb\xbf{}"),
    refused("UTF-16 by another name", 400, "not JSON", '{"a": 1}'.encode("utf-16")),
    refused("bytes that are no UTF-8", 400, "not JSON", b'{"text": "\xff"}'),
    refused("UTF-8 longer than it has to be", 400, "not JSON", b'{"text": "\xc0\x80"}'),
    refused("a lone surrogate", 400, "not JSON", b'{"text": "\\ud800"}'),
    refused("a lone surrogate in a name", 400, "not JSON", b'{"\\udc00": 1}'),
    refused("a NUL as it is", 400, "not JSON", b'{"text": "\x00"}'),
    refused("a NUL by its number", 400, "NUL", b'{"text": "a\\u0000b"}'),
    refused("a NUL after a backslash", 400, "NUL", b'{"text": "a\\\\\\u0000b"}'),
    refused("a NUL in a name", 400, "NUL", b'{"te\\u0000xt": "a"}'),
    refused("100,000 arrays in one another", 400, "too many lists", b"[" * 100_000),
    refused("40,000 objects in one another", 400, "too many lists", b'{"a":' * 40_000 + b"1" + b"}" * 40_000),
    refused("900 arrays in one another", 400, "too deeply", b'{"a":' + b"[" * 900 + b"]" * 900 + b"}"),
    refused("87,000 empty arrays", 400, "too many lists", lambda: _many(a=[[]] * 65_000)),
    refused("29,000 fields", 400, "too many values", lambda: _many(**{str(n): 1 for n in range(20_001)})),
    refused("130,000 numbers", 400, "too many values", lambda: b'{"a":[' + b"1," * 130_000 + b"1]}"),
    refused("a field twice", 400, "twice", b'{"type": "message", "text": "a", "text": "b"}'),
    refused("a field twice, once in disguise", 400, "twice", b'{"from": {}, "fr\\u006fm": {}}'),
    refused("a field twice, far within", 400, "twice", b'{"from": {"aadObjectId": "a\\"b", "aadObjectId": "c"}}'),
    refused("51 attachments", 400, "attachments", lambda: _many(attachments=[{}] * 51)),
    refused("201 entities", 400, "entities", lambda: _many(entities=[{}] * 201)),
    refused("1,001 members", 400, "membersAdded", lambda: _many(membersAdded=[{}] * 1001)),
    refused("an object of nothing", 403, "service address", b"{}"),
)
