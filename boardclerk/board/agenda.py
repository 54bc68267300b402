"""The agenda of a meeting: its items and their numbering."""

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

NEW = ""
"""The id of an item that is not in the book yet."""

_BUSINESS = re.compile(r"\b(aob|any other business|other business)\b", re.I)
_FILLERS = frozenset({"the", "a", "an", "of", "on", "and", "for", "to", "item", "update", "paper", "report"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One numbered item. `sub` are headings under it. `held_back`: only its heading is published.

    A late item the chair has not approved yet has no number and stands on no agenda. `paper_in_on`: the day its
    paper came, as `paper_in_by` said.
    """

    id: str
    meeting_id: str
    number: str
    position: int
    title: str
    presenter: str | None = None
    purpose: str | None = None
    minutes_planned: int | None = None
    requested_by: str | None = None
    approved_by: str | None = None
    late: bool = False
    held_back: bool = False
    sub: tuple[str, ...] = ()
    paper_in_on: date | None = None
    paper_in_by: str | None = None


def renumbered(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the items in order of position, numbered 1, 2, 3 …"""
    ordered = sorted(items, key=lambda item: item.position)
    return [replace(item, number=str(n), position=n) for n, item in enumerate(ordered, start=1)]


def standing_items(meeting_id: str, before: Iterable[str], after: Iterable[str]) -> list[AgendaItem]:
    """Return the items every agenda of a board begins and ends with, numbered, not yet in the book."""
    titles = [*before, *after]
    return renumbered(
        AgendaItem(id=NEW, meeting_id=meeting_id, number="", position=n, title=title) for n, title in enumerate(titles)
    )


def with_item(
    items: Sequence[AgendaItem], item: AgendaItem, standing_after: Iterable[str], position: int | None = None
) -> list[AgendaItem]:
    """Return the agenda with `item` at `position` (counted from 1), renumbered.

    Without a position it comes before the standing items that end an agenda.
    """
    ordered = renumbered(items)
    at = len(ordered) - _standing_at_the_end(ordered, standing_after) if position is None else position - 1
    at = max(0, min(at, len(ordered)))
    return _in_this_order([*ordered[:at], item, *ordered[at:]])


def moved_item(items: Sequence[AgendaItem], item_id: str, position: int) -> list[AgendaItem]:
    """Return the agenda with one item taken to another position, renumbered."""
    item = next(i for i in items if i.id == item_id)
    return with_item([i for i in items if i.id != item_id], item, (), position)


def without_item(items: Iterable[AgendaItem], item_id: str) -> list[AgendaItem]:
    """Return the agenda without one item, renumbered."""
    return renumbered(item for item in items if item.id != item_id)


def position_meant(items: Sequence[AgendaItem], words: str) -> int | None:
    """Return the position said in words ("first", "before item 3", "after the youth club"); None where it is none."""
    said = words.strip().casefold()
    if number := re.fullmatch(r"(?:(?:to|as|at) )?(?:be )?(?:the )?(?:item |number |position )?(\d{1,2})", said):
        return int(number[1])
    if beside := re.search(r"\b(before|after) (.+)", said):
        found = item_meant(items, beside[2])
        at = items.index(found) + 1 if found else None
        return at + 1 if at and beside[1] == "after" else at
    if re.search(r"\b(first|start|top|beginning|early)\b", said):
        return 1
    return len(items) + 1 if re.search(r"\b(last|end)\b", said) else None


def _in_this_order(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    return renumbered(replace(item, position=n) for n, item in enumerate(items))


def _standing_at_the_end(items: Sequence[AgendaItem], standing_after: Iterable[str]) -> int:
    standing = {title.casefold() for title in standing_after}
    count = 0
    for item in reversed(items):
        if item.title.casefold() not in standing:
            break
        count += 1
    return count


def new_numbers(before: Iterable[AgendaItem], after: Iterable[AgendaItem]) -> dict[str, str]:
    """Return the new number of every item whose number changed; of one that is gone, nothing."""
    now = {item.id: item.number for item in after}
    return {item.number: now[item.id] for item in before if item.id in now and now[item.id] != item.number}


def item_numbered(items: Iterable[AgendaItem], number: str) -> AgendaItem | None:
    """Return the item of that number, or None."""
    return next((item for item in items if item.number == number), None)


def item_meant(items: Sequence[AgendaItem], words: str) -> AgendaItem | None:
    """Return the one item these words mean: its number, its title, or words of its title; None when in doubt."""
    said = words.strip().casefold()
    if number := re.fullmatch(r"(?:the )?(?:item\s+)?(\d+)(?: item)?", said):
        return item_numbered(items, number[1])
    exact = [i for i in items if i.title.casefold() == said]
    found = exact or [i for i in items if said and _words(said) and _words(said) <= _words(i.title)]
    return found[0] if len(found) == 1 else None


def item_of_the_minutes(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """Return the item under which earlier minutes are taken: the first whose title names minutes, not a length."""
    return next((i for i in items if re.search(r"(?<!\d )(?<!\d)\bminutes\b", i.title.casefold())), None)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w']+", text.casefold())) - _FILLERS


def agenda_version(items: Iterable[AgendaItem]) -> str:
    """Return a short mark of what an agenda says; a press that carries another was made on an older one."""
    said = [(i.number, i.title, i.presenter, i.purpose, i.minutes_planned, i.sub) for i in items]
    return f"{zlib.crc32(repr(said).encode()):08x}"


def other_business(items: Iterable[AgendaItem]) -> AgendaItem | None:
    """Return the item under which any other business is taken, or None."""
    return next((item for item in items if _BUSINESS.search(item.title)), None)


def is_business(section: str | None) -> bool:
    """Return whether a part of an agenda, as somebody named it, is any other business."""
    return bool(section and _BUSINESS.search(section))


def next_item(items: Sequence[AgendaItem], current: str | None) -> AgendaItem | None:
    """Return the item after `current`, the first where none is being taken, None after the last."""
    numbers = [item.number for item in items]
    at = numbers.index(current) + 1 if current in numbers else 0
    return items[at] if at < len(items) else None
