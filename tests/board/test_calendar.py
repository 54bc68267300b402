"""Moments at which something may be said: never in quiet hours, on a day off, and by the wall clock of the board."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from boardclerk.board.calendar import Calendar, ahead_of, moment_of
from boardclerk.board.policy import EVERY_DAY, WEEKDAYS, Lead

ZONES = (
    "Europe/London", "America/St_Johns", "Australia/Adelaide", "Australia/Lord_Howe", "Asia/Kathmandu",
    "Pacific/Chatham", "America/Santiago", "UTC",
)  # fmt: skip
LONDON = Calendar(zone="Europe/London", working_days=EVERY_DAY, quiet_from=time(20), quiet_until=time(7))
MOMENTS = st.datetimes(datetime(2019, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))
CALENDARS = st.builds(
    Calendar, zone=st.sampled_from(ZONES), working_days=st.frozensets(st.integers(0, 6), min_size=1),
    holidays=st.frozensets(st.dates(date(2019, 1, 1), date(2031, 1, 1)), max_size=5),
    quiet_from=st.none() | st.times(), quiet_until=st.none() | st.times(),
)  # fmt: skip


def london(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZoneInfo("Europe/London"))


def test_a_day_before_keeps_the_wall_clock_over_the_change_to_summer_time() -> None:
    assert ahead_of(date(2020, 3, 29), time(10), Lead(days=1), "Europe/London") == datetime(2020, 3, 28, 10, tzinfo=UTC)
    assert ahead_of(date(2020, 3, 30), time(10), Lead(days=1), "Europe/London") == datetime(2020, 3, 29, 9, tzinfo=UTC)


def test_24_hours_before_are_24_hours() -> None:
    assert ahead_of(date(2020, 3, 29), time(10), Lead(hours=24), "Europe/London") == london(2020, 3, 28, 9)
    assert ahead_of(date(2020, 10, 25), time(10), Lead(hours=24), "Europe/London") == london(2020, 10, 24, 11)


def test_the_hour_that_comes_twice_is_taken_the_first_time() -> None:
    assert moment_of(date(2020, 10, 25), time(1, 30), "Europe/London") == datetime(2020, 10, 25, 0, 30, tzinfo=UTC)


def test_the_hour_that_is_skipped_is_taken_as_before_the_change() -> None:
    assert moment_of(date(2020, 3, 29), time(1, 30), "Europe/London") == datetime(2020, 3, 29, 1, 30, tzinfo=UTC)


def test_what_falls_into_the_night_is_said_the_evening_before_or_in_the_morning() -> None:
    assert LONDON.last_allowed(london(2020, 3, 13, 6)) == london(2020, 3, 12, 19, 30)
    assert LONDON.next_allowed(london(2020, 3, 13, 6)) == london(2020, 3, 13, 7)
    assert LONDON.last_allowed(london(2020, 3, 13, 21)) == london(2020, 3, 13, 19, 30)
    assert LONDON.next_allowed(london(2020, 3, 13, 21)) == london(2020, 3, 14, 7)


def test_what_falls_on_a_day_off_keeps_its_time_of_day() -> None:
    easter = frozenset({date(2020, 4, 10), date(2020, 4, 13)})
    office = Calendar(zone="Europe/London", working_days=WEEKDAYS, holidays=easter)
    assert office.last_allowed(london(2020, 4, 11, 10)) == london(2020, 4, 9, 10)
    assert office.next_allowed(london(2020, 4, 11, 10)) == london(2020, 4, 14, 10)


def test_quiet_hours_begin_with_their_first_minute_and_end_with_their_last() -> None:
    assert [LONDON.is_quiet(at) for at in (time(19, 59), time(20), time(6, 59), time(7))] == [False, True, True, False]


@given(calendar=CALENDARS, moment=MOMENTS)
def test_the_moments_found_are_allowed_and_on_their_side_of_the_one_wanted(
    calendar: Calendar, moment: datetime
) -> None:
    before, after = calendar.last_allowed(moment), calendar.next_allowed(moment)
    assert before is None or (before <= moment and calendar.allows(before))
    assert after is None or (after >= moment and calendar.allows(after))
    assert (before == moment) == (after == moment) == calendar.allows(moment)


@given(
    moment=MOMENTS,
    zone=st.sampled_from(ZONES),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    quiet=st.tuples(st.integers(17, 23), st.integers(0, 9)),
)
def test_an_office_has_a_moment_within_eight_days_on_either_side(
    moment: datetime, zone: str, days: frozenset[int], quiet: tuple[int, int]
) -> None:
    office = Calendar(zone=zone, working_days=days, quiet_from=time(quiet[0]), quiet_until=time(quiet[1]))
    before, after = office.last_allowed(moment), office.next_allowed(moment)
    assert before is not None
    assert after is not None
    assert max(moment - before, after - moment) < timedelta(days=8)
