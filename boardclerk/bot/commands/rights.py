"""`boardclerk rights`: who may do what."""

import argparse

from boardclerk.board.people import Office, Standing
from boardclerk.board.rights import RIGHTS
from boardclerk.bot.config import Settings

_ROLES: tuple[Standing | Office, ...] = (Standing.MEMBER, Standing.DEPUTY, Standing.ATTENDEE, *Office)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments: there are none."""
    del parser


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the table as Markdown, for the docs as for a terminal."""
    print(rights_table(), end="")
    return 0


def rights_table() -> str:
    """Return the one table of rights as Markdown: a row an act, a column a role."""
    rows = [
        ["who may …", *(role.value.replace("_", " ") for role in _ROLES)],
        ["---", *("---" for _ in _ROLES)],
        *([act.value, *("yes" if role.value in may else "" for role in _ROLES)] for act, may in RIGHTS.items()),
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)
