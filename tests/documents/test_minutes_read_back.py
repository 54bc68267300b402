"""Our own paper is read in again by our own reader, with the same people, items, actions and dates."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from boardclerk.board.minutes import MinutesPaper
from boardclerk.board.reading import Reading
from boardclerk.documents.minutes import minutes_as_html, minutes_as_markdown, minutes_as_word
from boardclerk.documents.reading import read_minutes
from tests.make_paper import agreed_paper, minutes_paper

WRITERS: dict[str, Callable[[MinutesPaper], bytes]] = {
    "minutes.docx": minutes_as_word,
    "minutes.html": lambda paper: minutes_as_html(paper).encode(),
    "minutes.md": lambda paper: minutes_as_markdown(paper).encode(),
}


@pytest.fixture(
    params=[(name, made) for name in WRITERS for made in (minutes_paper, agreed_paper)],
    ids=lambda made: f"{made[1].__name__} as {made[0]}",
)
def read(request: pytest.FixtureRequest, tmp_path: Path) -> Reading:
    name, made = request.param
    path = tmp_path / name
    path.write_bytes(WRITERS[name](made()))
    return read_minutes(path)


def test_the_meeting_is_the_same(read: Reading) -> None:
    assert read.title == "Partnership Board meeting"
    assert read.date == date(2020, 1, 17)
    assert read.time is not None
    assert (read.time.start, read.time.end) == (time(14), time(16))
    assert read.location == "Council Chamber, Wexcombe Town Hall"
    assert (read.chair, read.minute_taker) == ("Eleanor Marsh", "Oliver Reed")


def test_everybody_is_where_they_were(read: Reading) -> None:
    assert [person.name for person in read.present if person.member is not False] == [
        "Eleanor Marsh",
        "Grace Adeyemi",
        "Imran Qureshi",
        "Fiona Blake",
        "Oliver Reed",
    ]
    assert [person.name for person in read.apologies] == ["Tomasz Nowak", "Helen O'Connor", "Daniel Osei"]
    assert [person.name for person in read.in_attendance] == ["Nia Bowen"]
    tomasz = read.apologies[0]
    assert (tomasz.deputy, tomasz.role, tomasz.organisation) == (
        "Priya Raman",
        "Director of Children’s Services",
        "Wexcombe Council",
    )


def test_the_items_are_the_same(read: Reading) -> None:
    assert [(item.no, item.title) for item in read.agenda_items] == [
        (item.number, item.title) for item in minutes_paper().items
    ]


def test_the_action_log_is_the_same(read: Reading) -> None:
    assert [(a.ref, a.text, a.outcome, a.closed) for a in read.previous_actions] == [
        (
            "4.1",
            "Fiona Blake to draft the questions for the school survey and send them round.",
            "completed",
            True,
        ),
        ("5.1", "Partners to name a contact for the joint training days.", "to_be_discussed", True),
        ("6.1", "Grace Adeyemi to share the referral figures for the last quarter.", "carried_forward", False),
    ]


def test_the_new_actions_have_their_owners_and_dates(read: Reading) -> None:
    assert [(a.item, a.ref, a.owners, a.due) for a in read.new_actions] == [
        ("3", "3.1", ("Partners",), date(2020, 2, 28)),
        ("3", "3.2", ("Fiona Blake", "Nia Bowen"), date(2020, 5, 15)),
        ("4", "4.1", (), None),
        ("5", "5.1", ("Helen O'Connor",), date(2020, 1, 31)),
    ]
    assert [a.text for a in read.new_actions] == [a.text for item in minutes_paper().items for a in item.actions]


def test_the_future_meetings_are_the_same(read: Reading) -> None:
    assert [(m.date, m.time and m.time.start, m.location) for m in read.future_meetings] == [
        (meeting.on, meeting.start, meeting.location) for meeting in minutes_paper().future
    ]


def test_what_was_decided_is_read_as_decided(read: Reading) -> None:
    assert [(decision.item, decision.text, decision.kind) for decision in read.decisions][1:3] == [
        ("3", "It was agreed that the figures come to every second meeting.", "agreed"),
        ("3", "The Board noted the update.", "noted"),
    ]
