"""A board large enough to be in the midst of something when the bot is killed."""

from datetime import UTC, date, datetime, time
from itertools import product

from boardclerk.board.boards import Board
from boardclerk.board.people import Office, Standing
from boardclerk.store.book import Book
from tests.bot.activities import TENANT, Json, activity

BOARD = "wexcombe"
MARCH = date(2020, 3, 13)
SECRETARY = "Oliver Reed"
LOADED = datetime(2020, 3, 2, 9, tzinfo=UTC)
_FIRST = ("Ada", "Bram", "Carys", "Dilip", "Esme", "Farid", "Gwen", "Hugo")
_LAST = ("Ashdown", "Birch", "Calder", "Denholm", "Elwood", "Farrow")
NAMES = tuple(f"{first} {last}" for first, last in product(_FIRST, _LAST))
MANY = (*NAMES, *(f"{name} {more}" for name, more in product(NAMES, ("Fell", "Gale"))))


def chat_of(name: str) -> str:
    """Return the id of somebody's personal chat."""
    return f"a:{name.lower().replace(' ', '-')}"


def make_board(book: Book, names: tuple[str, ...]) -> None:
    """Make the board with these members, and a meeting on 13 March."""
    book.boards.add(Board(id=BOARD, tenant_id="", name="Wexcombe Harbour Forum", slug="wexcombe"))
    oliver = book.people.add(BOARD, SECRETARY, standing=Standing.MEMBER)
    book.people.appoint(BOARD, oliver.id, Office.SECRETARY)
    for name in names:
        book.people.add(BOARD, name, standing=Standing.MEMBER)
    book.meetings.add(BOARD, MARCH, start=time(14), end=time(16))


def meet(book: Book, names: tuple[str, ...], service_url: str) -> None:
    """Let the bot have met everybody in their personal chat."""
    for name in names:
        book.accounts.meet(
            tenant_id=TENANT, account_id=f"aad-{name}", teams_id=f"29:{name}", name=name, service_url=service_url,
            conversation_id=chat_of(name), now=LOADED, link_by_name=True,
        )  # fmt: skip


def said(name: str, text: str, number: int, service_url: str) -> Json:
    """Return what somebody says in their personal chat, as Teams delivers it."""
    return activity(
        id=f"{number:013}", text=text, serviceUrl=service_url,
        conversation={"id": chat_of(name), "conversationType": "personal"},
        **{"from": {"id": f"29:{name}", "name": name, "aadObjectId": f"aad-{name}"}},
    )  # fmt: skip
