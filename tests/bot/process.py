"""The bot as a process of its own, for tests of starting, stopping and being killed."""

import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]


def serve(folder: Path, port: int, *flags: str, **settings: str) -> subprocess.Popen[str]:
    """Start `boardclerk serve` on a port, with its files in `folder`; `settings` by their names in lower case."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("BOARDCLERK_")}
    environ |= {"BOARDCLERK_DATA_DIR": str(folder), "BOARDCLERK_PORT": str(port), "BOARDCLERK_PERSON_TURNS": "0"}
    environ |= {f"BOARDCLERK_{name.upper()}": value for name, value in settings.items()}
    return subprocess.Popen(
        [sys.executable, "-m", "boardclerk", "serve", *flags],
        cwd=ROOT,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_until_ready(port: int, seconds: float = 60) -> None:
    """Return once the bot is ready to serve; fail after a minute, or as many seconds as are given."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1) as answer:
                assert answer.status == 200
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"not ready within {seconds} seconds")
