"""Somebody not linked who writes to the clerk: told once who to ask, while the secretary is asked once who they are."""

from datetime import datetime
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.linking import bears_name
from boardclerk.board.people import Office, Person
from boardclerk.dialogs.linking import ASKED
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.reply import Reply, say
from boardclerk.dialogs.said import Chat, Said
from boardclerk.store.book import Book
from boardclerk.words.phrases import linking as phrases
from boardclerk.words.phrases import talk


def not_known(said: Said, book: Book, now: datetime, place: Place) -> Reply:
    """Answer somebody who is nobody on any board of their tenant; the secretary hears of it once, and only once."""
    boards = book.boards.in_tenant(said.tenant_id, unclaimed_too=place.welcomes_all)
    if not boards:
        return say(talk.NO_BOARD)
    if said.chat is not Chat.PERSONAL or place.welcomes_all:
        return say(talk.NOT_KNOWN)
    board = _board_meant(said, book, boards)
    if board is None:
        return say(phrases.NOT_KNOWN_NOBODY)
    secretaries = book.people.holders(board.id, Office.SECRETARY, now.astimezone(ZoneInfo(board.zone)).date())
    asked = [s for s in secretaries if book.accounts.address_of(s.id) is not None]
    news = [_ask(said, book, now, board, secretary) for secretary in asked]
    if not asked:
        return say(phrases.not_known_ask([s.name for s in secretaries], board.name))
    return say(phrases.not_known_asked([s.name for s in asked]) if any(news) else phrases.NOT_KNOWN_YET)


def _board_meant(said: Said, book: Book, boards: list[Board]) -> Board | None:
    """Return the board somebody of the speaker's name is on, else the only one there is."""
    bears = [
        board
        for board in boards
        if any(bears_name(said.speaker.name, p) and not p.has_left for p in book.people.of_board(board.id))
    ]
    found = bears if len(bears) == 1 else boards
    return found[0] if len(found) == 1 else None


def _ask(said: Said, book: Book, now: datetime, board: Board, secretary: Person) -> bool:
    """Plan to ask a secretary who an account is; False where they were asked before."""
    account_id = said.speaker.account_id
    if any(n.recipient_id == secretary.id and n.board_id == board.id for n in book.notices.about(account_id, [ASKED])):
        return False
    return book.notices.plan(
        tenant_id=board.tenant_id, board_id=board.id, kind=ASKED, subject=account_id, occurrence=board.id,
        recipient_id=secretary.id, due_at=now, now=now, values={"tenant": said.tenant_id},
    )  # fmt: skip
