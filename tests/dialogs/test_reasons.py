"""Why somebody cannot come: for the chair and the secretary until the meeting is over, of health for nobody at all."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from boardclerk.board.meetings import MeetingState
from boardclerk.bot.command_line import main
from boardclerk.dialogs.slots.health import without_health
from boardclerk.store.book import Book
from boardclerk.store.row import KINDS
from boardclerk.store.verifying import verify
from tests.dialogs.test_conversation import second_board
from tests.talk import Talk, talk

GRACE, OLIVER, TOMASZ = "Grace Adeyemi", "Oliver Reed", "Tomasz Nowak"
WHY = "stuck in Lisbon"


@asynccontextmanager
async def board(tmp_path: Path, database_url: str | None = None) -> AsyncGenerator[Talk]:
    elsewhere = {"database_url": database_url} if database_url else {}
    async with talk(
        tmp_path, now="2020-03-10T14:00+00:00", minutes=None, sample=True, links_by_name=True, **elsewhere
    ) as t:
        await t.meet(GRACE, OLIVER, TOMASZ)
        yield t


async def every_row(t: Talk) -> str:
    """Return everything in the record as text: attendance, Undo's journal, audit, answers kept, questions, notices."""

    def read(book: Book) -> str:
        rows = (f"{name}: {row.__dict__}" for name, kind in KINDS.items() for row in book.rows.select(kind, ""))
        return "\n".join(sorted(rows))

    return await t.read(read)


async def reasons(t: Talk) -> set[str | None]:
    """Return the reasons that stand in the attendance of any meeting."""
    return await t.read(lambda book: {a.reason for m in book.meetings.of_board(book.boards.all()[0].id)
                                      for a in book.attendance.of_meeting(m.id)})  # fmt: skip


async def hold_the_meeting(t: Talk) -> None:
    await t.at("2020-03-13T14:00+00:00")
    await t.person(OLIVER).says("start the meeting")
    await t.person(OLIVER).says("who's coming?")
    t.person(OLIVER).sees(WHY)
    await t.person(OLIVER).says("end the meeting")


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
async def test_when_the_meeting_is_over_nothing_that_is_kept_holds_the_reason(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = None if database == "sqlite" else str(request.getfixturevalue("postgres_url"))
    async with board(tmp_path, url) as t:
        grace, oliver = t.person(GRACE), t.person(OLIVER)
        await grace.says(f"apologies for 13 March, {WHY}")
        await grace.says(f"apologies for 15 May, {WHY}")
        await t.person(TOMASZ).says("apologies for 13 March, stuck in Faro\\Lagos")
        await oliver.says("who's coming?")
        before = await every_row(t)
        assert WHY in before
        assert "Lagos" in before
        await hold_the_meeting(t)
        rows = await every_row(t)
        assert "Lagos" not in rows
        of_may = await _of_may(t)
        assert rows.count(WHY) == of_may.count(WHY) > 0
        assert await asyncio.to_thread(main, ["verify"], t.environ) == 0


async def _of_may(t: Talk) -> str:
    """Return the rows that speak of the May meeting, whose reasons are needed still."""
    may = await t.read(lambda book: next(m for m in book.meetings.of_board(book.boards.all()[0].id) if m.on.month == 5))
    return "\n".join(line for line in (await every_row(t)).splitlines() if may.id in line)


async def test_undo_of_what_was_said_before_still_works_and_brings_no_reason_back(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace, oliver = t.person(GRACE), t.person(OLIVER)
        await grace.says(f"apologies for 13 March, {WHY}")
        await hold_the_meeting(t)
        await oliver.says("undo")
        oliver.sees("Taken back")
        assert await reasons(t) == {None}
        assert WHY not in await every_row(t)
        march = await t.read(lambda book: next(m for m in book.meetings.of_board(book.boards.all()[0].id)
                                               if m.on.month == 3))  # fmt: skip
        assert march.state is MeetingState.RUNNING
        await oliver.says("end the meeting")
        assert (await t.read(verify)).amiss == ()


async def test_a_meeting_nobody_ended_is_over_when_its_day_is(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace = t.person(GRACE)
        await grace.says(f"apologies for 13 March, {WHY}")
        await grace.says("after all I can come on 13 March")
        await grace.says(f"apologies for 13 March, {WHY}")
        await grace.says("change of plan, I can make it on 13 March")
        await t.at("2020-03-13T20:00+00:00")
        assert WHY in await every_row(t)
        await t.at("2020-03-14T08:00+00:00")
        assert WHY not in await every_row(t)
        assert (await t.read(verify)).amiss == ()


async def test_an_open_question_is_asked_on_without_the_reason(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace = t.person(GRACE)
        await grace.says(f"I can't make it, {WHY}")
        grace.sees("Are these apologies for Friday 13 March")
        assert WHY in await every_row(t)
        await t.at("2020-03-14T08:00+00:00")
        assert WHY not in await every_row(t)


@pytest.mark.parametrize(
    "text",
    [
        "apologies for 13 March, I am having chemotherapy", "can't make 13 March - chemotherapy",
        "I can't make it, chemotherapy that week", "apologies for 13 March and May, chemotherapy",
        "I'll be late on 13 March because of chemotherapy", "apologies, chemotherapy on the day of the next one",
        "Tomasz sends apologies for 13 March, he is having chemotherapy", "13 March is my chemotherapy, Priya will sub",
    ],
)  # fmt: skip
async def test_a_reason_of_health_is_kept_nowhere_at_all(
    text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async with board(tmp_path) as t:
        await t.person(OLIVER).says("keep the words you do not understand")
        await t.person(GRACE).says(text)
        await t.person(GRACE).says("yes")
        assert "chemotherapy" not in await every_row(t)
    said = capfd.readouterr()
    assert "chemotherapy" not in said.out + said.err


async def test_while_it_is_asked_which_board_is_meant_a_reason_of_health_is_not_kept(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.server.parts.store.write(second_board)
        helen = t.person("Helen O'Connor")
        await helen.says("apologies for 13 March, I am having chemotherapy")
        helen.sees("Which board is this for?")
        assert "chemotherapy" not in await every_row(t)
        await helen.presses("Harbour Lane Partnership Board")
        helen.sees("Apologies recorded for Friday 13 March")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("off sick on Friday so apologies for the 13th", "apologies for the 13th"),
        ("apologies for 13 March, I am in hospital", "apologies for 13 March"),
        ("Can't come: surgery", "Can't come: unavailable"), ("apologies for the 13th", "apologies for the 13th"),
    ],
)  # fmt: skip
def test_the_words_of_health_are_cut_out_of_a_message(text: str, kept: str) -> None:
    assert without_health(text) == kept
