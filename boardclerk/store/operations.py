"""One change at a time, journalled row by row, so that every step can be taken back and is audited."""

import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from boardclerk.board.errors import ClerkError
from boardclerk.store.agreed import require_may_put_back
from boardclerk.store.audit import FORM, content_digest, line_digest
from boardclerk.store.frames import Frame
from boardclerk.store.ledger import Ledger
from boardclerk.store.row import KINDS, Row, Values, is_alive
from boardclerk.store.rows import AuditRow, EventRow, NoticeRow, OperationRow, new_id
from boardclerk.words.phrases import operations as phrases

_LOOK_BACK = 200

ERASING = "erase_person"
"""The verb of erasing a person, which cannot be taken back."""

FORGETTING = "forget_reasons"
"""The verb of forgetting why people did not come to a meeting, which cannot be taken back."""

TOLD_BY_HAND = "told_by_hand"
"""The verb of recording that people were told by hand: it settles notices, which are not journalled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One change that was made. `words` says it in a few words, as shown when it is taken back."""

    id: str
    board_id: str
    actor_id: str | None
    actor_name: str
    verb: str
    words: str
    at: datetime
    undone_at: datetime | None = None
    undone_by: str | None = None


class ChangedSince(ClerkError):
    """What an operation wrote was changed again by somebody else."""


_LAST_BY = """
    WHERE "actor_id" = ? AND "board_id" = ? AND "undone_at" IS NULL AND "verb" <> 'undo'
    ORDER BY "at" DESC, (SELECT max("audit"."id") FROM "audit" WHERE "audit"."operation_id" = "operations"."id") DESC
    LIMIT 1
"""


