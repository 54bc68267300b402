"""One board's fortnight on PostgreSQL: apologies, undo, reminders, an action closed, a meeting and its minutes."""

from datetime import date
from pathlib import Path

from boardclerk.board.actions import ActionState
from boardclerk.board.attendance import Coming
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import MinutesState
from boardclerk.store.book import Book
from boardclerk.store.notices import NoticeState
from tests.talk import Talk, talk

JANUARY, MARCH = date(2020, 1, 17), date(2020, 3, 13)
PEOPLE = ("Eleanor Marsh", "Tomasz Nowak", "Grace Adeyemi", "Helen O'Connor", "Imran Qureshi", "Fiona Blake",
          "Oliver Reed", "Priya Raman", "Daniel Osei", "Nia Bowen")  # fmt: skip


def meeting_of(book: Book) -> Meeting:
    (board,) = book.boards.all()
    found = book.meetings.on_day(board.id, MARCH)
    assert found
    return found


def coming(book: Book, name: str) -> tuple[Coming, str | None]:
    meeting = meeting_of(book)
    person = book.people.named(meeting.board_id, name)
    assert person
    found = book.attendance.get(meeting.id, person.id)
    deputy = book.people.find(found.deputy_id)
    return found.state, deputy.name if deputy else None


async def send_apologies_and_take_them_back(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("apologies for 13 March, Priya will represent me")
    tomasz.sees("Priya Raman")
    t.person("Priya Raman").hears("Tomasz Nowak")
    assert await t.read(lambda book: coming(book, "Tomasz Nowak")) == (Coming.APOLOGIES, "Priya Raman")
    await tomasz.presses("Undo")
    assert await t.read(lambda book: coming(book, "Tomasz Nowak")) == (Coming.EXPECTED, None)
    await tomasz.says("apologies for 13 March, Priya will represent me")
    assert await t.read(lambda book: coming(book, "Tomasz Nowak")) == (Coming.APOLOGIES, "Priya Raman")


async def be_reminded(t: Talk) -> None:
    await t.person("Oliver Reed").says("start reminders")
    await t.at("2020-03-12T14:30+00:00")
    t.person("Priya Raman").hears("deputy for Tomasz Nowak")
    t.person("Grace Adeyemi").hears("The board meets tomorrow, Friday 13 March")
    meeting = await t.read(meeting_of)
    reminders = await t.read(lambda book: book.notices.about(meeting.id, ["meeting_reminder"]))
    assert len([notice for notice in reminders if notice.state is NoticeState.SENT]) > len(PEOPLE) / 2
    assert {notice.state for notice in reminders} <= {NoticeState.SENT, NoticeState.SKIPPED}


async def action_of(t: Talk, ref: str) -> ActionState:
    known = await t.read(lambda book: book.actions.by_ref(meeting_of(book).board_id, ref))
    (found,) = [action for action in known if action.meeting_on == JANUARY]
    return found.state


async def do_what_was_asked(t: Talk) -> None:
    tomasz = t.person("Tomasz Nowak")
    await tomasz.says("4.1 done, the lease is with the solicitor")
    tomasz.sees("4.1")
    assert await action_of(t, "4.1") is ActionState.DONE


async def hold_the_meeting(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await t.at("2020-03-13T14:00+00:00")
    await oliver.says("start the meeting")
    oliver.sees("has started; Eleanor Marsh chairs, and is recorded as present.")
    for text in (
        "present: Eleanor, Grace, Helen, Imran, Fiona, Oliver and Priya",
        "review 4.1 completed",
        "minute 3: Attendance rose by three points since January.",
        "action for Grace: tell the school nurses a week before each visit, by 27 March",
        "end the meeting",
    ):
        await oliver.says(text)
    oliver.sees("The meeting of Friday 13 March has ended.")
    assert await action_of(t, "4.1") is ActionState.CLOSED
    assert (await t.read(meeting_of)).state is MeetingState.ENDED


async def send_the_minutes_round(t: Talk) -> None:
    oliver, eleanor = t.person("Oliver Reed"), t.person("Eleanor Marsh")
    await oliver.says("draft minutes")
    await oliver.presses("Send to the chair")
    await eleanor.presses("Release")
    await t.settle()
    t.person("Helen O'Connor").hears("minutes", "13 March")
    minutes = await t.read(lambda book: book.minutes.of_meeting(meeting_of(book).id))
    assert minutes is not None
    assert minutes.state is MinutesState.CIRCULATED
    paper = await t.read(lambda book: book.minutes.versions(meeting_of(book).id))
    assert "Attendance rose by three points" in str(paper)


def files_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_a_board_lives_through_a_meeting_and_a_restart(tmp_path: Path, postgres_url: str) -> None:
    async with talk(tmp_path, sample=True, database_url=postgres_url) as t:
        await t.meet(*PEOPLE)
        await send_apologies_and_take_them_back(t)
        await be_reminded(t)
        await do_what_was_asked(t)
        await t.restart()
        await hold_the_meeting(t)
        await t.restart()
        await send_the_minutes_round(t)
    assert files_in(tmp_path) == [], "the record was to be in PostgreSQL alone"
