"""`boardclerk manifest`: the package to upload to Teams."""

import argparse
from pathlib import Path

from boardclerk.bot.config import Settings
from boardclerk.bot.manifest import build_package


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--app-id", required=True, metavar="ID", help="the bot registration's application id")
    parser.add_argument("--domain", required=True, metavar="HOST", help="the host the bot is reached at")
    parser.add_argument("--name", default="Board Clerk", help="what the app is called in Teams")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE.zip", help="where to write it")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write the package and say where it is."""
    output: Path = arguments.output
    output.parent.mkdir(parents=True, exist_ok=True)
    build_package(arguments.app_id, arguments.domain, output, name=arguments.name)
    print(output)
    return 0
