"""Several actions in one message: shown together, recorded together, taken back together."""

from collections.abc import AsyncGenerator
from datetime import date
from pathlib import Path

import pytest

from tests.dialogs.action_board import BOARD, board
from tests.dialogs.sample import SECRETARY, said
from tests.dialogs.scoring import WRITES
from tests.talk import Talk

MARCH = date(2020, 3, 13)
DATA, FORM = "Nia Bowen: send the data, 2020-03-13", "Grace Adeyemi/Daniel Osei: review the form, None"


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path) as t:
        yield t


async def recorded(t: Talk) -> list[str]:
    """Return the actions of the coming meeting's log, in words."""
    known = await t.read(lambda book: book.actions.of_board(BOARD))
    ours = sorted((a for a in known if a.meeting_on == MARCH), key=lambda a: a.ref)
    return [f"{'/'.join(o.name for o in a.owners)}: {a.text}, {a.due_on}" for a in ours]


@pytest.mark.parametrize(
    "text",
    [
        "Actions: 1. Nia to send the data by Friday 2. Grace and Daniel to review the form",
        "Actions:\n1. Nia to send the data by Friday\n2. Grace and Daniel to review the form",
        "Actions\n- Nia to send the data by Friday\n- Grace and Daniel to review the form",
        "Actions:\n• Nia: send the data by Friday\n• Grace and Daniel: review the form",
        "Actions agreed: (a) Nia to send the data by Friday (b) Grace and Daniel to review the form",
        "Action: Nia to send the data by Friday; Grace and Daniel to review the form",
        "Action: Nia to send the data by Friday. Also Grace and Daniel to review the form.",
        "Action for Nia: send the data by Friday. Action for Grace and Daniel: review the form.",
        "Please record two actions: Nia to send the data by Friday and Grace and Daniel to review the form",
        "Nia to send the data by Friday\nGrace and Daniel to review the form",
        "<ul><li>Action: Nia to send the data by Friday</li><li>Grace &amp; Daniel to review the form</li></ul>",
    ],
)
async def test_actions_said_together_are_shown_and_recorded_each(t: Talk, text: str) -> None:
    oliver = t.person(SECRETARY)
    await oliver.says(text)
    oliver.sees("Nia Bowen to send the data, due Friday 13 March", "Grace Adeyemi and Daniel Osei to review the form")
    assert await recorded(t) == []
    await oliver.presses("Yes")
    oliver.sees("B1 and B2 recorded")
    assert await recorded(t) == [DATA, FORM]
    for owner in ("Nia Bowen", "Grace Adeyemi", "Daniel Osei"):
        t.person(owner).hears("Oliver Reed has given you an action")


async def test_one_undo_takes_all_of_them_back(t: Talk) -> None:
    oliver = t.person(SECRETARY)
    await oliver.says("Actions: 1. Nia to send the data 2. Grace to review the form 3. Daniel to ring the school")
    await oliver.says("yes")
    assert len(await recorded(t)) == 3
    await oliver.presses("Undo")
    oliver.sees("Taken back")
    assert await recorded(t) == []


async def test_one_of_a_list_that_nobody_owns_yet_is_recorded_without_an_owner(t: Talk) -> None:
    oliver = t.person(SECRETARY)
    await oliver.says("Actions: 1. Nia to send the data 2. book the hall 3. Grace to review the form")
    await oliver.says("yes")
    oliver.sees("B1, B2 and B3 recorded")
    assert await recorded(t) == ["Nia Bowen: send the data, None", ": book the hall, None",
                                 "Grace Adeyemi: review the form, None"]  # fmt: skip


async def test_in_a_group_the_secretarys_list_is_shown_first_and_nobody_elses_is_taken(t: Talk) -> None:
    room, text = t.group(), "Actions: Nia to send the data; Grace to review the form"
    await room.person("Imran Qureshi").says(text)
    room.person("Imran Qureshi").hears_nothing()
    await room.person(SECRETARY).says(text)
    room.person(SECRETARY).sees("I have answered you personally")
    t.person(SECRETARY).hears("Nia Bowen to send the data", "Grace Adeyemi to review the form")
    assert await recorded(t) == []


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("Action: Nia to send the data by Friday. Secondly, Grace to review the form.",
         ["send the data", "review the form"]),
        ("action 3 Nia to send the data; action 4 Grace to review the form", ["send the data", "review the form"]),
        ("actions: Nia - data by Fri, Grace - form, Daniel - school", ["data", "form", "school"]),
        ("Actions: Nia to send the data, with the annex; Grace to review the form",
         ["send the data, with the annex", "review the form"]),
    ],
)  # fmt: skip
def test_each_action_keeps_its_own_words(text: str, texts: list[str]) -> None:
    understood = said(text, sender=SECRETARY)
    assert understood.expect == "confirm"
    assert [one["text"] for one in understood.slots["multi"]] == texts


@pytest.mark.parametrize(
    "text",
    [
        "Action: Nia to ask Grace and Daniel to review the form",
        "Action: Nia to write to schools. She will copy Grace.",
        "Action: Nia to send the data by Friday. Grace will need it.", "Action: Nia to send:\n- the data\n- the form",
        "log for Nia: 1) collect the data 2) send it", "Action: Chair and Secretary to agree the plan by 1 May",
    ],
)  # fmt: skip
def test_what_belongs_to_one_action_is_not_cut_in_two(text: str) -> None:
    understood = said(text, sender=SECRETARY)
    assert understood.intent == "record_action"
    assert "multi" not in understood.slots


@pytest.mark.parametrize(
    "text",
    [
        "Were these the actions: 1. Nia to send the data 2. Grace to review the form?",
        "Daniel said the actions were: 1. Nia sent the data 2. Grace reviewed the form",
        "Actions done: 1. Nia sent the data 2. Grace reviewed the form",
        "Completed actions:\n- Nia: data sent\n- Grace: form reviewed",
        "don't record these as actions: 1. Nia to send the data 2. Grace to review the form",
        "These are not actions: Nia to send the data; Grace to review the form",
        "What if Nia were to send the data and Grace to review the form?",
        "Did we agree actions: Nia to send the data; Grace to review the form?",
    ],
)
def test_a_list_that_is_asked_about_denied_or_done_records_nothing(text: str) -> None:
    for addressed in (True, False):
        understood = said(text, sender=SECRETARY, addressed=addressed, personal=addressed)
        assert understood.intent != "record_action", understood
        assert understood.intent not in WRITES or understood.expect != "act", understood
