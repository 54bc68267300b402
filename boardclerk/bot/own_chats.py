"""The speaker's own chat with the clerk: the one that is known, else one that is opened and kept."""

from boardclerk.bot.connector import Connector
from boardclerk.bot.logs import log
from boardclerk.dialogs.said import Said
from boardclerk.store import Store


class OwnChats:
    """Finds where somebody who spoke among others can be answered personally."""

    def __init__(self, store: Store, connector: Connector) -> None:
        self._store = store
        self._connector = connector

    async def of(self, said: Said, bot_id: str) -> str | None:
        """Return the id of the speaker's own chat, None where they blocked the bot or none can be opened now."""
        key = (said.tenant_id, said.speaker.account_id)
        address = await self._store.read(lambda book: book.accounts.address_of_account(*key))
        if address is None or address.conversation_id is not None:
            return address.conversation_id if address else None
        opened = await self._connector.open_chat(
            said.service_url, tenant_id=said.tenant_id, bot_id=bot_id, teams_id=address.teams_id
        )
        own = opened.resource_id
        if not opened.delivered or own is None:
            log("own_chat_not_opened", fate=opened.fate, status=opened.status)
            return None
        await self._store.write(lambda book: book.accounts.keep_chat(*key, own))
        return own
