"""Turns a second, side by side: every server and kind in turn, in short rounds, so that noise hits all alike."""

import math
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from statistics import median

from tests.bench.boards import EACH, ITEMS, Size
from tests.bench.measuring import Other, Stretch, measure, percentile, until_stopped
from tests.bench.options import Options
from tests.bench.running import NotStarted, Running
from tests.bench.servers import SERVERS, Server, Starter
from tests.bench.work import ECHO, KINDS, Kind, Work

_FASTEST = 1200
"""Turns a second that a record is made large enough for; a faster server runs out of fresh actions and stops early."""
_WARMING = 0.3
_MEETING = 30.0

Cell = tuple[str, str, int, int]
"""A server, a kind, how many at once, the connector's milliseconds."""


@dataclass(frozen=True, slots=True)
class Line:
    """What the rounds of one cell come to: the median rate, the waits of all rounds in milliseconds."""

    rate: float
    p50: float
    p99: float
    cpu: float
    turns: int


@dataclass(slots=True)
class Measured:
    """Everything measured, and what could not be."""

    stretches: defaultdict[Cell, list[Stretch]] = field(default_factory=lambda: defaultdict(list))
    starts: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    peaks: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    notes: list[str] = field(default_factory=list)

    def line(self, cell: Cell) -> Line | None:
        """Return what a cell comes to; None where no turn of it was counted."""
        stretches = [stretch for stretch in self.stretches.get(cell, ()) if stretch.turns]
        if not stretches:
            return None
        waits = [wait for stretch in stretches for wait in stretch.waits]
        turns = sum(stretch.turns for stretch in stretches)
        return Line(
            rate=median(stretch.rate for stretch in stretches),
            p50=percentile(waits, 0.5),
            p99=percentile(waits, 0.99),
            cpu=sum(stretch.cpu for stretch in stretches) / turns * 1000,
            turns=turns,
        )

    def note(self, text: str) -> None:
        """Say once what a reader of the figures has to know."""
        if text not in self.notes:
            self.notes.append(text)
            _progress(text)


def measure_turns(other: Other, starter: Starter, options: Options) -> Measured:
    """Measure every server and kind that is asked for; interrupted, return what was measured until then."""
    measured = Measured()
    size = _size(options)
    try:
        for number in range(options.rounds):
            _progress(f"round {number + 1} of {options.rounds}: starting the servers")
            _round(other, starter, options, size, measured)
    except KeyboardInterrupt:
        measured.note("The run was interrupted: the figures are of what was measured until then.")
    _note_faults(measured)
    return measured


def _round(other: Other, starter: Starter, options: Options, size: Size, measured: Measured) -> None:
    started: dict[str, Running] = {}
    with until_stopped(started):
        at_work: list[tuple[Server, Running, Work]] = []
        for server in _asked_for(options):
            try:
                running, work = starter.start(server, size)
            except (NotStarted, LookupError, FileNotFoundError) as error:
                measured.note(f"{server.name} is not measured: {str(error).strip().splitlines()[-1]}")
                continue
            started[server.name] = running
            measured.starts[server.name].append(running.started)
            at_work.append((server, running, work))
        able = [(s, r, w, kind) for s, r, w in at_work for kind in _warmed(other, s, r, w, options, measured)]
        for delay, at_once in product(options.delays, options.at_once):
            _progress(f"  {at_once} at once, connector after {delay} ms")
            for server, running, work, kind in able:
                stretch = measure(
                    other, running, work, kind, at_once=at_once, delay=delay / 1000, seconds=options.seconds
                )
                measured.stretches[server.name, kind.name, at_once, delay].append(stretch)
        for name, running in started.items():
            measured.peaks[name] = max(measured.peaks[name], running.peak)


def _asked_for(options: Options) -> Iterator[Server]:
    names = [server.name for server in SERVERS]
    return (server for server in SERVERS if options.takes(server.name, names))


def _warmed(
    other: Other, server: Server, running: Running, work: Work, options: Options, measured: Measured
) -> Iterator[Kind]:
    """Yield the kinds a server can be measured with, each once it has been said for a moment, uncounted."""
    names = [kind.name for kind in (ECHO, *KINDS)] if server.is_ours else []
    if server.is_ours:
        _met(other, running, work)
    for kind in server.kinds:
        if not options.takes(kind.name, names):
            continue
        tried = measure(other, running, work, kind, at_once=2, delay=0, seconds=_WARMING)
        if tried.turns:
            yield kind
        else:
            fault = (tried.faults or ["nothing came back"])[0]
            measured.note(f"{server.name}, {kind.name} is not measured: {fault[:300]}")


def _met(other: Other, running: Running, work: Work) -> None:
    """Let everybody ask who comes and what is theirs to do, uncounted: a bot that has run a day knows its boards."""
    for asking in [kind for kind in KINDS if kind.name in ("coming", "my-actions")]:
        heard, until = 0, time.monotonic() + _MEETING
        while heard < work.people and time.monotonic() < until:
            heard += measure(other, running, work, asking, at_once=16, delay=0, seconds=0.5).turns


def _note_faults(measured: Measured) -> None:
    for (server, kind, at_once, delay), stretches in measured.stretches.items():
        lost = sum(stretch.uncounted for stretch in stretches)
        if lost:
            fault = next((stretch.faults[0] for stretch in stretches if stretch.faults), "no reply")
            measured.note(f"{server}, {kind}, {at_once} at once, {delay} ms: {lost} not counted ({fault[:160]})")
        if any(stretch.ran_out for stretch in stretches):
            measured.note(f"{server}, {kind}, {at_once} at once, {delay} ms: ended early, no fresh action was left")


def _size(options: Options) -> Size:
    """Return boards enough that actions stay fresh through a round."""
    cells = len(options.at_once) * len(options.delays)
    kinds = sum(kind.name in ("done", "press") for kind in KINDS)
    wanted = cells * kinds * _FASTEST * options.seconds
    return Size(boards=max(40, min(1000, math.ceil(wanted / (ITEMS * EACH)))))


def _progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
