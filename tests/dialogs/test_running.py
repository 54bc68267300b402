"""Conversations while a meeting runs: started, items, minutes, decisions, ended; every step undone."""

from pathlib import Path

from boardclerk.board.meetings import MeetingState
from boardclerk.board.minutes import DecisionKind, MinuteKind, MinutesState
from boardclerk.store.book import Book
from tests.dialogs.action_board import BOARD, action_of, board
from tests.dialogs.linked import among_the_board
from tests.dialogs.running import MARCH, attendance_of, decisions_of, meeting_day, meeting_of, minutes_of, started

# Started


async def test_the_secretary_starts_the_meeting_of_today_and_takes_it_back(tmp_path: Path) -> None:
    async with meeting_day(tmp_path) as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("start the meeting")
        oliver.sees(
            "The meeting of Friday 13 March has started; Eleanor Marsh chairs, and is recorded as present.",
            "Item 1: Welcome and apologies",
        )
        meeting = await meeting_of(t)
        assert (meeting.state, meeting.current_item) == (MeetingState.RUNNING, "1")
        await oliver.presses("Undo")
        assert (await meeting_of(t)).state is MeetingState.PLANNED


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
        oliver.sees("has started; Tomasz Nowak chairs, and is recorded as present.")
        tomasz = await t.read(lambda book: book.people.named(BOARD, "Tomasz Nowak"))
        assert tomasz is not None
        assert (await meeting_of(t)).chair_id == tomasz.id


async def test_an_acting_chair_named_before_presides_and_may_run_the_meeting(tmp_path: Path) -> None:
    said = (("Eleanor Marsh", "Apologies for 13 March"), ("Oliver Reed", "Tomasz will chair on 13 March"))
    async with meeting_day(tmp_path, *said) as t:
        tomasz = t.person("Tomasz Nowak")
        await tomasz.says("start the meeting")
        tomasz.sees("has started; Tomasz Nowak chairs, and is recorded as present.")
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
        await oliver.presses("Yes")
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
