"""Kinds that messages nobody had read showed, each in other words: what is done, and what must not be."""

import pytest

from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.understanding import Heard, understand
from tests.dialogs.sample import SECRETARY, said, sample_world

TOMASZ, GRACE, HELEN, DANIEL = "Tomasz Nowak", "Grace Adeyemi", "Helen O'Connor", "Daniel Osei"
PRIYA, IMRAN, NIA = "Priya Raman", "Imran Qureshi", "Nia Bowen"
MARCH, MAY, JULY = "2020-03-13", "2020-05-15", "2020-07-10"
WRITES = {
    "send_apologies", "withdraw_apologies", "record_action", "close_action", "update_action", "circulate_minutes",
    "comment_on_minutes", "approve_minutes", "agenda_item",
}  # fmt: skip


@pytest.mark.parametrize(
    ("when", "sender", "text"),
    [
        ("before", TOMASZ, "should I withdraw my apologies for the 13th?"),
        ("before", TOMASZ, "shall I withdraw my apologies for Friday?"),
        ("after", TOMASZ, "should I approve the minutes of 13 March?"),
        ("after", TOMASZ, "have I approved the minutes"),
        ("before", TOMASZ, "should I close 4.1?"),
        ("before", TOMASZ, "must I give apologies if I'm only late"),
        ("before", TOMASZ, "you have put me down as absent for the 13th"),
        ("before", TOMASZ, "please don't put me down as absent for the 13th"),
        ("before", TOMASZ, "don't mark Grace as absent yet"),
        ("before", TOMASZ, "my apologies for the 13th have not been withdrawn"),
        ("before", TOMASZ, "my apologies for the 13th were never withdrawn"),
        ("before", TOMASZ, "my apology for the 13th should not be withdrawn"),
        ("before", PRIYA, "Grace is available again after 13 March"),
        ("before", TOMASZ, "apart from item 4 I'll miss the whole of the 13th"),
        ("after", SECRETARY, "send me the minutes so that I can send them to everyone"),
        ("before", TOMASZ, "not coming to lunch on the 13th"),
        ("before", TOMASZ, "can't come on the 13th to set up the room but will be at the meeting"),
        ("before", TOMASZ, "I'm off on Friday but will be at the board"),
        ("after", TOMASZ, "happy with the minutes apart from item 3"),
        ("before", TOMASZ, "don't reopen 3.1"),
        ("before", TOMASZ, "3.1 done as of 20 March"),
        ("after", TOMASZ, "agree with Grace about the minutes"),
        ("running", SECRETARY, "apologies: Grace. No, Grace is here"),
        ("before", TOMASZ, "take item 5 off the agenda? no, leave it"),
        ("before", PRIYA, "I'm free again from 20 March so not the 13th"),
        ("running", SECRETARY, "nobody has agreed to do anything under item 4 so far"),
        ("running", SECRETARY, "nothing agreed under item 5"),
        ("running", SECRETARY, "under item 3 there was a good discussion"),
        ("before", IMRAN, "item 4 looks rather long"),
        ("before", TOMASZ, "Apologies for the 13th, Oliver."),
        ("before", SECRETARY, "Apologies from the council for Friday 13 March."),
        ("before", SECRETARY, "Daniel told me in passing that the Superintendent won't be at the March meeting."),
        ("before", TOMASZ, "I'll probably be 20 mins late on the 13th"),
        ("before", TOMASZ, "late on the 13th but not sure if I can come at all"),
        ("before", TOMASZ, "Please note my absence from the May board, I am away until 20 May"),
        ("before", TOMASZ, "can't make the 13th. deputi hed covering for me"),
        ("before", NIA, "5.1 is done but the map is missing"),
        ("after", HELEN, "the lease isn't signed so 4.1 should stay open"),
    ],
)
def test_nothing_is_written_of_what_was_not_said(when: str, sender: str, text: str) -> None:
    understood = said(text, when, sender)
    assert understood.intent not in WRITES or understood.expect != "act", understood


def _is_done(understood: Understood, intent: str, slots: dict[str, object]) -> None:
    assert (understood.intent, understood.expect) == (intent, "act"), understood
    assert {name: understood.slots.get(name) for name in slots} == slots


