"""`boardclerk demo`: one whole board cycle, played over real HTTP and printed as a conversation."""

import argparse
import asyncio
import sys
from pathlib import Path

from boardclerk.bot.config import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="FOLDER", help="where the documents go")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Play it on a record of its own, and say where the documents are."""
    from boardclerk.bot.demo.play import play_demo

    asyncio.run(play_demo(settings, arguments.out, styled=sys.stdout.isatty()))
    return 0
