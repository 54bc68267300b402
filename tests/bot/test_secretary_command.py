"""`boardclerk secretary`: an operator's one-time code makes the first secretary, outside development."""

import asyncio
import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.board.codes import code_in
from boardclerk.board.people import Office
from boardclerk.bot.command_line import main
from boardclerk.store.boards import ANY_TENANT
from boardclerk.store.book import Book
from tests.bot.importing import JANUARY, Operator
from tests.talk import TENANT, Talk, Voice, talk

BOARD = "Harbour Lane Partnership Board"


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True, links_by_name=False) as t:
        yield t


async def code_of(t: Talk, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Have the operator run the command beside the bot; return the code it printed."""
    capsys.readouterr()
    status = await asyncio.to_thread(main, ["secretary", *arguments], t.environ)
    printed, told = capsys.readouterr()
    assert status == 0, told
    code = printed.splitlines()[0]
    assert code_in(code) == code
    return code


def from_elsewhere(voice: Voice, text: str) -> dict[str, object]:
    """The same message, of a person of another tenant."""
    return {**voice.activity("message", text=text), "channelData": {"tenant": {"id": "another-tenant"}}}


async def secretaries(t: Talk) -> list[str]:
    """Who holds the office on the board, and is linked."""

    def query(book: Book) -> list[str]:
        (board,) = book.boards.all()
        held = book.people.holders(board.id, Office.SECRETARY, t.server.parts.clock.now().date())
        return [person.name for person in held if person.linked]

    return await t.read(query)


async def test_without_the_code_nobody_is_anybody(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("start reminders")
    oliver.sees("No board is set up here yet")


async def test_who_types_the_code_is_the_boards_secretary_and_the_board_is_of_their_tenant(
    t: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await code_of(t, capsys)
    clerk = t.person("Reed, Oliver (Partnership Office)")
    await clerk.says(code)
    clerk.sees("You are the secretary of Harbour Lane Partnership Board", "linked to Oliver Reed", "link people")
    clerk.does_not_see(code)
    assert await secretaries(t) == ["Oliver Reed"]
    assert [b.tenant_id for b in await t.read(lambda book: book.boards.all())] == [TENANT]
    await clerk.says("set the quorum to 5")
    clerk.sees("5")


async def test_the_code_may_stand_in_a_sentence_in_small_letters(t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    code = await code_of(t, capsys)
    oliver = t.person("Oliver Reed")
    await oliver.says(f"here is my code: {code.lower()}.")
    oliver.sees("You are the secretary")


async def test_the_code_is_kept_as_a_digest_alone(t: Talk, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code = await code_of(t, capsys)
    await t.person("Oliver Reed").says(code)
    kept = (tmp_path / "boardclerk.sqlite").read_bytes() + (tmp_path / "boardclerk.sqlite-wal").read_bytes()
    assert code.encode() not in kept


async def test_a_code_works_once(t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    code = await code_of(t, capsys)
    await t.person("Oliver Reed").says(code)
    mallory = t.person("Mallory Quick")
    await mallory.says(code)
    mallory.sees("That code has been used already.")
    assert await secretaries(t) == ["Oliver Reed"]


async def test_of_two_who_type_it_at_once_one_is_secretary(t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    code = await code_of(t, capsys, "--name", "Oliver Reed")
    people = [t.person("Oliver Reed"), t.person("Mallory Quick")]
    await asyncio.gather(*(person.says(code) for person in people))
    answers = "\n".join(person.answer for person in people)
    assert answers.count("You are the secretary of Harbour Lane Partnership Board.") >= 1
    assert answers.count("has been used already") == 1
    assert await t.read(lambda book: len(book.linking.links(book.boards.all()[0].id))) == 1


async def test_a_code_is_good_for_a_day(t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    code = await code_of(t, capsys)
    await t.at("2020-03-07T10:00Z")
    oliver = t.person("Oliver Reed")
    await oliver.says(code)
    oliver.sees("That code is good no longer.")
    assert await secretaries(t) == []


async def test_a_new_code_takes_the_place_of_the_one_before(t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = await code_of(t, capsys), await code_of(t, capsys)
    oliver = t.person("Oliver Reed")
    await oliver.says(first)
    oliver.sees("good no longer")
    await oliver.says(second)
    oliver.sees("You are the secretary")


async def test_after_five_wrong_codes_no_other_is_taken_for_an_hour(
    t: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await code_of(t, capsys)
    guesser, oliver = t.person("Mallory Quick"), t.person("Oliver Reed")
    for letter in "BCDFG":
        await guesser.says("-".join([letter * 4] * 4))
        guesser.sees("I do not know that code.")
        guesser.does_not_see(letter * 4)
    await guesser.says(code)
    guesser.sees("Too many codes were wrong", "Friday 6 March 2020, 10:0")
    assert await secretaries(t) == []
    await t.at("2020-03-06T10:05Z")
    await guesser.says("ZZZZ-ZZZZ-ZZZZ-ZZZZ")
    guesser.sees("I do not know that code.")
    await oliver.says(code)
    oliver.sees("You are the secretary")


async def test_a_code_of_another_tenants_board_is_refused(t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    await t.person("Oliver Reed").says(await code_of(t, capsys))
    code = await code_of(t, capsys)
    stranger = t.person("Mallory Quick")
    await stranger.posts(from_elsewhere(stranger, code))
    stranger.sees("That code is for a board of another organisation.")
    assert await t.read(lambda book: len(book.linking.links(book.boards.all()[0].id))) == 1


async def test_a_code_typed_in_a_group_is_not_repeated_and_is_good_no_longer(
    t: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await code_of(t, capsys)
    here, oliver = t.channel().person("Oliver Reed"), t.person("Oliver Reed")
    await here.says(f"@clerk {code}")
    here.sees("Codes are for our own chat.")
    here.does_not_see(code)
    await oliver.says(code)
    oliver.sees("used already")
    assert await secretaries(t) == []


async def test_the_person_named_becomes_secretary_beside_the_one_there_is(
    t: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    await t.person("Fiona Blake").says(await code_of(t, capsys, "--name", "fiona blake", "--board", BOARD))
    t.person("Fiona Blake").sees("You are the secretary", "linked to Fiona Blake")
    assert await secretaries(t) == ["Fiona Blake"]


async def test_a_board_without_a_secretary_enters_who_types_the_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True, links_by_name=False) as t:

        def retire(book: Book) -> None:
            (board,) = book.boards.all()
            for held in book.people.appointments(board.id):
                if held.office is Office.SECRETARY:
                    book.people.withdraw_appointment(held.id)

        await t.server.parts.store.write(retire)
        await t.person("Rosa Lind").says(await code_of(t, capsys))
        t.person("Rosa Lind").sees("You are the secretary", "linked to Rosa Lind")
        assert await secretaries(t) == ["Rosa Lind"]
        # An account is one person of a board: she cannot be somebody else as well.
        await t.person("Rosa Lind").says(await code_of(t, capsys, "--name", "Oliver Reed"))
        t.person("Rosa Lind").sees("You are linked to Rosa Lind on this board")


async def test_it_cannot_be_undone_by_a_slip(t: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says(await code_of(t, capsys))
    await oliver.says("undo")
    oliver.sees("came of the operator's code")
    assert await secretaries(t) == ["Oliver Reed"]


async def test_reminders_planned_before_are_not_planned_twice_by_the_claim(
    t: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says(await code_of(t, capsys))
    await oliver.says("start reminders")
    tenants = await t.read(lambda book: {n.tenant_id for n in book.notices.of_board(book.boards.all()[0].id)})
    assert ANY_TENANT not in tenants


async def test_it_works_with_a_bot_in_development_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        await t.person("Somebody Unheard-of").says(await code_of(t, capsys, "--name", "Oliver Reed"))
        t.person("Somebody Unheard-of").sees("You are the secretary", "linked to Oliver Reed")


class TestTheCommandLine:
    @pytest.fixture
    def operator(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
        return Operator(tmp_path / "var", capsys)

    def test_it_says_who_types_the_code_where_and_until_when(self, operator: Operator) -> None:
        operator.runs("import", JANUARY)
        assert operator.runs("secretary") == 0
        assert re.search(
            r"Oliver Reed writes this code to the bot in a personal chat by Saturday 7 March", operator.printed
        )

    def test_without_a_board_it_names_the_fix(self, operator: Operator) -> None:
        assert operator.runs("secretary") == 1
        assert "boardclerk import" in operator.told

    def test_a_board_or_person_that_is_not_there_is_refused_in_one_line(self, operator: Operator) -> None:
        operator.runs("import", JANUARY)
        assert operator.runs("secretary", "--board", "Elsewhere") == 1
        assert BOARD in operator.told
        assert operator.runs("secretary", "--name", "Olivier Reed") == 1
        assert "did you mean Oliver Reed?" in operator.told
        assert operator.told.count("\n") == 1
