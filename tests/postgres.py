"""A real PostgreSQL for tests: Debian's package, a server of our own for the run, a fresh database a test.

Where there is none the tests that ask for it are skipped, saying so; in CI that is an error.
"""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.ports import free_port

_NEEDED = ("initdb", "postgres", "createdb", "dropdb", "pg_isready")
_SECONDS_TO_START = 30
_QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
_DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server on a loopback port."""

    programs: Path
    port: int

    def create(self, *, like: str | None = None) -> str:
        """Make a database, empty or a copy of the one at `like`; return its address as an operator would write it."""
        name = f"board_{secrets.token_hex(6)}"
        self._run("createdb", f"--template={like.rpartition('/')[2] if like else 'template0'}", name)
        return f"postgresql://clerk@127.0.0.1:{self.port}/{name}"

    def drop(self, url: str) -> None:
        """Drop a database, also under the feet of whoever is still connected."""
        self._run("dropdb", "--force", url.rpartition("/")[2])

    def _run(self, program: str, *arguments: str) -> None:
        here = ("--host=127.0.0.1", f"--port={self.port}", "--username=clerk")
        subprocess.run([self.programs / program, *here, *arguments], check=True, capture_output=True)


@pytest.fixture(scope="session")
def postgres() -> Generator[Postgres]:
    """One server for the run, or for each worker of one."""
    programs = _programs()
    if programs is None:
        why = "PostgreSQL is not installed here: apt-get install postgresql."
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    with _server(programs, _QUICK) as server:
        yield server


@contextmanager
def durable_postgres() -> Generator[Postgres]:
    """A server that makes every commit durable, as in service. Raises LookupError where there is none to start."""
    programs = _programs()
    if programs is None:
        raise LookupError("PostgreSQL is not installed here: apt-get install postgresql.")
    with _server(programs, _DURABLE) as server:
        yield server


class Crashing:
    """A durable server with one database, which can be ended at once, as `pg_ctl -m immediate` does, and started."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self._folder, self._user = programs, folder, _unprivileged(folder)
        self._cluster, self._port = folder / "cluster", free_port()
        initdb = [programs / "initdb", "--username=clerk", "--auth=trust", "--encoding=UTF8", "-D", self._cluster]
        subprocess.run(initdb, check=True, capture_output=True, cwd=folder, **self._user)
        self._server = self._started()
        self.url = Postgres(programs, self._port).create()

    def crash(self) -> None:
        """End it without a word to anybody, and without writing what is not yet on the disk."""
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait(30)

    def start(self) -> None:
        """Start it again; it recovers what was committed."""
        self._server = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        server = _start(self._programs, self._cluster, self._folder / "log", self._port, self._user, _DURABLE)
        assert _answers(self._programs, server, self._port), (self._folder / "log").read_text()[-2000:]
        return server


@pytest.fixture
def crashing_postgres() -> Generator[Crashing]:
    """A server of the test's own."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed here: apt-get install postgresql.")
    folder = Path(tempfile.mkdtemp(prefix="boardclerk-crashing-"))
    made = Crashing(programs, folder)
    yield made
    made.crash()
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _server(programs: Path, settings: Mapping[str, str]) -> Generator[Postgres]:
    folder = Path(tempfile.mkdtemp(prefix="boardclerk-postgres-"))
    try:
        yield from _served(programs, folder, settings)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres: Postgres) -> Generator[str]:
    """The address of a fresh, empty PostgreSQL database."""
    url = postgres.create()
    yield url
    postgres.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a fresh, empty database of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/board.db"
    return str(request.getfixturevalue("postgres_url"))


def _programs() -> Path | None:
    """Return the folder of the newest PostgreSQL on this machine."""
    newest_first = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: -float(p.parent.name))
    on_path = shutil.which("initdb")
    folders = [*newest_first, *([Path(on_path).resolve().parent] if on_path else [])]
    return next((f for f in folders if all((f / name).exists() for name in _NEEDED)), None)


def _served(programs: Path, folder: Path, settings: Mapping[str, str]) -> Generator[Postgres]:
    user = _unprivileged(folder)
    cluster = folder / "cluster"
    initdb = [programs / "initdb", "--username=clerk", "--auth=trust", "--encoding=UTF8", "--no-sync", "-D", cluster]
    subprocess.run(initdb, check=True, capture_output=True, cwd=folder, **user)
    for _ in range(5):
        port = free_port()
        server = _start(programs, cluster, folder / "log", port, user, settings)
        if _answers(programs, server, port):
            break
    else:
        raise AssertionError((folder / "log").read_text()[-2000:])
    try:
        yield Postgres(programs, port)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(30)


def _unprivileged(folder: Path) -> dict[str, Any]:
    """Return whom to run as, for root, whom PostgreSQL refuses; the folder is made theirs."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    who = known.get("postgres") or known["nobody"]
    os.chown(folder, who.pw_uid, who.pw_gid)
    return {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}


def _start(
    programs: Path, cluster: Path, log: Path, port: int, user: dict[str, Any], settings: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    where = {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": ""}
    flags = [part for name, value in {**settings, **where}.items() for part in ("-c", f"{name}={value}")]
    with log.open("ab") as out:
        return subprocess.Popen(
            [programs / "postgres", "-D", cluster, *flags], stdout=out, stderr=out, cwd=cluster, **user
        )


def _answers(programs: Path, server: subprocess.Popen[bytes], port: int) -> bool:
    """Return whether the server takes connections; False where it ended, as when the port was taken meanwhile."""
    ready = [programs / "pg_isready", "--quiet", "--host=127.0.0.1", f"--port={port}"]
    until = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < until and server.poll() is None:
        if subprocess.run(ready).returncode == 0 and server.poll() is None:
            return True
        time.sleep(0.05)
    server.kill()
    server.wait()
    return False


UNTIL_SOMEBODY_WAITS_FOR_ME = """
DO $$ BEGIN
    WHILE NOT EXISTS (
        SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))
    ) LOOP
        PERFORM pg_sleep(0.01);
    END LOOP;
END $$
"""
"""A statement that returns once another connection waits for what this one has locked."""
