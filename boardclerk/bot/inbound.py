"""A Bot Framework activity, as JSON, becomes one thing said: the only reader of Teams' JSON."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import orjson

from boardclerk.bot.plain_text import clean, clean_value, read_text
from boardclerk.dialogs.said import Chat, Happening, Press, Said, Speaker

Json = Mapping[str, Any]

_CHATS = {"personal": Chat.PERSONAL, "groupchat": Chat.GROUP, "channel": Chat.CHANNEL}
_EMPTY: Json = {}
# Teams' own ids, names and addresses stay far below this; nothing longer is kept or looked up.
_LONGEST = 1000
_LONGEST_ZONE = 64


class MalformedError(Exception):
    """An activity that lacks what every activity has, or has it of another kind."""


def read_activity(raw: Json, *, dev: bool = False) -> Said | None:
    """Return what `raw` says, or None where it is nothing for the clerk (a reaction, somebody's typing).

    Raises MalformedError. In development an activity without a tenant is taken as of one tenant called
    `development`, since a local client may have none.
    """
    happening = _happening(raw)
    if happening is None:
        return None
    conversation, sender = _object(raw, "conversation"), _object(raw, "from")
    recipient, channel_data = _object(raw, "recipient"), _object(raw, "channelData")
    team = _object(channel_data, "team")
    chat = _CHATS.get(_text(conversation, "conversationType").lower(), Chat.PERSONAL)
    press = _press(raw)
    typed = read_text(_text(raw, "text"), _objects(raw, "entities"), _text(recipient, "id"), _text(recipient, "name"))
    return Said(
        tenant_id=tenant_of(raw, dev=dev),
        conversation_id=_named(conversation, "id") or _lacking("conversation.id"),
        chat=chat,
        activity_id=_identity(raw, happening),
        service_url=_named(raw, "serviceUrl") or _lacking("serviceUrl"),
        speaker=Speaker(
            account_id=_named(sender, "aadObjectId"),
            teams_id=_named(sender, "id"),
            name=clean(_named(sender, "name")).strip(),
        ),
        happening=Happening.PRESS if press else happening,
        text=typed.text,
        addressed=chat is Chat.PERSONAL or typed.to_bot or press is not None,
        mentions=typed.mentions,
        reply_to=_named(raw, "replyToId") or None,
        press=press,
        team_id=_team_id(channel_data),
        team_name=clean(_named(team, "name")) or None,
        values=press.values if press else {},
        zone=_zone(raw),
    )


def tenant_of(raw: Json, *, dev: bool = False) -> str:
    """Return the tenant an activity comes from: `channelData.tenant.id`.

    Raises MalformedError where it has none.
    """
    tenant = _named(_object(_object(raw, "channelData"), "tenant"), "id")
    if tenant or not dev:
        return tenant or _lacking("channelData.tenant.id")
    return _named(_object(raw, "conversation"), "tenantId") or "development"


def is_card_action(raw: Json) -> bool:
    """Whether `raw` is the press of an Action.Execute, which is answered in the HTTP response."""
    return raw.get("type") == "invoke" and raw.get("name") == "adaptiveCard/action"


def _happening(raw: Json) -> Happening | None:
    kind, action = _required(raw, "type"), _text(raw, "action").lower()
    match kind:
        case "message":
            return Happening.MESSAGE
        case "messageUpdate":
            edited = _text(_object(raw, "channelData"), "eventType") in ("", "editMessage")
            return Happening.EDITED if edited else None
        case "invoke":
            return Happening.PRESS if is_card_action(raw) else None
        case "installationUpdate" if action.startswith("add"):
            return Happening.INSTALLED
        case "installationUpdate" if action.startswith("remove"):
            return Happening.REMOVED
        case "conversationUpdate":
            return _membership(raw)
        case _:
            return None


def _membership(raw: Json) -> Happening | None:
    bot = _text(_object(raw, "recipient"), "id")
    others = False
    for key, happening in (("membersAdded", Happening.INSTALLED), ("membersRemoved", Happening.REMOVED)):
        members = _objects(raw, key)
        if bot and any(_text(member, "id") == bot for member in members):
            return happening
        others = others or bool(members)
    kind = _text(_object(raw, "conversation"), "conversationType").lower()
    return Happening.MEMBERS if others and _CHATS.get(kind, Chat.PERSONAL) is not Chat.PERSONAL else None


def _team_id(channel_data: Json) -> str | None:
    """Return the team of a channel everybody in the team is in, and nobody else."""
    standard = _text(_object(channel_data, "channel"), "type").lower() in ("", "standard")
    return (_named(_object(channel_data, "team"), "id") or None) if standard else None


def _press(raw: Json) -> Press | None:
    """Return the button pressed: an invoke's action, or the `value` of the message an Action.Submit makes."""
    value = _object(raw, "value") if raw.get("type") in ("message", "invoke") else _EMPTY
    verb = ""
    if is_card_action(raw):
        action = _object(value, "action")
        verb, value = _text(action, "verb"), _object(action, "data")
    if not verb and not value and not is_card_action(raw):
        return None
    values: dict[str, Any] = dict(value)
    wrapper = values.pop("msteams", None)
    if isinstance(wrapper, dict):
        values = {**_object(cast("Json", wrapper), "value"), **values}
    in_data = values.pop("verb", "")
    verb = verb or (in_data if isinstance(in_data, str) else "")
    if not verb and not is_card_action(raw):
        return None
    message_id = _named(raw, "replyToId") or None
    return Press(verb=clean(verb), values=clean_value(values), message_id=message_id)


def _identity(raw: Json, happening: Happening) -> str:
    """Return what makes the activity itself. An edit bears the id of what it edits, so its time is added."""
    given = _named(raw, "id")
    if given and happening is not Happening.EDITED:
        return given
    digest = blake2b(orjson.dumps(raw, option=orjson.OPT_SORT_KEYS), digest_size=12).hexdigest()
    return f"{given};edited={_named(raw, 'timestamp') or digest}" if given else f"unnamed:{digest}"


def _zone(raw: Json) -> str | None:
    """Return the IANA zone the client says its clock is in; None where it says none, or one nobody knows."""
    clients = (e for e in _objects(raw, "entities") if e.get("type") == "clientInfo")
    said = next((e.get("timezone") for e in clients), None) or raw.get("localTimezone")
    if not isinstance(said, str) or not 0 < len(said) <= _LONGEST_ZONE:
        return None
    try:
        return ZoneInfo(said).key
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def _object(raw: Json, key: str) -> Json:
    value = raw.get(key)
    if value is None:
        return _EMPTY
    if not isinstance(value, dict):
        # A text or a number in `value` is a client's own business, such as a message's plain payload.
        return _EMPTY if key == "value" else _wrong(key)
    return cast("Json", value)


def _objects(raw: Json, key: str) -> Sequence[Json]:
    value = raw.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        return _wrong(key)
    return [cast("Json", item) for item in cast("list[object]", value) if isinstance(item, dict)]


def _text(raw: Json, key: str) -> str:
    value = raw.get(key)
    if value is None:
        return ""
    return value if isinstance(value, str) else _wrong(key)


def _named(raw: Json, key: str) -> str:
    """Return an id, a name or an address, which are never long; "" where there is none."""
    value = _text(raw, key)
    return value if len(value) <= _LONGEST else _too_long(key)


def _required(raw: Json, key: str) -> str:
    return _text(raw, key) or _lacking(key)


def _wrong(key: str) -> Any:
    raise MalformedError(f"{key} is not of the kind it should be")


def _too_long(key: str) -> Any:
    raise MalformedError(f"{key} is longer than {_LONGEST} characters")


def _lacking(key: str) -> Any:
    raise MalformedError(f"{key} is missing")
