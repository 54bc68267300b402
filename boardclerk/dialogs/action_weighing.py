"""What the speaker's word on an action counts for: themselves, a partner, everyone, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from boardclerk.board.actions import Action
from boardclerk.board.owners import Word, has_spoken, marked_complete, word_of
from boardclerk.board.rights import Act
from boardclerk.dialogs.action_finding import contacts_of, is_open, offices_of
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import actions as phrases
from boardclerk.words.phrases import changes as change_phrases


@dataclass(frozen=True, kw_only=True)
class Sorted:
    """What can be marked, with whose word; what was said before; and what the speaker may not mark."""

    marks: list[tuple[Action, Word]]
    said: list[str]
    refused: list[Action]
    doubtful: tuple[Action, Word] | None = None


def sort_by_word(turn: Turn, actions: Sequence[Action]) -> Sorted:
    """Weigh the speaker's word on each action; one the chair or secretary must be asked about comes alone."""
    marks: list[tuple[Action, Word]] = []
    said: list[str] = []
    refused: list[Action] = []
    for action in actions:
        own = word_of(action, turn.me, contacts_of(turn), offices_of(turn))
        word = _weighed(turn, action, own)
        if not is_open(action) and (turn.may(Act.ANY_ACTION) or own.counts):
            when = change_phrases.moment(action.done_at, turn.now, turn.board.zone) if action.done_at else None
            said.append(phrases.complete_already(action.ref, action.done_by, when))
        elif word is None:
            return Sorted(marks=[], said=[], refused=[], doubtful=(action, own))
        elif not word.counts:
            refused.append(action)
        elif has_spoken(action, word):
            said.append(phrases.said_already(action.ref, for_whom(action, word)))
        else:
            marks.append((action, word))
    return Sorted(marks=marks, said=said, refused=refused)


def _weighed(turn: Turn, action: Action, own: Word) -> Word | None:
    """Return the word that counts; None where the chair or secretary may mean their own or everyone's."""
    everyone: bool | None = turn.slots.get("everyone")
    if everyone is False or not turn.may(Act.ANY_ACTION):
        return own
    if everyone or not own.counts or has_spoken(action, own):
        return Word(everyone=True)
    alone = marked_complete(action, own, by=turn.me.name, at=turn.now, contacts=contacts_of(turn))
    return None if is_open(alone) else own


def for_whom(action: Action, word: Word) -> list[str]:
    """Return for whom a word counts, as a sentence names them."""
    owners = [o.name if o.person_id else phrases.named(o.name) for n, o in enumerate(action.owners) if n in word.owners]
    return [*owners, *([phrases.named(word.partner)] if word.partner else [])]
