"""The plan of a board's reminders: what is said to whom and when, each occasion once and several in one message."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from boardclerk.board.occasions import Occasion, occasions
from boardclerk.board.policy import Topic
from boardclerk.board.situation import Situation

_FIRST = (
    Topic.MEETING, Topic.ANSWER, Topic.DEPUTY, Topic.ASKED_FOR, Topic.OVERDUE, Topic.ACTION_DUE, Topic.ACTION_AHEAD,
    Topic.COMMENTS, Topic.REVIEW, Topic.PAPER, Topic.AGENDA, Topic.OVERDUE_CHAIR, Topic.DIGEST,
)  # fmt: skip
_RANK = {topic: rank for rank, topic in enumerate(_FIRST)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One message to one person at one moment. The first of `items` is what it is chiefly about."""

    recipient_id: str
    due_at: datetime
    items: tuple[Occasion, ...]

    @property
    def chief(self) -> Occasion:
        return self.items[0]


@dataclass(frozen=True, slots=True)
class _Timed:
    """An occasion with the moment it can be said at."""

    occasion: Occasion
    at: datetime


def plan(s: Situation) -> list[Reminder]:
    """Return every reminder still to be sent, earliest first.

    None in quiet hours or on a day off, none before it is due or once it is pointless (see `occasions`), none of
    what was said already; one message a person a day where several fall together, and no more for one meeting
    than the policy has.
    """
    timed = list(_timed(s, _put_off(s, occasions(s))))
    reminders = _within_the_most(s, _together(s, timed))
    return sorted(reminders, key=lambda r: (r.due_at, r.recipient_id, r.chief.key))


def _put_off(s: Situation, found: Iterable[Occasion]) -> Iterator[Occasion]:
    """Leave out what falls before the day somebody asked to be reminded of it."""
    for each in found:
        later = s.wishes.later.get((each.recipient_id, each.subject))
        if later is None or each.topic is Topic.ASKED_FOR or _day(s, each.wanted_at) > later:
            yield each


def _timed(s: Situation, found: Iterable[Occasion]) -> Iterator[_Timed]:
    keys = set[object]()
    for each in found:
        at = _moment(s, each)
        if at is not None and each.key not in s.said and each.key not in keys:
            keys.add(each.key)
            yield _Timed(each, at)


def _moment(s: Situation, each: Occasion) -> datetime | None:
    """Return when an occasion can be said: at its moment, before it where it may be, else after; None for never.

    Where those moments have passed and it still waits (for something later that day, or put off), it goes on
    waiting, till a moment that is allowed.
    """
    calendar, waits = s.calendar, s.waiting.get(each.key)
    first = [calendar.last_allowed(each.wanted_at)] if each.early else [calendar.next_allowed(each.wanted_at)]
    still = [] if waits is None else [calendar.last_allowed(waits), calendar.next_allowed(waits)]
    moments = [*first, *(still if each.early else still[1:]), calendar.next_allowed(each.wanted_at)]
    ahead = (at for at in moments if at is not None and at > s.now)
    return next((at for at in ahead if each.until is None or at < each.until), None)


def _together(s: Situation, timed: Iterable[_Timed]) -> list[Reminder]:
    """Put what falls to one person on one day into one message, said when the last of it can be."""
    days: dict[tuple[str, date], list[_Timed]] = {}
    for each in sorted(timed, key=lambda t: t.at):
        days.setdefault((each.occasion.recipient_id, _day(s, each.at)), []).append(each)
    return [reminder for together in days.values() for reminder in _messages(together)]


def _messages(together: Sequence[_Timed]) -> Iterator[Reminder]:
    """Yield one message; more only where one thing would be pointless by the time the other can be said."""
    left = list(together)
    while left:
        at = left[-1].at
        fit = [t for t in left if t.occasion.until is None or at < t.occasion.until]
        left = [t for t in left if t not in fit]
        items = sorted((t.occasion for t in fit), key=lambda o: (_RANK[o.topic], o.wanted_at, o.key))
        yield Reminder(recipient_id=items[0].recipient_id, due_at=at, items=tuple(items))


def _within_the_most(s: Situation, reminders: Sequence[Reminder]) -> list[Reminder]:
    """Leave out what would be more about one meeting than one person is to get; what is nearest to it stays."""
    most = s.policy.most
    if most is None:
        return list(reminders)
    about: dict[tuple[str, str], list[Reminder]] = {}
    for reminder in reminders:
        for meeting_id in {o.meeting_id for o in reminder.items if o.meeting_id}:
            about.setdefault((reminder.recipient_id, meeting_id), []).append(reminder)
    dropped: set[tuple[str, datetime, str]] = set()
    for (person_id, meeting_id), theirs in about.items():
        room = max(0, most - s.told.get((person_id, meeting_id), 0))
        ordered = sorted(theirs, key=lambda r: (_weight(r, meeting_id), -r.due_at.timestamp()))
        dropped |= {(person_id, r.due_at, meeting_id) for r in ordered[room:]}
    kept = (_without(r, dropped) for r in reminders)
    return [r for r in kept if r.items]


def _weight(reminder: Reminder, meeting_id: str) -> int:
    return min(_RANK[o.topic] for o in reminder.items if o.meeting_id == meeting_id)


def _without(reminder: Reminder, dropped: set[tuple[str, datetime, str]]) -> Reminder:
    items = tuple(o for o in reminder.items if (o.recipient_id, reminder.due_at, o.meeting_id) not in dropped)
    return replace(reminder, items=items)


def _day(s: Situation, moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(s.calendar.zone)).date()
