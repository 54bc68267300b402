"""Whatever is sent to the bot, it never answers with a server error, and no turn breaks off.

What comes is made up: bytes, JSON of any shape, activities with fields replaced, and every verb of a card with
any data. `make faults` tries many times as much of it.
"""

import json
import re
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boardclerk.cards import fields, verbs
from tests.bot.production import Scene, production

_QUICK = settings(max_examples=40, derandomize=True, deadline=None, database=None)
_DEEP = settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))

_TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["", "\x00", "\ud7ff", "0", "-1", "1e999", "nan", "4.1", "2020-02-30", "25:61", "a,b,,", "none"]),
    st.sampled_from(["https://teams.stand-in.invalid/", "<at>x</at>", "&#9999999999;", "{{DATE(", "' OR 1=1 --"]),
    st.sampled_from([
        *("apologies for 13 March", "4.1 done", "who's coming?", "my actions", "agenda", "help", "yes", "no", "undo"),
        *("start the meeting", "end the meeting", "minutes", "next item", "3.1", "cancel", "in attendance: all"),
    ]),
)  # fmt: skip
_NUMBERS = st.one_of(st.integers(-9, 9), st.integers(), st.floats(allow_nan=False, allow_infinity=False))
_SCALARS = st.one_of(st.none(), st.booleans(), _NUMBERS, _TEXTS)
_NAMES = st.one_of(
    st.text(max_size=5),
    st.sampled_from([
        *("type", "id", "name", "text", "value", "action", "verb", "data", "from", "recipient", "conversation"),
        *("channelData", "tenant", "team", "entities", "mentioned", "membersAdded", "replyToId", "msteams"),
        *("aadObjectId", "conversationType", "eventType", "serviceUrl", "timestamp", "attachments", "channelId"),
    ]),
)  # fmt: skip
_ANYTHING = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_NAMES, inner, max_size=5)),
    max_leaves=15,
)
_PEOPLE = st.sampled_from(["Oliver Reed", "Eleanor Marsh", "Tomasz Nowak", "Sana Iqbal", "Eve Null"])
_KINDS = st.sampled_from(["message", "messageUpdate", "invoke", "installationUpdate", "conversationUpdate", "typing"])
_PATHS = st.sampled_from([
    *[(name,) for name in ("type", "id", "text", "value", "entities", "recipient", "channelData", "replyToId")],
    *[(name,) for name in ("from", "conversation", "channelId", "serviceUrl", "timestamp", "membersAdded", "name")],
    *[("from", name) for name in ("id", "name", "aadObjectId")],
    *[("conversation", name) for name in ("id", "conversationType", "tenantId", "isGroup")],
    *[("channelData", name) for name in ("tenant", "team", "eventType")],
    ("channelData", "tenant", "id"), ("recipient", "id"), ("recipient", "name"), ("value", "action"),
    ("value", "action", "verb"), ("value", "action", "data"),
])  # fmt: skip
_VERBS = st.sampled_from(sorted(value for name, value in vars(verbs).items() if name.isupper()))
_IDS = st.sampled_from(["$action", "$meeting", "$board", "$chair", "$other_meeting", "other-action", "$version"])
_SLOTS = st.sampled_from([
    *("meeting", "action", "version", "operation", "start", "board", "item", "member", "person", "amendment", "notice"),
    *("text", "asked", "mark", "scope", "verb", "msteams", "ids", "notices", "shown"),
    *sorted({value for name, value in vars(fields).items() if name.isupper() and isinstance(value, str)}),
    *("present.$chair", "outcome.$action", "outcome_words.$action", "due_on@2"),
])  # fmt: skip
_DATA = st.dictionaries(_SLOTS, st.one_of(_IDS, _SCALARS, _ANYTHING), max_size=6)


@dataclass(frozen=True, slots=True)
class Raw:
    """A body as it stands, with headers that say what it is."""

    body: bytes
    kind: str = "application/json"
    encoding: str = ""

    def made(self, scene: Scene) -> tuple[bytes, Mapping[str, str]]:
        return self.body, {"Content-Type": self.kind, "Content-Encoding": self.encoding}


@dataclass(frozen=True, slots=True)
class Shape:
    """JSON of any shape."""

    value: Any

    def made(self, scene: Scene) -> tuple[bytes, Mapping[str, str]]:
        return json.dumps(self.value).encode(), {}


