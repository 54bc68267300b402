"""What a dialog step returns: what to say back, what becomes of the pressed card, where the talk stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

Card = dict[str, Any]
"""An Adaptive Card as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message to send: plain text, or a card whose `fallbackText` stands for it in a notification."""

    text: str = ""
    card: Card | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A conversation that waits for one person's answer. Kept in the database, never in memory.

    `question` names the step that takes the answer (a key of the routing table); `values` is JSON.
    """

    question: str
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Personally:
    """An answer is given in the asker's own chat. `line` says so where it was asked.

    `otherwise` is said there instead where it could not be given: what the asker can do.
    """

    line: str
    otherwise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer to one thing said.

    `messages` are sent in the conversation, in order. `card` takes the place of the card that was pressed
    (for everyone who sees it); where nothing was pressed it is sent as a message. `asking` is the next
    state: None when no answer is waited for. `operation_id` is what Undo on this answer takes back.

    `standing` names what the card is about when one card stands for it in the conversation and is kept up to
    date: it then takes the place of `replaces`, the message that carries it, and `line` alone is sent.

    `repeated`: it was given before, to the same press that came with another id.

    `reads_rosters` is a board whose teams and chats are to be asked again who is in them; `reads_room`: the
    team or chat this was said in is.

    `personally`: all of it goes to the asker's own chat, and the question it asks is asked there.
    """

    messages: tuple[Message, ...] = ()
    card: Card | None = None
    asking: Asking | None = None
    operation_id: str | None = None
    standing: str | None = None
    line: str = ""
    replaces: str | None = None
    repeated: bool = False
    reads_rosters: str | None = None
    reads_room: bool = False
    personally: Personally | None = None

    def then(self, *messages: Message) -> "Reply":
        """Return this reply with further messages after its own."""
        return replace(self, messages=(*self.messages, *messages))


SILENCE = Reply()
"""Nothing is said: nothing was meant for the clerk."""


def say(text: str, *, asking: Asking | None = None) -> Reply:
    """Return a reply of one plain sentence."""
    return Reply(messages=(Message(text=text),), asking=asking)


def show(card: Card, *, asking: Asking | None = None, operation_id: str | None = None) -> Reply:
    """Return a reply of one card, which takes the place of a pressed one."""
    return Reply(card=card, asking=asking, operation_id=operation_id)
