"""What a run is asked for: the environment of `make bench`."""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tests.bench.servers import SERVERS
from tests.bench.work import ECHO, KINDS

SECTIONS = ("turns", "growth", "memory", "startup", "understanding", "reminders")


@dataclass(frozen=True, slots=True)
class Options:
    """`seconds` are those of each stretch; `delays` the connector's, in milliseconds; `only` empty means everything."""

    seconds: float = 1.0
    rounds: int = 3
    at_once: tuple[int, ...] = (1, 16, 64)
    delays: tuple[int, ...] = (0, 100)
    memory_turns: int = 0
    rows: int = 100_000
    only: frozenset[str] = frozenset()

    def wants(self, section: str) -> bool:
        """Return whether a section is asked for; servers or kinds named without one mean the turns."""
        named = self.only & set(SECTIONS)
        return section in named or (not named and (section == "turns" or not self.only))

    def takes(self, name: str, among: Collection[str]) -> bool:
        """Return whether a server or kind is asked for, by name or because none of them was named."""
        return not self.only & set(among) or name in self.only


def read_options(environ: Mapping[str, str] = os.environ) -> Options:
    """Read BENCH_*. Raises SystemExit, naming what there is, for what cannot be read."""
    only = frozenset(environ.get("BENCH_ONLY", "").replace(",", " ").split())
    known = {*SECTIONS, *(server.name for server in SERVERS), *(kind.name for kind in (ECHO, *KINDS))}
    if only - known:
        raise SystemExit(f"BENCH_ONLY: there is no {', '.join(sorted(only - known))}; there are {', '.join(known)}.")
    try:
        return Options(
            seconds=float(environ.get("BENCH_SECONDS") or 1),
            rounds=int(environ.get("BENCH_ROUNDS") or 3),
            at_once=_numbers(environ.get("BENCH_AT_ONCE") or "1,16,64"),
            delays=_numbers(environ.get("BENCH_DELAYS_MS") or "0,100"),
            memory_turns=int(environ.get("BENCH_MEMORY_TURNS") or 0),
            rows=int(environ.get("BENCH_ROWS") or 100_000),
            only=only,
        )
    except ValueError as error:
        raise SystemExit(f"BENCH_* takes numbers: {error}.") from None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.replace(",", " ").split())
