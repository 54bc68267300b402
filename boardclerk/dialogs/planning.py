"""A board's reminders as rows: what is planned is what the policy makes of things as they stand, and nothing else."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.calendar import calendar_of
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import MinutesState
from boardclerk.board.occasions import occasions
from boardclerk.board.policy import OF_A_MEETING, Topic
from boardclerk.board.reminders import Reminder, plan
from boardclerk.board.situation import Key, Round, Situation
from boardclerk.dialogs.public_holidays import holidays_around
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.words.phrases import reminders as phrases

TOPICS = frozenset(topic.value for topic in Topic)
ABOUT_A_MEETING = ("agenda", "meeting_moved")
"""What else everybody is told of a meeting unasked: it counts among the messages one person is to get."""
_BEFORE_A_MEETING = frozenset(topic.value for topic in OF_A_MEETING)
_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)
_LOOK_BACK = timedelta(days=150)
_UNSAID = (NoticeState.PLANNED, NoticeState.SKIPPED)


def replan(book: Book, board_id: str, now: datetime) -> list[Reminder]:
    """Plan a board's reminders as things now stand, in place of those planned; return all that are to come.

    None are while they are switched off. What is due by now is left to be checked as it is said; what waits to
    be told by hand still does, unless it is no longer so.
    """
    board = book.boards.get(board_id)
    rows = book.notices.of_kinds(board_id, (*TOPICS, *ABOUT_A_MEETING), now - _LOOK_BACK)
    stands = situation(book, board, rows, now) if board.reminders_on else None
    reminders = plan(stands) if stands else []
    still = {o.key for o in occasions(stands)} if stands else set[Key]()
    ours = {_key(n): n for n in rows if n.kind in TOPICS}
    wanted = {r.chief.key: r for r in reminders}
    for key, notice in ours.items():
        ahead = notice.state is NoticeState.PLANNED and (notice.due_at > now or not board.reminders_on)
        over = notice.state is NoticeState.BY_HAND and still.isdisjoint(items_of(notice))
        if over or (ahead and key not in wanted):
            book.notices.skip(notice.id, phrases.PLANNED_AGAIN, now)
    for key, reminder in wanted.items():
        if (known := ours.get(key)) is None or not _same(known, reminder):
            _plan(book, board, reminder, now)
    return reminders


def upcoming(book: Book, board: Board, now: datetime) -> list[Reminder]:
    """Return the reminders that are to come, changing nothing."""
    rows = book.notices.of_kinds(board.id, (*TOPICS, *ABOUT_A_MEETING), now - _LOOK_BACK)
    return plan(situation(book, board, rows, now))


def situation(book: Book, board: Board, rows: Iterable[Notice], now: datetime) -> Situation:
    """Return everything that reminders are planned from."""
    today = now.astimezone(ZoneInfo(board.zone)).date()
    meetings = book.meetings.coming(board.id, today)
    calendar = calendar_of(board.policy, board.zone, holidays_around(board.policy, board.zone, today))
    rows = list(rows)
    return Situation(
        policy=board.policy, calendar=calendar, now=now, people=book.people.of_board(board.id), meetings=meetings,
        attendance={m.id: book.attendance.of_meeting(m.id) for m in meetings},
        agendas={m.id: book.agenda.of_meeting(m.id) for m in meetings},
        actions=book.actions.open_of_board(board.id),
        contacts={g.name: g.contacts for g in book.people.groups(board.id)}, rounds=_rounds(book, board, today),
        appointments=book.people.appointments(board.id),
        wishes=book.wishes.of_board(board.id), said=_said(rows, now), waiting=_waiting(rows, now),
        told=_told(rows, {m.id for m in meetings}),
    )  # fmt: skip


def still_so(book: Book, board: Board, keys: Iterable[Key], now: datetime) -> list[Key]:
    """Return which of the things a reminder speaks of are still to be said, looking no further than them."""
    keys = list(keys)
    if all(key[0] in _BEFORE_A_MEETING for key in keys):
        known = {subject: _of_meeting(book, board.id, subject) for subject in {key[1] for key in keys}}
        return [key for key in keys if (until := known[key[1]].get(key)) is not None and until > now]
    today = now.astimezone(ZoneInfo(board.zone)).date()
    topics, subjects = {key[0] for key in keys}, list(dict.fromkeys(key[1] for key in keys))
    meetings = [m for i in subjects if (m := book.meetings.find(i)) is not None]
    actions = [a for i in subjects if (a := book.actions.find(i)) is not None]
    narrow = Situation(
        policy=board.policy, calendar=calendar_of(board.policy, board.zone, ()), now=now,
        people=book.people.of_board(board.id), meetings=meetings,
        attendance={m.id: book.attendance.of_meeting(m.id) for m in meetings},
        agendas={m.id: book.agenda.of_meeting(m.id) for m in meetings if Topic.PAPER in topics},
        actions=book.actions.open_of_board(board.id) if Topic.REVIEW in topics else actions,
        contacts={g.name: g.contacts for g in book.people.groups(board.id)},
        rounds=_rounds(book, board, today) if topics & {Topic.COMMENTS, Topic.ASKED_FOR} else (),
        appointments=book.people.appointments(board.id),
        wishes=book.wishes.of_board(board.id), hearers=frozenset(key[3] for key in keys),
    )  # fmt: skip
    found = {o.key for o in occasions(narrow, [Topic(topic) for topic in topics]) if o.until is None or o.until > now}
    return [key for key in keys if key in found]


def _of_meeting(book: Book, board_id: str, meeting_id: str) -> Mapping[Key, datetime]:
    """Return everything anybody is told before a meeting, as things stand, and until when; found once for all."""

    def find() -> Mapping[Key, datetime]:
        board, meeting = book.boards.get(board_id), book.meetings.find(meeting_id)
        if meeting is None:
            return {}
        before = Situation(
            policy=board.policy, calendar=calendar_of(board.policy, board.zone, ()), now=_LONG_AGO,
            people=book.people.of_board(board_id), meetings=[meeting],
            attendance={meeting_id: book.attendance.of_meeting(meeting_id)}, wishes=book.wishes.of_board(board_id),
        )  # fmt: skip
        return {o.key: o.until for o in occasions(before, OF_A_MEETING) if o.until is not None}

    return book.drawn(("before a meeting", board_id, meeting_id), find)


def items_of(notice: Notice) -> list[Key]:
    """Return what a reminder speaks of, as topic, subject, occurrence and recipient; its own first."""
    items = cast("list[list[str]]", notice.values.get("items") or [])
    said = [(topic, subject, occurrence, notice.recipient_id) for topic, subject, occurrence in items]
    return said or [_key(notice)]


def _key(notice: Notice) -> Key:
    return (notice.kind, notice.subject, notice.occurrence, notice.recipient_id)


def _values(reminder: Reminder) -> dict[str, Any]:
    return {"items": [list(o.key[:3]) for o in reminder.items]}


def _same(notice: Notice, reminder: Reminder) -> bool:
    at_that_time = notice.state is NoticeState.PLANNED and notice.due_at == reminder.due_at
    return at_that_time and notice.values.get("items") == _values(reminder)["items"]


def _plan(book: Book, board: Board, reminder: Reminder, now: datetime) -> None:
    chief = reminder.chief
    book.notices.plan(
        tenant_id=board.tenant_id, board_id=board.id, kind=chief.topic.value, subject=chief.subject,
        occurrence=chief.occurrence, recipient_id=reminder.recipient_id, due_at=reminder.due_at, now=now,
        values=_values(reminder),
    )  # fmt: skip


def _said(rows: Iterable[Notice], now: datetime) -> frozenset[Key]:
    """Return what was said, or is due by now and so being said."""
    ours = [n for n in rows if n.kind in TOPICS]
    gone = [n for n in ours if n.state not in _UNSAID or (n.state is NoticeState.PLANNED and n.due_at <= now)]
    return frozenset(key for n in gone for key in items_of(n))


def _waiting(rows: Iterable[Notice], now: datetime) -> dict[Key, datetime]:
    planned = [n for n in rows if n.kind in TOPICS and n.state is NoticeState.PLANNED and n.due_at > now]
    return {key: n.due_at for n in planned for key in items_of(n)}


def _told(rows: Iterable[Notice], meeting_ids: set[str]) -> Mapping[tuple[str, str], int]:
    told: dict[tuple[str, str], int] = {}
    for notice in rows:
        if notice.state in (NoticeState.SKIPPED, NoticeState.FAILED):
            continue
        if notice.kind in TOPICS and notice.state is NoticeState.PLANNED:
            continue
        for subject in {subject for _, subject, _, _ in items_of(notice)} & meeting_ids:
            told[notice.recipient_id, subject] = told.get((notice.recipient_id, subject), 0) + 1
    return told


def _rounds(book: Book, board: Board, today: date) -> list[Round]:
    """Return the draft minutes that are being commented on."""
    recent = [m for m in book.meetings.of_board(board.id) if today - _LOOK_BACK <= m.on <= today]
    found = (_round(book, meeting, today) for meeting in recent if meeting.state is MeetingState.ENDED)
    return [each for each in found if each is not None]


def _round(book: Book, meeting: Meeting, today: date) -> Round | None:
    minutes = book.minutes.of_meeting(meeting.id)
    if minutes is None or minutes.state is not MinutesState.CIRCULATED:
        return None
    if minutes.comments_by is None or minutes.comments_by < today:
        return None
    readers = dict.fromkeys(n.recipient_id for n in book.notices.about(meeting.id, ["minutes_circulated"]))
    spoke = {a.person_id for a in book.minutes.approvals(meeting.id)}
    names = {a.by for a in book.minutes.amendments(meeting.id)}
    people = (book.people.find(i) for i in readers if i not in spoke)
    silent = tuple(p.id for p in people if p is not None and p.name not in names)
    return Round(meeting=meeting, version=minutes.version, comments_by=minutes.comments_by, silent=silent)
