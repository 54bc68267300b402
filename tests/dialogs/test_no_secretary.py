"""A board without a secretary: what would go to the secretary goes to the chair, and without one to the operator."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import date
from pathlib import Path

import pytest

from boardclerk.board.people import Office
from boardclerk.bot.command_line import main
from boardclerk.store.book import Book
from boardclerk.store.notices import NoticeState
from tests.dialogs.action_board import BOARD, board
from tests.dialogs.linked import code
from tests.dialogs.minutes_scenes import (
    ELEANOR,
    GRACE,
    IN_MARCH,
    hold_the_march_meeting,
    release_the_march_minutes,
    suggest,
)
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    """Reminders are on, and the secretary's term ended yesterday."""
    async with board(tmp_path, "Oliver Reed", "Eleanor Marsh", "Grace Adeyemi", "Nia Bowen") as t:
        await t.person("Oliver Reed").says("start reminders")
        await end(t, Office.SECRETARY)
        yield t


async def end(t: Talk, *offices: Office) -> None:
    def work(book: Book) -> None:
        for held in book.people.appointments(BOARD):
            if held.office in offices:
                book.people.end_appointment(held.id, date(2020, 3, 5))

    await t.server.parts.store.write(work)


async def test_who_could_not_be_reached_comes_to_the_chair_who_says_that_they_are_told(t: Talk) -> None:
    eleanor = t.person("Eleanor Marsh")
    await t.at("2020-03-06T14:30Z")
    eleanor.hears("I could not tell", "Helen O'Connor", "Text to copy")
    await eleanor.presses("Record", on="I could not tell", how="phone")
    eleanor.sees("told by phone")
    t.person("Oliver Reed").hears("The board meets in 7 days")
    assert "I could not tell" not in t.person("Oliver Reed").answer


async def test_stop_comes_to_the_chair(t: Talk) -> None:
    await t.person("Grace Adeyemi").says("stop")
    t.person("Grace Adeyemi").sees("I am telling Eleanor Marsh.")
    await t.settle()
    t.person("Eleanor Marsh").hears("Grace Adeyemi wants no more reminders from me.")


async def test_what_nobody_owns_and_who_needs_longer_come_to_the_chair(t: Talk) -> None:
    eleanor, nia = t.person("Eleanor Marsh"), t.person("Nia Bowen")
    await nia.says("5.1 is not mine")
    await t.settle()
    eleanor.hears("Nia Bowen says that 5.1 is not theirs")
    await eleanor.says("extend 6.1 to 10 March")
    await t.at("2020-03-10T10:00Z")
    eleanor.hears("6.1 is due today", "There is nobody else I can remind of it.")


async def test_without_a_chair_too_it_comes_to_the_operator_and_to_whoever_takes_office(
    t: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    await end(t, Office.CHAIR)
    await t.at("2020-03-06T14:30Z")
    waiting = await t.read(lambda book: len(book.notices.of_board(BOARD, [NoticeState.BY_HAND])))
    assert waiting > 2
    assert f"boardclerk_unheard {waiting}\n" in (await t.get("/metrics"))[1]
    capsys.readouterr()
    assert await asyncio.to_thread(main, ["plan"], t.environ) == 0
    printed = capsys.readouterr().out
    assert "This board has neither secretary nor chair" in printed
    assert f"{waiting} messages reached nobody." in printed
    oliver = t.person("Oliver Reed")
    await oliver.says(await code(t, "Oliver Reed"))
    await t.settle()
    oliver.hears("I could not tell", "Helen O'Connor")
    assert "boardclerk_unheard 0\n" in (await t.get("/metrics"))[1]


async def test_an_office_that_changes_hands_by_date_alone_changes_who_is_reminded(t: Talk) -> None:
    """Nothing is said or pressed between the appointment and the days on which the secretary is reminded."""
    eleanor, nia = t.person("Eleanor Marsh"), t.person("Nia Bowen")
    await eleanor.says("extend 6.1 to 9 March")
    await eleanor.says("Nia Bowen is secretary from 11 March")
    await t.at("2020-03-09T12:00Z")
    eleanor.hears("6.1 is due today")
    assert "6.1" not in str(nia.shown)
    await t.at("2020-03-11T12:00Z")
    nia.hears("How the meeting on Friday 13 March, 14:00 stands.")
    assert "stands." not in str(eleanor.shown)


async def test_what_reached_nobody_comes_to_the_next_secretary_on_the_day_they_begin(t: Talk) -> None:
    await end(t, Office.CHAIR)
    await t.at("2020-03-06T14:30Z")

    def administer(book: Book) -> None:
        grace = book.people.named(BOARD, "Grace Adeyemi")
        assert grace
        book.people.appoint(BOARD, grace.id, Office.ADMINISTRATOR)

    await t.server.parts.store.write(administer)
    await t.person("Grace Adeyemi").says("Nia Bowen is secretary from 8 March")
    t.person("Grace Adeyemi").sees("Nia Bowen")
    await t.at("2020-03-07T12:00Z")
    assert "I could not tell" not in str(t.person("Nia Bowen").shown)
    await t.at("2020-03-08T12:00Z")
    t.person("Nia Bowen").hears("I could not tell", "Helen O'Connor")


async def test_an_amendment_comes_to_the_chair_who_accepts_it_and_takes_that_back(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        await t.server.parts.store.write(_without_secretary)
        await suggest(t, GRACE, "Attendance rose by two points since January.")
        eleanor = t.person(ELEANOR)
        eleanor.hears("Grace Adeyemi suggests an amendment to item 3, paragraph 2")
        await eleanor.presses("Accept")
        eleanor.sees("is accepted")
        t.person(GRACE).hears("was accepted")
        await eleanor.presses("Undo")
        eleanor.sees("Taken back: an amendment to item 3, paragraph 2")


def _without_secretary(book: Book) -> None:
    (one,) = book.boards.all()
    for held in book.people.appointments(one.id):
        if held.office is Office.SECRETARY:
            book.people.withdraw_appointment(held.id)
