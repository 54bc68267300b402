"""What somebody sees of a card, and what its buttons send."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
_CARD = "card.adaptive"


@dataclass(frozen=True, slots=True)
class Button:
    """A button that sends something: its action, the inputs it sends, and the words around it, inmost first."""

    action: Json
    inputs: tuple[Json, ...]
    around: tuple[str, ...]

    @property
    def title(self) -> str:
        return str(self.action.get("title", ""))

    def sent(self, fields: Mapping[str, str]) -> Json:
        """Return what it sends once `fields`, by label or id, are filled in."""
        data: Json = dict(self.action.get("data") or {})
        for each in self.inputs:
            wanted = fields.get(str(each.get("label", "")), fields.get(str(each["id"])))
            value = each.get("value") if wanted is None else _chosen(each, wanted)
            if value not in (None, ""):
                data[str(each["id"])] = str(value)
        return data


def card_of(activity: Json) -> Json | None:
    """Return the card an activity carries, None where it is plain text."""
    found = [a["content"] for a in activity.get("attachments", []) if a["contentType"].endswith(_CARD)]
    return found[-1] if found else None


def words_of(activity: Json) -> str:
    """Return every word of an activity as it is read, a line an element."""
    card = card_of(activity)
    lines = [str(activity["text"])] if activity.get("text") else []
    return "\n".join([*lines, *(all_words(card) if card else ())])


def all_words(element: Json) -> Iterator[str]:
    """Return the texts of an element and of everything in it, also behind buttons."""
    for key in ("text", "title", "value", "label"):
        if isinstance(element.get(key), str):
            yield plain(element[key])
    for inner in parts(element):
        yield from all_words(inner)


def parts(element: Json) -> Iterator[Json]:
    """Return the elements in an element."""
    for key, value in element.items():
        if key in ("fallback", "data", "refresh", "msteams"):
            continue
        for inner in value if isinstance(value, list) else [value]:  # pyright: ignore[reportUnknownVariableType]
            if isinstance(inner, dict):
                yield inner  # pyright: ignore[reportUnknownVariableType]


def plain(text: str) -> str:
    """Return a card's text without marks of emphasis and escapes."""
    drawn = re.sub(r"(?<!\\)\*\*", "", text.replace("\u200b", ""))
    return re.sub(r"\\([\\*_\[\]`~#+.!()-])", r"\1", drawn)


def buttons_of(card: Json) -> list[Button]:
    """Return every button that sends something, also those behind another."""
    return list(_buttons(card, (), ()))


def _buttons(element: Json, inputs: tuple[Json, ...], around: tuple[str, ...]) -> Iterator[Button]:
    if element.get("type") == "AdaptiveCard":
        inputs = (*inputs, *_inputs(element))
    around = ("\n".join(all_words(element)), *around)
    for inner in parts(element):
        if inner.get("type") in ("Action.Execute", "Action.Submit"):
            yield Button(inner, () if inner.get("associatedInputs") == "none" else inputs, around)
        else:
            yield from _buttons(inner, inputs, around)


def _inputs(element: Json) -> Iterator[Json]:
    for inner in parts(element):
        if str(inner.get("type", "")).startswith("Input."):
            yield inner
        elif inner.get("type") not in ("Action.ShowCard", "AdaptiveCard"):
            yield from _inputs(inner)


def _chosen(each: Json, wanted: str) -> str:
    choices: list[Json] = each.get("choices") or []
    return next((str(c["value"]) for c in choices if wanted in (plain(str(c["title"])), c["value"])), wanted)
