"""What is said of people's own wishes: to be reminded later, of one thing no more, not at all, and again."""

from collections.abc import Sequence
from datetime import date

from boardclerk.words.dates.shown import day
from boardclerk.words.listing import joined

NOTHING_TO_PUT_OFF = "Say what I am to remind you of, such as: remind me about 3.1 on Thursday."
REMINDERS_OFF = "Reminders are off for this board; the secretary can switch them on."
NOT_YOURS = "That reminder was sent to somebody else."
STOPPED_ALREADY = "I send you no reminders already. Say “start reminding me again” to begin again."
NOT_STOPPED = "I remind you already."
FOR_EVERYBODY = "Reminders to the others go on. Say “stop reminders” to end them for the whole board."
HOW_TO_BEGIN = "Say “start reminding me again” to begin again."


def later(what: Sequence[str], on: date, today: date) -> str:
    return f"I will remind you of {joined(list(what))} on {day(on, today)}."


def later_words(what: Sequence[str]) -> str:
    return f"the reminder of {joined(list(what))}"


def not_ahead(on: date, today: date) -> str:
    return f"{day(on, today)} is not ahead of us. Name a later day."


def too_late(what: str, on: date, today: date) -> str:
    return f"{day(on, today)} would be too late: {what} is over by then."


def the_meeting(on: date, today: date) -> str:
    return f"the meeting on {day(on, today)}"


def muted(refs: Sequence[str]) -> str:
    again = f"Say “remind me again about {refs[0]}” to begin again."
    return f"I send you no more reminders about {joined(list(refs))}. {again}"


def unmuted(refs: Sequence[str]) -> str:
    return f"I remind you again about {joined(list(refs))}."


def not_muted(refs: Sequence[str]) -> str:
    return f"I remind you about {joined(list(refs))} already."


def stopped(board: str) -> str:
    return f"I send you no more reminders for the {board.removeprefix('The ').removeprefix('the ')}."


def started(board: str) -> str:
    return f"I remind you again for the {board.removeprefix('The ').removeprefix('the ')}."


def secretary_knows(names: Sequence[str]) -> str:
    return f"I am telling {joined(list(names))}."


def told_stopped(name: str) -> str:
    return f"{name} wants no more reminders from me."


def told_started(name: str) -> str:
    return f"{name} wants reminders from me again."


TOLD_TEXT = "What they would have been reminded of is not sent; agendas and minutes still are."
