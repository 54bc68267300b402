"""Conversations with the bot over real HTTP: a real server, a real database file, a connector of our own.

    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("apologies for 13 March, Priya will represent me")
        tomasz.sees("Apologies recorded", "Priya Raman")
        await tomasz.presses("Undo")
        await t.at("2020-03-12T09:00Z")
        tomasz.hears("Reminder")

`sees` is about the answer to what a person last said or pressed; `hears` about everything told to them since
they last spoke or the clock last moved; `hears_nothing` about what followed anybody's last word.
"""

import asyncio
import re
import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any, TypeVar
from uuid import NAMESPACE_DNS, uuid5

import aiohttp

from boardclerk.bot.command_line import main
from boardclerk.bot.config import read_settings
from boardclerk.bot.serving import Server, start
from boardclerk.store.book import Book
from tests.connector import Connector, Shown
from tests.seen import Button, Json, buttons_of, cards_of, filled_in, words_of

T = TypeVar("T")
TENANT = "7f9a3c1e-0000-4000-8000-00000000c0de"
BOT = {"id": "28:board-clerk", "name": "Board Clerk"}


@asynccontextmanager
async def talk(
    tmp_path: Path, *, now: str = "2020-03-06T09:00+00:00", sample: bool = False, minutes: Path | None = None,
    **settings: str,
) -> AsyncGenerator["Talk"]:  # fmt: skip
    """Serve in development mode on a fresh database, with the sample board or one read from `minutes`.

    `settings` are BOARDCLERK_* settings by their names in lower case.
    """
    connector = await Connector().start()
    environ = {
        "BOARDCLERK_DATA_DIR": str(tmp_path),
        "BOARDCLERK_PORT": str(_free_port()),
        "BOARDCLERK_NOW": now,
        "BOARDCLERK_LOG_LEVEL": "error",
        **{f"BOARDCLERK_{name.upper()}": value for name, value in settings.items()},
    }
    if minutes is not None:
        status = await asyncio.to_thread(main, ["import", str(minutes)], environ)
        assert status == 0, f"importing {minutes.name} failed"
    t = Talk(connector, environ)
    try:
        await t.serve(sample=sample)
        yield t
    finally:
        await t.close()
        await connector.close()
    assert not t.failures, f"answered with a server error: {t.failures}"


class Talk:
    """A served bot and everybody who speaks to it."""

    def __init__(self, connector: Connector, environ: dict[str, str]) -> None:
        self.connector = connector
        self.failures: list[str] = []
        self.mark = 0
        self.moved = 0
        self._environ = environ
        self._server: Server | None = None
        self._http: aiohttp.ClientSession | None = None
        self._voices: dict[tuple[str, str], Voice] = {}
        self._ids = count(1583485200001)

    @property
    def server(self) -> Server:
        """The running server."""
        assert self._server, "the bot is not running"
        return self._server

    async def serve(self, *, sample: bool = False) -> None:
        """Start the server, and load the sample board where asked for."""
        self._http = aiohttp.ClientSession()
        self._server = await start(read_settings(self._environ), dev=True)
        if sample:
            from boardclerk.bot import sample as sample_board

            await sample_board.load(self.server.parts.store, self.server.parts.clock.now())

    async def close(self) -> None:
        """Stop the server."""
        if self._http:
            await self._http.close()
        if self._server:
            await self._server.stop()

    async def restart(self) -> None:
        """Stop the process's every part and start it again on the same database, at the same time of day."""
        self._environ["BOARDCLERK_NOW"] = self.server.parts.clock.now().isoformat()
        await self.close()
        await self.serve()

    def person(self, name: str) -> "Voice":
        """Return a person in their personal chat with the bot."""
        return self._voice(name, f"a:chat-with-{_id_of(name)}", "personal", "")

    def channel(self, name: str = "General") -> "Room":
        """Return a channel of the board's team."""
        return Room(self, f"19:{_slug(name)}@thread.tacv2", "channel", name)

    def group(self, name: str = "Board chat") -> "Room":
        """Return a group chat."""
        return Room(self, f"19:{_slug(name)}@thread.v2", "groupChat", name)

    async def meet(self, *names: str) -> None:
        """Let each of these people install the bot, and forget what it says to that."""
        for name in names:
            await self.person(name).installs()

    async def at(self, instant: str) -> None:
        """Move the clock; everything due until then is said before this returns."""
        self.mark = self.moved = self.connector.moment
        status, body = await self.post("/dev/clock", {"now": instant})
        assert status == 200, body
        await self.settle()

    async def settle(self) -> None:
        """Wait until everything that follows from what was just said has been said."""
        await self.server.parts.beside.finish()
        await self.server.parts.ticker.drain()

    async def read(self, query: Callable[[Book], T]) -> T:
        """Return what a query finds in the record."""
        return await self.server.parts.store.read(query)

    async def get(self, path: str) -> tuple[int, str]:
        """Fetch a page of the bot's: its status and text. `path` may be a whole address."""
        assert self._http
        address = path if path.startswith("http") else self.server.address + path
        async with self._http.get(address) as answer:
            return answer.status, (await answer.read()).decode("utf-8", "replace")

    async def post(self, path: str, body: object, headers: dict[str, str] | None = None) -> tuple[int, Any]:
        """Post JSON to the bot: the status and the JSON that comes back, or None."""
        assert self._http
        async with self._http.post(self.server.address + path, json=body, headers=headers) as answer:
            if answer.status >= 500:
                self.failures.append(f"{answer.status} to {body}")
            return answer.status, (await answer.json()) if await answer.read() else None

    def next_id(self) -> str:
        """Return a new activity id, as Teams makes them."""
        return str(next(self._ids))

    def _voice(self, name: str, conversation: str, kind: str, room: str) -> "Voice":
        key = (name, conversation)
        if key not in self._voices:
            self._voices[key] = Voice(self, name, conversation, kind, room)
        return self._voices[key]


