"""The eyes and hands of the conversation tests: what a card shows, and what its buttons send."""

import pytest

from tests.seen import Json, buttons_of, filled_in, words_of


def execute(title: str, verb: str, **more: object) -> Json:
    return {"type": "Action.Execute", "title": title, "verb": verb, "data": {}, **more}


def text(words: str) -> Json:
    return {"type": "TextBlock", "text": words}


FORM: Json = {
    "type": "AdaptiveCard",
    "body": [
        {"type": "Input.Text", "id": "words", "label": "New words", "isRequired": True, "errorMessage": "Say how."},
        {
            "type": "Input.ChoiceSet",
            "id": "item",
            "label": "Item",
            "choices": [{"title": "1\u200b. Welcome", "value": "1"}, {"title": "2. Data", "value": "second-id"}],
            "value": "1",
        },
        {"type": "Input.Toggle", "id": "all", "title": "All", "valueOn": "yes", "valueOff": "no"},
    ],
    "actions": [execute("Send", "send")],
}
CARD: Json = {
    "type": "AdaptiveCard",
    "fallbackText": "unseen",
    "body": [
        {"type": "TextBlock", "text": "**5.1** Mark\\_up \\[x\\]"},
        {"type": "FactSet", "facts": [{"title": "When", "value": "Friday"}]},
        {"type": "RichTextBlock", "inlines": ["one ", {"type": "TextRun", "text": "two"}]},
        {
            "type": "Container",
            "items": [
                {"type": "TextBlock", "text": "first"},
                {"type": "ActionSet", "actions": [execute("Done", "d1")]},
            ],
        },
        {
            "type": "Container",
            "items": [
                {"type": "TextBlock", "text": "second"},
                {"type": "ActionSet", "actions": [execute("Done", "d2")]},
            ],
        },
        {"type": "Input.Text", "id": "outer"},
    ],
    "actions": [
        {"type": "Action.ShowCard", "title": "Suggest", "card": FORM},
        execute("Undo", "undo", associatedInputs="none", fallback=execute("Older", "older")),
    ],
}


def test_all_text_of_a_card_is_seen_as_it_is_drawn():
    words = words_of(CARD)
    for seen in ("5.1 Mark_up [x]", "When Friday", "one two", "first", "Suggest", "New words", "1. Welcome", "Undo"):
        assert seen in words
    for unseen in ("unseen", "Older", "**", "second-id"):
        assert unseen not in words


def test_buttons_behind_other_buttons_are_found_and_know_what_is_near():
    buttons = buttons_of(CARD)
    assert [button.title for button in buttons] == ["Done", "Done", "Send", "Undo"]
    nearest = min(buttons[:2], key=lambda button: button.nearness("second"))
    assert nearest.action["verb"] == "d2"


def test_a_form_sends_its_own_inputs_and_those_of_the_card_around_it():
    send = buttons_of(CARD)[2]
    assert filled_in(send, {"words": "x", "outer": "y", "item": "2. Data", "all": True}) == {
        "words": "x",
        "outer": "y",
        "item": "second-id",
        "all": "yes",
    }
    assert filled_in(send, {"New words": "x"}) == {"words": "x", "item": "1", "all": "no"}


def test_a_button_that_takes_no_inputs_sends_none():
    undo = buttons_of(CARD)[3]
    assert filled_in(undo, {}) == {}
    with pytest.raises(AssertionError, match="sends no input"):
        filled_in(undo, {"words": "x"})


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "needs 'words'"),
        ({"words": "x", "item": "9"}, "offers no '9'"),
        ({"words": "x", "colour": "y"}, "no input"),
    ],
)
def test_what_a_client_would_not_send_fails(fields: Json, says: str):
    with pytest.raises(AssertionError, match=says):
        filled_in(buttons_of(CARD)[2], fields)
