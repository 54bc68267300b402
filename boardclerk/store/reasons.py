"""Reasons for absence, forgotten once a meeting is over: in the attendance, and in what is kept beside it.

That is what was kept to undo, to answer again, and to go on asking. What was done can still be taken back; that
brings no reason back.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.store.audit import content_digest
from boardclerk.store.book import Book
from boardclerk.store.ledger import Ledger
from boardclerk.store.operations import FORGETTING
from boardclerk.store.row import Values
from boardclerk.store.rows import AskingRow, AttendanceRow, MeetingRow, OperationRow, SeenRow
from boardclerk.words.phrases import attendance as phrases
from boardclerk.words.phrases.cards import PRODUCT

_OF_MEETING = """
    SELECT "id" FROM "operations" WHERE "board_id" = ? AND CAST("images" AS TEXT) LIKE ?
    AND CAST("images" AS TEXT) LIKE '%"reason"%'
"""
_REASON = re.compile(r'"reason": ?"(?:[^"\\]|\\.)*"')
_LOOKED_BACK = timedelta(days=7)


def forget_reasons(book: Book, meeting: Meeting, now: datetime) -> int:
    """Forget why people did not come to a meeting; return from how many changes a reason was taken out.

    A line of the audit vouches for what is left of those changes.
    """
    book.write_later()
    rows, reasons, left = book.rows, set[tuple[str, str]](), dict[str, str]()
    for line in rows.where(AttendanceRow, meeting_id=meeting.id):
        if line.reason is not None:
            reasons.add((line.person_id, line.reason))
            line.reason = None
    for (operation_id,) in rows.query(_OF_MEETING, meeting.board_id, f"%{meeting.id}%"):
        operation = rows.get_one(OperationRow, str(operation_id))
        reasons |= set(_reasons_in(operation.images, meeting.id))
        images = [_without_reason(image, meeting.id) for image in operation.images]
        if images != operation.images:
            operation.images = images
            left[operation.id] = content_digest(images)
    _forget_answers(book, reasons)
    _forget_questions(rows, meeting.on)
    if left:
        _vouch(book, meeting, left, now)
    return len(left)


def forget_past_reasons(book: Book, now: datetime) -> None:
    """Forget the reasons for meetings of the last days that nobody ended, or that were cancelled."""
    since = now.date() - _LOOKED_BACK
    late = book.rows.select(MeetingRow, 'WHERE "on" >= ? AND "on" <= ?', since, now.date() + timedelta(days=1))
    for row in late:
        meeting = book.meetings.get(row.id)
        today = now.astimezone(ZoneInfo(book.boards.get(meeting.board_id).zone)).date()
        if meeting.on < today and meeting.state in (MeetingState.PLANNED, MeetingState.CANCELLED):
            forget_reasons(book, meeting, now)


def _is_of(image: Values, meeting_id: str) -> bool:
    return image["table"] == "attendance" and json.loads(image["key"])[0] == meeting_id


def _reasons_in(images: list[Any], meeting_id: str) -> Iterator[tuple[str, str]]:
    """Yield whose reason and what it was, as often as it was written."""
    for image in images:
        sides = (image["before"], image["after"]) if _is_of(image, meeting_id) else ()
        yield from ((side["person_id"], side["reason"]) for side in sides if side and side.get("reason"))


def _without_reason(image: Values, meeting_id: str) -> Values:
    if not _is_of(image, meeting_id):
        return image
    sides = {name: image[name] and {**image[name], "reason": None} for name in ("before", "after")}
    return {**image, **sides}


def _forget_answers(book: Book, reasons: set[tuple[str, str]]) -> None:
    """An answer that would be given again is kept without the reasons that were shown in it."""
    for person_id, reason in reasons:
        name = book.people.get(person_id).name
        words = re.findall(r"\w+", phrases.reason_line(name, reason))
        # A card and JSON write other signs before or between the words; LIKE has signs of its own.
        written = re.compile(r"\W+".join(map(re.escape, words)))
        longest = max(re.findall(r"\w+", reason), key=len, default="")
        for seen in book.rows.select(SeenRow, 'WHERE "answer" LIKE ?', f"%{longest}%"):
            seen.answer = written.sub(lambda _, name=name: name, seen.answer)


def _forget_questions(rows: Ledger, on: date) -> None:
    """A question nobody has answered is asked on without the reason said with it; so is it kept to be asked again."""
    for asking in rows.select(AskingRow, ""):
        written = json.dumps(asking.values)
        if all(sign in written for sign in ('"reason"', '"meetings"', on.isoformat())):
            asking.values = _unreasoned(asking.values)
    asked = rows.select(SeenRow, 'WHERE "answer" LIKE ? AND "answer" LIKE ?', '%"reason":%', f"%{on.isoformat()}%")
    for seen in asked:
        if '"meetings"' in seen.answer:
            seen.answer = _REASON.sub('"reason":null', seen.answer)


def _unreasoned(value: object) -> Any:
    if isinstance(value, dict):
        values = cast("dict[str, object]", value)
        return {key: _unreasoned(each) for key, each in values.items() if key != "reason"}
    return [_unreasoned(each) for each in cast("list[object]", value)] if isinstance(value, list) else value


def _vouch(book: Book, meeting: Meeting, left: dict[str, str], now: datetime) -> None:
    about = {"table": "meetings", "key": json.dumps([meeting.id, FORGETTING]), "before": None, "after": None}
    book.operations.enter(
        board_id=meeting.board_id, actor_id=None, actor_name=PRODUCT, verb=FORGETTING,
        words=phrases.REASONS_FORGOTTEN, now=now, images=[about | {"operations": left}],
    )  # fmt: skip
