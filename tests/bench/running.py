"""A server in a process of its own: started, watched through /proc, stopped."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / ".venv/bin"
BENCH_PYTHON = ROOT / ".venv-bench/bin/python"
_LONGEST_START = 120.0


class NotStarted(Exception):
    """A server that did not come up; the message is the end of what it said."""


@dataclass(slots=True)
class Running:
    """A server that serves on a loopback port. `started` is after how many seconds it did."""

    process: subprocess.Popen[bytes]
    port: int
    started: float = 0.0

    @property
    def cpu(self) -> float:
        """Seconds of processor time the process has used, all threads together."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def peak(self) -> float:
        """The most memory it has held, in MB."""
        return self._memory("VmHWM")

    @property
    def memory(self) -> float:
        """The memory it holds, in MB."""
        return self._memory("VmRSS")

    def stop(self) -> None:
        """End the process, gently first."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _memory(self, name: str) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith(name))


def start(command: Sequence[str], environ: Mapping[str, str], log: Path, is_ready: Callable[[int], bool]) -> Running:
    """Start a server on a free port (`{port}` in its command and settings) and return once `is_ready`."""
    port = free_port()
    given = [part.format(port=port) for part in command]
    settings = _clean_environ() | {name: value.format(port=port) for name, value in environ.items()}
    with log.open("ab") as out:
        began = time.monotonic()
        process = subprocess.Popen(
            given, env=settings, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )
    running = Running(process, port)
    while not is_ready(port):
        if process.poll() is not None or time.monotonic() - began > _LONGEST_START:
            process.kill()
            raise NotStarted(f"{' '.join(given)}\n{log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.005)
    running.started = time.monotonic() - began
    return running


def machine_cpu() -> float:
    """Return the seconds of processor time used on the whole machine so far."""
    user, nice, system, _, _, *interrupts = Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]
    return sum(map(int, (user, nice, system, *interrupts))) / os.sysconf("SC_CLK_TCK")


def exchange(port: int, wire: bytes, patience: float = 10) -> int:
    """Send one request over a connection of its own and return the status, 0 where there is no answer."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=patience) as connection:
            connection.sendall(wire)
            answer = connection.recv(65536)
    except OSError:
        return 0
    return int(answer[9:12]) if answer.startswith(b"HTTP/1.") else 0


def ready_page(port: int) -> bool:
    """Return whether /readyz answers 200."""
    return exchange(port, b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n") == 200


def _clean_environ() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("BOARDCLERK_", "PYTEST_"))}
