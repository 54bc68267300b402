"""`boardclerk understand`: how messages are understood. Writes nothing."""

import argparse
import sys
from pathlib import Path

from boardclerk.board.errors import ClerkError
from boardclerk.bot.config import Settings
from boardclerk.bot.understand import understand_command


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--world", required=True, type=Path, metavar="FILE", help="what there is to speak of, as JSON")
    parser.add_argument(
        "--explain", action="store_true", help="say which patterns were found, in which words, and why it asks"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line, which is what is printed anyway")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print a line for each message on standard input."""
    try:
        return understand_command(arguments.world, sys.stdin, print, explain=arguments.explain)
    except ValueError as error:
        raise ClerkError(f"{error}.") from error
