"""How requests are taken in: whatever way they are sent, and cut off where they do not end.

What is refused is in `tests/bot/hostile`.
"""

import asyncio
import gzip
import io
import json
import zlib
from collections.abc import AsyncGenerator
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from boardclerk.bot import body, serving
from boardclerk.bot.body import LARGEST_BODY
from boardclerk.bot.clouds import CLOUDS
from boardclerk.bot.gate import Gate
from boardclerk.bot.hosts import Hosts
from boardclerk.bot.refusal import RefusedError
from tests.bot.activities import activity
from tests.talk import Talk, talk

JSON = {"Content-Type": "application/json"}


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path) as made:
        yield made
        assert made.connector.requests == [], "a refused request was answered in the chat"


async def test_where_activities_are_posted_is_said_with_the_refusal(t: Talk):
    async with aiohttp.ClientSession() as session, session.get(t.server.address + "/api/messages") as answer:
        assert (answer.status, answer.headers["Allow"]) == (405, "POST")


@pytest.mark.parametrize("kind", ["application/json;charset=UTF-8", 'application/json; charset="utf8"; x=y'])
@pytest.mark.parametrize("encoding", ["", "identity", "gzip", "deflate"])
async def test_the_same_json_is_taken_however_it_is_sent(t: Talk, kind: str, encoding: str):
    squeeze = {"gzip": gzip.compress, "deflate": zlib.compress}.get(encoding, bytes)
    squeezed = squeeze(json.dumps(activity(serviceUrl=t.connector.url, type="typing")).encode())
    assert await raw(t, squeezed, Content_Type=kind, Content_Encoding=encoding) == 200


async def test_a_body_as_large_as_may_be_is_taken(t: Talk):
    made = json.dumps(activity(serviceUrl=t.connector.url, type="typing", text="x" * 240_000))
    largest = made.encode().ljust(LARGEST_BODY)
    assert await raw(t, largest) == 200
    assert await raw(t, largest + b" ") == 413


async def test_what_a_person_types_is_taken_whatever_stands_in_it(t: Talk):
    """Quotes, backslashes and brackets are counted as JSON counts them, not as letters."""
    typed = '"quoted" \\ \\" {"from": 1} [[[]]] \\u0000 ' * 50
    assert await raw(t, json.dumps(activity(serviceUrl=t.connector.url, type="typing", text=typed)).encode()) == 200


async def raw(t: Talk, data: bytes, **headers: str) -> int:
    named = {**JSON, **{key.replace("_", "-"): value for key, value in headers.items()}}
    async with (
        aiohttp.ClientSession() as session,
        session.post(t.server.address + "/api/messages", data=io.BytesIO(data), headers=named) as answer,
    ):
        return answer.status


