"""The attendance lists being read, and one entry of a list put where it belongs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from boardclerk.board.reading import ReadPerson
from boardclerk.documents.reading.blocks import fold
from boardclerk.documents.reading.names import bare_name, is_name
from boardclerk.documents.reading.people import NOBODY, people_in_list, person_in

List = Literal["present", "apologies", "in_attendance", "absent"]
KINDS: tuple[List, ...] = ("present", "apologies", "in_attendance", "absent")


@dataclass
class Lists:
    """The lists as they are read, and what in them named nobody."""

    present: list[ReadPerson] = field(default_factory=list[ReadPerson])
    apologies: list[ReadPerson] = field(default_factory=list[ReadPerson])
    in_attendance: list[ReadPerson] = field(default_factory=list[ReadPerson])
    absent: list[ReadPerson] = field(default_factory=list[ReadPerson])
    unread: list[str] = field(default_factory=list[str])
    doubts: list[str] = field(default_factory=list[str])

    def all(self) -> list[ReadPerson]:
        return [*self.present, *self.in_attendance, *self.apologies, *self.absent]

    def add(self, kind: List, people: Iterable[ReadPerson]) -> None:
        """Put people on a list; somebody named twice on it stands there once."""
        there: list[ReadPerson] = getattr(self, kind)
        for person in people:
            same = next((n for n, other in enumerate(there) if bare_name(other.name) == bare_name(person.name)), None)
            if same is None:
                there.append(person if person.place is not None else replace(person, place=len(self.all())))
            else:
                there[same] = merged(there[same], person)


def merged(first: ReadPerson, second: ReadPerson) -> ReadPerson:
    return replace(
        first,
        role=first.role or second.role,
        organisation=first.organisation or second.organisation,
        initials=first.initials or second.initials,
        deputy=first.deputy or second.deputy,
        deputy_for=first.deputy_for or second.deputy_for,
        items=first.items or second.items,
    )


def read_entry(text: str, kind: List, lists: Lists, *, one_each: bool) -> None:
    """Put the people one line names on the list; `one_each` where the list has a line for each person."""
    text = re.sub(r"(?i)^.{0,80}\bincluding\b:?\s+(?:(?:the )?(?:\w+ )?members?:?\s+)?(?=[A-Z])", "", fold(text))
    if not text or NOBODY.match(text):
        return
    people, unread = people_in_list(text)
    person = person_in(text)
    several = len(people) >= (3 if one_each else 2) or (len(people) == 2 and _two_names(text))
    if person is not None and not several:
        people, unread = [person], []
    if not people:
        lists.unread.append(text)
        return
    lists.unread += unread
    moved = [person for person in people if kind == "present" and _of_the_public(person)]
    lists.add(kind, [person for person in people if person not in moved])
    lists.add("in_attendance", moved)


def _two_names(text: str) -> bool:
    parts = re.split(r"\s*(?:,|;|&|\band\b)\s*", re.sub(r"\([^)]*\)", "", text).strip())
    return len(parts) == 2 and all(is_name(part.strip(" .")) for part in parts)


def _of_the_public(person: ReadPerson) -> bool:
    return bool(
        re.search(
            r"(?i)members? of (?:the )?public|resident|observer|press|guest|visitor|speaker|invited", person.role or ""
        )
    )
