"""The one frame every card is made from: a quiet header, one bold sentence, facts, a body, buttons.

All words given to it are plain text and are shown literally; nobody who calls it escapes anything.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from boardclerk.cards import fields
from boardclerk.cards.text import aloud, beyond, escape, paragraphs, shortened
from boardclerk.words.phrases import cards as phrases

Card = dict[str, Any]
"""An Adaptive Card as JSON."""

Element = dict[str, Any]
"""An element of a card, or an action on it, as JSON: plain, since a model of each costs more than all else in a turn
that only looks. Tests hold every kind of card to Microsoft's models and schema (docs/decisions/0011)."""

Style = Literal["default", "positive", "destructive"]
Values = Mapping[str, str | int]

IN_VIEW = 3
MOST_FACTS = 5
MOST_REFRESHED = 60
LARGEST = 28 * 1024
"""Bytes of JSON a card may have (facts.md, Teams)."""

LONGEST_TEXT = 800
LONGEST_FACT = 300
LONGEST_HEADING = 120

_SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"


@dataclass(frozen=True, slots=True)
class Button:
    """A press that comes back as `verb` with `values` (ids, versions, offsets; never names or rights).

    `style` None: positive when it stands first, else plain. `confirm` asks in these words before it is
    sent. `more` puts it behind "More" whatever its place. `takes_inputs` sends the card's inputs with it.
    """

    title: str
    verb: str
    values: Values = field(default_factory=dict[str, str | int])
    style: Style | None = None
    confirm: str | None = None
    more: bool = False
    takes_inputs: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens a page."""

    title: str
    url: str
    more: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A button that opens inputs below the card; `send` sends them. `intro` is a sentence above them."""

    title: str
    inputs: Sequence[Element]
    send: Button
    intro: str = ""
    style: Style | None = None
    more: bool = False


Press = Button | Link | Form


@dataclass(frozen=True, slots=True)
class Refresh:
    """How a card in a channel becomes each reader's own: for at most sixty of them, by Teams id."""

    verb: str
    values: Values
    user_ids: Sequence[str]


def card(
    *,
    board: str,
    sentence: str,
    about: str = "",
    marking: str | None = None,
    text: Sequence[str] = (),
    facts: Sequence[tuple[str, str]] = (),
    body: Sequence[Element] = (),
    buttons: Sequence[Press] = (),
    spoken: str | None = None,
    refresh: Refresh | None = None,
) -> Card:
    """Return the card. `sentence` says what happened; `spoken` is read aloud instead of sentence and text.

    `about` is the meeting of the header line. At most five facts; buttons after the third go behind "More".
    What is too long for a heading goes on beneath it; what is too long for a card is shown up to the end of a
    sentence: the whole of it stands on the page.
    """
    if len(facts) > MOST_FACTS:
        raise ValueError(f"A card shows at most {MOST_FACTS} facts, not {len(facts)}.")
    lines = _lines(text if len(sentence) <= LONGEST_FACT else (beyond(sentence, LONGEST_FACT), *text))
    header = shortened(" · ".join(filter(None, (board, about))), LONGEST_TEXT)
    alone = shortened(" ".join((shortened(sentence, LONGEST_FACT).removesuffix(" …"), *lines)), LONGEST_TEXT)
    elements: list[Element] = [*_header(header, marking), _sentence(sentence), *map(paragraph, lines)]
    if facts:
        elements.append({"type": "FactSet", "facts": [_fact(*fact) for fact in facts]})
    drawn: Card = {
        "$schema": _SCHEMA,
        "type": "AdaptiveCard",
        "version": "1.5",
        "fallbackText": f"{header}: {alone}",
        "speak": aloud(spoken or f"{header}. {alone}"),
    }
    if refresh is not None:
        drawn["refresh"] = _refresh(refresh)
    drawn["body"] = [*elements, *body]
    if buttons:
        drawn["actions"] = actions(buttons)
    _let_no_id_come_twice(drawn)
    return drawn


def _let_no_id_come_twice(drawn: Card) -> None:
    """Give every input of a card just drawn an id of its own: phones refuse a card in which one comes twice."""
    taken: Counter[str] = Counter()

    def look_behind(holder: Element) -> None:
        for action in holder.get("actions", ()):
            if "card" in action:
                look_at(action["card"]["body"])
                look_behind(action["card"])

    def look_at(elements: list[Element]) -> None:
        for at, element in enumerate(elements):
            kind = element["type"]
            if kind == "Container":
                look_at(element["items"])
            elif kind == "ActionSet":
                look_behind(element)
            elif kind.startswith("Input."):
                name = element["id"]
                taken[name] += 1
                if taken[name] > 1:
                    elements[at] = {**element, "id": fields.repeated(name, taken[name])}

    look_at(drawn["body"])
    look_behind(drawn)


def _lines(text: Sequence[str]) -> list[str]:
    """Return the paragraphs of `text` as long as they fit together, the last one shortened."""
    left, lines = LONGEST_TEXT, list[str]()
    for line in (line for part in text for line in paragraphs(part)):
        if left > 0:
            lines.append(shortened(line, left))
            left -= len(line)
    return lines


