"""Which Teams account is whom: proposals from the rosters, confirmed by the secretary, and taken away again."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from boardclerk.board.linking import Account, Proposal, propose
from boardclerk.board.people import Office, Person
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.cards.attendance import undo
from boardclerk.cards.linking import Known, accounts_card, linking_card
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.reply import Card, Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.book import Book
from boardclerk.store.linking import Link
from boardclerk.words.phrases import linking as phrases
from boardclerk.words.phrases import operations as operation_phrases
from boardclerk.words.phrases import talk

ASKED, WELCOME, FOUND = "link_asked", "linked", "accounts_found"
"""The kinds of notices: somebody asks to be linked, somebody was, a roster read again held somebody new."""


def link_people(turn: Turn) -> Reply:
    """Show what is proposed and who is linked, and have the rosters read again."""
    if not turn.personal:
        return say(talk.PERSONALLY)
    turn.require(Act.LINK)
    rooms = turn.book.linking.rooms(turn.said.tenant_id, turn.board.id)
    text = phrases.READING if rooms else phrases.NOBODY_MET
    return Reply(card=_drawn(turn, None, text=[text]), reads_rosters=turn.board.id if rooms else None)


def press_link_people(turn: Turn) -> Reply:
    """Show the list from where a button says; the first page has the rosters read again."""
    start = _start(turn)
    if start == 0:
        return link_people(turn)
    turn.require(Act.LINK)
    return show(_drawn(turn, None, start=start))


def press_link_these(turn: Turn) -> Reply:
    """Link all that were in view, where they still stand as they were shown."""
    turn.require(Act.LINK)
    start = _start(turn)
    wanted = known_of(turn.book, turn.said.tenant_id, turn.board.id).shown_sure(start)
    if not wanted or mark_of(wanted) != turn.slots.get("mark"):
        return show(_drawn(turn, phrases.LIST_CHANGED))
    return _link(turn, [(p.account, p.person) for p in wanted], shows_list=True)


def press_link(turn: Turn) -> Reply:
    """Link one account to one person, after a look at both."""
    turn.require(Act.LINK)
    account, person = _account(turn), _person(turn)
    if person is None:
        raise Refused(operation_phrases.NOT_FOUND)
    if person.has_left:
        raise Refused(phrases.NOT_ON_BOARD)
    linked = _person_of(turn, account)
    if linked is not None and linked.id == person.id:
        key = (turn.said.tenant_id, account.account_id, person.id)
        return _as_it_stands(turn, changed_by(turn, "links", key) or phrases.linked([person.name]))
    if linked is not None:
        return _as_it_stands(turn, phrases.linked_to_another(linked.name))
    return _link(turn, [(account, person)], shows_list="asked" not in turn.slots)


def press_not_this_one(turn: Turn) -> Reply:
    """Remember that an account is not that person, so that it is proposed no more."""
    turn.require(Act.LINK)
    account, person = _account(turn), _person(turn)
    if person is None:
        return show(sentence_card(sentence=talk.LEFT_AS_IT_WAS, today=turn.today, board=turn.board))
    if (linked := _person_of(turn, account)) is not None:
        key = (turn.said.tenant_id, account.account_id, linked.id)
        return _as_it_stands(turn, changed_by(turn, "links", key) or phrases.linked([linked.name]))
    with turn.operation("deny_link", phrases.denied_in_words(account.name, person.name)) as operation:
        turn.book.linking.deny(turn.said.tenant_id, account.account_id, person.id, turn.board.id, turn.now)
    sentence = phrases.denied(account.name, person.name)
    return _done(turn, sentence, operation.id, shows_list="asked" not in turn.slots)


def unlink_person(turn: Turn) -> Reply:
    """Take a person's account away; with several, ask which."""
    turn.require(Act.LINK)
    person = _named(turn)
    links = [link for link in turn.book.linking.links(turn.board.id) if link.person_id == person.id]
    if not links:
        raise Refused(phrases.not_linked(person.name))
    if len(links) > 1:
        if not turn.personal:
            return say(talk.PERSONALLY)
        accounts = [_account_of(turn.book, link) for link in links]
        sentence = phrases.which_account(person.name)
        return show(
            accounts_card(board=turn.board, person=person, accounts=accounts, sentence=sentence, today=turn.today)
        )
    return _unlink(turn, links[0], person)


