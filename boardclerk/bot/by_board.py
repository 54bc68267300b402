"""What commands print of each board, under its name."""

from collections.abc import Callable, Iterable
from datetime import datetime

from boardclerk.board.boards import Board
from boardclerk.board.errors import ClerkError
from boardclerk.bot.clock import Clock
from boardclerk.bot.config import Settings
from boardclerk.store import Book
from boardclerk.store.opening import open_to_read
from boardclerk.words.listing import joined
from boardclerk.words.phrases import exporting as phrases


def boards_named(book: Book, name: str | None) -> list[Board]:
    """Return the board of that name, or all of them; ClerkError where there is none of the name."""
    boards = book.boards.all()
    if name is None:
        return boards
    found = [b for b in boards if name.casefold() in (b.name.casefold(), b.slug)]
    if found:
        return found
    if not boards:
        raise ClerkError(phrases.NO_BOARD)
    raise ClerkError(phrases.no_such_board(name, joined([b.name for b in boards])))


def one_board(book: Book, name: str | None) -> Board:
    """Return the board of that name, or the only one there is; ClerkError where that is none or several."""
    found = boards_named(book, name)
    if len(found) > 1:
        raise ClerkError(phrases.several_boards(joined([b.name for b in found])))
    if not found:
        raise ClerkError(phrases.NO_BOARD)
    return found[0]


async def lines_by_board(
    settings: Settings, name: str | None, lines: Callable[[Book, Board, datetime], Iterable[str]]
) -> list[str]:
    """Return what `lines` makes of the board of that name, or of each; ClerkError where there is none at all."""
    store = await open_to_read(settings.database_url)
    now = Clock(settings.now).now()

    def read(book: Book) -> list[str]:
        boards = boards_named(book, name)
        if not boards:
            raise ClerkError(phrases.NO_BOARD)
        return [line for board in boards for line in lines(book, board, now)]

    try:
        return await store.read(read)
    finally:
        await store.close()
