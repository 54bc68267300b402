"""Members send apologies, name deputies, come for part of a meeting, and everybody concerned is told."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.store.rows import AskingRow
from tests.dialogs.linked import among_the_board
from tests.talk import Talk, talk


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        await t.meet("Oliver Reed", "Eleanor Marsh", "Tomasz Nowak", "Priya Raman", "Grace Adeyemi")
        yield t


async def test_apologies_with_a_deputy_are_recorded_answered_and_told(t: Talk) -> None:
    tomasz, priya = t.person("Tomasz Nowak"), t.person("Priya Raman")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    tomasz.sees("Harbour Lane Partnership Board", "Apologies recorded", "Friday 13 March", "Priya Raman")
    tomasz.sees("Undo", "Change")
    priya.hears("Tomasz Nowak", "deputy", "Friday 13 March")


async def test_undo_takes_apologies_back_and_tells_the_deputy(t: Talk) -> None:
    tomasz, priya = t.person("Tomasz Nowak"), t.person("Priya Raman")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    await tomasz.presses("Undo")
    tomasz.sees("Taken back")
    priya.hears("has taken this back")
    await tomasz.says("has Tomasz sent apologies for 13 March?")
    tomasz.sees("has not answered")


async def test_undo_works_once(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("apologies for 13 March")
    await tomasz.says("undo")
    tomasz.sees("Taken back")
    await tomasz.says("undo")
    tomasz.sees("nothing of yours to take back")


async def test_the_secretary_sees_who_comes_the_apologies_alone_and_the_quorum(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await t.person("Tomasz Nowak").says("apologies for 13 March, Priya will represent me")
    await t.person("Grace Adeyemi").says("I'll be there on 13 March, joining online")
    await oliver.says("who's coming?")
    oliver.sees("Grace Adeyemi", "Online", "Tomasz Nowak", "Deputy: Priya Raman", "quorum")
    await oliver.says("apologies so far")
    oliver.sees("1 apology so far", "Tomasz Nowak")
    oliver.does_not_see("Grace Adeyemi")


async def test_who_never_sent_apologies_is_not_told_that_they_are_withdrawn(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("I can make it on the 13th after all")
    grace.sees("You are attending Friday 13 March, 14:00.")
    grace.does_not_see("withdrawn")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("apologies for 14 March", "There is no meeting on Saturday 14 March. Which meeting are these apologies for?"),
        ("apologies for 31 February", "There is no 31 February. Which meeting are these apologies for?"),
        ("apologies for April", "Which meeting are these apologies for?"),
    ],
)
async def test_a_day_without_a_meeting_is_said_to_be_one(t: Talk, said: str, answer: str) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says(said)
    assert answer in tomasz.answer.splitlines()
    tomasz.sees("Friday 13 March", "Friday 15 May")


async def test_apologies_are_withdrawn_and_the_deputy_stood_down(t: Talk) -> None:
    tomasz, priya = t.person("Tomasz Nowak"), t.person("Priya Raman")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    await tomasz.says("please withdraw my apologies for 13 March")
    tomasz.sees("withdrawn", "Friday 13 March")
    priya.hears("no longer needed")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("I will be 20 minutes late on 13 March", "20 minutes late"),
        ("need to leave at 3.30 on 13 March", "Leaving at 15:30"),
        ("I have to leave early on the 13th", "Leaving early"),
        ("I'll be late on the 13th", "Joining late"),
    ],
)
async def test_a_part_absence_is_recorded_as_such(t: Talk, said: str, seen: str) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says(said)
    grace.sees("in part", seen)
    oliver = t.person("Oliver Reed")
    await oliver.says("who's coming?")
    oliver.sees("Grace Adeyemi", seen)


async def test_a_deputy_nobody_knows_yet_is_entered_and_left_to_the_secretary(t: Talk) -> None:
    grace, oliver = t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await grace.says("Apologies for 13 March, my deputy Jane Kirk will come instead")
    grace.sees("Jane Kirk", "the secretary is asked to pass it on")
    oliver.hears("I could not tell 1 person", "Jane Kirk", "named you as deputy")
    await oliver.presses("Record", how="phone", told_on="2020-03-06")
    oliver.sees("Recorded", "Jane Kirk", "by phone")
    await oliver.says("who have you not told?")
    oliver.sees("Nobody is waiting")


async def test_somebody_spoken_for_is_told_and_can_say_it_is_not_right(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("Apologies received from Grace Adeyemi for 13 March")
    oliver.sees("Apologies from Grace Adeyemi recorded")
    grace.hears("Oliver Reed gave apologies for you")
    await grace.presses("Not right")
    grace.sees("Taken back")
    oliver.hears("Grace Adeyemi says this was not right")


async def test_a_deputy_who_cannot_come_says_so_and_the_member_is_told(t: Talk) -> None:
    tomasz, priya = t.person("Tomasz Nowak"), t.person("Priya Raman")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    await priya.presses("Not right")
    priya.sees("no longer named as deputy")
    tomasz.hears("Priya Raman cannot come as your deputy")


async def test_apologies_without_a_date_ask_which_meeting_and_a_press_answers(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("apologies")
    grace.sees("Are these apologies for Friday 13 March, 14:00?")
    await grace.presses("Another meeting")
    await grace.presses("Friday 15 May")
    grace.sees("Apologies recorded", "Friday 15 May")
    await grace.says("apologies")
    await grace.says("yes")
    grace.sees("Apologies recorded", "Friday 13 March")


async def test_a_question_waits_through_a_restart_and_for_its_own_person_alone(t: Talk) -> None:
    grace, tomasz = t.person("Grace Adeyemi"), t.person("Tomasz Nowak")
    await grace.says("apologies")
    await t.restart()
    await tomasz.says("13 March")
    tomasz.does_not_see("Apologies recorded")
    await grace.says("13 March")
    grace.sees("Apologies recorded", "Friday 13 March")


@pytest.mark.parametrize(
    "said",
    [
        "has Tomasz sent apologies?",
        "apologies for the delay in replying",
        "sorry I missed the last one",
        "I might not make it on 13 March",
        "I have not sent apologies for 13 March",
    ],
)
async def test_what_is_no_apology_changes_nothing(t: Talk, said: str) -> None:
    grace, oliver = t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await grace.says(said)
    await oliver.says("apologies so far")
    oliver.sees("No apologies so far")


async def test_a_reason_is_for_the_chair_and_the_secretary_in_their_own_chat(t: Talk) -> None:
    grace, oliver = t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await grace.says("apologies for 13 March, stuck in a budget hearing")
    await oliver.says("who's coming?")
    oliver.sees("budget hearing")
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("who's coming?")
    tomasz.does_not_see("budget hearing")
    in_channel = (await among_the_board(t, t.channel())).person("Oliver Reed")
    await in_channel.says("@clerk who's coming?")
    in_channel.sees("Grace Adeyemi")
    in_channel.does_not_see("budget hearing")


async def test_reasons_are_listed_in_the_order_of_the_roll(t: Talk) -> None:
    await t.person("Grace Adeyemi").says("apologies for 13 March, I am on leave")
    await t.person("Tomasz Nowak").says("apologies for 13 March, I have a court hearing")
    await t.person("Oliver Reed").says("who's coming?")
    said = t.person("Oliver Reed").answer
    assert said.index("court hearing") < said.index("leave")


async def test_a_deputy_of_two_members_is_reminded_of_both_in_the_order_of_the_roll(t: Talk) -> None:
    priya = t.person("Priya Raman")
    await t.person("Grace Adeyemi").says("apologies for 13 March, Priya Raman will represent me")
    await t.person("Tomasz Nowak").says("apologies for 13 March, Priya Raman will represent me")
    await t.person("Oliver Reed").says("start reminders")
    await t.at("2020-03-12T15:00Z")
    priya.hears("You are down as deputy for Tomasz Nowak and Grace Adeyemi.")


async def test_health_as_a_reason_is_not_kept(t: Talk) -> None:
    grace, oliver = t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await grace.says("not going to make it on 13 March, off sick")
    await oliver.says("who's coming?")
    oliver.sees("Grace Adeyemi")
    oliver.does_not_see("sick")


async def test_a_reason_is_forgotten_when_the_meeting_is_over(t: Talk) -> None:
    grace, oliver = t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await grace.says("apologies for 13 March, stuck in a budget hearing")
    grace.sees("for the chair and the secretary only, until the meeting is over")
    await t.at("2020-03-13T14:00+00:00")
    await oliver.says("start the meeting")
    await oliver.says("who's coming?")
    oliver.sees("budget hearing")
    await oliver.says("end the meeting")
    await oliver.says("who came on 13 March?")
    oliver.does_not_see("budget hearing")
    kept = await t.read(lambda book: [a.reason for m in book.meetings.of_board(book.boards.all()[0].id)
                                      for a in book.attendance.of_meeting(m.id)])  # fmt: skip
    assert set(kept) <= {None}


async def test_a_reason_of_health_is_kept_by_no_question_either(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("I can't make it, as I am in hospital")
    grace.sees("Are these apologies")
    waiting = await t.read(lambda book: [str(row.values) for row in book.rows.select(AskingRow, "")])
    assert waiting
    assert not any("hospital" in values for values in waiting)


async def test_an_edited_message_changes_nothing_and_asks(t: Talk) -> None:
    grace, oliver = t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await grace.says("hello")
    await grace.edits("apologies for 13 March")
    grace.sees("nothing is changed in the record yet", "Are these apologies for Friday 13 March, 14:00?")
    await oliver.says("apologies so far")
    oliver.sees("No apologies so far")
    await grace.says("yes")
    grace.sees("Apologies recorded", "Friday 13 March")
    await grace.says("apologies for 15 May")
    await grace.edits("what are my actions?")
    grace.sees("An edited message changes nothing")


async def test_a_form_changes_what_was_recorded(t: Talk) -> None:
    grace = t.person("Grace Adeyemi")
    await grace.says("apologies for 13 March")
    await grace.presses("Record", part="leaving", at_time="15:15")
    grace.sees("in part", "Leaving at 15:15")


async def test_a_deputy_who_sends_apologies_is_deputy_no_longer(t: Talk) -> None:
    tomasz, priya, oliver = t.person("Tomasz Nowak"), t.person("Priya Raman"), t.person("Oliver Reed")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    await priya.says("apologies for 13 March")
    priya.sees("You are no longer named as deputy for Tomasz Nowak. I am telling Tomasz Nowak and Oliver Reed.")
    tomasz.hears("Priya Raman cannot come as your deputy")
    oliver.hears("Priya Raman cannot come as deputy for Tomasz Nowak")
    await oliver.says("who's coming?")
    oliver.sees("0 members coming", "Deputy to be named")
    await priya.presses("Undo")
    await oliver.says("who's coming?")
    oliver.sees("1 member coming", "Deputy: Priya Raman")


async def test_a_deputy_for_whom_apologies_are_given_is_deputy_no_longer(t: Talk) -> None:
    tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    await oliver.says("Apologies received from Priya Raman for 13 March")
    oliver.sees("Priya Raman is no longer named as deputy for Tomasz Nowak. I am telling Tomasz Nowak.")
    tomasz.hears("Priya Raman cannot come as your deputy")


async def test_a_deputy_who_had_accepted_and_is_released_is_not_expected_any_more(t: Talk) -> None:
    tomasz, priya, oliver = t.person("Tomasz Nowak"), t.person("Priya Raman"), t.person("Oliver Reed")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    await priya.presses("I can attend")
    await tomasz.says("please withdraw my apologies for 13 March")
    await oliver.says("is Priya coming on 13 March?")
    oliver.sees("Priya Raman has not answered")


async def test_apologies_repeated_without_a_reason_keep_the_one_given(t: Talk) -> None:
    grace, oliver = t.person("Grace Adeyemi"), t.person("Oliver Reed")
    await grace.says("apologies for 13 March, stuck in a budget hearing")
    await grace.says("apologies for 13 March")
    await oliver.says("who's coming?")
    oliver.sees("budget hearing")
    await grace.says("please withdraw my apologies for 13 March")
    await oliver.says("who's coming?")
    oliver.does_not_see("budget hearing")


async def test_a_deputy_who_was_never_told_is_not_said_to_be_released(t: Talk) -> None:
    tomasz, oliver = t.person("Tomasz Nowak"), t.person("Oliver Reed")
    await tomasz.says("apologies for 13 March, Nia will represent me")
    oliver.hears("I could not tell 1 person", "Nia Bowen")
    await tomasz.says("please withdraw my apologies for 13 March")
    tomasz.sees("withdrawn", "Nia had not been told")
    tomasz.does_not_see("is told that no deputy is needed")
    await oliver.says("who have you not told?")
    oliver.sees("Nobody is waiting")
