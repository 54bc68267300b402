"""Who was at a meeting, put right after it in a member's own words: an amendment to the attendance, shown first."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.store.book import Book
from tests.dialogs.minutes_scenes import (
    HELEN,
    IN_MARCH,
    OLIVER,
    TOMASZ,
    hold_the_march_meeting,
    meeting_of,
    release_the_march_minutes,
)
from tests.dialogs.sample import said
from tests.dialogs.scoring import WRITES
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    """The board whose March minutes have gone round."""
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        yield t


async def suggested(t: Talk) -> list[tuple[str, str]]:
    def read(book: Book) -> list[tuple[str, str]]:
        return [(a.item, a.words) for a in book.minutes.amendments(meeting_of(book).id)]

    return await t.read(read)


@pytest.mark.parametrize(
    "text",
    [
        "attendance: I was there for item 5", "you've missed me off the attendance",
        "attendance: Daniel was present as well", "my apologies aren't recorded in the minutes",
    ],
)  # fmt: skip
async def test_what_names_the_attendance_is_kept_as_an_amendment_to_it(t: Talk, text: str) -> None:
    helen = t.person(HELEN)
    await helen.says(text)
    helen.sees("amendment to the attendance", "is recorded", "Undo")
    assert await suggested(t) == [("attendance", text)]
    t.person(OLIVER).hears("Helen O'Connor suggests an amendment to the attendance", text)


@pytest.mark.parametrize(
    "text",
    [
        "I wasn't there, I sent apologies", "You have me down as attending but I sent apologies",
        "I left after item 4", "I arrived at 3 not 2.30", "Priya came in my place", "Nia was there for item 5 only",
        "you've got me down as absent", "Grace wasn't there, Priya was",
    ],
)  # fmt: skip
async def test_what_names_no_minutes_is_shown_first(t: Talk, text: str) -> None:
    tomasz = t.person(TOMASZ)
    await tomasz.says(text)
    tomasz.sees(f"Suggest an amendment to the attendance of the minutes of Friday 13 March: {text}?")
    assert await suggested(t) == []
    await tomasz.presses("Yes")
    tomasz.sees("amendment to the attendance", "is recorded")
    assert await suggested(t) == [("attendance", text)]


@pytest.mark.parametrize(
    "text",
    [
        "sorry I wasn't there, I sent apologies", "apologies, I wasn't there, Grace was", "am I down as attending?",
        "was I marked as present?", "did Priya come in my place?", "I wasn't there, what was agreed?",
        "Grace wasn't there", "if I wasn't there, I sent apologies", "was Nia there for item 5?",
        "you have me down as attending on 15 May but I sent apologies",
    ],
)  # fmt: skip
async def test_an_apology_a_question_and_another_meeting_amend_nothing(t: Talk, text: str) -> None:
    tomasz = t.person(TOMASZ)
    await tomasz.says(text)
    tomasz.does_not_see("Suggest an amendment", "is recorded")
    assert await suggested(t) == []


async def test_in_a_group_nothing_is_made_of_it(t: Talk) -> None:
    room = t.group()
    await room.person(TOMASZ).says("Priya came in my place")
    room.person(TOMASZ).hears_nothing()
    assert await suggested(t) == []


def test_what_was_there_is_no_word_of_who_will_come() -> None:
    for text in ("Nia was there for item 5 only", "Priya came in my place", "I left after item 4"):
        for when in ("before", "after", "reminders"):
            understood = said(text, when)
            assert understood.intent not in WRITES or understood.expect != "act", (text, when, understood)


def test_of_the_meeting_to_come_it_is_no_amendment_to_the_last_one() -> None:
    for text in ("You have me down as attending but I sent apologies", "you've got me down as absent"):
        assert said(text, "before").intent != "comment_on_minutes"
