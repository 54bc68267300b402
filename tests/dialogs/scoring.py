"""Scores what is understood against labelled messages, by the measure of the shared scorer."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from boardclerk.dialogs.understanding import Heard, Understood, understand
from tests.dialogs.sample import sample_world

WRITES = {
    "send_apologies", "withdraw_apologies", "record_action", "close_action", "update_action", "circulate_minutes",
    "comment_on_minutes", "approve_minutes", "agenda_item",
}  # fmt: skip
IDENTITY = ("who", "meetings", "deputy", "refs", "owners", "add_owners", "due")


@dataclass
class Score:
    """What went wrong, message by message; `right` of `total` intents are right."""

    total: int = 0
    misses: list[str] = field(default_factory=list)
    wrong_writes: list[str] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)

    @property
    def intent(self) -> float:
        return 1 - len(self.misses) / self.total

    @property
    def asked(self) -> float:
        return len(self.needless) / self.total

    def __str__(self) -> str:
        return (
            f"{self.total} messages: intent {self.intent:.1%}, wrong writes {len(self.wrong_writes)}, "
            f"needless questions {self.asked:.1%}"
        )


def messages(name: str) -> list[dict[str, Any]]:
    path = Path(__file__).parent / "messages" / name
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def understood_of(row: dict[str, Any]) -> Understood:
    addressed = row.get("addressed", True)
    heard = Heard(text=row["text"], personal=addressed, addressed=addressed, reply_to=row.get("reply_to"))
    return understand(heard, sample_world(row["when"], row["sender"]))[0]


def _same(said: object, meant: object) -> bool:
    if isinstance(said, list) and isinstance(meant, list):
        return sorted(map(str, said)) == sorted(map(str, meant))  # pyright: ignore[reportUnknownArgumentType]
    return said == meant or (not said and not meant)


def score(rows: list[dict[str, Any]]) -> Score:
    result = Score()
    for row in rows:
        _count(row, understood_of(row), result)
    return result


def _count(row: dict[str, Any], found: Understood, result: Score) -> None:
    result.total += 1
    line = f"{row['id']} {row['text']!r}: {found.intent}, {found.expect} ({found.why})"
    right = found.intent == row["intent"] or found.intent in row.get("ok", [])
    acted = found.intent in WRITES and found.expect == "act"
    if not right:
        result.misses.append(line)
    if row["expect"] == "act" and found.expect in ("ask", "confirm"):
        result.needless.append(line)
    off = [s for s in IDENTITY if s in row["slots"] and not _same(found.slots.get(s), row["slots"][s])]
    unasked = acted and right and row["expect"] in ("ask", "confirm")
    if acted and ((not right) or unasked or off):
        result.wrong_writes.append(f"{line} {off}")
