"""Teams accounts, the people they are, and where each can be reached."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from boardclerk.board.people import Standing
from boardclerk.store.boards import ANY_TENANT
from boardclerk.store.rows import AccountRow, BoardRow, ChatRow, LinkRow, PersonRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a person can be reached. Without a `conversation_id` their personal chat is yet to be opened."""

    tenant_id: str
    account_id: str
    teams_id: str
    service_url: str
    conversation_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """An account in a roster: Teams' ids, the name it shows, and whether it is of another tenant's people."""

    account_id: str
    teams_id: str
    name: str
    email: str | None = None
    is_guest: bool = False


class Accounts:
    def __init__(self, session: Session) -> None:
        self._session = session

    def meet(
        self, *, tenant_id: str, account_id: str, teams_id: str, name: str, conversation_id: str | None,
        service_url: str, now: datetime, link_by_name: bool,
    ) -> None:  # fmt: skip
        """Remember an account that spoke; with `link_by_name` it is linked to the people of its name at once.

        `conversation_id` is given for a personal chat only; hearing from it means it is reachable again.
        """
        row = self._session.get(AccountRow, (tenant_id, account_id))
        if row is None:
            row = AccountRow(
                tenant_id=tenant_id, account_id=account_id, teams_id=teams_id, name=name,
                service_url=service_url, conversation_id=None, blocked_at=None, met_at=now, email=None, is_guest=None,
            )  # fmt: skip
            self._session.add(row)
        row.teams_id, row.name, row.service_url = teams_id or row.teams_id, name or row.name, service_url
        if conversation_id is not None:
            row.conversation_id, row.blocked_at = conversation_id, None
        self._session.flush()
        if link_by_name:
            self._link_by_name(row, now)

    def meet_roster(
        self, tenant_id: str, roster: Iterable[Met], *, service_url: str, now: datetime, link_by_name: bool
    ) -> None:
        """Remember everybody in a team's or chat's roster."""
        for met in roster:
            self.meet(
                tenant_id=tenant_id, account_id=met.account_id, teams_id=met.teams_id, name=met.name,
                conversation_id=None, service_url=service_url, now=now, link_by_name=link_by_name,
            )  # fmt: skip
            row = self._session.get_one(AccountRow, (tenant_id, met.account_id))
            row.email, row.is_guest = met.email or row.email, met.is_guest

    def link(self, tenant_id: str, account_id: str, person_id: str, now: datetime) -> None:
        if self._session.get(LinkRow, (tenant_id, account_id, person_id)) is None:
            board_id = self._session.get_one(PersonRow, person_id).board_id
            self._session.add(
                LinkRow(
                    tenant_id=tenant_id,
                    account_id=account_id,
                    person_id=person_id,
                    board_id=board_id,
                    linked_at=now,
                )
            )
            self._session.flush()

    def person_ids(self, tenant_id: str, account_id: str) -> dict[str, str]:
        """Return who this account is, by board: board id to person id; who left a board is nobody there."""
        rows = self._session.scalars(
            select(LinkRow)
            .join(PersonRow, PersonRow.id == LinkRow.person_id)
            .where(
                LinkRow.tenant_id == tenant_id,
                LinkRow.account_id == account_id,
                PersonRow.standing.not_in((Standing.FORMER, Standing.FORMER_ATTENDEE)),
            )
        )
        return {row.board_id: row.person_id for row in rows}

    def address_of(self, person_id: str) -> Address | None:
        """Return where a person can be reached, an open personal chat before one to be opened; else None."""
        rows = self._session.scalars(
            select(AccountRow)
            .join(
                LinkRow,
                (LinkRow.tenant_id == AccountRow.tenant_id) & (LinkRow.account_id == AccountRow.account_id),
            )
            .where(LinkRow.person_id == person_id, AccountRow.blocked_at.is_(None))
            .order_by(AccountRow.conversation_id.is_(None), AccountRow.met_at)
        ).all()
        return _address(rows[0]) if rows else None

    def keep_chat(self, tenant_id: str, account_id: str, conversation_id: str) -> None:
        """Remember the personal chat that was opened with an account."""
        self._session.get_one(AccountRow, (tenant_id, account_id)).conversation_id = conversation_id

    def mark_blocked(self, tenant_id: str, account_id: str, now: datetime) -> None:
        """Remember that an account blocked or removed the bot; it is reachable again once it speaks."""
        row = self._session.get(AccountRow, (tenant_id, account_id))
        if row is not None:
            row.blocked_at = now

    def join_chat(self, tenant_id: str, conversation_id: str, service_url: str, *, board_id: str | None = None) -> None:
        """Remember a team or group chat the bot was installed in, and the board set up there, where known."""
        row = self._session.get(ChatRow, (tenant_id, conversation_id))
        if row is None:
            row = ChatRow(
                tenant_id=tenant_id, conversation_id=conversation_id, board_id=None, service_url=service_url,
                left_at=None, roster_read_at=None,
            )  # fmt: skip
            self._session.add(row)
        row.board_id, row.left_at, row.service_url = board_id or row.board_id, None, service_url

    def leave_chat(self, tenant_id: str, conversation_id: str, now: datetime) -> None:
        row = self._session.get(ChatRow, (tenant_id, conversation_id))
        if row is not None:
            row.left_at = now

    def board_of_chat(self, tenant_id: str, conversation_id: str) -> str | None:
        row = self._session.get(ChatRow, (tenant_id, conversation_id))
        return None if row is None else row.board_id

    def _link_by_name(self, account: AccountRow, now: datetime) -> None:
        same_name = self._session.scalars(
            select(PersonRow)
            .join(BoardRow, BoardRow.id == PersonRow.board_id)
            .where(BoardRow.tenant_id.in_((account.tenant_id, ANY_TENANT)))
        )
        for person in same_name.all():
            if account.name and person.name.casefold() == account.name.casefold():
                self.link(account.tenant_id, account.account_id, person.id, now)


def _address(row: AccountRow) -> Address:
    return Address(
        tenant_id=row.tenant_id, account_id=row.account_id, teams_id=row.teams_id, service_url=row.service_url,
        conversation_id=row.conversation_id,
    )  # fmt: skip
