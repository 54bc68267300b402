"""What a board's people are to be reminded of, as things stand: every occasion, whether or not it is still ahead.

When an occasion is due, and when it is pointless:

- Before a meeting (the meeting, its answers and deputies, the review of actions, the digest) and before a
  deadline (papers, the agenda, comments, an action's due date) it is due so long ahead as the policy says, and
  pointless once the meeting has begun or the deadline has passed. It may be said earlier than that, where that
  moment is quiet or a day off: what causes it is the day ahead, which stands already.
- On an action's due date, and for every further week it is overdue, it is due on that day and never before; it
  is pointless once the action is done. So is what somebody asked to be reminded of on a day.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from boardclerk.board.actions import Action, ActionState
from boardclerk.board.calendar import ahead_of, moment_of
from boardclerk.board.meetings import AgendaState, Meeting
from boardclerk.board.people import Person
from boardclerk.board.policy import Lead, Topic
from boardclerk.board.situation import Answerable, Key, Situation, answerable, reminded, silent, unaccepted
from boardclerk.board.versions import COMMENTS_CLOSE_AT

WEEKS_AHEAD = 4
"""How far reminders of an overdue action, which have no end, are planned ahead."""
_A_MONDAY = date(2020, 1, 6).toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One thing one person is reminded of once. `wanted_at` is when the policy would have it.

    `early`: it may be said before that moment where it cannot be said at it. `meeting_id` is the meeting whose
    messages it counts among; `lead` how long ahead it is.
    """

    topic: Topic
    subject: str
    occurrence: str
    recipient_id: str
    wanted_at: datetime
    until: datetime | None = None
    early: bool = False
    meeting_id: str | None = None
    lead: Lead | None = None

    @property
    def key(self) -> Key:
        return (self.topic.value, self.subject, self.occurrence, self.recipient_id)


def occasions(s: Situation, topics: Collection[Topic] = frozenset(Topic)) -> Iterator[Occasion]:
    """Yield every occasion of these topics there is for those who are still of the board and want to hear of it."""
    here = {p.id for p in s.people if not p.has_left}
    if s.hearers is not None:
        here &= s.hearers
    for of, find in _FINDERS:
        if of.isdisjoint(topics):
            continue
        for occasion in find(s):
            wanted = s.policy.on(occasion.topic) or occasion.topic is Topic.ASKED_FOR
            if wanted and occasion.recipient_id in here and s.wishes.allow(occasion.recipient_id, occasion.subject):
                yield occasion


def _of_meetings(s: Situation) -> Iterator[Occasion]:
    policy = s.policy
    for meeting in s.ahead:
        said = s.attendance.get(meeting.id, ())
        if policy.on(Topic.MEETING):
            yield from _before(s, Topic.MEETING, meeting, reminded(s.people, said), policy.before_meeting)
        chased = policy.before_answer if policy.on(Topic.MEETING) else (*policy.before_meeting, *policy.before_answer)
        yield from _before(s, Topic.ANSWER, meeting, silent(s.people, said), chased)
        yield from _before(s, Topic.DEPUTY, meeting, unaccepted(s.people, said), chased)


def _before(
    s: Situation, topic: Topic, meeting: Meeting, people: Sequence[Person], leads: Iterable[Lead]
) -> Iterator[Occasion]:
    at = meeting.start or time(9)
    for lead in dict.fromkeys(leads):
        for person in people:
            if s.hearers is not None and person.id not in s.hearers:
                continue
            yield _early(s, topic, meeting, person.id, lead, meeting.on, at, s.start(meeting))


def _early(
    s: Situation, topic: Topic, meeting: Meeting, person_id: str, lead: Lead, on: date, at: time, until: datetime
) -> Occasion:
    """Return the occasion a lead ahead of a day of a meeting; moved to another day, the meeting has others."""
    return Occasion(
        topic=topic, subject=meeting.id, occurrence=f"{meeting.on.isoformat()}/{lead.code}", recipient_id=person_id,
        wanted_at=ahead_of(on, at, lead, s.calendar.zone), until=until, early=True, meeting_id=meeting.id, lead=lead,
    )  # fmt: skip


