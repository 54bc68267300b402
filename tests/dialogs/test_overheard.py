"""What an owner says of their own action in passing, in a chat of the board, and what must be left alone there."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.dialogs.action_board import action_of, board
from tests.dialogs.linked import among_the_board
from tests.talk import Room, Talk

NIA = "Nia Bowen"


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path) as t:
        yield t


@pytest.fixture
async def room(t: Talk) -> Room:
    return await among_the_board(t, t.group())


@pytest.mark.parametrize(
    "text",
    [
        "I've just sent the data set round, so that's 5.1 off my list",
        "just circulated the data set so 5.1 can come off", "that's 5.1 done from me", "data set sent, 5.1 done",
    ],
)  # fmt: skip
async def test_an_owner_who_says_in_passing_that_it_is_done_has_it_marked_complete(
    t: Talk, room: Room, text: str
) -> None:
    nia = room.person(NIA)
    await nia.says(text)
    nia.sees("5.1 is marked complete", "Undo")
    assert (await action_of(t, "5.1")).done_by == NIA
    await nia.presses("Undo")
    assert (await action_of(t, "5.1")).done_by is None


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Grace Adeyemi", "I've just sent the data set round, so that's 5.1 off my list"),
        ("Grace Adeyemi", "Nia's sent the data set round, so that's 5.1 off her list"),
        (NIA, "so that's 5.1 off your list then Nia?"), (NIA, "is 5.1 off my list now?"),
        (NIA, "I've not sent the data set round so 5.1 stays on my list"),
        (NIA, "once I've sent the data set round that's 5.1 off my list"), (NIA, "I want 5.1 off my list"),
        (NIA, "I wish that was 5.1 off my list"), (NIA, "Grace tells me 5.1 is off the list"),
        (NIA, "I've sent half of the data set so that's 5.1 nearly off my list"), (NIA, "I have 5.1 on my list"),
        (NIA, "that's 5.1 and 4.1 done"),
    ],
)  # fmt: skip
async def test_a_wish_a_question_a_denial_and_anothers_action_are_left_alone(
    t: Talk, room: Room, who: str, text: str
) -> None:
    await room.person(who).says(text)
    room.person(who).hears_nothing()
    for ref in ("4.1", "5.1"):
        assert (await action_of(t, ref)).done_by is None


async def test_said_to_the_clerk_the_same_words_close_it(t: Talk) -> None:
    nia = t.person(NIA)
    await nia.says("5.1 is off my list")
    nia.sees("5.1 is marked complete")
    assert (await action_of(t, "5.1")).done_by == NIA
