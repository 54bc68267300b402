"""A board's reminder policy on a card, with the form that changes it; and what will be said by it."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.boards import Board
from boardclerk.board.policy import Topic
from boardclerk.cards import fields, verbs
from boardclerk.cards.forms import choice_input, text_input, time_input
from boardclerk.cards.frame import Button, Card, Form, Values, card, paragraph
from boardclerk.cards.header import header
from boardclerk.cards.rows import Group, Row, rows
from boardclerk.words.phrases import cards as phrases
from boardclerk.words.phrases import policy as policy_phrases
from boardclerk.words.phrases.reminders import leads_in_words

_DAYS = [(str(n), day) for n, day in enumerate(policy_phrases.DAYS)]
_KEPT = [(fields.KEPT, policy_phrases.HOLIDAYS_KEPT), (fields.NOT_KEPT, policy_phrases.HOLIDAYS_NOT_KEPT)]


def policy_card(*, board: Board, sentence: str, lines: Sequence[str], today: date, may_change: bool) -> Card:
    """Return the policy a sentence a line; Change opens the form."""
    buttons = [_form(board)] if may_change else []
    return card(**header(board, today), sentence=sentence, body=[paragraph(line) for line in lines], buttons=buttons)


def _form(board: Board) -> Form:
    policy = board.policy
    on = [topic.value for topic in policy_phrases.TOPIC_NAMES if policy.on(topic)]
    inputs = [
        text_input(
            fields.BEFORE_MEETING, policy_phrases.LABEL_BEFORE, value=leads_in_words(policy.before_meeting),
            required=True, example=policy_phrases.EXAMPLE_LEADS,
        ),
        choice_input(
            fields.TOPICS, policy_phrases.LABEL_TOPICS, [(t.value, _name(t)) for t in policy_phrases.TOPIC_NAMES],
            value=on, several=True,
        ),
        text_input(
            fields.PAPER_DAYS, policy_phrases.LABEL_PAPER_DAYS, value=str(policy.paper_days), most=2, required=True
        ),
        text_input(
            fields.AGENDA_DAYS, policy_phrases.LABEL_AGENDA_DAYS, value=str(policy.agenda_days), most=2, required=True
        ),
        time_input(fields.QUIET_FROM, policy_phrases.LABEL_QUIET_FROM, value=policy.quiet_from),
        time_input(fields.QUIET_UNTIL, policy_phrases.LABEL_QUIET_UNTIL, value=policy.quiet_until),
        choice_input(
            fields.DAYS, policy_phrases.LABEL_DAYS, _DAYS, value=[str(n) for n in sorted(policy.working_days)],
            several=True,
        ),
        choice_input(
            fields.HOLIDAYS, policy_phrases.LABEL_HOLIDAYS, _KEPT,
            value=fields.KEPT if policy.region else fields.NOT_KEPT,
        ),
        text_input(
            fields.MOST, policy_phrases.LABEL_MOST, value="" if policy.most is None else str(policy.most), most=2
        ),
    ]  # fmt: skip
    send = Button(phrases.RECORD, verbs.CHANGE_POLICY, {"board": board.id})
    return Form(phrases.CHANGE, inputs, send, intro=policy_phrases.HOW_TO_CHANGE)


def _name(topic: Topic) -> str:
    return policy_phrases.TOPIC_NAMES[topic]


def plan_card(
    *, board: Board, lines: Sequence[Row], sentence: str, today: date, values: Values, start: int = 0,
    text: Sequence[str] = (),
) -> Card:  # fmt: skip
    """Return what will be said unasked: when in bold, to whom, and on the quieter line what and why."""
    body = rows([Group(rows=lines)], verb=verbs.SHOW_PLAN, values=values, start=start)
    return card(**header(board, today), sentence=sentence, text=text, body=body)
