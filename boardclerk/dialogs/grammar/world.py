"""What understanding may know, what it hears and what it answers: plain frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time


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


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAction:
    """One action of the log; `owners` are names of people, groups or units as the log writes them."""

    id: str
    meeting_on: date
    ref: str
    text: str
    owners: tuple[str, ...] = ()
    is_open: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The board as far as a message can speak of it. `now` is aware and in the board's zone."""

    board: str
    zone: str
    now: datetime
    sender: str | None = None
    people: tuple[KnownPerson, ...] = ()
    groups: tuple[str, ...] = ()
    meetings: tuple[KnownMeeting, ...] = ()
    current_meeting_id: str | None = None
    actions: tuple[KnownAction, ...] = ()
    bot_names: tuple[str, ...] = ("Board Clerk",)


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
