"""Something taken back: the rows as they were, who heard of it told, and reminders planned as things now stand."""

from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.operations import Operation
from boardclerk.words.phrases import changes
from boardclerk.words.phrases import linking as linking_phrases
from boardclerk.words.phrases import minutes as minutes_phrases


def taken_back_already(turn: Turn, operation: Operation) -> Reply | None:
    """Answer a press on the card of something that was taken back since: by whom and when."""
    if operation.undone_at is None:
        return None
    by = None if operation.undone_by == turn.me.name else operation.undone_by
    words = changes.taken_back(operation.words)
    sentence = changes.changed(words, by, operation.undone_at, turn.now, turn.board.zone)
    return show(sentence_card(sentence=sentence, today=turn.today, board=turn.board))


def changed_again(turn: Turn, operation: Operation, why: str) -> Reply:
    """Answer an Undo that comes too late, since what it would put back was changed again: by whom and when."""
    last = turn.book.operations.last_after(operation.id)
    if last is None:
        return say(why)
    by = None if last.actor_id == turn.me.id else last.actor_name
    words = changes.taken_back(last.words) if last.verb == "undo" else last.words
    sentence = changes.changed(words, by, last.at, turn.now, turn.board.zone)
    return show(sentence_card(sentence=sentence, today=turn.today, board=turn.board, text=[why]))


def take_back(turn: Turn, operation: Operation, *, about: str | None = None, words: str | None = None) -> None:
    """Take back an operation, or what it said of the person `about` alone, in `words`; who heard of it is told."""
    if why := (minutes_phrases.CANNOT_TAKE_BACK | linking_phrases.CANNOT_TAKE_BACK).get(operation.verb):
        raise Refused(why)
    me = turn.me
    sent = turn.book.operations.take_back(operation.id, actor_id=me.id, actor_name=me.name, now=turn.now, about=about)
    with turn.operation("undo", words or operation.words):
        for notice_id in sent:
            recipient = turn.book.people.find(turn.book.notices.get(notice_id).recipient_id)
            if recipient is not None and recipient.id != me.id:
                values = {"by": me.name, "words": words or operation.words}
                turn.tell(recipient, "taken_back", operation.id, values=values)
