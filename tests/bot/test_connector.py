"""What the bot's own connector client makes of every way a send can end."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from datetime import timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.bot import connector as client
from boardclerk.bot.clock import machine_now
from boardclerk.bot.config import read_settings
from boardclerk.bot.hosts import Hosts
from boardclerk.bot.own_token import OwnToken
from boardclerk.bot.sending import Fate, retry_after
from boardclerk.bot.too_large import in_parts
from boardclerk.bot.waits import Waits
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


def test_nobody_can_make_the_bot_wait_for_ever():
    assert retry_after("9" * 400) == 3600
    assert retry_after("Fri, 31 Dec 9999 23:59:59 GMT") == 3600


async def test_a_conversation_told_to_wait_is_sent_nothing_before_its_time(other: Connector):
    now = 1000.0
    session = client.open_session()
    limits = Waits(lambda: now)
    ours = client.Connector(session, OwnToken(session, read_settings({})), Hosts([], loopback=True), limits)
    other.fail(429, headers={"Retry-After": "7"})
    assert (await ours.send(other.url, "a:1", HELLO, tenant_id="t")).fate is Fate.LIMITED
    now = 1002.0
    held = await ours.reply(other.url, "a:1", "15834", HELLO, tenant_id="t")
    assert (held.fate, held.retry_after, held.may_try_again) == (Fate.LIMITED, 5, True)
    assert (await ours.update(other.url, "a:1", "m1", HELLO, tenant_id="t")).fate is Fate.LIMITED
    assert (await ours.send(other.url, "a:2", HELLO, tenant_id="t")).delivered
    assert len(other.requests) == 2
    now = 1007.0
    assert (await ours.send(other.url, "a:1", HELLO, tenant_id="t")).delivered
    await session.close()


async def test_a_wait_given_as_a_date_is_kept_too(ours: client.Connector, other: Connector):
    later = format_datetime(machine_now() + timedelta(seconds=90), usegmt=True)
    other.fail(429, headers={"Retry-After": later})
    await ours.send(other.url, "a:1", HELLO)
    held = await ours.send(other.url, "a:1", HELLO)
    assert held.retry_after is not None
    assert 80 < held.retry_after <= 90
    assert len(other.requests) == 1


async def test_a_limit_without_a_time_is_waited_for_a_moment(ours: client.Connector, other: Connector):
    other.fail(429)
    await ours.send(other.url, "a:1", HELLO)
    held = await ours.send(other.url, "a:1", HELLO)
    assert (held.fate, len(other.requests)) == (Fate.LIMITED, 1)


async def test_a_tenant_whose_conversations_are_told_to_wait_is_sent_nothing_anywhere(
    ours: client.Connector, other: Connector
):
    other.fail(429, times=3, headers={"Retry-After": "30"})
    for number in range(3):
        await ours.send(other.url, f"a:{number}", HELLO, tenant_id="t")
    assert (await ours.send(other.url, "a:another", HELLO, tenant_id="t")).fate is Fate.LIMITED
    assert (await ours.open_chat(other.url, tenant_id="t", bot_id="28:x", teams_id="29:g")).fate is Fate.LIMITED
    assert (await ours.send(other.url, "a:of-another-tenant", HELLO, tenant_id="t2")).delivered
    assert len(other.requests) == 4


async def test_a_text_too_large_for_one_message_is_sent_in_parts(ours: client.Connector, other: Connector):
    text = "\n\n".join(f"Paragraph {number}. " + "All was noted. " * 60 for number in range(20))
    other.fail(413, body='{"error": {"code": "MessageSizeTooBig"}}')
    result = await ours.reply(other.url, "a:1", "15834", {"type": "message", "text": text})
    parts = [sent["text"] for sent in other.sent_to("a:1")]
    assert (result.fate, result.resource_id) == (Fate.DELIVERED, "m1")
    assert len(parts) == 3
    assert all(part.startswith("Paragraph") for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


CARD = {
    "type": "AdaptiveCard",
    "fallbackText": "Draft minutes of 13 March 2020, version 2.",
    "body": [{"type": "TextBlock", "text": "x" * 9000}],
    "actions": [{"type": "Action.OpenUrl", "title": "Read the minutes", "url": "https://board.invalid/minutes"}],
}
CARRYING = {"type": "message", "summary": "s", "attachments": [{"contentType": "card", "content": CARD}]}
IN_WORDS = "Draft minutes of 13 March 2020, version 2.\nRead the minutes: https://board.invalid/minutes"


async def test_a_card_too_large_is_said_in_its_own_words_with_what_it_links_to(
    ours: client.Connector, other: Connector
):
    other.fail(413)
    result = await ours.send(other.url, "a:1", CARRYING)
    assert result.delivered
    assert other.sent_to("a:1") == [{"type": "message", "text": IN_WORDS, "textFormat": "plain"}]


async def test_a_card_too_large_in_the_place_of_another_is_put_there_in_words(ours: client.Connector, other: Connector):
    await ours.send(other.url, "a:1", HELLO)
    other.fail(413)
    assert (await ours.update(other.url, "a:1", "m1", CARRYING)).delivered
    assert other.chats["a:1"][-1].activity["text"] == IN_WORDS


async def test_what_cannot_be_made_smaller_is_too_large_once(ours: client.Connector, other: Connector):
    other.fail(413, times=9)
    assert (await ours.send(other.url, "a:1", HELLO)).fate is Fate.TOO_LARGE
    assert len(other.requests) == 1


async def test_a_text_of_which_a_part_did_not_arrive_is_not_sent_again_from_its_beginning(
    ours: client.Connector, other: Connector
):
    other.fail(413)
    other.seconds = 0.1
    sending = asyncio.create_task(ours.send(other.url, "a:1", {"type": "message", "text": "word " * 4000}))
    for _ in ("the whole", "the first part", "the second"):
        await other.asked.wait()
        other.asked.clear()
    other.fail(429, headers={"Retry-After": "1"})
    result = await sending
    assert len(other.sent_to("a:1")) == 1
    assert (result.fate, result.may_try_again) == (Fate.UNKNOWN, False)


@given(st.text(alphabet="a b.\n", max_size=300), st.integers(3, 40))
def test_a_text_in_parts_loses_nothing_and_each_part_fits(text: str, longest: int):
    parts = in_parts(text, longest)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(0 < len(part) <= longest for part in parts)


@given(st.text(max_size=40))
def test_any_retry_after_is_read_or_left(value: str):
    seconds = retry_after(value)
    assert seconds is None or 0 <= seconds <= 3600
