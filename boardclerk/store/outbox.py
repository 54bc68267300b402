"""What is due, taken up and settled many at a time, by whichever process comes first.

Each statement here holds its own ground: a claim passes over what others have locked, and what is said of a claim
counts only while its number stands. So no process waits for another, and none has to look anew at what it has in
hand. Leases run by the database's clock.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import orjson

from boardclerk.store.accounts import Accounts
from boardclerk.store.ledger import Ledger
from boardclerk.store.notices import IN_ORDER, Notice, NoticeState, as_notice
from boardclerk.store.rows import NoticeRow
from boardclerk.words.phrases import delivery as phrases

ANSWER = "answer"
"""The kind of what answers somebody and could not be given at once: it goes before everything said unasked."""
_MOST_ANSWERS = 16
_COLUMNS = ", ".join(f'notices."{name}"' for name in NoticeRow.shape.names)
_ID = NoticeRow.shape.names.index("id")
_CLOCK = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f000', 'now')",
    "postgresql": "(clock_timestamp() AT TIME ZONE 'UTC')",
}
_IN_SECONDS = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f000', 'now', ? || ' seconds')",
    "postgresql": "(clock_timestamp() AT TIME ZONE 'UTC') + CAST(? AS double precision) * interval '1 second'",
}
_FREE = {"sqlite": "", "postgresql": "FOR UPDATE OF n SKIP LOCKED"}
_UNDER_WAY = "n.state IN ('claimed', 'sending')"
# In this order each row is found by itself; for a min() every row might be looked at (see `Notices.next_due`).
_FIRST_OF_TENANT = f"{IN_ORDER.replace('BY', 'BY tenant_id,')} LIMIT 1"
_DUE_OF_TENANTS = f"""
WITH RECURSIVE each_one(tenant_id) AS (
    SELECT (SELECT n.tenant_id FROM notices n WHERE n.state = 'planned' {_FIRST_OF_TENANT})
    UNION ALL
    SELECT (
        SELECT n.tenant_id FROM notices n
        WHERE n.state = 'planned' AND n.tenant_id > each_one.tenant_id {_FIRST_OF_TENANT}
    )
    FROM each_one WHERE each_one.tenant_id IS NOT NULL
)
SELECT tenant_id FROM each_one WHERE (
    SELECT n.due_at FROM notices n WHERE n.state = 'planned' AND n.tenant_id = each_one.tenant_id {_FIRST_OF_TENANT}
) <= ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A claimed notice that is to be sent, and what it turned out to speak of where that is to be kept."""

    notice: Notice
    values: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A notice that was sent and certainly arrived, as which activity."""

    notice: Notice
    activity_id: str | None


