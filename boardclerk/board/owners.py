"""Owners of actions: whose word that one is complete counts, for whom, and who has not said so yet."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from boardclerk.board.actions import Action, ActionState, Outcome, Owner, OwnerKind, PartDone
from boardclerk.board.people import Person

Contacts = Mapping[str, Sequence[Person]]
"""Who answers for a group or unit, by its name; empty until they are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """For whom one person's word counts: owners by their place, and a partner by its organisation.

    `everyone` is the word of the chair or the secretary for all owners at once.
    """

    owners: frozenset[int] = frozenset()
    partner: str | None = None
    everyone: bool = False

    @property
    def counts(self) -> bool:
        return bool(self.owners) or self.partner is not None or self.everyone


@dataclass(frozen=True, slots=True, kw_only=True)
class Outstanding:
    """Whose word is still wanted. `unnamed` are groups and units whose contacts nobody has named yet."""

    owners: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        return not (self.owners or self.partners or self.unnamed)


def word_of(action: Action, person: Person, contacts: Contacts, own_offices: Collection[str] = ()) -> Word:
    """Return for whom this person's own word on an action counts.

    A contact of a group speaks for their organisation, a contact of a unit for the unit. While a group's
    contacts are not named, a member speaks for the organisation they represent, unless that is the
    board's own office (`own_offices`).
    """
    owners = {n for n, owner in enumerate(action.owners) if _answers_alone(owner, person, contacts)}
    groups = [o for o in action.owners if o.kind is OwnerKind.GROUP]
    partners = [p for group in groups if (p := _partner(person, contacts.get(group.name, ()), own_offices))]
    return Word(owners=frozenset(owners), partner=partners[0] if partners else None)


def _answers_alone(owner: Owner, person: Person, contacts: Contacts) -> bool:
    if owner.kind is OwnerKind.PERSON:
        return owner.person_id == person.id
    named = {p.id for p in contacts.get(owner.name, ())}
    return owner.kind is OwnerKind.UNIT and person.id in named


def _partner(person: Person, named: Sequence[Person], own_offices: Collection[str]) -> str | None:
    if named:
        return partner_of(person) if person.id in {p.id for p in named} else None
    represents = person.organisation if person.is_member else None
    return represents if represents and represents not in own_offices else None


def partner_of(person: Person) -> str:
    """Return what a contact stands for in a group: the organisation, else the person alone."""
    return person.organisation or person.name


def own_offices(units: Iterable[str], organisations: Iterable[str]) -> frozenset[str]:
    """Return the organisations that are the board's own office: a unit of its, or what a unit is named after."""
    names = [unit.casefold() for unit in units]
    return frozenset(
        o for o in organisations if any(u == o.casefold() or u.startswith(f"{o.casefold()} ") for u in names)
    )


def outstanding(action: Action, contacts: Contacts) -> Outstanding:
    """Return who has yet to say that an action is complete. Partners who are not named are not guessed."""
    said = {part.organisation for part in action.parts_done}
    owners: list[str] = []
    partners: list[str] = []
    unnamed: list[str] = []
    for owner in action.owners:
        named = contacts.get(owner.name, ())
        if owner.kind is OwnerKind.PERSON or (owner.kind is OwnerKind.UNIT and named):
            owners += [owner.name] if owner.done_at is None else []
        elif owner.done_at is None and not named:
            unnamed.append(owner.name)
        else:
            partners += [p for p in map(partner_of, named) if p not in said]
    return Outstanding(
        owners=tuple(owners), partners=tuple(dict.fromkeys(partners)), unnamed=tuple(dict.fromkeys(unnamed))
    )


def marked_complete(
    action: Action, word: Word, *, by: str, at: datetime, contacts: Contacts, closes: bool = False
) -> Action:
    """Return the action with this word on it: done once every owner has said so, or everyone's word is given.

    `closes` is the board's setting that an owner's word closes at once. A word that counts for nobody, or
    comes when the action is no longer open, changes nothing.
    """
    if not word.counts or action.state is not ActionState.OPEN:
        return action
    owners = tuple(
        replace(o, done_at=at, done_by=by) if n in word.owners and o.done_at is None else o
        for n, o in enumerate(action.owners)
    )
    said = {part.organisation for part in action.parts_done}
    part = (PartDone(organisation=word.partner, by=by, at=at),) if word.partner and word.partner not in said else ()
    marked = replace(action, owners=owners, parts_done=(*action.parts_done, *part))
    finished = bool(action.owners) and outstanding(marked, contacts).nothing
    if not (word.everyone or finished):
        return marked
    done = replace(marked, state=ActionState.DONE, done_at=at, done_by=by)
    return replace(done, state=ActionState.CLOSED, outcome=Outcome.COMPLETED) if closes else done


def has_spoken(action: Action, word: Word) -> bool:
    """Return whether everything this word counts for was said before."""
    said = {part.organisation for part in action.parts_done}
    owners_said = all(action.owners[n].done_at is not None for n in word.owners)
    return not word.everyone and owners_said and (word.partner is None or word.partner in said)


def reassigned(action: Action, owners: Sequence[Owner]) -> Action:
    """Return the action with these owners in place of the ones before; who had said so already has still."""
    before = {(o.kind, o.name): o for o in action.owners}
    kept = tuple(dict.fromkeys(before.get((o.kind, o.name), o) for o in owners))
    groups = any(o.kind is OwnerKind.GROUP for o in kept)
    return replace(action, owners=kept, parts_done=action.parts_done if groups else ())


def joined_by(action: Action, owners: Sequence[Owner]) -> Action:
    """Return the action with further owners beside its own; what was done is open again until they say so."""
    known = {(o.kind, o.name) for o in action.owners}
    new = [o for o in owners if (o.kind, o.name) not in known]
    state = ActionState.OPEN if new and action.state is ActionState.DONE else action.state
    return replace(reassigned(action, [*action.owners, *new]), state=state)
