"""What people wish for themselves of a board's reminders: none at all, none about one thing, or one thing later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """The wishes of a board's people, by their ids. A subject is the id of an action or a meeting.

    `muted` and `later` are of a person and a subject; `later` is the day they asked to be reminded on.
    """

    stopped: frozenset[str] = frozenset()
    muted: frozenset[tuple[str, str]] = frozenset()
    later: Mapping[tuple[str, str], date] = field(default_factory=dict[tuple[str, str], date])

    def allow(self, person_id: str, subject: str) -> bool:
        """Return whether a person is to be reminded of something at all."""
        return person_id not in self.stopped and (person_id, subject) not in self.muted
