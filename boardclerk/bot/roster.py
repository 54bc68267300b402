"""Who is in a team or chat the bot was added to: read page by page, so that they can be linked and reached."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from boardclerk.bot.beside import Beside
from boardclerk.bot.clock import Clock
from boardclerk.bot.connector import Connector, RosterError
from boardclerk.bot.logs import log
from boardclerk.bot.plain_text import clean
from boardclerk.dialogs import linking
from boardclerk.dialogs.said import Chat, Happening, Said
from boardclerk.store import Store
from boardclerk.store.accounts import Met

_BATCH = 200
# Teams waits 15 seconds for an answer, and a welcome without a name is better than none.
_PATIENCE_SECONDS = 5


@dataclass(frozen=True, slots=True)
class _Room:
    """A team or chat whose roster is read: the chat it is kept for, and where it is read."""

    tenant_id: str
    conversation_id: str
    service_url: str
    place: str


class Rosters:
    """Reads a roster once the bot was added somewhere; `link_by_name` is development's."""

    def __init__(self, store: Store, connector: Connector, clock: Clock, beside: Beside, *, link_by_name: bool) -> None:
        self._store = store
        self._connector = connector
        self._clock = clock
        self._beside = beside
        self._link_by_name = link_by_name

    def after(self, said: Said, board_id: str | None = None) -> None:
        """Begin to read the roster where `said` is the bot's being added to a team or group chat.

        With `board_id` (what an answer asks for), read those of the board's chats again, and tell the asker
        where somebody new was found who may be on the board.
        """
        if said.happening is Happening.INSTALLED and said.chat is not Chat.PERSONAL:
            self._beside.start("roster", self._read_one(_room_of(said)))
        elif board_id is not None:
            self._beside.start("rosters", self._read_again(said, board_id))

    async def named(self, said: Said) -> Said:
        """Return `said` with its speaker's name, which Teams leaves out where an app is added, if it can be had."""
        speaker = said.speaker
        if said.happening is not Happening.INSTALLED or said.chat is not Chat.PERSONAL or speaker.name:
            return said
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                async for member in self._members(said.tenant_id, said.service_url, said.conversation_id):
                    if member.account_id == speaker.account_id:
                        return replace(said, speaker=replace(speaker, name=member.name))
        except (RosterError, TimeoutError):
            log("name_not_read")
        return said

    async def _read_one(self, room: _Room) -> None:
        await self._read(room)

    async def _read_again(self, said: Said, board_id: str) -> None:
        tenant_id = said.tenant_id
        before = await self._store.read(lambda book: linking.proposed(book, tenant_id, board_id))
        rooms = await self._store.read(lambda book: book.linking.rooms(tenant_id, board_id))
        for room in rooms:
            await self._read(_Room(tenant_id, room.conversation_id, room.service_url, room.conversation_id))
        now = self._clock.now()
        await self._store.write(
            lambda book: linking.tell_of_found(book, tenant_id, board_id, said.speaker.account_id, before, now)
        )

    async def _read(self, room: _Room) -> bool:
        """Read one roster and keep it; whether it was read to its end, without which it says nothing of who is not."""
        met, there, whole = list[Met](), set[str](), True
        try:
            async for member in self._members(room.tenant_id, room.service_url, room.place):
                met.append(member)
                there.add(member.account_id)
                if len(met) == _BATCH:
                    await self._keep(room, met)
                    met = []
        except RosterError as error:
            log("roster_broke_off", fate=error.result.fate, status=error.result.status)
            whole = False
        await self._keep(room, met)
        log("roster_read", members=len(there))
        # Whoever added the bot is in the roster, so an empty one was not told.
        whole = whole and bool(there)
        if whole:
            now = self._clock.now()
            await self._store.write(
                lambda book: book.linking.keep_roster(room.tenant_id, room.conversation_id, there, now)
            )
        return whole

    async def _keep(self, room: _Room, met: list[Met]) -> None:
        now = self._clock.now()
        await self._store.write(
            lambda book: book.accounts.meet_roster(
                room.tenant_id, met, service_url=room.service_url, now=now, link_by_name=self._link_by_name
            )
        )

    async def _members(self, tenant_id: str, service_url: str, place: str) -> AsyncIterator[Met]:
        async for member in self._connector.members(service_url, place):
            account, teams_id = member.get("aadObjectId") or member.get("objectId"), member.get("id")
            if isinstance(account, str) and isinstance(teams_id, str):
                yield Met(
                    account_id=account, teams_id=teams_id, name=_text(member, "name"),
                    email=_text(member, "email") or _text(member, "userPrincipalName") or None,
                    is_guest=_is_guest(member, tenant_id),
                )  # fmt: skip


def _room_of(said: Said) -> _Room:
    base = said.conversation_id.partition(";")[0]
    return _Room(said.tenant_id, said.conversation_id, said.service_url, said.team_id or base)


def _is_guest(member: Mapping[str, Any], tenant_id: str) -> bool:
    """Return whether a member is not of the tenant's own people: by role, by address, or by tenant."""
    role, home = _text(member, "userRole").casefold(), _text(member, "tenantId")
    outside = bool(home) and home.casefold() != tenant_id.casefold()
    return outside or role not in ("", "user", "owner") or "#ext#" in _text(member, "userPrincipalName").casefold()


def _text(member: Mapping[str, Any], key: str) -> str:
    value = member.get(key)
    return clean(value).strip() if isinstance(value, str) else ""
