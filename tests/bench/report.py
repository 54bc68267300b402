"""The figures as Markdown, for the screen and for out/bench/turns.md."""

import os
import platform
from collections.abc import Iterable, Sequence
from statistics import median

from tests.bench.options import Options
from tests.bench.servers import SERVERS
from tests.bench.targets import Verdict
from tests.bench.turns import Line, Measured
from tests.bench.work import ECHO, KINDS

COMPARED = (("× SDK", "sdk"), ("of bare", "bare"), ("of committing", "committing"))


def turns_report(measured: Measured, options: Options, judged: Sequence[Verdict], raised: Sequence[str]) -> str:
    """Return the tables of turns, start-up and memory, and what was reached."""
    parts = ["# Turns a second", _circumstances(options, raised)]
    for delay in options.delays:
        when = "at once" if not delay else f"after {delay} ms"
        parts += [f"## Connector answering {when}", _turns_table(measured, options, delay)]
    parts += ["## Start-up and memory", _processes_table(measured), "## Load and stub", _own_cost(measured)]
    if judged:
        parts += ["## To be reached", verdicts_table(judged)]
    if measured.notes:
        parts += ["## Notes", "\n".join(f"- {note}" for note in measured.notes)]
    return "\n\n".join(parts) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table, its columns padded so that it reads as text too."""
    every = [list(head), *(list(row) for row in rows)]
    widths = [max(len(row[n]) for row in every) for n in range(len(head))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in every
    ]
    return "\n".join([lines[0], "| " + " | ".join("-" * width for width in widths) + " |", *lines[1:]])


def verdicts_table(judged: Sequence[Verdict]) -> str:
    """Return what was to be reached and whether it was."""
    return table(
        ("target", "measured", "reached"),
        [(v.what, v.figures, "reached" if v.reached else "NOT REACHED") for v in judged],
    )


def _circumstances(options: Options, raised: Sequence[str]) -> str:
    lines = [
        f"{options.rounds} rounds of {options.seconds:g} s for each line, the servers in turn; median of the rounds, "
        f"waits of all of them. Python {platform.python_version()}, {os.cpu_count()} cores.",
        "The SDK's echo has no app id and the two successors are anonymous, as their samples run on one's own machine: "
        "they check no token. Board Clerk checks every token. A turn counts when its request was answered and its "
        "reply, saying what it should, arrived. CPU is the server's process alone.",
    ]
    if raised:
        lines.append(f"Limits on how much one may say were switched off: {', '.join(raised)}.")
    return "\n\n".join(lines)


def _turns_table(measured: Measured, options: Options, delay: int) -> str:
    head = ("server", "turn", "at once", "turns/s", "p50 ms", "p99 ms", "CPU ms", *(name for name, _ in COMPARED))
    rows: list[Sequence[str]] = []
    for server in SERVERS:
        for kind in (ECHO, *KINDS):
            for at_once in options.at_once:
                line = measured.line((server.name, kind.name, at_once, delay))
                if line:
                    beside = [_ratio(measured, line, name, at_once, delay) for _, name in COMPARED]
                    rows.append((server.title, kind.title, str(at_once), *_figures(line), *beside))
    return table(head, rows)


def _figures(line: Line) -> tuple[str, ...]:
    return f"{line.rate:.0f}", f"{line.p50:.1f}", f"{line.p99:.1f}", f"{line.cpu:.2f}"


def _ratio(measured: Measured, line: Line, to: str, at_once: int, delay: int) -> str:
    other = measured.line((to, ECHO.name, at_once, delay))
    return f"{line.rate / other.rate:.2f}" if other else ""


def _processes_table(measured: Measured) -> str:
    rows = [
        (server.title, f"{median(measured.starts[server.name]):.2f}", f"{measured.peaks[server.name]:.0f}")
        for server in SERVERS
        if measured.starts[server.name]
    ]
    return table(("server", "serves after s", "peak memory MB"), rows)


def _own_cost(measured: Measured) -> str:
    """Return what the measuring itself cost, at its busiest, where a core each is enough for both."""
    busy = [
        s for (server, *_), found in measured.stretches.items() if server.startswith("bare") for s in found if s.turns
    ]
    busy = busy or [s for found in measured.stretches.values() for s in found if s.turns]
    if not busy:
        return "Nothing was measured."
    turns, replies = sum(s.turns for s in busy), max(1, sum(s.replies for s in busy))
    load, stub = sum(s.load_cpu for s in busy) / turns, sum(s.stub_cpu for s in busy) / replies
    every = [s for (server, *_), found in measured.stretches.items() if "postgres" not in server for s in found]
    others = sum(s.others for s in every) / max(1e-9, sum(s.seconds for s in every))
    return (
        f"The load costs {load * 1000:.3f} ms of CPU a turn and the stub {stub * 1000:.3f} ms a reply: together they "
        f"could take {1 / (load + stub):.0f} turns a second on the core the server leaves them. Meanwhile everything "
        f"else on this machine used {others:.2f} of its {os.cpu_count()} cores: the closer to none, the more the "
        "figures are the servers' own."
    )
