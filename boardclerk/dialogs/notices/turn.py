"""What drawing a notice is given, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.people import Person
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.reply import Card, Message
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What is to be sent for one planned row: to its person, or to the conversation that is named."""

    message: Message
    conversation_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointless:
    """Why a planned row is not sent after all, in words the secretary can be shown.

    `missed`: somebody waited for it, and it came to nothing for being late alone.
    """

    reason: str
    missed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Until when a planned row is put off: its moment was missed, and this one is quiet for the board."""

    at: datetime
    reason: str


@dataclass(frozen=True, kw_only=True)
class NoticeTurn:
    """One notice about to be sent to `person`, on `board`, at `now`.

    `text_of` is what another notice says, as text to be passed on by hand.
    """

    notice: Notice
    book: Book
    now: datetime
    place: Place
    board: Board
    person: Person
    text_of: Callable[[Notice], str]

    @cached_property
    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.board.zone)).date()

    @property
    def values(self) -> dict[str, Any]:
        return self.notice.values


Renderer = Callable[[NoticeTurn], Outgoing | Pointless | Later]


def send(card: Card) -> Outgoing:
    """Return a card to be sent."""
    return Outgoing(message=Message(card=card))
