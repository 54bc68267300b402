"""Minutes, decisions and actions dictated in one message: each is recorded as what it is called."""

from datetime import date
from pathlib import Path

import pytest

from boardclerk.board.actions import Action
from tests.dialogs.running import decisions_of, meeting_of, minutes_of, started
from tests.talk import Talk

OLIVER = "Oliver Reed"


async def actions_of(t: Talk) -> list[Action]:
    meeting = await meeting_of(t)
    return await t.read(lambda book: book.actions.of_meeting(meeting.id))


async def test_an_action_after_a_decision_is_recorded_and_has_its_owner(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person(OLIVER)
        await oliver.says("Decision 2: agreed the minutes. Action 2: Priya to publish the minutes by 1 May")
        oliver.sees("D2.1 recorded: agreed.", "2.1 recorded: Priya Raman to publish the minutes, due Friday 1 May.")
        assert [d.text for d in await decisions_of(t)] == ["agreed the minutes."]
        (action,) = await actions_of(t)
        assert (action.ref, [o.name for o in action.owners]) == ("2.1", ["Priya Raman"])
        assert action.due_on == date(2020, 5, 1)


async def test_an_action_after_a_minute_goes_under_its_item(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person(OLIVER)
        await oliver.says("go to item 5")
        await oliver.says("Minute 2: The minutes were read. Action: Helen to send them\nDecision: they stand")
        assert [(m.item, m.text) for m in await minutes_of(t)] == [("2", "The minutes were read.")]
        assert [(a.ref, a.text) for a in await actions_of(t)] == [("2.1", "send them")]
        assert [(d.ref, d.text) for d in await decisions_of(t)] == [("D2.1", "they stand")]


async def test_the_word_action_in_a_minute_makes_none(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        text = "The chair said that action is needed: none was taken. The action was late"
        await t.person(OLIVER).says(f"Minute 2: {text}")
        assert [m.text for m in await minutes_of(t)] == [text]
        assert not await actions_of(t)


@pytest.mark.parametrize("todo", ["publish the minutes", "add the pilot to the agenda", "send the agenda round"])
async def test_what_is_called_an_action_is_one_whatever_is_to_be_done(tmp_path: Path, todo: str) -> None:
    async with started(tmp_path) as t:
        await t.person(OLIVER).says(f"Action 2: Helen to {todo}")
        t.person(OLIVER).sees(f"2.1 recorded: Helen O'Connor to {todo}.")


async def test_one_thing_refused_does_not_swallow_the_others(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person(OLIVER)
        await oliver.says("Decision 2: extend the lease. Minute 0: nothing")
        oliver.sees("D2.1 recorded: agreed.", "0 is not")
        assert [d.text for d in await decisions_of(t)] == ["extend the lease."]


async def test_a_due_date_that_does_not_exist_is_said_and_asked_for(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person(OLIVER)
        await oliver.says("Action 2: Helen to write to the school by 31 February")
        oliver.sees("There is no 31 February. When is it due?", "No due date")
        assert not await actions_of(t)
        await oliver.says("3 April")
        oliver.sees("2.1 recorded: Helen O'Connor to write to the school, due Friday 3 April.")
        await oliver.says("Action 2: Helen to ring the school by 31 April")
        await oliver.presses("No due date")
        assert [(a.due_on, a.due_words) for a in await actions_of(t)] == [(date(2020, 4, 3), "3 April"), (None, None)]


async def test_an_owner_nobody_knows_is_said_to_be_unknown_before_anything_is_recorded(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person(OLIVER)
        await oliver.says("Action 2: Bob to write to the school")
        oliver.sees("Bob is not known on this board. Record this action: Bob to write to the school?")
        await oliver.presses("No")
        assert not await actions_of(t)
        await oliver.says("Action 2: somebody to write to the school")
        oliver.does_not_see("not known")


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("Minute 99: The lease was read", "Recorded at item 99, paragraph 1."),
        ("Decision 99: extend the lease", "D99.1 recorded: agreed."),
        ("Action 99: Helen to read the lease", "99.1 recorded: Helen O'Connor to read the lease."),
        ("go to item 99", "Item 99, Additional item, is being taken."),
    ],
)
async def test_an_item_far_from_the_agenda_is_added_only_after_a_yes(tmp_path: Path, text: str, recorded: str) -> None:
    async with started(tmp_path) as t:
        oliver = t.person(OLIVER)
        await oliver.says(text)
        oliver.sees("Item 99 is not on the agenda, which ends with item 7. Add it?")
        await oliver.presses("No")
        assert (await meeting_of(t)).current_item == "1"
        await oliver.says(text)
        await oliver.presses("Yes")
        oliver.sees(recorded, "Item 99 was not on the agenda; it is added at the end.")


async def test_the_next_item_after_the_agenda_needs_no_question(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        await t.person(OLIVER).says("Minute 8: The chair thanked the school")
        t.person(OLIVER).sees("Recorded at item 8, paragraph 1.")
