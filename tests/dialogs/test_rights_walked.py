"""Every button and sentence that writes asks for a right: tried by somebody without it, nothing changes."""

from pathlib import Path

import pytest

from boardclerk.cards import verbs
from boardclerk.dialogs.routes import INTENTS, PRESSES
from boardclerk.store.book import Book
from tests.dialogs.minutes_scenes import IN_MARCH, NIA, OLIVER, hold_the_march_meeting
from tests.dialogs.test_stale import press, record
from tests.talk import Talk, talk

GUARDED = (
    verbs.CIRCULATE_AGENDA, verbs.CHANGE_AGENDA, verbs.APPROVE_ITEM, verbs.DECLINE_ITEM, verbs.START_MEETING,
    verbs.NEXT_ITEM, verbs.END_MEETING, verbs.OPEN_ATTENDANCE, verbs.TAKE_ATTENDANCE, verbs.OPEN_REVIEW,
    verbs.REVIEW_ACTIONS, verbs.SEND_TO_CHAIR, verbs.RELEASE, verbs.ASK_FOR_CHANGE, verbs.ACCEPT_AMENDMENT,
    verbs.ACCEPT_OTHER_WORDS, verbs.DECLINE_AMENDMENT, verbs.AGREE_MINUTES, verbs.PUBLISH, verbs.TAKE_DOWN,
    verbs.WHO_WAS_TOLD, verbs.NOT_TOLD, verbs.TOLD_THEM, verbs.LINK_PEOPLE, verbs.LINK_THESE, verbs.LINK,
    verbs.NOT_THIS_ONE, verbs.UNLINK, verbs.CHANGE_POLICY, verbs.SHOW_PLAN,
    verbs.RECORD_INTEREST, verbs.LEAVE_INTEREST_OUT,
)  # fmt: skip
"""Buttons of the chair, the secretary or an administrator."""
OF_THEIR_OWN = (
    verbs.UNDO, verbs.ATTENDING, verbs.SEND_APOLOGIES, verbs.SEND_DEPUTY, verbs.CHANGE_ATTENDANCE, verbs.I_CAN_ATTEND,
    verbs.NOT_RIGHT, verbs.NO_AMENDMENTS, verbs.SUGGEST_AMENDMENT, verbs.MARK_COMPLETE, verbs.MARK_COMPLETE_CHOSEN,
    verbs.NEED_LONGER, verbs.NOT_MINE, verbs.ADD_NOTE, verbs.TELL_OWNERS, verbs.REMIND_LATER,
    verbs.FILL_FORM,
    verbs.PAPER_IN,
)  # fmt: skip
"""Buttons everybody has, for what is theirs; on what is somebody else's they are refused."""
READING = (
    verbs.HELP, verbs.WHO_IS_COMING, verbs.APOLOGIES_SO_FAR, verbs.NEXT_MEETING, verbs.MEETINGS, verbs.AGENDA,
    verbs.MY_ACTIONS, verbs.ACTION_LOG, verbs.LEAVE_OPEN,
)  # fmt: skip
SAID = {
    "start_meeting": "start the meeting", "next_item": "next item", "go_to_item": "go to item 3",
    "record_minute": "minute 3: it was noted", "record_decision": "decision 3: agreed to publish it",
    "record_attendance": "present: everyone", "end_meeting": "end the meeting", "review_action": "review 3.1 completed",
    "hold_back": "hold back item 3", "circulate_agenda": "send the agenda",
    "record_action": "action 3: Priya to write to schools by 19 March",
    "add_meeting": "add a meeting on 2 June at 14:00",
    "move_meeting": "move the meeting of 15 May to 22 May", "cancel_meeting": "cancel the meeting of 15 May",
    "draft_minutes": "draft minutes", "release_minutes": "release the minutes",
    "publish_minutes": "publish the minutes", "agree_minutes": "minutes agreed as an accurate record",
    "set_quorum": "set the quorum to 2", "start_reminders": "start reminders", "stop_reminders": "stop reminders",
    "set_lead_times": "remind 10 days and 2 days before", "appoint": "Fiona is secretary from today",
    "add_person": "add Ravi Lal as a member", "remove_person": "remove Helen O'Connor from the board",
    "link_people": "link people", "unlink_person": "unlink Oliver Reed", "not_told": "who have you not told?",
    "who_was_told": "who was told of the decision in item 3?", "told_by_hand": "I told Helen by phone",
    "keep_words": "keep the words you don't understand",
    "set_policy": "don't remind at weekends", "show_plan": "what will you send?",
    "paper_in": "the paper for item 3 is in",
    "name_contacts": "the contacts of the Partners are Grace and Tomasz",
}  # fmt: skip
"""A sentence for each thing said that is the chair's, the secretary's or an administrator's to do."""
ANYBODYS = {
    "send_apologies", "declare_interest", "decline_deputy",
    "withdraw_apologies", "confirm_attendance", "who_is_coming", "close_action",
    "update_action", "list_actions", "next_meeting", "agenda_item", "show_agenda", "circulate_minutes",
    "comment_on_minutes", "approve_minutes", "help", "cancel", "confirm", "remind_later", "mute_reminders",
    "show_kept_words", "minutes_progress", "unmute_reminders", "stop_for_me", "start_for_me", "show_policy",
}  # fmt: skip


def test_every_button_is_walked() -> None:
    assert sorted((*GUARDED, *OF_THEIR_OWN, *READING)) == sorted(PRESSES)


def test_every_sentence_is_walked() -> None:
    assert set(SAID) | ANYBODYS == set(INTENTS)


async def ids(t: Talk) -> dict[str, object]:
    """Return real ids of everything a button can name, of the meeting just held."""

    def query(book: Book) -> dict[str, object]:
        (board,) = book.boards.all()
        held = next(m for m in book.meetings.of_board(board.id) if m.on.isoformat() == "2020-03-13")
        nia, helen = book.people.named(board.id, NIA), book.people.named(board.id, "Helen O'Connor")
        assert nia
        assert helen
        (link, *_) = [one for one in book.linking.links(board.id) if one.person_id != nia.id]
        told = book.notices.of_board(board.id)
        return {
            "board": board.id, "meeting": held.id, "person": helen.id, "account": link.account_id, "version": 0,
            "item": book.agenda.of_meeting(held.id)[0].id, "words": "x", "start": 0, "mark": "x", "member": helen.id,
            **({"notice": told[0].id} if told else {}),
        }  # fmt: skip

    return await t.read(query)


async def test_no_button_of_the_officers_changes_anything_for_somebody_else(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        nia, values, before = t.person(NIA), await ids(t), await record(t)
        for verb in GUARDED:
            await press(nia, verb, **values)
            assert "Only the" in nia.answer or "I cannot find that" in nia.answer, f"{verb}: {nia.answer}"
            assert await record(t) == before, verb


@pytest.mark.parametrize("running", [False, True], ids=["before", "running"])
async def test_no_sentence_of_the_officers_changes_anything_for_somebody_else(tmp_path: Path, running: bool) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await t.meet(NIA, OLIVER)
        if running:
            await t.person(OLIVER).says("start the meeting")
        nia, before = t.person(NIA), await record(t)
        for intent, words in SAID.items():
            await nia.says(words)
            if "Yes" in nia.answer.splitlines():
                await nia.says("yes")
            assert await record(t) == before, f"{intent}: {words}"
            assert nia.answer, intent
