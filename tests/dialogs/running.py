"""A meeting of the board that runs, and what is in its record."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from boardclerk.board.attendance import Attendance
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Decision, Minute
from boardclerk.store.book import Book
from tests.dialogs.action_board import BOARD, board
from tests.talk import Talk

MARCH = date(2020, 3, 13)
AT_TWO = "2020-03-13T14:00+00:00"


@asynccontextmanager
async def meeting_day(tmp_path: Path, *said_before: tuple[str, str], quorum: int | None = None) -> AsyncGenerator[Talk]:
    """Serve the board a week before; let people say what they say; go to the hour of the meeting."""
    async with board(tmp_path) as t:
        if quorum is not None:
            await t.server.parts.store.write(lambda book: book.boards.change(BOARD, quorum=quorum))
        for name, text in said_before:
            await t.person(name).says(text)
        await t.at(AT_TWO)
        yield t


@asynccontextmanager
async def started(tmp_path: Path, *said_before: tuple[str, str], quorum: int | None = None) -> AsyncGenerator[Talk]:
    async with meeting_day(tmp_path, *said_before, quorum=quorum) as t:
        await t.person("Oliver Reed").says("start the meeting")
        yield t


async def meeting_of(t: Talk, on: date = MARCH) -> Meeting:
    def find(book: Book) -> Meeting:
        meeting = book.meetings.on_day(BOARD, on)
        assert meeting
        return meeting

    return await t.read(find)


async def attendance_of(t: Talk, name: str) -> Attendance:
    meeting = await meeting_of(t)

    def find(book: Book) -> Attendance:
        person = book.people.named(BOARD, name)
        assert person
        return book.attendance.get(meeting.id, person.id)

    return await t.read(find)


async def minutes_of(t: Talk) -> list[Minute]:
    meeting = await meeting_of(t)
    return await t.read(lambda book: book.minutes.paragraphs(meeting.id))


async def decisions_of(t: Talk) -> list[Decision]:
    meeting = await meeting_of(t)
    return await t.read(lambda book: book.minutes.decisions(meeting.id))
