"""What is refused at the door: each with the right status, a JSON body that says why, and the bot not called."""

import asyncio
import gzip
import io
import json
from collections.abc import AsyncGenerator, AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.bot.activities import activity
from tests.talk import Talk, talk

JSON = {"Content-Type": "application/json"}


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path) as made:
        yield made
        assert made.connector.requests == [], "a refused request was answered in the chat"


async def send(
    t: Talk, data: Any, headers: dict[str, str] | None = None, method: str = "POST"
) -> tuple[int, dict[str, Any]]:
    async with (
        aiohttp.ClientSession(skip_auto_headers=["Content-Type"]) as session,
        session.request(method, t.server.address + "/api/messages", data=data, headers=headers or JSON) as answer,
    ):
        return answer.status, await answer.json()


async def refused(t: Talk, status: int, data: Any, headers: dict[str, str] | None = None, method: str = "POST"):
    found, body = await send(t, data, headers, method)
    assert (found, body["error"]["code"]) == (status, status)
    assert body["error"]["message"].endswith(".")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_activities_are_posted(t: Talk, method: str):
    await refused(t, 405, None, method=method)


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin-1"]
)
async def test_other_content_types_are_refused(t: Talk, kind: str):
    await refused(t, 415, b"{}", {"Content-Type": kind})


async def test_a_missing_content_type_is_refused(t: Talk):
    await refused(t, 415, b"{}", {"Accept": "*/*"})


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'"text"',
        b"12",
        b"null",
        b"{",
        b'{"a": NaN}',
        b"\xff\xfe{}",
        b'{"text": "\xff"}',
        b'{"text": "\\ud800"}',
        b"[" * 100_000,
        b'{"a":' * 200 + b"1" + b"}" * 200,
    ],
)
async def test_what_is_no_json_object_is_refused(t: Talk, body: bytes):
    await refused(t, 400, body)


@pytest.mark.parametrize(
    "changes",
    [
        {"type": None},
        {"type": 5},
        {"text": {"a": "b"}},
        {"from": []},
        {"conversation": "a"},
        {"conversation": None},
        {"recipient": 1},
        {"entities": "x"},
        {"attachments": [{}] * 51},
        {"entities": [{}] * 201},
    ],
)
async def test_fields_of_another_kind_are_refused(t: Talk, changes: dict[str, Any]):
    await refused(t, 400, json.dumps(activity(serviceUrl=t.connector.url, **changes)))


async def test_a_body_over_the_cap_is_refused_as_declared(t: Talk):
    many = activity(serviceUrl=t.connector.url, attachments=[{}] * 330_000)
    await refused(t, 413, io.BytesIO(json.dumps(many).encode()))


async def test_a_body_over_the_cap_is_refused_as_it_streams(t: Talk):
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(300):
            yield b" " * 1024

    await refused(t, 413, endless())


async def test_a_body_over_the_cap_is_refused_as_it_inflates(t: Talk):
    bomb = gzip.compress(b" " * 50_000_000)
    await refused(t, 413, bomb, {**JSON, "Content-Encoding": "gzip"})
    await refused(t, 400, b"not gzip", {**JSON, "Content-Encoding": "gzip"})
    await refused(t, 415, b"{}", {**JSON, "Content-Encoding": "br"})


@pytest.mark.parametrize(
    "service_url",
    [
        "https://smba.trafficmanager.net.invalid/teams/",
        "https://smba.trafficmanager.net@stand-in.invalid/",
        "http://smba.trafficmanager.net/teams/",
        "https://smba.trafficmanager.net:8443/",
        "https://stand-in.invalid/#smba.trafficmanager.net",
        "https://stand-in.invalid\\@smba.trafficmanager.net/",
        "http://127.0.0.1.stand-in.invalid/",
        "file:///etc/passwd",
        "smba.trafficmanager.net",
        "https://[::1",
        "",
    ],
)
async def test_an_address_the_bot_does_not_answer_to_is_refused(t: Talk, service_url: str):
    await refused(t, 403, json.dumps(activity(serviceUrl=service_url)))


async def test_a_tenant_not_on_the_list_is_refused():
    from boardclerk.bot.gate import Gate
    from boardclerk.bot.hosts import Hosts
    from boardclerk.bot.refusal import RefusedError

    gate = Gate(tokens=None, hosts=Hosts([], loopback=True), tenants=frozenset({"ours"}), dev=False)
    for tenant in ("theirs", None):
        raw = activity(channelData={"tenant": {"id": tenant}})
        with pytest.raises(RefusedError) as error:
            gate.check_origin(raw, None)
        assert error.value.status == 403
    gate.check_origin(activity(channelData={"tenant": {"id": "OURS"}}), None)


async def test_many_refusals_at_once_stay_quick(t: Talk):
    body = json.dumps(activity(serviceUrl=t.connector.url, attachments=[{}] * 60_000))
    began = asyncio.get_running_loop().time()
    await asyncio.gather(*(refused(t, 400, body) for _ in range(20)))
    assert asyncio.get_running_loop().time() - began < 2
