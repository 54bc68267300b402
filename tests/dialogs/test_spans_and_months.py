"""Days said as a stretch of weeks to come, and May, which is a month where it is no verb."""

from pathlib import Path

import pytest

from tests.dialogs.action_board import action_of, board
from tests.dialogs.sample import SECRETARY, said


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("in the next fortnight", "2020-03-20"), ("within the next two weeks", "2020-03-20"),
        ("over the next month", "2020-04-06"), ("over the coming fortnight", "2020-03-20"),
        ("in the next couple of weeks", "2020-03-20"), ("within the next 10 days", "2020-03-16"),
        ("by the end of May", "2020-05-31"), ("for the May meeting", "2020-05-15"), ("for May's board", "2020-05-15"),
    ],
)  # fmt: skip
def test_an_action_is_due_by_the_last_day_of_a_stretch(words: str, due: str) -> None:
    understood = said(f"action: Nia to send the figures {words}", sender=SECRETARY)
    assert (understood.expect, understood.slots["due"], understood.slots["text"]) == ("act", due, "send the figures")


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("apologies for May", ["2020-05-15"]), ("apologies for the May meeting", ["2020-05-15"]),
        ("Apologies for May's meeting", ["2020-05-15"]), ("May: apologies from me", ["2020-05-15"]),
        ("May - can't come", ["2020-05-15"]), ("can't make May", ["2020-05-15"]), ("May is off for me", ["2020-05-15"]),
        ("apologies for March and May", ["2020-03-13", "2020-05-15"]),
        ("apologies for any meeting in the next fortnight", ["2020-03-13"]),
        ("apologies for the coming month", ["2020-03-13"]),
    ],
)  # fmt: skip
def test_apologies_for_a_month_or_a_stretch_are_for_its_meetings(text: str, meetings: list[str]) -> None:
    understood = said(text)
    assert (understood.intent, understood.expect, understood.slots["meetings"]) == ("send_apologies", "act", meetings)


@pytest.mark.parametrize(
    "text",
    [
        "I may be late", "I may not come in May", "apologies, may be late on the 13th", "4.1 may be done",
        "not May, July", "may I come?", "Grace may send apologies",
    ],
)  # fmt: skip
def test_may_that_only_allows_for_something_writes_nothing(text: str) -> None:
    assert said(text).expect != "act" or said(text).intent in ("who_is_coming", "next_meeting")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("actions due in May", "2020-05-31"), ("actions due by the May meeting", "2020-05-15"),
        ("what's due in the next fortnight?", "2020-03-20"), ("what's due over the next month?", "2020-04-06"),
        ("what's due this month?", "2020-03-31"),
    ],
)  # fmt: skip
def test_actions_are_asked_for_until_the_last_day_of_a_month_or_a_stretch(text: str, due: str) -> None:
    assert dict(said(text).slots) == {"scope": "due_before", "due": due}


def test_comments_within_a_stretch_of_weeks_are_on_the_minutes_of_the_last_meeting() -> None:
    understood = said("Please circulate the draft, comments within the next two weeks", sender=SECRETARY)
    assert (understood.expect, understood.slots["meeting"], understood.slots["comments_by"]) == (
        "act", "2020-01-17", "2020-03-20",
    )  # fmt: skip


def test_who_comes_in_may_is_everybody_and_who_comes_in_instead_is_a_deputy() -> None:
    assert dict(said("who's coming in May?").slots) == {"meeting": "2020-05-15"}
    assert said("who's coming in instead?").slots["only"] == "deputies"


async def test_a_stretch_of_weeks_and_initials_with_an_apostrophe_are_said_back_in_full(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        oliver, helen, tomasz = t.person(SECRETARY), t.person("Helen O'Connor"), t.person("Tomasz Nowak")
        await oliver.says("action: HO’C to send the register in the next fortnight")
        oliver.sees("B1 recorded: Helen O'Connor to send the register, due Friday 20 March.")
        helen.hears("Oliver Reed has given you an action.", "due Friday 20 March")
        await oliver.says("apologies from H.O'C. for the May meeting")
        oliver.sees("Apologies from Helen O'Connor recorded for Friday 15 May")
        helen.hears("Oliver Reed gave apologies for you", "Friday 15 May", "Not right")
        await tomasz.says("4.1 needs until the May meeting")
        tomasz.sees("4.1 is now due Friday 15 May")
        assert str((await action_of(t, "4.1")).due_on) == "2020-05-15"
