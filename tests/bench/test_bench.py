"""What measures has to count right: the turns that were answered and whose replies arrived, and no others."""

import shutil
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.bench.boards import Size, fresh_actions, make_record, speakers
from tests.bench.measuring import Other, Stretch, measure, until_stopped
from tests.bench.options import Options, read_options
from tests.bench.plot import turns_plot
from tests.bench.records import Records
from tests.bench.report import turns_report
from tests.bench.running import BENCH_PYTHON, NotStarted, start
from tests.bench.servers import SERVERS, Server, Starter
from tests.bench.targets import verdicts
from tests.bench.turns import Measured
from tests.bench.work import ECHO, KINDS, Kind

BY_NAME = {server.name: server for server in SERVERS}
SHORT = 0.2


@pytest.fixture(scope="module")
def other() -> Iterator[Other]:
    with Other() as made:
        yield made


@pytest.fixture
def records(tmp_path: Path, other: Other) -> Iterator[Records]:
    with closing(Records(tmp_path, other.stub.url)) as made:
        yield made


@pytest.fixture
def starter(tmp_path: Path, records: Records, other: Other) -> Starter:
    return Starter(tmp_path, records, other.stub)


def stretches_of(other: Other, starter: Starter, server: Server, *kinds: Kind) -> list[Stretch]:
    running, work = starter.start(server, Size(boards=4))
    with until_stopped({server.name: running}):
        return [measure(other, running, work, kind, at_once=4, delay=0, seconds=SHORT) for kind in kinds]


@pytest.mark.parametrize("name", ["sdk", "bare", "bare-asyncio", "committing"])
def test_an_echo_is_counted_once_for_each_reply(other: Other, starter: Starter, name: str):
    [stretch] = stretches_of(other, starter, BY_NAME[name], ECHO)
    assert stretch.turns > 0
    assert stretch.turns == stretch.replies == len(stretch.waits)
    assert not stretch.uncounted
    assert not stretch.faults


@pytest.mark.parametrize("name", ["agents", "teams"])
def test_the_successors_echo_too(other: Other, starter: Starter, name: str):
    if not BENCH_PYTHON.exists():
        pytest.skip("make bench installs what the bot is measured against.")
    [stretch] = stretches_of(other, starter, BY_NAME[name], ECHO)
    assert stretch.turns > 0
    assert not stretch.faults


def test_the_limit_that_commits_keeps_every_turn(other: Other, starter: Starter, tmp_path: Path):
    [stretch] = stretches_of(other, starter, BY_NAME["committing"], ECHO)
    [file] = [file for file in tmp_path.glob("said-*") if "-" not in file.name.removeprefix("said-")]
    with closing(sqlite3.connect(file)) as kept:
        assert kept.execute("SELECT count(*) FROM said").fetchone()[0] >= stretch.turns


def test_board_clerk_does_every_kind_of_work(other: Other, starter: Starter):
    for kind, stretch in zip(KINDS, stretches_of(other, starter, BY_NAME["boardclerk"], *KINDS), strict=True):
        assert stretch.turns > 0, (kind.name, stretch.faults)
        assert not stretch.faults, kind.name


def test_board_clerk_works_on_a_copy_of_the_record_in_postgres(other: Other, starter: Starter):
    try:
        found = stretches_of(other, starter, BY_NAME["boardclerk-postgres"], *KINDS[:3])
    except LookupError as missing:
        pytest.skip(str(missing))
    assert all(stretch.turns for stretch in found), [stretch.faults for stretch in found]


def test_a_reply_that_says_something_else_is_not_counted(other: Other, starter: Starter):
    [stretch] = stretches_of(other, starter, BY_NAME["bare"], Kind("echo", "", False, "is marked complete"))
    assert stretch.turns == 0
    assert stretch.uncounted > 0
    assert "Echo: hello" in stretch.faults[0]


def test_tokens_are_checked_while_it_is_measured(other: Other, starter: Starter):
    running, work = starter.start(BY_NAME["boardclerk"], Size())
    with until_stopped({"boardclerk": running}), socket.create_connection(("127.0.0.1", running.port)) as knocking:
        head, _, body = next(work.of(KINDS[2])).wire.partition(b"\r\n\r\n")
        lines = [line for line in head.split(b"\r\n") if not line.startswith(b"Authorization")]
        knocking.sendall(b"\r\n".join(lines) + b"\r\n\r\n" + body)
        assert knocking.recv(4096).startswith(b"HTTP/1.1 401")


