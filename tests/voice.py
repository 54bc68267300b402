"""One person in one chat: what they say and press, and what they are shown."""

import re
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_DNS, uuid5

from tests.cards.schema import assert_valid
from tests.connector import Shown
from tests.seen import Button, Json, buttons_of, cards_of, filled_in, words_of

if TYPE_CHECKING:
    from tests.talk import Talk

TENANT = "7f9a3c1e-0000-4000-8000-00000000c0de"
BOT = {"id": "28:board-clerk", "name": "Board Clerk"}


class Voice:
    """One person in one chat."""

    def __init__(self, t: "Talk", name: str, conversation: str, kind: str, room: str) -> None:
        self.name = name
        self.conversation = conversation
        self.teams_id = f"29:{slug(name)}"
        self.account_id = str(uuid5(NAMESPACE_DNS, slug(name)))
        self.last_activity: Json = {}
        self.last_answer: Json | None = None
        self._t, self._kind, self._room = t, kind, room
        self._spoke = 0
        t.connector.personal[self.teams_id] = f"a:chat-with-{slug(name)}"

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
                assert_valid(card)

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
            who = BOT if match.group(1) is None else {"id": f"29:{slug(name)}", "name": name}
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


def slug(name: str) -> str:
    """Return a name as it can stand in an id."""
    return re.sub(r"\W+", "-", name.casefold()).strip("-")
