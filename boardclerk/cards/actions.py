"""Cards on actions: one of them, lists of them, and what an owner can say of one."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from boardclerk.board.actions import Action
from boardclerk.board.boards import Board
from boardclerk.cards import fields, verbs
from boardclerk.cards.attendance import undo
from boardclerk.cards.forms import choice_input, date_input, text_input
from boardclerk.cards.frame import Button, Card, Form, Press, Values, card
from boardclerk.cards.header import header
from boardclerk.cards.rows import Group, Row, row_block, rows
from boardclerk.words.listing import capital
from boardclerk.words.phrases import cards as phrases
from boardclerk.words.phrases.lines import action_line, overdue_line


def action_card(
    *,
    board: Board,
    action: Action,
    sentence: str,
    today: date,
    text: Sequence[str] = (),
    operation_id: str | None = None,
    may_note: bool = False,
    buttons: Sequence[Press] = (),
) -> Card:
    """Return what became of one action (recorded, marked complete, extended, given to another).

    Undo where `operation_id` names what to take back; `may_note` adds Add a note, `buttons` come first.
    """
    shown: list[Press] = list(buttons)
    if may_note:
        shown.append(note_form(action))
    if operation_id:
        shown.append(undo(operation_id))
    return card(
        **header(board, today), sentence=sentence, text=text, body=[row_block(row(board, action, today))], buttons=shown
    )


def actions_list_card(
    *,
    board: Board,
    groups: Sequence[tuple[str, Sequence[Action]]],
    sentence: str,
    today: date,
    verb: str = verbs.MY_ACTIONS,
    may_complete: Collection[str] = (),
    start: int = 0,
    text: Sequence[str] = (),
    links: Sequence[Press] = (),
    again: Values | None = None,
) -> Card:
    """Return actions under small headings, ten at a time; `verb` (and `start`) is how Show more goes on.

    `may_complete` holds the ids of the actions the reader can mark complete by a button. `again` says which
    list this is, so that Show more goes on with the same.
    """
    listed_by = {**again, "start": start} if again else None
    listed = [
        Group(title=title, rows=[_listed(board, a, today, a.id in may_complete, listed_by) for a in actions])
        for title, actions in groups
    ]
    body = rows(listed, verb=verb, values={"board": board.id, **(again or {})}, start=start)
    return card(**header(board, today), sentence=sentence, text=text, body=body, buttons=links)


def choose_actions_card(*, board: Board, actions: Sequence[Action], sentence: str, today: date) -> Card:
    """Return the question which of several open actions are complete; Mark complete · Leave them open."""
    choices = [(a.id, f"{a.ref} {a.text}") for a in actions]
    which = choice_input(
        fields.ACTIONS, phrases.LABEL_COMPLETE, choices, several=True, required=True, error=phrases.CHOOSE_ACTION
    )
    values = {"board": board.id}
    return card(
        **header(board, today),
        sentence=sentence,
        body=[which],
        buttons=[
            Button(phrases.MARK_COMPLETE, verbs.MARK_COMPLETE_CHOSEN, values, takes_inputs=True),
            Button(phrases.LEAVE_OPEN, verbs.LEAVE_OPEN, values),
        ],
    )


def refused_card(
    *,
    board: Board,
    sentence: str,
    today: date,
    action: Action | None = None,
    tell: str | None = None,
    text: Sequence[str] = (),
    buttons: Sequence[Press] = (),
) -> Card:
    """Return a refusal: what is not possible, why, who can. `tell` names whom the button tells."""
    offered: list[Press] = list(buttons)
    if action is not None and tell:
        offered.insert(0, Button(phrases.tell(tell), verbs.TELL_OWNERS, _values(action)))
    return card(**header(board, today), sentence=sentence, text=text, buttons=offered)


def action_given_card(*, board: Board, action: Action, sentence: str, today: date, text: Sequence[str] = ()) -> Card:
    """Return what an owner is told of an action given to them: Need longer · Not mine."""
    return card(
        **header(board, today),
        sentence=sentence,
        text=text,
        body=[row_block(row(board, action, today))],
        buttons=[due_form(action, today), not_mine(action)],
    )


def row(board: Board, action: Action, today: date, buttons: Sequence[Press] = ()) -> Row:
    """Return an action as a row: ref, text, owner and due, and by how long it is overdue."""
    return Row(
        ref=action.ref,
        text=capital(action.text),
        quiet=action_line(action, today, board.zone),
        late=overdue_line(action, today),
        buttons=buttons,
    )


def owned_row(board: Board, action: Action, today: date, *, alone: bool = True) -> Row:
    """Return the reader's own action: Mark complete · Need longer · Not mine.

    Among several, Not mine goes behind "More", so that each keeps to one line of buttons.
    """
    wrong = not_mine(action)
    last = wrong if alone else replace(wrong, more=True)
    return row(board, action, today, [mark_complete(action), due_form(action, today), last])


def _listed(board: Board, action: Action, today: date, completes: bool, again: Values | None) -> Row:
    return row(board, action, today, [mark_complete(action, again)] if completes else ())


def mark_complete(action: Action, again: Values | None = None) -> Button:
    """Return the button by which an owner says that an action is done; `again` is the list it stands in."""
    return Button(phrases.MARK_COMPLETE, verbs.MARK_COMPLETE, {**_values(action), **(again or {})})


def not_mine(action: Action) -> Button:
    """Return the button by which somebody says that an action is not theirs."""
    return Button(phrases.NOT_MINE, verbs.NOT_MINE, _values(action), style="default")


def due_form(action: Action, today: date) -> Form:
    """Return Need longer: a later day and why."""
    after = max(filter(None, (action.due_on, today))) + timedelta(days=1)
    inputs = [
        date_input(fields.DUE_ON, phrases.LABEL_DUE, earliest=after, required=True),
        text_input(fields.REASON, phrases.LABEL_WHY),
    ]
    send = Button(phrases.SEND, verbs.NEED_LONGER, _values(action))
    return Form(phrases.NEED_LONGER, inputs, send, style="default")


def note_form(action: Action) -> Form:
    """Return Add a note: what was done, or a link to it."""
    note = text_input(
        fields.NOTE,
        phrases.LABEL_NOTE,
        value=action.note or "",
        required=True,
        long=True,
        example=phrases.EXAMPLE_NOTE,
    )
    return Form(phrases.ADD_NOTE, [note], Button(phrases.SEND, verbs.ADD_NOTE, _values(action)), style="default")


def _values(action: Action) -> Values:
    return {"action": action.id, "version": action.version}
