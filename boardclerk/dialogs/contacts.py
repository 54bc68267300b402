"""Who answers for a group of partners or a unit, as the secretary names them."""

from boardclerk.board.actions import OwnerKind
from boardclerk.board.owners import has_spoken, word_of
from boardclerk.board.people import Person
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.action_finding import contacts_of, is_open
from boardclerk.dialogs.action_owners import told_lines
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.people import Group
from boardclerk.words.phrases import action_changes as phrases
from boardclerk.words.phrases import action_history as history_phrases


def name_contacts(turn: Turn) -> Reply:
    """Name the contacts of a group or unit, in place of those before; they are told what they have."""
    turn.require(Act.APPOINT)
    group = _group(turn)
    people = list(dict.fromkeys(turn.require_person(str(name)) for name in turn.slots.get("who") or ()))
    if not people:
        return say(phrases.NOBODY_NAMED)
    before = {p.id for p in group.contacts}
    new = [p for p in people if p.id not in before and p.id != turn.me.id]
    with turn.operation("name_contacts", history_phrases.words_contacts(group.name)) as operation:
        turn.book.people.name_contacts(group.id, [p.id for p in people])
        told = _tell(turn, group, new)
    sentence = phrases.contacts_named(group.name, [p.name for p in people])
    card = sentence_card(board=turn.board, sentence=sentence, text=told, today=turn.today, buttons=[undo(operation.id)])
    return show(card, operation_id=operation.id)


def describe_contacts(turn: Turn) -> str:
    names = [str(name) for name in turn.slots.get("who") or ()]
    return phrases.describe_contacts(str(turn.slots.get("group") or ""), names)


def _group(turn: Turn) -> Group:
    name = str(turn.slots.get("group") or "").strip()
    wanted = name.casefold().removeprefix("the ")
    groups = turn.book.people.groups(turn.board.id)
    found = next((g for g in groups if g.name.casefold().removeprefix("the ") == wanted), None)
    if found is None:
        raise Refused(phrases.no_such_group(name))
    return found


def _tell(turn: Turn, group: Group, new: list[Person]) -> list[str]:
    """Tell new contacts of the actions of their group they have still to speak on; sentences that say so."""
    unclosed = [a for a in turn.book.actions.open_of_board(turn.board.id) if is_open(a)]
    owned = [a for a in unclosed if any(o.kind is not OwnerKind.PERSON and o.name == group.name for o in a.owners)]
    told: list[Person] = []
    for person in new:
        wanted = [a for a in owned if not has_spoken(a, word_of(a, person, contacts_of(turn)))]
        for action in wanted:
            turn.tell(person, "action_given", action.id, values={"by": turn.me.name, "contact": True})
        told += [person] if wanted else []
    return told_lines(turn, told)
