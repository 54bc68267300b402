"""The record checked against itself: the database, the audit chain, what went round and what was agreed."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from boardclerk.board.boards import Board
from boardclerk.board.minutes import MinutesState
from boardclerk.store.book import Book
from boardclerk.store.rows import AuditRow, OperationRow
from boardclerk.words.dates.shown import short_day
from boardclerk.words.phrases import operator as phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was counted, and what is amiss, a sentence each."""

    boards: int
    lines: int
    versions: int
    amiss: tuple[str, ...]


def verify(book: Book) -> Verified:
    """Check everything kept; nothing is changed."""
    boards = book.boards.all()
    amiss = [*_database(book)]
    lines = versions = 0
    for board in boards:
        audit = sorted(book.rows.where(AuditRow, board_id=board.id), key=lambda line: line.id)
        meetings = [m.id for m in book.meetings.of_board(board.id)]
        lines += len(audit)
        versions += sum(len(book.minutes.versions(meeting_id)) for meeting_id in meetings)
        amiss += [*_audit(book, board, audit), *_minutes(book, board)]
    return Verified(boards=len(boards), lines=lines, versions=versions, amiss=tuple(amiss))


def _database(book: Book) -> Iterator[str]:
    if book.rows.dialect != "sqlite":
        return
    for (found,) in book.rows.query("PRAGMA integrity_check"):
        if found != "ok":
            yield phrases.integrity(str(found))
    for row in book.rows.query("PRAGMA foreign_key_check"):
        yield phrases.integrity(f"a row of {row[0]} refers to one of {row[2]} that is gone")


def _audit(book: Book, board: Board, audit: Any) -> Iterator[str]:
    last = ""
    for number, line in enumerate(audit, start=1):
        chained = "|".join((last, line.operation_id, line.verb, line.at.isoformat(), line.content_digest))
        if _sha(chained) != line.digest:
            yield phrases.audit_broken(board.name, number)
        operation = book.rows.get(OperationRow, line.operation_id)
        if operation is None or _sha(json.dumps(operation.images, sort_keys=True)) != line.content_digest:
            yield phrases.operation_changed(board.name, operation.words if operation else line.verb)
        last = line.digest


def _minutes(book: Book, board: Board) -> Iterator[str]:
    for meeting in book.meetings.of_board(board.id):
        kept = {version.version: version for version in book.minutes.versions(meeting.id)}
        for version in kept.values():
            if _sha(json.dumps(version.paper, sort_keys=True, ensure_ascii=False)) != version.digest:
                yield phrases.version_changed(board.name, short_day(meeting.on), version.version)
        minutes = book.minutes.of_meeting(meeting.id)
        if minutes is None or minutes.state is not MinutesState.AGREED:
            continue
        agreed = kept.get(minutes.version)
        if agreed is None or agreed.digest != minutes.digest:
            yield phrases.agreed_changed(board.name, short_day(meeting.on))


def _sha(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()
