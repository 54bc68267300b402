"""Lists on a card: ref in bold, the sentence, owner and due on a quieter line; ten rows, then Show more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from boardclerk.cards.frame import Button, Element, Press, heading, paragraph, press_row
from boardclerk.cards.text import bold, escape, shortened
from boardclerk.words.phrases import cards as phrases

ROWS = 10
LONGEST_ROW = 280
LONGEST_QUIET = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `quiet` is the line below; `late` a line that must be seen (overdue by how long)."""

    text: str
    ref: str = ""
    quiet: str = ""
    late: str = ""
    buttons: Sequence[Press] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows under a small heading; without one they stand alone."""

    rows: Sequence[Row]
    title: str = ""


def rows(
    groups: Sequence[Group], *, verb: str, values: Mapping[str, str | int], start: int = 0, most: int = ROWS
) -> list[Element]:
    """Return the rows from `start` on, at most `most`, under their headings.

    Where some are left, a button "Show more" sends `verb` with `values` and the next `start`.
    """
    shown: list[Element] = []
    at = 0
    for group in groups:
        part = group.rows[max(0, start - at) : max(0, start + most - at)]
        at += len(group.rows)
        if part:
            shown += [heading(group.title)] if group.title else []
            shown += [row_block(row) for row in part]
    left = at - start - most
    if left > 0:
        more = Button(phrases.show_more(left), verb, {**values, "start": start + most})
        shown.append(press_row([more], plain=True))
    return shown


def row_block(row: Row) -> Element:
    """Return one row as elements that stay together."""
    first = " ".join(filter(None, (bold(row.ref), escape(shortened(row.text, LONGEST_ROW)))))
    items: list[Element] = [{"type": "TextBlock", "text": first, "wrap": True}]
    if row.late:
        items.append(_late(row.late))
    if row.quiet:
        items.append(paragraph(shortened(row.quiet, LONGEST_QUIET), quiet=True))
    if row.buttons:
        items.append(press_row(row.buttons, plain=True))
    return {"type": "Container", "spacing": "Medium" if row.buttons else "Small", "items": items}


def _late(line: str) -> Element:
    return {
        "type": "TextBlock", "spacing": "None", "text": escape(line), "size": "Small", "weight": "Bolder",
        "color": "Attention", "wrap": True,
    }  # fmt: skip
