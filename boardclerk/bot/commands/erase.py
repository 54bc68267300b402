"""`boardclerk erase`: a person erased, as far as the board's record does not need them."""

import argparse
import asyncio
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.errors import ClerkError
from boardclerk.board.meetings import MeetingState
from boardclerk.board.people import Office, Person
from boardclerk.bot.by_board import one_board
from boardclerk.bot.clock import Clock
from boardclerk.bot.commands.secretary import named_person
from boardclerk.bot.config import Settings
from boardclerk.dialogs.planning import replan
from boardclerk.store import Book
from boardclerk.store.backing_up import sqlite_file
from boardclerk.store.erasing import Erased, erase, sweep
from boardclerk.store.opening import open_record
from boardclerk.words.phrases import erasing as phrases
from boardclerk.words.phrases import membership as membership_phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--name", required=True, metavar="FULL-NAME", help="who is to be erased")
    parser.add_argument("--board", metavar="NAME", help="the board; needed where there are several")
    parser.add_argument("--confirm", action="store_true", help="do it; else it is only said what would go and stay")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Say what goes and what stays, and let it go where that is confirmed."""
    for line in asyncio.run(_erase(arguments, settings)):
        print(line)
    file = sqlite_file(settings.database_url)
    if arguments.confirm and file is not None:
        sweep(file)
    return 0


class _Rehearsed(Exception):
    """Carries what would go out of its transaction, which is rolled back by it."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines


async def _erase(arguments: argparse.Namespace, settings: Settings) -> list[str]:
    store = await open_record(settings.database_url)
    now = Clock(settings.now).now()

    def work(book: Book) -> list[str]:
        board = one_board(book, arguments.board)
        person = named_person(book, board, arguments.name)
        today = now.astimezone(ZoneInfo(board.zone)).date()
        _require_free(book, board, person, now)
        done = erase(book, board, person, now, today)
        if board.reminders_on:
            replan(book, board.id, now)
        if not arguments.confirm:
            raise _Rehearsed([*_told(phrases.sure(person.name, board.name), done), phrases.NOT_YET])
        return [*_told(phrases.erased(person.name, board.name), done), phrases.BACKUPS]

    try:
        return await store.write(work)
    except _Rehearsed as rehearsed:
        return rehearsed.lines
    finally:
        await store.close()


def _require_free(book: Book, board: Board, person: Person, now: datetime) -> None:
    """Raise ClerkError for the only secretary, and for whoever chairs the meeting that is running."""
    today = now.astimezone(ZoneInfo(board.zone)).date()
    if [p.id for p in book.people.holders(board.id, Office.SECRETARY, today)] == [person.id]:
        raise ClerkError(membership_phrases.only_secretary(person.name))
    running = (m for m in book.meetings.of_board(board.id) if m.state is MeetingState.RUNNING)
    if any(m.chair_id == person.id for m in running):
        raise ClerkError(phrases.presides(person.name))


def _told(first: str, done: Erased) -> Iterator[str]:
    yield first
    yield phrases.GOES
    yield from (f"- {line}" for line in (*done.gone, *([] if done.name_stays else [phrases.NAME_GOES])))
    if done.stays:
        yield phrases.STAYS
        yield from (f"- {line}" for line in done.stays)
