"""A bot as it serves in earnest: tokens checked, one tenant, https alone; with two boards and who is on them.

The issuer and the connector are stand-ins on loopback with a certificate of their own.
"""

import asyncio
import io
import sqlite3
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from boardclerk.board.actions import Action, ActionState, Owner, OwnerKind
from boardclerk.board.boards import Board
from boardclerk.board.people import Standing
from boardclerk.bot import sample
from boardclerk.bot.config import read_settings
from boardclerk.bot.serving import Server, start
from boardclerk.store.accounts import Met
from boardclerk.store.book import Book
from tests.bot.certified import loopback
from tests.bot.issuer import Issuer
from tests.connector import Connector
from tests.ready_made import put_record

TENANT = "7f9a3c1e-0000-4000-8000-00000000c0de"
NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)
OTHER_BOARD = "other-board"
# What the record keeps so that an activity is answered once and a talk goes on; nothing of a board is in it.
REMEMBERS = frozenset({"seen", "accounts", "asking", "standing_cards"})

Json = dict[str, Any]
Dump = Mapping[str, tuple[str, ...]]


@dataclass
class Scene:
    """A served bot, the stand-ins around it, and the ids a client could know."""

    server: Server
    issuer: Issuer
    connector: Connector
    http: aiohttp.ClientSession
    record: Path
    ids: dict[str, Any] = field(default_factory=dict[str, Any])
    numbers: count = field(default_factory=lambda: count(1583485200001))

    def token(self, **changes: Any) -> Json:
        """Return the Authorization header of a good token, with changes."""
        return self.issuer.header(changes.pop("service_url", self.connector.url), **changes)

    def activity(self, **changes: Any) -> Json:
        """Return a message from Tomasz, with changes; None takes a field away."""
        made: Json = {
            "type": "message", "id": str(next(self.numbers)), "timestamp": "2020-03-06T09:00:00Z",
            "channelId": "msteams", "serviceUrl": self.connector.url,
            "from": {"id": "29:Tomasz Nowak", "name": "Tomasz Nowak", "aadObjectId": "aad-Tomasz Nowak"},
            "recipient": {"id": "28:board-clerk", "name": "Board Clerk"},
            "conversation": {"id": "a:Tomasz Nowak", "conversationType": "personal"},
            "channelData": {"tenant": {"id": TENANT}}, "text": "hello", **changes,
        }  # fmt: skip
        return {key: value for key, value in made.items() if value is not None}

    def spoken_by(self, name: str, /, **changes: Any) -> Json:
        """Return a message from somebody in their own chat."""
        return self.activity(**{
            "from": {"id": f"29:{name}", "name": name, "aadObjectId": f"aad-{name}"},
            "conversation": {"id": f"a:{name}", "conversationType": "personal"},
            **changes,
        })  # fmt: skip

    def pressed_by(self, name: str, verb: Any, data: Any) -> Json:
        """Return the press of a button by somebody."""
        value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}, "trigger": "manual"}
        said = {"type": "invoke", "name": "adaptiveCard/action", "text": None, "value": value, "replyToId": "m1"}
        return self.spoken_by(name, **said)

    async def post(
        self, body: Any, headers: Mapping[str, str] | None = None, method: str = "POST"
    ) -> tuple[int, Any, Mapping[str, str]]:
        """Send a request as it stands: the status, the JSON that comes back or None, and the headers."""
        address = f"{self.server.address}/api/messages"
        data = io.BytesIO(body) if isinstance(body, bytes) else body
        async with self.http.request(method, address, data=data, headers=headers) as answer:
            raw = await answer.read()
            return answer.status, await answer.json() if raw else None, answer.headers

    async def settle(self) -> None:
        """Wait until everything that follows has been said, and what may be written a second later is written."""
        await self.server.parts.beside.finish()
        await self.server.parts.ticker.drain()
        await self.server.parts.store.write(lambda book: book.write_later())

    def dump(self) -> Dump:
        """Return every row of every table, in order."""
        with closing(sqlite3.connect(f"file:{self.record}?mode=ro", uri=True)) as base:
            names = [row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: tuple(sorted(map(repr, base.execute(f'SELECT * FROM "{name}"')))) for name in names}


