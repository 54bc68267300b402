"""`boardclerk migrate`: the record's tables made, or brought up to date."""

import argparse
import asyncio

from boardclerk.bot.config import Settings
from boardclerk.store import open_store
from boardclerk.words.phrases import operator as phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments: there are none."""
    del parser


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Bring the tables up to date."""
    asyncio.run(_migrate(settings))
    print(phrases.UP_TO_DATE)
    return 0


async def _migrate(settings: Settings) -> None:
    store = await open_store(settings.database_url)
    await store.close()
