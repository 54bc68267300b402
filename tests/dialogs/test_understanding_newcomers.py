"""What newcomers to the board wrote that was once taken for something else."""

import pytest

from boardclerk.dialogs.understanding import Heard, Understood, understand
from tests.dialogs.sample import CHAIR, SECRETARY, said, sample_world

MARCH, MAY, JULY = "2020-03-13", "2020-05-15", "2020-07-10"
DOUBTED = ("none", ())


def _all(text: str, when: str = "before", sender: str = "Tomasz Nowak") -> tuple[Understood, ...]:
    return understand(Heard(text=text, personal=True, addressed=True), sample_world(when, sender))


def _days(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """What is said of which meetings; of the speaker alone and without a question."""
    found = _all(text)
    assert all(one.slots.get("who", ["Tomasz Nowak"]) == ["Tomasz Nowak"] for one in found)
    assert all(one.expect == "act" for one in found if one.intent != "none")
    return [(one.intent, tuple(map(str, one.slots.get("meetings") or ()))) for one in found]  # pyright: ignore[reportArgumentType, reportUnknownArgumentType]


def _comes(*days: str) -> tuple[str, tuple[str, ...]]:
    return "confirm_attendance", days


def _misses(*days: str) -> tuple[str, tuple[str, ...]]:
    return "send_apologies", days


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("I can make 13 March, not 15 May", [_comes(MARCH), _misses(MAY)]),
        ("I can come on 13 March but not 15 May", [_comes(MARCH), _misses(MAY)]),
        ("I won't be at the march one, but I will be at the one in May", [_misses(MARCH), _comes(MAY)]),
        ("not 13 March but I can make 15 May", [_misses(MARCH), _comes(MAY)]),
        ("I can't do 13 March but 15 May is fine", [_misses(MARCH), _comes(MAY)]),
        ("yes to 13 March, no to 15 May", [_comes(MARCH), _misses(MAY)]),
        ("I'll be there on 13 March and 10 July but not 15 May", [_comes(MARCH, JULY), _misses(MAY)]),
        ("I can attend in March. I can't attend in May.", [_comes(MARCH), _misses(MAY)]),
        ("apologies for 15 May, not 13 March", [_misses(MAY)]),
        ("I can make 13 March but I might not make 15 May", [_comes(MARCH), DOUBTED]),
    ],
)
def test_yes_to_one_day_and_no_to_another_are_two_things(text: str, meant: list[tuple[str, tuple[str, ...]]]) -> None:
    assert _days(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Fiona can make 13 March, not 15 May",
        "I can make 13 March, Fiona not 15 May",
        "I can't make 13 March but 15 May",
    ],
)
def test_days_of_somebody_else_or_unclear_ones_are_asked_about(text: str) -> None:
    assert all(one.expect != "act" for one in _all(text)), _all(text)


@pytest.mark.parametrize(("text", "at"), [("Fiona left at 14.40", "14:40"), ("Eleanor left at 2:30pm", "14:30")])
def test_somebody_left_when_it_is_said_they_left(text: str, at: str) -> None:
    assert said(text, "running", SECRETARY).slots["at"] == at


def test_somebody_came_in_when_it_is_said_they_came() -> None:
    understood = said("Fiona arrived at 14.20", "running", SECRETARY)
    assert (understood.slots["present"], understood.slots["at"]) == (["Fiona Blake"], "14:20")


def test_nearly_done_by_a_day_is_news_and_a_day() -> None:
    text = "4.1 nearly done, solicitor has it, should be complete by thursday"
    for when, due in (("before", "2020-03-12"), ("after", "2020-03-19"), ("reminders", "2020-05-07")):
        understood = said(text, when)
        assert understood.intent == "update_action"
        assert understood.slots["due"] == due
        assert understood.slots["note_text"] == "nearly done, solicitor has it, should be complete by thursday"


def test_to_leave_at_three_is_no_reason() -> None:
    understood = said("I'll have to leave at 3 on Friday 13")
    assert understood.slots["part"] == {"leave_at": "15:00"}
    assert "reason" not in understood.slots


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("can't make the 13th, clinic clash", "clinic clash"),
        ("apologies for the 13th, diary clash", "diary clash"),
        ("apologies for the 13th, annual leave", "annual leave"),
        ("I'm on leave on the 13th", "on leave"),
        ("Apologies for the 13th - leave", "leave"),
    ],
)
def test_a_reason_is_kept_in_whole_words(text: str, reason: str) -> None:
    assert said(text).slots["reason"] == reason


