"""What was read in a set of minutes somebody else wrote: values only, as the document states them.

`None` and empty tuples mean that the document does not say. Texts are the document's own words
with white space folded. The reader is `boardclerk.documents.reading`; the store takes these in.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

ParagraphKind = Literal["paragraph", "list item", "note"]
OwnerKind = Literal["person", "group", "unit"]
ActionKind = Literal["formal", "margin", "inline", "deliverable"]
DecisionKind = Literal["agreed", "noted", "approved"]
Outcome = Literal["completed", "open", "carried_forward", "superseded", "discharged", "deferred", "to_be_discussed"]

CLOSING_OUTCOMES: frozenset[Outcome] = frozenset({"completed", "superseded", "discharged", "to_be_discussed"})
"""The outcomes that close an action where the document does not say more; the others leave it open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPerson:
    """One line of an attendance list. `member` is None where the document does not tell.

    `deputy` stands beside somebody who is away, `deputy_for` beside the person who came instead.
    `items` are the numbers of the items an attendance or an apology is limited to. `place` counts the
    lines of all lists in the document's order.
    """

    name: str
    role: str | None = None
    organisation: str | None = None
    initials: str | None = None
    member: bool | None = None
    chair: bool = False
    minute_taker: bool = False
    deputy: str | None = None
    deputy_for: str | None = None
    items: tuple[str, ...] = ()
    presented: tuple[str, ...] = ()
    note: str | None = None
    place: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTime:
    """When a meeting starts and ends, on its own clock; `raw` is how the document writes it."""

    start: datetime.time | None = None
    end: datetime.time | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadActionPart:
    """One of several things under one ref, each with owners of its own."""

    text: str
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAction:
    """An action, new in these minutes or reviewed by them.

    `status`, `closed_raw` and `notes` are the document's words, `outcome` and `closed` what they
    come to; `closed` is None where nothing is said of it. `due` is the day `due_raw` means, or None.
    """

    text: str
    ref: str | None = None
    item: str | None = None
    owners: tuple[str, ...] = ()
    owner_kind: OwnerKind | None = None
    owners_raw: str | None = None
    recipient: str | None = None
    kind: ActionKind = "formal"
    due: datetime.date | None = None
    due_raw: str | None = None
    status: str | None = None
    outcome: Outcome | None = None
    closed: bool | None = None
    closed_raw: str | None = None
    notes: str | None = None
    carried_forward: bool = False
    parts: tuple[ReadActionPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDecision:
    """A sentence by which this meeting decided or noted something."""

    text: str
    item: str | None = None
    kind: DecisionKind = "agreed"
    refers_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadParagraph:
    """One minute under an item, in the document's order. `label` is a list's own mark, such as "a"."""

    text: str
    kind: ParagraphKind = "paragraph"
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadItem:
    """An agenda item with its minutes; `no` is None where the document does not number."""

    title: str
    no: str | None = None
    presenter: str | None = None
    purpose: str | None = None
    requested_by: str | None = None
    approved_by: str | None = None
    late_item: bool = False
    sub: tuple[str, ...] = ()
    paragraphs: tuple[ReadParagraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMeeting:
    """A later meeting the document announces."""

    date: datetime.date
    time: ReadTime | None = None
    location: str | None = None
    raw: str = ""
    year_inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardApology:
    """An absence from a later meeting, told in advance: its day, or the document's words for it."""

    name: str
    text: str
    meeting: datetime.date | str | None = None
    deputy: tuple[str, ...] = ()
    acting_chair: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything found in one document, what the reader doubted and what it could not place."""

    doc: str
    title: str | None = None
    body: str | None = None
    date: datetime.date | None = None
    date_raw: str | None = None
    date_in_text: bool = True
    time: ReadTime | None = None
    location: str | None = None
    chair: str | None = None
    minute_taker: str | None = None
    present: tuple[ReadPerson, ...] = ()
    apologies: tuple[ReadPerson, ...] = ()
    in_attendance: tuple[ReadPerson, ...] = ()
    absent: tuple[ReadPerson, ...] = ()
    previous_minutes_date: datetime.date | None = None
    previous_minutes_outcome: str | None = None
    previous_actions: tuple[ReadAction, ...] = ()
    new_actions: tuple[ReadAction, ...] = ()
    decisions: tuple[ReadDecision, ...] = ()
    agenda_items: tuple[ReadItem, ...] = ()
    future_meetings: tuple[ReadMeeting, ...] = ()
    forward_apologies: tuple[ForwardApology, ...] = ()
    aliases: tuple[tuple[str, str], ...] = field(default=())
    doubts: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def people(self) -> Iterator[ReadPerson]:
        """Everyone in the attendance lists, present, in attendance, with apologies, then absent."""
        yield from self.present
        yield from self.in_attendance
        yield from self.apologies
        yield from self.absent
