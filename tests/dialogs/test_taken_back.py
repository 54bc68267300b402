"""What is taken back, by Undo or by who was spoken for: only what was said, and nothing beside it is lost."""

import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk import dialogs
from boardclerk.board.rights import CHANGES
from boardclerk.store.rows import OperationRow
from tests.dialogs.minutes_scenes import (
    IN_MARCH,
    MARCH,
    OLIVER,
    hold_the_march_meeting,
    meeting_of,
    release_the_march_minutes,
)
from tests.talk import Talk, Voice, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-02T09:00+00:00", sample=True) as t:
        await t.meet("Oliver Reed", "Eleanor Marsh", "Tomasz Nowak", "Priya Raman", "Grace Adeyemi")
        yield t


def test_every_change_that_takes_an_office_is_one_that_is_made() -> None:
    steps = Path(dialogs.__file__).parent.rglob("*.py")
    text = "\n".join(path.read_text("utf-8") for path in steps)
    made = set(re.findall(r'(?:operation\(\s*|verb=)"([a-z_]+)"', text))
    assert set(CHANGES) <= made


async def hold(t: Talk, secretary: Voice) -> None:
    await t.at("2020-03-13T14:00Z")
    await secretary.says("start meeting")
    await secretary.says("everyone is here")
    await secretary.says("end meeting")


async def test_undo_leaves_everybody_the_reminders_that_were_planned(t: Talk) -> None:
    await t.person("Oliver Reed").says("start reminders")
    tomasz, grace = t.person("Tomasz Nowak"), t.person("Grace Adeyemi")
    await tomasz.says("apologies for 13 March")
    await tomasz.presses("Undo")
    await t.at("2020-03-12T14:30Z")
    grace.hears("The board meets tomorrow")
    tomasz.hears("The board meets tomorrow")


async def test_who_is_to_chair_can_object_without_taking_the_chairs_apologies_back(t: Talk) -> None:
    eleanor, grace = t.person("Eleanor Marsh"), t.person("Grace Adeyemi")
    await eleanor.says("apologies for 13 March, Grace will chair")
    eleanor.sees("Apologies recorded", "Grace")
    await grace.presses("Not right")
    oliver = t.person("Oliver Reed")
    await oliver.says("apologies so far")
    oliver.sees("Eleanor Marsh")


async def test_one_persons_objection_leaves_the_apologies_of_another(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("apologies from Grace and Imran for 13 March")
    oliver.sees("Apologies from Grace Adeyemi and Imran Qureshi recorded")
    await grace.presses("Not right")
    grace.sees("Taken back: apologies of Grace Adeyemi for Friday 13 March, 14:00")
    await oliver.says("apologies so far")
    oliver.sees("Imran Qureshi")
    oliver.does_not_see("Grace Adeyemi")


async def test_a_deputy_named_for_somebody_who_objects_is_told(t: Talk) -> None:
    oliver, tomasz, priya = t.person("Oliver Reed"), t.person("Tomasz Nowak"), t.person("Priya Raman")
    await oliver.says("apologies from Tomasz for 13 March, Priya will represent him")
    oliver.sees("Apologies from Tomasz Nowak recorded", "Priya")
    priya.hears("Oliver Reed has named you")
    await tomasz.presses("Not right")
    priya.hears("apologies of Tomasz Nowak for Friday 13 March")
    await oliver.says("apologies so far")
    oliver.does_not_see("Tomasz Nowak")


async def test_who_presents_an_item_can_object_without_the_item_being_lost(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("add Youth club lease to the agenda, presented by Grace Adeyemi")
    oliver.sees("Youth club lease", "Grace Adeyemi")
    await grace.presses("Not right")
    grace.sees("Taken back: Grace Adeyemi to present")
    oliver.hears("Grace Adeyemi says this was not right")
    await oliver.says("agenda")
    oliver.sees("Youth club lease")
    oliver.does_not_see("Grace Adeyemi")


async def test_who_waits_to_be_reminded_by_hand_still_does_when_somebody_else_answers(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("start reminders")
    await t.at("2020-03-06T14:30Z")
    await oliver.says("who have you not told?")
    oliver.sees("Imran Qureshi")
    await grace.says("apologies for 13 March")
    await grace.presses("Undo")
    await oliver.says("who have you not told?")
    oliver.sees("Imran Qureshi")


async def test_telling_by_hand_can_be_taken_back_and_the_person_waits_again(t: Talk) -> None:
    oliver, tomasz = t.person("Oliver Reed"), t.person("Tomasz Nowak")
    await tomasz.says("apologies for 13 March, Daniel Osei will represent me")
    await oliver.says("I told Daniel Osei by phone")
    oliver.sees("Recorded", "Daniel Osei")
    await oliver.says("who have you not told?")
    oliver.sees("Nobody is waiting")
    await oliver.says("undo")
    oliver.sees("Taken back")
    await oliver.says("who have you not told?")
    oliver.sees("Daniel Osei")


async def test_what_was_said_of_coming_stands_once_the_meeting_was_held(t: Talk) -> None:
    oliver, tomasz, priya = t.person("Oliver Reed"), t.person("Tomasz Nowak"), t.person("Priya Raman")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    await hold(t, oliver)
    await priya.presses("I can attend")
    priya.sees("has been held")
    await priya.presses("Not right")
    priya.sees("has been held")
    await tomasz.presses("Undo")
    tomasz.sees("The meeting has been held since")


async def test_what_stands_in_minutes_that_went_round_is_not_taken_back(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        oliver = t.person(OLIVER)
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        before = await t.read(lambda book: [d.text for d in book.minutes.decisions(meeting_of(book, MARCH).id)])
        operation = await t.read(lambda book: book.rows.where(OperationRow, verb="record_decision")[0].id)
        data = {"operation": operation}
        value = {"action": {"type": "Action.Execute", "verb": "undo", "data": data}, "trigger": "manual"}
        await oliver.posts(oliver.activity("invoke", name="adaptiveCard/action", value=value))
        oliver.sees("have gone round and cannot be taken back")
        assert before == await t.read(lambda book: [d.text for d in book.minutes.decisions(meeting_of(book, MARCH).id)])


async def test_who_is_said_to_come_after_all_is_told_and_can_object(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await grace.says("apologies for 13 March")
    await oliver.says("Grace can attend on 13 March after all")
    grace.hears("Oliver Reed withdrew your apologies")
    await grace.presses("Not right")
    await oliver.says("apologies so far")
    oliver.sees("Grace Adeyemi")


async def test_who_no_longer_holds_the_office_takes_nothing_back_that_it_did(t: Talk) -> None:
    oliver, fiona = t.person("Oliver Reed"), t.person("Fiona Blake")
    await fiona.installs()
    await oliver.says("Fiona is secretary from 3 March to 5 March")
    await t.at("2020-03-05T09:00Z")
    await fiona.says("action for Grace: ring the harbour master by 9 April")
    fiona.sees("B1 recorded")
    await t.at("2020-03-06T09:00Z")
    await fiona.presses("Undo", on="B1 recorded")
    fiona.sees("Only the chair or the secretary can record an action")
    await oliver.says("action log")
    oliver.sees("B1", "Ring the harbour master")
