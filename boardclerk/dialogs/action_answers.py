"""How a change to actions is answered, and a press that comes too late."""

from collections.abc import Sequence
from dataclasses import replace

from boardclerk.board.actions import Action
from boardclerk.cards.actions import action_card, mark_complete
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.action_finding import is_open, may_mark
from boardclerk.dialogs.planning import TOPICS
from boardclerk.dialogs.reply import Card, Message, Reply, show
from boardclerk.dialogs.turn import Turn
from boardclerk.dialogs.unasked import Outgoing, render
from boardclerk.words.phrases import action_history as history_phrases
from boardclerk.words.phrases import action_lists as list_phrases
from boardclerk.words.phrases import actions as phrases
from boardclerk.words.phrases import changes as change_phrases


def drawn(
    turn: Turn,
    actions: Sequence[Action],
    sentence: str,
    text: Sequence[str],
    operation_id: str | None,
    *,
    may_note: bool = False,
) -> Reply:
    """Return the card of a change to one action, or one sentence for a change to several, with Undo."""
    if len(actions) == 1:
        return show(
            action_card(
                board=turn.board, action=actions[0], sentence=sentence, today=turn.today, text=text,
                operation_id=operation_id, may_note=may_note,
            ),
            operation_id=operation_id,
        )  # fmt: skip
    buttons = [undo(operation_id)] if operation_id else []
    card = sentence_card(board=turn.board, sentence=sentence, text=text, today=turn.today, buttons=buttons)
    return show(card, operation_id=operation_id)


def as_it_stands(turn: Turn, action: Action, text: Sequence[str] = ()) -> Reply:
    """Answer a press that comes too late: the action as it is now, who changed it and when.

    `text` is what was typed, which is not kept and may be wanted again.
    """
    sentence = list_phrases.how_it_stands(action)
    if history := turn.book.actions.history(action.id):
        last = history[-1]
        by = None if last.by == turn.me.name else last.by
        when = change_phrases.moment(last.at, turn.now, turn.board.zone)
        completed = last.what == history_phrases.EVENT_COMPLETE
        sentence = phrases.changed_since(action, last.what, by, when, completed=completed)
    offered = [mark_complete(action)] if is_open(action) and may_mark(turn, action) else []
    return show(
        action_card(
            board=turn.board, action=action, sentence=sentence, today=turn.today, text=text, buttons=offered
        )
    )  # fmt: skip


def beside(reply: Reply, standing: Card | None) -> Reply:
    """Return an answer sent beside a card that holds more than the action pressed, which is drawn again."""
    if standing is None or reply.card is None:
        return reply
    return replace(reply, card=standing, messages=(Message(card=reply.card), *reply.messages))


def reminder_again(turn: Turn) -> Card | None:
    """Return the reminder whose button was pressed, as it is now; None where none was."""
    press = turn.said.press
    notice = turn.book.notices.sent_as(turn.me.id, press.message_id) if press and press.message_id else None
    if notice is None or notice.kind not in TOPICS:
        return None
    ready = render(replace(notice, due_at=turn.now), turn.book, turn.now, turn.place)
    return ready.message.card if isinstance(ready, Outgoing) else None
