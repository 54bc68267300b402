"""Conversations in which actions are recorded, between meetings and while one runs, and listed."""

from datetime import date
from pathlib import Path

from boardclerk.board.actions import Action, OwnerKind
from boardclerk.board.meetings import MeetingState
from boardclerk.store.book import Book
from tests.dialogs.action_board import BOARD, action_of, board, enter, owner
from tests.talk import Talk

MARCH = date(2020, 3, 13)


async def begin(t: Talk, item: str | None = None) -> None:
    """Let the March meeting run, at an item."""

    def run(book: Book) -> None:
        march = book.meetings.on_day(BOARD, MARCH)
        assert march
        book.meetings.change(march.id, state=MeetingState.RUNNING, current_item=item)

    await t.server.parts.store.write(run)


async def of_march(t: Talk) -> list[Action]:
    """Return the March meeting's log."""

    def read(book: Book) -> list[Action]:
        march = book.meetings.on_day(BOARD, MARCH)
        assert march
        return book.actions.of_meeting(march.id)

    return await t.read(read)


async def test_between_meetings_an_action_goes_into_the_coming_log(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, priya = t.person("Oliver Reed"), t.person("Priya Raman")
        await oliver.says("action for Priya: draft the protocol by 19 March")
        oliver.sees("B1 recorded: Priya Raman to draft the protocol, due Thursday 19 March.")
        oliver.sees("It stands in the log of Friday 13 March.", "I am telling Priya.")
        priya.hears("Oliver Reed has given you an action.", "Draft the protocol", "due Thursday 19 March")
        action = (await of_march(t))[0]
        assert (action.ref, action.due_on, action.original_due_on, action.between) == (
            "B1", date(2020, 3, 19), date(2020, 3, 19), True,
        )  # fmt: skip
        await oliver.says("action for Nia: send the figures")
        oliver.sees("B2 recorded: Nia Bowen to send the figures.")


async def test_undo_takes_a_recorded_action_away(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("action for Priya: draft the protocol by 19 March")
        await oliver.presses("Undo")
        oliver.sees("Taken back")
        t.person("Priya Raman").hears("has taken this back")
        assert await of_march(t) == []


async def test_only_the_chair_and_the_secretary_record(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        imran = t.person("Imran Qureshi")
        await imran.says("action for Priya: draft the protocol")
        imran.sees("Only the chair or the secretary can record an action for anybody.")
        assert await of_march(t) == []


async def test_at_the_meeting_an_action_is_numbered_under_its_item(tmp_path: Path) -> None:
    async with board(tmp_path, now="2020-03-13T14:30+00:00") as t:
        await begin(t, "3")
        oliver = t.person("Oliver Reed")
        await oliver.says("action: Nia to send the figures")
        oliver.sees("3.1 recorded: Nia Bowen to send the figures.")
        await oliver.says("action 5: Priya to review the findings by 19 March")
        oliver.sees("5.1 recorded: Priya Raman to review the findings, due Thursday 19 March.")
        assert [(a.ref, a.item) for a in await of_march(t)] == [("3.1", "3"), ("5.1", "5")]


async def test_the_item_is_asked_for_where_none_is_being_taken(tmp_path: Path) -> None:
    async with board(tmp_path, now="2020-03-13T14:30+00:00") as t:
        await begin(t)
        oliver = t.person("Oliver Reed")
        await oliver.says("action: Nia to send the figures")
        oliver.sees("Which agenda item is this action under?")
        await oliver.says("5")
        oliver.sees("5.1 recorded: Nia Bowen to send the figures.")


async def test_an_item_that_is_not_on_the_agenda_is_added(tmp_path: Path) -> None:
    async with board(tmp_path, now="2020-03-13T14:30+00:00") as t:
        await begin(t, "3")
        oliver = t.person("Oliver Reed")
        await oliver.says("action 9: Nia to send the figures")
        await oliver.presses("Yes")
        oliver.sees("9.1 recorded", "Item 9 was not on the agenda")


async def test_the_same_action_is_not_entered_twice_without_asking(tmp_path: Path) -> None:
    async with board(tmp_path, now="2020-03-13T14:30+00:00") as t:
        await begin(t, "3")
        oliver = t.person("Oliver Reed")
        await oliver.says("action: Nia to send the figures")
        await oliver.says("action: Nia to send the figures")
        oliver.sees("3.1 says that already. Record it a second time?")
        await oliver.presses("No")
        assert [a.ref for a in await of_march(t)] == ["3.1"]
        await oliver.says("action: Nia to send the figures")
        await oliver.presses("Yes")
        assert [a.ref for a in await of_march(t)] == ["3.1", "3.2"]


async def test_a_due_date_that_is_past_is_asked_about(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("action for Priya: draft the protocol by 2 March 2020")
        oliver.sees("Record this action: Priya Raman to draft the protocol, due Monday 2 March?")
        await oliver.presses("Yes")
        oliver.sees("Monday 2 March is past. When is it due?")
        assert await of_march(t) == []
        await oliver.presses("No due date")
        oliver.sees("B1 recorded: Priya Raman to draft the protocol.")


async def test_due_by_the_next_meeting_keeps_the_words_and_has_its_date(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("action for Priya: draft the protocol by the next meeting")
        oliver.sees("due Friday 13 March")
        action = (await of_march(t))[0]
        assert (action.due_on, action.due_words) == (MARCH, "by the next meeting")


async def test_a_body_nobody_knows_is_kept_by_name_and_said_so(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("action: Ofsted to publish the letter")
        await oliver.presses("Yes")
        oliver.sees("B1 recorded: Ofsted to publish the letter.", "Ofsted is not known on this board")
        assert [(o.kind, o.name) for o in (await of_march(t))[0].owners] == [(OwnerKind.UNIT, "Ofsted")]


async def test_several_actions_in_one_message_are_shown_and_then_recorded(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("Actions:\nPriya to draft the protocol by 19 March\nNia to send the figures")
        oliver.sees(
            "Record 2 actions",
            "Priya Raman to draft the protocol, due Thursday 19 March",
            "Nia Bowen to send the figures",
        )
        await oliver.presses("Yes")
        oliver.sees("B1 and B2 recorded.", "B2: Nia Bowen to send the figures.")
        t.person("Nia Bowen").hears("Send the figures")
        await oliver.presses("Undo")
        assert await of_march(t) == []


async def test_all_members_are_a_group_whose_contacts_are_asked_for(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("action: all members to read the framework")
        await oliver.presses("Yes")
        oliver.sees("B1 recorded: All members to read the framework.", "Who answers for All members?")


async def test_the_secretary_is_asked_who_answers_for_a_group(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("action for Partners: send names")
        oliver.sees("B1 recorded: Partners to send names.", "Who answers for the Partners?")


async def test_a_person_sees_their_own_actions_the_overdue_ones_first(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("what are my actions")
        tomasz.sees("You have 1 open action, 1 overdue.", "4.1", "Overdue by 7 days")
        tomasz.does_not_see("5.1")
        await tomasz.presses("Mark complete")
        tomasz.sees("4.1 is marked complete.", "You have no open action.", "Marked complete")


async def test_a_contact_sees_the_actions_of_their_group(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.person("Oliver Reed").says("Grace and Eleanor are the contacts for Partners")
        grace = t.person("Grace Adeyemi")
        await grace.says("what are my actions")
        grace.sees("You have 2 open actions.", "3.1", "5.2")


async def test_the_action_log_is_grouped_by_meeting(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("action for Priya: draft the protocol by 19 March")
        await oliver.says("action log")
        oliver.sees(
            "7 actions are open, 1 overdue.", "Meeting of Friday 13 March", "Meeting of Friday 17 January", "B1"
        )


async def test_a_long_log_goes_on_with_show_more(tmp_path: Path) -> None:
    async with board(tmp_path) as t:

        def many(book: Book) -> None:
            march = book.meetings.on_day(BOARD, MARCH)
            assert march
            for n in range(1, 9):
                enter(book, march, f"7.{n}", f"write page {n}", (owner(None, "Partners"),))

        await t.server.parts.store.write(many)
        oliver = t.person("Oliver Reed")
        await oliver.says("action log")
        oliver.does_not_see("6.1")
        await oliver.presses("Show more (4)")
        oliver.sees("6.1", "14 actions are open")
        oliver.does_not_see("7.1")


async def test_lists_can_be_asked_for_by_person_by_words_and_when_overdue(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("what actions does Grace have")
        oliver.sees("Grace Adeyemi has 1 open action.", "5.2")
        await oliver.says("where are we with the lease action")
        oliver.sees("1 action on “lease”.", "4.1")
        await oliver.says("what's overdue")
        oliver.sees("1 action is overdue.", "4.1", "Overdue by 7 days")


async def test_one_action_is_shown_with_its_history(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("extend 4.1 to 20 March")
        await tomasz.says("status of 4.1")
        tomasz.sees(
            "4.1 is open.", "20 January, Oliver Reed: recorded",
            "6 March, Tomasz Nowak: due 20 March 2020 (was 28 February 2020)",
        )  # fmt: skip
        assert (await action_of(t, "4.1")).due_on == date(2020, 3, 20)


async def test_overdue_actions_can_be_asked_for_of_one_person_and_of_oneself(tmp_path: Path) -> None:
    async with board(tmp_path, now="2020-03-16T09:00+00:00") as t:
        oliver, tomasz = t.person("Oliver Reed"), t.person("Tomasz Nowak")
        await oliver.says("what is overdue for Nia?")
        oliver.sees("Nia Bowen has 1 overdue action.", "5.1")
        oliver.does_not_see("4.1")
        await oliver.says("list overdue actions for Grace")
        oliver.sees("Grace Adeyemi has no overdue action.")
        await tomasz.says("what's overdue?")
        tomasz.sees("2 actions are overdue.", "4.1", "5.1")


async def test_an_action_on_this_item_goes_under_the_one_being_taken(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await begin(t, "4")
        oliver = t.person("Oliver Reed")
        await oliver.says("action on this item: Grace to call the head")
        oliver.sees("4.1 recorded: Grace Adeyemi to call the head.")
        await oliver.says("record an action for Nia to print the map under this item")
        oliver.sees("4.2 recorded: Nia Bowen to print the map.")
        assert [(a.ref, a.item, a.owners[0].name) for a in await of_march(t)] == [
            ("4.1", "4", "Grace Adeyemi"), ("4.2", "4", "Nia Bowen"),
        ]  # fmt: skip
