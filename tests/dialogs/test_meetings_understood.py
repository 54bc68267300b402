"""What changes the calendar, the agenda's order and the running meeting, and what only sounds as if it did."""

import pytest

from boardclerk.dialogs.grammar.calendar import ADD, CANCEL_MEETING, MOVE
from tests.dialogs.sample import said


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        (
            "add a meeting on 3 June at 10:00 in the Council Chamber",
            "add_meeting",
            {"on": "2020-06-03", "start": "10:00", "location": "Council Chamber"},
        ),
        ("schedule an extra meeting for 3 June", "add_meeting", {"on": "2020-06-03"}),
        (
            "add a meeting on 3 June 10:00 to 12:00, Town Hall",
            "add_meeting",
            {"on": "2020-06-03", "start": "10:00", "end": "12:00", "location": "Town Hall"},
        ),
        (
            "move the meeting of 13 March to 16 March at 10",
            "move_meeting",
            {"meeting": "2020-03-13", "on": "2020-03-16", "start": "10:00"},
        ),
        ("reschedule the 15 May meeting to 20 May", "move_meeting", {"meeting": "2020-05-15", "on": "2020-05-20"}),
        ("move the next meeting to 11:00", "move_meeting", {"meeting": "2020-03-13", "start": "11:00"}),
        ("the May meeting is moved to 22 May", "move_meeting", {"meeting": "2020-05-15", "on": "2020-05-22"}),
        ("move item 4 to item 6", "agenda_item", {"position": "to item 6", "moved": True}),
        ("agenda item: Parking, before item 4", "agenda_item", {"title": "Parking", "position": "before item 4"}),
        ("agenda item: First aid training", "agenda_item", {"title": "First aid training"}),
        ("who is chairing on the 13th?", "next_meeting", {"what": "chair"}),
    ],
)
def test_it_is_understood(text: str, intent: str, slots: dict[str, object]) -> None:
    meant = said(text, sender="Oliver Reed")
    assert (meant.intent, meant.expect) == (intent, "act")
    assert {name: meant.slots.get(name) for name in slots} == slots


@pytest.mark.parametrize(
    "text", ["cancel the meeting of 10 July", "cancel the next meeting", "the July meeting is cancelled"]
)
def test_a_meeting_is_cancelled_only_after_a_question(text: str) -> None:
    meant = said(text, sender="Oliver Reed")
    assert (meant.intent, meant.expect) == ("cancel_meeting", "confirm")


@pytest.mark.parametrize(
    "text",
    [
        "can we move the meeting to Monday?",
        "is the meeting on 13 March cancelled?",
        "should we cancel the meeting?",
        "maybe move the May meeting to 20 May",
        "I can't move the meeting to Monday",
        "change 13 March to 16 March in item 3",
        "add a meeting with Tomasz on 3 June to my diary",
        "add the meeting on 13 March to my calendar",
        "my other meeting is moved to 16 March",
    ],
)
def test_what_only_sounds_like_it_changes_no_calendar(text: str) -> None:
    assert said(text).intent not in ("add_meeting", "move_meeting", "cancel_meeting")


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Present: everyone", {"all_present": True, "absent": []}),
        ("present: everyone except Helen", {"all_present": True, "absent": ["Helen O'Connor"], "present": []}),
        ("present: Tomasz (online), Grace", {"present": ["Grace Adeyemi"], "online": ["Tomasz Nowak"]}),
        ("Priya is here for Tomasz", {"in_place_of": {"Priya Raman": "Tomasz Nowak"}, "present": []}),
        ("Nia is here for items 4 and 5 only", {"present": ["Nia Bowen"], "only_items": ["4", "5"]}),
        ("Grace has left", {"left": ["Grace Adeyemi"], "absent": []}),
    ],
)
def test_attendance_at_the_meeting_is_understood(text: str, slots: dict[str, object]) -> None:
    meant = said(text, "running", "Oliver Reed")
    assert meant.intent == "record_attendance"
    assert {name: meant.slots.get(name) for name in slots} == slots


@pytest.mark.parametrize(
    "text",
    [
        "Grace sent apologies for 15 May. Tomasz will close 4.1.",
        "Members asked:\na) cost\nb) staff",
        "Undo was discussed. 5.1 done.",
        "The Chair said: move the meeting of 13 March to 16 March",
    ],
)
def test_a_minute_is_kept_whole(text: str) -> None:
    meant = said(f"minute 3: {text}", "running", "Oliver Reed")
    assert (meant.intent, meant.slots) == ("record_minute", {"item": "3", "text": text})


@pytest.mark.parametrize("text", ["5: Priya explained the form", "minute 5 Priya explained the form", "attendance"])
def test_short_forms_mean_something_only_while_a_meeting_runs(text: str) -> None:
    assert said(text, "running", "Oliver Reed").intent in ("record_minute", "record_attendance")
    assert said(text, "before", "Oliver Reed").intent not in ("record_minute", "record_attendance")


@pytest.mark.parametrize(("text", "undo"), [("hold back item 6", False), ("don't hold back item 6", True)])
def test_holding_back_and_no_longer_are_told_apart(text: str, undo: bool) -> None:
    assert said(text, "running", "Oliver Reed").slots == {"item": "6", "undo": undo}


@pytest.mark.parametrize("one", [*ADD, *MOVE, *CANCEL_MEETING])
def test_every_example_beside_a_pattern_is_understood_so(one: object) -> None:
    for example in one.examples:  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType, reportUnknownMemberType]
        assert said(example, sender="Oliver Reed").intent == one.means  # pyright: ignore[reportAttributeAccessIssue]
