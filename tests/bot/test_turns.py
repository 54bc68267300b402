"""One thing said has one effect and one answer, over real HTTP."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from boardclerk.board.attendance import Coming
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.bot import speech
from boardclerk.bot.config import read_settings
from boardclerk.bot.turn import read_reply, write_reply
from boardclerk.dialogs.reply import Asking, Message, Reply
from tests.bot.small_board import set_up
from tests.seen import buttons_of
from tests.talk import Talk, talk

APOLOGIES = "apologies for 13 March"


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path) as made:
        await set_up(made)
        yield made


async def coming(t: Talk, name: str = "Tomasz Nowak") -> Coming:
    def state(book) -> Coming:
        (meeting,) = book.meetings.of_board("b1")
        return book.attendance.get(meeting.id, book.people.named("b1", name).id).state

    return await t.read(state)


async def test_what_is_said_is_recorded_and_answered_in_its_own_chat(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    tomasz.sees("13 March")
    assert await coming(t) is Coming.APOLOGIES
    (request,) = t.connector.requests
    assert request.path.endswith(f"/activities/{tomasz.last_activity['id']}")


async def test_a_press_is_answered_in_the_response_with_its_body_once(t: Talk):
    """The SDK's own last step writes an invoke's body twice over, and answers 500."""
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    await tomasz.presses("Undo")
    assert tomasz.last_answer
    assert tomasz.last_answer["statusCode"] == 200
    assert tomasz.last_answer["type"].startswith("application/vnd.microsoft.")
    assert await coming(t) is Coming.EXPECTED


async def test_a_pressed_card_is_replaced_for_everyone_who_sees_it(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    await tomasz.presses("Undo")
    assert tomasz.last_answer
    assert tomasz.last_answer["type"] == "application/vnd.microsoft.card.adaptive"
    updated = [shown for shown in tomasz.shown if shown.how == "updated"]
    assert [shown.activity["attachments"][0]["content"] for shown in updated] == [tomasz.last_answer["value"]]


async def test_an_older_clients_press_replaces_the_card_too(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    await tomasz.presses("Undo", as_submit=True)
    assert [shown.how for shown in tomasz.shown] == ["sent", "updated"]
    assert await coming(t) is Coming.EXPECTED


async def test_where_a_card_cannot_be_replaced_it_is_sent(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    t.connector.fail(404)
    await tomasz.presses("Undo", as_submit=True)
    assert [shown.how for shown in tomasz.shown] == ["sent", "sent"]


async def test_a_message_delivered_twice_has_one_effect_and_one_answer(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    again = tomasz.last_activity
    await tomasz.presses("Undo")
    before = len(tomasz.shown)
    await tomasz.posts(again)
    assert await coming(t) is Coming.EXPECTED
    assert len(tomasz.shown) == before


async def test_a_message_delivered_many_times_at_once_has_one_effect_and_one_answer(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    activity = tomasz.activity("message", text=APOLOGIES)
    t.connector.seconds = 0.1
    answers = await asyncio.gather(*(t.post("/api/messages", activity) for _ in range(10)))
    assert {status for status, _ in answers} == {200}
    assert len(tomasz.shown) == 1


async def test_after_a_restart_a_repeated_delivery_gets_the_first_answer_and_no_second_effect(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    said, first = tomasz.last_activity, tomasz.answer
    await tomasz.presses("Undo")
    await t.restart()
    await tomasz.posts(said)
    assert tomasz.answer == first
    assert await coming(t) is Coming.EXPECTED


async def test_a_message_whose_answer_did_not_arrive_is_answered_later_and_once_though_it_comes_again(t: Talk):
    t.connector.fail(429, headers={"Retry-After": "30"})
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    assert tomasz.shown == []
    await t.at("2020-03-06T09:00:31+00:00")
    tomasz.hears("Apologies recorded", "13 March")
    said = len(tomasz.shown)
    await tomasz.posts(tomasz.last_activity)
    assert len(tomasz.shown) == said


async def test_a_press_delivered_twice_gets_the_same_answer_twice(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    await tomasz.presses("Undo")
    first, shown = tomasz.last_answer, len([s for s in tomasz.shown if s.how != "answered"])
    await tomasz.posts(tomasz.last_activity)
    assert tomasz.last_answer == first
    assert len([s for s in tomasz.shown if s.how != "answered"]) == shown


async def test_an_answer_teams_puts_off_is_sent_when_it_asks_for_it(t: Talk):
    t.connector.fail(429, headers={"Retry-After": "1"})
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    assert len(t.connector.sent_to(tomasz.conversation)) == 1


@pytest.mark.parametrize("status", [403, 404, 413, 500])
async def test_an_answer_that_cannot_be_given_leaves_the_record_made(t: Talk, status: int):
    t.connector.fail(status, times=9)
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    assert await coming(t) is Coming.APOLOGIES
    assert tomasz.shown == []


async def test_a_slow_connector_does_not_keep_a_press_waiting(t: Talk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(speech, "_PRESS_PATIENCE", 0.2)
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES)
    (undo,) = [button.action for button in buttons_of(tomasz.card) if button.title == "Undo"]
    value = {"action": {"type": "Action.Execute", "verb": undo["verb"], "data": undo["data"]}}
    shown = tomasz.shown[-1].activity_id
    invoke = tomasz.activity("invoke", name="adaptiveCard/action", value=value, replyToId=shown)
    t.connector.seconds = 1.5
    began = asyncio.get_running_loop().time()
    status, body = await t.post("/api/messages", invoke)
    assert asyncio.get_running_loop().time() - began < 1
    assert (status, body["statusCode"]) == (200, 200)
    await t.settle()
    assert [shown.how for shown in tomasz.shown] == ["sent", "updated"]


@pytest.mark.parametrize(
    "value",
    [None, {}, "x", {"action": 5}, {"action": {}}, {"action": {"verb": 7}}, {"action": {"verb": "x", "data": []}}],
)
async def test_a_press_that_cannot_be_read_is_answered_and_changes_nothing(t: Talk, value: Any):
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("help")
    invoke = tomasz.activity("invoke", name="adaptiveCard/action", value=value, replyToId="m1")
    status, _ = await t.post("/api/messages", invoke)
    assert status in (200, 400)


async def test_other_invokes_are_declined_without_a_server_error(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    for name in ("composeExtension/query", "task/fetch", "signin/verifyState", None, ""):
        status, body = await t.post("/api/messages", tomasz.activity("invoke", name=name))
        assert status == 400
        assert body["error"]["message"]


async def test_a_text_over_four_thousand_characters_is_not_acted_on_and_says_so(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(APOLOGIES + " " + "x" * 4000)
    tomasz.sees("4,000", "nothing was recorded")
    assert await coming(t) is Coming.EXPECTED


async def test_nobody_without_an_account_is_acted_for(t: Talk):
    tomasz = t.person("Tomasz Nowak")
    activity = tomasz.activity("message", text=APOLOGIES)
    del activity["from"]["aadObjectId"]
    await tomasz.posts(activity)
    tomasz.sees("account")
    assert await coming(t) is Coming.EXPECTED


async def test_two_people_at_once_are_both_heard(t: Talk):
    people = [t.person(name) for name in ("Tomasz Nowak", "Grace Adeyemi")]
    posts = (t.post("/api/messages", person.activity("message", text=APOLOGIES)) for person in people)
    assert [status for status, _ in await asyncio.gather(*posts)] == [200, 200]
    assert [await coming(t, person.name) for person in people] == [Coming.APOLOGIES] * 2


async def test_one_name_in_a_chat_does_not_answer_for_another(t: Talk):
    room = t.channel()
    await room.person("Tomasz Nowak").says(f"@clerk {APOLOGIES}")
    assert await coming(t, "Tomasz Nowak") is Coming.APOLOGIES
    assert await coming(t, "Grace Adeyemi") is Coming.EXPECTED


async def test_the_pages_of_the_process(t: Talk):
    assert (await t.get("/healthz"))[0] == 200
    assert (await t.get("/readyz"))[0] == 200
    await t.person("Tomasz Nowak").says("help")
    status, metrics = await t.get("/metrics")
    assert status == 200
    assert 'boardclerk_turns_total{outcome="answered"} 1' in metrics
    assert 'boardclerk_sends_total{fate="delivered"} 1' in metrics
    for missing in (
        "/minutes/harbour-lane/2020-03-13",
        "/minutes/harbour-lane/soon",
        "/papers/guess/minutes.docx",
        "/x",
    ):
        assert (await t.get(missing))[0] == 404


async def test_a_paper_and_a_published_page_are_handed_out_as_they_are(t: Talk):
    from tests.bot.small_board import NOW

    def put_up(book) -> str:
        (meeting,) = book.meetings.of_board("b1")
        book.minutes.begin(Minutes(meeting_id=meeting.id, state=MinutesState.AGREED))
        book.papers.publish(meeting.id, "harbour-lane", meeting.on, "<h1>Minutes</h1>", by="Oliver Reed", now=NOW)
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        return book.papers.keep(meeting.id, "Minutes 13 March.docx", kind, b"PK\x03\x04", NOW).key

    key = await t.server.parts.store.write(put_up)
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{t.server.address}/papers/{key}/Minutes 13 March.docx") as answer:
            assert await answer.read() == b"PK\x03\x04"
            assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''Minutes%2013%20March.docx"
        async with session.get(f"{t.server.address}/papers/{key}/other.docx") as answer:
            assert answer.status == 404
        async with session.get(f"{t.server.address}/minutes/harbour-lane/2020-03-13") as answer:
            assert await answer.text() == "<h1>Minutes</h1>"
            assert answer.headers["Cache-Control"] == "no-store"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    await t.server.parts.store.write(lambda book: book.papers.take_down(book.meetings.of_board("b1")[0].id, NOW))
    assert (await t.get("/minutes/harbour-lane/2020-03-13"))[0] == 404


def test_a_reply_is_kept_and_read_back_as_it_was():
    reply = Reply(
        messages=(Message(text="one"), Message(card={"type": "AdaptiveCard"})),
        card={"type": "AdaptiveCard", "body": []},
        asking=Asking(question="which_meeting", values={"ids": ["a", "b"]}),
        operation_id="o1",
    )
    assert read_reply(write_reply(reply)) == reply
    assert read_reply(write_reply(Reply())) == Reply()


def test_serving_in_these_tests_needs_no_credentials():
    assert not read_settings({}).has_credentials
