"""One message with all that is needed to read it: the line, the board, the calendar, who speaks. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from boardclerk.dialogs.grammar.line import Line
from boardclerk.dialogs.grammar.pattern import Pattern
from boardclerk.dialogs.grammar.world import Heard, KnownAction, KnownMeeting, KnownPerson, Understood, World
from boardclerk.words.dates.calendar import BoardCalendar
from boardclerk.words.dates.said import DateSaid
from boardclerk.words.late import late

_PERSON_MARK = late(r"<([pu])(\d+)>")
_LETTERS = late(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Tried:
    """A pattern that was found in a message, in which words, and what came of it: a guard, or what was read."""

    pattern: Pattern
    words: str
    outcome: str
    guard: Pattern | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A message, or the part of it being read. `plain` is its text with questions and quotations left blank.

    Where somebody wants to know why, `tried` gathers the patterns that were found.
    """

    heard: Heard
    world: World
    calendar: BoardCalendar
    line: Line
    plain: str
    whole: Line
    tried: list[Tried] | None = None

    def note(self, pattern: Pattern, match: re.Match[str], outcome: str, guard: Pattern | None = None) -> None:
        if self.tried is not None:
            self.tried.append(Tried(pattern, match.group().strip(), outcome, guard))

    def part(self, start: int, end: int) -> "Scene":
        return replace(self, line=self.line.part(start, end), plain=self.plain[start:end])

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def sender(self) -> KnownPerson | None:
        return self.person(self.world.sender)

    @property
    def sender_name(self) -> str:
        return self.sender.name if self.sender else ""

    @property
    def may_record(self) -> bool:
        """Whether the one who speaks keeps the record: the secretary or the chair."""
        return self.sender is not None and (self.sender.secretary or self.sender.chair)

    @property
    def is_running(self) -> bool:
        return self.calendar.current is not None

    def person(self, person_id: str | None) -> KnownPerson | None:
        return None if person_id is None else self.world.board.by_id.get(person_id)

    def names_in(self, marks: str) -> tuple[list[str], bool]:
        """The full names marked in a stretch of text, and whether each of them is certain."""
        names, certain = list[str](), True
        for kind, number in _PERSON_MARK.findall(marks):
            if kind == "u":
                names.append(self.line.strangers[int(number)])
                continue
            found = self.line.names[int(number)]
            person = self.person(found.ids[0])
            certain = certain and len(found.ids) == 1
            names.append(person.name if person and len(found.ids) == 1 else found.written)
        return list(dict.fromkeys(names)), certain

    def knows(self, name: str) -> bool:
        return any(person.name == name for person in self.world.people)

    def dates_in(self, marks: str) -> list[DateSaid]:
        return [self.line.dates[int(number)] for number in re.findall(r"<d(\d+)>", marks)]

    def refs_in(self, marks: str) -> list[str]:
        lists = (self.line.refs[int(number)] for number in re.findall(r"<r(\d+)>", marks))
        return list(dict.fromkeys(ref for refs in lists for ref in refs.split(",")))

    def meeting_on(self, day: date) -> KnownMeeting | None:
        return next((meeting for meeting in self.world.meetings if meeting.on == day), None)

    def next_meeting(self) -> date | None:
        coming = self.calendar.coming
        return coming[0] if coming else None

    def present_or_next(self) -> date | None:
        return self.calendar.current or self.next_meeting()

    def last_meeting(self) -> date | None:
        """The meeting whose minutes are spoken of: the last one held."""
        past = self.calendar.past
        return past[-1] if past else None

    @property
    def is_nearer_the_next(self) -> bool:
        """Whether the meeting to come is nearer than the one held last."""
        last, following, today = self.last_meeting(), self.next_meeting(), self.calendar.today
        return last is not None and following is not None and following - today < today - last

    def open_actions(self) -> tuple[KnownAction, ...]:
        return tuple(action for action in self.world.actions if action.is_open)

    def answer(self, intent: str, slots: Mapping[str, object], expect: str, why: str) -> Understood:
        kept = {key: value for key, value in slots.items() if value is not None}
        return Understood(intent=intent, slots=kept, expect=expect, why=why)


def unaddressed(scene: Scene, expect: str) -> str:
    """What is done about a plain statement that was not said to the clerk: at most it is asked about."""
    return expect if scene.heard.addressed else ("confirm" if expect == "act" else "ignore")


def organisation_in(text: str, world: World) -> str | None:
    """The organisation a text names, by its name or a word of it that is nobody else's."""
    low = text.lower()
    organisations = world.board.organisations
    whole = next((one.name for one in organisations if one.low in low), None)
    if whole:
        return whole
    words = set(_LETTERS.findall(low))
    return next((one.name for one in organisations if not words.isdisjoint(one.words)), None)
