"""What the process has done since it started, counted for /metrics."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Figures:
    """Counts and seconds; the keys of the counters are label values."""

    turns: Counter[str] = field(default_factory=Counter[str])
    turn_seconds: float = 0.0
    sends: Counter[str] = field(default_factory=Counter[str])
    refused: Counter[str] = field(default_factory=Counter[str])
    notices: Counter[str] = field(default_factory=Counter[str])
    ticks: int = 0
    tick_seconds: float = 0.0

    def prometheus(self, *, tick_age: float) -> str:
        """Return the figures in Prometheus' text format. `tick_age` is in seconds."""
        return "\n".join(self._lines(tick_age)) + "\n"

    def _lines(self, tick_age: float) -> Iterator[str]:
        yield from _counter("boardclerk_turns_total", "Turns taken, by outcome.", "outcome", self.turns)
        yield from _single("boardclerk_turn_seconds_total", "Seconds spent in turns.", self.turn_seconds)
        yield from _counter("boardclerk_sends_total", "Messages sent, by what became of them.", "fate", self.sends)
        yield from _counter("boardclerk_refused_total", "Requests not let in, by status.", "status", self.refused)
        yield from _counter("boardclerk_notices_total", "Unasked messages, by outcome.", "outcome", self.notices)
        yield from _single("boardclerk_ticks_total", "Ticks since the start.", self.ticks)
        yield from _single("boardclerk_tick_seconds_total", "Seconds spent in ticks.", self.tick_seconds)
        yield from _single("boardclerk_tick_age_seconds", "Seconds since the last tick ended.", tick_age, "gauge")


def _counter(name: str, meaning: str, label: str, counts: Counter[str]) -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} counter"
    for value, count in sorted(counts.items()):
        yield f'{name}{{{label}="{value}"}} {count}'


def _single(name: str, meaning: str, value: float, kind: str = "counter") -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} {kind}"
    yield f"{name} {value:.6g}"
