"""The composition root: every part of the process, made and joined in one place."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import aiohttp
from aiohttp import web

from boardclerk.bot.adapter import Clerk, ClerkAdapter
from boardclerk.bot.beside import Beside
from boardclerk.bot.body import LARGEST_BODY
from boardclerk.bot.clock import Clock, stopwatch
from boardclerk.bot.config import Settings
from boardclerk.bot.connector import Connector, open_session
from boardclerk.bot.dev import DevClock
from boardclerk.bot.door import expected, sign
from boardclerk.bot.figures import Figures
from boardclerk.bot.gate import Gate
from boardclerk.bot.hosts import Hosts
from boardclerk.bot.limits import Limits
from boardclerk.bot.logs import log, log_failure
from boardclerk.bot.own_chats import OwnChats
from boardclerk.bot.own_token import OwnToken
from boardclerk.bot.pace import Pace
from boardclerk.bot.pages import Pages
from boardclerk.bot.refusal import WENT_WRONG, RefusedError
from boardclerk.bot.roster import Rosters
from boardclerk.bot.shared_pace import SharedPace
from boardclerk.bot.signing_keys import SigningKeys
from boardclerk.bot.speech import Speech
from boardclerk.bot.tick import Ticker
from boardclerk.bot.tokens import TokenCheck
from boardclerk.bot.turn import Turns
from boardclerk.bot.unheard import Unheard
from boardclerk.bot.waits import Waits
from boardclerk.dialogs.place import Place
from boardclerk.store import Store, open_store

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of one serving process, to be started and closed together."""

    clock: Clock
    store: Store
    session: aiohttp.ClientSession
    keys: SigningKeys
    beside: Beside
    ticker: Ticker
    app: web.Application

    async def close(self) -> None:
        """Finish what is being said, and close what is open. The app no longer takes requests by then."""
        await self.ticker.stop()
        await self.beside.finish()
        await self.keys.close()
        await self.session.close()
        await self.store.close()


async def compose(settings: Settings, *, dev: bool, links_by_name: bool | None = None) -> Parts:
    """Make and join every part. Raises ClerkError where the record cannot be opened.

    `links_by_name`: whoever bears a name on a board is that person, and every tenant sees a board none has
    claimed. Development's, unless it is told to know people as Teams has it.
    """
    links_by_name = dev if links_by_name is None else links_by_name
    store = await open_store(settings.database_url)
    clock, figures, beside, session = Clock(settings.now), Figures(), Beside(), open_session()
    hosts = Hosts(settings.allowed_service_hosts, loopback=dev)
    keys = SigningKeys(session, settings.openid_metadata_url, dev=dev)
    tokens = TokenCheck(keys, issuer=settings.cloud.issuer, app_id=settings.app_id)
    waits = Waits(lambda: clock.now().timestamp())
    pace = (SharedPace if store.is_shared else Pace)(settings.tenant_sends)
    connector = Connector(session, OwnToken(session, settings), hosts, waits, figures.send_seconds.took, pace)

    unheard = Unheard(store, clock)
    await unheard.look()
    place = Place(public_url=settings.public_url, welcomes_all=links_by_name)
    ticker = Ticker(
        store, clock, connector, figures, place, waits, pace, bot_id=f"28:{settings.app_id or 'boardclerk'}",
        lease=timedelta(seconds=settings.lease_seconds), alone=not store.is_shared,
    )  # fmt: skip
    turns = Turns(store, clock, figures, place, woken=ticker.wake)
    speech = Speech(connector, figures, beside, turns.keep_standing, OwnChats(store, connector).of, turns.say_later)
    rosters = Rosters(store, connector, clock, beside, link_by_name=links_by_name)
    limits = Limits(a_person=settings.person_turns, a_tenant=settings.tenant_turns)
    gate = Gate(
        tokens=None if dev and not settings.has_credentials else tokens,
        hosts=hosts,
        tenants=frozenset() if dev else frozenset(settings.allowed_tenants),
        dev=dev,
    )
    adapter, clerk = ClerkAdapter(gate, figures, dev=dev), Clerk(turns, speech, rosters, limits)

    app = web.Application(middlewares=[_recorded], client_max_size=LARGEST_BODY)
    app.on_response_prepare.append(sign)
    app.router.add_route("*", "/api/messages", partial(adapter.process, bot=clerk), expect_handler=expected)
    app.add_routes(Pages(store, ticker, figures, unheard).routes())
    if dev:
        app.add_routes(DevClock(clock, ticker).routes())
    return Parts(clock=clock, store=store, session=session, keys=keys, beside=beside, ticker=ticker, app=app)


_NOWHERE = {404: "There is nothing at this address.", 405: "This address does not take that method."}


def _refusal(refused: web.HTTPException) -> web.Response:
    """Return what aiohttp refuses by itself as JSON, as all refusals are."""
    answer = RefusedError(refused.status, _NOWHERE.get(refused.status, f"{refused.reason}.")).response()
    if "Allow" in refused.headers:
        answer.headers["Allow"] = refused.headers["Allow"]
    return answer


@web.middleware
async def _recorded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Log every request by its route, never by its address, and answer a failure without a trace of code."""
    began, route = stopwatch(), request.match_info.route.resource
    try:
        answer = await handler(request)
        status = answer.status
    except web.HTTPException as refused:
        answer, status = _refusal(refused), refused.status
    except Exception as error:
        log_failure("request_failed", error, route=route.canonical if route else "")
        answer, status = RefusedError(500, WENT_WRONG).response(), 500
    finally:
        ms = round((stopwatch() - began) * 1000, 1)
    log("request", method=request.method, route=route.canonical if route else "", status=status, ms=ms)
    return answer
