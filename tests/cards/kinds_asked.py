"""Cards that ask for what is missing, or offer what somebody said, drawn once on the sample board."""

from boardclerk.board.interests import Interest
from boardclerk.cards import fields
from boardclerk.cards.deed_forms import (
    Offered,
    action_inputs,
    apologies_inputs,
    deed_form_card,
    extension_inputs,
    item_inputs,
)
from boardclerk.cards.frame import Card
from boardclerk.cards.interests import interest_card
from boardclerk.words.phrases import deed_forms as phrases
from tests.cards import sample as s


def asked_cards() -> dict[str, Card]:
    offered = Offered(
        people=s.PEOPLE, groups=("Partners",), meetings=(s.MARCH, s.MAY), items=s.ITEMS, actions=s.ACTIONS,
        deputies=(s.PRIYA, s.DANIEL), today=s.TODAY,
    )  # fmt: skip
    known = {fields.OWNER: s.TOMASZ.id, fields.DUE_ON: "2020-03-19"}
    return {
        "interest": interest_card(
            board=s.BOARD,
            meeting=s.MARCH,
            today=s.TODAY,
            interest=Interest(id="n1", meeting_id="m2", item_id="i4", person_id="p2", leaves=True),
            sentence="Tomasz Nowak declares an interest in item 4, Harbour youth club, on Friday 13 March.",
            by="Fiona Blake",
        ),
        "form_action": deed_form_card(
            board=s.BOARD, form="action", sentence=phrases.RECORD_ACTION, send=phrases.RECORD,
            inputs=action_inputs(offered, known), today=s.TODAY,
        ),
        "form_apologies": deed_form_card(
            board=s.BOARD, form="apologies_for", sentence=phrases.APOLOGIES_FOR, send=phrases.RECORD,
            inputs=apologies_inputs(offered, {}), today=s.TODAY,
        ),
        "form_agenda_item": deed_form_card(
            board=s.BOARD, form="agenda_item", sentence=phrases.AGENDA_ITEM, send=phrases.ADD,
            inputs=item_inputs(offered, {}), today=s.TODAY,
        ),
        "form_extension": deed_form_card(
            board=s.BOARD, form="extend", sentence=phrases.EXTEND, send=phrases.SEND,
            inputs=extension_inputs(offered, {}), today=s.TODAY,
        ),
    }  # fmt: skip
