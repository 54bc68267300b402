"""Conversations in which earlier actions are reviewed at the meeting."""

from datetime import date
from pathlib import Path

from boardclerk.board.actions import ActionState, Outcome
from boardclerk.store.actions import Review
from boardclerk.store.book import Book
from tests.dialogs.action_board import BOARD, action_of, enter_in_march, history_of
from tests.dialogs.running import MARCH, meeting_of, started
from tests.talk import Talk


async def reviews(t: Talk) -> list[Review]:
    meeting = await meeting_of(t)
    return await t.read(lambda book: book.actions.reviews_at(meeting.id))


async def test_an_earlier_action_is_closed_with_an_outcome_and_taken_back(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("item 2")
        await oliver.says("review 4.1 completed")
        oliver.sees("4.1 is closed: completed.", "Item 2: Minutes of the last meeting")
        action = await action_of(t, "4.1")
        assert (action.state, action.outcome) == (ActionState.CLOSED, Outcome.COMPLETED)
        assert [(r.item, r.closed) for r in await reviews(t)] == [("2", True)]
        assert "reviewed on Friday 13 March" in (await history_of(t, "4.1"))[-1]
        await oliver.presses("Undo")
        assert (await action_of(t, "4.1")).state is ActionState.OPEN
        assert await reviews(t) == []


async def test_the_words_said_of_it_are_kept(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("review 5.2: discharged, left to Grace and Daniel to finalise")
        oliver.sees("5.2 is closed: discharged.")
        action = await action_of(t, "5.2")
        assert action.outcome is Outcome.DISCHARGED
        assert "left to Grace and Daniel to finalise" in (action.outcome_words or "")


async def test_what_is_carried_forward_stays_open(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("review 3.1 carried forward")
        oliver.sees("3.1 is left open: carried forward.")
        action = await action_of(t, "3.1")
        assert (action.state, action.outcome) == (ActionState.OPEN, Outcome.CARRIED_FORWARD)


async def test_the_form_shows_every_earlier_action_and_goes_on_to_those_that_follow(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.presses("Earlier actions")
        oliver.sees("What became of the earlier actions?", "3.1", "5.3", "1 more action to review after these.")
        four, five = await action_of(t, "4.1"), await action_of(t, "5.1")
        said = {
            f"outcome.{four.id}": "superseded", f"outcome_words.{four.id}": "Superseded by the new lease.",
            f"outcome.{five.id}": "deferred",
        }  # fmt: skip
        await oliver.presses("Record outcomes", **said)
        oliver.sees("2 outcomes recorded.", "6.1")
        assert (await action_of(t, "4.1")).outcome_words == "Superseded by the new lease."
        assert (await action_of(t, "5.1")).state is ActionState.OPEN
        await oliver.presses("Record outcomes", **{f"outcome.{(await action_of(t, '6.1')).id}": "completed"})
        oliver.sees("1 outcome recorded.", "Item 1: Welcome and apologies")
        assert len(await reviews(t)) == 3


async def test_words_typed_without_an_outcome_stay_in_the_form_until_one_is_chosen(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.presses("Earlier actions")
        four, five = await action_of(t, "4.1"), await action_of(t, "5.1")
        typed = {f"outcome_words.{four.id}": "The lease is signed but for one schedule."}
        await oliver.presses("Record outcomes", **typed, **{f"outcome.{five.id}": "deferred"})
        oliver.sees("1 outcome recorded. Choose an outcome for 4.1 too: your words are still here.", "3.1", "4.1")
        assert "The lease is signed but for one schedule." in str(oliver.card)
        assert [r.action_id for r in await reviews(t)] == [five.id]
        await oliver.presses("Record outcomes", **typed)
        oliver.sees("Choose an outcome for 4.1 too: your words are still here.")
        await oliver.presses("Record outcomes", **typed, **{f"outcome.{four.id}": "carried_forward"})
        assert (await action_of(t, "4.1")).outcome_words == "The lease is signed but for one schedule."


async def test_an_action_given_at_this_meeting_is_not_reviewed_at_it(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        await t.server.parts.store.write(enter_in_march)
        oliver = t.person("Oliver Reed")
        await oliver.says("review 5.1 completed")
        assert (await action_of(t, "5.1")).state is ActionState.CLOSED
        assert (await action_of(t, "5.1", MARCH)).state is ActionState.OPEN


async def test_an_outcome_can_be_said_again_in_other_words(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("review 4.1 completed")
        await oliver.says("review 4.1 carried forward")
        oliver.sees("4.1 is left open: carried forward.")
        assert [r.outcome for r in await reviews(t)] == [Outcome.CARRIED_FORWARD]


async def test_closing_with_an_outcome_while_the_meeting_runs_is_its_review(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        await t.person("Oliver Reed").says("4.1 superseded")

        def outcomes(book: Book) -> list[Outcome]:
            meeting = book.meetings.on_day(BOARD, date(2020, 3, 13))
            assert meeting
            return [r.outcome for r in book.actions.reviews_at(meeting.id)]

        assert await t.read(outcomes) == [Outcome.SUPERSEDED]
