"""A board of three people, for tests of the edge that need somebody to tell something."""

from datetime import UTC, date, datetime

from boardclerk.board.boards import Board
from boardclerk.board.people import Standing
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice
from tests.talk import Talk

NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)


async def set_up(t: Talk) -> None:
    """Make the board, with Tomasz and Grace as members and Priya an attendee, and a meeting on 13 March."""

    await t.server.parts.store.write(make_board)


def make_board(book: Book) -> None:
    """Write the board into an open book."""
    book.boards.add(Board(id="b1", tenant_id="", name="Harbour Lane Partnership Board", slug="harbour-lane"))
    book.people.add("b1", "Tomasz Nowak", standing=Standing.MEMBER)
    book.people.add("b1", "Grace Adeyemi", standing=Standing.MEMBER)
    book.people.add("b1", "Priya Raman", standing=Standing.ATTENDEE)
    book.meetings.add("b1", date(2020, 3, 13))


async def plan(t: Talk, name: str, words: str, due_at: datetime) -> str:
    """Plan that a person is told, at an instant, that something was taken back; return the notice's subject."""

    def make(book: Book) -> None:
        person = book.people.named("b1", name)
        assert person
        book.notices.plan(
            tenant_id="", board_id="b1", kind="taken_back", subject=words, recipient_id=person.id, due_at=due_at,
            now=t.server.parts.clock.now(), values={"by": "Oliver Reed", "words": words},
        )  # fmt: skip

    await t.server.parts.store.write(make)
    return words


async def notice(t: Talk, words: str, kind: str = "taken_back") -> Notice:
    """Return the notice that `plan` made, or the one of another kind about the same."""
    (found,) = await t.read(lambda book: book.notices.about(words, [kind]))
    return found
