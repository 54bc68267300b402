"""The tables of the book of record. Rows never leave store/: operations and queries return frozen values."""

import secrets
from datetime import UTC, date, datetime, time
from typing import Any, ClassVar

from sqlalchemy import JSON, Date, DateTime, Dialect, ForeignKey, Index, LargeBinary, Text, Time
from sqlalchemy import UniqueConstraint as Unique
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


def new_id() -> str:
    """Return a fresh id that cannot be guessed."""
    return secrets.token_hex(10)


class Moment(TypeDecorator[datetime]):
    """An aware instant, kept as UTC in every database."""

    impl = DateTime
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """`undoable`: whether Undo puts a row back as it was. `counter`: a column that only ever grows."""

    undoable: ClassVar[bool] = True
    counter: ClassVar[str | None] = None
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Moment,
        date: Date,
        time: Time,
        list[Any]: JSON,
        dict[str, Any]: JSON,
        bytes: LargeBinary,
    }


def _board() -> Mapped[str]:
    return mapped_column(ForeignKey("boards.id"), index=True)


def _meeting() -> Mapped[str]:
    return mapped_column(ForeignKey("meetings.id"), index=True)


class BoardRow(Base):
    __tablename__ = "boards"
    __table_args__ = (Unique("tenant_id", "slug"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    tenant_id: Mapped[str]
    name: Mapped[str]
    slug: Mapped[str]
    zone: Mapped[str]
    marking: Mapped[str | None]
    quorum: Mapped[int | None]
    comment_days: Mapped[int]
    owner_closes: Mapped[bool]
    absent_may_agree: Mapped[bool]
    reminders_on: Mapped[bool]
    policy: Mapped[dict[str, Any]]
    publishing_on: Mapped[bool]
    standing_before: Mapped[list[Any]]
    standing_after: Mapped[list[Any]]


class PersonRow(Base):
    __tablename__ = "people"
    id: Mapped[str] = mapped_column(primary_key=True)
    board_id: Mapped[str] = _board()
    position: Mapped[int]
    name: Mapped[str]
    title: Mapped[str | None]
    organisation: Mapped[str | None]
    standing: Mapped[str]
    aliases: Mapped[list[Any]]


class AppointmentRow(Base):
    __tablename__ = "appointments"
    id: Mapped[str] = mapped_column(primary_key=True)
    board_id: Mapped[str] = _board()
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    office: Mapped[str]
    from_on: Mapped[date | None]
    until_on: Mapped[date | None]
    meeting_id: Mapped[str | None]
    position: Mapped[int]


class AccountRow(Base):
    """A Teams account the bot has met; `conversation_id` is its personal chat, once there is one."""

    __tablename__ = "accounts"
    undoable = False
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(primary_key=True)
    teams_id: Mapped[str]
    name: Mapped[str]
    service_url: Mapped[str] = mapped_column(Text)
    conversation_id: Mapped[str | None]
    blocked_at: Mapped[datetime | None]
    met_at: Mapped[datetime]


class LinkRow(Base):
    """Which person of which board an account is."""

    __tablename__ = "links"
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True, index=True)
    board_id: Mapped[str] = _board()
    linked_at: Mapped[datetime]


class ChatRow(Base):
    """A team or group chat the bot was installed in, and the board it serves there."""

    __tablename__ = "chats"
    undoable = False
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(primary_key=True)
    board_id: Mapped[str | None]
    service_url: Mapped[str] = mapped_column(Text)
    left_at: Mapped[datetime | None]


class GroupRow(Base):
    """A group of partners or a unit that can own actions; its contacts are in `group_contacts`."""

    __tablename__ = "groups"
    id: Mapped[str] = mapped_column(primary_key=True)
    board_id: Mapped[str] = _board()
    name: Mapped[str]
    kind: Mapped[str]


class GroupContactRow(Base):
    __tablename__ = "group_contacts"
    group_id: Mapped[str] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)


