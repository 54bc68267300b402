"""Kinds once shown first though all was said: deputies, who is let off, actions handed over or recorded."""

import pytest

from boardclerk.dialogs.understanding import Understood
from tests.dialogs.sample import CHAIR, SECRETARY, said

TOMASZ, GRACE, HELEN, DANIEL = "Tomasz Nowak", "Grace Adeyemi", "Helen O'Connor", "Daniel Osei"
PRIYA, FIONA, NIA, IMRAN = "Priya Raman", "Fiona Blake", "Nia Bowen", "Imran Qureshi"


def _names(understood: Understood, slot: str) -> list[str]:
    value = understood.slots.get(slot)
    return sorted(map(str, value)) if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


@pytest.mark.parametrize(
    ("sender", "text", "deputies"),
    [
        (TOMASZ, "I'm there for the first half hour then Priya takes my place", [PRIYA]),
        (TOMASZ, "can't do the 13th, Priya sits in", [PRIYA]),
        (TOMASZ, "I can't make Friday. Priya holds the fort.", [PRIYA]),
        (TOMASZ, "not able to come on the 13th; Priya has my proxy", [PRIYA]),
        (TOMASZ, "can't make the 13th. Priya will be in my chair", [PRIYA]),
        (TOMASZ, "Can't do Friday. My place goes to Priya.", [PRIYA]),
        (TOMASZ, "Apologies for 13 March. I've passed my seat to Priya for the day", [PRIYA]),
        (TOMASZ, "apologies for the 13th, Priya's got it covered", [PRIYA]),
        (TOMASZ, "Next board clashes, I can't come. Sending two: Priya Raman, and Ravi Lal.", [PRIYA, "Ravi Lal"]),
        (CHAIR, "apologies for Friday 13th. Tomasz to chair, Daniel Osei to attend for the police", [DANIEL]),
        (HELEN, "I can't come on the 13th, Ravi Lal can take the school's seat", ["Ravi Lal"]),
        (HELEN, "can't do 13 march, mr ravi lal will represent me", ["Ravi Lal"]),
        (GRACE, "apologies for the 13th. Insp Ravi Lal from the ward will take my seat", ["Ravi Lal"]),
        (HELEN, "Apologies for Friday. Nobody can stand in.", []),
        (HELEN, "I'm out on the 13th and haven't got anyone to send in my place", []),
    ],
)
def test_who_comes_instead_is_read(sender: str, text: str, deputies: list[str]) -> None:
    understood = said(text, sender=sender)
    assert (understood.intent, understood.expect) == ("send_apologies", "act"), understood
    assert _names(understood, "deputy") == sorted(deputies)


@pytest.mark.parametrize(
    "text",
    [
        "I can come on the 13th after all, Priya needn't",
        "I withdraw the apologies I gave for 13 March, no Priya in my seat then",
        "scrub my apologies for march pls, and tell priya she's off the hook",
        "I can make the 13th after all so Priya can stay at her desk",
        "cancel my apologies for Friday. No need for Priya now.",
        "please take back my apologies for the 13th and release Priya",
        "I'm coming on Friday after all - Priya can have her afternoon back",
        "withdraw my apologies for the 13th, I don't need Priya to cover any more",
    ],
)
def test_a_deputy_who_is_let_off_is_read(text: str) -> None:
    understood = said(text)
    assert (understood.intent, understood.expect) == ("withdraw_apologies", "act"), understood
    assert understood.slots["deputy_removed"] == [PRIYA]


def test_apologies_that_stand_are_not_taken_back() -> None:
    understood = said("Cancel the apologies I gave for 15 May. The July ones stand.", "after")
    assert (understood.expect, understood.slots["meetings"]) == ("act", ["2020-05-15"])


@pytest.mark.parametrize(
    "text", ["Ravi Lal tbc as my stand-in for the 13th, I'm out", "got to miss the 13th. PS Lal stays for us"]
)
def test_a_deputy_who_is_not_certain_is_shown_first(text: str) -> None:
    assert (said(text).intent, said(text).expect) == ("send_apologies", "confirm")


