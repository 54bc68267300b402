"""Sentences on how far minutes in circulation have come: until when comments are asked for, and what was said."""

from collections.abc import Sequence
from datetime import date

from boardclerk.words.dates.shown import day
from boardclerk.words.listing import counted, joined

EVERYBODY_REPLIED = "Everybody the minutes went to has replied."


def close(on: date, moment: str, today: date) -> str:
    """Return when comments close; `moment` is the day and the hour."""
    return f"Comments on the minutes of {day(on, today)} close on {moment}."


def closed(on: date, moment: str, today: date) -> str:
    return f"Comments on the minutes of {day(on, today)} closed on {moment}."


def no_deadline(on: date, today: date) -> str:
    return f"No day is set by which comments on the minutes of {day(on, today)} are asked for."


def not_round(on: date, today: date) -> str:
    return f"The minutes of {day(on, today)} have not gone round yet, so there are no comments on them."


def amendments(on: date, number: int, unsettled: int, today: date) -> str:
    """Return how many amendments were suggested, and how many wait for a decision."""
    if not number:
        return f"No amendments to the minutes of {day(on, today)} so far."
    left = f", {unsettled} not settled" if unsettled else ", all settled"
    return f"{counted(number, 'amendment')} to the minutes of {day(on, today)} so far{left}."


def version(on: date, number: int, today: date) -> str:
    return f"Version {number} of the minutes of {day(on, today)} is the one that went round last."


def not_replied(names: Sequence[str], on: date, today: date) -> str:
    return f"{joined(names)} {'has' if len(names) == 1 else 'have'} not replied on the minutes of {day(on, today)}."
