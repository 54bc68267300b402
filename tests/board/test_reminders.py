"""Reminders keep the board's wall clock, whatever the clocks do, and are never due twice or in the past."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Person, Standing
from boardclerk.board.reminders import lead_of, reminded, reminder_at, reminders_of

ZONES = ("Europe/London", "America/St_Johns", "Australia/Adelaide", "Asia/Kathmandu", "Pacific/Chatham", "UTC")
GRACE = Person(id="p1", board_id="b1", name="Grace Adeyemi", standing=Standing.MEMBER)
PRIYA = Person(id="p2", board_id="b1", name="Priya Raman", standing=Standing.ATTENDEE)


def meeting(on: date, start: time | None, state: MeetingState = MeetingState.PLANNED) -> Meeting:
    return Meeting(id="m1", board_id="b1", on=on, start=start, state=state)


def test_a_day_before_keeps_the_wall_clock_over_the_change_to_summer_time() -> None:
    due = reminder_at(meeting(date(2020, 3, 29), time(10)), 1, "Europe/London")
    assert due == datetime(2020, 3, 28, 10, tzinfo=UTC)
    assert reminder_at(meeting(date(2020, 3, 30), time(10)), 1, "Europe/London") == datetime(2020, 3, 29, 9, tzinfo=UTC)


def test_the_hour_that_comes_twice_is_taken_the_first_time() -> None:
    due = reminder_at(meeting(date(2020, 10, 26), time(1, 30)), 1, "Europe/London")
    assert due.astimezone(UTC) == datetime(2020, 10, 25, 0, 30, tzinfo=UTC)


@given(
    on=st.dates(date(2019, 1, 1), date(2031, 12, 31)),
    start=st.none() | st.times(),
    zone=st.sampled_from(ZONES),
    leads=st.lists(st.integers(0, 60), max_size=5),
    ahead=st.timedeltas(timedelta(0), timedelta(days=90)),
)
def test_every_reminder_is_ahead_of_now_before_the_meeting_and_there_once(
    on: date, start: time | None, zone: str, leads: list[int], ahead: timedelta
) -> None:
    held = meeting(on, start)
    now = held.starts_at(zone).astimezone(UTC) - ahead
    planned = reminders_of(held, [GRACE, PRIYA], leads, zone, now)
    assert all(now < r.due_at <= held.starts_at(zone) for r in planned)
    assert len({(r.person_id, r.occurrence) for r in planned}) == len(planned)
    for reminder in planned:
        local = reminder.due_at.astimezone(ZoneInfo(zone)).date()
        assert abs((on - local).days - lead_of(reminder.occurrence)) <= 1


def test_nothing_is_planned_for_a_meeting_that_is_not_to_be_held() -> None:
    now = datetime(2020, 3, 1, tzinfo=UTC)
    for state in (MeetingState.RUNNING, MeetingState.ENDED, MeetingState.CANCELLED):
        assert reminders_of(meeting(date(2020, 3, 13), time(14), state), [GRACE], [1], "Europe/London", now) == []


def test_members_deputies_and_those_who_said_they_come_are_reminded() -> None:
    nia = Person(id="p3", board_id="b1", name="Nia Bowen")
    assert reminded([GRACE, PRIYA, nia], []) == [GRACE]
    said = [
        Attendance(meeting_id="m1", person_id="p1", state=Coming.APOLOGIES, deputy_id="p2"),
        Attendance(meeting_id="m1", person_id="p3", state=Coming.ATTENDING),
    ]
    assert reminded([GRACE, PRIYA, nia], said) == [GRACE, PRIYA, nia]
