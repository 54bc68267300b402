"""The chair or the secretary gives an action other words; its owner is told, and the old words stay in its history."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.dialogs.action_board import action_of, board
from tests.dialogs.sample import SECRETARY, said
from tests.talk import Talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path) as t:
        yield t


@pytest.mark.parametrize(
    "words",
    [
        "reword 4.1 to sign the lease of the club", 'change the wording of 4.1 to "sign the lease of the club"',
        "amend action 4.1 to read sign the lease of the club", "4.1 wording: sign the lease of the club",
        "4.1 should read: sign the lease of the club",
    ],
)  # fmt: skip
async def test_new_words_are_shown_first_then_take_the_place_of_the_old(t: Talk, words: str) -> None:
    oliver, tomasz = t.person("Oliver Reed"), t.person("Tomasz Nowak")
    await oliver.says(words)
    oliver.sees("Reword 4.1 to “sign the lease of the club”?")
    assert (await action_of(t, "4.1")).text == "draft a lease for the youth club"
    await oliver.presses("Yes")
    oliver.sees("4.1 is reworded.", "I am telling Tomasz", "Undo")
    assert (await action_of(t, "4.1")).text == "sign the lease of the club"
    tomasz.hears("Oliver Reed has reworded 4.1", "Sign the lease of the club", "Not mine")
    await oliver.says("what was 4.1 again?")
    oliver.sees("It said: draft a lease for the youth club")


async def test_rewording_is_taken_back_with_undo(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("reword 4.1 to sign the lease")
    await oliver.says("yes")
    await oliver.says("undo")
    assert (await action_of(t, "4.1")).text == "draft a lease for the youth club"
    t.person("Tomasz Nowak").hears("taken this back")


async def test_an_owner_may_not_say_what_their_action_asks_for(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("reword 4.1 to do nothing at all")
    tomasz.sees("Only the chair or the secretary can reword an action.")
    assert (await action_of(t, "4.1")).text == "draft a lease for the youth club"


@pytest.mark.parametrize(
    "words",
    [
        "please don't reword 4.1 to anything else",
        "can we reword 4.1?",
        "the wording of 4.1 in the minutes should be: sign it",
    ],
)
def test_what_is_no_rewording_of_an_action_changes_none(words: str) -> None:
    understood = said(words, sender=SECRETARY)
    assert "text" not in understood.slots or understood.intent != "update_action"
