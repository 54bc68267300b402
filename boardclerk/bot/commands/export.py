"""`boardclerk export`: what a board owns, as JSON, as its action log, or as its minutes on paper."""

import argparse
import asyncio
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.errors import ClerkError
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import MinutesPaper
from boardclerk.bot.by_board import boards_named
from boardclerk.bot.clock import Clock
from boardclerk.bot.config import Settings
from boardclerk.dialogs.papers import minutes_paper
from boardclerk.documents.action_log import action_log_as_csv
from boardclerk.documents.minutes import minutes_as_html, minutes_as_markdown, minutes_as_word
from boardclerk.store import Book
from boardclerk.store.exporting import Values, record_of
from boardclerk.store.opening import open_to_read
from boardclerk.words.listing import joined
from boardclerk.words.phrases import exporting as phrases

_PAPERS: dict[str, Callable[[MinutesPaper], bytes]] = {
    "docx": minutes_as_word,
    "html": lambda paper: minutes_as_html(paper).encode(),
    "md": lambda paper: minutes_as_markdown(paper).encode(),
}
"""The formats minutes are written in."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--board", metavar="NAME", help="this board alone; needed for minutes where there are several")
    parser.add_argument(
        "--format", choices=("json", "csv", *_PAPERS), default="json",
        help="json: everything; csv: the action log; docx, html and md: the latest minutes",
    )  # fmt: skip
    parser.add_argument(
        "--meeting", type=_day, metavar="DATE", help="the minutes of this day, such as 2020-03-13"
    )  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it; else it is printed")


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(phrases.not_a_day(written)) from None


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Read what is asked for and write it."""
    output: Path | None = arguments.output
    if arguments.format == "docx" and output is None and sys.stdout.isatty():
        raise ClerkError(phrases.TO_A_FILE)
    body = asyncio.run(_body(arguments, settings))
    if output is None:
        sys.stdout.buffer.write(body)
        sys.stdout.flush()
    else:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(body)
        print(output)
    return 0


async def _body(arguments: argparse.Namespace, settings: Settings) -> bytes:
    store = await open_to_read(settings.database_url)
    now = Clock(settings.now).now()
    try:
        if written := _PAPERS.get(arguments.format):
            return written(await store.read(lambda book: _paper(book, arguments.board, arguments.meeting)))

        def record(book: Book) -> Values:
            boards = boards_named(book, arguments.board)
            zone = boards[0].zone if boards else "UTC"
            return record_of(book, boards, now.astimezone(ZoneInfo(zone)).date())

        found = await store.read(record)
    finally:
        await store.close()
    if arguments.format == "csv":
        rows = [action | {"board": board["name"]} for board in found["boards"] for action in board["actions"]]
        return action_log_as_csv(rows).encode()
    return (json.dumps(found, indent=1, ensure_ascii=False) + "\n").encode()


def _paper(book: Book, name: str | None, on: date | None) -> MinutesPaper:
    boards = boards_named(book, name)
    if not boards:
        raise ClerkError(phrases.NO_BOARD)
    if len(boards) > 1:
        raise ClerkError(phrases.several_boards(joined([b.name for b in boards])))
    return minutes_paper(book, boards[0], _meeting(book, boards[0], on))


def _meeting(book: Book, board: Board, on: date | None) -> Meeting:
    written = [m for m in book.meetings.of_board(board.id) if book.minutes.of_meeting(m.id) is not None]
    if on is not None:
        written = [m for m in written if m.on == on]
        if not written:
            raise ClerkError(phrases.no_meeting(board.name, on))
    if not written:
        raise ClerkError(phrases.no_minutes(board.name))
    return written[-1]
