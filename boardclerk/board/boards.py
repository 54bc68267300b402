"""A board and what it has settled for itself. Every number a board may choose differently stands here."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import timedelta

from boardclerk.board.policy import Policy

STANDING_BEFORE = ("Welcome and apologies", "Minutes of the last meeting and action log")
STANDING_AFTER = ("Any other business", "Dates of future meetings")
WORDS_KEPT_FOR = timedelta(days=30)
"""How long words that were not understood are kept, where a board keeps them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A formal board in one Teams tenant.

    `policy` says what its people are reminded of and when, by the wall clock of `zone`. `quorum`: how many
    members (a deputy counts for the member) must be present; None when it is not set. `comment_days`: days for
    comments on draft minutes. `owner_closes`: an owner's word closes an action at once. `reminders_on`,
    `publishing_on`, `keeps_words` (what was not understood in personal chats): off until the secretary says so.
    `marking`: a protective marking shown on every card, page and file.
    """

    id: str
    tenant_id: str
    name: str
    slug: str
    zone: str = "Europe/London"
    marking: str | None = None
    quorum: int | None = None
    comment_days: int = 7
    owner_closes: bool = False
    absent_may_agree: bool = True
    reminders_on: bool = False
    policy: Policy = field(default_factory=Policy)
    publishing_on: bool = False
    keeps_words: bool = False
    standing_before: tuple[str, ...] = STANDING_BEFORE
    standing_after: tuple[str, ...] = STANDING_AFTER

    def __hash__(self) -> int:
        """Return that of the id alone: boards are looked up all the time, and hardly two share an id."""
        return hash(self.id)

    @property
    def lead_days(self) -> tuple[int, ...]:
        """Return the whole days before a meeting on which its reminder goes out."""
        return tuple(lead.days for lead in self.policy.before_meeting if lead.days)


def slug_of(name: str) -> str:
    """Return `name` as it stands in an address: lower case letters and digits joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "board"
