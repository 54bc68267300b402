"""An action given other words: what it asks for is for the chair and the secretary to put; its owners are told."""

from collections.abc import Sequence
from dataclasses import replace

from boardclerk.board.actions import Action
from boardclerk.board.people import Person
from boardclerk.board.rights import Act
from boardclerk.dialogs.action_changing import Change, make
from boardclerk.dialogs.action_finding import Found, contacts_of
from boardclerk.dialogs.action_owners import told_lines
from boardclerk.dialogs.reply import Reply, say
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.phrases import action_changes as phrases
from boardclerk.words.phrases import action_history as history_phrases

KIND = "action_reworded"


def reword(turn: Turn, found: Found) -> Reply:
    """Put the words of the slot `text` in place of an action's; the old ones stay in its history."""
    require_may_reword(turn)
    if len(found.actions) != 1:
        return say(phrases.ONE_AT_A_TIME)
    action, text = found.actions[0], " ".join(str(turn.slots["text"]).split())
    if text == action.text:
        return say(phrases.worded_so(action.ref))
    change = Change(
        verb="reword_action",
        words=history_phrases.words_reworded(action.ref),
        sentence=phrases.reworded(action.ref),
        what=history_phrases.EVENT_REWORDED,
        rule=lambda action: replace(action, text=text),
        note=history_phrases.was_worded(action.text),
        tell=lambda before, after: _tell(turn, after),
    )
    return make(turn, found, change)


def require_may_reword(turn: Turn) -> None:
    """Raise Refused for whoever may not give an action, and so may not say what it asks for."""
    if not turn.may(Act.RECORD_ACTION):
        raise Refused(phrases.MAY_NOT_REWORD)


def _tell(turn: Turn, action: Action) -> Sequence[str]:
    people = [p for p in _holding(turn, action) if p.id != turn.me.id]
    for person in people:
        turn.tell(person, KIND, action.id, values={"by": turn.me.name})
    return told_lines(turn, people)


def _holding(turn: Turn, action: Action) -> list[Person]:
    contacts = contacts_of(turn)
    owners = [p for o in action.owners if (p := turn.book.people.find(o.person_id))]
    return list(dict.fromkeys([*owners, *(p for o in action.owners for p in contacts.get(o.name, ()))]))
