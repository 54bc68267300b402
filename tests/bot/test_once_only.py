"""Whatever arrives twice has one effect: together, with another id, after a restart, at another replica."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from boardclerk.board.attendance import Coming
from boardclerk.board.people import Office
from boardclerk.store import Store, open_store
from boardclerk.store.book import Book
from boardclerk.store.rows import AuditRow
from tests.bot.activities import Json, activity
from tests.bot.process import serve, wait_until_ready
from tests.bot.small_board import make_board
from tests.connector import Connector
from tests.ports import free_port
from tests.seen import buttons_of, words_of

APOLOGIES = "apologies for 13 March, Priya Raman will represent me"
NOW = "2020-03-06T09:00+00:00"


class Replica:
    """One process of the bot among others on the same database."""

    def __init__(self, folder: Path, database_url: str) -> None:
        self._port = free_port()
        self._process = serve(folder, self._port, "--dev", now=NOW, database_url=database_url, log_level="error")

    async def ready(self) -> "Replica":
        await asyncio.to_thread(wait_until_ready, self._port, 30)
        return self

    async def hears(self, said: Json) -> tuple[int, Any]:
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"http://127.0.0.1:{self._port}/api/messages", json=said) as answer,
        ):
            return answer.status, (await answer.json()) if await answer.read() else None

    async def end(self) -> None:
        self._process.kill()
        await asyncio.to_thread(self._process.communicate)


@pytest.fixture
async def other() -> AsyncGenerator[Connector]:
    made = await Connector().start()
    yield made
    await made.close()


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[Store]:
    made = await open_store(database_url)
    await made.write(make_board)
    yield made
    await made.close()


@pytest.fixture
async def replicas(tmp_path: Path, database_url: str, store: Store) -> AsyncGenerator[list[Replica]]:
    """Two replicas on PostgreSQL; on SQLite, which one process serves, that one twice."""
    count = 1 if database_url.startswith("sqlite") else 2
    made = [await Replica(tmp_path / str(number), database_url).ready() for number in range(count)]
    yield made * (2 // count)
    for replica in made:
        await replica.end()


def effects(book: Book) -> tuple[Coming, int, list[str]]:
    """Return how Tomasz stands, how many notices there are, and every change that was made."""
    (meeting,) = book.meetings.of_board("b1")
    tomasz = book.people.named("b1", "Tomasz Nowak")
    assert tomasz
    state = book.attendance.get(meeting.id, tomasz.id).state
    lines = sorted(book.rows.where(AuditRow, board_id="b1"), key=lambda line: line.id)
    return state, len(book.notices.of_board("b1")), [line.verb for line in lines]


async def test_a_message_that_arrives_at_two_replicas_together_has_one_effect(
    replicas: list[Replica], store: Store, other: Connector
) -> None:
    said = activity(serviceUrl=other.url, text=APOLOGIES)
    statuses = await asyncio.gather(*(replica.hears(said) for replica in replicas * 3))
    assert {status for status, _ in statuses} == {200}
    assert await store.read(effects) == (Coming.APOLOGIES, 1, ["record_apologies"])
    answers = [shown.activity for shown in other.chats["a:tomasz"]]
    assert len({str(answer["attachments"]) for answer in answers}) == 1


def undo_on(card: Json) -> Json:
    """Return what the button Undo of a card sends."""
    button = next(action for action in card["actions"] if action["title"] == "Undo")
    return {"action": {"type": "Action.Execute", "verb": button["verb"], "data": button["data"]}, "trigger": "manual"}


async def test_a_press_repeated_with_a_new_id_has_one_effect_and_the_same_answer(
    replicas: list[Replica], store: Store, other: Connector
) -> None:
    await replicas[0].hears(activity(serviceUrl=other.url, text=APOLOGIES))
    (shown,) = other.chats["a:tomasz"]
    value = undo_on(shown.activity["attachments"][0]["content"])
    pressed = activity(
        serviceUrl=other.url, type="invoke", name="adaptiveCard/action", text=None, value=value,
        replyToId=shown.activity_id,
    )  # fmt: skip
    together = await asyncio.gather(
        replicas[0].hears({**pressed, "id": "f:1"}), replicas[1].hears({**pressed, "id": "f:2"})
    )
    later = await replicas[1].hears({**pressed, "id": "f:3"})
    bodies = [body for status, body in (*together, later) if status == 200]
    assert len(bodies) == 3
    assert bodies[0]["type"] == "application/vnd.microsoft.card.adaptive"
    assert bodies[0] == bodies[1] == bodies[2]
    state, _, verbs = await store.read(effects)
    # Taking back is two lines: what was written put back, and who heard of it told.
    assert (state, verbs) == (Coming.EXPECTED, ["record_apologies", "undo", "undo"])


async def test_two_who_change_one_thing_at_two_replicas_are_both_recorded_in_turn(
    replicas: list[Replica], store: Store, other: Connector
) -> None:
    def speaks(name: str, number: int) -> Json:
        chat = name.split()[0].lower()
        return activity(
            id=str(number), serviceUrl=other.url, text="apologies for 13 March",
            conversation={"id": f"a:{chat}", "conversationType": "personal"},
            **{"from": {"id": f"29:{chat}", "name": name, "aadObjectId": f"aad-{chat}"}},
        )  # fmt: skip

    names = ("Tomasz Nowak", "Grace Adeyemi", "Priya Raman")
    said = [speaks(name, number) for number, name in enumerate(names * 4)]
    await asyncio.gather(*(replicas[at % 2].hears(one) for at, one in enumerate(said)))
    (meeting,) = await store.read(lambda book: book.meetings.of_board("b1"))
    stands = await store.read(lambda book: {a.state for a in book.attendance.of_meeting(meeting.id)})
    assert stands == {Coming.APOLOGIES}
    answered = [shown for chat in ("tomasz", "grace", "priya") for shown in other.chats[f"a:{chat}"]]
    assert len(answered) == len(said)


def says(other: Connector, name: str, number: int, /, **more: Any) -> Json:
    """Return what somebody says or presses in their own chat."""
    chat = name.split()[0].lower()
    return activity(
        id=str(number), serviceUrl=other.url, conversation={"id": f"a:{chat}", "conversationType": "personal"},
        **{"from": {"id": f"29:{chat}", "name": name, "aadObjectId": f"aad-{chat}"}, **more},
    )  # fmt: skip


def make_two_secretaries(book: Book) -> None:
    for name in ("Tomasz Nowak", "Grace Adeyemi"):
        person = book.people.named("b1", name)
        assert person
        book.people.appoint("b1", person.id, Office.SECRETARY)


async def test_of_two_who_press_one_thing_at_two_replicas_one_wins_and_the_other_is_told_by_whom_and_when(
    replicas: list[Replica], store: Store, other: Connector
) -> None:
    await store.write(make_two_secretaries)
    await replicas[0].hears(says(other, "Grace Adeyemi", 1, text="hello"))
    await replicas[0].hears(says(other, "Tomasz Nowak", 2, text="send the agenda"))
    card = other.chats["a:tomasz"][-1].activity["attachments"][0]["content"]
    button = next(b.action for b in buttons_of(card) if b.action["verb"] == "circulate_agenda")
    value = {"action": {"type": "Action.Execute", "verb": button["verb"], "data": button["data"]}, "trigger": "manual"}
    press = {"type": "invoke", "name": "adaptiveCard/action", "text": None, "value": value, "replyToId": "m1"}
    both = await asyncio.gather(
        replicas[0].hears(says(other, "Tomasz Nowak", 3, **press)),
        replicas[1].hears(says(other, "Grace Adeyemi", 4, **press)),
    )
    cards = [body["value"] for status, body in both if status == 200]
    told = [words_of(card) if isinstance(card, dict) else str(card) for card in cards]
    late = [at for at, words in enumerate(told) if "Agenda sent round, agenda for Friday 13 March by" in words]
    assert len(late) == 1, told
    assert f"by {('Grace Adeyemi', 'Tomasz Nowak')[late[0]]} at 09:0" in told[late[0]]
    assert cards[late[0]]["type"] == "AdaptiveCard"
    assert (await store.read(effects))[2].count("circulate_agenda") == 1


async def test_a_question_asked_at_one_replica_is_answered_at_another_by_whom_it_was_asked(
    replicas: list[Replica], store: Store, other: Connector
) -> None:
    room = {"id": "19:board@thread.v2", "conversationType": "groupChat"}
    bot = {"type": "mention", "text": "<at>Board Clerk</at>", "mentioned": {"id": "28:board-clerk", "name": "x"}}

    def says(name: str, number: int, text: str) -> Json:
        chat = name.split()[0].lower()
        return activity(
            id=str(number), serviceUrl=other.url, text=f"<at>Board Clerk</at> {text}", entities=[bot],
            conversation=room, **{"from": {"id": f"29:{chat}", "name": name, "aadObjectId": f"aad-{chat}"}},
        )  # fmt: skip

    await replicas[0].hears(says("Tomasz Nowak", 1, "apologies"))
    await replicas[1].hears(says("Grace Adeyemi", 2, "yes"))
    assert (await store.read(effects))[0] is Coming.EXPECTED
    await replicas[1].hears(says("Tomasz Nowak", 3, "yes"))
    assert (await store.read(effects))[0] is Coming.APOLOGIES
