"""Reminders come at the right hour of the board's own clock, whatever it does that night, and once.

"1 day before" keeps the wall clock; "24 hours before" does not. Every moment here was worked out by hand.
"""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from boardclerk.board.boards import Board
from boardclerk.board.people import Office, Standing
from boardclerk.board.policy import Lead, Policy
from boardclerk.dialogs.planning import replan
from boardclerk.store.book import Book
from tests.seen import words_of
from tests.talk import Talk, talk

NAMES = ("Oliver Reed", "Grace Adeyemi")
LONDON, KOLKATA, ADELAIDE, LORD_HOWE = "Europe/London", "Asia/Kolkata", "Australia/Adelaide", "Australia/Lord_Howe"
CASES = (
    # The clocks go forward in the night before the meeting: a day of 23 hours.
    (LONDON, date(2020, 3, 29), time(10), Lead(days=1), "2020-03-28T10:00Z"),
    (LONDON, date(2020, 3, 29), time(10), Lead(hours=24), "2020-03-28T09:00Z"),
    # They go back: a day of 25 hours.
    (LONDON, date(2020, 10, 25), time(10), Lead(days=1), "2020-10-24T09:00Z"),
    (LONDON, date(2020, 10, 25), time(10), Lead(hours=24), "2020-10-24T10:00Z"),
    # 01:30 does not exist on the day before, and exists twice on the other: then it is the first.
    (LONDON, date(2020, 3, 30), time(1, 30), Lead(days=1), "2020-03-29T01:30Z"),
    (LONDON, date(2020, 10, 26), time(1, 30), Lead(days=1), "2020-10-25T00:30Z"),
    # Five hours and a half ahead, and no change of clocks.
    (KOLKATA, date(2020, 3, 13), time(10), Lead(days=1), "2020-03-12T04:30Z"),
    (KOLKATA, date(2020, 10, 25), time(10), Lead(hours=24), "2020-10-24T04:30Z"),
    # Summer ends on 5 April, and begins on 4 October, in the south; with half an hour in both.
    (ADELAIDE, date(2020, 4, 5), time(10), Lead(days=1), "2020-04-03T23:30Z"),
    (ADELAIDE, date(2020, 4, 5), time(10), Lead(hours=24), "2020-04-04T00:30Z"),
    (ADELAIDE, date(2020, 10, 4), time(10), Lead(days=1), "2020-10-03T00:30Z"),
    (ADELAIDE, date(2020, 10, 4), time(10), Lead(hours=24), "2020-10-02T23:30Z"),
    # Clocks that change by half an hour.
    (LORD_HOWE, date(2020, 4, 5), time(10), Lead(days=1), "2020-04-03T23:00Z"),
    (LORD_HOWE, date(2020, 4, 5), time(10), Lead(hours=24), "2020-04-03T23:30Z"),
)
_ANY_HOUR: dict[str, None] = {"quiet_from": None, "quiet_until": None}


def make_board(book: Book, zone: str, on: date, start: time, lead: Lead, now: datetime) -> None:
    policy = Policy(before_meeting=(lead,), **_ANY_HOUR)
    book.boards.add(
        Board(id="b", tenant_id="", name="Harbour Lane", slug="b", zone=zone, policy=policy, reminders_on=True)
    )
    for name in NAMES:
        book.people.add("b", name, standing=Standing.MEMBER)
    oliver = book.people.named("b", NAMES[0])
    assert oliver
    book.people.appoint("b", oliver.id, Office.SECRETARY)
    book.meetings.add("b", on, start=start, end=(datetime.combine(on, start) + timedelta(hours=2)).time())


def reminders(t: Talk, name: str) -> int:
    return sum("The board meets" in words_of(shown.activity) for shown in t.person(name).shown if shown.how == "sent")


@pytest.mark.parametrize(("zone", "on", "start", "lead", "due"), CASES)
async def test_each_comes_at_its_moment_and_once(
    tmp_path: Path, zone: str, on: date, start: time, lead: Lead, due: str
) -> None:
    moment = datetime.fromisoformat(due).astimezone(UTC)
    begin = moment - timedelta(days=3)
    async with talk(tmp_path, now=begin.isoformat()) as t:
        store = t.server.parts.store
        await store.write(lambda book: make_board(book, zone, on, start, lead, begin))
        await t.meet(*NAMES)
        await store.write(lambda book: replan(book, "b", begin))
        await t.at((moment - timedelta(seconds=2)).isoformat())
        assert [reminders(t, name) for name in NAMES] == [0, 0]
        await t.at((moment + timedelta(seconds=1)).isoformat())
        assert [reminders(t, name) for name in NAMES] == [1, 1]
        await t.at((moment + timedelta(hours=3)).isoformat())
        assert [reminders(t, name) for name in NAMES] == [1, 1]
