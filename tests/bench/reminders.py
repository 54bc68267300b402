"""Reminders that are due at once, claimed and sent: how many a second, beside others that keep jobs in a database.

Ours finds of each that it still makes sense, and draws its card; the others post a message that was drawn before. What
each of them guarantees is part of the table. The clock starts when everything comes due, or is let go.
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.bench.boards import NOW, make_record
from tests.bench.due import enter, let_go, size_for, standing
from tests.bench.measuring import Other, until_stopped
from tests.bench.options import Options
from tests.bench.records import copy_to_postgres
from tests.bench.report import table
from tests.bench.running import BENCH_PYTHON, ROOT, NotStarted, Running, ready_page, start
from tests.bench.ticks import planned_for, tick_costs, ticks_table
from tests.postgres import Postgres, durable_postgres

_PEERS = Path(__file__).parent / "peers"
_WORKERS = (1, 2, 4)
_DELAYS = (0.0, 0.05)
_LONGEST = 30.0
_PATIENCE = 10.0
_KEPT = "apscheduler, kept"
"""Its jobs keep a row of each message, so that a crash loses none; the others do by themselves."""
_CHECKED = "procrastinate, checked"
"""Its jobs find whether their message is still wanted, and keep to what a conversation may be sent: ours do."""
_SCRIPTS = {
    "procrastinate": ("due_procrastinate.py", "work"), _CHECKED: ("due_procrastinate.py", "work-checked"),
    "apscheduler": ("due_apscheduler.py", "work"), _KEPT: ("due_apscheduler.py", "work-kept"),
}  # fmt: skip
_MOST_OF = {"apscheduler": 5000, _KEPT: 5000}
"""It takes everything that is due before it runs any of it: of more, nothing would be sent in the time there is."""
_LEAST_TWO = 1.6
_GUARANTEES = {
    "boardclerk": "at most 1 again a crash and message on its way; none lost",
    "procrastinate": "those on their way stay in `doing`; nothing is looked at again before it is sent",
    _CHECKED: "those on their way stay in `doing`",
    "apscheduler": "those claimed are lost in a crash; one process",
    _KEPT: "none lost, by two commits of each job; one process",
}
_LESS = frozenset(["apscheduler", "procrastinate"])
"""What guarantees less than Board Clerk does, as it is: it is measured beside it, but is no measure for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drained:
    """How many were sent in how many seconds, by so many workers that together held so much memory in MB."""

    sent: int
    seconds: float
    memory: float
    settled: bool = True

    @property
    def rate(self) -> float:
        return self.sent / self.seconds if self.seconds else 0.0


Case = tuple[str, str, int, float]
"""Who, in which database, with how many workers, and how long the stub takes."""


def reminders_report(other: Other, folder: Path, options: Options) -> str:
    """Measure everything and return the tables; what is not installed is said to be so."""
    bench = _Bench(other, folder, options.rows)
    found: dict[Case, Drained | str] = {}
    with ExitStack() as open_until_done:
        try:
            postgres = open_until_done.enter_context(durable_postgres())
        except LookupError as missing:
            postgres = None
            print(missing, file=sys.stderr)
        for case in _cases(postgres is not None):
            found[case] = bench.drain(case, postgres)
            print(f"reminders: {case} {found[case]}", file=sys.stderr, flush=True)
        ticks = tick_costs(
            planned_for(options.rows), lambda database: bench.record(database, postgres), postgres is not None
        )
    parts = [_head(options.rows), _table(found), _verdicts(found), ticks_table(ticks, planned_for(options.rows))]
    return "\n\n".join(parts) + "\n"


def _head(rows: int) -> str:
    most = _MOST_OF["apscheduler"]
    said = [f"All are due when the clock starts; each case is measured for {_LONGEST:.0f} s, or until all were sent."]
    if rows > most:
        said.append(f"apscheduler has {most:,}: it takes all that is due before it runs any of it.")
    return "\n\n".join([f"## Reminders, {rows:,} due at once", " ".join(said)])


