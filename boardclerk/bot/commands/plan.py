"""`boardclerk plan`: what will be said unasked, to whom, when and why."""

import argparse
import asyncio
from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.errors import ClerkError
from boardclerk.bot.clock import Clock
from boardclerk.bot.commands.export import boards_named
from boardclerk.bot.config import Settings
from boardclerk.dialogs.notices.telling import unheard
from boardclerk.dialogs.plan import planned
from boardclerk.store import Book
from boardclerk.store.notices import NoticeState
from boardclerk.store.opening import open_to_read
from boardclerk.words.phrases import exporting as export_phrases
from boardclerk.words.phrases import plan as phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--board", metavar="NAME", help="this board alone")
    parser.add_argument("--until", type=_day, metavar="DATE", help="until the end of this day, such as 2020-03-13")


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(export_phrases.not_a_day(written)) from None


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print a line for each message, under the name of its board."""
    for line in asyncio.run(_lines(arguments, settings)):
        print(line)
    return 0


async def _lines(arguments: argparse.Namespace, settings: Settings) -> list[str]:
    store = await open_to_read(settings.database_url)
    now = Clock(settings.now).now()

    def plan(book: Book) -> list[str]:
        boards = boards_named(book, arguments.board)
        if not boards:
            raise ClerkError(export_phrases.NO_BOARD)
        return [line for board in boards for line in _of_board(book, board, now, arguments.until)]

    try:
        return await store.read(plan)
    finally:
        await store.close()


def _of_board(book: Book, board: Board, now: datetime, until: date | None) -> Iterator[str]:
    zone = ZoneInfo(board.zone)
    yield board.name
    if not board.reminders_on:
        yield phrases.OFF
    lost = unheard(book, board, now.astimezone(zone).date())
    if lost is not None:
        yield phrases.nobody_to_hear(lost)
    if held := len(book.notices.of_board(board.id, [NoticeState.HELD])):
        yield phrases.held(held)
    lines = planned(book, board, now, until=until)
    if not lines:
        yield phrases.NOTHING
    for each in lines:
        for name in each.people:
            yield phrases.line(f"{each.at.astimezone(zone):%Y-%m-%d %H:%M}", name, each.what)
