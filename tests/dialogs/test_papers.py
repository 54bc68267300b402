"""Papers: asked for until they have come, as whoever presents them or the secretary says; when they are due."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.dialogs.action_board import board
from tests.talk import Talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    """Nia presents item 7, whose paper is due on 6 March; she is reminded three days and a day before."""
    people = ("Oliver Reed", "Eleanor Marsh", "Nia Bowen", "Grace Adeyemi")
    async with board(tmp_path, *people, now="2020-03-02T09:00+00:00") as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("start reminders")
        await oliver.says("agenda item: winter staffing, presented by Nia Bowen")
        await oliver.says("remind people 3 days and 1 day before deadlines")
        yield t


async def test_a_paper_that_is_in_is_not_asked_for_again(t: Talk) -> None:
    nia = t.person("Nia Bowen")
    await t.at("2020-03-03T12:00Z")
    nia.hears("Your paper for item 7 (Winter staffing) is due by Friday 6 March.", "Sent")
    await nia.presses("Sent")
    nia.sees("The paper for item 7 (Winter staffing) is in.", "I remind you no more of it.", "Undo")
    await t.at("2020-03-05T12:00Z")
    nia.hears_nothing()


async def test_taken_back_it_is_asked_for_again(t: Talk) -> None:
    nia = t.person("Nia Bowen")
    await nia.says("my paper for item 7 is in")
    nia.sees("The paper for item 7 (Winter staffing) is in.")
    await nia.says("undo")
    await t.at("2020-03-05T12:00Z")
    nia.hears("Your paper for item 7 (Winter staffing) is due by Friday 6 March.")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Nia Bowen", "my paper for item 7 is in"), ("Nia Bowen", "I've sent my paper"),
        ("Oliver Reed", "Nia's paper for item 7 is in"), ("Oliver Reed", "the paper for item 7 has come"),
    ],
)  # fmt: skip
async def test_the_presenter_and_the_secretary_say_so_in_words(t: Talk, name: str, said: str) -> None:
    person = t.person(name)
    await person.says(said)
    person.sees("The paper for item 7 (Winter staffing) is in.")
    await t.at("2020-03-05T12:00Z")
    assert "Your paper" not in t.person("Nia Bowen").answer


async def test_nobody_else_says_so(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("the paper for item 7 is in")
    grace.sees("Nia Bowen, who presents it, the chair or the secretary can say that the paper for item 7 is in.")
    await t.at("2020-03-03T12:00Z")
    t.person("Nia Bowen").hears("Your paper for item 7")


async def test_who_presents_several_is_asked_which(t: Talk) -> None:
    nia = t.person("Nia Bowen")
    await t.person("Oliver Reed").says("agenda item: summer rota, presented by Nia Bowen")
    await nia.says("my paper is in")
    nia.sees("You present items 7 and 8. Say which")
    await nia.says("my paper for item 9 is in")
    await nia.says("my paper for item 12 is in")
    nia.sees("There is no item 12 on the agenda for Friday 13 March.")
    await nia.says("my paper for item 8 is in")
    nia.sees("The paper for item 8 (Summer rota) is in.")
    await t.at("2020-03-03T12:00Z")
    nia.hears("Your paper for item 7 (Winter staffing) is due")


async def test_the_digest_names_the_papers_that_have_not_come(t: Talk) -> None:
    await t.person("Oliver Reed").says("at most 10 reminders a meeting")
    await t.at("2020-03-11T12:00Z")
    t.person("Oliver Reed").hears("Papers that have not come: item 7 (Nia Bowen).")


async def test_the_secretary_settles_when_papers_and_the_agenda_are_due_in_words(t: Talk) -> None:
    oliver, nia = t.person("Oliver Reed"), t.person("Nia Bowen")
    await oliver.says("papers are due 4 days before the meeting")
    oliver.sees("papers (due 4 days before the meeting)", "Undo")
    await oliver.says("the agenda goes out a week before each meeting")
    oliver.sees("the agenda (due 7 days before the meeting)")
    await t.at("2020-03-03T12:00Z")
    assert "Your paper" not in nia.answer
    oliver.hears("The agenda for Friday 13 March, 14:00 is to go out by Friday 6 March.")
    await t.at("2020-03-06T15:00Z")
    nia.hears("Your paper for item 7 (Winter staffing) is due by Monday 9 March.")


async def test_the_secretary_settles_it_on_the_form_where_what_was_typed_is_checked(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("show the reminder policy")
    await oliver.presses("Record", paper_days="soon")
    oliver.sees("soon is not a number of days. Write one from 0 to 60.")
    await oliver.presses("Record", on="What I remind people of", paper_days="10", agenda_days="8")
    oliver.sees("papers (due 10 days before the meeting)", "the agenda (due 8 days before the meeting)")


async def test_only_who_may_settle_it_does(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("papers are due 4 days before the meeting")
    grace.sees("Only")
    await t.at("2020-03-03T12:00Z")
    t.person("Nia Bowen").hears("is due by Friday 6 March")
