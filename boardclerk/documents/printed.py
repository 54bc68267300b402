"""What minutes and agendas print, before any format: title block, order of the items, letters, addresses."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from boardclerk.board.minutes import (
    AgendaPaper,
    DecisionLine,
    FutureMeeting,
    ItemPaper,
    MinuteKind,
    MinuteLine,
    MinutesPaper,
    MinutesState,
)
from boardclerk.words.dates.shown import day, short_day, span
from boardclerk.words.phrases import documents as words

_FUTURE_ITEM = re.compile(r"\b(future|next|forthcoming) meetings?\b|\bmeeting dates\b|\bdates of meetings\b", re.I)


def minutes_block(paper: MinutesPaper) -> list[tuple[str, str]]:
    """Return the labels and values of the title block; what is not known is left out."""
    rows = [
        *_meeting_rows(paper),
        (words.CHAIRED_BY, words.chaired_by(paper.chair, paper.chair_note) if paper.chair else ""),
        (words.MINUTES_TAKEN_BY, paper.secretary or ""),
        (words.STATUS, words.minutes_status_in_full(paper)),
    ]
    return [(label, value) for label, value in rows if value]


def agenda_block(paper: AgendaPaper) -> list[tuple[str, str]]:
    """Return the labels and values of an agenda's title block; what is not known is left out."""
    rows = [
        *_meeting_rows(paper),
        (words.CHAIR, paper.chair or ""),
        (words.SECRETARY, paper.secretary or ""),
        (words.STATUS, words.agenda_status(paper)),
    ]
    return [(label, value) for label, value in rows if value]


def _meeting_rows(paper: MinutesPaper | AgendaPaper) -> list[tuple[str, str]]:
    return [
        (words.MEETING_TITLE, paper.title),
        (words.DATE, day(paper.on)),
        (words.TIME, span(paper.start, paper.end)),
        (words.LOCATION, paper.location or ""),
    ]


def owner_index(paper: MinutesPaper) -> list[tuple[str, tuple[str, ...]]]:
    """Return who has which new actions, in order of name; those nobody owns come last."""
    found: dict[str, list[str]] = {}
    for item in paper.items:
        for action in item.actions:
            found.setdefault(action.owners, []).append(action.ref)
    ordered = sorted(found, key=lambda owners: (owners == "", owners.casefold()))
    return [(owners or words.NO_OWNER, tuple(found[owners])) for owners in ordered]


def future_item(paper: MinutesPaper) -> str | None:
    """Return the number of the item the dates of future meetings are printed under; None for a heading
    of their own at the end."""
    found = (i.number for i in reversed(paper.items) if _FUTURE_ITEM.search(i.title) and not i.held_back)
    return next(found, None)


def says_the_dates(item: ItemPaper, future: Iterable[FutureMeeting]) -> bool:
    """Return whether the item's own minutes already give every one of these dates."""
    text = " ".join(line.text for line in item.minutes)
    return all(_day_pattern(meeting.on).search(text) for meeting in future)


def _day_pattern(on: date) -> re.Pattern[str]:
    number, month, _ = short_day(on).split(" ")
    return re.compile(rf"\b{number}\s?(st|nd|rd|th)?\s+(of\s+)?{month}\b", re.I)


def numbers_paragraphs(paper: MinutesPaper) -> bool:
    """Return whether paragraph numbers are printed: while amendments may still be suggested."""
    return paper.state is not MinutesState.AGREED


@dataclass(frozen=True, slots=True)
class PrintedMinute:
    """A minute as printed: a sub-point has its letter; one that is a decision word for word has that."""

    line: MinuteLine
    letter: str | None = None
    decision: DecisionLine | None = None


def minutes_of(item: ItemPaper) -> list[PrintedMinute]:
    """Return the item's minutes in order. Sub-points are lettered anew after each paragraph.

    Minutes read in from paper hold their decisions as paragraphs: those are marked where they stand.
    """
    decisions = {_folded(decision.text): decision for decision in item.decisions}
    found: list[PrintedMinute] = []
    count = 0
    for line in item.minutes:
        count = count + 1 if line.kind is MinuteKind.BULLET else 0
        decision = decisions.pop(_folded(line.text), None) if line.kind is MinuteKind.PARAGRAPH else None
        found.append(PrintedMinute(line, letter(count) if count else None, decision))
    return found


def decisions_apart(item: ItemPaper) -> list[DecisionLine]:
    """Return the decisions that are printed after the minutes because no paragraph of them is one."""
    placed = [minute.decision for minute in minutes_of(item)]
    return [decision for decision in item.decisions if decision not in placed]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")


def letter(number: int) -> str:
    """Return a for 1, z for 26, aa for 27."""
    if number <= 26:
        return chr(96 + number)
    return letter((number - 1) // 26) + chr(97 + (number - 1) % 26)


def anchor(ref: str) -> str:
    """Return a ref or a number as it stands in an address: `3-1`."""
    return re.sub(r"[^a-z0-9]+", "-", ref.casefold()).strip("-") or "x"


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return `text` without the characters that neither XML nor a page can hold."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
