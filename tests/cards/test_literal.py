"""Whatever a board's people, items and actions are called and say, every kind of card shows it as it was written.

The cards of the golden files are drawn once more, of a board on which every text that somebody wrote is a trap.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest
from markdown_it import MarkdownIt

from tests.cards import kinds, sample
from tests.cards.schema import assert_valid
from tests.seen import words_of

TRAPS = {
    "a link": "[Open](https://evil.invalid/x)",
    "a picture": "![seen](https://evil.invalid/pixel)",
    "everybody": "<at>everyone</at>",
    "a tag": "<script>alert(1)</script>",
    "emphasis": "**done** by _all_",
    "a date of the client's": "{{DATE(2020-03-06T09:00:00Z, LONG)}}",
    "SQL": "'); DROP TABLE people; --",
}
WRITTEN = {
    "name", "title", "organisation", "text", "words", "by", "done_by", "note", "location", "presenter", "purpose",
    "agreed_under", "due_words", "marking",
}  # fmt: skip
"""The fields that hold what somebody wrote."""
BY_MARKDOWN = re.compile(r"<(a|img|em|script|at|h\d|li|code)\b|<strong>done<")
DRAWN = MarkdownIt("js-default")


def trapped(value: Any, trap: str) -> Any:
    """Return a value of the board with the trap in every text that somebody wrote."""
    if isinstance(value, tuple):
        return tuple(trapped(inner, trap) for inner in value)
    if not is_dataclass(value) or isinstance(value, type | Enum):
        return value
    changes = {}
    for each in fields(value):
        held = getattr(value, each.name)
        if isinstance(held, str) and not isinstance(held, Enum) and each.name in WRITTEN:
            changes[each.name] = f"{held} {trap}"
        elif is_dataclass(held) or isinstance(held, tuple):
            changes[each.name] = trapped(held, trap)
    return replace(value, **changes)


def by_markdown(part: Any) -> Iterator[str]:
    """Yield every text of a card that Teams reads as Markdown: of blocks and of facts."""
    if isinstance(part, list):
        for inner in part:
            yield from by_markdown(inner)
    elif isinstance(part, dict):
        if part.get("type") == "TextBlock":
            yield part["text"]
        for fact in part.get("facts", ()):
            yield from (fact["title"], fact["value"])
        yield from by_markdown([inner for inner in part.values() if isinstance(inner, dict | list)])


@pytest.fixture(params=TRAPS)
def trap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Set the trap in everything that somebody wrote on the sample board."""
    made = TRAPS[request.param]
    for name, value in vars(sample).items():
        if name.isupper() and (is_dataclass(value) or isinstance(value, tuple)):
            monkeypatch.setattr(sample, name, trapped(value, made))
    return made


def test_every_kind_of_card_shows_what_people_wrote_as_they_wrote_it(trap: str) -> None:
    drawn = kinds.every_card()
    said = set[str]()
    for name, card in drawn.items():
        assert_valid(card)
        for text in by_markdown(card["body"]):
            assert not BY_MARKDOWN.search(DRAWN.render(text)), f"{name}: {text}"
            assert "{{" not in text, f"{name}: {text}"
        if trap in words_of(card):
            said.add(name)
    assert len(said) > len(drawn) // 2, "most cards show something that somebody wrote"