@pytest.mark.parametrize(
    ("sender", "text", "slots"),
    [
        (IMRAN, "I shall not be coming to the May meeting", {"who": [IMRAN], "meetings": [MAY]}),
        (HELEN, "can you mark me as away for Friday's board", {"who": [HELEN], "meetings": [MARCH]}),
        (SECRETARY, "show Imran as absent on the 13th please", {"who": [IMRAN], "meetings": [MARCH]}),
        (GRACE, "will be late Friday, not sure how late", {"part": {"arrive_late": True}}),
        (GRACE, "running late on the 13th, probably half an hour", {"part": {"arrive_late_min": 30}}),
        (TOMASZ, "I'll miss items three and four on the 13th", {"part": {"absent_items": ["3", "4"]}}),
        (TOMASZ, "I can attend the May board from 14:45", {"meetings": [MAY], "part": {"join_at": "14:45"}}),
        (TOMASZ, "I'll only get to the board at 3 on the 13th", {"part": {"join_at": "15:00"}}),
        (TOMASZ, "will be a bit late getting to you on the 13th", {"part": {"arrive_late": True}}),
        (SECRETARY, "Priya will attend for item 6 only on the 13th", {"who": [PRIYA], "part": {"only_items": ["6"]}}),
        (SECRETARY, "apologies from the Chief Nurse for the 13th", {"who": [GRACE], "meetings": [MARCH]}),
        (SECRETARY, "please record apologies from the Inspector (Daniel Osei) for the 13th", {"who": [DANIEL]}),
        (SECRETARY, "the headteacher sends apologies for the 13th, that's Helen O'Connor", {"who": [HELEN]}),
        (TOMASZ, "apologies for the 13th and the 15th May", {"meetings": [MARCH, MAY]}),
        (TOMASZ, "can't make the 15th and 10th of July", {"meetings": [MAY, JULY]}),
        (DANIEL, "out on the 13th - sandra o'neill coming instead", {"deputy": ["Sandra O'Neill"]}),
        (IMRAN, "apols 13th, martin gale instead of me", {"deputy": ["Martin Gale"]}),
        (TOMASZ, "Year-end audit has eaten my diary. Apologies for 15 May", {"meetings": [MAY]}),
        (TOMASZ, "For the avoidance of doubt I shall not be there on the 13th", {"meetings": [MARCH]}),
        (TOMASZ, "Apologies for the 13th. I told Fiona last week.", {"who": [TOMASZ], "meetings": [MARCH]}),
    ],
)
def test_apologies_are_read_whole(sender: str, text: str, slots: dict[str, object]) -> None:
    _is_done(said(text, "before", sender), "send_apologies", slots)


@pytest.mark.parametrize(
    ("when", "sender", "text", "intent", "slots"),
    [
        ("before", IMRAN, "I withdraw my apology of the 13th and the remark", "withdraw_apologies", {}),
        ("before", IMRAN, "my apology for Friday may now be withdrawn", "withdraw_apologies", {"meetings": [MARCH]}),
        ("before", NIA, "it was a struggle but 5.1 is done", "close_action", {"refs": ["5.1"]}),
        ("after", HELEN, "3.1 not finished, I'll have it by 24 April", "update_action", {"due": "2020-04-24"}),
        ("after", TOMASZ, "You may have my approval of the minutes", "approve_minutes", {"meeting": MARCH}),
        ("before", TOMASZ, "May I ask whether Helen is coming on the 13th?", "who_is_coming", {"person": HELEN}),
        ("after", DANIEL, "item 6: not sergeant, inspector", "comment_on_minutes", {"item": "6"}),
        ("running", SECRETARY, "that's an action on 5 then, Nia to redo it all", "record_action", {"owners": [NIA]}),
        (
            "running", SECRETARY, "The board agreed that Helen and Priya are to draft a letter by 3 April, action",
            "record_action", {"owners": [HELEN, PRIYA], "due": "2020-04-03"},
        ),
        ("running", SECRETARY, "Action: Helen to report on attendance in July", "record_action", {"due": JULY}),
        ("reminders", TOMASZ, "one for AOB on 15 May, naming the bus", "agenda_item", {"title": "naming the bus"}),
    ],
)  # fmt: skip
def test_other_deeds_are_read_whole(when: str, sender: str, text: str, intent: str, slots: dict[str, object]) -> None:
    _is_done(said(text, when, sender), intent, slots)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("Thanks for the nudge, done yesterday", "close_action", {"refs": ["3.1"]}),
        ("many thanks for your reminder - all finished", "close_action", {"refs": ["3.1"]}),
        ("Thank you for the reminder. I need until 20 May", "update_action", {"due": "2020-05-20"}),
        ("not finished, the survey came back bad", "update_action", {"refs": ["3.1"]}),
        ("should be finished by 20 May", "update_action", {"due": "2020-05-20"}),
        ("Could I have until 22 May for this one please", "update_action", {"due": "2020-05-22"}),
    ],
)
def test_an_answer_to_a_reminder_is_read_behind_its_thanks(text: str, intent: str, slots: dict[str, object]) -> None:
    _is_done(said(text, "reminders", HELEN, reply_to="reminder:3.1"), intent, slots)


def test_what_is_said_to_the_whole_board_is_kept_as_if_said_to_the_clerk() -> None:
    for text, intent in (
        ("Dear all, I must give my apologies for the meeting on 15 May", "send_apologies"),
        ("hello board, 5.1 is done", "close_action"),
    ):
        heard = Heard(text=text, personal=False, addressed=False)
        understood = understand(heard, sample_world("reminders", "Fiona Blake"))[0]
        assert (understood.intent, understood.expect) == (intent, "act"), understood
