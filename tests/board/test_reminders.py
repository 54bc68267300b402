"""Reminders: each thing once, never in quiet hours, never before it is due, never once it is pointless."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.meetings import AgendaState, MeetingState
from boardclerk.board.occasions import occasions
from boardclerk.board.people import Office, Person
from boardclerk.board.policy import WEEKDAYS, Lead, Policy, Topic
from boardclerk.board.reminders import Reminder, plan
from boardclerk.board.situation import Round, Situation, reminded
from boardclerk.board.wishes import Wishes
from tests.board.plans import (
    CHANGES,
    GRACE,
    NIA,
    OLIVER,
    PRIYA,
    TOMASZ,
    Life,
    action,
    meeting,
    office,
    situation,
    situations,
)

MARCH = meeting(date(2020, 3, 13))
MONDAY = datetime(2020, 3, 2, 9, tzinfo=UTC)
ONLY_MEETINGS = Policy(off=frozenset(Topic) - {Topic.MEETING})


def at(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2020, month, day, hour, minute, tzinfo=ZoneInfo("Europe/London"))


def said_to(person: Person, reminders: list[Reminder]) -> list[tuple[datetime, list[str]]]:
    return [(r.due_at, [o.topic.name for o in r.items]) for r in reminders if r.recipient_id == person.id]


@given(start=situations(), steps=st.lists(st.tuples(st.timedeltas(timedelta(0), timedelta(days=20)), CHANGES)))
@settings(max_examples=150, deadline=None)
def test_whatever_happens_each_thing_is_said_once_at_an_allowed_time_when_it_is_due_and_not_pointless(
    start: Situation, steps: list[tuple[timedelta, Callable[[Situation], Situation]]]
) -> None:
    life = Life(start)
    life.run(steps)
    assert max(Counter(t.occasion.key for t in life.told).values(), default=1) == 1
    for told in life.told:
        assert told.at > told.planned_in.now
        assert told.planned_in.calendar.allows(told.at)
        assert told.occasion.early or told.at >= told.occasion.wanted_at
        assert told.occasion.until is None or told.at < told.occasion.until


@given(s=situations())
@settings(deadline=None)
def test_planning_again_with_nothing_changed_plans_the_same(s: Situation) -> None:
    first = plan(s)
    waiting = {o.key: r.due_at for r in first for o in r.items}
    assert plan(replace(s, waiting=waiting)) == first


@given(s=situations())
@settings(deadline=None)
def test_nobody_gets_more_about_a_meeting_than_the_policy_has(s: Situation) -> None:
    about = Counter((r.recipient_id, m) for r in plan(s) for m in {o.meeting_id for o in r.items if o.meeting_id})
    assert s.policy.most is None or max(about.values(), default=0) <= s.policy.most


@given(s=situations())
@settings(deadline=None)
def test_what_falls_together_is_one_message_unless_one_part_would_come_too_late(s: Situation) -> None:
    days: dict[tuple[str, date], list[Reminder]] = {}
    for reminder in plan(s):
        on = reminder.due_at.astimezone(ZoneInfo(s.calendar.zone)).date()
        days.setdefault((reminder.recipient_id, on), []).append(reminder)
    for together in days.values():
        last = max(r.due_at for r in together)
        assert all(o.until is not None and o.until <= last for r in together if r.due_at < last for o in r.items)


def test_by_default_a_member_is_reminded_a_week_and_a_day_before() -> None:
    assert [t for t, _ in said_to(GRACE, plan(situation(MONDAY, meetings=[MARCH])))] == [at(6, 14), at(12, 14)]


def test_24_hours_before_a_meeting_after_the_change_of_clocks_is_an_hour_earlier_by_the_clock() -> None:
    sunday = meeting(date(2020, 3, 29), time(10))
    by_day = replace(ONLY_MEETINGS, before_meeting=(Lead(days=1),))
    by_hours = replace(ONLY_MEETINGS, before_meeting=(Lead(hours=24),))
    assert said_to(GRACE, plan(situation(MONDAY, by_day, meetings=[sunday]))) == [(at(28, 10), ["MEETING"])]
    assert said_to(GRACE, plan(situation(MONDAY, by_hours, meetings=[sunday]))) == [(at(28, 9), ["MEETING"])]


def test_nothing_is_planned_for_a_meeting_that_is_not_to_be_held() -> None:
    for state in (MeetingState.RUNNING, MeetingState.ENDED, MeetingState.CANCELLED):
        assert plan(situation(MONDAY, meetings=[replace(MARCH, state=state)])) == []


def test_a_reminder_for_a_day_off_comes_on_the_working_day_before() -> None:
    office = replace(ONLY_MEETINGS, working_days=WEEKDAYS)
    monday = meeting(date(2020, 3, 16), time(10))
    assert [t for t, _ in said_to(GRACE, plan(situation(MONDAY, office, meetings=[monday])))] == [at(9, 10), at(13, 10)]


def test_a_reminder_whose_earlier_day_is_gone_comes_on_the_next_working_day() -> None:
    office = replace(ONLY_MEETINGS, working_days=WEEKDAYS, before_meeting=(Lead(days=2),))
    tuesday = meeting(date(2020, 3, 17), time(10))
    s = situation(at(14, 12).astimezone(UTC), office, meetings=[tuesday])
    assert [t for t, _ in said_to(GRACE, plan(s))] == [at(16, 10)]


def test_members_deputies_and_those_who_said_they_come_are_reminded() -> None:
    assert reminded([GRACE, PRIYA, NIA], []) == [GRACE]
    said = [
        Attendance(meeting_id="m1", person_id=GRACE.id, state=Coming.APOLOGIES, deputy_id=PRIYA.id),
        Attendance(meeting_id="m1", person_id=NIA.id, state=Coming.ATTENDING),
    ]
    assert reminded([GRACE, PRIYA, NIA], said) == [GRACE, PRIYA, NIA]


def test_a_board_can_remind_only_those_who_have_not_answered_and_deputies_who_have_not_accepted() -> None:
    policy = Policy(off=frozenset(Topic) - {Topic.ANSWER, Topic.DEPUTY}, before_meeting=(Lead(days=1),))
    said = [
        Attendance(meeting_id="m1", person_id=TOMASZ.id, state=Coming.APOLOGIES, deputy_id=PRIYA.id),
        Attendance(meeting_id="m1", person_id=OLIVER.id, state=Coming.ATTENDING),
    ]
    reminders = plan(situation(MONDAY, policy, meetings=[MARCH], attendance={"m1": said}))
    assert {(r.recipient_id, r.chief.topic) for r in reminders} == {
        (GRACE.id, Topic.ANSWER), (PRIYA.id, Topic.DEPUTY),
    }  # fmt: skip
    accepted = [*said, Attendance(meeting_id="m1", person_id=PRIYA.id, state=Coming.ATTENDING)]
    reminders = plan(situation(MONDAY, policy, meetings=[MARCH], attendance={"m1": accepted}))
    assert {r.recipient_id for r in reminders} == {GRACE.id}


def test_an_action_is_named_before_its_date_on_it_and_every_week_it_is_overdue() -> None:
    report = action("3.1", date(2020, 3, 12), NIA)
    moments = said_to(NIA, plan(situation(MONDAY, actions=[report])))
    assert moments[:4] == [
        (at(9, 9), ["ACTION_AHEAD"]), (at(12, 9), ["ACTION_DUE"]), (at(16, 9), ["OVERDUE"]), (at(23, 9), ["OVERDUE"]),
    ]  # fmt: skip


def test_the_chair_hears_of_overdue_actions_only_where_the_board_says_so() -> None:
    late = situation(MONDAY, actions=[action("3.1", date(2020, 2, 28), NIA)])
    assert said_to(GRACE, plan(late)) == []
    told = replace(late, policy=Policy(off=frozenset()))
    assert said_to(GRACE, plan(told))[0] == (at(9, 9), ["OVERDUE_CHAIR"])


def test_an_action_due_at_a_meeting_is_named_in_the_reminder_of_that_meeting() -> None:
    due = [action("3.1", MARCH.on, GRACE), action("4.1", MARCH.on, NIA)]
    reminders = plan(situation(MONDAY, meetings=[MARCH], actions=due))
    before = [r for r in reminders if r.due_at < at(13, 23)]
    assert {t for _, topics in said_to(GRACE, before) for t in topics} == {"MEETING"}
    assert said_to(NIA, before) == [(at(6, 14), ["REVIEW"])]


def test_what_a_group_owns_goes_to_its_contacts_and_what_nobody_owns_to_the_secretary() -> None:
    actions = [action("3.1", date(2020, 3, 10), group="Partners"), action("4.1", date(2020, 3, 10))]
    reminders = plan(situation(MONDAY, actions=actions, contacts={"Partners": (TOMASZ,)}))
    by_person = {r.recipient_id: {o.subject for o in r.items} for r in reminders}
    assert by_person == {TOMASZ.id: {"a3.1"}, OLIVER.id: {"a4.1"}}
    unnamed = plan(situation(MONDAY, actions=actions))
    assert {r.recipient_id: {o.subject for o in r.items} for r in unnamed} == {OLIVER.id: {"a3.1", "a4.1"}}


def test_what_belonged_to_somebody_who_left_goes_to_the_secretary() -> None:
    s = situation(MONDAY, people=(GRACE, OLIVER), actions=[action("3.1", date(2020, 3, 10), NIA)])
    assert {r.recipient_id for r in plan(s)} == {OLIVER.id}


def test_what_is_for_an_office_goes_to_whoever_holds_it_on_that_day() -> None:
    """Oliver is secretary until 4 March, the chair changes on 14 March; nobody has to do anything."""
    terms = [
        office(OLIVER, Office.SECRETARY, until_on=date(2020, 3, 4)), office(NIA, Office.SECRETARY, date(2020, 3, 5)),
        office(GRACE, Office.CHAIR, until_on=date(2020, 3, 13)), office(TOMASZ, Office.CHAIR, date(2020, 3, 14)),
    ]  # fmt: skip
    policy = Policy(
        off=frozenset(Topic) - {Topic.AGENDA, Topic.DIGEST, Topic.ACTION_DUE, Topic.OVERDUE_CHAIR},
        before_deadline=(Lead(days=5), Lead(days=2)),
    )
    ours = [action("4.1", date(2020, 3, 6)), action("5.1", date(2020, 3, 4))]
    s = situation(MONDAY, policy, meetings=[MARCH], actions=ours, appointments=terms)
    assert said_to(OLIVER, plan(s)) == [(at(3, 9), ["AGENDA"]), (at(4, 9), ["ACTION_DUE"])]
    assert said_to(NIA, plan(s)) == [(at(6, 9), ["ACTION_DUE", "AGENDA"]), (at(11, 9), ["DIGEST"])]
    assert [t for t, _ in said_to(GRACE, plan(s))] == [at(9, 9)]
    assert [t for t, _ in said_to(TOMASZ, plan(s))][:2] == [at(16, 9), at(23, 9)]


def test_what_was_missed_is_not_said_to_whoever_held_the_office_then() -> None:
    terms = [
        office(OLIVER, Office.SECRETARY, until_on=date(2020, 3, 9)),
        office(NIA, Office.SECRETARY, date(2020, 3, 10)),
    ]
    late = situation(at(10, 12).astimezone(UTC), actions=[action("4.1", date(2020, 3, 9))], appointments=terms)
    assert {o.recipient_id for o in occasions(late) if o.topic is Topic.ACTION_DUE} == {NIA.id}


def test_without_a_secretary_the_chair_gets_what_is_the_secretarys() -> None:
    s = situation(MONDAY, meetings=[MARCH], actions=[action("4.1", date(2020, 3, 9))])
    alone = replace(s, appointments=[office(GRACE, Office.CHAIR)])
    theirs = {t for _, topics in said_to(GRACE, plan(alone)) for t in topics}
    assert {"AGENDA", "DIGEST", "ACTION_DUE"} <= theirs
    nobody = replace(s, appointments=[])
    assert {o.topic for r in plan(nobody) for o in r.items} == {Topic.MEETING}


def test_papers_and_the_agenda_are_asked_for_until_the_agenda_has_gone_out() -> None:
    only = Policy(off=frozenset(Topic) - {Topic.AGENDA})
    s = situation(MONDAY, only, meetings=[MARCH])
    assert said_to(OLIVER, plan(s)) == [(at(6, 9), ["AGENDA"])]
    pilot = [AgendaItem(id="i1", meeting_id="m1", number="3", position=3, title="Pilot", presenter=NIA.name)]
    papers = replace(s, policy=Policy(), agendas={"m1": pilot})
    assert said_to(NIA, plan(papers)) == [(at(4, 9), ["PAPER"])]
    out = [replace(MARCH, agenda_state=AgendaState.CIRCULATED)]
    assert plan(replace(s, meetings=out)) == [] == said_to(NIA, plan(replace(papers, meetings=out)))


def test_those_who_said_nothing_of_the_draft_minutes_hear_before_comments_close() -> None:
    drafts = [Round(meeting=MARCH, version=1, comments_by=date(2020, 3, 20), silent=(NIA.id,))]
    assert said_to(NIA, plan(situation(at(14, 9).astimezone(UTC), rounds=drafts))) == [(at(18, 9), ["COMMENTS"])]


def test_several_things_of_one_day_are_one_message_when_the_last_of_them_can_be_said() -> None:
    reminders = plan(situation(MONDAY, meetings=[MARCH], actions=[action("5.1", date(2020, 3, 9), GRACE)]))
    assert said_to(GRACE, reminders)[0] == (at(6, 14), ["MEETING", "ACTION_AHEAD"])


def test_what_waits_for_something_later_in_the_day_does_not_wait_into_quiet_hours() -> None:
    noon = situation(MONDAY, meetings=[MARCH], actions=[action("5.1", date(2020, 3, 9), GRACE)])
    waiting = {o.key: r.due_at for r in plan(noon) for o in r.items}
    later = replace(noon, now=at(6, 10).astimezone(UTC), waiting=waiting)
    assert said_to(GRACE, plan(later))[0] == (at(6, 14), ["MEETING", "ACTION_AHEAD"])
    quiet = replace(later.calendar, quiet_from=time(12), quiet_until=time(8))
    assert said_to(GRACE, plan(replace(later, calendar=quiet)))[0] == (at(6, 11, 30), ["MEETING", "ACTION_AHEAD"])


def test_what_was_told_already_counts_among_the_messages_about_a_meeting() -> None:
    s = situation(MONDAY, meetings=[MARCH], told={(GRACE.id, "m1"): 3})
    assert [t for t, _ in said_to(GRACE, plan(s))] == [at(12, 14)]


def test_asked_to_be_reminded_on_a_day_somebody_hears_nothing_of_it_before() -> None:
    wishes = Wishes(later={(NIA.id, "a3.1"): date(2020, 3, 12)})
    reminders = plan(situation(MONDAY, actions=[action("3.1", date(2020, 3, 10), NIA)], wishes=wishes))
    assert said_to(NIA, reminders)[0] == (at(12, 9), ["ASKED_FOR"])


def test_who_muted_one_thing_hears_of_the_rest_and_who_stopped_hears_nothing() -> None:
    actions = [action("3.1", date(2020, 3, 10), NIA, PRIYA), action("4.1", date(2020, 3, 10), NIA)]
    wishes = Wishes(muted=frozenset({(NIA.id, "a3.1")}), stopped=frozenset({PRIYA.id}))
    reminders = plan(situation(MONDAY, actions=actions, wishes=wishes))
    assert {o.subject for r in reminders if r.recipient_id == NIA.id for o in r.items} == {"a4.1"}
    assert said_to(PRIYA, reminders) == []
