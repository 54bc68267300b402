"""People join a board and leave it; what was before keeps them."""

from collections.abc import AsyncGenerator
from datetime import date
from pathlib import Path

import pytest

from boardclerk.board.importing import Entry
from boardclerk.board.people import Person, Standing
from boardclerk.dialogs.paper_attendance import attendance_lines
from boardclerk.store.book import Book
from boardclerk.store.importing.roster import Roster
from tests.talk import Talk, talk

OLIVER, GRACE, TOMASZ, PRIYA = "Oliver Reed", "Grace Adeyemi", "Tomasz Nowak", "Priya Raman"
JANUARY, MARCH = date(2020, 1, 17), date(2020, 3, 13)


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-02T09:00+00:00", sample=True) as t:
        await t.meet(OLIVER, "Eleanor Marsh", GRACE, TOMASZ, PRIYA)
        yield t


async def person(t: Talk, name: str) -> Person | None:
    return await t.read(lambda book: book.people.named(book.boards.all()[0].id, name))


async def asks(t: Talk, sentence: str) -> None:
    await t.person(OLIVER).says(sentence)
    await t.person(OLIVER).says("yes")


async def listed(t: Talk, on: date) -> tuple[set[str], set[str]]:
    """Return the names in the members' table and among those in attendance, as minutes of that day print them."""

    def read(book: Book) -> tuple[set[str], set[str]]:
        meeting = book.meetings.on_day(book.boards.all()[0].id, on)
        assert meeting
        members, others = attendance_lines(book, meeting, None)
        return {line.name for line in members}, {line.name for line in others}

    return await t.read(read)


async def test_a_new_member_is_on_the_board_and_known_when_they_speak(t: Talk) -> None:
    await asks(t, "add Rosa Lind, Director of Housing, Wexcombe Council, as a member")
    t.person(OLIVER).sees("Rosa Lind is on the board as a member.")
    rosa = await person(t, "Rosa Lind")
    assert rosa
    assert (rosa.title, rosa.organisation) == ("Director of Housing", "Wexcombe Council")
    await t.meet("Rosa Lind")
    await t.person("Rosa Lind").says("apologies for 13 March")
    t.person("Rosa Lind").sees("13 March")
    await t.person(OLIVER).says("add Rosa Lind as a member")
    t.person(OLIVER).sees("Rosa Lind is on this board already, as a member.")


async def test_only_the_chair_and_the_secretary_add_people(t: Talk) -> None:
    await t.person(GRACE).says("add Rosa Lind as a member")
    t.person(GRACE).sees("Only the chair")
    assert await person(t, "Rosa Lind") is None


async def test_who_left_is_reminded_of_nothing_and_known_no_more(t: Talk) -> None:
    grace, before = t.person(GRACE), await listed(t, JANUARY)
    assert GRACE in before[0]
    await t.person(OLIVER).says("start reminders")
    await asks(t, "remove Grace Adeyemi from the board")
    t.person(OLIVER).sees("Grace Adeyemi has left the board. Earlier minutes keep their name.")
    left = await person(t, GRACE)
    assert left
    assert left.standing is Standing.FORMER
    assert await listed(t, JANUARY) == before
    await t.at("2020-03-06T14:30Z")
    t.person(TOMASZ).hears("The board meets in 7 days")
    grace.hears_nothing()
    await grace.says("my actions")
    grace.sees("I do not know you yet")


async def test_a_member_who_left_can_come_back_and_undo_restores_what_they_said(t: Talk) -> None:
    await t.person(GRACE).says("apologies for 13 March")
    await asks(t, "remove Grace Adeyemi from the board")
    assert GRACE not in (await listed(t, MARCH))[0]
    await t.person(OLIVER).presses("Undo")
    assert GRACE in (await listed(t, MARCH))[0]
    await asks(t, "remove Grace Adeyemi from the board")
    await asks(t, "add Grace Adeyemi as a member")
    back = await person(t, GRACE)
    assert back
    assert back.is_member
    assert back.title == "Chief Nurse"


async def test_a_deputy_who_left_leaves_the_member_with_one_still_to_name(t: Talk) -> None:
    await t.person(TOMASZ).says("apologies for 13 March, Priya will represent me")
    await asks(t, "remove Priya Raman from the board")
    priya = await person(t, PRIYA)
    assert priya
    assert priya.standing is Standing.FORMER_ATTENDEE

    def line(book: Book) -> tuple[str | None, bool]:
        board = book.boards.all()[0].id
        meeting, tomasz = book.meetings.on_day(board, MARCH), book.people.named(board, TOMASZ)
        assert meeting
        assert tomasz
        known = book.attendance.get(meeting.id, tomasz.id)
        return known.deputy_id, known.deputy_open

    assert await t.read(line) == (None, True)


async def test_the_only_secretary_cannot_be_removed(t: Talk) -> None:
    await t.person(OLIVER).says("remove Oliver Reed from the board")
    t.person(OLIVER).sees("Oliver Reed is the only secretary of this board.")
    oliver = await person(t, OLIVER)
    assert oliver
    assert oliver.is_member


async def test_minutes_read_in_later_do_not_bring_back_who_left(t: Talk) -> None:
    await asks(t, "remove Grace Adeyemi from the board")

    def enter(book: Book) -> Standing:
        entry = Entry(name=GRACE, standing=Standing.MEMBER)
        return Roster(book, book.boards.all()[0].id, []).enter(entry).standing

    assert await t.server.parts.store.write(enter) is Standing.FORMER