class Operations:
    """The operations of a board, newest last."""

    def __init__(self, rows: Ledger) -> None:
        self._rows = rows
        self.current_id: str | None = None

    @contextmanager
    def perform(
        self, *, board_id: str, actor_id: str | None, actor_name: str, verb: str, words: str, now: datetime
    ) -> Generator[Operation]:
        """Make one change: everything written inside is journalled under one id and audited.

        Notices planned inside belong to it: taking the operation back takes back those not yet sent.
        """
        operation = Operation(
            id=new_id(),
            board_id=board_id,
            actor_id=actor_id,
            actor_name=actor_name,
            verb=verb,
            words=words,
            at=now,
        )
        outer, self.current_id = self.current_id, operation.id
        try:
            with self._rows.frame() as before:
                yield operation
                images = _images(before)
        finally:
            self.current_id = outer
        self._enter(operation, images)

    def enter(
        self, *, board_id: str, actor_id: str | None, actor_name: str, verb: str, words: str, now: datetime,
        images: list[Values],
    ) -> None:  # fmt: skip
        """Enter a change that was made outside `perform`, with what is to be kept of it, and audit it."""
        operation = Operation(
            id=new_id(), board_id=board_id, actor_id=actor_id, actor_name=actor_name, verb=verb, words=words, at=now
        )  # fmt: skip
        self._enter(operation, images)

    def _enter(self, operation: Operation, images: list[Values]) -> None:
        self._rows.add(
            OperationRow(
                id=operation.id, board_id=operation.board_id, actor_id=operation.actor_id,
                actor_name=operation.actor_name, verb=operation.verb, words=operation.words, at=operation.at,
                images=images, undone_at=None, undone_by=None, erased_at=None,
            )
        )  # fmt: skip
        self._audit(operation, images)

    def find(self, operation_id: str) -> Operation | None:
        row = self._rows.get(OperationRow, operation_id)
        return None if row is None else _operation(row)

    def last_by(self, actor_id: str, board_id: str) -> Operation | None:
        """Return what this person did last on this board and has not taken back."""
        found = self._rows.select(OperationRow, _LAST_BY, actor_id, board_id)
        return _operation(found[0]) if found else None

    def last_on(self, board_id: str, rows: Sequence[tuple[str, Sequence[str]]]) -> Operation | None:
        """Return the last change of any of these rows, each a table and a key, among the board's latest."""
        found = self.changes_of(board_id, rows)
        return found[0] if found else None

    def changes_of(self, board_id: str, rows: Sequence[tuple[str, Sequence[str]]]) -> list[Operation]:
        """Return the changes of any of these rows among the board's latest, the last first."""
        wanted = {(table, json.dumps(list(key))) for table, key in rows}
        latest = self._rows.select(
            OperationRow, 'WHERE "board_id" = ? ORDER BY "at" DESC, "id" LIMIT ?', board_id, _LOOK_BACK
        )
        found = [row for row in latest if any((i["table"], i["key"]) in wanted for i in row.images)]
        return [_operation(row) for row in sorted(found, key=lambda row: (row.at, row.verb == "undo"), reverse=True)]

    def last_after(self, operation_id: str) -> Operation | None:
        """Return the last change of anything an operation wrote, None where none came after it."""
        row = self._rows.get_one(OperationRow, operation_id)
        last = self.last_on(row.board_id, [(i["table"], json.loads(i["key"])) for i in row.images])
        return None if last is None or last.id == operation_id else last

    def take_back(
        self, operation_id: str, *, actor_id: str | None, actor_name: str, now: datetime, about: str | None = None
    ) -> list[str]:
        """Put back every row the operation wrote, as it was; return the ids of its notices already sent.

        With `about` (a person), only what it said of their coming or gave them to hold: what it said of others
        stands. Raises ChangedSince where a row was changed since, AgreedMinutes where it stands in minutes that
        went round: then nothing is touched.
        """
        row = self._rows.get_one(OperationRow, operation_id)
        if row.undone_at is not None:
            raise ChangedSince(phrases.already_taken_back(row.undone_by or ""))
        if row.erased_at is not None or row.verb in (ERASING, FORGETTING):
            raise ChangedSince(phrases.ERASED_SINCE)
        images = row.images if about is None else _said_of(about, row.images)
        for image in images:
            self._require_unchanged(image)
            require_may_put_back(self._rows, image, row.verb)
        with self.perform(
            board_id=row.board_id,
            actor_id=actor_id,
            actor_name=actor_name,
            verb="undo",
            words=row.words,
            now=now,
        ):
            for image in reversed(images):
                self._put_back(image)
            self._note_in_history(row, actor_name, now)
        if len(images) < len(row.images):
            return self._take_back_notices(row, actor_name, now, about)
        row.undone_at, row.undone_by = now, actor_name
        self._wait_again(row)
        return self._take_back_notices(row, actor_name, now)

    def _note_in_history(self, row: OperationRow, actor_name: str, now: datetime) -> None:
        """Say in the history of each action the operation changed that it was taken back."""
        changed = [image for image in row.images if image["table"] == "actions" and image["before"] is not None]
        for image in changed:
            what = phrases.taken_back(row.words).rstrip(".")
            self._rows.add(EventRow(action_id=image["before"]["id"], at=now, by=actor_name, what=what, note=None))

    def _take_back_notices(
        self, row: OperationRow, actor_name: str, now: datetime, about: str | None = None
    ) -> list[str]:
        planned = self._rows.where(NoticeRow, operation_id=row.id)
        notices = [n for n in planned if about is None or about in (n.recipient_id, n.values.get("member"))]
        for notice in notices:
            if notice.state in ("planned", "claimed", "held", "by_hand"):
                notice.state, notice.reason, notice.settled_at = (
                    "skipped",
                    phrases.taken_back_by(actor_name),
                    now,
                )
        return [n.id for n in notices if n.state in ("sending", "sent", "unknown", "told")]

    def _wait_again(self, row: OperationRow) -> None:
        """Let those wait to be told again whom the operation recorded as told by hand."""
        if row.verb != TOLD_BY_HAND:
            return
        told = self._rows.where(
            NoticeRow, board_id=row.board_id, state="told", settled_at=row.at, told_by=row.actor_name
        )
        for notice in told:
            notice.state, notice.told_how, notice.told_on, notice.told_by = "by_hand", None, None, None

    def _require_unchanged(self, image: Values) -> None:
        row = self._row(image)
        now, then = None if row is None else _encoded_values(type(row), row.__dict__), image["after"]
        if now is not None and then is not None:
            # A column that a release since has added says nothing of what was changed.
            now = {name: value for name, value in now.items() if name in then}
        if now != then:
            raise ChangedSince(phrases.CHANGED_SINCE)

    def _put_back(self, image: Values) -> None:
        row, before = self._row(image), image["before"]
        if before is None:
            if row is not None:
                self._rows.delete(row)
        elif row is None:
            self._rows.add(KINDS[image["table"]](**_decoded(image["table"], before)))
        else:
            for name, value in _decoded(image["table"], before).items():
                setattr(row, name, value if name != row.shape.counter else getattr(row, name) + 1)

    def _row(self, image: Values) -> Row | None:
        return self._rows.get(KINDS[image["table"]], *json.loads(image["key"]))

    def _audit(self, operation: Operation, images: list[Values]) -> None:
        content = content_digest(images)
        last: str = self._rows.number(("audit", operation.board_id), lambda: self._last_line(operation.board_id))
        at = operation.at.astimezone(UTC)
        digest = line_digest(
            FORM, last, board_id=operation.board_id, operation_id=operation.id, verb=operation.verb,
            actor_id=operation.actor_id, at=at, content=content,
        )  # fmt: skip
        self._rows.add(
            AuditRow(
                board_id=operation.board_id, at=at, actor_id=operation.actor_id, verb=operation.verb,
                operation_id=operation.id, content_digest=content, digest=digest, form=FORM,
            )
        )  # fmt: skip
        self._rows.remember(("audit", operation.board_id), digest)

    def _last_line(self, board_id: str) -> str:
        found = self._rows.select(AuditRow, 'WHERE "board_id" = ? ORDER BY "id" DESC LIMIT 1', board_id)
        return found[0].digest if found else ""


