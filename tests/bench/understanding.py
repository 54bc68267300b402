"""Understanding: messages a second, beside dateparser for the date alone and a matcher of key words."""

import gc
import json
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from boardclerk.dialogs.understanding import Heard, understand
from tests.bench.report import table
from tests.bench.running import BENCH_PYTHON
from tests.dialogs.sample import sample_world

_MESSAGES = Path(__file__).parents[1] / "dialogs" / "messages"
_DATES = Path(__file__).parent / "peers" / "dates.py"
_PASSES = 3
_MOST_MS = 1.0
_KEY_WORDS = {
    "send_apologies": r"apolog|can'?t (?:come|attend|make)|won'?t be|unable to attend",
    "close_action": r"\b(?:done|complete[d]?|finished|close)\b",
    "record_action": r"\baction:|\bto (?:send|draft|write|report)\b",
    "list_actions": r"\bmy actions|outstanding|open actions\b",
    "next_meeting": r"\bnext meeting|when (?:is|do)\b",
    "who_is_coming": r"\bwho(?:'s| is) (?:coming|attending)\b",
    "approve_minutes": r"\bapprove|agreed as\b",
    "comment_on_minutes": r"\bshould (?:say|read)|correction|amend",
    "agenda_item": r"\bagenda\b",
    "help": r"\bhelp\b",
}


def understanding_report() -> str:
    """Measure every message in its situation, and return the table."""
    rows = [
        json.loads(line) for file in sorted(_MESSAGES.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()
    ]
    texts = [row["text"] for row in rows]
    patterns = [re.compile(pattern, re.IGNORECASE) for pattern in _KEY_WORDS.values()]
    worlds = {(row["when"], row["sender"]): sample_world(row["when"], row["sender"]) for row in rows}
    ours = _milliseconds([lambda row=row: understand(_heard(row), worlds[row["when"], row["sender"]]) for row in rows])
    words = _milliseconds([lambda text=text: [p.search(text) for p in patterns] for text in texts])
    lines = [
        _line(f"Board Clerk, all of a message ({len(rows)} messages)", ours, target=True),
        _line("dateparser, its date alone", _dates(texts)),
        _line("ten key words", words),
    ]
    head = ("", "messages/s", "median ms", "p99 ms", f"median under {_MOST_MS:g} ms")
    return "\n\n".join(["## Understanding", table(head, lines)])


def _heard(row: dict[str, Any]) -> Heard:
    addressed = row.get("addressed", True)
    return Heard(text=row["text"], personal=addressed, addressed=addressed, reply_to=row.get("reply_to"))


def _milliseconds(calls: list[Callable[[], object]]) -> list[float]:
    """Return how long each call takes, the middle of three passes after one that is not counted."""
    passes: list[list[float]] = []
    for _ in range(_PASSES + 1):
        gc.collect()
        taken: list[float] = []
        for call in calls:
            began = time.perf_counter()
            call()
            taken.append((time.perf_counter() - began) * 1000)
        passes.append(taken)
    return [median(each) for each in zip(*passes[1:], strict=True)]


def _dates(texts: list[str]) -> list[float]:
    if not BENCH_PYTHON.exists():
        return []
    told = subprocess.run([BENCH_PYTHON, _DATES], input=json.dumps(texts), capture_output=True, text=True, check=True)
    return json.loads(told.stdout)


def _line(title: str, taken: list[float], *, target: bool = False) -> tuple[str, ...]:
    if not taken:
        return (title, "not installed", "", "", "")
    middle = median(taken)
    verdict = ("reached" if middle < _MOST_MS else "NOT REACHED") if target else ""
    p99 = sorted(taken)[int(0.99 * len(taken))]
    return (title, f"{1000 * len(taken) / sum(taken):.0f}", f"{middle:.2f}", f"{p99:.2f}", verdict)
