"""An answer that could not be given when it was asked for: it is said where it was asked, as it was drawn then."""

from datetime import timedelta

from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless
from boardclerk.dialogs.reply import Message
from boardclerk.store.notices import Notice
from boardclerk.store.outbox import ANSWER
from boardclerk.words.phrases import notices as phrases

_AS_IT_WAS = timedelta(hours=6)
"""For how long an answer is still one: by then things stand otherwise, and whoever asked has asked again."""


def answer(turn: NoticeTurn) -> Outgoing | Pointless:
    """Give an answer again; pointless where it is too old to be one."""
    if turn.now - turn.notice.was_due_at > _AS_IT_WAS:
        return Pointless(reason=phrases.ANSWER_TOO_OLD)
    values = turn.values
    return Outgoing(message=Message(text=values["text"], card=values["card"]), conversation_id=values["conversation"])


def is_answer(notice: Notice) -> bool:
    """Return whether it answers what somebody said: that is between them and the clerk, and nobody else is told."""
    return notice.kind == ANSWER
