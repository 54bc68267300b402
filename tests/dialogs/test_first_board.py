"""The first board carries on in chat from its own real minutes. Its people are met by role, never by name."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from boardclerk.board.actions import ActionState
from boardclerk.board.attendance import Coming
from boardclerk.board.minutes import MinutesState
from boardclerk.board.people import Office, Person, Standing
from boardclerk.store.book import Book
from tests.shared import shared_path
from tests.talk import Talk, talk

BEFORE = "2020-03-02T09:00+00:00"


class Cast:
    """The board's people by what they are to it."""

    def __init__(self, book: Book) -> None:
        self.board = book.boards.all()[0]
        people = book.people.of_board(self.board.id)
        self.meetings = {m.on.isoformat(): m for m in book.meetings.of_board(self.board.id)}
        self.february, self.april = self.meetings["2020-02-21"], self.meetings["2020-04-07"]
        self.chair = book.people.holders(self.board.id, Office.CHAIR, self.april.on)[0]
        self.acting = book.people.holders(self.board.id, Office.ACTING_CHAIR, self.april.on, self.april.id)[0]
        self.secretary = book.people.holders(self.board.id, Office.SECRETARY, self.april.on)[0]
        others = (self.chair.id, self.acting.id, self.secretary.id)
        self.members = [p for p in people if p.is_member and p.id not in others]
        self.partners = [p for p in self.members if p.organisation != self.secretary.organisation]
        self.deputies = [p for p in people if p.standing is Standing.DEPUTY]
        self.attendees = [p for p in people if p.standing is Standing.ATTENDEE]


@pytest.fixture
async def t(tmp_path: Path) -> AsyncGenerator[Talk]:
    minutes = shared_path("data/minutes/kscmp-2020-02-21.docx")
    async with talk(tmp_path, now=BEFORE, minutes=minutes) as t:
        yield t


@pytest.fixture
async def cast(t: Talk) -> Cast:
    cast = await t.read(Cast)
    everybody = (cast.chair, cast.acting, cast.secretary, *cast.members, *cast.deputies)
    await t.meet(*(person.name for person in everybody))
    return cast


async def test_a_members_apologies_with_a_deputy_are_recorded_and_the_deputy_is_told(t: Talk, cast: Cast) -> None:
    member, deputy = cast.partners[0], cast.deputies[0]
    voice = t.person(member.name)
    await voice.says(f"apologies for 7 April, {deputy.name} will represent me")
    voice.sees("Apologies recorded", cast.board.name, "Tuesday 7 April", deputy.name)
    t.person(deputy.name).hears("Tuesday 7 April")
    await voice.presses("Undo")
    known = await t.read(lambda book: book.attendance.get(cast.april.id, member.id))
    assert (known.state, known.deputy_id) == (Coming.EXPECTED, None)


async def test_the_secretary_sees_who_is_away_already_and_that_no_quorum_is_set(t: Talk, cast: Cast) -> None:
    voice = t.person(cast.secretary.name)
    await voice.says("who's coming?")
    voice.sees(cast.chair.name, cast.deputies[1].name, "quorum")
    await voice.says("apologies so far")
    voice.sees(cast.chair.name)


async def test_a_bare_ref_is_the_open_action_and_not_the_closed_one_of_the_same_ref(t: Talk, cast: Cast) -> None:
    await t.person(cast.secretary.name).says("5.1 done")
    t.person(cast.secretary.name).sees("5.1 is marked complete")
    named = await t.read(lambda book: book.actions.by_ref(cast.board.id, "5.1"))
    assert [(a.meeting_on.month, a.state) for a in named] == [(1, ActionState.CLOSED), (2, ActionState.DONE)]


async def test_one_partners_word_counts_for_that_partner(t: Talk, cast: Cast) -> None:
    member = cast.partners[0]
    await t.person(member.name).says("3.1 done")
    t.person(member.name).sees("3.1", member.organisation or "")


async def test_nobody_is_told_anything_before_the_secretarys_word(t: Talk, cast: Cast) -> None:
    await t.at("2020-04-06T12:00+00:00")
    t.person(cast.members[0].name).hears_nothing()


async def test_reminders_start_on_the_secretarys_word(t: Talk, cast: Cast) -> None:
    await t.person(cast.secretary.name).says("start reminders")
    await t.at("2020-03-31T10:00+00:00")
    t.person(cast.members[0].name).hears("Tuesday 7 April")


async def test_the_next_meeting_agrees_the_imported_minutes_with_the_acting_chair_presiding(
    t: Talk, cast: Cast
) -> None:
    await t.at("2020-04-07T09:00+00:00")
    voice = t.person(cast.secretary.name)
    await voice.says("start the meeting")
    voice.sees(cast.acting.name)
    await voice.says("all present")
    await voice.says("the minutes of 21 February were agreed as an accurate record")
    await voice.presses("Yes")
    minutes = await t.read(lambda book: book.minutes.of_meeting(cast.february.id))
    assert minutes is not None
    assert (minutes.state, minutes.agreed_under) == (MinutesState.AGREED, cast.acting.name)


async def test_an_action_given_between_meetings_reaches_its_owner(t: Talk, cast: Cast) -> None:
    owner: Person = cast.members[-1]
    await t.person(cast.secretary.name).says(f"action for {owner.name}: draft the terms of reference by 19 March")
    t.person(cast.secretary.name).sees("B1", "Thursday 19 March")
    t.person(owner.name).hears("B1")
    await t.person(owner.name).says("what are my actions")
    t.person(owner.name).sees("B1")


async def test_a_deputy_who_came_can_read_the_minutes(t: Talk, cast: Cast) -> None:
    deputy = t.person(cast.deputies[0].name)
    await deputy.says("send me the minutes of the last meeting")
    deputy.sees("Friday 21 February")
