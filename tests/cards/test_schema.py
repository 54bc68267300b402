import pytest

from tests.cards.schema import Card, assert_valid


def card(**changes: object) -> Card:
    plain: Card = {
        "type": "AdaptiveCard",
        "version": "1.5",
        "body": [{"type": "TextBlock", "text": "Agenda"}],
    }
    return {**plain, **changes}


def test_a_card_with_text_and_a_form_is_valid():
    assert_valid(
        card(
            body=[
                {"type": "TextBlock", "text": "Apologies", "weight": "bolder", "wrap": True},
                {"type": "Input.Text", "id": "deputy", "label": "Deputy"},
            ],
            actions=[
                {
                    "type": "Action.Execute",
                    "verb": "undo",
                    "title": "Undo",
                    "fallback": {"type": "Action.Submit", "title": "Undo"},
                }
            ],
        )
    )


def test_what_only_teams_knows_is_taken_off_the_top_first():
    assert_valid(card(msteams={"width": "Full"}))


def test_a_misspelt_property_is_refused_and_named_with_its_place():
    nested = [{"type": "Container", "items": [{"type": "TextBlock", "text": "Agenda", "wrapp": True}]}]
    with pytest.raises(AssertionError, match=r"body\[0\].*wrapp"):
        assert_valid(card(body=nested))


def test_an_element_teams_does_not_know_is_refused():
    with pytest.raises(AssertionError, match="Not an Adaptive Card"):
        assert_valid(card(body=[{"type": "Carousel", "pages": []}]))


def test_a_card_of_a_later_version_is_refused():
    with pytest.raises(AssertionError, match=r"1\.6"):
        assert_valid(card(version="1.6"))
