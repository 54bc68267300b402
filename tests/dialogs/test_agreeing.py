"""Minutes agreed by a meeting: asked once, recorded for good, changed by nothing; then published and taken down."""

from pathlib import Path

import pytest

from boardclerk.board.minutes import MinutesState, digest_of
from boardclerk.board.versions import paper_from
from tests.dialogs.minutes_scenes import (
    COMMENTS_CLOSE,
    ELEANOR,
    GRACE,
    HELEN,
    IN_MARCH,
    IN_MAY,
    JANUARY,
    MAY,
    OLIVER,
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
PAGE = "/minutes/harbour-lane-partnership-board/2020-03-13"


async def in_circulation(t: Talk) -> None:
    await hold_the_march_meeting(t)
    await release_the_march_minutes(t)


async def test_whoever_suggested_an_amendment_nobody_settled_is_told_that_it_is_not_in_them(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        await suggest(t, HELEN, "Nia Bowen showed the figures.", paragraph="1")
        await t.person(OLIVER).presses("Decline", near="Nia Bowen showed")
        await start_the_may_meeting(t)
        await t.person(OLIVER).says("the minutes of 13 March were agreed as an accurate record")
        t.person(GRACE).hears_nothing()
        await t.person(OLIVER).presses("Yes")
        t.person(GRACE).hears(
            "Your amendment to item 3, paragraph 2 of the minutes of Friday 13 March was not settled before they were "
            "agreed on Friday 15 May, and is not in them.",
            TWO,
            "the next meeting can record the correction",
        )
        assert "was not settled" not in t.person(HELEN).answer


async def test_a_meeting_agrees_the_last_minutes_once_a_yes_is_given(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        await accept(t)
        await t.at(COMMENTS_CLOSE)
        await start_the_may_meeting(t)
        oliver = t.person(OLIVER)
        await oliver.says("the minutes of 13 March were agreed as an accurate record")
        oliver.sees("minutes of Friday 13 March", "Friday 15 May", "This cannot be taken back")
        assert (await t.read(minutes_of)).state is MinutesState.CIRCULATED
        await t.restart()
        await oliver.presses("Yes")
        oliver.sees("The minutes of Friday 13 March were agreed on Friday 15 May", "Publish")
        minutes, paper = await t.read(minutes_of), await t.read(paper_of)
        assert (minutes.state, minutes.version, minutes.agreed_under) == (MinutesState.AGREED, 2, ELEANOR)
        assert (paper.agreed_on, paper.agreed_under) == (MAY, ELEANOR)
        kept = await t.read(lambda book: book.minutes.version(meeting_of(book).id, 2))
        assert kept is not None
        assert minutes.digest == kept.digest == digest_of(paper_from(kept.paper))


async def test_the_decision_stands_in_the_minutes_of_the_meeting_that_agreed(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await agree_the_march_minutes(t)
        decisions = await t.read(lambda book: book.minutes.decisions(meeting_of(book, MAY).id))
        assert [d.text for d in decisions] == [
            "The minutes of the meeting of Friday 13 March 2020 were agreed as an accurate account."
        ]


async def test_the_decision_stands_under_the_item_of_the_minutes_whatever_is_being_taken(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await start_the_may_meeting(t)
        items = await t.read(lambda book: book.agenda.of_meeting(meeting_of(book, MAY).id))
        of_minutes = next(i.number for i in items if i.title.startswith("Minutes"))
        oliver = t.person(OLIVER)
        await oliver.says(f"item {items[-1].number}")
        await oliver.says("the minutes of 13 March were agreed as an accurate record")
        await oliver.presses("Yes")
        decisions = await t.read(lambda book: book.minutes.decisions(meeting_of(book, MAY).id))
        assert [d.item for d in decisions] == [of_minutes]


async def test_minutes_read_in_are_agreed_by_the_next_meeting(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await t.meet(OLIVER, ELEANOR)
        await t.person(OLIVER).says("start the meeting")
        await t.person(OLIVER).says("the minutes of 17 January were agreed as an accurate record")
        await t.person(OLIVER).presses("Yes")
        t.person(OLIVER).sees("The minutes of Friday 17 January were agreed on Friday 13 March")
        assert (await t.read(lambda book: minutes_of(book, JANUARY))).state is MinutesState.AGREED


@pytest.mark.parametrize("announced", ["an amendment: ", "one amendment, "])
async def test_an_amendment_may_be_announced_as_one(tmp_path: Path, announced: str) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await start_the_may_meeting(t)
        oliver = t.person(OLIVER)
        await oliver.says(f"the minutes of 13 March were agreed with {announced}item 3 paragraph 2 should say {TWO}")
        oliver.sees("This cannot be taken back", f"Item 3, paragraph 2: {TWO}")
        await oliver.presses("Yes")
        oliver.sees(f"with this amendment: item 3 paragraph 2 should say {TWO}")
        assert TWO in [p.text for item in (await t.read(paper_of)).items for p in item.minutes]


async def test_an_amendment_made_at_the_meeting_is_in_the_agreed_text(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await start_the_may_meeting(t)
        oliver = t.person(OLIVER)
        await oliver.says('item 3 paragraph 2 of the minutes of 13 March should read "two points" not "three points"')
        oliver.sees("is corrected")
        await oliver.says("the minutes of 13 March were agreed as an accurate record")
        oliver.sees("They include 1 correction accepted since version 1")
        await oliver.presses("Yes")
        minutes, paper = await t.read(minutes_of), await t.read(paper_of)
        assert minutes.version == 2
        assert any(line.text == TWO for item in paper.items for line in item.minutes)


@pytest.mark.parametrize("said", ["publish the minutes of 14 March", "take down the minutes of the 31st of February"])
async def test_minutes_of_a_day_without_a_meeting_are_not_taken_for_those_of_another(tmp_path: Path, said: str) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await agree_the_march_minutes(t)
        await t.person(OLIVER).presses("Publish")
        await t.person(OLIVER).presses("Yes")
        await t.person(OLIVER).says(said)
        assert t.person(OLIVER).answer.startswith("There is no ")
        assert (await t.read(minutes_of)).page_up


async def test_agreeing_is_not_taken_back(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await agree_the_march_minutes(t)
        await t.person(OLIVER).says("undo")
        t.person(OLIVER).sees("stay agreed")
        assert (await t.read(minutes_of)).state is MinutesState.AGREED


async def test_nothing_said_afterwards_changes_agreed_minutes(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await suggest(t, GRACE, TWO)
        await agree_the_march_minutes(t)
        before = await t.read(paper_of)
        await t.person(OLIVER).presses("Accept")
        t.person(OLIVER).sees("were agreed")
        await t.person(GRACE).says('item 3 paragraph 2 of the minutes of 13 March should read "two" not "three"')
        t.person(GRACE).sees("were agreed on Friday 15 May and stand as they are", "I have passed your words")
        t.person(OLIVER).hears("Grace Adeyemi asks for a correction to the agreed minutes")
        assert await t.read(paper_of) == before


async def test_a_step_from_before_the_agreement_is_not_taken_back_after_it(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.person(OLIVER).says('item 3 paragraph 2 should read "two points" not "three points"')
        await release_the_march_minutes(t)
        await agree_the_march_minutes(t)
        before = await t.read(lambda book: book.minutes.paragraphs(meeting_of(book).id))
        await t.person(OLIVER).presses("Undo", on="is corrected")
        t.person(OLIVER).sees("were agreed and cannot be changed")
        assert await t.read(lambda book: book.minutes.paragraphs(meeting_of(book).id)) == before


async def test_a_draft_cannot_be_agreed(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await start_the_may_meeting(t)
        await t.person(OLIVER).says("the minutes of 13 March were agreed as an accurate record")
        t.person(OLIVER).sees("are a draft", "once they have gone round")
        assert (await t.read(minutes_of)).state is MinutesState.DRAFT


async def test_who_was_away_from_the_meeting_is_told_that_it_agreed(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.at(IN_MAY)
        await t.person(OLIVER).says("start the meeting")
        await t.person(OLIVER).says("everyone is present")
        await t.person(OLIVER).says("Helen is absent")
        await t.person(OLIVER).says("the minutes of 13 March were agreed as an accurate record")
        await t.person(OLIVER).presses("Yes")
        t.person(HELEN).hears("The minutes of Friday 13 March were agreed on Friday 15 May")
        t.person(GRACE).hears_nothing()


async def test_who_was_told_twice_is_one_person_told(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await start_the_may_meeting(t)
        oliver = t.person(OLIVER)
        await oliver.says("Helen is absent")
        await oliver.says("the minutes of 13 March were agreed as an accurate record")
        await oliver.presses("Yes")
        await oliver.says("who was told of the minutes of 13 March?")
        oliver.sees("9 people were told of the minutes.", "Told (9)")
        oliver.sees(f"{HELEN}\nTeams, 13 March, version 1; Teams, 15 May, version 1")
        assert oliver.answer.count(HELEN) == 1


async def test_publishing_is_asked_for_first_and_the_page_can_be_taken_down(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await agree_the_march_minutes(t)
        assert (await t.get(PAGE))[0] == 404
        oliver = t.person(OLIVER)
        await oliver.says("publish the minutes of 13 March")
        oliver.sees("Publishing is off for this board", "open to everyone")
        assert (await t.get(PAGE))[0] == 404
        await oliver.presses("Yes")
        oliver.sees("The minutes of Friday 13 March are published", "Take down")
        await t.restart()
        status, text = await t.get(PAGE)
        assert status == 200
        assert "Attendance rose by three points" in text
        await oliver.presses("Take down")
        oliver.sees("is down", "The agreed minutes stay in the record")
        assert (await t.get(PAGE))[0] == 404
        assert (await t.read(minutes_of)).state is MinutesState.AGREED


async def test_the_page_taken_down_without_a_date_is_the_one_that_is_up(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await agree_the_march_minutes(t)
        oliver = t.person(OLIVER)
        await oliver.says("publish the minutes of 13 March")
        await oliver.presses("Yes")
        await oliver.says("end the meeting")
        await oliver.says("take the page down")
        oliver.sees("The page with the minutes of Friday 13 March is down")
        assert (await t.get(PAGE))[0] == 404


async def test_an_item_held_back_is_a_heading_on_the_page(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t, before_the_end=("hold back item 3",))
        await release_the_march_minutes(t)
        await agree_the_march_minutes(t)
        await t.person(OLIVER).says("publish the minutes of 13 March")
        t.person(OLIVER).sees("without item 3")
        await t.person(OLIVER).presses("Yes")
        _, text = await t.get(PAGE)
        assert "Pilot results" in text
        assert "three points" not in text
        assert "write to the schools" not in text


async def test_minutes_not_agreed_are_not_published(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await t.person(OLIVER).says("publish the minutes of 13 March")
        t.person(OLIVER).sees("Only agreed minutes are published")
        assert (await t.get(PAGE))[0] == 404


async def test_a_member_cannot_publish(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await in_circulation(t)
        await agree_the_march_minutes(t)
        await t.person(GRACE).says("publish the minutes of 13 March")
        t.person(GRACE).sees("Only the secretary can publish")
        assert (await t.get(PAGE))[0] == 404
