"""What nothing may change any more: the record of a meeting whose minutes were agreed."""

from typing import Any

from boardclerk.board.errors import ClerkError
from boardclerk.board.meetings import MeetingState
from boardclerk.board.minutes import MinutesState, may_change
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import MeetingRow, MinutesRow
from boardclerk.words.phrases import minutes as phrases
from boardclerk.words.phrases import operations as operation_phrases

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


WENT_ROUND = KEPT - {"minutes_states", "minutes_versions", "amendments"} | {"actions"}
"""The tables a version that went round was drawn from."""

AMENDING = frozenset({"settle_amendment"})
SAID_BEFORE = frozenset({"record_apologies", "record_attendance", "accept_as_deputy", "decline_as_deputy"})


class AgreedMinutes(ClerkError):
    """Minutes that were agreed, or went round, cannot be changed in this way."""


def are_agreed(rows: Ledger, meeting_id: str | None) -> bool:
    row = rows.get(MinutesRow, meeting_id) if meeting_id else None
    return row is not None and not may_change(MinutesState(row.state))


def require_open(rows: Ledger, meeting_id: str | None) -> None:
    """Raise AgreedMinutes where the minutes of this meeting were agreed."""
    if are_agreed(rows, meeting_id):
        raise AgreedMinutes(phrases.AGREED_CANNOT_CHANGE)


def require_may_put_back(rows: Ledger, image: dict[str, Any], verb: str) -> None:
    """Raise AgreedMinutes where putting a row back as it was would change minutes that were agreed, or went round.

    What went round is changed by amendments alone. What was said of coming stands once the meeting was held.
    """
    before: dict[str, Any] = image["before"] or {}
    after: dict[str, Any] = image["after"] or {}
    table, meeting_id = image["table"], (after or before).get("meeting_id")
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    if table == "actions":
        touched = changed & TEXT_OF_AN_ACTION
    else:
        touched = changed - STAYS_FREE.get(table, frozenset()) if table in KEPT else set[str]()
    if not touched:
        return
    require_open(rows, meeting_id)
    if table in WENT_ROUND and verb not in AMENDING and _went_round(rows, meeting_id):
        raise AgreedMinutes(operation_phrases.WENT_ROUND_CANNOT_TAKE_BACK)
    if table == "attendance" and verb in SAID_BEFORE and _was_held(rows, meeting_id):
        raise AgreedMinutes(operation_phrases.HELD_CANNOT_TAKE_BACK)


def _went_round(rows: Ledger, meeting_id: str | None) -> bool:
    row = rows.get(MinutesRow, meeting_id) if meeting_id else None
    return row is not None and row.state == MinutesState.CIRCULATED


def _was_held(rows: Ledger, meeting_id: str | None) -> bool:
    row = rows.get(MeetingRow, meeting_id) if meeting_id else None
    return row is not None and row.state == MeetingState.ENDED
