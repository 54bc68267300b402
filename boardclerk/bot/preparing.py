"""Claimed notices on their way out: checked again and marked as being sent, or settled without being sent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest

from boardclerk.bot.logs import log_failure
from boardclerk.dialogs import unasked
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.reply import Message
from boardclerk.store.accounts import Address
from boardclerk.store.book import Book
from boardclerk.store.frames import ReadOnly
from boardclerk.store.notices import Notice
from boardclerk.store.outbox import Ready
from boardclerk.words.phrases import delivery as phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A notice marked as being sent, where to, and what it says; `place` is a conversation other than their own."""

    notice: Notice
    address: Address
    message: Message
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What became of a notice that is not being sent; `reason` is why it was skipped."""

    outcome: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What goes out now, and what has to be looked at one by one: it changes more than itself, or is not sent."""

    sending: Sequence[Sending]
    left: Sequence[Notice]


Drawn = tuple[Ready, unasked.Outgoing]
"""A notice that is simply to be sent, and what it says."""


def prepare_all(
    book: Book, notices: Sequence[Notice], ahead: Mapping[str, Drawn | None], now: datetime, lease: timedelta,
    place: Place,
) -> Prepared:  # fmt: skip
    """Check claimed notices again and mark those that are simply to be sent; `ahead` were looked at already."""
    here = draw_all(book, [notice for notice in notices if notice.id not in ahead], now, place)
    drawn = {key: each for key, each in {**ahead, **here}.items() if each is not None}
    marked = book.outbox.mark_sending([ready for ready, _ in drawn.values()], lease) if drawn else {}
    sending = [
        Sending(notice=marked[key], address=address, message=out.message, place=out.conversation_id)
        for key, (ready, out) in drawn.items()
        if key in marked and (address := ready.notice.recipient) is not None
    ]
    return Prepared(sending=sending, left=[n for n in notices if n.id not in marked])


def draw_all(book: Book, notices: Sequence[Notice], now: datetime, place: Place) -> dict[str, Drawn]:
    """Return what those of these notices say, by their ids, that are simply to be sent; nothing is written."""
    if not notices:
        return {}
    book.foresight.have_in_hand(notices)
    book.notices.fetch([notice.id for notice in notices])
    return {n.id: drawn for n in notices if (drawn := _drawn_aside(book, n, now, place)) is not None}


def _drawn_aside(book: Book, notice: Notice, now: datetime, place: Place) -> Drawn | None:
    """Return what a notice says, None where it is not simply to be sent."""
    if notice.recipient is None:
        return None
    try:
        drawn, values = book.notices.draw_aside(notice, lambda: unasked.render(notice, book, now, place))
    except ReadOnly:
        return None
    except Exception as error:
        if book.is_refused:
            raise
        log_failure("notice_not_drawn", error, notice=notice.id, kind=notice.kind)
        return None
    if not isinstance(drawn, unasked.Outgoing):
        return None
    return Ready(notice=notice, values=values), drawn


def prepare(book: Book, notice: Notice, now: datetime, lease: timedelta, place: Place) -> Sending | Settled:
    """Check a claimed notice again and mark it as being sent; or settle it."""
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
    if notice.recipient is None and unasked.is_answer(notice):
        book.notices.skip(notice.id, _why_unreached(book, notice), now)
        return Settled(outcome="skipped", reason=_why_unreached(book, notice))
    if notice.recipient is None:
        book.notices.mark_by_hand(notice.id, _why_unreached(book, notice), now)
        unasked.could_not_tell(book, notice, now)
        return Settled(outcome="by_hand")
    marked = book.outbox.mark_sending([Ready(notice=notice)], lease)
    if notice.id not in marked:
        return Settled(outcome="let go")
    return Sending(
        notice=marked[notice.id], address=notice.recipient, message=ready.message, place=ready.conversation_id
    )


def _why_unreached(book: Book, notice: Notice) -> str:
    removed = book.accounts.has_removed_bot(notice.recipient_id)
    return phrases.blocked() if removed else phrases.no_account()


def in_turn(claimed: Iterable[Notice]) -> list[Notice]:
    """Return what was claimed with each tenant in turn, of each in the order given."""
    of_tenants: dict[str, list[Notice]] = {}
    for notice in claimed:
        of_tenants.setdefault(notice.tenant_id, []).append(notice)
    rounds = zip_longest(*of_tenants.values())
    return [notice for one_round in rounds for notice in one_round if notice is not None]
