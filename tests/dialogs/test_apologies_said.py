"""Apologies in the ways people word them: for whom, for which meetings, for which part, and who comes instead."""

from collections.abc import AsyncGenerator
from datetime import date
from pathlib import Path

import pytest

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.store.book import Book
from tests.dialogs.action_board import BOARD, board
from tests.dialogs.sample import said
from tests.talk import Talk

MARCH, MAY = date(2020, 3, 13), date(2020, 5, 15)
TOMASZ, GRACE, OLIVER, ELEANOR, IMRAN, PRIYA = (
    "Tomasz Nowak", "Grace Adeyemi", "Oliver Reed", "Eleanor Marsh", "Imran Qureshi", "Priya Raman",
)  # fmt: skip


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path) as t:
        yield t


async def recorded(t: Talk) -> dict[tuple[str, date], Attendance]:
    """Return what is recorded of whom and which meeting."""

    def read(book: Book) -> dict[tuple[str, date], Attendance]:
        names = {p.id: p.name for p in book.people.of_board(BOARD)}
        meetings = book.meetings.of_board(BOARD)
        return {(names[a.person_id], m.on): a for m in meetings for a in book.attendance.of_meeting(m.id)}

    return await t.read(read)


@pytest.mark.parametrize(
    ("who", "text", "whom"),
    [
        (TOMASZ, "apologies from me and Grace for the 13th", {TOMASZ, GRACE}),
        (TOMASZ, "apologies from Grace and me for the 13th", {TOMASZ, GRACE}),
        (OLIVER, "Grace can't come on the 13th and neither can I", {OLIVER, GRACE}),
        (TOMASZ, "I can't make the 13th, nor can Imran", {TOMASZ, IMRAN}),
        (OLIVER, "Grace and I send apologies for 13 March", {OLIVER, GRACE}),
        (OLIVER, "apologies from Imran for the 13th", {IMRAN}),
    ],
)
async def test_apologies_are_taken_for_oneself_for_another_and_for_both(
    t: Talk, who: str, text: str, whom: set[str]
) -> None:
    speaker = t.person(who)
    await speaker.says(text)
    speaker.sees("Apologies", "recorded for Friday 13 March, 14:00")
    known = await recorded(t)
    assert {name for (name, on), a in known.items() if on == MARCH and a.state is Coming.APOLOGIES} == whom
    assert all(a.deputy_id is None for a in known.values())
    for other in whom - {who}:
        t.person(other).hears(f"{who} gave apologies for you", "Not right")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("apologies for this one", [MARCH]), ("apologies for this one and the next", [MARCH, MAY]),
        ("apologies for this meeting and the next", [MARCH, MAY]),
        ("apologies for the next two meetings", [MARCH, MAY]),
        ("apologies from 9 to 20 March", [MARCH]), ("apologies for 13 March and 15 May", [MARCH, MAY]),
        ("I'm on leave from 1 May to 20 July, apologies for anything in between", [MAY]),
    ],
)  # fmt: skip
async def test_apologies_are_taken_for_this_the_next_several_and_a_span(t: Talk, text: str, days: list[date]) -> None:
    await t.person(TOMASZ).says(text)
    t.person(TOMASZ).sees("Apologies recorded")
    known = await recorded(t)
    assert [
        on for (_, on), a in sorted(known.items(), key=lambda one: one[0][1]) if a.state is Coming.APOLOGIES
    ] == days


@pytest.mark.parametrize(
    ("text", "only", "without"),
    [
        ("I'll be there on the 13th but not for safeguarding referrals", (), ("6",)),
        ("I'll come on the 13th but I can't stay for the data review", (), ("5",)),
        ("I can attend on the 13th but not for item 4", (), ("4",)),
        ("I can only come for the youth club item on the 13th", ("4",), ()),
        ("on the 13th I can only do items 3 and 4", ("3", "4"), ()),
    ],
)
async def test_only_and_without_certain_items_by_number_and_by_title(
    t: Talk, text: str, only: tuple[str, ...], without: tuple[str, ...]
) -> None:
    await t.person(TOMASZ).says(text)
    t.person(TOMASZ).sees("Recorded for Friday 13 March, 14:00: You attend in part.")
    part = (await recorded(t))[TOMASZ, MARCH].part
    assert part is not None
    assert (part.only_items, part.without_items) == (only, without)


@pytest.mark.parametrize(
    "text", ["I'll be there on the 13th but not for the whole of it", "I can come on the 13th, except for the quiz"]
)
def test_somebody_who_comes_is_never_taken_to_miss_the_whole(text: str) -> None:
    understood = said(text)
    assert (understood.intent, understood.expect, understood.slots.get("scope")) != ("send_apologies", "act", "whole")


async def test_a_deputy_who_is_a_member_already_is_shown_first(t: Talk) -> None:
    tomasz = t.person(TOMASZ)
    await tomasz.says("apologies for 13 March, Imran will stand in for me")
    tomasz.sees("Record apologies for Friday 13 March, 14:00, with Imran Qureshi as deputy?")
    assert await recorded(t) == {}
    await tomasz.says("yes")
    known = (await recorded(t))[TOMASZ, MARCH]
    assert await t.read(lambda book: book.people.get(str(known.deputy_id)).name) == IMRAN
    t.person(IMRAN).hears("has named you as deputy", "Not right")


@pytest.mark.parametrize(
    "text",
    [
        "apologies for 13 March, no deputy available", "can't come 13 March, no one can cover for me",
        "apologies for 13 March and I have nobody to send",
    ],
)  # fmt: skip
async def test_that_nobody_can_stand_in_names_nobody_and_asks_nothing(t: Talk, text: str) -> None:
    await t.person(TOMASZ).says(text)
    t.person(TOMASZ).sees("Apologies recorded for Friday 13 March, 14:00.", "Undo")
    known = (await recorded(t))[TOMASZ, MARCH]
    assert (known.state, known.deputy_id, known.deputy_open) == (Coming.APOLOGIES, None, False)


async def test_a_deputy_to_be_confirmed_leaves_the_place_open(t: Talk) -> None:
    await t.person(TOMASZ).says("apologies for 13 March, deputy to be confirmed")
    await t.person(TOMASZ).says("yes")
    t.person(TOMASZ).sees("Apologies recorded")
    assert (await recorded(t))[TOMASZ, MARCH].deputy_open


@pytest.mark.parametrize(
    ("text", "day", "question"),
    [
        ("apologies for the 31st of April", "31st of April", "Which meeting are these apologies for?"),
        ("I can't make 30 February", "30 February", "Which meeting are these apologies for?"),
        ("is there a meeting on 31 April?", "31 April", "The next meeting is on Friday 13 March"),
        ("need until 31 April for 4.1", "31 April", "4.1"),
    ],
)
async def test_a_day_that_does_not_exist_is_said_not_to(t: Talk, text: str, day: str, question: str) -> None:
    await t.person(TOMASZ).says(text)
    t.person(TOMASZ).sees(f"There is no {day}.", question)
    assert await recorded(t) == {}


@pytest.mark.parametrize(
    "text",
    [
        "apologies so far for 10 July",
        "apologies for 13 March so far",
        "apologies received to date for the next meeting?",
    ],
)
async def test_whoever_asks_for_the_apologies_so_far_sends_none(t: Talk, text: str) -> None:
    await t.person(TOMASZ).says(text)
    t.person(TOMASZ).sees("No apologies so far")
    assert not await recorded(t)
