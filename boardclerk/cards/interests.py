"""An interest declared in an item, as it is offered to the secretary."""

from datetime import date

from boardclerk.board.boards import Board
from boardclerk.board.interests import Interest
from boardclerk.board.meetings import Meeting
from boardclerk.cards import verbs
from boardclerk.cards.frame import Button, Card
from boardclerk.cards.questions import sentence_card
from boardclerk.words.phrases import interests as phrases


def interest_card(
    *, board: Board, meeting: Meeting, interest: Interest, sentence: str, today: date, by: str | None = None
) -> Card:
    """Return the offer; `by` is who said it, where that was not the one whose interest it is."""
    text = [*([phrases.offered_by(by)] if by else []), *([phrases.TAKES_NO_PART] if interest.leaves else [])]
    values = {"interest": interest.id}
    buttons = [
        Button(phrases.RECORD_IT, verbs.RECORD_INTEREST, values),
        Button(phrases.LEAVE_OUT, verbs.LEAVE_INTEREST_OUT, values, style="default"),
    ]
    return sentence_card(sentence=sentence, today=today, board=board, meeting=meeting, text=text, buttons=buttons)
