"""Whatever is moved, answered or settled: planned rows say each thing once, when allowed, and nothing stale.

The rules alone are tried in tests/board/test_reminders.py; here their rows are, in a record, over the days that pass.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.calendar import calendar_of
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.occasions import occasions
from boardclerk.board.people import Office
from boardclerk.board.policy import Lead, Policy
from boardclerk.board.situation import Key
from boardclerk.dialogs.planning import items_of, replan, situation, still_so
from boardclerk.dialogs.public_holidays import holidays_around
from boardclerk.store import Book, open_store
from boardclerk.store.notices import NoticeState
from boardclerk.store.wishes import Wish
from tests.dialogs.action_board import BOARD, EVERYBODY, load

Change = Callable[[Book, datetime], None]
DAYS = st.dates(date(2020, 3, 1), date(2020, 4, 30))
NAMES = st.sampled_from(EVERYBODY)
ZONES = ("Europe/London", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham")


def meeting(book: Book) -> Meeting:
    return min(book.meetings.of_board(BOARD), key=lambda m: (m.state is not MeetingState.PLANNED, m.on))


def person_id(book: Book, name: str) -> str:
    person = book.people.named(BOARD, name)
    assert person
    return person.id


def move(on: date, start: time) -> Change:
    return lambda book, _: book.meetings.change(meeting(book).id, on=on, start=start) and None


def answer(name: str, state: Coming) -> Change:
    def change(book: Book, now: datetime) -> None:
        book.attendance.put(Attendance(meeting_id=meeting(book).id, person_id=person_id(book, name), state=state))

    return change


def due(ref: str, on: date) -> Change:
    def change(book: Book, now: datetime) -> None:
        book.actions.change(book.actions.by_ref(BOARD, ref)[0].id, by="Oliver Reed", at=now, what="Moved", due_on=on)

    return change


def settle(policy: Policy) -> Change:
    return lambda book, _: book.boards.change(BOARD, policy=policy) and None


def later(name: str, on: date) -> Change:
    return lambda book, _: book.wishes.put(BOARD, person_id(book, name), Wish.LATER, meeting(book).id, on)


def take_office(name: str, office: Office, from_on: date) -> Change:
    return lambda book, _: book.people.appoint(BOARD, person_id(book, name), office, from_on=from_on) and None


LEADS = st.lists(st.builds(Lead, days=st.integers(0, 14)) | st.builds(Lead, hours=st.integers(1, 60)), max_size=2)
POLICIES = st.builds(
    lambda leads, at, start, end, most: replace(
        Policy(off=frozenset()), before_meeting=tuple(leads), at=at, quiet_from=start, quiet_until=end, most=most
    ),
    LEADS, st.times(), st.none() | st.times(), st.times(), st.none() | st.integers(1, 5),
)  # fmt: skip
CHANGES: st.SearchStrategy[Change] = st.one_of(
    st.builds(move, DAYS, st.times()),
    st.builds(answer, NAMES, st.sampled_from([Coming.ATTENDING, Coming.APOLOGIES, Coming.EXPECTED])),
    st.builds(due, st.sampled_from(["3.1", "4.1", "5.1", "6.1"]), DAYS),
    st.builds(settle, POLICIES),
    st.builds(later, NAMES, DAYS),
    st.builds(take_office, NAMES, st.sampled_from([Office.SECRETARY, Office.CHAIR]), DAYS),
)
STEPS = st.lists(st.tuples(st.timedeltas(timedelta(0), timedelta(days=9)), CHANGES), max_size=6)


class Days:
    """A record over the days: what is due is said at its moment, and every change plans anew."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.said: list[Key] = []

    def change(self, change: Change, now: datetime) -> None:
        with self._book.operations.perform(
            board_id=BOARD, actor_id=None, actor_name="Oliver Reed", verb="change", words="a change", now=now
        ):
            change(self._book, now)
            replan(self._book, BOARD, now)

    def until(self, moment: datetime) -> None:
        while planned := self._book.notices.of_board(BOARD, [NoticeState.PLANNED]):
            first = planned[0]
            if first.due_at > moment:
                break
            self._say(first.id, items_of(first), first.due_at)

    def _say(self, notice_id: str, items: list[Key], now: datetime) -> None:
        board = self._book.boards.get(BOARD)
        assert still_so(self._book, board, items, now) == items, "something stale was still planned"
        holidays = holidays_around(board.policy, board.zone, now.date())
        assert calendar_of(board.policy, board.zone, holidays).allows(now)
        wanted = {o.key: o for o in occasions(situation(self._book, board, (), now))}
        assert all(wanted[key].early or wanted[key].wanted_at <= now for key in items)
        self._book.notices.mark_sent(notice_id, None, now)
        self.said += items


@given(steps=STEPS, zone=st.sampled_from(ZONES))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_happens_each_row_is_said_once_when_allowed_and_nothing_stale(
    steps: list[tuple[timedelta, Change]], zone: str
) -> None:
    def live(book: Book) -> None:
        load(book)
        days, now = Days(book), datetime(2020, 2, 24, 9, tzinfo=UTC)
        days.change(lambda b, _: b.boards.change(BOARD, reminders_on=True, zone=zone) and None, now)
        for pause, change in steps:
            now += pause
            days.until(now)
            days.change(change, now)
        days.until(now + timedelta(days=40))
        assert max(Counter(days.said).values(), default=0) <= 1

    async def run() -> None:
        store = await open_store("sqlite://")
        await store.write(live)
        await store.close()

    asyncio.run(run())
