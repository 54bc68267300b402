"""`boardclerk secretary`: a one-time code by which the first secretary makes themselves known to the bot."""

import argparse
import asyncio
import difflib
from datetime import datetime
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.codes import LIFE
from boardclerk.board.errors import ClerkError
from boardclerk.board.people import Office, Person
from boardclerk.bot.by_board import one_board
from boardclerk.bot.clock import Clock
from boardclerk.bot.config import Settings
from boardclerk.store import Book
from boardclerk.store.opening import open_record
from boardclerk.words.phrases import linking as phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--board", metavar="NAME", help="the board; needed where there are several")
    parser.add_argument(
        "--name", metavar="FULL-NAME",
        help="who on the board it is for; else the board's secretary, or, where it has none, whoever types the code",
    )  # fmt: skip


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print a new code, and who is to type it until when. It is kept nowhere."""
    code, said = asyncio.run(issue(arguments.board, arguments.name, settings))
    print(code)
    print(said)
    return 0


async def issue(board_name: str | None, name: str | None, settings: Settings) -> tuple[str, str]:
    store = await open_record(settings.database_url)
    now = Clock(settings.now).now()

    def work(book: Book) -> tuple[str, str]:
        board = one_board(book, board_name)
        person = _person(book, board, name, now)
        code = book.codes.issue(board.id, person.id if person else None, now)
        return code, phrases.code_for(person.name if person else None, board.name, now + LIFE, board.zone)

    try:
        return await store.write(work)
    finally:
        await store.close()


def _person(book: Book, board: Board, name: str | None, now: datetime) -> Person | None:
    """Return who the code is for: the person named, else the one secretary; None where the board has none."""
    if name is not None:
        return named_person(book, board, name)
    today = now.astimezone(ZoneInfo(board.zone)).date()
    secretaries = book.people.holders(board.id, Office.SECRETARY, today)
    if len(secretaries) > 1:
        raise ClerkError(phrases.several_secretaries([p.name for p in secretaries]))
    return secretaries[0] if secretaries else None


def named_person(book: Book, board: Board, name: str) -> Person:
    """Return the person of that name; ClerkError, with the nearest name, where the board has nobody of it."""
    person = book.people.named(board.id, name)
    if person is None:
        near = difflib.get_close_matches(name, [p.name for p in book.people.of_board(board.id)], n=1)
        raise ClerkError(phrases.nobody_named(name, board.name, near[0] if near else None))
    return person