def test_the_first_half_hour_by_teams_is_a_part_and_online() -> None:
    slots = said("I will join by teams, first half hour only").slots
    assert slots["part"] == {"leave_after_min": 30, "leave_at": "14:30"}
    assert slots["online"] is True


def test_the_meeting_an_action_is_from_is_no_part_of_its_outcome() -> None:
    slots = said("review 5.1 of january carry forward", "before", SECRETARY).slots
    assert (slots["outcome"], slots["meeting"], slots["outcome_words"]) == (
        "carried_forward", "2020-01-17", "carry forward",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["4.1 isn't mine, it's Fiona's", "4.1 is not mine", "action 4.1 is not my action"])
def test_an_action_that_is_not_theirs_is_said_so_and_not_noted(text: str) -> None:
    understood = said(text)
    assert (understood.intent, understood.slots["refs"]) == ("update_action", ["4.1"])
    assert understood.slots["not_mine"] is True


def test_is_not_mine_asked_about_is_a_question() -> None:
    assert said("is 4.1 not mine?").intent == "list_actions"


@pytest.mark.parametrize("text", ["who has sent apologies?", "who has sent apologies for the 13th?"])
def test_who_sent_apologies_is_about_who_comes(text: str) -> None:
    understood = said(text)
    assert (understood.intent, understood.slots.get("only")) == ("who_is_coming", "apologies")


@pytest.mark.parametrize(
    "text",
    [
        "I can't deputise for Tomasz, I'm in court that day",
        "I can't deputise for Tomasz on the 13th",
        "I'm not able to represent Tomasz on 13 March",
        "sorry, I can no longer stand in for Tomasz",
    ],
)
def test_a_deputy_who_cannot_come_declines_for_themselves(text: str) -> None:
    understood = said(text, sender="Priya Raman")
    assert (understood.intent, understood.slots["for"]) == ("decline_deputy", ["Tomasz Nowak"])


def test_a_deputy_who_might_not_come_declines_nothing() -> None:
    assert said("I might not be able to deputise for Tomasz", sender="Priya Raman").intent == "none"


def test_talk_about_parking_is_an_item_and_not_a_place() -> None:
    understood = said("can we talk about parking at the next meeting")
    assert (understood.intent, understood.expect, understood.slots["title"]) == ("agenda_item", "confirm", "parking")
    assert said("is parking on the agenda?").intent == "show_agenda"
    assert said("is there parking at the venue?").slots["what"] == "location"


def test_another_room_is_shown_before_everyone_is_told() -> None:
    understood = said("change the venue to room 4", sender=SECRETARY)
    assert (understood.intent, understood.expect) == ("move_meeting", "confirm")
    assert understood.slots == {"meeting": MARCH, "location": "room 4"}


@pytest.mark.parametrize("text", ["change the quorum to 5", "set the quorum to 5", "the quorum is now five"])
def test_a_quorum_is_set_and_not_asked_after(text: str) -> None:
    understood = said(text, sender=SECRETARY)
    assert (understood.intent, understood.slots) == ("set_quorum", {"number": 5})


@pytest.mark.parametrize(
    "text",
    [
        "4.1 is done, I'll be 10 minutes late on Friday and can we add parking to the agenda",
        "4.1 is done, I'll be 10 minutes late on Friday and can we add parking to the agenda?",
        "4.1 is done. I'll be 10 minutes late on Friday. Can we add parking to the agenda?",
    ],
)
def test_three_things_in_one_message_are_all_answered(text: str) -> None:
    found = _all(text)
    assert [one.intent for one in found] == ["close_action", "send_apologies", "agenda_item"]
    assert found[0].slots["refs"] == ["4.1"]
    assert found[1].slots["part"] == {"arrive_late_min": 10}
    assert found[2].slots["title"] == "parking"


def test_to_come_in_anothers_place_is_asked_about() -> None:
    understood = said("can I come to the march meeting in Eleanor's place?", sender="Fiona Blake")
    assert (understood.intent, understood.expect) == ("send_apologies", "confirm")
    assert (understood.slots["who"], understood.slots["deputy"]) == ([CHAIR], ["Fiona Blake"])


