"""Who is who in Teams: what is proposed, what is to be confirmed singly, and who is linked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from boardclerk.board.boards import Board
from boardclerk.board.linking import Account, Proposal
from boardclerk.board.people import Person
from boardclerk.cards import fields, verbs
from boardclerk.cards.forms import choice_input
from boardclerk.cards.frame import Button, Card, Form, Press, card
from boardclerk.cards.header import header
from boardclerk.cards.rows import ROWS, Group, Row, rows
from boardclerk.words.phrases import cards as phrases
from boardclerk.words.phrases import linking as said
from boardclerk.words.phrases.lines import role_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """How far a board's people are linked: proposals in the order of the people, and the rest of them."""

    sure: Sequence[Proposal] = ()
    singly: Sequence[Proposal] = ()
    without: Sequence[Person] = ()
    linked: Sequence[tuple[Person, Account]] = field(default_factory=list[tuple[Person, Account]])

    def shown_sure(self, start: int) -> Sequence[Proposal]:
        """Return the proposals one press links: those in view where the list begins at `start`."""
        return self.sure[start : start + ROWS]


def linking_card(
    *,
    board: Board,
    known: Known,
    sentence: str,
    mark: str,
    today: date,
    start: int = 0,
    text: Sequence[str] = (),
    buttons: Sequence[Press] = (),
) -> Card:
    """Return who is proposed, not found and linked, ten at a time. `mark` is of the proposals in view."""
    groups = [
        Group(title=said.BY_NAME, rows=[_proposed(board, p, sure=True) for p in known.sure]),
        Group(title=said.SINGLY, rows=[_proposed(board, p, sure=False) for p in known.singly]),
        Group(title=said.NO_ACCOUNT, rows=[Row(text=p.name, quiet=role_line(p)) for p in known.without]),
        Group(title=said.LINKED, rows=[Row(text=p.name, quiet=said.account_line(a.email)) for p, a in known.linked]),
    ]
    values = {"board": board.id}
    body = rows(groups, verb=verbs.LINK_PEOPLE, values=values, start=start)
    shown: list[Press] = []
    if count := len(known.shown_sure(start)):
        shown.append(Button(phrases.link_these(count), verbs.LINK_THESE, {**values, "start": start, "mark": mark}))
    return card(**header(board, today), sentence=sentence, text=text, body=body, buttons=[*shown, *buttons])


def _proposed(board: Board, proposal: Proposal, *, sure: bool) -> Row:
    values = {"board": board.id, "account": proposal.account.account_id, "person": proposal.person.id}
    link = Button(phrases.LINK, verbs.LINK, values)
    wrong = Button(phrases.NOT_THIS_ONE, verbs.NOT_THIS_ONE, values)
    quiet = said.account_line(proposal.account.email, proposal.doubt)
    return Row(text=proposal.person.name, quiet=quiet, buttons=[wrong] if sure else [link, wrong])


def accounts_card(
    *, board: Board, person: Person, accounts: Sequence[Account], sentence: str, today: date
) -> Card:  # fmt: skip
    """Return the question which of a person's accounts is to go."""
    listed = [
        Row(
            text=account.name, quiet=said.account_line(account.email),
            buttons=[Button(phrases.UNLINK, verbs.UNLINK, _pair(board, account, person))],
        )
        for account in accounts
    ]  # fmt: skip
    body = rows([Group(rows=listed)], verb=verbs.LINK_PEOPLE, values={"board": board.id}, most=len(listed))
    return card(**header(board, today), sentence=sentence, body=body)


def asks_card(
    *, board: Board, account: Account, person: Person | None, people: Sequence[Person], sentence: str, today: date
) -> Card:
    """Return the word that an account asks to be linked: as `person`, or as one of `people` to be chosen."""
    values = {"board": board.id, "account": account.account_id, "asked": 1}
    buttons: list[Press] = []
    if person is not None:
        values |= {"person": person.id}
        buttons.append(Button(phrases.LINK, verbs.LINK, values))
    elif people:
        choice = choice_input(
            fields.PERSON, phrases.LABEL_PERSON, [(p.id, p.name) for p in people], required=True
        )  # fmt: skip
        buttons.append(Form(phrases.LINK, [choice], Button(phrases.LINK, verbs.LINK, values)))
    buttons.append(Button(phrases.NOT_THEM, verbs.NOT_THIS_ONE, values, style="default"))
    facts = [(said.ACCOUNT, said.account_line(account.email, None))]
    text = [said.ONLY_IF_SURE] if account.is_guest is not False else []
    return card(**header(board, today), sentence=sentence, text=text, facts=facts, buttons=buttons)


def _pair(board: Board, account: Account, person: Person) -> dict[str, str | int]:
    return {"board": board.id, "account": account.account_id, "person": person.id}
