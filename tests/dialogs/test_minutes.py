"""The draft of a meeting's minutes: on paper, to the chair, back for a change, and released."""

from pathlib import Path
from urllib.parse import urlsplit

from boardclerk.board.attendance import Attendance, Coming, Part
from boardclerk.board.minutes import MinutesState
from boardclerk.store import Book
from tests.dialogs.linked import among_the_board
from tests.dialogs.minutes_scenes import (
    DANIEL,
    ELEANOR,
    FIONA,
    GRACE,
    HELEN,
    IN_MARCH,
    JANUARY,
    NIA,
    OLIVER,
    PRIYA,
    TOMASZ,
    hold_the_march_meeting,
    meeting_of,
    minutes_of,
    paper_of,
    person_of,
    release_the_march_minutes,
)
from tests.talk import talk


async def test_the_paper_says_who_was_there_with_the_deputy_in_the_members_cell(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        paper = await t.read(paper_of)
        cells = {line.name: (line.attending, line.apologies) for line in paper.members}
        assert cells[ELEANOR] == ("✓", False)
        assert cells[TOMASZ] == (PRIYA, True)
        assert cells[HELEN] == ("", True)
        assert [(line.name, line.note) for line in paper.also] == [(NIA, "For item 3 only")]
        assert (paper.chair, paper.chair_note, paper.secretary) == (ELEANOR, None, OLIVER)


async def test_the_paper_says_what_was_minuted_decided_and_given_under_each_item(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t, before_the_end=("review 4.1 completed", "review 5.1 carried forward"))
        paper = await t.read(paper_of)
        pilot = next(item for item in paper.items if item.title == "Pilot results")
        assert [line.text for line in pilot.minutes][1] == "Attendance rose by three points since January."
        assert pilot.notes == ("Nia Bowen attended for this item.",)
        assert [d.ref for d in pilot.decisions] == ["D3.1"]
        assert [(a.ref, a.owners, a.due) for a in pilot.actions] == [("3.1", TOMASZ, "Friday 27 March 2020")]
        reviewed = {a.ref: a.closed for item in paper.items for a in item.reviewed}
        assert reviewed == {"4.1": True, "5.1": False}
        assert [m.on.month for m in paper.future] == [5, 7]


async def test_minutes_read_in_print_as_they_were(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        paper = await t.read(lambda book: paper_of(book, JANUARY))
        cells = {line.name: line.attending for line in (*paper.members, *paper.also)}
        assert cells[TOMASZ] == PRIYA
        assert PRIYA not in cells, "a deputy stands in the member's cell and is not listed again"
        assert cells[DANIEL] == ""
        log = next(item for item in paper.items if item.number == "2")
        assert [(a.ref, a.closed) for a in log.reviewed] == [("3.1", True), ("4.1", True), ("5.1", True)]
        assert log.reviewed[2].outcome is not None
        assert log.reviewed[2].outcome.startswith("Discharged – the school has taken this on")
        figures = next(item for item in paper.items if item.number == "5")
        assert figures.notes == ()
        assert len(figures.decisions) == 1


async def test_the_secretary_reads_the_draft_as_a_page_and_a_word_file(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        oliver = t.person(OLIVER)
        await oliver.says("draft minutes")
        oliver.sees("The draft minutes of Friday 13 March are ready", "Send to the chair", "Word document")
        links = [action["url"] for action in oliver.card["actions"] if action["type"] == "Action.OpenUrl"]
        (page,) = [url for url in links if url.endswith(".html")]
        (word,) = [url for url in links if url.endswith(".docx")]
        status, text = await t.get(urlsplit(page).path)
        assert status == 200
        assert "Attendance rose by three points" in text
        assert (await t.get(urlsplit(word).path))[0] == 200


async def test_the_secretary_corrects_the_draft_at_once_and_can_take_it_back(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        oliver = t.person(OLIVER)
        await oliver.says('item 3 paragraph 2 should read "two points" not "three points"')
        oliver.sees("Item 3, paragraph 2 is corrected", "Attendance rose by two points since January.")
        await oliver.presses("Undo")
        paper = await t.read(paper_of)
        assert any("three points" in line.text for item in paper.items for line in item.minutes)


async def test_nobody_else_sees_a_draft(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        grace = t.person(GRACE)
        await grace.says("draft minutes")
        grace.does_not_see("Word document", "three points")
        await grace.says("send me the minutes of 13 March")
        grace.sees("have not gone round yet")


async def test_the_chair_asks_for_a_change_and_the_secretary_gets_the_words(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.person(OLIVER).says("draft minutes")
        await t.person(OLIVER).presses("Send to the chair")
        eleanor = t.person(ELEANOR)
        eleanor.hears("ready for you to release", "Ask for a change")
        await eleanor.presses("Send", words="Name the three schools in item 3.")
        eleanor.sees("I have passed that on to Oliver Reed")
        t.person(OLIVER).hears("Eleanor Marsh asks for a change", "Name the three schools in item 3.")
        assert (await t.read(minutes_of)).state is MinutesState.DRAFT


async def test_a_draft_changed_since_the_chair_saw_it_is_shown_again_before_it_goes(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        oliver, eleanor = t.person(OLIVER), t.person(ELEANOR)
        await oliver.says("draft minutes")
        await oliver.presses("Send to the chair")
        await oliver.says('item 3 paragraph 2 should read "two points" not "three points"')
        await eleanor.presses("Release")
        eleanor.sees("were changed since I sent them to you")
        assert (await t.read(minutes_of)).state is MinutesState.WITH_CHAIR
        await eleanor.presses("Release")
        eleanor.sees("are on their way")


async def test_released_minutes_reach_members_deputies_and_item_attendees(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.restart()
        await release_the_march_minutes(t)
        for name in (TOMASZ, GRACE, HELEN, FIONA, OLIVER, PRIYA):
            t.person(name).hears("Draft minutes of Friday 13 March, version 1", "Friday 20 March", "No amendments")
        t.person(NIA).hears("item 3", "which you attended", "Attendance rose by three points")
        t.person(NIA).does_not_see("The Chair welcomed everyone")
        t.person(DANIEL).hears_nothing()
        minutes = await t.read(minutes_of)
        assert (minutes.state, minutes.released_by, minutes.stood_in) == (MinutesState.CIRCULATED, ELEANOR, False)


async def test_an_item_attendees_papers_hold_that_item_alone(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        (page,) = [a["url"] for a in t.person(NIA).card["actions"] if a.get("url", "").endswith(".html")]
        _, text = await t.get(urlsplit(page).path)
        assert "Attendance rose by three points" in text
        assert "The Chair welcomed everyone" not in text
        await t.person(NIA).says("send me the minutes of 13 March")
        t.person(NIA).sees("Attendance rose by three points")
        t.person(NIA).does_not_see("The Chair welcomed everyone")


async def test_the_secretary_stands_in_for_the_chair_and_the_record_says_so(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        oliver = t.person(OLIVER)
        await oliver.says("release the minutes")
        oliver.sees("Eleanor Marsh has not seen the minutes", "in the chair's place?")
        await oliver.presses("No")
        assert (await t.read(minutes_of)).state is MinutesState.DRAFT
        await oliver.says("release the minutes")
        await oliver.presses("Yes")
        oliver.sees("on their way", "Released by Oliver Reed in the Chair's place")
        paper = await t.read(paper_of)
        assert paper.released_note == "Released by Oliver Reed in the Chair's place"


async def test_a_member_cannot_release_minutes(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.person(GRACE).says("release the minutes")
        t.person(GRACE).sees("Only the chair or the secretary can release")
        assert (await t.read(minutes_of)).state is MinutesState.DRAFT


async def test_a_second_press_on_release_sends_nothing_twice(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        before = len(await t.read(lambda book: book.notices.of_board(book.boards.all()[0].id)))
        await t.person(OLIVER).says("release the minutes")
        t.person(OLIVER).sees("were released by Eleanor Marsh")
        after = len(await t.read(lambda book: book.notices.of_board(book.boards.all()[0].id)))
        assert after == before


async def test_a_release_is_not_called_back(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        await t.person(ELEANOR).says("undo")
        t.person(ELEANOR).sees("cannot be called back")
        assert (await t.read(minutes_of)).state is MinutesState.CIRCULATED


async def test_the_secretary_shares_the_minutes_with_somebody_more_once(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await release_the_march_minutes(t)
        await t.person(OLIVER).says("share the draft with Daniel")
        t.person(OLIVER).sees("Version 1 of the minutes of Friday 13 March is on its way to Daniel Osei")
        t.person(DANIEL).hears("Draft minutes of Friday 13 March, version 1")
        await t.person(OLIVER).says("share the draft with Daniel")
        t.person(OLIVER).sees("has version 1 already")
        t.person(DANIEL).hears_nothing()


async def test_everybody_on_the_board_gets_the_last_minutes_by_asking(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True) as t:
        await t.meet(GRACE, DANIEL)
        await t.person(GRACE).says("send me the minutes of the last meeting")
        t.person(GRACE).sees("minutes of Friday 17 January", "Word document")
        await t.person(DANIEL).says("send me the minutes of the last meeting")
        t.person(DANIEL).sees("went to the members", "Oliver Reed can share them")


async def test_minutes_asked_for_in_a_channel_come_to_the_asker_alone(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True) as t:
        await t.meet(GRACE)
        general = await among_the_board(t, t.channel())
        await general.person(GRACE).says("@clerk send me the minutes of the last meeting")
        general.person(GRACE).sees("in our own chat")
        general.person(GRACE).does_not_see("Word document")
        t.person(GRACE).hears("minutes of Friday 17 January", "Word document")


async def test_the_draft_sent_to_the_chair_by_name_is_the_chairs_to_release(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        oliver = t.person(OLIVER)
        await oliver.says("share the draft with Grace")
        oliver.sees("have not been released yet")
        t.person(GRACE).hears_nothing()
        await oliver.says("send the draft to Eleanor")
        oliver.sees("are on their way to Eleanor Marsh")
        t.person(ELEANOR).hears("ready for you to release", "Release")


async def test_circulating_a_draft_goes_by_the_chair_with_the_day_for_comments(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.person(OLIVER).says("circulate the minutes, comments by 31 March")
        t.person(OLIVER).sees("are on their way to Eleanor Marsh", "Comments will be asked for by Tuesday 31 March")
        t.person(GRACE).hears_nothing()
        await t.person(ELEANOR).presses("Release")
        t.person(GRACE).hears("Comments by", "Tuesday 31 March")


async def test_minutes_read_in_go_round_on_the_secretarys_word_alone(tmp_path: Path) -> None:
    async with talk(tmp_path, sample=True) as t:
        await t.meet(OLIVER, GRACE, PRIYA)
        t.person(GRACE).hears_nothing()
        await t.person(OLIVER).says("circulate the minutes of 17 January")
        t.person(OLIVER).sees("are on their way")
        t.person(GRACE).hears("Draft minutes of Friday 17 January", "Suggest an amendment")
        t.person(PRIYA).hears("Draft minutes of Friday 17 January")


async def test_the_papers_of_a_marked_board_bear_the_marking(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.server.parts.store.write(
            lambda book: book.boards.change(book.boards.all()[0].id, marking="OFFICIAL-SENSITIVE")
        )
        await t.person(OLIVER).says("draft minutes")
        t.person(OLIVER).sees("OFFICIAL-SENSITIVE")
        assert (await t.read(paper_of)).marking == "OFFICIAL-SENSITIVE"


async def test_the_draft_is_not_shown_where_others_read_along(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        general = await among_the_board(t, t.channel())
        oliver = general.person(OLIVER)
        for said in ("draft minutes", "release the minutes", "circulate the minutes"):
            await oliver.says(f"@clerk {said}")
            oliver.does_not_see("Word document", "three points", "/papers/")


async def test_who_chaired_in_the_chairs_place_releases_and_is_named_as_acting(tmp_path: Path) -> None:
    async with talk(tmp_path, now="2020-03-06T09:00+00:00", sample=True) as t:
        await t.meet(OLIVER)
        await t.person(OLIVER).says("Grace will chair on 13 March")
        await t.at(IN_MARCH)
        await hold_the_march_meeting(t)
        await t.person(OLIVER).says("draft minutes")
        await t.person(OLIVER).presses("Send to the chair")
        t.person(OLIVER).sees("on their way to Grace Adeyemi")
        await t.person(GRACE).presses("Release")
        minutes, paper = await t.read(minutes_of), await t.read(paper_of)
        assert (minutes.released_by, minutes.stood_in) == (GRACE, False)
        assert (paper.chair, paper.chair_note) == (GRACE, "Acting Chair")


async def test_the_secretary_can_stand_in_when_the_chair_does_not_answer(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.person(OLIVER).says("draft minutes")
        await t.person(OLIVER).presses("Send to the chair")
        await t.person(OLIVER).presses("Release in the chair's place")
        t.person(OLIVER).sees("Eleanor Marsh has not released the minutes")
        await t.person(OLIVER).presses("Yes")
        t.person(ELEANOR).hears("Draft minutes of Friday 13 March, version 1")
        await t.person(ELEANOR).presses("Release", on="ready for you to release")
        t.person(ELEANOR).sees("released by Oliver Reed at 14:0")


async def test_who_was_told_of_a_decision_names_versions_and_those_not_reached(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)
        await t.person(HELEN).removes()
        await release_the_march_minutes(t)
        await t.person(OLIVER).says("who was told of the decision in item 3?")
        t.person(OLIVER).sees(GRACE, TOMASZ, PRIYA, NIA, "version 1", HELEN)
        before = t.person(OLIVER).answer
        assert before.count(GRACE) == before.count(HELEN) == 1
        await t.person(OLIVER).says("who was told of the decision in item 1?")
        t.person(OLIVER).sees("No decision is recorded under item 1")


async def test_a_heading_that_stands_among_the_paragraphs_is_printed_there_alone(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(
            t, before_the_end=("minute 4: Schools in the summer", "minute 4: The Chair thanked Nia Bowen.")
        )

        def head(book: Book) -> None:
            item = next(i for i in book.agenda.of_meeting(meeting_of(book).id) if i.number == "4")
            book.agenda.change(item.id, sub=["Schools in the summer", "Another matter"])

        await t.server.parts.store.write(head)
        item = next(i for i in (await t.read(paper_of)).items if i.number == "4")
        assert item.sub == ("Another matter",)


async def test_apologies_for_one_item_say_for_which(tmp_path: Path) -> None:
    async with talk(tmp_path, now=IN_MARCH, sample=True) as t:
        await hold_the_march_meeting(t)

        def away(book: Book) -> None:
            part = Part(without_items=("3",))
            person, meeting = person_of(book, DANIEL), meeting_of(book)
            book.attendance.put(
                Attendance(meeting_id=meeting.id, person_id=person.id, state=Coming.APOLOGIES, part=part)
            )

        await t.server.parts.store.write(away)
        line = next(line for line in (await t.read(paper_of)).also if line.name == DANIEL)
        assert (line.attending, line.apologies, line.note) == ("", True, "For item 3")
