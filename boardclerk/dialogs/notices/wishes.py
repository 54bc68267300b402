"""What a secretary is told of a person's wish about reminders."""

from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.words.phrases import notices as notice_phrases
from boardclerk.words.phrases import wishes as phrases


def reminders_wish(turn: NoticeTurn) -> Outgoing | Pointless:
    by = turn.book.people.get(str(turn.values["by"]))
    stopped = bool(turn.values["stopped"])
    if stopped != (by.id in turn.book.wishes.of_board(turn.board.id).stopped):
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    sentence = phrases.told_stopped(by.name) if stopped else phrases.told_started(by.name)
    text = [phrases.TOLD_TEXT] if stopped else []
    return send(sentence_card(sentence=sentence, today=turn.today, board=turn.board, text=text))
