"""Which account is whom on a board, who is in its chats, and what was said of it by those who may."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from boardclerk.board.linking import Account
from boardclerk.store.accounts import LEFT
from boardclerk.store.drawing import drawn
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import AccountRow, ChatMemberRow, ChatRow, LinkRow, PersonRow, UnlinkedRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An account that is a person of a board."""

    tenant_id: str
    account_id: str
    person_id: str
    linked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A team or group chat the bot is in. `read_at`: when its roster was last read to the end, None if not known."""

    tenant_id: str
    conversation_id: str
    service_url: str
    read_at: datetime | None


class Linking:
    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def account(self, tenant_id: str, account_id: str) -> Account | None:
        row = self._rows.get(AccountRow, tenant_id, account_id)
        return None if row is None else _account(row)

    def links(self, board_id: str) -> list[Link]:
        """Return the board's links, the earliest first."""
        rows = self._rows.where(LinkRow, board_id=board_id)
        return sorted(map(_link, rows), key=lambda link: (link.linked_at, link.account_id))

    def unlink(self, tenant_id: str, account_id: str, person_id: str) -> None:
        row = self._rows.get(LinkRow, tenant_id, account_id, person_id)
        if row is not None:
            self._rows.delete(row)

    def deny(self, tenant_id: str, account_id: str, person_id: str, board_id: str, now: datetime) -> None:
        """Remember that an account is not that person."""
        if self._rows.get(UnlinkedRow, tenant_id, account_id, person_id) is None:
            self._rows.add(
                UnlinkedRow(
                    tenant_id=tenant_id, account_id=account_id, person_id=person_id, board_id=board_id, said_at=now
                )
            )

    def allow(self, tenant_id: str, account_id: str, person_id: str) -> None:
        """Forget that an account was said not to be that person."""
        row = self._rows.get(UnlinkedRow, tenant_id, account_id, person_id)
        if row is not None:
            self._rows.delete(row)

    def denied(self, board_id: str) -> frozenset[tuple[str, str]]:
        """Return account and person of everything that was denied on a board."""
        rows = self._rows.where(UnlinkedRow, board_id=board_id)
        return frozenset((row.account_id, row.person_id) for row in rows)

    def keep_roster(self, tenant_id: str, conversation_id: str, account_ids: Iterable[str], now: datetime) -> None:
        """Remember who is in a team or chat, in place of who was; it has to be one the bot is in."""
        known = self._members(tenant_id, conversation_id)
        there = set(account_ids)
        for row in known:
            if row.account_id not in there:
                self._rows.delete(row)
        new = there - {row.account_id for row in known}
        self._rows.add_all(
            ChatMemberRow(tenant_id=tenant_id, conversation_id=conversation_id, account_id=one) for one in sorted(new)
        )
        self._rows.get_one(ChatRow, tenant_id, conversation_id).roster_read_at = now

    def roster(self, tenant_id: str, conversation_id: str) -> frozenset[str] | None:
        """Return the accounts in a team or chat, None where its roster was never read."""
        row = self._rows.get(ChatRow, tenant_id, conversation_id)
        if row is None or row.roster_read_at is None:
            return None
        return frozenset(member.account_id for member in self._members(tenant_id, conversation_id))

    def forget_roster(self, tenant_id: str, conversation_id: str) -> None:
        """Remember that the roster of a team or chat is no longer what it was."""
        row = self._rows.get(ChatRow, tenant_id, conversation_id)
        if row is not None:
            row.roster_read_at = None

    def room(self, tenant_id: str, conversation_id: str) -> Room | None:
        row = self._rows.get(ChatRow, tenant_id, conversation_id)
        return None if row is None else _room(row)

    @drawn
    def on_board(self, tenant_id: str, board_id: str) -> frozenset[str]:
        """Return the accounts that are people of a board; who left it is none of them."""
        links = self._rows.where(LinkRow, tenant_id=tenant_id, board_id=board_id)
        left = {row.id for row in self._rows.where(PersonRow, board_id=board_id) if row.standing in LEFT}
        return frozenset(link.account_id for link in links if link.person_id not in left)

    def rooms(self, tenant_id: str, board_id: str) -> list[Room]:
        """Return the chats the bot is in that are the board's, or that nobody has said the board of."""
        rows = self._rows.where(ChatRow, tenant_id=tenant_id)
        mine = [row for row in rows if row.left_at is None and row.board_id in (board_id, None)]
        return [_room(row) for row in mine]

    def accounts_of(self, tenant_id: str, board_id: str) -> list[Account]:
        """Return the accounts in the rosters of a board's chats, by name."""
        ids = {
            member.account_id
            for room in self.rooms(tenant_id, board_id)
            for member in self._members(tenant_id, room.conversation_id)
        }
        found = [account for one in ids if (account := self.account(tenant_id, one)) is not None]
        return sorted(found, key=lambda account: (account.name.casefold(), account.account_id))

    def _members(self, tenant_id: str, conversation_id: str) -> list[ChatMemberRow]:
        return self._rows.where(ChatMemberRow, tenant_id=tenant_id, conversation_id=conversation_id)


def _account(row: AccountRow) -> Account:
    return Account(account_id=row.account_id, name=row.name, email=row.email, is_guest=row.is_guest)


def _room(row: ChatRow) -> Room:
    return Room(
        tenant_id=row.tenant_id, conversation_id=row.conversation_id, service_url=row.service_url,
        read_at=row.roster_read_at,
    )  # fmt: skip


def _link(row: LinkRow) -> Link:
    return Link(tenant_id=row.tenant_id, account_id=row.account_id, person_id=row.person_id, linked_at=row.linked_at)
