"""What a person is reminded of where no meeting is, and how they put a reminder off."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from boardclerk.board.actions import Action
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.boards import Board
from boardclerk.cards import fields, verbs
from boardclerk.cards.actions import due_form, mark_complete, owned_row, row
from boardclerk.cards.forms import date_input
from boardclerk.cards.frame import Button, Card, Element, Form, Link, actions, card, heading, part, press_row
from boardclerk.cards.header import header
from boardclerk.cards.rows import Row, row_block
from boardclerk.words.phrases import agenda_papers as paper_phrases
from boardclerk.words.phrases import cards as phrases

MOST_ACTIONS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Matters:
    """What a reminder speaks of: a sentence, lines below it, the reader's own actions and those of others.

    `papers` are the items whose papers the reader has still to send.
    """

    sentence: str
    text: Sequence[str] = ()
    own: Sequence[Action] = ()
    others: Sequence[Action] = ()
    links: Sequence[Link] = field(default=())
    papers: Sequence[AgendaItem] = ()


def reminder_card(*, board: Board, matters: Matters, today: date, notice_id: str) -> Card:
    """Return a reminder: own actions with Mark complete · Need longer · Not mine each, others' below; Later."""
    body: list[Element] = [papers_wanted(matters.papers)] if matters.papers else []
    if matters.own:
        body.append(own_actions(board, matters.own, today))
    if matters.others:
        body.append(others_actions(board, matters.others, today))
    return card(
        **header(board, today), sentence=matters.sentence, text=matters.text, body=body,
        buttons=[*matters.links, later_form(notice_id, today)],
    )  # fmt: skip


def own_actions(board: Board, actions: Sequence[Action], today: date) -> Element:
    """Return the reader's own actions, five of them; My actions shows the rest."""
    alone = len(actions) == 1
    title = phrases.YOUR_ACTION if alone else phrases.YOUR_ACTIONS
    shown = [row_block(owned_row(board, a, today, alone=alone)) for a in actions[:MOST_ACTIONS]]
    more = Button(phrases.show_more(len(actions) - MOST_ACTIONS), verbs.MY_ACTIONS, _from(board, MOST_ACTIONS))
    return part(heading(title), *shown, *_rest(actions, more), apart=True)


def others_actions(board: Board, actions: Sequence[Action], today: date) -> Element:
    """Return actions a secretary or chair is told of and does not own, five of them; the action log shows the rest."""
    shown = [row_block(row(board, a, today, [mark_complete(a), due_form(a, today)])) for a in actions[:MOST_ACTIONS]]
    more = Button(phrases.ACTION_LOG, verbs.ACTION_LOG, _from(board, 0))
    return part(heading(phrases.OTHERS_ACTIONS), *shown, *_rest(actions, more), apart=True)


def papers_wanted(items: Sequence[AgendaItem]) -> Element:
    """Return the items whose papers are wanted, with Sent for each."""
    shown = [
        Row(ref=i.number, text=i.title, buttons=[Button(paper_phrases.SENT, verbs.PAPER_IN, {"item": i.id})])
        for i in items
    ]
    return part(heading(paper_phrases.HEADING), *(row_block(row) for row in shown), apart=True)


def _rest(actions: Sequence[Action], more: Button) -> list[Element]:
    return [press_row([more], plain=True)] if len(actions) > MOST_ACTIONS else []


def _from(board: Board, start: int) -> dict[str, str | int]:
    return {"board": board.id, "start": start}


def put_off_by(card: Card, notice_id: str, today: date) -> Card:
    """Return a reminder drawn for several people with the Later of one of them; the other stays as it is."""
    return {**card, "actions": actions([later_form(notice_id, today)])}


def later_form(notice_id: str, today: date) -> Form:
    """Return Later: the day the reader wants to be reminded on instead."""
    tomorrow = today + timedelta(days=1)
    on = date_input(fields.REMIND_ON, phrases.LABEL_REMIND_ON, value=tomorrow, earliest=tomorrow, required=True)
    send = Button(phrases.REMIND_ME, verbs.REMIND_LATER, {"notice": notice_id})
    return Form(phrases.LATER, [on], send, style="default")
