"""Conversations about the agenda: items asked for, late ones, its way to the chair and round the board."""

import io
import re
from datetime import date
from pathlib import Path

import docx

from boardclerk.board.agenda import AgendaItem
from boardclerk.board.boards import STANDING_AFTER, STANDING_BEFORE
from boardclerk.board.meetings import AgendaState
from boardclerk.store.book import Book
from tests.dialogs.action_board import BOARD, EVERYBODY, board
from tests.talk import Talk

MARCH, MAY = date(2020, 3, 13), date(2020, 5, 15)


async def agenda(t: Talk, on: date = MARCH) -> list[AgendaItem]:
    def find(book: Book) -> list[AgendaItem]:
        meeting = book.meetings.on_day(BOARD, on)
        assert meeting
        return book.agenda.of_meeting(meeting.id)

    return await t.read(find)


async def titles(t: Talk, on: date = MARCH) -> list[str]:
    return [f"{item.number} {item.title}" for item in await agenda(t, on)]


async def state(t: Talk) -> AgendaState:
    def find(book: Book) -> AgendaState:
        meeting = book.meetings.on_day(BOARD, MARCH)
        assert meeting
        return meeting.agenda_state

    return await t.read(find)


async def circulated(t: Talk) -> None:
    """Let the secretary send the agenda and the chair circulate it."""
    await t.person("Oliver Reed").says("send the agenda")
    await t.person("Eleanor Marsh").presses("Circulate")


# Items


async def test_an_item_without_a_title_is_asked_for_one_and_a_long_one_leaves_the_question_whole(
    tmp_path: Path,
) -> None:
    async with board(tmp_path) as t:
        helen = t.person("Helen O'Connor")
        await helen.says("agenda item:")
        helen.sees("What should the item be called?")
        helen.does_not_see("“”")
        await helen.says(f"maybe put something on the agenda about {'the parking of cars at the school ' * 20}")
        helen.sees("Put “Parking of cars", "…” on the agenda for Friday 13 March?")


