"""What is said to minutes in circulation, and what becomes of it: accepted, declined, one corrected version."""

from pathlib import Path

import pytest

from boardclerk.board.minutes import AmendmentState, MinutesState
from tests.dialogs.linked import among_the_board
from tests.dialogs.minutes_scenes import (
    COMMENTS_CLOSE,
    ELEANOR,
    FIONA,
    GRACE,
    HELEN,
    IN_MARCH,
    MEMBERS,
    NIA,
    OLIVER,
    PRIYA,
    TOMASZ,
    accept,
    agree_the_march_minutes,
    hold_the_march_meeting,
    meeting_of,
    minutes_of,
    paper_of,
    release_the_march_minutes,
    start_the_may_meeting,
    suggest,
)
from tests.talk import Talk, talk

TWO = "Attendance rose by two points since January."


async def in_circulation(t: Talk) -> None:
    await hold_the_march_meeting(t)
    await release_the_march_minutes(t)


async def words_of_item_3(t: Talk) -> list[str]:
    """Return the paragraphs of item 3 as the record now has them."""
    paragraphs = await t.read(lambda book: book.minutes.paragraphs(meeting_of(book).id))
    return [p.text for p in paragraphs if p.item == "3"]


async def test_words_to_replace_in_a_paragraph_that_is_not_there_are_refused(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(GRACE).says('item 3 paragraph 9 should read "two" not "three"')
        t.person(GRACE).sees("There is no item 3, paragraph 9 in these minutes.")
        t.person(OLIVER).hears_nothing()


async def test_an_amendment_nobody_answered_is_in_the_digest_before_the_meeting_that_agrees(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        await t.person(OLIVER).says("start reminders")
        await t.at("2020-05-13T15:00+01:00")
        t.person(OLIVER).hears("1 amendment to the minutes of Friday 13 March is not settled yet.")


async def test_a_member_suggests_the_secretary_accepts_and_version_2_goes_out_once(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        t.person(OLIVER).hears("Grace Adeyemi suggests an amendment to item 3, paragraph 2", "three points", TWO)
        await t.restart()
        await accept(t)
        t.person(OLIVER).sees("It goes out in version 2 when comments close on Friday 20 March", "I have told Grace")
        t.person(GRACE).hears("was accepted", TWO)
        await t.at("2020-03-20T16:59+00:00")
        t.person(FIONA).hears_nothing()
        await t.restart()
        await t.at(COMMENTS_CLOSE)
        for name in (*MEMBERS, PRIYA):
            t.person(name).hears("Version 2 of the draft minutes of Friday 13 March, with 1 correction", TWO)
        await t.at("2020-03-27T17:00+00:00")
        for name in (*MEMBERS, PRIYA, NIA):
            t.person(name).hears_nothing()
        assert (await t.read(minutes_of)).version == 2


async def test_without_an_accepted_amendment_no_second_version_goes_out(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        await t.person(OLIVER).presses("Decline", near="Reason", reason="The figure is from the report.")
        t.person(OLIVER).sees("is declined")
        t.person(GRACE).hears("was declined", "The figure is from the report.")
        await t.at(COMMENTS_CLOSE)
        for name in MEMBERS:
            t.person(name).hears_nothing()
        assert (await t.read(minutes_of)).version == 1


async def test_the_first_version_stays_as_it_went_round(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        await accept(t)
        paper = await t.read(paper_of)
        assert any("three points" in line.text for item in paper.items for line in item.minutes)
        await t.at(COMMENTS_CLOSE)
        paper = await t.read(paper_of)
        assert any("two points" in line.text for item in paper.items for line in item.minutes)
        first = await t.read(lambda book: book.minutes.version(meeting_of(book).id, 1))
        assert first is not None
        assert "three points" in str(first.paper)


async def test_what_happened_to_an_action_since_is_not_in_the_second_version(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        await accept(t)
        await t.person(OLIVER).says("reassign 3.1 of 13 March to Fiona Blake")
        await t.at(COMMENTS_CLOSE)
        paper = await t.read(paper_of)
        (action,) = [a for item in paper.items for a in item.actions]
        assert action.owners == TOMASZ


async def test_words_to_replace_find_their_one_place(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(GRACE).says('item 3 should read "two points" not "three points"')
        t.person(GRACE).sees("amendment to item 3, paragraph 2", "is recorded")
        await accept(t)
        assert TWO in await words_of_item_3(t)


async def test_the_words_of_an_action_are_amended_by_its_ref(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(TOMASZ).says('action 3.1 should read "the head teachers" not "the schools"')
        t.person(TOMASZ).sees("amendment to action 3.1", "is recorded")
        await accept(t)
        (action,) = await t.read(lambda book: book.actions.of_meeting(meeting_of(book).id))
        assert action.text == "write to the head teachers"


async def test_the_secretary_supplies_the_words_where_none_are_exact(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        oliver = t.person(OLIVER)
        await suggest(t, GRACE, "The thanks to the school are missing.", paragraph="")
        await oliver.presses("Accept")
        oliver.sees("does not say its words exactly")
        await oliver.presses("Accept these words", words="The Board thanked the school.")
        oliver.sees("is accepted")
        assert (await words_of_item_3(t))[-1] == "The Board thanked the school."


async def test_somebody_missing_from_the_attendance_is_noted_by_the_secretary(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(HELEN).says("I was there but am shown as apologies in the attendance list")
        t.person(HELEN).sees("amendment to the attendance", "is recorded")
        await t.person(OLIVER).presses("Accept these words", words="Helen O'Connor joined for the last item.")
        paper = await t.read(lambda book: book.minutes.paragraphs(meeting_of(book).id))
        assert ("1", "Helen O'Connor joined for the last item.") in [(p.item, p.text) for p in paper]


async def test_a_paragraph_that_is_not_there_is_said_so_and_nothing_recorded(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(GRACE).presses("Send", item="3", paragraph="9", words="Something else.")
        t.person(GRACE).sees("There is no item 3, paragraph 9 in these minutes")
        assert not await t.read(lambda book: book.minutes.amendments(meeting_of(book).id))


async def test_somebody_who_came_for_an_item_can_only_amend_that_item(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(NIA).says('item 1 paragraph 1 should read "nobody" not "everyone"')
        t.person(NIA).sees("You have item 3 of these minutes")
        await suggest(t, NIA, TWO)
        t.person(OLIVER).hears("Nia Bowen suggests an amendment to item 3, paragraph 2")


async def test_an_accepted_amendment_is_taken_back_before_it_goes_out(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        await accept(t)
        await t.person(OLIVER).presses("Undo", on="is accepted")
        t.person(OLIVER).sees("Taken back")
        assert TWO not in await words_of_item_3(t)
        await t.at(COMMENTS_CLOSE)
        t.person(FIONA).hears_nothing()
        assert (await t.read(minutes_of)).version == 1


async def test_an_amendment_is_settled_once(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        (amendment,) = await t.read(lambda book: book.minutes.amendments(meeting_of(book).id))
        press = t.person(OLIVER)
        await accept(t)
        value = {"action": {"type": "Action.Execute", "verb": "decline_amendment", "data": {"amendment": amendment.id}}}
        await press.posts(press.activity("invoke", name="adaptiveCard/action", value=value, replyToId="m1"))
        press.sees("An amendment to item 3, paragraph 2", "accepted by you")
        (amendment,) = await t.read(lambda book: book.minutes.amendments(meeting_of(book).id))
        assert amendment.state is AmendmentState.ACCEPTED


async def test_a_member_cannot_accept_an_amendment(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        (amendment,) = await t.read(lambda book: book.minutes.amendments(meeting_of(book).id))
        grace = t.person(GRACE)
        value = {"action": {"type": "Action.Execute", "verb": "accept_amendment", "data": {"amendment": amendment.id}}}
        await grace.posts(grace.activity("invoke", name="adaptiveCard/action", value=value, replyToId="m1"))
        grace.sees("Only the secretary can accept or decline amendments")
        assert TWO not in await words_of_item_3(t)


@pytest.mark.parametrize("said", ["no amendments from me", "nil return"])
async def test_nothing_to_amend_is_recorded_as_that_persons_word(tmp_path: Path, said: str) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(FIONA).says(said)
        t.person(FIONA).sees("you have nothing to amend in the minutes of Friday 13 March")
        (approval,) = await t.read(lambda book: book.minutes.approvals(meeting_of(book).id))
        assert approval.word == "no_amendments"
        assert (await t.read(minutes_of)).state is MinutesState.CIRCULATED


async def test_one_persons_approval_agrees_nothing(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(FIONA).presses("No amendments")
        await t.person(ELEANOR).says("I approve the minutes")
        t.person(ELEANOR).sees("you approve the minutes", "The meeting itself agrees them")
        assert (await t.read(minutes_of)).state is MinutesState.CIRCULATED
        await t.person(OLIVER).says("draft minutes")
        t.person(OLIVER).sees("2 people with approval or nothing to amend")


async def test_an_approval_subject_to_something_is_an_amendment_too(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(GRACE).says("approved subject to the figure in item 3 being two points")
        t.person(GRACE).sees("subject to your amendment")
        t.person(OLIVER).hears("Grace Adeyemi suggests an amendment")


async def test_where_a_board_says_so_only_those_who_were_there_approve(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.server.parts.store.write(
            lambda book: book.boards.change(book.boards.all()[0].id, absent_may_agree=False)
        )
        await t.person(HELEN).says("I approve the minutes")
        t.person(HELEN).sees("only those who were there")
        await t.person(GRACE).says("I approve the minutes")
        t.person(GRACE).sees("you approve the minutes")


async def test_a_comment_after_the_deadline_is_kept_for_the_next_meeting(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.at("2020-03-23T09:00+00:00")
        await t.person(GRACE).says('item 3 paragraph 2 should read "two points" not "three points"')
        t.person(GRACE).sees("is recorded", "Comments closed on Friday 20 March", "next meeting")
        t.person(OLIVER).hears("It came after comments had closed")
        await accept(t)
        t.person(OLIVER).sees("It is in the text the next meeting agrees")
        await t.at("2020-04-01T09:00+00:00")
        t.person(FIONA).hears_nothing()


async def test_a_later_deadline_moves_the_second_version_with_it(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(OLIVER).says("circulate the minutes, comments by 27 March")
        t.person(OLIVER).sees("are now asked for by Friday 27 March")
        await suggest(t, GRACE, TWO)
        await accept(t)
        await t.at(COMMENTS_CLOSE)
        t.person(FIONA).hears_nothing()
        await t.at("2020-03-27T17:00+00:00")
        t.person(FIONA).hears("Version 2", TWO)


async def test_the_secretarys_own_correction_goes_out_with_the_next_version(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(OLIVER).says('item 3 paragraph 2 should read "two points" not "three points"')
        t.person(OLIVER).sees("Item 3, paragraph 2 is corrected", "version 2")
        await t.at(COMMENTS_CLOSE)
        t.person(FIONA).hears("Version 2", TWO)


async def test_no_amendments_pressed_on_an_old_version_shows_the_new_one_instead(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        await accept(t)
        await t.at(COMMENTS_CLOSE)
        await t.person(FIONA).presses("No amendments")
        t.person(FIONA).sees("corrected by Board Clerk")
        assert not await t.read(lambda book: book.minutes.approvals(meeting_of(book).id))


async def test_a_sentence_given_as_it_should_read_ends_as_one(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(GRACE).says("item 3 paragraph 2 should read: Attendance rose by two points since January.")
        await accept(t)
        assert TWO in await words_of_item_3(t)


async def test_what_a_group_reads_of_an_amendment_is_what_its_writer_said(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        general = await among_the_board(t, t.channel())
        await general.person(GRACE).says('@clerk item 3 paragraph 2 should read "two points" not "three points"')
        general.person(GRACE).sees("is recorded")
        general.person(GRACE).does_not_see("since January", "Word document", "/papers/")


async def test_that_an_amendment_comes_late_is_not_said_in_a_group(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        grace = (await among_the_board(t, t.channel())).person(GRACE)
        await t.at("2020-03-23T09:00Z")
        await grace.says("@clerk item 3 paragraph 2 should read: Attendance rose by two points since January.")
        assert grace.answer == "I have answered you personally."
        t.person(GRACE).hears("is recorded", "Comments closed on Friday 20 March")


async def test_words_for_words_are_changed_in_their_paragraph_of_the_draft(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        before = await words_of_item_3(t)
        oliver = t.person(OLIVER)
        await oliver.says("change item 3 paragraph 2 three to two")
        oliver.sees("Item 3, paragraph 2 is corrected.")
        after = await words_of_item_3(t)
        assert after[1] == TWO
        assert len(after) == len(before)
        await oliver.says("change item 3 paragraph 2 nine to ten")
        oliver.sees("“nine” does not stand exactly once in item 3, paragraph 2", TWO, "Write the whole words")
        assert await words_of_item_3(t) == after


async def test_dots_are_no_words_for_the_minutes(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        before = await words_of_item_3(t)
        await t.person(OLIVER).says("correct item 3 paragraph 2: …")
        t.person(OLIVER).sees("Write the words the minutes should say")
        assert await words_of_item_3(t) == before


async def test_earlier_minutes_are_corrected_while_a_meeting_runs_once_a_yes_is_given(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        before = await words_of_item_3(t)
        await start_the_may_meeting(t)
        oliver = t.person(OLIVER)
        await oliver.says(f"correct item 3 paragraph 2: {TWO}")
        oliver.sees("A meeting is running. Change item 3, paragraph 2 of the minutes of Friday 13 March?")
        assert await words_of_item_3(t) == before
        await oliver.says("yes")
        assert (await words_of_item_3(t))[1] == TWO


async def test_a_correction_to_agreed_minutes_reaches_the_secretary_with_its_place(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await agree_the_march_minutes(t)
        await t.person(GRACE).says('item 3 paragraph 2 of the minutes of 13 March should read "two" not "three"')
        t.person(OLIVER).hears("Item 3, paragraph 2 of 13 March should read “two” not “three”.")
