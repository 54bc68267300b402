"""`boardclerk serve`: the bot."""

import argparse
import asyncio
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from boardclerk.bot.config import SettingError, Settings, refuse_unsafe
from boardclerk.bot.logs import start_logs

_SAMPLE = "boardclerk.bot.sample"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--dev", action="store_true", help="for this machine only: loopback, and no token needed without credentials"
    )
    if find_spec(_SAMPLE):
        parser.add_argument("--sample", action="store_true", help="with --dev: have the invented sample board ready")
    parser.set_defaults(sample=False)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until told to stop."""
    dev: bool = arguments.dev
    refuse_unsafe(settings, dev=dev)
    if arguments.sample and not dev:
        raise SettingError("The sample board is for development: start with serve --dev --sample.")
    start_logs(settings.log_level)
    # The SDK and the scheduler are costly to import: not before the settings are known to be good.
    from boardclerk.bot.compose import Parts
    from boardclerk.bot.serving import serve_until_told

    async def load_sample(parts: Parts) -> None:
        await import_module(_SAMPLE).load(parts.store, parts.clock.now())

    with asyncio.Runner(loop_factory=_fastest_loop()) as runner:
        runner.run(serve_until_told(settings, dev=dev, first=load_sample if arguments.sample else None))
    return 0


def _fastest_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return how a loop of uvloop is made, or None where there is none, as on Windows."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop
