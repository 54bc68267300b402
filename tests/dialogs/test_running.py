"""Conversations while a meeting runs: started, attendance, items, minutes, decisions, ended; every step undone."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import date, time
from pathlib import Path

from boardclerk.board.attendance import Attendance
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import Decision, DecisionKind, Minute, MinuteKind, MinutesState
from boardclerk.store.book import Book
from tests.dialogs.action_board import BOARD, action_of, board
from tests.dialogs.linked import among_the_board
from tests.talk import Talk

MARCH = date(2020, 3, 13)
AT_TWO = "2020-03-13T14:00+00:00"


@asynccontextmanager
async def meeting_day(tmp_path: Path, *said_before: tuple[str, str], quorum: int | None = None) -> AsyncGenerator[Talk]:
    """Serve the board a week before; let people say what they say; go to the hour of the meeting."""
    async with board(tmp_path) as t:
        if quorum is not None:
            await t.server.parts.store.write(lambda book: book.boards.change(BOARD, quorum=quorum))
        for name, text in said_before:
            await t.person(name).says(text)
        await t.at(AT_TWO)
        yield t


@asynccontextmanager
async def started(tmp_path: Path, *said_before: tuple[str, str], quorum: int | None = None) -> AsyncGenerator[Talk]:
    async with meeting_day(tmp_path, *said_before, quorum=quorum) as t:
        await t.person("Oliver Reed").says("start the meeting")
        yield t


async def meeting_of(t: Talk, on: date = MARCH) -> Meeting:
    def find(book: Book) -> Meeting:
        meeting = book.meetings.on_day(BOARD, on)
        assert meeting
        return meeting

    return await t.read(find)


async def attendance_of(t: Talk, name: str) -> Attendance:
    meeting = await meeting_of(t)

    def find(book: Book) -> Attendance:
        person = book.people.named(BOARD, name)
        assert person
        return book.attendance.get(meeting.id, person.id)

    return await t.read(find)


async def minutes_of(t: Talk) -> list[Minute]:
    meeting = await meeting_of(t)
    return await t.read(lambda book: book.minutes.paragraphs(meeting.id))


async def decisions_of(t: Talk) -> list[Decision]:
    meeting = await meeting_of(t)
    return await t.read(lambda book: book.minutes.decisions(meeting.id))


# Started


async def test_the_secretary_starts_the_meeting_of_today_and_takes_it_back(tmp_path: Path) -> None:
    async with meeting_day(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("start the meeting")
        oliver.sees(
            "The meeting of Friday 13 March has started; Eleanor Marsh chairs.", "Item 1: Welcome and apologies"
        )
        meeting = await meeting_of(t)
        assert (meeting.state, meeting.current_item) == (MeetingState.RUNNING, "1")
        await oliver.presses("Undo")
        assert (await meeting_of(t)).state is MeetingState.PLANNED


async def states_of(t: Talk, *names: str) -> list[str]:
    return [str((await attendance_of(t, name)).state) for name in names]


SAID_BEFORE = (
    ("Tomasz Nowak", "Apologies for 13 March, Priya will represent me"),
    ("Grace Adeyemi", "I will attend on 13 March"),
    ("Imran Qureshi", "Apologies for 13 March"),
)
WHO = ("Eleanor Marsh", "Tomasz Nowak", "Priya Raman", "Grace Adeyemi", "Imran Qureshi", "Helen O'Connor")


async def test_what_people_said_before_makes_nobody_present_but_who_presides(tmp_path: Path) -> None:
    async with started(tmp_path, *SAID_BEFORE) as t:
        oliver = t.person("Oliver Reed")
        oliver.sees(
            "1 member;", "Not yet recorded",
            "Grace Adeyemi, Helen O'Connor, Fiona Blake, Oliver Reed and Priya Raman",
        )  # fmt: skip
        assert await states_of(t, *WHO) == [
            "present", "apologies", "expected", "attending", "apologies", "expected",
        ]  # fmt: skip


async def test_one_press_on_the_form_records_what_people_said_before(tmp_path: Path) -> None:
    async with started(tmp_path, *SAID_BEFORE) as t:
        oliver = t.person("Oliver Reed")
        await oliver.presses("Attendance")
        await oliver.presses("Record attendance")
        oliver.sees("Attendance is recorded.", "3 members", "Helen O'Connor, Fiona Blake and Oliver Reed")
        assert await states_of(t, *WHO) == [
            "present", "apologies", "present", "present", "apologies", "expected",
        ]  # fmt: skip


async def test_everyone_is_here_records_the_deputies_of_those_who_are_not(tmp_path: Path) -> None:
    async with started(tmp_path, *SAID_BEFORE) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("everyone is here")
        oliver.sees("All 5 members who sent no apologies", "Priya Raman is present in place of Tomasz Nowak.")
        oliver.does_not_see("Not yet recorded")
        assert await states_of(t, *WHO) == [
            "present", "apologies", "present", "present", "apologies", "present",
        ]  # fmt: skip


async def test_as_it_ends_it_is_asked_whether_those_expected_were_there(tmp_path: Path) -> None:
    async with started(tmp_path, *SAID_BEFORE) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("end the meeting")
        oliver.sees("has ended.", "Grace Adeyemi and Priya Raman were expected and are not recorded: were they there?")
        assert (await meeting_of(t)).state is MeetingState.ENDED
        assert await states_of(t, "Grace Adeyemi", "Helen O'Connor") == ["attending", "absent"]
        await oliver.presses("None of them")
        oliver.sees("absent without apologies", "Grace Adeyemi", "Priya Raman")
        assert await states_of(t, *WHO) == [
            "present", "apologies", "absent", "absent", "apologies", "absent",
        ]  # fmt: skip
        await oliver.presses("Undo")
        await oliver.says("undo")
        assert (await meeting_of(t)).state is MeetingState.RUNNING
        await oliver.says("end the meeting")
        await oliver.says("all present")
        oliver.sees("Recorded as present", "Priya Raman")
        assert await states_of(t, "Priya Raman", "Grace Adeyemi", "Helen O'Connor") == ["present", "present", "absent"]


async def test_whoever_nobody_asked_after_is_printed_as_not_recorded(tmp_path: Path) -> None:
    async with started(tmp_path, *SAID_BEFORE) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("end the meeting")
        await oliver.says("draft minutes")
        oliver.sees("draft minutes")
        (page,) = [a["url"] for a in oliver.card["actions"] if str(a.get("url", "")).endswith(".html")]
        _, text = await t.get("/" + page.split("/", 3)[3])
        assert "Not recorded" in text


async def test_who_left_before_no_longer_counts_for_the_quorum(tmp_path: Path) -> None:
    async with started(tmp_path, quorum=3) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("everyone is here")
        await oliver.says("absent: Tomasz, Imran, Fiona and Oliver")
        oliver.sees("3 members: the quorum of 3 is met.")
        await oliver.says("Grace has left")
        oliver.sees("2 members: the quorum of 3 is not met", "The meeting is not quorate")


async def test_who_left_is_recorded_with_the_time_that_was_said(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        await t.at("2020-03-13T15:10+00:00")
        oliver = t.person("Oliver Reed")
        await oliver.says("Grace left at 14.40")
        oliver.sees("Grace Adeyemi left at 14:40.")
        part = (await attendance_of(t, "Grace Adeyemi")).part
        assert part is not None
        assert part.leave_at == time(14, 40)


async def test_on_another_day_it_is_asked_which_meeting_is_meant(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("start the meeting")
        oliver.sees("No meeting is running. Start the meeting of Friday 13 March now?")
        await oliver.says("no")
        assert (await meeting_of(t)).state is MeetingState.PLANNED
        await oliver.says("start the meeting")
        await oliver.presses("Yes")
        oliver.sees("The meeting of Friday 13 March has started")


async def test_when_the_chair_is_away_and_nobody_is_named_it_is_asked_who_chairs(tmp_path: Path) -> None:
    async with meeting_day(tmp_path, ("Eleanor Marsh", "Apologies for 13 March")) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("start the meeting")
        oliver.sees("Eleanor Marsh has sent apologies and no acting chair is named. Who chairs?")
        assert (await meeting_of(t)).state is MeetingState.PLANNED
        await oliver.presses("Tomasz Nowak")
        oliver.sees("has started; Tomasz Nowak chairs.")
        tomasz = await t.read(lambda book: book.people.named(BOARD, "Tomasz Nowak"))
        assert tomasz is not None
        assert (await meeting_of(t)).chair_id == tomasz.id


async def test_an_acting_chair_named_before_presides_and_may_run_the_meeting(tmp_path: Path) -> None:
    said = (("Eleanor Marsh", "Apologies for 13 March"), ("Oliver Reed", "Tomasz will chair on 13 March"))
    async with meeting_day(tmp_path, *said) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("start the meeting")
        tomasz.sees("has started; Tomasz Nowak chairs.")
        await tomasz.says("next item")
        tomasz.sees("Item 2, Minutes of the last meeting, is being taken.")


async def test_what_is_said_before_the_start_is_recorded_once_it_has_started(tmp_path: Path) -> None:
    async with meeting_day(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("minute 3: Helen presented the pilot.")
        oliver.sees("No meeting is running. Start the meeting of Friday 13 March now?")
        assert await minutes_of(t) == []
        await oliver.presses("Yes")
        oliver.sees("Recorded at item 3, paragraph 1.")
        assert [(m.item, m.text) for m in await minutes_of(t)] == [("3", "Helen presented the pilot.")]
        await oliver.says("undo")
        assert await minutes_of(t) == []
        assert (await meeting_of(t)).state is MeetingState.RUNNING


async def test_a_member_may_not_run_the_meeting(tmp_path: Path) -> None:
    async with meeting_day(tmp_path) as t:
        grace = t.person("Grace Adeyemi")
        await grace.says("start the meeting")
        grace.sees("Only the chair or the secretary can start and end a meeting")
        assert (await meeting_of(t)).state is MeetingState.PLANNED


async def test_a_meeting_is_run_from_the_personal_chat_alone(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        in_channel = (await among_the_board(t, t.channel())).person("Oliver Reed")
        await in_channel.says("@clerk minute 3: Helen presented the pilot.")
        in_channel.sees("Say that in our own chat: what is recorded is not shown here.")
        assert await minutes_of(t) == []


# Attendance


async def test_attendance_is_recorded_by_name_and_taken_back(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("present: Helen, Grace and Oliver")
        oliver.sees("Helen O'Connor, Grace Adeyemi and Oliver Reed are recorded as present.", "4 members")
        await oliver.says("Imran is online")
        assert (await attendance_of(t, "Imran Qureshi")).way == "online"
        await oliver.says("Fiona is absent")
        assert (await attendance_of(t, "Fiona Blake")).state == "absent"
        await oliver.presses("Undo")
        oliver.sees("Taken back", "Item 1: Welcome and apologies")
        assert (await attendance_of(t, "Fiona Blake")).state == "expected"


async def test_everyone_is_present_but_those_who_sent_apologies(tmp_path: Path) -> None:
    async with started(tmp_path, ("Imran Qureshi", "Apologies for 13 March")) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("present: everyone except Helen")
        oliver.sees("5 members")
        states = [(await attendance_of(t, n)).state for n in ("Imran Qureshi", "Helen O'Connor", "Grace Adeyemi")]
        assert states == ["apologies", "absent", "present"]


async def test_somebody_who_is_not_on_the_roster_is_entered_as_in_attendance(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("present: Rowan Tate")
        if "Record Rowan Tate as present?" in oliver.answer:
            await oliver.presses("Yes")
        oliver.sees("Rowan Tate is recorded as present.", "not on the roster")
        rowan = await t.read(lambda book: book.people.named(BOARD, "Rowan Tate"))
        assert rowan is not None
        assert not rowan.is_member


async def test_a_deputy_takes_the_members_place_in_the_attendance(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("Priya is here for Tomasz")
        oliver.sees("Priya Raman is present in place of Tomasz Nowak.", "2 members")
        priya = await t.read(lambda book: book.people.named(BOARD, "Priya Raman"))
        tomasz = await attendance_of(t, "Tomasz Nowak")
        assert priya is not None
        assert (tomasz.state, tomasz.deputy_id) == ("apologies", priya.id)
        await oliver.says("undo")
        assert (await attendance_of(t, "Tomasz Nowak")).state == "expected"


async def test_somebody_comes_for_one_item_and_somebody_leaves(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("Nia is here for item 4")
        oliver.sees("Nia Bowen is here for item 4.")
        nia = await attendance_of(t, "Nia Bowen")
        assert nia.part is not None
        assert nia.part.only_items == ("4",)
        await oliver.says("present: Grace")
        await oliver.says("Grace has left")
        oliver.sees("Grace Adeyemi left at 14:0")
        grace = await attendance_of(t, "Grace Adeyemi")
        assert grace.state == "present"
        assert grace.part is not None
        assert grace.part.leave_at is not None


async def test_attendance_is_taken_on_one_form_prefilled_from_what_was_said(tmp_path: Path) -> None:
    said = (("Tomasz Nowak", "Apologies for 13 March, Priya will represent me"),)
    async with started(tmp_path, *said) as t:
        oliver = t.person("Oliver Reed")
        await oliver.presses("Attendance")
        oliver.sees("Who is at the meeting?", "Tomasz Nowak", "Deputy: Priya Raman")
        people = {p.name: p.id for p in await t.read(lambda book: book.people.of_board(BOARD))}
        choices = {
            f"present.{people['Grace Adeyemi']}": "online",
            f"present.{people['Fiona Blake']}": "absent",
            f"present.{people['Eleanor Marsh']}": "room",
        }
        await oliver.presses("Record attendance", **choices)
        oliver.sees("Attendance is recorded.")
        assert (await attendance_of(t, "Grace Adeyemi")).way == "online"
        assert (await attendance_of(t, "Fiona Blake")).state == "absent"
        assert (await attendance_of(t, "Tomasz Nowak")).deputy_id == people["Priya Raman"]
        assert (await attendance_of(t, "Eleanor Marsh")).state == "present"


async def test_who_is_online_can_be_said_beside_the_name(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        await t.person("Oliver Reed").says("present: Tomasz (online), Grace")
        ways = [(await attendance_of(t, name)).way for name in ("Tomasz Nowak", "Grace Adeyemi")]
        assert ways == ["online", None]


async def test_a_meeting_without_a_quorum_is_warned_of_once(tmp_path: Path) -> None:
    async with started(tmp_path, quorum=4) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("present: Helen, Grace and Oliver")
        oliver.does_not_see("not quorate")
        await oliver.says("absent: Eleanor, Tomasz, Imran, Fiona")
        oliver.sees("The meeting is not quorate")
        await oliver.says("next item")
        oliver.does_not_see("The meeting is not quorate")


# Items, minutes, decisions


async def test_items_are_taken_one_after_another_and_by_number(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("next item")
        oliver.sees("Item 2, Minutes of the last meeting, is being taken.")
        await oliver.says("item 5")
        oliver.sees("Item 5, Exploitation data review, is being taken.")
        await oliver.presses("Undo")
        assert (await meeting_of(t)).current_item == "2"


async def test_the_next_item_button_pressed_twice_goes_on_once(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver, fiona = t.person("Oliver Reed"), t.person("Eleanor Marsh")
        await fiona.says("start the meeting")
        await oliver.presses("Next: item 2")
        await fiona.presses("Next: item 2")
        fiona.sees("Item 2 taken by Oliver Reed at 14:0", "Item 2: Minutes of the last meeting")
        assert (await meeting_of(t)).current_item == "2"


async def test_an_item_that_is_not_on_the_agenda_is_added_with_its_number(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("item 9")
        oliver.sees("Item 9 was not on the agenda; it is added at the end.")
        items = await t.read(lambda book: book.agenda.of_meeting(_id(book)))
        assert [i.number for i in items] == ["1", "2", "3", "4", "5", "6", "7", "9"]
        await oliver.says("undo")
        assert len(await t.read(lambda book: book.agenda.of_meeting(_id(book)))) == 7


def _id(book: Book) -> str:
    meeting = book.meetings.on_day(BOARD, MARCH)
    assert meeting
    return meeting.id


async def test_minutes_are_recorded_under_the_item_being_taken_or_the_one_named(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("minute: The Chair welcomed Rowan Tate.")
        oliver.sees("Recorded at item 1, paragraph 1.", "The Chair welcomed Rowan Tate.")
        await oliver.says("minute 4: Tomasz described the lease.")
        oliver.sees("Recorded at item 4, paragraph 1.", "Item 4: Harbour youth club")
        await oliver.says("minute 1: Apologies were noted.")
        oliver.sees("Recorded at item 1, paragraph 2.", "Item 4: Harbour youth club")
        recorded = [(m.item, m.number, m.text) for m in await minutes_of(t)]
        assert recorded == [
            ("1", 1, "The Chair welcomed Rowan Tate."),
            ("1", 2, "Apologies were noted."),
            ("4", 1, "Tomasz described the lease."),
        ]
        await oliver.says("undo")
        assert len(await minutes_of(t)) == 2


async def test_a_minute_is_written_down_as_it_stands_whatever_its_words_would_mean(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        text = "Grace sent apologies for 15 May. Tomasz will close 4.1. 5.1 is done."
        await t.person("Oliver Reed").says(f"minute 3: {text}")
        assert [m.text for m in await minutes_of(t)] == [text]
        assert (await action_of(t, "5.1")).is_open


async def test_a_minute_can_begin_with_the_number_of_its_item(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        await t.person("Oliver Reed").says("5: Priya explained the form.")
        assert [(m.item, m.text) for m in await minutes_of(t)] == [("5", "Priya explained the form.")]


async def test_a_lettered_list_is_kept_as_a_list(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("minute 5: Members asked about:\na) the cost\nb) the date")
        oliver.sees("Recorded at item 5, paragraphs 1 to 3.")
        assert [(m.kind, m.text) for m in await minutes_of(t)] == [
            (MinuteKind.PARAGRAPH, "Members asked about:"),
            (MinuteKind.BULLET, "the cost"),
            (MinuteKind.BULLET, "the date"),
        ]


async def test_decisions_have_refs_and_kinds(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("decision 5: Agreed to publish the review")
        oliver.sees("D5.1 recorded: agreed.")
        await oliver.says("noted 5: the update on staffing")
        if "D5.2" not in oliver.answer:
            await oliver.says("decision 5: Noted the update on staffing")
        oliver.sees("D5.2 recorded: noted.")
        kinds = [(d.ref, d.kind) for d in await decisions_of(t)]
        assert kinds == [("D5.1", DecisionKind.AGREED), ("D5.2", DecisionKind.NOTED)]
        await oliver.presses("Undo")
        assert [d.ref for d in await decisions_of(t)] == ["D5.1"]


async def test_several_secretaries_record_in_turn(tmp_path: Path) -> None:
    said = (("Oliver Reed", "Fiona is secretary from 10 March to 20 March"),)
    async with started(tmp_path, *said) as t:
        fiona, oliver = t.person("Fiona Blake"), t.person("Oliver Reed")
        await fiona.says("minute 3: Helen presented the pilot.")
        fiona.sees("Recorded at item 3, paragraph 1.")
        await oliver.says("minute: Grace asked for figures.")
        oliver.sees("Recorded at item 3, paragraph 2.")
        await fiona.says("undo")
        assert [m.text for m in await minutes_of(t)] == ["Grace asked for figures."]


async def test_nothing_is_forgotten_when_the_process_starts_again(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        await t.person("Oliver Reed").says("minute 3: Helen presented the pilot.")
        await t.restart()
        oliver = t.person("Oliver Reed")
        await oliver.says("minute: Grace asked for figures.")
        oliver.sees("Recorded at item 3, paragraph 2.")


# Held back, ended


async def test_an_item_is_held_back_and_no_longer(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("hold back item 6")
        oliver.sees("Item 6, Safeguarding referrals, is held back: only its heading will be published.")
        held = await t.read(lambda book: [i.number for i in book.agenda.of_meeting(_id(book)) if i.held_back])
        assert held == ["6"]
        await oliver.says("don't hold back item 6")
        oliver.sees("Item 6, Safeguarding referrals, will be published in full.")
        await oliver.presses("Undo")
        held = await t.read(lambda book: [i.number for i in book.agenda.of_meeting(_id(book)) if i.held_back])
        assert held == ["6"]


async def test_the_meeting_ends_and_draft_minutes_begin(tmp_path: Path) -> None:
    async with started(tmp_path, ("Imran Qureshi", "Apologies for 13 March")) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("present: Helen, Grace, Eleanor, Tomasz and Oliver")
        await oliver.presses("End meeting", near="has not been taken")
        oliver.sees("The meeting of Friday 13 March has ended.", "Recorded as absent without apologies: Fiona Blake.")
        meeting = await meeting_of(t)
        minutes = await t.read(lambda book: book.minutes.of_meeting(meeting.id))
        assert minutes is not None
        assert (meeting.state, minutes.state, minutes.version) == (MeetingState.ENDED, MinutesState.DRAFT, 1)
        assert (await attendance_of(t, "Imran Qureshi")).state == "apologies"
        await oliver.presses("Undo")
        oliver.sees("Taken back", "Item 1: Welcome and apologies")
        assert (await meeting_of(t)).state is MeetingState.RUNNING
        assert await t.read(lambda book: book.minutes.of_meeting(meeting.id)) is None


async def test_paragraphs_are_counted_without_gaps_in_the_draft(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver, fiona = t.person("Oliver Reed"), t.person("Eleanor Marsh")
        await oliver.says("minute 3: Helen presented the pilot.")
        await fiona.says("minute 3: Grace asked for figures.")
        await oliver.says("minute 3: Imran agreed.")
        await fiona.says("undo")
        await oliver.says("end the meeting")
        counted = [(m.number, m.text) for m in await minutes_of(t)]
        assert counted == [(1, "Helen presented the pilot."), (2, "Imran agreed.")]


async def test_an_action_under_a_later_item_means_that_it_is_taken(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("action 5: Nia to publish the review by 19 March")
        oliver.sees("5.1 recorded", "Item 5: Exploitation data review", "publish the review")
        await oliver.says("minute: Priya asked about the form.")
        oliver.sees("Recorded at item 5, paragraph 1.")
        await oliver.says("undo")
        await oliver.says("undo")
        oliver.sees("Taken back", "Item 1: Welcome and apologies")


async def test_nothing_more_is_recorded_once_it_has_ended(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver, eleanor = t.person("Oliver Reed"), t.person("Eleanor Marsh")
        await eleanor.says("start the meeting")
        await oliver.says("end the meeting")
        await oliver.says("minute 3: One more thing.")
        oliver.sees("The meeting of Friday 13 March has ended. Its draft minutes can still be corrected")
        await eleanor.presses("Next: item 2")
        eleanor.sees("The meeting of Friday 13 March has ended.")
        assert await minutes_of(t) == []


async def test_one_card_an_item_is_kept_up_to_date_and_each_record_is_a_short_line(tmp_path: Path):
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("minute 1: The Chair welcomed everyone.")
        card = oliver.shown[-1]
        cards = len({shown.activity_id for shown in oliver.shown if shown.activity.get("attachments")})
        await t.restart()
        await oliver.says("decision 1: Agreed to begin on time")
        oliver.sees("D1.1 recorded", "The Chair welcomed everyone.")
        line = oliver.shown[-1]
        assert line.activity.get("text", "").startswith("D1.1 recorded")
        assert len({shown.activity_id for shown in oliver.shown if shown.activity.get("attachments")}) == cards
        await oliver.says("next item")
        assert oliver.shown[-1].activity.get("attachments")
        assert oliver.shown[-1].activity_id != card.activity_id


async def test_where_the_card_is_gone_a_new_one_is_sent(tmp_path: Path):
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("minute 1: The Chair welcomed everyone.")
        t.connector.fail(404, path="/activities/m")
        await oliver.says("minute 1: Apologies were noted.")
        oliver.sees("Apologies were noted.")
        assert oliver.shown[-1].activity.get("attachments")


async def test_an_item_named_by_number_and_title_is_taken_and_nothing_is_minuted(tmp_path: Path):
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("item 3: School attendance pilot")
        oliver.sees("Item 3")
        assert await minutes_of(t) == []
