"""The command: what it offers, and errors of one line that name the fix."""

import json
import re
import signal
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from boardclerk.board.rights import RIGHTS
from boardclerk.bot.command_line import COMMANDS, main
from tests.bot.process import serve, wait_until_ready
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]


def test_every_command_that_is_here_is_in_the_overview(capsys: pytest.CaptureFixture[str]):
    assert main(["--help"], {}) == 0
    shown = capsys.readouterr().out
    for command in COMMANDS:
        assert (re.search(rf"^  {command.name} ", shown, re.M) is not None) == command.is_here


def test_every_module_in_the_folder_is_a_command():
    folder = ROOT / "boardclerk/bot/commands"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert modules <= {command.module for command in COMMANDS}


@pytest.mark.parametrize("command", [command for command in COMMANDS if command.is_here], ids=lambda c: c.name)
def test_every_command_explains_itself(command: Any, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as done:
        main([command.name, "--help"], {})
    assert done.value.code == 0
    assert f"usage: boardclerk {command.name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "environ", "status", "says"),
    [
        ([], {}, 2, "name a command"),
        (["sreve"], {}, 2, "did you mean serve?"),
        (["frobnicate"], {}, 2, "boardclerk --help lists them"),
        (["serve", "--quickly"], {}, 2, "unrecognized arguments: --quickly"),
        (["serve"], {}, 2, "BOARDCLERK_APP_ID"),
        (["settings"], {"BOARDCLERK_PROT": "1"}, 2, "did you mean BOARDCLERK_PORT?"),
        (["manifest", "--app-id", "x", "--domain", "y"], {}, 2, "-o/--output"),
        (["manifest", "--app-id", "x", "--domain", "y.example", "-o", "/dev/null/x.zip"], {}, 1, "."),
    ],
)
def test_an_error_is_one_line_on_standard_error(
    arguments: list[str], environ: dict[str, str], status: int, says: str, capsys: pytest.CaptureFixture[str]
):
    assert main(arguments, environ) == status
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith("boardclerk: ")
    assert says in error


def test_the_settings_are_printed_as_a_table(capsys: pytest.CaptureFixture[str]):
    assert main(["settings"], {}) == 0
    assert "| `BOARDCLERK_PORT` | `3978` | port to listen on |" in capsys.readouterr().out


def test_the_bot_serves_says_where_and_goes_when_told(tmp_path: Path):
    port = free_port()
    process = serve(tmp_path, port, "--dev")
    try:
        wait_until_ready(port)
        second = serve(tmp_path / "other", port, "--dev")
        _, error = second.communicate(timeout=60)
        assert second.returncode == 1
        told = [line for line in error.splitlines() if not line.startswith("{")]
        assert told == [f"boardclerk: Port {port} is in use: stop what uses it, or set BOARDCLERK_PORT to another."]
        process.send_signal(signal.SIGTERM)
        output, logs = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 0
    assert f"http://127.0.0.1:{port}/api/messages, for this machine only" in output
    assert [json.loads(line)["event"] for line in logs.splitlines()][-1] == "stopped"
    assert (tmp_path / "boardclerk.sqlite").exists()


def test_the_module_can_be_run_too():
    assert find_spec("boardclerk.__main__")


def test_the_rights_are_printed_from_the_one_table(capsys: pytest.CaptureFixture[str]):
    assert main(["rights"], {}) == 0
    lines = capsys.readouterr().out.splitlines()
    columns = [cell.strip() for cell in lines[0].strip("|").split("|")]
    for act, roles in RIGHTS.items():
        (row,) = [line for line in lines if line.startswith(f"| {act.value} |")]
        cells = dict(zip(columns, (cell.strip() for cell in row.strip("|").split("|")), strict=True))
        assert {name.replace(" ", "_") for name, cell in cells.items() if cell == "yes"} == roles
