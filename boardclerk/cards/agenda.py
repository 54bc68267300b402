"""The agenda as a card, for those who get it and for the chair who sees it first."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.agenda import AgendaItem, agenda_version
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.cards import fields, verbs
from boardclerk.cards.attendance import meeting_facts
from boardclerk.cards.forms import text_input
from boardclerk.cards.frame import Button, Card, Form, Link, Press, card
from boardclerk.cards.header import header
from boardclerk.cards.rows import Group, Row, rows
from boardclerk.words.phrases import cards as phrases
from boardclerk.words.phrases.lines import item_line

MOST_ITEMS = 15


def agenda_card(
    *,
    board: Board,
    meeting: Meeting,
    items: Sequence[AgendaItem],
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    links: Sequence[Link] = (),
    may_circulate: bool = False,
    buttons: Sequence[Press] = (),
    start: int = 0,
) -> Card:
    """Return the agenda, item by item with presenter and purpose.

    `may_circulate` (for the chair, or whoever stands in) adds Circulate and Ask for a change.
    """
    listed = [Row(ref=item.number, text=item.title, quiet=item_line(item)) for item in items]
    body = rows([Group(rows=listed)], verb=verbs.AGENDA, values={"meeting": meeting.id}, start=start, most=MOST_ITEMS)
    chairs = _for_the_chair(meeting, items) if may_circulate else []
    return card(
        **header(board, today, meeting),
        sentence=sentence,
        text=text,
        facts=meeting_facts(meeting),
        body=body,
        buttons=[*chairs, *buttons, *links],
    )


def _for_the_chair(meeting: Meeting, items: Sequence[AgendaItem]) -> list[Press]:
    values = {"meeting": meeting.id, "version": agenda_version(items)}
    change = text_input(fields.WORDS, phrases.LABEL_CHANGE, required=True, long=True)
    return [
        Button(phrases.CIRCULATE, verbs.CIRCULATE_AGENDA, values),
        Form(phrases.ASK_FOR_CHANGE, [change], Button(phrases.SEND, verbs.CHANGE_AGENDA, values)),
    ]
