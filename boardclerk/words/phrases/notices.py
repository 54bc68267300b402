"""Sentences about things said unasked, and about those that were not said."""

from datetime import date, datetime

from boardclerk.words.dates.shown import moment

NOBODY_TO_TELL = "There is nobody to tell any more."
MEETING_OVER = "The meeting is over."
NO_LONGER_SO = "It is no longer so."
SAID_BY_A_LATER_ONE = "A later reminder says what this one said."
ANSWER_TOO_OLD = "It is too late for this answer."
TIME_HAD_PASSED = "Its time had passed."


def late(was_due_at: datetime, zone: str, today: date) -> str:
    """Return the word of apology of what comes late."""
    return f"This comes late: it should have reached you on {moment(was_due_at, zone, today)}."
