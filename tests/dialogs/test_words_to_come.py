"""A minute or a decision named without its words: they are asked for, and what comes next is taken as it stands."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.dialogs.grammar import forms
from tests.dialogs.action_board import action_of, board
from tests.dialogs.running import decisions_of, minutes_of, started
from tests.dialogs.sample import SECRETARY, said
from tests.talk import Talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with started(tmp_path) as t:
        yield t


@pytest.mark.parametrize("text", ["record a minute", "take a minute please", "make a note", "I'd like to add a minute"])
async def test_a_minute_is_asked_for_and_the_next_words_are_taken(t: Talk, text: str) -> None:
    oliver = t.person(SECRETARY)
    await oliver.says("item 3")
    await oliver.says(text)
    oliver.sees("What is to be minuted under item 3?", "Leave it")
    assert await minutes_of(t) == []
    await oliver.says("Grace Adeyemi welcomed the pilot. Attendance has risen.")
    oliver.sees("recorded", "Undo")
    (minute,) = await minutes_of(t)
    assert (minute.item, minute.text) == ("3", "Grace Adeyemi welcomed the pilot. Attendance has risen.")
    await oliver.presses("Undo")
    assert await minutes_of(t) == []


async def test_a_decision_is_asked_for_under_the_item_named_and_keeps_its_kind(t: Talk) -> None:
    oliver = t.person(SECRETARY)
    await oliver.says("record a decision under item 4")
    oliver.sees("What was decided under item 4?")
    await oliver.says("agreed in principle: the lease is extended to July")
    (decision,) = await decisions_of(t)
    assert (decision.item, decision.text, decision.kind) == (
        "4",
        "the lease is extended to July",
        "approved_in_principle",
    )
    await oliver.says("note a decision for the youth club")
    await oliver.says("The chair signs the lease")
    assert [d.text for d in await decisions_of(t)] == ["the lease is extended to July", "The chair signs the lease"]


async def test_the_question_can_be_left_for_another_and_come_back_to(t: Talk) -> None:
    oliver = t.person(SECRETARY)
    await oliver.says("item 3")
    await oliver.says("record a minute")
    await oliver.says("who's coming?")
    oliver.sees("coming")
    await oliver.says("The pilot has begun")
    assert [m.text for m in await minutes_of(t)] == ["The pilot has begun"]


@pytest.mark.parametrize("end", ["cancel", "no", "Leave it"])
async def test_the_question_is_ended_and_nothing_is_recorded(t: Talk, end: str) -> None:
    oliver = t.person(SECRETARY)
    await oliver.says("item 3")
    await oliver.says("record a minute")
    await (oliver.presses(end) if end == "Leave it" else oliver.says(end))
    await oliver.says("The pelican has landed")
    oliver.sees("I am not sure what you mean")
    assert await minutes_of(t) == []


async def test_another_deed_is_done_and_is_no_words_for_the_record(t: Talk) -> None:
    oliver = t.person(SECRETARY)
    await oliver.says("item 3")
    await oliver.says("record a minute")
    await oliver.says("next item")
    oliver.sees("Item 4")
    await oliver.says("record a decision")
    await oliver.says("4.1 is done")
    assert (await action_of(t, "4.1")).done_by or not (await action_of(t, "4.1")).is_open
    assert await minutes_of(t) == []
    assert await decisions_of(t) == []


async def test_only_who_runs_the_meeting_is_asked(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("record a decision under item 4")
    tomasz.sees("Only the chair or the secretary")
    await tomasz.says("The lease is extended")
    assert await decisions_of(t) == []


async def test_without_a_meeting_that_runs_it_is_said_how_the_last_one_stands(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person(SECRETARY)
        await oliver.says("record a minute")
        oliver.sees("has ended", "draft minutes can still be corrected")


@pytest.mark.parametrize("example", [example for one in forms.WORDS_TO_COME for example in one.examples])
def test_a_minute_named_alone_writes_nothing(example: str) -> None:
    for sender in (SECRETARY, "Tomasz Nowak"):
        for when in ("before", "running", "after"):
            understood = said(example, when, sender)
            assert (understood.intent[:7], understood.expect) == ("record_", "ask")


@pytest.mark.parametrize(
    "text",
    [
        "did we record a decision?", "don't record a decision", "we recorded a decision yesterday",
        "was a minute taken?", "I never asked you to record a minute",
    ],
)  # fmt: skip
def test_a_question_a_denial_and_a_report_ask_for_no_words(text: str) -> None:
    assert said(text, "running", SECRETARY).intent not in ("record_minute", "record_decision")
