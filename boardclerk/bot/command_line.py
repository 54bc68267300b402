"""The `boardclerk` command: which subcommands there are, and how an error is told."""

import argparse
import difflib
import importlib
import logging
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import NoReturn, Protocol, cast

from boardclerk.board.errors import ClerkError
from boardclerk.bot.config import SettingError, Settings, read_settings
from boardclerk.bot.logs import log_failure

_FAILURE, _USAGE = 1, 2
_FOLDER = "boardclerk.bot.commands"


class CommandModule(Protocol):
    """What a module in bot/commands/ offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the subcommand's arguments."""
        ...

    def run(self, arguments: argparse.Namespace, settings: Settings) -> int:
        """Do it, and return the exit status."""
        ...


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand: its name, what it does in a line, and its module in bot/commands/."""

    name: str
    purpose: str
    module: str

    @property
    def is_here(self) -> bool:
        """Whether its module is part of this release."""
        return find_spec(f"{_FOLDER}.{self.module}") is not None

    def load(self) -> CommandModule:
        """Import the module: only the command that is asked for is paid for."""
        return cast("CommandModule", importlib.import_module(f"{_FOLDER}.{self.module}"))


COMMANDS: tuple[Command, ...] = (
    Command("serve", "run the bot", "serve"),
    Command("demo", "play one whole board cycle and print it as a conversation", "demo"),
    Command("import", "read existing minutes and make or extend a board", "import_minutes"),
    Command("secretary", "print a one-time code that makes the first secretary", "secretary"),
    Command("understand", "print how messages are understood, writing nothing", "understand"),
    Command("plan", "print what will be said unasked, to whom, when and why", "plan"),
    Command("kept-words", "print what was not understood, where a board keeps it", "kept_words"),
    Command("export", "print everything a board owns", "export"),
    Command("backup", "copy the record into a new file, checked", "backup"),
    Command("restore", "put a backup into an empty place", "restore"),
    Command("migrate", "bring the record's tables up to date", "migrate"),
    Command("erase", "erase a person, and leave the board's record whole", "erase"),
    Command("verify", "check the record's integrity", "verify"),
    Command("manifest", "make the package to upload to Teams", "manifest"),
    Command("rights", "print who may do what", "rights"),
    Command("settings", "print the table of settings", "settings"),
)


class UsageError(Exception):
    """A command line that cannot be read; the message is one sentence."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are raised in one line instead of printed with the usage."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; {self.prog} --help shows how it is used.")


def main(arguments: Sequence[str] | None = None, environ: Mapping[str, str] | None = None) -> int:
    """Run the command line and return the exit status: 0, 1 for a failure, 2 for wrong usage.

    `arguments` and `environ` are the process's own where they are not given.
    """
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments), environ)
    except (UsageError, SettingError) as error:
        return _tell(str(error), _USAGE)
    except ClerkError as error:
        return _tell(str(error), _FAILURE)
    except BrokenPipeError:
        sys.stderr.close()
        return _FAILURE
    except KeyboardInterrupt:
        return _tell("interrupted.", _FAILURE)
    except OSError as error:
        return _tell(f"{error.strerror or type(error).__name__}: {error.filename or 'no file'}.", _FAILURE)
    except Exception as error:
        if logging.getLogger().handlers:
            log_failure("command_failed", error)
        where = type(error).__name__
        return _tell(f"this failed in a way that was not foreseen ({where}); nothing was left half written.", _FAILURE)


def _run(given: list[str], environ: Mapping[str, str] | None) -> int:
    if not given or given[0] in ("-h", "--help", "help"):
        print(_overview())
        return 0 if given else _tell("name a command; boardclerk --help lists them.", _USAGE)
    command = _named(given[0])
    module = command.load()
    parser = _Parser(prog=f"boardclerk {command.name}", description=_sentence(command.purpose))
    module.add_arguments(parser)
    arguments = parser.parse_args(given[1:])
    return module.run(arguments, read_settings(environ))


def _named(name: str) -> Command:
    here = {command.name: command for command in COMMANDS if command.is_here}
    if name in here:
        return here[name]
    near = difflib.get_close_matches(name, here, n=1)
    hint = f"did you mean {near[0]}?" if near else "boardclerk --help lists them."
    raise UsageError(f"there is no command {name!r}; {hint}")


def _overview() -> str:
    lines = [f"  {command.name:<12}{command.purpose}" for command in COMMANDS if command.is_here]
    return "\n".join(
        [
            "usage: boardclerk COMMAND [arguments]",
            "",
            "A Microsoft Teams bot that does the clerk's work for a formal board.",
            "",
            *lines,
            "",
            "boardclerk COMMAND --help says more of one.",
        ]
    )


def _sentence(purpose: str) -> str:
    return purpose[0].upper() + purpose[1:] + "."


def _tell(message: str, status: int) -> int:
    line = " ".join(message.split())
    print(f"boardclerk: {line}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
