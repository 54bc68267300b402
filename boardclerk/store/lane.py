"""The lane of transactions: one at a time, and as many as wait together share one commit.

Everybody's answer waits for the commit that makes last what it was drawn from. A piece of work that fails takes back
what it changed and leaves the others alone; where the database itself refuses, each is done again by itself.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

import asyncpg  # pyright: ignore[reportMissingTypeStubs]

from boardclerk.store.book import Book
from boardclerk.store.databases import OVERTAKEN, BusyError, CommitUnknown, Connection
from boardclerk.store.ledger import Ledger
from boardclerk.store.turns import Seen

T = TypeVar("T")
Work = Callable[[Book], Any]
_TOGETHER = 64
_LATER_SECONDS = 1.0
_MOST_LATER = 2000
_TIMES_OVERTAKEN = 5
DATABASE_ERRORS = (sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, OSError)


class Lane:
    """One connection and its ledger. `to_write` False: everything sees the record as it is, and writes nothing."""

    def __init__(self, connection: Connection, *, to_write: bool, in_greenlet: bool) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)
        self._book = Book(self._ledger)
        self._to_write = to_write
        self._in_greenlet = in_greenlet
        self._queue: deque[_Waiting] = deque()
        self._serving: asyncio.Task[None] | None = None
        self._later: asyncio.TimerHandle | None = None

    async def run(self, work: Callable[[Book], T], *, read_only: bool = False, seen: Sequence[Seen] = ()) -> T:
        """Run `work` in a transaction; it may be run again where the database refuses those it was run with.

        `seen` is what the work asks for first.
        """
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._queue.append(_Waiting(work, done, read_only or not self._to_write, seen))
        if self._serving is None or self._serving.done():
            self._serving = asyncio.get_running_loop().create_task(self._serve())
        return await done

    async def close(self) -> None:
        """Finish what waits, and close the connection."""
        try:
            if self._serving is not None:
                await self._serving
            if self._ledger.waiting:
                await self._write_later()
        finally:
            if self._later is not None:
                self._later.cancel()
            await self._connection.close()

    async def _serve(self) -> None:
        while self._queue:
            if len(self._queue) == 1 and self._to_write:
                # Whoever is about to ask in this round of the loop shares the commit.
                await asyncio.sleep(0)
            group = [self._queue.popleft() for _ in range(min(_TOGETHER, len(self._queue)))]
            wanted = [one for one in group if not one.done.cancelled()]
            if wanted:
                await self._together(wanted)

    async def _together(self, group: list["_Waiting"], times: int = 1) -> None:
        try:
            outcomes = await self._transaction(group)
        except Exception as error:
            group = [one for one in group if not one.done.done()]
            if len(group) > 1 and not isinstance(error, CommitUnknown):
                for one in group:
                    if not one.done.done():
                        await self._together([one])
                return
            if isinstance(error, OVERTAKEN) and times < _TIMES_OVERTAKEN:
                await self._together(group, times + 1)
                return
            outcomes: list[Any] = [_Failed(error)] * len(group)
        except BaseException:
            for one in group:
                one.done.cancel()
            raise
        _answer_all(group, outcomes)

    async def _transaction(self, group: list["_Waiting"]) -> list[Any]:
        """Run these in one transaction and commit; an error of the database rolls all of them back, and is raised.

        Where nothing was written there is nothing that could be lost, and nobody waits for the end of it.
        """
        ledger, seen = self._ledger, list(dict.fromkeys([key for one in group for key in one.seen]))
        try:
            begun = await self._connection.begin(to_write=self._to_write, asking=self._book.turns.asking(seen))
            if begun.changed:
                ledger.forget()
            if self._in_greenlet:
                from sqlalchemy.util import greenlet_spawn  # as in databases.py: not for SQLite

                outcomes = await greenlet_spawn(self._work, group, seen, begun.found)
            else:
                outcomes = self._work(group, seen, begun.found)
            if not ledger.wrote and not ledger.asked:
                _answer_all(group, outcomes)
            await self._connection.commit(wrote=ledger.wrote, alone=len(group) == 1 and not self._queue)
        except BaseException:
            ledger.forget()
            await self._connection.rollback()
            raise
        ledger.end()
        self._plan_later()
        return outcomes

    def _work(self, group: list["_Waiting"], seen: Sequence[Seen], found: Sequence[Sequence[Any]] | None) -> list[Any]:
        outcomes: list[Any] = []
        self._book.turns.look_up(seen, found)
        for one in group:
            try:
                with self._ledger.transaction(read_only=one.reads):
                    outcome = one.work(self._book)
                    self._ledger.flush()
            except Exception as error:
                outcome = _Failed(error)
            if self._ledger.refused is not None:
                raise self._ledger.refused
            outcomes.append(outcome)
        with self._ledger.transaction():
            self._ledger.settle()
        return outcomes

    def _plan_later(self) -> None:
        """See to it that what was left for later is written within a second, or at once where it is much."""
        if not self._ledger.waiting or self._later is not None:
            return
        wait = 0.0 if self._ledger.waiting > _MOST_LATER else _LATER_SECONDS
        self._later = asyncio.get_running_loop().call_later(wait, self._begin_later)

    def _begin_later(self) -> None:
        self._later = None
        self._writing_later = asyncio.get_running_loop().create_task(self._write_later())

    async def _write_later(self) -> None:
        # What cannot be written now stays for the next commit.
        with suppress(*DATABASE_ERRORS, BusyError, CommitUnknown):
            await self.run(_left_for_later)


@dataclass(slots=True)
class _Waiting:
    """A piece of work and whoever waits for it. `reads`: it writes nothing."""

    work: Work
    done: "asyncio.Future[Any]"
    reads: bool
    seen: Sequence[Seen]


class _Failed:
    def __init__(self, error: Exception) -> None:
        self.error = error


def _left_for_later(book: Book) -> None:
    book.write_later()


def _answer_all(group: list[_Waiting], outcomes: list[Any]) -> None:
    for one, outcome in zip(group, outcomes, strict=True):
        _answer(one.done, outcome)


def _answer(done: "asyncio.Future[Any]", outcome: Any) -> None:
    if done.done():
        return
    if not isinstance(outcome, _Failed):
        done.set_result(outcome)
    elif isinstance(outcome.error, StopIteration):
        # Nobody can be given one: asyncio would take it for an end of its own.
        done.set_exception(RuntimeError("the work ended in StopIteration"))
    else:
        done.set_exception(outcome.error)
