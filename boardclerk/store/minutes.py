"""Minutes in the book: paragraphs, decisions, how far they have come, versions, amendments, approvals."""

from collections import Counter
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from boardclerk.board.minutes import (
    Amendment,
    AmendmentState,
    Decision,
    DecisionKind,
    Minute,
    MinuteKind,
    Minutes,
    MinutesState,
)
from boardclerk.store.agreed import AgreedMinutes, require_open
from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import (
    AmendmentRow,
    ApprovalRow,
    DecisionRow,
    MinuteRow,
    MinutesRow,
    VersionRow,
    new_id,
)

__all__ = ["AgreedMinutes", "Approval", "MinutesBook", "Version"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version as it went round: the whole paper as JSON, and its digest."""

    meeting_id: str
    version: int
    made_at: datetime
    paper: dict[str, Any]
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One person's own word on a version; the meeting alone agrees minutes."""

    meeting_id: str
    person_id: str
    version: int
    word: str
    subject_to: str | None
    at: datetime


class MinutesBook:
    """Every writer here refuses to touch minutes that were agreed."""

    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def of_meeting(self, meeting_id: str) -> Minutes | None:
        """Return how far the minutes have come, None before the meeting has ended."""
        row = self._rows.get(MinutesRow, meeting_id)
        return None if row is None else _minutes(row)

    def begin(self, minutes: Minutes) -> Minutes:
        self._rows.add(MinutesRow(**asdict(minutes)))
        return minutes

    def change(self, meeting_id: str, **fields: Any) -> Minutes:
        """Change how far the minutes have come. Agreed ones may only have their page put up or taken down."""
        row = self._rows.get_one(MinutesRow, meeting_id)
        if set(fields) != {"page_up"}:
            self.require_open(meeting_id)
        for name, value in fields.items():
            setattr(row, name, value)
        return _minutes(row)

    def require_open(self, meeting_id: str) -> None:
        """Raise AgreedMinutes where these minutes were agreed."""
        require_open(self._rows, meeting_id)

    def held(self, meeting_id: str) -> Minutes | None:
        """Return how far the minutes have come; nobody else writes that until the transaction ends."""
        row = self._rows.get(MinutesRow, meeting_id)
        return None if row is None else _minutes(row)

    def paragraphs(self, meeting_id: str) -> list[Minute]:
        """Return the paragraphs of all items; within an item in order."""
        rows = sorted(self._rows.where(MinuteRow, meeting_id=meeting_id), key=lambda row: (row.item, row.number))
        return [_minute(row) for row in rows]

    def add_paragraph(self, meeting_id: str, item: str, text: str, kind: MinuteKind = MinuteKind.PARAGRAPH) -> Minute:
        """Enter a paragraph after the last one of its item."""
        self.require_open(meeting_id)
        known = self._rows.where(MinuteRow, meeting_id=meeting_id)
        last = max((row.number for row in known if row.item == item), default=0)
        row = MinuteRow(
            id=new_id(), meeting_id=meeting_id, item=item, number=last + 1, kind=kind, text=text
        )  # fmt: skip
        self._rows.add(row)
        return _minute(row)

    def close_gaps(self, meeting_id: str) -> None:
        """Number every item's paragraphs 1, 2, 3 … again, in the order they have, where one was taken back."""
        self.require_open(meeting_id)
        counted: Counter[str] = Counter()
        for minute in self.paragraphs(meeting_id):
            counted[minute.item] += 1
            if minute.number != counted[minute.item]:
                self._rows.get_one(MinuteRow, minute.id).number = counted[minute.item]

    def change_paragraph(self, minute_id: str, text: str) -> Minute:
        row = self._rows.get_one(MinuteRow, minute_id)
        self.require_open(row.meeting_id)
        row.text = text
        return _minute(row)

    def decisions(self, meeting_id: str) -> list[Decision]:
        rows = sorted(self._rows.where(DecisionRow, meeting_id=meeting_id), key=lambda row: row.position)
        return [_decision(row) for row in rows]

    def add_decision(self, meeting_id: str, item: str, text: str, kind: DecisionKind = DecisionKind.AGREED) -> Decision:
        """Enter a decision; its ref is D, the item, and its sequence there: D5.1."""
        self.require_open(meeting_id)
        known = self.decisions(meeting_id)
        ref = f"D{item}.{1 + sum(d.item == item for d in known)}"
        row = DecisionRow(
            id=new_id(), meeting_id=meeting_id, item=item, ref=ref, kind=kind, text=text, position=len(known)
        )
        self._rows.add(row)
        return _decision(row)

    def change_decision(self, decision_id: str, text: str) -> Decision:
        row = self._rows.get_one(DecisionRow, decision_id)
        self.require_open(row.meeting_id)
        row.text = text
        return _decision(row)

    def keep_version(self, version: Version) -> Version:
        """Keep a version for good; one that is there is never replaced."""
        self._rows.add(VersionRow(**asdict(version)))
        return version

    def version(self, meeting_id: str, number: int) -> Version | None:
        row = self._rows.get(VersionRow, meeting_id, number)
        return None if row is None else _version(row)

    def versions(self, meeting_id: str) -> list[Version]:
        rows = sorted(self._rows.where(VersionRow, meeting_id=meeting_id), key=lambda row: row.version)
        return [_version(row) for row in rows]

    def suggest(self, amendment: Amendment, by_id: str | None) -> Amendment:
        self.require_open(amendment.meeting_id)
        self._rows.add(AmendmentRow(**asdict(amendment), by_id=by_id))
        return amendment

    def amendment(self, amendment_id: str) -> tuple[Amendment, str | None] | None:
        """Return an amendment and the id of the person who suggested it."""
        row = self._rows.get(AmendmentRow, amendment_id)
        return None if row is None else (_amendment(row), row.by_id)

    def amendments(self, meeting_id: str) -> list[Amendment]:
        rows = sorted(self._rows.where(AmendmentRow, meeting_id=meeting_id), key=lambda row: row.at)
        return [_amendment(row) for row in rows]

    def settle(
        self,
        amendment_id: str,
        state: AmendmentState,
        *,
        by: str,
        version: int,
        before: str | None = None,
        words: str | None = None,
    ) -> Amendment:
        """Accept or decline an amendment; `words` are the ones accepted where they differ from those suggested.

        `version` is the one in hand: an accepted amendment goes out with the next.
        """
        row = self._rows.get_one(AmendmentRow, amendment_id)
        self.require_open(row.meeting_id)
        row.state, row.settled_by, row.before, row.words = state, by, before, words or row.words
        row.version = version
        return _amendment(row)

    def approve(self, approval: Approval) -> None:
        """Keep one person's word on a version, in place of their earlier one on it."""
        self._rows.put(ApprovalRow(**asdict(approval)))

    def approvals(self, meeting_id: str) -> list[Approval]:
        rows = sorted(self._rows.where(ApprovalRow, meeting_id=meeting_id), key=lambda row: row.at)
        return [
            Approval(
                meeting_id=r.meeting_id, person_id=r.person_id, version=r.version, word=r.word,
                subject_to=r.subject_to, at=r.at,
            )
            for r in rows
        ]  # fmt: skip


def _minutes(row: MinutesRow) -> Minutes:
    return Minutes(
        meeting_id=row.meeting_id, state=MinutesState(row.state), version=row.version,
        comments_by=row.comments_by, released_by=row.released_by, stood_in=row.stood_in,
        agreed_at_meeting_id=row.agreed_at_meeting_id, agreed_under=row.agreed_under, digest=row.digest,
        page_up=row.page_up, received=row.received,
    )  # fmt: skip


def _minute(row: MinuteRow) -> Minute:
    return Minute(
        id=row.id, meeting_id=row.meeting_id, item=row.item, number=row.number, text=row.text,
        kind=MinuteKind(row.kind),
    )  # fmt: skip


def _decision(row: DecisionRow) -> Decision:
    return Decision(
        id=row.id, meeting_id=row.meeting_id, item=row.item, ref=row.ref, text=row.text,
        kind=DecisionKind(row.kind),
    )  # fmt: skip


def _version(row: VersionRow) -> Version:
    return Version(
        meeting_id=row.meeting_id,
        version=row.version,
        made_at=row.made_at,
        paper=row.paper,
        digest=row.digest,
    )


def _amendment(row: AmendmentRow) -> Amendment:
    return Amendment(
        id=row.id, meeting_id=row.meeting_id, version=row.version, item=row.item, number=row.number,
        words=row.words, by=row.by, at=row.at, state=AmendmentState(row.state), before=row.before,
        settled_by=row.settled_by,
    )  # fmt: skip
