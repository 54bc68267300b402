"""How fast all processes together send, in PostgreSQL: of each tenant, and of each conversation, what may still go out.

Room grows by the database's clock. Whoever is about to send takes of it in the transaction that marks what is sent, so
nothing is left behind by a process that dies. `place` is a conversation, or "" for all of a tenant together.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import orjson

from boardclerk.store.ledger import Ledger

_NOW = "(clock_timestamp() AT TIME ZONE 'UTC')"
_ASKED = (
    "SELECT * FROM json_to_recordset(CAST(? AS json)) AS a(tenant_id text, place text, wanted integer, "
    "said double precision, most double precision, a_second double precision)"
)
# What has no row yet begins with all its room. Rows that are there are locked before others are put in, in order.
_TAKE = f"""
WITH asked AS ({_ASKED}), held AS (
    SELECT asked.*, clock.at, LEAST(
        most, p.room + GREATEST(0, EXTRACT(EPOCH FROM clock.at - p.at)) * a_second
    ) AS had, true AS is_known
    FROM paces p JOIN asked USING (tenant_id, place), (SELECT {_NOW} AS at) AS clock
    ORDER BY tenant_id, place FOR UPDATE OF p
), either AS (
    SELECT * FROM held
    UNION ALL
    SELECT asked.*, {_NOW}, most, false FROM asked
    WHERE NOT EXISTS (SELECT FROM held WHERE held.tenant_id = asked.tenant_id AND held.place = asked.place)
), roomy AS (
    SELECT *, GREATEST(-most, LEAST(most, had - said)) AS room FROM either
), taking AS (
    SELECT *, LEAST(wanted, GREATEST(0, FLOOR(room))) AS taken FROM roomy
), begun AS (
    INSERT INTO paces (tenant_id, place, room, at)
    SELECT tenant_id, place, room - taken, at FROM taking WHERE NOT is_known
    ORDER BY tenant_id, place ON CONFLICT DO NOTHING RETURNING tenant_id, place
), known AS (
    UPDATE paces SET room = taking.room - taken, at = GREATEST(paces.at, taking.at)
    FROM taking WHERE is_known AND paces.tenant_id = taking.tenant_id AND paces.place = taking.place
)
SELECT tenant_id, place, taken, (1 - (room - taken)) / a_second FROM taking
WHERE is_known OR (tenant_id, place) IN (SELECT tenant_id, place FROM begun)
"""
_FORGET = f"""
DELETE FROM paces WHERE (tenant_id, place) IN (
    SELECT tenant_id, place FROM paces WHERE at < {_NOW} - interval '1 minute' FOR UPDATE SKIP LOCKED
) RETURNING place
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How many messages are to go out, and how many (`said`) went out unasked for since it was last asked.

    Where `said` is less than nothing, so much room was taken in vain. At most `most` go out at once, and so many
    `a_second`.
    """

    tenant_id: str
    place: str
    wanted: int
    said: float
    most: float
    a_second: float

    @property
    def key(self) -> tuple[str, str]:
        return (self.tenant_id, self.place)


@dataclass(frozen=True, slots=True)
class Given:
    """How many messages may go out, and after how many seconds the next may."""

    number: int
    wait: float


class Paces:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def take(self, asked: Sequence[Asked]) -> dict[tuple[str, str], Given]:
        """Take of the room there is for each; others wait until this transaction ends.

        What another process asks for the first time in this very moment is not among what is given. To ask for it again
        here would be to wait for that process while others wait for this one.
        """
        rows: list[Sequence[Any]] = self._rows.query(_TAKE, _json(asked)) if asked else []
        return {(tenant_id, place): Given(int(taken), max(0.0, wait)) for tenant_id, place, taken, wait in rows}

    def forget(self) -> None:
        """Forget where nothing was sent for so long that there is all the room again."""
        self._rows.query(_FORGET)


def _json(asked: Sequence[Asked]) -> str:
    return orjson.dumps([asdict(each) for each in asked]).decode()
