"""Scenes of the sample board for tests of minutes: the January minutes as received, the March ones held here."""

from datetime import date

from boardclerk.board.attendance import Attendance, Coming, Part
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Minutes, MinutesPaper
from boardclerk.board.people import Person
from boardclerk.dialogs.papers import minutes_paper
from boardclerk.store.book import Book
from tests.talk import Talk

ELEANOR, TOMASZ, GRACE, HELEN = "Eleanor Marsh", "Tomasz Nowak", "Grace Adeyemi", "Helen O'Connor"
IMRAN, FIONA, OLIVER = "Imran Qureshi", "Fiona Blake", "Oliver Reed"
PRIYA, DANIEL, NIA = "Priya Raman", "Daniel Osei", "Nia Bowen"
MEMBERS = (ELEANOR, TOMASZ, GRACE, HELEN, IMRAN, FIONA, OLIVER)
EVERYBODY = (*MEMBERS, PRIYA, DANIEL, NIA)

JANUARY, MARCH, MAY = date(2020, 1, 17), date(2020, 3, 13), date(2020, 5, 15)
IN_MARCH, IN_MAY = "2020-03-13T14:00+00:00", "2020-05-15T13:00+00:00"
COMMENTS_CLOSE = "2020-03-20T17:00+00:00"

AT_ITEM_3 = (
    "minute 3: Nia Bowen presented the figures of the pilot.",
    "minute 3: Attendance rose by three points since January.",
    "decision 3: Agreed to extend the pilot to July",
    "action 3: Tomasz Nowak to write to the schools by 27 March",
)


async def hold_the_march_meeting(t: Talk, *, before_the_end: tuple[str, ...] = ()) -> None:
    """Let the secretary hold the meeting: Priya in Tomasz's place, Helen away, Nia there for item 3 alone."""
    await t.meet(*EVERYBODY)
    oliver = t.person(OLIVER)
    await oliver.says("agenda item: Pilot results")
    await oliver.says("start the meeting")
    await say_who_is_there(t)
    for said in ("minute 1: The Chair welcomed everyone.", *AT_ITEM_3, *before_the_end, "end the meeting"):
        await oliver.says(said)
    oliver.sees("has ended")


async def say_who_is_there(t: Talk) -> None:
    """Write the attendance of the March meeting into the record."""

    def write(book: Book) -> None:
        board = book.boards.all()[0]
        meeting = book.meetings.on_day(board.id, MARCH)
        assert meeting
        ids = {p.name: p.id for p in book.people.of_board(board.id)}
        for name in (ELEANOR, GRACE, IMRAN, FIONA, OLIVER, PRIYA):
            book.attendance.put(Attendance(meeting_id=meeting.id, person_id=ids[name], state=Coming.PRESENT))
        for name, deputy in ((TOMASZ, ids[PRIYA]), (HELEN, None)):
            away = Attendance(meeting_id=meeting.id, person_id=ids[name], state=Coming.APOLOGIES, deputy_id=deputy)
            book.attendance.put(away)
        part = Part(only_items=("3",))
        book.attendance.put(Attendance(meeting_id=meeting.id, person_id=ids[NIA], state=Coming.PRESENT, part=part))

    await t.server.parts.store.write(write)


async def release_the_march_minutes(t: Talk) -> None:
    """Let the secretary send the draft to the chair, who releases it."""
    await t.person(OLIVER).says("draft minutes")
    await t.person(OLIVER).presses("Send to the chair")
    await t.person(ELEANOR).presses("Release")
    t.person(ELEANOR).sees("on their way")


async def suggest(t: Talk, name: str, words: str, *, item: str = "3", paragraph: str = "2") -> None:
    """Let somebody send an amendment from the form of the draft's card."""
    await t.person(name).presses("Send", item=item, paragraph=paragraph, words=words)
    t.person(name).sees("is recorded")


async def accept(t: Talk) -> None:
    await t.person(OLIVER).presses("Accept")
    t.person(OLIVER).sees("is accepted")


async def start_the_may_meeting(t: Talk) -> None:
    await t.at(IN_MAY)
    await t.person(OLIVER).says("start the meeting")
    await t.person(OLIVER).says("everyone is present")
    t.person(OLIVER).sees("Present")


async def agree_the_march_minutes(t: Talk) -> None:
    await start_the_may_meeting(t)
    await t.person(OLIVER).says("the minutes of 13 March were agreed as an accurate record")
    await t.person(OLIVER).presses("Yes")
    t.person(OLIVER).sees("were agreed on Friday 15 May")


def meeting_of(book: Book, on: date = MARCH) -> Meeting:
    meeting = book.meetings.on_day(book.boards.all()[0].id, on)
    assert meeting
    return meeting


def minutes_of(book: Book, on: date = MARCH) -> Minutes:
    minutes = book.minutes.of_meeting(meeting_of(book, on).id)
    assert minutes
    return minutes


def paper_of(book: Book, on: date = MARCH) -> MinutesPaper:
    return minutes_paper(book, book.boards.all()[0], meeting_of(book, on))


def person_of(book: Book, name: str) -> Person:
    person = book.people.named(book.boards.all()[0].id, name)
    assert person
    return person
