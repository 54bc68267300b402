"""Words that stand on cards themselves: button titles, labels, headings, what an input says when wrong."""

from collections.abc import Callable
from datetime import date

from boardclerk.words.dates.shown import day

ErrorSentence = Callable[[str], str]

REFRESH = "Refresh"
CHOOSE = "Choose"


def show_more(left: int) -> str:
    return f"Show more ({left})"


def write_something(label: str) -> str:
    """Return what an empty text input says of itself."""
    return f"Write something under “{label}”."


def choose_something(label: str) -> str:
    """Return what an input nobody has chosen anything in says of itself."""
    return f"Choose something under “{label}”."


def date_between(earliest: date | None, latest: date | None) -> str:
    """Return what a date input says when the day is missing or out of range."""
    if earliest and latest:
        return f"Choose a day from {day(earliest)} to {day(latest)}."
    if earliest:
        return f"Choose a day from {day(earliest)} on."
    return "Choose a day."
