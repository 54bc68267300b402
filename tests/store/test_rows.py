"""A row is one row, whatever is done to it, and what was done in one operation is taken back as one."""

from contextlib import suppress
from typing import Any

import pytest

from boardclerk.board.actions import OwnerKind
from boardclerk.board.people import Office
from boardclerk.store import Book, Store
from boardclerk.store.frames import NoSuchRow
from boardclerk.store.operations import Operation
from boardclerk.store.rows import AskingRow, BoardRow
from tests.store.entering import NOW, asking


async def test_a_row_taken_away_and_entered_again_and_put_back_is_one_row(store: Store) -> None:
    def again(book: Book) -> bool:
        book.rows.add(asking("ada"))
        book.rows.flush()
        row = book.rows.get_one(AskingRow, "", "c1", "ada")
        with suppress(ValueError), book.rows.frame():
            book.rows.delete(row)
            book.rows.add(asking("ada", "who"))
            book.rows.flush()
            raise ValueError
        book.rows.flush()
        (found,) = book.rows.where(AskingRow, question="when")
        return found is book.rows.get(AskingRow, "", "c1", "ada")

    assert await store.write(again)


async def test_a_row_is_entered_once(store: Store) -> None:
    def twice(book: Book) -> None:
        book.rows.add(asking("ada"))
        book.rows.add(asking("ada", "who"))

    with pytest.raises(ValueError, match="asking"):
        await store.write(twice)


async def test_the_key_of_a_row_and_a_row_that_is_gone_are_not_changed(store: Store) -> None:
    def change_key(book: Book) -> None:
        book.rows.add(asking("ada"))
        book.rows.get_one(AskingRow, "", "c1", "ada").account_id = "ben"

    def change_gone(book: Book) -> None:
        book.rows.add(row := asking("ada"))
        book.rows.delete(row)
        book.rows.delete(row)
        row.question = "who"

    with pytest.raises(TypeError):
        await store.write(change_key)
    with pytest.raises(NoSuchRow):
        await store.write(change_gone)


async def test_what_is_handed_over_is_the_records_own(store: Store) -> None:
    given: dict[str, Any] = {"on": (1, 2)}

    def put(book: Book) -> dict[str, Any]:
        book.rows.add(
            AskingRow(tenant_id="", conversation_id="c1", account_id="ada", question="when", values=given, at=NOW)
        )
        given["on"] = 3
        return book.rows.get_one(AskingRow, "", "c1", "ada").values

    assert await store.write(put) == {"on": [1, 2]}
    assert await store.read(lambda b: b.rows.get_one(AskingRow, "", "c1", "ada").values) == {"on": [1, 2]}


async def test_what_is_drawn_from_a_selection_is_drawn_anew(store: Store) -> None:
    def names(book: Book) -> list[str]:
        return book.rows.drawn("names", lambda: [row.name for row in book.rows.select(BoardRow, "")])

    await store.write(names)
    await store.write(lambda book: book.boards.change("b1", name="Another"))
    assert await store.write(names) == ["Another"]


async def test_what_was_refused_writes_nothing(store: Store) -> None:
    def refused(book: Book) -> bool:
        with suppress(ValueError), book.rows.frame():
            book.boards.change("b1", name="Another")
            raise ValueError
        book.rows.flush()
        return book.rows.wrote

    assert not await store.write(refused)


# Taken back


async def test_what_was_put_in_place_of_the_same_is_taken_back(store: Store) -> None:
    def begin(book: Book) -> tuple[str, list[str]]:
        people = [book.people.add("b1", name).id for name in ("Grace Adeyemi", "Tomasz Nowak")]
        group = book.people.add_group("b1", "Partners", OwnerKind.GROUP)
        book.people.name_contacts(group.id, people[:1])
        return group.id, people

    group, people = await store.write(begin)

    def name_contacts(book: Book) -> Operation:
        with book.operations.perform(
            board_id="b1", actor_id=None, actor_name="Oliver Reed", verb="name_contacts", words="x", now=NOW
        ) as operation:
            book.people.name_contacts(group, people)
        return operation

    done = await store.write(name_contacts)
    await store.write(lambda b: b.operations.take_back(done.id, actor_id=None, actor_name="Oliver Reed", now=NOW))
    (known,) = await store.read(lambda book: book.people.groups("b1"))
    assert [person.id for person in known.contacts] == people[:1]


async def test_a_person_entered_and_appointed_at_once_is_taken_back_and_put_back(store: Store) -> None:
    def enter(book: Book) -> str:
        with book.operations.perform(
            board_id="b1", actor_id=None, actor_name="Oliver Reed", verb="appoint", words="x", now=NOW
        ) as outer:
            with book.operations.perform(
                board_id="b1", actor_id=None, actor_name="Oliver Reed", verb="add_person", words="x", now=NOW
            ):
                grace = book.people.add("b1", "Grace Adeyemi")
            book.people.appoint("b1", grace.id, Office.CHAIR)
        return outer.id

    def undo(book: Book, operation_id: str) -> str:
        book.operations.take_back(operation_id, actor_id="p", actor_name="Oliver Reed", now=NOW)
        rows = book.rows.query('SELECT "id" FROM "operations" WHERE "verb" = \'undo\' ORDER BY "at"')
        return rows[-1][0]

    entered = await store.write(enter)
    undone = await store.write(lambda book: undo(book, entered))
    assert await store.read(lambda book: book.people.of_board("b1")) == []
    await store.write(lambda book: undo(book, undone))
    assert [p.name for p in await store.read(lambda book: book.people.of_board("b1"))] == ["Grace Adeyemi"]
    assert len(await store.read(lambda book: book.people.appointments("b1"))) == 1
