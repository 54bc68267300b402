"""The record goes out of reach at the commit of a turn: it is taken once, and nothing untrue is said of it."""

import pytest

from boardclerk.bot.clock import Clock
from boardclerk.bot.figures import Figures
from boardclerk.bot.turn import Turns
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.said import Chat, Said, Speaker
from boardclerk.store import databases, open_store
from boardclerk.words.phrases import turns as phrases
from tests.cutting import Cutting

SAID = Said(
    tenant_id="t", conversation_id="c", chat=Chat.PERSONAL, activity_id="1", service_url="https://connector.invalid",
    speaker=Speaker(account_id="ada", teams_id="29:ada", name="Ada"), text="help",
)  # fmt: skip


def nothing() -> None:
    pass


@pytest.mark.parametrize("comes_back", [True, False])
async def test_a_turn_cut_off_at_its_commit_is_taken_once(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, comes_back: bool
) -> None:
    monkeypatch.setattr(databases, "PATIENCE", 0.3)
    cutting = Cutting(postgres_url, passed_on=True)
    async with cutting as way:
        store = await open_store(way)
        turns = Turns(store, Clock(), Figures(), Place(), woken=nothing)
        await store.write(lambda book: book.boards.all())
        await cutting.arm()
        cutting.for_good = not comes_back
        first = await turns.take(SAID)
        said = [message.text for message in first.messages]
        assert (said == [phrases.perhaps_recorded()]) is not comes_back
        cutting.for_good = False
        again = await turns.take(SAID)
        assert (again == first) is comes_back
        assert len(await store.read(lambda book: book.rows.query('SELECT 1 FROM "accounts"'))) == 1
        await store.close()
