"""make bench: measure, print, and write out/bench/turns.md and turns.svg.

BENCH_SECONDS (1) for each line, BENCH_ROUNDS (3), BENCH_ONLY (names of servers, kinds or sections; everything),
BENCH_AT_ONCE (1,16,64), BENCH_DELAYS_MS (0,100), BENCH_MEMORY_TURNS (100,000 or as many as 90 seconds hold),
BENCH_ROWS (100,000 reminders due at once; each case is measured for 30 s at most).
"""

import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.bench.growth import growth_report
from tests.bench.measuring import Other, scratch
from tests.bench.memory import memory_report
from tests.bench.options import Options, read_options
from tests.bench.plot import turns_plot
from tests.bench.records import Records
from tests.bench.reminders import reminders_report
from tests.bench.report import turns_report
from tests.bench.servers import Starter
from tests.bench.startup import startup_report
from tests.bench.targets import verdicts
from tests.bench.turns import measure_turns
from tests.bench.understanding import understanding_report


def main() -> None:
    """Run what was asked for; stopped by Ctrl-C, print what was measured until then."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that no server is left behind
    options, began = read_options(), time.monotonic()
    out = scratch()
    out.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="run-", dir=out))
    written: list[str] = []
    try:
        with Other() as other, closing(Records(folder, other.stub.url)) as records:
            starter = Starter(folder, records, other.stub)
            for report in _reports(other, starter, options, out):
                print(report, flush=True)
                written.append(report)
    finally:
        if written:
            (out / "turns.md").write_text("\n".join(written), encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{time.monotonic() - began:.0f} s; written to {out}/turns.md", file=sys.stderr)


def _reports(other: Other, starter: Starter, options: Options, out: Path) -> Iterator[str]:
    if options.wants("turns"):
        measured = measure_turns(other, starter, options)
        yield turns_report(measured, options, verdicts(measured, options.at_once), starter.raised)
        (out / "turns.svg").write_text(turns_plot(measured, options), encoding="utf-8")
    if options.wants("growth"):
        yield growth_report(other, starter, options) + "\n"
    if options.wants("memory"):
        yield memory_report(other, starter, options) + "\n"
    if options.wants("startup"):
        yield startup_report(starter, options) + "\n"
    if options.wants("reminders"):
        yield reminders_report(other, starter.folder, options) + "\n"
    if options.wants("understanding"):
        yield understanding_report() + "\n"


if __name__ == "__main__":
    main()
