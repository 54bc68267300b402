"""Conversations about who is there while a meeting runs: by name, on a form, for an item, with or without a quorum."""

from datetime import time
from pathlib import Path

import pytest

from boardclerk.board.meetings import MeetingState
from tests.dialogs.action_board import BOARD
from tests.dialogs.running import attendance_of, meeting_of, started
from tests.talk import Talk


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


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Present: Grace, Helen, Bob", "Bob"), ("present: bob, grace and helen", "bob"),
        ("present: Grace, Helen\nOnline: Bob and Sally", "Bob and Sally"),
    ],
)  # fmt: skip
async def test_a_name_nobody_has_is_said_and_not_left_out(tmp_path: Path, text: str, unknown: str) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says(text)
        oliver.sees("are recorded as present.", f"I do not know {unknown} on this board. Give the full name")
        assert (await attendance_of(t, "Helen O'Connor")).state == "present"


async def test_a_list_of_who_is_absent_says_whom_nobody_knows(tmp_path: Path) -> None:
    async with started(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("present: Grace. Absent: Helen, Bob")
        oliver.sees("Helen O'Connor is recorded as absent.", "I do not know Bob on this board.")
        await oliver.says("present: Grace and Helen; absent: none so far")
        oliver.does_not_see("I do not know")


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
