"""In a channel or group chat with others than the board dates and places are answered, the rest personally."""

from collections.abc import AsyncGenerator
from datetime import date
from pathlib import Path

import pytest

from boardclerk.board.actions import ActionState
from tests.dialogs.linked import BOARD, TEAM, in_team
from tests.dialogs.reading_along import (
    ANSWERED,
    GRACE,
    OLIVER,
    STRANGER,
    TOMASZ,
    channel,
    january,
    joins,
    leaves,
    personally,
)
from tests.dialogs.test_conversation import second_board
from tests.talk import TENANT, Room, Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        yield t


# Who reads along


async def test_where_everybody_is_on_the_board_it_is_answered_openly(t: Talk) -> None:
    grace = (await channel(t)).person(GRACE)
    await grace.says("@clerk who's coming?")
    grace.sees("Eleanor Marsh", "Imran Qureshi")
    t.person(GRACE).hears_nothing()


async def test_where_a_stranger_reads_along_the_answer_goes_to_the_asker(t: Talk) -> None:
    grace = (await channel(t, STRANGER)).person(GRACE)
    await grace.says("@clerk who's coming?")
    personally(t, grace, "Eleanor Marsh", "Imran Qureshi")
    await grace.says("@clerk action log")
    personally(t, grace, "4.1", "lease of the youth club")
    t.person(STRANGER).hears_nothing()


async def test_dates_and_places_are_answered_to_everybody(t: Talk) -> None:
    room = await channel(t, STRANGER)
    for name in (GRACE, STRANGER):
        here = room.person(name)
        await here.says("@clerk when is the next meeting?")
        here.sees("Friday 13 March")
        await here.says("@clerk where is the next meeting?")
        here.sees("13 March")
        t.person(name).hears_nothing()


async def test_who_chairs_is_no_date(t: Talk) -> None:
    grace = (await channel(t, STRANGER)).person(GRACE)
    await grace.says("@clerk who is chairing on the 13th?")
    personally(t, grace, "Eleanor Marsh chairs")


async def test_a_stranger_who_asks_learns_nothing_in_either_place(t: Talk) -> None:
    rowan = (await channel(t, STRANGER)).person(STRANGER)
    for question in ("who's coming?", "action log", "what are my actions?"):
        await rowan.says(f"@clerk {question}")
        rowan.sees("I do not know you yet")
        t.person(STRANGER).hears_nothing()


async def test_a_roster_that_could_not_be_read_counts_as_strangers_and_is_read_again(t: Talk) -> None:
    t.connector.fail(500, path="pagedmembers")
    grace = (await channel(t)).person(GRACE)
    await grace.says("@clerk who's coming?")
    personally(t, grace, "Eleanor Marsh")
    await grace.says("@clerk who's coming?")
    grace.sees("Eleanor Marsh")


async def test_a_chat_nobody_told_the_roster_of_counts_as_strangers(t: Talk) -> None:
    grace = t.group().person(GRACE)
    for _ in range(2):
        await grace.says("@clerk who's coming?")
        personally(t, grace, "Eleanor Marsh")


async def test_somebody_without_an_account_in_the_roster_is_a_stranger(t: Talk) -> None:
    t.connector.rosters[TEAM] = [{"id": "29:anonymous", "name": "Somebody"}]
    grace = (await channel(t)).person(GRACE)
    await grace.says("@clerk who's coming?")
    personally(t, grace, "Eleanor Marsh")


async def test_another_app_in_the_roster_is_none(t: Talk) -> None:
    t.connector.rosters[TEAM] = [{"id": "28:another-app", "name": "Polls"}]
    grace = (await channel(t)).person(GRACE)
    await grace.says("@clerk who's coming?")
    grace.sees("Eleanor Marsh")


async def test_who_left_the_board_is_a_stranger(t: Talk) -> None:
    room = await channel(t)
    await t.person(OLIVER).says("remove Imran Qureshi from the board")
    if "Yes" in t.person(OLIVER).buttons:
        await t.person(OLIVER).presses("Yes")
    grace = room.person(GRACE)
    await grace.says("@clerk who's coming?")
    personally(t, grace, "Eleanor Marsh")


async def test_who_joins_reads_along_from_then_on_and_who_leaves_does_not(t: Talk) -> None:
    room = await channel(t)
    grace = room.person(GRACE)
    await joins(room, STRANGER, t)
    await grace.says("@clerk who's coming?")
    personally(t, grace, "Eleanor Marsh")
    await leaves(room, STRANGER, t)
    await grace.says("@clerk who's coming?")
    grace.sees("Eleanor Marsh")