@dataclass(frozen=True, slots=True)
class Changed:
    """A good activity with anything in the place of some of its fields."""

    who: str
    kind: str
    changes: list[tuple[tuple[str, ...], Any]]

    def made(self, scene: Scene) -> tuple[bytes, Mapping[str, str]]:
        press = self.kind == "invoke"
        activity = scene.pressed_by(self.who, "my_actions", {}) if press else scene.spoken_by(self.who, type=self.kind)
        for path, value in self.changes:
            activity = _replaced(activity, path, value)
        return json.dumps(activity).encode(), {}


@dataclass(frozen=True, slots=True)
class Text:
    """A message of any text."""

    who: str
    text: str

    def made(self, scene: Scene) -> tuple[bytes, Mapping[str, str]]:
        return json.dumps(scene.spoken_by(self.who, text=self.text)).encode(), {}


@dataclass(frozen=True, slots=True)
class Press:
    """A card's verb with any data, as a newer or an older client sends it."""

    who: str
    verb: str
    data: dict[str, Any]
    submitted: bool

    def made(self, scene: Scene) -> tuple[bytes, Mapping[str, str]]:
        data = _filled(self.data, scene)
        if self.submitted:
            said = scene.spoken_by(self.who, text=None, value={**data, "verb": self.verb}, replyToId="m1")
        else:
            said = scene.pressed_by(self.who, self.verb, data)
        return json.dumps(said).encode(), {}


_HEADERS = st.sampled_from(
    ["application/json", "application/json; a=b; charset=", "application/json;charset=UTF8", "text/x"]
)
_ENCODINGS = st.sampled_from(["", "identity", "gzip", "deflate", "GZIP"])
REQUESTS: Mapping[str, st.SearchStrategy[Any]] = {
    "bytes": st.builds(Raw, st.binary(max_size=400), _HEADERS, _ENCODINGS),
    "JSON": st.builds(Shape, _ANYTHING),
    "activities": st.builds(Changed, _PEOPLE, _KINDS, st.lists(st.tuples(_PATHS, _ANYTHING), min_size=1, max_size=3)),
    "texts": st.builds(Text, _PEOPLE, st.one_of(st.text(max_size=80), st.lists(_TEXTS, max_size=6).map(" ".join))),
    "presses": st.builds(Press, _PEOPLE, _VERBS, _DATA, st.booleans()),
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def scene(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[Scene]:
    folder: Path = tmp_path_factory.mktemp("fuzz")
    async with production(folder) as made:
        yield made


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("kind", REQUESTS)
@_QUICK
@given(data=st.data())
async def test_whatever_is_sent_is_answered_or_refused(scene: Scene, kind: str, data: st.DataObject):
    await _send(scene, data.draw(REQUESTS[kind]))


@pytest.mark.faults
@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("kind", REQUESTS)
@_DEEP
@given(data=st.data())
async def test_whatever_is_sent_for_long_is_answered_or_refused(scene: Scene, kind: str, data: st.DataObject):
    await _send(scene, data.draw(REQUESTS[kind]))


async def _send(scene: Scene, request: Any) -> None:
    body, headers = request.made(scene)
    before = await _broken_off(scene)
    status, answer, _ = await scene.post(body, {"Content-Type": "application/json", **scene.token(), **headers})
    assert status < 500, answer
    await scene.settle()
    assert await _broken_off(scene) == before, answer


async def _broken_off(scene: Scene) -> list[str]:
    """Return what the bot counts as failed: turns, and what could not be said unasked."""
    async with scene.http.get(f"{scene.server.address}/metrics") as answer:
        return re.findall(r'.*="failed"\} \d+', await answer.text())


def _filled(value: Any, scene: Scene) -> Any:
    """Return `value` with the scene's ids in the place of their names."""
    if isinstance(value, dict):
        return {_filled(key, scene): _filled(inner, scene) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, scene) for inner in value]
    if isinstance(value, str) and value.count("$") == 1:
        before, _, name = value.partition("$")
        found = scene.ids.get(name, name)
        return f"{before}{found}" if before else found
    return value


def _replaced(activity: Any, path: tuple[str, ...], value: Any) -> Any:
    within = activity if isinstance(activity, dict) else {}
    inner = value if len(path) == 1 else _replaced(within.get(path[0]), path[1:], value)
    return {**within, path[0]: inner}
