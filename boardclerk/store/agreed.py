"""What nothing may change any more: the record of a meeting whose minutes were agreed."""

from typing import Any

from sqlalchemy.orm import Session

from boardclerk.board.errors import ClerkError
from boardclerk.board.minutes import MinutesState
from boardclerk.store.rows import MinutesRow
from boardclerk.words.phrases import minutes as phrases

KEPT = frozenset(
    {
        "minutes", "decisions", "minutes_states", "minutes_versions", "amendments", "attendance", "agenda_items",
        "reviews",
    }
)  # fmt: skip
"""The tables whose rows of a meeting stand for good once its minutes were agreed."""

STAYS_FREE = {"minutes_states": frozenset({"page_up"}), "agenda_items": frozenset({"held_back"})}
"""What may still change there: publishing is an act of its own."""

TEXT_OF_AN_ACTION = frozenset({"text", "ref", "item", "meeting_id"})


class AgreedMinutes(ClerkError):
    """Agreed minutes cannot be changed."""


def are_agreed(session: Session, meeting_id: str | None) -> bool:
    row = session.get(MinutesRow, meeting_id) if meeting_id else None
    return row is not None and row.state == MinutesState.AGREED


def require_open(session: Session, meeting_id: str | None) -> None:
    """Raise AgreedMinutes where the minutes of this meeting were agreed."""
    if are_agreed(session, meeting_id):
        raise AgreedMinutes(phrases.AGREED_CANNOT_CHANGE)


def require_may_put_back(session: Session, image: dict[str, Any]) -> None:
    """Raise AgreedMinutes where putting a row back as it was would change agreed minutes."""
    before: dict[str, Any] = image["before"] or {}
    after: dict[str, Any] = image["after"] or {}
    table, meeting_id = image["table"], (after or before).get("meeting_id")
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    if table == "actions":
        touched = changed & TEXT_OF_AN_ACTION
    else:
        touched = changed - STAYS_FREE.get(table, frozenset()) if table in KEPT else set[str]()
    if touched:
        require_open(session, meeting_id)
