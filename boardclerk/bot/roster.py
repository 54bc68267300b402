"""Who is in a team or chat the bot was added to: read page by page, so that they can be linked and reached."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from boardclerk.bot.beside import Beside
from boardclerk.bot.clock import Clock
from boardclerk.bot.connector import Connector, RosterError
from boardclerk.bot.logs import log
from boardclerk.bot.plain_text import clean
from boardclerk.dialogs import linking
from boardclerk.dialogs.reply import Reply
from boardclerk.dialogs.said import Chat, Happening, Said
from boardclerk.store import Store
from boardclerk.store.accounts import Met

_BATCH = 200
_BOTS, _SOMEBODY = "28:", "somebody"
# Teams waits 15 seconds for an answer, and a welcome without a name is better than none.
_PATIENCE_SECONDS = 5


@dataclass(frozen=True, slots=True)
class _Room:
    """A team or chat whose roster is read."""

    tenant_id: str
    conversation_id: str
    service_url: str


class Rosters:
    """Reads a roster once the bot was added somewhere; `link_by_name` is development's."""

    def __init__(self, store: Store, connector: Connector, clock: Clock, beside: Beside, *, link_by_name: bool) -> None:
        self._store = store
        self._connector = connector
        self._clock = clock
        self._beside = beside
        self._link_by_name = link_by_name
        self._asked: Counter[_Room] = Counter()
        self._waiting: set[_Room] = set()
        self._reading: defaultdict[_Room, asyncio.Lock] = defaultdict(asyncio.Lock)

    def after(self, said: Said, reply: Reply) -> None:
        """Begin to read what rosters `said` or its answer ask for.

        That of a team or group chat the bot was added to, or somebody joined or left, or where it has to be
        known who reads along; or those of all a board's chats, after which the asker is told where somebody
        new was found who may be on the board.
        """
        changed = said.happening in (Happening.INSTALLED, Happening.MEMBERS) and said.chat is not Chat.PERSONAL
        if changed or reply.reads_room:
            self._beside.start("roster", self._read_one(_room_of(said)))
        if reply.reads_rosters is not None:
            self._beside.start("rosters", self._read_again(said, reply.reads_rosters))

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
        """Read a roster, once more where it is being read: that may have begun before whoever joined was there."""
        self._asked[room] += 1
        if room in self._waiting:
            return
        self._waiting.add(room)
        async with self._reading[room]:
            self._waiting.discard(room)
            await self._read(room)

    async def _read_again(self, said: Said, board_id: str) -> None:
        tenant_id = said.tenant_id
        before = await self._store.read(lambda book: linking.proposed(book, tenant_id, board_id))
        rooms = await self._store.read(lambda book: book.linking.rooms(tenant_id, board_id))
        for room in rooms:
            await self._read(_Room(tenant_id, room.conversation_id, room.service_url))
        now = self._clock.now()
        await self._store.write(
            lambda book: linking.tell_of_found(book, tenant_id, board_id, said.speaker.account_id, before, now)
        )

    async def _read(self, room: _Room) -> bool:
        """Read one roster and keep it; whether it was read to its end, without which it says nothing of who is not."""
        met, there, whole = list[Met](), set[str](), True
        asked = self._asked[room]
        try:
            async for member in self._members(room.tenant_id, room.service_url, room.conversation_id):
                there.add(member.account_id or member.teams_id or _SOMEBODY)
                if member.account_id and member.teams_id:
                    met.append(member)
                if len(met) == _BATCH:
                    await self._keep(room, met)
                    met = []
        except RosterError as error:
            log("roster_broke_off", fate=error.result.fate, status=error.result.status)
            whole = False
        await self._keep(room, met)
        log("roster_read", members=len(there))
        # Whoever added the bot is in the roster, so an empty one was not told; and who joined since may not be in it.
        whole = whole and bool(there) and asked == self._asked[room]
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
            if not isinstance(teams_id, str) or not teams_id.startswith(_BOTS):
                yield Met(
                    account_id=account if isinstance(account, str) else "",
                    teams_id=teams_id if isinstance(teams_id, str) else "",
                    name=_text(member, "name"),
                    email=_text(member, "email") or _text(member, "userPrincipalName") or None,
                    is_guest=_is_guest(member, tenant_id),
                )  # fmt: skip


def _room_of(said: Said) -> _Room:
    return _Room(said.tenant_id, said.room_id, said.service_url)


def _is_guest(member: Mapping[str, Any], tenant_id: str) -> bool:
    """Return whether a member is not of the tenant's own people: by role, by address, or by tenant."""
    role, home = _text(member, "userRole").casefold(), _text(member, "tenantId")
    outside = bool(home) and home.casefold() != tenant_id.casefold()
    return outside or role not in ("", "user", "owner") or "#ext#" in _text(member, "userPrincipalName").casefold()


def _text(member: Mapping[str, Any], key: str) -> str:
    value = member.get(key)
    return clean(value).strip() if isinstance(value, str) else ""
