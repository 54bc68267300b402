"""`boardclerk understand`: how each message of a file is understood, one JSON line for each. Writes nothing."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from boardclerk.dialogs.explaining import explain as explained
from boardclerk.dialogs.understanding import (
    Heard,
    KnownAction,
    KnownBoard,
    KnownMeeting,
    KnownPerson,
    Understood,
    World,
    understand,
)

_PRINTED_AS = {"agree_minutes": "approve_minutes"}
_BOT_NAMES = ("MinutesBot", "Board Clerk", "BoardClerk", "Clerk")
_ZONE = "Europe/London"


def understand_command(
    world_file: Path, lines: Iterable[str], write: Callable[[str], object], *, explain: bool = False
) -> int:
    """Read messages, an object of JSON a line, and write how each is understood.

    `world_file` is a world.json as docs/operating.md describes it; `write` gets one line of JSON for each message,
    or, to `explain`, several lines that say which patterns were found, which slots came from which words, and why it
    asks. Returns the exit status: 0. Raises ValueError, in one sentence, where the world or a line cannot be read.
    """
    try:
        board = json.loads(world_file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{world_file} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ValueError(f"{world_file} is not JSON: {error}") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        message = _message(line, number)
        if explain:
            for each in explained(_heard(message), world_of(board, message)):
                write(each)
        else:
            write(json.dumps(_understood(board, message), ensure_ascii=False))
    return 0


def _heard(message: Mapping[str, Any]) -> Heard:
    return Heard(
        text=str(message["text"]), personal=message.get("chat") == "personal",
        addressed=bool(message.get("addressed", True)), reply_to=message.get("reply_to"),
    )  # fmt: skip


def _message(line: str, number: int) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except ValueError as error:
        raise ValueError(f"line {number} is not JSON: {error}") from error
    if not isinstance(message, dict) or "text" not in message:
        raise ValueError(f"line {number} is not a message: it has no text")
    return message  # pyright: ignore[reportUnknownVariableType]


def _understood(board: Mapping[str, Any], message: Mapping[str, Any]) -> dict[str, object]:
    found = understand(_heard(message), world_of(board, message))
    line = {"id": message.get("id"), **_shown(found[0])}
    return line if len(found) == 1 else {**line, "also": [_shown(also) for also in found[1:]]}


def _shown(understood: Understood) -> dict[str, object]:
    intent = _PRINTED_AS.get(understood.intent, understood.intent)
    return {
        "intent": intent, "slots": dict(understood.slots), "expect": understood.expect, "why": understood.why,
    }  # fmt: skip


def world_of(board: Mapping[str, Any], message: Mapping[str, Any]) -> World:
    """The board as it stands in the situation a message names."""
    situation = board.get("worlds", {}).get(message.get("world"), {})
    zone = str(board.get("zone", _ZONE))
    day = message.get("today") or situation.get("today")
    clock = message.get("now") or situation.get("now") or "09:00"
    people = [_person(person) for person in board.get("people", ())]
    sender = message.get("sender")
    if sender and all(person.id != sender for person in people):
        people.append(KnownPerson(id=str(sender), name=str(sender)))
    known = KnownBoard(
        name=str(board.get("board", "Board")), zone=zone, people=tuple(people), groups=tuple(board.get("groups", ())),
        meetings=tuple(_meeting(meeting, board) for meeting in board.get("meetings", ())),
        actions=_actions(board, situation), bot_names=_BOT_NAMES,
    )  # fmt: skip
    now = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone))
    return World(board=known, now=now, sender=sender, current_meeting_id=situation.get("current_meeting"))


def _person(person: Mapping[str, Any]) -> KnownPerson:
    name = str(person["name"])
    return KnownPerson(
        id=name, name=name, aliases=tuple(person.get("aliases", ())), title=person.get("role"),
        organisation=person.get("organisation"), member=bool(person.get("member")),
        chair=bool(person.get("chair")), secretary=bool(person.get("secretary")),
    )  # fmt: skip


def _clock(written: str | None) -> time | None:
    return time.fromisoformat(written) if written else None


def _meeting(meeting: Mapping[str, Any], board: Mapping[str, Any]) -> KnownMeeting:
    day = str(meeting["date"])
    agenda: dict[str, str] = meeting.get("agenda") or board.get(f"agenda_{day.replace('-', '_')}") or {}
    return KnownMeeting(
        id=day, on=date.fromisoformat(day), start=_clock(meeting.get("start")), end=_clock(meeting.get("end")),
        items=tuple((str(number), str(title)) for number, title in agenda.items()),
    )  # fmt: skip


def _actions(board: Mapping[str, Any], situation: Mapping[str, Any]) -> tuple[KnownAction, ...]:
    """The actions recorded up to then, open where the situation says so."""
    is_open = {(day, ref) for day, refs in situation.get("open_actions", {}).items() for ref in refs}
    today = str(situation.get("today", "9999"))
    return tuple(
        KnownAction(
            id=f"{day} {action['ref']}", meeting_on=date.fromisoformat(day), ref=str(action["ref"]),
            text=str(action["text"]), owners=tuple(action.get("owners", ())), is_open=(day, action["ref"]) in is_open,
        )
        for day, actions in board.get("actions", {}).items()
        for action in actions
        if day < today and re.fullmatch(r"\d{4}-\d\d-\d\d", day)
    )  # fmt: skip
