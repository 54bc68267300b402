"""What the process has done since it started, counted for /metrics. docs/operating.md says what each figure means."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

# From what nobody notices to what Teams no longer waits for: a send is given twenty seconds.
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0)


class Durations:
    """How many took how long, as a Prometheus histogram keeps it."""

    def __init__(self) -> None:
        self._counts = [0] * (len(_SECONDS) + 1)
        self._total = 0.0

    def took(self, seconds: float) -> None:
        """Count one."""
        self._counts[bisect_left(_SECONDS, seconds)] += 1
        self._total += seconds

    def lines(self, name: str, meaning: str) -> Iterator[str]:
        yield f"# HELP {name} {meaning}"
        yield f"# TYPE {name} histogram"
        for up_to, count in zip((*map(str, _SECONDS), "+Inf"), accumulate(self._counts), strict=True):
            yield f'{name}_bucket{{le="{up_to}"}} {count}'
        yield f"{name}_sum {self._total:.6g}"
        yield f"{name}_count {sum(self._counts)}"


@dataclass(slots=True)
class Figures:
    """Counts and seconds; the keys of the counters are label values. `tick_lag` is the latest tick's, in seconds."""

    turns: Counter[str] = field(default_factory=Counter[str])
    turn_seconds: Durations = field(default_factory=Durations)
    sends: Counter[str] = field(default_factory=Counter[str])
    send_seconds: Durations = field(default_factory=Durations)
    refused: Counter[str] = field(default_factory=Counter[str])
    notices: Counter[str] = field(default_factory=Counter[str])
    skipped: Counter[str] = field(default_factory=Counter[str])
    ticks: int = 0
    tick_seconds: float = 0.0
    tick_lag: float = 0.0
    paced_seconds: float = 0.0

    def prometheus(self, unheard: int | None = None, **gauges: float) -> str:
        """Return the figures in Prometheus' text format; `gauges` are what stands so now, by its name in `GAUGES`.

        `unheard` counts what reached nobody, of boards with nobody to be told so; None where it is not known.
        """
        return "\n".join(self._lines(gauges, unheard)) + "\n"

    def _lines(self, gauges: Mapping[str, float], unheard: int | None) -> Iterator[str]:
        yield from _counter("boardclerk_turns_total", "Turns taken, by outcome.", "outcome", self.turns)
        yield from self.turn_seconds.lines("boardclerk_turn_seconds", "Seconds from a message to its kept answer.")
        yield from _counter("boardclerk_sends_total", "Messages sent, by what became of them.", "fate", self.sends)
        yield from self.send_seconds.lines("boardclerk_send_seconds", "Seconds Teams took for one request to it.")
        yield from _counter("boardclerk_refused_total", "Requests not let in, by status.", "status", self.refused)
        yield from _counter("boardclerk_notices_total", "Unasked messages, by outcome.", "outcome", self.notices)
        yield from _counter(
            "boardclerk_notices_skipped_total", "Unasked messages no longer sent, by reason.", "reason", self.skipped
        )
        yield from _single("boardclerk_ticks_total", "Ticks since the start.", self.ticks)
        yield from _single("boardclerk_tick_seconds_total", "Seconds spent in ticks.", self.tick_seconds)
        meaning = "Seconds in which what was due waited for the pace Teams allows."
        yield from _single("boardclerk_paced_seconds_total", meaning, self.paced_seconds)
        yield from _single("boardclerk_tick_lag_seconds", GAUGES["tick_lag"], self.tick_lag, "gauge")
        if unheard is not None:
            yield from _single("boardclerk_unheard", UNHEARD, unheard, "gauge")
        for name, value in gauges.items():
            yield from _single(f"boardclerk_{name}_seconds", GAUGES[name], value, "gauge")


UNHEARD = "Unasked messages that reached nobody, of boards with neither secretary nor chair."
GAUGES: Mapping[str, str] = {
    "tick_age": "Seconds since the last tick ended.",
    "tick_lag": "Seconds by which the latest tick began after its time.",
    "oldest_due": "Seconds for which the oldest unasked message that is due and not settled has been due.",
}


def _counter(name: str, meaning: str, label: str, counts: Counter[str]) -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} counter"
    for value, count in sorted(counts.items()):
        yield f'{name}{{{label}="{_escaped(value)}"}} {count}'


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _single(name: str, meaning: str, value: float, kind: str = "counter") -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} {kind}"
    yield f"{name} {value:.6g}"