def test_who_is_here_while_the_meeting_runs_is_about_now() -> None:
    assert said("who is here?", "running").slots["now"] is True
    assert "now" not in said("who is coming on 15 May?", "running").slots


def test_another_week_is_a_wish_for_a_later_day() -> None:
    understood = said("can I have another week on 4.1")
    assert (understood.intent, understood.slots["refs"], understood.slots["due"]) == ("update_action", ["4.1"], MARCH)


def test_to_stay_for_the_whole_meeting_is_to_come() -> None:
    understood = said("I can stay for the whole meeting")
    assert (understood.intent, understood.slots["meetings"]) == ("confirm_attendance", [MARCH])
    assert said("I can't stay for the whole meeting").intent != "confirm_attendance"


def test_a_deputy_is_named_with_the_title() -> None:
    understood = said("Jane Fox (Deputy Chief Nurse) will attend in my stead on the 13th", sender="Grace Adeyemi")
    assert (understood.intent, understood.expect) == ("send_apologies", "act")
    assert (understood.slots["who"], understood.slots["deputy"]) == (["Grace Adeyemi"], ["Jane Fox"])


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Tomasz has turned up after all", "present", ["Tomasz Nowak"]),
        ("Priya did not come", "absent", ["Priya Raman"]),
        ("Eleanor, Fiona and me are here", "present", ["Eleanor Marsh", "Fiona Blake", SECRETARY]),
    ],
)
def test_who_came_and_who_did_not_is_taken_while_the_meeting_runs(text: str, kind: str, names: list[str]) -> None:
    understood = said(text, "running", SECRETARY)
    assert (understood.intent, understood.expect, understood.slots[kind]) == ("record_attendance", "act", names)


def test_who_came_is_no_attendance_when_nothing_runs() -> None:
    assert said("Priya did not come", "after", SECRETARY).intent == "none"


def test_a_misspelt_decision_is_a_decision() -> None:
    understood = said("Decsion 4: Agreed to extend the lease", "running", SECRETARY)
    assert (understood.intent, understood.slots["item"]) == ("record_decision", "4")


def test_send_it_out_releases_the_draft_for_the_chair_alone() -> None:
    understood = said("looks fine, send it out", "after", CHAIR)
    assert (understood.intent, understood.expect) == ("release_minutes", "confirm")
    assert said("looks fine, send it out", "after").intent == "none"


def test_whether_the_agenda_went_out_is_asked_of_the_agenda() -> None:
    assert said("has the agenda gone out?").intent == "show_agenda"


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "add Ravi Lal, Director of Public Health, Wexcombe Council, as a member",
            {"title": "Director of Public Health", "organisation": "Wexcombe Council", "standing": "member"},
        ),
        (
            "new member: Ravi Lal (Director of Public Health, Wexcombe Council)",
            {"title": "Director of Public Health", "organisation": "Wexcombe Council", "standing": "member"},
        ),
        (
            "please add Ravi Lal, Wexcombe Police, to the board",
            {"organisation": "Wexcombe Police", "standing": "member"},
        ),
        ("add Ravi Lal as a deputy", {"standing": "deputy"}),
        ("Ravi Lal has joined the board as an observer", {"standing": "attendee"}),
    ],
)
def test_somebody_new_is_shown_before_they_are_entered(text: str, slots: dict[str, str]) -> None:
    understood = said(text, sender=SECRETARY)
    assert (understood.intent, understood.expect) == ("add_person", "confirm")
    assert understood.slots == {"name": "Ravi Lal", **slots}


@pytest.mark.parametrize(
    "text", ["Helen has left the board", "remove Helen from the board", "Helen is no longer a member"]
)
def test_somebody_who_left_is_shown_before_they_are_taken_off(text: str) -> None:
    understood = said(text, sender=SECRETARY)
    assert (understood.intent, understood.expect) == ("remove_person", "confirm")
    assert understood.slots["who"] == "Helen O'Connor"


@pytest.mark.parametrize(
    "text",
    ["add parking to the board", "add Imran to 4.1", "Helen has left", "add Priya as my deputy", "Helen left the room"],
)
def test_what_is_about_no_membership_enters_and_removes_nobody(text: str) -> None:
    assert said(text, "running", SECRETARY).intent not in ("add_person", "remove_person")
