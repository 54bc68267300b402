"""The served bot, the people who speak to it over HTTP, and what they are shown."""

import shutil
import socket
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

import aiohttp

from boardclerk.board.errors import ClerkError
from boardclerk.bot import sample
from boardclerk.bot.config import Settings, read_instant
from boardclerk.bot.demo.connector import Connector, Shown, chat_with
from boardclerk.bot.demo.lines import CHANNEL
from boardclerk.bot.demo.seen import Button, Json, buttons_of, card_of
from boardclerk.bot.serving import Parts, Server, start

_BOT = {"id": "28:boardclerk", "name": "Board Clerk"}
_TENANT = "0a8f3b52-0000-4000-8000-00000000c1e5"
_CHANNEL_ID = "19:harbour-lane@thread.tacv2"
_CARD, _TEXT, _ERROR = "card.adaptive", "activity.message", "vnd.microsoft.error"


class WentWrong(ClerkError):
    """The clerk answered with an error, did not answer, or has no such button."""


class Stage:
    """One bot on a fresh record in `folder`, with everybody of `names` in the board's team."""

    def __init__(self, settings: Settings, folder: Path, names: tuple[str, ...], now: str) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        port = _free_port()
        record = (folder / "board.sqlite").resolve()
        self._settings = replace(
            settings, data_dir=folder, database_url=f"sqlite:///{record}", host="127.0.0.1", port=port,
            public_url=f"http://127.0.0.1:{port}", now=read_instant(now), log_level="error",
            person_turns=0, tenant_turns=0,
        )  # fmt: skip
        self.names = names
        self.connector = Connector([_account(name) for name in names])
        self._ids = count(1_583_000_000_000)
        self._server: Server | None = None
        self._http: aiohttp.ClientSession | None = None

    @property
    def server(self) -> Server:
        if self._server is None:
            raise WentWrong("The bot is not running.")
        return self._server

    async def open(self) -> None:
        """Serve the sample board."""

        async def load(parts: Parts) -> None:
            await sample.load(parts.store, parts.clock.now())

        await self.connector.open()
        self._http = aiohttp.ClientSession()
        self._server = await start(self._settings, dev=True, first=load)

    async def close(self) -> None:
        """Stop everything."""
        if self._server:
            await self._server.stop()
        if self._http:
            await self._http.close()
        await self.connector.close()

    async def restart(self) -> None:
        """Stop the bot and start it again on the same record, at the same time of day."""
        now = self.server.parts.clock.now()
        await self.server.stop()
        self._server = await start(replace(self._settings, now=now), dev=True)

    async def says(self, who: str, text: str, *, in_channel: bool) -> None:
        """Let somebody type a message."""
        if not in_channel:
            await self._post(self._activity(who, "message", text=text, textFormat="plain"))
            return
        name = f"<at>{_BOT['name']}</at>"
        mention = {"type": "mention", "text": name, "mentioned": _BOT}
        said = self._activity(who, "message", in_channel=True, text=f"{name} {text}", entities=[mention])
        await self._post(said)

    async def installs(self, who: str) -> None:
        """Let somebody add the clerk to the team."""
        await self._post(self._activity(who, "installationUpdate", in_channel=True, action="add"))

    async def presses(self, who: str, title: str, fields: dict[str, str], near: str) -> None:
        """Let somebody press a button of the newest card that has it; `A › B` is button B behind button A."""
        before, _, last = title.rpartition(" › ")
        shown, button = self._find(who, last, near or before)
        value = {
            "action": {"type": "Action.Execute", "verb": button.action.get("verb"), "data": button.sent(fields)},
            "trigger": "manual",
        }
        invoke = self._activity(who, "invoke", name="adaptiveCard/action", value=value, replyToId=shown.activity_id)
        answer = await self._post(invoke)
        self._take_answer(shown, answer or {})

    async def waits(self, until: str) -> None:
        """Move the clock."""
        await self._post({"now": until}, "/dev/clock")

    async def page(self, path: str) -> str:
        """Open a page as anybody would."""
        async with self._session.get(self.server.address + path) as answer:
            return await answer.text()

    async def settle(self) -> None:
        """Wait until everything that follows from what was said has been said."""
        await self.server.parts.beside.finish()
        await self.server.parts.ticker.drain()

    def chat(self, who: str) -> str:
        """Return the id of somebody's personal chat."""
        return chat_with(_account(who)["id"])

    def whose(self, conversation: str) -> str:
        """Return whose chat, or which channel, a conversation is."""
        return next((n for n in self.names if self.chat(n) == conversation), f"the channel {CHANNEL}")

    @property
    def _session(self) -> aiohttp.ClientSession:
        if self._http is None:
            raise WentWrong("The bot is not running.")
        return self._http

    def _find(self, who: str, title: str, near: str) -> tuple[Shown, Button]:
        latest = {s.activity_id: s for s in self.connector.shown if s.conversation == self.chat(who)}
        for shown in sorted(latest.values(), key=lambda s: -s.order):
            card = card_of(shown.activity)
            found = [b for b in buttons_of(card) if b.title == title] if card else []
            if found:
                return shown, min(found, key=lambda b: next((n for n, w in enumerate(b.around) if near in w), 99))
        raise WentWrong(f"{who} has no button {title!r}.")

    def _take_answer(self, pressed: Shown, answer: Json) -> None:
        kind, value = str(answer.get("type", "")), answer.get("value")
        if kind.endswith(_ERROR):
            raise WentWrong(f"A press was answered with an error: {value}.")
        if kind.endswith(_CARD) and isinstance(value, dict):
            attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "content": value}  # pyright: ignore[reportUnknownVariableType]
            activity: Json = {"type": "message", "attachments": [attachment]}
            self.connector.show(pressed.conversation, pressed.activity_id, activity)
        elif kind.endswith(_TEXT) and value:
            self.connector.show(pressed.conversation, f"t{next(self._ids)}", {"type": "message", "text": str(value)})

    async def _post(self, body: Json, path: str = "/api/messages") -> Json | None:
        async with self._session.post(self.server.address + path, json=body) as answer:
            content = await answer.read()
            if answer.status != 200:
                raise WentWrong(f"The clerk answered {answer.status}: {content.decode(errors='replace')[:200]}")
            return await answer.json() if content else None

    def _activity(self, who: str, kind: str, *, in_channel: bool = False, **more: Any) -> Json:
        account = _account(who)
        where: Json = {"id": self.chat(who), "conversationType": "personal", "tenantId": _TENANT}
        channel_data: Json = {"tenant": {"id": _TENANT}}
        if in_channel:
            where |= {"id": _CHANNEL_ID, "conversationType": "channel", "isGroup": True, "name": CHANNEL}
            channel_data["team"] = {"id": _CHANNEL_ID, "name": "Harbour Lane"}
        return {
            "type": kind,
            "id": str(next(self._ids)),
            "timestamp": "2020-03-02T09:00:00Z",
            "channelId": "msteams",
            "serviceUrl": self.connector.url,
            "from": {"id": account["id"], "name": who, "aadObjectId": account["aadObjectId"]},
            "recipient": _BOT,
            "conversation": where,
            "channelData": channel_data,
            **more,
        }


def _account(name: str) -> Json:
    number = str(uuid5(NAMESPACE_DNS, name))
    return {"id": f"29:{number}", "name": name, "aadObjectId": number, "objectId": number, "tenantId": _TENANT}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
