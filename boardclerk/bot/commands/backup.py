"""`boardclerk backup`: the record copied into a new file, checked."""

import argparse
from pathlib import Path

from boardclerk.bot.config import Settings
from boardclerk.store.backing_up import back_up
from boardclerk.words.phrases import operator as phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a new file to write the copy to")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Copy the record, also beside a bot that is serving it, and say where the copy is."""
    boards = back_up(settings.database_url, arguments.file)
    print(phrases.backed_up(str(arguments.file), boards))
    return 0
