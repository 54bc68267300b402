"""Conversations about actions that change: given to others, due later, noted on, reopened, not one's own."""

from datetime import date
from pathlib import Path

from boardclerk.board.actions import ActionState
from tests.dialogs.action_board import action_of, board, close, close_earlier, history_of, name_partners

LEASE = "4.1"


async def test_a_reassigned_action_is_told_to_its_new_owner_and_its_old_one(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, nia, fiona = (t.person(n) for n in ("Oliver Reed", "Nia Bowen", "Fiona Blake"))
        await oliver.says("reassign 5.1 to Fiona")
        oliver.sees("5.1 is now with Fiona Blake.", "I am telling Fiona.")
        fiona.hears("Oliver Reed has given you an action.", "Circulate the exploitation data set")
        fiona.hears("Need longer", "Not mine")
        nia.hears("Oliver Reed has given 5.1 to Fiona Blake. It is no longer with you.")
        assert [o.name for o in (await action_of(t, "5.1")).owners] == ["Fiona Blake"]


async def test_taking_a_reassignment_back_tells_those_who_were_told(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, fiona = t.person("Oliver Reed"), t.person("Fiona Blake")
        await oliver.says("reassign 5.1 to Fiona")
        await oliver.presses("Undo")
        fiona.hears("has taken this back")
        assert [o.name for o in (await action_of(t, "5.1")).owners] == ["Nia Bowen"]
        assert (await history_of(t, "5.1"))[-1] == "Taken back: 5.1 given to Fiona Blake"


async def test_only_the_chair_and_the_secretary_reassign(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia = t.person("Nia Bowen")
        await nia.says("reassign 5.1 to Fiona")
        nia.sees("Only the chair or the secretary can reassign an action.")
        assert [o.name for o in (await action_of(t, "5.1")).owners] == ["Nia Bowen"]


async def test_a_joint_owner_stands_beside_the_first(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("add Fiona as joint owner of 5.1")
        oliver.sees("Fiona Blake now shares 5.1.")
        assert [o.name for o in (await action_of(t, "5.1")).owners] == ["Nia Bowen", "Fiona Blake"]


async def test_an_owner_who_needs_longer_is_recorded_and_the_secretary_is_told(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("extend 4.1 to 20 March")
        tomasz.sees("4.1 is now due Friday 20 March.", "The first due date, Friday 28 February, is kept beside it.")
        t.person("Oliver Reed").hears("Tomasz Nowak needs until Friday 20 March for 4.1.")
        action = await action_of(t, LEASE)
        assert (action.due_on, action.original_due_on) == (date(2020, 3, 20), date(2020, 2, 28))


async def test_a_new_due_date_that_is_past_is_asked_about(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("extend 4.1 to 2 March 2020")
        tomasz.does_not_see("Change the due date")
        tomasz.sees("Monday 2 March is past. When is it due?")
        assert (await action_of(t, LEASE)).due_on == date(2020, 2, 28)
        await tomasz.says("27 March")
        tomasz.sees("4.1 is now due Friday 27 March.")


async def test_wanting_longer_without_a_day_is_asked_until_when(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("I need more time for 4.1")
        tomasz.sees("Until when?")
        await tomasz.presses("Next meeting, Friday 13 March")
        tomasz.sees("4.1 is now due Friday 13 March.")


async def test_need_longer_is_a_form_on_the_card(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, fiona = t.person("Oliver Reed"), t.person("Fiona Blake")
        await oliver.says("reassign 5.1 to Fiona")
        await fiona.presses("Send", near="New due date", due_on="2020-03-27", reason="The data set is late")
        fiona.sees("5.1 is now due Friday 27 March.")
        oliver.hears("Fiona Blake needs until Friday 27 March for 5.1.", "Reason given: The data set is late")


async def test_somebody_elses_due_date_is_not_theirs_to_move(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        imran = t.person("Imran Qureshi")
        await imran.says("extend 4.1 to 20 March")
        imran.sees("4.1 is assigned to Tomasz Nowak.")
        assert (await action_of(t, LEASE)).due_on == date(2020, 2, 28)


async def test_not_mine_leaves_the_action_and_asks_the_secretary(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, fiona = t.person("Oliver Reed"), t.person("Fiona Blake")
        await oliver.says("reassign 5.1 to Fiona")
        await fiona.presses("Not mine")
        fiona.sees("Noted: 5.1 is not yours. It stays where it is until it is reassigned.", "I am telling Oliver.")
        oliver.hears("Fiona Blake says that 5.1 is not theirs.", "reassign 5.1 to")
        assert [o.name for o in (await action_of(t, "5.1")).owners] == ["Fiona Blake"]


async def test_progress_is_kept_beside_an_action(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("4.1 - lease drafted, waiting for the solicitor")
        tomasz.sees("Noted on 4.1.", "lease drafted, waiting for the solicitor")
        assert (await action_of(t, LEASE)).note == "lease drafted, waiting for the solicitor"


async def test_a_note_is_added_from_the_card(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia = t.person("Nia Bowen")
        await nia.says("5.1 done")
        await nia.presses("Send", near="Note", note="Sent by e-mail")
        nia.sees("Noted on 5.1.")
        action = await action_of(t, "5.1")
        assert (action.note, action.state) == ("Sent by e-mail", ActionState.DONE)


async def test_a_note_on_somebody_elses_action_is_not_theirs_to_add(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        imran = t.person("Imran Qureshi")
        await imran.says("4.1 - waiting for the solicitor")
        imran.sees("4.1 is assigned to Tomasz Nowak.", "can add a note")
        assert (await action_of(t, LEASE)).note is None


async def test_an_old_card_adds_no_note_to_what_the_board_closed(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia, oliver = t.person("Nia Bowen"), t.person("Oliver Reed")
        await nia.says("5.1 done")
        await oliver.says("5.1 discharged")
        await nia.presses("Send", near="Note", note="Sent by e-mail")
        nia.does_not_see("Noted on 5.1.")
        assert (await action_of(t, "5.1")).note is None


async def test_an_answer_given_too_late_moves_no_closed_action(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
        await tomasz.says("I need longer for 4.1")
        tomasz.sees("Until when")
        await oliver.says("4.1 discharged")
        await tomasz.says("20 March")
        action = await action_of(t, LEASE)
        assert (action.state, action.due_on) == (ActionState.CLOSED, date(2020, 2, 28))


async def test_the_secretary_reopens_what_was_closed(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.server.parts.store.write(lambda book: close(book, "5.1"))
        nia, oliver = t.person("Nia Bowen"), t.person("Oliver Reed")
        await nia.says("reopen 5.1")
        nia.sees("Only the chair or the secretary can mark anybody's action complete or reopen it.")
        await oliver.says("reopen 5.1")
        oliver.sees("5.1 is open again.")
        assert (await action_of(t, "5.1")).state is ActionState.OPEN
        assert await history_of(t, "5.1") == ["Recorded", "Discharged", "Reopened"]
        await oliver.says("reopen 5.1")
        oliver.sees("5.1 is open already.")


async def test_what_is_marked_complete_is_opened_again_whatever_earlier_meetings_closed_under_its_ref(
    tmp_path: Path,
) -> None:
    async with board(tmp_path) as t:
        await t.server.parts.store.write(close_earlier)
        nia = t.person("Nia Bowen")
        await nia.says("5.1 done")
        nia.sees("5.1 is marked complete.")
        await nia.says("reopen 5.1")
        nia.sees("5.1 is open again.")
        assert (await action_of(t, "5.1")).state is ActionState.OPEN


async def test_which_is_asked_where_several_were_closed_under_one_ref(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.server.parts.store.write(close_earlier)
        oliver = t.person("Oliver Reed")
        await oliver.says("reopen 5.1")
        oliver.sees("5.1 of 15 November 2019 or 5.1 of 13 September 2019")
        await oliver.says("the one of 15 November")
        oliver.sees("5.1 is open again.")
        assert (await action_of(t, "5.1", date(2019, 11, 15))).state is ActionState.OPEN


async def test_the_contacts_of_a_group_are_named_and_told_what_they_have(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await oliver.says("Grace and Eleanor are the contacts for Partners")
        oliver.sees("Grace Adeyemi and Eleanor Marsh are now the contacts for the Partners.")
        grace.hears("Oliver Reed has named you as a contact for the Partners, who have this action.", "3.1")
        await grace.says("3.1 done")
        grace.sees("Wexcombe Police is outstanding.")


async def test_the_secretary_hears_of_a_group_without_contacts(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        eleanor, oliver = t.person("Eleanor Marsh"), t.person("Oliver Reed")
        await eleanor.says("reassign 5.1 to Partners")
        eleanor.sees("5.1 is now with the Partners.")
        oliver.hears("5.1 is given to the Partners, whose contacts are not named yet.", "the contacts for Partners")


async def test_what_was_given_and_settled_at_once_is_not_told(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed") as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("reassign 5.1 to Fiona")
        oliver.sees("I cannot reach Fiona, so I ask you to pass it on.")


async def test_a_button_of_another_board_or_of_nothing_is_not_found(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await name_partners(t, "Grace Adeyemi")
        nia = t.person("Nia Bowen")
        await nia.says("what are my actions")
        value = {"action": {"type": "Action.Execute", "verb": "mark_complete", "data": {"action": "forged"}}}
        await nia.posts(nia.activity("invoke", name="adaptiveCard/action", value={**value, "trigger": "manual"}))
        assert (await action_of(t, "5.1")).state is ActionState.OPEN


async def test_an_action_marked_in_the_reminder_leaves_the_rest_of_it_standing(tmp_path: Path) -> None:
    async with board(tmp_path, now="2020-03-02T09:00+00:00") as t:
        await t.person("Oliver Reed").says("start reminders")
        tomasz = t.person("Tomasz Nowak")
        await t.at("2020-03-06T15:00+00:00")
        tomasz.hears("4.1", "Attending")
        await tomasz.presses("Mark complete")
        tomasz.sees("4.1 is marked complete.")
        await tomasz.presses("Attending")
        tomasz.sees("You are attending")
        assert (await action_of(t, LEASE)).state is ActionState.DONE


async def test_the_secretary_is_reminded_of_actions_nobody_answers_for(tmp_path: Path) -> None:
    async with board(tmp_path, now="2020-03-02T09:00+00:00") as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("start reminders")
        await t.at("2020-03-06T15:00+00:00")
        oliver.hears(
            "6.1 has no owner yet.", "3.1 is with the Partners, whose contacts are not named yet.",
            "5.3 is with the Partnership Office",
        )  # fmt: skip
        t.person("Grace Adeyemi").hears("5.2")
        assert "has no owner yet" not in t.person("Grace Adeyemi").answer


async def test_news_said_with_a_later_day_is_kept_beside_it(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("4.1 - half done, chasing the solicitor, due 3 April")
        tomasz.sees("4.1 is now due Friday 3 April")
        action = await action_of(t, "4.1")
        assert (action.due_on, action.note) == (date(2020, 4, 3), "half done, chasing the solicitor")


async def test_an_action_given_to_others_with_a_new_day_gets_both(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("give 5.1 to Fiona and extend it to 27 March")
        oliver.sees("5.1 is now with Fiona Blake.", "5.1 is now due Friday 27 March.")
        action = await action_of(t, "5.1")
        assert ([o.name for o in action.owners], action.due_on) == (["Fiona Blake"], date(2020, 3, 27))
        await oliver.presses("Undo")
        assert [o.name for o in (await action_of(t, "5.1")).owners] == ["Nia Bowen"]
        assert (await action_of(t, "5.1")).due_on != date(2020, 3, 27)


async def test_a_day_that_is_past_when_the_answer_comes_is_said_not_to_be_taken(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        due = (await action_of(t, "5.1")).due_on
        await oliver.says("give 5.1 to Fiona Blake by 9 March or so")
        await t.at("2020-03-10T10:00Z")
        await oliver.says("yes")
        oliver.sees("5.1 is now with Fiona Blake.", "Monday 9 March is past, so the due date stays as it was.")
        action = await action_of(t, "5.1")
        assert ([o.name for o in action.owners], action.due_on) == (["Fiona Blake"], due)


async def test_an_action_is_opened_again_for_another_owner_and_day(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("close 5.1")
        await oliver.says("reopen 5.1 and give it to Fiona, due 27 March")
        oliver.sees("5.1 is open again.", "5.1 is now with Fiona Blake.", "5.1 is now due Friday 27 March.")
        action = await action_of(t, "5.1")
        assert action.state is ActionState.OPEN
        assert ([o.name for o in action.owners], action.due_on) == (["Fiona Blake"], date(2020, 3, 27))
