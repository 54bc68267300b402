"""Conversations about actions that are done: by their owners, by the chair and the secretary, by somebody else."""

from datetime import date
from pathlib import Path

from boardclerk.board.actions import ActionState, Outcome
from tests.dialogs.action_board import (
    BOARD,
    action_of,
    board,
    close,
    enter_in_march,
    history_of,
    name_partners,
)


async def test_its_only_owner_says_an_action_is_done_and_takes_it_back(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia = t.person("Nia Bowen")
        await nia.says("5.1 done")
        nia.sees("5.1 is marked complete.", "The board will see it on Friday 13 March.")
        action = await action_of(t, "5.1")
        assert (action.state, action.done_by) == (ActionState.DONE, "Nia Bowen")
        assert action.done_at
        assert action.done_at.date() == date(2020, 3, 6)
        await nia.presses("Undo")
        nia.sees("Taken back", "5.1 marked complete")
        assert (await action_of(t, "5.1")).state is ActionState.OPEN


async def test_the_day_an_action_was_marked_complete_is_the_boards(tmp_path: Path) -> None:
    async with board(tmp_path, now="2020-06-30T23:30+00:00") as t:
        await t.person("Nia Bowen").says("5.1 done")
        t.person("Nia Bowen").sees("marked complete by Nia Bowen, 1 July")


async def test_a_note_said_with_it_is_kept(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia = t.person("Nia Bowen")
        await nia.says("5.1 done - sent to all on Tuesday")
        nia.sees("5.1 is marked complete.")
        assert (await action_of(t, "5.1")).note == "sent to all on Tuesday"


async def test_somebody_who_may_not_is_refused_and_can_have_the_owner_told(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        imran, nia = t.person("Imran Qureshi"), t.person("Nia Bowen")
        await imran.says("close 5.1")
        imran.sees("5.1 is assigned to Nia Bowen. Nia, the chair or the secretary can mark it complete.")
        assert (await action_of(t, "5.1")).state is ActionState.OPEN
        await imran.presses("Tell Nia")
        imran.sees("I am telling Nia that you believe 5.1 is complete.")
        nia.hears("Imran Qureshi believes 5.1 is complete.")
        await nia.presses("Mark complete")
        nia.sees("5.1 is marked complete.")
        assert (await action_of(t, "5.1")).done_by == "Nia Bowen"


async def test_one_partners_word_counts_for_that_partner(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await name_partners(t, "Eleanor Marsh", "Tomasz Nowak", "Grace Adeyemi")
        grace = t.person("Grace Adeyemi")
        await grace.says("3.1 done")
        grace.sees(
            "3.1 is marked complete for the Wexcombe Health Trust.",
            "Wexcombe Police and Wexcombe Council are outstanding.",
        )
        assert (await action_of(t, "3.1")).state is ActionState.OPEN
        await grace.says("3.1 done")
        grace.sees("3.1 is marked complete for the Wexcombe Health Trust already.")
        await t.person("Tomasz Nowak").says("3.1 done")
        await t.person("Eleanor Marsh").says("3.1 done")
        eleanor = t.person("Eleanor Marsh")
        eleanor.sees("3.1 is marked complete.")
        assert (await action_of(t, "3.1")).state is ActionState.DONE


async def test_partners_not_named_yet_are_not_guessed(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace = t.person("Grace Adeyemi")
        await grace.says("3.1 done")
        grace.sees("3.1 is marked complete for the Wexcombe Health Trust.", "is not named yet")
        grace.does_not_see("outstanding.")
        assert [p.organisation for p in (await action_of(t, "3.1")).parts_done] == ["Wexcombe Health Trust"]


async def test_an_owner_is_not_told_twice_of_the_same_belief(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        imran, nia = t.person("Imran Qureshi"), t.person("Nia Bowen")
        for _ in range(2):
            await imran.says("close 5.1")
            await imran.presses("Tell Nia")
        imran.sees("I have told Nia before that you believe 5.1 is complete.")
        nia.hears_nothing()


async def test_the_partners_can_be_told_by_somebody_who_is_none(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await name_partners(t, "Tomasz Nowak", "Grace Adeyemi")
        imran = t.person("Imran Qureshi")
        await imran.says("close 3.1")
        imran.sees("3.1 is assigned to the Partners. They, the chair or the secretary can mark it complete.")
        await imran.presses("Tell the Partners")
        t.person("Tomasz Nowak").hears("Imran Qureshi believes 3.1 is complete.")


async def test_a_chair_who_is_a_partner_too_is_asked_for_whom_the_word_counts(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await name_partners(t, "Eleanor Marsh", "Tomasz Nowak")
        eleanor = t.person("Eleanor Marsh")
        await eleanor.says("3.1 done")
        eleanor.sees("Is 3.1 complete for Wexcombe Police, or for everyone who has it?")
        await eleanor.presses("For Wexcombe Police")
        eleanor.sees("3.1 is marked complete for Wexcombe Police.", "Wexcombe Council is outstanding.")
        await eleanor.says("3.1 done")
        eleanor.sees("3.1 is marked complete.")


async def test_each_of_two_owners_gives_their_own_word(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace, daniel = t.person("Grace Adeyemi"), t.person("Daniel Osei")
        await grace.says("5.2 done")
        grace.sees("5.2 is marked complete for Grace Adeyemi.", "Daniel Osei is outstanding.")
        assert (await action_of(t, "5.2")).state is ActionState.OPEN
        await daniel.says("5.2 done")
        daniel.sees("5.2 is marked complete.")
        assert (await action_of(t, "5.2")).state is ActionState.DONE


async def test_the_secretary_marks_anybodys_action_complete(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("close 5.1 and 6.1")
        oliver.sees("5.1 and 6.1 are marked complete.")
        await oliver.presses("Undo")
        assert {(await action_of(t, ref)).state for ref in ("5.1", "6.1")} == {ActionState.OPEN}


async def test_a_unit_without_contacts_is_answered_for_by_the_secretary(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        imran = t.person("Imran Qureshi")
        await imran.says("5.3 done")
        imran.sees("5.3 is assigned to the Partnership Office, whose contacts are not named yet.")
        await imran.presses("Tell the secretary")
        t.person("Oliver Reed").hears("Imran Qureshi believes 5.3 is complete.")


async def test_the_chair_discharges_an_action_in_words_that_are_kept(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        eleanor = t.person("Eleanor Marsh")
        await eleanor.says("5.2 discharged – left to Grace and Daniel to finalise")
        eleanor.sees("5.2 is closed as discharged.")
        action = await action_of(t, "5.2")
        assert (action.state, action.outcome) == (ActionState.CLOSED, Outcome.DISCHARGED)
        assert "left to Grace and Daniel to finalise" in (action.outcome_words or "")


async def test_an_owner_cannot_discharge_their_own_action(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia = t.person("Nia Bowen")
        await nia.says("5.1 discharged")
        nia.sees("Only the chair or the secretary can record 5.1 as discharged.")
        await nia.presses("Mark complete")
        nia.sees("5.1 is marked complete.")


async def test_a_bare_ref_is_asked_about_when_two_are_open(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.server.parts.store.write(enter_in_march)
        nia = t.person("Nia Bowen")
        await nia.says("5.1 done")
        nia.sees("Do you mean 5.1 of 13 March or 5.1 of 17 January?")
        await nia.presses("5.1 of 17 January")
        nia.sees("5.1 is marked complete.")
        assert (await action_of(t, "5.1")).state is ActionState.DONE
        assert (await action_of(t, "5.1", date(2020, 3, 13))).state is ActionState.OPEN


async def test_which_of_two_can_be_answered_in_words(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.server.parts.store.write(enter_in_march)
        nia = t.person("Nia Bowen")
        await nia.says("5.1 done")
        await nia.says("the January one")
        nia.sees("5.1 is marked complete.")
        assert (await action_of(t, "5.1")).state is ActionState.DONE


async def test_what_is_closed_or_unknown_is_said_in_a_sentence(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.server.parts.store.write(lambda book: close(book, "5.1"))
        nia = t.person("Nia Bowen")
        await nia.says("5.1 done")
        nia.sees("5.1 of 17 January was closed on Monday 20 January by Eleanor Marsh: Discharged.")
        await nia.says("9.9 done")
        nia.sees("There is no 9.9 in the action log.")


async def test_everything_at_once_is_asked_about(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("close everything")
        oliver.sees("3.1, 4.1, 5.1, 5.2, 5.3 and 6.1 are open. Which are complete?")
        wanted = [(await action_of(t, ref)).id for ref in ("4.1", "6.1")]
        await oliver.presses("Mark complete", actions=wanted)
        oliver.sees("4.1 and 6.1 are marked complete.")
        assert (await action_of(t, "5.1")).state is ActionState.OPEN


async def test_they_can_be_left_open(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("close everything")
        await oliver.presses("Leave them open")
        oliver.sees("They stay open.")
        assert all(a.state is ActionState.OPEN for a in await t.read(lambda book: book.actions.of_board(BOARD)))


async def test_a_button_drawn_before_somebody_else_marked_it_says_by_whom(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia, oliver = t.person("Nia Bowen"), t.person("Oliver Reed")
        await nia.says("what are my actions")
        await oliver.says("5.1 done")
        await nia.presses("Mark complete")
        nia.sees("Oliver Reed marked 5.1 complete at 09:0", "today.")
        assert (await action_of(t, "5.1")).done_by == "Oliver Reed"


async def test_a_board_can_choose_that_an_owners_word_closes_at_once(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.server.parts.store.write(lambda book: book.boards.change(BOARD, owner_closes=True))
        nia = t.person("Nia Bowen")
        await nia.says("5.1 done")
        nia.sees("5.1 is closed.")
        assert (await action_of(t, "5.1")).state is ActionState.CLOSED


async def test_nothing_is_forgotten_over_a_restart(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.server.parts.store.write(enter_in_march)
        nia = t.person("Nia Bowen")
        await nia.says("5.1 done")
        await t.restart()
        await nia.presses("5.1 of 17 January")
        nia.sees("5.1 is marked complete.")
        assert await history_of(t, "5.1") == ["Recorded", "Marked complete"]
