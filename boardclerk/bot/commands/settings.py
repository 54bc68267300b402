"""`boardclerk settings`: the table of settings."""

import argparse

from boardclerk.bot.config import Settings, settings_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments: there are none."""
    del parser


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the table."""
    print(settings_table(), end="")
    return 0
