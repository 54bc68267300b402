"""Everything said unasked, as rows: planned with what causes it, claimed, sent once, never lost silently."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from boardclerk.store.accounts import Accounts, Address
from boardclerk.store.ledger import Ledger
from boardclerk.store.operations import Operations
from boardclerk.store.rows import NoticeRow, new_id

T = TypeVar("T")


class NoticeState(StrEnum):
    """`by_hand` waits for the secretary to tell the person; `told` says that was done.

    `held` waits, after a backup was put back, for an operator's word that it is still to be said.
    """

    PLANNED = "planned"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"
    BY_HAND = "by_hand"
    HELD = "held"
    TOLD = "told"


REACHED = (NoticeState.SENT, NoticeState.TOLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing said to one person for one occasion. `recipient` is where to, None where it cannot be sent.

    `attempt` counts how often it was sent, or was about to be; `put_off` how often that came to nothing or was not
    possible; `repeats` how often it was sent again after a crash; `claims` tells one claim from the next. What was put
    off is due anew at `due_at`; `was_due_at` is when it should have been said.
    """

    id: str
    tenant_id: str
    board_id: str
    kind: str
    subject: str
    occurrence: str
    recipient_id: str
    values: dict[str, Any]
    due_at: datetime
    state: NoticeState
    attempt: int
    put_off: int = 0
    first_due_at: datetime | None = None
    claims: int = 0
    repeats: int = 0
    recipient: Address | None = None
    operation_id: str | None = None
    settled_at: datetime | None = None
    activity_id: str | None = None
    reason: str | None = None
    told_how: str | None = None
    told_on: date | None = None
    told_by: str | None = None

    @property
    def was_due_at(self) -> datetime:
        return self.first_due_at or self.due_at


_UNREADABLE = datetime(1, 1, 1, tzinfo=UTC)
"""When a notice counts as due whose time cannot be read: it is claimed, and then set aside."""
IN_ORDER = 'ORDER BY "due_at", "planned_at", "id"'


