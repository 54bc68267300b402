"""One person under two names of a document: with a title and without, by the surname alone, or nearly alike."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from rapidfuzz.distance import OSA

from boardclerk.board.reading import ReadPerson
from boardclerk.documents.reading.lists import KINDS, Lists, merged
from boardclerk.documents.reading.names import bare_name
from boardclerk.documents.reading.roster import same_forename
from boardclerk.words.listing import joined
from boardclerk.words.phrases import reading as phrases


def settle_names(lists: Lists) -> None:
    """Give everybody one name throughout the lists, and tell of each that was taken to be another's.

    A title makes nobody another person. A surname alone is the one person who has it; where several have it,
    and where two names are nearly alike, both stay and that is a doubt.
    """
    names = list(dict.fromkeys(person.name for person in lists.all()))
    meant = {name: _meant(name, names, lists) for name in names}
    for kind in KINDS:
        there: list[ReadPerson] = getattr(lists, kind)
        setattr(lists, kind, [])
        lists.add(kind, [_renamed(person, meant) for person in there])
    _once(lists)
    _tell_of_lookalikes(list(dict.fromkeys(meant.values())), lists)


def _meant(name: str, names: Sequence[str], lists: Lists) -> str:
    plain = bare_name(name)
    full = next(other for other in names if bare_name(other) == plain)
    if " " not in plain:
        of_surname = [other for other in names if " " in bare_name(other) and bare_name(other).split()[-1] == plain]
        people = list({bare_name(other): other for other in reversed(of_surname)}.values())
        if len(people) == 1:
            full = people[0]
        elif people:
            lists.doubts.append(phrases.could_be(name, joined(people[::-1], "or")))
    if full != name:
        lists.doubts.append(phrases.taken_to_be(name, full))
    return full


def _once(lists: Lists) -> None:
    """Somebody present is not in attendance besides; what stands there of them is kept."""
    beside = {person.name: person for person in lists.in_attendance}
    lists.in_attendance = [p for p in lists.in_attendance if p.name not in {other.name for other in lists.present}]
    lists.present = [merged(p, beside[p.name]) if p.name in beside else p for p in lists.present]


def _renamed(person: ReadPerson, meant: dict[str, str]) -> ReadPerson:
    by_plain = {bare_name(name): full for name, full in meant.items()}
    return replace(
        person,
        name=meant[person.name],
        deputy=by_plain.get(bare_name(person.deputy), person.deputy) if person.deputy else None,
        deputy_for=by_plain.get(bare_name(person.deputy_for), person.deputy_for) if person.deputy_for else None,
    )


def _tell_of_lookalikes(names: Sequence[str], lists: Lists) -> None:
    for one, other in combinations(names, 2):
        if _alike(bare_name(one).split(), bare_name(other).split()):
            lists.doubts.append(phrases.look_alike(one, other))


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for T Barlow and Tim Barlow, Andy Hale and Andrew Hale, Tim Barlow and Tim Barlwo, Tim and Tim Barlow."""
    if len(one) == 1 or len(other) == 1:
        return len(one) != len(other) and one[0] == other[0]
    first, second = one[0].strip("."), other[0].strip(".")
    if one[-1] == other[-1]:
        initial = min(len(first), len(second)) == 1 and first[0] == second[0]
        return initial or same_forename(first, second) or (_slipped(first, second))
    return same_forename(first, second) and _slipped(one[-1], other[-1])


def _slipped(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= 5 and OSA.distance(one, other, score_cutoff=1) <= 1