@asynccontextmanager
async def production(folder: Path) -> AsyncGenerator[Scene]:
    """Serve with the sample board and a second one, everybody linked to their account."""
    tls = loopback()
    issuer, connector = await Issuer().start(tls), await Connector().start(tls)
    issuer.published |= {"endorsed for nothing": None, "endorsed emptily": [], "endorsed for skype": ["skype"]}
    await asyncio.to_thread(put_record, folder, sample=False)
    environ = {
        "BOARDCLERK_PERSON_TURNS": "0",
        "BOARDCLERK_TENANT_TURNS": "0",
        **{f"BOARDCLERK_{name.upper()}": value for name, value in issuer.settings.items()},
        "BOARDCLERK_DATA_DIR": str(folder),
        "BOARDCLERK_PORT": "0",
        "BOARDCLERK_NOW": NOW.isoformat(),
        "BOARDCLERK_LOG_LEVEL": "error",
        "BOARDCLERK_ALLOWED_TENANTS": TENANT,
        "BOARDCLERK_ALLOWED_SERVICE_HOSTS": f"teams.stand-in.invalid {urlsplit(connector.url).netloc}",
    }
    server = await start(read_settings(environ), dev=False)
    async with aiohttp.ClientSession(skip_auto_headers=["Content-Type"]) as http:
        scene = Scene(server, issuer, connector, http, folder / "boardclerk.sqlite")
        await sample.load(server.parts.store, NOW)
        await server.parts.store.write(_filled(scene))
        await scene.settle()
        yield scene
    await server.stop()
    await issuer.close()
    await connector.close()


def _filled(scene: Scene) -> Callable[[Book], None]:
    def fill(book: Book) -> None:
        (board,) = book.boards.all()
        _add_other_board(book)
        everybody = [*book.people.of_board(board.id), *book.people.of_board(OTHER_BOARD)]
        for person in everybody:
            met = Met(account_id=f"aad-{person.name}", teams_id=f"29:{person.name}", name=person.name)
            book.accounts.meet_roster(
                TENANT, [met], service_url=scene.connector.url, now=NOW, link_by_name=False
            )  # fmt: skip
            book.accounts.link(TENANT, met.account_id, person.id, NOW)
            book.accounts.keep_chat(TENANT, met.account_id, f"a:{person.name}")
        mine = next(a for a in book.actions.of_board(board.id) if a.ref == "4.1" and a.state is ActionState.OPEN)
        meeting = next(m for m in book.meetings.of_board(board.id) if m.on == date(2020, 3, 13))
        scene.ids |= {"board": board.id, "action": mine.id, "version": mine.version, "meeting": meeting.id}
        (theirs,) = book.meetings.of_board(OTHER_BOARD)
        chair = book.people.named(board.id, "Eleanor Marsh")
        scene.ids |= {"other_meeting": theirs.id, "chair": chair.id if chair else ""}

    return fill


def _add_other_board(book: Book) -> None:
    name = "Mill Street Trustees"
    book.boards.add(Board(id=OTHER_BOARD, tenant_id=TENANT, name=name, slug="mill-street"))
    stranger = book.people.add(OTHER_BOARD, "Sana Iqbal", standing=Standing.MEMBER)
    meeting = book.meetings.add(OTHER_BOARD, date(2020, 3, 20))
    theirs = Action(
        id="other-action", board_id=OTHER_BOARD, meeting_id=meeting.id, meeting_on=meeting.on, ref="1.1",
        text="Sana Iqbal to paint the hall", state=ActionState.OPEN,
        owners=(Owner(kind=OwnerKind.PERSON, name=stranger.name, person_id=stranger.id),),
    )  # fmt: skip
    book.actions.add(theirs, by="Sana Iqbal", at=NOW, what="recorded")
