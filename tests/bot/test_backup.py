"""Backups are whole, are put back into an empty place alone, and say nothing again without a person's word."""

import asyncio
import sqlite3
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from boardclerk.board.boards import Board
from boardclerk.bot.command_line import main
from boardclerk.store import Book, open_store
from boardclerk.store.backing_up import back_up
from boardclerk.store.verifying import verify
from tests.bot.importing import JANUARY, MARCH, Operator
from tests.talk import talk

NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)


@pytest.fixture
def operator(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    operator = Operator(tmp_path / "var", capsys)
    assert operator.runs("import", JANUARY) == 0
    return operator


@pytest.fixture
def elsewhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(tmp_path / "elsewhere", capsys)


def test_a_backup_put_back_holds_what_the_record_held(operator: Operator, elsewhere: Operator, tmp_path: Path) -> None:
    before = operator.record()
    assert operator.runs("backup", tmp_path / "board.backup") == 0
    assert "1 board, checked" in operator.printed
    assert elsewhere.runs("restore", tmp_path / "board.backup") == 0
    assert elsewhere.record() == before
    assert [p.name for p in (tmp_path / "elsewhere").iterdir()] == ["boardclerk.sqlite"]


def test_a_backup_is_never_written_over_a_file(operator: Operator, tmp_path: Path) -> None:
    (tmp_path / "board.backup").write_text("precious")
    assert operator.runs("backup", tmp_path / "board.backup") == 1
    assert (tmp_path / "board.backup").read_text() == "precious"


def test_a_backup_into_a_folder_that_is_not_there_says_so(operator: Operator, tmp_path: Path) -> None:
    assert operator.runs("backup", tmp_path / "nowhere" / "board.backup") == 1
    assert f"There is no folder {tmp_path / 'nowhere'}" in operator.told


@pytest.mark.parametrize("command", [("restore", "--let-go"), ("secretary",), ("erase", "--name", "Nia Bowen")])
def test_no_record_is_made_by_a_command_that_needs_one(elsewhere: Operator, command: tuple[str, ...]) -> None:
    assert elsewhere.runs(*command) == 1
    assert "There is no record at" in elsewhere.told
    assert not Path(elsewhere.environ["BOARDCLERK_DATA_DIR"]).exists()


def test_a_restore_of_nothing_is_wrong_usage(elsewhere: Operator) -> None:
    assert elsewhere.runs("restore") == 2


def test_a_backup_is_not_put_back_over_a_record(operator: Operator, tmp_path: Path) -> None:
    operator.runs("backup", tmp_path / "board.backup")
    operator.runs("import", MARCH)
    before = operator.record()
    assert operator.runs("restore", tmp_path / "board.backup") == 1
    assert "empty place" in operator.told
    assert operator.record() == before


@pytest.mark.parametrize("content", [b"", b"not a database at all, but a letter" * 40])
def test_what_is_no_backup_is_refused_and_leaves_nothing(elsewhere: Operator, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "letter").write_bytes(content)
    assert elsewhere.runs("restore", tmp_path / "letter") == 1
    assert "is not a backup" in elsewhere.told
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_what_a_restore_that_was_killed_left_is_not_in_the_way(
    operator: Operator, elsewhere: Operator, tmp_path: Path
) -> None:
    operator.runs("backup", tmp_path / "board.backup")
    (tmp_path / "elsewhere").mkdir()
    for leftover in ("boardclerk.sqlite.restoring", "boardclerk.sqlite.restoring.part"):
        (tmp_path / "elsewhere" / leftover).write_bytes(b"half of it")
    assert elsewhere.runs("restore", tmp_path / "board.backup") == 0, elsewhere.told
    assert elsewhere.record() == operator.record()
    assert [p.name for p in (tmp_path / "elsewhere").iterdir()] == ["boardclerk.sqlite"]


async def test_a_backup_taken_beside_a_serving_bot_says_nothing_again_without_a_persons_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = ["backup", str(tmp_path / "board.backup")]
    async with talk(tmp_path / "var", sample=True) as t:
        await t.meet("Oliver Reed", "Grace Adeyemi")
        await t.person("Oliver Reed").says("start reminders")
        assert await asyncio.to_thread(main, backup, {"BOARDCLERK_DATA_DIR": str(tmp_path / "var")}) == 0
    new = {"BOARDCLERK_DATA_DIR": str(tmp_path / "new")}
    assert await asyncio.to_thread(main, ["restore", backup[1]], new) == 0
    async with talk(tmp_path / "new") as t:
        await t.at("2020-03-07T09:00+00:00")
        assert not t.connector.requests
        assert set(await t.read(lambda book: book.notices.counts())) == {"held"}
        capsys.readouterr()
        assert await asyncio.to_thread(main, ["plan"], new) == 0
        assert "held since a backup was put back: boardclerk restore --let-go" in capsys.readouterr().out
    assert await asyncio.to_thread(main, ["restore", "--let-go"], new) == 0
    async with talk(tmp_path / "new", now="2020-03-07T09:00+00:00") as t:
        await t.at("2020-03-07T09:05+00:00")
        counts = await t.read(lambda book: book.notices.counts())
        assert "held" not in counts
        assert counts["by_hand"] > 0


def test_migrate_makes_the_tables_and_nothing_else(elsewhere: Operator) -> None:
    assert elsewhere.runs("migrate") == 0
    assert elsewhere.record() == {"boards": [], "audit": []}


@pytest.fixture
def on_postgres(postgres_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    """An operator whose record is an empty PostgreSQL database."""
    operator = Operator(tmp_path / "postgres", capsys)
    operator.environ["BOARDCLERK_DATABASE_URL"] = postgres_url
    return operator


def test_a_record_moves_to_postgresql_and_back_by_its_backup(
    operator: Operator, on_postgres: Operator, elsewhere: Operator, tmp_path: Path
) -> None:
    operator.runs("import", MARCH)
    before = operator.record()
    assert operator.runs("backup", tmp_path / "one") == 0
    assert on_postgres.runs("restore", tmp_path / "one") == 0, on_postgres.told
    assert on_postgres.record() == before
    assert on_postgres.runs("verify") == 0, on_postgres.told
    assert on_postgres.runs("import", MARCH, "--replace") == 0, on_postgres.told
    changed = on_postgres.record()
    assert on_postgres.runs("backup", tmp_path / "two") == 0, on_postgres.told
    assert "1 board, checked" in on_postgres.printed
    assert elsewhere.runs("restore", tmp_path / "two") == 0
    assert elsewhere.record() == changed
    assert elsewhere.runs("verify") == 0, elsewhere.told


def test_a_backup_is_not_put_over_a_record_in_postgresql(
    operator: Operator, on_postgres: Operator, tmp_path: Path
) -> None:
    operator.runs("backup", tmp_path / "board.backup")
    assert on_postgres.runs("import", MARCH) == 0
    before = on_postgres.record()
    assert on_postgres.runs("restore", tmp_path / "board.backup") == 1
    assert "empty place" in on_postgres.told
    assert on_postgres.record() == before


def test_a_restore_that_fails_leaves_postgresql_empty(
    operator: Operator, on_postgres: Operator, tmp_path: Path
) -> None:
    """SQLite keeps a zero byte in a text, PostgreSQL refuses it."""
    operator.runs("backup", tmp_path / "board.backup")
    with sqlite3.connect(tmp_path / "board.backup") as backup:
        backup.execute("UPDATE operations SET words = 'a' || char(0) || 'b'")
    backup.close()
    assert on_postgres.runs("restore", tmp_path / "board.backup") == 1
    assert on_postgres.runs("restore", tmp_path / "board.backup") == 1
    assert "empty place" not in on_postgres.told
    assert on_postgres.runs("export") == 1
    assert "boardclerk migrate" in on_postgres.told


def test_nothing_is_backed_up_of_a_database_without_a_record(on_postgres: Operator, tmp_path: Path) -> None:
    assert on_postgres.runs("backup", tmp_path / "board.backup") == 1
    assert list(tmp_path.glob("board.backup*")) == []


async def test_a_backup_of_postgresql_is_one_moment_of_it_while_others_write(postgres_url: str, tmp_path: Path) -> None:
    """Every change writes a board's name and a line of audit: a copy between two would hold one without the other."""
    store = await open_store(postgres_url)
    await store.write(make_board)
    done = asyncio.Event()

    async def keep_writing() -> None:
        for number in count():
            if done.is_set():
                return
            await store.write(lambda book, number=number: rename(book, number))

    writing = asyncio.create_task(keep_writing())
    for number in range(3):
        assert await asyncio.to_thread(back_up, postgres_url, tmp_path / str(number)) == 1
    done.set()
    await writing
    await store.close()
    for number in range(3):
        copy = await open_store(f"sqlite:///{tmp_path}/{number}")
        assert (await copy.read(verify)).amiss == ()
        (board,) = await copy.read(lambda book: book.boards.all())
        last = await copy.read(lambda book: book.rows.query('SELECT max("id") FROM "audit"')[0][0])
        assert board.name == f"Board {last or ''}".strip()
        await copy.close()


def make_board(book: Book) -> None:
    book.boards.add(Board(id="b1", tenant_id="", name="Board", slug="board"))


def rename(book: Book, number: int) -> None:
    with book.operations.perform(
        board_id="b1", actor_id=None, actor_name="Oliver Reed", verb="rename", words=str(number), now=NOW
    ):
        book.boards.change("b1", name=f"Board {number + 1}")
