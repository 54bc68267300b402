"""A board whose reminders are planned and said while things change, by the rules alone."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from boardclerk.board.actions import Action, ActionState, Owner, OwnerKind
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.calendar import calendar_of
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.occasions import Occasion
from boardclerk.board.people import Appointment, Office, Person, Standing
from boardclerk.board.policy import EVERY_DAY, Lead, Policy, Topic
from boardclerk.board.reminders import Reminder, plan
from boardclerk.board.situation import Key, Round, Situation
from boardclerk.board.wishes import Wishes
from tests.board.test_calendar import ZONES

GRACE = Person(id="p1", board_id="b1", name="Grace Adeyemi", organisation="Health", standing=Standing.MEMBER)
TOMASZ = Person(id="p2", board_id="b1", name="Tomasz Nowak", organisation="Council", standing=Standing.MEMBER)
PRIYA = Person(id="p3", board_id="b1", name="Priya Raman", organisation="Council")
OLIVER = Person(id="p4", board_id="b1", name="Oliver Reed", organisation="Office", standing=Standing.MEMBER)
NIA = Person(id="p5", board_id="b1", name="Nia Bowen", organisation="Office")
PEOPLE = (GRACE, TOMASZ, PRIYA, OLIVER, NIA)


def office(person: Person, office: Office, from_on: date | None = None, until_on: date | None = None) -> Appointment:
    number = f"{person.id}-{office}-{from_on}"
    return Appointment(id=number, person_id=person.id, office=office, from_on=from_on, until_on=until_on)


OFFICES = (office(OLIVER, Office.SECRETARY), office(GRACE, Office.CHAIR))


def meeting(on: date, start: time | None = time(14), number: int = 1, **fields: object) -> Meeting:
    return replace(Meeting(id=f"m{number}", board_id="b1", on=on, start=start), **fields)  # pyright: ignore[reportArgumentType]


def action(ref: str, due: date | None, *owners: Person, group: str = "") -> Action:
    owned = [Owner(kind=OwnerKind.PERSON, name=p.name, person_id=p.id) for p in owners]
    owned += [Owner(kind=OwnerKind.GROUP, name=group)] if group else []
    return Action(
        id=f"a{ref}", board_id="b1", meeting_id="m0", meeting_on=date(2020, 1, 17), ref=ref, text="Do it", due_on=due,
        owners=tuple(owned),
    )  # fmt: skip


def situation(now: datetime, policy: Policy | None = None, zone: str = "Europe/London", **known: object) -> Situation:
    """Return a situation with these people, Oliver as secretary and Grace as chair."""
    policy = policy or Policy()
    calendar = calendar_of(policy, zone, known.pop("holidays", frozenset()))  # pyright: ignore[reportArgumentType]
    whole: dict[str, object] = {"people": PEOPLE, "appointments": OFFICES, **known}
    return Situation(policy=policy, calendar=calendar, now=now, **whole)  # pyright: ignore[reportArgumentType]


LEADS = st.lists(st.builds(Lead, days=st.integers(0, 30)) | st.builds(Lead, hours=st.integers(1, 100)), max_size=3)
_LEADS = LEADS.map(tuple)
POLICIES = st.builds(
    Policy, off=st.frozensets(st.sampled_from(Topic), max_size=5), before_meeting=_LEADS, before_answer=_LEADS,
    before_review=_LEADS, before_action=_LEADS, before_deadline=_LEADS, before_digest=_LEADS,
    paper_days=st.integers(0, 14), agenda_days=st.integers(0, 14), overdue_every=st.integers(1, 30), at=st.times(),
    quiet_from=st.none() | st.times(), quiet_until=st.none() | st.times(),
    working_days=st.just(EVERY_DAY) | st.frozensets(st.integers(0, 6)), most=st.none() | st.integers(0, 5),
)  # fmt: skip
DAYS = st.dates(date(2020, 3, 1), date(2020, 5, 15)) | st.dates(date(2020, 9, 20), date(2020, 11, 15))
"""The weeks around the days on which clocks change, in the north and in the south."""
MEETINGS = st.builds(meeting, DAYS, st.none() | st.times(), st.integers(1, 2))
OWNERS = st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)
ACTIONS = st.builds(
    lambda n, due, owners, group: action(f"{n}.1", due, *owners, group=group), st.integers(1, 4), st.none() | DAYS,
    OWNERS, st.sampled_from(["", "Partners", "Board"]),
)  # fmt: skip
ATTENDANCE = st.builds(
    Attendance, meeting_id=st.sampled_from(["m1", "m2"]), person_id=st.sampled_from([p.id for p in PEOPLE]),
    state=st.sampled_from([Coming.EXPECTED, Coming.ATTENDING, Coming.APOLOGIES]),
    deputy_id=st.none() | st.sampled_from([PRIYA.id, NIA.id]),
)  # fmt: skip
TERMS = st.lists(
    st.builds(
        office, st.sampled_from(PEOPLE), st.sampled_from([Office.SECRETARY, Office.CHAIR]), st.none() | DAYS,
        st.none() | DAYS,
    ), max_size=4,
)  # fmt: skip
"""Offices that change hands while reminders are planned, and boards with nobody in them for a while."""
HOLIDAYS = st.frozensets(DAYS, max_size=4)
BEGINNING = st.one_of(
    st.datetimes(datetime(2020, 2, 20), datetime(2020, 4, 20), timezones=st.just(UTC)),
    st.datetimes(datetime(2020, 9, 10), datetime(2020, 10, 30), timezones=st.just(UTC)),
)


def _by_id(meetings: list[Meeting]) -> list[Meeting]:
    return list({m.id: m for m in meetings}.values())


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Any situation of a small board."""
    meetings = _by_id(draw(st.lists(MEETINGS, max_size=2)))
    said = draw(st.lists(ATTENDANCE, max_size=4))
    actions = list({a.id: a for a in draw(st.lists(ACTIONS, max_size=4))}.values())
    item = AgendaItem(id="i1", meeting_id="m1", number="3", position=3, title="Pilot", presenter=TOMASZ.name)
    rounds = [Round(meeting=meeting(date(2020, 2, 14), number=9), version=1, comments_by=draw(DAYS), silent=("p1",))]
    return situation(
        draw(BEGINNING), draw(POLICIES), draw(st.sampled_from(ZONES)), holidays=draw(HOLIDAYS), meetings=meetings,
        attendance={m.id: [a for a in said if a.meeting_id == m.id] for m in meetings}, agendas={"m1": [item]},
        actions=actions, contacts={"Partners": (TOMASZ, GRACE)}, rounds=rounds, appointments=draw(TERMS),
    )  # fmt: skip