async def test_a_member_asks_for_an_item_and_takes_it_back(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        helen, oliver = t.person("Helen O'Connor"), t.person("Oliver Reed")
        await helen.says("agenda item: Parking at the school")
        helen.sees("“Parking at the school” is item 7 on the agenda for Friday 13 March.")
        oliver.hears("Helen O'Connor put “Parking at the school” on the agenda for Friday 13 March, as item 7.")
        added = (await agenda(t))[6]
        assert (added.title, added.requested_by, added.late) == ("Parking at the school", "Helen O'Connor", False)
        await helen.presses("Undo")
        assert len(await agenda(t)) == 7


async def test_an_agenda_nobody_touched_begins_and_ends_as_every_agenda_of_the_board(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        helen = t.person("Helen O'Connor")
        await helen.says("what's on the agenda for 15 May?")
        helen.sees(*STANDING_BEFORE, *STANDING_AFTER, "This is a draft")
        assert await agenda(t, MAY) == []
        await helen.says("agenda item for 15 May: Summer events")
        expected = [*STANDING_BEFORE, "Summer events", *STANDING_AFTER]
        assert [i.title for i in await agenda(t, MAY)] == expected
        await helen.says("agenda item for 15 May: School trips")
        assert [i.number for i in await agenda(t, MAY)] == ["1", "2", "3", "4", "5", "6"]


async def test_an_item_has_a_position_a_presenter_and_minutes(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, nia = t.person("Oliver Reed"), t.person("Nia Bowen")
        await oliver.says("agenda item: Parking at the school, before item 4, Nia to present, 10 minutes")
        oliver.sees("is item 4 on the agenda", "Nia Bowen", "10 minutes")
        nia.hears("Oliver Reed named you to present “Parking at the school” on Friday 13 March.")
        await oliver.says("move item 4 to item 6")
        assert (await titles(t))[3:6] == [
            "4 Harbour youth club",
            "5 Exploitation data review",
            "6 Parking at the school",
        ]
        await oliver.says("undo")
        assert (await titles(t))[3] == "4 Parking at the school"


async def test_what_was_said_of_item_numbers_follows_the_items(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.person("Nia Bowen").says("I'm only coming for item 5 on 13 March")
        await t.person("Oliver Reed").says("agenda item: Parking at the school, before item 4")

        def parts(book: Book) -> list[tuple[str, ...]]:
            meeting = book.meetings.on_day(BOARD, MARCH)
            assert meeting
            return [a.part.only_items for a in book.attendance.of_meeting(meeting.id) if a.part]

        assert await t.read(parts) == [("6",)]


async def test_the_secretary_takes_an_item_off_and_puts_it_back(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("take the youth club off the agenda")
        oliver.sees("“Harbour youth club” is off the agenda for Friday 13 March.")
        assert (await titles(t))[3] == "4 Exploitation data review"
        await oliver.presses("Undo")
        assert (await titles(t))[3:5] == ["4 Harbour youth club", "5 Exploitation data review"]


async def test_a_member_who_wants_somebody_elses_item_off_is_passed_on_to_the_secretary(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        imran, oliver = t.person("Imran Qureshi"), t.person("Oliver Reed")
        await imran.says("take the youth club off the agenda")
        imran.sees("passed this on to Oliver Reed")
        oliver.hears("Imran Qureshi asks for a change", "take “Harbour youth club” off the agenda")
        assert len(await agenda(t)) == 7


async def test_any_other_business_is_raised_under_its_item(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace = t.person("Grace Adeyemi")
        await grace.says("AOB: Easter closure")
        grace.sees("“Easter closure” will be raised under item 7, Any other business, on Friday 13 March.")
        assert (await agenda(t))[6].sub == ("Easter closure",)


async def test_an_item_that_is_not_there_is_said_to_be(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("take school buses off the agenda")
        oliver.sees("I cannot find “", "on the agenda for Friday 13 March.")


# Circulated


async def test_the_agenda_goes_to_the_chair_first_and_then_to_everyone(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, eleanor, grace, nia = (
            t.person(n) for n in ("Oliver Reed", "Eleanor Marsh", "Grace Adeyemi", "Nia Bowen")
        )
        await t.person("Tomasz Nowak").says("Apologies for 13 March, Priya will represent me")
        await oliver.says("send the agenda")
        oliver.sees("on its way to Eleanor Marsh, who sees it before it goes round.")
        grace.hears_nothing()
        eleanor.hears("Oliver Reed has drawn up the agenda for Friday 13 March.", "Harbour youth club")
        assert await state(t) is AgendaState.WITH_CHAIR
        await eleanor.presses("Circulate")
        eleanor.sees("on its way to 7 people")
        grace.hears("The agenda for Friday 13 March.", "Harbour youth club")
        t.person("Priya Raman").hears("The agenda for Friday 13 March.")
        nia.hears_nothing()
        assert await state(t) is AgendaState.CIRCULATED


async def test_the_agenda_comes_as_a_page_and_a_word_file(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await circulated(t)
        grace = t.person("Grace Adeyemi")
        grace.sees("Read the agenda", "Word document")
        paths = re.findall(r"/papers/[^'\"]+", str(grace.card))
        (status, page), (also, word) = [await t.get(path) for path in paths]
        assert (status, also, word[:2]) == (200, 200, "PK")
        assert "Harbour youth club" in page


async def test_sending_the_agenda_is_taken_back(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await circulated(t)
        eleanor, grace = t.person("Eleanor Marsh"), t.person("Grace Adeyemi")
        await eleanor.says("undo")
        eleanor.sees("Taken back: agenda sent round")
        grace.hears("Eleanor Marsh has taken this back")
        assert await state(t) is AgendaState.WITH_CHAIR


async def test_the_chair_says_in_words_that_the_agenda_is_approved(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.person("Oliver Reed").says("send the agenda")
        eleanor, helen = t.person("Eleanor Marsh"), t.person("Helen O'Connor")
        await eleanor.says("agenda approved")
        eleanor.sees("on its way to")
        helen.hears("The agenda for Friday 13 March.")


async def test_the_chair_asks_for_a_change_and_the_secretary_hears_it(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, eleanor = t.person("Oliver Reed"), t.person("Eleanor Marsh")
        await oliver.says("send the agenda")
        await eleanor.presses("Send", near="What should change", words="Take the youth club first.")
        eleanor.sees("I have passed that on to Oliver Reed.", "Take the youth club first.")
        oliver.hears("Eleanor Marsh asks for a change to the agenda for Friday 13 March.", "Take the youth club first.")
        assert await state(t) is AgendaState.DRAFT


async def test_an_agenda_that_changed_since_the_chair_saw_it_is_shown_again(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, eleanor, grace = t.person("Oliver Reed"), t.person("Eleanor Marsh"), t.person("Grace Adeyemi")
        await oliver.says("send the agenda")
        await oliver.says("agenda item: Parking at the school")
        await eleanor.presses("Circulate")
        eleanor.sees("The agenda has changed since then.", "Parking at the school")
        grace.hears_nothing()
        await eleanor.presses("Circulate")
        grace.hears("Parking at the school")


async def test_without_the_chair_the_secretary_circulates_it_and_that_is_said(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("send the agenda")
        await oliver.says("send the agenda")
        oliver.sees("with Eleanor Marsh, who has not answered yet.")
        await oliver.presses("Circulate now")
        oliver.sees("Oliver Reed circulated it in the chair's place.")


async def test_who_cannot_be_reached_is_named(tmp_path: Path) -> None:
    async with board(tmp_path, *(name for name in EVERYBODY if name != "Imran Qureshi")) as t:
        await t.person("Oliver Reed").says("send the agenda")
        eleanor = t.person("Eleanor Marsh")
        await eleanor.presses("Circulate")
        eleanor.sees("I cannot reach Imran Qureshi")


async def test_a_changed_agenda_is_sent_again_as_revised(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await circulated(t)
        oliver, eleanor, grace = t.person("Oliver Reed"), t.person("Eleanor Marsh"), t.person("Grace Adeyemi")
        await oliver.says("take the youth club off the agenda")
        oliver.sees("The agenda went round before this change.", "send it again as revised")
        await circulated(t)
        eleanor.sees("The revised agenda for Friday 13 March")
        grace.hears("The revised agenda for Friday 13 March.")


async def test_a_member_may_not_send_the_agenda(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace = t.person("Grace Adeyemi")
        await grace.says("send the agenda")
        grace.sees("Only the chair or the secretary")
        assert await state(t) is AgendaState.DRAFT


# Late items


async def test_a_late_item_waits_for_the_chairs_approval(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await circulated(t)
        grace, eleanor = t.person("Grace Adeyemi"), t.person("Eleanor Marsh")
        await grace.says("agenda item: Vaccination days")
        grace.sees("“Vaccination days” came late for Friday 13 March, so I have asked Eleanor Marsh to approve it.")
        assert len(await agenda(t)) == 7
        eleanor.hears("Grace Adeyemi asks for a late item on Friday 13 March: Vaccination days.")
        await eleanor.presses("Approve")
        grace.hears("The late item “Vaccination days” is approved and is item 7")
        item = (await agenda(t))[6]
        assert (item.late, item.requested_by, item.approved_by) == (True, "Grace Adeyemi", "Eleanor Marsh")
        await eleanor.presses("Undo")
        assert len(await agenda(t)) == 7


async def test_a_late_item_the_chair_does_not_take_is_told_to_whoever_asked(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await circulated(t)
        grace, eleanor = t.person("Grace Adeyemi"), t.person("Eleanor Marsh")
        await grace.says("late item: Vaccination days")
        await eleanor.presses("Not now")
        grace.hears("The late item “Vaccination days” is not taken on Friday 13 March.")
        assert len(await agenda(t)) == 7


async def test_the_chair_approves_a_late_item_in_words_once(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await circulated(t)
        grace, eleanor = t.person("Grace Adeyemi"), t.person("Eleanor Marsh")
        await grace.says("late item: Vaccination days")
        await eleanor.says("I approve the late item")
        eleanor.sees("The late item “Vaccination days” is approved")
        await eleanor.presses("Approve")
        assert [i.title for i in await agenda(t)].count("Vaccination days") == 1


async def test_the_chairs_own_late_item_is_on_at_once(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await circulated(t)
        await t.person("Eleanor Marsh").says("agenda item: Serious incident")
        item = next(i for i in await agenda(t) if i.title == "Serious incident")
        assert (item.late, item.approved_by) == (True, "Eleanor Marsh")


# While it runs


async def test_while_the_meeting_runs_a_late_item_is_added_at_the_end_and_another_goes_to_the_next(
    tmp_path: Path,
) -> None:
    async with board(tmp_path) as t:
        await t.at("2020-03-13T14:00+00:00")
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await oliver.says("start the meeting")
        await grace.says("agenda item: Summer events")
        grace.sees("“Summer events” is item 3 on the agenda for Friday 15 May.")
        await grace.says("late item: Vaccination days")
        grace.sees("The meeting is running; the chair or the secretary can add an item now.")
        await oliver.says("late item: Vaccination days")
        oliver.sees("Item 8, Vaccination days, is added to the agenda.")
        await oliver.says("undo")
        assert len(await agenda(t)) == 7


async def test_actions_of_an_item_held_back_are_not_on_the_agenda_that_goes_round(tmp_path: Path) -> None:
    async with board(tmp_path) as t:

        def hold_back(book: Book) -> tuple[str, str]:
            first, other = book.actions.open_of_board(BOARD)[:2]
            items = book.agenda.of_meeting(first.meeting_id)
            known = next((i for i in items if i.number == first.item), None)
            known = known or book.agenda.add(first.meeting_id, str(first.item), "A private matter")
            book.agenda.change(known.id, held_back=True)
            return first.text, other.text

        held_back, other = await t.server.parts.store.write(hold_back)
        await circulated(t)
        link = re.search(r"papers/([^'\"/]+)/[^'\"]+docx", str(t.person("Grace Adeyemi").card))
        assert link is not None
        paper = await t.read(lambda book: book.papers.get(link[1]))
        assert paper is not None
        cells = [
            c.text for table in docx.Document(io.BytesIO(paper.body)).tables for row in table.rows for c in row.cells
        ]
        assert any(other in cell for cell in cells)
        assert not any(held_back in cell for cell in cells)
