"""Dates, times and ranges as documents print them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardclerk.words.dates.printed import dates_in, times_in

NEAR = date(2020, 1, 17)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("17 January 2020", date(2020, 1, 17)),
        ("Friday 17th January 2020", date(2020, 1, 17)),
        ("21 st February 2020", date(2020, 2, 21)),
        ("WEDNESDAY 5 TH JULY, 2017 AT 7.30 PM", date(2017, 7, 5)),
        ("the 3rd of March 2020", date(2020, 3, 3)),
        ("February 6, 2024", date(2024, 2, 6)),
        ("07/04/20", date(2020, 4, 7)),
        ("7.4.2020", date(2020, 4, 7)),
        ("25-04-2017", date(2017, 4, 25)),
        ("2020-03-13", date(2020, 3, 13)),
        ("Tues. 6 Sept. 2022", date(2022, 9, 6)),
        ("by 19 March", date(2020, 3, 19)),
        ("before 5th January", date(2021, 1, 5)),
        ("March 5th", date(2020, 3, 5)),
        ("29 February", date(2020, 2, 29)),
    ],
)
def test_a_printed_date_is_read(printed: str, meant: date) -> None:
    (found,) = dates_in(printed)
    assert found.on(NEAR) == meant


def test_two_days_share_the_month_and_year_printed_once() -> None:
    assert [found.on(None) for found in dates_in("9th and 10th May 2020")] == [date(2020, 5, 9), date(2020, 5, 10)]


def test_a_day_without_a_year_can_be_the_last_one_before() -> None:
    (found,) = dates_in("the meeting on 10th December")
    assert found.year is None
    assert found.on(NEAR, "before") == date(2019, 12, 10)
    assert found.on(None) is None


@pytest.mark.parametrize(
    "words",
    [
        "close 5.1 and 6.1",
        "I may struggle, and may 5 of us come",
        "Room 1.73",
        "her 16th birthday",
        "Working Together (WT) 2018",
        "31 February 2020",
        "application 12/3456/78",
        "£4.85",
        "early March",
    ],
)
def test_what_is_no_date_gives_none(words: str) -> None:
    assert dates_in(words) == ()


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("14:30 – 16.30", time(14, 30), time(16, 30)),
        ("(10.00 – 12.00)", time(10), time(12)),
        ("10.00am to 12 noon", time(10), time(12)),
        ("2-4pm", time(14), time(16)),
        ("10.30 - 1pm", time(10, 30), time(13)),
        ("7.30 p.m.", time(19, 30), None),
        ("19:30 BST", time(19, 30), None),
        ("17:30CET", time(17, 30), None),
        ("1100 hours", time(11), None),
        ("1400-1600", time(14), time(16)),
        ("commencing at 7.30", time(7, 30), None),
        ("12am", time(0), None),
    ],
)
def test_a_printed_time_is_read(printed: str, start: time, end: time | None) -> None:
    (found,) = times_in(printed)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("words", ["in 2019-2020", "60-70 people", "Room 1.73", "items 4 to 6", "13.03.2020", "94.2%"])
def test_what_is_no_time_gives_none(words: str) -> None:
    assert times_in(words) == ()


def test_a_bare_hour_is_a_time_only_where_one_is_expected() -> None:
    assert times_in("7.30") == ()
    assert times_in("7.30", loose=True)[0].start == time(7, 30)


@given(day=st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1)))
def test_every_day_written_out_is_read_back(day: date) -> None:
    for form in (f"{day:%A} {day.day} {day:%B %Y}", f"{day.day} {day:%b %Y}", f"{day:%d/%m/%Y}", day.isoformat()):
        assert [found.on(None) for found in dates_in(form)] == [day], form


@given(text=st.text(max_size=200))
def test_any_text_is_read_and_what_is_found_stands_where_it_is_said_to(text: str) -> None:
    for found in dates_in(text):
        assert text[found.start : found.end] == found.raw
    for read in times_in(text):
        assert text[read.at : read.to] == read.raw
