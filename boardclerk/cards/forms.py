"""Inputs of a form: each with a label, the value already known, and an error message of its own."""

from collections.abc import Sequence
from datetime import date, time
from functools import lru_cache

from microsoft_teams.cards.core import Choice, ChoiceSetInput, DateInput, TextInput, TimeInput, ToggleInput

from boardclerk.cards.text import escape, shortened
from boardclerk.words.dates.shown import clock
from boardclerk.words.phrases import cards as phrases

Pairs = Sequence[tuple[str, str]]
"""What is sent and what is shown of each choice, in that order."""

YES = "yes"
NO = "no"

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
) -> TextInput:
    """Return a line, or with `long` a box, to type in. `most` is the longest text taken, in characters."""
    return TextInput(
        id=field,
        label=label,
        value=value or None,
        is_multiline=long or None,
        max_length=most or (LONGEST if long else 200),
        placeholder=example,
        is_required=required or None,
        error_message=_error(label, required, error, phrases.write_something),
    )


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
) -> ChoiceSetInput:
    """Return a choice of one, or with `several` of any number (their values come joined by commas).

    Up to five choices stand open; more, or with `compact`, fold into a list. Several always stand open.
    """
    folds = (len(choices) > EXPANDED_UP_TO if compact is None else compact) and not several
    known = value if value is None or isinstance(value, str) else ",".join(value)
    return ChoiceSetInput(
        id=field,
        label=label,
        style="compact" if folds else "expanded",
        is_multi_select=several or None,
        choices=list(_choices(tuple(choices), folds)),
        value=known or None,
        wrap=True,
        placeholder=(example or phrases.CHOOSE) if folds else None,
        is_required=required or None,
        error_message=_error(label, required, error, phrases.choose_something),
    )


@lru_cache(maxsize=2048)
def _choices(choices: tuple[tuple[str, str], ...], plain: bool) -> tuple[Choice, ...]:
    """Return what can be chosen, the same for every card that offers the same; `plain` where no Markdown is read."""
    shown = str if plain else escape
    return tuple(Choice(title=shown(shortened(title, LONGEST_CHOICE)), value=sent) for sent, title in choices)


def date_input(
    field: str,
    label: str,
    *,
    value: date | None = None,
    earliest: date | None = None,
    latest: date | None = None,
    required: bool = False,
    error: str | None = None,
) -> DateInput:
    """Return a day to choose; comes back as ISO, `2020-03-13`."""
    return DateInput(
        id=field,
        label=label,
        value=value.isoformat() if value else None,
        min=earliest.isoformat() if earliest else None,
        max=latest.isoformat() if latest else None,
        is_required=required or None,
        error_message=error or (phrases.date_between(earliest, latest) if required or earliest else None),
    )


def time_input(
    field: str, label: str, *, value: time | None = None, required: bool = False, error: str | None = None
) -> TimeInput:
    """Return a time of day; comes back as `14:30`."""
    return TimeInput(
        id=field,
        label=label,
        value=clock(value) if value else None,
        is_required=required or None,
        error_message=_error(label, required, error, phrases.choose_something),
    )


def toggle_input(field: str, label: str, title: str, *, value: bool = False) -> ToggleInput:
    """Return a yes or no; comes back as `yes` or `no`."""
    return ToggleInput(
        id=field,
        label=label,
        title=escape(title),
        value=YES if value else NO,
        value_on=YES,
        value_off=NO,
        wrap=True,
    )


def _error(label: str, required: bool, error: str | None, default: "phrases.ErrorSentence") -> str | None:
    return error or (default(label) if required else None)
