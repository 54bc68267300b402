"""What stands in the fields of a pressed card, as a day, a time or a number: anything may come back in them."""

from datetime import date, time

from boardclerk.dialogs.turn import Refused
from boardclerk.words.phrases import action_changes as change_phrases
from boardclerk.words.phrases import attendance as attendance_phrases

# No board meets outside these years; days near the ends of the calendar have no day before or after them.
_YEARS = range(1900, 2200)
_MOST_DIGITS = 9


def day_in(written: object) -> date | None:
    """Return the ISO day a field holds, None where it is empty. Raises Refused where it holds something else."""
    if not written:
        return None
    try:
        on = date.fromisoformat(str(written))
    except ValueError:
        raise Refused(change_phrases.NOT_A_DAY) from None
    if on.year not in _YEARS:
        raise Refused(change_phrases.NOT_A_DAY)
    return on


def time_in(written: object) -> time | None:
    """Return the time of day a field holds, to the minute; None where it is empty. Raises Refused otherwise."""
    if not written:
        return None
    try:
        at = time.fromisoformat(str(written))
    except ValueError:
        raise Refused(attendance_phrases.not_a_time(str(written))) from None
    # A time of another zone would be none of the board's.
    if at.tzinfo is not None:
        raise Refused(attendance_phrases.not_a_time(str(written)))
    return at.replace(second=0, microsecond=0)


def number_in(written: object) -> int | None:
    """Return the whole number a field holds, None where it holds none that could be meant."""
    text = "" if written is None else str(written).strip()
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None
