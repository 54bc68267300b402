"""Somebody who had removed the bot is back: what still makes sense of what they were not told is said, bit by bit."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from boardclerk.board.policy import Topic
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.words.phrases import delivery
from boardclerk.words.phrases import notices as phrases

_APART = timedelta(minutes=10)
_AWAY = (delivery.blocked(), delivery.gone(), delivery.no_account())
_REMINDERS = frozenset(topic.value for topic in Topic)


def take_up_again(
    book: Book, person_ids: Iterable[str], now: datetime, makes_sense: Callable[[Notice], bool]
) -> int:  # fmt: skip
    """Plan anew what people were not told while they could not be reached; return how much.

    What makes no sense any more is left as it is: the secretary has it. Of the reminders only the last comes, since it
    says what the others said, and everything comes one after another. What was told by hand is not told again.
    """
    at, planned = now, 0
    for person_id in person_ids:
        waiting = [n for n in book.notices.of_person(person_id, NoticeState.BY_HAND) if n.reason in _AWAY]
        still = [notice for notice in waiting if makes_sense(notice)]
        last = {n.board_id: n.id for n in still if n.kind in _REMINDERS}
        for notice in still:
            if notice.kind in _REMINDERS and last[notice.board_id] != notice.id:
                book.notices.skip(notice.id, phrases.SAID_BY_A_LATER_ONE, now)
                continue
            book.notices.wait(notice.id, at, notice.reason or "")
            at, planned = at + _APART, planned + 1
    return planned