async def test_until_the_roster_is_read_again_who_joined_counts(t: Talk) -> None:
    room = await channel(t)
    t.connector.fail(500, path="pagedmembers")
    await joins(room, STRANGER, t)
    grace = room.person(GRACE)
    await grace.says("@clerk who's coming?")
    personally(t, grace, "Eleanor Marsh")


async def test_a_roster_a_day_old_is_read_again(t: Talk) -> None:
    grace = (await channel(t)).person(GRACE)
    in_team(t, STRANGER)
    await grace.says("@clerk who's coming?")
    await grace.says("@clerk who's coming?")
    grace.sees("Eleanor Marsh")
    await t.at("2020-03-07T09:05Z")
    await grace.says("@clerk who's coming?")
    await grace.says("@clerk who's coming?")
    personally(t, grace, "Eleanor Marsh")


async def test_who_joins_while_the_roster_is_being_read_counts(t: Talk) -> None:
    room = await channel(t)
    oliver, grace = room.person(OLIVER), room.person(GRACE)
    t.connector.seconds = 0.1
    for name in (STRANGER, "Ravi Lal", "Sam Poole"):
        in_team(t, name)
        joined = oliver.activity("conversationUpdate", membersAdded=[{"id": t.person(name).teams_id}])
        assert (await t.post("/api/messages", joined))[0] == 200
    await grace.says("@clerk who's coming?")
    personally(t, grace, "Eleanor Marsh")
    assert await t.read(lambda book: len(book.linking.roster(TENANT, TEAM) or ())) == len(BOARD) + 3


async def test_a_thread_and_another_channel_have_the_roster_of_their_team(t: Talk) -> None:
    await channel(t)
    thread = Room(t, "19:general@thread.tacv2;messageid=1583485200000", "channel", "General").person(GRACE)
    await thread.says("@clerk who's coming?")
    thread.sees("Eleanor Marsh")
    other = t.channel("Papers").person(GRACE)
    await other.says("@clerk who's coming?")
    other.sees("Eleanor Marsh")


async def test_in_a_thread_with_strangers_the_line_stands_in_the_thread(t: Talk) -> None:
    await channel(t, STRANGER)
    thread = Room(t, "19:general@thread.tacv2;messageid=1583485200000", "channel", "General").person(GRACE)
    await thread.says("@clerk who's coming?")
    personally(t, thread, "Eleanor Marsh")


async def test_a_shared_channel_has_people_of_its_own(t: Talk) -> None:
    await channel(t)
    shared = t.channel("With partners").person(GRACE)
    t.connector.rosters[shared.conversation] = [{"id": "29:partner", "name": "P", "aadObjectId": "partner"}]
    said = shared.activity(
        "message", text="<at>Board Clerk</at> who's coming?",
        entities=[{"type": "mention", "text": "<at>Board Clerk</at>", "mentioned": {"id": "28:board-clerk"}}],
    )  # fmt: skip
    for _ in range(2):
        said["channelData"]["channel"] = {"id": shared.conversation, "type": "shared"}
        await shared.posts({**said, "id": t.next_id()})
        personally(t, shared, "Eleanor Marsh")


# What is said personally


async def test_a_question_asked_personally_is_answered_personally(t: Talk) -> None:
    tomasz = (await channel(t, STRANGER)).person(TOMASZ)
    await tomasz.says("@clerk 4.1 needs longer")
    personally(t, tomasz, "Until when?")
    await t.person(TOMASZ).says("20 March")
    t.person(TOMASZ).sees("4.1", "20 March")
    assert tomasz.answer == ANSWERED
    assert (await t.read(january("4.1"))).due_on == date(2020, 3, 20)


async def test_a_question_asked_personally_is_not_answered_in_the_room(t: Talk) -> None:
    tomasz = (await channel(t, STRANGER)).person(TOMASZ)
    await tomasz.says("@clerk 4.1 needs longer")
    await tomasz.says("@clerk 20 March")
    assert (await t.read(january("4.1"))).due_on == date(2020, 3, 6)
    await t.person(TOMASZ).presses("Next meeting, Friday 13 March")
    assert (await t.read(january("4.1"))).due_on == date(2020, 3, 13)


