"""Start-up: from starting the process until it serves, beside what importing the named packages alone takes."""

import subprocess
import sys
import time
from statistics import median

from tests.bench.boards import Size
from tests.bench.options import Options
from tests.bench.report import table
from tests.bench.running import ROOT
from tests.bench.servers import OURS, SERVERS, Starter

PACKAGES = (
    "aiohttp", "botbuilder.core", "botbuilder.integration.aiohttp", "sqlalchemy", "apscheduler", "orjson", "jwt",
    "cryptography",
)  # fmt: skip
_MOST_SECONDS, _MOST_TIMES = 2.5, 1.5


def startup_report(starter: Starter, options: Options) -> str:
    """Start and import in turn, and return the table."""
    server = next(server for server in SERVERS if server.name == OURS[0])
    serving: list[float] = []
    importing: list[float] = []
    for number in range(max(3, options.rounds) + 1):
        running, _ = starter.start(server, Size())
        running.stop()
        began = time.monotonic()
        subprocess.run([sys.executable, "-c", f"import {', '.join(PACKAGES)}"], cwd=ROOT, check=True)
        if number:  # the first finds cold caches
            serving.append(running.started)
            importing.append(time.monotonic() - began)
    seconds, alone = median(serving), median(importing)
    rows = [
        ("ready to serve, s", f"{seconds:.2f}", f"at most {_MOST_SECONDS}", _reached(seconds <= _MOST_SECONDS)),
        ("importing the packages alone, s", f"{alone:.2f}", "", ""),
        ("times that", f"{seconds / alone:.2f}", f"at most {_MOST_TIMES}", _reached(seconds <= _MOST_TIMES * alone)),
    ]
    return "\n\n".join(
        ["## Start-up", f"Named packages: {', '.join(PACKAGES)}.", table(("", "measured", "target", "reached"), rows)]
    )


def _reached(good: bool) -> str:
    return "reached" if good else "NOT REACHED"
