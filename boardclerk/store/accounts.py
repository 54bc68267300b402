"""Teams accounts, the people they are, and where each can be reached."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from boardclerk.board.people import Standing
from boardclerk.store.boards import ANY_TENANT
from boardclerk.store.drawing import drawn
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import AccountRow, BoardRow, ChatRow, LinkRow, PersonRow

LEFT = (Standing.FORMER, Standing.FORMER_ATTENDEE)


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
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def meet(
        self, *, tenant_id: str, account_id: str, teams_id: str, name: str, conversation_id: str | None,
        service_url: str, now: datetime, link_by_name: bool,
    ) -> bool:  # fmt: skip
        """Remember an account that spoke; with `link_by_name` it is linked to the people of its name at once.

        `conversation_id` is given for a personal chat only; hearing from it means it is reachable again. Returns
        whether it was not until now.
        """
        row = self._rows.get(AccountRow, tenant_id, account_id)
        if row is None:
            row = AccountRow(
                tenant_id=tenant_id, account_id=account_id, teams_id=teams_id, name=name,
                service_url=service_url, conversation_id=None, blocked_at=None, met_at=now, email=None, is_guest=None,
            )  # fmt: skip
            self._rows.add(row)
        is_back = conversation_id is not None and row.blocked_at is not None
        now_known = {"teams_id": teams_id or row.teams_id, "name": name or row.name, "service_url": service_url}
        if conversation_id is not None:
            now_known |= {"conversation_id": conversation_id, "blocked_at": None}
        self._rows.change(row, now_known)
        if link_by_name:
            self._link_by_name(row, now)
        return is_back

    def meet_roster(
        self, tenant_id: str, roster: Iterable[Met], *, service_url: str, now: datetime, link_by_name: bool
    ) -> None:
        """Remember everybody in a team's or chat's roster."""
        for met in roster:
            self.meet(
                tenant_id=tenant_id, account_id=met.account_id, teams_id=met.teams_id, name=met.name,
                conversation_id=None, service_url=service_url, now=now, link_by_name=link_by_name,
            )  # fmt: skip
            row = self._rows.get_one(AccountRow, tenant_id, met.account_id)
            row.email, row.is_guest = met.email or row.email, met.is_guest

    def link(self, tenant_id: str, account_id: str, person_id: str, now: datetime) -> None:
        if self._rows.get(LinkRow, tenant_id, account_id, person_id) is None:
            board_id = self._rows.get_one(PersonRow, person_id).board_id
            self._rows.add(
                LinkRow(
                    tenant_id=tenant_id,
                    account_id=account_id,
                    person_id=person_id,
                    board_id=board_id,
                    linked_at=now,
                )
            )

    @drawn
    def person_ids(self, tenant_id: str, account_id: str) -> dict[str, str]:
        """Return who this account is, by board: board id to person id; who left a board is nobody there."""
        links = self._rows.where(LinkRow, tenant_id=tenant_id, account_id=account_id)
        people = {link.board_id: self._rows.get_one(PersonRow, link.person_id) for link in links}
        return {board_id: row.id for board_id, row in people.items() if row.standing not in LEFT}

    @drawn
    def address_of(self, person_id: str) -> Address | None:
        """Return where a person can be reached, an open personal chat before one to be opened; else None."""
        links = self._rows.where(LinkRow, person_id=person_id)
        accounts = [self._rows.get_one(AccountRow, link.tenant_id, link.account_id) for link in links]
        reached = [account for account in accounts if account.blocked_at is None]
        reached.sort(key=lambda account: (account.conversation_id is None, account.met_at))
        return _address(reached[0]) if reached else None

    def has_removed_bot(self, person_id: str) -> bool:
        """Return whether a person has accounts, and removed or blocked the bot with each of them."""
        return self.address_of(person_id) is None and bool(self._rows.where(LinkRow, person_id=person_id))

    def fetch_addresses(self, person_ids: Collection[str]) -> None:
        """Have in hand where these people can be reached, for as many as there are with few statements."""
        of_tenants: dict[str, set[str]] = {}
        for link in self._rows.where(LinkRow, person_id=person_ids) if person_ids else ():
            of_tenants.setdefault(link.tenant_id, set()).add(link.account_id)
        for tenant_id, account_ids in of_tenants.items():
            self._rows.where(AccountRow, tenant_id=tenant_id, account_id=account_ids)

    def address_of_account(self, tenant_id: str, account_id: str) -> Address | None:
        """Return where an account can be reached, None where it blocked the bot or was never met."""
        row = self._rows.get(AccountRow, tenant_id, account_id)
        return None if row is None or row.blocked_at is not None else _address(row)

    def keep_chat(self, tenant_id: str, account_id: str, conversation_id: str) -> None:
        """Remember the personal chat that was opened with an account."""
        self._rows.get_one(AccountRow, tenant_id, account_id).conversation_id = conversation_id

    def mark_blocked(self, tenant_id: str, account_id: str, now: datetime) -> None:
        """Remember that an account blocked or removed the bot; it is reachable again once it speaks."""
        row = self._rows.get(AccountRow, tenant_id, account_id)
        if row is not None:
            row.blocked_at = now

    def join_chat(self, tenant_id: str, conversation_id: str, service_url: str, *, board_id: str | None = None) -> None:
        """Remember a team or group chat the bot was installed in, and the board set up there, where known."""
        row = self._rows.get(ChatRow, tenant_id, conversation_id)
        if row is None:
            row = ChatRow(
                tenant_id=tenant_id, conversation_id=conversation_id, board_id=None, service_url=service_url,
                left_at=None, roster_read_at=None,
            )  # fmt: skip
            self._rows.add(row)
        row.board_id, row.left_at, row.service_url = board_id or row.board_id, None, service_url

    def leave_chat(self, tenant_id: str, conversation_id: str, now: datetime) -> None:
        row = self._rows.get(ChatRow, tenant_id, conversation_id)
        if row is not None:
            row.left_at = now

    def board_of_chat(self, tenant_id: str, conversation_id: str) -> str | None:
        row = self._rows.get(ChatRow, tenant_id, conversation_id)
        return None if row is None else row.board_id

    def _link_by_name(self, account: AccountRow, now: datetime) -> None:
        for person_id in self._people_by_name(account.tenant_id).get(account.name.casefold(), ()):
            self.link(account.tenant_id, account.account_id, person_id, now)

    @drawn
    def _people_by_name(self, tenant_id: str) -> dict[str, list[str]]:
        """Return the ids of the people of a tenant's boards, and of those no tenant has claimed, by their name."""
        found: dict[str, list[str]] = {}
        boards = self._rows.where(BoardRow, tenant_id=(tenant_id, ANY_TENANT))
        for person in self._rows.where(PersonRow, board_id=[board.id for board in boards]):
            found.setdefault(person.name.casefold(), []).append(person.id)
        return found


def _address(row: AccountRow) -> Address:
    return Address(
        tenant_id=row.tenant_id, account_id=row.account_id, teams_id=row.teams_id, service_url=row.service_url,
        conversation_id=row.conversation_id,
    )  # fmt: skip