def _said_of(person_id: str, images: list[Values]) -> list[Values]:
    """Return the rows that say whether a person comes, or give them an office in place of somebody.

    Where nothing was said of anybody else, that is all the operation wrote.
    """
    said = [i for i in images if i["table"] in ("attendance", "appointments")]
    theirs = [i for i in said if (i["after"] or i["before"])["person_id"] == person_id]
    if any(i["table"] == "appointments" for i in theirs):
        theirs = [i for i in said if i["table"] == "appointments" or i in theirs]
    return images if len(theirs) == len(said) else theirs


def _operation(row: OperationRow) -> Operation:
    return Operation(
        id=row.id, board_id=row.board_id, actor_id=row.actor_id, actor_name=row.actor_name, verb=row.verb,
        words=row.words, at=row.at, undone_at=row.undone_at, undone_by=row.undone_by,
    )  # fmt: skip


def _images(before: Frame) -> list[Values]:
    """Return what each row that Undo puts back was, and what it is now."""
    images: dict[tuple[str, str], Values] = {}
    for row, (was_there, values) in before.rows.items():
        if not row.shape.undoable or not (was_there or is_alive(row)):
            continue
        was = _encoded_values(type(row), values) if was_there else None
        now = _encoded_values(type(row), row.__dict__) if is_alive(row) else None
        table, key = row.shape.table, json.dumps([_encoded(value) for value in row.identity])
        image = images.setdefault((table, key), {"table": table, "key": key, "before": was, "after": now})
        # A row that took the place of one taken away is what that one is now.
        image["before"], image["after"] = image["before"] or was, now or image["after"]
    return list(images.values())


def _encoded_values(kind: type[Row], values: Values) -> Values:
    encoded = dict(values)
    for name in _moments(kind):
        encoded[name] = _encoded(encoded[name])
    return encoded


@cache
def _moments(kind: type[Row]) -> tuple[str, ...]:
    """Return the columns that hold what JSON has no word for."""
    return tuple([column.name for column in kind.shape.columns if column.holds in _READERS])


def _encoded(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, (date, time)) else value


_READERS = {date: date.fromisoformat, datetime: datetime.fromisoformat, time: time.fromisoformat}


def _decoded(table: str, values: Values) -> Values:
    holds = {column.name: column.holds for column in KINDS[table].shape.columns}
    return {
        name: value if value is None or (read := _READERS.get(holds[name])) is None else read(value)
        for name, value in values.items()
    }
