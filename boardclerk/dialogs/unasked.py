"""Everything said unasked: a planned row becomes a message, or a reason why it is no longer said."""

from collections.abc import Mapping
from datetime import datetime

from boardclerk.dialogs.notices import attendance
from boardclerk.dialogs.notices.turn import NoticeTurn, Outgoing, Pointless, Renderer
from boardclerk.dialogs.place import Place
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice
from boardclerk.words.phrases import notices as phrases

__all__ = ["KINDS", "Outgoing", "Pointless", "render"]

KINDS: Mapping[str, Renderer] = {
    "deputy_named": attendance.deputy_named,
    "deputy_released": attendance.deputy_released,
    "deputy_declined": attendance.deputy_declined,
    "apologies_given": attendance.apologies_given,
    "not_right": attendance.not_right,
    "taken_back": attendance.taken_back,
}


def render(notice: Notice, book: Book, now: datetime, place: Place | None = None) -> Outgoing | Pointless:
    """Draw what is said for a planned row, as things stand now; Pointless when it no longer should be.

    Runs in a transaction that may write: a row can be what brings about what it tells (a new version).
    """
    person = book.people.find(notice.recipient_id)
    renderer = KINDS.get(notice.kind)
    if person is None or renderer is None:
        return Pointless(reason=phrases.NOBODY_TO_TELL)
    board = book.boards.get(notice.board_id)
    return renderer(NoticeTurn(notice=notice, book=book, now=now, place=place or Place(), board=board, person=person))
