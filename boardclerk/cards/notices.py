"""What the clerk could not tell somebody itself, and who was told of what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Person
from boardclerk.cards import fields, verbs
from boardclerk.cards.forms import Pairs, choice_input, date_input, text_input
from boardclerk.cards.frame import Button, Card, Form, Link, Press, Values, card
from boardclerk.cards.header import header
from boardclerk.cards.rows import Group, Row, rows
from boardclerk.words.phrases import cards as phrases
from boardclerk.words.phrases.lines import role_line

HOWS: Pairs = (
    ("phone", phrases.BY_PHONE),
    ("email", phrases.BY_EMAIL),
    ("in_person", phrases.IN_PERSON),
    ("letter", phrases.BY_LETTER),
)


AGENDA, REMINDERS = "agenda", "reminders"
"""What it can be asked of who was told, beside minutes and decisions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line of who was told: `words` say how, when and which version, or why it failed."""

    name: str
    words: str
    reached: bool = True


def not_told_card(
    *,
    board: Board,
    people: Sequence[Person],
    copy: str,
    sentence: str,
    values: Values,
    today: date,
    reasons: Sequence[str] = (),
    meeting: Meeting | None = None,
    text: Sequence[str] = (),
    links: Sequence[Link] = (),
    start: int = 0,
) -> Card:
    """Return the secretary's *Not told by me* card: names, text to copy, I have told them (how, when, whom).

    `reasons` stand beside `people`, one each (such as "No Teams account"); `values` are the ids that say
    which notices the answer settles. `copy` stands in a box, so that it can be marked and copied whole.
    """
    listed = [
        Row(text=p.name, quiet=reason or role_line(p))
        for p, reason in zip(people, [*reasons, *[""] * len(people)], strict=False)
    ]
    body = rows([Group(rows=listed)], verb=verbs.NOT_TOLD, values=values, start=start)
    box = text_input(fields.TO_COPY, phrases.LABEL_TO_COPY, value=copy, long=True)
    buttons: list[Press] = [_told_form(people, values, today), *links]
    return card(**header(board, today, meeting), sentence=sentence, text=text, body=[*body, box], buttons=buttons)


def _told_form(people: Sequence[Person], values: Values, today: date) -> Form:
    whom = [(p.id, p.name) for p in people]
    inputs = [
        choice_input(
            fields.PEOPLE, phrases.LABEL_TOLD, whom, value=[p.id for p in people], several=True, required=True
        ),
        choice_input(fields.HOW, phrases.LABEL_HOW, HOWS, required=True),
        date_input(fields.TOLD_ON, phrases.LABEL_WHEN, value=today, latest=today, required=True),
    ]
    return Form(phrases.TOLD_THEM, inputs, Button(phrases.RECORD, verbs.TOLD_THEM, values))


def who_was_told(meeting: Meeting, what: str = "") -> Button:
    """Return the button that asks who was told of a meeting's minutes, or of its agenda; the card stays."""
    values = {"meeting": meeting.id, **({"what": what} if what else {})}
    return Button(phrases.WHO_WAS_TOLD, verbs.WHO_WAS_TOLD, values, style="default")


def told_card(
    *,
    board: Board,
    told: Sequence[Told],
    sentence: str,
    values: Values,
    today: date,
    meeting: Meeting | None = None,
    start: int = 0,
    text: Sequence[str] = (),
) -> Card:
    """Return who was told, and who was not and why. `values` are the ids that Show more sends again."""
    reached = [Row(text=t.name, quiet=t.words) for t in told if t.reached]
    failed = [Row(text=t.name, quiet=t.words) for t in told if not t.reached]
    groups = [
        Group(title=phrases.headed(phrases.NOT_REACHED, len(failed)), rows=failed),
        Group(title=phrases.headed(phrases.REACHED, len(reached)), rows=reached),
    ]
    body = rows(groups, verb=verbs.WHO_WAS_TOLD, values=values, start=start)
    return card(**header(board, today, meeting), sentence=sentence, text=text, body=body)
