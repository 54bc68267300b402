"""Before papers, the agenda and comments on draft minutes are due, those who have still to do something hear of"
" it."""

from pathlib import Path

from tests.dialogs.action_board import board
from tests.dialogs.minutes_scenes import (
    ELEANOR,
    GRACE,
    IN_MARCH,
    OLIVER,
    TOMASZ,
    hold_the_march_meeting,
    release_the_march_minutes,
)
from tests.talk import talk


async def test_before_comments_close_those_who_have_said_nothing_get_the_draft_again(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await t.meet(OLIVER, ELEANOR, GRACE, TOMASZ)
        await hold_the_march_meeting(t)
        await t.person(OLIVER).says("start reminders")
        await release_the_march_minutes(t)
        grace, tomasz = t.person(GRACE), t.person(TOMASZ)
        await grace.presses("No amendments")
        await t.at("2020-03-18T08:00Z")
        await t.at("2020-03-18T12:00Z")
        tomasz.hears(
            "Comments on the draft minutes of Friday 13 March close on Friday 20 March, 17:00.", "No amendments"
        )
        grace.hears_nothing()


async def test_the_secretary_is_asked_for_the_agenda_until_it_has_gone_out(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Eleanor Marsh", now="2020-03-02T09:00+00:00") as t:
        oliver = t.person("Oliver Reed")
        await oliver.says("start reminders")
        await oliver.says("only remind those who have not answered")
        await oliver.says("I'll be there on 13 March")
        await t.at("2020-03-06T08:00Z")
        await t.at("2020-03-06T15:00Z")
        oliver.hears("The agenda for Friday 13 March, 14:00 is to go out by Sunday 8 March.")


async def test_a_presenter_is_asked_for_the_paper_and_not_once_the_agenda_is_out(tmp_path: Path) -> None:
    async with board(tmp_path, "Oliver Reed", "Eleanor Marsh", "Nia Bowen", now="2020-03-02T09:00+00:00") as t:
        oliver, nia = t.person("Oliver Reed"), t.person("Nia Bowen")
        await oliver.says("start reminders")
        await oliver.says("agenda item: winter staffing, presented by Nia Bowen")
        await oliver.says("remind people 3 days and 1 day before deadlines")
        await t.at("2020-03-03T12:00Z")
        nia.hears("Your paper for item 7 (Winter staffing) is due by Friday 6 March.")
        await oliver.says("send the agenda")
        await t.person("Eleanor Marsh").says("approve the agenda")
        await t.at("2020-03-05T08:00Z")
        await t.at("2020-03-05T12:00Z")
        nia.hears_nothing()