@pytest.mark.parametrize(
    ("when", "text", "slots"),
    [
        ("after", "reopen 5.1 from the January meeting and give it to Fiona, due 30 April",
         {"owners": [FIONA], "due": "2020-04-30", "reopen": True}),
        ("after", "can you reopen January's 5.2, owners Grace and Priya, by 17 April",
         {"owners": [GRACE, PRIYA], "due": "2020-04-17", "reopen": True}),
        ("before", "5.2 take Grace off and put Priya on instead of her, Daniel stays", {"owners": [PRIYA, DANIEL]}),
        ("before", "swap Grace for Priya on 5.2", {"owners": [PRIYA, DANIEL]}),
        ("before", "add Helen and Imran as extra owners of 5.2, and extend to 27/3",
         {"add_owners": [HELEN, IMRAN], "due": "2020-03-27"}),
        ("after", "put grace on 4.1 alongside tomasz and move the date to fri 3 april",
         {"add_owners": [GRACE], "due": "2020-04-03"}),
        ("before", "move 6.1 over to Priya and give her until the end of April",
         {"owners": [PRIYA], "due": "2020-04-30"}),
        ("before", "owner of 5.1 is now Fiona, deadline 3 April", {"owners": [FIONA], "due": "2020-04-03"}),
        ("reminders", "3.1 and 4.1 both extended to the July board please, purdah",
         {"refs": ["3.1", "4.1"], "due": "2020-07-10"}),
    ],
)  # fmt: skip
def test_who_is_to_have_an_action_and_until_when_are_read_together(
    when: str, text: str, slots: dict[str, object]
) -> None:
    understood = said(text, when, SECRETARY)
    assert (understood.intent, understood.expect) == ("update_action", "act"), understood
    assert {name: understood.slots.get(name) for name in slots} == slots


def test_somebody_named_in_passing_is_not_given_an_action() -> None:
    understood = said("reassign 4.1 to Priya, Helen has agreed it with her", "before", SECRETARY)
    assert (understood.slots["owners"], understood.expect) == ([PRIYA], "confirm")
    assert "owners" not in said("give me till Wednesday week", "reminders", HELEN, reply_to="reminder:3.1").slots


@pytest.mark.parametrize(
    ("text", "owners", "due", "item", "words"),
    [
        ("So what we've agreed, clerk, is that Tomasz will write to the diocese by 27 March. It's a youth club action.",
         [TOMASZ], "2020-03-27", "4", "write to the diocese"),
        ("I'll take an action myself – ring the MP, by Tuesday. Youth club item",
         [SECRETARY], "2020-03-17", "4", "ring the MP"),
        ("action colon fiona to chase the bid comma before the next board comma item four",
         [FIONA], "2020-05-15", "4", "chase the bid"),
        ("New action please. Owner Helen. Survey pupils. Due 20 April. Agenda item School attendance pilot.",
         [HELEN], "2020-04-20", "3", "Survey pupils"),
        ("action (6) GA/PR rewrite the guidance by end of april",
         [GRACE, PRIYA], "2020-04-30", "6", "rewrite the guidance"),
        ("Action – Police (Daniel Osei) & Health (Grace Adeyemi): joint briefing. By Good Friday. Item 5.",
         [DANIEL, GRACE], "2020-04-10", "5", "joint briefing"),
        ("Action for Nia (Partnership Office): tidy the risk log, due 31 March",
         [NIA], "2020-03-31", None, "tidy the risk log"),
        ("Action: Nia to send the ward maps to Helen before the meeting",
         [NIA], "2020-05-15", None, "send the ward maps to Helen"),
        ("Action: Helen to ask the governors about Saturday opening",
         [HELEN], None, None, "ask the governors about Saturday opening"),
        ("ACTION HELEN O'CONNOR + PRIYA RAMAN PILOT THE FORM IN YEAR 9. ITEM 6. DUE 15 MAY",
         [HELEN, PRIYA], "2020-05-15", "6", "PILOT THE FORM IN YEAR 9"),
    ],
)  # fmt: skip
def test_an_action_is_read_with_its_item_wherever_that_stands(
    text: str, owners: list[str], due: str | None, item: str | None, words: str
) -> None:
    understood = said(text, "running", SECRETARY)
    assert (understood.intent, understood.expect) == ("record_action", "act"), understood
    found = understood.slots
    assert (_names(understood, "owners"), found.get("due"), found.get("item"), found.get("text")) == (
        sorted(owners), due, item, words,
    )  # fmt: skip


def test_a_title_is_read_without_what_leads_in() -> None:
    assert said("I think the car park should go on the agenda").slots["title"] == "car park"
    understood = said("can we have hall hire on the agenda for 15 May, 10 minutes")
    assert understood.slots == {"meeting": "2020-05-15", "title": "hall hire", "duration_min": 10}


def test_done_from_ones_own_side_is_done() -> None:
    assert (said("5.2 done from my side", sender=GRACE).intent, said("5.2 done from my side", sender=GRACE).expect) == (
        "close_action", "act",
    )  # fmt: skip


def test_somebody_nobody_knows_is_asked_about_where_they_are_said_to_be_present() -> None:
    understood = said("Present: Bob", "running", SECRETARY)
    assert understood.intent == "record_attendance"
    assert understood.slots["unknown"] == {"present": ["Bob"], "absent": []}


def test_little_words_in_capitals_are_nobodys_initials() -> None:
    assert said("CAN'T DO FRIDAY 13TH OR 10TH JULY, SORRY").slots["meetings"] == ["2020-03-13", "2020-07-10"]
