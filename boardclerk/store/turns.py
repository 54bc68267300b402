"""What was already answered, and what is still being asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from boardclerk.store.ledger import Ledger
from boardclerk.store.rows import AskingRow, SeenRow, StandingRow
from boardclerk.store.statements import Statement

Seen = tuple[str, str, str]
"""The tenant, conversation and id of an activity, or of a press (`press_id`), that may have been answered before."""


def press_id(press: str) -> str:
    """Return the id under which the last activity that brought a press is kept."""
    return f"press:{press}"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question one person in one conversation has not answered yet."""

    question: str
    values: Mapping[str, Any]
    at: datetime


class Turns:
    """Once only, and who is being asked what."""

    def __init__(self, rows: Ledger) -> None:
        self._rows = rows

    def look_up(self, activities: Sequence[Seen], found: Sequence[Sequence[Any]] | None = None) -> None:
        """Ask once, for all who wait together, which of these were answered before; `found` where it was asked."""
        if found is None:
            self._rows.fetch_keys(SeenRow, activities)
        else:
            self._rows.take_keys(SeenRow, activities, found)

    def asking(self, activities: Sequence[Seen]) -> Statement | None:
        """Return what finds which of these were answered before, for `look_up`; None where there are none."""
        return self._rows.asking_keys(SeenRow, activities) if activities else None

    def seen_answer(self, tenant_id: str, conversation_id: str, activity_id: str) -> str | None:
        """Return the answer this activity got before, as it was kept, or None when it is new."""
        row = self._rows.get(SeenRow, tenant_id, conversation_id, activity_id)
        return None if row is None else row.answer

    def keep_answer(self, tenant_id: str, conversation_id: str, activity_id: str, answer: str, now: datetime) -> None:
        """Keep the answer to an activity, in the commit of what was written for it.

        Where nothing was written it is kept within a second: until then nothing would be done twice.
        """
        row = SeenRow(
            tenant_id=tenant_id, conversation_id=conversation_id, activity_id=activity_id, answer=answer, at=now
        )
        if self._rows.has_changes:
            self._rows.add(row)
        else:
            self._rows.add_later(row)

    def pressed_lately(self, tenant_id: str, conversation_id: str, press: str, since: datetime) -> str | None:
        """Return the answer the same press got since then under another id, or None."""
        row = self._rows.get(SeenRow, tenant_id, conversation_id, press_id(press))
        if row is None or row.at < since:
            return None
        return self.seen_answer(tenant_id, conversation_id, row.answer)

    def keep_press(self, tenant_id: str, conversation_id: str, press: str, activity_id: str, now: datetime) -> None:
        """Remember which activity a press that changed something came with last."""
        if self._rows.has_changes:
            self._rows.put(
                SeenRow(
                    tenant_id=tenant_id, conversation_id=conversation_id, activity_id=press_id(press),
                    answer=activity_id, at=now,
                )
            )  # fmt: skip

    def forget_answers(self, before: datetime, most: int) -> int:
        """Forget answers kept before then, at most so many at once; return how many. What was said but once stays."""
        rows = self._rows.select(SeenRow, 'WHERE "at" < ? AND "answer" <> \'\' LIMIT ?', before, most)
        for row in rows:
            self._rows.delete(row)
        return len(rows)

    def waiting(self, tenant_id: str, conversation_id: str, account_id: str) -> Waiting | None:
        """Return what this person was asked here; nobody else's question is ever theirs."""
        row = self._rows.get(AskingRow, tenant_id, conversation_id, account_id)
        return None if row is None else Waiting(row.question, row.values, row.at)

    def ask(
        self,
        tenant_id: str,
        conversation_id: str,
        account_id: str,
        question: str,
        values: Mapping[str, Any],
        now: datetime,
    ) -> None:
        """Remember what this person is being asked; it takes the place of an earlier question."""
        self._rows.put(
            AskingRow(
                tenant_id=tenant_id, conversation_id=conversation_id, account_id=account_id,
                question=question, values=dict(values), at=now,
            )
        )  # fmt: skip

    def stop_asking(self, tenant_id: str, conversation_id: str, account_id: str) -> None:
        row = self._rows.get(AskingRow, tenant_id, conversation_id, account_id)
        if row is not None:
            self._rows.delete(row)

    def standing(self, tenant_id: str, conversation_id: str, about: str) -> str | None:
        """Return the message whose card stands here for something and is kept up to date, None where there is none."""
        row = self._rows.get(StandingRow, tenant_id, conversation_id, about)
        return None if row is None else row.activity_id

    def keep_standing(self, tenant_id: str, conversation_id: str, about: str, activity_id: str) -> None:
        self._rows.put(
            StandingRow(tenant_id=tenant_id, conversation_id=conversation_id, about=about, activity_id=activity_id)
        )
