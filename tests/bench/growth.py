"""The same turns of the same board on a record that holds little else, and on one that holds very much else."""

import sys
from collections import defaultdict
from statistics import median

from tests.bench.boards import FIRST_BOARD, Size
from tests.bench.measuring import Other, measure, until_stopped
from tests.bench.options import Options
from tests.bench.report import table
from tests.bench.running import NotStarted, Running
from tests.bench.servers import OURS, SERVERS, Starter
from tests.bench.work import KINDS, REOPENED, Work

SMALL, LARGE = (
    Size(boards=1, open_actions=10),
    Size(boards=500, open_actions=10, closed_actions=190, in_a_tenant=500),
)
_AT_ONCE = 8  # one board's people are ten
_MOST = 1.2
_KINDS = (REOPENED, *(kind for kind in KINDS if kind.name in ("apologies", "coming", "my-actions", "look")))


def growth_report(other: Other, starter: Starter, options: Options) -> str:
    """Measure and return the table: turns a second on either record, and how many times slower the large one is."""
    rates: defaultdict[tuple[str, str, Size], list[float]] = defaultdict(list)
    rows: list[tuple[str, ...]] = []
    for server in SERVERS:
        if not server.is_ours or not options.takes(server.name, OURS):
            continue
        started: dict[str, Running] = {}
        with until_stopped(started):
            try:
                at_work: list[tuple[Size, Running, Work]] = []
                for size in (SMALL, LARGE):
                    print(f"growth: {server.name} with {size.actions} actions", file=sys.stderr, flush=True)
                    started[str(size)], work = starter.start(server, size, board=FIRST_BOARD)
                    at_work.append((size, started[str(size)], work))
            except (NotStarted, LookupError) as error:
                rows.append((server.title, f"not measured: {str(error).strip().splitlines()[-1]}", "", "", "", ""))
                continue
            for number in range(options.rounds * 2 + 1):  # the first is to warm up; then either record goes first
                for kind in _KINDS:
                    for size, running, work in at_work if number % 2 else reversed(at_work):
                        one = measure(
                            other, running, work, kind, at_once=_AT_ONCE, delay=0, seconds=options.seconds / 2
                        )
                        if number and one.turns:
                            rates[server.name, kind.name, size].append(one.rate)
        for kind in _KINDS:
            small, large = rates[server.name, kind.name, SMALL], rates[server.name, kind.name, LARGE]
            if small and large:
                ratio = median(small) / median(large)
                rows.append(
                    (server.title, kind.title, f"{median(small):.0f}", f"{median(large):.0f}", f"{ratio:.2f}",
                     "reached" if ratio <= _MOST else "NOT REACHED")
                )  # fmt: skip
    head = (
        "server", "turn", f"turns/s, {SMALL.boards} board, {SMALL.actions} actions",
        f"{LARGE.boards} boards, {LARGE.actions:,} actions", "times slower", f"at most {_MOST}",
    )  # fmt: skip
    return "\n\n".join([f"## As the record grows ({_AT_ONCE} at once)", table(head, rows)])
