"""The conversation itself: who is speaking, for which board, once only, and what is said to what is not understood."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.board.boards import Board
from boardclerk.board.people import Standing
from boardclerk.store.book import Book
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        yield t


def second_board(book: Book) -> None:
    board = Board(id="b2", tenant_id="", name="Wexcombe Schools Forum", slug="wexcombe-schools-forum")
    book.boards.add(board)
    book.people.add(board.id, "Helen O'Connor", standing=Standing.MEMBER)


async def test_the_welcome_is_said_once(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.installs()
    await grace.says("hello")
    await grace.installs()
    grace.hears_nothing()


async def test_a_stranger_is_told_what_to_do_and_learns_nothing(t: Talk) -> None:
    stranger = t.person("Nobody Known")
    await stranger.says("who's coming?")
    stranger.sees("I do not know you")
    stranger.does_not_see("Grace")


async def test_somebody_on_two_boards_is_asked_which_one(t: Talk) -> None:
    await t.server.parts.store.write(second_board)
    helen = t.person("Helen O'Connor")
    await helen.says("what are my actions?")
    helen.sees("Which board is this for?", "Harbour Lane Partnership Board", "Wexcombe Schools Forum")
    await helen.presses("Wexcombe Schools Forum")
    helen.sees("Wexcombe Schools Forum")
    helen.does_not_see("Which board")


async def test_in_a_channel_only_what_mentions_the_clerk_is_answered(t: Talk) -> None:
    grace = t.channel().person("Grace Adeyemi")
    await grace.says("shall we get coffee before the board?")
    grace.hears_nothing()
    await grace.says("@clerk when is the next meeting?")
    grace.sees("Friday 13 March")


async def test_somebody_not_on_the_board_gets_dates_alone(t: Talk) -> None:
    guest = t.channel().person("Guest Reader")
    await guest.says("@clerk when is the next meeting?")
    guest.sees("Friday 13 March")
    await guest.says("@clerk action log")
    guest.does_not_see("3.1")


async def test_help_answers_by_what_this_person_may_do(t: Talk) -> None:
    grace, oliver = t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await grace.says("help")
    grace.sees("Apologies for 13 March")
    grace.does_not_see("Start the meeting")
    await oliver.says("help")
    oliver.sees("Start the meeting")


async def test_what_is_not_understood_gets_the_nearest_things_and_changes_nothing(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("blorp the agenda flurb")
    grace.sees("I am not sure what you mean", "I can")


async def test_a_yes_that_answers_nothing_says_so(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("yes")
    grace.sees("I have asked nothing that is still open")


async def test_cancel_ends_a_question_and_nothing_is_recorded(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("apologies")
    await grace.says("cancel")
    grace.sees("Cancelled")
    await grace.says("yes")
    grace.sees("I have asked nothing")


async def test_a_button_of_a_question_no_longer_open_changes_nothing(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("apologies")
    await grace.says("cancel")
    await grace.presses("Yes")
    grace.sees("I cannot find that any more")


async def test_several_things_in_one_message_are_all_done(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("apologies for the 13th, Priya will sub, and 4.1 is done")
    tomasz.sees("Apologies recorded", "Priya Raman", "4.1 is marked complete")


async def test_nothing_a_person_forges_is_found(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    for verb, values in (
        ("undo", {"operation": "0" * 20}),
        ("mark_complete", {"action": "nope", "version": 1}),
        ("release", {"meeting": "x", "version": 1}),
        ("no_such_verb", {"board": "x"}),
    ):
        value = {"action": {"type": "Action.Execute", "verb": verb, "data": values}, "trigger": "manual"}
        await grace.posts(grace.activity("invoke", name="adaptiveCard/action", value=value, replyToId="m1"))
        assert "I cannot find that any more" in str(grace.last_answer)
