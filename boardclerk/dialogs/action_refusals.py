"""An action marked complete by somebody who may not: who can instead, and whom the clerk can tell."""

from boardclerk.board.actions import Action, OwnerKind
from boardclerk.cards.actions import refused_card
from boardclerk.dialogs.action_finding import contacts_of
from boardclerk.dialogs.reply import Card
from boardclerk.dialogs.turn import Turn
from boardclerk.words.listing import joined
from boardclerk.words.phrases import actions as phrases


def refusal(turn: Turn, action: Action) -> Card:
    """Return the refusal: in one sentence who can mark it complete, with a button that tells those who answer."""
    shorts = [turn.short(p) for o in action.owners if (p := turn.book.people.find(o.person_id))]
    contacts = contacts_of(turn)
    groups = [o for o in action.owners if o.kind is not OwnerKind.PERSON]
    silent = [o for o in groups if not contacts.get(o.name)]
    only_units = bool(silent) and len(silent) == len(action.owners) and all(o.kind is OwnerKind.UNIT for o in silent)
    answering = [*shorts, *(phrases.named(o.name) for o in groups if o not in silent)]
    whom = joined(answering) or phrases.THE_SECRETARY
    unnamed = [] if only_units or not silent else [phrases.contacts_missing([o.name for o in silent])]
    return refused_card(
        board=turn.board,
        sentence=phrases.may_not_complete(action, shorts, only_units=only_units),
        today=turn.today,
        action=action,
        tell=whom,
        text=[*unnamed, phrases.i_can_tell(whom)],
    )
