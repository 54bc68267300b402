"""A form a deed, for when more than one thing is missing: what is known already stands in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from boardclerk.board.actions import Action
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.cards import fields, verbs
from boardclerk.cards.attendance_forms import deputy_inputs
from boardclerk.cards.forms import Pairs, choice_input, date_input, text_input, time_input
from boardclerk.cards.frame import Button, Card, Element, card
from boardclerk.cards.header import header
from boardclerk.words.dates import shown
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import deed_forms as phrases

Known = Mapping[str, str]
"""What is known already, by the field it belongs in."""


@dataclass(frozen=True, kw_only=True)
class Offered:
    """What can be chosen in a form: the board's people, groups and units, meetings to come, items and open actions."""

    people: Sequence[Person] = ()
    groups: Sequence[str] = ()
    meetings: Sequence[Meeting] = ()
    items: Sequence[AgendaItem] = ()
    actions: Sequence[Action] = ()
    deputies: Sequence[Person] = ()
    today: date


def deed_form_card(
    *, board: Board, form: str, sentence: str, send: str, inputs: Sequence[Element], today: date
) -> Card:
    """Return the form; `send` is what its one button says."""
    button = Button(send, verbs.FILL_FORM, {"board": board.id, "form": form}, takes_inputs=True)
    return card(
        **header(board, today), sentence=sentence, text=[phrases.TYPE_INSTEAD], body=list(inputs), buttons=[button]
    )


def action_inputs(offered: Offered, known: Known) -> list[Element]:
    inputs: list[Element] = [
        text_input(
            fields.TEXT, phrases.WHAT, value=known.get(fields.TEXT, ""), required=True, error=phrases.WRITE_WHAT
        ),
        _owner(offered, known),
        date_input(fields.DUE_ON, phrases.DUE, value=_day(known, fields.DUE_ON)),
    ]
    if offered.items:
        numbered = [(i.number, card_phrases.item_titled(i.number, i.title)) for i in offered.items]
        inputs.append(choice_input(fields.ITEM, phrases.UNDER_ITEM, numbered, value=known.get(fields.ITEM)))
    return inputs


def apologies_inputs(offered: Offered, known: Known) -> list[Element]:
    return [_who(offered, known), _meeting(offered, known), *deputy_inputs(offered.deputies, known.get(fields.DEPUTY))]


def deputy_form_inputs(offered: Offered, known: Known) -> list[Element]:
    deputies = deputy_inputs(offered.deputies, known.get(fields.DEPUTY), none=False)
    return [*deputies, _meeting(offered, known)]


def item_inputs(offered: Offered, known: Known) -> list[Element]:
    nobody = [(fields.NOBODY, phrases.NO_PRESENTER)]
    presenters = [*nobody, *((p.id, p.name) for p in offered.people)]
    return [
        text_input(
            fields.TITLE, phrases.TITLE, value=known.get(fields.TITLE, ""), required=True, error=phrases.WRITE_TITLE
        ),
        choice_input(
            fields.PRESENTER, phrases.PRESENTER, presenters, value=known.get(fields.PRESENTER), compact=True
        ),
        text_input(fields.LENGTH, phrases.LENGTH, value=known.get(fields.LENGTH, ""), most=3),
        _meeting(offered, known),
    ]  # fmt: skip


def new_meeting_inputs(offered: Offered, known: Known) -> list[Element]:
    return [
        date_input(
            fields.ON, phrases.DAY, value=_day(known, fields.ON), earliest=offered.today, required=True,
            error=phrases.CHOOSE_DAY,
        ),
        time_input(fields.START_AT, phrases.START),
        time_input(fields.END_AT, phrases.END),
        text_input(fields.PLACE, phrases.PLACE, value=known.get(fields.PLACE, "")),
    ]  # fmt: skip


def moved_meeting_inputs(offered: Offered, known: Known) -> list[Element]:
    return [
        _meeting(offered, known),
        date_input(fields.ON, phrases.NEW_DAY, earliest=offered.today),
        time_input(fields.START_AT, phrases.START),
        text_input(fields.PLACE, phrases.PLACE),
    ]


def person_inputs(offered: Offered, known: Known) -> list[Element]:
    del offered
    return [
        text_input(fields.NAME, phrases.FULL_NAME, value=known.get(fields.NAME, ""), required=True),
        text_input(fields.TITLE, phrases.POST),
        text_input(fields.ORGANISATION, phrases.ORGANISATION),
        choice_input(
            fields.STANDING, phrases.STANDING, phrases.STANDINGS, value=known.get(fields.STANDING, "member")
        ),
    ]  # fmt: skip


def office_inputs(offered: Offered, known: Known) -> list[Element]:
    return [
        choice_input(fields.OFFICE, phrases.OFFICE, phrases.OFFICES, value=known.get(fields.OFFICE, "acting_chair")),
        _who(offered, known),
        _meeting(offered, known),
    ]


def extension_inputs(offered: Offered, known: Known) -> list[Element]:
    return [
        _action(offered, known),
        date_input(
            fields.DUE_ON, phrases.UNTIL, value=_day(known, fields.DUE_ON), earliest=offered.today, required=True,
            error=phrases.CHOOSE_DAY,
        ),
        text_input(fields.REASON, phrases.WHY, long=True),
    ]  # fmt: skip


def giving_inputs(offered: Offered, known: Known) -> list[Element]:
    return [_action(offered, known), _owner(offered, known)]


def _owner(offered: Offered, known: Known) -> Element:
    nobody = [(fields.NOBODY, phrases.NOBODY_YET)]
    people = [(p.id, p.name) for p in offered.people]
    groups = [(f"{fields.GROUP}{name}", name) for name in offered.groups]
    choices: Pairs = [*people, *groups, *nobody]
    return choice_input(fields.OWNER, phrases.OWNER, choices, value=known.get(fields.OWNER), compact=True)


def _who(offered: Offered, known: Known) -> Element:
    people = [(p.id, p.name) for p in offered.people]
    value = known.get(fields.WHO)
    return choice_input(
        fields.WHO, phrases.WHO, people, value=value, required=True, compact=True, error=phrases.CHOOSE_WHO
    )


def _meeting(offered: Offered, known: Known) -> Element:
    days = [(m.on.isoformat(), shown.day(m.on, offered.today)) for m in offered.meetings]
    value = known.get(fields.MEETING_ON) or (days[0][0] if days else None)
    return choice_input(fields.MEETING_ON, phrases.MEETING, days, value=value, compact=True)


def _action(offered: Offered, known: Known) -> Element:
    actions = [(a.id, f"{a.ref} {a.text}") for a in offered.actions]
    only = actions[0][0] if len(actions) == 1 else None
    return choice_input(
        fields.ACTIONS, phrases.ACTION, actions, value=known.get(fields.ACTIONS) or only, required=True, compact=True,
        error=phrases.CHOOSE_ACTION,
    )  # fmt: skip


def _day(known: Known, field: str) -> date | None:
    return date.fromisoformat(known[field]) if known.get(field) else None
