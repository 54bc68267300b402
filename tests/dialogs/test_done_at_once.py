"""What a good clerk does without asking, and what stands close to it and is asked about all the same."""

import pytest

from tests.dialogs.sample import CHAIR, SECRETARY, said

MARCH, MAY = "2020-03-13", "2020-05-15"


@pytest.mark.parametrize(
    ("text", "what", "due"),
    [
        ("Please add an action in my name: ring the harbour office about moorings, by 20 March", "ring the harbour "
         "office about moorings", "2020-03-20"),
        ("action, mine: speak to the coastguard about flares", "speak to the coastguard about flares", None),
        ("I'll dig out the ferry figures. Log it as mine. COP Monday.", "dig out the ferry figures", "2020-03-16"),
        ("put me down for an action pls - chase the parishes for a contact - a fortnight today",
         "chase the parishes for a contact", "2020-03-27"),
    ],
)  # fmt: skip
def test_an_action_somebody_takes_on_is_theirs(text: str, what: str, due: str | None) -> None:
    understood = said(text, "running", SECRETARY)
    assert (understood.intent, understood.expect) == ("record_action", "act")
    assert (understood.slots["owners"], understood.slots["text"]) == ([SECRETARY], what)
    assert understood.slots.get("due") == due


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Helen to write to parents. No date, she'll do it when term settles.", "write to parents"),
        ("Sorry, another action for the register, forgot it earlier: Fiona to look into the projector",
         "look into the projector"),
        ("one slipped through on Friday. Grace owes us the dental list. Raise it as an action, due 9 April.",
         "the dental list"),
        ("The Chief Nurse to write to GPs about the rota. Action, item six.", "write to GPs about the rota"),
    ],
)  # fmt: skip
def test_what_is_said_around_an_action_is_no_part_of_it(text: str, what: str) -> None:
    understood = said(text, "running", SECRETARY)
    assert (understood.intent, understood.expect, understood.slots["text"]) == ("record_action", "act", what)


def test_the_item_named_after_an_action_is_kept() -> None:
    assert said("Nia to fetch the maps for the board. Action, item six.", "running", SECRETARY).slots["item"] == "6"


def test_a_list_of_owned_actions_is_recorded_in_the_meeting_by_who_keeps_the_record() -> None:
    text = "Actions:\nNia to send the data by 20 March\nGrace to review the form"
    assert said(text, "running", SECRETARY).expect == "act"
    assert said(text, "running", "Imran Qureshi").expect == "confirm"
    assert said(text, "after", SECRETARY).expect == "confirm"


@pytest.mark.parametrize(
    "text",
    [
        "Actions: 1. Nia to send the data 2. book the hall 3. Grace to review the form",
        "Actions: Nia to send the data; Grace to review the form. All by 20 March",
        "actions from 5:\n- NB: send the data\n- FB: check the form",
    ],
)
def test_a_list_with_something_left_open_is_shown_first(text: str) -> None:
    assert said(text, "running", SECRETARY).expect != "act"


@pytest.mark.parametrize(
    "text",
    [
        "Apologies for 13 March:\n- Grace Adeyemi\n- Imran Qureshi", "apologies in for the 13th so far: GA, IQ",
        "Apologies in so far for Friday: Grace and Imran. Enter them please.",
    ],
)  # fmt: skip
def test_apologies_listed_after_a_colon_are_those_peoples(text: str) -> None:
    understood = said(text, sender=SECRETARY)
    assert (understood.intent, understood.expect) == ("send_apologies", "act")
    assert understood.slots["who"] == ["Grace Adeyemi", "Imran Qureshi"]


def test_a_name_under_a_message_is_still_a_signature() -> None:
    understood = said("Apologies for Friday\nGrace", sender="Grace Adeyemi")
    assert (understood.expect, understood.slots["who"]) == ("act", ["Grace Adeyemi"])


@pytest.mark.parametrize("word", ["she can stand down", "she needn't come", "not to bother"])
def test_a_deputy_told_to_stand_down_goes_with_the_apologies(word: str) -> None:
    understood = said(f"Back on for the 13th after all, please drop my apologies and tell Priya {word}")
    assert (understood.intent, understood.expect) == ("withdraw_apologies", "act")
    assert understood.slots["deputy_removed"] == ["Priya Raman"]


