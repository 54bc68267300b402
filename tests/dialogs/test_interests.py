"""A conflict of interest is no private reason: it is offered to the secretary and stands in the item's minutes."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.dialogs.action_board import board
from tests.dialogs.minutes_scenes import MARCH, meeting_of
from tests.dialogs.sample import said
from tests.talk import Talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path) as t:
        yield t


async def minuted(t: Talk, item: str) -> list[str]:
    """Return the lines that stand in the March minutes of an item."""
    paragraphs = await t.read(lambda book: book.minutes.paragraphs(meeting_of(book, MARCH).id))
    return [one.text for one in paragraphs if one.item == item]


async def reasons(t: Talk) -> list[str | None]:
    known = await t.read(lambda book: book.attendance.of_meeting(meeting_of(book, MARCH).id))
    return [one.reason for one in known]


async def test_somebody_who_steps_out_for_an_item_misses_it_and_their_interest_is_offered_to_the_secretary(
    t: Talk,
) -> None:
    tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
    await tomasz.says("I have a conflict of interest on item 4, so I'll step out for it on 13 March")
    tomasz.sees("Not for item 4", "Your interest in item 4, Harbour youth club, on Friday 13 March is noted")
    tomasz.sees("Oliver Reed is asked to record it")
    tomasz.does_not_see("for the chair and the secretary only")
    oliver.hears("Tomasz Nowak declares an interest in item 4, Harbour youth club", "They take no part in the item")
    await oliver.presses("Record it")
    oliver.sees("will stand in the minutes of item 4")
    assert await minuted(t, "4") == []
    await oliver.says("start the meeting")
    await oliver.presses("Yes")
    assert await minuted(t, "4") == ["Tomasz Nowak declared an interest in this item and took no part in it."]


async def test_a_conflict_given_as_the_reason_of_apologies_is_not_kept_as_a_private_reason(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("apologies for item 4 on the 13th, conflict of interest")
    tomasz.sees("Not for item 4", "is noted")
    tomasz.does_not_see("Your reason")
    assert await reasons(t) == [None]
    t.person("Oliver Reed").hears("declares an interest")


async def test_interests_in_one_item_are_minuted_in_the_order_of_the_roll(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    for name in ("Helen O'Connor", "Grace Adeyemi", "Tomasz Nowak"):
        await t.person(name).says("I have a conflict of interest on item 4")
        await oliver.presses("Record it")
    await t.restart()
    await oliver.says("start the meeting")
    await oliver.presses("Yes")
    assert [line.partition(" declared")[0] for line in await minuted(t, "4")] == [
        "Tomasz Nowak", "Grace Adeyemi", "Helen O'Connor",
    ]  # fmt: skip


async def test_an_interest_without_an_item_asks_in_which_and_a_press_or_words_answer(t: Talk) -> None:
    tomasz, helen = t.person("Tomasz Nowak"), t.person("Helen O'Connor")
    await tomasz.says("I have an interest to declare")
    tomasz.sees("In which item do you declare an interest?")
    await tomasz.presses("Item 5: Exploitation data review")
    tomasz.sees("Your interest in item 5", "is noted")
    await helen.says("conflict of interest")
    await helen.says("when is the next meeting?")
    await helen.says("the youth club")
    helen.sees("Your interest in item 4, Harbour youth club")


async def test_an_interest_nobody_settled_is_offered_again_when_the_item_is_taken(t: Talk) -> None:
    tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
    await tomasz.says("I declare an interest in the youth club item")
    await oliver.says("start the meeting")
    await oliver.presses("Yes")
    await oliver.says("go to item 4")
    oliver.sees("Tomasz Nowak declares an interest in item 4", "Record it", "Leave it out")
    await oliver.presses("Record it")
    oliver.sees("Recorded in the minutes of item 4")
    assert await minuted(t, "4") == ["Tomasz Nowak declared an interest in this item."]
    await oliver.presses("Undo")
    assert await minuted(t, "4") == []


async def test_an_interest_left_out_is_not_minuted_and_follows_its_item_to_another_number(t: Talk) -> None:
    tomasz, grace, oliver = t.person("Tomasz Nowak"), t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await tomasz.says("I declare an interest in item 4")
    await oliver.presses("Leave it out")
    oliver.sees("left out of the minutes")
    await grace.says("I declare an interest in item 4")
    await oliver.presses("Record it")
    await oliver.says("move exploitation data review before item 3")
    await oliver.says("start the meeting")
    await oliver.presses("Yes")
    assert await minuted(t, "5") == ["Grace Adeyemi declared an interest in this item."]
    assert await minuted(t, "4") == []


async def test_an_interest_declared_for_somebody_is_shown_first_and_they_can_say_it_is_not_right(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("Grace has a conflict of interest on item 5")
    oliver.sees("Note an interest of Grace Adeyemi in item 5, Exploitation data review, on Friday 13 March?")
    await oliver.presses("Yes")
    grace.hears("Oliver Reed declared an interest for you", "item 5")
    await grace.presses("Not right")
    grace.sees("Taken back")
    oliver.hears("Grace Adeyemi says this was not right")


async def test_an_interest_is_recorded_by_whoever_keeps_the_minutes_and_by_nobody_else(t: Talk) -> None:
    tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
    await tomasz.says("I declare an interest in item 4")
    interest = oliver.card["actions"][0]["data"]["interest"]
    value = {"action": {"type": "Action.Execute", "verb": "record_interest", "data": {"interest": interest}}}
    await tomasz.posts(tomasz.activity("invoke", name="adaptiveCard/action", value={**value, "trigger": "manual"}))
    tomasz.sees("Only the chair or the secretary can")
    assert await minuted(t, "4") == []


async def test_the_same_interest_said_twice_is_offered_once(t: Talk) -> None:
    tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
    await tomasz.says("I declare an interest in item 4")
    await tomasz.says("I have a conflict of interest in item 4")
    tomasz.sees("is noted")
    oliver.hears_nothing()


@pytest.mark.parametrize(
    "text",
    [
        "no conflicts of interest from me for the 13th", "is there a conflict of interest on item 4?",
        "does Grace have to declare an interest in item 4?", "nothing to declare, no interests",
        "please update the register of interests", "I have no interest to declare in item 4",
        "I'm not conflicted on item 4", "can we have a declarations of interest item on the agenda",
        "the conflict in the playground is sorted", "I take an interest in item 4",
    ],
)  # fmt: skip
def test_what_only_speaks_of_interests_declares_none(text: str) -> None:
    assert said(text).intent != "declare_interest"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("I have a conflict of interest on item 4", ["4"]),
        ("Conflict of interest for me on the youth club item", ["4"]),
        ("I'm conflicted on item 4", ["4"]),
        ("declaring a pecuniary interest in items 4 and 5", ["4", "5"]),
        ("please note my interest in item 5 on the 13th", ["5"]),
        ("Tomasz here. I need to declare a personal interest in the exploitation data review", ["5"]),
    ],
)
def test_an_interest_is_understood_with_its_items(text: str, items: list[str]) -> None:
    understood = said(text)
    assert (understood.intent, understood.slots["items"], understood.expect) == ("declare_interest", items, "act")


def test_an_interest_somebody_may_have_is_shown_first() -> None:
    assert said("I might have a conflict of interest on item 4").expect == "confirm"
