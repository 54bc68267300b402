"""What an older release kept is there after the tables were brought up to date, however often that was begun."""

import asyncio
import signal
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import dedent

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.ext.asyncio import create_async_engine

import boardclerk.store
from boardclerk.board.errors import ClerkError
from boardclerk.board.policy import Lead, Policy
from boardclerk.store import Book, Store, open_store
from boardclerk.store.migrating import REVISIONS
from boardclerk.store.opening import open_to_read
from boardclerk.store.rows import AuditRow, OperationRow
from boardclerk.store.verifying import verify

NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)
_COLUMNS = "zone, comment_days, owner_closes, absent_may_agree, reminders_on, publishing_on"
_VALUES = "'Europe/London', 7, FALSE, TRUE, TRUE, FALSE"
BOARD = f"""
INSERT INTO boards (id, tenant_id, name, slug, {_COLUMNS}, standing_before, standing_after, {{lead}})
VALUES ('b1', '', 'Harbour Lane', 'harbour-lane', {_VALUES}, '[]', '[]', {{days}})
"""
KEPT = (
    "INSERT INTO people (id, board_id, position, name, standing, aliases) "
    "VALUES ('p1', 'b1', 0, 'Grace Adeyemi', 'member', '[]')",
    'INSERT INTO meetings (id, board_id, "on", state, agenda_state) '
    "VALUES ('m1', 'b1', '2020-03-13', 'planned', 'draft')",
    "INSERT INTO agenda_items (id, meeting_id, number, position, title, late, held_back, sub) "
    "VALUES ('i1', 'm1', '1', 1, 'Youth club', FALSE, FALSE, '[]')",
    'INSERT INTO notices (id, tenant_id, board_id, kind, subject, occurrence, recipient_id, "values", due_at, '
    "state, attempt, planned_at) VALUES ('n1', '', 'b1', 'meeting_reminder', 'm1', 'x', 'p1', '{}', "
    "'2020-03-12 09:00:00.000000', 'planned', 0, '2020-03-06 09:00:00.000000')",
    "INSERT INTO operations (id, board_id, actor_name, verb, words, at, images) "
    "VALUES ('o1', 'b1', 'Oliver Reed', 'appoint', 'the chair', '2020-03-06 09:00:00.000000', '[]')",
    "INSERT INTO audit (id, board_id, at, verb, operation_id, content_digest, digest) "
    "VALUES (1, 'b1', '2020-03-06 09:00:00.000000', 'appoint', 'o1', "
    "'4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945', "
    "'9e1f192a36ca18ee7c29db9007700443021e203840f27aeec844d56f2e3bede2')",
)


