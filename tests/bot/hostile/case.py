"""One hostile thing, and makers of the kinds there are."""

import json
from collections.abc import AsyncIterable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.bot.production import Scene

Body = bytes | AsyncIterable[bytes] | None
JSON: Mapping[str, str] = {"Content-Type": "application/json"}
NOTHING = "nothing"
"""What is said where a request is taken and left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`send` makes body and headers. Refused where `status` is not 200; then `says` is in the reason.

    Of what is taken, `says` is in the only answer there is, and it goes to who spoke; NOTHING is no answer.
    """

    name: str
    send: Callable[[Scene], tuple[Body, Mapping[str, str]]]
    status: int
    says: str
    method: str = "POST"
    by: str = "Tomasz Nowak"


def refused(
    name: str, status: int, says: str, body: Body | Callable[[], Body] = b"{}", *, method: str = "POST",
    **headers: str | None,
) -> Case:  # fmt: skip
    """Return a request with a good token, refused for its body or for a header (Content_Type=…)."""

    def send(scene: Scene) -> tuple[Body, Mapping[str, str]]:
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        merged = {**JSON, **scene.token(), **named}
        content = body() if callable(body) else body
        return content, {key: value for key, value in merged.items() if value is not None}

    return Case(name=name, send=send, status=status, says=says, method=method)


def in_activity(name: str, status: int, says: str, /, **changes: Any) -> Case:
    """Return an activity with a good token and some of its fields replaced; None takes one away."""

    def send(scene: Scene) -> tuple[Body, Mapping[str, str]]:
        return json.dumps(scene.activity(**changes)).encode(), {**JSON, **scene.token()}

    return Case(name=name, send=send, status=status, says=says)


def with_token(name: str, status: int, says: str, headers: Callable[[Scene], Mapping[str, str]]) -> Case:
    """Return a good activity with a token that is not."""

    def send(scene: Scene) -> tuple[Body, Mapping[str, str]]:
        return json.dumps(scene.activity()).encode(), {**JSON, **headers(scene)}

    return Case(name=name, send=send, status=status, says=says)


def said(name: str, says: str, /, by: str = "Tomasz Nowak", **changes: Any) -> Case:
    """Return a message that is taken and changes nothing."""

    def send(scene: Scene) -> tuple[Body, Mapping[str, str]]:
        return json.dumps(scene.spoken_by(by, **changes)).encode(), {**JSON, **scene.token()}

    return Case(name=name, send=send, status=200, says=says, by=by)


def pressed(name: str, says: str, verb: Any, data: Any, by: str = "Tomasz Nowak", status: int = 200) -> Case:
    """Return a press that changes nothing; `$name` in its data is an id of the scene's."""

    def filled(value: Any, scene: Scene) -> Any:
        if isinstance(value, str) and value.startswith("$"):
            return scene.ids[value[1:]]
        if isinstance(value, dict):
            return {key: filled(inner, scene) for key, inner in value.items()}
        return [filled(inner, scene) for inner in value] if isinstance(value, list) else value

    def send(scene: Scene) -> tuple[Body, Mapping[str, str]]:
        press = scene.pressed_by(by, verb, filled(data, scene))
        return json.dumps(press).encode(), {**JSON, **scene.token()}

    return Case(name=name, send=send, status=status, says=says, by=by)
