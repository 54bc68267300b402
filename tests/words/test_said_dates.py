"""Dates and times as people say them in chat, against the board's calendar first."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boardclerk.words.dates.calendar import BoardCalendar, MeetingDay, easter_sunday
from boardclerk.words.dates.said import read_dates
from boardclerk.words.dates.said_times import read_lengths, read_times

MEETINGS = tuple(
    MeetingDay(on=day, start=time(14), end=time(16))
    for day in (date(2020, 1, 17), date(2020, 3, 13), date(2020, 5, 15), date(2020, 7, 10))
)
FRIDAY = BoardCalendar(now=datetime(2020, 3, 6, 10), meetings=MEETINGS)
TUESDAY = BoardCalendar(now=datetime(2020, 3, 17, 9, 30), meetings=MEETINGS)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by Friday", "2020-03-20"), ("on Thursday week", "2020-03-26"), ("a week on Monday", "2020-03-30"),
        ("fortnight today", "2020-03-31"), ("cop 6 April", "2020-04-06"), ("COP Friday", "2020-03-20"),
        ("w/c 6 April", "2020-04-06"), ("end of the month", "2020-03-31"), ("end of April", "2020-04-30"),
        ("end of this week", "2020-03-20"), ("21st April", "2020-04-21"), ("April 21st", "2020-04-21"),
        ("the twenty-first of April", "2020-04-21"), ("21/4", "2020-04-21"), ("07/04/20", "2020-04-07"),
        ("7.4.2020", "2020-04-07"), ("2020-04-07", "2020-04-07"), ("tomorrow", "2020-03-18"),
        ("the day after tomorrow", "2020-03-19"), ("in two weeks", "2020-03-31"), ("within a fortnight", "2020-03-31"),
        ("in ten working days", "2020-03-31"), ("another month", "2020-04-17"), ("Good Friday", "2020-04-10"),
        ("Easter Monday", "2020-04-13"), ("May Day", "2020-05-08"), ("August bank holiday", "2020-08-31"),
        ("mid April", "2020-04-15"), ("next Monday", "2020-03-23"), ("Tuesday of next week", "2020-03-24"),
        ("before the next board", "2020-05-15"), ("the meeting after next", "2020-07-10"), ("ten july", "2020-07-10"),
        ("a week today", "2020-03-24"), ("month end", "2020-03-31"), ("yesterday", "2020-03-16"),
    ],
)  # fmt: skip
def test_a_phrase_means_one_day(text: str, day: str) -> None:
    (said,) = read_dates(text, TUESDAY)
    assert said.on == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the 13th", ["2020-03-13"]), ("Friday", ["2020-03-13"]), ("the May meeting", ["2020-05-15"]),
        ("the next board", ["2020-03-13"]), ("the next two meetings", ["2020-03-13", "2020-05-15"]),
        ("from 9 to 20 March", ["2020-03-13"]), ("1-14 July", ["2020-07-10"]), ("the last meeting", ["2020-01-17"]),
        ("the rest of the year", ["2020-03-13", "2020-05-15", "2020-07-10"]), ("the 14th", []),
    ],
)  # fmt: skip
def test_a_phrase_means_meetings_of_the_board(text: str, days: list[str]) -> None:
    (said,) = read_dates(text, FRIDAY)
    assert [day.isoformat() for day in said.meetings] == days


@pytest.mark.parametrize(
    "text",
    [
        "close 5.1 and 6.1", "I may struggle", "may I ask", "we march on", "the first hour", "the second item",
        "sat with her", "item 3 of 5", "action 5.1 is done", "1 of 3 partners", "the 2nd paragraph", "they sat down",
    ],
)  # fmt: skip
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert read_dates(text, TUESDAY) == ()


def test_an_impossible_day_says_so() -> None:
    (said,) = read_dates("31 April", TUESDAY)
    assert (said.kind, said.on) == ("impossible", None)


def test_two_readings_are_both_offered() -> None:
    (said,) = read_dates("next Thursday", TUESDAY)
    assert said.choices == (date(2020, 3, 19), date(2020, 3, 26))


def test_a_weekday_that_does_not_fit_its_day_is_offered_both_ways() -> None:
    (said,) = read_dates("Friday 16 May", TUESDAY)
    assert said.choices == (date(2020, 5, 16), date(2020, 5, 15))


def test_a_month_and_day_the_wrong_way_round_is_asked_about() -> None:
    (said,) = read_dates("4/21", TUESDAY)
    assert said.choices == (date(2020, 4, 21),)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("at 3.30", "15:30"), ("until half three", "15:30"), ("at 3pm", "15:00"), ("by 15:15", "15:15"),
        ("quarter to four", "15:45"), ("until 3", "15:00"), ("about 3ish", "15:00"), ("at 10.30am", "10:30"),
        ("noon", "12:00"), ("ten past two", "14:10"),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_inside_the_meeting(text: str, at: str) -> None:
    (said,) = read_times(text, (time(13), time(17)))
    assert said.at == time.fromisoformat(at)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("15 mins late", 15), ("half an hour late", 30), ("the first hour", 60), ("two hours", 120)],
)
def test_a_length_of_time_is_read_in_minutes(text: str, minutes: int) -> None:
    (said,) = read_lengths(text)
    assert said.minutes == minutes


def test_easter_is_where_it_was() -> None:
    assert [easter_sunday(year) for year in (2019, 2020, 2024)] == [
        date(2019, 4, 21), date(2020, 4, 12), date(2024, 3, 31),
    ]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises_and_every_phrase_stands_where_it_says(text: str) -> None:
    for said in read_dates(text, TUESDAY):
        assert text[said.start : said.end] == said.written