def _cases(postgres: bool) -> list[Case]:
    cases: list[Case] = []
    for delay in _DELAYS:
        cases += [("boardclerk", "SQLite", 1, delay), ("apscheduler", "SQLite", 1, delay), (_KEPT, "SQLite", 1, delay)]
        if postgres:
            cases += [("boardclerk", "PostgreSQL", n, delay) for n in _WORKERS]
            cases += [(who, "PostgreSQL", n, delay) for who in ("procrastinate", _CHECKED) for n in _WORKERS]
            cases += [("apscheduler", "PostgreSQL", 1, delay), (_KEPT, "PostgreSQL", 1, delay)]
    return cases


class _Bench:
    def __init__(self, other: Other, folder: Path, rows: int) -> None:
        self._other, self._folder, self._rows = other, folder, rows
        self._template = folder / "due.sqlite"
        self._filled: dict[str, str] = {}

    def drain(self, case: Case, postgres: Postgres | None) -> Drained | str:
        """Measure one case; return why not where it could not be."""
        who, database, workers, delay = case
        try:
            if who == "boardclerk":
                return self._ours(self.record(database, postgres), workers, delay)
            return self._peer(who, database, postgres, workers, delay)
        except (NotStarted, subprocess.CalledProcessError) as error:
            return f"not measured: {error}"

    def record(self, database: str, postgres: Postgres | None) -> str:
        if not self._template.exists():
            make_record(self._template, size_for(self._rows), self._other.stub.url)
            enter(self._template, self._rows)
        if database == "SQLite":
            file = self._folder / f"due-{time.monotonic_ns()}.sqlite"
            file.write_bytes(self._template.read_bytes())
            return f"sqlite:///{file}"
        assert postgres is not None
        if "boardclerk" not in self._filled:
            self._filled["boardclerk"] = postgres.create()
            asyncio.run(copy_to_postgres(self._template, self._filled["boardclerk"]))
        return postgres.create(like=self._filled["boardclerk"])

    def _ours(self, url: str, workers: int, delay: float) -> Drained:
        running: dict[str, Running] = {}
        environ = {
            "BOARDCLERK_DATABASE_URL": url, "BOARDCLERK_NOW": NOW.isoformat(), "BOARDCLERK_TENANT_SENDS": "0",
            "BOARDCLERK_LOG_LEVEL": "error", "BOARDCLERK_DATA_DIR": str(self._folder),
            "BOARDCLERK_PORT": "{port}", "BOARDCLERK_HOST": "127.0.0.1",
        }  # fmt: skip
        command = [sys.executable, "-m", "boardclerk", "serve", "--dev"]
        with until_stopped(running):
            for n in range(workers):
                running[str(n)] = start(command, environ, self._folder / f"due-{n}.log", ready_page)
            time.sleep(2)  # the grammar is learnt beside
            self._other.begin(delay=delay, words="")
            let_go(url)
            sent, seconds = self._until_sent(time.monotonic(), self._rows)
            time.sleep(1)
            memory = sum(each.peak for each in running.values())
            stands = standing(url)
        return Drained(sent=sent, seconds=seconds, memory=memory, settled=stands.get("sent", 0) >= sent - 64)

    def _peer(self, who: str, database: str, postgres: Postgres | None, workers: int, delay: float) -> Drained | str:
        if not BENCH_PYTHON.exists():
            return "not installed"
        name, work = _SCRIPTS[who]
        script = str(_PEERS / name)
        rows = min(self._rows, _MOST_OF.get(who, self._rows))
        url = self._peer_record(who, database, postgres, script, rows)
        given = [url, self._other.stub.url, str(rows)]
        command = [str(BENCH_PYTHON), script, work, *given]
        working = [
            subprocess.Popen(
                command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            for _ in range(workers)
        ]
        try:
            for each in working:
                assert each.stdout
                each.stdout.readline()
            self._other.begin(delay=delay, words="")
            began = time.monotonic()
            for each in working:
                assert each.stdin
                each.stdin.write(b"go\n")
                each.stdin.flush()
            sent, seconds = self._until_sent(began, rows)
            memory = sum(Running(each, 0).peak for each in working)
        finally:
            for each in working:
                each.kill()
                each.communicate()
        return Drained(sent=sent, seconds=seconds, memory=memory)

    def _peer_record(self, who: str, database: str, postgres: Postgres | None, script: str, rows: int) -> str:
        """Return the address of a database with a peer's jobs in it; in PostgreSQL they are put in once and copied."""

        through = "postgresql+psycopg:" if who in _MOST_OF else "postgresql:"

        def fill(url: str) -> str:
            url = url.replace("postgresql:", through)
            given = [BENCH_PYTHON, script, "fill", url, self._other.stub.url, str(rows)]
            subprocess.run(given, check=True, capture_output=True)
            return url

        if database == "SQLite":
            return fill(f"sqlite:///{self._folder}/{Path(script).stem}-{time.monotonic_ns()}.sqlite")
        assert postgres is not None
        if script not in self._filled:
            self._filled[script] = postgres.create()
            fill(self._filled[script])
        return postgres.create(like=self._filled[script]).replace("postgresql:", through)

    def _until_sent(self, began: float, rows: int) -> tuple[int, float]:
        """Return how many were sent until all were, or the time was over, and in how many seconds."""
        sent, last = 0, began
        while sent < rows and (now := time.monotonic()) - began < _LONGEST:
            if sent and now - last > _PATIENCE:
                break
            time.sleep(0.1)
            if (so_far := self._other.report()["requests"]) > sent:
                sent, last = so_far, time.monotonic()
        return sent, last - began


def _table(found: dict[Case, Drained | str]) -> str:
    head = ("who", "database", "workers", "stub", "rows/s", "sent", "in s", "peak MB", "guarantees")
    rows: list[Sequence[str]] = []
    for (who, database, workers, delay), one in found.items():
        what = (who, database, str(workers), f"{delay * 1000:.0f} ms")
        if isinstance(one, str):
            rows.append((*what, one, "", "", "", ""))
            continue
        counted = f"{one.sent:,}" if one.settled else f"{one.sent:,}, NOT SETTLED"
        rows.append((*what, f"{one.rate:.0f}", counted, f"{one.seconds:.1f}", f"{one.memory:.0f}", _GUARANTEES[who]))
    return table(head, rows)


def _verdicts(found: dict[Case, Drained | str]) -> str:
    """Judge us against the others, by the same database, workers and stub."""
    rows: list[Sequence[str]] = []
    for (who, database, workers, delay), one in found.items():
        ours = found.get(("boardclerk", database, workers, delay))
        if who == "boardclerk" or isinstance(one, str) or not isinstance(ours, Drained):
            continue
        ratio = ours.rate / one.rate if one.rate else float("inf")
        what = f"{database}, {workers} at work, stub {delay * 1000:.0f} ms: rows a second, times {who}"
        if who in _LESS:
            rows.append((f"{what}, which guarantees less", f"{ratio:.2f}", ""))
        else:
            rows.append((f"{what}, above 1", f"{ratio:.2f}", "reached" if ratio > 1 else "NOT REACHED"))
    pair = [found.get(("boardclerk", "PostgreSQL", n, _DELAYS[1])) for n in (1, 2)]
    if isinstance(pair[0], Drained) and isinstance(pair[1], Drained) and pair[0].rate:
        ratio = pair[1].rate / pair[0].rate
        what = f"two replicas, times one, slow stub, at least {_LEAST_TWO:g}"
        rows.append((what, f"{ratio:.2f}", "reached" if ratio >= _LEAST_TWO else "NOT REACHED"))
    return table(("target", "measured", "reached"), rows)
