"""Whoever shares a commit with what fails, or is called off, keeps what is theirs, once."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from boardclerk.store import Book, Store, databases, open_store
from boardclerk.store.frames import ReadOnly
from boardclerk.store.rows import AccountRow, AskingRow
from tests.store.entering import asking, asks_how_many, breaks_the_record, kept, meets, seen, together

# One of a group fails


async def test_what_the_database_refuses_fails_alone(store: Store) -> None:
    outcomes = await together(
        store.write(meets("ada")), store.write(breaks_the_record), store.write(meets("ben"))
    )  # fmt: skip
    assert [type(o).__name__ for o in (outcomes[0], outcomes[2])] == ["NoneType"] * 2
    assert "foreign key" in str(outcomes[1]).casefold()
    assert await kept(store) == ["ada", "ben"]


async def test_what_cannot_be_written_down_takes_nobody_elses_changes_with_it(store: Store) -> None:
    def breaks(book: Book) -> int:
        meets("bad", "\ud83d")(book)
        return asks_how_many(book)

    def asks(book: Book) -> None:
        book.rows.add(asking("ada"))

    outcomes = await together(store.write(asks), store.write(breaks), store.write(meets("ben")))
    assert outcomes[0] is None
    assert outcomes[2] is None
    assert isinstance(outcomes[1], Exception)
    assert await kept(store) == ["ben"]
    assert len(await store.read(lambda book: book.rows.select(AskingRow, ""))) == 1


async def test_a_work_that_hides_what_the_database_refused_is_not_kept_in_part(store: Store) -> None:
    def hides(book: Book) -> None:
        meets("bad")(book)
        breaks_the_record(book)
        try:
            asks_how_many(book)
        except Exception:
            return

    outcomes = await together(store.write(meets("ada")), store.write(hides), store.write(meets("ben")))
    assert outcomes[0] is None
    assert outcomes[2] is None
    assert isinstance(outcomes[1], Exception)
    assert await kept(store) == ["ada", "ben"]


async def test_any_kind_of_error_is_its_own_callers_alone(store: Store) -> None:
    def stops(book: Book) -> None:
        next(iter(()))

    async with asyncio.timeout(20):
        outcomes = await together(store.write(stops), store.write(meets("ada")))
    assert isinstance(outcomes[0], Exception)
    assert outcomes[1] is None
    assert await kept(store) == ["ada"]


async def test_a_commit_that_is_refused_is_done_again_for_each_alone(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/board.db")

    def breaks_at_commit(book: Book) -> None:
        book.rows.query("PRAGMA defer_foreign_keys=ON")
        breaks_the_record(book)

    outcomes = await together(store.write(meets("ada")), store.write(breaks_at_commit), store.write(meets("ben")))
    assert outcomes[0] is None
    assert outcomes[2] is None
    assert isinstance(outcomes[1], sqlite3.IntegrityError)
    assert await kept(store) == ["ada", "ben"]
    await store.close()


# Somebody goes away


async def test_who_goes_away_while_waiting_leaves_the_others_theirs(store: Store) -> None:
    tasks = [asyncio.create_task(store.write(meets(name))) for name in ("ada", "ben", "cyd")]
    await asyncio.sleep(0)
    tasks[1].cancel()
    outcomes = await together(*tasks)
    assert outcomes[0] is None
    assert outcomes[2] is None
    assert isinstance(outcomes[1], asyncio.CancelledError)
    assert {"ada", "cyd"} <= set(await kept(store))


async def test_who_goes_away_while_their_work_runs_has_it_kept_whole(store: Store) -> None:
    tasks: list[asyncio.Task[None]] = []

    def goes_away(book: Book) -> None:
        meets("ben")(book)
        tasks[1].cancel()

    works = (meets("ada"), goes_away, meets("cyd"))
    tasks.extend(asyncio.create_task(store.write(work)) for work in works)
    outcomes = await together(*tasks)
    assert outcomes[0] is None
    assert outcomes[2] is None
    assert isinstance(outcomes[1], asyncio.CancelledError)
    assert await kept(store) == ["ada", "ben", "cyd"]


async def test_what_is_kept_between_transactions_is_never_left_for_later(store: Store) -> None:
    with pytest.raises(TypeError, match="written at once"):
        await store.write(lambda book: book.rows.add_later(asking("ada")))
    assert await store.read(lambda book: book.rows.select(AskingRow, "")) == []


async def test_closing_finishes_what_waits(database_url: str) -> None:
    store = await open_store(database_url)
    tasks = [asyncio.create_task(store.write(meets(f"a{n}"))) for n in range(5)]
    await store.write(lambda book: book.rows.add_later(seen("1")))
    await store.close()
    await asyncio.gather(*tasks)
    again = await open_store(database_url)
    assert len(await kept(again)) == 5
    assert await again.read(lambda book: book.turns.seen_answer("", "c1", "1")) == "yes"
    await again.close()


# Reading only


async def test_changing_what_may_only_be_read_is_refused_and_leaves_nothing_behind(store: Store) -> None:
    def change(book: Book) -> None:
        book.boards.change("b1", name="Another")

    for _ in range(2):
        with pytest.raises(ReadOnly):
            await store.read(change)
    assert (await store.read(lambda book: book.boards.get("b1"))).name == "Harbour Lane"
    assert await store.read(lambda b: [row[0] for row in b.rows.query('SELECT "name" FROM "boards"')]) == [
        "Harbour Lane"
    ]


async def test_who_reads_beside_a_writer_is_not_taken_for_one() -> None:
    store = await open_store("sqlite://")
    outcomes = await together(store.write(meets("ada")), store.read(asks_how_many), store.write(meets("ben")))
    assert outcomes == [None, 0, None]
    assert await kept(store) == ["ada", "ben"]
    await store.close()


# What is left for later


async def test_an_answer_another_process_kept_first_breaks_nobodys_commit(store: Store, database_url: str) -> None:
    other = await open_store(database_url)
    await store.write(lambda book: book.rows.add_later(seen("1")))
    await store.write(lambda book: book.rows.add_later(seen("2")))
    await other.write(lambda book: book.rows.add(seen("1", "theirs")))
    await store.write(meets("ada"))
    assert await kept(other) == ["ada"]
    assert await other.read(lambda book: book.turns.seen_answer("", "c1", "1")) == "theirs"
    assert await other.read(lambda book: book.turns.seen_answer("", "c1", "2")) == "yes"
    await other.close()


async def test_an_answer_drawn_from_what_was_rolled_back_is_not_given_again(store: Store) -> None:
    def answers(book: Book) -> str:
        known = book.turns.seen_answer("", "c1", "1")
        if known is None:
            known = ", ".join(row.account_id for row in book.rows.where(AccountRow, tenant_id=""))
            book.rows.add_later(seen("1", known))
        return known

    first = iter([True])

    def lasts_only_at_first(book: Book) -> None:
        if not next(first, False):
            raise ValueError
        meets("ada")(book)

    outcomes = await together(
        store.write(lasts_only_at_first), store.write(answers), store.write(breaks_the_record)
    )  # fmt: skip
    assert [type(outcome) for outcome in outcomes[:2]] == [ValueError, str]
    assert outcomes[1] == ""


async def test_an_answer_left_for_later_by_what_failed_is_forgotten(store: Store) -> None:
    def fails(book: Book) -> None:
        book.rows.add_later(seen("1"))
        raise ValueError

    with pytest.raises(ValueError):
        await store.write(fails)
    assert await store.write(lambda book: book.turns.seen_answer("", "c1", "1")) is None


async def test_an_answer_is_known_also_in_the_transaction_that_writes_it(store: Store) -> None:
    def answers(book: Book) -> str | None:
        known = book.turns.seen_answer("", "c1", "1")
        if known is None:
            book.rows.add_later(seen("1"))
        return known

    outcomes = await together(
        store.write(answers), store.write(lambda book: book.write_later()), store.write(answers)
    )  # fmt: skip
    assert outcomes == [None, None, "yes"]


async def test_what_was_answered_before_is_found_with_the_beginning(store: Store) -> None:
    def answers(book: Book) -> list[str | None]:
        return [book.turns.seen_answer("", "c1", number) for number in ("1", "2", "3")]

    asked = [("", "c1", "1"), ("", "c1", "2")]
    assert await store.write(answers, seen=asked) == [None, None, None]
    await store.write(lambda book: book.rows.add_all([seen("2", "no"), seen("3")]))
    assert await store.write(answers, seen=asked) == [None, "no", "yes"]
    assert await together(*(store.write(answers, seen=asked[n:]) for n in range(3))) == [[None, "no", "yes"]] * 3


@pytest.mark.parametrize("slow", [True, False])
async def test_what_is_written_alone_lasts_whether_the_disk_is_quick_or_slow(
    store: Store, monkeypatch: pytest.MonkeyPatch, *, slow: bool
) -> None:
    monkeypatch.setattr(databases, "_QUICK_DISK", 0.0 if slow else 60.0)
    for name in ("ada", "ben"):
        await store.write(meets(name))
    assert await kept(store) == ["ada", "ben"]
