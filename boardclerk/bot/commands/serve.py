"""`boardclerk serve`: the bot."""

import argparse
import asyncio

from boardclerk.bot.config import Settings, refuse_unsafe
from boardclerk.bot.logs import start_logs


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--dev", action="store_true", help="for this machine only: loopback, and no token needed without credentials"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until told to stop."""
    dev: bool = arguments.dev
    refuse_unsafe(settings, dev=dev)
    start_logs(settings.log_level)
    # The SDK and the scheduler are costly to import: not before the settings are known to be good.
    from boardclerk.bot.serving import serve_until_told

    asyncio.run(serve_until_told(settings, dev=dev))
    return 0
