"""Whatever changes, reminders follow at once: nothing stale is ever said, and nothing that is so is left out."""

from datetime import UTC, date, datetime, time
from pathlib import Path

from boardclerk.board.boards import Board
from boardclerk.board.people import Standing
from boardclerk.dialogs.planning import replan
from boardclerk.store.book import Book
from tests.dialogs.action_board import board
from tests.talk import Talk


async def begin(t: Talk) -> None:
    await t.person("Oliver Reed").says("start reminders")


async def test_a_meeting_moved_is_reminded_of_on_its_new_day_alone(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await begin(t)
        await oliver.says("move the meeting on 13 March to 20 March")
        oliver.sees("moved")
        await t.at("2020-03-12T18:00Z")
        grace.hears_nothing()
        await t.at("2020-03-13T15:00Z")
        grace.hears("The board meets in 7 days, on Friday 20 March")
        await t.at("2020-03-19T15:00Z")
        grace.hears("The board meets tomorrow, Friday 20 March")


async def test_a_meeting_cancelled_is_not_reminded_of_and_undoing_brings_its_reminders_back(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await begin(t)
        await oliver.says("cancel the meeting on 13 March")
        await oliver.says("yes")
        await t.at("2020-03-10T09:00Z")
        assert "The board meets" not in str(grace.shown)
        await oliver.says("undo")
        await t.at("2020-03-12T15:00Z")
        grace.hears("The board meets tomorrow, Friday 13 March")


async def test_an_action_is_named_before_its_day_on_it_and_after_it_until_it_is_done(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Nia Bowen") as t:
        nia = t.person("Nia Bowen")
        await begin(t)
        await t.at("2020-03-07T10:00Z")
        nia.hears("5.1 is due on Tuesday 10 March.", "Mark complete", "Need longer", "Not mine", "Later")
        await t.at("2020-03-10T10:00Z")
        nia.hears("5.1 is due today, Tuesday 10 March.")
        await t.at("2020-03-16T10:00Z")
        nia.hears("5.1 is overdue by 6 days; it was due on Tuesday 10 March.")
        await nia.presses("Mark complete")
        await t.at("2020-03-31T10:00Z")
        nia.hears_nothing()


async def test_an_action_done_before_its_day_is_not_named_on_it(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Nia Bowen") as t:
        nia = t.person("Nia Bowen")
        await begin(t)
        await nia.says("5.1 done")
        await t.at("2020-03-12T10:00Z")
        assert "5.1 is due" not in str(nia.shown)


async def test_an_extended_action_is_named_on_its_new_day_and_no_longer_on_the_old(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Nia Bowen") as t:
        nia = t.person("Nia Bowen")
        await begin(t)
        await t.person("Oliver Reed").says("extend 5.1 to 24 March")
        await t.at("2020-03-09T12:00Z")
        await t.at("2020-03-10T12:00Z")
        nia.hears_nothing()
        await t.at("2020-03-24T12:00Z")
        nia.hears("5.1 is due today, Tuesday 24 March.")


async def test_a_reassigned_action_is_named_to_its_new_owner_alone(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Nia Bowen", "Daniel Osei") as t:
        nia, daniel = t.person("Nia Bowen"), t.person("Daniel Osei")
        await begin(t)
        await t.person("Oliver Reed").says("reassign 5.1 to Daniel Osei")
        await t.at("2020-03-10T10:00Z")
        daniel.hears("5.1 is due today")
        assert "5.1 is due today" not in str(nia.shown)


async def test_a_deputy_who_has_not_accepted_is_asked_and_one_who_has_is_not(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Tomasz Nowak", "Priya Raman") as t:
        priya = t.person("Priya Raman")
        await begin(t)
        await t.person("Tomasz Nowak").says("apologies for 13 March, Priya will represent me")
        await t.at("2020-03-06T15:00Z")
        priya.hears("You are down as deputy for Tomasz Nowak.", "I can attend")
        await priya.presses("I can attend")
        await t.at("2020-03-12T15:00Z")
        priya.hears("The board meets tomorrow")
        assert "I can attend" not in priya.buttons


async def test_what_nobody_owns_and_a_group_without_contacts_come_to_the_secretary(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Daniel Osei") as t:
        oliver, daniel = t.person("Oliver Reed"), t.person("Daniel Osei")
        await begin(t)
        await oliver.says("extend 3.1 to 18 March")
        await t.at("2020-03-18T10:00Z")
        oliver.hears("3.1 is due today, Wednesday 18 March. There is nobody else I can remind of it.")
        await oliver.says("Daniel Osei is the contact for the Partners")
        await t.at("2020-03-23T10:00Z")
        daniel.hears("3.1 is overdue by 5 days", "Mark complete")


async def test_a_reminder_whose_moment_was_missed_waits_for_the_morning(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        grace = t.person("Grace Adeyemi")
        await begin(t)
        await t.restart(now="2020-03-06T22:30+00:00")
        await t.settle()
        grace.hears_nothing()
        await t.at("2020-03-07T07:00Z")
        grace.hears("The board meets in 6 days, on Friday 13 March")
        await t.at("2020-03-08T12:00Z")
        grace.hears_nothing()


async def test_a_reminder_put_off_until_morning_survives_a_change_in_the_night(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        await begin(t)
        await t.restart(now="2020-03-06T22:30+00:00")
        await t.settle()
        await t.person("Oliver Reed").says("extend 5.1 to 24 March")
        await t.at("2020-03-07T07:00Z")
        t.person("Grace Adeyemi").hears("The board meets in 6 days")


async def test_the_secretary_hears_how_the_meeting_stands(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        await begin(t)
        await t.person("Grace Adeyemi").says("I'll be there on 13 March")
        await t.at("2020-03-11T10:00Z")
        t.person("Oliver Reed").hears(
            "How the meeting on Friday 13 March, 14:00 stands.", "have not said whether they come",
            "6.1 has no owner", "4.1", "The agenda has not gone out yet.",
        )  # fmt: skip


async def test_reminders_are_taken_up_again_where_they_were_stopped(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await begin(t)
        await t.at("2020-03-06T15:00Z")
        grace.hears("The board meets in 7 days")
        await oliver.says("stop reminders")
        await oliver.says("start reminders")
        await t.at("2020-03-07T15:00Z")
        grace.hears_nothing()
        await t.at("2020-03-12T15:00Z")
        grace.hears("The board meets tomorrow")


async def test_switching_reminders_on_taken_back_nothing_is_said_and_nobody_waits_to_be_told(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Grace Adeyemi") as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await begin(t)
        await grace.says("I'll be there on 13 March")
        await oliver.says("undo")
        await t.at("2020-03-12T18:00Z")
        grace.hears_nothing()
        await oliver.says("who have you not told?")
        oliver.sees("Nobody is waiting to be told by hand.")


async def test_on_every_reminder_of_ones_own_action_it_can_be_put_off_or_given_back(tmp_path: Path) -> None:
    """Before the day, before the meeting that reviews it, on the day, overdue, asked for, and with a meeting's own."""
    async with board(tmp_path, "Oliver Reed", "Nia Bowen", "Tomasz Nowak") as t:
        nia, tomasz = t.person("Nia Bowen"), t.person("Tomasz Nowak")
        await begin(t)
        await t.at("2020-03-06T15:00Z")
        nia.hears("Your open action will be reviewed on Friday 13 March", *ANSWERS)
        tomasz.hears("The board meets in 7 days", "4.1", *ANSWERS)
        await t.at("2020-03-07T10:00Z")
        nia.hears("5.1 is due on Tuesday 10 March.", *ANSWERS)
        await nia.says("remind me about 5.1 on Monday")
        await t.at("2020-03-09T10:00Z")
        nia.hears("You asked me to remind you today.", *ANSWERS)
        await t.at("2020-03-10T10:00Z")
        nia.hears("5.1 is due today", *ANSWERS)
        await t.at("2020-03-16T10:00Z")
        nia.hears("5.1 is overdue by 6 days", *ANSWERS)


ANSWERS = ("Mark complete", "Need longer", "Not mine", "Later")


async def test_who_is_on_two_boards_gets_each_boards_message_from_that_board(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed") as t:
        await t.server.parts.store.write(second_board)
        await t.meet("Grace Adeyemi")
        await begin(t)
        await t.at("2020-03-06T15:00Z")
        grace = t.person("Grace Adeyemi")
        grace.hears("The board meets in 7 days", "Harbour Lane Partnership Board", "Wexcombe Trust")
        said = [n for n in await t.read(lambda book: book.notices.of_board("trust")) if n.state == "sent"]
        assert [n.kind for n in said] == ["meeting_reminder"]


def second_board(book: Book) -> None:
    """A board that meets on the same day, and reminds of it already."""
    book.boards.add(Board(id="trust", tenant_id="", name="Wexcombe Trust", slug="trust", reminders_on=True))
    book.people.add("trust", "Grace Adeyemi", standing=Standing.MEMBER)
    book.meetings.add("trust", date(2020, 3, 13), start=time(14))
    replan(book, "trust", datetime(2020, 3, 6, 9, tzinfo=UTC))