CHANGES: st.SearchStrategy[Callable[[Situation], Situation]] = st.one_of(
    st.builds(lambda m: lambda s: replace(s, meetings=_by_id([*s.meetings, m])), MEETINGS),
    st.just(lambda s: replace(s, meetings=[replace(m, state=MeetingState.CANCELLED) for m in s.meetings])),
    st.builds(lambda a: lambda s: replace(s, attendance={**s.attendance, a.meeting_id: [a]}), ATTENDANCE),
    st.builds(lambda a: lambda s: replace(s, actions=[a, *(b for b in s.actions if b.id != a.id)]), ACTIONS),
    st.just(lambda s: replace(s, actions=[replace(a, state=ActionState.DONE) for a in s.actions[1:]])),
    st.builds(
        lambda p, h: lambda s: replace(s, policy=p, calendar=calendar_of(p, s.calendar.zone, h)), POLICIES, HOLIDAYS
    ),
    st.builds(
        lambda who, what, on: lambda s: replace(s, wishes=Wishes(later={(who, what): on})),
        st.sampled_from([p.id for p in PEOPLE]), st.sampled_from(["m1", "a1.1", "a2.1"]), DAYS,
    ),
    st.builds(lambda terms: lambda s: replace(s, appointments=terms), TERMS),
    st.builds(lambda who: lambda s: replace(s, wishes=Wishes(stopped=frozenset({who}))), st.sampled_from(["p1", "p2"])),
)  # fmt: skip


@dataclass
class Told:
    """One thing said, and how things stood when it was planned."""

    occasion: Occasion
    at: datetime
    planned_in: Situation


@dataclass
class Life:
    """Plans again after every change, says what falls due in between, and keeps what was said."""

    now: Situation
    planned: list[tuple[Reminder, Situation]] = field(default_factory=list[tuple[Reminder, Situation]])
    told: list[Told] = field(default_factory=list[Told])

    def replan(self) -> None:
        said: set[Key] = {t.occasion.key for t in self.told}
        waiting = {o.key: r.due_at for r, _ in self.planned for o in r.items}
        self.now = replace(self.now, said=frozenset(said), waiting=waiting)
        self.planned = [(r, self.now) for r in plan(self.now)]

    def until(self, moment: datetime) -> None:
        """Say what is due until then."""
        due = [(r, s) for r, s in self.planned if r.due_at <= moment]
        self.planned = [(r, s) for r, s in self.planned if r.due_at > moment]
        self.told += [Told(o, r.due_at, s) for r, s in due for o in r.items]
        self.now = replace(self.now, now=moment)

    def run(self, steps: list[tuple[timedelta, Callable[[Situation], Situation]]]) -> None:
        self.replan()
        for pause, change in steps:
            self.until(self.now.now + pause)
            self.now = change(self.now)
            self.replan()
        self.until(self.now.now + timedelta(days=120))
