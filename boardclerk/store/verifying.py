"""The record checked against itself: the database, the audit chain, what went round and what was agreed."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from boardclerk.board.boards import Board
from boardclerk.board.minutes import MinutesState
from boardclerk.store.audit import content_digest, line_digest
from boardclerk.store.book import Book
from boardclerk.store.operations import ERASING, FORGETTING
from boardclerk.store.rows import AuditRow, OperationRow
from boardclerk.words.dates.shown import short_day
from boardclerk.words.phrases import operator as phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was counted, and what is amiss, a sentence each. `ends` are the boards' names and last audit digests."""

    boards: int
    lines: int
    versions: int
    amiss: tuple[str, ...]
    ends: tuple[tuple[str, str], ...] = ()


def verify(book: Book, audit_end: str | None = None) -> Verified:
    """Check everything kept; nothing is changed.

    Whoever takes away the last lines of the audit with all they wrote leaves no gap. `audit_end`, the digest an
    audit ended with when somebody last noted it, has to be there still.
    """
    boards = book.boards.all()
    amiss, ends = [*_database(book)], list[tuple[str, str]]()
    lines = versions = 0
    found = False
    for board in boards:
        audit = _Audit(book, board)
        meetings = [m.id for m in book.meetings.of_board(board.id)]
        lines += len(audit.lines)
        versions += sum(len(book.minutes.versions(meeting_id)) for meeting_id in meetings)
        amiss += [*audit.amiss(), *_minutes(book, board, audit)]
        ends += [(board.name, audit.lines[-1].digest)] if audit.lines else []
        found = found or any(line.digest == audit_end for line in audit.lines)
    if audit_end is not None and not found:
        amiss.append(phrases.audit_cut_short(audit_end))
    return Verified(boards=len(boards), lines=lines, versions=versions, amiss=tuple(amiss), ends=tuple(ends))


def _database(book: Book) -> Iterator[str]:
    lost = 'WHERE "operation_id" IS NOT NULL AND "operation_id" NOT IN (SELECT "id" FROM "operations")'
    if book.rows.query(f'SELECT count(*) FROM "notices" {lost}')[0][0]:
        yield phrases.OPERATION_GONE
    if book.rows.dialect != "sqlite":
        return
    for (found,) in book.rows.query("PRAGMA integrity_check"):
        if found != "ok":
            yield phrases.integrity(str(found))
    for row in book.rows.query("PRAGMA foreign_key_check"):
        yield phrases.integrity(f"a row of {row[0]} refers to one of {row[2]} that is gone")


class _Audit:
    """The audit of one board, and the operations whose content it vouches for."""

    def __init__(self, book: Book, board: Board) -> None:
        self._board = board
        self.lines = sorted(book.rows.where(AuditRow, board_id=board.id), key=lambda line: line.id)
        self._operations = {row.id: row for row in book.rows.where(OperationRow, board_id=board.id)}
        self._vouched = self._digests()
        self._last = self._last_written()

    def amiss(self) -> Iterator[str]:
        last = ""
        for number, line in enumerate(self.lines, start=1):
            if _chained(line, last) != line.digest:
                yield phrases.audit_broken(self._board.name, number)
            operation = self._operations.get(line.operation_id)
            if operation is None or not self._is_as_audited(line, operation):
                yield phrases.operation_changed(self._board.name, operation.words if operation else line.verb)
            last = line.digest
        times = Counter(line.operation_id for line in self.lines)
        for operation in self._operations.values():
            if times[operation.id] != 1:
                yield phrases.not_audited_once(self._board.name, operation.words)

    def written(self, table: str, *key: Any) -> dict[str, Any] | None:
        """Return what the last operation on a row left there; None where it took it away, or was erased."""
        return self._last.get((table, json.dumps(list(key))))

    def _is_as_audited(self, line: AuditRow, operation: OperationRow) -> bool:
        same = (line.verb, line.actor_id, line.at) == (operation.verb, operation.actor_id, operation.at)
        return same and content_digest(operation.images) == self._vouched[operation.id]

    def _digests(self) -> dict[str, str]:
        """Return what the content of each operation has to come to: as audited, or as what was taken out left it."""
        vouched = {line.operation_id: line.content_digest for line in self.lines}
        for line in self.lines:
            taken_out = self._operations.get(line.operation_id) if line.verb in (ERASING, FORGETTING) else None
            for image in taken_out.images if taken_out else ():
                vouched |= image.get("operations", {})
        return vouched

    def _last_written(self) -> dict[tuple[str, str], dict[str, Any] | None]:
        ordered = (self._operations.get(line.operation_id) for line in self.lines)
        images = (image for operation in ordered if operation for image in operation.images)
        return {(image["table"], image["key"]): image["after"] for image in images}


def _chained(line: AuditRow, last: str) -> str:
    return line_digest(
        line.form, last, board_id=line.board_id, operation_id=line.operation_id, verb=line.verb,
        actor_id=line.actor_id, at=line.at, content=line.content_digest,
    )  # fmt: skip


def _minutes(book: Book, board: Board, audit: _Audit) -> Iterator[str]:
    for meeting in book.meetings.of_board(board.id):
        kept = {version.version: version for version in book.minutes.versions(meeting.id)}
        when = short_day(meeting.on)
        for version in kept.values():
            audited = audit.written("minutes_versions", meeting.id, version.version)
            digests = {version.digest, audited["digest"]} if audited else {version.digest}
            if {_sha(json.dumps(version.paper, sort_keys=True, ensure_ascii=False))} != digests:
                yield phrases.version_changed(board.name, when, version.version)
        minutes = book.minutes.of_meeting(meeting.id)
        audited = audit.written("minutes_states", meeting.id)
        if audited and (minutes is None or (minutes.state.value, minutes.digest) != _as_agreed(audited)):
            yield phrases.agreed_changed(board.name, when)
        elif minutes is not None and minutes.state is MinutesState.AGREED:
            agreed = kept.get(minutes.version)
            if agreed is None or agreed.digest != minutes.digest:
                yield phrases.agreed_changed(board.name, when)


def _as_agreed(audited: dict[str, Any]) -> tuple[str, str | None]:
    return audited["state"], audited["digest"]


def _sha(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


def first_of(amiss: Sequence[str]) -> str:
    """Return the first fault, and how many there are beside it, in one line."""
    return phrases.and_others(amiss[0], len(amiss) - 1)
