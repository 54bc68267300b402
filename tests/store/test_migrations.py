"""What an older release kept is there after the tables were brought up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.ext.asyncio import create_async_engine

import boardclerk.store
from boardclerk.board.policy import Lead, Policy
from boardclerk.store import open_store

BOARD = """
INSERT INTO boards (id, tenant_id, name, slug, zone, lead_days, comment_days, owner_closes, absent_may_agree,
    reminders_on, publishing_on, standing_before, standing_after)
VALUES ('b1', '', 'Harbour Lane', 'harbour-lane', 'Europe/London', '[10, 2]', 7, FALSE, TRUE, TRUE, FALSE, '[]', '[]')
"""


def _first_release(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(boardclerk.store.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "0001")
    connection.execute(text(BOARD))


async def test_the_lead_times_of_a_board_become_its_policy(database_url: str) -> None:
    if database_url.startswith("sqlite"):
        engine = create_engine(database_url)
        with engine.begin() as connection:
            _first_release(connection)
        engine.dispose()
    else:
        asynchronous = create_async_engine(database_url.replace("postgresql:", "postgresql+asyncpg:"))
        async with asynchronous.begin() as connection:
            await connection.run_sync(_first_release)
        await asynchronous.dispose()
    store = await open_store(database_url)
    board = await store.read(lambda book: book.boards.get("b1"))
    assert board.reminders_on
    assert board.policy == Policy(before_meeting=(Lead(days=10), Lead(days=2)))
    assert board.lead_days == (10, 2)
    await store.close()
