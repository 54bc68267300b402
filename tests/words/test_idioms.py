"""The ways British officials name a day and an hour, one a line in date_idioms.txt and time_idioms.txt.

The phrases were composed, and what each means was settled, before the grammar was looked at.
"""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from boardclerk.words.dates.calendar import BoardCalendar, MeetingDay
from boardclerk.words.dates.said import DateSaid, read_dates
from boardclerk.words.dates.said_times import read_times

HERE = Path(__file__).parent
MEETINGS = tuple(
    MeetingDay(on=day, start=time(14), end=time(16))
    for day in (date(2020, 1, 17), date(2020, 3, 13), date(2020, 5, 15), date(2020, 7, 10))
)
WEDNESDAY = BoardCalendar(now=datetime(2020, 3, 25, 10, 15), meetings=MEETINGS)


def _table(name: str) -> list[tuple[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [(said, meant) for line in lines if line and line[0] != "#" for said, meant in [line.split(" = ")]]


def _days(said: DateSaid) -> str:
    """The day a phrase is read as; two days where it will be asked about; "never" where there is no such day."""
    if said.kind == "impossible":
        return "never"
    if said.choices:
        return " ".join(sorted(day.isoformat() for day in said.choices))
    day = said.meetings[0] if said.kind in ("month", "meeting") and len(said.meetings) == 1 else said.on
    return day.isoformat() if day else "nothing"


@pytest.mark.parametrize(("said", "meant"), _table("date_idioms.txt"))
def test_a_day_is_named_as_officials_name_it(said: str, meant: str) -> None:
    read = [_days(found) for found in read_dates(said, WEDNESDAY)]
    assert read == [" ".join(sorted(meant.split()))]


@pytest.mark.parametrize(("said", "meant"), _table("time_idioms.txt"))
def test_an_hour_is_named_as_officials_name_it(said: str, meant: str) -> None:
    assert [found.at.isoformat("minutes") for found in read_times(said, (time(8), time(18)))] == [meant]
