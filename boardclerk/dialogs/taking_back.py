"""Something taken back: the rows as they were, who heard of it told, and reminders planned as things now stand."""

from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.operations import Operation
from boardclerk.words.phrases import minutes as minutes_phrases


def take_back(turn: Turn, operation: Operation, *, about: str | None = None, words: str | None = None) -> None:
    """Take back an operation, or what it said of the person `about` alone, in `words`; who heard of it is told."""
    if why := minutes_phrases.CANNOT_TAKE_BACK.get(operation.verb):
        raise Refused(why)
    me = turn.me
    sent = turn.book.operations.take_back(operation.id, actor_id=me.id, actor_name=me.name, now=turn.now, about=about)
    with turn.operation("undo", words or operation.words):
        for notice_id in sent:
            recipient = turn.book.people.find(turn.book.notices.get(notice_id).recipient_id)
            if recipient is not None and recipient.id != me.id:
                values = {"by": me.name, "words": words or operation.words}
                turn.tell(recipient, "taken_back", operation.id, values=values)
