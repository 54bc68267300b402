"""Activities whose fields are not what they should be, or that come from where they should not."""

import json
from typing import Any

from tests.bot.hostile.case import JSON, NOTHING, Body, Case, in_activity
from tests.bot.production import TENANT, Scene

_LISTED = "teams.stand-in.invalid"
_NOT_ANSWERED = "not one this bot answers to"


def _from_address(name: str, address: str) -> Case:
    """Return an activity whose token vouches for its service address, so that only the list stands between."""

    def send(scene: Scene) -> tuple[Body, dict[str, str]]:
        return json.dumps(scene.activity(serviceUrl=address)).encode(), {**JSON, **scene.token(serviceurl=address)}

    return Case(name=f"the service address {name}", send=send, status=403, says=_NOT_ANSWERED)


def _at_connector(name: str, change: Any) -> Case:
    def send(scene: Scene) -> tuple[Body, dict[str, str]]:
        address = change(scene.connector.url)
        return json.dumps(scene.activity(serviceUrl=address)).encode(), {**JSON, **scene.token(serviceurl=address)}

    return Case(name=f"the service address {name}", send=send, status=403, says=_NOT_ANSWERED)


def _tenant(name: str, says: str, channel_data: Any) -> Case:
    return in_activity(name, 403, says, channelData=channel_data)


