"""The tables of the book of record. Rows never leave store/: operations and queries return frozen values.

The tables themselves are made by the migrations; `tests/store/test_book.py` holds both together.
"""

import secrets
from datetime import date, datetime, time
from typing import Any

from boardclerk.store.row import Row


def new_id() -> str:
    """Return a fresh id that cannot be guessed."""
    return secrets.token_hex(10)


class BoardRow(Row, table="boards", unique=("tenant_id", "slug")):
    id: str
    tenant_id: str
    name: str
    slug: str
    zone: str
    marking: str | None
    quorum: int | None
    comment_days: int
    owner_closes: bool
    absent_may_agree: bool
    reminders_on: bool
    policy: dict[str, Any]
    publishing_on: bool
    keeps_words: bool
    standing_before: list[Any]
    standing_after: list[Any]


class PersonRow(Row, table="people"):
    id: str
    board_id: str
    position: int
    name: str
    title: str | None
    organisation: str | None
    standing: str
    aliases: list[Any]


class AppointmentRow(Row, table="appointments"):
    id: str
    board_id: str
    person_id: str
    office: str
    from_on: date | None
    until_on: date | None
    meeting_id: str | None
    position: int


class AccountRow(Row, table="accounts", key=("tenant_id", "account_id"), undoable=False):
    """A Teams account the bot has met; `conversation_id` is its personal chat, once there is one.

    `email` and `is_guest` are what a roster said of it, None as long as it was in none.
    """

    tenant_id: str
    account_id: str
    teams_id: str
    name: str
    service_url: str
    conversation_id: str | None
    blocked_at: datetime | None
    met_at: datetime
    email: str | None
    is_guest: bool | None


class LinkRow(Row, table="links", key=("tenant_id", "account_id", "person_id")):
    """Which person of which board an account is."""

    tenant_id: str
    account_id: str
    person_id: str
    board_id: str
    linked_at: datetime


class UnlinkedRow(Row, table="unlinked", key=("tenant_id", "account_id", "person_id")):
    """An account that is not a person of a board, because somebody who may say so said so."""

    tenant_id: str
    account_id: str
    person_id: str
    board_id: str
    said_at: datetime


class SecretaryCodeRow(Row, table="secretary_codes", undoable=False):
    """An operator's one-time code, by which an account becomes a board's secretary; the code itself is not kept.

    `person_id` is who it is for, None for whoever types it.
    """

    id: str
    board_id: str
    person_id: str | None
    salt: str
    digest: str
    expires_at: datetime
    used_at: datetime | None


class WrongCodeRow(Row, table="wrong_codes", key=("tenant_id", "account_id"), undoable=False):
    """How often an account typed a wrong code, since when."""

    tenant_id: str
    account_id: str
    times: int
    since: datetime


class ChatRow(Row, table="chats", key=("tenant_id", "conversation_id"), undoable=False):
    """A team or group chat the bot was installed in, and the board it serves there.

    `roster_read_at`: when its roster was last read to the end; who was in it then is in `chat_members`.
    """

    tenant_id: str
    conversation_id: str
    board_id: str | None
    service_url: str
    left_at: datetime | None
    roster_read_at: datetime | None


class ChatMemberRow(Row, table="chat_members", key=("tenant_id", "conversation_id", "account_id"), undoable=False):
    """An account in the roster of a team or group chat, when it was last read."""

    tenant_id: str
    conversation_id: str
    account_id: str


class GroupRow(Row, table="groups"):
    """A group of partners or a unit that can own actions; its contacts are in `group_contacts`."""

    id: str
    board_id: str
    name: str
    kind: str


class GroupContactRow(Row, table="group_contacts", key=("group_id", "person_id")):
    group_id: str
    person_id: str


class MeetingRow(Row, table="meetings", unique=("board_id", "on")):
    id: str
    board_id: str
    on: date
    start: time | None
    end: time | None
    location: str | None
    title: str | None
    state: str
    agenda_state: str
    chair_id: str | None
    current_item: str | None


class AgendaItemRow(Row, table="agenda_items"):
    id: str
    meeting_id: str
    number: str
    position: int
    title: str
    presenter: str | None
    purpose: str | None
    minutes_planned: int | None
    requested_by: str | None
    approved_by: str | None
    late: bool
    held_back: bool
    sub: list[Any]
    paper_in_on: date | None
    paper_in_by: str | None


class AttendanceRow(Row, table="attendance", key=("meeting_id", "person_id")):
    meeting_id: str
    person_id: str
    state: str
    way: str | None
    deputy_id: str | None
    deputy_open: bool
    part: dict[str, Any] | None
    reason: str | None


class InterestRow(Row, table="interests"):
    """An interest somebody declares in an agenda item; the item may be taken off the agenda and leave it behind."""

    id: str
    meeting_id: str
    item_id: str
    person_id: str
    leaves: bool
    state: str


class ActionRow(Row, table="actions", counter="version", unique=("meeting_id", "ref")):
    id: str
    board_id: str
    meeting_id: str
    meeting_on: date
    ref: str
    text: str
    item: str | None
    recipient: str | None
    due_on: date | None
    due_words: str | None
    original_due_on: date | None
    state: str
    outcome: str | None
    outcome_words: str | None
    note: str | None
    done_at: datetime | None
    done_by: str | None
    between: bool
    version: int


class OwnerRow(Row, table="owners", key=("action_id", "position")):
    action_id: str
    position: int
    kind: str
    name: str
    person_id: str | None
    done_at: datetime | None
    done_by: str | None


