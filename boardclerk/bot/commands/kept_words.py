"""`boardclerk kept-words`: what was not understood, where a board has it kept, so that the grammar can be mended."""

import argparse
import asyncio
import json
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from boardclerk.board.boards import WORDS_KEPT_FOR, Board
from boardclerk.bot.by_board import lines_by_board
from boardclerk.bot.config import Settings
from boardclerk.store import Book
from boardclerk.store.kept_words import KeptWords
from boardclerk.words.phrases import kept_words as phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--board", metavar="NAME", help="this board alone")
    parser.add_argument("--json", action="store_true", help="one JSON object a line, as `understand` reads them")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the words of the last 30 days, the oldest first; nobody's name is kept with them."""

    def lines(book: Book, board: Board, now: datetime) -> Iterable[str]:
        return _of_board(book, board, now, as_json=arguments.json)

    for line in asyncio.run(lines_by_board(settings, arguments.board, lines)):
        print(line)
    return 0


def _of_board(book: Book, board: Board, now: datetime, *, as_json: bool) -> list[str]:
    kept = [one for one in book.kept_words.of_board(board.id) if one.at >= now - WORDS_KEPT_FOR]
    zone = ZoneInfo(board.zone)
    if as_json:
        return [json.dumps(_message(board, one, one.at.astimezone(zone)), ensure_ascii=False) for one in kept]
    lines = [phrases.line(f"{one.at.astimezone(zone):%Y-%m-%d %H:%M}", one.text) for one in kept]
    otherwise = phrases.NONE_KEPT if board.keeps_words else phrases.OFF
    return [board.name, *(lines or [otherwise])]


def _message(board: Board, kept: KeptWords, at: datetime) -> dict[str, object]:
    """Return words as `boardclerk understand` reads a message."""
    return {
        "board": board.name, "text": kept.text, "chat": "personal", "addressed": True, "sender": "",
        "today": at.date().isoformat(), "now": f"{at:%H:%M}",
    }  # fmt: skip
