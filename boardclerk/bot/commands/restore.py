"""`boardclerk restore`: a backup put back into an empty place."""

import argparse
import asyncio
from pathlib import Path

from boardclerk.bot.command_line import UsageError
from boardclerk.bot.config import Settings
from boardclerk.store.addresses import read_address
from boardclerk.store.backing_up import put_back
from boardclerk.store.opening import open_record
from boardclerk.words.phrases import operator as phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the backup to put back")
    parser.add_argument(
        "--let-go", action="store_true", help="let what has been held since a backup was put back be said"
    )  # fmt: skip


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Put the backup back and hold what it would say, or let what is held be said."""
    if arguments.let_go == (arguments.file is not None):
        raise UsageError(phrases.NAME_A_FILE)
    if arguments.let_go:
        print(phrases.let_go(asyncio.run(_let_go(settings))))
        return 0
    held = put_back(arguments.file, settings.database_url)
    print(phrases.restored(read_address(settings.database_url).place, held))
    return 0


async def _let_go(settings: Settings) -> int:
    store = await open_record(settings.database_url)
    try:
        return await store.write(lambda book: book.notices.let_go())
    finally:
        await store.close()
