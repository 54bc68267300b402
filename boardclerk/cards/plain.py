"""A card as plain text: what it says, line by line, and its links, for a person to pass on by other means."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from boardclerk.cards.frame import Card
from boardclerk.cards.text import UNSEEN

_WITHIN = ("items", "columns", "rows", "cells")


def as_text(card: Card) -> str:
    """Return the words of a card, a line for each text block, fact and link; no inputs, no other buttons."""
    lines = [line for element in card.get("body", ()) for line in _lines(element)]
    lines += _links(card.get("actions", ()))
    return "\n".join(filter(None, lines))


def _lines(element: dict[str, Any]) -> Iterator[str]:
    match element.get("type"):
        case "TextBlock":
            yield _plain(str(element.get("text", "")))
        case "FactSet":
            for fact in element.get("facts", ()):
                yield f"{_plain(str(fact['title']))}: {_plain(str(fact['value']))}"
        case "ActionSet":
            yield from _links(element.get("actions", ()))
        case _:
            for name in _WITHIN:
                for inner in element.get(name, ()):
                    yield from _lines(inner)


def _links(actions: Iterable[dict[str, Any]]) -> list[str]:
    return [f"{a['title']}: {a['url']}" for a in actions if a.get("type") == "Action.OpenUrl"]


def _plain(markdown: str) -> str:
    """Take back what `escape` and `bold` put in; a backslash of a person's own has UNSEEN behind it and stays."""
    shown = re.sub(r"\*\*(.+?)\*\*", r"\1", markdown)
    return re.sub(r"\\([*_\[\]`])", r"\1", shown).replace(UNSEEN, "")
