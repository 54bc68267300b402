"""The words of minutes changed at one place: which places there are, which one is meant, and the change itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from boardclerk.board.amendments import (
    Place,
    PlaceKind,
    finished,
    place_named,
    places_of,
    replaced_once,
    words_meant,
)
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import MinuteKind
from boardclerk.dialogs.filled_in import number_in
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.book import Book
from boardclerk.words.late import late
from boardclerk.words.phrases import amendments as phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words for one place of the minutes. `words` are the whole paragraph as it should read, or what is said of it.

    `item` is empty where nobody said which; `number` None where no one paragraph is meant.
    """

    item: str
    number: int | None
    words: str
    place: Place | None = None


def places(book: Book, meeting: Meeting, items: Sequence[str] | None = None) -> list[Place]:
    """Return every paragraph, decision and new action of minutes; under `items` alone, where given."""
    found = [
        Place(kind=PlaceKind.PARAGRAPH, item=m.item, number=m.number, id=m.id, text=m.text, under=m.item)
        for m in book.minutes.paragraphs(meeting.id)
    ]
    found += [
        Place(kind=PlaceKind.DECISION, item=d.ref, id=d.id, text=d.text, under=d.item)
        for d in book.minutes.decisions(meeting.id)
    ]
    found += [
        Place(kind=PlaceKind.ACTION, item=a.ref, id=a.id, text=a.text, under=a.item or a.ref.partition(".")[0])
        for a in book.actions.of_meeting(meeting.id)
        if not a.between
    ]
    found += [
        Place(kind=PlaceKind.ITEM, item=i.number, text=i.title, under=i.number)
        for i in book.agenda.of_meeting(meeting.id)
    ]
    return found if items is None else [p for p in found if p.under in items]


def wording(turn: Turn, meeting: Meeting, items: Sequence[str] | None = None) -> Wording:
    """Return the words said and their place, from item, para, replace, with and text.

    Words to replace are put into the one place where they stand. Raises Refused where a place named is not there.
    """
    slots, known = turn.slots, places(turn.book, meeting, items)
    item, number = _item(slots.get("item")), number_in(slots.get("para"))
    old, new, text = (str(slots.get(name) or "").strip() for name in ("replace", "with", "text"))
    old = without_place(old)
    if old and new and _says_something(new):
        return _replaced(turn, known, item, number, old, new, text)
    if match := _SHORTHAND.match(turn.said.text):
        return _replaced(turn, known, item, number, match["old"].strip(), match["new"].strip(), text)
    words = new or words_meant(text)
    if not _says_something(words):
        raise Refused(phrases.WRITE_WORDS)
    if item is None:
        return Wording(item="", number=None, words=text or words)
    place = place_named(known, item, number)
    if place is None:
        raise Refused(phrases.no_paragraph(item, number))
    exact = place.kind in (PlaceKind.PARAGRAPH, PlaceKind.DECISION, PlaceKind.ACTION)
    words = finished(words, place.text) if exact and not new else words if exact else text or words
    return Wording(item=place.item, number=place.number, words=words, place=place)


_PLACE_FIRST = late(r"^item\s+\S+?,?\s*(?:para(?:graph)?\.?\s*\d{1,3})?\s*[,:]?(?:\s+|$)", re.I)
"""A place understood as the first of the words to replace: `item 4 paragraph 1 nine`."""
_SHORTHAND = late(
    r"^\W*(?:please\s+)?(?:change|amend|replace|correct)\s+(?:in\s+)?item\s+\d[\d.]*,?\s+para(?:graph)?\.?\s*\d{1,3},?\s+"
    r"(?!(?:to|should|with|by)\b)(?P<old>[^:]{1,80}?)\s+(?:to|with|by)\s+(?!(?:read|say)\b)(?P<new>[^:]{1,80}?)[.\s]*$",
    re.I,
)
"""`change item 4 paragraph 1 nine to ten`: words for words. Whole words come after a colon or `to read`."""


def without_place(words: str) -> str:
    """Return the words to replace without the place that was understood as part of them."""
    return _PLACE_FIRST.sub("", words)


def _says_something(words: str) -> bool:
    return any(letter.isalnum() for letter in words)


def _replaced(
    turn: Turn, known: Sequence[Place], item: str | None, number: int | None, old: str, new: str, text: str
) -> Wording:
    among = [p for p in known if p.kind is not PlaceKind.ITEM]
    if item is not None and item.casefold() != PlaceKind.ATTENDANCE:
        among = [p for p in among if item in (p.item, p.under) and number in (None, p.number)]
    found = places_of(among, old)
    # A decision that a paragraph gives word for word is one place, not two.
    paragraphs = [p for p in found if p.kind is PlaceKind.PARAGRAPH]
    found = [p for p in found if p.kind is not PlaceKind.DECISION or all(p.text != q.text for q in paragraphs)]
    named = place_named(known, item, number)
    if item is not None and named is None and not among:
        raise Refused(phrases.no_paragraph(item, number))
    if len(found) != 1 and named is not None and (number or "." in named.item):
        raise Refused(phrases.not_there(old, named.item, number, named.text if turn.personal else None))
    if len(found) != 1:
        said = text or f"“{old}” should read “{new}”"
        return Wording(item=item or "", number=None, words=said, place=place_named(known, item, None))
    place = found[0]
    words = replaced_once(place.text, old, new)
    assert words is not None
    return Wording(item=place.item, number=place.number, words=words, place=place)


def _item(said: object) -> str | None:
    text = str(said or "").strip().removeprefix("item ").strip()
    return text or None


def text_at(book: Book, meeting: Meeting, item: str, number: int | None) -> str:
    """Return what stands at a place: the paragraph, the decision, the action, or the item's title."""
    place = place_named(places(book, meeting), item, number)
    return place.text if place else ""


def write(turn: Turn, meeting: Meeting, item: str, number: int | None, words: str) -> tuple[str, int | None]:
    """Put words into the minutes at a place, in an operation; return what stood there and the paragraph's number.

    Words for a whole item are added to it as a paragraph, words on attendance to the first item as a note.
    """
    place = place_named(places(turn.book, meeting), item, number)
    if place is None:
        raise Refused(phrases.WHERE)
    match place.kind:
        case PlaceKind.PARAGRAPH:
            turn.book.minutes.change_paragraph(str(place.id), words)
            _change_decision_too(turn, meeting, place, words)
        case PlaceKind.DECISION:
            turn.book.minutes.change_decision(str(place.id), words)
        case PlaceKind.ACTION:
            turn.book.actions.change(str(place.id), by=turn.me.name, at=turn.now, what="corrected", text=words)
        case PlaceKind.ITEM:
            added = turn.book.minutes.add_paragraph(meeting.id, place.item, words)
            return "", added.number
        case PlaceKind.ATTENDANCE:
            first = turn.book.agenda.of_meeting(meeting.id)[0]
            turn.book.minutes.add_paragraph(meeting.id, first.number, words, MinuteKind.NOTE)
    return place.text, place.number


def _change_decision_too(turn: Turn, meeting: Meeting, place: Place, words: str) -> None:
    """Keep a decision the paragraph gives word for word the same as the paragraph."""
    for decision in turn.book.minutes.decisions(meeting.id):
        if decision.item == place.item and decision.text.strip() == place.text.strip():
            turn.book.minutes.change_decision(decision.id, words)
