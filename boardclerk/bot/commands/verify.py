"""`boardclerk verify`: the record checked against itself."""

import argparse
import asyncio
import sys

from boardclerk.bot.config import Settings
from boardclerk.store.opening import open_to_read
from boardclerk.store.verifying import Verified, verify
from boardclerk.words.phrases import operator as phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments: there are none."""
    del parser


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Check it, and say what is amiss: exit status 1 where anything is."""
    verified = asyncio.run(_verify(settings))
    for sentence in verified.amiss:
        print(sentence, file=sys.stderr)
    if verified.amiss:
        return 1
    print(phrases.verified(verified.boards, verified.lines, verified.versions))
    return 0


async def _verify(settings: Settings) -> Verified:
    store = await open_to_read(settings.database_url)
    try:
        return await store.read(verify)
    finally:
        await store.close()