class Outbox:
    """Claims and what came of them. None of it is taken back by itself: an error ends the whole transaction."""

    def __init__(self, rows: Ledger) -> None:
        self._rows = rows
        self._accounts = Accounts(rows)

    def tenants(self, now: datetime) -> list[str]:
        """Return the tenants that something is due for."""
        return [tenant_id for (tenant_id,) in self._rows.query(_DUE_OF_TENANTS, now)]

    def claim(self, now: datetime, limit: int, lease: timedelta) -> list[Notice]:
        """Claim what is due, earliest first; each is claimed by one caller only.

        A row that cannot be read is set aside as failed, so that it stands in nobody's way, and is not among them.
        """
        return self._claim(now, lease, [((), limit)])

    def claim_of_tenants(self, now: datetime, lease: timedelta, limits: Mapping[str, int]) -> list[Notice]:
        """Claim what is due for these tenants, of each so many at most, otherwise as `claim` does."""
        return self._claim(now, lease, [((tenant_id,), limit) for tenant_id, limit in limits.items()])

    def _claim(self, now: datetime, lease: timedelta, wanted: Sequence[tuple[tuple[str, ...], int]]) -> list[Notice]:
        due, given = list[str](), list[Any]()
        for of_one, limit in wanted:
            which = f"n.state = 'planned' AND n.due_at <= ? {'AND n.tenant_id = ?' if of_one else ''}"
            for condition, most in ((f"{which} AND n.kind = '{ANSWER}'", min(limit, _MOST_ANSWERS)), (which, limit)):
                free = _FREE[self._rows.dialect]
                due.append(f"SELECT n.id FROM notices n WHERE {condition} {IN_ORDER} LIMIT ? {free}")
                given += [now, *of_one, most]
        parts = [f"SELECT id FROM ({part}) AS part_{number}" for number, part in enumerate(due)]
        statement = f"""
            WITH due AS ({" UNION ".join(parts)})
            UPDATE notices SET state = 'claimed', claims = claims + 1, lease_until = {self._in_seconds}
            WHERE id IN (SELECT id FROM due) RETURNING {_COLUMNS}
        """
        claimed, broken = self._rows.alter(NoticeRow, statement, *given, lease.total_seconds())
        if broken:
            self._set_aside(broken, now)
        claimed.sort(key=lambda row: (row.kind != ANSWER, row.due_at, row.planned_at, row.id))
        self._accounts.fetch_addresses({row.recipient_id for row in claimed})
        return [as_notice(row, self._accounts.address_of(row.recipient_id)) for row in claimed]

    def mark_sending(self, ready: Sequence[Ready], lease: timedelta) -> dict[str, Notice]:
        """Mark claims as being sent, one attempt more each; return those that are still ours, marked.

        None is where somebody has written to the record since this transaction began: what was drawn from it may
        no longer be so.
        """
        version = self._rows.version
        statement = f"""
            {self._held("n.state IN ('claimed', 'sending')", attempt="integer", values="json")}
            UPDATE notices SET state = 'sending', attempt = held.attempt, lease_until = {self._in_seconds},
                "values" = COALESCE(held."values", notices."values")
            FROM held WHERE notices.id = held.id {"" if version is None else _AS_SEEN}
            RETURNING notices.id
        """
        given = [
            {"id": r.notice.id, "claims": r.notice.claims, "attempt": r.notice.attempt + 1, "values": r.values}
            for r in ready
        ]
        seen = [] if version is None else [version]
        marked = self._rows.carry_out(statement, _json(given), lease.total_seconds(), *seen)
        of = {each.notice.id: each for each in ready}
        return {key: _as_marked(of[key]) for (key,) in marked}

    def mark_arrived(self, arrived: Sequence[Arrived], now: datetime) -> set[str]:
        """Settle what arrived; return the ids of those that stood as being sent by this claim."""
        statement = f"""
            {self._held("n.state = 'sending'", activity_id="text")}
            UPDATE notices SET state = 'sent', reason = NULL, settled_at = ?, lease_until = NULL,
                activity_id = held.activity_id
            FROM held WHERE notices.id = held.id RETURNING notices.id
        """
        given = [{"id": a.notice.id, "claims": a.notice.claims, "activity_id": a.activity_id} for a in arrived]
        return {key for (key,) in self._rows.carry_out(statement, _json(given), now)}

    def put_off_tenant(self, tenant_id: str, until: datetime, now: datetime, reason: str) -> None:
        """Let everything that is due for a tenant be due anew at `until`, without counting it as tried."""
        statement = f"""
            UPDATE notices SET first_due_at = COALESCE(first_due_at, due_at), due_at = ?, reason = ?
            WHERE id IN (
                SELECT n.id FROM notices n WHERE n.state = 'planned' AND n.tenant_id = ? AND n.due_at <= ?
                {_FREE[self._rows.dialect]}
            )
        """
        self._rows.carry_out(statement, until, reason, tenant_id, now)

    def give_back(self, claimed: Iterable[Notice]) -> None:
        """Let others have what was claimed and will not be sent by us after all."""
        statement = f"""
            {self._held("n.state = 'claimed'")}
            UPDATE notices SET state = 'planned', lease_until = NULL
            FROM held WHERE notices.id = held.id
        """
        self._rows.carry_out(statement, _json([{"id": n.id, "claims": n.claims} for n in claimed]))

    def give_back_expired(self) -> None:
        """Let others have what was claimed by a process whose lease has run out."""
        expired = f"SELECT n.id FROM notices n WHERE {_UNDER_WAY} AND n.state = 'claimed' AND n.lease_until < "
        free = f"{_CLOCK[self._rows.dialect]} {_FREE[self._rows.dialect]}"
        statement = f"UPDATE notices SET state = 'planned', lease_until = NULL WHERE id IN ({expired}{free})"
        self._rows.carry_out(statement)

    def cut_off(self) -> list[Notice]:
        """Return what was being sent by a process whose lease has run out: it may have arrived."""
        condition = f"AS n WHERE {_UNDER_WAY} AND n.state = 'sending' AND n.lease_until < {_CLOCK[self._rows.dialect]}"
        rows = self._rows.select(NoticeRow, condition)
        return [as_notice(row, self._accounts.address_of(row.recipient_id)) for row in rows]

    def end_leases(self) -> None:
        """Let every lease run out now: no other process serves this record, and what had them is gone."""
        long_ago = self._rows.query(f"SELECT {_IN_SECONDS[self._rows.dialect]}", -1.0)[0][0]
        self._rows.carry_out(f"UPDATE notices AS n SET lease_until = ? WHERE {_UNDER_WAY}", long_ago)

    def _set_aside(self, broken: Iterable[Sequence[Any]], now: datetime) -> None:
        """Let rows that cannot be read stand as failed, with what could not be read put right."""
        for row in broken:
            statement = """
                UPDATE notices SET state = 'failed', reason = ?, settled_at = ?, lease_until = NULL, due_at = ?,
                    planned_at = ?, first_due_at = NULL, told_on = NULL, "values" = ?
                WHERE id = ?
            """
            self._rows.carry_out(statement, phrases.not_readable(), now, now, now, {}, row[_ID])

    @property
    def _in_seconds(self) -> str:
        return _IN_SECONDS[self._rows.dialect]

    def _held(self, condition: str, **more: str) -> str:
        """Return a table of what is given as JSON, for as far as it is still held and nobody else has it locked."""
        columns = {"id": "text", "claims": "integer", **more}
        return f"""
            WITH given AS ({_read_from_json(self._rows.dialect, columns)}),
            held AS (
                SELECT given.* FROM given JOIN notices n ON n.id = given.id AND n.claims = given.claims
                WHERE {condition} {_FREE[self._rows.dialect]}
            )
        """


def _as_marked(ready: Ready) -> Notice:
    notice = ready.notice
    values = notice.values if ready.values is None else dict(ready.values)
    return replace(notice, state=NoticeState.SENDING, attempt=notice.attempt + 1, values=values)


_AS_SEEN = 'AND (SELECT "version" FROM "record") = ?'


def _read_from_json(dialect: str, columns: Mapping[str, str]) -> str:
    if dialect == "sqlite":
        read = ", ".join(f"json_extract(value, '$.{name}') AS \"{name}\"" for name in columns)
        return f"SELECT {read} FROM json_each(?)"
    kinds = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    return f"SELECT * FROM json_to_recordset(CAST(? AS json)) AS g({kinds})"


def _json(given: object) -> str:
    return orjson.dumps(given).decode()
