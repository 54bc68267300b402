"""The items of minutes as printed: notes, paragraphs, decisions, the action log reviewed, and new actions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from boardclerk.board.actions import Action
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import (
    ActionLine,
    Decision,
    DecisionLine,
    ItemPaper,
    Minute,
    MinuteKind,
    MinuteLine,
)
from boardclerk.board.people import Person
from boardclerk.documents.printed import letter
from boardclerk.store.actions import Review
from boardclerk.store.book import Book
from boardclerk.words.dates.shown import day
from boardclerk.words.late import late
from boardclerk.words.listing import capital, joined
from boardclerk.words.phrases import documents as words

_LETTERED = late(r"^(?P<letter>[a-z]{1,2})\)\s+(?P<text>\S.*)$", re.S)
_LOG = late(r"\baction log\b|\bmatters arising\b|\bminutes of\b|\b(last|previous) (meeting|minutes)\b", re.I)


@dataclass(frozen=True, kw_only=True)
class _Record:
    """What is on record of one meeting, read once."""

    items: Sequence[AgendaItem]
    minutes: Sequence[Minute]
    decisions: Sequence[Decision]
    actions: Sequence[Action]
    reviews: Sequence[tuple[Review, Action, bool]]
    people: Sequence[Person]
    attendance: Sequence[Attendance]
    received: bool


def item_papers(book: Book, meeting: Meeting, *, received: bool) -> tuple[ItemPaper, ...]:
    """Return the items in order. `received` minutes say for themselves who presented and who came for what."""
    record = _Record(
        items=book.agenda.of_meeting(meeting.id),
        minutes=book.minutes.paragraphs(meeting.id),
        decisions=book.minutes.decisions(meeting.id),
        actions=[a for a in book.actions.of_meeting(meeting.id) if not a.between],
        reviews=[_reviewed(book, review) for review in book.actions.reviews_at(meeting.id)],
        people=book.people.of_board(meeting.board_id),
        attendance=book.attendance.of_meeting(meeting.id),
        received=received,
    )
    return tuple(_item(record, item) for item in record.items)


def _reviewed(book: Book, review: Review) -> tuple[Review, Action, bool]:
    action = book.actions.get(review.action_id)
    given_under = (i for i in book.agenda.of_meeting(action.meeting_id) if i.number == action.item)
    return review, action, any(item.held_back for item in given_under)


def _item(record: _Record, item: AgendaItem) -> ItemPaper:
    said = [m for m in record.minutes if m.item == item.number]
    return ItemPaper(
        number=item.number,
        title=item.title,
        held_back=item.held_back,
        notes=tuple(_notes(record, item, said)),
        minutes=tuple(_lines(said)),
        decisions=tuple(
            DecisionLine(ref=d.ref, text=d.text, kind=d.kind) for d in record.decisions if d.item == item.number
        ),
        reviewed=tuple(_log_line(r, a, held) for r, a, held in record.reviews if _reviewed_under(record, r) is item),
        actions=tuple(_action_line(a, item) for a in record.actions if _given_under(record, a) is item),
        sub=tuple(heading for heading in item.sub if all(_bare(heading) != _bare(m.text) for m in said)),
    )


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()


def _lines(minutes: Iterable[Minute]) -> Iterable[MinuteLine]:
    """Yield the paragraphs; a sub-point that brings the letter it will be printed with is given without it."""
    count = 0
    for minute in minutes:
        count = count + 1 if minute.kind is MinuteKind.BULLET else 0
        text, lettered = minute.text, _LETTERED.match(minute.text)
        if count and lettered and lettered["letter"] == letter(count):
            text = lettered["text"]
        yield MinuteLine(number=minute.number, text=text, kind=minute.kind)


def _notes(record: _Record, item: AgendaItem, said: Sequence[Minute]) -> Iterable[str]:
    written = " ".join(m.text for m in said if record.received or m.kind is MinuteKind.NOTE)
    came = [p.name for p in _came_for(record, item) if p.name not in written]
    presenter = item.presenter if item.presenter and item.presenter not in written else None
    if presenter is not None:
        yield words.presented_by(presenter, came=presenter in came)
    if others := [name for name in came if name != presenter]:
        yield words.attended_for_item(others)
    if left := [p.name for p in _away_for(record, item) if p.name not in written]:
        yield words.not_there_for_item(left)
    if item.late and not (item.requested_by and item.requested_by in written):
        yield words.late_item(item.requested_by, item.approved_by) + "."


def _came_for(record: _Record, item: AgendaItem) -> list[Person]:
    here = {a.person_id for a in record.attendance if _came(a) and a.part and item.number in a.part.only_items}
    return [p for p in record.people if p.id in here]


def _away_for(record: _Record, item: AgendaItem) -> list[Person]:
    away = {a.person_id for a in record.attendance if _came(a) and a.part and item.number in a.part.without_items}
    return [p for p in record.people if p.id in away]


def _came(attendance: Attendance) -> bool:
    return attendance.state is Coming.PRESENT


def _reviewed_under(record: _Record, review: Review) -> AgendaItem | None:
    """Return the item the log was taken at; one reviewed under no item stands under the minutes of the last meeting."""
    numbered = next((i for i in record.items if i.number == review.item), None)
    return numbered or next((i for i in record.items if _LOG.search(i.title)), None) or next(iter(record.items), None)


def _given_under(record: _Record, action: Action) -> AgendaItem | None:
    number = action.item or action.ref.partition(".")[0]
    return next((i for i in record.items if i.number == number), None) or next(reversed(record.items), None)


def _log_line(review: Review, action: Action, held_back: bool) -> ActionLine:
    return ActionLine(
        ref=action.ref,
        text=capital(action.text),
        owners=joined([owner.name for owner in action.owners]),
        outcome=review.words or words.outcome(review.outcome),
        closed=review.closed,
        held_back=held_back,
    )


def _action_line(action: Action, item: AgendaItem) -> ActionLine:
    return ActionLine(
        ref=action.ref,
        text=capital(action.text),
        owners=joined([owner.name for owner in action.owners]),
        due=_due(action),
        held_back=item.held_back,
    )


def _due(action: Action) -> str:
    """Return when an action was first due, in full; `next meeting` keeps its words beside the day."""
    due_on = action.original_due_on or action.due_on
    said = action.due_words or ""
    if due_on is None:
        return said
    return words.due_at_meeting(said, due_on) if "meeting" in said.casefold() else day(due_on)
