"""One stretch of turns of one kind against one server: what was said, what came back, and what it cost."""

import asyncio
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import orjson
import uvloop

from tests.bench.load import Heard, speak
from tests.bench.running import ROOT, Running, machine_cpu
from tests.bench.work import Kind, Stub, Work

_SETTLING = 3.0
_PATIENCE = 60.0


@dataclass(slots=True)
class Stretch:
    """What was measured. `waits` are seconds from asking until answered and replied to, of counted turns alone.

    `cpu` and the like are seconds of processor time; `others` is what everything else on the machine used meanwhile.
    """

    turns: int = 0
    seconds: float = 0.0
    waits: list[float] = field(default_factory=list)
    cpu: float = 0.0
    load_cpu: float = 0.0
    stub_cpu: float = 0.0
    others: float = 0.0
    replies: int = 0
    faults: list[str] = field(default_factory=list)
    uncounted: int = 0
    ran_out: bool = False

    @property
    def rate(self) -> float:
        """Turns a second."""
        return self.turns / self.seconds if self.seconds else 0.0


class Other:
    """The other end: the stub's process, and what it is asked between stretches."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.bench.stub"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
        assert self._process.stdout is not None
        said: dict[str, Any] = orjson.loads(self._process.stdout.readline())
        self.stub = Stub(said["url"], said["settings"], said["tokens"])
        self._port = int(self.stub.url.split(":")[2].split("/")[0])

    def begin(self, *, delay: float, words: str) -> dict[str, Any]:
        """Forget what has arrived; from now on answer after `delay` seconds and look for `words`."""
        self._ask("begin", {"delay": delay, "words": words})
        return self.report()

    def report(self) -> dict[str, Any]:
        """Return what has arrived."""
        return self._ask("report", {})

    def _ask(self, what: str, asked: dict[str, Any]) -> dict[str, Any]:
        body = orjson.dumps(asked)
        head = f"POST /bench/{what} HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n"
        with socket.create_connection(("127.0.0.1", self._port), timeout=_PATIENCE) as connection:
            connection.sendall(head.encode() + body)
            answer = b""
            while b"\r\n\r\n" not in answer or not _is_whole(answer):
                answer += connection.recv(1 << 20)
        return orjson.loads(answer.partition(b"\r\n\r\n")[2])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=_PATIENCE)


def measure(
    other: Other, running: Running, work: Work, kind: Kind, *, at_once: int, delay: float, seconds: float
) -> Stretch:
    """Measure one stretch. A turn counts when it was answered and its reply, saying what it should, arrived."""
    before = other.begin(delay=delay, words=kind.words)
    cpu, busy, began = running.cpu, machine_cpu(), time.monotonic()
    heard = uvloop.run(speak(running.port, work.of(kind), at_once=at_once, seconds=seconds))
    spent, busy, took = running.cpu - cpu, machine_cpu() - busy, time.monotonic() - began
    arrived = other.report()
    if not kind.pressed and len(arrived["turns"]) < len(heard.answered):
        uvloop.run(asyncio.sleep(min(_SETTLING, 0.2 + 2 * delay)))
        arrived = other.report()
    stretch = _counted(heard, arrived, kind)
    stretch.cpu, stretch.load_cpu = spent, heard.cpu
    stretch.stub_cpu, stretch.replies = arrived["cpu"] - before["cpu"], arrived["requests"]
    stretch.others = max(0.0, busy - spent - stretch.load_cpu - stretch.stub_cpu) * stretch.seconds / took
    return stretch


def _counted(heard: Heard, arrived: dict[str, Any], kind: Kind) -> Stretch:
    moments: dict[int, float] = dict(zip(arrived["turns"], arrived["moments"], strict=True))
    if kind.pressed:  # the answer is the reply
        moments = heard.answered
    waits = [max(at, moments[turn]) - heard.began[turn] for turn, at in heard.answered.items() if turn in moments]
    return Stretch(
        turns=len(waits), seconds=heard.seconds, waits=waits, faults=[*heard.refused, *arrived["wrong"]][:20],
        uncounted=len(heard.began) - len(waits), ran_out=heard.ran_out,
    )  # fmt: skip


def _is_whole(answer: bytes) -> bool:
    head, _, body = answer.partition(b"\r\n\r\n")
    return len(body) >= int(head.lower().rpartition(b"content-length: ")[2].split(b"\r\n")[0])


def percentile(waits: list[float], share: float) -> float:
    """Return the wait that this share of turns did not exceed, in milliseconds."""
    ordered = sorted(waits)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000 if ordered else float("nan")


@contextmanager
def until_stopped(servers: dict[str, Running]) -> Iterator[None]:
    """Stop every server that is in `servers` at the end, whatever happens."""
    try:
        yield
    finally:
        for running in servers.values():
            running.stop()


def scratch() -> Path:
    """Return where records and logs of a run go: on the disk the project lies on, so that durable is durable."""
    return ROOT / "out/bench"
