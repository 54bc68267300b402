"""What is known of a board whoever writes and whenever: its people, groups, meetings and open actions.

What patterns and names need of it is worked out once and kept with it, as long as the board stays as it is.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, time
from functools import cached_property

from boardclerk.dialogs.grammar.stems import stem
from boardclerk.words.dates.calendar import MeetingDay
from boardclerk.words.names import Names, fold

_OF_MANY = frozenset(["the", "of", "and", "for", "board", "unit", "services", "group", "team", "office"])
"""Words many organisations are called by."""


_ORDINARY = """
action actions agreed apologies business circulate draft invite last meeting minutes names next other publish
report review send sign welcome board with from that this their them partners member members
"""
_OF_NO_MATTER = frozenset(word for words in _ORDINARY.split() for word in (words, stem(words)))
"""Words of an action or item that do not say what it is about."""


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[A-Za-z]+", name)).lower()


def _short_title(title: str) -> tuple[str, ...]:
    """ "DCS" for a Director of Children's Services: three capitals or more, for fewer are anybody's initials."""
    capitals = "".join(word[0] for word in title.split() if word[0].isupper())
    return (capitals,) if len(capitals) > 2 else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """Somebody the board knows; `aliases` are other ways people write the name."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    title: str | None = None
    organisation: str | None = None
    member: bool = False
    chair: bool = False
    secretary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMeeting:
    """One meeting of the board in its calendar; `items` are (number, title) of its agenda. `held`: it has ended."""

    id: str
    on: date
    start: time | None = None
    end: time | None = None
    items: tuple[tuple[str, str], ...] = ()
    held: bool = False


def _matters(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _words(text.lower()) if len(word) > 3) - _OF_NO_MATTER


@dataclass(frozen=True, kw_only=True)
class KnownAction:
    """One action of the log; `owners` are names of people, groups or units as the log writes them.

    `is_done`: marked complete, and not closed yet.
    """

    id: str
    meeting_on: date
    ref: str
    text: str
    owners: tuple[str, ...] = ()
    is_open: bool = True
    is_done: bool = False

    @cached_property
    def about(self) -> frozenset[str]:
        """The stems of the words it is about, names among them."""
        return _matters(self.text)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of the board, its name in lower case, and the words that can mean no other one."""

    name: str
    low: str
    words: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class KnownBoard:
    """A board as far as a message can speak of it, and what is worked out from that alone.

    `actions` are the open ones: closed ones come with the message that names them (`World.named`).
    """

    name: str
    zone: str
    people: tuple[KnownPerson, ...] = ()
    groups: tuple[str, ...] = ()
    meetings: tuple[KnownMeeting, ...] = ()
    actions: tuple[KnownAction, ...] = ()
    bot_names: tuple[str, ...] = ("Board Clerk",)

    @cached_property
    def by_id(self) -> dict[str, KnownPerson]:
        return {person.id: person for person in reversed(self.people)}

    @cached_property
    def names(self) -> Names:
        """The names people are called by, a title of several words that only one has among them."""
        titles = [fold(person.title or "") for person in self.people]
        called = [
            replace(p, aliases=(*p.aliases, p.title if " " in p.title else f"the {p.title}", *_short_title(p.title)))
            if p.title and titles.count(t) == 1
            else p
            for p, t in zip(self.people, titles, strict=True)
        ]
        return Names(called)

    @cached_property
    def words_of_names(self) -> frozenset[str]:
        """The words of every name of a person or a group, which are never put right."""
        names = [name for person in self.people for name in (person.name, *person.aliases)]
        return frozenset(word for name in (*names, *self.groups) for word in fold(name).split())

    @cached_property
    def own_words(self) -> frozenset[str]:
        """Words of the board's agenda, groups and organisations, which are nobody's name with a capital."""
        titles = [title for meeting in self.meetings for _, title in meeting.items]
        organisations = [person.organisation or "" for person in self.people]
        texts = (*titles, *self.groups, *organisations, self.name)
        return frozenset(word for text in texts for word in _words(text.lower()))

    @cached_property
    def group_pattern(self) -> re.Pattern[str] | None:
        names = sorted((group.lower() for group in self.groups if group), key=len, reverse=True)
        if not names:
            return None
        return re.compile(rf"(?<![\w<])(?:the )?(?P<group>{'|'.join(map(re.escape, names))})(?![\w>])")

    @cached_property
    def group_of(self) -> dict[str, str]:
        return {group.lower(): group for group in self.groups}

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        names = list(dict.fromkeys(person.organisation for person in self.people if person.organisation))
        words = {name: {w for w in _words(name.lower()) if w not in _OF_MANY and len(w) > 2} for name in names}
        return tuple(
            Organisation(
                name, name.lower(), frozenset(words[name] - set[str]().union(*(words[o] for o in names if o != name)))
                | {_initials(name), f"{_initials(name)}s"},
            )
            for name in names
        )  # fmt: skip

    @cached_property
    def days(self) -> tuple[MeetingDay, ...]:
        return tuple(MeetingDay(on=m.on, start=m.start, end=m.end, held=m.held) for m in self.meetings)

    @cached_property
    def refs(self) -> frozenset[str]:
        return frozenset(action.ref for action in self.actions)

    @cached_property
    def matters(self) -> frozenset[str]:
        """The stems of the words the board's open actions and agenda items are about."""
        titles = [_matters(title) for meeting in self.meetings for _, title in meeting.items]
        actions = [action.about for action in self.actions if action.is_open]
        return frozenset[str]().union(*titles, *actions) - self.words_of_names
