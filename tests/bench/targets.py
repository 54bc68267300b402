"""What is to be reached, judged from what was measured."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.bench.servers import OURS, SERVERS
from tests.bench.turns import Line, Measured
from tests.bench.work import ECHO, KINDS, Kind

_TITLES = {server.name: server.title for server in SERVERS}
Ratio = Callable[[Line, Line], float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target for one kind of turn: the figures by concurrency, and whether the worst of them is enough."""

    what: str
    figures: str
    reached: bool


def verdicts(measured: Measured, at_once: Sequence[int]) -> list[Verdict]:
    """Return every target that can be judged from what was measured."""
    found: list[Verdict | None] = []
    for ours in OURS:
        for kind in KINDS:
            found += _of_kind(measured, ours, kind, at_once)
    return [verdict for verdict in found if verdict is not None]


def _of_kind(measured: Measured, ours: str, kind: Kind, at_once: Sequence[int]) -> Iterable[Verdict | None]:
    def compare(what: str, to: str, least: float, *, among: Sequence[int] = at_once, delay: int = 0) -> Verdict | None:
        pairs = [
            (n, measured.line((ours, kind.name, n, delay)), measured.line((to, ECHO.name, n, delay))) for n in among
        ]
        ratios = {n: mine.rate / other.rate for n, mine, other in pairs if mine and other}
        return _judged(f"{name}: {what} {least:g}", ratios, lambda ratio: ratio >= least)

    name = f"{_TITLES[ours]}, {kind.title}"
    heavy = kind.writes and not kind.pressed
    yield compare("turns a second, times the SDK's echo, at least", "sdk", 8 if heavy else 12)
    if heavy:
        yield compare("of the limit that commits, at least", "committing", 0.5)
    else:
        yield compare("of the bare limit, at least", "bare", 0.4)
    for peer in ("agents", "teams"):
        yield compare(f"turns a second, times {peer}, at least", peer, 1)
        yield _ahead(measured, ours, kind, peer, at_once, name)
    line = measured.line((ours, kind.name, 16, 0))
    if line:
        yield _judged(f"{name}: p99 at 16, times p50, at most 4", {16: line.p99 / line.p50}, lambda ratio: ratio <= 4)
    yield compare("with a connector after 100 ms, of the bare limit, at least", "bare", 0.9, among=(64,), delay=100)


def _ahead(measured: Measured, ours: str, kind: Kind, peer: str, at_once: Sequence[int], name: str) -> Verdict | None:
    pairs = [(n, measured.line((ours, kind.name, n, 0)), measured.line((peer, ECHO.name, n, 0))) for n in at_once]
    ratios = {n: mine.p99 / other.p99 for n, mine, other in pairs if mine and other}
    return _judged(f"{name}: p99, times {peer}'s, at most 1", ratios, lambda ratio: ratio <= 1)


def _judged(what: str, ratios: dict[int, float], good: Callable[[float], bool]) -> Verdict | None:
    if not ratios:
        return None
    figures = ", ".join(f"{n} at once {ratio:.2f}" for n, ratio in ratios.items())
    return Verdict(what, figures, all(good(ratio) for ratio in ratios.values()))
