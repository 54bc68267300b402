"""A question with its likely answers as buttons, and a sentence that needs no more than itself."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.cards.frame import Card, Press, card
from boardclerk.cards.header import header
from boardclerk.words.phrases import cards as phrases


def question_card(
    *,
    sentence: str,
    buttons: Sequence[Press],
    today: date,
    board: Board | None = None,
    meeting: Meeting | None = None,
    text: Sequence[str] = (),
) -> Card:
    """Return one question; `buttons` are its likely answers, the likeliest first."""
    return sentence_card(sentence=sentence, today=today, board=board, meeting=meeting, text=text, buttons=buttons)


def sentence_card(
    *,
    sentence: str,
    today: date,
    board: Board | None = None,
    meeting: Meeting | None = None,
    text: Sequence[str] = (),
    facts: Sequence[tuple[str, str]] = (),
    buttons: Sequence[Press] = (),
) -> Card:
    """Return a card that says one thing, such as what a pressed card has become."""
    if board is None:
        return card(board=phrases.PRODUCT, sentence=sentence, text=text, facts=facts, buttons=buttons)
    head = header(board, today, meeting)
    return card(**head, sentence=sentence, text=text, facts=facts, buttons=buttons)
