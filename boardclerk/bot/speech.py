"""Saying it: replies and messages become activities and go out, each once."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from boardclerk.bot.beside import Beside
from boardclerk.bot.connector import Connector
from boardclerk.bot.figures import Figures
from boardclerk.bot.in_order import InOrder, Place
from boardclerk.bot.lately import Lately
from boardclerk.bot.logs import log
from boardclerk.bot.sending import Fate, SendResult
from boardclerk.dialogs.reply import Card, Message, Personally, Reply
from boardclerk.dialogs.said import Happening, Said

KeepStanding = Callable[[Said, str, str], Awaitable[None]]
SayLater = Callable[[Said, Sequence[Message], float], Awaitable[bool]]
OwnChat = Callable[[Said, str], Awaitable[str | None]]
_Key = tuple[str, str, str]
NAME = "Board Clerk"
_CARD = "application/vnd.microsoft.card.adaptive"
_TEXT = "application/vnd.microsoft.activity.message"
_ATTEMPTS = 3
_LONGEST_WAIT = 4.0
# Teams gives a press five seconds; what takes longer than this is said after the press was answered.
_PRESS_PATIENCE = 2.5
_REMEMBERED = 10_000


def outgoing(message: Message, bot_id: str) -> dict[str, Any]:
    """Return a message as the activity that carries it."""
    activity: dict[str, Any] = {"type": "message", "from": {"id": bot_id, "name": NAME, "role": "bot"}}
    if message.text:
        activity |= {"text": message.text, "textFormat": "plain"}
    if message.card is not None:
        activity["attachments"] = [{"contentType": _CARD, "content": message.card}]
        activity["summary"] = message.text or str(message.card.get("fallbackText", ""))
    return activity


@dataclass(frozen=True, slots=True)
class _Replacement:
    """A card that takes the place of a message, and when: its place among all that replace it."""

    message_id: str
    card: Card
    place: Place


class Speech:
    """Answers in the conversation something was said in, or in the speaker's own chat where the reply is personal.

    It remembers what this process has answered, so that an activity Teams delivers twice is answered once;
    after a restart a repeated delivery is answered from the record again, since nobody can know whether the
    first answer went out.
    """

    def __init__(
        self, connector: Connector, figures: Figures, beside: Beside, keep_standing: KeepStanding, own_chat: OwnChat,
        say_later: SayLater,
    ) -> None:  # fmt: skip
        self._own_chat = own_chat
        self._say_later = say_later
        self._keep_standing = keep_standing
        self._connector = connector
        self._beside = beside
        self._figures = figures
        self._answered = Lately(_REMEMBERED)
        self._answering: dict[_Key, asyncio.Event] = {}
        self._replacing = InOrder()

    def once(self, said: Said) -> "_Delivery":
        """Hold back a second delivery of `said` until the first is answered; it is entered as whether it already is."""
        return _Delivery((said.tenant_id, said.conversation_id, said.activity_id), self._answering, self._answered)

    async def answer(self, said: Said, reply: Reply, bot_id: str) -> None:
        """Send `reply`: its card in place of the one it stands for, or as a message, then its messages in order."""
        if reply.personally is not None:
            line = await self._personally(said, reply, reply.personally, bot_id)
            await self._say(said, Message(text=line), bot_id)
            self._remember(said)
            return
        if await self._say_all(said, await self._in_place(said, reply, bot_id), bot_id):
            self._remember(said)

    async def _say_all(self, said: Said, messages: Sequence[Message], bot_id: str) -> bool:
        """Say these in order; what certainly did not arrive, and all after it, is said later. False where it cannot."""
        for number, message in enumerate(messages):
            sent = await self._say(said, message, bot_id)
            if sent.may_try_again:
                wait = _LONGEST_WAIT if sent.retry_after is None else sent.retry_after
                return await self._say_later(said, messages[number:], wait)
        return True

    async def _personally(self, said: Said, reply: Reply, personally: Personally, bot_id: str) -> str:
        """Answer in the speaker's own chat; return what is to be said of it where they spoke."""
        own_chat = await self._own_chat(said, bot_id)
        if own_chat is None:
            return personally.otherwise
        own = replace(said.in_own_chat(), conversation_id=own_chat, press=None)
        for number, message in enumerate(messages := await self._in_place(own, reply, bot_id)):
            sent = await self._say(own, message, bot_id)
            if sent.may_try_again and await self._say_later(own, messages[number:], sent.retry_after or _LONGEST_WAIT):
                return personally.line
            if not sent.delivered:
                return personally.otherwise
        return personally.line

    async def _in_place(self, said: Said, reply: Reply, bot_id: str) -> tuple[Message, ...]:
        """Put the reply's card where it belongs; return what is left to be said."""
        if reply.card is None:
            return reply.messages
        replacement = self._replacement(said, reply)
        if replacement and await self._replaced(said, replacement, bot_id):
            await self._stands(said, reply, replacement.message_id)
            line = (Message(text=reply.line),) if reply.line and said.press is None else ()
            return (*line, *reply.messages)
        if reply.standing is None:
            return (Message(card=reply.card), *reply.messages)
        sent = await self._say(said, Message(card=reply.card), bot_id)
        if sent.may_try_again:
            return (Message(card=reply.card), *reply.messages)
        await self._stands(said, reply, sent.resource_id)
        return reply.messages

    async def _stands(self, said: Said, reply: Reply, message_id: str | None) -> None:
        if reply.standing and message_id and message_id != reply.replaces:
            await self._keep_standing(said, reply.standing, message_id)

    async def answer_press(self, said: Said, reply: Reply, bot_id: str) -> dict[str, Any]:
        """Return what the press is answered with at once; the rest of `reply` goes out beside it.

        The card of the answer is seen by who pressed alone, so the message is updated too, for everyone.
        """
        if reply.personally is not None:
            return await self._answer_press_personally(said, reply, reply.personally, bot_id)
        body, rest = press_answer(reply)
        saying = self._say_beside(said, reply, self._replacement(said, reply), rest, bot_id)
        task = self._beside.start("answer", saying)
        self._remember(said)
        await asyncio.wait({task}, timeout=_PRESS_PATIENCE)
        return body

    async def _answer_press_personally(
        self, said: Said, reply: Reply, personally: Personally, bot_id: str
    ) -> dict[str, Any]:
        """Answer a press with one line, which only who pressed sees; the card stays as it is for the others."""
        line = personally.line

        async def answer() -> None:
            nonlocal line
            line = await self._personally(said, reply, personally, bot_id)

        task = self._beside.start("answer", answer())
        self._remember(said)
        await asyncio.wait({task}, timeout=_PRESS_PATIENCE)
        return press_body(_TEXT, line)

    async def _say_beside(
        self, said: Said, reply: Reply, replacement: _Replacement | None, messages: tuple[Message, ...], bot_id: str
    ) -> None:
        if replacement and await self._replaced(said, replacement, bot_id):
            await self._stands(said, reply, replacement.message_id)
        await self._say_all(said, messages, bot_id)

    def _replacement(self, said: Said, reply: Reply) -> _Replacement | None:
        """Return how a reply's card takes the place of a message, where it does.

        Called as soon as the turn was taken: whatever is recorded later has a later place.
        """
        message_id = (said.press.message_id if said.press else None) or reply.replaces
        if reply.card is None or not message_id:
            return None
        place = self._replacing.place((said.tenant_id, said.conversation_id, message_id))
        return _Replacement(message_id, reply.card, place)

    async def _replaced(self, said: Said, replacement: _Replacement, bot_id: str) -> bool:
        """Replace a message, unless something later is about to; return whether it no longer stands as it was."""
        message_id, activity = replacement.message_id, outgoing(Message(card=replacement.card), bot_id)
        async with replacement.place as is_last:
            if not is_last:
                return True
            result = await self._persist(
                lambda: self._connector.update(
                    said.service_url, said.conversation_id, message_id, activity, tenant_id=said.tenant_id
                )
            )
        return result.delivered

    async def _say(self, said: Said, message: Message, bot_id: str) -> SendResult:
        """Send one message, and say what became of it."""
        activity = outgoing(message, bot_id)
        activity |= {"conversation": {"id": said.conversation_id}, "recipient": {"id": said.speaker.teams_id}}
        answers = said.happening in (Happening.MESSAGE, Happening.EDITED) and not said.moved
        to = said.activity_id.partition(";edited=")[0]

        async def send() -> SendResult:
            place = (said.service_url, said.conversation_id)
            if answers and not to.startswith("unnamed:"):
                return await self._connector.reply(*place, to, activity, tenant_id=said.tenant_id)
            return await self._connector.send(*place, activity, tenant_id=said.tenant_id)

        result = await self._persist(send)
        if not result.delivered:
            log("answer_not_delivered", fate=result.fate, status=result.status, activity=said.activity_id)
        return result

    async def _persist(self, send: Callable[[], Awaitable[SendResult]]) -> SendResult:
        """Send, and again only after what certainly did not arrive, as long as somebody waits for it."""
        for attempt in range(1, _ATTEMPTS + 1):
            result = await send()
            self._figures.sends[result.fate] += 1
            wait = 0.3 * attempt if result.retry_after is None else result.retry_after
            if not result.may_try_again or attempt == _ATTEMPTS or wait > _LONGEST_WAIT:
                return result
            await asyncio.sleep(wait)
        return SendResult(fate=Fate.UNAVAILABLE)

    def _remember(self, said: Said) -> None:
        self._answered.add((said.tenant_id, said.conversation_id, said.activity_id))


