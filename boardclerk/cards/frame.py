"""The one frame every card is made from: a quiet header, one bold sentence, facts, a body, buttons.

All words given to it are plain text and are shown literally; nobody who calls it escapes anything.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from microsoft_teams.cards.core import (
    Action,
    ActionSet,
    AdaptiveCard,
    CardElement,
    Container,
    ExecuteAction,
    Fact,
    FactSet,
    OpenUrlAction,
    RefreshDefinition,
    ShowCardAction,
    SubmitAction,
    TextBlock,
)

from boardclerk.cards import fields
from boardclerk.cards.text import aloud, escape, paragraphs, shortened
from boardclerk.words.phrases import cards as phrases

Card = dict[str, Any]
"""An Adaptive Card as JSON."""

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
    inputs: Sequence[CardElement]
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
    body: Sequence[CardElement] = (),
    buttons: Sequence[Press] = (),
    spoken: str | None = None,
    refresh: Refresh | None = None,
) -> Card:
    """Return the card. `sentence` says what happened; `spoken` is read aloud instead of sentence and text.

    `about` is the meeting of the header line. At most five facts; buttons after the third go behind "More".
    What is too long for a card is shown up to the end of a sentence: the whole of it stands on the page.
    """
    if len(facts) > MOST_FACTS:
        raise ValueError(f"A card shows at most {MOST_FACTS} facts, not {len(facts)}.")
    lines = _lines(text)
    header = shortened(" · ".join(filter(None, (board, about))), LONGEST_TEXT)
    alone = shortened(" ".join((sentence, *lines)), LONGEST_TEXT)
    elements: list[CardElement] = [*_header(header, marking), _sentence(sentence), *map(paragraph, lines)]
    if facts:
        elements.append(
            FactSet(facts=[Fact(title=escape(t), value=escape(shortened(v, LONGEST_FACT))) for t, v in facts])
        )
    drawn = AdaptiveCard(
        version="1.5",
        fallback_text=f"{header}: {alone}",
        speak=aloud(spoken or f"{header}. {alone}"),
        body=[*elements, *body],
        actions=actions(buttons) or None,
        refresh=_refresh(refresh),
    )
    return {"$schema": _SCHEMA, **_unrepeated(drawn.model_dump(by_alias=True, exclude_none=True))}


def _unrepeated(drawn: Card) -> Card:
    """Give every input of a card just drawn an id of its own: phones refuse a card in which one comes twice."""
    taken: Counter[str] = Counter()

    def look(value: dict[str, Any] | list[Any]) -> None:
        if isinstance(value, dict):
            name = value.get("id")
            if name is not None and value["type"].startswith("Input."):
                taken[name] += 1
                value["id"] = fields.repeated(name, taken[name])
            inner: Iterable[Any] = value.values()
        else:
            inner = value
        for each in inner:
            if isinstance(each, (dict, list)):
                look(cast("dict[str, Any] | list[Any]", each))

    look(drawn)
    return drawn


def _lines(text: Sequence[str]) -> list[str]:
    """Return the paragraphs of `text` as long as they fit together, the last one shortened."""
    left, lines = LONGEST_TEXT, list[str]()
    for line in (line for part in text for line in paragraphs(part)):
        if left > 0:
            lines.append(shortened(line, left))
            left -= len(line)
    return lines


def _header(header: str, marking: str | None) -> list[CardElement]:
    marked = [TextBlock(text=escape(marking), size="Small", weight="Bolder", wrap=True)] if marking else []
    quiet = TextBlock(text=escape(header), size="Small", is_subtle=True, wrap=True)
    return [*marked, quiet.model_copy(update={"spacing": "None"}) if marking else quiet]


def _sentence(sentence: str) -> TextBlock:
    said = escape(shortened(sentence, LONGEST_FACT))
    return TextBlock(text=said, style="heading", size="Medium", weight="Bolder", wrap=True)


def paragraph(text: str, *, quiet: bool = False) -> TextBlock:
    """Return one paragraph of plain text; a quiet one is small and toned down."""
    shown = escape(shortened(text, LONGEST_TEXT))
    if quiet:
        return TextBlock(text=shown, size="Small", is_subtle=True, wrap=True, spacing="None")
    return TextBlock(text=shown, wrap=True, spacing="Small")


def heading(text: str) -> TextBlock:
    """Return a small heading over a part of the card."""
    return TextBlock(
        text=escape(shortened(text, LONGEST_HEADING)),
        weight="Bolder",
        size="Small",
        wrap=True,
        spacing="Medium",
        style="heading",
    )


def part(*elements: CardElement, apart: bool = False) -> Container:
    """Return elements that belong together; `apart` draws a line above them."""
    return Container(items=list(elements), separator=apart or None, spacing="Medium" if apart else None)


def press_row(buttons: Sequence[Press], *, plain: bool = False) -> ActionSet:
    """Return a row of buttons for the body of a card; `plain` keeps the first from standing out."""
    return ActionSet(actions=actions(buttons, plain=plain), spacing="Small")


def actions(buttons: Sequence[Press], *, plain: bool = False) -> list[Action]:
    """Return buttons as actions: the first positive unless it says otherwise, three of them in view."""
    ahead = [b for b in buttons if not b.more]
    behind = [*ahead[IN_VIEW:], *(b for b in buttons if b.more)]
    first: Style = "default" if plain else "positive"
    shown = [_action(b, first if at == 0 else "default") for at, b in enumerate(ahead[:IN_VIEW])]
    return [*shown, *(_action(b, "default", hidden=True) for b in behind)]


def _action(button: Press, style: Style, *, hidden: bool = False) -> Action:
    mode = "secondary" if hidden else None
    if isinstance(button, Link):
        return OpenUrlAction(title=button.title, url=button.url, mode=mode)
    chosen = button.style or style
    if isinstance(button, Form):
        inner: list[CardElement] = [paragraph(button.intro)] if button.intro else []
        return _opens(button.title, [*inner, *button.inputs], _sends(button.send), chosen, mode)
    if button.confirm is not None:
        sure = _execute(button, "destructive" if button.style == "destructive" else "positive", None)
        return _opens(button.title, [paragraph(button.confirm)], sure, chosen, mode)
    return _execute(button, chosen, mode)


def _opens(
    title: str, body: list[CardElement], send: Action, style: Style, mode: Literal["secondary"] | None
) -> ShowCardAction:
    shown = AdaptiveCard(version="1.5", body=body, actions=[send])
    return ShowCardAction(title=title, style=_said(style), mode=mode, card=shown)


def _sends(send: Button) -> ExecuteAction:
    return _execute(send, send.style or "positive", None, takes_inputs=True)


def _execute(
    button: Button, style: Style, mode: Literal["secondary"] | None, takes_inputs: bool = False
) -> ExecuteAction:
    inputs: Literal["none"] | None = None if takes_inputs or button.takes_inputs else "none"
    older = SubmitAction(
        title=button.title,
        style=_said(style),
        mode=mode,
        data={"verb": button.verb, **button.values},
        associated_inputs=inputs,
    )
    return ExecuteAction(
        title=button.title,
        style=_said(style),
        mode=mode,
        verb=button.verb,
        data=dict(button.values),
        associated_inputs=inputs,
        fallback=older,
    )


def _said(style: Style) -> Style | None:
    return None if style == "default" else style


def _refresh(refresh: Refresh | None) -> RefreshDefinition | None:
    if refresh is None:
        return None
    again = ExecuteAction(title=phrases.REFRESH, verb=refresh.verb, data=dict(refresh.values))
    return RefreshDefinition(action=again, user_ids=list(refresh.user_ids[:MOST_REFRESHED]))
