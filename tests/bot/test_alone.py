"""One process serves a SQLite record; every other command goes on working beside it."""

import json
import subprocess
import sys
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from boardclerk.board.errors import ClerkError
from boardclerk.bot.command_line import main
from boardclerk.bot.config import read_settings
from boardclerk.bot.serving import start
from tests.bot.process import ROOT, serve, wait_until_ready
from tests.ports import free_port
from tests.talk import talk

MINUTES = "Harbour Lane Partnership Board\nMinutes of the meeting held on 17 January 2020\n\n1. Welcome\n\nNoted.\n"
Serve = Callable[..., tuple["subprocess.Popen[str]", int]]


@pytest.fixture
def serving(tmp_path: Path) -> Generator[Serve]:
    """Start processes that serve the record in one folder, each on a port of its own; end them with the test."""
    started: list[subprocess.Popen[str]] = []

    def begin(**settings: str) -> tuple["subprocess.Popen[str]", int]:
        port = free_port()
        started.append(serve(tmp_path, port, "--dev", log_level="error", **settings))
        return started[-1], port

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def is_refused(process: "subprocess.Popen[str]", record: Path) -> None:
    output, error = process.communicate(timeout=60)
    assert (process.returncode, output) == (1, "")
    assert error == (
        f"boardclerk: Another process serves the record at {record}: stop it first, "
        "or keep the record in PostgreSQL to share it.\n"
    )


def test_a_second_process_is_refused_in_a_sentence_until_the_first_is_gone_even_by_kill_9(
    tmp_path: Path, serving: Serve
) -> None:
    record = tmp_path / "boardclerk.sqlite"
    first, port = serving()
    wait_until_ready(port)
    second, _ = serving()
    is_refused(second, record)
    assert first.poll() is None
    first.kill()
    first.communicate()
    third, port = serving()
    wait_until_ready(port)
    assert third.poll() is None


def test_the_same_record_by_another_name_is_the_same_record(tmp_path: Path, serving: Serve) -> None:
    (tmp_path / "linked").symlink_to(tmp_path)
    _, port = serving(database_url=f"sqlite:///{tmp_path}/board.db")
    wait_until_ready(port)
    second, _ = serving(database_url=f"sqlite:///{tmp_path}/linked/board.db")
    is_refused(second, tmp_path / "linked" / "board.db")


def test_the_other_commands_work_beside_it(tmp_path: Path, serving: Serve) -> None:
    _, port = serving()
    wait_until_ready(port)
    (tmp_path / "minutes.txt").write_text(MINUTES)
    environ = {"BOARDCLERK_DATA_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"}
    for command in (["import", str(tmp_path / "minutes.txt")], ["export", "--format", "json"], ["verify"],
                    ["backup", str(tmp_path / "copy.sqlite")]):  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-m", "boardclerk", *command], cwd=ROOT, env=environ, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        if command[0] == "export":
            assert [board["name"] for board in json.loads(done.stdout)["boards"]] == ["Harbour Lane Partnership Board"]


async def test_a_process_that_cannot_listen_lets_the_record_go(tmp_path: Path) -> None:
    async with talk(tmp_path) as t:
        other = {**t.environ, "BOARDCLERK_DATA_DIR": str(tmp_path / "other")}
        other["BOARDCLERK_PORT"] = t.environ["BOARDCLERK_PORT"]
        for _ in range(2):
            assert "is in use" in await _refusal(other)


async def _refusal(environ: dict[str, str]) -> str:
    with pytest.raises(ClerkError) as refused:
        await start(read_settings(environ), dev=True)
    return str(refused.value)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    url = f"sqlite:///{tmp_path}/file/board.db"
    assert main(["serve", "--dev"], {"BOARDCLERK_DATABASE_URL": url, "BOARDCLERK_LOG_LEVEL": "error"}) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"boardclerk: The database {url} cannot be opened: ")
    assert error.count("\n") == 1