class Room:
    """A channel or group chat, in which several people can speak."""

    def __init__(self, t: Talk, conversation: str, kind: str, name: str) -> None:
        self._t, self._kind, self._name = t, kind, name
        self.conversation = conversation

    def person(self, name: str) -> "Voice":
        """Return somebody speaking here. Write @clerk to mention the bot, @[Name] to mention somebody."""
        return self._t._voice(name, self.conversation, self._kind, self._name)

    async def installs(self, by: str) -> None:
        """Add the bot here."""
        await self.person(by).installs()


class Voice:
    """One person in one chat."""

    def __init__(self, t: Talk, name: str, conversation: str, kind: str, room: str) -> None:
        self.name = name
        self.conversation = conversation
        self.teams_id = f"29:{_id_of(name)}"
        self.account_id = str(uuid5(NAMESPACE_DNS, _id_of(name)))
        self.last_activity: Json = {}
        self.last_answer: Json | None = None
        self._t, self._kind, self._room = t, kind, room
        self._spoke = 0
        t.connector.personal[self.teams_id] = f"a:chat-with-{_id_of(name)}"

    # Speaking

    async def says(self, text: str) -> None:
        """Type a message."""
        marked, entities = self._mentions(text)
        await self.posts(self.activity("message", text=marked, entities=entities, textFormat="plain"))

    async def edits(self, text: str) -> None:
        """Change the message typed last."""
        marked, entities = self._mentions(text)
        edited = {**self.last_activity, "type": "messageUpdate", "text": marked, "entities": entities}
        edited["channelData"] = {**edited["channelData"], "eventType": "editMessage"}
        await self.posts({**edited, "timestamp": f"2020-03-06T09:00:{len(text) % 60:02}Z"})

    async def installs(self) -> None:
        """Add the bot to this chat."""
        await self.posts(self.activity("installationUpdate", action="add"))

    async def removes(self) -> None:
        """Remove the bot from this chat."""
        await self.posts(self.activity("installationUpdate", action="remove"))

    async def presses(
        self, title: str, *, near: str = "", on: str = "", as_submit: bool = False, **fields: Any
    ) -> None:
        """Press a button of the newest card that has it, with inputs filled in by their ids or labels.

        `near` are words close to the button where a card has several of the title; `on` are words of the
        card meant, where it is not the newest. `as_submit` presses as an older client does.
        """
        shown, button = self._find(title, near, on)
        action = button.action
        if as_submit and action["type"] == "Action.Execute":
            action = action["fallback"]
        data = {**(action.get("data") or {}), **filled_in(button, fields)}
        if action["type"] == "Action.Submit":
            await self.posts(self.activity("message", value=data, replyToId=shown.activity_id))
            return
        value = {"action": {"type": "Action.Execute", "verb": action["verb"], "data": data}, "trigger": "manual"}
        invoke = self.activity("invoke", name="adaptiveCard/action", value=value, replyToId=shown.activity_id)
        await self.posts(invoke)

    async def posts(self, activity: Json) -> None:
        """Post an activity as it stands, and wait for what follows from it."""
        self._spoke = self._t.mark = self._t.connector.moment
        self.last_activity = activity
        status, body = await self._t.post("/api/messages", activity)
        assert status == 200, f"{status} {body}"
        self.last_answer = body
        if activity["type"] == "invoke":
            self._take_answer(activity, body)
        await self._t.settle()

    def activity(self, kind: str, **more: Any) -> Json:
        """Return an activity from this person, as Teams makes them."""
        team = {"team": {"id": "19:team@thread.tacv2", "name": "Board"}} if self._kind == "channel" else {}
        return {
            "type": kind,
            "id": self._t.next_id() if kind in ("message", "messageUpdate") else f"f:{self._t.next_id()}",
            "timestamp": "2020-03-06T09:00:00Z",
            "channelId": "msteams",
            "serviceUrl": self._t.connector.url,
            "from": {"id": self.teams_id, "name": self.name, "aadObjectId": self.account_id},
            "recipient": BOT,
            "conversation": {
                "id": self.conversation,
                "conversationType": self._kind,
                "tenantId": TENANT,
                **({"name": self._room, "isGroup": True} if self._room else {}),
            },
            "channelData": {"tenant": {"id": TENANT}, **team},
            **more,
        }

    # Seeing

    @property
    def shown(self) -> list[Shown]:
        """Everything this person has been shown here, in order."""
        everything = self._t.connector.chats[self.conversation]
        return [shown for shown in everything if shown.only_for in (None, self.name)]

    @property
    def answer(self) -> str:
        """The words of what came back since this person last spoke or pressed."""
        return _words(self._since(self._spoke))

    @property
    def card(self) -> Json:
        """The newest card, as it stands."""
        for shown in self._standing():
            if cards := cards_of(shown.activity):
                return cards[-1]
        raise AssertionError(f"{self.name} has been shown no card.\n{self._transcript()}")

    @property
    def buttons(self) -> list[str]:
        """The titles of the newest card's buttons."""
        return [button.title for button in buttons_of(self.card)]

    def sees(self, *words: str) -> None:
        """Check that all of `words` are in the answer, and that its cards are valid."""
        self._check(self._since(self._spoke), words)

    def does_not_see(self, *words: str) -> None:
        """Check that none of `words` is in the answer."""
        found = [word for word in words if word in self.answer]
        assert not found, f"{self.name} sees {found}:\n{self.answer}"

    def hears(self, *words: str) -> None:
        """Check that all of `words` were said since this person last spoke or the clock last moved."""
        self._check(self._since(max(self._spoke, self._t.moved)), words)

    def hears_nothing(self) -> None:
        """Check that nothing came to this person since anybody last said anything or the clock moved."""
        heard = self._since(self._t.mark)
        assert not heard, f"{self.name} was to hear nothing and was told:\n{_words(heard)}"

    def _since(self, mark: int) -> list[Shown]:
        return [shown for shown in self.shown if shown.order > mark]

    def _standing(self) -> list[Shown]:
        """Return every message as it now stands, the last changed first."""
        latest = {shown.activity_id: shown for shown in self.shown}
        return sorted(latest.values(), key=lambda shown: -shown.order)

    def _check(self, among: list[Shown], words: tuple[str, ...]) -> None:
        said = _words(among)
        missing = [word for word in words if word not in said]
        assert not missing, f"{self.name} does not see {missing}, but:\n{said or '(nothing)'}\n\n{self._transcript()}"
        for shown in among:
            for card in cards_of(shown.activity):
                _assert_valid(card)

    def _find(self, title: str, near: str, on: str) -> tuple[Shown, Button]:
        for shown in self._standing():
            for card in cards_of(shown.activity):
                found = [b for b in buttons_of(card) if b.title == title]
                if found and on in words_of(card):
                    return shown, _the_one(found, near)
        there = [f"  {b.title}" for shown in self._standing() for c in cards_of(shown.activity) for b in buttons_of(c)]
        raise AssertionError(
            f"{self.name} has no button {title!r}; there are:\n" + "\n".join(there) + self._transcript()
        )

    def _transcript(self) -> str:
        recent = self.shown[-8:]
        return f"Shown to {self.name} lately:\n" + "\n".join(
            f"--- {shown.how} {shown.activity_id}\n{words_of(shown.activity)}" for shown in recent
        )

    def _take_answer(self, invoke: Json, body: Json | None) -> None:
        assert body, "the press was not answered"
        connector, kind, value = self._t.connector, body["type"], body["value"]
        if kind == "application/vnd.microsoft.card.adaptive":
            activity = {
                "type": "message",
                "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": value}],
            }
            connector.show(self.conversation, invoke["replyToId"], activity, "answered", self.name)
        elif kind == "application/vnd.microsoft.activity.message" and value:
            said = {"type": "message", "text": value}
            connector.show(self.conversation, f"told-{invoke['id']}", said, "answered", self.name)
        elif kind == "application/vnd.microsoft.error":
            said = {"type": "message", "text": value["message"]}
            connector.show(self.conversation, f"told-{invoke['id']}", said, "answered", self.name)

    def _mentions(self, text: str) -> tuple[str, list[Json]]:
        entities: list[Json] = []

        def mention(match: re.Match[str]) -> str:
            name = match.group(1) or BOT["name"]
            who = BOT if match.group(1) is None else {"id": f"29:{_id_of(name)}", "name": name}
            entities.append({"type": "mention", "text": f"<at>{name}</at>", "mentioned": who})
            return f"<at>{name}</at>"

        return re.sub(r"@clerk\b|@\[([^\]]+)\]", mention, text), entities


def _words(among: list[Shown]) -> str:
    return "\n".join(words_of(shown.activity) for shown in among)


def _the_one(found: list[Button], near: str) -> Button:
    if near:
        nearest = min(found, key=lambda button: button.nearness(near))
        assert nearest.nearness(near) < 10_000, f"no {found[0].title!r} is near {near!r}"
        return nearest
    kinds = {repr((b.action.get("verb"), b.action.get("data"))) for b in found}
    assert len(kinds) == 1, f"several buttons say {found[0].title!r}; say near= which: {sorted(kinds)}"
    return found[0]


def _assert_valid(card: Json) -> None:
    from tests.cards.schema import assert_valid

    assert_valid(card)


def _id_of(name: str) -> str:
    return _slug(name)


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", name.casefold()).strip("-")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
