"""Inputs of a form: each with a label, the value already known, and an error message of its own."""

from collections.abc import Sequence
from datetime import date, time
from functools import lru_cache

from boardclerk.cards.frame import Element
from boardclerk.cards.text import escape, shortened
from boardclerk.words.dates.shown import clock
from boardclerk.words.phrases import cards as phrases

Pairs = Sequence[tuple[str, str]]
"""What is sent and what is shown of each choice, in that order."""

EXPANDED_UP_TO = 5
LONGEST = 4000
LONGEST_CHOICE = 120


def text_input(
    field: str,
    label: str,
    *,
    value: str = "",
    required: bool = False,
    long: bool = False,
    example: str | None = None,
    error: str | None = None,
    most: int | None = None,
) -> Element:
    """Return a line, or with `long` a box, to type in. `most` is the longest text taken, in characters."""
    drawn = _labelled("Input.Text", field, label, required, _error(label, required, error, phrases.write_something))
    if value:
        drawn["value"] = value
    drawn["maxLength"] = float(most or (LONGEST if long else 200))
    if long:
        drawn["isMultiline"] = True
    if example is not None:
        drawn["placeholder"] = example
    return drawn


def choice_input(
    field: str,
    label: str,
    choices: Pairs,
    *,
    value: str | Sequence[str] | None = None,
    required: bool = False,
    several: bool = False,
    compact: bool | None = None,
    error: str | None = None,
    example: str | None = None,
) -> Element:
    """Return a choice of one, or with `several` of any number (their values come joined by commas).

    Up to five choices stand open; more, or with `compact`, fold into a list. Several always stand open.
    """
    folds = (len(choices) > EXPANDED_UP_TO if compact is None else compact) and not several
    known = value if value is None or isinstance(value, str) else ",".join(value)
    words = _error(label, required, error, phrases.choose_something)
    drawn = _labelled("Input.ChoiceSet", field, label, required, words)
    if known:
        drawn["value"] = str(known)
    drawn["choices"] = list(_choices(tuple(choices), folds))
    drawn["style"] = "compact" if folds else "expanded"
    if several:
        drawn["isMultiSelect"] = True
    if folds:
        drawn["placeholder"] = example or phrases.CHOOSE
    drawn["wrap"] = True
    return drawn


@lru_cache(maxsize=2048)
def _choices(choices: tuple[tuple[str, str], ...], plain: bool) -> tuple[dict[str, str], ...]:
    """Return what can be chosen, the same for every card that offers the same; `plain` where no Markdown is read."""
    shown = str if plain else escape
    return tuple({"title": shown(shortened(title, LONGEST_CHOICE)), "value": str(sent)} for sent, title in choices)


def date_input(
    field: str,
    label: str,
    *,
    value: date | None = None,
    earliest: date | None = None,
    latest: date | None = None,
    required: bool = False,
    error: str | None = None,
) -> Element:
    """Return a day to choose; comes back as ISO, `2020-03-13`."""
    words = error or (phrases.date_between(earliest, latest) if required or earliest else None)
    drawn = _labelled("Input.Date", field, label, required, words)
    for name, day in (("value", value), ("min", earliest), ("max", latest)):
        if day:
            drawn[name] = day.isoformat()
    return drawn


def time_input(
    field: str, label: str, *, value: time | None = None, required: bool = False, error: str | None = None
) -> Element:
    """Return a time of day; comes back as `14:30`."""
    drawn = _labelled("Input.Time", field, label, required, _error(label, required, error, phrases.choose_something))
    if value:
        drawn["value"] = clock(value)
    return drawn


def _labelled(kind: str, field: str, label: str, required: bool, error: str | None) -> Element:
    drawn: Element = {"type": kind, "id": field, "label": label}
    if required:
        drawn["isRequired"] = True
    if error:
        drawn["errorMessage"] = error
    return drawn


def _error(label: str, required: bool, error: str | None, default: "phrases.ErrorSentence") -> str | None:
    return error or (default(label) if required else None)
