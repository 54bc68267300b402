"""Sentences about reminders: what they say, and how a board sets them."""

from datetime import date, time

from boardclerk.words.dates.shown import clock, day, day_and_time
from boardclerk.words.listing import counted, joined

ALREADY_ON = "Reminders are on already."
ALREADY_OFF = "Reminders are off already."
STOPPED = "Reminders are off. Nothing more is sent before meetings until you say start reminders."
NOTHING_TO_REMIND = "Reminders are on. No meeting is in the calendar yet."
COMES_INSTEAD = "You are down as deputy for {member}."
ATTENDING = "You are down as attending."
NOT_ANSWERED = "Will you attend?"


def reminder(on: date, start: time | None, today: date) -> str:
    """Return the reminder's first sentence; `tomorrow` only beside the date."""
    when = day_and_time(on, start, today)
    days = (on - today).days
    if days == 0:
        return f"The board meets today, {when}."
    if days == 1:
        return f"The board meets tomorrow, {when}."
    return f"The board meets in {counted(days, 'day')}, on {when}."


def apologies(deputy: str | None) -> str:
    return f"You have sent apologies; {deputy} comes instead." if deputy else "You have sent apologies."


def late(on: date, today: date) -> str:
    """Return the word of apology of a reminder that comes late."""
    return f"This should have reached you on {day(on, today)}; I was not running then."


def started(leads: list[int], at: time | None) -> str:
    """Return what was switched on and when it goes out."""
    when = f" at {clock(at)}" if at else " at the time it starts"
    return f"Reminders are on: {leads_in_words(leads)} before each meeting{when if at else ''}."


def leads_in_words(leads: list[int]) -> str:
    return joined([counted(days, "day") for days in leads])


def leads_set(leads: list[int]) -> str:
    return f"Reminders go out {leads_in_words(leads)} before each meeting."


def first_due(when: str) -> str:
    return f"The first goes out on {when}."


def unreachable(names: list[str]) -> str:
    return f"I know no Teams account of {joined(names)}; you will have the text to pass on."


def not_days(words: str) -> str:
    return f"{words} is not a number of days from 0 to 60."
