"""The reminder policy is read back in plain sentences, and changed in words or on its form."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.dialogs.action_board import board
from tests.talk import Talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path, "Oliver Reed", "Eleanor Marsh", "Grace Adeyemi", "Tomasz Nowak", "Nia Bowen") as t:
        yield t


async def test_the_policy_is_read_back_in_sentences(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("Show the reminder policy")
    oliver.sees(
        "Reminders are off.",
        "Before a meeting: 7 days and 1 day before, at the time of day it starts, to members, named deputies",
        "Deadlines: 2 days before, for papers (due 7 days before the meeting)",
        "Actions, to their owners: 3 days before they are due, on the day and weekly while overdue.",
        "The chair is not told of them.",
        "Nothing is sent from 20:00 to 07:00 or on public holidays of England.",
        "At most 4 messages to one person for each meeting.",
        "Change",
    )  # fmt: skip
    assert "Change" not in await asked_by(t, "Grace Adeyemi")


async def asked_by(t: Talk, name: str) -> list[str]:
    await t.person(name).says("What is the reminder policy?")
    t.person(name).sees("Before a meeting: 7 days and 1 day before")
    return t.person(name).buttons


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("no reminders after 18:00", "Nothing is sent from 18:00 to 07:00"),
        ("don't remind before 8am", "Nothing is sent from 20:00 to 08:00"),
        ("quiet hours 18:30 to 8:00", "Nothing is sent from 18:30 to 08:00"),
        ("don't remind at weekends", "from 20:00 to 07:00, at weekends or on public holidays of England"),
        ("no reminders on Sundays", "on Sundays"),
        ("our bank holidays are those of Scotland", "on public holidays of Scotland"),
        ("ignore public holidays", "Nothing is sent from 20:00 to 07:00."),
        ("remind owners every 2 weeks when overdue", "every 2 weeks while overdue"),
        ("tell the chair when actions are overdue", "The chair is told of overdue ones too."),
        ("at most 3 reminders a meeting", "At most 3 messages to one person for each meeting."),
        ("no more than two messages for each meeting", "At most 2 messages"),
        ("remind owners 5 days before their actions are due", "Actions, to their owners: 5 days before they are due"),
        ("chase those who have not answered 3 days before", "deputies who have not accepted: also 3 days before"),
        ("only remind those who have not answered", "only to members who have not said whether they come and deputies"),
        ("don't remind about papers", "Deadlines: 2 days before, for the agenda"),
        ("no digest", "The secretary gets no digest."),
        ("send reminders at 8:30", "goes out at 08:30"),
    ],
)
async def test_the_policy_is_changed_in_words_and_taken_back(t: Talk, said: str, then: str) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says(said)
    oliver.sees("The reminder policy is changed.", then)
    await oliver.says("show the reminder policy")
    oliver.sees(then)
    await oliver.says("undo")
    await oliver.says("show the reminder policy")
    oliver.does_not_see(then)


async def test_what_is_so_already_changes_nothing(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("at most 4 reminders a meeting")
    oliver.sees("That is how the reminder policy has it already.")


async def test_only_those_who_may_settle_the_board_change_its_policy(t: Talk) -> None:
    grace, oliver = t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await grace.says("no reminders after 18:00")
    grace.sees("Only the secretary")
    await oliver.says("show the reminder policy")
    oliver.sees("from 20:00 to 07:00")


async def test_a_question_changes_nothing(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    for question in ("do you remind at weekends?", "should we remind at weekends too?", "no reminders after 18:00?"):
        await oliver.says(question)
        oliver.does_not_see("The reminder policy is changed.")


async def test_hours_and_days_before_are_two_things_and_it_says_which(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("move the meeting on 13 March to 29 March at 10:00")
    await oliver.says("start reminders")
    await oliver.says("remind 24 hours before")
    oliver.sees("Reminders go out 24 hours before each meeting.", "counted in hours")
    await t.at("2020-03-28T08:59Z")
    grace.hears_nothing()
    await t.at("2020-03-28T09:01Z")
    grace.hears("The board meets tomorrow, Sunday 29 March, 10:00.")
    await oliver.says("remind 1 day before")
    oliver.sees("A day before keeps the time of day")


async def test_reminders_keep_to_the_policy_from_the_next_moment_on(t: Talk) -> None:
    oliver, nia = t.person("Oliver Reed"), t.person("Nia Bowen")
    await oliver.says("start reminders")
    await oliver.says("don't remind at weekends")
    oliver.sees("The first goes out on Friday 6 March, 14:00.")
    await t.at("2020-03-06T15:00Z")
    await t.at("2020-03-08T20:00Z")
    nia.hears_nothing()
    await t.at("2020-03-09T10:00Z")
    nia.hears("5.1 is due on Tuesday 10 March.")


async def test_the_chair_is_told_of_overdue_actions_where_the_board_says_so(t: Talk) -> None:
    oliver, eleanor = t.person("Oliver Reed"), t.person("Eleanor Marsh")
    await oliver.says("start reminders")
    await oliver.says("tell the chair when actions are overdue")
    await t.at("2020-03-09T10:00Z")
    eleanor.hears("4.1 is overdue.", "draft a lease for the youth club".capitalize(), "Tomasz Nowak")


async def test_the_form_shows_what_is_so_and_changes_what_is_filled_in(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("show the reminder policy")
    await oliver.presses(
        "Record", before_meeting="10 days, 2 days", topics=["meeting_reminder", "answer_wanted", "action_overdue"],
        quiet_from="18:00", quiet_until="08:00", days=["0", "1", "2", "3", "4"], holidays="not_kept", most="3",
    )  # fmt: skip
    oliver.sees("The reminder policy is changed.", "10 days and 2 days before")
    await oliver.says("show the reminder policy")
    oliver.sees(
        "10 days and 2 days before", "Deadlines: nobody", "Actions, to their owners: weekly while overdue.",
        "Nothing is sent from 18:00 to 08:00 or at weekends.", "At most 3 messages",
    )  # fmt: skip


async def test_where_only_those_who_have_not_answered_are_reminded_an_answer_ends_it(t: Talk) -> None:
    oliver, grace, eleanor = t.person("Oliver Reed"), t.person("Grace Adeyemi"), t.person("Eleanor Marsh")
    await oliver.says("start reminders")
    await oliver.says("only remind those who have not answered")
    await eleanor.says("I'll be there on 13 March")
    await t.at("2020-03-06T15:00Z")
    eleanor.hears_nothing()
    grace.hears("The board meets in 7 days", "Will you attend?", "Attending")
    await grace.presses("Attending")
    await t.at("2020-03-12T15:00Z")
    grace.hears_nothing()


async def test_what_cannot_be_settled_is_refused_in_a_sentence(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("show the reminder policy")
    await oliver.presses("Record", before_meeting="soon")
    oliver.sees("“soon” cannot be set", "0 to 60 days, or up to 1,440 hours")
    await oliver.says("our public holidays are those of Atlantis")
    oliver.sees("I do not know the public holidays of atlantis")
    await oliver.says("don't remind at weekends")
    await oliver.says("no reminders on Mondays and Tuesdays and Wednesdays and Thursdays and Fridays")
    oliver.sees("That would leave no day")