def describe_unlink(turn: Turn) -> str:
    turn.require(Act.LINK)
    return phrases.ask_unlink(_named(turn).name)


def press_unlink(turn: Turn) -> Reply:
    """Take one account of a person away."""
    turn.require(Act.LINK)
    person, account_id = _person(turn), str(turn.slots.get("account"))
    if person is None:
        raise Refused(operation_phrases.NOT_FOUND)
    mine = [link for link in turn.book.linking.links(turn.board.id) if link.person_id == person.id]
    link = next((link for link in mine if link.account_id == account_id), None)
    if link is None:
        changed = changed_by(turn, "links", (turn.said.tenant_id, account_id, person.id))
        return _as_it_stands(turn, changed or phrases.not_linked(person.name))
    return _unlink(turn, link, person)


def known_of(book: Book, tenant_id: str, board_id: str) -> Known:
    """Return how far a board's people are linked, and which accounts of its chats may be the others."""
    people = [p for p in book.people.of_board(board_id) if not p.has_left]
    links = book.linking.links(board_id)
    here = {link.account_id: link.person_id for link in links if link.tenant_id == tenant_id}
    found = propose(people, book.linking.accounts_of(tenant_id, board_id), here, book.linking.denied(board_id))
    # A link made in development may be of another tenant; it is a link all the same.
    has_account = {link.person_id for link in links}
    proposed = {p.person.id for p in found}
    return Known(
        sure=[p for p in found if p.doubt is None],
        singly=[p for p in found if p.doubt is not None],
        without=[p for p in people if p.id not in has_account | proposed],
        linked=[(p, _account_of(book, link)) for p in people for link in links if link.person_id == p.id],
    )


def proposed(book: Book, tenant_id: str, board_id: str) -> frozenset[tuple[str, str]]:
    """Return the accounts proposed on a board as it stands, each with the person it may be."""
    known = known_of(book, tenant_id, board_id)
    return frozenset((p.account.account_id, p.person.id) for p in (*known.sure, *known.singly))


def tell_of_found(
    book: Book, tenant_id: str, board_id: str, account_id: str, before: frozenset[tuple[str, str]], now: datetime
) -> None:
    """Plan to tell whoever had the rosters read again, where that found what was not proposed before."""
    asker = book.accounts.person_ids(tenant_id, account_id).get(board_id)
    found = proposed(book, tenant_id, board_id) - before
    if asker is None or not found:
        return
    book.notices.plan(
        tenant_id=book.boards.get(board_id).tenant_id, board_id=board_id, kind=FOUND, subject=board_id,
        occurrence=now.isoformat(), recipient_id=asker, due_at=now, now=now, values={"tenant": tenant_id},
    )  # fmt: skip


def mark_of(proposals: Sequence[Proposal]) -> str:
    """Return what tells these proposals from others, for a button to carry."""
    pairs = "|".join(f"{p.account.account_id}={p.person.id}" for p in proposals)
    return hashlib.sha256(pairs.encode()).hexdigest()[:16]


def _link(turn: Turn, pairs: Sequence[tuple[Account, Person]], *, shows_list: bool) -> Reply:
    names = [person.name for _, person in pairs]
    with turn.operation("link_people", phrases.linked_in_words(names)) as operation:
        for account, person in pairs:
            turn.book.linking.allow(turn.said.tenant_id, account.account_id, person.id)
            turn.book.accounts.link(turn.said.tenant_id, account.account_id, person.id, turn.now)
            if person.id != turn.me.id:
                turn.tell(
                    person, WELCOME, turn.board.id, values={"by": turn.me.name}, occurrence=account.account_id
                )  # fmt: skip
    return _done(turn, phrases.linked(names), operation.id, shows_list=shows_list)