class Notices:
    def __init__(self, rows: Ledger, operations: Operations) -> None:
        self._rows = rows
        self._operations = operations
        self._accounts = Accounts(rows)
        self.planned = 0
        """How many were planned so far, in this process: a turn that leaves it as it was has nothing to be said."""
        self.skipped: Counter[str] = Counter()
        """How many were skipped so far before anybody claimed them, by reason."""

    def plan(
        self, *, tenant_id: str, board_id: str, kind: str, subject: str, recipient_id: str, due_at: datetime,
        now: datetime, occurrence: str = "", values: dict[str, Any] | None = None,
    ) -> bool:  # fmt: skip
        """Plan one notice as part of the change being made; False where that very one is known already.

        One that was planned, or skipped before it was sent, is planned afresh with the new time and values.
        """
        row = self._rows.first(
            NoticeRow, tenant_id=tenant_id, subject=subject, kind=kind, occurrence=occurrence,
            recipient_id=recipient_id,
        )  # fmt: skip
        if row is None:
            row = NoticeRow(
                id=new_id(), tenant_id=tenant_id, board_id=board_id, kind=kind, subject=subject,
                occurrence=occurrence, recipient_id=recipient_id, values={}, due_at=due_at, state=NoticeState.PLANNED,
                operation_id=None, attempt=0, put_off=0, first_due_at=None, claims=0, repeats=0, lease_until=None,
                settled_at=None, activity_id=None, reason=None, told_how=None, told_on=None, told_by=None,
                planned_at=now,
            )  # fmt: skip
            self._rows.add(row)
        elif row.state not in (NoticeState.PLANNED, NoticeState.SKIPPED):
            return False
        row.values, row.due_at, row.state, row.reason = values or {}, due_at, NoticeState.PLANNED, None
        row.operation_id, row.settled_at, row.lease_until = self._operations.current_id, None, None
        row.attempt, row.put_off, row.first_due_at = 0, 0, None
        self.planned += 1
        return True

    def move_to_tenant(self, board_id: str, tenant_id: str) -> None:
        """Carry a board's notices over to the tenant that has claimed it, so that none is planned twice."""
        for row in self._rows.where(NoticeRow, board_id=board_id):
            row.tenant_id = tenant_id

    def unplan(
        self, *, subject: str, kinds: Iterable[str], reason: str, now: datetime, recipient_id: str | None = None,
        by_hand_too: bool = True,
    ) -> int:  # fmt: skip
        """Skip what was planned about a subject and is no longer to be said; return how many.

        `by_hand_too`: also what waits to be told by hand.
        """
        waiting = (NoticeState.PLANNED, NoticeState.BY_HAND) if by_hand_too else (NoticeState.PLANNED,)
        wanted = frozenset(kinds)
        rows = [
            row
            for row in self._rows.where(NoticeRow, subject=subject)
            if row.kind in wanted and row.state in waiting and recipient_id in (None, row.recipient_id)
        ]
        for row in rows:
            row.state, row.reason, row.settled_at = NoticeState.SKIPPED, reason, now
        if rows:
            self.skipped[reason] += len(rows)
        return len(rows)

    def is_held(self, ours: Notice) -> bool:
        """Return whether a notice still stands as it was claimed, or marked as being sent.

        Its lease may have run out, and others have judged it since; it may have been taken back.
        """
        row = self._rows.get(NoticeRow, ours.id)
        return row is not None and row.state == ours.state and row.claims == ours.claims

    def hold(self, reason: str) -> int:
        """Hold everything planned, since a copy of it may have been said already; return how many.

        What was being sent when the copy was made stays unknown.
        """
        waiting = (NoticeState.PLANNED, NoticeState.CLAIMED, NoticeState.SENDING)
        rows = self._rows.where(NoticeRow, state=waiting)
        for row in rows:
            cut_off = row.state == NoticeState.SENDING
            row.state = NoticeState.UNKNOWN if cut_off else NoticeState.HELD
            row.reason, row.lease_until = reason, None
        return sum(row.state == NoticeState.HELD for row in rows)

    def let_go(self) -> int:
        """Plan what is held again; return how many. What is due by now is checked once more before it is said."""
        rows = self._rows.where(NoticeRow, state=NoticeState.HELD)
        for row in rows:
            row.state, row.reason = NoticeState.PLANNED, None
        return len(rows)

    def next_due(self) -> datetime | None:
        """Return when the next planned notice is due."""
        return self._earliest("\"state\" = 'planned'")

    def oldest_unsettled(self) -> datetime | None:
        """Return when the earliest notice was or is due of all that nothing has become of yet."""
        found = (self.next_due(), self._earliest("\"state\" IN ('claimed', 'sending')"))
        return min(filter(None, found), default=None)

    def _earliest(self, which: str) -> datetime | None:
        # Not min("due_at"): where PostgreSQL takes the table for small it would look at every row for it.
        found = self._rows.query(f'SELECT "due_at" FROM "notices" WHERE {which} ORDER BY "due_at" LIMIT 1')
        try:
            return self._rows.read(datetime, found[0][0]) if found else None
        except ValueError:
            return _UNREADABLE

    def counts(self) -> dict[str, int]:
        """Return how many notices stand in each state."""
        rows = self._rows.query('SELECT "state", count(*) FROM "notices" GROUP BY "state"')
        return {str(state): number for state, number in rows}

    def get(self, notice_id: str) -> Notice:
        return self._notice(self._rows.get_one(NoticeRow, notice_id))

    def find(self, notice_id: str) -> Notice | None:
        row = self._rows.get(NoticeRow, notice_id)
        return None if row is None else self._notice(row)

    def fetch(self, notice_ids: list[str]) -> None:
        """Have these notices in hand, with one statement."""
        self._rows.where(NoticeRow, id=notice_ids)

    def draw_aside(self, notice: Notice, draw: Callable[[], T]) -> tuple[T, dict[str, Any] | None]:
        """Return what `draw` makes, having written nothing, and what it would have kept with the notice, if anything.

        ReadOnly where it would have changed more than this notice.
        """
        row = self._rows.get_one(NoticeRow, notice.id)
        with self._rows.aside(row):
            drawn = draw()
            values = None if row.values == notice.values else row.values
        return drawn, values

    def keep_values(self, notice_id: str, values: dict[str, Any]) -> None:
        """Keep what a notice turned out to say, beside what it was planned with."""
        self._rows.get_one(NoticeRow, notice_id).values = values

    def mark_sent(self, notice_id: str, activity_id: str | None, now: datetime) -> None:
        self._settle(notice_id, NoticeState.SENT, None, now)
        self._rows.get_one(NoticeRow, notice_id).activity_id = activity_id

    def mark_failed(self, notice_id: str, reason: str, now: datetime) -> None:
        self._settle(notice_id, NoticeState.FAILED, reason, now)

    def mark_unknown(self, notice_id: str, reason: str, now: datetime) -> None:
        self._settle(notice_id, NoticeState.UNKNOWN, reason, now)

    def mark_by_hand(self, notice_id: str, reason: str, now: datetime) -> None:
        """Leave a notice to the secretary: the person cannot be reached by the bot."""
        self._settle(notice_id, NoticeState.BY_HAND, reason, now)

    def mark_told(self, notice_id: str, *, how: str, on: date, by: str, now: datetime) -> None:
        """Record that somebody told the person by hand."""
        self._settle(notice_id, NoticeState.TOLD, None, now)
        row = self._rows.get_one(NoticeRow, notice_id)
        row.told_how, row.told_on, row.told_by = how, on, by

    def skip(self, notice_id: str, reason: str, now: datetime) -> None:
        if self._rows.get_one(NoticeRow, notice_id).state != NoticeState.CLAIMED:
            self.skipped[reason] += 1
        self._settle(notice_id, NoticeState.SKIPPED, reason, now)

    def wait(self, notice_id: str, at: datetime, reason: str) -> None:
        """Plan a notice anew for `at`: this is not the moment for it, or it has to be sent once more."""
        row = self._rows.get_one(NoticeRow, notice_id)
        row.first_due_at = row.first_due_at or row.due_at
        row.state, row.due_at, row.lease_until, row.reason = NoticeState.PLANNED, at, None, reason
        row.settled_at = None

    def repeat(self, notice_id: str, now: datetime, reason: str) -> None:
        """Send once more what was cut off while it was being sent, and count that apart from its attempts."""
        self.wait(notice_id, now, reason)
        self._rows.get_one(NoticeRow, notice_id).repeats += 1

    def count_put_off(self, notice_id: str, *, was_sent: bool) -> None:
        """Count that a notice being sent did not arrive; one that never left has used up no attempt."""
        row = self._rows.get_one(NoticeRow, notice_id)
        row.put_off, row.attempt = row.put_off + 1, row.attempt if was_sent else row.attempt - 1

    def about(self, subject: str, kinds: Iterable[str] | None = None) -> list[Notice]:
        """Return every notice about a subject, whatever became of it, in order of time due."""
        wanted = None if kinds is None else frozenset(kinds)
        rows = self._rows.where(NoticeRow, subject=subject)
        return self._in_order(row for row in rows if wanted is None or row.kind in wanted)

    def of_board(self, board_id: str, states: Iterable[NoticeState] | None = None) -> list[Notice]:
        if states is None:
            return self._in_order(self._rows.where(NoticeRow, board_id=board_id))
        return self._in_order(self._rows.where(NoticeRow, board_id=board_id, state=list(states)))

    def of_person(self, person_id: str, state: NoticeState) -> list[Notice]:
        """Return a person's notices in a state, in order of time due."""
        return self._in_order(self._rows.where(NoticeRow, recipient_id=person_id, state=state.value))

    def of_kinds(self, board_id: str, kinds: Iterable[str], since: datetime) -> list[Notice]:
        """Return what is or was due from `since` on, of these kinds, in order of time due, without its address."""
        wanted = frozenset(kinds)
        rows = self._rows.select(NoticeRow, f'WHERE "board_id" = ? AND "due_at" >= ? {IN_ORDER}', board_id, since)
        return [as_notice(row, None) for row in rows if row.kind in wanted]

    def of_operation(self, operation_id: str) -> list[Notice]:
        """Return what an operation planned to say, whatever became of it."""
        rows = sorted(self._rows.where(NoticeRow, operation_id=operation_id), key=lambda row: (row.planned_at, row.id))
        return [self._notice(row) for row in rows]

    def was_told(self, recipient_id: str, kind: str, subject: str) -> bool:
        """Return whether a person was told something of this kind about a subject, by the bot or by hand."""
        said = self._rows.where(NoticeRow, subject=subject)
        return any(row.recipient_id == recipient_id and row.kind == kind and row.state in REACHED for row in said)

    def sent_as(self, recipient_id: str, activity_id: str) -> Notice | None:
        """Return the notice that reached a person as this activity."""
        row = self._rows.first(NoticeRow, recipient_id=recipient_id, activity_id=activity_id)
        return None if row is None else self._notice(row)

    def _in_order(self, rows: Iterable[NoticeRow]) -> list[Notice]:
        return [self._notice(row) for row in sorted(rows, key=_order)]

    def _settle(self, notice_id: str, state: NoticeState, reason: str | None, now: datetime) -> None:
        row = self._rows.get_one(NoticeRow, notice_id)
        row.state, row.reason, row.settled_at, row.lease_until = state, reason, now, None

    def _notice(self, row: NoticeRow) -> Notice:
        return as_notice(row, self._accounts.address_of(row.recipient_id))


def _order(row: NoticeRow) -> tuple[datetime, datetime, str]:
    return row.due_at, row.planned_at, row.id


def as_notice(row: NoticeRow, recipient: Address | None) -> Notice:
    """Return a row as a frozen value; `recipient` is where its person can be reached."""
    return Notice(
        id=row.id, tenant_id=row.tenant_id, board_id=row.board_id, kind=row.kind, subject=row.subject,
        occurrence=row.occurrence, recipient_id=row.recipient_id, values=row.values, due_at=row.due_at,
        state=NoticeState(row.state), attempt=row.attempt, put_off=row.put_off, first_due_at=row.first_due_at,
        claims=row.claims, repeats=row.repeats, recipient=recipient, operation_id=row.operation_id,
        settled_at=row.settled_at, activity_id=row.activity_id, reason=row.reason, told_how=row.told_how,
        told_on=row.told_on, told_by=row.told_by,
    )  # fmt: skip
