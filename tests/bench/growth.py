"""The same turns of the same board on a record that holds little else, and on one that holds very much else."""

import sys
from collections import defaultdict
from statistics import median

from tests.bench.boards import FIRST_BOARD, Size
from tests.bench.measuring import Other, Stretch, measure, until_stopped
from tests.bench.options import Options
from tests.bench.report import table
from tests.bench.running import NotStarted, Running
from tests.bench.servers import OURS, SERVERS, Server, Starter
from tests.bench.work import KINDS, REOPENED, Kind, Work

SMALL = Size(boards=1, open_actions=10)
LARGE = Size(boards=500, open_actions=10, closed_actions=190, in_a_tenant=500)
_AT_ONCE = 8  # one board's people are ten
_MOST = 1.2
_KINDS = (REOPENED, *(kind for kind in KINDS if kind.name in ("apologies", "coming", "my-actions", "look")))

Stretches = defaultdict[tuple[str, Size], list[Stretch]]


def growth_report(other: Other, starter: Starter, options: Options) -> str:
    """Measure and return the table: turns a second on either record, and how many times slower the large one is."""
    rows: list[tuple[str, ...]] = []
    for server in SERVERS:
        if server.is_ours and options.takes(server.name, OURS):
            try:
                stretches = _stretches(other, starter, server, options)
                rows += [_row(server, kind, stretches) for kind in _KINDS]
            except (NotStarted, LookupError) as error:
                rows.append((server.title, f"not measured: {str(error).strip().splitlines()[-1]}", *[""] * 5))
    small, large = f"turns/s, {SMALL.boards} board, {SMALL.actions} actions", f"{LARGE.boards}, {LARGE.actions:,}"
    head = ("server", "turn", small, large, "times slower", "times the CPU", f"at most {_MOST}")
    return "\n\n".join([f"## As the record grows ({_AT_ONCE} at once)", table(head, rows)])


def _stretches(other: Other, starter: Starter, server: Server, options: Options) -> Stretches:
    """Measure both records in turn, each beginning every other round; the first round is not counted."""
    stretches: Stretches = defaultdict(list)
    started: dict[str, Running] = {}
    with until_stopped(started):
        at_work: list[tuple[Size, Running, Work]] = []
        for size in (SMALL, LARGE):
            print(f"growth: {server.name} with {size.actions} actions", file=sys.stderr, flush=True)
            started[str(size)], work = starter.start(server, size, board=FIRST_BOARD)
            at_work.append((size, started[str(size)], work))
        for number in range(options.rounds * 2 + 1):
            at_work.reverse()
            for kind in _KINDS:
                for size, running, work in at_work:
                    one = measure(other, running, work, kind, at_once=_AT_ONCE, delay=0, seconds=options.seconds / 2)
                    if number and one.turns:
                        stretches[kind.name, size].append(one)
    return stretches


def _row(server: Server, kind: Kind, stretches: Stretches) -> tuple[str, ...]:
    small, large = stretches[kind.name, SMALL], stretches[kind.name, LARGE]
    if not small or not large:
        return (server.title, kind.title, "not measured", "", "", "", "")
    rates = [median(one.rate for one in stretch) for stretch in (small, large)]
    cpu = [sum(one.cpu for one in stretch) / sum(one.turns for one in stretch) for stretch in (small, large)]
    ratio = rates[0] / rates[1]
    verdict = "reached" if ratio <= _MOST else "NOT REACHED"
    figures = (f"{rates[0]:.0f}", f"{rates[1]:.0f}", f"{ratio:.2f}", f"{cpu[1] / cpu[0]:.2f}")
    return (server.title, kind.title, *figures, verdict)
