"""Memory over very many turns of every kind: what the process holds, taken again and again as they go by."""

import sys
import time
from itertools import cycle

from tests.bench.boards import Size
from tests.bench.measuring import Other, measure, until_stopped
from tests.bench.options import Options
from tests.bench.report import table
from tests.bench.running import NotStarted, Running
from tests.bench.servers import OURS, SERVERS, Starter
from tests.bench.work import KINDS, Work

_TURNS = 100_000
_LONGEST = 90.0
_MEETING = 60.0
_AT_ONCE = 16
_FLAT = 1.05
_KINDS = tuple(kind for kind in KINDS if kind.name not in ("done", "press"))  # what never runs out


def memory_report(other: Other, starter: Starter, options: Options) -> str:
    """Let turns go by: so many as were asked for, else 100,000 or as many as 90 seconds hold. Return the table."""
    rows: list[tuple[str, ...]] = []
    for server in SERVERS:
        if server.name != OURS[0] or not options.takes(server.name, OURS):
            continue
        started: dict[str, Running] = {}
        with until_stopped(started):
            try:
                running, work = starter.start(server, Size(boards=100))
            except NotStarted as error:
                return f"## Memory\n\nnot measured: {error}"
            started[server.name] = running
            at_first = running.memory
            _let_all_speak(other, running, work)
            held = [(0, running.memory)]
            until = time.monotonic() + _LONGEST
            for kind in cycle(_KINDS):
                one = measure(other, running, work, kind, at_once=_AT_ONCE, delay=0, seconds=1)
                held.append((held[-1][0] + one.turns, running.memory))
                print(f"memory: {held[-1][0]} turns, {held[-1][1]:.0f} MB", file=sys.stderr, flush=True)
                enough = held[-1][0] >= (options.memory_turns or _TURNS)
                if enough or (not options.memory_turns and time.monotonic() > until) or not one.turns:
                    break
        rows.append(_row(server.title, at_first, held))
    head = (
        "server", "turns", "MB at first", "once all have spoken", "after a tenth", "at half", "at the end",
        "end over a tenth", "flat",
    )  # fmt: skip
    return "\n\n".join(["## Memory over many turns", table(head, rows)])


def _let_all_speak(other: Other, running: Running, work: Work) -> None:
    """Let everybody say everything once: what is known of people is there then, and grows with people alone."""
    until = time.monotonic() + _MEETING
    for kind in _KINDS:
        heard, before = 0, 1
        while heard < work.people and before and time.monotonic() < until:
            before = measure(other, running, work, kind, at_once=_AT_ONCE, delay=0, seconds=1).turns
            heard += before


def _row(title: str, at_first: float, held: list[tuple[int, float]]) -> tuple[str, ...]:
    last = held[-1][0]
    if len(held) < 10:
        return (title, f"{last:,}", "", "", "", "", "", "", "not measured: too few turns went by")
    tenth, half = (next(mb for turns, mb in held if turns >= last * share) for share in (0.1, 0.5))
    ratio = held[-1][1] / tenth
    figures = (
        f"{at_first:.0f}",
        f"{held[0][1]:.0f}",
        f"{tenth:.0f}",
        f"{half:.0f}",
        f"{held[-1][1]:.0f}",
        f"{ratio:.2f}",
    )
    return (title, f"{last:,}", *figures, "reached" if ratio <= _FLAT else "NOT REACHED")