def _unlink(turn: Turn, link: Link, person: Person) -> Reply:
    today = turn.today
    secretaries = {p.id for p in turn.book.people.holders(turn.board.id, Office.SECRETARY, today)}
    left = [one for one in turn.book.linking.links(turn.board.id) if one != link]
    if person.id in secretaries and not any(one.person_id in secretaries for one in left):
        raise Refused(phrases.LAST_SECRETARY)
    with turn.operation("unlink_person", phrases.unlinked_in_words(person.name)) as operation:
        turn.book.linking.unlink(link.tenant_id, link.account_id, person.id)
    return _done(turn, phrases.unlinked(person.name), operation.id, shows_list=False)


def _done(turn: Turn, sentence: str, operation_id: str, *, shows_list: bool) -> Reply:
    buttons = [undo(operation_id)]
    if shows_list:
        return show(_drawn(turn, sentence, operation_id=operation_id), operation_id=operation_id)
    drawn = sentence_card(sentence=sentence, today=turn.today, board=turn.board, buttons=buttons)
    return show(drawn, operation_id=operation_id)


def _as_it_stands(turn: Turn, sentence: str) -> Reply:
    if "asked" in turn.slots:
        return show(sentence_card(sentence=sentence, today=turn.today, board=turn.board))
    return show(_drawn(turn, sentence))


def _drawn(
    turn: Turn, sentence: str | None, *, start: int = 0, text: Sequence[str] = (), operation_id: str | None = None
) -> Card:
    known = known_of(turn.book, turn.said.tenant_id, turn.board.id)
    return drawn_list(turn, known, sentence, start=start, text=text, operation_id=operation_id)


def drawn_list(
    turn: Turn, known: Known, sentence: str | None, *, start: int = 0, text: Sequence[str] = (),
    operation_id: str | None = None,
) -> Card:  # fmt: skip
    """Return the list; with a `sentence` of what was done, how far the linking is stands below it."""
    linked = {person.id for person, _ in known.linked}
    proposed = {p.person.id for p in (*known.sure, *known.singly)}
    so_far = phrases.linked_so_far(len(linked), len(linked | proposed) + len(known.without))
    return linking_card(
        board=turn.board, known=known, sentence=sentence or so_far, mark=mark_of(known.shown_sure(start)),
        today=turn.today, start=start, text=[*([so_far] if sentence else []), *text],
        buttons=[undo(operation_id)] if operation_id else [],
    )  # fmt: skip


def _account(turn: Turn) -> Account:
    """Return the account a button names; Refused for one that is in no chat of the board and never asked."""
    account_id = str(turn.slots.get("account"))
    account = turn.book.linking.account(turn.said.tenant_id, account_id)
    seen = {a.account_id for a in turn.book.linking.accounts_of(turn.said.tenant_id, turn.board.id)}
    asked = any(n.board_id == turn.board.id for n in turn.book.notices.about(account_id, [ASKED]))
    if account is None or not (account_id in seen or asked):
        raise Refused(operation_phrases.NOT_FOUND)
    return account


def _person(turn: Turn) -> Person | None:
    """Return the person a button or its form names, None where it names none; Refused for one not of the board."""
    given = turn.slots.get(fields.PERSON)
    if given is None:
        return None
    person = turn.book.people.find(str(given))
    if person is None or person.board_id != turn.board.id:
        raise Refused(operation_phrases.NOT_FOUND)
    return person


def _person_of(turn: Turn, account: Account) -> Person | None:
    links = turn.book.linking.links(turn.board.id)
    mine = [x for x in links if (x.tenant_id, x.account_id) == (turn.said.tenant_id, account.account_id)]
    return turn.book.people.get(mine[0].person_id) if mine else None


def _account_of(book: Book, link: Link) -> Account:
    return book.linking.account(link.tenant_id, link.account_id) or Account(account_id=link.account_id, name="")


def _named(turn: Turn) -> Person:
    name = str(turn.slots.get("who") or "")
    return turn.require_person(name)


def _start(turn: Turn) -> int:
    given = turn.slots.get("start", 0)
    return max(given, 0) if isinstance(given, int) else 0
