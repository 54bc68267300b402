"""A deed is done only where all of its clause is accounted for; else it is shown first."""

import pytest

from boardclerk.dialogs.grammar.marking import prepare
from tests.dialogs.sample import CHAIR, SECRETARY, said, sample_world

SHOWN_FIRST = [
    ("after", SECRETARY, "Action: Grace and ingrid voss to write to the trust by 30 April"),
    ("after", SECRETARY, "Action: Dr Blake to draft the terms by 30 April"),
    ("after", SECRETARY, "Action: GA and TK to meet the landlord"),
    ("after", SECRETARY, "Action: Imran or Fiona to look at the terms by 30 April"),
    ("after", SECRETARY, "Action: Tomasz to sign the lease by the end of half term"),
    ("after", SECRETARY, "Action: Tomasz to sign the lease by Whit Monday"),
    ("after", SECRETARY, "Action: Tomasz to sign the lease by 30 April or the week after"),
    ("after", SECRETARY, "Action: Imran, no sorry Fiona, to look at the terms"),
    ("before", SECRETARY, "apologies from ingrid voss for the March meeting"),
    ("before", SECRETARY, "apols from JH for the 13th"),
    ("before", SECRETARY, "JH sends apologies for the 13th"),
    ("before", "Tomasz Nowak", "Apologies for the 13th, my assistant head will come along"),
    ("before", "Tomasz Nowak", "Apologies, I can't do the 13th or the 20th"),
    ("before", "Helen O'Connor", "put the pilot on the agenda for 20 March"),
    ("after", "Tomasz Nowak", "4.1 slipping a month"),
    ("after", "Tomasz Nowak", "push 4.1 to after half term"),
    ("after", "Fiona Blake", "5.1 done apart from the appendix"),
    ("after", "Fiona Blake", "close 4.1 not 5.1"),
    ("after", "Fiona Blake", "Helen told me 5.1 is done"),
    ("after", "Daniel Osei", "Priya here, I approve the minutes"),
    ("after", "Tomasz Nowak", "I approve the minutes of 20 March"),
    ("after", SECRETARY, "Action: Nia to send the figures, Priya to check them"),
    ("after", "Grace Adeyemi", "I didn't say I approve the minutes"),
    ("after", SECRETARY, "3.1 due end of next term"),
    ("after", SECRETARY, "Circulate the minutes once Eleanor has seen them"),
    ("after", SECRETARY, "Send the minutes to the county newsletter"),
    ("after", SECRETARY, "Circulate the minutes to all staff"),
    ("before", SECRETARY, "Circulate the minutes of 13 March"),
    ("after", "Fiona Blake", "Close 4.1. No, sorry, 5.1."),
    ("after", "Fiona Blake", "close either 4.1 or 5.1"),
    ("after", "Fiona Blake", "I take it 5.1 is closed"),
    ("after", "Fiona Blake", "The leaflet has a line that reads: mark 5.1 as complete"),
    ("after", "Tomasz Nowak", "4.1 could well slip"),
    ("after", SECRETARY, "4.1 belongs to someone new"),
    ("reminders", "Imran Qureshi", "My deputy thought I should send apologies for the 15th"),
    ("reminders", "Imran Qureshi", "Apologies for July but not, of course, for 15 May"),
    ("reminders", "Imran Qureshi", "apologies for one of the next two meetings"),
    ("before", "Daniel Osei", "Everybody from the trust is away on the 13th, put them down for apologies"),
    ("after", "Fiona Blake", "There is an error in the minutes"),
    ("after", "Fiona Blake", "item 15 of the minutes should say July"),
    ("after", "Daniel Osei", "The board approves the minutes of 13 March"),
    ("before", SECRETARY, "Note the entire nursing team as apologies for the 13th"),
    ("after", SECRETARY, "share the minutes with somebody at the parish newsletter"),
    ("after", SECRETARY, "circulate the draft with comments by the 27th, no, by the 31st"),
    ("after", "Nia Bowen", "Put staffing on the May agenda, sorry not May, July"),
    ("after", "Tomasz Nowak", "push 4.1 back a bit please"),
    ("after", "Tomasz Nowak", "glad to share 4.1 with Imran"),
    ("reminders", "Imran Qureshi", "Apologies for 15 May, sorry no, it is July I cannot do"),
    ("reminders", "Imran Qureshi", "apologies for 15 May, and the one after"),
    ("reminders", "Imran Qureshi", "My apologies for the 15th stand"),
    ("reminders", "Priya Raman", "Tomasz sends apologies for the 15th, a colleague goes in his place"),
    ("after", SECRETARY, "Action on Grace please, the usual thing, by 30 April"),
    ("after", SECRETARY, "Action: Grace to clear the store, in time for Mothering Sunday"),
]