def _header(header: str, marking: str | None) -> list[Element]:
    shown = escape(header)
    if not marking:
        return [{"type": "TextBlock", "text": shown, "size": "Small", "isSubtle": True, "wrap": True}]
    return [
        {"type": "TextBlock", "text": escape(marking), "size": "Small", "weight": "Bolder", "wrap": True},
        {"type": "TextBlock", "spacing": "None", "text": shown, "size": "Small", "isSubtle": True, "wrap": True},
    ]


def _sentence(sentence: str) -> Element:
    return {
        "type": "TextBlock", "text": escape(shortened(sentence, LONGEST_FACT)), "size": "Medium", "weight": "Bolder",
        "wrap": True, "style": "heading",
    }  # fmt: skip


def _fact(title: str, value: str) -> dict[str, str]:
    return {"title": escape(title), "value": escape(shortened(value, LONGEST_FACT))}


def paragraph(text: str, *, quiet: bool = False) -> Element:
    """Return one paragraph of plain text; a quiet one is small and toned down."""
    shown = escape(shortened(text, LONGEST_TEXT))
    if quiet:
        return {
            "type": "TextBlock", "spacing": "None", "text": shown, "size": "Small", "isSubtle": True, "wrap": True,
        }  # fmt: skip
    return {"type": "TextBlock", "spacing": "Small", "text": shown, "wrap": True}


def heading(text: str) -> Element:
    """Return a small heading over a part of the card."""
    return {
        "type": "TextBlock", "spacing": "Medium", "text": escape(shortened(text, LONGEST_HEADING)), "size": "Small",
        "weight": "Bolder", "wrap": True, "style": "heading",
    }  # fmt: skip


def part(*elements: Element, apart: bool = False) -> Element:
    """Return elements that belong together; `apart` draws a line above them."""
    line = {"separator": True, "spacing": "Medium"} if apart else {}
    return {"type": "Container", **line, "items": list(elements)}


def press_row(buttons: Sequence[Press], *, plain: bool = False) -> Element:
    """Return a row of buttons for the body of a card; `plain` keeps the first from standing out."""
    return {"type": "ActionSet", "spacing": "Small", "actions": actions(buttons, plain=plain)}


def actions(buttons: Sequence[Press], *, plain: bool = False) -> list[Element]:
    """Return buttons as actions: the first positive unless it says otherwise, three of them in view."""
    ahead = [b for b in buttons if not b.more]
    behind = [*ahead[IN_VIEW:], *(b for b in buttons if b.more)]
    first: Style = "default" if plain else "positive"
    shown = [_action(b, first if at == 0 else "default") for at, b in enumerate(ahead[:IN_VIEW])]
    return [*shown, *(_action(b, "default", hidden=True) for b in behind)]


def _action(button: Press, style: Style, *, hidden: bool = False) -> Element:
    if isinstance(button, Link):
        return {"type": "Action.OpenUrl", **_looks(button.title, "default", hidden), "url": button.url}
    looks = _looks(button.title, button.style or style, hidden)
    if isinstance(button, Form):
        inner: list[Element] = [paragraph(button.intro)] if button.intro else []
        send = _execute(button.send, _looks(button.send.title, button.send.style or "positive"), takes_inputs=True)
        return _opens(looks, [*inner, *button.inputs], send)
    if button.confirm is not None:
        sure: Style = "destructive" if button.style == "destructive" else "positive"
        return _opens(looks, [paragraph(button.confirm)], _execute(button, _looks(button.title, sure)))
    return _execute(button, looks)


def _looks(title: str, style: Style, hidden: bool = False) -> Element:
    looks = {"title": title}
    if style != "default":
        looks["style"] = style
    if hidden:
        looks["mode"] = "secondary"
    return looks


def _opens(looks: Element, body: list[Element], send: Element) -> Element:
    shown = {"type": "AdaptiveCard", "version": "1.5", "body": body, "actions": [send]}
    return {"type": "Action.ShowCard", **looks, "card": shown}


def _execute(button: Button, looks: Element, *, takes_inputs: bool = False) -> Element:
    """Return a press, with what an older client sends in its place."""
    verb, values = button.verb, button.values
    older: Element = {"type": "Action.Submit", **looks, "data": {"verb": verb, **values}}
    press: Element = {"type": "Action.Execute", **looks, "data": {**values}}
    if not (takes_inputs or button.takes_inputs):
        older["associatedInputs"] = press["associatedInputs"] = "none"
    press["verb"] = verb
    press["fallback"] = older
    return press


def _refresh(refresh: Refresh) -> Element:
    again = {
        "type": "Action.Execute", "title": phrases.REFRESH, "data": dict(refresh.values), "verb": refresh.verb,
    }  # fmt: skip
    return {"action": again, "userIds": list(refresh.user_ids[:MOST_REFRESHED])}
