"""What a script is made of: who says or presses what, when the clock moves, and what has to follow."""

from collections.abc import Mapping
from dataclasses import dataclass, field

CHANNEL = "General"


@dataclass(frozen=True, slots=True)
class Scene:
    """A heading, and a sentence on what happens under it."""

    title: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """`sees` are words of the answer; `tells` are people with words they hear from the clerk of this."""

    sees: tuple[str, ...] = ()
    tells: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Says(_Line):
    """Somebody types a message; in the channel they mention the clerk."""

    who: str
    text: str
    in_channel: bool = False


@dataclass(frozen=True, slots=True)
class Presses(_Line):
    """Somebody presses a button of the newest card that has it, with inputs filled in by label.

    `A › B` is button B behind button A.

    `near` are words of the part of the card the button stands in, where the card has several of its name.
    """

    who: str
    button: str
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    near: str = ""


@dataclass(frozen=True, slots=True)
class Installs(_Line):
    """Somebody adds the clerk to the board's team."""

    who: str


@dataclass(frozen=True, slots=True)
class Waits(_Line):
    """The clock moves on to an instant (ISO 8601), and everything due until then is said."""

    until: str


@dataclass(frozen=True, slots=True)
class Restarts:
    """The process is stopped and started again on the same record."""


@dataclass(frozen=True, slots=True)
class Publishes:
    """A page of the bot's is opened as anybody in public would, and holds these words and not those."""

    path: str
    holds: str
    without: str


Line = Scene | Says | Presses | Installs | Waits | Restarts | Publishes