class PartDoneRow(Row, table="parts_done", key=("action_id", "organisation")):
    action_id: str
    organisation: str
    by: str
    at: datetime


class EventRow(Row, table="action_events", undoable=False, numbered=True, passing=True):
    """One line of an action's history; only ever added."""

    id: int = 0
    action_id: str
    at: datetime
    by: str
    what: str
    note: str | None


class ReviewRow(Row, table="reviews", key=("meeting_id", "action_id")):
    """What a meeting made of an earlier action; `words` are the ones used."""

    meeting_id: str
    action_id: str
    item: str | None
    position: int
    outcome: str
    words: str
    closed: bool


class MinuteRow(Row, table="minutes"):
    id: str
    meeting_id: str
    item: str
    number: int
    kind: str
    text: str


class DecisionRow(Row, table="decisions"):
    id: str
    meeting_id: str
    item: str
    ref: str
    kind: str
    text: str
    position: int


class MinutesRow(Row, table="minutes_states", key="meeting_id"):
    """How far the minutes of a meeting have come; one row a meeting, from its end (or its import) on."""

    meeting_id: str
    state: str
    version: int
    comments_by: date | None
    released_by: str | None
    stood_in: bool
    agreed_at_meeting_id: str | None
    agreed_under: str | None
    digest: str | None
    page_up: bool
    received: bool


class VersionRow(Row, table="minutes_versions", key=("meeting_id", "version"), passing=True):
    """The whole paper of one version as it went round; never changed."""

    meeting_id: str
    version: int
    made_at: datetime
    paper: dict[str, Any]
    digest: str


class AmendmentRow(Row, table="amendments"):
    id: str
    meeting_id: str
    version: int
    item: str
    number: int | None
    words: str
    by: str
    by_id: str | None
    at: datetime
    state: str
    before: str | None
    settled_by: str | None


class ApprovalRow(Row, table="approvals", key=("meeting_id", "person_id", "version")):
    """One person's own word on a version: approved, approved subject to, or nothing to amend."""

    meeting_id: str
    person_id: str
    version: int
    word: str
    subject_to: str | None
    at: datetime


class PageRow(Row, table="pages", key="meeting_id", passing=True):
    """A published page as it stands; taking it down keeps the row and the agreed text."""

    meeting_id: str
    slug: str
    on: date
    html: str
    put_up_at: datetime
    put_up_by: str
    taken_down_at: datetime | None


class PaperRow(Row, table="papers", key="key", undoable=False, passing=True):
    """A document handed out by an address that cannot be guessed."""

    key: str
    meeting_id: str
    filename: str
    content_type: str
    body: bytes
    made_at: datetime


class NoticeRow(
    Row, table="notices", undoable=False, passing=True, fence=("state", "claims"),
    unique=("tenant_id", "subject", "kind", "occurrence", "recipient_id"),
):  # fmt: skip
    """Something to be said unasked, or that was: one row an occurrence and recipient."""

    id: str
    tenant_id: str
    board_id: str
    kind: str
    subject: str
    occurrence: str
    recipient_id: str
    values: dict[str, Any]
    due_at: datetime
    state: str
    operation_id: str | None
    attempt: int
    put_off: int
    first_due_at: datetime | None
    claims: int
    repeats: int
    lease_until: datetime | None
    settled_at: datetime | None
    activity_id: str | None
    reason: str | None
    told_how: str | None
    told_on: date | None
    told_by: str | None
    planned_at: datetime


class WishRow(Row, table="wishes", key=("person_id", "what", "subject")):
    """What a person wishes for themselves of a board's reminders; `subject` is empty where it is all of them."""

    person_id: str
    what: str
    subject: str
    board_id: str
    until_on: date | None


class OperationRow(Row, table="operations", undoable=False, passing=True):
    """One change somebody made, with what every row was before and after, so that it can be taken back.

    `erased_at`: when that was taken out, since it spoke of somebody who was erased.
    """

    id: str
    board_id: str
    actor_id: str | None
    actor_name: str
    verb: str
    words: str
    at: datetime
    images: list[Any]
    undone_at: datetime | None
    undone_by: str | None
    erased_at: datetime | None


class AuditRow(Row, table="audit", undoable=False, numbered=True, passing=True):
    """Who did what and when; only ever added. `form` says how `digest` covers the line, and the one before it."""

    id: int = 0
    board_id: str
    at: datetime
    actor_id: str | None
    verb: str
    operation_id: str
    content_digest: str
    digest: str
    form: int


class SeenRow(Row, table="seen", key=("tenant_id", "conversation_id", "activity_id"), undoable=False, passing=True):
    """An activity that was acted on, and the answer it got."""

    tenant_id: str
    conversation_id: str
    activity_id: str
    answer: str
    at: datetime


class AskingRow(Row, table="asking", key=("tenant_id", "conversation_id", "account_id"), undoable=False):
    """A question one person in one conversation has not answered yet."""

    tenant_id: str
    conversation_id: str
    account_id: str
    question: str
    values: dict[str, Any]
    at: datetime


class StandingRow(Row, table="standing_cards", key=("tenant_id", "conversation_id", "about"), undoable=False):
    """A card that stands in a conversation and is kept up to date in its place: what it is about, and its message."""

    tenant_id: str
    conversation_id: str
    about: str
    activity_id: str


class KeptWordsRow(Row, table="kept_words", undoable=False, passing=True):
    """Words in a personal chat that were not understood, kept for a while where the board has switched that on."""

    id: str
    board_id: str
    text: str
    at: datetime
