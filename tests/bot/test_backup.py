"""Backups are whole, are put back into an empty place alone, and say nothing again without a person's word."""

import asyncio
from pathlib import Path

import pytest

from boardclerk.bot.command_line import main
from tests.bot.importing import JANUARY, MARCH, Operator
from tests.talk import talk


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


async def test_a_backup_taken_beside_a_serving_bot_says_nothing_again_without_a_persons_word(tmp_path: Path) -> None:
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
    assert await asyncio.to_thread(main, ["restore", "--let-go"], new) == 0
    async with talk(tmp_path / "new", now="2020-03-07T09:00+00:00") as t:
        await t.at("2020-03-07T09:05+00:00")
        counts = await t.read(lambda book: book.notices.counts())
        assert "held" not in counts
        assert counts["by_hand"] > 0


def test_migrate_makes_the_tables_and_nothing_else(elsewhere: Operator) -> None:
    assert elsewhere.runs("migrate") == 0
    assert elsewhere.record() == {"boards": [], "audit": []}


def test_postgresql_is_left_to_its_own_tools(operator: Operator, tmp_path: Path) -> None:
    operator.environ["BOARDCLERK_DATABASE_URL"] = "postgresql://localhost/board"
    assert operator.runs("backup", tmp_path / "board.backup") == 1
    assert "pg_dump" in operator.told
