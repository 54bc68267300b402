"""What the bot's own connector client makes of every way a send can end."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from datetime import timedelta
from email.utils import format_datetime

import pytest

from boardclerk.bot import connector as client
from boardclerk.bot.clock import machine_now
from boardclerk.bot.config import read_settings
from boardclerk.bot.hosts import Hosts
from boardclerk.bot.own_token import OwnToken
from boardclerk.bot.sending import Fate, retry_after
from tests.connector import Connector

HELLO = {"type": "message", "text": "hello"}


@pytest.fixture
async def other() -> AsyncGenerator[Connector]:
    made = await Connector().start()
    yield made
    await made.close()


@pytest.fixture
async def ours() -> AsyncGenerator[client.Connector]:
    async with client.open_session() as session:
        yield client.Connector(session, OwnToken(session, read_settings({})), Hosts([], loopback=True))


async def test_a_message_is_sent_and_its_id_kept(ours: client.Connector, other: Connector):
    result = await ours.send(other.url, "19:a b/c@thread;messageid=1", HELLO)
    assert (result.fate, result.resource_id) == (Fate.DELIVERED, "m1")
    assert other.sent_to("19:a b/c@thread;messageid=1") == [HELLO]


async def test_a_reply_names_what_it_answers(ours: client.Connector, other: Connector):
    await ours.reply(other.url, "a:1", "15834", HELLO)
    assert other.requests[0].path == "/v3/conversations/a:1/activities/15834"
    assert other.sent_to("a:1") == [{**HELLO, "replyToId": "15834"}]


async def test_an_update_takes_the_place_of_what_was_sent(ours: client.Connector, other: Connector):
    sent = await ours.send(other.url, "a:1", HELLO)
    result = await ours.update(other.url, "a:1", sent.resource_id or "", {**HELLO, "text": "again"})
    assert result.delivered
    assert [shown.how for shown in other.chats["a:1"]] == ["sent", "updated"]


async def test_a_personal_chat_is_opened_in_the_persons_tenant(ours: client.Connector, other: Connector):
    result = await ours.open_chat(other.url, tenant_id="t1", bot_id="28:x", teams_id="29:grace")
    assert result.resource_id == "a:opened-for-29:grace"
    body = other.requests[0].body or {}
    assert body["channelData"] == {"tenant": {"id": "t1"}}
    assert body["members"] == [{"id": "29:grace"}]
    assert body["isGroup"] is False


async def test_a_roster_is_read_page_by_page(ours: client.Connector, other: Connector):
    other.page_size = 2
    other.rosters["19:team"] = [{"id": f"29:{number}"} for number in range(5)]
    assert [member["id"] async for member in ours.members(other.url, "19:team")] == [f"29:{n}" for n in range(5)]
    assert len(other.requests) == 3


async def test_a_roster_that_breaks_off_says_so(ours: client.Connector, other: Connector):
    other.page_size = 1
    other.rosters["19:team"] = [{"id": "29:1"}, {"id": "29:2"}]
    members = ours.members(other.url, "19:team")
    assert (await anext(members))["id"] == "29:1"
    other.fail(403)
    with pytest.raises(client.RosterError) as broken:
        await anext(members)
    assert broken.value.result.fate is Fate.BLOCKED


@pytest.mark.parametrize(
    ("status", "headers", "fate"),
    [
        (403, {}, Fate.BLOCKED),
        (404, {}, Fate.GONE),
        (413, {}, Fate.TOO_LARGE),
        (429, {"Retry-After": "7"}, Fate.LIMITED),
        (400, {}, Fate.REFUSED),
        (412, {}, Fate.UNAVAILABLE),
        (503, {"Retry-After": "3"}, Fate.UNAVAILABLE),
        (503, {}, Fate.UNKNOWN),
        (500, {}, Fate.UNKNOWN),
        (502, {}, Fate.UNKNOWN),
        (504, {}, Fate.UNKNOWN),
        (408, {}, Fate.UNKNOWN),
    ],
)
async def test_every_refusal_has_its_meaning_and_is_not_sent_again(
    ours: client.Connector, other: Connector, status: int, headers: dict[str, str], fate: Fate
):
    other.fail(status, headers=headers)
    result = await ours.send(other.url, "a:1", HELLO)
    assert (result.fate, result.status) == (fate, status)
    assert len(other.requests) == 1


async def test_a_redirect_is_not_followed(ours: client.Connector, other: Connector):
    other.fail(307, headers={"Location": f"{other.url}elsewhere"})
    assert (await ours.send(other.url, "a:1", HELLO)).fate is Fate.REFUSED
    assert len(other.requests) == 1


async def test_an_answer_that_is_not_json_was_still_delivered(ours: client.Connector, other: Connector):
    other.fail(200, body="<html>thank you</html>", after=True)
    result = await ours.send(other.url, "a:1", HELLO)
    assert (result.fate, result.resource_id) == (Fate.DELIVERED, None)


async def test_nobody_listening_is_certainly_not_delivered(ours: client.Connector):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        result = await ours.send(f"http://127.0.0.1:{taken.getsockname()[1]}/", "a:1", HELLO)
    assert result.fate is Fate.UNAVAILABLE


async def test_a_connection_that_breaks_after_sending_is_unknown(ours: client.Connector):
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    async with server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        assert (await ours.send(url, "a:1", HELLO)).fate is Fate.UNKNOWN


async def test_no_answer_in_time_is_unknown(ours: client.Connector, other: Connector, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(client, "_TIMEOUT", client.aiohttp.ClientTimeout(total=0.2))
    other.seconds = 1.0
    assert (await ours.send(other.url, "a:1", HELLO)).fate is Fate.UNKNOWN


async def test_nothing_goes_to_a_host_that_is_not_on_the_list(ours: client.Connector):
    result = await ours.send("https://stand-in.invalid/", "a:1", HELLO)
    assert (result.fate, result.status) == (Fate.REFUSED, None)


def test_retry_after_is_read_in_both_forms():
    assert retry_after("12") == 12
    assert retry_after("0.5") == 0.5
    later = retry_after(format_datetime(machine_now() + timedelta(seconds=90), usegmt=True))
    assert later is not None
    assert 85 < later <= 90
    assert retry_after(format_datetime(machine_now() - timedelta(hours=1), usegmt=True)) == 0
    assert retry_after("soon") is None
    assert retry_after(None) is None
    assert retry_after("²") is None
