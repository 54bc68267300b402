"""Where more than one thing is missing a form asks for it; where one is, a question; words answer either."""

from collections.abc import AsyncGenerator
from datetime import date
from pathlib import Path

import pytest

from boardclerk.dialogs.deed_forms import FORMS
from boardclerk.dialogs.grammar import forms
from boardclerk.dialogs.which_one import WHICH
from tests.dialogs.action_board import BOARD, action_of, board, close
from tests.dialogs.sample import SECRETARY, said
from tests.talk import Talk

MARCH = date(2020, 3, 13)


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    async with board(tmp_path) as t:
        yield t


async def recorded(t: Talk) -> list[str]:
    """Return the actions of the coming meeting's log, in words."""
    known = await t.read(lambda book: book.actions.of_board(BOARD))
    return [f"{'/'.join(o.name for o in a.owners)}: {a.text}, {a.due_on}" for a in known if a.meeting_on == MARCH]


async def test_an_action_without_anything_is_asked_for_on_a_form_and_its_owner_is_told(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("record an action")
    oliver.sees("Which action is to be recorded?", "What is to be done", "Who does it", "Due")
    await oliver.presses("Record", text="share the figures", owner="Grace Adeyemi", due_on="2020-04-03")
    oliver.sees("B1 recorded: Grace Adeyemi to share the figures, due Friday 3 April", "Undo")
    grace.hears("Oliver Reed has given you an action", "Not mine")


async def test_what_was_said_already_stands_in_the_form_and_is_not_asked_again(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("I need to log an action for Grace by 3 April")
    await oliver.presses("Record", text="share the figures")
    assert await recorded(t) == ["Grace Adeyemi: share the figures, 2020-04-03"]


async def test_words_are_understood_beside_the_form_and_joined_to_what_was_said(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("record an action by 3 April")
    await oliver.says("what's overdue?")
    oliver.sees("overdue")
    await oliver.says("Grace to share the figures")
    oliver.sees("B1 recorded: Grace Adeyemi to share the figures, due Friday 3 April")


async def test_a_form_is_ended_by_cancel_and_words_that_are_no_action_record_none(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("record an action for Grace")
    await oliver.says("the weather is lovely")
    oliver.sees("I am not sure what you mean")
    await oliver.says("Ravi Lal to share the figures")
    oliver.sees("Record this action", "Ravi Lal")
    await oliver.says("no")
    await oliver.says("record an action")
    await oliver.says("cancel")
    oliver.sees("Cancelled. Nothing was changed.")
    assert await recorded(t) == []


async def test_once_the_form_was_sent_further_words_are_no_answer_to_it(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("record an action")
    await oliver.presses("Record", text="share the figures")
    await oliver.says("Grace to call the school")
    oliver.sees("Record this action: Grace Adeyemi to call the school?")


async def test_apologies_for_somebody_are_asked_for_on_a_form_and_they_are_told(t: Talk) -> None:
    tomasz, imran = t.person("Tomasz Nowak"), t.person("Imran Qureshi")
    await tomasz.says("send apologies on behalf of a colleague")
    tomasz.sees("Whose apologies are to be recorded?")
    await tomasz.presses("Record", who="Imran Qureshi", meeting_on="Friday 15 May", deputy="Nia Bowen")
    tomasz.sees("Apologies from Imran Qureshi recorded for Friday 15 May", "Nia Bowen")
    imran.hears("Tomasz Nowak gave apologies for you", "Not right")
    t.person("Nia Bowen").hears("named you as deputy for Imran Qureshi")


async def test_a_deputy_is_named_on_a_form(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("I want to name a deputy for 15 May")
    await tomasz.presses("Send", deputy="Priya Raman")
    tomasz.sees("Apologies recorded for Friday 15 May", "Priya Raman is named as your deputy")


async def test_an_agenda_item_is_asked_for_on_a_form_that_refuses_what_is_no_length(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("put something on the agenda")
    await tomasz.presses("Add", heading="Parking", presenter="Nia Bowen", length="ten")
    tomasz.sees("as a number, such as 10")
    await tomasz.presses("Add", heading="Parking", presenter="Nia Bowen", length="10")
    tomasz.sees("“Parking” is item 7 on the agenda for Friday 13 March", "Presented by Nia Bowen", "10 minutes")


async def test_meetings_are_added_moved_and_cancelled_from_what_is_missing(t: Talk) -> None:
    oliver, grace = t.person("Oliver Reed"), t.person("Grace Adeyemi")
    await oliver.says("add a meeting")
    await oliver.presses("Add", held_on="2020-06-02", start_at="14:00", place="Town Hall")
    oliver.sees("Tuesday 2 June, 14:00")
    await oliver.says("move a meeting")
    await oliver.presses("Move", meeting_on="Friday 15 May", held_on="2020-05-22")
    oliver.sees("Friday 22 May")
    await oliver.says("cancel a meeting")
    oliver.sees("Which meeting is to be cancelled?", "Friday 22 May", "Tuesday 2 June")
    await oliver.says("2 June")
    oliver.sees("cancelled", "Tuesday 2 June")
    await grace.says("add a meeting")
    grace.sees("Only the chair or the secretary can add, move and cancel meetings")


async def test_people_join_and_hold_offices_from_a_form(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("add a new member")
    await oliver.presses("Add", name="Ravi Lal", organisation="Wexcombe Council")
    oliver.sees("Ravi Lal")
    await oliver.says("appoint an acting chair")
    await oliver.presses("Appoint", who="Grace Adeyemi", meeting_on="Friday 13 March")
    oliver.sees("Grace Adeyemi is acting chair on Friday 13 March")
    t.person("Grace Adeyemi").hears("named you acting chair", "Not right")


async def test_longer_is_asked_for_on_a_form_of_ones_own_actions(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("I need an extension")
    tomasz.does_not_see("review the referral form")
    await tomasz.presses("Send", due_on="2020-04-03", reason="the solicitor is away")
    tomasz.sees("4.1 is now due Friday 3 April")
    t.person("Oliver Reed").hears("Tomasz Nowak needs until Friday 3 April for 4.1", "the solicitor is away")
    imran = t.person("Imran Qureshi")
    await imran.says("I need an extension")
    imran.sees("No action is open that you could choose")


async def test_an_action_is_given_to_somebody_else_from_a_form(t: Talk) -> None:
    oliver, nia = t.person("Oliver Reed"), t.person("Nia Bowen")
    await oliver.says("reassign an action")
    await oliver.presses("Give", actions="4.1 draft a lease for the youth club", owner="Nia Bowen")
    oliver.sees("4.1 is now with Nia Bowen")
    nia.hears("given you an action")


async def test_which_action_is_to_be_opened_again_is_asked(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("reopen an action")
    oliver.sees("No action is complete or closed")
    await t.server.parts.store.write(lambda book: close(book, "5.3"))
    await oliver.says("reopen an action")
    oliver.sees("Which action is to be opened again?")
    await oliver.presses("5.3 publish the data review (Friday 17 January)")
    oliver.sees("5.3 is open again")
    assert (await action_of(t, "5.3")).is_open


async def test_which_item_is_to_come_off_the_agenda_is_asked(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("remove an item from the agenda")
    oliver.sees("Which item is to come off the agenda?", "Harbour youth club")
    await oliver.says("the youth club")
    oliver.sees("“Harbour youth club” is off the agenda")


def test_every_form_and_question_is_named_by_the_grammar() -> None:
    assert {one.means for one in forms.FORMS} == set(FORMS)
    assert {one.means for one in forms.WHICH} - {"close"} == set(WHICH)


@pytest.mark.parametrize(
    ("one", "example"), [(one, example) for one in (*forms.FORMS, *forms.WHICH) for example in one.examples],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_deed_named_alone_is_asked_about_and_nothing_is_written(one: object, example: str) -> None:
    for when in ("before", "after", "running"):
        understood = said(example, when, SECRETARY)
        assert understood.expect == "ask", example


@pytest.mark.parametrize(
    "text",
    [
        "don't record an action", "was an action recorded?", "I recorded an action yesterday",
        "add an agenda item on parking",
        "move the meeting of 15 May to 22 May", "record an action for Grace to share the figures",
        "I can't send a deputy", "we do not need an extension",
    ],
)  # fmt: skip
def test_what_says_more_or_less_than_the_deed_gets_no_form(text: str) -> None:
    assert "form" not in said(text, sender=SECRETARY).slots
