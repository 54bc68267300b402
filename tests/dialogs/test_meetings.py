"""Conversations about the calendar: when, where, who chairs; meetings added, moved, cancelled; offices given."""

from datetime import date, time
from pathlib import Path

from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Office
from boardclerk.store.book import Book
from tests.dialogs.action_board import BOARD, action_of, board
from tests.dialogs.linked import among_the_board
from tests.talk import Talk

MARCH, MAY = date(2020, 3, 13), date(2020, 5, 15)


async def meeting_on(t: Talk, on: date) -> Meeting | None:
    return await t.read(lambda book: book.meetings.on_day(BOARD, on))


async def offices(t: Talk, name: str, on: date, meeting_on_day: date | None = None) -> frozenset[Office]:
    def find(book: Book) -> frozenset[Office]:
        person = book.people.named(BOARD, name)
        meeting = book.meetings.on_day(BOARD, meeting_on_day) if meeting_on_day else None
        assert person
        return book.people.offices(BOARD, person.id, on, meeting.id if meeting else None)

    return await t.read(find)


# Questions


async def test_anybody_is_told_when_and_where_the_board_meets(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.person("Oliver Reed").says("add a meeting on 3 June at 10:00 in the Council Chamber")
        grace, stranger = t.person("Grace Adeyemi"), t.group().person("Rowan Tate")
        await grace.says("when is the next meeting?")
        grace.sees("The next meeting is on Friday 13 March, 14:00.", "Attending", "Eleanor Marsh")
        await grace.says("what time does the board start on the 13th?")
        grace.sees("The meeting on Friday 13 March is at 14:00 to 16:00.")
        await grace.says("where is the meeting on 3 June?")
        grace.sees("The meeting on Wednesday 3 June, 10:00 is in Council Chamber.")
        await grace.says("dates for the rest of the year")
        grace.sees("3 meetings are in the calendar.", "Friday 13 March", "Friday 15 May", "Wednesday 3 June")
        await stranger.says("@clerk when is the next meeting?")
        stranger.sees("The next meeting is on Friday 13 March, 14:00.")
        stranger.does_not_see("Eleanor Marsh")


async def test_who_chairs_is_said_to_the_board_alone(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace = t.person("Grace Adeyemi")
        await grace.says("who is chairing on the 13th?")
        grace.sees("Eleanor Marsh chairs the meeting on Friday 13 March.")
        await t.person("Eleanor Marsh").says("Apologies for 13 March")
        await grace.says("who is chairing on the 13th?")
        grace.sees("Eleanor Marsh has sent apologies for Friday 13 March, and no acting chair is named yet.")
        await t.person("Oliver Reed").says("Tomasz will chair on 13 March")
        await grace.says("who is chairing on the 13th?")
        grace.sees("Tomasz Nowak chairs the meeting on Friday 13 March, in place of Eleanor Marsh.")
        in_group = (await among_the_board(t, t.group())).person("Grace Adeyemi")
        await in_group.says("@clerk who is chairing on the 13th?")
        in_group.sees("Ask me in our own chat")
        in_group.does_not_see("Tomasz", "Eleanor")


# Added, moved, cancelled


async def test_the_secretary_adds_a_meeting_and_takes_it_back(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("add a meeting on 3 June 10:00 to 12:00, Council Chamber")
        oliver.sees("Meeting added on Wednesday 3 June, 10:00.", "Council Chamber")
        added = await meeting_on(t, date(2020, 6, 3))
        assert added is not None
        assert (added.start, added.end, added.location) == (time(10), time(12), "Council Chamber")
        assert len(await t.read(lambda book: book.agenda.of_meeting(added.id))) == 4
        await oliver.presses("Undo")
        assert await meeting_on(t, date(2020, 6, 3)) is None


async def test_a_day_that_has_passed_or_is_taken_is_refused(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("add a meeting on 13 March at 9:00")
        oliver.sees("There is a meeting on Friday 13 March already.")
        await oliver.says("add a meeting on 2 March 2020")
        oliver.sees("Monday 2 March has passed.")
        assert len(await t.read(lambda book: book.meetings.of_board(BOARD))) == 3


async def test_a_day_no_calendar_has_is_refused_and_put_on_no_agenda(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        for text in ("add a meeting on 30 February", "add a meeting on 30 February at 14:00 in the Town Hall"):
            await oliver.says(text)
            assert oliver.answer == "There is no 30 February."
        await oliver.says("move the next meeting to 31 April at 15:00")
        assert oliver.answer == "There is no 31 April."
        march = await meeting_on(t, MARCH)
        assert march is not None
        assert march.start == time(14)


async def test_a_member_may_not_change_the_calendar(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace = t.person("Grace Adeyemi")
        await grace.says("move the meeting of 13 March to 16 March")
        grace.sees("Only the chair or the secretary can add, move and cancel meetings.")
        held = await meeting_on(t, MARCH)
        assert held is not None


async def test_everyone_is_told_when_a_meeting_moves_and_is_reminded_of_the_new_day(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, grace, imran = t.person("Oliver Reed"), t.person("Grace Adeyemi"), t.person("Imran Qureshi")
        await oliver.says("start reminders")
        await imran.says("Apologies for 13 March")
        await oliver.says("move the meeting of 13 March to 16 March at 10")
        oliver.sees("is moved to Monday 16 March, 10:00.", "Imran Qureshi has sent apologies for the old day")
        grace.hears("Oliver Reed moved the meeting of Friday 13 March, 14:00 to Monday 16 March, 10:00.", "Attending")
        imran.hears("Your apologies for the old day stand until you say otherwise.")
        moved = await meeting_on(t, date(2020, 3, 16))
        assert moved is not None
        assert (moved.start, moved.end) == (time(10), time(12))
        await t.at("2020-03-09T10:30+00:00")
        grace.hears("The board meets in 7 days, on Monday 16 March, 10:00.")
        await t.at("2020-03-12T14:30+00:00")
        grace.hears_nothing()
        await t.at("2020-03-15T10:30+00:00")
        grace.hears("Monday 16 March")


async def test_a_move_is_taken_back(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("move the meeting of 13 March to 16 March at 10")
        await oliver.presses("Undo")
        back = await meeting_on(t, MARCH)
        assert back is not None
        assert (back.start, back.end) == (time(14), time(16))


async def test_another_place_is_asked_about_and_told(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await oliver.says("move the May meeting to the Town Hall")
        oliver.sees("Hold the meeting of Friday 15 May, 14:00 in Town Hall? Everyone will be told.")
        await oliver.presses("Yes")
        grace.hears("The meeting of Friday 15 May, 14:00 is now in Town Hall.")


async def test_what_is_due_at_the_meeting_moves_with_it(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("action for Nia: check the figures by the next meeting")
        if "Record the action" in oliver.answer:
            await oliver.presses("Yes")
        await oliver.says("move the meeting of 13 March to 16 March")
        action = await action_of(t, "B1", date(2020, 3, 16))
        assert (action.due_on, action.original_due_on) == (date(2020, 3, 16), MARCH)


async def test_a_meeting_is_cancelled_only_when_that_was_confirmed(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
        await oliver.says("cancel the meeting of 15 May")
        oliver.sees("Cancel the meeting of Friday 15 May, 14:00? Everyone will be told.")
        await oliver.presses("Yes")
        grace.hears("The meeting of Friday 15 May, 14:00 is cancelled.")
        cancelled = await meeting_on(t, MAY)
        assert cancelled is not None
        assert cancelled.state is MeetingState.CANCELLED
        await oliver.says("undo")
        grace.hears("Oliver Reed has taken this back")
        back = await meeting_on(t, MAY)
        assert back is not None
        assert back.state is MeetingState.PLANNED
        await oliver.says("cancel the meeting of 15 May")
        await oliver.says("yes")
        await oliver.says("add a meeting on 15 May at 10:00")
        oliver.sees("Meeting added on Friday 15 May, 10:00.")
        again = await meeting_on(t, MAY)
        assert again is not None
        assert (again.state, again.start) == (MeetingState.PLANNED, time(10))


# Offices


async def test_a_secretary_for_a_time_is_told_and_can_say_it_is_not_right(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, fiona = t.person("Oliver Reed"), t.person("Fiona Blake")
        await oliver.says("Fiona is secretary from 1 April to 30 June")
        oliver.sees("Fiona Blake is secretary from Wednesday 1 April until Tuesday 30 June.", "I am telling Fiona.")
        fiona.hears("Oliver Reed has named you secretary from Wednesday 1 April until Tuesday 30 June.")
        held = [
            Office.SECRETARY in await offices(t, "Fiona Blake", date(2020, m, d))
            for m, d in ((3, 31), (4, 1), (6, 30), (7, 1))
        ]
        assert held == [False, True, True, False]
        await fiona.presses("Not right")
        assert Office.SECRETARY not in await offices(t, "Fiona Blake", date(2020, 4, 1))


async def test_an_acting_chair_is_named_for_one_meeting_and_replaced(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        eleanor, tomasz = t.person("Eleanor Marsh"), t.person("Tomasz Nowak")
        await eleanor.says("Tomasz will chair on 15 May")
        tomasz.hears("Eleanor Marsh has named you acting chair for the meeting on Friday 15 May.")
        assert await offices(t, "Tomasz Nowak", MAY, MAY) == {Office.ACTING_CHAIR}
        assert await offices(t, "Tomasz Nowak", MARCH, MARCH) == frozenset()
        await eleanor.says("Grace will chair on 15 May")
        eleanor.sees("Grace Adeyemi is acting chair on Friday 15 May.", "This replaces Tomasz Nowak.")
        assert await offices(t, "Tomasz Nowak", MAY, MAY) == frozenset()
        await eleanor.presses("Undo")
        assert await offices(t, "Tomasz Nowak", MAY, MAY) == {Office.ACTING_CHAIR}


async def test_the_chair_names_who_chairs_with_the_apologies_and_a_member_does_not(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        eleanor, grace = t.person("Eleanor Marsh"), t.person("Grace Adeyemi")
        await grace.says("Apologies for 13 March, Imran will chair")
        grace.sees("Apologies recorded", "Who chairs is for the chair or the secretary to say")
        assert await offices(t, "Imran Qureshi", MARCH, MARCH) == frozenset()
        await eleanor.says("Apologies for 13 March, Imran will chair")
        await eleanor.says("Tomasz will chair on 13 March")
        eleanor.sees("This replaces Imran Qureshi.")
        assert await offices(t, "Tomasz Nowak", MARCH, MARCH) == {Office.ACTING_CHAIR}


async def test_a_member_may_not_give_an_office(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        imran = t.person("Imran Qureshi")
        await imran.says("Grace is secretary from 1 April to 30 June")
        imran.sees("can appoint an acting chair or a secretary")
        assert await offices(t, "Grace Adeyemi", date(2020, 4, 1)) == frozenset()


async def test_nobody_is_asked_about_as_acting_chair_who_is_not_known(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        eleanor = t.person("Eleanor Marsh")
        await eleanor.says("Ravi Lal is acting chair on 15 May")
        eleanor.sees("I do not know Ravi Lal")
        assert "Yes" not in eleanor.buttons
