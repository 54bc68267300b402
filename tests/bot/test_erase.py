"""A person is erased as far as the board's record does not need them, beside a serving bot, and nothing breaks."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from boardclerk.bot.command_line import main
from boardclerk.store.book import Book
from tests.dialogs.linked import among_the_board, code
from tests.dialogs.minutes_scenes import hold_the_march_meeting, release_the_march_minutes
from tests.talk import Talk, talk

WHY = "stuck in Lisbon"


class Operator:
    """Runs commands beside the bot, on its record."""

    def __init__(self, t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
        self._t, self._capsys = t, capsys
        self.printed = self.told = ""

    async def runs(self, *arguments: str) -> int:
        self._capsys.readouterr()
        status = await asyncio.to_thread(main, list(arguments), self._t.environ)
        self.printed, self.told = self._capsys.readouterr()
        return status

    async def record(self) -> dict[str, Any]:
        assert await self.runs("export") == 0, self.told
        return json.loads(self.printed)


@asynccontextmanager
async def held(tmp_path: Path, database_url: str | None = None) -> AsyncGenerator[Talk]:
    """The board after its March meeting, for which Grace sent apologies at first, and May, for which she has."""
    elsewhere = {"database_url": database_url} if database_url else {}
    async with talk(
        tmp_path, now="2020-03-10T14:00+00:00", minutes=None, sample=True, links_by_name=True, **elsewhere
    ) as t:
        await t.meet("Oliver Reed", "Grace Adeyemi")
        grace = t.person("Grace Adeyemi")
        await t.person("Oliver Reed").says("start reminders")
        await grace.says(f"apologies for 13 March, {WHY}")
        await grace.says(f"apologies for 15 May, {WHY}")
        grace.sees("Apologies recorded")
        await grace.says("no more reminders about 5.1")
        await t.at("2020-03-13T14:00+00:00")
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        yield t


async def every_row(t: Talk) -> str:
    """Return everything in the database as text."""

    def read(book: Book) -> str:
        from boardclerk.store.row import KINDS

        rows = (f"{name}: {row.__dict__}" for name, kind in KINDS.items() for row in book.rows.select(kind, ""))
        return "\n".join(sorted(rows))

    return await t.read(read)


def told_of(decision: dict[str, Any], name: str) -> tuple[str, list[Any]]:
    """Return a decision and how somebody was told of it, which is the board's record."""
    return decision["text"], [line for line in decision["told"] if line["name"] == name and line["told"]]


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
async def test_accounts_chats_reasons_and_wishes_go_and_the_boards_record_stays(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    url = None if database == "sqlite" else str(request.getfixturevalue("postgres_url"))
    async with held(tmp_path, url) as t:
        operator, grace = Operator(t, capsys), t.person("Grace Adeyemi")
        before, kept = await operator.record(), await every_row(t)
        assert grace.account_id in kept
        assert WHY in kept
        assert await operator.runs("erase", "--name", "Grace Adeyemi", "--confirm") == 0, operator.told
        assert "Erased: Grace Adeyemi" in operator.printed
        assert "1 Teams account" in operator.printed
        rows = await every_row(t)
        for private in (grace.account_id, grace.teams_id, grace.conversation, WHY):
            assert private not in rows
        assert await operator.runs("verify") == 0, operator.told
        after = await operator.record()
        (old,), (new,) = before["boards"], after["boards"]
        for kept_whole in ("versions", "digest", "amendments", "approvals", "agreed_on", "released_by"):
            assert [m["minutes"] and m["minutes"][kept_whole] for m in new["meetings"]] == [
                m["minutes"] and m["minutes"][kept_whole] for m in old["meetings"]
            ]
        assert [told_of(d, "Grace Adeyemi") for d in new["decisions"]] == [
            told_of(d, "Grace Adeyemi") for d in old["decisions"]
        ]
        assert [a["owners"] for a in new["actions"]] == [a["owners"] for a in old["actions"]]
        assert after["audit"][: len(before["audit"])] == before["audit"]
        assert {n["state"] for n in new["sent"] if n["to"] == "Grace Adeyemi"} <= {"sent", "skipped"}
        march = next(m for m in new["meetings"] if m["date"] == "2020-03-13")
        assert next(a["state"] for a in march["attendance"] if a["name"] == "Grace Adeyemi") == "present"
        may = next(m for m in new["meetings"] if m["date"] == "2020-05-15")
        assert "Grace Adeyemi" not in [a["name"] for a in may["attendance"]]


async def test_nothing_of_it_is_left_in_the_file_of_a_bot_that_serves_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with held(tmp_path) as t:
        operator, grace = Operator(t, capsys), t.person("Grace Adeyemi")
        assert await operator.runs("erase", "--name", "Grace Adeyemi", "--confirm") == 0, operator.told
        left = await asyncio.to_thread(lambda: b"".join(f.read_bytes() for f in tmp_path.glob("boardclerk.sqlite*")))
        assert WHY.encode() not in left
        assert grace.teams_id.encode() not in left
        await t.person("Oliver Reed").says("who is coming on 15 May?")
        t.person("Oliver Reed").sees("15 May")


async def test_what_would_go_and_stay_is_said_first_and_nothing_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with held(tmp_path) as t:
        operator = Operator(t, capsys)
        before = await every_row(t)
        assert await operator.runs("erase", "--name", "Grace Adeyemi") == 0
        assert "Nothing is erased yet: say it again with --confirm." in operator.printed
        assert "Attendance at 2 meetings." in operator.printed
        assert await every_row(t) == before


async def test_a_name_that_stands_nowhere_in_the_record_goes_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with held(tmp_path) as t:
        operator, oliver = Operator(t, capsys), t.person("Oliver Reed")
        await oliver.says("add Rosa Lind as member")
        await oliver.says("yes")
        oliver.sees("Rosa Lind is on the board")
        await t.meet("Rosa Lind")
        await t.person("Rosa Lind").says("apologies for 15 May")
        assert await operator.runs("erase", "--name", "Rosa Lind", "--confirm") == 0, operator.told
        assert "The name goes too" in operator.printed
        assert "Lind" not in await every_row(t)
        assert await operator.runs("verify") == 0, operator.told
        await oliver.says("undo")
        assert "Lind" not in oliver.answer
        assert await operator.runs("erase", "--name", "Grace Adeyemi", "--confirm") == 0, operator.told
        assert await operator.runs("verify") == 0, operator.told


async def test_what_spoke_of_the_person_cannot_be_undone_any_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with held(tmp_path) as t:
        operator, tomasz = Operator(t, capsys), t.person("Tomasz Nowak")
        await tomasz.says("apologies for 15 May, Grace Adeyemi will represent me")
        await tomasz.says("yes")
        tomasz.sees("Apologies recorded")
        assert await operator.runs("erase", "--name", "Grace Adeyemi", "--confirm") == 0, operator.told
        await tomasz.says("undo")
        tomasz.sees("has been erased since, so it cannot be taken back")


async def test_a_changed_operation_is_noticed_also_after_an_erasure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with held(tmp_path) as t:
        operator = Operator(t, capsys)
        assert await operator.runs("erase", "--name", "Grace Adeyemi", "--confirm") == 0, operator.told

        def tamper(book: Book) -> None:
            from boardclerk.store.rows import OperationRow

            row = next(row for row in book.rows.select(OperationRow, "") if row.erased_at is not None)
            row.images = []

        await t.server.parts.store.write(tamper)
        assert await operator.runs("verify") == 1
        assert "is not what was audited" in operator.told


async def test_who_writes_again_is_nobody_the_bot_knows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with talk(tmp_path, sample=True, links_by_name=False) as t:
        operator, oliver, grace = Operator(t, capsys), t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await oliver.says(await code(t))
        await among_the_board(t, t.channel())
        await oliver.says("link people")
        await oliver.presses("Link these 9")
        await grace.says("who is coming?")
        grace.sees("Friday 13 March")
        assert await operator.runs("erase", "--name", "Grace Adeyemi", "--confirm") == 0, operator.told
        await grace.says("who is coming?")
        grace.does_not_see("Friday 13 March")
        assert await operator.runs("verify") == 0, operator.told


@pytest.mark.parametrize(
    ("name", "said"),
    [("Oliver Reed", "is the only secretary"), ("Grace Adeyimi", "Grace Adeyemi"), ("Nobody Atall", "Nobody Atall")],
)
async def test_who_cannot_be_erased_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    async with talk(tmp_path, sample=True) as t:
        operator = Operator(t, capsys)
        assert await operator.runs("erase", "--name", name, "--confirm") == 1
        assert said in operator.told
