"""A button older than what it acts on changes nothing: the current card comes back, with by whom and when."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from boardclerk.store.book import Book
from tests.dialogs.action_board import board
from tests.dialogs.minutes_scenes import (
    ELEANOR,
    FIONA,
    GRACE,
    IN_MARCH,
    MARCH,
    OLIVER,
    TOMASZ,
    accept,
    hold_the_march_meeting,
    release_the_march_minutes,
    suggest,
)
from tests.talk import Talk, Voice, talk


async def press(voice: Voice, verb: str, **values: Any) -> None:
    """Press a button as a client could send it, drawn or forged."""
    value = {"action": {"type": "Action.Execute", "verb": verb, "data": values}}
    await voice.posts(voice.activity("invoke", name="adaptiveCard/action", value=value, replyToId="m1"))


async def record(t: Talk) -> str:
    """Return everything that can be changed by a press, to be compared."""
    return await t.read(lambda book: str([
        (book.actions.of_board(b.id), book.people.of_board(b.id), book.people.appointments(b.id), b,
         [(m, book.agenda.of_meeting(m.id), book.attendance.of_meeting(m.id), book.minutes.of_meeting(m.id))
          for m in book.meetings.of_board(b.id)])
        for b in book.boards.all()
    ]))  # fmt: skip


async def test_an_action_that_was_completed_says_by_whom_and_when(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia, oliver = t.person("Nia Bowen"), t.person(OLIVER)
        await nia.says("my actions")
        await oliver.says("5.1 done")
        await nia.presses("Mark complete", near="5.1")
        nia.sees("Oliver Reed marked 5.1 complete at 09:0", "today.")


async def test_an_action_given_a_later_day_is_shown_again_before_it_is_marked(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia, oliver = t.person("Nia Bowen"), t.person(OLIVER)
        await nia.says("my actions")
        await oliver.says("5.1 needs until 27 March")
        before = await record(t)
        await nia.presses("Mark complete", near="5.1")
        nia.sees("5.1 was changed by Oliver Reed at 09:0", "today", "27 March")
        assert await record(t) == before
        await nia.presses("Mark complete", near="5.1")
        nia.sees("5.1 is marked complete.")


async def test_what_was_typed_into_a_stale_note_comes_back(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia, oliver = t.person("Nia Bowen"), t.person(OLIVER)
        await nia.says("5.1 done")
        await oliver.says("reopen 5.1")
        await nia.presses("Send", note="It is in the shared folder.", on="5.1 is marked complete")
        nia.sees("5.1 was changed by Oliver Reed", "It is in the shared folder.")


async def test_the_word_of_one_owner_leaves_the_card_of_another_true(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        grace, daniel = t.person(GRACE), t.person("Daniel Osei")
        await grace.says("my actions")
        await daniel.says("5.2 done")
        await grace.presses("Mark complete", near="5.2")
        grace.sees("5.2 is marked complete")


@pytest.mark.parametrize("version", [0, 99, -1, "x", None, "9" * 30])
async def test_a_forged_version_changes_nothing(tmp_path: Path, version: object) -> None:
    async with board(tmp_path) as t:
        nia = t.person("Nia Bowen")
        found = await t.read(lambda book: next(a for a in book.actions.of_board("harbour") if a.ref == "5.1"))
        before = await record(t)
        for verb in ("mark_complete", "need_longer", "add_note", "not_mine"):
            await press(nia, verb, action=found.id, version=version, note="x", due_on="2020-03-20", reason="x")
            nia.sees("5.1")
        assert await record(t) == before


@pytest.mark.parametrize(
    ("verb", "key"),
    [
        ("mark_complete", "action"), ("need_longer", "action"), ("not_mine", "action"), ("tell_owners", "action"),
        ("attending", "meeting"), ("change_attendance", "meeting"), ("circulate_agenda", "meeting"),
        ("approve_item", "meeting"), ("start_meeting", "meeting"), ("next_item", "meeting"), ("end_meeting", "meeting"),
        ("take_attendance", "meeting"), ("review_actions", "meeting"), ("send_to_chair", "meeting"),
        ("release", "meeting"), ("no_amendments", "meeting"), ("suggest_amendment", "meeting"),
        ("accept_amendment", "amendment"), ("decline_amendment", "amendment"), ("publish", "meeting"),
        ("take_down", "meeting"), ("undo", "operation"), ("not_right", "operation"), ("told_them", "notice"),
        ("link", "account"), ("no such verb", "meeting"),
    ],
)  # fmt: skip
async def test_a_forged_id_is_not_found(tmp_path: Path, verb: str, key: str) -> None:
    async with board(tmp_path, OLIVER) as t:
        oliver, before = t.person(OLIVER), await record(t)
        for forged in ("made-up", "", 7, None, ["x"], {"a": 1}):
            await press(oliver, verb, **{key: forged, "version": 1, "person": "nobody", "item": "1"})
            oliver.sees("I cannot find that any more.")
        assert await record(t) == before


async def test_of_two_who_settle_an_amendment_at_once_one_wins_and_the_other_is_told(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.person(OLIVER).says("Fiona is secretary from today")
        await release_the_march_minutes(t)
        await suggest(t, TOMASZ, "Attendance rose by two points since January.")
        oliver, fiona = t.person(OLIVER), t.person(FIONA)
        await asyncio.gather(oliver.presses("Accept"), fiona.presses("Accept"))
        answers = [oliver.answer, fiona.answer]
        assert sum("is accepted." in one for one in answers) == 1
        late, winner = (oliver, FIONA) if "is accepted." not in oliver.answer else (fiona, OLIVER)
        late.sees(f"accepted by {winner} at 14:0", "today.", "two points")


async def test_the_draft_that_was_changed_says_by_whom(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        oliver, eleanor = t.person(OLIVER), t.person(ELEANOR)
        await oliver.says("draft minutes")
        await oliver.presses("Send to the chair")
        await oliver.says("correct item 3 paragraph 2: Attendance rose by two points.")
        await eleanor.presses("Release")
        eleanor.sees("corrected by Oliver Reed at 14:0", "today.", "Release")
        await eleanor.presses("Release")
        eleanor.sees("on their way")


async def test_minutes_released_by_the_chair_are_not_released_again(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        meeting = await t.read(lambda book: book.meetings.on_day(book.boards.all()[0].id, MARCH))
        assert meeting is not None
        before = await record(t)
        for verb in ("release", "send_to_chair", "ask_for_change"):
            await press(t.person(OLIVER), verb, meeting=meeting.id, version=0, words="Mind the commas.")
            t.person(OLIVER).sees("released by Eleanor Marsh at 14:0", "today.")
        assert await record(t) == before


async def test_an_amendment_to_an_earlier_version_is_given_back_with_the_current_one(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        await suggest(t, TOMASZ, "Attendance rose by two points since January.")
        await accept(t)
        await t.at("2020-03-20T18:00+00:00")
        grace, before = t.person(GRACE), await record(t)
        meeting = await t.read(lambda book: book.meetings.on_day(book.boards.all()[0].id, MARCH))
        assert meeting is not None
        await press(grace, "suggest_amendment", meeting=meeting.id, version=1, item="3", paragraph="2", words="Typed.")
        grace.sees("Typed.", "by")
        assert await record(t) == before


async def test_a_meeting_started_and_ended_by_somebody_else_says_by_whom(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        oliver, eleanor = t.person(OLIVER), t.person(ELEANOR)
        await oliver.says("start the meeting")
        meeting = await t.read(lambda book: book.meetings.running(book.boards.all()[0].id))
        assert meeting is not None
        await press(eleanor, "start_meeting", meeting=meeting.id)
        eleanor.sees("Start of the meeting of Friday 13 March by Oliver Reed at 14:0", "today.")
        await asyncio.gather(*(press(who, "next_item", meeting=meeting.id, item="1") for who in (oliver, eleanor)))
        assert sum("Item 2 taken by" in who.answer for who in (oliver, eleanor)) == 1
        now = await t.read(lambda book: book.meetings.get(meeting.id))
        assert now.current_item == "2"
        await oliver.says("end the meeting")
        await press(eleanor, "end_meeting", meeting=meeting.id)
        eleanor.sees("End of the meeting of Friday 13 March by Oliver Reed at 14:0", "has ended")


async def test_an_attendance_form_filled_in_beside_another_is_shown_again(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        oliver, eleanor = t.person(OLIVER), t.person(ELEANOR)
        await oliver.says("start the meeting")
        await oliver.presses("Attendance")
        await eleanor.says("present: Grace")
        await oliver.presses("Record attendance", **{"Grace Adeyemi": "absent"})
        oliver.sees("by Eleanor Marsh at 14:0", "Record attendance")
        await oliver.presses("Record attendance", **{"Grace Adeyemi": "absent"})
        oliver.sees("Attendance is recorded.")


async def test_apologies_the_secretary_recorded_are_not_overwritten_by_an_older_button(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True) as t:
        grace, oliver = t.person(GRACE), t.person(OLIVER)
        await grace.says("when is the next meeting?")
        await oliver.says("Grace sends apologies for 13 March")
        before = await record(t)
        await grace.presses("Attending", on="Attending")
        grace.sees("by Oliver Reed at 09:0", "today.", "Change")
        assert await record(t) == before


async def test_ones_own_word_is_never_stale(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True) as t:
        grace = t.person(GRACE)
        await grace.says("when is the next meeting?")
        await grace.says("apologies for 13 March")
        await grace.presses("Attending", on="Attending")
        grace.sees("You are attending Friday 13 March")


async def test_an_undo_that_comes_too_late_says_by_whom_it_was_changed(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia, oliver = t.person("Nia Bowen"), t.person(OLIVER)
        await nia.says("5.1 done")
        await oliver.says("reopen 5.1")
        before = await record(t)
        await nia.presses("Undo", on="5.1 is marked complete")
        nia.sees("by Oliver Reed at 09:0", "today.", "changed again since")
        assert await record(t) == before


async def test_an_undo_pressed_on_what_was_taken_back_says_by_whom(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        nia, oliver = t.person("Nia Bowen"), t.person(OLIVER)
        await nia.says("5.1 done")
        operation = await t.read(lambda book: book.operations.last_by(nia_id(book), "harbour"))
        assert operation is not None
        await press(oliver, "undo", operation=operation.id)
        await nia.presses("Undo", on="5.1 is marked complete")
        nia.sees("5.1 marked complete taken back by Oliver Reed at 09:0", "today.")


def nia_id(book: Book) -> str:
    nia = book.people.named("harbour", "Nia Bowen")
    assert nia
    return nia.id


async def test_an_agenda_sent_round_is_not_sent_twice_by_two_who_press_at_once(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True) as t:
        oliver, eleanor = t.person(OLIVER), t.person(ELEANOR)
        await eleanor.says("hello")
        await oliver.says("send the agenda")
        await asyncio.gather(oliver.presses("Circulate now"), eleanor.presses("Circulate"))
        late = [who for who in (oliver, eleanor) if "Agenda sent round, agenda for Friday 13 March by" in who.answer]
        assert len(late) == 1
        agendas = await t.read(lambda book: [
            n for n in book.notices.of_board(book.boards.all()[0].id) if n.kind == "agenda"
        ])  # fmt: skip
        assert len({n.recipient_id for n in agendas}) == len(agendas)


async def test_a_late_item_settled_by_the_chair_says_so_to_the_secretary(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True) as t:
        oliver, eleanor, grace = t.person(OLIVER), t.person(ELEANOR), t.person(GRACE)
        await eleanor.says("hello")
        await oliver.says("send the agenda")
        await eleanor.presses("Circulate")
        await grace.says("agenda item: parking")
        items = await t.read(lambda book: [
            (m.id, i.id) for m in book.meetings.of_board(book.boards.all()[0].id) for i in book.agenda.waiting(m.id)
        ])  # fmt: skip
        (meeting, item), *_ = items
        await eleanor.presses("Not now")
        await press(oliver, "approve_item", meeting=meeting, item=item)
        oliver.sees("not taken", "by Eleanor Marsh at 09:0", "today.")
