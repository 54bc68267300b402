"""Which meeting is meant, and what starting, ending and moving one makes of it."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from boardclerk.board.attendance import (
    Attendance,
    Coming,
    Part,
    Way,
    at_the_end,
    at_the_start,
    looked_for,
    not_recorded,
    quorum_of,
    quorum_present,
    taken_as,
)
from boardclerk.board.meetings import (
    Meeting,
    MeetingState,
    held_today,
    last_ended,
    may_be_meant,
    times_moved,
)
from boardclerk.board.people import Person, Standing


def meeting(on: date, state: MeetingState = MeetingState.PLANNED, **fields: object) -> Meeting:
    return Meeting(id=str(on), board_id="b", on=on, state=state, **fields)  # pyright: ignore[reportArgumentType]


JANUARY = meeting(date(2020, 1, 17), MeetingState.ENDED)
MARCH, MAY = meeting(date(2020, 3, 13), start=time(14), end=time(16)), meeting(date(2020, 5, 15))
ALL = [MAY, JANUARY, MARCH]
PEOPLE = [Person(id=name, board_id="b", name=name, standing=Standing.MEMBER) for name in ("Grace", "Imran", "Helen")]
PRIYA = Person(id="Priya", board_id="b", name="Priya")


def said(person: str, state: Coming, **more: object) -> Attendance:
    return Attendance(meeting_id="m", person_id=person, state=state, **more)  # pyright: ignore[reportArgumentType]


def test_the_meeting_of_today_is_started_without_asking() -> None:
    assert held_today(ALL, date(2020, 3, 13)) == MARCH
    assert held_today(ALL, date(2020, 3, 14)) is None
    assert held_today(ALL, date(2020, 1, 17)) is None


def test_on_another_day_the_next_may_be_meant_or_the_last_that_was_not_held() -> None:
    assert may_be_meant(ALL, date(2020, 3, 10)) == [MARCH]
    assert may_be_meant(ALL, date(2020, 3, 16)) == [MAY, MARCH]


def test_the_last_meeting_that_ended_is_by_its_day() -> None:
    assert last_ended([JANUARY, MARCH]) == JANUARY
    assert last_ended([MARCH]) is None


@given(st.times(), st.times(), st.times())
def test_a_moved_meeting_lasts_as_long_as_it_was_to(start: time, end: time, new: time) -> None:
    start, end, new = (t.replace(second=0, microsecond=0) for t in (start, end, new))
    at, until = times_moved(meeting(date(2020, 3, 13), start=start, end=end), new, None)
    assert at == new
    if until is not None:
        assert _minutes(until) - _minutes(new) == _minutes(end) - _minutes(start)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def test_a_move_to_another_day_keeps_the_times_and_new_times_stand() -> None:
    assert times_moved(MARCH, None, None) == (time(14), time(16))
    assert times_moved(MARCH, time(10), time(11)) == (time(10), time(11))


def test_at_the_start_nobody_is_present_but_who_presides() -> None:
    known = [
        said("Grace", Coming.ATTENDING, way=Way.ONLINE),
        said("Imran", Coming.APOLOGIES, deputy_id="Priya"),
        said("Priya", Coming.ATTENDING),
    ]
    assert at_the_start(known, "m", "Helen") == [said("Helen", Coming.PRESENT)]
    assert at_the_start(known, "m", "Grace") == [said("Grace", Coming.PRESENT, way=Way.ONLINE)]


def test_who_said_they_come_and_who_was_sent_is_looked_for_until_recorded() -> None:
    sent = said("Grace", Coming.APOLOGIES, deputy_id="Priya")
    assert looked_for([sent, said("Imran", Coming.ATTENDING)]) == ["Imran", "Priya"]
    for known in (Coming.PRESENT, Coming.ABSENT, Coming.APOLOGIES):
        assert looked_for([sent, said("Priya", known)]) == []
    assert [p.name for p in not_recorded([*PEOPLE, PRIYA], [sent])] == ["Imran", "Helen", "Priya"]


def test_whether_those_looked_for_came_is_told_at_the_end() -> None:
    known = [said("Grace", Coming.APOLOGIES, deputy_id="Priya"), said("Imran", Coming.ATTENDING)]
    for came, state in ((True, Coming.PRESENT), (False, Coming.ABSENT)):
        after = {a.person_id: a.state for a in at_the_end(PEOPLE, known, "m", came=came)}
        assert after == {"Helen": Coming.ABSENT, "Imran": state, "Priya": state}


def test_absent_without_a_word_is_not_apologies() -> None:
    known = [said("Grace", Coming.PRESENT), said("Imran", Coming.APOLOGIES)]
    assert at_the_end(PEOPLE, known, "m", came=True) == [said("Helen", Coming.ABSENT)]


@given(st.lists(st.sampled_from(list(Coming)), min_size=3, max_size=3), st.booleans())
def test_nobody_is_left_expected_at_the_end(states: list[Coming], came: bool) -> None:
    known = [said(p.id, state) for p, state in zip(PEOPLE, states, strict=True)]
    after = {a.person_id: a for a in [*known, *at_the_end(PEOPLE, known, "m", came=came)]}
    assert all(a.state not in (Coming.EXPECTED, Coming.ATTENDING) for a in after.values())
    assert all(after[a.person_id] == a for a in known if a.state in (Coming.PRESENT, Coming.APOLOGIES, Coming.ABSENT))


def test_a_member_recorded_absent_who_sent_apologies_keeps_them() -> None:
    sent = said("Grace", Coming.APOLOGIES, reason="on leave")
    assert taken_as(sent, Coming.ABSENT) == sent
    assert taken_as(said("Grace", Coming.ATTENDING, way=Way.ROOM), Coming.ABSENT) == said("Grace", Coming.ABSENT)


def test_a_member_who_comes_after_all_needs_no_deputy_but_for_a_part_keeps_them() -> None:
    sent = said("Grace", Coming.APOLOGIES, deputy_id="Priya")
    assert taken_as(sent, Coming.PRESENT, Way.ROOM) == said("Grace", Coming.PRESENT, way=Way.ROOM)
    leaves = said("Grace", Coming.ATTENDING, deputy_id="Priya", part=Part(leave_at=time(15)))
    assert taken_as(leaves, Coming.PRESENT).deputy_id == "Priya"


def test_a_deputy_fills_the_members_place_in_the_quorum() -> None:
    known = [said("Grace", Coming.APOLOGIES, deputy_id="Priya"), said("Priya", Coming.PRESENT)]
    quorum = quorum_of([*PEOPLE, PRIYA], known, 2)
    assert (quorum.counted, quorum.met) == (1, False)


def test_a_deputy_who_cannot_come_fills_no_place() -> None:
    sent = said("Grace", Coming.APOLOGIES, deputy_id="Priya")
    counted = [quorum_of(PEOPLE, [sent, said("Priya", state)], None).counted for state in Coming]
    assert counted == [0 if state in (Coming.APOLOGIES, Coming.ABSENT) else 1 for state in Coming]


def test_the_quorum_of_a_running_meeting_counts_who_is_recorded_and_has_not_left() -> None:
    known = [
        said("Grace", Coming.PRESENT, part=Part(leave_at=time(15))),
        said("Imran", Coming.ATTENDING),
        said("Helen", Coming.APOLOGIES, deputy_id="Priya"),
    ]
    priya = said("Priya", Coming.PRESENT)
    assert quorum_present(PEOPLE, known, None, time(14, 59)).counted == 1
    assert quorum_present(PEOPLE, [*known, priya], None, time(14, 59)).counted == 2
    assert quorum_present(PEOPLE, [*known, priya], None, time(15)).counted == 1