class _Delivery:
    """One delivery of an activity, entered while no other delivery of it is being answered."""

    __slots__ = ("_answered", "_answering", "_key")

    def __init__(self, key: _Key, answering: dict[_Key, asyncio.Event], answered: Lately) -> None:
        self._key, self._answering, self._answered = key, answering, answered

    async def __aenter__(self) -> bool:
        while (first := self._answering.get(self._key)) is not None:
            await first.wait()
        self._answering[self._key] = asyncio.Event()
        return self._key in self._answered

    async def __aexit__(self, *_: object) -> None:
        self._answering.pop(self._key).set()


def press_answer(reply: Reply) -> tuple[dict[str, Any], tuple[Message, ...]]:
    """Return the body that answers a press, and the messages it does not carry itself."""
    if reply.personally is not None:
        return press_body(_TEXT, reply.personally.line), ()
    if reply.card is not None:
        return press_body(_CARD, reply.card), reply.messages
    first = reply.messages[0] if reply.messages else None
    if first and first.card is None and reply.asking is None:
        return press_body(_TEXT, first.text), reply.messages[1:]
    return press_body(_TEXT, ""), reply.messages


def press_body(kind: str, value: object) -> dict[str, Any]:
    """Return the body of the answer to an Action.Execute."""
    return {"statusCode": 200, "type": kind, "value": value}


def press_error(code: int, sentence: str) -> dict[str, Any]:
    """Return the body that tells who pressed why it came to nothing."""
    return {
        "statusCode": code,
        "type": "application/vnd.microsoft.error",
        "value": {"code": str(code), "message": sentence},
    }
