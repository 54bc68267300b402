"""One question at a time, with the likely answers as buttons; typed answers are understood as well."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from boardclerk.board.meetings import Meeting
from boardclerk.cards import verbs
from boardclerk.cards.frame import Button
from boardclerk.cards.questions import question_card
from boardclerk.dialogs.reply import Asking, Reply, show
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import talk as phrases

Option = tuple[str, str]
"""The title of a button, and the words it stands for, as if they had been typed."""


def ask(
    turn: Turn,
    question: str,
    sentence: str,
    options: Sequence[Option],
    values: Mapping[str, Any],
    meeting: Meeting | None = None,
    text: Sequence[str] = (),
) -> Reply:
    """Ask one question. `question` names the step that takes the answer; `values` is what it will need."""
    nonce = secrets.token_hex(6)
    buttons = [
        Button(title=title, verb=verbs.SENTENCE, values={"text": words, "asked": nonce}) for title, words in options
    ]
    drawn = question_card(
        sentence=sentence, buttons=buttons, today=turn.today, board=turn.board, meeting=meeting, text=text
    )
    state = {**values, "asked": nonce, "options": dict(options), "board": turn.board.id}
    return show(drawn, asking=Asking(question=question, values=state))


def confirm(turn: Turn, intent: str, sentence: str) -> Reply:
    """Ask whether to do what was understood; yes does it, with the slots as they are."""
    options = [(phrases.YES, "yes"), (phrases.NO, "no")]
    return ask(turn, "confirm", sentence, options, {"intent": intent, "slots": dict(turn.slots)})


def chosen(turn: Turn) -> str | None:
    """Return the words of the option that was pressed or typed, None where the text is none of them."""
    options: Mapping[str, str] = turn.waiting.values.get("options", {}) if turn.waiting else {}
    text = turn.said.text.strip().casefold().rstrip(".")
    for title, words in options.items():
        if text in (title.casefold(), words.casefold()):
            return words
    return None
