"""What a board wants its people reminded of, when, and how often: settled by the secretary, read by the planner."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Any

EVERY_DAY = frozenset(range(7))
WEEKDAYS = frozenset(range(5))
BY_ZONE = "zone"
"""The public holidays of wherever the board's zone is."""


class Topic(StrEnum):
    """What somebody is reminded of. The value is the kind of the notice that says it."""

    MEETING = "meeting_reminder"
    ANSWER = "answer_wanted"
    DEPUTY = "deputy_wanted"
    PAPER = "paper_due"
    AGENDA = "agenda_due"
    REVIEW = "actions_reviewed"
    COMMENTS = "comments_close"
    ACTION_AHEAD = "action_ahead"
    ACTION_DUE = "action_due"
    OVERDUE = "action_overdue"
    OVERDUE_CHAIR = "overdue_for_chair"
    DIGEST = "secretary_digest"
    ASKED_FOR = "reminder_asked_for"


OF_A_MEETING = (Topic.MEETING, Topic.ANSWER, Topic.DEPUTY)
"""The topics that are the one reminder before a meeting, each for fewer people."""


@dataclass(frozen=True, slots=True)
class Lead:
    """How long before something it is said: whole days by the wall clock, or hours that really pass."""

    days: int = 0
    hours: int = 0

    @property
    def code(self) -> str:
        """Return the lead in short, as it stands in the name of an occurrence: `7`, or `24h`."""
        return f"{self.hours}h" if self.hours else str(self.days)

    @property
    def length(self) -> int:
        """Return about how many hours it is, to put leads in order."""
        return self.hours or self.days * 24


def lead_from(code: str) -> Lead:
    """Return the lead that was written in short."""
    return Lead(hours=int(code[:-1])) if code.endswith("h") else Lead(days=int(code))


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One board's policy. Leads are longest first.

    `off`: topics nobody is reminded of. `before_answer`: further reminders for those who have not said
    whether they come, and deputies who have not accepted. `before_deadline`: ahead of the days papers, the
    agenda and comments on draft minutes are due; `paper_days` and `agenda_days` say how long before a meeting
    those days are. `overdue_every`: days between reminders of an overdue action. `at`: the time of day of
    what has none of its own. Quiet hours run from `quiet_from` to `quiet_until`, over midnight where the
    first is the later; None is none. `working_days` counts Monday as 0. `region`: whose public
    holidays are days off (`GB-ENG`); `zone` where the board's zone says it; None for nobody's. `most`: unasked
    messages to one person for one meeting; None for no limit.
    """

    off: frozenset[Topic] = frozenset({Topic.OVERDUE_CHAIR})
    before_meeting: tuple[Lead, ...] = (Lead(days=7), Lead(days=1))
    before_answer: tuple[Lead, ...] = ()
    before_review: tuple[Lead, ...] = (Lead(days=7),)
    before_action: tuple[Lead, ...] = (Lead(days=3),)
    before_deadline: tuple[Lead, ...] = (Lead(days=2),)
    before_digest: tuple[Lead, ...] = (Lead(days=2),)
    paper_days: int = 7
    agenda_days: int = 5
    overdue_every: int = 7
    at: time = time(9)
    quiet_from: time | None = time(20)
    quiet_until: time | None = time(7)
    working_days: frozenset[int] = EVERY_DAY
    region: str | None = BY_ZONE
    most: int | None = 4

    def on(self, topic: Topic) -> bool:
        return topic not in self.off


def by_length(leads: frozenset[Lead] | tuple[Lead, ...]) -> tuple[Lead, ...]:
    """Return leads once each, the longest first."""
    return tuple(sorted(set(leads), key=lambda lead: (-lead.length, lead.hours)))


_LEADS = ("before_meeting", "before_answer", "before_review", "before_action", "before_deadline", "before_digest")
_NUMBERS = ("paper_days", "agenda_days", "overdue_every", "most", "region")
_TIMES = ("at", "quiet_from", "quiet_until")


def content_of(policy: Policy) -> dict[str, Any]:
    """Return a policy as JSON; `policy_from` reads it back."""
    return {
        "off": sorted(policy.off),
        "working_days": sorted(policy.working_days),
        **{name: [lead.code for lead in getattr(policy, name)] for name in _LEADS},
        **{name: getattr(policy, name) for name in _NUMBERS},
        **{name: at.isoformat("minutes") if (at := getattr(policy, name)) else None for name in _TIMES},
    }


def policy_from(content: Mapping[str, Any]) -> Policy:
    """Return the policy that was kept as JSON; what it does not say is as a new board has it."""
    read: dict[str, Any] = {name: content[name] for name in _NUMBERS if name in content}
    read |= {name: tuple(map(lead_from, content[name])) for name in _LEADS if name in content}
    read |= {name: _time(content[name]) for name in _TIMES if name in content}
    if "off" in content:
        read["off"] = frozenset(map(Topic, content["off"]))
    if "working_days" in content:
        read["working_days"] = frozenset(content["working_days"])
    return Policy(**read)


def _time(written: str | None) -> time | None:
    return None if written is None else time.fromisoformat(written)