async def by_hand(t: Talk, *pieces: bytes) -> bytes:
    """Send the pieces of a request as they stand, and return all that comes back until the bot hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(t.server.address).port)
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(0.02)
    try:
        async with asyncio.timeout(5):
            return await reader.read()
    finally:
        writer.close()


HEAD = b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"


async def test_who_sends_a_body_slowly_is_cut_off(t: Talk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(body, "_PATIENCE", 0.2)
    answer = await by_hand(t, HEAD + b"Content-Length: 100\r\n\r\n{")
    assert answer.startswith(b"HTTP/1.1 408")
    assert b"too slowly" in answer


async def test_chunks_that_are_none_are_refused(t: Talk, monkeypatch: pytest.MonkeyPatch):
    """The server's own parser stops there, so that nothing more comes of the body."""
    monkeypatch.setattr(body, "_PATIENCE", 0.3)
    answer = await by_hand(t, HEAD + b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", b"zz\r\n")
    assert answer.partition(b"\r\n")[0].split()[1] in (b"400", b"408")
    assert b"Traceback" not in answer
    assert b".py" not in answer


async def test_who_sends_no_whole_request_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(serving, "_IDLE", 0.3)
    async with talk(tmp_path) as t:
        assert await by_hand(t) == b""
        assert await by_hand(t, b"POST /api/messages HTTP/1.1\r\nHost:") == b""


async def test_who_goes_on_sending_after_a_refusal_is_heard_for_a_while_and_cut_off(t: Talk):
    head = HEAD.replace(b"POST", b"PUT") + b"Content-Length: 99999999\r\n\r\n"
    answer = await by_hand(t, head, *([b" " * 65_536] * 20))
    assert answer.startswith(b"HTTP/1.1 405")


LISTED = ["https://smba.trafficmanager.net/emea/", "HTTPS://SMBA.trafficmanager.NET:443/uk/a-tenant/"]
OTHERS = [
    "https://smba.trafficmanager.net./",
    "https://smba.trafficmanager.net:8443/",
    "http://smba.trafficmanager.net/",
]


def test_the_hosts_of_teams_are_those_of_its_cloud():
    public, government = (Hosts(CLOUDS[name].service_hosts, loopback=False) for name in ("public", "usgov"))
    assert all(public.allow(url) and public.allow(url) for url in LISTED)
    assert not any(public.allow(url) or public.allow(url) for url in OTHERS)
    assert not any(government.allow(url) for url in LISTED)
    assert government.allow("https://smba.infra.gov.teams.microsoft.us/gov/")
    assert not public.allow("http://127.0.0.1:3978/")


async def test_a_tenant_not_on_the_list_is_refused():
    gate = Gate(tokens=None, hosts=Hosts([], loopback=True), tenants=frozenset({"ours"}), dev=False)
    for tenant in ("theirs", None):
        raw = activity(channelData={"tenant": {"id": tenant}})
        with pytest.raises(RefusedError) as error:
            gate.check_origin(raw, None)
        assert error.value.status == 403
    gate.check_origin(activity(channelData={"tenant": {"id": "OURS"}}), None)


@pytest.mark.parametrize(
    "wire",
    [b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n"],
    ids=["no HTTP at all", "a length that is none"],
)
async def test_what_is_no_http_is_refused_in_json_by_nobody_in_particular(t: Talk, wire: bytes):
    head, _, said = (await by_hand(t, wire)).partition(b"\r\n\r\n")
    assert head.split()[1] == b"400"
    assert json.loads(said)["error"]["code"] == 400
    assert b"aiohttp" not in head
    assert b"Python" not in head


_OPEN = b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
TWO_READERS = {
    "two lengths": _OPEN + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
    "a length in words": _OPEN + b"Content-Length: 2, 2\r\n\r\n{}",
    "a length with a sign": _OPEN + b"Content-Length: +2\r\n\r\n{}",
    "a length below nothing": _OPEN + b"Content-Length: -2\r\n\r\n{}",
    "a length beyond any": _OPEN + b"Content-Length: 99999999999999999999999\r\n\r\n{}",
    "a length and chunks": _OPEN + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "chunks twice over": _OPEN + b"Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
    "chunks by a name like it": _OPEN + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "chunks before a blank": _OPEN + b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
    "chunks on a line of their own": _OPEN + b"Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
    "a chunk below nothing": _OPEN + b"Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
    "a chunk beyond any": _OPEN + b"Transfer-Encoding: chunked\r\n\r\nfffffffffffffffffff\r\n{}\r\n0\r\n\r\n",
    "a line that ends in half": _OPEN + b"X: a\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "five thousand headers": _OPEN + b"X: y\r\n" * 5000 + b"\r\n",
    "a header of 100 KB": _OPEN + b"X: " + b"y" * 100_000 + b"\r\n\r\n",
    "two hosts": _OPEN + b"Host: y\r\nContent-Length: 2\r\n\r\n{}",
}


@pytest.mark.parametrize("wire", TWO_READERS.values(), ids=TWO_READERS)
async def test_what_two_servers_could_read_as_two_things_is_refused_and_hung_up_on(t: Talk, wire: bytes):
    head, _, said = (await by_hand(t, wire)).partition(b"\r\n\r\n")
    assert head.split()[1] == b"400"
    assert json.loads(said)["error"]["code"] == 400


async def test_who_expects_what_there_is_not_is_refused_in_json(t: Talk):
    wire = _OPEN + b"Connection: close\r\nContent-Length: 2\r\nExpect: the-moon\r\n\r\n{}"
    head, _, said = (await by_hand(t, wire)).partition(b"\r\n\r\n")
    assert head.split()[1] == b"417"
    assert json.loads(said)["error"]["code"] == 417
    assert b"moon" not in said


async def test_who_waits_with_the_body_is_told_to_go_on_and_then_answered(t: Talk):
    body = json.dumps(activity(serviceUrl=t.connector.url, type="typing")).encode()
    wire = _OPEN + b"Connection: close\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n" % len(body)
    said = await by_hand(t, wire, body)
    assert said.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")


async def test_no_answer_says_which_versions_serve_it(t: Talk):
    for path in ("/api/messages", "/readyz", "/nowhere"):
        async with aiohttp.ClientSession() as session, session.get(t.server.address + path) as answer:
            assert answer.headers["Server"] == "Board Clerk"
