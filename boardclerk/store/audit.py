"""The chain of the audit: each line's digest covers the one before it, so that none is changed unnoticed.

A line holds ids and digests and no word of anybody: a person can be erased without breaking the chain.
"""

import hashlib
import json
from datetime import datetime
from typing import Any

FORM = 2
"""How lines are chained now. Lines of form 1, of earlier releases, do not cover the board and who did it."""

_in_order = json.JSONEncoder(sort_keys=True).encode


def content_digest(images: list[Any]) -> str:
    """Return the digest of what an operation wrote, before and after."""
    return hashlib.sha256(_in_order(images).encode()).hexdigest()


def line_digest(
    form: int, last: str, *, board_id: str, operation_id: str, verb: str, actor_id: str | None, at: datetime,
    content: str,
) -> str:  # fmt: skip
    """Return the digest of a line that follows the one whose digest is `last`, empty for a board's first."""
    covered = [last, operation_id, verb, at.isoformat(), content]
    if form > 1:
        covered = [str(form), *covered, board_id, actor_id or ""]
    return hashlib.sha256("|".join(covered).encode()).hexdigest()
