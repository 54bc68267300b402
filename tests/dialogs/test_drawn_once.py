"""A reminder that says the same to several people is drawn once, and is each one's own all the same."""

from datetime import datetime
from pathlib import Path

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.cards.meetings import meeting_reminder_card
from boardclerk.dialogs.unasked import Outgoing, render
from boardclerk.store.book import Book
from boardclerk.store.notices import Notice
from boardclerk.words.phrases import reminders as phrases
from tests.dialogs.action_board import BOARD, board
from tests.seen import words_of
from tests.talk import Talk

OLIVER, GRACE, HELEN, IMRAN = "Oliver Reed", "Grace Adeyemi", "Helen O'Connor", "Imran Qureshi"
DUE = datetime.fromisoformat("2020-03-06T14:00+00:00")


def reminders(book: Book) -> dict[str, Notice]:
    """Return the first reminder of the meeting each person is to get."""
    planned = [n for n in book.notices.of_board(BOARD) if n.kind == "meeting_reminder"]
    return {book.people.get(n.recipient_id).name: n for n in reversed(planned)}


async def drawn(t: Talk, name: str) -> dict[str, object]:
    def draw(book: Book) -> dict[str, object]:
        ready = render(reminders(book)[name], book, DUE)
        assert isinstance(ready, Outgoing)
        assert ready.message.card
        return ready.message.card

    return await t.server.parts.store.write(draw)


def drawn_alone(book: Book, name: str) -> dict[str, object]:
    """Return the reminder of somebody without actions who has not answered, drawn for them alone."""
    notice = reminders(book)[name]
    meeting, people = book.meetings.get(notice.subject), book.people.of_board(BOARD)
    return meeting_reminder_card(
        board=book.boards.get(BOARD), meeting=meeting, today=DUE.date(), text=[phrases.NOT_ANSWERED],
        sentence=phrases.reminder(meeting.on, meeting.start, DUE.date()),
        attendance=Attendance(meeting_id=meeting.id, person_id=notice.recipient_id),
        deputies=[p for p in people if p.may_stand_in and p.id != notice.recipient_id], notice_id=notice.id,
    )  # fmt: skip


async def test_whoever_has_nothing_of_their_own_gets_what_would_be_drawn_for_them_alone(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.person(OLIVER).says("start reminders")
        for name in (HELEN, IMRAN, HELEN):
            assert await drawn(t, name) == await t.read(lambda book, name=name: drawn_alone(book, name))


async def test_what_is_said_of_one_is_not_said_to_another(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.person(OLIVER).says("start reminders")
        helen = words_of_card(await drawn(t, HELEN))
        assert "5.2" in words_of_card(await drawn(t, GRACE))
        await t.person(IMRAN).says("I'll be there on 13 March")
        assert phrases.ATTENDING in words_of_card(await drawn(t, IMRAN))
        assert words_of_card(await drawn(t, HELEN)) == helen
        assert phrases.NOT_ANSWERED in helen


async def test_what_was_drawn_is_not_said_once_it_is_no_longer_so(tmp_path: Path) -> None:
    async with board(tmp_path) as t:
        await t.person(OLIVER).says("start reminders")
        before = await drawn(t, HELEN)
        await t.server.parts.store.write(move_the_room)
        after = await drawn(t, IMRAN)
        assert "Harbour Rooms" in words_of_card(after)
        assert "Harbour Rooms" not in words_of_card(before)
        await t.server.parts.store.write(lambda book: answer(book, IMRAN, Coming.ATTENDING))
        assert phrases.ATTENDING in words_of_card(await drawn(t, IMRAN))


def move_the_room(book: Book) -> None:
    meeting = book.meetings.get(reminders(book)[HELEN].subject)
    book.meetings.change(meeting.id, location="Harbour Rooms")


def answer(book: Book, name: str, coming: Coming) -> None:
    notice = reminders(book)[name]
    book.attendance.put(Attendance(meeting_id=notice.subject, person_id=notice.recipient_id, state=coming))


def words_of_card(card: dict[str, object]) -> str:
    return words_of({"attachments": [{"content": card}]})