async def test_a_question_from_before_somebody_joined_is_answered_personally(t: Talk) -> None:
    room = await channel(t)
    tomasz = room.person(TOMASZ)
    await tomasz.says("@clerk 4.1 needs longer")
    tomasz.sees("Until when?")
    await joins(room, STRANGER, t)
    await tomasz.says("@clerk 20 March")
    personally(t, tomasz, "4.1", "20 March")
    assert (await t.read(january("4.1"))).due_on == date(2020, 3, 20)
    await tomasz.says("@clerk 27 March")
    assert (await t.read(january("4.1"))).due_on == date(2020, 3, 20)


async def test_a_refusal_is_said_personally_too(t: Talk) -> None:
    grace = (await channel(t, STRANGER)).person(GRACE)
    await grace.says("@clerk 4.1 done")
    personally(t, grace, "4.1 is assigned to Tomasz Nowak")


async def test_the_secretary_reads_reasons_in_the_answer_that_came_personally(t: Talk) -> None:
    await t.person(GRACE).says("apologies for 13 March, stuck in a budget hearing")
    oliver = (await channel(t, STRANGER)).person(OLIVER)
    await oliver.says("@clerk who's coming?")
    personally(t, oliver, "budget hearing")


async def test_a_meeting_is_not_run_from_a_channel_with_strangers(t: Talk) -> None:
    oliver = (await channel(t, STRANGER)).person(OLIVER)
    await t.at("2020-03-13T14:00Z")
    await t.person(OLIVER).says("start the meeting")
    await oliver.says("@clerk minute 3: Helen presented the pilot.")
    personally(t, oliver, "Say that in our own chat")


async def test_somebody_on_two_boards_is_asked_personally_which_one(t: Talk) -> None:
    await t.server.parts.store.write(second_board)
    helen = t.group().person("Helen O'Connor")
    await helen.says("@clerk what are my actions?")
    personally(t, helen, "Which board is this for?")
    await t.person("Helen O'Connor").presses("Harbour Lane Partnership Board")
    t.person("Helen O'Connor").sees("Harbour Lane Partnership Board", "You have no open action.")


async def test_a_question_delivered_twice_is_answered_once(t: Talk) -> None:
    grace = (await channel(t, STRANGER)).person(GRACE)
    await grace.says("@clerk who's coming?")
    personally(t, grace, "Eleanor Marsh")
    await grace.posts(grace.last_activity)
    grace.hears_nothing()
    t.person(GRACE).hears_nothing()


async def test_after_a_restart_the_repeated_question_is_still_answered_personally(t: Talk) -> None:
    grace = (await channel(t, STRANGER)).person(GRACE)
    await grace.says("@clerk who's coming?")
    await t.restart()
    await grace.posts(grace.last_activity)
    personally(t, grace, "Eleanor Marsh")


# Where nobody can be answered personally


async def test_a_chat_that_cannot_be_opened_is_answered_with_what_to_do(t: Talk) -> None:
    grace = (await channel(t, STRANGER)).person(GRACE)
    t.connector.fail(403, path="/v3/conversations")
    await grace.says("@clerk who's coming?")
    assert grace.answer == "Write to me personally and ask there: here I answer only dates and places."
    t.person(GRACE).hears_nothing()


async def test_the_chat_is_opened_once(t: Talk) -> None:
    grace = (await channel(t, STRANGER)).person(GRACE)
    for _ in range(2):
        await grace.says("@clerk who's coming?")
        personally(t, grace, "Eleanor Marsh")
    assert [request.path for request in t.connector.requests].count("/v3/conversations") == 1


async def test_what_was_recorded_is_said_to_be_where_the_answer_cannot_be_given(t: Talk) -> None:
    tomasz = (await channel(t, STRANGER)).person(TOMASZ)
    await t.person(TOMASZ).says("hello")
    t.connector.fail(403, path="a:chat-with-tomasz-nowak")
    await tomasz.says("@clerk 4.1 done")
    assert (
        tomasz.answer == "That is recorded. Write to me personally for the rest: here I answer only dates and places."
    )
    assert (await t.read(january("4.1"))).state is ActionState.DONE


async def test_who_removed_the_bot_is_not_written_to(t: Talk) -> None:
    room = await channel(t, STRANGER)
    await t.person(GRACE).installs()
    await t.person(GRACE).removes()
    await room.person(GRACE).says("@clerk who's coming?")
    room.person(GRACE).sees("Write to me personally")
    t.person(GRACE).hears_nothing()
