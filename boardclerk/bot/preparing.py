"""A claimed notice on its way out: checked again and marked as being sent, or settled without being sent."""

from dataclasses import dataclass
from datetime import datetime

from boardclerk.dialogs import unasked
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.reply import Message
from boardclerk.store.accounts import Address
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice
from boardclerk.words.phrases import delivery as phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A notice marked as being sent, where to, and what it says."""

    notice: Notice
    address: Address
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What became of a notice that is not being sent; `reason` is why it was skipped."""

    outcome: str
    reason: str = ""


def prepare(book: Book, notice: Notice, now: datetime, lease_until: datetime, place: Place) -> Sending | Settled:
    """Check a claimed notice again and mark it as being sent until `lease_until`; or settle it."""
    if not book.notices.is_held(notice):
        return Settled(outcome="let go")
    ready = unasked.render(notice, book, now, place)
    if isinstance(ready, unasked.Pointless):
        book.notices.skip(notice.id, ready.reason, now)
        if ready.missed:
            unasked.was_too_late(book, notice, now)
        return Settled(outcome="skipped", reason=ready.reason)
    if isinstance(ready, unasked.Later):
        book.notices.wait(notice.id, ready.at, ready.reason)
        return Settled(outcome="put off")
    if notice.recipient is None:
        book.notices.mark_by_hand(notice.id, phrases.no_account(), now)
        unasked.could_not_tell(book, notice, now)
        return Settled(outcome="by_hand")
    marked = book.notices.mark_sending(notice.id, lease_until)
    return Sending(notice=marked, address=notice.recipient, message=ready.message)