_SPEAKER = {"id": "29:Tomasz Nowak", "name": "Tomasz Nowak", "aadObjectId": "aad-Tomasz Nowak"}
_ADDRESSES = (
    _from_address("on a host that ends otherwise", f"https://{_LISTED}.elsewhere.invalid/teams/"),
    _from_address("on a host that begins otherwise", f"https://not-{_LISTED}/"),
    _from_address("of a host beneath the one listed", f"https://beneath.{_LISTED}/"),
    _from_address("after a name", f"https://{_LISTED}@elsewhere.invalid/"),
    _from_address("after a name and a password", f"https://{_LISTED}:443@elsewhere.invalid/"),
    _from_address("with a name before the host listed", f"https://somebody@{_LISTED}/"),
    _from_address("without encryption", f"http://{_LISTED}/"),
    _from_address("on another port", f"https://{_LISTED}:8443/"),
    _from_address("on no port there is", f"https://{_LISTED}:99999/"),
    _from_address("behind a hash", f"https://elsewhere.invalid/#{_LISTED}"),
    _from_address("with a hash", f"https://{_LISTED}/#"),
    _from_address("with a question", f"https://{_LISTED}/?to=elsewhere.invalid"),
    _from_address("with a backslash", f"https://elsewhere.invalid\\@{_LISTED}/"),
    _from_address("with backslashes for slashes", f"https:\\\\{_LISTED}\\"),
    _from_address("with a dot at the end", f"https://{_LISTED}./"),
    _from_address("in wide letters", f"https://\uff54eams.{_LISTED.partition('.')[2]}/"),
    _from_address("in Cyrillic", f"https://te\u0430ms.{_LISTED.partition('.')[2]}/"),
    _from_address("with another full stop", f"https://teams\u3002{_LISTED.partition('.')[2]}/"),
    _from_address("with a line end", f"https://{_LISTED}\n/"),
    _from_address("with a blank before", f" https://{_LISTED}/"),
    _from_address("with a NUL written out", f"https://{_LISTED}%00.elsewhere.invalid/"),
    _from_address("without a scheme", f"//{_LISTED}/"),
    _from_address("that is a name alone", _LISTED),
    _from_address("that is a file", "file:///etc/passwd"),
    _from_address("of this machine by name", "https://localhost:9/"),
    _from_address("of this machine by number", "https://127.0.0.1:9/"),
    _from_address("of this machine in short", "https://127.1:9/"),
    _from_address("of this machine in six bytes", "https://[::1]:9/"),
    _from_address("that is half an address", "https://[::1"),
    _from_address("that is very long", f"https://{_LISTED}/" + "x" * 1000),
    _at_connector("on the stand-in's port without encryption", lambda url: url.replace("https", "http")),
    _at_connector("on the stand-in's port by name", lambda url: url.replace("127.0.0.1", "localhost")),
    _at_connector("on the stand-in's port beside a name", lambda url: url.replace("://", "://x@")),
    in_activity("no service address in the activity", 403, _NOT_ANSWERED, serviceUrl=None),
    in_activity("a service address that is a list", 403, _NOT_ANSWERED, serviceUrl=[]),
    in_activity("a service address that is empty", 403, _NOT_ANSWERED, serviceUrl=""),
)
_ORIGINS = (
    in_activity("another channel", 403, "Microsoft Teams only", channelId="slack"),
    in_activity("the emulator's channel", 403, "Microsoft Teams only", channelId="emulator"),
    in_activity("the channel in capitals", 403, "Microsoft Teams only", channelId="MSTEAMS"),
    in_activity("no channel", 403, "Microsoft Teams only", channelId=None),
    in_activity("a channel that is a list", 403, "Microsoft Teams only", channelId=["msteams"]),
    _tenant("an unlisted tenant", "does not serve that tenant", {"tenant": {"id": "theirs"}}),
    _tenant("an unlisted tenant beginning like ours", "does not serve that tenant", {"tenant": {"id": TENANT + "x"}}),
    _tenant("a tenant that is empty", "names no tenant", {"tenant": {"id": ""}}),
    _tenant("a tenant that is a number", "names no tenant", {"tenant": {"id": 7}}),
    _tenant("a tenant that is a list", "names no tenant", {"tenant": [TENANT]}),
    _tenant("a tenant that is very long", "names no tenant", {"tenant": {"id": TENANT * 99}}),
    _tenant("channel data that is a text", "names no tenant", TENANT),
    in_activity("a tenant in the conversation alone", 403, "names no tenant", channelData=None,
                conversation={"id": "a:Tomasz Nowak", "tenantId": TENANT}),
)  # fmt: skip
_KINDS = (
    in_activity("no type", 400, "type is missing", type=None),
    in_activity("a type that is a number", 400, "type is not", type=5),
    in_activity("an id that is a number", 400, "id is not", id=15),
    in_activity("an id that is very long", 400, "id is longer", id="1" * 1001),
    in_activity("a text that is an object", 400, "text is not", text={"a": "b"}),
    in_activity("a text that is a list", 400, "text is not", text=["5.1 done"]),
    in_activity("a speaker that is a list", 400, "from is not", **{"from": []}),
    in_activity("a speaker that is a text", 400, "from is not", **{"from": "Oliver Reed"}),
    in_activity("an account that is a number", 400, "aadObjectId is not", **{"from": {**_SPEAKER, "aadObjectId": 7}}),
    in_activity("an account that is a list", 400, "aadObjectId is not", **{"from": {**_SPEAKER, "aadObjectId": ["a"]}}),
    in_activity("a name that is an object", 400, "name is not", **{"from": {**_SPEAKER, "name": {}}}),
    in_activity("a name that is very long", 400, "name is longer", **{"from": {**_SPEAKER, "name": "n" * 9999}}),
    in_activity("no conversation", 400, "conversation.id is missing", conversation=None),
    in_activity("a conversation that is a text", 400, "conversation is not", conversation="a:Tomasz Nowak"),
    in_activity("a conversation's id that is a number", 400, "id is not", conversation={"id": 5}),
    in_activity("a conversation's kind that is a list", 400, "conversationType is not",
                conversation={"id": "a", "conversationType": ["personal"]}),
    in_activity("a recipient that is a number", 400, "recipient is not", recipient=1),
    in_activity("entities that are a text", 400, "entities is not", entities="mention"),
    in_activity("members that are an object", 400, "membersAdded is not", type="conversationUpdate", membersAdded={}),
    in_activity("an installation whose action is a list", 400, "action is not", type="installationUpdate",
                action=["add"]),
    in_activity("an answered message that is an object", 400, "replyToId is not", replyToId={}),
    in_activity("a team that is a text", 400, "team is not", channelData={"tenant": {"id": TENANT}, "team": "19:x"}),
    in_activity("an edit at a time that is a number", 400, "timestamp is not", type="messageUpdate", timestamp=9),
    in_activity("a press whose action is a text", 400, "action is not", type="invoke", name="adaptiveCard/action",
                value={"action": "undo"}),
    in_activity("a kind of activity there is not", 200, NOTHING, type="dropAllTables"),
    in_activity("a reaction", 200, NOTHING, type="messageReaction", reactionsAdded=[{"type": "like"}]),
    in_activity("somebody else joining", 200, NOTHING, type="conversationUpdate", membersAdded=[{"id": "29:x"}]),
    in_activity("an invoke there is not", 400, "could not read that button", type="invoke",
                name="admin/takeOver", value={"verb": "undo"}),
)  # fmt: skip
CASES: tuple[Case, ...] = (*_ADDRESSES, *_ORIGINS, *_KINDS)
