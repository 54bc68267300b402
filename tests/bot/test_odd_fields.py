"""Whatever a client puts into a field of a card that was drawn, the turn is taken and answered in words.

The cards are those of a board's own life. Each of their buttons is pressed as it stands but for one of the values it
sends, which is in turn everything that a day, a time, a number, a name or an id is not.
"""

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from boardclerk.cards import fields
from boardclerk.dialogs.deed_forms import FORMS
from tests.dialogs.minutes_scenes import (
    AT_ITEM_3,
    EVERYBODY,
    GRACE,
    HELEN,
    IN_MARCH,
    OLIVER,
    TOMASZ,
    hold_the_march_meeting,
    release_the_march_minutes,
    start_the_may_meeting,
    suggest,
)
from tests.seen import Button, buttons_of, cards_of
from tests.talk import Talk, talk

ODD: tuple[Any, ...] = (
    "\u00b2", "9" * 3000, "-1", "2020-02-30", "9999-12-31", "24:00", "14:30+02:00", "1,\u00b2", "\u202e\u0301", 1e308,
    ["x"], {"$ne": 0},
)  # fmt: skip
FILLED = {"Input.Date": "2020-04-03", "Input.Time": "14:30", "Input.Number": "1", "Input.Text": "Something."}


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button somebody was shown, and what it sends where its inputs are filled in as they should be."""

    name: str
    verb: str
    message_id: str
    values: dict[str, Any]


def drawn(t: Talk) -> list[Pressed]:
    """Return one button of each kind there is on the cards that were shown, with each form by itself."""
    found: dict[tuple[object, ...], Pressed] = {}
    for name in EVERYBODY:
        for shown in t.person(name).shown:
            for button in (b for card in cards_of(shown.activity) for b in buttons_of(card)):
                verb = button.action.get("verb")
                if verb and button.action["type"] == "Action.Execute":
                    sends = sent_by(button)
                    kind = (verb, sends.get("form"), *sorted(key.partition("@")[0] for key in sends))
                    found[kind] = Pressed(name, verb, shown.activity_id, sends)
    return list(found.values())


def sent_by(button: Button) -> dict[str, Any]:
    values = dict(button.action.get("data") or {})
    for each in button.inputs:
        choices = [choice["value"] for choice in each.get("choices", ())]
        values[each["id"]] = each.get("value") or next(iter(choices), FILLED.get(each["type"], "true"))
    return values


async def before_the_meeting(t: Talk) -> None:
    await t.meet(*EVERYBODY)
    for said in (
        "show the reminder policy", "start reminders", "what will you send?", "link people", "action log", "agenda",
        "send the agenda", "who's coming?", "3.1 needs longer", "meetings", "my actions",
    ):  # fmt: skip
        await t.person(OLIVER).says(said)
    for said in ("my actions", "next meeting", "4.1 done", "apologies for 13 March"):
        await t.person(TOMASZ).says(said)
    await t.person(HELEN).says("I have an interest in item 3")
    await t.at("2020-03-12T14:30+00:00")


async def while_it_is_held(t: Talk) -> None:
    await t.meet(*EVERYBODY)
    for said in ("agenda item: Pilot results", "start the meeting", "attendance", "review actions", *AT_ITEM_3):
        await t.person(OLIVER).says(said)
    await t.person(OLIVER).presses("Attendance")


async def after_it(t: Talk) -> None:
    await hold_the_march_meeting(t)
    await release_the_march_minutes(t)
    await suggest(t, TOMASZ, "Attendance rose by two points since January.")
    await suggest(t, GRACE, "Attendance fell.")
    await t.person(OLIVER).says("who have you not told?")


async def when_they_are_agreed(t: Talk) -> None:
    await hold_the_march_meeting(t)
    await release_the_march_minutes(t)
    await start_the_may_meeting(t)
    await t.person(OLIVER).says("the minutes of 13 March were agreed as an accurate record")
    await t.person(OLIVER).says("who was told of the decision in item 3?")


BEFORE = "2020-03-06T09:00+00:00"
SCENES: dict[str, tuple[str, Callable[[Talk], Awaitable[None]]]] = {
    "before the meeting": (BEFORE, before_the_meeting),
    "while it is held": (IN_MARCH, while_it_is_held),
    "after it": (IN_MARCH, after_it),
    "when they are agreed": (IN_MARCH, when_they_are_agreed),
}


async def press_with_each_odd(t: Talk, pressed: Pressed, among: Iterable[str]) -> None:
    """Press it with everything odd in each field in turn, and fail where a turn broke off."""
    person = t.person(pressed.name)
    before = await broken_off(t)
    for field in among:
        for odd in ODD:
            data = {**pressed.values, field: odd}
            value = {"action": {"type": "Action.Execute", "verb": pressed.verb, "data": data}, "trigger": "manual"}
            invoke = person.activity("invoke", name="adaptiveCard/action", value=value, replyToId=pressed.message_id)
            status, body = await t.post("/api/messages", invoke)
            assert status == 200
            assert body is not None
        assert await broken_off(t) == before, f"{field} of {pressed}"


async def broken_off(t: Talk) -> list[str]:
    """Return what the bot counts as failed: turns, and what could not be said unasked."""
    return re.findall(r'.*="failed"\} \d+', (await t.get("/metrics"))[1])


@pytest.mark.parametrize("when", SCENES)
async def test_no_field_of_a_card_breaks_a_turn_off(tmp_path: Path, when: str) -> None:
    now, scene = SCENES[when]
    async with talk(tmp_path, now=now, sample=True) as t:
        await scene(t)
        buttons = drawn(t)
        assert len(buttons) > 8
        for pressed in buttons:
            await press_with_each_odd(t, pressed, pressed.values)
        await t.settle()


FORM_VALUES = {
    fields.TEXT: "Write.", fields.OWNER: "$person", fields.DUE_ON: "2020-04-03", fields.ITEM: "3",
    fields.WHO: "$person", fields.MEETING_ON: "2020-03-13", fields.DEPUTY: "$person", fields.DEPUTY_NAME: "Ada Lane",
    fields.TITLE: "Parking", fields.PRESENTER: "$person", fields.LENGTH: "10", fields.ON: "2020-06-02",
    fields.START_AT: "14:30", fields.END_AT: "16:00", fields.PLACE: "The hall", fields.NAME: "Ada Lane",
    fields.ORGANISATION: "The council", fields.STANDING: "member", fields.OFFICE: "acting_chair",
    fields.ACTIONS: "$action", fields.REASON: "It takes longer.",
}  # fmt: skip
"""What the inputs of the forms hold where they are filled in as they should be."""
OF_FORM = {
    "action": (fields.TEXT, fields.OWNER, fields.DUE_ON, fields.ITEM),
    "apologies_for": (fields.WHO, fields.MEETING_ON, fields.DEPUTY),
    "deputy": (fields.MEETING_ON, fields.DEPUTY, fields.DEPUTY_NAME),
    "agenda_item": (fields.TITLE, fields.PRESENTER, fields.LENGTH, fields.MEETING_ON),
    "add_meeting": (fields.ON, fields.START_AT, fields.END_AT, fields.PLACE),
    "move_meeting": (fields.MEETING_ON, fields.ON, fields.START_AT, fields.PLACE),
    "add_person": (fields.NAME, fields.TITLE, fields.ORGANISATION, fields.STANDING),
    "appoint": (fields.WHO, fields.OFFICE, fields.MEETING_ON),
    "extend": (fields.ACTIONS, fields.DUE_ON, fields.REASON),
    "reassign": (fields.ACTIONS, fields.OWNER),
}


def test_every_form_is_filled_in() -> None:
    assert set(OF_FORM) == set(FORMS)


async def test_no_field_of_a_form_breaks_a_turn_off(tmp_path: Path) -> None:
    async with talk(tmp_path, now=BEFORE, sample=True) as t:
        await t.meet(OLIVER, GRACE)
        (board,) = await t.read(lambda book: book.boards.all())
        grace = await t.read(lambda book: book.people.named(board.id, GRACE))
        action = (await t.read(lambda book: book.actions.open_of_board(board.id)))[0]
        assert grace
        ids = {"$person": grace.id, "$action": action.id}
        for name, filled_in in OF_FORM.items():
            filled = {field: ids.get(FORM_VALUES[field], FORM_VALUES[field]) for field in filled_in}
            values = {"board": board.id, "form": name, **filled}
            await press_with_each_odd(t, Pressed(OLIVER, "fill_form", "m1", values), ("form", *filled))
        await t.settle()
