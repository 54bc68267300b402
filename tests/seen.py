"""What a person sees of a card and can do with it: its words, its buttons, and the inputs a button sends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

Json = dict[str, Any]

_WORDS = ("text", "title", "value", "label", "placeholder", "altText")
_UNSEEN = ("fallback", "data", "refresh", "fallbackText", "speak", "msteams", "$schema")


@dataclass(frozen=True, slots=True)
class Button:
    """An action that sends something, the inputs it sends, and the words of what encloses it, inmost first."""

    action: Json
    inputs: tuple[Json, ...]
    around: tuple[str, ...] = field(default=())

    @property
    def title(self) -> str:
        """What the button says."""
        return str(self.action.get("title", ""))

    def nearness(self, words: str) -> int:
        """Return how many enclosing elements stand between the button and `words`; a large number if none has them."""
        return next((depth for depth, text in enumerate(self.around) if words in text), 10_000)


def words_of(shown: Json) -> str:
    """Return every word of an activity or a card as a person reads it, a line an element."""
    if shown.get("type") == "message":
        lines = [str(shown["text"])] if shown.get("text") else []
        return "\n".join([*lines, *(words_of(card) for card in cards_of(shown))])
    return "\n".join(plain(line) for line in _lines(shown) if line.strip())


def plain(text: str) -> str:
    """Return card Markdown as it is drawn: no escapes, no marks of emphasis, no invisible characters."""
    drawn = re.sub(r"(?<!\\)\*\*", "", text.replace("\u200b", ""))
    drawn = re.sub(r"\\([\\*_\[\]`~#+.!()-])", r"\1", drawn)
    return re.sub(r"[ \u00a0\u202f]+", " ", drawn)


def cards_of(activity: Json) -> list[Json]:
    """Return the cards an activity carries."""
    return [a["content"] for a in activity.get("attachments", []) if a["contentType"].endswith("card.adaptive")]


def buttons_of(card: Json) -> list[Button]:
    """Return every button that sends something, also those behind another button."""
    return list(_buttons(card, (), ()))


def inputs_of(card: Json) -> list[Json]:
    """Return every input of a card, also those behind a button."""
    found: list[Json] = []
    for value in _parts(card):
        found.extend([value] if _is_input(value) else inputs_of(value))
    return found


def _lines(element: Json) -> Iterator[str]:
    if str(element.get("type", "")) == "TextRun" or "inlines" in element:
        runs = element.get("inlines", [element])
        yield "".join(run if isinstance(run, str) else str(run.get("text", "")) for run in runs)
        return
    if set(element) >= {"title", "value"} and "type" not in element:
        yield f"{element['title']} {element['value']}"
        return
    if element.get("type") == "Input.ChoiceSet":
        # What a choice sends is not what a person reads.
        yield from (str(element.get("label", "")), *(str(choice["title"]) for choice in element["choices"]))
        return
    yield from (str(element[key]) for key in _WORDS if isinstance(element.get(key), str))
    for inner in _parts(element):
        yield from _lines(inner)


def _parts(element: Json) -> Iterator[Json]:
    for key, value in element.items():
        if key in _UNSEEN:
            continue
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield inner


def _is_input(element: Json) -> bool:
    return str(element.get("type", "")).startswith("Input.")


def _buttons(element: Json, inputs: tuple[Json, ...], around: tuple[str, ...]) -> Iterator[Button]:
    if element.get("type") == "AdaptiveCard":
        # An action sends the inputs of its own card and of the cards around it, not of its neighbours'.
        inputs = (*inputs, *_own_inputs(element))
    around = (words_of(element), *around)
    for inner in _parts(element):
        kind = str(inner.get("type", ""))
        if kind in ("Action.Execute", "Action.Submit"):
            yield Button(inner, () if inner.get("associatedInputs") == "none" else inputs, around)
        elif kind == "Action.ShowCard":
            yield from _buttons(inner["card"], inputs, around)
        else:
            yield from _buttons(inner, inputs, around)


def _own_inputs(element: Json) -> list[Json]:
    found: list[Json] = []
    for inner in _parts(element):
        if _is_input(inner):
            found.append(inner)
        elif inner.get("type") not in ("Action.ShowCard", "AdaptiveCard"):
            found.extend(_own_inputs(inner))
    return found


def filled_in(button: Button, fields: Json) -> dict[str, str]:
    """Return what the inputs send once `fields` (by input id or label) are filled in, as a client does it.

    Fails where a field is not on the form, a choice is not offered, or a required input is empty.
    """
    asked = {str(each["id"]): each for each in button.inputs}
    values = {key: str(each["value"]) for key, each in asked.items() if each.get("value") not in (None, "")}
    for name, value in fields.items():
        key = _input_named(name, asked)
        assert key, f"{button.title!r} sends no input {name!r}; it sends: {_names(asked) or 'none'}"
        values[key] = _sent(asked[key], value)
    for key, each in asked.items():
        if each["type"] == "Input.Toggle":
            values.setdefault(key, str(each.get("valueOff", "false")))
        assert values.get(key) or not each.get("isRequired"), (
            f"{button.title!r} needs {key!r}: {each.get('errorMessage')}"
        )
    return {key: value for key, value in values.items() if value != ""}


def _input_named(name: str, asked: dict[str, Json]) -> str | None:
    wanted = name.replace("_", " ").casefold()
    for key, each in asked.items():
        if name == key or wanted == plain(str(each.get("label", ""))).casefold():
            return key
    # A second form on the same card bears the same input under a numbered id.
    return next((key for key in asked if re.fullmatch(re.escape(name) + r"\W+\d+", key)), None)


def _names(asked: dict[str, Json]) -> str:
    return ", ".join(f"{key} ({each.get('label', 'no label')})" for key, each in asked.items())


def _sent(each: Json, value: Any) -> str:
    if each["type"] == "Input.Toggle" and isinstance(value, bool):
        return str(each.get("valueOn", "true") if value else each.get("valueOff", "false"))
    if each["type"] == "Input.ChoiceSet" and each.get("style") != "filtered":
        many = value if isinstance(value, list | tuple) else [value]
        return ",".join(_choice(each, str(one)) for one in many)
    if each["type"] == "Input.ChoiceSet":
        return next((c["value"] for c in each["choices"] if plain(c["title"]) == str(value)), str(value))
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def _choice(each: Json, wanted: str) -> str:
    for choice in each["choices"]:
        if wanted in (plain(choice["title"]), choice["value"]):
            return str(choice["value"])
    offered = ", ".join(plain(choice["title"]) for choice in each["choices"])
    raise AssertionError(f"{each['id']!r} offers no {wanted!r}; it offers: {offered}")