class MeetingRow(Base):
    __tablename__ = "meetings"
    __table_args__ = (Unique("board_id", "on"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    board_id: Mapped[str] = _board()
    on: Mapped[date]
    start: Mapped[time | None]
    end: Mapped[time | None]
    location: Mapped[str | None]
    title: Mapped[str | None]
    state: Mapped[str]
    agenda_state: Mapped[str]
    chair_id: Mapped[str | None]
    current_item: Mapped[str | None]


class AgendaItemRow(Base):
    __tablename__ = "agenda_items"
    id: Mapped[str] = mapped_column(primary_key=True)
    meeting_id: Mapped[str] = _meeting()
    number: Mapped[str]
    position: Mapped[int]
    title: Mapped[str] = mapped_column(Text)
    presenter: Mapped[str | None] = mapped_column(Text)
    purpose: Mapped[str | None] = mapped_column(Text)
    minutes_planned: Mapped[int | None]
    requested_by: Mapped[str | None] = mapped_column(Text)
    approved_by: Mapped[str | None] = mapped_column(Text)
    late: Mapped[bool]
    held_back: Mapped[bool]
    sub: Mapped[list[Any]]


class AttendanceRow(Base):
    __tablename__ = "attendance"
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    state: Mapped[str]
    way: Mapped[str | None]
    deputy_id: Mapped[str | None]
    deputy_open: Mapped[bool]
    part: Mapped[dict[str, Any] | None]
    reason: Mapped[str | None] = mapped_column(Text)


class ActionRow(Base):
    __tablename__ = "actions"
    counter = "version"
    __table_args__ = (Index("actions_of_board", "board_id", "state"), Unique("meeting_id", "ref"))
    id: Mapped[str] = mapped_column(primary_key=True)
    board_id: Mapped[str] = mapped_column(ForeignKey("boards.id"))
    meeting_id: Mapped[str] = _meeting()
    meeting_on: Mapped[date]
    ref: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    item: Mapped[str | None]
    recipient: Mapped[str | None] = mapped_column(Text)
    due_on: Mapped[date | None]
    due_words: Mapped[str | None] = mapped_column(Text)
    original_due_on: Mapped[date | None]
    state: Mapped[str]
    outcome: Mapped[str | None]
    outcome_words: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    done_at: Mapped[datetime | None]
    done_by: Mapped[str | None]
    between: Mapped[bool]
    version: Mapped[int]


class OwnerRow(Base):
    __tablename__ = "owners"
    action_id: Mapped[str] = mapped_column(ForeignKey("actions.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str] = mapped_column(Text)
    person_id: Mapped[str | None] = mapped_column(index=True)
    done_at: Mapped[datetime | None]
    done_by: Mapped[str | None]


class PartDoneRow(Base):
    __tablename__ = "parts_done"
    action_id: Mapped[str] = mapped_column(ForeignKey("actions.id"), primary_key=True)
    organisation: Mapped[str] = mapped_column(primary_key=True)
    by: Mapped[str]
    at: Mapped[datetime]


class EventRow(Base):
    """One line of an action's history; only ever added."""

    __tablename__ = "action_events"
    undoable = False
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    action_id: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]
    by: Mapped[str]
    what: Mapped[str] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)


class ReviewRow(Base):
    """What a meeting made of an earlier action; `words` are the ones used."""

    __tablename__ = "reviews"
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    action_id: Mapped[str] = mapped_column(ForeignKey("actions.id"), primary_key=True)
    item: Mapped[str | None]
    position: Mapped[int]
    outcome: Mapped[str]
    words: Mapped[str] = mapped_column(Text)
    closed: Mapped[bool]


class MinuteRow(Base):
    __tablename__ = "minutes"
    id: Mapped[str] = mapped_column(primary_key=True)
    meeting_id: Mapped[str] = _meeting()
    item: Mapped[str]
    number: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str] = mapped_column(Text)


class DecisionRow(Base):
    __tablename__ = "decisions"
    id: Mapped[str] = mapped_column(primary_key=True)
    meeting_id: Mapped[str] = _meeting()
    item: Mapped[str]
    ref: Mapped[str]
    kind: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    position: Mapped[int]


class MinutesRow(Base):
    """How far the minutes of a meeting have come; one row a meeting, from its end (or its import) on."""

    __tablename__ = "minutes_states"
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    state: Mapped[str]
    version: Mapped[int]
    comments_by: Mapped[date | None]
    released_by: Mapped[str | None]
    stood_in: Mapped[bool]
    agreed_at_meeting_id: Mapped[str | None]
    agreed_under: Mapped[str | None]
    digest: Mapped[str | None]
    page_up: Mapped[bool]
    received: Mapped[bool]


class VersionRow(Base):
    """The whole paper of one version as it went round; never changed."""

    __tablename__ = "minutes_versions"
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    made_at: Mapped[datetime]
    paper: Mapped[dict[str, Any]]
    digest: Mapped[str]


class AmendmentRow(Base):
    __tablename__ = "amendments"
    id: Mapped[str] = mapped_column(primary_key=True)
    meeting_id: Mapped[str] = _meeting()
    version: Mapped[int]
    item: Mapped[str]
    number: Mapped[int | None]
    words: Mapped[str] = mapped_column(Text)
    by: Mapped[str]
    by_id: Mapped[str | None]
    at: Mapped[datetime]
    state: Mapped[str]
    before: Mapped[str | None] = mapped_column(Text)
    settled_by: Mapped[str | None]


class ApprovalRow(Base):
    """One person's own word on a version: approved, approved subject to, or nothing to amend."""

    __tablename__ = "approvals"
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str]
    subject_to: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime]


