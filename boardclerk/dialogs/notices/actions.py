"""What people are told about actions: given, taken away, believed complete, not theirs, wanted longer."""

from datetime import date

from boardclerk.board.actions import Action, ActionState, OwnerKind
from boardclerk.board.people import Person
from boardclerk.cards.actions import action_card, action_given_card, mark_complete
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.words.phrases import action_changes as change_phrases
from boardclerk.words.phrases import actions as phrases


def action_given(turn: NoticeTurn) -> Outgoing | Pointless:
    action = _still_open(turn)
    if action is None:
        return Pointless(reason=phrases.SETTLED_SINCE)
    if turn.person.id in action.owner_ids:
        sentence = change_phrases.given(_by(turn))
    elif group := _group_of(turn, action):
        say = change_phrases.made_contact if turn.values.get("contact") else change_phrases.given_group
        sentence = say(_by(turn), group)
    else:
        return Pointless(reason=change_phrases.NOT_THEIRS_ANY_MORE)
    return send(action_given_card(board=turn.board, action=action, sentence=sentence, today=turn.today))


def action_reassigned(turn: NoticeTurn) -> Outgoing | Pointless:
    action = _still_open(turn)
    if action is None:
        return Pointless(reason=phrases.SETTLED_SINCE)
    if turn.person.id in action.owner_ids:
        return Pointless(reason=change_phrases.THEIRS_AGAIN)
    sentence = change_phrases.taken_from(_by(turn), action.ref, str(turn.values.get("owners", "")))
    return send(action_card(board=turn.board, action=action, sentence=sentence, today=turn.today))


def action_reworded(turn: NoticeTurn) -> Outgoing | Pointless:
    action = _still_open(turn)
    if action is None:
        return Pointless(reason=phrases.SETTLED_SINCE)
    sentence = change_phrases.reworded_told(_by(turn), action.ref)
    return send(action_given_card(board=turn.board, action=action, sentence=sentence, today=turn.today))


def action_believed_done(turn: NoticeTurn) -> Outgoing | Pointless:
    action = _still_open(turn)
    if action is None:
        return Pointless(reason=phrases.SETTLED_SINCE)
    return send(
        action_card(
            board=turn.board, action=action, sentence=phrases.believed_done(_by(turn), action.ref), today=turn.today,
            text=[phrases.BELIEVED_TEXT], buttons=[mark_complete(action)], may_note=True,
        )
    )  # fmt: skip


def not_mine(turn: NoticeTurn) -> Outgoing | Pointless:
    action = _still_open(turn)
    if action is None:
        return Pointless(reason=phrases.SETTLED_SINCE)
    if turn.values.get("by_id") not in {*action.owner_ids, *(p.id for p in _contacts(turn, action))}:
        return Pointless(reason=change_phrases.NOT_THEIRS_ANY_MORE)
    text = [*_reason(turn), change_phrases.reassign_hint(action.ref)]
    sentence = change_phrases.not_mine_told(_by(turn), action.ref)
    return send(action_card(board=turn.board, action=action, sentence=sentence, today=turn.today, text=text))


def longer_asked(turn: NoticeTurn) -> Outgoing | Pointless:
    action = _still_open(turn)
    if action is None:
        return Pointless(reason=phrases.SETTLED_SINCE)
    due = date.fromisoformat(str(turn.values["due"]))
    if action.due_on != due:
        return Pointless(reason=change_phrases.DUE_CHANGED_SINCE)
    sentence = change_phrases.asked_longer(_by(turn), action.ref, due, turn.today)
    return send(action_card(board=turn.board, action=action, sentence=sentence, today=turn.today, text=_reason(turn)))


def contacts_wanted(turn: NoticeTurn) -> Outgoing | Pointless:
    action, name = _still_open(turn), str(turn.values.get("group", ""))
    group = turn.book.people.group_named(turn.board.id, name)
    if action is None:
        return Pointless(reason=phrases.SETTLED_SINCE)
    if group is None or group.contacts:
        return Pointless(reason=change_phrases.CONTACTS_NAMED_SINCE)
    sentence = change_phrases.contacts_wanted(name, action.ref)
    return send(
        sentence_card(board=turn.board, sentence=sentence, today=turn.today, text=[change_phrases.contacts_hint(name)])
    )


def _still_open(turn: NoticeTurn) -> Action | None:
    action = turn.book.actions.find(turn.notice.subject)
    return action if action is not None and action.is_open else None


def _by(turn: NoticeTurn) -> str:
    return str(turn.values.get("by", ""))


def _reason(turn: NoticeTurn) -> list[str]:
    return [change_phrases.why(str(turn.values["reason"]))] if turn.values.get("reason") else []


def _group_of(turn: NoticeTurn, action: Action) -> str | None:
    for owner in action.owners:
        group = None if owner.kind is OwnerKind.PERSON else turn.book.people.group_named(turn.board.id, owner.name)
        if group is not None and turn.person.id in {p.id for p in group.contacts}:
            return group.name
    return None


def _contacts(turn: NoticeTurn, action: Action) -> list[Person]:
    groups = [turn.book.people.group_named(turn.board.id, o.name) for o in action.owners]
    return [p for group in groups if group is not None for p in group.contacts]


def unanswered(turn: NoticeTurn) -> list[str]:
    """Return, for a secretary, the open actions nobody answers for: without an owner, or without contacts."""
    if turn.person.id not in {p.id for p in turn.book.people.clerks(turn.board.id, turn.today)}:
        return []
    left = [a for a in turn.book.actions.open_of_board(turn.board.id) if a.state is ActionState.OPEN]
    ownerless = [a.ref for a in left if not a.owners]
    named = {g.name: g.contacts for g in turn.book.people.groups(turn.board.id)}
    silent = [
        (a.ref, o.name) for a in left for o in a.owners if o.kind is not OwnerKind.PERSON and not named.get(o.name)
    ]
    lines = [change_phrases.without_owner(ownerless)] if ownerless else []
    groups = dict.fromkeys(name for _, name in silent)
    return [*lines, *(change_phrases.without_contacts([r for r, n in silent if n == g], g) for g in groups)]