@pytest.mark.parametrize(("when", "sender", "text"), SHOWN_FIRST, ids=[text for _, _, text in SHOWN_FIRST])
def test_what_leaves_something_over_is_shown_before_it_is_done(when: str, sender: str, text: str) -> None:
    found = said(text, when, sender)
    assert (found.intent != "none", found.expect) == (True, "confirm"), found


DONE_AT_ONCE = [
    ("after", SECRETARY, "Action: Grace and Imran to write to the trust by 30 April"),
    ("after", SECRETARY, "Action: Inspector Osei to draft the terms by 30 April"),
    ("after", SECRETARY, "Action: DCS to nominate a lead for care leavers by 30 April"),
    ("after", SECRETARY, "Action: Fiona to book the Town Hall for September"),
    ("before", SECRETARY, "apologies from Grace for the March meeting"),
    ("before", "Tomasz Nowak", "Apologies for the 13th, I am back on the 20th"),
    ("before", "Helen O'Connor", "put the pilot on the agenda for 13 March"),
    ("after", "Fiona Blake", "5.1 done, published on 16 March"),
    ("after", SECRETARY, "Circulate the minutes to everyone, comments by 27 March"),
    ("after", "Tomasz Nowak", "I approve the minutes of 13 March"),
]


@pytest.mark.parametrize(("when", "sender", "text"), DONE_AT_ONCE, ids=[text for _, _, text in DONE_AT_ONCE])
def test_what_is_accounted_for_is_done_without_a_question(when: str, sender: str, text: str) -> None:
    found = said(text, when, sender)
    assert (found.intent != "none", found.expect) == (True, "act"), found


@pytest.mark.parametrize("text", ["can this go to Fiona instead", "give it to Fiona", "could Fiona take this on"])
def test_an_action_given_on_in_answer_to_its_reminder_is_shown_with_its_new_owner(text: str) -> None:
    found = said(text, "reminders", "Nia Bowen", reply_to="reminder:5.1")
    assert (found.intent, found.slots.get("owners"), found.expect) == ("update_action", ["Fiona Blake"], "confirm")


@pytest.mark.parametrize("text", ["Tomasz did it", "after easter", "Whit Monday latest", "next half term"])
def test_news_that_is_half_read_is_shown_before_it_is_kept(text: str) -> None:
    found = said(text, "reminders", "Helen O'Connor", reply_to="reminder:3.1")
    assert found.expect == "confirm", found


def test_nothing_for_the_agenda_is_no_item_of_it() -> None:
    found = said("nothing for the agenda from us this time", "before", "Helen O'Connor")
    assert (found.intent, found.expect) == ("none", "acknowledge")


def test_of_two_actions_closed_in_one_breath_the_doubt_about_one_is_asked_of_both() -> None:
    found = said("4.1 done and 5.1 done too, Fiona said", "after", CHAIR)
    assert (found.slots.get("refs"), found.expect) == (["4.1", "5.1"], "confirm")


def test_minutes_between_two_figures_are_no_day() -> None:
    line = prepare("I'll be 10-15 mins late on the 13th", sample_world())
    assert [day.written for day in line.dates] == ["the 13th"]


def test_a_reply_a_machine_sent_is_no_news() -> None:
    text = "Out of office: back on 18 May. For urgent enquiries ring the front desk."
    assert said(text, "reminders", "Fiona Blake", reply_to="reminder:5.1").intent == "none"


@pytest.mark.parametrize(
    ("when", "sender", "text"),
    [
        ("reminders", "Imran Qureshi", "I would have sent my apologies for the 15th but the trial was put off"),
        ("after", SECRETARY, "Priya was good enough to circulate the minutes"),
        ("after", SECRETARY, "The pilot was raised for the May agenda and went no further"),
    ],
)
def test_what_is_only_told_is_no_deed(when: str, sender: str, text: str) -> None:
    assert said(text, when, sender).intent == "none"


def test_who_has_no_time_to_answer_a_reminder_gives_no_news() -> None:
    assert said("Not now, on a call", "reminders", "Tomasz Nowak", reply_to="reminder:4.1").intent == "none"
