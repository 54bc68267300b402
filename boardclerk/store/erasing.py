"""A person erased: what the board's record does not need of them goes, and the audit stays whole.

What stands in minutes and in the action log is the public record of a meeting and stays, with the name; a name that
stands nowhere in it goes too. Accounts, chats, reasons, wishes and what operations kept of all that go in any case.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Person, Standing
from boardclerk.store.audit import content_digest
from boardclerk.store.book import Book
from boardclerk.store.databases import PATIENCE
from boardclerk.store.operations import ERASING
from boardclerk.store.row import Row, Values
from boardclerk.store.rows import (
    AccountRow,
    ActionRow,
    AgendaItemRow,
    AmendmentRow,
    AppointmentRow,
    ApprovalRow,
    AskingRow,
    AttendanceRow,
    ChatMemberRow,
    DecisionRow,
    EventRow,
    GroupContactRow,
    LinkRow,
    MinuteRow,
    MinutesRow,
    NoticeRow,
    OperationRow,
    OwnerRow,
    PageRow,
    PersonRow,
    SecretaryCodeRow,
    SeenRow,
    StandingRow,
    UnlinkedRow,
    VersionRow,
    WishRow,
    WrongCodeRow,
)
from boardclerk.words.phrases import erasing as phrases

_PRIVATE = ("people", "links", "unlinked", "wishes", "attendance", "group_contacts", "approvals")
"""The tables whose rows about a person are taken out of what operations kept for Undo."""
_TEXTS = ("reason", "words")
"""What a notice may hold of somebody's own words."""
_UNSAID = ("planned", "claimed", "held", "by_hand")


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What became of a person, a sentence each. `name_stays`: it stands in the board's record."""

    name_stays: bool
    gone: tuple[str, ...]
    stays: tuple[str, ...]


def erase(book: Book, board: Board, person: Person, now: datetime, today: date) -> Erased:
    """Erase a person from a board, as an operation of its own that cannot be taken back."""
    stays = tuple(_on_record(book, board, person, today))
    work = _Erasing(book, board, person, now, today, name_stays=bool(stays))
    gone = (*work.accounts(), *work.wishes(), *work.attendance(), *work.offices(), *work.notices())
    work.person()
    gone += tuple(work.operations())
    return Erased(name_stays=bool(stays), gone=tuple(filter(None, gone)), stays=stays)


def sweep(file: Path) -> None:
    """Write a SQLite file anew, so that nothing of what was taken out is left in it; others wait as for any change."""
    with closing(sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)) as connection:
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _on_record(book: Book, board: Board, person: Person, today: date) -> Iterator[str]:
    """Yield what of the board's record names the person."""
    rows, meetings = book.rows, book.meetings.of_board(board.id)
    held = [m for m in meetings if m.state in (MeetingState.RUNNING, MeetingState.ENDED)]
    lines = rows.where(AttendanceRow, meeting_id=[m.id for m in held])
    if attended := sum(person.id in (line.person_id, line.deputy_id) for line in lines):
        yield phrases.attendance_stays(attended)
    if any(_has_begun(a, today) for a in rows.where(AppointmentRow, board_id=board.id, person_id=person.id)):
        yield phrases.OFFICES_STAY
    if minuted := sum(_is_minuted(book, m, person.name) for m in meetings):
        yield phrases.minutes_stay(minuted)
    actions = rows.where(ActionRow, board_id=board.id)
    if named := sum(_is_in_action(book, action, person) for action in actions):
        yield phrases.actions_stay(named)


def _has_begun(row: AppointmentRow, today: date) -> bool:
    return row.meeting_id is None and (row.from_on is None or row.from_on <= today)


def _is_minuted(book: Book, meeting: Meeting, name: str) -> bool:
    kinds: tuple[type[Row], ...] = (VersionRow, MinutesRow, MinuteRow, DecisionRow, AmendmentRow, PageRow)
    if meeting.state is not MeetingState.PLANNED:
        kinds += (AgendaItemRow,)
    return any(_names(row, name) for kind in kinds for row in book.rows.where(kind, meeting_id=meeting.id))


def _is_in_action(book: Book, action: ActionRow, person: Person) -> bool:
    owners = book.rows.where(OwnerRow, action_id=action.id)
    if any(owner.person_id == person.id for owner in owners) or _names(action, person.name):
        return True
    return any(_names(event, person.name) for event in book.rows.where(EventRow, action_id=action.id))


def _names(row: Row, name: str) -> bool:
    return name.casefold() in json.dumps(row.__dict__, ensure_ascii=False, default=str).casefold()


