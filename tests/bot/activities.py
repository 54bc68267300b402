"""Activities as Teams sends them, made for tests of the edge."""

from typing import Any

Json = dict[str, Any]

BOT = {"id": "28:board-clerk", "name": "Board Clerk"}
TENANT = "7f9a3c1e-0000-4000-8000-00000000c0de"


def activity(**changes: Any) -> Json:
    """Return a message typed in a personal chat, with `changes` made to it (`None` takes a field away)."""
    made: Json = {
        "type": "message",
        "id": "1583485200001",
        "timestamp": "2020-03-06T09:00:00Z",
        "channelId": "msteams",
        "serviceUrl": "http://127.0.0.1:9/teams/",
        "from": {"id": "29:tomasz", "name": "Tomasz Nowak", "aadObjectId": "aad-tomasz"},
        "recipient": BOT,
        "conversation": {"id": "a:tomasz", "conversationType": "personal"},
        "channelData": {"tenant": {"id": TENANT}},
        "text": "hello",
        **changes,
    }
    return {key: value for key, value in made.items() if value is not None}


def mention(name: str, teams_id: str) -> Json:
    """Return the entity of a mention."""
    return {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": teams_id, "name": name}}


def card_action(verb: str = "x.y", **data: Any) -> Json:
    """Return what an Action.Execute sends."""
    value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}, "trigger": "manual"}
    return activity(type="invoke", name="adaptiveCard/action", text=None, value=value, replyToId="m1", id="f:1")
