"""Several statements given to PostgreSQL as one, and what must not be among them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from boardclerk.store.addresses import read_address
from boardclerk.store.databases import SqliteConnection
from boardclerk.store.migrating import migrate
from boardclerk.store.pending import Pending
from boardclerk.store.row import KINDS, POSTGRESQL, Row, kept_by, made
from boardclerk.store.rows import ActionRow, GroupRow
from boardclerk.store.statements import as_one


class _Keeper:
    def change(self, row: Row, values: Mapping[str, Any]) -> None:
        row.__dict__.update(values)


def test_the_values_of_statements_given_as_one_keep_their_places() -> None:
    one = ('UPDATE "a" SET "x" = $1 WHERE "id" = $2', (1, 2))
    another = ('INSERT INTO "b" ("y", "z") VALUES ($1, $2)', (3, 4))
    last = ('UPDATE "record" SET "version" = "version" + 1 RETURNING "version"', ())
    assert as_one([one, another, last]) == (
        'WITH s0 AS (UPDATE "a" SET "x" = $1 WHERE "id" = $2), s1 AS (INSERT INTO "b" ("y", "z") VALUES ($3, $4)) '
        'UPDATE "record" SET "version" = "version" + 1 RETURNING "version"',
        (1, 2, 3, 4),
    )
    assert as_one([one]) == one


def test_what_may_make_room_for_another_row_stands_by_itself_before_it() -> None:
    pending = Pending()
    moved, noted, gone = (made(ActionRow, {"id": name, "ref": "3.1", "note": None}, _Keeper()) for name in "mng")
    kept_by(gone, _Keeper(), alive=False, stored=True)
    new = made(ActionRow, dict.fromkeys(ActionRow.shape.names) | {"id": "n", "ref": "3.1"}, _Keeper())
    group = GroupRow(id="g", board_id="b", name="Partners", kind="group")
    for row in (new, group):
        kept_by(row, _Keeper(), alive=True, stored=False)
    pending.touch(moved, ref="3.2")
    pending.touch(noted, note="Read it.")
    pending.touch(gone)
    pending.touch(new)
    pending.touch(group)
    assert pending.sort()
    groups = [
        [statement.split(" SET")[0].split(" (")[0] for statement, _ in group]
        for group in pending.statements(POSTGRESQL)
    ]
    assert groups == [
        ['DELETE FROM "actions" WHERE "id" = $1'],
        ['INSERT INTO "groups"'],
        ['UPDATE "actions"'],
        ['INSERT INTO "actions"', 'UPDATE "actions"'],
    ]


async def test_every_kind_of_row_knows_which_of_its_columns_are_to_be_unique(tmp_path: Path) -> None:
    address = read_address(f"sqlite:///{tmp_path / 'record.sqlite'}")
    connection = SqliteConnection(address.file)
    await migrate(address, connection)
    for table, kind in KINDS.items():
        found = connection.query(f"PRAGMA index_list('{table}')", ())
        unique = [name for _, name, is_unique, origin, _ in found if is_unique and origin == "u"]
        columns = {column for name in unique for _, _, column in connection.query(f"PRAGMA index_info('{name}')", ())}
        assert kind.shape.unique == columns, table
    await connection.close()
