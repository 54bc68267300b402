"""Who is in a team or chat the bot was added to: read page by page, so that they can be reached."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from typing import Any

from boardclerk.bot.beside import Beside
from boardclerk.bot.clock import Clock
from boardclerk.bot.connector import Connector, RosterError
from boardclerk.bot.logs import log
from boardclerk.bot.plain_text import clean
from boardclerk.dialogs.said import Chat, Happening, Said
from boardclerk.store import Store
from boardclerk.store.accounts import Met

_BATCH = 200
# Teams waits 15 seconds for an answer, and a welcome without a name is better than none.
_PATIENCE_SECONDS = 5


class Rosters:
    """Reads a roster once the bot was added somewhere; `link_by_name` is development's."""

    def __init__(self, store: Store, connector: Connector, clock: Clock, beside: Beside, *, link_by_name: bool) -> None:
        self._store = store
        self._connector = connector
        self._clock = clock
        self._beside = beside
        self._link_by_name = link_by_name

    def after(self, said: Said) -> None:
        """Begin to read the roster where `said` is the bot's being added to a team or group chat."""
        if said.happening is Happening.INSTALLED and said.chat is not Chat.PERSONAL:
            self._beside.start("roster", self._read(said))

    async def named(self, said: Said) -> Said:
        """Return `said` with its speaker's name, which Teams leaves out where an app is added, if it can be had."""
        speaker = said.speaker
        if said.happening is not Happening.INSTALLED or said.chat is not Chat.PERSONAL or speaker.name:
            return said
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                async for member in _met(self._connector.members(said.service_url, said.conversation_id)):
                    if member.account_id == speaker.account_id:
                        return replace(said, speaker=replace(speaker, name=member.name))
        except (RosterError, TimeoutError):
            log("name_not_read")
        return said

    async def _read(self, said: Said) -> None:
        place = said.team_id or said.conversation_id.partition(";")[0]
        met, count = list[Met](), 0
        try:
            async for member in _met(self._connector.members(said.service_url, place)):
                met.append(member)
                if len(met) == _BATCH:
                    count += await self._keep(said, met)
                    met = []
        except RosterError as error:
            log("roster_broke_off", fate=error.result.fate, status=error.result.status)
        count += await self._keep(said, met)
        log("roster_read", members=count)

    async def _keep(self, said: Said, met: list[Met]) -> int:
        now = self._clock.now()
        await self._store.write(
            lambda book: book.accounts.meet_roster(
                said.tenant_id, met, service_url=said.service_url, now=now, link_by_name=self._link_by_name
            )
        )
        return len(met)


async def _met(members: AsyncIterator[Mapping[str, Any]]) -> AsyncIterator[Met]:
    async for member in members:
        account, teams_id = member.get("aadObjectId") or member.get("objectId"), member.get("id")
        name = member.get("name")
        if isinstance(account, str) and isinstance(teams_id, str):
            yield Met(account_id=account, teams_id=teams_id, name=clean(name).strip() if isinstance(name, str) else "")
