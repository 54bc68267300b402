"""What is said about accounts: that one asks to be linked, that somebody was, that new ones were found."""

from boardclerk.board.linking import bears_name
from boardclerk.cards.linking import asks_card, linking_card
from boardclerk.cards.meetings import welcome_card
from boardclerk.dialogs.linking import known_of, mark_of
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, send
from boardclerk.words.phrases import linking as phrases
from boardclerk.words.phrases import notices as notice_phrases
from boardclerk.words.phrases import people as people_phrases


def link_asked(turn: NoticeTurn) -> Outgoing | Pointless:
    """Tell a secretary that an account asks to be linked; pointless once it is, or was said not to be them."""
    tenant, account_id = turn.values["tenant"], turn.notice.subject
    account = turn.book.linking.account(tenant, account_id)
    links = turn.book.linking.links(turn.board.id)
    if account is None or any((link.tenant_id, link.account_id) == (tenant, account_id) for link in links):
        return Pointless(reason=phrases.SETTLED)
    people = [p for p in turn.book.people.of_board(turn.board.id) if not p.has_left]
    same = [p for p in people if bears_name(account.name, p)]
    person = same[0] if len(same) == 1 else None
    if person is not None and (account_id, person.id) in turn.book.linking.denied(turn.board.id):
        return Pointless(reason=phrases.SETTLED)
    name = account.name or phrases.SOMEBODY
    sentence = phrases.asks_to_be(name, person.name) if person else phrases.asks_who(name)
    others = [p for p in people if not p.linked]
    return send(
        asks_card(
            board=turn.board, account=account, person=person, people=others, sentence=sentence, today=turn.today
        )
    )  # fmt: skip


def linked(turn: NoticeTurn) -> Outgoing | Pointless:
    """Welcome somebody whose account was linked: who the clerk is, and three things to say today."""
    if not turn.person.linked:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    coming = turn.book.meetings.coming(turn.board.id, turn.today)
    attendance = people_phrases.examples_attendance(coming[0].on if coming else None, turn.today, None)
    examples = [
        attendance[0], people_phrases.examples_actions(None)[0], people_phrases.EXAMPLES_MEETINGS[0],
    ]  # fmt: skip
    drawn = welcome_card(
        sentence=phrases.linked_by(turn.values["by"], turn.board.name), examples=examples, today=turn.today,
        board=turn.board, text=[people_phrases.WELCOME_TEXT], lead=people_phrases.WELCOME_LEAD,
    )  # fmt: skip
    return send(drawn)


def accounts_found(turn: NoticeTurn) -> Outgoing | Pointless:
    """Show the list again, once a roster read again held somebody who may be on the board."""
    known = known_of(turn.book, turn.values["tenant"], turn.board.id)
    if not known.sure and not known.singly:
        return Pointless(reason=phrases.SETTLED)
    sentence = phrases.found(len({p.person.id for p in (*known.sure, *known.singly)}))
    mark = mark_of(known.shown_sure(0))
    return send(linking_card(board=turn.board, known=known, sentence=sentence, mark=mark, today=turn.today))
