"""The frame every card is made from."""

from typing import Any

import pytest

from boardclerk.cards.fields import typed
from boardclerk.cards.forms import choice_input, date_input, text_input, time_input
from boardclerk.cards.frame import Button, Form, Link, Refresh, actions, card, paragraph
from boardclerk.cards.rows import Group, Row, rows
from tests.cards.models import assert_as_modelled
from tests.cards.schema import assert_valid

BOARD = "Harbour Lane Partnership Board"


def _card(**more: Any) -> dict[str, Any]:
    return card(board=BOARD, about="Friday 13 March, 14:00", sentence="Apologies recorded.", **more)


def test_a_card_says_where_it_belongs_and_then_what_happened() -> None:
    drawn = _card(text=["Priya Raman is named as your deputy."])
    assert_valid(drawn)
    assert_as_modelled(drawn)
    assert [e["text"] for e in drawn["body"]] == [
        "Harbour Lane Partnership Board · Friday 13 March, 14:00",
        "Apologies recorded.",
        "Priya Raman is named as your deputy.",
    ]
    assert drawn["fallbackText"] == (
        "Harbour Lane Partnership Board · Friday 13 March, 14:00: "
        "Apologies recorded. Priya Raman is named as your deputy."
    )
    assert drawn["speak"].startswith("Harbour Lane Partnership Board")


def test_a_marking_stands_above_everything() -> None:
    drawn = _card(marking="OFFICIAL-SENSITIVE")
    assert_valid(drawn)
    assert_as_modelled(drawn)
    assert drawn["body"][0]["text"] == "OFFICIAL-SENSITIVE"


def test_a_button_carries_the_same_for_older_clients() -> None:
    drawn = _card(buttons=[Button("Undo", "undo", {"operation": "o1"})])
    assert_valid(drawn)
    assert_as_modelled(drawn)
    (undo,) = drawn["actions"]
    assert (undo["type"], undo["verb"], undo["data"]) == ("Action.Execute", "undo", {"operation": "o1"})
    assert undo["fallback"]["type"] == "Action.Submit"
    assert undo["fallback"]["data"] == {"verb": "undo", "operation": "o1"}
    assert undo["style"] == "positive"


def test_three_buttons_are_in_view_and_the_rest_behind_more() -> None:
    shown = actions([Button(t, "v") for t in "abcd"] + [Button("e", "v", more=True)])
    assert [(a["title"], a.get("mode")) for a in shown] == [
        ("a", None),
        ("b", None),
        ("c", None),
        ("d", "secondary"),
        ("e", "secondary"),
    ]
    assert [a.get("style") for a in shown] == ["positive", None, None, None, None]


def test_what_cannot_be_taken_back_is_asked_about_first() -> None:
    down = Button("Take down", "take_down", {"meeting": "m1"}, style="destructive", confirm="The page goes at once.")
    drawn = _card(buttons=[down])
    assert_valid(drawn)
    assert_as_modelled(drawn)
    (opens,) = drawn["actions"]
    assert opens["type"] == "Action.ShowCard"
    assert opens["card"]["body"][0]["text"] == "The page goes at once."
    assert opens["card"]["actions"][0]["verb"] == "take_down"
    assert opens["card"]["actions"][0]["style"] == "destructive"


def test_a_form_opens_below_the_card_and_sends_what_is_typed() -> None:
    inputs = [
        text_input("words", "Words", required=True, long=True),
        choice_input("item", "Item", [("1", "1. Welcome"), ("2", "*Data*")], value="2"),
        date_input("on", "Day", required=True),
        time_input("at", "Time"),
    ]
    drawn = _card(buttons=[Form("Suggest", inputs, Button("Send", "amend"), intro="Say it in words.")])
    assert_valid(drawn)
    assert_as_modelled(drawn)
    opened = drawn["actions"][0]["card"]
    assert all(e["label"] for e in opened["body"][1:])
    assert opened["body"][1]["errorMessage"] == "Write something under “Words”."
    assert "associatedInputs" not in opened["actions"][0]


def test_a_list_shows_ten_rows_and_then_a_button_for_the_rest() -> None:
    groups = [
        Group(title="Overdue", rows=[Row(ref=f"{n}.1", text="Write.") for n in range(1, 5)]),
        Group(title="Open", rows=[Row(ref=f"{n}.1", text="Write.", quiet="Imran") for n in range(5, 15)]),
    ]
    first = _card(body=rows(groups, verb="log", values={"board": "b1"}))
    assert_valid(first)
    more = first["body"][-1]["actions"][0]
    assert (more["title"], more["data"]) == ("Show more (4)", {"board": "b1", "start": 10})
    rest = _card(body=rows(groups, verb="log", values={"board": "b1"}, start=10))
    assert [e["text"] for e in rest["body"] if e["type"] == "TextBlock"][2:] == ["Open"]
    assert rest["body"][-1]["items"][0]["text"] == "**14.1** Write."


def test_a_card_in_a_channel_can_become_each_readers_own_for_sixty_people() -> None:
    drawn = _card(refresh=Refresh("who", {"meeting": "m1"}, [str(n) for n in range(80)]))
    assert_valid(drawn)
    assert_as_modelled(drawn)
    assert len(drawn["refresh"]["userIds"]) == 60


def test_a_card_with_more_than_five_facts_is_not_made() -> None:
    with pytest.raises(ValueError, match="at most 5 facts"):
        _card(facts=[("a", "b")] * 6)


def test_links_open_pages() -> None:
    drawn = _card(buttons=[Link("Open", "https://example.org/a")], body=[paragraph("x", quiet=True)])
    assert_valid(drawn)
    assert_as_modelled(drawn)
    assert drawn["actions"][0]["type"] == "Action.OpenUrl"


def test_an_input_that_comes_twice_on_a_card_has_two_ids_and_is_read_under_one() -> None:
    form = Form("Need longer", [text_input("reason", "Why")], Button("Send", "need_longer"))
    drawn = _card(buttons=[form, form])
    assert_valid(drawn)
    assert_as_modelled(drawn)
    assert [a["card"]["body"][0]["id"] for a in drawn["actions"]] == ["reason", "reason@2"]
    assert typed({"reason@2": "Leave", "action": "a1"}) == {"reason": "Leave", "action": "a1"}


def test_what_the_models_do_not_know_is_no_card() -> None:
    for wrong in ({"wrapp": True}, {"wrap": "yes"}, {"size": "Huge"}):
        with pytest.raises(AssertionError if "wrapp" in wrong else ValueError):
            assert_as_modelled({**_card(), "body": [{"type": "TextBlock", "text": "Agenda", **wrong}]})