def _of_review(s: Situation) -> Iterator[Occasion]:
    """Open actions before a meeting; who is reminded of that meeting finds their own in that reminder."""
    owners = [answerable(a, s) for a in s.actions if a.state is ActionState.OPEN]
    for meeting in s.ahead:
        covered, at = _told_of(s, meeting), meeting.start or time(9)
        for lead in s.policy.before_review:
            wanted = ahead_of(meeting.on, at, lead, s.calendar.zone)
            for person_id in dict.fromkeys(i for each in owners for i in each.at(wanted, s) if i not in covered):
                yield _early(s, Topic.REVIEW, meeting, person_id, lead, meeting.on, at, s.start(meeting))


def _told_of(s: Situation, meeting: Meeting) -> set[str]:
    if not s.policy.on(Topic.MEETING) or not s.policy.before_meeting:
        return set()
    return {p.id for p in reminded(s.people, s.attendance.get(meeting.id, ()))}


def _of_papers(s: Situation) -> Iterator[Occasion]:
    """Papers, until they have come, or the agenda has gone out."""
    by_name = {p.name.casefold(): p.id for p in s.people}
    for meeting in s.ahead:
        wanted = [item for item in s.agendas.get(meeting.id, ()) if item.paper_in_on is None]
        presenters = sorted(filter(None, {by_name.get((item.presenter or "").casefold()) for item in wanted}))
        yield from _before_day(s, Topic.PAPER, meeting, s.policy.paper_days, lambda _, them=presenters: them)


def _of_agendas(s: Situation) -> Iterator[Occasion]:
    for meeting in s.ahead:
        yield from _before_day(s, Topic.AGENDA, meeting, s.policy.agenda_days, s.clerks)


def _before_day(
    s: Situation, topic: Topic, meeting: Meeting, days: int, people: Callable[[datetime], Sequence[str]]
) -> Iterator[Occasion]:
    if meeting.agenda_state is AgendaState.CIRCULATED:
        return
    on = meeting.on - timedelta(days=days)
    until = min(s.start(meeting), _end_of(on, s))
    for lead in s.policy.before_deadline:
        for person_id in people(ahead_of(on, s.policy.at, lead, s.calendar.zone)):
            yield _early(s, topic, meeting, person_id, lead, on, s.policy.at, until)


def _of_comments(s: Situation) -> Iterator[Occasion]:
    for each in s.rounds:
        until = moment_of(each.comments_by, COMMENTS_CLOSE_AT, s.calendar.zone)
        for person_id in each.silent:
            for lead in s.policy.before_deadline:
                yield Occasion(
                    topic=Topic.COMMENTS, subject=each.meeting.id, recipient_id=person_id, until=until, early=True,
                    occurrence=f"{each.comments_by.isoformat()}/v{each.version}/{lead.code}", lead=lead,
                    wanted_at=ahead_of(each.comments_by, s.policy.at, lead, s.calendar.zone),
                )  # fmt: skip


def _of_actions(s: Situation) -> Iterator[Occasion]:
    """Actions before their due date, on it, and overdue. Due at a meeting, its reminders speak of them until then."""
    meetings = {m.on: m for m in s.ahead}
    for action in s.actions:
        if action.state is not ActionState.OPEN or action.due_on is None:
            continue
        meeting = meetings.get(action.due_on)
        covered = _spoken_for(s, meeting) if meeting else set[str]()
        owners = answerable(action, s)
        yield from _until_due(s, action, action.due_on, owners, covered)
        yield from _overdue(s, action, action.due_on, owners)


def _spoken_for(s: Situation, meeting: Meeting) -> set[str]:
    """Return who is reminded of their open actions by the reminders of a meeting."""
    told = _told_of(s, meeting)
    if not s.policy.on(Topic.REVIEW):
        return told
    owners = [answerable(a, s) for a in s.actions if a.state is ActionState.OPEN]
    at = meeting.start or time(9)
    reviewed = [ahead_of(meeting.on, at, lead, s.calendar.zone) for lead in s.policy.before_review]
    return told | {i for each in owners for moment in reviewed for i in each.at(moment, s)}