class _Erasing:
    """One person being erased, a kind of thing at a time; each says what it took away."""

    def __init__(
        self, book: Book, board: Board, person: Person, now: datetime, today: date, *, name_stays: bool
    ) -> None:
        self._book, self._rows = book, book.rows
        self._board, self._person = board, person
        self._now, self._today = now, today
        self._name_stays = name_stays

    def accounts(self) -> Iterator[str]:
        """Links go, and the accounts with their chats, but for one that is somebody on another board too."""
        links = self._rows.where(LinkRow, person_id=self._person.id)
        self._delete([*links, *self._rows.where(UnlinkedRow, person_id=self._person.id)])
        for link in links:
            key = {"tenant_id": link.tenant_id, "account_id": link.account_id}
            self._delete(self._rows.where(AskingRow, **key))
            account = self._rows.get(AccountRow, link.tenant_id, link.account_id)
            if account is None or self._rows.where(LinkRow, **key):
                continue
            kinds: tuple[type[Row], ...] = (ChatMemberRow, WrongCodeRow, UnlinkedRow)
            self._delete(row for kind in kinds for row in self._rows.where(kind, **key))
            if account.conversation_id:
                chat = {"tenant_id": link.tenant_id, "conversation_id": account.conversation_id}
                self._delete([*self._rows.where(StandingRow, **chat), *self._rows.where(SeenRow, **chat)])
            self._delete([account])
        self._delete(self._rows.where(SecretaryCodeRow, person_id=self._person.id))
        yield phrases.accounts_gone(len(links))

    def wishes(self) -> Iterator[str]:
        wishes = self._rows.where(WishRow, person_id=self._person.id)
        contacts = self._rows.where(GroupContactRow, person_id=self._person.id)
        self._delete([*wishes, *contacts])
        yield phrases.wishes_gone(len(wishes))
        yield phrases.contacts_gone(len(contacts))

    def attendance(self) -> Iterator[str]:
        """What was said of meetings still to be held goes; of those that were held, the reasons."""
        ahead = {m.id for m in self._book.meetings.of_board(self._board.id) if m.state is MeetingState.PLANNED}
        for line in self._rows.where(AttendanceRow, deputy_id=self._person.id):
            if line.meeting_id in ahead:
                line.deputy_id, line.deputy_open = None, True
        lines = self._rows.where(AttendanceRow, person_id=self._person.id)
        self._delete(line for line in lines if line.meeting_id in ahead)
        reasons = [line for line in lines if line.meeting_id not in ahead and line.reason is not None]
        for line in reasons:
            line.reason = None
        for item in self._rows.where(AgendaItemRow, meeting_id=list(ahead)):
            if (item.presenter or "").casefold() == self._person.name.casefold():
                item.presenter = None
        for approval in self._rows.where(ApprovalRow, person_id=self._person.id):
            approval.subject_to = None
        yield phrases.coming_gone(sum(line.meeting_id in ahead for line in lines))
        yield phrases.reasons_gone(len(reasons))

    def offices(self) -> Iterator[str]:
        """What they hold ends as of yesterday; what they were to hold goes."""
        yesterday = self._today - timedelta(days=1)
        ended = 0
        for held in self._rows.where(AppointmentRow, board_id=self._board.id, person_id=self._person.id):
            if held.meeting_id is None and (held.from_on is None or held.from_on <= yesterday):
                if held.until_on is None or held.until_on > yesterday:
                    held.until_on, ended = yesterday, ended + 1
            elif held.meeting_id is None or not self._was_held(held.meeting_id):
                self._delete([held])
        yield phrases.offices_end(ended)

    def _was_held(self, meeting_id: str) -> bool:
        meeting = self._book.meetings.find(meeting_id)
        return meeting is not None and meeting.state is not MeetingState.PLANNED

    def notices(self) -> Iterator[str]:
        """What was still to be said to them is not; of what was said, that it was, how and when stays."""
        unsaid = 0
        for notice in self._rows.where(NoticeRow, board_id=self._board.id):
            if notice.recipient_id == self._person.id:
                notice.activity_id = None
                if notice.state in _UNSAID:
                    notice.state, notice.reason, notice.settled_at = "skipped", phrases.SKIPPED, self._now
                    unsaid += 1
            elif self._person.id not in json.dumps(notice.values) and not _names(notice, self._person.name):
                continue
            values = {key: "" if key in _TEXTS else value for key, value in notice.values.items()}
            notice.values = values if self._name_stays else self._without_name(values)
        yield phrases.unsaid_gone(unsaid)

    def person(self) -> None:
        row = self._rows.get_one(PersonRow, self._person.id)
        was_member = Standing(row.standing) in (Standing.MEMBER, Standing.FORMER)
        row.standing = Standing.FORMER if was_member else Standing.FORMER_ATTENDEE
        row.aliases = []
        if self._name_stays:
            return
        row.name, row.title, row.organisation = phrases.NO_NAME, None, None
        for answered in self._rows.select(SeenRow, ""):
            answered.answer = self._without_name(answered.answer)

    def operations(self) -> Iterator[str]:
        """Take the person out of what operations kept, and let a line of the audit vouch for what is left."""
        left: dict[str, str] = {}
        for row in self._rows.where(OperationRow, board_id=self._board.id):
            if row.verb == ERASING:
                continue
            images = [self._without_person(image) for image in row.images]
            if images != row.images:
                row.images, row.erased_at = images, self._now
                left[row.id] = content_digest(images)
            if not self._name_stays:
                row.words, row.actor_name = self._without_name(row.words), self._without_name(row.actor_name)
        about = {"table": "people", "key": json.dumps([self._person.id]), "before": None, "after": None}
        self._book.operations.enter(
            board_id=self._board.id, actor_id=None, actor_name=phrases.DONE_BY, verb=ERASING, words=phrases.OPERATION,
            now=self._now, images=[about | {"operations": left}],
        )  # fmt: skip
        yield phrases.operations_gone(len(left))

    def _without_person(self, image: Values) -> Values:
        content = json.dumps([image["key"], image["before"], image["after"]], ensure_ascii=False)
        private = image["table"] in _PRIVATE and self._person.id in content
        if not private and (self._name_stays or self._person.name.casefold() not in content.casefold()):
            return image
        return {"table": image["table"], "key": image["key"], "before": None, "after": None}

    def _without_name(self, value: Any) -> Any:
        if isinstance(value, str):
            return value.replace(self._person.name, phrases.NO_NAME)
        text = json.dumps(value, ensure_ascii=False)
        return json.loads(text.replace(json.dumps(self._person.name, ensure_ascii=False)[1:-1], phrases.NO_NAME))

    def _delete(self, rows: Iterable[Row]) -> None:
        for row in list(rows):
            self._rows.delete(row)
