"""Whatever is said to minutes, each reader gets a corrected version once at most, and agreed minutes never change."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from boardclerk.board.errors import ClerkError
from boardclerk.board.meetings import MeetingState
from boardclerk.board.minutes import Minutes, MinutesPaper, MinutesState
from boardclerk.bot import sample
from boardclerk.dialogs import people, unasked
from boardclerk.dialogs.agreeing import agree_minutes, answer_agree
from boardclerk.dialogs.amendments import press_suggest
from boardclerk.dialogs.approvals import press_no_amendments
from boardclerk.dialogs.circulating import circulate_minutes
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.publishing import press_take_down, publish_minutes
from boardclerk.dialogs.release import press_release
from boardclerk.dialogs.reply import Reply
from boardclerk.dialogs.said import Chat, Said, Speaker
from boardclerk.dialogs.settling import press_accept, press_accept_other, press_decline
from boardclerk.dialogs.turn import Turn
from boardclerk.documents.reading import read_minutes
from boardclerk.store import Book, open_store
from boardclerk.store.turns import Waiting
from tests.dialogs.minutes_scenes import ELEANOR, GRACE, MARCH, MAY, OLIVER, meeting_of, minutes_of, paper_of, person_of

READING = read_minutes(sample.MINUTES)
RELEASED = datetime(2020, 3, 13, 17, tzinfo=UTC)
CLOSED = datetime(2020, 3, 20, 17, tzinfo=UTC)
AT_MAY = datetime(2020, 5, 15, 13, 30, tzinfo=UTC)


@dataclass
class Record:
    """The open book with the March minutes in circulation, the clock, and every version anybody was sent."""

    book: Book
    now: datetime = RELEASED
    sent: Counter[tuple[str, int]] = field(default_factory=Counter[tuple[str, int]])

    def turn(self, name: str, **slots: object) -> Turn:
        """Return the turn of somebody who says or presses something with these slots."""
        board = self.book.boards.all()[0]
        speaker = Speaker(account_id=name, teams_id=name, name=name)
        said = Said(
            tenant_id="t", conversation_id=name, chat=Chat.PERSONAL, activity_id="1", service_url="", speaker=speaker
        )
        return Turn(
            said=said, book=self.book, now=self.now, place=Place(), board=board, speaker=person_of(self.book, name),
            slots=slots,
        )  # fmt: skip

    def does(self, step: Callable[[Turn], Reply | None], name: str, **slots: object) -> Reply | None:
        """Take a step; a refusal leaves everything as it was."""
        try:
            with self.book.all_or_nothing():
                return step(self.turn(name, **slots))
        except ClerkError:
            return None

    def answers_yes(self, reply: Reply | None, answer: Callable[[Turn], Reply | None], name: str) -> None:
        if reply is None or reply.asking is None:
            return
        waiting = Waiting(reply.asking.question, reply.asking.values, self.now)
        turn = self.turn(name)
        self.does(lambda _: answer(replace(turn, said=replace(turn.said, text="yes"), waiting=waiting)), name)

    def ticks(self, now: datetime) -> None:
        """Let everything due until `now` be said, as the tick does."""
        self.now = max(self.now, now)
        for notice in self.book.outbox.claim(self.now, 1000, timedelta(minutes=2)):
            ready = unasked.render(notice, self.book, self.now)
            if isinstance(ready, unasked.Pointless):
                self.book.notices.skip(notice.id, ready.reason, self.now)
                continue
            self.book.notices.mark_sent(notice.id, None, self.now)
            if notice.kind == "minutes_corrected":
                self.sent[notice.recipient_id, int(notice.values["version"])] += 1


def in_circulation(book: Book) -> Record:
    """Make the sample board with its March meeting held and its minutes released by the chair."""
    sample.load_into(book, READING, RELEASED)
    meeting = meeting_of(book)
    for number, title in (("1", "Welcome"), ("2", "Pilot")):
        book.agenda.add(meeting.id, number, title)
        book.minutes.add_paragraph(meeting.id, number, f"{title} was taken.")
        book.minutes.add_paragraph(meeting.id, number, f"{title} was noted by the Board.")
    book.meetings.change(meeting.id, state=MeetingState.ENDED)
    book.minutes.begin(Minutes(meeting_id=meeting.id))
    record = Record(book)
    record.does(press_release, ELEANOR, meeting=meeting.id)
    assert minutes_of(book).state is MinutesState.CIRCULATED
    return record


Event = tuple[str, Any]
WORDS = st.sampled_from(["It rose.", "It fell.", "It was noted.", "Pilot was taken."])
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.tuples(st.just("suggest"), st.tuples(st.sampled_from("129"), st.sampled_from(["", "1", "2"]), WORDS)),
    st.tuples(st.just("accept"), st.integers(0, 5)),
    st.tuples(st.just("other words"), st.tuples(st.integers(0, 5), WORDS)),
    st.tuples(st.just("decline"), st.integers(0, 5)),
    st.tuples(st.just("undo"), st.sampled_from([OLIVER, GRACE])),
    st.tuples(st.just("no amendments"), st.just(GRACE)),
    st.tuples(st.just("deadline"), st.integers(14, 31)),
    st.tuples(st.just("share"), st.just("Daniel Osei")),
    st.tuples(st.just("tick"), st.integers(1, 96)),
)


def happens(record: Record, event: Event) -> None:
    kind, what = event
    meeting = meeting_of(record.book)
    suggested = [a.id for a in record.book.minutes.amendments(meeting.id)]
    match kind:
        case "suggest":
            item, paragraph, words = what
            record.does(press_suggest, GRACE, meeting=meeting.id, item=item, paragraph=paragraph, words=words)
        case "accept" | "decline" if what < len(suggested):
            record.does(press_accept if kind == "accept" else press_decline, OLIVER, amendment=suggested[what])
        case "other words" if what[0] < len(suggested):
            record.does(press_accept_other, OLIVER, amendment=suggested[what[0]], words=what[1])
        case "undo":
            record.does(people.cancel_or_undo, what)
        case "no amendments":
            record.does(press_no_amendments, what, meeting=meeting.id)
        case "deadline":
            by = MARCH.replace(day=what).isoformat()
            record.does(circulate_minutes, OLIVER, meeting=MARCH.isoformat(), comments_by=by)
        case "share":
            record.does(circulate_minutes, OLIVER, meeting=MARCH.isoformat(), to=[what])
        case "tick":
            record.ticks(record.now + timedelta(hours=what))
        case _:
            pass


def agree(record: Record) -> None:
    """Let the May meeting run and agree the March minutes."""
    may = meeting_of(record.book, MAY)
    record.now = max(record.now, AT_MAY)
    record.book.meetings.change(may.id, state=MeetingState.RUNNING)
    reply = record.does(agree_minutes, OLIVER, meeting=MARCH.isoformat())
    record.answers_yes(reply, answer_agree, OLIVER)
    assert minutes_of(record.book).state is MinutesState.AGREED


def on_a_fresh_book(story: Callable[[Record], None]) -> None:
    """Tell a story on a database of its own."""

    async def run() -> None:
        store = await open_store("sqlite://")
        try:
            await store.write(lambda book: story(in_circulation(book)))
        finally:
            await store.close()

    asyncio.run(run())


@settings(max_examples=12, deadline=None)
@given(events=st.lists(EVENTS, max_size=14))
def test_nobody_gets_a_corrected_version_twice(events: list[Event]) -> None:
    def story(record: Record) -> None:
        for event in events:
            happens(record, event)
        record.ticks(datetime(2020, 4, 30, tzinfo=UTC))
        record.ticks(datetime(2020, 5, 10, tzinfo=UTC))
        assert all(times == 1 for times in record.sent.values())
        versions = record.book.minutes.versions(meeting_of(record.book).id)
        assert [v.version for v in versions] == list(range(1, len(versions) + 1))
        assert minutes_of(record.book).version == len(versions) <= 2
        assert bool(record.sent) == (len(versions) == 2)

    on_a_fresh_book(story)


@settings(max_examples=12, deadline=None)
@given(before=st.lists(EVENTS, max_size=8), after=st.lists(EVENTS, max_size=10))
def test_agreed_minutes_never_change(before: list[Event], after: list[Event]) -> None:
    def story(record: Record) -> None:
        for event in before:
            happens(record, event)
        agree(record)
        kept = agreed_record(record.book)
        for event in after:
            happens(record, event)
        reply = record.does(publish_minutes, OLIVER, meeting=MARCH.isoformat())
        record.does(press_take_down, OLIVER, meeting=meeting_of(record.book).id)
        assert reply is not None
        assert agreed_record(record.book) == kept

    on_a_fresh_book(story)


def agreed_record(book: Book) -> tuple[MinutesPaper, Minutes, object, object]:
    """Return all that stands for good of the March meeting."""
    meeting = meeting_of(book)
    return (
        paper_of(book), minutes_of(book), book.minutes.paragraphs(meeting.id), book.attendance.of_meeting(meeting.id),
    )  # fmt: skip


def test_what_was_accepted_in_time_is_in_the_version_that_is_agreed() -> None:
    def story(record: Record) -> None:
        happens(record, ("suggest", ("2", "1", "It rose.")))
        happens(record, ("accept", 0))
        record.ticks(CLOSED)
        agree(record)
        words = [line.text for item in paper_of(record.book).items for line in item.minutes]
        assert "It rose." in words
        assert minutes_of(record.book).version == 2
        assert len(record.sent) == len({person for person, _ in record.sent}) > 0

    on_a_fresh_book(story)
