"""Words that were not understood: kept where the board has switched that on, and switched on and off in chat."""

import re

from boardclerk.board.boards import WORDS_KEPT_FOR
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.grammar.reasons import HEALTH
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import kept_words as phrases


def keep_words(turn: Turn) -> Reply:
    """Switch keeping on or off (slot `on`); off erases at once what was kept."""
    turn.require(Act.SETTINGS)
    on = bool(turn.slots.get("on"))
    if on == turn.board.keeps_words:
        return show_kept(turn)
    erased = 0
    with turn.operation("keep_words", phrases.WORDS_ON if on else phrases.WORDS_OFF) as operation:
        board = turn.book.boards.change(turn.board.id, keeps_words=on)
        if not on:
            erased = turn.book.kept_words.forget_all(turn.board.id)
    sentence = phrases.switched_on() if on else phrases.switched_off(erased)
    drawn = sentence_card(
        sentence=sentence, today=turn.today, board=board, text=[phrases.TOLD] if on else [],
        buttons=[undo(operation.id)],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def describe_keep(turn: Turn) -> str:
    turn.require(Act.SETTINGS)
    return phrases.ASK_ON if turn.slots.get("on") else phrases.ASK_OFF


def show_kept(turn: Turn) -> Reply:
    """Say whether words are kept and how many are; what they are is for an operator."""
    if not turn.board.keeps_words:
        return say(phrases.OFF)
    since = turn.now - WORDS_KEPT_FOR
    return say(phrases.on(len([one for one in turn.book.kept_words.of_board(turn.board.id) if one.at >= since])))


def keep(turn: Turn) -> str | None:
    """Keep what was typed in a personal chat, where the board lets it; return what its writer is told of that.

    Never from a group or channel, nor what a button said, nor what may be about somebody's health.
    """
    said = turn.said
    if not turn.board.keeps_words or not turn.personal or said.moved or said.press or turn.speaker is None:
        return None
    if re.search(HEALTH, said.text.casefold()):
        return None
    turn.book.kept_words.keep(turn.board.id, said.text, turn.now)
    return phrases.KEPT_LINE
