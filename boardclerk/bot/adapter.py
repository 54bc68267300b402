"""The seam to the Teams SDK: what is used of botbuilder, and what of it is not.

Used: `CloudAdapter` as the adapter, its pipeline, and `ActivityHandler`'s dispatch by activity type. Not
used: its authentication, its deserialising before it authenticates, its connector client, and the last step
of its `process`, which copies the body of an invoke's answer, writes it twice over and so answers 500.
"""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportMissingSuperCall=false
from collections.abc import Mapping
from typing import Any, NoReturn, cast

from aiohttp import web
from botbuilder.core import ActivityHandler, Bot, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter
from botbuilder.schema import Activity
from botframework.connector.auth import BotFrameworkAuthentication

from boardclerk.bot.figures import Figures
from boardclerk.bot.gate import Gate
from boardclerk.bot.inbound import MalformedError, is_card_action, read_activity
from boardclerk.bot.limits import Limits
from boardclerk.bot.logs import log
from boardclerk.bot.refusal import RefusedError, json_answer
from boardclerk.bot.roster import Rosters
from boardclerk.bot.speech import Speech, press_answer, press_error
from boardclerk.bot.turn import Turns
from boardclerk.dialogs.reply import say
from boardclerk.dialogs.said import Said
from boardclerk.words.phrases import turns as phrases

_SAID = "boardclerk.said"
_BOT_ID = "boardclerk.bot_id"
_ANSWER = "boardclerk.answer"


class ClerkAdapter(CloudAdapter):
    """CloudAdapter behind our own gate: nothing is built of an activity before it is let in."""

    def __init__(self, gate: Gate, figures: Figures, *, dev: bool) -> None:
        super().__init__(_GateInstead())
        self._gate = gate
        self._figures = figures
        self._dev = dev

    async def process(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, request: web.Request, bot: Bot, ws_response: web.WebSocketResponse | None = None
    ) -> web.Response:
        """Answer one request of the Bot Framework; what is refused never reaches `bot`."""
        try:
            raw = await self._gate.admit(request)
            said = self._read(raw)
        except RefusedError as refused:
            self._figures.refused[str(refused.status)] += 1
            log("refused", status=refused.status, reason=refused.reason)
            return refused.response()
        if said is None:
            return _unheard(raw)
        context = TurnContext(self, Activity(type=raw["type"], name=raw.get("name") or ""))
        context.turn_state[_SAID] = said
        context.turn_state[_BOT_ID] = cast("dict[str, Any]", raw.get("recipient") or {}).get("id") or ""
        await self.run_pipeline(context, bot.on_turn)
        answer = cast("dict[str, Any]", context.turn_state).get(_ANSWER)
        return web.Response(status=200) if answer is None else json_answer(answer)

    def _read(self, raw: Mapping[str, Any]) -> Said | None:
        try:
            return read_activity(raw, dev=self._dev)
        except MalformedError as error:
            raise RefusedError(400, f"The activity cannot be read: {error}.") from None


class Clerk(ActivityHandler):
    """Sends each kind of activity the same way: one turn, committed, then one answer."""

    def __init__(self, turns: Turns, speech: Speech, rosters: Rosters, limits: Limits) -> None:
        super().__init__()
        self._limits = limits
        self._rosters = rosters
        self._turns = turns
        self._speech = speech

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """Take a message, typed or made by an Action.Submit."""
        await self._hear(turn_context)

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        """Take an edited message."""
        await self._hear(turn_context)

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """Take the bot's joining or leaving a conversation."""
        await self._hear(turn_context)

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        """Take the app's being added or removed."""
        await self._hear(turn_context)

    async def on_invoke_activity(self, turn_context: TurnContext) -> None:
        """Take the press of an Action.Execute; its answer is the body of the response.

        It is left for `process`: the SDK would copy all of it to send it nowhere.
        """
        turn_context.turn_state[_ANSWER] = await self._pressed(turn_context)

    async def _pressed(self, turn_context: TurnContext) -> dict[str, Any]:
        said, bot_id = _heard(turn_context)
        async with self._speech.once(said) as answered:
            if not answered and (limited := self._limits.over(said)) is not None:
                return press_error(429, limited.sentence)
            reply = await self._turns.take(said)
            if answered or reply.repeated:
                body = press_answer(reply)[0]
            else:
                body = await self._speech.answer_press(said, reply, bot_id)
                self._rosters.after(said, reply)
        return body

    async def _hear(self, context: TurnContext) -> None:
        said, bot_id = _heard(context)
        async with self._speech.once(said) as answered:
            if answered:
                return
            limited = self._limits.over(said)
            if limited is None:
                reply = await self._turns.take(await self._rosters.named(said))
                await self._speech.answer(said, reply, bot_id)
                self._rosters.after(said, reply)
            elif limited.first:
                await self._speech.answer(said, say(limited.sentence), bot_id)


def _heard(context: TurnContext) -> tuple[Said, str]:
    state = cast("dict[str, Any]", context.turn_state)
    return state[_SAID], state[_BOT_ID]


def _unheard(raw: Mapping[str, Any]) -> web.Response:
    """Answer what is nothing for the clerk: with nothing, or, where somebody waits, with a sentence."""
    if raw.get("type") != "invoke":
        return web.Response(status=200)
    sentence = phrases.press_not_understood()
    if is_card_action(raw):
        return json_answer(press_error(400, sentence))
    return json_answer({"error": {"code": 400, "message": sentence}}, status=400)


class _GateInstead(BotFrameworkAuthentication):
    """Stands where the SDK would authenticate: the gate has done that before the SDK is reached."""

    async def authenticate_request(self, activity: Activity, auth_header: str) -> NoReturn:
        raise NotImplementedError("the gate authenticates")

    async def authenticate_streaming_request(self, auth_header: str, channel_id_header: str) -> NoReturn:
        raise NotImplementedError("streaming is not taken")

    def create_connector_factory(self, claims_identity: object) -> NoReturn:
        raise NotImplementedError("bot/connector.py sends")

    async def create_user_token_client(self, claims_identity: object) -> NoReturn:
        raise NotImplementedError("people do not sign in to the bot")
