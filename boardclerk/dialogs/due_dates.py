"""By when an action is due: a day that is past is asked about, and the answer may be typed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.reply import Reply
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates.calendar import BoardCalendar, MeetingDay
from boardclerk.words.dates.said import read_dates
from boardclerk.words.phrases import action_changes as phrases

_NONE = "no due date"


def day_of(turn: Turn) -> date:
    """Return the due date of the slots; Refused where it is no day at all."""
    try:
        return date.fromisoformat(str(turn.slots["due"]))
    except ValueError as error:
        raise Refused(phrases.CHOOSE_DAY) from error


def is_past(turn: Turn, due: date) -> bool:
    return due < turn.today


def no_day(turn: Turn, words: str) -> str | None:
    """Return the day these words name, as it was written, where there is no such day."""
    return next((d.written for d in read_dates(words, calendar_of(turn)) if d.kind == "impossible"), None)


def ask_due(
    turn: Turn, intent: str, due: date | None, slots: Mapping[str, object], missing: str | None = None
) -> Reply:
    """Ask for a due date where none was said, `due` is past, or `missing` is a day that does not exist."""
    options: list[tuple[str, str]] = []
    if turn.next_meeting is not None and turn.next_meeting.on > turn.today:
        on = turn.next_meeting.on
        options.append((phrases.next_meeting_option(on, turn.today), on.isoformat()))
    if intent == "record_action":
        options.append((phrases.NO_DUE_DATE, _NONE))
    values = {"intent": intent, "slots": dict(slots)}
    sentence = phrases.past_day(due, turn.today) if due else phrases.UNTIL_WHEN
    sentence = phrases.missing_day(missing) if missing else sentence
    return ask(turn, "which_due", sentence, options, values)


def due_slots(turn: Turn) -> dict[str, object] | None:
    """Return the slots of the question by when, with the answer in; None where it is no answer."""
    if turn.waiting is None:
        return None
    slots: dict[str, Any] = dict(turn.waiting.values["slots"])
    words = chosen(turn)
    if words == _NONE:
        return _with_due(slots, None, None)
    said = words or turn.said.text
    days = [d.on for d in read_dates(said, calendar_of(turn)) if d.on is not None]
    if len(days) != 1:
        return None
    return _with_due(slots, days[0].isoformat(), None if words else said)


def _with_due(slots: dict[str, Any], due: str | None, raw: str | None) -> dict[str, object]:
    """Return the slots with this day in; of several actions, in the one that was asked about."""
    if "part" not in slots:
        return {**slots, "due": due, "due_raw": raw}
    parts = [dict(part) for part in slots["actions"]]
    parts[slots["part"]] |= {"due": due, "due_raw": raw}
    return {"actions": parts}


def calendar_of(turn: Turn) -> BoardCalendar:
    """Return the board's calendar as a reader of dates needs it."""
    running = turn.running
    days = tuple(MeetingDay(on=m.on, start=m.start, end=m.end) for m in turn.meetings)
    return BoardCalendar(now=turn.local_now, meetings=days, current=running.on if running else None)
