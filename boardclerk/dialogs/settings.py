"""What the secretary settles for a board once and for all: its quorum."""

from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.phrases import settings as phrases


def set_quorum(turn: Turn) -> Reply:
    """Set how many members make a quorum; 0 is none. Refused above the number of members."""
    turn.require(Act.SETTINGS)
    said = turn.slots.get("number")
    if said is None:
        return say(phrases.WHICH_NUMBER)
    number, members = int(said) or None, len(turn.book.people.members(turn.board.id))
    if number is not None and number > members:
        raise Refused(phrases.more_than_members(number, members))
    if number == turn.board.quorum:
        return say(phrases.quorum_already(number))
    with turn.operation("set_quorum", phrases.quorum_words(number)) as operation:
        board = turn.book.boards.change(turn.board.id, quorum=number)
    drawn = sentence_card(
        sentence=phrases.quorum_set(number), today=turn.today, board=board, buttons=[undo(operation.id)]
    )
    return show(drawn, operation_id=operation.id)


def describe_quorum(turn: Turn) -> str:
    """Say what quorum would be set, as a question; Refused where the speaker may not."""
    turn.require(Act.SETTINGS)
    number = int(turn.slots.get("number") or 0) or None
    return phrases.ask_quorum(number)
