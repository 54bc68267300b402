"""`boardclerk plan`: what will be said unasked, to whom, when and why."""

import argparse
import asyncio
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.bot.by_board import lines_by_board
from boardclerk.bot.config import Settings
from boardclerk.dialogs.notices.telling import unheard
from boardclerk.dialogs.plan import planned
from boardclerk.store import Book
from boardclerk.store.notices import NoticeState
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

    def lines(book: Book, board: Board, now: datetime) -> Iterable[str]:
        return _of_board(book, board, now, arguments.until)

    for line in asyncio.run(lines_by_board(settings, arguments.board, lines)):
        print(line)
    return 0


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
