"""Sentences over lists of actions, and about how one stands."""

from datetime import date

from boardclerk.board.actions import Action
from boardclerk.words.dates.shown import day, short_day
from boardclerk.words.listing import counted
from boardclerk.words.phrases.actions import NOTHING_OPEN, is_are

OVERDUE = "Overdue"
OPEN = "Open"
MARKED_COMPLETE = "Marked complete"
CLOSED = "Closed"


def my_actions(number: int, overdue: int) -> str:
    if not number:
        return "You have no open action."
    late = f", {overdue} overdue" if overdue else ""
    return f"You have {counted(number, 'open action')}{late}."


def action_log(number: int, overdue: int) -> str:
    if not number:
        return NOTHING_OPEN
    late = f", {overdue} overdue" if overdue else ""
    return f"{counted(number, 'action')} {is_are(number)} open{late}."


def overdue_actions(number: int, whose: str | None = None) -> str:
    if whose is not None:
        return f"{whose} has {counted(number, 'overdue action')}." if number else f"{whose} has no overdue action."
    return f"{counted(number, 'action')} {is_are(number)} overdue." if number else "No action is overdue."


def actions_of(name: str, number: int) -> str:
    return f"{name} has {counted(number, 'open action')}." if number else f"{name} has no open action."


def actions_due_before(on: date, number: int, today: date) -> str:
    some = f"{counted(number, 'open action')} {is_are(number)}" if number else "No open action is"
    return f"{some} due by {day(on, today)}."


def actions_of_meeting(on: date, number: int, today: date) -> str:
    return f"{counted(number, 'action')} of {day(on, today)}." if number else f"No action of {day(on, today)}."


def actions_found(words: str, number: int) -> str:
    return f"{counted(number, 'action')} on “{words}”." if number else f"No action on “{words}”."


def meeting_heading(on: date, today: date) -> str:
    return f"Meeting of {day(on, today)}"


def how_it_stands(action: Action) -> str:
    states = {"open": "is open", "done": "is marked complete", "closed": "is closed"}
    return f"{action.ref} {states[action.state]}."


def history_line(on: date, today: date, by: str, what: str, note: str | None) -> str:
    said = f": {note}" if note else ""
    return f"{short_day(on, today)}, {by}: {what[:1].lower()}{what[1:]}{said}"
