"""The minutes of a meeting: paragraphs, decisions, versions, amendments, and the paper they make."""

import hashlib
import json
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum


class MinutesState(StrEnum):
    DRAFT = "draft"
    WITH_CHAIR = "with_chair"
    CIRCULATED = "circulated"
    AGREED = "agreed"


class MinuteKind(StrEnum):
    """`note` is a line such as who attended for the item; `bullet` a lettered or bulleted sub-point."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NOTE = "note"


class DecisionKind(StrEnum):
    AGREED = "agreed"
    NOTED = "noted"
    APPROVED_IN_PRINCIPLE = "approved_in_principle"


class AmendmentState(StrEnum):
    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute:
    """One paragraph under an item; `number` counts an item's paragraphs from 1."""

    id: str
    meeting_id: str
    item: str
    number: int
    text: str
    kind: MinuteKind = MinuteKind.PARAGRAPH


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision under an item; `ref` is D + item.sequence."""

    id: str
    meeting_id: str
    item: str
    ref: str
    text: str
    kind: DecisionKind = DecisionKind.AGREED


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A correction somebody suggests to a paragraph of circulated minutes, and what became of it.

    `number` is the paragraph, None when it concerns the whole item; `item` may be an action's ref.
    `words` are the words suggested; `before` the paragraph as it stood when the amendment was accepted.
    """

    id: str
    meeting_id: str
    version: int
    item: str
    number: int | None
    words: str
    by: str
    at: datetime
    state: AmendmentState = AmendmentState.SUGGESTED
    before: str | None = None
    settled_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """How far the minutes of one meeting have come. `version` counts what was circulated, from 1.

    `released_by` is who released them and `stood_in` whether in the chair's place. `digest` is the
    SHA-256 of the agreed paper. `page_up` says whether the public page stands.
    """

    meeting_id: str
    state: MinutesState = MinutesState.DRAFT
    version: int = 1
    comments_by: date | None = None
    released_by: str | None = None
    stood_in: bool = False
    agreed_at_meeting_id: str | None = None
    agreed_under: str | None = None
    digest: str | None = None
    page_up: bool = False
    received: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceLine:
    """One row of an attendance table. `attending` is a tick, the deputy's name, or empty.

    `note` says what part somebody was there for, in words.
    """

    name: str
    title: str | None
    organisation: str | None
    attending: str
    apologies: bool
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """An action as printed: `owners` and `due` in words; `outcome` where it was reviewed at this meeting.

    `held_back`: it was given under an item held back from publication, at this meeting or an earlier one.
    """

    ref: str
    text: str
    owners: str = ""
    due: str = ""
    outcome: str | None = None
    closed: bool = False
    held_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteLine:
    number: int
    text: str
    kind: MinuteKind = MinuteKind.PARAGRAPH


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    ref: str
    text: str
    kind: DecisionKind = DecisionKind.AGREED


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPaper:
    """One numbered item as printed. `reviewed` is the action log, printed under the item it was taken at.

    A held-back item keeps its number and title on the public page and nothing else. `sub` are the headings
    under it.
    """

    number: str
    title: str
    held_back: bool = False
    notes: tuple[str, ...] = ()
    minutes: tuple[MinuteLine, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()
    reviewed: tuple[ActionLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    sub: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FutureMeeting:
    on: date
    start: time | None = None
    end: time | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPaper:
    """Everything the minutes of one meeting say on paper, in the order they say it.

    `extract` are the numbers of the items this paper is limited to; None for the whole minutes.
    """

    board: str
    title: str
    on: date
    start: time | None
    end: time | None
    location: str | None
    chair: str | None
    chair_note: str | None
    secretary: str | None
    marking: str | None
    state: MinutesState
    version: int
    comments_by: date | None
    agreed_on: date | None
    agreed_under: str | None
    released_note: str | None
    members: tuple[AttendanceLine, ...]
    also: tuple[AttendanceLine, ...]
    items: tuple[ItemPaper, ...]
    future: tuple[FutureMeeting, ...]
    extract: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    number: str
    title: str
    presenter: str | None = None
    purpose: str | None = None
    minutes_planned: int | None = None
    late: bool = False
    requested_by: str | None = None
    approved_by: str | None = None
    sub: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPaper:
    """The agenda of one meeting as printed, with the open actions that will be reviewed at it.

    `draft` until the chair has seen it.
    """

    board: str
    title: str
    on: date
    start: time | None
    end: time | None
    location: str | None
    chair: str | None
    secretary: str | None
    marking: str | None
    items: tuple[AgendaLine, ...]
    open_actions: tuple[ActionLine, ...]
    draft: bool = False


def digest_of(paper: MinutesPaper) -> str:
    """Return the SHA-256 of a paper's content in hexadecimal; equal papers have equal digests."""
    canonical = json.dumps(asdict(paper), default=str, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def may_change(state: MinutesState) -> bool:
    """Return whether minutes in this state may still be changed: agreed ones never may."""
    return state is not MinutesState.AGREED


def public_paper(paper: MinutesPaper) -> MinutesPaper:
    """Return the paper as the public may read it.

    A held-back item keeps its number and title alone, an action given under one is left out wherever it
    was reviewed, and who released the minutes is the board's own matter.
    """
    return replace(paper, items=tuple(map(_public_item, paper.items)), released_note=None)


def _public_item(item: ItemPaper) -> ItemPaper:
    if item.held_back:
        return ItemPaper(number=item.number, title=item.title, held_back=True)
    return replace(
        item,
        reviewed=tuple(action for action in item.reviewed if not action.held_back),
        actions=tuple(action for action in item.actions if not action.held_back),
    )


def paper_for_items(paper: MinutesPaper, items: Collection[str]) -> MinutesPaper:
    """Return the extract for somebody who attended for these items (by number): those items and no others.

    Held-back items among them are given in full, since the reader was there. The attendance tables and the
    dates of future meetings belong to the whole minutes and are left out.
    """
    kept = tuple(item for item in paper.items if item.number in items)
    return replace(paper, items=kept, members=(), also=(), future=(), extract=tuple(item.number for item in kept))
