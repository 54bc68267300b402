"""Who is given an action: names become owners, and those who are given one or lose one are told."""

from collections.abc import Iterable, Sequence

from boardclerk.board.actions import Action, Owner, OwnerKind
from boardclerk.board.people import Office, Person
from boardclerk.dialogs.turn import Turn
from boardclerk.words.listing import joined
from boardclerk.words.phrases import action_changes as phrases
from boardclerk.words.phrases import actions as action_phrases

_OFFICES = {
    "chair": Office.CHAIR,
    "chairman": Office.CHAIR,
    "chairperson": Office.CHAIR,
    "acting chair": Office.ACTING_CHAIR,
    "secretary": Office.SECRETARY,
    "clerk": Office.SECRETARY,
}
_MANY = frozenset(
    ["partners", "members", "agencies", "organisations", "all", "everyone", "everybody", "governors", "trustees"]
)
_NOBODY = frozenset({"tbc", "nobody", "no one", "owner tbc", "to be confirmed", "none", "tba"})


def owners_named(turn: Turn, names: Iterable[str]) -> tuple[Owner, ...]:
    """Return the owners these names mean: people, holders of an office, groups and units.

    A name the board does not know is a unit of that name: a body outside, who cannot be told.
    """
    owners = [owner for name in names if (owner := _owner(turn, " ".join(str(name).split()))) is not None]
    return tuple(dict.fromkeys(owners))


def _owner(turn: Turn, name: str) -> Owner | None:
    bare = name.casefold().removeprefix("the ").strip(" .")
    if not bare or bare in _NOBODY:
        return None
    person = turn.person_named(name) or _office_holder(turn, bare)
    if person is not None:
        return Owner(kind=OwnerKind.PERSON, name=person.name, person_id=person.id)
    for group in turn.book.people.groups(turn.board.id):
        if group.name.casefold().removeprefix("the ") == bare:
            return Owner(kind=group.kind, name=group.name)
    kind = OwnerKind.GROUP if _MANY & set(bare.split()) else OwnerKind.UNIT
    return Owner(kind=kind, name=name[:1].upper() + name[1:] if kind is OwnerKind.GROUP else name)


def _office_holder(turn: Turn, bare: str) -> Person | None:
    office = _OFFICES.get(bare)
    if office is None:
        return None
    if office is Office.CHAIR and turn.running is not None:
        return turn.presiding(turn.running)
    held = turn.holders(office)
    return held[0] if held else None


def enter_groups(turn: Turn, owners: Sequence[Owner]) -> list[str]:
    """Enter the groups and units among owners that are new to the board; return the names of new units."""
    known = {g.name for g in turn.book.people.groups(turn.board.id)}
    new = [o for o in owners if o.kind is not OwnerKind.PERSON and o.name not in known]
    for owner in new:
        turn.book.people.add_group(turn.board.id, owner.name, owner.kind)
    return [o.name for o in new if o.kind is OwnerKind.UNIT]


def strangers(turn: Turn, owners: Sequence[Owner]) -> list[str]:
    """Return the names of owners that are neither people, nor groups, nor units of the board yet."""
    known = {g.name for g in turn.book.people.groups(turn.board.id)}
    new = [o.name for o in owners if o.kind is OwnerKind.UNIT and o.name not in known]
    return [action_phrases.named(name) for name in dict.fromkeys(new)]


def whole_names(owners: Sequence[Owner]) -> str:
    """Return owners as a sentence names them; nothing for nobody."""
    return joined([o.name if o.person_id else action_phrases.named(o.name) for o in owners])


def tell_new_owners(turn: Turn, action: Action, new: Sequence[Owner], outside: Sequence[str] = ()) -> list[str]:
    """Plan what those who are given an action are told; return the sentences that say who is.

    `outside` are the units nobody on the board knew before: there is nobody to tell.
    """
    people: list[Person] = []
    lines: list[str] = []
    for owner in new:
        if owner.kind is OwnerKind.PERSON:
            people += [p] if (p := turn.book.people.find(owner.person_id)) else []
            continue
        group = turn.book.people.group_named(turn.board.id, owner.name)
        if group is not None and group.contacts:
            people += group.contacts
        elif owner.name not in outside:
            lines += _want_contacts(turn, action, owner.name)
    others = [p for p in dict.fromkeys(people) if p.id != turn.me.id]
    for person in others:
        turn.tell(person, "action_given", action.id, values={"by": turn.me.name})
    strangers = [phrases.outside([action_phrases.named(name) for name in outside])] if outside else []
    return [*told_lines(turn, others), *lines, *strangers]


def _want_contacts(turn: Turn, action: Action, group: str) -> list[str]:
    secretaries = turn.clerks
    for secretary in secretaries:
        if secretary.id != turn.me.id:
            turn.tell(secretary, "contacts_wanted", action.id, values={"group": group})
    return [phrases.contacts_hint(group)] if turn.me.id in {s.id for s in secretaries} else []


def tell_former_owners(turn: Turn, before: Action, after: Action) -> None:
    """Plan what those who no longer have an action are told."""
    kept = set(after.owner_ids)
    for person_id in before.owner_ids:
        person = turn.book.people.find(person_id)
        if person is not None and person_id not in kept and person_id != turn.me.id:
            values = {"by": turn.me.name, "owners": whole_names(after.owners)}
            turn.tell(person, "action_reassigned", before.id, values=values)


def told_lines(turn: Turn, people: Sequence[Person]) -> list[str]:
    """Return the sentence that says who is told, and whom the secretary has to tell instead."""
    reached = [turn.short(p) for p in people if turn.can_be_told(p)]
    unreached = [turn.short(p) for p in people if not turn.can_be_told(p)]
    by_me = turn.me.id in {s.id for s in turn.clerks}
    line = phrases.told(reached, unreached, by_me=by_me)
    return [line] if line else []
