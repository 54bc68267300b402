"""The agenda of a meeting: its items and their numbering."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One numbered item. `sub` are headings under it. `held_back`: only its heading is published."""

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


def renumbered(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the items in order of position, numbered 1, 2, 3 …"""
    ordered = sorted(items, key=lambda item: item.position)
    return [replace(item, number=str(n), position=n) for n, item in enumerate(ordered, start=1)]


def item_numbered(items: Iterable[AgendaItem], number: str) -> AgendaItem | None:
    """Return the item of that number, or None."""
    return next((item for item in items if item.number == number), None)


def next_item(items: Sequence[AgendaItem], current: str | None) -> AgendaItem | None:
    """Return the item after `current`, the first where none is being taken, None after the last."""
    numbers = [item.number for item in items]
    at = numbers.index(current) + 1 if current in numbers else 0
    return items[at] if at < len(items) else None
