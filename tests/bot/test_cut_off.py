"""What was being sent when the process died: not sent twice, and brought to the secretary for certain."""

from pathlib import Path

from boardclerk.bot.clock import machine_now
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice, NoticeState
from boardclerk.store.rows import NoticeRow
from tests.seen import words_of
from tests.talk import Talk, talk

GRACE, OLIVER = "Grace Adeyemi", "Oliver Reed"


async def plan(t: Talk, name: str) -> None:
    now = t.server.parts.clock.now()

    def make(book: Book) -> None:
        (board,) = book.boards.all()
        person = book.people.named(board.id, name)
        assert person
        book.notices.plan(
            tenant_id="", board_id=board.id, kind="taken_back", subject="x", recipient_id=person.id, due_at=now,
            now=now, values={"by": OLIVER, "words": "the apologies"},
        )  # fmt: skip

    await t.server.parts.store.write(make)
    await t.settle()


async def of_kind(t: Talk, kind: str) -> list[Notice]:
    board_id = (await t.read(lambda book: book.boards.all()))[0].id
    return [n for n in await t.read(lambda book: book.notices.of_board(board_id)) if n.kind == kind]


async def die_while_sending(t: Talk, kind: str) -> None:
    """Leave the record as it is when the process ends after the message went out and before that was written."""

    def as_it_was(book: Book, notice_id: str) -> None:
        row = book.rows.get_one(NoticeRow, notice_id)
        row.state, row.lease_until = NoticeState.SENDING, machine_now()

    for notice in await of_kind(t, kind):
        await t.server.parts.store.write(lambda book, notice=notice: as_it_was(book, notice.id))
    await t.restart()
    await t.settle()


def times(t: Talk, name: str, words: str) -> int:
    return sum(words in words_of(shown.activity) for shown in t.person(name).shown)


async def test_what_was_being_sent_is_not_sent_again_and_the_secretary_is_told(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True) as t:
        await t.meet(GRACE, OLIVER)
        await plan(t, GRACE)
        await die_while_sending(t, "taken_back")
        assert times(t, GRACE, "the apologies") == 1
        assert [n.state for n in await of_kind(t, "taken_back")] == [NoticeState.UNKNOWN]
        assert times(t, OLIVER, "I could not tell 1 person of something that was taken back") == 1


async def test_the_word_to_the_secretary_rather_comes_twice_than_not_at_all(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True) as t:
        await t.meet(OLIVER)
        await plan(t, GRACE)
        assert times(t, OLIVER, "I could not tell 1 person") == 1
        await die_while_sending(t, "not_told")
        assert times(t, OLIVER, "I could not tell 1 person") == 2
        assert [n.state for n in await of_kind(t, "not_told")] == [NoticeState.SENT]
