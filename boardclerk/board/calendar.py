"""When a board may be written to: its working days, holidays and quiet hours, by the wall clock of its zone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from boardclerk.board.policy import Lead, Policy

MARGIN = timedelta(minutes=30)
"""How long before quiet hours begin something is said that was to be said in them: there is time left to send it."""
_AS_FAR_AS = 400


def moment_of(on: date, at: time, zone: str) -> datetime:
    """Return a wall-clock time as an instant in UTC.

    One that the change to summer time skips is taken as it would have been before the change; one that comes
    twice is taken the first time (PEP 495, fold 0).
    """
    return datetime.combine(on, at, ZoneInfo(zone)).astimezone(UTC)


def ahead_of(on: date, at: time, lead: Lead, zone: str) -> datetime:
    """Return the instant so long before a wall-clock time.

    A day before 10:00 is 10:00 whatever the clocks do that night; 24 hours before it are 24 hours.
    """
    if lead.hours:
        return moment_of(on, at, zone) - timedelta(hours=lead.hours)
    return moment_of(on - timedelta(days=lead.days), at, zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The moments at which something may be said unasked. `holidays` are days off beside those of the week."""

    zone: str
    working_days: frozenset[int]
    holidays: frozenset[date] = frozenset()
    quiet_from: time | None = None
    quiet_until: time | None = None

    def works_on(self, on: date) -> bool:
        return on.weekday() in self.working_days and on not in self.holidays

    def is_quiet(self, at: time) -> bool:
        start, end = self.quiet_from, self.quiet_until
        if start is None or end is None or start == end:
            return False
        return start <= at < end if start < end else at >= start or at < end

    def allows(self, moment: datetime) -> bool:
        """Return whether something may be said at that instant."""
        local = moment.astimezone(ZoneInfo(self.zone))
        return self.works_on(local.date()) and not self.is_quiet(local.time())

    def next_allowed(self, moment: datetime) -> datetime | None:
        """Return `moment`, or the next at which something may be said; None where there is none within a year.

        On a later day it is the same time of day, unless that is quiet.
        """
        if self.allows(moment):
            return moment
        local = moment.astimezone(ZoneInfo(self.zone))
        days = (local.date() + timedelta(days=n) for n in range(_AS_FAR_AS))
        found = (at for day in days if self.works_on(day) for at in self._moments(day, local.time()))
        return next((at for at in found if at > moment), None)

    def last_allowed(self, moment: datetime) -> datetime | None:
        """Return `moment`, or the last before it at which something may be said; None where there is none.

        On an earlier day it is the same time of day, or else shortly before quiet hours begin.
        """
        if self.allows(moment):
            return moment
        local = moment.astimezone(ZoneInfo(self.zone))
        days = (local.date() - timedelta(days=n) for n in range(_AS_FAR_AS))
        found = (at for day in days if self.works_on(day) for at in self._moments(day, local.time(), late=True))
        return next((at for at in found if at < moment), None)

    def _moments(self, on: date, wanted: time, *, late: bool = False) -> Iterator[datetime]:
        """Yield moments of a day that are allowed, in order of liking: as `wanted`, else at the edge of the quiet."""
        edges = [self._before_quiet(), self.quiet_until] if late else [self.quiet_until, self._before_quiet()]
        for at in (wanted, *(edge for edge in edges if edge is not None), time(12)):
            moment = moment_of(on, at, self.zone)
            if self.allows(moment):
                yield moment

    def _before_quiet(self) -> time | None:
        if self.quiet_from is None:
            return None
        return (datetime.combine(date(2000, 1, 2), self.quiet_from) - MARGIN).time()


def calendar_of(policy: Policy, zone: str, holidays: Iterable[date]) -> Calendar:
    """Return the calendar a policy makes, with these public holidays."""
    return Calendar(
        zone=zone, working_days=policy.working_days, holidays=frozenset(holidays), quiet_from=policy.quiet_from,
        quiet_until=policy.quiet_until,
    )  # fmt: skip
