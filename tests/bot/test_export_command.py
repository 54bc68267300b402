"""`boardclerk export`: everything a board owns, also beside a bot that is serving it."""

import asyncio
import csv
import hashlib
import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from boardclerk.bot.command_line import main
from boardclerk.documents.action_log import action_log_as_csv
from tests.bot.importing import JANUARY, MARCH, Operator
from tests.talk import talk


@pytest.fixture
def operator(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    operator = Operator(tmp_path / "var", capsys)
    assert operator.runs("import", JANUARY) == 0
    return operator


def test_the_keys_that_others_rely_on_are_there(operator: Operator) -> None:
    record = operator.record()
    assert set(record) >= {"boards", "audit"}
    (board,) = record["boards"]
    assert set(board) >= {"name", "people", "meetings", "actions", "decisions", "sent"}
    assert set(board["people"][0]) >= {"name", "title", "organisation", "roles"}
    held = next(m for m in board["meetings"] if m["minutes"])
    assert set(held) >= {"date", "start", "location", "chair", "state", "attendance", "items", "minutes"}
    assert set(held["attendance"][0]) >= {"name", "state", "deputy", "part"}
    assert set(held["minutes"]) >= {"state", "version", "digest"}
    assert set(board["actions"][0]) >= {
        "meeting", "ref", "text", "owners", "state", "outcome", "due", "original_due", "history",
    }  # fmt: skip
    assert [line["verb"] for line in record["audit"]] == ["import_minutes"]


async def test_a_reason_for_absence_is_left_to_the_chair_and_the_secretary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with talk(tmp_path / "var", now="2020-03-06T09:00+00:00", sample=True) as t:
        await t.person("Grace Adeyemi").says("apologies for 13 March, I am on holiday")
        t.person("Grace Adeyemi").sees("Your reason is for the chair and the secretary only")
    operator = Operator(tmp_path / "var", capsys)
    printed = json.dumps(await asyncio.to_thread(operator.record))
    assert '"apologies"' in printed
    assert "holiday" not in printed


def test_a_member_who_has_said_nothing_is_expected(operator: Operator) -> None:
    states = {line["name"]: line["state"] for line in operator.meeting("2020-03-13")["attendance"]}
    assert states["Imran Qureshi"] == "expected"
    assert len(states) == 7


def test_the_action_log_is_a_table(operator: Operator) -> None:
    assert operator.runs("export", "--format", "csv") == 0
    rows = list(csv.DictReader(io.StringIO(operator.printed)))
    assert [(r["meeting"], r["ref"], r["state"]) for r in rows[-2:]] == [
        ("2020-01-17", "4.1", "open"),
        ("2020-01-17", "5.1", "open"),
    ]
    assert rows[0]["outcome_words"] == "Completed."


def test_no_cell_of_the_table_is_a_formula() -> None:
    table = action_log_as_csv([{"ref": "4.1", "text": "=HYPERLINK(1)", "owners": ["Grace Adeyemi", "Nia Bowen"]}])
    row = next(iter(csv.DictReader(io.StringIO(table))))
    assert row["text"] == "'=HYPERLINK(1)"
    assert row["owners"] == "Grace Adeyemi; Nia Bowen"


def test_the_latest_minutes_are_a_word_document_or_a_page(operator: Operator, tmp_path: Path) -> None:
    operator.runs("import", MARCH)
    assert operator.runs("export", "--format", "docx", "-o", tmp_path / "m.docx") == 0
    assert "lease is ready" in ZipFile(tmp_path / "m.docx").read("word/document.xml").decode()
    assert operator.runs("export", "--format", "html", "--meeting", "2020-01-17", "-o", tmp_path / "m.html") == 0
    assert "leased for three years" in (tmp_path / "m.html").read_text()
    assert operator.runs("export", "--format", "md", "--meeting", "2020-01-17", "-o", tmp_path / "m.md") == 0
    assert (tmp_path / "m.md").read_text().startswith("# Harbour Lane Partnership Board")
    assert "leased for three years" in (tmp_path / "m.md").read_text()


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--board", "Nobody's"), 1, "There is no board"),
        (("--format", "html", "--meeting", "2020-03-13"), 1, "has no minutes of Friday 13 March 2020"),
        (("--format", "xml"), 2, "xml"),
        (("--meeting", "soon"), 2, "soon"),
    ],
)
def test_what_is_not_there_is_said_in_one_line(
    operator: Operator, arguments: tuple[str, ...], status: int, said: str
) -> None:
    assert operator.runs("export", *arguments) == status
    assert said in operator.told
    assert operator.told.count("\n") == 1


def test_where_there_is_no_record_none_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = Operator(tmp_path / "nowhere", capsys)
    assert nowhere.runs("export") == 1
    assert "boardclerk import" in nowhere.told
    assert not (tmp_path / "nowhere").exists()


async def test_export_reads_beside_a_bot_that_is_serving(tmp_path: Path) -> None:
    async with talk(tmp_path / "var", sample=True) as t:
        await t.person("Tomasz Nowak").says("apologies for 13 March, Priya will represent me")
        environ = {"BOARDCLERK_DATA_DIR": str(tmp_path / "var")}
        export = ["export", "-o", str(tmp_path / "record.json")]
        assert await asyncio.to_thread(main, export, environ) == 0
    (board,) = json.loads((tmp_path / "record.json").read_text())["boards"]
    march = next(m for m in board["meetings"] if m["date"] == "2020-03-13")
    tomasz = next(line for line in march["attendance"] if line["name"] == "Tomasz Nowak")
    assert (tomasz["state"], tomasz["deputy"]) == ("apologies", "Priya Raman")


def test_whoever_has_the_export_can_check_the_chain_of_the_audit_without_us(operator: Operator) -> None:
    """As docs/operating.md says: nothing of ours is used, and no line holds a word of anybody."""
    assert operator.runs("import", MARCH) == 0
    lines, last = operator.record()["audit"], ""
    assert len(lines) == 2
    for line in lines:
        covered = ("2", last, line["operation"], line["verb"], line["at"], line["content_digest"], line["board_id"], "")
        assert (line["form"], line["actor"]) == (2, None)
        last = hashlib.sha256("|".join(covered).encode()).hexdigest()
        assert line["digest"] == last
