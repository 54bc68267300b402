"""A record changed behind the clerk's back is noticed: the first fault in one line, and status 1."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from tests.bot.importing import JANUARY, MARCH, Operator


@pytest.fixture
def operator(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    """The record of two meetings, read in one after the other and the first again: three lines of audit."""
    operator = Operator(tmp_path / "var", capsys)
    for arguments in ((JANUARY,), (MARCH,), (MARCH, "--replace")):
        assert operator.runs("import", *arguments) == 0, operator.told
    return operator


def tamper(folder: Path, *statements: str) -> None:
    with sqlite3.connect(folder / "var/boardclerk.sqlite") as record:
        for statement in statements:
            assert record.execute(statement).rowcount, f"changed nothing: {statement}"
    record.close()


def test_a_sound_record_is_verified(operator: Operator) -> None:
    assert operator.runs("verify") == 0
    assert "1 board, 3 audit lines, 2 versions of minutes. Nothing is amiss." in operator.printed.replace("\n", " ")


INSERTED = (
    "INSERT INTO audit SELECT {}, board_id, at, actor_id, verb, operation_id, content_digest, digest, form "
    "FROM audit WHERE id = 1"
)


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (["UPDATE audit SET verb = 'nothing' WHERE id = 2"], "line 2 of the audit"),
        (["UPDATE audit SET actor_id = 'somebody' WHERE id = 2"], "line 2 of the audit"),
        (["UPDATE audit SET at = '2020-03-06 10:00:00.000000' WHERE id = 2"], "line 2 of the audit"),
        (["DELETE FROM audit WHERE id = 1"], "line 1 of the audit"),
        (["DELETE FROM audit WHERE id = 2"], "line 2 of the audit"),
        ([INSERTED.format(9)], "line 4 of the audit"),
        (["UPDATE audit SET id = 9 WHERE id = 1"], "line 1 of the audit"),
        (["UPDATE audit SET id = 9 WHERE id = 2", "UPDATE audit SET id = 2 WHERE id = 3"], "line 2 of the audit"),
        (["DELETE FROM audit WHERE id = 3"], "does not stand in the audit exactly once"),
        (["UPDATE operations SET images = '[]'"], "is not what was audited"),
        (["UPDATE operations SET actor_id = 'somebody'"], "is not what was audited"),
        (["UPDATE minutes_versions SET paper = '{}'"], "is not what went round"),
        (["UPDATE minutes_states SET digest = 'x' WHERE state = 'agreed'"], "are not those that were agreed"),
        (["UPDATE minutes_states SET state = 'circulated'"], "are not those that were agreed"),
        (["DELETE FROM people WHERE name = 'Grace Adeyemi'"], "refers to one of people that is gone"),
    ],
)
def test_a_record_changed_behind_the_clerks_back_is_noticed(
    operator: Operator, tmp_path: Path, statements: list[str], said: str
) -> None:
    tamper(tmp_path, *statements)
    assert operator.runs("verify") == 1
    assert said in operator.told
    assert operator.told.count("\n") == 1
    assert operator.printed == ""


def test_every_fault_is_listed_when_asked_for(operator: Operator, tmp_path: Path) -> None:
    tamper(tmp_path, "UPDATE audit SET verb = 'x' WHERE id IN (1, 3)", "UPDATE minutes_versions SET paper = '{}'")
    assert operator.runs("verify") == 1
    assert "more faults: verify --all lists them" in operator.told
    assert operator.runs("verify", "--all") == 1
    assert operator.told.count("\n") > 3
    assert "line 1 of the audit" in operator.told
    assert "line 3 of the audit" in operator.told


def test_agreed_minutes_changed_with_their_digests_are_noticed(operator: Operator, tmp_path: Path) -> None:
    """Whoever gives the changed text a fitting digest has the audit against them."""
    digest = hashlib.sha256(b"{}").hexdigest()
    agreed = "meeting_id = (SELECT meeting_id FROM minutes_states WHERE state = 'agreed')"
    tamper(
        tmp_path, f"UPDATE minutes_versions SET paper = '{{}}', digest = '{digest}' WHERE {agreed}",
        f"UPDATE minutes_states SET digest = '{digest}' WHERE state = 'agreed'",
    )  # fmt: skip
    assert operator.runs("verify") == 1
    assert "is not what went round" in operator.told


def test_an_audit_that_lost_its_end_with_all_it_wrote_is_noticed_by_whoever_noted_the_end(
    operator: Operator, tmp_path: Path
) -> None:
    assert operator.runs("verify") == 0
    noted = operator.printed.splitlines()[-1].rpartition(" ")[2].rstrip(".")
    assert operator.runs("verify", "--audit-end", noted) == 0
    tamper(
        tmp_path, "DELETE FROM operations WHERE id = (SELECT operation_id FROM audit WHERE id = 3)",
        "DELETE FROM audit WHERE id = 3",
    )  # fmt: skip
    assert operator.runs("verify", "--all", "--audit-end", noted) == 1
    assert f"No audit holds the line {noted}" in operator.told
