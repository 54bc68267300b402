"""The servers that are measured side by side, and how each is started."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.boards import NOW, Size
from tests.bench.records import Records
from tests.bench.running import BENCH_PYTHON, ROOT, Running, exchange, ready_page, start
from tests.bench.work import ECHO, KINDS, Kind, Stub, Work, numbered

PEERS = Path(__file__).parent / "peers"
OURS = ("boardclerk", "boardclerk-postgres")
_LIMITS = ("BOARDCLERK_PERSON_TURNS", "BOARDCLERK_TENANT_TURNS")


@dataclass(frozen=True, slots=True)
class Server:
    """A server by name; `python` is whose packages it needs."""

    name: str
    title: str
    kinds: tuple[Kind, ...] = (ECHO,)
    script: str = ""
    flags: tuple[str, ...] = ()
    python: Path = field(default=Path(sys.executable))

    @property
    def is_ours(self) -> bool:
        return self.name in OURS


SERVERS = (
    Server("sdk", "botbuilder echo on CloudAdapter", script="sdk.py"),
    Server("agents", "microsoft-agents-hosting-aiohttp echo", script="agents.py", python=BENCH_PYTHON),
    Server("teams", "microsoft-teams-apps echo", script="teams.py", python=BENCH_PYTHON),
    Server("bare", "bare aiohttp handler", script="bare.py"),
    Server("bare-asyncio", "the same without uvloop", script="bare.py", flags=("--asyncio",)),
    Server("committing", "bare, and one SQLite commit", script="bare.py", flags=("--commit", "{folder}/said-{port}")),
    Server("boardclerk", "Board Clerk on SQLite", KINDS),
    Server("boardclerk-postgres", "Board Clerk on PostgreSQL", KINDS),
)


class Starter:
    """Starts servers, each with a fresh record where it keeps one, and the work that can be done against it."""

    def __init__(self, folder: Path, records: Records, stub: Stub) -> None:
        self.folder = folder
        self._records = records
        self._stub = stub
        self._turns = numbered()
        self.raised = raised_limits()

    def start(self, server: Server, size: Size, *, board: str = "") -> tuple[Running, Work]:
        """Start a server. Raises NotStarted, and LookupError where what it needs is not installed."""
        log = self.folder / f"{server.name}.log"
        if not server.is_ours:
            work = Work(self._stub, self._turns, signed=False)
            return start(self._peer(server), {}, log, self._answers(work)), work
        url = self._records.postgres(size) if server.name.endswith("postgres") else self._records.sqlite(size)
        command = (str(server.python), "-m", "boardclerk", "serve", "--dev")
        running = start(command, self._settings(url), log, ready_page)
        return running, Work(self._stub, self._turns, signed=True, file=self._records.template(size), board=board)

    def _peer(self, server: Server) -> list[str]:
        flags = [flag.replace("{folder}", str(self.folder)) for flag in server.flags]
        return [str(server.python), str(PEERS / server.script), "{port}", *flags]

    def _answers(self, work: Work) -> Callable[[int], bool]:
        """Return what asks a peer whether it serves yet: a real turn, since it has no page for that."""
        requests = work.of(ECHO)
        return lambda port: 200 <= exchange(port, next(requests).wire) < 300

    def _settings(self, url: str) -> Mapping[str, str]:
        told = {f"BOARDCLERK_{name.upper()}": value for name, value in self._stub.settings.items()}
        return {
            **told,
            **dict.fromkeys(self.raised, "0"),
            "BOARDCLERK_DATABASE_URL": url,
            "BOARDCLERK_DATA_DIR": str(self.folder),
            "BOARDCLERK_PORT": "{port}",
            "BOARDCLERK_NOW": NOW.isoformat(),
            "BOARDCLERK_LOG_LEVEL": "error",
        }


def raised_limits() -> tuple[str, ...]:
    """Return the settings of limits on how much one person or tenant may say, where there are such limits."""
    listed = subprocess.run(
        [sys.executable, "-m", "boardclerk", "settings"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return tuple(name for name in _LIMITS if f"`{name}`" in listed.stdout)