def test_a_slow_connector_holds_every_turn_back(other: Other, starter: Starter):
    running, work = starter.start(BY_NAME["bare"], Size())
    with until_stopped({"bare": running}):
        stretch = measure(other, running, work, ECHO, at_once=2, delay=0.1, seconds=SHORT)
    assert stretch.turns
    assert min(stretch.waits) >= 0.1


def test_a_server_that_does_not_come_up_says_why(tmp_path: Path):
    with pytest.raises(NotStarted, match="no room"):
        start([shutil.which("sh") or "sh", "-c", "echo no room"], {}, tmp_path / "log", lambda _: False)


def test_every_board_of_a_record_has_people_and_fresh_actions_of_its_own(tmp_path: Path):
    make_record(tmp_path / "record", Size(boards=7, open_actions=20, closed_actions=50, in_a_tenant=3), "http://x/")
    people, fresh = speakers(tmp_path / "record"), fresh_actions(tmp_path / "record")
    assert len({(s.tenant, s.name) for s in people}) == len({s.conversation for s in people}) == 70
    assert len({s.board_id for s in people[:7]}) == 7
    assert len({s.tenant for s in people}) == 3
    assert len({one.action_id for one in fresh}) == 7 * 20
    with closing(sqlite3.connect(tmp_path / "record")) as record:
        assert record.execute("SELECT count(*) FROM actions").fetchone()[0] == 7 * 70
        assert record.execute("PRAGMA foreign_key_check").fetchall() == []


def test_targets_are_judged_by_the_worst_concurrency():
    measured = Measured()
    for server, kind, rates in (("sdk", "echo", (50, 50)), ("boardclerk", "done", (400, 399))):
        for at_once, rate in zip((1, 16), rates, strict=True):
            waits = [0.01] * rate
            measured.stretches[server, kind, at_once, 0].append(Stretch(turns=rate, seconds=1, waits=waits))
    found = {verdict.what.partition(": ")[2]: verdict for verdict in verdicts(measured, (1, 16))}
    eightfold = found["turns a second, times the SDK's echo, at least 8"]
    assert not eightfold.reached
    assert eightfold.figures == "1 at once 8.00, 16 at once 7.98"
    assert found["p99 at 16, times p50, at most 4"].reached


def test_the_report_and_the_plot_show_what_was_measured():
    measured = Measured()
    for server, kind, rate in (("bare", "echo", 2000), ("boardclerk", "done", 500)):
        stretch = Stretch(turns=rate, seconds=1, waits=[0.002] * rate, load_cpu=0.1, stub_cpu=0.1, replies=rate)
        measured.stretches[server, kind, 1, 0].append(stretch)
    options = Options(at_once=(1,), delays=(0,))
    report = turns_report(measured, options, verdicts(measured, (1,)), ("BOARDCLERK_PERSON_TURNS",))
    assert "| 0.25" in report
    assert "could take 10000 turns a second" in report
    assert "switched off: BOARDCLERK_PERSON_TURNS" in report
    texts = [element.text for element in ElementTree.fromstring(turns_plot(measured, options)).iter() if element.text]
    assert "Board Clerk on SQLite: “3.1 done”" in texts
    assert "500" in texts


def test_what_is_asked_for_is_what_is_measured():
    options = read_options({"BENCH_SECONDS": "2.5", "BENCH_ONLY": "boardclerk, bare", "BENCH_AT_ONCE": "16"})
    assert (options.seconds, options.at_once) == (2.5, (16,))
    assert options.wants("turns")
    assert not options.wants("growth")
    assert options.takes("bare", BY_NAME)
    assert not options.takes("sdk", BY_NAME)
    assert read_options({"BENCH_ONLY": "growth"}).wants("growth")
    assert not read_options({"BENCH_ONLY": "growth"}).wants("turns")
    with pytest.raises(SystemExit, match="there is no bear"):
        read_options({"BENCH_ONLY": "bear"})