def _as_of(revision: str) -> Callable[[Connection], None]:
    """Return what makes the tables of an older release, with a board in them."""

    def make(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(boardclerk.store.__file__).parent / "migrations"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        lead, days = ("lead_days", "'[10, 2]'") if revision < "0003" else ("policy", "'{\"before_meeting\": []}'")
        for statement in (BOARD.format(lead=lead, days=days), *KEPT):
            connection.exec_driver_sql(statement)

    return make


async def _run(database_url: str, work: Callable[[Connection], object]) -> None:
    if database_url.startswith("sqlite"):
        engine = create_engine(database_url)
        with engine.begin() as connection:
            work(connection)
        engine.dispose()
        return
    asynchronous = create_async_engine(database_url.replace("postgresql:", "postgresql+asyncpg:"))
    async with asynchronous.begin() as connection:
        await connection.run_sync(work)
    await asynchronous.dispose()


async def _require_everything(store: Store) -> None:
    def look(book: Book) -> None:
        assert [p.name for p in book.people.of_board("b1")] == ["Grace Adeyemi"]
        (meeting,) = book.meetings.of_board("b1")
        assert meeting.on == date(2020, 3, 13)
        assert [item.title for item in book.agenda.of_meeting("m1")] == ["Youth club"]
        assert [n.due_at for n in book.notices.about("m1")] == [datetime(2020, 3, 12, 9, tzinfo=UTC)]
        operation = book.operations.find("o1")
        assert operation is not None
        assert operation.words == "the chair"

    await store.read(look)


@pytest.mark.parametrize("released", REVISIONS)
async def test_what_every_release_kept_is_there_and_can_be_worked_with(database_url: str, released: str) -> None:
    await _run(database_url, _as_of(released))
    store = await open_store(database_url)
    await _require_everything(store)

    def work(book: Book) -> None:
        with book.operations.perform(
            board_id="b1", actor_id="p1", actor_name="Grace Adeyemi", verb="rename", words="the name", now=NOW
        ):
            book.boards.change("b1", name="Harbour Lane Board")

    await store.write(work)
    (line, added) = await store.read(lambda book: book.rows.select(AuditRow, 'ORDER BY "id"'))
    assert (line.form, added.form) == (1, 2)
    assert (await store.read(verify)).amiss == ()
    await store.close()


async def test_the_lead_times_of_a_board_become_its_policy(database_url: str) -> None:
    await _run(database_url, _as_of("0001"))
    store = await open_store(database_url)
    board = await store.read(lambda book: book.boards.get("b1"))
    assert board.reminders_on
    assert board.policy == Policy(before_meeting=(Lead(days=10), Lead(days=2)))
    assert board.lead_days == (10, 2)
    await store.close()


KILLED = """
    import asyncio, os, signal, sys
    from boardclerk.store import open_store

    def watch(frame, event, argument):
        code = frame.f_code
        if event == "return" and code.co_name == "upgrade" and os.path.basename(code.co_filename)[:4] == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)
    asyncio.run(open_store(sys.argv[1]))
"""


@pytest.mark.parametrize("after", REVISIONS[1:])
async def test_a_process_killed_while_it_migrates_leaves_what_the_next_one_completes(
    database_url: str, after: str
) -> None:
    """SIGKILL as soon as the tables of `after` are made, before anything is committed."""
    await _run(database_url, _as_of("0001"))
    killed = await asyncio.create_subprocess_exec(sys.executable, "-c", dedent(KILLED), database_url, after)
    assert await killed.wait() == -signal.SIGKILL
    with pytest.raises(ClerkError, match="boardclerk migrate"):
        await open_to_read(database_url)
    store = await open_store(database_url)
    await _require_everything(store)
    await store.close()


async def test_two_that_migrate_at_once_make_the_tables_once(database_url: str) -> None:
    await _run(database_url, _as_of("0001"))
    stores = await asyncio.gather(open_store(database_url), open_store(database_url))
    for store in stores:
        await _require_everything(store)
        await store.close()


async def test_tables_of_a_newer_release_are_refused_and_left_alone(database_url: str) -> None:
    await (await open_store(database_url)).close()
    await _run(database_url, lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    for opening in (open_store, open_to_read):
        with pytest.raises(ClerkError, match="newer Board Clerk"):
            await opening(database_url)
    await _run(database_url, lambda c: _require_version(c, "9999"))


def _require_version(connection: Connection, wanted: str) -> None:
    assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == wanted


async def test_a_change_made_before_a_column_was_added_can_still_be_taken_back(database_url: str) -> None:
    await _run(database_url, _as_of(REVISIONS[-1]))
    store = await open_store(database_url)

    def change(book: Book) -> str:
        with book.operations.perform(
            board_id="b1", actor_id=None, actor_name="Oliver Reed", verb="agenda", words="the title", now=NOW
        ) as operation:
            book.agenda.change("i1", title="Youth work")
        row = book.rows.get_one(OperationRow, operation.id)
        row.images = [
            image
            | {part: {k: v for k, v in image[part].items() if "paper_in" not in k} for part in ("before", "after")}
            for image in row.images
        ]
        return operation.id

    changed = await store.write(change)
    await store.write(lambda b: b.operations.take_back(changed, actor_id=None, actor_name="Oliver Reed", now=NOW))
    assert [i.title for i in await store.read(lambda book: book.agenda.of_meeting("m1"))] == ["Youth club"]
    await store.close()
