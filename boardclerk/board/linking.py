"""Which Teams account is which person of the board: what may be proposed, and what has to be confirmed singly."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from boardclerk.board.people import Person


class Doubt(StrEnum):
    """Why a proposal is confirmed by itself and never together with others.

    `guest` stands also for an account no roster says of that it is none.
    """

    GUEST = "guest"
    SEVERAL = "several"
    ANOTHER = "another"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A Teams account as rosters show it. `is_guest` is None where no roster has said."""

    account_id: str
    name: str
    email: str | None = None
    is_guest: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An account that may be this person; without a doubt it may be linked together with others."""

    person: Person
    account: Account
    doubt: Doubt | None = None


def propose(
    people: Sequence[Person], accounts: Iterable[Account], links: Mapping[str, str], denied: Collection[tuple[str, str]]
) -> list[Proposal]:
    """Return which accounts may be which people, in the order of the people.

    `links` are the board's: account id to person id. `denied` are pairs of account and person somebody who may
    say so has said are not one. Only an account of exactly the person's name is proposed; who has another
    account of that name, or shares the name with somebody, is a matter for one confirmation each.
    """
    here = [person for person in people if not person.has_left]
    bearers = Counter(_bare(person.name) for person in here)
    by_name: dict[str, list[Account]] = {}
    for account in accounts:
        by_name.setdefault(_bare(account.name), []).append(account)
    return [
        Proposal(person=person, account=account, doubt=_doubt(account, same, person.id in links.values(), alone))
        for person in here
        for alone in (bearers[_bare(person.name)] == 1,)
        for same in (by_name.get(_bare(person.name), []),)
        for account in same
        if account.account_id not in links and (account.account_id, person.id) not in denied
    ]


def _doubt(account: Account, same: Sequence[Account], has_account: bool, alone: bool) -> Doubt | None:
    if has_account:
        return Doubt.ANOTHER
    if len(same) > 1 or not alone:
        return Doubt.SEVERAL
    return None if account.is_guest is False else Doubt.GUEST


def bears_name(account_name: str, person: Person) -> bool:
    """Return whether an account's name is exactly the person's, but for case and spaces."""
    return bool(_bare(account_name)) and _bare(account_name) == _bare(person.name)


def _bare(name: str) -> str:
    return " ".join(name.split()).casefold()
