"""Serving: one process, from start to the end of what it was doing."""

import asyncio
import errno
import gc
import signal
from collections.abc import Awaitable, Callable
from contextlib import ExitStack

from aiohttp import web

from boardclerk.board.errors import ClerkError
from boardclerk.bot.alone import serving_alone
from boardclerk.bot.compose import Parts, compose
from boardclerk.bot.config import Settings
from boardclerk.bot.door import DoorRunner
from boardclerk.bot.logs import log
from boardclerk.dialogs.public_holidays import learn_holidays
from boardclerk.dialogs.understanding import learn_patterns

First = Callable[[Parts], Awaitable[None]]
"""What is done with the parts before anything is served."""

_DRAIN = 8.0
_LAST = 18.0
# Longer than the proxies in front of it keep a connection; who has sent no whole request by then is cut off.
_IDLE = 75.0


class Server:
    """The bot, serving on its port until it is stopped."""

    def __init__(self, parts: Parts, runner: web.AppRunner, address: str, alone: ExitStack) -> None:
        self.parts = parts
        self.address = address
        self._runner = runner
        self._alone = alone

    async def stop(self) -> None:
        """Take nothing more, finish what was begun, and close; within 18 seconds whatever happens."""
        try:
            async with asyncio.timeout(_LAST):
                await self._runner.cleanup()
                await self.parts.close()
        except TimeoutError:
            log("stopped_before_everything_was_said")
        finally:
            self._alone.close()


async def start(
    settings: Settings, *, dev: bool, first: First | None = None, links_by_name: bool | None = None
) -> Server:
    """Start serving, once `first` is done with the parts. Port 0 takes any free one; `links_by_name`: see compose.

    Raises ClerkError where the record cannot be opened, another process serves it, or the port is taken.
    """
    with ExitStack() as until_served:
        until_served.enter_context(serving_alone(settings.database_url))
        runner, parts = await _listening(settings, dev=dev, first=first, links_by_name=links_by_name)
        alone = until_served.pop_all()
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    port: int = runner.addresses[0][1]
    parts.ticker.start()
    _collect_seldom()
    # The grammar takes a second to compile: beside the first messages, not before them.
    parts.beside.start("learning", asyncio.to_thread(_learn))
    log("listening", port=port, dev=dev)
    return Server(parts, runner, f"http://{host}:{port}", alone)


def _learn() -> None:
    learn_patterns()
    learn_holidays()


async def _listening(
    settings: Settings, *, dev: bool, first: First | None, links_by_name: bool | None
) -> tuple[web.AppRunner, Parts]:
    parts = await compose(settings, dev=dev, links_by_name=links_by_name)
    runner = DoorRunner(
        parts.app, access_log=None, shutdown_timeout=_DRAIN, auto_decompress=False, lingering_time=0,
        keepalive_timeout=_IDLE,
    )  # fmt: skip
    await runner.setup()
    try:
        if first:
            await first(parts)
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as error:
        await runner.cleanup()
        await parts.close()
        raise _cannot_listen(settings, error) from error
    except BaseException:
        await runner.cleanup()
        await parts.close()
        raise
    return runner, parts


def _collect_seldom() -> None:
    """Leave what lives as long as the process out of every collection, and look for cycles less often.

    The rows in hand are many and form none; a collection that walks all of them would keep everybody waiting.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


async def serve_until_told(settings: Settings, *, dev: bool, first: First | None = None) -> None:
    """Serve until SIGTERM or SIGINT, then drain."""
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    server = await start(settings, dev=dev, first=first)
    where = "for this machine only" if dev else "with tokens checked"
    print(f"Board Clerk listens on {server.address}/api/messages, {where}.", flush=True)
    await told.wait()
    await server.stop()
    log("stopped")


def _cannot_listen(settings: Settings, error: OSError) -> ClerkError:
    if error.errno == errno.EADDRINUSE:
        return ClerkError(f"Port {settings.port} is in use: stop what uses it, or set BOARDCLERK_PORT to another.")
    return ClerkError(f"Cannot listen on {settings.host}:{settings.port}: check BOARDCLERK_HOST and BOARDCLERK_PORT.")