def _until_due(
    s: Situation, action: Action, due: date, owners: Answerable, covered: Collection[str]
) -> Iterator[Occasion]:
    until = moment_of(due, time(0), s.calendar.zone)
    for lead in s.policy.before_action:
        wanted = ahead_of(due, s.policy.at, lead, s.calendar.zone)
        for person_id in owners.at(wanted, s) if wanted < until else ():
            if person_id not in covered:
                yield _of(Topic.ACTION_AHEAD, action, f"{due.isoformat()}/{lead.code}", person_id, wanted, until, lead)
    on_the_day = moment_of(due, s.policy.at, s.calendar.zone)
    for person_id in owners.at(on_the_day, s):
        if person_id not in covered:
            yield _of(Topic.ACTION_DUE, action, due.isoformat(), person_id, on_the_day)


def _overdue(s: Situation, action: Action, due: date, owners: Answerable) -> Iterator[Occasion]:
    """Overdue actions come up on the same days for everybody, so that several make one message: weekly, on Mondays."""
    every = max(1, s.policy.overdue_every)
    to_chair = s.policy.on(Topic.OVERDUE_CHAIR)
    today = s.now.astimezone(ZoneInfo(s.calendar.zone)).date()
    after = max(due, today - timedelta(days=2 * every)).toordinal()
    first = after + every - (after - _A_MONDAY) % every
    for ordinal in range(first, today.toordinal() + WEEKS_AHEAD * max(7, every), every):
        on = date.fromordinal(ordinal)
        at = moment_of(on, s.policy.at, s.calendar.zone)
        people = ((Topic.OVERDUE, owners.at(at, s)), (Topic.OVERDUE_CHAIR, s.chairs(at) if to_chair else ()))
        for topic, person_id in ((topic, i) for topic, ids in people for i in ids):
            yield _of(topic, action, f"{due.isoformat()}/{on.isoformat()}", person_id, at)


def _of(
    topic: Topic, action: Action, occurrence: str, person_id: str, wanted_at: datetime, until: datetime | None = None,
    lead: Lead | None = None,
) -> Occasion:  # fmt: skip
    return Occasion(
        topic=topic, subject=action.id, occurrence=occurrence, recipient_id=person_id, wanted_at=wanted_at,
        until=until, early=until is not None, lead=lead,
    )  # fmt: skip


def _of_digest(s: Situation) -> Iterator[Occasion]:
    for meeting in s.ahead:
        for lead in s.policy.before_digest:
            for person_id in s.clerks(ahead_of(meeting.on, s.policy.at, lead, s.calendar.zone)):
                yield _early(s, Topic.DIGEST, meeting, person_id, lead, meeting.on, s.policy.at, s.start(meeting))


def _asked_for(s: Situation) -> Iterator[Occasion]:
    """What people asked to be reminded of on a day, as long as there is something to remind them of."""
    starts = {m.id: s.start(m) for m in s.ahead}
    rounds = {r.meeting.id: moment_of(r.comments_by, COMMENTS_CLOSE_AT, s.calendar.zone) for r in s.rounds}
    left = {a.id for a in s.actions if a.state is ActionState.OPEN}
    for (person_id, subject), on in s.wishes.later.items():
        until = starts.get(subject) or rounds.get(subject)
        if until is None and subject not in left:
            continue
        yield Occasion(
            topic=Topic.ASKED_FOR, subject=subject, occurrence=on.isoformat(), recipient_id=person_id, until=until,
            wanted_at=moment_of(on, s.policy.at, s.calendar.zone), meeting_id=subject if subject in starts else None,
        )  # fmt: skip


def _end_of(on: date, s: Situation) -> datetime:
    return moment_of(on + timedelta(days=1), time(0), s.calendar.zone)


_FINDERS = (
    (frozenset({Topic.MEETING, Topic.ANSWER, Topic.DEPUTY}), _of_meetings),
    (frozenset({Topic.REVIEW}), _of_review),
    (frozenset({Topic.PAPER}), _of_papers),
    (frozenset({Topic.AGENDA}), _of_agendas),
    (frozenset({Topic.COMMENTS}), _of_comments),
    (frozenset({Topic.ACTION_AHEAD, Topic.ACTION_DUE, Topic.OVERDUE, Topic.OVERDUE_CHAIR}), _of_actions),
    (frozenset({Topic.DIGEST}), _of_digest),
    (frozenset({Topic.ASKED_FOR}), _asked_for),
)
"""What finds the occasions of which topics."""