class PageRow(Base):
    """A published page as it stands; taking it down keeps the row and the agreed text."""

    __tablename__ = "pages"
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    slug: Mapped[str] = mapped_column(index=True)
    on: Mapped[date]
    html: Mapped[str] = mapped_column(Text)
    put_up_at: Mapped[datetime]
    put_up_by: Mapped[str]
    taken_down_at: Mapped[datetime | None]


class PaperRow(Base):
    """A document handed out by an address that cannot be guessed."""

    __tablename__ = "papers"
    undoable = False
    key: Mapped[str] = mapped_column(primary_key=True)
    meeting_id: Mapped[str] = _meeting()
    filename: Mapped[str]
    content_type: Mapped[str]
    body: Mapped[bytes]
    made_at: Mapped[datetime]


class NoticeRow(Base):
    """Something to be said unasked, or that was: one row an occurrence and recipient."""

    __tablename__ = "notices"
    undoable = False
    __table_args__ = (
        Unique("tenant_id", "subject", "kind", "occurrence", "recipient_id"),
        Index("notices_due", "state", "due_at"),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    tenant_id: Mapped[str]
    board_id: Mapped[str] = _board()
    kind: Mapped[str]
    subject: Mapped[str]
    occurrence: Mapped[str]
    recipient_id: Mapped[str] = mapped_column(index=True)
    values: Mapped[dict[str, Any]]
    due_at: Mapped[datetime]
    state: Mapped[str]
    operation_id: Mapped[str | None] = mapped_column(index=True)
    attempt: Mapped[int]
    lease_until: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    activity_id: Mapped[str | None]
    reason: Mapped[str | None] = mapped_column(Text)
    told_how: Mapped[str | None]
    told_on: Mapped[date | None]
    told_by: Mapped[str | None]
    planned_at: Mapped[datetime]


class WishRow(Base):
    """What a person wishes for themselves of a board's reminders; `subject` is empty where it is all of them."""

    __tablename__ = "wishes"
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    what: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    board_id: Mapped[str] = _board()
    until_on: Mapped[date | None]


class OperationRow(Base):
    """One change somebody made, with what every row was before and after, so that it can be taken back."""

    __tablename__ = "operations"
    undoable = False
    id: Mapped[str] = mapped_column(primary_key=True)
    board_id: Mapped[str] = _board()
    actor_id: Mapped[str | None]
    actor_name: Mapped[str]
    verb: Mapped[str]
    words: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(index=True)
    images: Mapped[list[Any]]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str | None]


class AuditRow(Base):
    """Who did what and when; only ever added. Each line's digest covers the one before it."""

    __tablename__ = "audit"
    undoable = False
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    board_id: Mapped[str] = _board()
    at: Mapped[datetime]
    actor_id: Mapped[str | None]
    verb: Mapped[str]
    operation_id: Mapped[str]
    content_digest: Mapped[str]
    digest: Mapped[str]


class SeenRow(Base):
    """An activity that was acted on, and the answer it got."""

    __tablename__ = "seen"
    undoable = False
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(primary_key=True)
    activity_id: Mapped[str] = mapped_column(primary_key=True)
    answer: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(index=True)


class AskingRow(Base):
    """A question one person in one conversation has not answered yet."""

    __tablename__ = "asking"
    undoable = False
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(primary_key=True)
    question: Mapped[str]
    values: Mapped[dict[str, Any]]
    at: Mapped[datetime]


class StandingRow(Base):
    """A card that stands in a conversation and is kept up to date in its place: what it is about, and its message."""

    __tablename__ = "standing_cards"
    undoable = False
    tenant_id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(primary_key=True)
    about: Mapped[str] = mapped_column(primary_key=True)
    activity_id: Mapped[str]
