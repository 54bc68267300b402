"""The action log as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

COLUMNS = (
    "board", "meeting", "ref", "item", "text", "owners", "recipient", "due", "original_due", "state", "outcome",
    "outcome_words", "done_by", "done_at",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def action_log_as_csv(actions: Iterable[Mapping[str, Any]]) -> str:
    """Return actions as comma-separated values with a header; several owners stand in one cell.

    A text that a spreadsheet would take for a formula is led by an apostrophe.
    """
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for action in actions:
        table.writerow([_cell(action.get(column)) for column in COLUMNS])
    return text.getvalue()


def _cell(value: Sequence[str] | str | None) -> str:
    written = "" if value is None else value if isinstance(value, str) else "; ".join(value)
    return f"'{written}" if written.startswith(_FORMULA) else written