def test_whoever_chairs_is_no_name_left_over() -> None:
    understood = said("Eleanor can't make the May meeting. Imran is chairing in her absence", "after", SECRETARY)
    assert (understood.expect, understood.slots["acting_chair"]) == ("act", "Imran Qureshi")


def test_an_unnamed_superior_is_not_whoever_writes() -> None:
    understood = said("boss is off on the 13th, she's asked that Grace A runs the meeting", sender="Daniel Osei")
    assert understood.expect != "act"


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("pass 4.1 to Priya, Tomasz has talked it over with her", ["Priya Raman"]),
        ("Reassign 5.1 to Fiona Blake, Nia's on secondment", ["Fiona Blake"]),
        ("4.1 should go to Fiona from now on, Tomasz is swamped", ["Fiona Blake"]),
    ],
)
def test_why_an_action_is_handed_over_names_no_further_owner(text: str, owners: list[str]) -> None:
    understood = said(text, sender=CHAIR)
    assert (understood.intent, understood.expect, understood.slots["owners"]) == ("update_action", "act", owners)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("I should be obliged if Flood drills could be placed on the agenda for May", "Flood drills"),
        ("Late item for Friday if I may: flu vaccination uptake", "flu vaccination uptake"),
    ],
)
def test_a_wish_for_the_agenda_may_be_put_politely(text: str, title: str) -> None:
    understood = said(text)
    assert (understood.intent, understood.expect, understood.slots["title"]) == ("agenda_item", "act", title)


def test_a_wish_that_is_not_settled_is_asked_about() -> None:
    assert said("take Parking or maybe Flood drills off the May agenda").expect != "act"


def test_being_sorry_for_the_bother_is_no_apology() -> None:
    understood = said("Apologies for being a nuisance, but could you send me the January minutes again?")
    assert (understood.intent, understood.expect) == ("circulate_minutes", "act")


@pytest.mark.parametrize(
    ("when", "sender", "text", "intent"),
    [
        ("before", "Tomasz Nowak", "I sent apologies for 13 March. Please rescind them.", "withdraw_apologies"),
        (
            "before",
            "Oliver Reed",
            "we don't need Harbour youth club on the next board's agenda any more",
            "agenda_item",
        ),
    ],
)
def test_what_is_taken_back_in_other_words_is_taken_back(when: str, sender: str, text: str, intent: str) -> None:
    understood = said(text, when, sender)
    assert (understood.intent, understood.expect) == (intent, "act")
    assert intent != "agenda_item" or understood.slots["remove"] is True


def test_who_comes_instead_of_somebody_in_the_words_of_a_hurried_person() -> None:
    understood = said(
        "Eleanor cannot be at the March meeting so you're getting me instead of her", sender="Daniel Osei"
    )
    assert (understood.expect, understood.slots["deputy"]) == ("act", ["Daniel Osei"])
    understood = said(
        "sorry all, leave booked for the 13th. Expect Ruth Penrose instead of me", sender="Helen O'Connor"
    )
    assert (understood.expect, understood.slots["deputy"]) == ("act", ["Ruth Penrose"])


@pytest.mark.parametrize(
    ("when", "sender", "text"),
    [
        (
            "before",
            "Helen O'Connor",
            "Have to miss the March board. The school will field a replacement, name to follow",
        ),
        ("before", "Tomasz Nowak", "Please reinstate me for the March board and release my substitute, Priya Raman."),
        ("after", "Grace Adeyemi", "by no means do I approve the draft"),
        ("after", "Grace Adeyemi", "no way am I agreeing these minutes, I left after ten minutes"),
        ("after", "Grace Adeyemi", "Haven't approved the draft and won't until I've spoken to Helen"),
        ("before", "Grace Adeyemi", "Imran is 50/50 for the March board"),
    ],
)
def test_what_is_refused_doubtful_or_still_open_is_not_done_at_once(when: str, sender: str, text: str) -> None:
    understood = said(text, when, sender)
    assert understood.expect != "act", understood
