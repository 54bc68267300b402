"""Telling those who have an action that somebody believes it is complete."""

from boardclerk.board.actions import Action, Event
from boardclerk.board.people import Person
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.action_answers import as_it_stands
from boardclerk.dialogs.action_finding import contacts_of, is_open, pressed_action
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import action_history as history_phrases
from boardclerk.words.phrases import actions as phrases

KIND = "action_believed_done"


def press_tell_owners(turn: Turn) -> Reply:
    """Tell the owners, or the secretary where nobody answers for it, what the speaker believes."""
    action = pressed_action(turn)
    if not is_open(action):
        return as_it_stands(turn, action)
    people = [p for p in _answering(turn, action) if p.id != turn.me.id]
    if not people:
        return say(phrases.nobody_to_tell(action.ref))
    told = {n.recipient_id for n in turn.book.notices.about(action.id, [KIND]) if n.occurrence == turn.me.id}
    if told >= {p.id for p in people}:
        return say(phrases.told_before([turn.short(p) for p in people], action.ref))
    with turn.operation("tell_owners", history_phrases.words_told(action.ref)) as operation:
        for person in people:
            turn.tell(person, KIND, action.id, values={"by": turn.me.name}, occurrence=turn.me.id)
        event = Event(at=turn.now, by=turn.me.name, what=history_phrases.EVENT_BELIEVED)
        turn.book.actions.note_event(action.id, event)
    reached = [turn.short(p) for p in people if turn.can_be_told(p)]
    unreached = [turn.short(p) for p in people if not turn.can_be_told(p)]
    sentence = phrases.told_belief(reached, unreached, action.ref)
    return show(sentence_card(board=turn.board, sentence=sentence, today=turn.today), operation_id=operation.id)


def _answering(turn: Turn, action: Action) -> list[Person]:
    contacts = contacts_of(turn)
    owners = [p for o in action.owners if (p := turn.book.people.find(o.person_id))]
    named = [p for o in action.owners for p in contacts.get(o.name, ())]
    return list(dict.fromkeys([*owners, *named])) or turn.clerks
