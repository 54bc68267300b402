"""Who gets the minutes of a meeting, the whole or some items, and when the corrected version follows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from boardclerk.board.attendance import Coming
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.board.people import Person
from boardclerk.board.versions import comments_close
from boardclerk.cards.minutes import circulated_card
from boardclerk.dialogs.papers import Desk
from boardclerk.dialogs.reply import Card
from boardclerk.dialogs.turn import Turn
from boardclerk.store.book import Book
from boardclerk.words.phrases import minutes as phrases

CIRCULATED, CORRECTED, AGREED = "minutes_circulated", "minutes_corrected", "minutes_agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who gets minutes: whole, or of the items (by number) they attended for."""

    person: Person
    items: tuple[str, ...] | None = None

    def values(self, version: int) -> dict[str, Any]:
        """Return what a notice to this reader carries."""
        return {"version": version, **({"items": list(self.items)} if self.items is not None else {})}


def readers(book: Book, meeting: Meeting) -> list[Reader]:
    """Return every member, the deputies who attended, and those who were there for the whole or for some items."""
    found = (reader(book, meeting, person) for person in book.people.of_board(meeting.board_id))
    return [each for each in found if each is not None]


def reader(book: Book, meeting: Meeting, person: Person) -> Reader | None:
    """Return what this person may read of the minutes; None where they are neither a member nor were there, or left."""
    if person.has_left:
        return None
    if person.is_member:
        return Reader(person=person)
    own = book.attendance.get(meeting.id, person.id)
    stood_in = any(a.state is Coming.APOLOGIES for a in book.attendance.deputising(meeting.id, person.id))
    if stood_in and own.state not in (Coming.APOLOGIES, Coming.ABSENT):
        return Reader(person=person)
    if own.state is not Coming.PRESENT:
        return None
    return Reader(person=person, items=own.part.only_items if own.part and own.part.only_items else None)


def granted(book: Book, meeting: Meeting, person: Person) -> Reader | None:
    """Return what this person may read, counting what the secretary shared with them."""
    known = reader(book, meeting, person)
    if known is not None and known.items is None:
        return known
    sent = [n for n in book.notices.about(meeting.id, [CIRCULATED]) if n.recipient_id == person.id]
    return Reader(person=person) if any("items" not in n.values for n in sent) else known


def send_round(turn: Turn, meeting: Meeting, minutes: Minutes, to: Iterable[Reader]) -> list[Reader]:
    """Plan that these people get the version in hand, and the next one when comments close; in an operation.

    Returns those to whom it had not gone before. The speaker has it before them and is sent only the next.
    """
    fresh: list[Reader] = []
    for each in to:
        if each.person.id != turn.me.id and _plan(turn, meeting, minutes, each):
            fresh.append(each)
    plan_next_version(turn, meeting, minutes, to)
    return fresh


def _plan(turn: Turn, meeting: Meeting, minutes: Minutes, to: Reader) -> bool:
    breadth = "" if to.items is None else "-items"
    return turn.book.notices.plan(
        tenant_id=turn.board.tenant_id, board_id=turn.board.id, kind=CIRCULATED, subject=meeting.id,
        occurrence=f"v{minutes.version}{breadth}", recipient_id=to.person.id, due_at=turn.now, now=turn.now,
        values=to.values(minutes.version),
    )  # fmt: skip


def plan_next_version(turn: Turn, meeting: Meeting, minutes: Minutes, to: Iterable[Reader]) -> None:
    """Plan for when comments close that each gets the next version; planned before, it moves to that moment."""
    if minutes.comments_by is None:
        return
    due_at, version = comments_close(minutes.comments_by, turn.board.zone), minutes.version + 1
    for each in to:
        turn.tell(
            each.person, CORRECTED, meeting.id, occurrence=f"v{version}", due_at=due_at, values=each.values(version)
        )


def told_before(book: Book, meeting: Meeting) -> list[Reader]:
    """Return those the minutes in hand went to, or will go to."""
    people = {n.recipient_id: n.values.get("items") for n in book.notices.about(meeting.id, [CIRCULATED, CORRECTED])}
    return [
        Reader(person=book.people.get(person), items=None if items is None else tuple(items))
        for person, items in people.items()
    ]


def reader_card(
    desk: Desk, meeting: Meeting, minutes: Minutes, to: Reader, sentence: str = "", text: Sequence[str] = ()
) -> Card:
    """Return the minutes as this reader may have them: to be commented on while comments are open."""
    by, today = minutes.comments_by, desk.today
    in_circulation = minutes.state is MinutesState.CIRCULATED
    is_open = in_circulation and by is not None and desk.now < comments_close(by, desk.board.zone)
    closed = [phrases.comments_closed(by, today)] if in_circulation and by is not None and not is_open else []
    items = desk.book.agenda.of_meeting(meeting.id)
    paper = desk.paper(meeting, to.items)
    return circulated_card(
        board=desk.board, meeting=meeting, minutes=minutes, today=today, sentence=sentence or _standing(desk, meeting),
        items=[i for i in items if to.items is None or i.number in to.items], text=[*text, *closed],
        excerpt=paper.items if to.items is not None else (), links=desk.minutes_links(meeting, to.items),
        may_amend=is_open,
    )  # fmt: skip


def _standing(desk: Desk, meeting: Meeting) -> str:
    minutes = desk.book.minutes.of_meeting(meeting.id) or Minutes(meeting_id=meeting.id)
    if minutes.state is MinutesState.AGREED:
        at = desk.book.meetings.find(minutes.agreed_at_meeting_id)
        return phrases.already_agreed(meeting.on, at.on if at else None, desk.today)
    if minutes.received and minutes.comments_by is None:
        return phrases.received_minutes(meeting.on, desk.today)
    return phrases.circulated(meeting.on, minutes.version, desk.today)
