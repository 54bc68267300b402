"""Every kind of card as it is drawn: compared with its golden file, and held to what all cards owe.

`make golden` refreshes the files; they are reviewed as diffs.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from boardclerk.cards import verbs
from boardclerk.cards.frame import IN_VIEW, LARGEST
from tests.cards.kinds import every_card
from tests.cards.models import assert_as_modelled
from tests.cards.schema import assert_valid
from tests.golden import Golden

GOLDEN = Path(__file__).parent / "golden"
CARDS = every_card()
VERBS = {value for name, value in vars(verbs).items() if name.isupper()}

each_card = pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)


def elements(value: Any) -> Iterator[dict[str, Any]]:
    """Yield everything on a card that has a type, the card first; what a button carries is not on it."""
    if isinstance(value, list):
        for each in value:
            yield from elements(each)
    elif isinstance(value, dict):
        if "type" in value:
            yield value
        for key, each in value.items():
            if key not in ("data", "fallback"):
                yield from elements(each)


@pytest.mark.parametrize("name", CARDS)
def test_a_card_is_drawn_as_its_golden_file_says(name: str, golden: Golden) -> None:
    golden(f"{name}.json", json.dumps(CARDS[name], ensure_ascii=False, indent=1) + "\n")


def test_every_golden_file_is_of_a_card() -> None:
    assert {file.stem for file in GOLDEN.glob("*.json")} == set(CARDS)


@each_card
def test_a_card_is_valid_by_microsofts_schema(card: dict[str, Any]) -> None:
    assert_valid(card)
    assert card["version"] == "1.5"
    assert len(json.dumps(card).encode()) < LARGEST


@each_card
def test_a_card_is_what_microsofts_models_would_have_written(card: dict[str, Any]) -> None:
    assert_as_modelled(card)


@each_card
def test_a_card_stands_alone_in_a_notification_and_read_aloud(card: dict[str, Any]) -> None:
    sentence = next(e["text"] for e in card["body"] if e.get("style") == "heading")
    for alone in (card["fallbackText"], card["speak"]):
        assert sentence.replace("\\", "").replace("\u200b", "") in alone
        assert "**" not in alone


@each_card
def test_every_input_has_a_label_and_says_what_is_wrong_when_it_must_be_filled(card: dict[str, Any]) -> None:
    inputs = [e for e in elements(card) if e["type"].startswith("Input.")]
    assert all(e["label"] for e in inputs)
    assert all(e.get("errorMessage") for e in inputs if e.get("isRequired"))
    assert len({e["id"] for e in inputs}) == len(inputs), "a phone refuses a card with one id twice"


@each_card
def test_at_most_three_buttons_are_in_view_and_one_stands_out(card: dict[str, Any]) -> None:
    for holder in elements(card):
        buttons = holder.get("actions", [])
        in_view = [b for b in buttons if b.get("mode") != "secondary"]
        assert len(in_view) <= IN_VIEW
        assert [b for b in buttons if b.get("style") == "positive"] in ([], buttons[:1])
    facts = [e for e in elements(card) if e["type"] == "FactSet"]
    assert all(len(e["facts"]) <= 5 for e in facts)


@each_card
def test_a_button_carries_a_known_verb_and_ids_and_the_same_for_older_clients(card: dict[str, Any]) -> None:
    for button in (e for e in elements(card) if e["type"] == "Action.Execute"):
        assert button["verb"] in VERBS
        assert button["fallback"]["data"] == {"verb": button["verb"], **button["data"]}
        for value in button["data"].values():
            assert isinstance(value, int) or " " not in value, f"{value!r} is no id"


@each_card
def test_no_text_is_cut_and_nothing_is_told_by_colour_alone(card: dict[str, Any]) -> None:
    for block in (e for e in elements(card) if e["type"] == "TextBlock"):
        assert block["wrap"] is True
        assert "maxLines" not in block
        assert block["text"].strip()
