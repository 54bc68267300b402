"""What understanding may know, what it hears and what it answers: plain frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter

from boardclerk.dialogs.grammar.known import KnownAction, KnownBoard, KnownMeeting, KnownPerson
from boardclerk.words.dates.calendar import BoardCalendar

__all__ = ["Heard", "KnownAction", "KnownBoard", "KnownMeeting", "KnownPerson", "Understood", "World"]


@dataclass(frozen=True, kw_only=True)
class World:
    """The board as one message finds it. `now` is aware and in the board's zone.

    `said_on` is the day it is for the sender, where that is not the board's.

    `named` are actions that come with the message: open ones, which change more often than the board does, and the
    closed ones whose refs it names.
    """

    board: KnownBoard
    now: datetime
    sender: str | None = None
    current_meeting_id: str | None = None
    named: tuple[KnownAction, ...] = ()
    said_on: date | None = None

    @property
    def people(self) -> tuple[KnownPerson, ...]:
        return self.board.people

    @property
    def groups(self) -> tuple[str, ...]:
        return self.board.groups

    @property
    def meetings(self) -> tuple[KnownMeeting, ...]:
        return self.board.meetings

    @cached_property
    def actions(self) -> tuple[KnownAction, ...]:
        if not self.named:
            return self.board.actions
        return tuple(sorted((*self.named, *self.board.actions), key=attrgetter("meeting_on")))

    @cached_property
    def matters(self) -> frozenset[str]:
        """The stems of the words that agenda items and open actions are about."""
        open_actions = [action.about for action in self.named if action.is_open]
        return (
            self.board.matters.union(*open_actions) - self.board.words_of_names if open_actions else self.board.matters
        )

    @cached_property
    def refs(self) -> frozenset[str]:
        """The refs of the actions a message can name."""
        return self.board.refs | {action.ref for action in self.named} if self.named else self.board.refs

    @cached_property
    def calendar(self) -> BoardCalendar:
        current = next((m.on for m in self.meetings if m.id == self.current_meeting_id), None)
        return BoardCalendar(now=self.now, meetings=self.board.days, current=current, said_on=self.said_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One message: `addressed` when the bot is meant (mentioned, or a personal chat).

    `reply_to` is what it answers: "reminder:3.1", "confirm", or None.
    """

    text: str
    personal: bool
    addressed: bool
    reply_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """One thing meant. `expect` is act, confirm, ask, acknowledge or ignore.

    `slots` hold full names, refs and ISO dates; `why` names the pattern or guard that decided;
    `near` holds the two nearest things the bot could do when the intent is "none".
    """

    intent: str
    slots: Mapping[str, object] = field(default_factory=dict[str, object])
    expect: str = "act"
    why: str = ""
    near: tuple[str, ...] = ()
