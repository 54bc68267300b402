"""`boardclerk verify`: the record checked against itself."""

import argparse
import asyncio
import sys

from boardclerk.bot.config import Settings
from boardclerk.store.opening import open_to_read
from boardclerk.store.verifying import Verified, first_of, verify
from boardclerk.words.phrases import operator as phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--all", action="store_true", help="list every fault, a line each, not the first alone")
    parser.add_argument(
        "--audit-end", metavar="DIGEST", help="what an audit ended with when you last noted it: it must be there still"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Check it, and say what is amiss: exit status 1 where anything is."""
    verified = asyncio.run(_verify(settings, arguments.audit_end))
    if verified.amiss:
        for sentence in verified.amiss if arguments.all else [first_of(verified.amiss)]:
            print(sentence, file=sys.stderr)
        return 1
    print(phrases.verified(verified.boards, verified.lines, verified.versions))
    for board, digest in verified.ends:
        print(phrases.audit_ends(board, digest))
    return 0


async def _verify(settings: Settings, audit_end: str | None) -> Verified:
    store = await open_to_read(settings.database_url)
    try:
        return await store.read(lambda book: verify(book, audit_end))
    finally:
        await store.close()
